# SPDX-License-Identifier: GPL-2.0-or-later
"""The two files of a pair: both appear, or none."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, List, Mapping

import numpy as np

from ..dataset.files import crs_file, remove, world_file
from ..dataset.room import BYTES_OF_A_FILE, BYTES_OF_LINES
from ..raster.filegroup import GeoTiffGroup
from ..raster.grid import Grid
from ..raster.overviews import overview_pixels
from ..raster.png import write_png
from ..textfile import write_text
from .layouts import Layout
from .pairmodel import PairModel

_SYNTHETIC = "Synthetic, made by RS Synth: plausible, not observed."
_DEFLATED = 1.03  # what deflate adds to what it cannot compress, most where it fills up a file's tiles
_FILES = 3  # image, mask, STAC item
_FILES_OF_PLACED_PNGS = 7  # and the place and the CRS of both


def bytes_of_a_pair(model: PairModel, grid: Grid, layout: Layout) -> int:
    """The most that a pair on a grid takes: its pixels, those of overviews too, as if nothing could be compressed."""
    is_png = layout.ending == ".png"
    pixels = grid.width * grid.height + (0 if is_png else overview_pixels(grid.width, grid.height))
    files = _FILES_OF_PLACED_PNGS if grid.crs and is_png else _FILES
    of_image = len(model.image_bands) * np.dtype(model.card.output.dtype).itemsize
    return round(pixels * (of_image + 1) * _DEFLATED) + files * BYTES_OF_A_FILE + BYTES_OF_LINES


class PairFiles:
    """Writes pairs into a folder in one layout."""

    def __init__(self, folder: Path, layout: Layout, model: PairModel, tags: Mapping[str, str]) -> None:
        """`tags` go to every GeoTIFF."""
        self._folder, self._layout, self._model, self._tags = folder, layout, model, tags
        self._colors = layout.colors(model)

    def paths(self, name: str) -> Dict[str, str]:
        """Where image and mask of a pair lie, relative to the folder, with slashes."""
        layout = self._layout
        return {
            "image": f"{layout.images}/{name}{layout.ending}",
            "mask": f"{layout.masks}/{name}{layout.ending}",
        }

    def write(self, name: str, image: np.ndarray, classes: np.ndarray, grid: Grid) -> List[Path]:
        """Write the pair `name`: image (bands, rows, cols) of the card's output dtype, classes uint8 1…K
        (rows, cols). Returns the files.

        Raises InputError or RSSynthError; none of the files is there then.
        """
        image_path, mask_path = (self._folder / path for path in self.paths(name).values())
        values = self._layout.values(classes)
        if self._layout.ending == ".tif":
            self._write_tiffs(image_path, image, mask_path, values, grid)
            return [image_path, mask_path]
        files = [image_path, mask_path]
        texts: Dict[Path, str] = {}
        if grid.crs:  # PNG has no place for it
            texts = {path.with_suffix(".pgw"): world_file(grid) for path in files}
            texts.update({path.with_name(f"{path.name}.aux.xml"): crs_file(grid) for path in files})
        try:
            write_png(image_path, image, description=_SYNTHETIC)
            write_png(mask_path, values[None], self._colors, _SYNTHETIC)
            for path, text in texts.items():
                write_text(path, text)
        except BaseException:
            remove([*files, *texts])
            raise
        return [*files, *texts]

    def _write_tiffs(
        self, image_path: Path, image: np.ndarray, mask_path: Path, values: np.ndarray, grid: Grid
    ) -> None:
        output, bands = self._model.card.output, self._model.image_bands
        with GeoTiffGroup() as files:
            files.add(
                image_path,
                grid,
                len(bands),
                output.dtype,
                descriptions=[band.name for band in bands],
                units=[band.unit for band in bands],
                scale=output.scale,
                offset=output.offset,
                tags=self._tags,
            ).write(grid.window, image)
            files.add(
                mask_path,
                grid,
                1,
                "uint8",
                nodata=self._layout.unlabelled,
                descriptions=("Class",),
                tags=self._tags,
                colors=self._colors,
                overview_resampling="NEAREST",
            ).write(grid.window, values)
