#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Installs the built zip into a new profile of a real QGIS under Xvfb, with QGIS's own installer, then the runtime by
# the plugin's window, runs the demo's scenario, removes both, and looks for what is left. The report goes to
# build/install-check/, pictures of this machine's QGIS to docs/images/. Downloads onnxruntime from pip's index.
# Usage: tools/install_check.sh [--newer] [ZIP]    --newer: in QGIS 3.40, after `make test-newer-qgis`
#                                                  without ZIP: build/rs_synth.zip, after `make package`
set -euo pipefail
cd "$(dirname "$0")/.."
root=
[ "${1:-}" != --newer ] || { root=$PWD/build/newer-qgis; shift; }
zip=${1:-build/rs_synth.zip}
[ -e "$zip" ] || { echo "$zip is missing: run make package first" >&2; exit 1; }
[ -z "$root" ] || [ -e "$root/usr/bin/qgis" ] || { echo "$root is missing: run make test-newer-qgis first" >&2; exit 1; }
command -v Xvfb >/dev/null || { echo "Xvfb is missing: run tools/setup.sh system" >&2; exit 1; }
out=$PWD/build/install-check
rm -rf "$out"
mkdir -p "$out"
# What QGIS sees, outside of $root and inside of it. A profile that is no plain word, and a home of its own.
outside=$(mktemp -d "$root/tmp/rs_synth_check.XXXXXX")
inside=${outside#"$root"}
trap 'rm -rf "$outside"' EXIT
home="$inside/home é 空"
mkdir -p "$root$home" "$outside/out" "$outside/runtime" "$outside/tools" "$outside/resources/sample"
chmod 700 "$outside/runtime"
cp "$zip" "$outside/rs_synth.zip"
cp tools/install_check.py "$outside/tools/"
cp -r resources/sample/zion "$outside/resources/sample/"

# Reached by TCP: the other root has no socket of this one's display, which xvfb-run would not let listen.
Xvfb -displayfd 3 -screen 0 1280x800x24 -listen tcp -ac 3>"$out/display" 2>"$out/xvfb.log" &
xvfb=$!
trap 'kill $xvfb; rm -rf "$outside"' EXIT
for _ in $(seq 100); do [ -s "$out/display" ] && break; sleep 0.1; done

into=()
[ -z "$root" ] || into=(chroot "$root")
# Nothing of this machine's own Python packages.
env -u QT_QPA_PLATFORM -u PYTHONPATH HOME="$home" XDG_CONFIG_HOME="$home/.config" XDG_CACHE_HOME="$home/.cache" \
  XDG_DATA_HOME="$home/.local/share" XDG_RUNTIME_DIR="$inside/runtime" LC_ALL=C.UTF-8 \
  DISPLAY="127.0.0.1:$(cat "$out/display")" RS_SYNTH_CHECK="$inside/out" RS_SYNTH_ZIP="$inside/rs_synth.zip" \
  timeout -k 5 "${CHECK_TIMEOUT:-400}" ${into[@]+"${into[@]}"} /bin/sh -c "cd $inside && exec qgis --nologo \
    --noversioncheck --profiles-path \"\$HOME\" --profile default --code tools/install_check.py" \
  >"$outside/out/qgis.log" 2>&1 || true
cp -r "$outside/out/." "$out/"
cat "$out/report.json" 2>/dev/null || true
[ -e "$out/done" ] || { echo "The check failed; see $out/report.json and $out/qgis.log" >&2; exit 1; }
[ -n "$root" ] || cp "$out"/*.jpg docs/images/
