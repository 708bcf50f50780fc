# SPDX-License-Identifier: GPL-2.0-or-later
"""A scene read once, and kept as it lies on its grid: hundreds of scenarios do not warp the same layers again."""

from __future__ import annotations

from pathlib import Path
from typing import Optional, Tuple

import numpy as np

from ..feedback import Feedback, raise_if_cancelled
from ..raster.grid import Window
from ..raster.scratch import ScratchRaster
from ..scenario.scene import BaseScene, Scene


class KeptLayer:
    """One layer of a scene in a scratch raster; a pixel that holds the fill is invalid. A `LayerReader`."""

    def __init__(self, kept: ScratchRaster):
        self.grid = kept.grid
        self._kept = kept

    def read(self, window: Window) -> Tuple[np.ndarray, np.ndarray]:
        """Values and validity, (rows, cols) each."""
        values = self._kept.read(window)
        return values, ~np.isnan(values) if values.dtype.kind == "f" else values != self._kept.fill

    def clone(self) -> KeptLayer:
        """The same with a file handle of its own."""
        return KeptLayer(self._kept.clone())

    def close(self) -> None:
        """Close the handle; the file goes with the workspace."""
        self._kept.close()


def keep_scene(scene: Scene, workspace: Path, feedback: Feedback) -> BaseScene:
    """A scene without edits, copied to `workspace`, which the caller removes after the copy is closed.

    Raises Cancelled.
    """
    classes = ScratchRaster(scene.grid, workspace, "classes", np.int32, scene.legend.unknown)
    heights: Optional[ScratchRaster] = None
    if scene.has_terrain:
        heights = ScratchRaster(scene.grid, workspace, "heights", np.float32, float("nan"))
    try:
        for index in classes.blocks():
            raise_if_cancelled(feedback)
            content = scene.read(classes.block_window(index))
            classes.write_block(index, content.land_cover)
            if heights is not None:
                heights.write_block(index, content.terrain)
    except BaseException:
        classes.close()
        if heights is not None:
            heights.close()
        raise
    terrain = None if heights is None else KeptLayer(heights)
    return BaseScene(scene.grid, scene.legend, KeptLayer(classes), terrain)
