# SPDX-License-Identifier: GPL-2.0-or-later
"""A data set out of one pair of images that are there: some of their bands, as given or as a composite."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Optional

from ..feedback import Feedback, SubFeedback
from ..product.imagebands import named_bands
from .changepair import ChangePair
from .compositing import composited
from .dataset import DatasetReport, write_change_dataset
from .plan import Ground, Room, check_plan
from .request import DatasetRequest

_COMPOSED = 0.3  # of the progress


def with_bands(pair: ChangePair, bands: str) -> ChangePair:
    """The pair with those bands of both images that a text names (as `read_bands`), all for ''. Raises InputError."""
    before, after = (image.choose(named_bands(image, bands)) for image in (pair.before, pair.after))
    return replace(pair, before=before, after=after)


def check_pair_dataset(pair: ChangePair, request: DatasetRequest, bands: str) -> Room:
    """What the data set takes at most. Raises InputError as `with_bands`, `Ground.of` and `check_plan`."""
    return check_plan(request, [Ground.of(with_bands(pair, bands))])


def write_pair_dataset(
    pair: ChangePair,
    request: DatasetRequest,
    bands: str,
    feather: Optional[int],
    folder: Path,
    feedback: Feedback,
) -> DatasetReport:
    """Write the chips of one pair.

    Args:
        bands: which are used of both images, '' for all.
        feather: of a composite (see `composited`); None uses the image after as it is.
        folder: for temporary files.

    Raises as `check_pair_dataset`, `composited` and `write_change_dataset`.
    """
    check_pair_dataset(pair, request, bands)
    wanted = with_bands(pair, bands)
    start = 0.0
    if feather is not None:
        start = _COMPOSED
        whole = composited(pair, feather, folder, SubFeedback(feedback, 0.0, start))
        after = whole.after.choose(named_bands(pair.after, bands))
        wanted = replace(whole, before=wanted.before, after=after)
    return write_change_dataset([wanted], request, SubFeedback(feedback, start, 1.0), 1)
