# SPDX-License-Identifier: GPL-2.0-or-later
"""A pair that is real but for what changed: the synthetic image after, feathered into the real one before."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from ..feedback import Feedback, SubFeedback, raise_if_cancelled
from ..product.composite import write_composite
from ..product.imagery import ImageSource
from ..raster.geotiff import GeoTiffWriter
from ..raster.rasters import RasterSource
from .changepair import ChangePair
from .labels import UNKNOWN
from .openpair import OpenPair
from .provenance import own_tags

_BLOCK = 1024


def composited(pair: ChangePair, feather: int, folder: Path, feedback: Feedback) -> ChangePair:
    """The pair with an image after that is real where nothing changed; its files are made in `folder`.

    Args:
        pair: real before, synthetic after, in the same numbers.
        feather: pixels of the soft seam, 0 to `composite.LARGEST_FEATHER`.

    Raises as `OpenPair`, `GeoTiffWriter` and `write_composite`.
    """
    mask, after = folder / f"{pair.name}_mask.tif", folder / f"{pair.name}_composite.tif"
    with ExitStack() as stack:
        opened = stack.enter_context(OpenPair(pair, SubFeedback(feedback, 0.0, 0.2)))
        writer = stack.enter_context(GeoTiffWriter(mask, opened.grid, 1, "uint8", UNKNOWN, overviews=False))
        for window in opened.grid.blocks(_BLOCK):
            raise_if_cancelled(feedback)
            writer.write(window, opened.labels(window)[0])
    write_composite(
        pair.before.bands,
        pair.after.bands[0].path,
        str(mask),
        str(after),
        feather,
        {**own_tags(pair.after), "RS_SYNTH_FEATHER": str(feather)},
        SubFeedback(feedback, 0.2, 1.0),
    )
    name = "the composite after"  # its file is a temporary one
    bands = [RasterSource(str(after), number + 1, name=name) for number in range(len(pair.after.bands))]
    facts = {**pair.facts, "feather": feather, "synthetic_after": pair.after.label}
    return replace(pair, after=ImageSource.of(bands), kind="composite", facts=facts)
