#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# The GPU's results against the CPU's, and its speed (build/bench_gpu.json). Without an NVIDIA GPU it says so and ends.
# GPU_PYTHON and TRAINING_PYTHON, where set, name environments of your own, and nothing is installed for them.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! nvidia-smi --list-gpus 2>/dev/null | grep -q '^GPU'; then
  echo "test-gpu: skipped, there is no NVIDIA GPU on this machine (nvidia-smi lists none)."
  exit 0
fi
[ -n "${GPU_PYTHON:-}" ] || { tools/setup.sh gpu; GPU_PYTHON=.venv/gpu/bin/python; }
[ -n "${TRAINING_PYTHON:-}" ] || { tools/setup.sh training; TRAINING_PYTHON=.venv/training/bin/python; }
paper=build/gpu/paper-size.onnx
PYTHONPATH=training/src "$TRAINING_PYTHON" tools/gpu/paper_size.py "$paper"
export GDAL_CACHEMAX=256 RS_SYNTH_GPU_REQUIRED=1
"$GPU_PYTHON" -m pytest tests/gpu
"$GPU_PYTHON" tools/gpu models/zion-landsat8-fusion.onnx "$paper"
