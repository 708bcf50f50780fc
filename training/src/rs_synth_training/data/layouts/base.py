# SPDX-License-Identifier: GPL-2.0-or-later
"""What a layout is: where a data set keeps its tiles, and how their files are read."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import AbstractSet, Dict, List, Mapping, Protocol, Sequence, Tuple

import numpy as np
import rasterio
from numpy.typing import NDArray

from ..aligned import DataError
from ..radiometry import FloatArray


class UnreadableTile(DataError):
    """A file of one tile is missing, damaged, or of another size than its neighbours."""


@dataclass(frozen=True)
class Tile:
    """One tile of a data set.

    name: unique, and what messages call it.
    areas: the units of the data set that it belongs to; a split names any of them.
    files: modality → file. One file may hold several modalities.
    stand_ins: modality that a recipe names → the one that this tile has in its place (see `Layout.variants`).
    """

    name: str
    areas: Tuple[str, ...]
    files: Mapping[str, Path]
    stand_ins: Mapping[str, str] = field(default_factory=dict)


class Layout(Protocol):
    """A data set's own folders and files.

    bands: number of bands of every modality that can be image or auxiliary raster.
    legends: land cover modality → the codes that may stand in it. The first is the default.
    partial: modalities that some tiles lack by nature; such tiles are left out where a recipe needs them.
    variants: modality of which each tile has several → area → modality. A recipe that names it gets every tile
        once for each, in that further area.
    """

    bands: Mapping[str, int]
    legends: Mapping[str, AbstractSet[int]]
    partial: AbstractSet[str]
    variants: Mapping[str, Mapping[str, str]]

    def find(self, root: Path) -> List[Tile]:
        """All tiles under a folder, in order of their names. Raises DataError where there is none."""
        ...

    def read(self, path: Path, modality: str, bands: Sequence[int]) -> FloatArray:
        """Raw bands (counted from 1) as (n, rows, cols) float32, NaN for no data. Raises UnreadableTile."""
        ...

    def read_codes(self, path: Path, modality: str) -> NDArray[np.int64]:
        """The land cover's codes (rows, cols). Raises UnreadableTile, or DataError for a wrong legend."""
        ...


class RasterFiles:
    """Reads as `Layout` wants it where every modality is a raster of its own that GDAL reads."""

    partial: AbstractSet[str] = frozenset()
    variants: Mapping[str, Mapping[str, str]] = {}

    def read(self, path: Path, modality: str, bands: Sequence[int]) -> FloatArray:
        return read_raster(path, bands)

    def read_codes(self, path: Path, modality: str) -> NDArray[np.int64]:
        return read_code_raster(path)


def read_raster(path: Path, bands: Sequence[int]) -> FloatArray:
    """Bands of a raster that GDAL reads, float32, NaN where its nodata value or mask says so."""
    try:
        with rasterio.open(path) as source:
            if max(bands) > source.count:
                raise UnreadableTile(f"{path} has {source.count} bands; the recipe wants band {max(bands)}.")
            values = source.read(list(bands), masked=True)
    except (rasterio.errors.RasterioError, OSError) as error:
        raise UnreadableTile(f"{path} cannot be read: {error}") from error
    return np.asarray(values.astype(np.float32).filled(np.nan), np.float32)


def read_code_raster(path: Path) -> NDArray[np.int64]:
    """The first band of a land cover raster as it is stored: its legend says which code means no data."""
    try:
        with rasterio.open(path) as source:
            return np.asarray(source.read(1), np.int64)
    except (rasterio.errors.RasterioError, OSError) as error:
        raise UnreadableTile(f"{path} cannot be read: {error}") from error


def group_files(places: Sequence[Tuple[str, str, Path]]) -> Dict[str, Dict[str, Path]]:
    """Triples (tile, modality, file) to tile → modality → file, in order of the tiles' names."""
    tiles: Dict[str, Dict[str, Path]] = {}
    for tile, modality, path in sorted(places):
        tiles.setdefault(tile, {})[modality] = path
    return tiles
