# SPDX-License-Identifier: GPL-2.0-or-later
"""`make bench`: what the engine costs, printed and written to build/bench.json as flat keys.

Machines are noisy: every ratio is measured within one run, its parts in turns, and is the median of several;
every other figure is the best of several.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Dict, Tuple

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

from bench import batch, changes, dock, engine, flood, light, pairs, plugin_start
from rs_synth_plugin.core.errors import RSSynthError

# What the project wants: at least, or at most.
GOALS: Dict[str, Tuple[str, float]] = {
    "engine_efficiency": ("≥", 0.9),
    "useful_throughput_ratio": ("≥", 0.6),
    "peak_memory_mb_4096": ("≤", 1024),
    "peak_memory_mb_16384": ("≤", 1024),
    "peak_memory_ratio": ("≤", 1.15),
    "seam_error": ("≤", 1e-4),
    "flood_connected_mpx_s": ("≥", 50),
    "flood_connected_blockwise_mpx_s": ("≥", 30),
    "plugin_import_ms": ("≤", 100),
    "cancel_ms_max": ("≤", 1000),
    "pairs_efficiency": ("≥", 0.95),
    "dataset_overhead_ratio": ("≤", 1.25),
    "slider_step_ms_p95": ("≤", 50),
    "event_loop_block_ms_max": ("≤", 100),
    "preview_first_tile_ms": ("≤", 500),
    "preview_full_ms": ("≤", 2500),
    "changed_tiles_ratio": ("≤", 0.1),
    "batch_scaling_efficiency": ("≥", 0.85),
}


def verdict(name: str, value: float) -> str:
    """The goal beside a figure, and whether it is met."""
    if name not in GOALS:
        return ""
    sign, goal = GOALS[name]
    met = value >= goal if sign == "≥" else value <= goal
    return f"{sign} {goal:g}" + ("" if met else "  MISSED")


def main() -> None:
    figures: Dict[str, float] = {}
    for part in (plugin_start, dock, flood, light, engine, pairs, changes, batch):
        for name, value in part.figures().items():
            figures[name] = value
            print(f"{name:34s} {value:12.6g}  {verdict(name, value)}", flush=True)
    print(f"({os.cpu_count()} cores; models: {engine.THREADS} threads, default tile {engine.DEFAULT_TILE}²)")
    target = ROOT / "build" / "bench.json"
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    try:
        main()
    except RSSynthError as error:
        sys.exit(str(error))
