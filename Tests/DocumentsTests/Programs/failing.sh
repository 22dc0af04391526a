#!/bin/sh
# Gives up without reading what it is given.
echo "Traceback (most recent call last):" >&2
echo "OSError: no fonts" >&2
exit 3
