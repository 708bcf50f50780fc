# SPDX-License-Identifier: GPL-2.0-or-later
"""Jobs of one pass over small inputs, and what they leave on the disk."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Dict

import numpy as np

from tests.batch.small_jobs import synthesis
from tests.core.change_runs import LEGEND, make_pair
from tests.core.images import TRANSFORM, scene, write_image
from tests.core.raster_files import write_raster
from tests.tiny_denoisers import pair_card, write_denoiser
from tests.tiny_models import segmentation_card, write_model

# 150 × 150 pixels of lc.tif, without its hole.
EXTENT = "302500,307000,4111000,4115500"
SMALL = {"CHIP_SIZE": 30, "GAP": 2, "BLOCK": 1, "ANCHOR": "scene", "OUTPUT": "set"}
_TIME = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def make_pass_inputs(folder: Path) -> None:
    """Beside those of `small_jobs`: a pair of images with land covers, a denoiser and its
    super-resolution, and what can be assessed."""
    make_pair(folder)
    rows = "".join(f"{c.code},{c.name},{c.color},{c.role}\n" for c in LEGEND.classes)
    (folder / "three.csv").write_text(f"code,name,color,role\n{rows}", encoding="utf-8")
    write_denoiser(folder / "denoiser.onnx")
    write_denoiser(folder / "refiner.onnx", pair_card(refines=True, tile_size=32))
    write_model(folder / "judge.onnx", segmentation_card())
    for name, seed in (("made", 1), ("real", 0)):
        write_image(folder / f"{name}.tif", scene(90, 120, seed=seed).astype(np.uint8))
    codes = np.where(np.arange(120) < 60, 7, 4) * np.ones((90, 1), int)
    write_raster(folder / "codes.tif", codes.astype(np.uint8), TRANSFORM)


def change_dataset(**changes: Any) -> Dict[str, Any]:
    """A job that makes set/ of a flood before and after."""
    covers = {f"LAND_COVER_{when.upper()}": f"flood_cover_{when}.tif" for when in ("before", "after")}
    parameters = {"BEFORE": "flood_before.tif", "AFTER": "flood_after.tif", **covers, "LEGEND_FILE": "three.csv",
                  **SMALL, "CHIP_SIZE": 16}  # fmt: skip
    return {"algorithm": "changedataset", "name": "chips", "parameters": {**parameters, **changes}}


def scenario_dataset(**changes: Any) -> Dict[str, Any]:
    """A job that makes set/ of three random scenarios."""
    parameters = {"LAND_COVER": "lc.tif", "LEGEND": "nlcd8", "DEM": "dem.tif", "MODEL_FILE": "tiny.onnx", "COUNT": 3,
                  "EXTENT": EXTENT, "DEVICE": "cpu", "TILE_SIZE": 304, **SMALL}  # fmt: skip
    return {"algorithm": "scenariodataset", "name": "scenarios", "parameters": {**parameters, **changes}}


def pairs(**changes: Any) -> Dict[str, Any]:
    """A job that makes set/ of three pairs in four steps."""
    parameters = {"MODEL_FILE": "denoiser.onnx", "COUNT": 3, "STEPS": 4, "DEVICE": "cpu", "OUTPUT": "set"}
    return {"algorithm": "generatepairs", "name": "pairs", "parameters": {**parameters, **changes}}


def assessment(**changes: Any) -> Dict[str, Any]:
    """A job that makes report.html and figures.json."""
    parameters = {"SYNTHETIC": "made.tif", "REAL": "real.tif", "LAND_COVER": "codes.tif", "LEGEND": "nlcd8",
                  "SEGMENTATION_MODEL": "judge.onnx", "DEVICE": "cpu", "REPORT": "report.html",
                  "FIGURES": "figures.json"}  # fmt: skip
    return {"algorithm": "assess", "name": "quality", "parameters": {**parameters, **changes}}


def samples(**changes: Any) -> Dict[str, Any]:
    """A job that makes picture.tif and spread.tif of three samples of a part of lc.tif."""
    wanted = {"IMAGE": "picture.tif", "SPREAD": "spread.tif", "SAMPLES": 3, "EXTENT": EXTENT}
    return {**synthesis(**{**wanted, **changes}), "name": "samples"}


def model_page(**changes: Any) -> Dict[str, Any]:
    """A job that makes card.html."""
    parameters = {"MODEL_FILE": "tiny.onnx", "REPORT": "card.html"}
    return {"algorithm": "modelinfo", "name": "card", "parameters": {**parameters, **changes}}


def contents(folder: Path) -> Dict[str, bytes]:
    """Every file under a folder, its times of writing left out."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): _TIME.sub(b"", path.read_bytes()) for path in files}


def results(folder: Path) -> Dict[str, bytes]:
    """What such a job made."""
    made = ("set", "report.html", "figures.json", "card.html", "picture.tif", "spread.tif")
    return {name: data for name, data in contents(folder).items() if Path(name).parts[0] in made}


def times(folder: Path) -> Dict[str, int]:
    """When each of these files was written."""
    return {name: (folder / name).stat().st_mtime_ns for name in results(folder)}
