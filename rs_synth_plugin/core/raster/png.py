# SPDX-License-Identifier: GPL-2.0-or-later
"""PNG files that appear complete or not at all."""

from __future__ import annotations

import contextlib
import uuid
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
    if array.dtype.name not in _TYPES or len(array) not in BAND_COUNTS:
        raise ValueError(f"{array.dtype} {array.shape} is no PNG")
    check_output(path, endings=(".png",))
    sweep_parts(path.parent)
    content = _encoded(path, array, colors, description)
    part = part_path(path)
    try:
        part.write_bytes(content)
        replace(part, path)
    except OSError as error:
        raise RSSynthError(
            f"{path} could not be written ({error.strerror}): check that the disk has room and can be written to."
        ) from error
    finally:
        with contextlib.suppress(OSError):  # where it has its own name now, there is no part any more
            part.unlink()


def _encoded(path: Path, array: np.ndarray, colors: Optional[Mapping[int, str]], description: str) -> bytes:
    """The content of the file `path`.

    Made in memory, so that neither a data set nor libpng is at work while the disk is written: an error there keeps
    this module's frames, and a data set among them would outlive the drivers that QGIS takes down at its end.
    """
    count, rows, cols = array.shape
    place = f"/vsimem/rs_synth_{uuid.uuid4().hex}.png"
    options = [f"DESCRIPTION={description}"] if description else []
    image = gdal.GetDriverByName("MEM").Create("", cols, rows, count, _TYPES[array.dtype.name])
    try:
        for index, values in enumerate(array):
            image.GetRasterBand(index + 1).WriteArray(np.ascontiguousarray(values))
        if colors:
            image.GetRasterBand(1).SetColorTable(color_table(colors))
        with checked_writing(path, "encoded"):
            gdal.GetDriverByName("PNG").CreateCopy(place, image, options=options).FlushCache()
        length = gdal.VSIStatL(place).size
        file = gdal.VSIFOpenL(place, "rb")
        try:
            return bytes(gdal.VSIFReadL(1, length, file))
        finally:
            gdal.VSIFCloseL(file)
    finally:
        del image
        for leftover in (place, *(str(other) for other in sidecars(Path(place)))):
            if gdal.VSIStatL(leftover) is not None:  # with GDAL's exceptions on, removing nothing is an error
                gdal.Unlink(leftover)
