#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Runs the plugin's tests on the newer QGIS: QGIS 3.40 of Debian trixie, in a root of its own made by debootstrap.
# Usage: tools/newer_qgis.sh [pytest arguments]    The root is made once (about 2.5 GB) and kept in build/newer-qgis.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD/build/newer-qgis
sudo=
[ "$(id -u)" -eq 0 ] || sudo=sudo

in_root() { $sudo chroot "$root" /usr/bin/env -u PYTHONPATH HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }

# Without /proc some programs fail; where mounting is not allowed they run well enough without it.
mount_proc() { mountpoint -q "$root/proc" || $sudo mount -t proc proc "$root/proc" 2>/dev/null || true; }
unmount_proc() { ! mountpoint -q "$root/proc" || $sudo umount "$root/proc" 2>/dev/null || $sudo umount -l "$root/proc" || true; }
trap unmount_proc EXIT

stamp=$root/.ready-$(cat tools/newer_qgis.sh tools/plugin_requirements.txt | sha256sum | cut -c1-12)
if [ ! -e "$stamp" ]; then
  command -v debootstrap >/dev/null || { $sudo apt-get update -q; $sudo apt-get install -y --no-install-recommends debootstrap; }
  if [ ! -e "$root/.bootstrapped" ]; then
    $sudo rm -rf --one-file-system "$root"
    mkdir -p "$(dirname "$root")"
    $sudo debootstrap --variant=minbase --include=ca-certificates trixie "$root"
    $sudo touch "$root/.bootstrapped"
  fi
  # The host's resolver, certificates and pip settings: behind a proxy the root's own would not do.
  for file in /etc/resolv.conf /etc/hosts /etc/ssl/certs/ca-certificates.crt /etc/pip.conf; do
    [ ! -e "$file" ] || $sudo cp -L "$file" "$root$file"
  done
  mount_proc
  in_root apt-get update -q
  in_root apt-get install -y -q --no-install-recommends qgis python3-qgis qgis-providers gdal-bin python3-gdal \
    python3-scipy python3-venv
  in_root /usr/bin/python3 -m venv --system-site-packages /venv
  numpy=$(in_root /usr/bin/python3 -c 'import numpy; print(numpy.__version__)')
  in_root /bin/sh -c "echo numpy==$numpy > /constraints.txt"
  $sudo cp tools/plugin_requirements.txt "$root/plugin_requirements.txt"
  in_root /venv/bin/pip install -q -c /constraints.txt -r /plugin_requirements.txt
  $sudo rm -f "$root"/.ready-*
  $sudo touch "$stamp"
fi

# The working tree as it is, without what is built: the tests of the plugin need nothing else.
$sudo rm -rf "$root/rs_synth"
$sudo mkdir -p "$root/rs_synth"
git ls-files --cached --others --exclude-standard -z -- . ':!training' | \
  while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done | \
  $sudo tar --null --files-from=- -cf - | $sudo tar -xf - -C "$root/rs_synth"
mount_proc
in_root /bin/sh -c 'cd /rs_synth && exec env QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=/tmp GDAL_CACHEMAX=256 \
  /venv/bin/python -m pytest "$@"' sh "$@"
