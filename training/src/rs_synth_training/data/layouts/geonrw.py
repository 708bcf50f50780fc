# SPDX-License-Identifier: GPL-2.0-or-later
"""GeoNRW: 1 m aerial photographs, heights, land cover and TerraSAR-X over North Rhine-Westphalia.

Baier et al. 2020, "GeoNRW", IEEE DataPort, doi 10.21227/s5xq-b822; Baier et al. 2021, section III-A. A folder
per city, in it per tile of 1000 x 1000 pixels ("aachen/32290_5626_rgb.jp2"):

    EAST_NORTH_rgb.jp2   three bands, 8 bit
    EAST_NORTH_dem.tif   float32, metres: first lidar return, so that trees and buildings are in it
    EAST_NORTH_seg.tif   uint8: 0 unknown, 1 … 10 (`resources/legends/geonrw.json` of the plugin)
    EAST_NORTH_sar.tif   uint16 amplitudes of TerraSAR-X, 0 = outside the swath; not published, made by the
                         authors' scripts for whoever has the acquisitions, and not there for all tiles

The paper's radiometry: photographs and metres as they are; SAR as dB of the uncalibrated amplitude, divided by
100 and clipped to (0, 1), which is the range 0 … 100 dB here (`stored: amplitude`, lo 0, hi 100). The paper's
test cities are Düsseldorf, Herne and Neuss.

torchgeo reads the same folders, but without the SAR; it drops georeference and nodata, and brings torchvision,
which clashes with a CPU build of torch. So rasterio reads the files here; a folder that torchgeo has unpacked
works as it is.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import AbstractSet, List, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ..aligned import DataError
from ..radiometry import FloatArray
from .base import Tile, group_files, read_code_raster, read_raster

NAME = re.compile(r"(\d+_\d+)_(rgb\.jp2|dem\.tif|seg\.tif|sar\.tif)")


class GeoNrw:
    """The layout "geonrw"; its areas are cities."""

    bands: Mapping[str, int] = {"rgb": 3, "dem": 1, "sar": 1}
    legends: Mapping[str, AbstractSet[int]] = {"seg": frozenset(range(11))}
    partial: AbstractSet[str] = frozenset({"sar"})
    variants: Mapping[str, Mapping[str, str]] = {}

    def find(self, root: Path) -> List[Tile]:
        places = [
            (f"{path.parent.name}/{match[1]}", match[2][:3], path)
            for path in root.glob("*/*")
            if (match := NAME.fullmatch(path.name))
        ]
        if not places:
            raise DataError(f"{root} is no GeoNRW folder: no city folder in it holds files like 1_2_rgb.jp2.")
        return [Tile(name, (name.split("/")[0],), files) for name, files in group_files(places).items()]

    def read(self, path: Path, modality: str, bands: Sequence[int]) -> FloatArray:
        return read_raster(path, bands)

    def read_codes(self, path: Path, modality: str) -> NDArray[np.int64]:
        return read_code_raster(path)
