# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether an image can be made like a reference, pixel by pixel."""

from __future__ import annotations

from typing import Optional

from ..errors import InputError
from .imagery import Image
from .translators import same_output


def check_pair(image: Image, reference: Optional[Image]) -> None:
    """Raise InputError where the image's pixel type cannot be kept, or the reference has another number of bands.

    Place, grid and pixel type of the two may differ.
    """
    same_output(image)
    if reference is None:
        return
    given, wanted = len(reference.source.bands), len(image.source.bands)
    if given != wanted:
        raise InputError(
            f"Reference: {reference.label} has {given} band(s), and {image.label} {wanted}: choose a reference of the "
            "same bands, or list bands that both have."
        )
