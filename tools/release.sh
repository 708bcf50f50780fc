#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# A release by qgis-plugin-ci: the zip of the last commit, with the version and this version's changes in its metadata.
# Usage: tools/release.sh VERSION [OPTIONS OF `qgis-plugin-ci release`, to upload: --osgeo-username … --osgeo-password …]
set -euo pipefail
cd "$(dirname "$0")/.."
version=${1:?"usage: tools/release.sh VERSION [options of qgis-plugin-ci release]"}
shift
tools/setup.sh gate
.venv/gate/bin/pip install -q "qgis-plugin-ci>=2.8"
make --no-print-directory package
# qgis-plugin-ci wants the plugin in a folder of its repository, and here the repository is the plugin.
stage=build/release
rm -rf "$stage"
mkdir -p "$stage"
/usr/bin/python3 -m zipfile -e build/rs_synth.zip "$stage"
sed "s/^## \[$version\] - unreleased/## [$version] - $(date +%F)/" CHANGELOG.md >"$stage/CHANGELOG.md"
cat >"$stage/.qgis-plugin-ci" <<'END'
plugin_path: rs_synth
github_organization_slug: rs-synth
project_slug: rs-synth
END
cd "$stage"
git init -q
git add -A -f
git -c user.name=release -c user.email=release@localhost commit -q -m "RS Synth $version"
ci=../../.venv/gate/bin/qgis-plugin-ci
if [ $# -gt 0 ]; then
  "$ci" release "$version" "$@"
else
  "$ci" package "$version"
  echo "$stage/rs_synth.$version.zip"
fi
