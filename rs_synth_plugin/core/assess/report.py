# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of an assessment: one HTML page that needs nothing beside itself."""

from __future__ import annotations

import json
from typing import Dict, List

from ..textfile import mark_tag
from .assess import WATER_COLORS
from .figures import document, numbers
from .maps_sections import agreement_section, water_section
from .page import heading, keyed, page, paragraph, percent, pictures, tile
from .request import Assessment
from .texture_sections import colour_section, seam_section, speckle_section, spectrum_section
from .watercheck import FALSE, MAYBE, MISSED, RIGHT, SEEN

_WATER_WORDS = {
    SEEN: "water where it must be",
    MISSED: "none where it must be",
    FALSE: "water where it cannot be",
    RIGHT: "none where it cannot be",
    MAYBE: "either",
}
_TILES = (
    ("MIOU_SYNTHETIC_REAL", "mean IoU, synthetic ↔ real"),
    ("MIOU_SYNTHETIC_TRUTH", "mean IoU, synthetic ↔ land cover"),
    ("MIOU_REAL_TRUTH", "mean IoU, real ↔ land cover"),
    ("COLOUR_DISTANCE", "colour distance, share of the range"),
    ("SPECTRUM_DISTANCE", "spectrum distance, log10 power"),
    ("SEAM_RATIO", "ratio at tile borders, 1 is no seam"),
    ("SPECKLE_DISTANCE_DB", "dB histograms apart, mean of classes"),
)
_WATER_TILES = (
    ("WATER_MUST", "of the ground that must be water is"),
    ("WATER_CANNOT", "of the ground that cannot be water is"),
)


def report(result: Assessment, version: str, mark: str = "") -> str:
    """The whole page. `version`: of the program, for the last line; `mark`: hexadecimal digits by which a program
    knows the page again."""
    found = numbers(result)
    x, y = result.grid.pixel_size
    body = [
        heading("Synthetic image against real", 1)
        if result.real
        else heading("Assessment of a synthetic image", 1),
        paragraph(
            f"{result.synthetic}"
            + (f" against {result.real}" if result.real else "")
            + f". {result.grid.width:,} × {result.grid.height:,} pixels of {x:g} × {y:g}, {result.pixels:,} of them "
            f"compared; bands {', '.join(result.bands)}.",
            quiet=True,
        ),
        f'<div class="tiles">{_tiles(found)}</div>',
        pictures(result.pictures),
        _keys(result),
        *(paragraph(note) for note in result.notes),
        *agreement_section(result),
        *water_section(result),
        *colour_section(result),
        *spectrum_section(result),
        *speckle_section(result),
        *seam_section(result),
        heading("About these figures"),
        paragraph(
            "A synthetic image is plausible, not observed. These measures say how far it looks like real imagery "
            "of such "
            "ground; none says that what it shows is there. One image is one sample: compare several seeds, and "
            "ground that "
            "the model was not trained on."
        ),
        paragraph(f"RS Synth {version}.", quiet=True),
    ]
    return page(f"Assessment: {result.synthetic}", [part for part in body if part], mark_tag(mark))


def figures_json(result: Assessment, mark: str = "") -> str:
    """All figures as JSON text; `mark`: by which a program knows it again, as "batch"."""
    found = {**document(result), **({"batch": mark} if mark else {})}
    return json.dumps(found, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def _tiles(found: Dict[str, float]) -> str:
    shown = [tile(f"{found[name]:.3f}", words) for name, words in _TILES if name in found]
    shown += [tile(percent(found[name]), words) for name, words in _WATER_TILES if name in found]
    return "".join(shown)


def _keys(result: Assessment) -> str:
    keys: List[str] = []
    if result.seen_classes:
        keys.append(keyed([(color, name) for name, color in result.seen_classes]))
    if result.water:
        keys.append(keyed([(WATER_COLORS[kind], words) for kind, words in _WATER_WORDS.items()]))
    return "".join(keys)
