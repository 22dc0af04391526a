"""The protocol page's exchanges, played by the independent client against every executable."""

import subprocess
import sys

import pytest
from system import ROOT, SERVICES


@pytest.mark.parametrize("name", ["gateway", *SERVICES])
def test_every_exchange_goes_as_the_page_says(system, name):
    player = ROOT / "Tests" / "WireClient" / "exchanges.py"
    command = [sys.executable, player, "127.0.0.1", str(system.wire_ports[name])]
    result = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert result.returncode == 0, result.stdout + result.stderr
