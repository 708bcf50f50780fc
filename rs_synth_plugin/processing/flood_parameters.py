# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters of a flood, shared by the algorithms that make one."""

from __future__ import annotations

import math

from qgis.core import (
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
)

from ..bridge.features import geometries, wkt
from ..core.errors import InputError
from ..core.scenario.flood import LARGEST_EROSION, MODES, Barrier, Flood
from .base import RSSynthAlgorithm, tr

ABOVE_ALL_GROUND_M = 9999.0


def add_flood_parameters(algorithm: RSSynthAlgorithm) -> None:
    """Adds LEVEL, RISE, METHOD, FROM_WATER, FROM_EDGE, SEED_POINT, SEEDS, BARRIERS, CREST, CREST_FIELD, EROSION."""
    number = QgsProcessingParameterNumber
    algorithm.add(
        number("LEVEL", tr("Water level [m]"), number.Type.Double, optional=True),
        "Height of the water surface, in metres (also for a DEM in feet) above the DEM's own zero. "
        "Give this or the rise, not both.",
    )
    algorithm.add(
        number("RISE", tr("Rise over existing water [m]"), number.Type.Double, optional=True, minValue=0.001),
        "How much each existing water body rises over its own level (the median of the DEM over it). Where two meet, "
        "the higher one counts. Give this or the level, not both.",
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "METHOD", tr("Method"), list(MODES), defaultValue="connected", usesStaticStrings=True
        ),
        "connected: only ground that the water reaches, over ground below its level, from existing water, from seed "
        "points or from the raster's edge. plain: all ground below the level, as in Baier et al. (2021), cleaned up "
        "by erosion.",
    )
    algorithm.add(
        QgsProcessingParameterBoolean("FROM_WATER", tr("Water comes from existing water"), True),
        "Connected method: the land cover's water spreads. Switch it off to fill a reservoir from a seed "
        "point: existing water lies on both sides of a dam.",
    )
    algorithm.add(
        QgsProcessingParameterBoolean("FROM_EDGE", tr("Water comes from the raster's edge (sea)"), False),
        "Connected method: water enters from beyond the edge of the extent.",
    )
    algorithm.add(
        QgsProcessingParameterPoint("SEED_POINT", tr("Seed point"), optional=True),
        "Connected method: a place from which water spreads, for example just upstream of a dam. It must lie "
        "below the level.",
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "SEEDS", tr("Seed points (layer)"), [QgsProcessing.SourceType.TypeVectorPoint], optional=True
        ),
        "Connected method: several places from which water spreads.",
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "BARRIERS", tr("Dams and dikes"), [QgsProcessing.SourceType.TypeVectorLine], optional=True
        ),
        "Connected method: lines that hold the water as long as their crest is not below its level.",
    )
    algorithm.add(
        number("CREST", tr("Crest height of the barriers [m]"), number.Type.Double, optional=True),
        "Height of the top of dams and dikes, in metres (also for a DEM in feet) above the DEM's zero. "
        "Left empty, they hold any level.",
    )
    algorithm.add(
        QgsProcessingParameterField(
            "CREST_FIELD",
            tr("Crest height field"),
            parentLayerParameterName="BARRIERS",
            type=QgsProcessingParameterField.DataType.Numeric,
            optional=True,
        ),
        "A field of the barrier layer with each line's own crest height in metres; it goes before the single value.",
        advanced=True,
    )
    algorithm.add(
        number(
            "EROSION", tr("Erosion [pixels]"), number.Type.Integer, 1, minValue=0, maxValue=LARGEST_EROSION
        ),
        "Plain method: how many pixels of morphological erosion clean up the mask; 0 for none.",
        advanced=True,
    )


def check_flood_parameters(
    algorithm: RSSynthAlgorithm, parameters: dict, context: QgsProcessingContext
) -> None:
    """Refuses contradictions.

    Raises:
        InputError: both or neither of level and rise, or a connected flood with nowhere to come from.
    """
    level = algorithm.optional_number(parameters, "LEVEL", context)
    rise = algorithm.optional_number(parameters, "RISE", context)
    if (level is None) == (rise is None):
        raise InputError(
            tr("Give either a water level or a rise over existing water, and leave the other empty.")
        )
    connected = algorithm.parameterAsEnumString(parameters, "METHOD", context) == "connected"
    from_water = algorithm.parameterAsBool(parameters, "FROM_WATER", context)
    if rise is not None and not (connected and from_water):
        raise InputError(
            tr(
                "A rise spreads from existing water: choose the connected method with water coming from existing water."
            )
        )
    given = [name for name in ("SEED_POINT", "SEEDS", "BARRIERS") if parameters.get(name) not in (None, "")]
    if not connected and given:
        raise InputError(
            tr("The plain method knows no {}: choose the connected method, or leave them empty.").format(
                ", ".join(given)
            )
        )
    from_edge = algorithm.parameterAsBool(parameters, "FROM_EDGE", context)
    seeded = any(parameters.get(name) not in (None, "") for name in ("SEED_POINT", "SEEDS"))
    if rise is not None and (from_edge or seeded):
        raise InputError(
            tr(
                "A rise starts from existing water alone: leave seed points and the raster's edge out, or give a level."
            )
        )
    if connected and not (from_water or from_edge or seeded):
        raise InputError(
            tr("Say where the water comes from: existing water, seed points, or the raster's edge.")
        )


def read_flood(algorithm: RSSynthAlgorithm, parameters: dict, context: QgsProcessingContext) -> Flood:
    """The flood that the parameters describe.

    Raises:
        InputError: a vector layer without CRS or features.
    """
    seeds, seeds_crs = _read_seeds(algorithm, parameters, context)
    barriers, barriers_crs = _read_barriers(algorithm, parameters, context)
    return Flood(
        level=algorithm.optional_number(parameters, "LEVEL", context),
        rise=algorithm.optional_number(parameters, "RISE", context),
        mode=algorithm.parameterAsEnumString(parameters, "METHOD", context),
        from_water=algorithm.parameterAsBool(parameters, "FROM_WATER", context),
        from_edge=algorithm.parameterAsBool(parameters, "FROM_EDGE", context),
        seeds=seeds,
        seeds_crs=seeds_crs,
        barriers=barriers,
        barriers_crs=barriers_crs,
        erosion=algorithm.parameterAsInt(parameters, "EROSION", context),
    )


def _read_seeds(algorithm, parameters, context):
    """Points of the layer, and the single one (moved into the layer's CRS), with their CRS."""
    source = algorithm.parameterAsSource(parameters, "SEEDS", context)
    seeds, crs = (), None
    if source is not None:
        layer = geometries(source, tr("Seed points"))
        seeds, crs = layer.wkb, layer.crs
        seeds = tuple(point for wkb in seeds for point in _points(wkb))
    if parameters.get("SEED_POINT") in (None, ""):
        return seeds, crs
    if source is not None:
        point = algorithm.parameterAsPoint(parameters, "SEED_POINT", context, source.sourceCrs())
    else:
        point = algorithm.parameterAsPoint(parameters, "SEED_POINT", context)
        point_crs = algorithm.parameterAsPointCrs(parameters, "SEED_POINT", context)
        # Without a CRS of its own and without a project, the point is in the grid's CRS: None says so.
        crs = wkt(point_crs) if point_crs.isValid() else None
    return (*seeds, (point.x(), point.y())), crs


def _points(wkb: bytes):
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return [(vertex.x(), vertex.y()) for vertex in geometry.vertices()]


def _read_barriers(algorithm, parameters, context):
    source = algorithm.parameterAsSource(parameters, "BARRIERS", context)
    if source is None:
        return (), None
    field = algorithm.parameterAsString(parameters, "CREST_FIELD", context) or None
    layer = geometries(source, tr("Dams and dikes"), field)
    single = algorithm.optional_number(parameters, "CREST", context)
    single = ABOVE_ALL_GROUND_M if single is None else single
    barriers = tuple(
        Barrier(wkb, single if math.isnan(value) else value) for wkb, value in zip(layer.wkb, layer.values)
    )
    return barriers, layer.crs
