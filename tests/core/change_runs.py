# SPDX-License-Identifier: GPL-2.0-or-later
"""Small pairs on disk, and running `write_change_dataset` over them."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any, Dict, Iterable, List, Optional, Tuple

import numpy as np
from osgeo import gdal

from rs_synth_plugin.core.changes.changepair import ChangePair
from rs_synth_plugin.core.changes.dataset import DatasetReport, DatasetRequest, write_change_dataset
from rs_synth_plugin.core.product.imagery import ImageSource
from rs_synth_plugin.core.raster.rasters import RasterSource
from rs_synth_plugin.core.scenario.legend import Legend
from tests.core.images import TRANSFORM, scene, write_image
from tests.core.raster_files import write_raster
from tests.tiny_models import RecordingFeedback

ROWS, COLS = 80, 120
LEGEND = Legend.from_dict(
    {
        "id": "three",
        "name": "Three classes",
        "classes": [
            {"code": 10, "name": "Water", "color": "#0000ff", "role": "water"},
            {"code": 40, "name": "Forest", "color": "#008000", "role": "forest"},
            {"code": 90, "name": "Bare", "color": "#c0a060", "role": "bare"},
        ],
    },
    "test",
)
# Chips of 16 pixels in blocks of their own: many blocks, so that each part has some.
SMALL = {"chip_size": 16, "gap": 2, "block_chips": 1, "anchor": "scene"}


def source(path: Any) -> RasterSource:
    """Band 1."""
    return RasterSource(str(path), name=Path(path).stem)


def image(path: Any) -> ImageSource:
    """All bands of a file."""
    count = gdal.Open(str(path)).RasterCount
    return ImageSource.of([RasterSource(str(path), band + 1, name=Path(path).stem) for band in range(count)])


def land_covers(rows: int = ROWS, cols: int = COLS, seed: int = 0) -> Tuple[np.ndarray, np.ndarray]:
    """Forest and bare ground in patches, and the same with water in every third patch of bare ground."""
    rng = np.random.default_rng(seed)
    patches = rng.choice([40, 90], (rows // 10 + 1, cols // 10 + 1)).astype(np.uint8)
    before = patches.repeat(10, 0).repeat(10, 1)[:rows, :cols]
    water = (rng.random(patches.shape) < 0.3).repeat(10, 0).repeat(10, 1)[:rows, :cols]
    return before, np.where((before == 90) & water, 10, before).astype(np.uint8)


def make_pair(
    folder: Path,
    name: str = "flood",
    place: str = "valley",
    kind: str = "synthetic",
    transform: Tuple[float, ...] = TRANSFORM,
    images: Optional[Tuple[np.ndarray, np.ndarray]] = None,
    covers: Optional[Tuple[np.ndarray, np.ndarray]] = None,
    nodata: Optional[float] = None,
    **facts: Any,
) -> ChangePair:
    """A pair of files; the image after is the one before with bright pixels where it changed."""
    folder.mkdir(parents=True, exist_ok=True)
    covers = covers or land_covers()
    if images is None:
        rows, cols = covers[0].shape
        before = scene(rows, cols, top=200).astype(np.uint8)
        images = before, np.where(covers[0] != covers[1], before + 50, before).astype(np.uint8)
    paths = [
        write_image(folder / f"{name}_{when}.tif", values, nodata=nodata, transform=transform)
        for when, values in zip(("before", "after"), images)
    ]
    labels = [
        write_raster(folder / f"{name}_cover_{when}.tif", values, transform)
        for when, values in zip(("before", "after"), covers)
    ]
    return ChangePair(
        name,
        place,
        image(paths[0]),
        image(paths[1]),
        kind,
        LEGEND,
        source(labels[0]),
        source(labels[1]),
        facts=facts,
    )


def write(
    pairs: Iterable[ChangePair],
    folder: Path,
    layout: str = "geotiff",
    feedback: Optional[RecordingFeedback] = None,
    planned: int = 1,
    **request: Any,
) -> DatasetReport:
    """A run; small chips unless the request says otherwise."""
    wanted = DatasetRequest(folder, layout, **{**SMALL, **request})
    return write_change_dataset(pairs, wanted, feedback or RecordingFeedback(), planned)


def pixels(path: Path) -> np.ndarray:
    """As (bands, rows, cols) or (rows, cols)."""
    return gdal.Open(str(path)).ReadAsArray()


def index_of(folder: Path) -> Dict[str, Any]:
    """index.json."""
    return json.loads((folder / "index.json").read_text(encoding="utf-8"))


def rows_of(folder: Path) -> List[Dict[str, str]]:
    """index.csv."""
    with (folder / "index.csv").open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def window_of(row: Dict[str, str], size: int) -> Tuple[slice, slice]:
    """Rows and columns of the pair that a chip was cut from."""
    top, left = int(row["row"]), int(row["col"])
    return slice(top, top + size), slice(left, left + size)


def check_whole(folder: Path) -> int:
    """Index, table, lists and files agree, nothing is unfinished; gives the number of chips."""
    index, rows = index_of(folder), rows_of(folder)
    names = [row["name"] for row in rows]
    assert len(set(names)) == len(names) == index["finished"]
    for part, counted in index["parts"].items():
        assert sum(row["part"] == part for row in rows) == counted["chips"]
    roles = [
        key
        for key in rows[0]
        if key in ("before", "after", "mask", "from_to", "classes_before", "classes_after")
    ]
    for row in rows:
        for role in roles:
            path = folder / row[role]
            files = sorted(path.iterdir()) if path.is_dir() else [path]
            assert files, row
            for file in files:
                assert pixels(file).shape[-1] == index["chip_size"], file
    kept = {path.stem for path in folder.rglob("*.png") if path.name not in ("contact_sheet.png", "cm.png")}
    kept |= {path.stem for path in folder.rglob("*.tif") if "Onera" not in str(path)}
    assert kept <= set(names)
    if (folder / "stac").is_dir():
        expected = {name for chip in names for name in (f"{chip}.json", f"{chip}-labels.json")}
        assert {path.name for path in (folder / "stac").iterdir()} == expected
    if (folder / "list").is_dir():
        for part in index["parts"]:
            listed = (folder / "list" / f"{part}.txt").read_text().split()
            assert listed == [f"{row['name']}.png" for row in rows if row["part"] == part]
    assert not [path for path in folder.rglob("*") if ".part-" in path.name]
    return len(rows)


def numbered(codes: np.ndarray) -> np.ndarray:
    """Codes of LEGEND as numbers 1…3."""
    numbers = {10: 1, 40: 2, 90: 3}
    return np.vectorize(numbers.get)(codes).astype(np.uint8)


def of_pair(pair: ChangePair) -> List[np.ndarray]:
    """Pixels of a pair's files: before, after, and the class numbers of both."""
    files = [pair.before.bands[0], pair.after.bands[0]]
    covers = [cover for cover in (pair.land_cover_before, pair.land_cover_after) if cover is not None]
    return [*(pixels(Path(one.path)) for one in files), *(numbered(pixels(Path(one.path))) for one in covers)]
