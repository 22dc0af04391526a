#!/bin/sh
# Prints what it was given instead of a PDF.
echo "arguments: $*"
echo "folder: $(pwd)"
echo "memory: $(ulimit -v)"
echo "core: $(ulimit -c)"
tr '\0' '\n' < /proc/$$/environ
cat
