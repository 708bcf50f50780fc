#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Builds build/rs_synth.zip, the plugin as QGIS installs it (Plugins > Manage and Install > Install from ZIP), from the
# last commit; .gitattributes says what stays out.
set -euo pipefail
cd "$(dirname "$0")/.."
limit=$((25 * 1024 * 1024))
zip=build/rs_synth.zip
mkdir -p build
rm -f "$zip"
git archive --format=zip --prefix=rs_synth/ --output="$zip" HEAD
size=$(stat -c %s "$zip")
if [ "$size" -gt "$limit" ]; then
  rm -f "$zip"
  echo "package: $size bytes exceed the plugin site's limit of $limit bytes; see .gitattributes" >&2
  exit 1
fi
echo "$zip: $((size / 1024)) KiB"
