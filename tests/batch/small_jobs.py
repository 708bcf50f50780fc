# SPDX-License-Identifier: GPL-2.0-or-later
"""Small rasters, a tiny model and plans over them; runs of the batch in a process of its own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Dict, List, Sequence, Tuple

import numpy as np
from osgeo import gdal

from rs_synth_plugin.batch.command import main
from rs_synth_plugin.core.scenario.legend import Legend
from tests.core.raster_files import write_raster
from tests.tiny_models import tiny_card, write_model

ROOT = Path(__file__).resolve().parents[2]
WIDTH, HEIGHT = 620, 613
BLOCKS = 9  # of one tile each, which has 208 pixels beside its halo; the last ones are narrow
TRANSFORM = (301_000.0, 30.0, 0.0, 4_118_390.0, 0.0, -30.0)
LEVEL = 420.0


def blobs(cell: int, seed: int) -> np.ndarray:
    """0 to 1, in cells of so many pixels."""
    small = np.random.default_rng(seed).random((HEIGHT // cell + 2, WIDTH // cell + 2))
    return np.kron(small, np.ones((cell, cell)))[:HEIGHT, :WIDTH]


def make_inputs(folder: Path) -> None:
    """lc.tif (nlcd8, with a hole), dem.tif, image.tif (3 bands) and tiny.onnx."""
    legend = Legend.builtin("nlcd8")
    picks = np.array([legend.code_for(role) for role in ("water", "forest", "farmland", "built")], np.uint8)
    codes = picks[(blobs(13, 1) * len(picks)).astype(int)]
    codes[40:60, :30] = 255
    write_raster(folder / "lc.tif", codes, TRANSFORM, nodata=255)
    heights = (100 + 800 * blobs(31, 2)).astype(np.float32)
    write_raster(folder / "dem.tif", heights, TRANSFORM)
    image = np.stack([(255 * blobs(7, seed)).astype(np.uint8) for seed in (3, 4, 5)])
    write_raster(folder / "image.tif", image, TRANSFORM)
    output = {**tiny_card()["output"], "dtype": "uint8"}
    write_model(folder / "tiny.onnx", tiny_card(output=output))


def synthesis(**changes: Any) -> Dict[str, Any]:
    """A job that makes image.vrt."""
    parameters = {"LAND_COVER": "lc.tif", "LEGEND": "nlcd8", "AUXILIARY": ["dem.tif"], "MODEL_FILE": "tiny.onnx",
                  "RESOLUTION": 30.0, "TILE_SIZE": 304, "DEVICE": "cpu", "IMAGE": "image.vrt"}  # fmt: skip
    return {"algorithm": "synthesize", "name": "tiny", "parameters": {**parameters, **changes}}


def flood_scenario(**changes: Any) -> Dict[str, Any]:
    """A job that makes before.vrt, after.vrt, mask.tif and depth.tif of a connected flood."""
    parameters = {"LAND_COVER": "lc.tif", "LEGEND": "nlcd8", "DEM": "dem.tif", "MODEL_FILE": "tiny.onnx",
                  "RESOLUTION": 30.0, "LEVEL": LEVEL, "TILE_SIZE": 304, "DEVICE": "cpu", "BEFORE": "before.vrt",
                  "AFTER": "after.vrt", "MASK": "mask.tif", "DEPTH": "depth.tif"}  # fmt: skip
    return {"algorithm": "floodscenario", "name": "flood", "parameters": {**parameters, **changes}}


def write_plan(folder: Path, *jobs: Dict[str, Any], name: str = "plan.json", **top: Any) -> Path:
    """A plan with blocks of one tile."""
    path = folder / name
    path.write_text(json.dumps({"rs_synth_plan": 1, "block_size": 256, "jobs": jobs, **top}))
    return path


def run(plan: Path, *options: str) -> int:
    """The exit status of a run in this process."""
    return main([str(plan), "--threads", "1", *options])


def start(plan: Path, *options: str) -> subprocess.Popen[str]:
    """A run in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "rs_synth_plugin.batch", str(plan), "--threads", "1", *options],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def blocks_of(output: Path) -> List[Path]:
    """The finished blocks of a result."""
    return sorted(output.with_name(output.name + ".blocks").glob("block_?????_?????.tif"))


def wait_for_blocks(output: Path, count: int, process: subprocess.Popen[str]) -> None:
    """Returns when so many blocks are finished."""
    deadline = time.monotonic() + 60
    while len(blocks_of(output)) < count:
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline, "too few blocks after a minute"
        time.sleep(0.002)


def bytes_of(folder: Path) -> Dict[str, bytes]:
    """Every block and every result."""
    found = [*folder.glob("*.vrt"), *folder.glob("*.tif"), *folder.glob("*.blocks/block_*.tif")]
    made = [path for path in found if path.name not in ("lc.tif", "dem.tif", "image.tif")]
    return {str(path.relative_to(folder)): path.read_bytes() for path in made}


def undisturbed(folder: Path, plan: Path) -> Dict[str, bytes]:
    """Every byte of a run that nothing happened to; its results go."""
    assert run(plan) == 0
    found = bytes_of(folder)
    for path in found:
        (folder / path).unlink()
    for path in folder.glob("*.blocks"):
        shutil.rmtree(path)
    plan.with_suffix(".log.jsonl").unlink()
    return found


def pixels(path: Path) -> Tuple[np.ndarray, List[Sequence[Any]]]:
    """All bands, and what the file says of each."""
    dataset = gdal.Open(str(path))
    bands = [dataset.GetRasterBand(number + 1) for number in range(dataset.RasterCount)]
    facts = [
        (b.GetDescription(), b.GetUnitType(), b.GetNoDataValue(), b.GetColorInterpretation()) for b in bands
    ]
    return dataset.ReadAsArray(), [*facts, dataset.GetGeoTransform()]


def assert_same_raster(first: Path, second: Path) -> None:
    """Pixels, names, units, nodata, colours and place."""
    (one, facts), (other, other_facts) = pixels(first), pixels(second)
    np.testing.assert_array_equal(one, other)
    assert facts == other_facts


def events(plan: Path, kind: str) -> List[Dict[str, Any]]:
    """Lines of the log."""
    lines = plan.with_suffix(".log.jsonl").read_text(encoding="utf-8").splitlines()
    return [entry for entry in map(json.loads, lines) if entry["event"] == kind]
