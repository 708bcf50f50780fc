# SPDX-License-Identifier: GPL-2.0-or-later
"""The auxiliary rasters of a model: layers in the order of the card's bands."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterMultipleLayers,
    QgsRasterLayer,
)

from ..bridge.layers import LayerSource, band_sources
from ..core.errors import InputError
from ..core.model.modelcard import ModelCard
from ..core.raster.rasters import RasterSource
from .base import RSSynthAlgorithm, tr


def add_auxiliary(algorithm: RSSynthAlgorithm, help_text: str, advanced: bool = False) -> None:
    """Adds AUXILIARY."""
    algorithm.add(
        QgsProcessingParameterMultipleLayers(
            "AUXILIARY", tr("Auxiliary rasters"), QgsProcessing.SourceType.TypeRaster, optional=True
        ),
        help_text,
        advanced=advanced,
    )


def take_auxiliary(
    algorithm: RSSynthAlgorithm, parameters: dict, context: QgsProcessingContext
) -> list[LayerSource]:
    """Every band of the auxiliary layers, in order; to be called in take_layers().

    Raises:
        InputError: a layer cannot be read.
    """
    sources: list[LayerSource] = []
    for layer in algorithm.parameterAsLayerList(parameters, "AUXILIARY", context) or []:
        if not isinstance(layer, QgsRasterLayer) or not layer.isValid():
            raise InputError(
                tr("Auxiliary rasters: “{}” is no raster that can be opened.").format(layer.name())
            )
        sources += band_sources(layer, tr("Auxiliary rasters"))
    return sources


def check_auxiliary(sources: list[RasterSource], card: ModelCard) -> None:
    """Raises InputError where there are not as many bands as the model asks for."""
    wanted = card.auxiliary
    if len(sources) != len(wanted):
        names = ", ".join(f"{band.name} [{band.unit}]" for band in wanted) or tr("none")
        raise InputError(
            tr("Auxiliary rasters: the model {} asks for {} band(s) ({}), given were {}.").format(
                card.name, len(wanted), names, len(sources)
            )
        )
