# SPDX-License-Identifier: GPL-2.0-or-later
"""The auxiliary rasters of a model, opened on a grid."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Dict, Sequence

from ..model.modelcard import ModelCard
from ..raster.grid import Grid
from ..raster.rasters import AlignedRaster, check_overlap
from ..raster.source import RasterSource


def open_auxiliary(
    sources: Sequence[RasterSource], card: ModelCard, grid: Grid, stack: ExitStack
) -> Dict[str, AlignedRaster]:
    """Readers by the card's band names, closed by `stack`; `sources` are as many as the card has auxiliary bands, in
    its order.

    Raises:
        InputError: one cannot be opened, or does not overlap the grid.
    """
    readers: Dict[str, AlignedRaster] = {}
    for band, source in zip(card.auxiliary, sources):
        check_overlap(grid, [source])
        kind = "height" if band.kind == "height" else "value"
        readers[band.name] = stack.enter_context(AlignedRaster(source, grid, kind=kind))
    return readers
