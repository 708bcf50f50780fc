# SPDX-License-Identifier: GPL-2.0-or-later
"""PNG files that appear complete or not at all."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Mapping, Optional

import numpy as np
from osgeo import gdal

from ..errors import RSSynthError
from ..leftovers import part_path, sweep_parts
from .geotiff import color_table
from .outputs import check_output, checked_writing, replace, sidecars

_TYPES = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16}
BAND_COUNTS = (1, 3)


def write_png(
    path: Path, array: np.ndarray, colors: Optional[Mapping[int, str]] = None, description: str = ""
) -> None:
    """Write uint8 or uint16 (bands, rows, cols) of one or three bands.

    `colors`: code → "#rrggbb", a palette for one band of uint8. `description` is the text that the file carries.

    Raises:
        ValueError: another type or number of bands.
        InputError: the place forbids it.
        RSSynthError: writing failed, for instance because the disk is full.
    """
    count, rows, cols = array.shape
    if array.dtype.name not in _TYPES or count not in BAND_COUNTS:
        raise ValueError(f"{array.dtype} {array.shape} is no PNG")
    check_output(path, endings=(".png",))
    sweep_parts(path.parent)
    memory = gdal.GetDriverByName("MEM").Create("", cols, rows, count, _TYPES[array.dtype.name])
    for index, values in enumerate(array):
        memory.GetRasterBand(index + 1).WriteArray(np.ascontiguousarray(values))
    if colors:
        memory.GetRasterBand(1).SetColorTable(color_table(colors))
    part = part_path(path)
    try:
        with checked_writing(path, "written"):
            options = [f"DESCRIPTION={description}"] if description else []
            gdal.GetDriverByName("PNG").CreateCopy(str(part), memory, options=options).FlushCache()
        _check_end(part, path)
        replace(part, path)
    finally:
        for leftover in (part, *sidecars(part)):
            with contextlib.suppress(OSError):
                leftover.unlink()


def _check_end(part: Path, path: Path) -> None:
    """libpng may fail to write its last bytes without GDAL's noticing: every PNG ends with an IEND chunk."""
    if part.read_bytes()[-8:-4] != b"IEND":
        raise RSSynthError(
            f"{path} could not be written (it is cut off): check that the disk has room and can be written to."
        )
