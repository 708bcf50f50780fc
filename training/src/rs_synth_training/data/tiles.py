# SPDX-License-Identifier: GPL-2.0-or-later
"""The tiles of a split, whatever the recipe's layout: read when asked for, and kept as long as memory lasts."""

from __future__ import annotations

import dataclasses
import logging
from pathlib import Path
from typing import Any, Dict, List, Optional, Protocol, Sequence

import numpy as np
from numpy.typing import NDArray

from ..config import DataConfig
from .aligned import AlignedScene, DataError, read_scene
from .layouts import LAYOUTS, Layout, Tile, UnreadableTile
from .memory import Memory
from .reading import land_cover_modality, read_land_cover, read_tile
from .styles import check_styles, style_code

SPLITS = ("train", "validation", "test")
CACHE_MB = 1024.0

_log = logging.getLogger(__name__)


def open_tiles(
    data: DataConfig, root: Path, split: str, cache_mb: float = CACHE_MB
) -> Sequence[AlignedScene]:
    """Tiles of a split; reads no pixel of another split, and of this one none before it is asked for.

    Args:
        data: the recipe's data section.
        root: folder of the data.
        split: "train", "validation" or "test". With the layout rasters a split is one strip of rows.
        cache_mb: bound of the memory for tiles that were read.

    Raises:
        DataError: the folder does not hold the layout, an area of the split is not in it, or a modality that the
            recipe needs is missing from all tiles; or a tile's style is not known.
    """
    if data.layout == "rasters":
        rows = {"train": data.train_rows, "validation": data.validation_rows, "test": data.test_rows}[split]
        if rows == (0, 0):
            raise DataError(f"The recipe names no {split} rows: add recipe.data.{split}_rows.")
        return [read_scene(data, root, rows)]
    root = Path(root)
    if not root.is_dir():
        raise DataError(f"The data folder {root} does not exist; name it with --data.")
    layout = LAYOUTS[data.layout]
    _check_modalities(layout, data)
    splits = split_tiles(_with_variants(layout, layout.find(root), data), data)
    tiles = splits[split]
    if not tiles:
        raise DataError(
            f"The {split} split of {root} has no tile: name its areas in recipe.data.{split}_areas."
        )
    check_styles(splits, data)
    return TileSet(layout, _with_partial(layout, tiles, data, split), data, cache_mb)


class HeldOut(Protocol):
    """A section of a recipe that names the areas held out."""

    @property
    def validation_areas(self) -> List[str]: ...

    @property
    def test_areas(self) -> List[str]: ...


def split_tiles(tiles: Sequence[Tile], data: HeldOut) -> Dict[str, List[Tile]]:
    """Tiles by split: whole areas only. Raises DataError for an area that no tile belongs to.

    A misspelt area would otherwise be trained on.
    """
    there = {area for tile in tiles for area in tile.areas}
    held = {"validation": set(data.validation_areas), "test": set(data.test_areas)}
    for name, areas in held.items():
        for area in sorted(areas - there):
            raise DataError(
                f"recipe.data.{name}_areas names '{area}', which the data lack; they have {', '.join(sorted(there))}."
            )
    splits: Dict[str, List[Tile]] = {name: [] for name in SPLITS}
    for tile in tiles:
        names = [name for name, areas in held.items() if areas & set(tile.areas)]
        if len(names) > 1:
            raise DataError(f"The tile {tile.name} stands in an area for test and in one for validation.")
        splits[names[0] if names else "train"].append(tile)
    return splits


def _with_variants(layout: Layout, tiles: List[Tile], data: DataConfig) -> List[Tile]:
    """Each tile once for each variant of a modality that the recipe reads."""
    for named in sorted({band.path for band in data.bands} & set(layout.variants)):
        tiles = [
            dataclasses.replace(
                tile,
                name=f"{tile.name}/{area}",
                areas=(*tile.areas, area),
                stand_ins={**tile.stand_ins, named: modality},
            )
            for tile in tiles
            for area, modality in layout.variants[named].items()
        ]
    return tiles


def _check_modalities(layout: Layout, data: DataConfig) -> None:
    for band in data.bands:
        count = layout.bands.get(band.path, 0)
        if band.band > count:
            has = ", ".join(f"{name} ({number})" for name, number in sorted(layout.bands.items()))
            raise DataError(
                f"The layout {data.layout} has no band {band.band} of '{band.path}', which the recipe wants as "
                f"{band.name}; it has {has}."
            )
    if land_cover_modality(layout, data) not in layout.legends:
        raise DataError(
            f"The layout {data.layout} has no land cover '{data.land_cover}'; it has {', '.join(layout.legends)}."
        )


def _with_partial(layout: Layout, tiles: List[Tile], data: DataConfig, split: str) -> List[Tile]:
    """The tiles that have the modalities which some lack by nature."""
    partial = sorted({band.path for band in data.bands} & layout.partial)
    kept = [tile for tile in tiles if all(name in tile.files for name in partial)]
    if not kept:
        raise DataError(f"No tile of the {split} split has the modality {' and '.join(partial)}.")
    if len(kept) < len(tiles):
        _log.warning(
            "%d of %d tiles of the %s split are without %s and left out.",
            len(tiles) - len(kept), len(tiles), split, " and ".join(partial),
        )  # fmt: skip
    return kept


class TileSet(Sequence[AlignedScene]):
    """Tiles of one layout and split.

    A tile that cannot be read raises UnreadableTile, which names it; under `unreadable: skip` it is blank
    instead: one crop's worth of pixels, none of them valid.

    Attributes:
        skipped: name → reason, for the tiles taken as blank so far.
    """

    def __init__(self, layout: Layout, tiles: Sequence[Tile], data: DataConfig, cache_mb: float) -> None:
        self.tiles = list(tiles)
        self.skipped: Dict[str, str] = {}
        self._layout, self._data = layout, data
        self._memory: Memory[AlignedScene] = Memory(cache_mb * 2**20, _size)

    def __len__(self) -> int:
        return len(self.tiles)

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        tile = self.tiles[index]
        return self._memory.get(tile.name, lambda: self._read(tile))

    def land_cover(self, index: int) -> NDArray[np.uint8]:
        """A tile's classes (rows, cols) alone, without reading its images."""
        tile = self.tiles[index]
        try:
            return read_land_cover(self._layout, tile, self._data)
        except UnreadableTile as error:
            return self._blank(tile, error).land_cover

    def land_cover_file(self, index: int) -> Optional[Path]:
        """Where a tile's classes are stored, if it has any."""
        return self.tiles[index].files.get(land_cover_modality(self._layout, self._data))

    def _read(self, tile: Tile) -> AlignedScene:
        try:
            return read_tile(self._layout, tile, self._data)
        except UnreadableTile as error:
            return self._blank(tile, error)

    def _blank(self, tile: Tile, error: UnreadableTile) -> AlignedScene:
        if self._data.unreadable == "error":
            raise error
        if tile.name not in self.skipped:
            self.skipped[tile.name] = str(error)
            _log.warning("Tile %s is skipped (%d so far): %s", tile.name, len(self.skipped), error)
        shape = (self._data.crop, self._data.crop)
        image = np.zeros((len(self._data.image), *shape), np.float32)
        auxiliary = np.zeros((len(self._data.auxiliary), *shape), np.float32)
        return AlignedScene(
            image,
            np.zeros(shape, np.uint8),
            auxiliary,
            np.zeros(shape, bool),
            name=tile.name,
            style=style_code(tile, self._data),
        )


def _size(scene: AlignedScene) -> int:
    return scene.linear.nbytes + scene.auxiliary.nbytes + scene.land_cover.nbytes + scene.valid.nbytes
