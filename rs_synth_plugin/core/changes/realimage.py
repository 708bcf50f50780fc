# SPDX-License-Identifier: GPL-2.0-or-later
"""A real image as the image before: in the numbers and on the grid of the synthetic ones that it is joined to."""

from __future__ import annotations

from typing import Mapping

import numpy as np

from ..errors import InputError
from ..feedback import Feedback
from ..model.modelcard import ModelCard
from ..product.imagery import Image, ImageSource
from ..product.imagestats import measure
from ..product.storing import file_options, nodata_of, stored
from ..raster.geotiff import SYNTHETIC_TAG, GeoTiffWriter, provenance_tags
from ..raster.grid import Grid
from ..raster.rasters import check_overlap

_STRANGE_SHARE = 0.05  # of a real image's values beyond those that the model makes


def check_real(real: ImageSource, card: ModelCard, grid: Grid, feedback: Feedback) -> None:
    """Raise InputError unless a real image has the model's bands, the place of a grid, and numbers like the model's."""
    if len(real.bands) != len(card.output.bands):
        names = ", ".join(band.name for band in card.output.bands)
        raise InputError(
            f"{real.label} has {len(real.bands)} bands, and the model {card.name} makes {len(card.output.bands)} "
            f"({names}): choose an image with these bands in this order."
        )
    check_overlap(grid, real.bands)
    with Image(real, grid) as image:
        scale, offset = image.info[0].scale, image.info[0].offset
        low, high = ((limit - offset) / scale for limit in card.output.range)
        found = measure(image, feedback, (low, high))
    strange = max(band.outside for band in found)
    if strange > _STRANGE_SHARE:
        raise InputError(
            f"{real.label} has values from {min(band.lowest for band in found):.5g} to "
            f"{max(band.highest for band in found):.5g}, and the model {card.name} makes {low:.5g} to {high:.5g}: give "
            "the image in the model's numbers, or leave it out."
        )


def write_real(
    real: ImageSource,
    card: ModelCard,
    grid: Grid,
    output: str,
    facts: Mapping[str, object],
    feedback: Feedback,
) -> None:
    """Write a real image on a grid in the pixel type of a model's images, nodata where it has holes; nothing in it is
    synthetic, and it does not say so.

    Where it is valid, its pixels are those that `write_composite` leaves as they are. Raises InputError (no place to
    write), Cancelled.
    """
    nodata = nodata_of(card.output)
    tags = provenance_tags(**facts)
    del tags[SYNTHETIC_TAG]
    with (
        Image(real, grid) as image,
        GeoTiffWriter(
            output,
            grid,
            **file_options(card.output),
            tags=tags,
            overviews=False,
            feedback=feedback,
        ) as writer,
    ):
        scales, offsets = (
            np.array(numbers, np.float32)[:, None, None]
            for numbers in zip(*((info.scale, info.offset) for info in image.info))
        )
        for window in image.blocks(feedback):
            values, valid = image.read(window)
            writer.write(window, stored(values * scales + offsets, valid, card.output, nodata))
