#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Sets up what `make` needs on Debian 12 or newer, or Ubuntu 22.04 or newer; does nothing where it is there already.
# Usage: tools/setup.sh system | plugin | training | gpu | gate
set -euo pipefail
cd "$(dirname "$0")/.."

# Not the first python3 on PATH: the one that QGIS is built for.
system_python=/usr/bin/python3

install_packages() {
  local missing=() sudo=
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  [ "$(id -u)" -eq 0 ] || sudo=sudo
  echo "Installing: ${missing[*]}"
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get update -q
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

# make_environment NAME FINGERPRINT-FILES… : an empty virtual environment, unless one of this fingerprint is there.
# Returns 1 where there is nothing to do.
fresh_environment() {
  local folder=.venv/$1; shift
  stamp=$folder/.ready-$(cat tools/setup.sh "$@" | sha256sum | cut -c1-12)
  [ ! -e "$stamp" ] || return 1
  rm -rf "$folder"
}

# beside_qgis NAME REQUIREMENTS : an environment that sees what QGIS sees, with more installed.
beside_qgis() {
  "$system_python" -m venv --system-site-packages ".venv/$1"
  # QGIS's gdal_array is compiled against QGIS's numpy: another one in the environment breaks it.
  "$system_python" -c 'import numpy; print(f"numpy=={numpy.__version__}")' >".venv/$1/constraints.txt"
  ".venv/$1/bin/pip" install -q -c ".venv/$1/constraints.txt" -r "$2"
}

case "${1:-}" in
  system)
    install_packages qgis python3-qgis qgis-providers gdal-bin python3-gdal python3-scipy python3-venv xvfb xauth
    ;;
  plugin)
    "$0" system
    fresh_environment plugin tools/plugin_requirements.txt || exit 0
    beside_qgis plugin tools/plugin_requirements.txt
    touch "$stamp"
    ;;
  gpu)
    "$0" system
    fresh_environment gpu tools/gpu_requirements.txt || exit 0
    beside_qgis gpu tools/gpu_requirements.txt
    touch "$stamp"
    ;;
  training)
    install_packages python3-venv
    fresh_environment training training/pyproject.toml || exit 0
    "$system_python" -m venv .venv/training
    .venv/training/bin/pip install -q torch==2.13.0
    .venv/training/bin/pip install -q "torch==2.13.0" -e "training[test,change,torchgeo]"
    touch "$stamp"
    ;;
  gate)
    install_packages python3-venv
    fresh_environment gate tools/gate_requirements.txt || exit 0
    "$system_python" -m venv .venv/gate
    .venv/gate/bin/pip install -q -r tools/gate_requirements.txt
    touch "$stamp"
    ;;
  *)
    echo "usage: tools/setup.sh system | plugin | training | gpu | gate" >&2
    exit 2
    ;;
esac
