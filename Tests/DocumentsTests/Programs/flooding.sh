#!/bin/sh
# Prints without end.
exec cat /dev/zero
