# SPDX-License-Identifier: GPL-2.0-or-later
"""Small change-detection data sets as the plugin writes them, for the tests of the training package, which has no GDAL.

`python -m tests.core.change_sets`, in the plugin's environment, writes training/tests/change_sets.zip anew.
"""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path
from typing import Dict

import numpy as np

from rs_synth_plugin.core.changes.changepair import ChangePair
from rs_synth_plugin.core.changes.dataset import DatasetRequest, write_change_dataset
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.product.imagery import ImageSource
from rs_synth_plugin.core.raster.source import RasterSource
from tests.core.raster_files import write_raster

TARGET = Path(__file__).parents[2] / "training" / "tests" / "change_sets.zip"
BANDS: Dict[str, int] = {"levir-cd": 3, "oscd": 2}
CHIP, BLOCKS = 32, 2
_SIDE = BLOCKS * (CHIP + 2)
_LEVELS = {"levir-cd": (255, np.uint8), "oscd": (10_000, np.uint16)}


def write_sets(folder: Path) -> Dict[str, Path]:
    """Write folder/levir-cd and folder/oscd; gives the files of the layouts, by their paths relative to the folder."""
    for layout in BANDS:
        _write_set(folder, layout)
    return {
        path.relative_to(folder).as_posix(): path
        for layout in BANDS
        for path in sorted((folder / layout).rglob("*"))
        if path.is_file()
        and len(path.relative_to(folder).parts) > 2
        and path.parts[len(folder.parts) + 1] != "pairs"
    }


def _write_set(folder: Path, layout: str) -> None:
    rasters = folder / f"rasters {layout}"
    rasters.mkdir()
    pair = ChangePair("flood", "made up", **_images(rasters, layout), kind="synthetic")
    request = DatasetRequest(
        folder / layout,
        layout,
        CHIP,
        min_change=0.05,
        shares=(0.5, 0.25, 0.25),
        block_chips=1,
        gap=1,
        anchor="scene",
    )
    write_change_dataset([pair], request, NullFeedback(), 1)


def _images(folder: Path, layout: str) -> Dict[str, object]:
    """Before, after and mask: a disc in each block that becomes dark."""
    brightest, dtype = _LEVELS[layout]
    rng = np.random.default_rng(BANDS[layout])
    rows, cols = np.mgrid[:_SIDE, :_SIDE] % (CHIP + 2) - CHIP // 2
    changed = rows**2 + cols**2 < (CHIP / 4) ** 2
    # Few levels: a chip is a kilobyte or two.
    before = rng.integers(8, 16, (BANDS[layout], _SIDE, _SIDE)) * (brightest // 16)
    after = np.where(changed, brightest // 16, before)
    transform = (300000, 30, 0, 4100000, 0, -30)

    def write(name: str, array: np.ndarray) -> str:
        return write_raster(folder / f"{name}.tif", array, transform)

    def image(name: str, array: np.ndarray) -> ImageSource:
        path = write(name, array.astype(dtype))
        return ImageSource.of([RasterSource(path, band=band) for band in range(1, len(array) + 1)])

    mask = RasterSource(write("mask", changed.astype(np.uint8)))
    return {"before": image("before", before), "after": image("after", after), "mask": mask}


if __name__ == "__main__":
    with (
        tempfile.TemporaryDirectory() as place,
        zipfile.ZipFile(TARGET, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for name, path in write_sets(Path(place)).items():
            archive.write(path, name)
