# SPDX-License-Identifier: GPL-2.0-or-later
"""What stands around the table of protocol `pretraining`: detector, labels, sizes, what was found at the places."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, List

import numpy as np

from ..evaluate.pictures import busiest_window, save, stack
from ..evaluate.quality_report import table
from .change_pictures import compared, picture
from .change_tiles import SPAN, ChangeTiles, DatedPair, counted
from .index_labels import CHANGED
from .pretraining_spec import PRETRAINED, PlaceSpec

if TYPE_CHECKING:
    from .pretraining_protocol import Pretraining

PICTURE_EDGE = 224


def introduction(comparison: Pretraining) -> List[str]:
    """Detector, rows, sizes."""
    spec = comparison.spec
    options = spec.network
    rows = []
    for place in comparison.places.values():
        for part, pairs in {"whole": place.pairs, **place.parts}.items():
            rows.append(_row(place.spec.name, part, pairs))
    if comparison.there():
        for part, pairs in comparison.generated.items():
            rows.append(_row("generated", part, pairs))
    tuned = (
        f" Rows that start from generated pairs spend {spec.pretraining} of them there, and the rest at a learning "
        f"rate of {spec.fine_tuning_rate:g}."
        if any(method.kind == PRETRAINED for method in spec.methods)
        else ""
    )
    return [
        f"Siamese {options.encoder} and U-Net decoder of widths {', '.join(map(str, options.decoder))} from random "
        f"weights, shown {' and '.join(spec.band_names)} of both dates: {options.iterations} iterations in every row, "
        f"of {options.batch} crops of {options.crop}² pixels (Adam, {options.learning_rate:g}, poly "
        f"{options.power:g}).{tuned} Bands are standardised: a real image by its own mean and deviation, the generated "
        f"set by those of its training images; beyond {SPAN:g} deviations they are clipped. Every pair is trained on "
        "in both orders.",
        "",
        *table(["place", "part", "pairs", "labelled pixels", "changed"], rows),
    ]


def _row(name: str, part: str, pairs: List[DatedPair]) -> List[str]:
    count, pixels, changed = counted(pairs)
    return [name, part, f"{count:,}", f"{pixels:,}", f"{changed / max(pixels, 1):.1%}"]


def notes(comparison: Pretraining) -> List[str]:
    """How labels came about, what the columns say."""
    shown = [method.name for method in comparison.spec.methods]
    return [
        "Precision, recall and F1 are those of changed pixels, over all pairs of the place held out; *F1 at the other "
        "place*: on the test part of the place whose other parts the row was trained on (rows of generated pairs alone "
        "have seen neither). Labels come from a rule, not from an observer: changed is where one date alone is "
        f"above its threshold. {' '.join(_rule(place) for place in comparison.spec.places)} Curves are measured on "
        "what a row is trained on: the validation part of the real place, or that of the generated set.",
        "",
        "Pictures, a row for each place held out: first date, second date, label, then what was found by "
        f"{', '.join(shown)} (first seed); white found, blue missed, orange wrongly found.",
    ]


def _rule(place: PlaceSpec) -> str:
    dates = ", ".join(f"{Path(date.path).stem} {date.threshold:g}" for date in place.dates)
    small = f"; patches below {place.water.sieve} pixels are dissolved" if place.water.sieve > 1 else ""
    first, second = place.water.bands
    return f"{place.name}: {place.water.name}, bands {first} and {second} ({dates}{small})."


def write_places(comparison: Pretraining, path: Path) -> Path:
    """A row for each place held out: both dates, label, and what each method's first seed finds."""
    rows = []
    for name, place in comparison.places.items():
        number = int(np.argmax([counted([pair])[2] for pair in place.pairs]))
        codes = place.pairs[number].codes
        window = busiest_window(codes == CHANGED, PICTURE_EDGE, PICTURE_EDGE)
        linear = ChangeTiles([place.pairs[number].cut(*window)])[0].linear
        panels = [picture(date) for date in np.split(linear, 2)]
        panels.append(compared(codes[window], codes[window]))
        for method in comparison.spec.methods:
            found = comparison.predicted(name, method.name)
            panels.append(
                compared(codes[window], found[number][window] if found else np.zeros_like(codes[window]))
            )
        rows.append(stack(panels, axis=1))
    width = min(row.shape[1] for row in rows)
    return save(path, stack([row[:, :width] for row in rows], axis=0))
