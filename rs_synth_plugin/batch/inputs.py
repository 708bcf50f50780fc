# SPDX-License-Identifier: GPL-2.0-or-later
"""From a job's parameters to what the core works with."""

from __future__ import annotations

import os
from contextlib import ExitStack
from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Tuple

from ..core.errors import InputError
from ..core.feedback import Feedback
from ..core.model.modelcard import Model, ModelCard, check_task, load_model
from ..core.product.auxiliary import open_auxiliary as open_readers
from ..core.product.gray_world import NAME as GRAY_WORLD
from ..core.product.gray_world import GrayWorld
from ..core.product.histogram_matching import HistogramMatching
from ..core.product.imagebands import bands_for, read_bands
from ..core.product.imagery import Image, ImageSource
from ..core.product.translators import Method
from ..core.raster.crs import Extent, spatial_reference, transform_extent
from ..core.raster.grid import Grid
from ..core.raster.rasters import (
    AlignedRaster,
    RasterSource,
    describe,
    grid_for,
    source_grid,
)
from ..core.scenario.convert import Convert
from ..core.scenario.flood import Barrier, Flood
from ..core.scenario.legend import Legend
from ..paths import shipped_models
from .groups import AUTOMATIC, NO_MODEL
from .vectorfiles import read_features

ABOVE_ALL_GROUND_M = 9999.0
Parameters = Mapping[str, Any]


def land_cover(parameters: Parameters) -> RasterSource:
    """The land cover."""
    return RasterSource(parameters["LAND_COVER"], parameters["LAND_COVER_BAND"], name="Land cover")


def dem(parameters: Parameters) -> RasterSource:
    """The ground that floods."""
    return RasterSource(parameters["DEM"], name="DEM")


def legend(parameters: Parameters) -> Optional[Legend]:
    """The one that was chosen; None where it is to be told from the codes. Raises InputError."""
    path = parameters["LEGEND_FILE"]
    if path:
        return Legend.from_csv(Path(path)) if path.lower().endswith(".csv") else Legend.from_json(Path(path))
    return None if parameters["LEGEND"] == AUTOMATIC else Legend.builtin(parameters["LEGEND"])


def grid(
    parameters: Parameters, source: RasterSource, default_m: Optional[float], feedback: Feedback
) -> Grid:
    """The grid of the result, in the CRS of the source; `default_m` None keeps the source's pixels."""
    resolution = parameters.get("RESOLUTION") or default_m
    return grid_for(source, resolution, extent=_extent(parameters, source), feedback=feedback)


def _extent(parameters: Parameters, source: RasterSource) -> Optional[Extent]:
    if parameters["EXTENT"] is None:
        return None
    (west, east, south, north), crs = parameters["EXTENT"]
    box = (west, south, east, north)
    if crs is None:
        return box
    own = spatial_reference(describe(source).grid.crs, source.label)
    return transform_extent(spatial_reference(crs, "EXTENT"), own, box)


def model(parameters: Parameters, task: str) -> Model:
    """The chosen model; '' for one of any task.

    Raises:
        InputError: none or two were chosen, or the file does not exist.
        ModelError: the file is no good, or the model is for another task.
    """
    name, file = parameters["MODEL"], parameters["MODEL_FILE"]
    if (name is None) == (file is None):
        raise InputError("Give either MODEL, a model that comes with the plugin, or MODEL_FILE.")
    return (
        _of_file(str(shipped_models()[name]), task) if file is None else model_file(file, "MODEL_FILE", task)
    )


def second_model(parameters: Parameters, name: str, task: str) -> Optional[Model]:
    """The model of a parameter that may be left out, None without one. Raises as `model`."""
    chosen, file = parameters[name], parameters[f"{name}_FILE"]
    if chosen != NO_MODEL and file is not None:
        raise InputError(f"Give either {name}, a model that comes with the plugin, or {name}_FILE.")
    if file is not None:
        return model_file(file, f"{name}_FILE", task)
    return None if chosen == NO_MODEL else _of_file(str(shipped_models()[chosen]), task)


def model_file(path: str, name: str, task: str) -> Model:
    """The model of a file that the parameter `name` gives. Raises as `model`."""
    if not os.path.isfile(path):
        raise InputError(f"{name}: {path} does not exist; choose an .onnx file.")
    return _of_file(path, task)


def _of_file(path: str, task: str) -> Model:
    state = os.stat(path)
    found = _loaded(path, state.st_size, state.st_mtime_ns)
    if task:
        check_task(found.card, task)
    return found


@lru_cache(maxsize=2)
def _loaded(path: str, size: int, changed: int) -> Model:
    """Kept, since one job asks several times and a model may have hundreds of megabytes."""
    return load_model(path)


def auxiliary_sources(parameters: Parameters) -> List[RasterSource]:
    """Every band of the auxiliary rasters, in order."""
    sources: List[RasterSource] = []
    for path in parameters["AUXILIARY"]:
        first = RasterSource(path, name=f"AUXILIARY {path}")
        count = describe(first).bands
        sources += [RasterSource(path, band + 1, name=first.name) for band in range(count)]
    return sources


def open_auxiliary(
    sources: List[RasterSource], card: ModelCard, grid: Grid, stack: ExitStack
) -> Dict[str, AlignedRaster]:
    """Readers by the card's band names, closed by `stack`. Raises InputError as `check_auxiliary` and where there is
    no overlap."""
    check_auxiliary(sources, card)
    return open_readers(sources, card, grid, stack)


def check_auxiliary(sources: List[RasterSource], card: ModelCard) -> None:
    """Raises InputError where there are not as many bands as the model asks for."""
    if len(sources) != len(card.auxiliary):
        names = ", ".join(f"{band.name} [{band.unit}]" for band in card.auxiliary) or "none"
        raise InputError(
            f"AUXILIARY: the model {card.name} asks for {len(card.auxiliary)} band(s) ({names}), given were "
            f"{len(sources)}."
        )


def flood(parameters: Parameters) -> Flood:
    """The flood that the parameters describe. Raises InputError on contradictions and unreadable vector files."""
    seeds, seeds_crs = _seeds(parameters)
    barriers, barriers_crs = _barriers(parameters)
    if parameters["METHOD"] == "plain" and (seeds or barriers):
        raise InputError("METHOD plain knows no SEED_POINT, SEEDS and BARRIERS: choose connected.")
    return Flood(
        level=parameters["LEVEL"],
        rise=parameters["RISE"],
        mode=parameters["METHOD"],
        from_water=parameters["FROM_WATER"],
        from_edge=parameters["FROM_EDGE"],
        seeds=seeds,
        seeds_crs=seeds_crs,
        barriers=barriers,
        barriers_crs=barriers_crs,
        erosion=parameters["EROSION"],
    )


def _seeds(parameters: Parameters) -> Tuple[Tuple[Any, ...], Optional[str]]:
    point, path = parameters["SEED_POINT"], parameters["SEEDS"]
    if point is not None and path is not None:
        raise InputError("Give either SEED_POINT or SEEDS, which may hold several points.")
    if point is not None:
        return (point[0],), point[1]
    if path is None:
        return (), None
    found = read_features(path, "SEEDS")
    return found.points, found.crs


def _barriers(parameters: Parameters) -> Tuple[Tuple[Barrier, ...], Optional[str]]:
    if parameters["BARRIERS"] is None:
        return (), None
    found = read_features(parameters["BARRIERS"], "BARRIERS", parameters["CREST_FIELD"])
    single = ABOVE_ALL_GROUND_M if parameters["CREST"] is None else parameters["CREST"]
    crests = (single if value != value else value for value in found.values)
    return tuple(Barrier(line, crest) for line, crest in zip(found.wkb, crests)), found.crs


def convert(parameters: Parameters) -> Convert:
    """The conversion that the parameters describe. Raises InputError."""
    source = parameters["FROM_CODES"] or parameters["FROM_ROLE"]
    target = parameters["TO_ROLE"] if parameters["TO_CODE"] is None else parameters["TO_CODE"]
    if not source or target is None:
        raise InputError(
            "Say what is converted (FROM_ROLE or FROM_CODES) and what it becomes (TO_ROLE or TO_CODE)."
        )
    areas = read_features(parameters["POLYGONS"], "POLYGONS") if parameters["POLYGONS"] else None
    return Convert(
        source=source,
        target=target,
        polygons=areas.wkb if areas else (),
        crs=areas.crs if areas else None,
        share=parameters["SHARE"],
        seed=parameters["SEED"],
    )


def image(path: str, name: str) -> ImageSource:
    """Every band of an image."""
    count = describe(RasterSource(path, name=name)).bands
    return ImageSource.of([RasterSource(path, band + 1, name=name) for band in range(count)])


def image_bands(
    parameters: Parameters, whole: ImageSource, card: Optional[ModelCard], feedback: Feedback
) -> Tuple[int, ...]:
    """Indices, from 0 on, of the bands that are translated. Raises InputError where they do not fit."""
    names = [describe(band).description for band in whole.bands]
    chosen = read_bands(parameters["BANDS"], names, whole.label)
    if card is not None:
        return bands_for(card.inputs["image"], names, whole.label, card.name, feedback, chosen)
    return chosen or tuple(range(len(names)))


def baseline(parameters: Parameters, bands: Tuple[int, ...], count: int, stack: ExitStack) -> Method:
    """Gray world or histogram matching; `bands` of the image's `count` are used. Raises InputError."""
    reference = None
    if parameters["REFERENCE"]:
        source = image(parameters["REFERENCE"], "REFERENCE")
        source = source.choose(bands) if len(source.bands) == count else source
        reference = stack.enter_context(Image(source, source_grid(source.bands[0])))
    if parameters["METHOD"] == GRAY_WORLD:
        return GrayWorld(reference)
    if reference is None:
        raise InputError("REFERENCE: histogram matching needs one; give a raster.")
    return HistogramMatching(reference)
