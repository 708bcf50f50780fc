# SPDX-License-Identifier: GPL-2.0-or-later
"""What a second worker is worth to a plan, and what handing out a block costs."""

from __future__ import annotations

import json
import os
import tempfile
import time
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Dict, List, Tuple

from rs_synth_plugin.batch.cluster import Cluster
from rs_synth_plugin.batch.journal import Bar, Journal, Stop
from rs_synth_plugin.batch.plan import read_plan
from rs_synth_plugin.batch.running import Runner
from rs_synth_plugin.batch.state import JobFolder

from . import inputs

SIZE, BLOCK = 8192, 1024
MANY_SIZE, MANY_BLOCK = 2048, 256


def figures() -> Dict[str, float]:
    """`synthesize` with the shipped model on a Dask cluster of this machine, each worker's model with one thread.

    `batch_scaling_efficiency`: seconds of the job with one worker ÷ twice its seconds with two, 8192²; the pass over
    the whole raster and the VRT, which one process makes, count in both.
    `batch_overhead_ms_per_block`: one worker, small blocks: what the time from one finished block to the next is
    longer than the block itself (reading, model, writing), in the mean.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plan = _plan(folder, SIZE, BLOCK)
        one, two = (_run(plan, workers)[0] for workers in (1, 2))
        _, waits = _run(_plan(folder, MANY_SIZE, MANY_BLOCK), 1)
    return {
        "batch_scaling_efficiency": one / (2 * two),
        "batch_overhead_ms_per_block": 1000 * sum(waits) / len(waits),
    }


def _plan(folder: Path, size: int, block: int) -> Path:
    land_cover, heights = inputs.valley(size, folder)
    parameters = {
        "LAND_COVER": land_cover.path,
        "LEGEND": "nlcd8",
        "AUXILIARY": [heights.path],
        "MODEL": "zion-landsat8-fusion",
        "IMAGE": f"image_{size}.vrt",
    }
    path = folder / f"plan_{size}.json"
    jobs = [{"algorithm": "synthesize", "parameters": parameters}]
    path.write_text(json.dumps({"rs_synth_plan": 1, "block_size": block, "jobs": jobs}), encoding="utf-8")
    return path


def _run(path: Path, workers: int) -> Tuple[float, List[float]]:
    """Seconds of the plan's job, its cluster being there already, and those between its blocks."""
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
    blocks = [event for event in events if event["event"] == "block"]
    ends = [datetime.fromisoformat(event["time"]).timestamp() for event in blocks]
    waits = [end - before - block["seconds"] for before, end, block in zip(ends, ends[1:], blocks[1:])]
    return seconds, waits
