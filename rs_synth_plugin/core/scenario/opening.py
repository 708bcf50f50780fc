# SPDX-License-Identifier: GPL-2.0-or-later
"""Sources become a scene: read onto the grid, legend found, class codes checked."""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack, contextmanager
from typing import Dict, Iterator, Optional

from ..errors import InputError
from ..feedback import Feedback, raise_if_cancelled
from ..raster.grid import Grid
from ..raster.rasters import AlignedRaster, RasterSource, check_overlap, describe
from .census import check_codes, count_codes
from .legend import Legend
from .recognition import recognise_legend
from .scene import BaseScene

_BLOCK = 1024


@contextmanager
def open_scene(
    grid: Grid,
    land_cover: RasterSource,
    terrain: Optional[RasterSource],
    legend: Optional[Legend],
    feedback: Feedback,
) -> Iterator[BaseScene]:
    """The scene of a land cover, with or without terrain, on a grid; closed at the end of the `with` block.

    The land cover is read once, to count its codes.

    Args:
        terrain: heights of the ground; None where no edit asks for them.
        legend: None guesses it from the codes that occur and the file's palette, and says which one it took.

    Raises:
        InputError: a source cannot be read, does not overlap the grid or has no valid pixel there, no legend
            fits or several do, or the land cover holds codes that are not in the legend (listed with their
            numbers of pixels).
        Cancelled: by the feedback.
    """
    sources = [land_cover] if terrain is None else [land_cover, terrain]
    check_overlap(grid, sources)
    with ExitStack() as stack:
        codes = stack.enter_context(AlignedRaster(land_cover, grid, kind="class"))
        heights = None
        if terrain is not None:
            heights = stack.enter_context(AlignedRaster(terrain, grid, kind="height"))
        counts = _count(codes, feedback)
        if not counts:
            raise InputError(
                f"{land_cover.label} has no valid pixel in the area of the result: check its nodata "
                "value and the extent."
            )
        if legend is None:
            legend = _guess(land_cover, counts, feedback)
        check_codes(counts, legend, land_cover.label)
        if terrain is not None and heights is not None and not _any_valid(heights, feedback):
            raise InputError(
                f"{terrain.label} has no height in the area of the result: check its nodata value, its CRS and "
                "the extent."
            )
        yield BaseScene(grid, legend, codes, heights)


def _count(codes: AlignedRaster, feedback: Feedback) -> Dict[int, int]:
    """Valid pixels by code."""
    counts: Counter[int] = Counter()
    for window in codes.grid.blocks(_BLOCK):
        raise_if_cancelled(feedback)
        values, valid = codes.read(window)
        counts.update(count_codes(values[valid]))
        feedback.set_progress((window.row + window.height) / codes.grid.height)
    return dict(counts)


def _any_valid(raster: AlignedRaster, feedback: Feedback) -> bool:
    """Whether any pixel is; in most scenes the first block says so."""
    for window in raster.grid.blocks(_BLOCK):
        raise_if_cancelled(feedback)
        if raster.read(window)[1].any():
            return True
    return False


def _guess(land_cover: RasterSource, counts: Dict[int, int], feedback: Feedback) -> Legend:
    legend = recognise_legend(counts, describe(land_cover).colors)
    if legend is None:
        listed = ", ".join(str(code) for code in sorted(counts)[:20])
        raise InputError(
            f"{land_cover.label}: the legend cannot be told from the codes {listed}; choose it from the list, "
            "or give a legend file."
        )
    feedback.info(f"Legend: {legend.name} (recognised by its codes).")
    return legend
