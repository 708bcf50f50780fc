# SPDX-License-Identifier: GPL-2.0-or-later
"""The imagery of what the map shows: what is to be made, and how, in a job."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional

import numpy as np

from ..core.errors import InputError
from ..core.feedback import Feedback, SubFeedback
from ..core.model.modelcard import check_task, load_model
from ..core.model.runtime import Session
from ..core.product.modelinputs import ModelInputs, check_floodable
from ..core.product.preview import TILE, Previewer, PreviewStats
from ..core.raster.crs import Extent, spatial_reference, transform_extent
from ..core.raster.grid import Grid, Tile, Window
from ..core.raster.rasters import AlignedRaster, RasterSource, grid_for
from ..core.scenario.flood import Flood
from ..core.scenario.mapping import ClassMapping
from ..core.scenario.opening import open_scene
from ..core.scenario.scenario import Scenario
from .sources import Sources, opened
from .text import tr

MOST_PIXELS = 3_000_000  # of the model in sight: more takes too long to be a preview
_WHOLE_PIXELS = (
    4_000_000  # up to here edits see all of the layers, else the view and a quarter of it on each side
)
_FAR = 2.0  # map pixels by the model's: from here on its texture is not seen anyway

Show = Callable[[Grid, Tile, np.ndarray], None]


@dataclass(frozen=True)
class PreviewWish:
    """Of what a preview is. `view`: extent in `crs`; `pixel_m`: the map's pixel there, metres; `model`: its file."""

    sources: Sources
    scenario: Scenario
    model: Path
    view: Extent
    crs: str
    pixel_m: float
    seed: int = 0


class TooCoarse(InputError):
    """The view is far coarser than the model, or too large; `gsd_m` is the model's."""

    def __init__(self, message: str, gsd_m: float):
        super().__init__(message)
        self.gsd_m = gsd_m


class Workshop:
    """Keeps the model and the tiles between previews; used by one job at a time."""

    def __init__(self) -> None:
        self._previewer: Optional[Previewer] = None
        self._of: tuple = ()

    def draw(self, wish: PreviewWish, show: Show, feedback: Feedback) -> tuple[PreviewStats, str]:
        """Shows tile after tile; returns what it took, and the device that it ran on.

        Raises:
            TooCoarse, InputError, ModelError, RuntimeUnavailableError, Cancelled.
        """
        previewer = self._previewer_of(wish.model, feedback)
        card = previewer.card
        if any(isinstance(edit, Flood) for edit in wish.scenario.edits):
            check_floodable(card)
        with opened(wish.sources, feedback) as (sources, folder), ExitStack() as stack:
            whole = grid_for(sources.land_cover, card.gsd_m)
            view = window_of(whole, wish.view, wish.crs)
            if view.is_empty:
                raise InputError(tr("The map shows nothing of the land cover: zoom to it."))
            if wish.pixel_m > _FAR * card.gsd_m or view.width * view.height > MOST_PIXELS:
                raise TooCoarse(
                    tr("A preview needs a closer view: the model {} was trained at {} m a pixel.").format(
                        card.name, f"{card.gsd_m:g}"
                    ),
                    card.gsd_m,
                )
            grid, view = _part(whole, view)
            if grid is not whole and wish.scenario.edits:
                feedback.warn(
                    tr(
                        "The land cover is large: the preview's edits see the map and a quarter of it on each side. A "
                        "run sees all of it."
                    )
                )
            scene = stack.enter_context(
                open_scene(
                    grid,
                    sources.land_cover,
                    sources.dem,
                    wish.sources.legend,
                    SubFeedback(feedback, 0.0, 0.1),
                )
            )
            edited = wish.scenario.prepare(scene, folder, SubFeedback(feedback, 0.1, 0.2), measured=False)
            stack.callback(edited.close)
            auxiliary = _auxiliary(sources.auxiliary, card, grid, stack)
            mapping = ClassMapping.build(edited.legend, card.classes)
            inputs = ModelInputs(edited, mapping, card, auxiliary, wish.seed)
            stats = previewer.draw(
                inputs, view, lambda tile, image: show(grid, tile, image), SubFeedback(feedback, 0.2, 1.0)
            )
        return stats, previewer.session.device_name

    def _previewer_of(self, path: Path, feedback: Feedback) -> Previewer:
        of = _identity(path)
        if self._previewer is None or not of or self._of != of:
            model = load_model(path)  # says what is wrong where the file is gone
            check_task(model.card, "synthesis")
            self._previewer = Previewer(Session(model, "auto", 0, feedback))
            self._of = of
        return self._previewer


def _identity(path: Path) -> tuple:
    """Of a file as it is now; () where it is gone."""
    try:
        found = path.stat()
    except OSError:
        return ()
    return (path, found.st_mtime_ns, found.st_size, found.st_ino)


def window_of(grid: Grid, extent: Extent, crs: str) -> Window:
    """The pixels of a grid that an extent in a CRS touches, empty where it is beside it."""
    source, target = spatial_reference(crs, tr("The map")), spatial_reference(grid.crs, tr("The land cover"))
    try:
        xmin, ymin, xmax, ymax = transform_extent(source, target, extent)
    except InputError:  # the map shows what has no place in the land cover's CRS
        return Window(0, 0, 0, 0)
    x0, dx, _, y0, _, dy = grid.transform
    left, right = int(np.floor((xmin - x0) / dx)), int(np.ceil((xmax - x0) / dx))
    top, bottom = int(np.floor((ymax - y0) / dy)), int(np.ceil((ymin - y0) / dy))
    return Window(left, top, right - left, bottom - top).clipped(grid)


def _part(whole: Grid, view: Window) -> tuple[Grid, Window]:
    """The grid to work on and the view of it: all of it, or of a large raster the view and a quarter of it on each
    side.

    Cut on the lattice of tiles, so that a moved view meets the same tiles.
    """
    if whole.width * whole.height <= _WHOLE_PIXELS:
        return whole, view
    left = max(view.col - view.width // 4, 0) // TILE * TILE
    top = max(view.row - view.height // 4, 0) // TILE * TILE
    right, bottom = view.col + view.width + view.width // 4, view.row + view.height + view.height // 4
    window = Window(left, top, right - left, bottom - top).clipped(whole)
    return whole.subgrid(window), view.relative_to(window)


def _auxiliary(
    sources: tuple[RasterSource, ...], card, grid: Grid, stack: ExitStack
) -> dict[str, AlignedRaster]:
    if not sources:
        return {}
    if len(sources) != len(card.auxiliary):
        raise InputError(
            tr("Auxiliary rasters: the model {} asks for {} band(s), given were {}.").format(
                card.name, len(card.auxiliary), len(sources)
            )
        )
    return {
        band.name: stack.enter_context(
            AlignedRaster(source, grid, kind="height" if band.kind == "height" else "value")
        )
        for band, source in zip(card.auxiliary, sources)
    }
