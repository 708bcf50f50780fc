# SPDX-License-Identifier: GPL-2.0-or-later
"""One tile of a data set as the networks are shown it."""

from __future__ import annotations

from typing import Dict, List, Sequence, Tuple, Union

import numpy as np
from numpy.typing import NDArray

from ..config import AuxiliaryConfig, BandConfig, DataConfig
from .aligned import AlignedScene, DataError, class_table, fill_gaps
from .layouts import Layout, Tile, UnreadableTile
from .radiometry import FloatArray, decibels, to_linear
from .styles import style_code

BoolArray = NDArray[np.bool_]
Bands = Sequence[Union[BandConfig, AuxiliaryConfig]]


def land_cover_modality(layout: Layout, data: DataConfig) -> str:
    """The recipe's land cover, or the layout's first."""
    return data.land_cover or next(iter(layout.legends))


def read_tile(layout: Layout, tile: Tile, data: DataConfig) -> AlignedScene:
    """Read all that a recipe wants of a tile.

    Raises:
        UnreadableTile: a file is missing, damaged, or of another size than the land cover.
        DataError: a code that the land cover's legend lacks.
    """
    codes = _read_codes(layout, tile, data)
    image, image_known = _read_bands(layout, tile, data.image, codes.shape)
    auxiliary, auxiliary_known = _read_bands(layout, tile, data.auxiliary, codes.shape)
    valid: BoolArray = np.logical_and(image_known.all(0), auxiliary_known.all(0))
    for index, band in enumerate(data.auxiliary):
        known = auxiliary_known[index]
        auxiliary[index] = fill_gaps(auxiliary[index], known) if known.any() else band.fill
    image = block_mean(image, valid, data.shrink)
    auxiliary = block_mean(auxiliary, np.ones_like(valid), data.shrink)
    # A block counts where half of it is real.
    valid = block_mean(valid[None].astype(np.float32), np.ones_like(valid), data.shrink)[0] >= 0.5
    land_cover = commonest(class_table(data)[codes], data.shrink, len(data.classes))
    return AlignedScene(
        to_linear(image, data),
        land_cover,
        auxiliary,
        valid & (land_cover > 0),
        name=tile.name,
        style=style_code(tile, data),
    )


def read_land_cover(layout: Layout, tile: Tile, data: DataConfig) -> NDArray[np.uint8]:
    """The model codes (rows, cols) alone; raises as `read_tile`."""
    return commonest(class_table(data)[_read_codes(layout, tile, data)], data.shrink, len(data.classes))


def _read_codes(layout: Layout, tile: Tile, data: DataConfig) -> NDArray[np.int64]:
    modality = land_cover_modality(layout, data)
    if modality not in tile.files:
        raise UnreadableTile(f"The tile {tile.name} has no file of the modality {modality}.")
    codes = layout.read_codes(tile.files[modality], modality)
    stray = sorted(set(np.unique(codes).tolist()) - layout.legends[modality])
    if stray:
        raise DataError(
            f"The land cover {modality} of the tile {tile.name} holds the code {stray[0]}, which its legend lacks."
        )
    return codes


def _read_bands(
    layout: Layout, tile: Tile, bands: Bands, shape: Tuple[int, ...]
) -> Tuple[FloatArray, BoolArray]:
    """Values (n, rows, cols), 0 where they are not known, and where they are."""
    values = np.zeros((len(bands), *shape), np.float32)
    known = np.ones((len(bands), *shape), bool)
    places: Dict[str, List[int]] = {}
    for index, band in enumerate(bands):
        places.setdefault(band.path, []).append(index)
    for named, indices in places.items():
        modality = tile.stand_ins.get(named, named)
        if modality not in tile.files:
            raise UnreadableTile(f"The tile {tile.name} has no file of the modality {modality}.")
        raw = layout.read(tile.files[modality], modality, [bands[index].band for index in indices])
        if raw.shape[1:] != shape:
            raise UnreadableTile(
                f"The tile {tile.name} has {modality} of {raw.shape[1:]} pixels and land cover of {shape}."
            )
        for index, band in zip(indices, raw):
            values[index], known[index] = decibels(band, bands[index].stored)
    return values, known


def block_mean(values: FloatArray, valid: BoolArray, block: int) -> FloatArray:
    """Means (n, rows // block, cols // block) over the valid pixels of each block; a rest at the edges is cut.

    A block without a valid pixel is 0.
    """
    if block == 1:
        return values
    weights = _blocks(valid.astype(np.float32), block).sum((-3, -1))
    sums = _blocks(np.where(valid, values, 0), block).sum((-3, -1))
    return np.asarray(sums / np.maximum(weights, 1), np.float32)


def commonest(codes: NDArray[np.uint8], block: int, classes: int) -> NDArray[np.uint8]:
    """The commonest code of each block; among equals the lowest."""
    if block == 1:
        return codes
    counts = [(_blocks(codes, block) == code).sum((-3, -1)) for code in range(classes + 1)]
    return np.argmax(counts, 0).astype(np.uint8)


def _blocks(values: NDArray, block: int) -> NDArray:
    """(…, rows, cols) to (…, rows // block, block, cols // block, block)."""
    rows, cols = (size // block for size in values.shape[-2:])
    cut = values[..., : rows * block, : cols * block]
    return cut.reshape(*values.shape[:-2], rows, block, cols, block)
