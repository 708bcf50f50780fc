# SPDX-License-Identifier: GPL-2.0-or-later
"""What a second worker is worth to a plan, and what handing out a block costs."""

from __future__ import annotations

import json
import os
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Dict, List, Tuple

from rs_synth_plugin.batch.cluster import Cluster
from rs_synth_plugin.batch.journal import Bar, Journal, Stop
from rs_synth_plugin.batch.plan import read_plan
from rs_synth_plugin.batch.running import Runner
from rs_synth_plugin.batch.state import JobFolder

from . import inputs

SIZE, TILE, BLOCK = 8192, 1152, 1024
MANY_SIZE, SMALL_TILE, SMALL_BLOCK = 2048, 384, 256  # a halo of 64 on each side


def figures() -> Dict[str, float]:
    """`synthesize` with the shipped model on a Dask cluster of this machine, each worker's model with one thread.

    `batch_scaling_efficiency`: seconds of the job with one worker ÷ twice its seconds with two, 8192²; the pass over
    the whole raster and the VRT, which one process makes, count in both.
    `batch_overhead_ms_per_block`: one worker, small blocks: the job's seconds beyond those of its blocks (reading,
    model, writing), by their number: the pass over the whole raster, opening the model, handing out, the VRT.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plan = _plan(folder, SIZE, TILE, BLOCK)
        one, two = (_run(plan, workers)[0] for workers in (1, 2))
        seconds, blocks = _run(_plan(folder, MANY_SIZE, SMALL_TILE, SMALL_BLOCK), 1)
    return {
        "batch_scaling_efficiency": one / (2 * two),
        "batch_overhead_ms_per_block": 1000 * (seconds - sum(blocks)) / len(blocks),
    }


def _plan(folder: Path, size: int, tile: int, block: int) -> Path:
    land_cover, heights = inputs.valley(size, folder)
    parameters = {
        "LAND_COVER": land_cover.path,
        "LEGEND": "nlcd8",
        "AUXILIARY": [heights.path],
        "MODEL": "zion-landsat8-fusion",
        "TILE_SIZE": tile,
        "IMAGE": f"image_{size}.vrt",
    }
    path = folder / f"plan_{size}.json"
    jobs = [{"algorithm": "synthesize", "parameters": parameters}]
    path.write_text(json.dumps({"rs_synth_plan": 1, "block_size": block, "jobs": jobs}), encoding="utf-8")
    return path


def _run(path: Path, workers: int) -> Tuple[float, List[float]]:
    """Seconds of the plan's job, its cluster being there already, and those of each block."""
    log = path.with_suffix(f".{workers}.jsonl")
    (job,) = read_plan(path).jobs
    with open(os.devnull, "w") as nowhere, closing(Cluster(workers=workers, threads=1)) as cluster:
        journal = Journal(log)
        start = time.perf_counter()
        Runner(cluster, Bar(nowhere), journal, Stop()).run(job)
        seconds = time.perf_counter() - start
        journal.close()
    Path(job.outputs["IMAGE"]).unlink()  # the next run makes everything anew
    JobFolder(job).remove(job.layers)
    events = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    return seconds, [event["seconds"] for event in events if event["event"] == "block"]
