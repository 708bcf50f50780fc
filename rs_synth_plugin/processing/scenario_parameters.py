# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters of what random scenarios, and pairs without change, are drawn from."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRange,
    QgsProcessingParameterString,
)

from ..core.changes.jitter import MOST_RADIOMETRY, MOST_SHIFT
from ..core.changes.scenariorequest import MOST_SCENARIOS
from ..core.errors import InputError
from ..core.sampling.ranges import WANTED, Ranges, default_weights
from .base import RSSynthAlgorithm, tr

_DEFAULTS = Ranges(default_weights())
_NUMBER = QgsProcessingParameterNumber.Type
_RANGES = {"CHANGED": "changed", "RISE": "rise_m", "DAM": "dam_m", "SHARE": "share"}


def add_scenario_parameters(algorithm: RSSynthAlgorithm) -> None:
    """Adds COUNT, KINDS, CHANGED, RISE, DAM, SHARE, RANGES."""
    algorithm.add(
        QgsProcessingParameterNumber("COUNT", tr("Count of pairs"), _NUMBER.Integer, 20),
        f"How many pairs, those without change among them; at most {MOST_SCENARIOS:,}. Each is the whole scene, and "
        "gives many chips.",
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "KINDS",
            tr("Scenarios"),
            list(WANTED),
            allowMultiple=True,
            defaultValue=list(WANTED),
            usesStaticStrings=True,
        ),
        "floods: existing water rises, dams close valleys, hollows and low ground fill. conversions: one class becomes "
        "another, in patches. mixed: both. What is not possible in the scene is left out, and said.",
    )
    for name, title, text in (
        ("CHANGED", "Changed share [%]", "How much of the scene a scenario changes; others are drawn again."),
        ("RISE", "Rise of water [m]", "How far existing water rises over its own level."),
        ("DAM", "Depth at dams [m]", "How deep the water stands at a dam across a valley."),
        (
            "SHARE",
            "Converted share [%]",
            "How much of a class is converted, within the area of a conversion.",
        ),
    ):
        low, high = getattr(_DEFAULTS, _RANGES[name])
        algorithm.add(
            # QGIS takes no default for a range that is left out, unless it is optional.
            QgsProcessingParameterRange(name, tr(title), _NUMBER.Double, f"{low:g},{high:g}", optional=True),
            f"{text} From the lowest to the highest.",
            advanced=name != "CHANGED",
        )
    algorithm.add(
        QgsProcessingParameterString("RANGES", tr("Further ranges"), multiLine=True, optional=True),
        "JSON, in which everything may be left out; it goes before the ranges above. For example "
        '{"weights": {"rise": 1, "reservoir": 2, "basin": 1, "level": 0, "convert": 3, "mixed": 1}, '
        '"basin_m": [1, 10], "level_m": [1100, 1200], "area": [10, 60], "everywhere": 0.1, '
        '"conversions": [{"source": "forest", "target": "farmland", "weight": 2}], '
        '"negatives": {"noise": 1, "translation": 1, "light": 1}, "light": 20}: how often each kind of scenario, depth '
        "of basins, absolute water levels in metres, size of a conversion's area in percent of the scene's shorter "
        "side, share of the conversions without an area, conversions by role, how often each kind of pair without "
        "change, and by how many percent light changes there.",
        advanced=True,
    )


def read_ranges(algorithm: RSSynthAlgorithm, parameters: dict, context: QgsProcessingContext) -> Ranges:
    """The ranges that were asked for.

    Raises:
        InputError: no kind, a range that is none or upside down, or JSON that is wrong.
    """
    kinds = algorithm.parameterAsEnumStrings(parameters, "KINDS", context)
    strange = [kind for kind in kinds if kind not in WANTED]
    if strange or not kinds:
        raise InputError(tr("Scenarios: choose at least one of {}, and no others.").format(", ".join(WANTED)))
    given = {}
    for name, field in _RANGES.items():
        if parameters.get(name) in (None, ""):
            continue
        limits = algorithm.parameterAsRange(parameters, name, context)
        if len(limits) != 2 or limits[0] != limits[0] or limits[1] != limits[1]:
            title = algorithm.parameterDefinition(name).description()
            raise InputError(tr("{}: give two numbers, as in 1,5.").format(title))
        given[field] = (limits[0], limits[1])
    return Ranges.of(kinds, given, algorithm.parameterAsString(parameters, "RANGES", context))


def add_variety(algorithm: RSSynthAlgorithm) -> None:
    """Adds NEGATIVES, SHIFT, RADIOMETRY, NEW_TEXTURE."""
    algorithm.add(
        QgsProcessingParameterNumber(
            "NEGATIVES", tr("Pairs without change [%]"), _NUMBER.Double, 20.0, minValue=0.0, maxValue=100.0
        ),
        "Share of the pairs in which nothing changes, though they look different: other noise or another style of the "
        "model, a translation to another season or style, other light. A detector must learn to ignore these.",
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "SHIFT",
            tr("Registration jitter [pixels]"),
            _NUMBER.Double,
            0.0,
            minValue=0.0,
            maxValue=MOST_SHIFT,
        ),
        "How far the image after may be shifted against its labels, which stay in place; drawn for each pair.",
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "RADIOMETRY",
            tr("Radiometric jitter [%]"),
            _NUMBER.Double,
            0.0,
            minValue=0.0,
            maxValue=MOST_RADIOMETRY,
        ),
        "By how much the gain of each band of the image after may differ, and its offset by half as much of the band's "
        "mean; drawn for each pair.",
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterBoolean("NEW_TEXTURE", tr("Another texture for each pair"), False),
        "Makes a new image before for each pair, with other noise, in place of one for all; takes about twice as long.",
        advanced=True,
    )
