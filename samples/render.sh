#!/bin/sh
# Renders every sample photo from its scene and writes it, with its hidden data, into this folder.
# Needs Debian's blender (3.4), python3-pil and libimage-exiftool-perl. Usage: samples/render.sh [scene …]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
renders="$here/renders"
for scene in ${*:-empty_wall hotel_room living_room street_front}; do
  blender -b -P "$here/scenes/$scene.py" -t "${THREADS:-2}" -- --out "$renders" --keep
done
python3 "$here/encode.py" "$renders" "$here"
