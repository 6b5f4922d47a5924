#!/bin/sh
# Double-click on macOS.
exec sh "$(dirname -- "$0")/开始.sh"
