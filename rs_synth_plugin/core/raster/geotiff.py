# SPDX-License-Identifier: GPL-2.0-or-later
"""GeoTIFFs that appear complete or not at all."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from types import TracebackType
from typing import Any, Dict, Mapping, Optional, Sequence, Type, Union

import numpy as np
from osgeo import gdal

from ..feedback import Feedback, NullFeedback
from ..leftovers import part_path, sweep_parts
from .crs import quiet_gdal
from .grid import Grid, Window
from .outputs import check_output, checked_writing, replace, sidecars
from .overviews import build_overviews

_TYPES = {
    "uint8": gdal.GDT_Byte,
    "int16": gdal.GDT_Int16,
    "uint16": gdal.GDT_UInt16,
    "int32": gdal.GDT_Int32,
    "uint32": gdal.GDT_UInt32,
    "float32": gdal.GDT_Float32,
    "float64": gdal.GDT_Float64,
}
FILE_BLOCK = 256  # side of the file's own tiles, pixels
# Of deflate: imagery and heights hardly get smaller with more work, which takes time from the model.
_QUICK, _THOROUGH = 1, 6
TAG_PREFIX = "RS_SYNTH_"
SYNTHETIC_TAG = f"{TAG_PREFIX}SYNTHETIC"


class GeoTiffWriter:
    """A tiled, compressed GeoTIFF with overviews, written by windows; a context manager.

    It is written under another name in the same folder and takes its own on leaving without an error; on an
    error or a cancel nothing is left, and a file of that name from before stays as it was; what a killed run
    left in the folder goes when the next writer starts there. Not thread-safe, but it may be used in another
    thread than it was made in.

    Args:
        path: ends in .tif or .tiff.
        grid: CRS, place and size.
        count: number of bands.
        dtype: uint8, int16, uint16, int32, uint32, float32 or float64.
        nodata: for all bands.
        descriptions: a name for each band.
        units: a unit for each band.
        scale, offset: of all bands: physical = raw · scale + offset.
        alpha: whether the last band is an alpha band.
        tags: metadata of the data set.
        colors: code → "#rrggbb"; one band of uint8 or uint16.
        categories: code → class name; likewise.
        overviews: whether to build them.
        overview_resampling: NEAREST or AVERAGE; by default NEAREST with a colour table or categories.
        inputs: paths that are being read; the output must be none of them, nor a part of one.
        feedback: may cancel the building of overviews, which takes a while on large rasters.
        sweep: whether to look for what killed runs left in the folder; of thousands of files, the first will do.

    Raises:
        InputError: the name, the folder or the inputs forbid it.
        RSSynthError: writing failed, for instance because the disk is full.
    """

    def __init__(
        self,
        path: Union[str, Path],
        grid: Grid,
        count: int,
        dtype: str,
        nodata: Optional[float] = None,
        descriptions: Sequence[str] = (),
        units: Sequence[str] = (),
        scale: float = 1.0,
        offset: float = 0.0,
        alpha: bool = False,
        tags: Optional[Mapping[str, str]] = None,
        colors: Optional[Mapping[int, str]] = None,
        categories: Optional[Mapping[int, str]] = None,
        overviews: bool = True,
        overview_resampling: Optional[str] = None,
        inputs: Sequence[Union[str, Path]] = (),
        feedback: Optional[Feedback] = None,
        sweep: bool = True,
    ):
        self.path = Path(path)
        self.grid = grid
        self.count = count
        self.dtype = np.dtype(dtype)
        self._alpha = alpha
        self._is_complete = False
        self._overviews = overviews
        self._feedback = feedback or NullFeedback()
        self._resampling = overview_resampling or ("NEAREST" if colors or categories else "AVERAGE")
        check_output(self.path, inputs)
        if sweep:
            sweep_parts(self.path.parent)
        self.part = part_path(self.path)
        self._dataset: Optional[gdal.Dataset] = None
        try:
            with checked_writing(self.path, "created"):
                self._dataset = self._create(_THOROUGH if colors or categories else _QUICK)
            with checked_writing(self.path, "described"):
                self._describe(
                    nodata, descriptions, units, scale, offset, tags or {}, colors or {}, categories or {}
                )
        except BaseException:
            self.discard()
            raise

    def _create(self, effort: int) -> gdal.Dataset:
        is_float = self.dtype.kind == "f"
        options = [
            "TILED=YES",
            f"BLOCKXSIZE={FILE_BLOCK}",
            f"BLOCKYSIZE={FILE_BLOCK}",
            "COMPRESS=DEFLATE",
            f"ZLEVEL={effort}",
            f"PREDICTOR={3 if is_float else 2}",
            "BIGTIFF=IF_SAFER",
        ]
        if self.count - self._alpha == 3 and self.dtype == np.uint8:
            options.append("PHOTOMETRIC=RGB")
        if not self._alpha:
            options.append("ALPHA=NO")  # else GDAL takes the fourth of four bytes for one
        driver = gdal.GetDriverByName("GTiff")
        size = (self.grid.width, self.grid.height)
        return driver.Create(str(self.part), *size, self.count, _TYPES[self.dtype.name], options)

    def _describe(
        self,
        nodata: Optional[float],
        descriptions: Sequence[str],
        units: Sequence[str],
        scale: float,
        offset: float,
        tags: Mapping[str, str],
        colors: Mapping[int, str],
        categories: Mapping[int, str],
    ) -> None:
        dataset = self._dataset
        if dataset is None:
            return
        dataset.SetProjection(self.grid.crs)
        dataset.SetGeoTransform(self.grid.transform)
        if tags:
            dataset.SetMetadata(dict(tags))
        if self._alpha:
            dataset.GetRasterBand(self.count).SetColorInterpretation(gdal.GCI_AlphaBand)
        for index in range(self.count):
            band = dataset.GetRasterBand(index + 1)
            if nodata is not None:
                band.SetNoDataValue(nodata)
            if index < len(descriptions):
                band.SetDescription(descriptions[index])
            if index < len(units):
                band.SetUnitType(units[index])
            if (scale, offset) != (1.0, 0.0):
                band.SetScale(scale)
                band.SetOffset(offset)
        if colors:
            dataset.GetRasterBand(1).SetColorTable(color_table(colors))
        if categories:
            names = [categories.get(code, "") for code in range(max(categories) + 1)]
            dataset.GetRasterBand(1).SetCategoryNames(names)

    def __enter__(self) -> GeoTiffWriter:
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        if kind is not None:
            self.discard()
            return
        try:
            self.complete()
            self.appear()
        except BaseException:
            self.discard()
            raise

    def write(self, window: Window, array: np.ndarray) -> None:
        """Write (bands, rows, cols), or (rows, cols) of a single band, of exactly the writer's dtype.

        Whole tiles of the file (`fills_blocks`) are compressed at once, others when GDAL's cache is full or at
        the end.

        Raises:
            ValueError: shape or dtype do not fit, or the window sticks out of the grid.
            RSSynthError: writing failed.
        """
        bands = array[None] if array.ndim == 2 else array
        if bands.shape != (self.count, *window.shape) or bands.dtype != self.dtype:
            raise ValueError(f"{bands.dtype} {bands.shape} for {self.dtype} {(self.count, *window.shape)}")
        if window.clipped(self.grid) != window or self._dataset is None:
            raise ValueError(f"{window} cannot be written")
        with checked_writing(self.path, "written"):
            for index, values in enumerate(bands):
                band = self._dataset.GetRasterBand(index + 1)
                band.WriteArray(np.ascontiguousarray(values), window.col, window.row)
            if fills_blocks(window, self.grid):
                self._dataset.FlushCache()

    def complete(self) -> None:
        """Bring the file to its end, overviews included, still under its other name: `part`, from which it can
        then be read. Done once, however often it is called. Raises as leaving does."""
        if self._is_complete:
            return
        with checked_writing(self.path, "written"):
            if self._dataset is not None:
                self._dataset.FlushCache()
        with checked_writing(self.path, "written"):
            self._dataset = None  # closing writes the file's directory
        if self._overviews:
            with checked_writing(self.path, "given overviews"):
                build_overviews(self.part, self._resampling, self._feedback)
        self._is_complete = True

    def appear(self) -> None:
        """Give the complete file its name. Raises InputError when an older one cannot be replaced."""
        replace(self.part, self.path)

    def discard(self) -> None:
        """Leave nothing of what has not appeared."""
        with quiet_gdal(), contextlib.suppress(RuntimeError):
            self._dataset = None
        for leftover in (self.part, *sidecars(self.part)):
            with contextlib.suppress(OSError):
                leftover.unlink()


def fills_blocks(window: Window, grid: Grid) -> bool:
    """Whether a window of a grid consists of whole tiles of the file, so that writing it completes them."""
    right, bottom = window.col + window.width, window.row + window.height
    return not (
        window.col % FILE_BLOCK
        or window.row % FILE_BLOCK
        or (right % FILE_BLOCK and right != grid.width)
        or (bottom % FILE_BLOCK and bottom != grid.height)
    )


def provenance_tags(**facts: Any) -> Dict[str, str]:
    """Tags that say how a raster came about: RS_SYNTH_SYNTHETIC=yes, and one for each fact that is not None.

    Keys become RS_SYNTH_<KEY>; dicts and lists become JSON with sorted keys. Usual facts: model,
    model_sha256, scenario, seed, version, inputs.
    """
    tags = {SYNTHETIC_TAG: "yes"}
    for key, value in facts.items():
        if value is None:
            continue
        is_text = isinstance(value, (str, int, float))
        tags[f"{TAG_PREFIX}{key.upper()}"] = (
            str(value) if is_text else json.dumps(value, sort_keys=True, ensure_ascii=False)
        )
    return tags


def color_table(colors: Mapping[int, str]) -> gdal.ColorTable:
    """Code → "#rrggbb" as GDAL's."""
    table = gdal.ColorTable()
    for code, color in colors.items():
        table.SetColorEntry(code, tuple(int(color[k : k + 2], 16) for k in (1, 3, 5)) + (255,))
    return table
