"""Prints a JUnit report's counts: "N passed N failed"; exits 1 where there is no report or it holds no test."""

import sys
import xml.etree.ElementTree as tree

try:
    root = tree.parse(sys.argv[1]).getroot()
except (OSError, tree.ParseError):
    sys.exit(1)

cases = list(root.iter("testcase"))
failed = sum(1 for case in cases if case.find("failure") is not None or case.find("error") is not None)
if not cases:
    sys.exit(1)
print(f"{len(cases) - failed} passed {failed} failed")
