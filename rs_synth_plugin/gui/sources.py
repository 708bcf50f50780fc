# SPDX-License-Identifier: GPL-2.0-or-later
"""The chosen layers as the core's sources: taken in the main thread, read in any other."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, Optional

from qgis.core import QgsProcessingUtils

from ..bridge.layers import LayerSource, core_source, layer_source
from ..core.errors import InputError
from ..core.feedback import Feedback
from ..core.leftovers import workspace
from ..core.raster.rasters import RasterSource
from ..core.scenario.legend import Legend
from .state import State
from .text import tr


@dataclass(frozen=True)
class Sources:
    """Layers as they are to be read; equal where the same pixels would come out."""

    land_cover: LayerSource
    dem: Optional[LayerSource]
    auxiliary: tuple[LayerSource, ...]
    legend: Optional[Legend]


@dataclass(frozen=True)
class OpenSources:
    """The same, each a source that the core can read."""

    land_cover: RasterSource
    dem: Optional[RasterSource]
    auxiliary: tuple[RasterSource, ...]


def take_sources(state: State, needs_dem: bool = True) -> Sources:
    """In the main thread.

    Raises:
        InputError: a layer is missing or cannot be read.
    """
    land_cover = state.layer("land_cover")
    if land_cover is None:
        raise InputError(tr("Land cover: choose a raster of class codes (tab Layers)."))
    dem = state.layer("dem")
    if dem is None and needs_dem:
        raise InputError(tr("DEM: choose the heights of the ground that floods (tab Layers)."))
    auxiliary = [
        layer_source(layer, tr("Auxiliary rasters"), band)
        for layer in state.auxiliary_layers()
        for band in range(1, layer.dataProvider().bandCount() + 1)
    ]
    return Sources(
        layer_source(land_cover, tr("Land cover")),
        layer_source(dem, tr("DEM")) if dem is not None else None,
        tuple(auxiliary),
        state.legend,
    )


@contextmanager
def opened(sources: Sources, feedback: Feedback) -> Iterator[tuple[OpenSources, Path]]:
    """In a job: sources to read, and a folder for temporary files; both are gone after the block."""
    with ExitStack() as stack:
        folder = stack.enter_context(workspace(Path(QgsProcessingUtils.tempFolder()).parent))
        yield (
            OpenSources(
                core_source(sources.land_cover, folder, feedback),
                core_source(sources.dem, folder, feedback) if sources.dem is not None else None,
                tuple(core_source(source, folder, feedback) for source in sources.auxiliary),
            ),
            folder,
        )
