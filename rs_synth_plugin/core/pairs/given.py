# SPDX-License-Identifier: GPL-2.0-or-later
"""Masks that are given: a land cover in the classes of a pair model, for which it makes images."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..errors import InputError
from ..feedback import Feedback
from ..raster.grid import Grid
from ..raster.rasters import AlignedRaster, RasterSource
from ..scenario.legend import Legend
from ..scenario.mapping import UNKNOWN, ClassMapping
from ..scenario.opening import open_scene
from ..scenario.scene import BaseScene
from .pairmodel import PairModel
from .repaint import Known


@dataclass(frozen=True)
class GivenMasks:
    """A land cover on the grid of the images to make: `classes` in the model's codes, uint8, 0 where the model is
    free; `coarse`, half as fine, for the model that a super-resolution refines."""

    grid: Grid
    classes: np.ndarray
    coarse: Optional[np.ndarray] = None

    @classmethod
    def read(
        cls,
        source: RasterSource,
        grid: Grid,
        legend: Optional[Legend],
        model: PairModel,
        refined: bool,
        feedback: Feedback,
    ) -> GivenMasks:
        """The land cover of `source` on `grid`, that of the model that begins; with `refined`, the images are
        twice as fine. A legend of None is guessed, and said.

        Raises:
            InputError: as `open_scene` and `ClassMapping.build`; nothing that the model knows, or a class that it
                never saw.
            Cancelled: by the feedback.
        """
        with open_scene(grid, source, None, legend, feedback) as scene:
            mapping = ClassMapping.build(scene.legend, model.card.classes)
            begun = _classes(scene, mapping)
        _judge(begun, mapping, model, feedback)
        if not refined:
            return cls(grid, begun)
        fine = finer(grid)
        with closing(BaseScene(fine, scene.legend, AlignedRaster(source, fine, kind="class"))) as refining:
            refined_classes = _classes(refining, mapping)
        _refuse_never_seen(refined_classes, model)
        return cls(fine, refined_classes, begun)


def finer(grid: Grid) -> Grid:
    """That of what a super-resolution makes."""
    x, dx, _, y, _, dy = grid.transform
    return Grid(grid.crs, (x, dx / 2, 0.0, y, 0.0, dy / 2), 2 * grid.width, 2 * grid.height)


def known_labels(classes: np.ndarray, model: PairModel) -> Known:
    """What a model is told of a sample: the classes (rows, cols), continued to at least a tile, where it is free."""
    side = model.tile_size
    missing = [(0, max(side - length, 0)) for length in classes.shape]
    classes = np.pad(classes, missing, constant_values=UNKNOWN)
    return Known(model.code.encode(classes), classes != UNKNOWN)


def _classes(scene: BaseScene, mapping: ClassMapping) -> np.ndarray:
    content = scene.read(scene.grid.window)
    return np.where(content.land_cover_valid, mapping.apply(content.land_cover), np.uint8(UNKNOWN))


def _judge(classes: np.ndarray, mapping: ClassMapping, model: PairModel, feedback: Feedback) -> None:
    counts = np.bincount(classes.ravel(), minlength=len(model.card.classes) + 1)
    if counts[UNKNOWN] == classes.size:
        raise InputError(
            "Land cover: no pixel of it has a class that the model knows; choose another extent."
        )
    _refuse_never_seen(classes, model)
    for row in mapping.table():
        feedback.info(f"{row.source_code} {row.source_name} → {row.model_name or 'made up by the model'}")
    if counts[UNKNOWN]:
        feedback.warn(
            f"Land cover: {counts[UNKNOWN] / classes.size:.1%} of the pixels have no class that the model knows; "
            "there it makes up the mask too."
        )


def _refuse_never_seen(classes: np.ndarray, model: PairModel) -> None:
    present = set(np.unique(classes).tolist())
    never = [item.name for item in model.card.classes if item.code in present and not item.share]
    if never:
        raise InputError(
            f"Land cover: the model {model.card.name} never saw the class {', '.join(never)}: convert it, or "
            "choose another model."
        )
