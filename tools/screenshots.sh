#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Pictures of the dock in a real QGIS window under Xvfb, with the demo's project, to docs/images/.
# Usage: tools/screenshots.sh    (after `make demo`)
set -euo pipefail
cd "$(dirname "$0")/.."
project=$PWD/build/demo/demo.qgz
[ -e "$project" ] || { echo "$project is missing: run make demo first" >&2; exit 1; }
command -v xvfb-run >/dev/null || { echo "xvfb-run is missing: run tools/setup.sh system" >&2; exit 1; }
out=$PWD/build/screenshots
rm -rf "$out"
mkdir -p "$out/runtime"
chmod 700 "$out/runtime"
.venv/plugin/bin/python - "$out" <<'PYTHON'
import sys
sys.path.insert(0, "tools")
from pathlib import Path
import qgis_headless
qgis_headless.make_profile(Path(sys.argv[1]))
PYTHON
site=$(.venv/plugin/bin/python -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
# A log of its own: QGIS has much to say that is not about the pictures.
env -u QT_QPA_PLATFORM PYTHONPATH="$site${PYTHONPATH:+:$PYTHONPATH}" XDG_RUNTIME_DIR="$out/runtime" RS_SYNTH_SHOTS="$out" \
  timeout -k 5 "${SHOTS_TIMEOUT:-300}" xvfb-run -a -s "-screen 0 1280x800x24" \
  qgis --nologo --noversioncheck --profiles-path "$out" --profile default --project "$project" \
  --code tools/screenshots.py >"$out/qgis.log" 2>&1 || true
[ -e "$out/done" ] || { echo "QGIS did not finish its pictures; see $out/qgis.log and $out/error.txt" >&2; exit 1; }
mkdir -p docs/images
cp "$out"/dock_*.jpg docs/images/
ls -l docs/images/dock_*.jpg
