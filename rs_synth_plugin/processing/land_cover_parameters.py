# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters of a land cover and of the grid that the work is done on."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingParameterBand,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ..bridge.layers import LayerSource, layer_source
from ..core.errors import InputError
from ..core.feedback import Feedback
from ..core.raster.crs import Extent
from ..core.raster.grid import Grid
from ..core.raster.rasters import RasterSource, grid_for
from ..core.scenario.legend import Legend
from .base import RSSynthAlgorithm, tr

AUTOMATIC = "auto"


def add_land_cover_parameters(algorithm: RSSynthAlgorithm, optional_for: str = "") -> None:
    """Adds LAND_COVER, LAND_COVER_BAND, LEGEND, LEGEND_FILE; `optional_for`: what an optional land cover does."""
    algorithm.add(
        QgsProcessingParameterRasterLayer("LAND_COVER", tr("Land cover"), optional=bool(optional_for)),
        f"Raster of class codes. {optional_for}".strip(),
    )
    algorithm.add(
        QgsProcessingParameterBand("LAND_COVER_BAND", tr("Land cover band"), 1, "LAND_COVER", optional=True),
        "The band with the class codes.",
        advanced=True,
    )
    add_legend_parameters(algorithm)


def add_legend_parameters(algorithm: RSSynthAlgorithm) -> None:
    """Adds LEGEND and LEGEND_FILE."""
    algorithm.add(
        QgsProcessingParameterEnum(
            "LEGEND",
            tr("Legend of the land cover"),
            [AUTOMATIC, *Legend.builtin_ids()],
            defaultValue=AUTOMATIC,
            usesStaticStrings=True,
        ),
        "What the codes mean. auto looks at the codes and colours that occur and says which legend it took, or "
        "asks where several fit. The others: " + _legend_names(),
    )
    algorithm.add(
        QgsProcessingParameterFile(
            "LEGEND_FILE", tr("Legend file"), fileFilter=tr("Legends (*.csv *.json)"), optional=True
        ),
        "Your own legend, in place of the list: CSV with the columns code, name, color, role and, to tell which of "
        "several classes of one role edits write, default (yes), or JSON.",
        advanced=True,
    )


def _legend_names() -> str:
    return "; ".join(f"{key}: {Legend.builtin(key).name}" for key in Legend.builtin_ids()) + "."


def add_extent(algorithm: RSSynthAlgorithm, whole: str = "the whole land cover") -> None:
    """Adds EXTENT."""
    algorithm.add(
        QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
        f"The part to work on; left empty, {whole}.",
    )


def add_grid_parameters(
    algorithm: RSSynthAlgorithm, default_resolution: str, whole: str = "the whole land cover"
) -> None:
    """Adds EXTENT and RESOLUTION."""
    add_extent(algorithm, whole)
    algorithm.add(
        QgsProcessingParameterNumber(
            "RESOLUTION",
            tr("Ground resolution [m]"),
            QgsProcessingParameterNumber.Type.Double,
            optional=True,
            minValue=0.001,
        ),
        f"Pixel size of the result, in metres. {default_resolution}",
        advanced=True,
    )


def take_land_cover(
    algorithm: RSSynthAlgorithm, parameters: dict, context: QgsProcessingContext
) -> LayerSource:
    """The land-cover layer as a source; to be called in take_layers()."""
    layer = algorithm.parameterAsRasterLayer(parameters, "LAND_COVER", context)
    band = algorithm.parameterAsInt(parameters, "LAND_COVER_BAND", context) or 1
    return take_raster(layer, "Land cover", band)


def take_raster(layer, title: str, band: int = 1) -> LayerSource:
    """A raster layer as a source.

    Raises:
        InputError: the layer is missing or can't be read.
    """
    if layer is None or not layer.isValid():
        raise InputError(tr("{}: the raster cannot be opened; check that the file exists.").format(tr(title)))
    return layer_source(layer, tr(title), band)


def read_legend(
    algorithm: RSSynthAlgorithm, parameters: dict, context: QgsProcessingContext
) -> Optional[Legend]:
    """The legend that was chosen; None where it is to be guessed from the codes."""
    path = algorithm.parameterAsFile(parameters, "LEGEND_FILE", context)
    if path:
        return Legend.from_csv(Path(path)) if path.lower().endswith(".csv") else Legend.from_json(Path(path))
    choice = algorithm.parameterAsEnumString(parameters, "LEGEND", context)
    return None if choice == AUTOMATIC else Legend.builtin(choice)


def read_grid(
    algorithm: RSSynthAlgorithm,
    parameters: dict,
    context: QgsProcessingContext,
    source: RasterSource,
    default_resolution: Optional[float],
    feedback: Feedback,
) -> Grid:
    """The grid of the result, in the CRS of the source (a land cover, or an image).

    Args:
        default_resolution: metres; None keeps the source's own pixels.
        feedback: is told where the extent reaches beyond the source.
    """
    resolution = algorithm.optional_number(parameters, "RESOLUTION", context) or default_resolution
    extent = read_extent(algorithm, parameters, context, QgsCoordinateReferenceSystem.fromWkt(source.crs))
    return grid_for(source, resolution, extent=extent, feedback=feedback)


def read_extent(
    algorithm: RSSynthAlgorithm,
    parameters: dict,
    context: QgsProcessingContext,
    crs: QgsCoordinateReferenceSystem,
) -> Optional[Extent]:
    """EXTENT in a CRS: xmin, ymin, xmax, ymax; None where it was left empty."""
    if parameters.get("EXTENT") in (None, ""):
        return None
    box = algorithm.parameterAsExtent(parameters, "EXTENT", context, crs)
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
