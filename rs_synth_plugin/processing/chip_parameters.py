# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters of how before/after pairs are cut into chips, split and written."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..bridge.styling import class_style, image_style, load_styled, mask_style
from ..core.changes.dataset import DatasetReport, DatasetRequest
from ..core.changes.layouts import LAYOUTS
from ..core.changes.request import LARGEST_CHIP
from ..core.changes.split import ANCHORS
from ..core.errors import InputError
from .base import RSSynthAlgorithm, tr

_INTEGER = QgsProcessingParameterNumber.Type.Integer
_DOUBLE = QgsProcessingParameterNumber.Type.Double
_DEFAULTS = DatasetRequest(Path())
_SHARES = ("TRAIN", "VALIDATION", "TEST")
_PERCENT = 100.0


def add_chip_parameters(algorithm: RSSynthAlgorithm) -> None:
    """Adds FORMAT, CHIP_SIZE, STRIDE, MIN_CHANGE, UNCHANGED, MOST_INVALID, TRAIN, VALIDATION, TEST, BLOCK, GAP, ANCHOR,
    STRETCH and OUTPUT. The algorithm adds SEED, of which the split is drawn too."""
    algorithm.add(
        QgsProcessingParameterEnum(
            "FORMAT", tr("Format"), list(LAYOUTS), defaultValue=_DEFAULTS.layout, usesStaticStrings=True
        ),
        "; ".join(f"{name}: {layout.SUMMARY}" for name, layout in LAYOUTS.items()) + ".",
    )
    algorithm.add(
        QgsProcessingParameterNumber("CHIP_SIZE", tr("Chip size [pixels]"), _INTEGER, _DEFAULTS.chip_size, minValue=8,
                                     maxValue=LARGEST_CHIP),
        "Side of a chip: the squares that detectors learn from, mostly 256.",
    )  # fmt: skip
    algorithm.add(
        QgsProcessingParameterNumber("STRIDE", tr("Stride [pixels]"), _INTEGER, optional=True, minValue=1),
        "From one chip to the next; less than the chip size makes chips overlap. Left empty, they lie side by side.",
        advanced=True,
    )
    for name, title, value, text in (
        ("MIN_CHANGE", "Minimum change [%]", _DEFAULTS.min_change,
         "Chips in which less changed are left out. 0 keeps every chip, also those without any change."),
        ("UNCHANGED", "Unchanged chips to keep [%]", _DEFAULTS.unchanged,
         "How many of the chips without any change are kept; they teach a detector what is no change."),
        ("MOST_INVALID", "Most unknown pixels [%]", _DEFAULTS.most_invalid,
         "Chips with more pixels without image or label are left out."),
    ):  # fmt: skip
        algorithm.add(
            QgsProcessingParameterNumber(
                name, tr(title), _DOUBLE, value * _PERCENT, minValue=0, maxValue=100
            ),
            text,
            advanced=name == "MOST_INVALID",
        )
    for name, title, value in zip(_SHARES, ("Training", "Validation", "Test"), _DEFAULTS.shares):
        algorithm.add(
            QgsProcessingParameterNumber(name, tr(title), _DOUBLE, value * _PERCENT, minValue=0),
            "Share of the blocks of ground, in relation to the other two. A block belongs to one part as a whole, in "
            "all pairs of a place, and chips of two parts never touch.",
        )
    algorithm.add(
        QgsProcessingParameterNumber(
            "BLOCK", tr("Block size [chips]"), _INTEGER, _DEFAULTS.block_chips, minValue=1
        ),
        "Side of the blocks of ground of the split, in chips. Larger ones set the parts further apart; smaller ones "
        "fill the shares better.",
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber("GAP", tr("Gap [pixels]"), _INTEGER, _DEFAULTS.gap, minValue=1),
        "At each edge of a block, left to no chip.",
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "ANCHOR",
            tr("Blocks begin at"),
            list(ANCHORS),
            defaultValue=_DEFAULTS.anchor,
            usesStaticStrings=True,
        ),
        "ground: the origin of the CRS, so that every run over the same ground splits it alike; scene: the upper left "
        "corner of the image, which wastes less of a small one.",
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString("STRETCH", tr("Stretch to 8 bits"), optional=True),
        "For formats of 8-bit pictures: the numbers that become 0 and 255, for example “0, 3000”; the same for all "
        "chips and bands. Left empty, bytes stay as they are, and other types are stretched from the 1st to the 99th "
        "percentile of the first pair, band by band; the index says how.",
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterFolderDestination("OUTPUT", tr("Output folder")),
        "An empty or a new folder: chips, index.json and index.csv, tables of what changed into what, and a contact "
        "sheet.",
    )


def read_chips(
    algorithm: RSSynthAlgorithm, parameters: dict, context: QgsProcessingContext
) -> DatasetRequest:
    """What was asked for.

    Raises:
        InputError: it makes no sense.
    """

    def share(name: str) -> float:
        return algorithm.parameterAsDouble(parameters, name, context) / _PERCENT

    def whole(name: str) -> int:
        return algorithm.parameterAsInt(parameters, name, context)

    request = DatasetRequest(
        Path(algorithm.parameterAsFileOutput(parameters, "OUTPUT", context)),
        algorithm.parameterAsEnumString(parameters, "FORMAT", context),
        chip_size=whole("CHIP_SIZE"),
        stride=whole("STRIDE") if parameters.get("STRIDE") not in (None, "") else 0,
        min_change=share("MIN_CHANGE"),
        unchanged=share("UNCHANGED"),
        most_invalid=share("MOST_INVALID"),
        shares=(share("TRAIN"), share("VALIDATION"), share("TEST")),
        block_chips=whole("BLOCK"),
        gap=whole("GAP"),
        anchor=algorithm.parameterAsEnumString(parameters, "ANCHOR", context),
        seed=whole("SEED"),
        stretch=_stretch(algorithm.parameterAsString(parameters, "STRETCH", context)),
    )
    request.check()
    return request


def _stretch(text: str) -> Optional[tuple[float, float]]:
    if not text.strip():
        return None
    try:
        low, high = (float(part) for part in text.replace(";", ",").split(","))
    except ValueError as error:
        raise InputError(
            tr("Stretch: “{}” is not two numbers; write for example “0, 3000”.").format(text)
        ) from error
    return low, high


FIGURES = {
    "CHIPS": "Chips",
    "TRAIN_CHIPS": "Chips for training",
    "VALIDATION_CHIPS": "Chips for validation",
    "TEST_CHIPS": "Chips for test",
    "CHANGED_SHARE": "Changed share of all known pixels",
    "SECONDS": "Seconds",
    "CHIPS_PER_SECOND": "Chips per second",
}


_ROLE_TITLES = {
    "before": "Before",
    "after": "After",
    "mask": "Change mask",
    "classes_before": "Classes before",
    "classes_after": "Classes after",
}


def load_chips(report: DatasetReport, most: int, context: QgsProcessingContext) -> None:
    """The first chips as layers, in the colours of their classes."""
    styles = {
        "before": image_style(report.value_range),
        "after": image_style(report.value_range),
        "mask": mask_style(tr("changed")),
        "classes_before": class_style(report.classes),
        "classes_after": class_style(report.classes),
    }
    for chip in report.files[:most]:
        for role, path in chip.items():
            if role in styles and path.is_file():
                load_styled(context, str(path), f"{tr(_ROLE_TITLES[role])} {path.stem}", styles[role])
