# SPDX-License-Identifier: GPL-2.0-or-later
"""Which bands of an image are meant."""

from __future__ import annotations

from typing import List, Sequence, Tuple

from ..errors import InputError
from ..feedback import Feedback
from ..model.modelcard import Band
from ..raster.source import describe
from .imagery import ImageSource


def read_bands(text: str, names: Sequence[str], label: str) -> Tuple[int, ...]:
    """A list such as "3, 2, 1" or "red, green, blue" as indices from 0 on; () for an empty one.

    Args:
        names: what the image calls its bands.
        label: the image, for messages.

    Raises:
        InputError: the image has no such band.
    """
    known = [name.lower() for name in names]
    chosen: List[int] = []
    for item in (part.strip() for part in text.replace(";", ",").split(",")):
        if not item:
            continue
        if item.lower() in known:
            chosen.append(known.index(item.lower()))
        elif item.isdecimal() and 1 <= int(item) <= len(names):
            chosen.append(int(item) - 1)
        else:
            raise InputError(
                f"Bands: {label} has no band “{item}”; choose from {_listed(names)}, separated by commas."
            )
    return tuple(chosen)


def named_bands(image: ImageSource, text: str) -> Tuple[int, ...]:
    """The bands of an image that a text names, as `read_bands`; all of them for ''. Raises InputError."""
    names = [describe(band).description for band in image.bands]
    return read_bands(text, names, image.label) or tuple(range(len(names)))


def bands_for(
    wanted: Sequence[Band],
    names: Sequence[str],
    label: str,
    model: str,
    feedback: Feedback,
    chosen: Sequence[int] = (),
) -> Tuple[int, ...]:
    """The bands of an image that a model gets, as indices from 0 on; says which they are.

    `chosen` goes first; else the names decide where all that are wanted are there; else the first bands do.

    Raises InputError where their number does not fit.
    """
    lower = [name.lower() for name in names]
    if chosen:
        indices = tuple(chosen)
    elif all(band.name.lower() in lower for band in wanted):
        indices = tuple(lower.index(band.name.lower()) for band in wanted)
    else:
        indices = tuple(range(min(len(wanted), len(names))))
        if len(names) > len(wanted):
            feedback.warn(
                f"{label} has {len(names)} bands, of which the model {model} gets the first {len(wanted)} as "
                f"{_wanted(wanted)}: if it should be others, list them under bands."
            )
    if len(indices) != len(wanted):
        raise InputError(
            f"The model {model} needs {len(wanted)} band(s) ({_wanted(wanted)}), and {label} gives it "
            f"{len(indices)}: list the right ones of {_listed(names)} under bands, or choose another model."
        )
    pairs = ", ".join(f"{_called(names, index)} → {band.name}" for index, band in zip(indices, wanted))
    feedback.info(f"Bands of {label} as the model {model} sees them: {pairs}.")
    return indices


def _called(names: Sequence[str], index: int) -> str:
    return f"{index + 1} ({names[index]})" if names[index] else f"{index + 1}"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(_called(names, index) for index in range(len(names)))


def _wanted(bands: Sequence[Band]) -> str:
    return ", ".join(f"{band.name} [{band.unit}]" if band.unit else band.name for band in bands)
