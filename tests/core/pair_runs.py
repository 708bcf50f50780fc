# SPDX-License-Identifier: GPL-2.0-or-later
"""Running `generate_pairs` in tests, and reading what it wrote."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any, Dict, List, Optional

import numpy as np
from osgeo import gdal

from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.pairs.chain import Recipe
from rs_synth_plugin.core.pairs.generate import PairsReport, PairsRequest, generate_pairs
from tests.tiny_models import RecordingFeedback

QUICK = Recipe(steps=4)


def make_pairs(
    model: Path,
    folder: Path,
    count: int = 3,
    refiner: Optional[Path] = None,
    feedback: Optional[RecordingFeedback] = None,
    **request: Any,
) -> PairsReport:
    """A run on one thread of the CPU; four steps unless a recipe is given."""
    feedback = feedback or RecordingFeedback()
    first, second = (
        None if path is None else Session(load_model(path), "cpu", 1, feedback) for path in (model, refiner)
    )
    request.setdefault("recipe", QUICK)
    return generate_pairs(first, PairsRequest(folder, count, **request), second, feedback)


def pixels(path: Path) -> np.ndarray:
    """As (bands, rows, cols) or (rows, cols)."""
    dataset = gdal.Open(str(path))
    return dataset.ReadAsArray()


def index_of(folder: Path) -> Dict[str, Any]:
    """index.json."""
    return json.loads((folder / "index.json").read_text(encoding="utf-8"))


def rows_of(folder: Path) -> List[Dict[str, str]]:
    """index.csv."""
    with (folder / "index.csv").open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def all_files(folder: Path) -> Dict[str, bytes]:
    """Every file under a folder: relative path → content."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def check_whole(folder: Path, finished: int) -> None:
    """So many pairs, which index, table, items and files agree on; and nothing unfinished."""
    index, rows = index_of(folder), rows_of(folder)
    assert index["finished"] == finished == len(rows)
    names = {row["name"] for row in rows}
    assert {path.stem for path in (folder / "stac").iterdir()} == names
    for role in ("image", "mask"):
        kept = {path.stem for path in (folder / index[f"{role}s"]).iterdir()}
        assert kept == names
        for row in rows:
            assert pixels(folder / row[role]).size > 0
    assert not [name for name in all_files(folder) if ".part-" in name]
