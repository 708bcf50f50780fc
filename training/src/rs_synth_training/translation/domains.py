# SPDX-License-Identifier: GPL-2.0-or-later
"""The images of a domain and split, read when asked for, and kept as long as memory lasts."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.enums import ColorInterp, Resampling
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.io import MemoryFile
from rasterio.vrt import WarpedVRT
from rasterio.windows import Window

from ..data.aligned import EXACT, DataError
from ..data.layouts import Tile, UnreadableTile
from ..data.layouts.westvirginia import WestVirginia
from ..data.memory import Memory
from ..data.radiometry import FloatArray
from ..data.tiles import SPLITS, split_tiles
from . import layouts
from .config_data import DataConfig, DomainConfig, Pixels
from .layouts import IMAGE

CACHE_MB = 1024.0


@dataclass(frozen=True)
class Scene:
    """One image, or the part of it that belongs to a split.

    raw: (C, rows, cols) float32, the bands of the recipe; `DomainConfig.filler` where invalid.
    valid: (rows, cols) bool, where all bands are real.
    files: "image", and "label" where the layout has labels. window: the part of the file, None for all of it.
    """

    name: str
    raw: FloatArray
    valid: NDArray[np.bool_]
    files: Mapping[str, Path]
    window: Optional[Pixels] = None


class Domain(Sequence[Scene]):
    """The scenes of a domain and split.

    Args:
        data: the recipe's data section.
        side: "a" or "b".
        tiles: of the split.
        window: the part of every file that belongs to the split.
        like: with registered domains the tile of a on whose grid each tile is read.
        cache_mb: bound of the memory for scenes that were read.
    """

    def __init__(
        self,
        data: DataConfig,
        side: str,
        tiles: Sequence[Tile],
        window: Optional[Pixels] = None,
        like: Optional[Sequence[Tile]] = None,
        cache_mb: float = CACHE_MB,
    ) -> None:
        self.config, self.tiles = data.domain(side), list(tiles)
        self._data, self._side, self._window, self._like = data, side, window, like
        self._memory: Memory[Scene] = Memory(
            cache_mb * 2**20, lambda scene: scene.raw.nbytes + scene.valid.nbytes
        )

    def __len__(self) -> int:
        return len(self.tiles)

    def __getitem__(self, index):  # type: ignore[no-untyped-def]
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        return self._memory.get(range(len(self))[index], lambda: self._read(index))

    def _read(self, index: int) -> Scene:
        tile, numbers = self.tiles[index], [band.band for band in self.config.bands]
        path = tile.files[IMAGE]
        if self._data.layout == "westvirginia":
            raw = WestVirginia().read(path, self.config.path, numbers)
        else:
            raw = read_bands(
                path, numbers, self._window, self._like[index].files[IMAGE] if self._like else None
            )
        valid: NDArray[np.bool_] = np.asarray(np.isfinite(raw).all(0))
        if self.config.nodata is not None:
            valid &= ~(raw == self.config.nodata).all(0)
        raw = np.where(valid, raw, np.float32(self.config.filler)).astype(np.float32)
        return Scene(tile.name, raw, valid, tile.files, self._window)


def open_domain(data: DataConfig, side: str, root: Path, split: str, cache_mb: float = CACHE_MB) -> Domain:
    """The scenes of one domain ("a" or "b") and split; reads no pixel before it is asked for.

    With registered domains, scene i of a and scene i of b show the same pixels of the same place.

    Raises:
        DataError: a folder or file is missing, an area is not there, or the split is empty.
    """
    if data.registered:
        return open_pair(data, root, split, cache_mb)["ab".index(side)]
    window = data.domain(side).windows.get(split)
    return Domain(data, side, _of_split(data, side, root, split), window, None, cache_mb)


def open_pair(data: DataConfig, root: Path, split: str, cache_mb: float = CACHE_MB) -> Tuple[Domain, Domain]:
    """Both domains of a split; see `open_domain`."""
    if not data.registered:
        return open_domain(data, "a", root, split, cache_mb), open_domain(data, "b", root, split, cache_mb)
    pairs = _paired(_of_split(data, "a", root, split), layouts.find(data, "b", root, split), data)
    first, second = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    window = data.a.windows.get(split)
    return Domain(data, "a", first, window, None, cache_mb), Domain(
        data, "b", second, window, first, cache_mb
    )


def _of_split(data: DataConfig, side: str, root: Path, split: str) -> List[Tile]:
    if split not in SPLITS:
        raise ValueError(f"A split is one of {', '.join(SPLITS)}, not {split!r}.")
    domain, tiles = data.domain(side), layouts.find(data, side, root, split)
    if data.layout == "cdd":
        return tiles
    if domain.windows:
        chosen = tiles if split in domain.windows else []
    else:
        chosen = split_tiles(tiles, domain)[split]
    if not chosen:
        raise DataError(
            f"The {split} split of the domain {domain.name} has no image: look at the areas or windows of "
            f"recipe.data.{side}."
        )
    return chosen


def _paired(first: List[Tile], second: List[Tile], data: DataConfig) -> List[Tuple[Tile, Tile]]:
    """Tiles of one name; where a domain is a single file, it with each of the other domain."""
    if len(second) == 1 or len(first) == 1:
        return [(one, other) for one in first for other in second]
    key = (lambda tile: tile.name) if data.layout == "westvirginia" else (lambda tile: tile.areas[-1])
    others: Dict[str, Tile] = {key(tile): tile for tile in second}
    lonely = [tile.name for tile in first if key(tile) not in others]
    if lonely:
        raise DataError(
            f"The image {lonely[0]} of the domain {data.a.name} has none of its name in {data.b.name}: registered "
            "domains need one for each, or recipe.data.registered: false."
        )
    return [(tile, others[key(tile)]) for tile in first]


def read_bands(
    path: Path, bands: Sequence[int], window: Optional[Pixels] = None, like: Optional[Path] = None
) -> FloatArray:
    """Bands (counted from 1) of a file, or of a window of it, float32, NaN for no data.

    Args:
        like: a file whose grid the bands are read on, bilinear where it is another grid.

    Raises:
        UnreadableTile: missing, damaged, too few bands, smaller than the window, or not on one place with `like`.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        try:
            with rasterio.open(path) as source:
                if max(bands) > source.count:
                    raise UnreadableTile(
                        f"{path} has {source.count} bands; the recipe wants band {max(bands)}."
                    )
                if like is None or Path(like) == Path(path):
                    return _window_of(source, bands, window, path)
                with rasterio.open(like) as grid:
                    return _on_grid(source, grid, bands, window, path)
        except (RasterioError, OSError) as error:
            raise UnreadableTile(f"{path} cannot be read: {error}") from error


def _window_of(
    source: rasterio.DatasetReader, bands: Sequence[int], window: Optional[Pixels], path: Path
) -> FloatArray:
    if window is None:
        part = None
    else:
        top, bottom, left, right = window
        if bottom > source.height or right > source.width:
            raise UnreadableTile(
                f"{path} has {source.height} rows and {source.width} columns; the recipe's window {list(window)} does "
                "not lie in it."
            )
        part = Window(left, top, right - left, bottom - top)
    # Infrared as a fourth band is often flagged as alpha; a band that the recipe names is no mask.
    flagged = {index for index, role in enumerate(source.colorinterp, 1) if role == ColorInterp.alpha}
    masked = source.nodata is not None or not flagged & set(bands)
    values = source.read(list(bands), window=part, masked=masked)
    return np.asarray(np.ma.filled(values.astype(np.float32), np.nan), np.float32)


def _on_grid(
    source: rasterio.DatasetReader,
    grid: rasterio.DatasetReader,
    bands: Sequence[int],
    window: Optional[Pixels],
    path: Path,
) -> FloatArray:
    """The bands on the grid of another file."""
    same = (source.crs, source.transform) == (grid.crs, grid.transform)
    if source.crs is None or grid.crs is None or same:
        if source.shape != grid.shape and (source.crs is None or grid.crs is None):
            raise UnreadableTile(
                f"{path} ({source.height} by {source.width} pixels) and {grid.name} ({grid.height} by {grid.width}) "
                "are not registered: without a CRS both must have the same size."
            )
        if source.shape == grid.shape:
            return _window_of(source, bands, window, path)
    # A copy in memory, as the warper would take a band flagged as alpha for a mask, whatever the recipe says of it.
    values = _window_of(source, bands, None, path)
    profile = {"driver": "GTiff", "dtype": "float32", "count": len(values), "nodata": np.nan}
    size = {"height": source.height, "width": source.width}
    with MemoryFile() as memory:
        with memory.open(**profile, **size, crs=source.crs, transform=source.transform) as copied:
            copied.write(values)
        with (
            memory.open() as copied,
            WarpedVRT(
                copied,
                crs=grid.crs,
                transform=grid.transform,
                width=grid.width,
                height=grid.height,
                resampling=Resampling.bilinear,
                tolerance=EXACT,
            ) as warped,
        ):
            values = _window_of(warped, range(1, len(values) + 1), window, path)
    if not np.isfinite(values).any():
        raise UnreadableTile(f"{path} does not overlap {grid.name}: registered domains show the same place.")
    return values


def to_network(raw: FloatArray, domain: DomainConfig) -> FloatArray:
    """Raw values (C, rows, cols) to [-1, 1], clipped."""
    lo = np.array([band.lo for band in domain.bands], np.float32)[:, None, None]
    hi = np.array([band.hi for band in domain.bands], np.float32)[:, None, None]
    return np.asarray(np.clip((raw - lo) / (hi - lo), 0, 1) * 2 - 1, np.float32)
