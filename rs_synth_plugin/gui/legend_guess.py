# SPDX-License-Identifier: GPL-2.0-or-later
"""The legend of a land cover, guessed from the codes that occur and the palette; in a job."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np

from ..bridge.layers import LayerSource
from ..core.feedback import Feedback, raise_if_cancelled
from ..core.raster.grid import Grid
from ..core.raster.rasters import AlignedRaster, describe
from ..core.scenario.census import count_codes
from ..core.scenario.legend import Legend, LegendClass
from ..core.scenario.recognition import recognise_legend
from .legend_table import OWN
from .sources import Sources, opened
from .text import tr

_PIXELS = 4_000_000
_MOST_CLASSES = 256
_BLOCK = 1024


@dataclass(frozen=True)
class Guess:
    """`is_known`: the legend is one of the shipped ones; else its classes have no roles yet."""

    legend: Legend
    is_known: bool


def guess_legend(land_cover: LayerSource, feedback: Feedback) -> Guess:
    """Looks at some four million of the pixels, in a lattice over all of the raster.

    Raises:
        InputError: the raster cannot be read, or its values are no whole numbers.
        Cancelled: by the feedback.
    """
    with opened(Sources(land_cover, None, (), None), feedback) as (sources, _):
        info = describe(sources.land_cover)
        whole = info.grid
        step = max(sqrt(whole.width * whole.height / _PIXELS), 1.0)
        dx, dy = whole.pixel_size
        grid = Grid.from_extent(whole.extent, whole.crs, (dx * step, dy * step))
        counts: dict[int, int] = {}
        with AlignedRaster(sources.land_cover, grid, "nearest", "class") as raster:
            for window in grid.blocks(_BLOCK):
                raise_if_cancelled(feedback)
                codes, valid = raster.read(window)
                for code, pixels in count_codes(np.asarray(codes[valid])).items():
                    counts[code] = counts.get(code, 0) + pixels
    legend = recognise_legend(counts, info.colors)
    if legend is not None:
        return Guess(legend, True)
    codes = sorted(counts, key=counts.__getitem__, reverse=True)[:_MOST_CLASSES]
    classes = tuple(
        LegendClass(
            code, info.categories.get(code) or tr("Class {}").format(code), info.colors.get(code, _grey(code))
        )
        for code in sorted(codes)
    )
    return Guess(Legend(OWN, tr("Own legend"), classes), False)


def _grey(code: int) -> str:
    grey = 64 + code * 53 % 160
    return f"#{grey:02x}{grey:02x}{grey:02x}"
