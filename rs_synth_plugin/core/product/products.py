# SPDX-License-Identifier: GPL-2.0-or-later
"""An edited scene as rasters: land cover, terrain, depth and mask, in one pass."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

import numpy as np

from ..feedback import Feedback, raise_if_cancelled
from ..raster.geotiff import GeoTiffWriter
from ..scenario.legend import Legend
from ..scenario.scene import Scene, SceneWindow

HEIGHT_NODATA = -9999.0
MASK_NODATA = 255
_BLOCK = 1024

Layer = Callable[[SceneWindow], np.ndarray]


@dataclass(frozen=True)
class SceneProducts:
    """Where each raster goes; None leaves it out.

    `land_cover`: the codes of the scene's legend, in the smallest whole-number type that holds them.
    `terrain`: float32 metres, the water's surface where an edit put water, nodata −9999.
    `depth`: float32 metres of new water, nodata −9999 where there is none.
    `mask`: uint8, 1 where the class changed, 0 elsewhere, 255 where the land cover is unknown.
    """

    land_cover: Optional[str] = None
    terrain: Optional[str] = None
    depth: Optional[str] = None
    mask: Optional[str] = None


def write_products(
    scene: Scene,
    products: SceneProducts,
    tags: Dict[str, str],
    inputs: Sequence[str],
    feedback: Feedback,
    overviews: bool = True,
) -> None:
    """Writes the products of an edited scene; each appears complete or not at all.

    Args:
        tags: provenance, written to each raster.
        inputs: paths that must not be overwritten.
        overviews: files that nobody looks at need none.

    Raises:
        InputError: a target is an input or cannot be written.
        Cancelled: by the feedback.
    """
    with ExitStack() as stack:
        writers: List[Tuple[GeoTiffWriter, Layer]] = []

        def add(path: Optional[str], layer: Layer, dtype: str, nodata: float, **options: Any) -> None:
            if path:
                writer = GeoTiffWriter(
                    path,
                    scene.grid,
                    1,
                    dtype,
                    nodata,
                    tags=tags,
                    overviews=overviews,
                    inputs=inputs,
                    feedback=feedback,
                    **options,
                )
                writers.append((stack.enter_context(writer), layer))

        dtype, nodata = class_encoding(scene.legend)
        add(
            products.land_cover,
            lambda content: np.where(content.land_cover_valid, content.land_cover, nodata),
            dtype=dtype,
            nodata=nodata,
            descriptions=("Land cover",),
            colors=scene.legend.colors if dtype == "uint8" else None,
            categories=scene.legend.names if dtype == "uint8" else None,
            overview_resampling="NEAREST",
        )
        add(
            products.terrain,
            lambda content: np.where(np.isfinite(content.terrain), content.terrain, HEIGHT_NODATA),
            dtype="float32",
            nodata=HEIGHT_NODATA,
            descriptions=("Height with water surface [m]",),
        )
        add(
            products.depth,
            lambda content: np.where(content.depth > 0, content.depth, HEIGHT_NODATA),
            dtype="float32",
            nodata=HEIGHT_NODATA,
            descriptions=("Depth of new water [m]",),
        )
        add(
            products.mask,
            lambda content: np.where(content.land_cover_valid, content.changed, MASK_NODATA),
            dtype="uint8",
            nodata=MASK_NODATA,
            descriptions=("Changed (1)",),
            overview_resampling="NEAREST",
        )
        for window in scene.grid.blocks(_BLOCK):
            raise_if_cancelled(feedback)
            content = scene.read(window)
            for writer, layer in writers:
                writer.write(window, layer(content).astype(writer.dtype))
            feedback.set_progress((window.row + window.height) / scene.grid.height)


def class_encoding(legend: Legend) -> Tuple[str, int]:
    """The pixel type that holds a legend's codes, and a nodata value that is none of them."""
    codes = {item.code for item in legend.classes}
    low, high = min(codes), max(codes)
    for dtype in ("uint8", "int16", "int32"):
        limits = np.iinfo(dtype)
        if not limits.min <= low <= high <= limits.max:
            continue
        # The legend's own nodata first, then the type's last value, then any that is free.
        candidates = [*legend.nodata, limits.max, 0, *range(limits.max, limits.min - 1, -1)]
        free = next(
            (code for code in candidates if code not in codes and limits.min <= code <= limits.max), None
        )
        if free is not None:
            return dtype, int(free)
    raise ValueError("a legend's codes are int32")
