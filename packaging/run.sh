#!/bin/sh
# Start the window, or without a display do the same main job on the command line.
set -eu
python=.venv/bin/python
if [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
    exec "$python" -m newsreader
fi
echo "There is no display here, so the window cannot open. The same main job follows on the command line."
exec "$python" -m newsreader demo --screenshot newsreader-demo.png
