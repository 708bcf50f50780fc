# SPDX-License-Identifier: GPL-2.0-or-later
"""Real imagery where nothing changed, synthetic where a scenario did, with a soft seam between them."""

from __future__ import annotations

from contextlib import ExitStack
from typing import List, Mapping, Sequence

import numpy as np

from ..errors import InputError
from ..feedback import Feedback, raise_if_cancelled
from ..raster.geotiff import GeoTiffWriter
from ..raster.rasters import AlignedRaster, RasterSource, check_overlap, describe, source_grid

LARGEST_FEATHER = 256
_BLOCK = 1024


def feathered(changed: np.ndarray, pixels: int) -> np.ndarray:
    """The weight of the synthetic image, float32 (rows, cols), 0 to 1: 1 where `changed` (bool), then falling
    linearly to 0 over so many pixels of unchanged ground beside it."""
    from scipy.ndimage import distance_transform_edt  # here: importing the plugin must not load scipy

    if not changed.any():
        return np.zeros(changed.shape, np.float32)
    if pixels == 0:
        return changed.astype(np.float32)
    distance = distance_transform_edt(~changed)
    return np.clip(1.0 - distance / (pixels + 1), 0.0, 1.0).astype(np.float32)


def write_composite(
    real: Sequence[RasterSource],
    synthetic: str,
    mask: str,
    output: str,
    feather: int,
    tags: Mapping[str, str],
    feedback: Feedback,
) -> None:
    """Writes real imagery with the changes of a scenario in it, on the grid and in the values of the synthetic.

    Args:
        real: one source for each band of the synthetic image, in its units.
        synthetic: the image after the scenario.
        mask: 1 where the scenario changed something, on any grid that covers it.
        feather: pixels of the soft seam, 0 to `LARGEST_FEATHER`.

    Raises:
        InputError: another number of bands, no overlap, or a feather out of range; nothing is written then.
        Cancelled: by the feedback.
    """
    info = describe(RasterSource(synthetic))
    if len(real) != info.bands:
        raise InputError(
            f"The real image has {len(real)} bands, the synthetic {info.bands}: choose an image with the same bands in "
            "the same order."
        )
    if not 0 <= feather <= LARGEST_FEATHER:
        raise InputError(f"The feather must be 0 to {LARGEST_FEATHER} pixels.")
    grid = source_grid(RasterSource(synthetic))
    change = RasterSource(mask, name="The change mask")
    check_overlap(grid, [*real, change])
    with ExitStack() as stack:
        changes = stack.enter_context(AlignedRaster(change, grid, "nearest", "class"))
        made: List[AlignedRaster] = []
        seen: List[AlignedRaster] = []
        for band, source in enumerate(real, start=1):
            made.append(stack.enter_context(AlignedRaster(RasterSource(synthetic, band=band), grid)))
            seen.append(stack.enter_context(AlignedRaster(source, grid)))
        nodata = info.nodata[0] if info.nodata else None
        writer = stack.enter_context(
            GeoTiffWriter(
                output,
                grid,
                info.bands,
                info.dtype.lower().replace("byte", "uint8"),
                nodata if isinstance(nodata, float) else None,
                scale=info.scale,
                offset=info.offset,
                tags=dict(tags),
                inputs=[synthetic, mask, *(source.path for source in real)],
                feedback=feedback,
            )
        )
        for window in grid.blocks(_BLOCK):
            raise_if_cancelled(feedback)
            wide = window.expanded(feather + 1)
            codes, known = changes.read(wide)
            weight = feathered((codes == 1) & known, feather)[window.relative_to(wide).slices]
            bands = []
            for synthetic_band, real_band in zip(made, seen):
                new, new_valid = synthetic_band.read(window)
                old, old_valid = real_band.read(window)
                # Where there is no real image the synthetic stands alone, and the other way about.
                part = np.where(old_valid, np.where(new_valid, weight, 0), 1).astype(np.float32)
                mixed = np.where(part < 1, old * (1 - part), 0) + np.where(part > 0, new * part, 0)
                bands.append(np.where(old_valid | new_valid, mixed, np.nan))
            writer.write(window, _stored((np.stack(bands) - info.offset) / info.scale, writer.dtype, nodata))
            feedback.set_progress((window.row + window.height) / grid.height)


def _stored(values: np.ndarray, kind: np.dtype, nodata: object) -> np.ndarray:
    fill = float(nodata) if isinstance(nodata, float) else 0.0
    if kind.kind == "f":
        return np.where(np.isnan(values), fill, values).astype(kind)
    limits = np.iinfo(kind)
    whole = np.clip(np.rint(np.nan_to_num(values)), limits.min, limits.max)
    if isinstance(nodata, float):
        whole = np.where(whole == nodata, nodata + 1 if nodata < limits.max else nodata - 1, whole)
    return np.where(np.isnan(values), fill, whole).astype(kind)
