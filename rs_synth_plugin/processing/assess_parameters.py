# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters and the numbers of rs_synth:assess."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..core.assess.given import SAR
from ..core.product.tiling import DEFAULT_TILE
from .base import RSSynthAlgorithm, tr
from .land_cover_parameters import add_extent
from .model_parameters import add_device_parameters

NUMBERS = {
    "PIXELS": "Pixels compared",
    "MIOU_SYNTHETIC_REAL": "Mean IoU, synthetic and real image",
    "ACCURACY_SYNTHETIC_REAL": "Share of the same class, synthetic and real image",
    "MIOU_SYNTHETIC_TRUTH": "Mean IoU, synthetic image and land cover",
    "ACCURACY_SYNTHETIC_TRUTH": "Share of the same class, synthetic image and land cover",
    "MIOU_REAL_TRUTH": "Mean IoU, real image and land cover",
    "ACCURACY_REAL_TRUTH": "Share of the same class, real image and land cover",
    "COLOUR_DISTANCE": "Distance of colours, share of the range",
    "GRADIENT_DISTANCE": "Distance of gradients, share of the range",
    "SPECTRUM_DISTANCE": "Distance of spectra, log10 power",
    "SPECTRUM_HIGH": "Fine texture, synthetic minus real, log10 power",
    "SEAM_RATIO": "Difference across tile borders ÷ beside them",
    "STRONGEST_LINE": "Difference across the strongest line ÷ beside it",
    "SPECKLE_DISTANCE_DB": "Distance of backscatter [dB]",
    "SPECKLE_LOOKS_REAL": "Looks of the real image",
    "SPECKLE_LOOKS_SYNTHETIC": "Looks of the synthetic image",
    "WATER_MUST": "Share seen as water of the ground that must be water",
    "WATER_CANNOT": "Share seen as water of the ground that cannot be water",
    "WATER_MISPLACED": "Share of the water seen that lies where it cannot be",
}


def add_flood_check(algorithm: RSSynthAlgorithm) -> None:
    """Adds FLOOD_DEPTH, FLOOD_MASK, DEM and DEM_UNCERTAINTY."""
    algorithm.add(
        QgsProcessingParameterRasterLayer("FLOOD_DEPTH", tr("Flood depth [m]"), optional=True),
        "Depth of the new water that the synthetic image shows, no data where dry, as the flood algorithms "
        "write it. "
        "Barriers of its scenario, which the file carries, count.",
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer("FLOOD_MASK", tr("Flood mask"), optional=True),
        "1 where there is new water, 0 elsewhere; in place of the depth, or beside it, to leave out what is no "
        "data.",
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer("DEM", tr("DEM"), optional=True),
        "Heights of the ground that the flood was made with.",
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "DEM_UNCERTAINTY",
            tr("Uncertainty of the DEM [m]"),
            QgsProcessingParameterNumber.Type.Double,
            0.0,
            minValue=0.0,
        ),
        "The ground may be so much higher or lower than the DEM says: what lies within that of the water's "
        "surface may "
        "be water or not. Must be water: flooded and deeper than this. Cannot be: ground that the water does not "
        "reach, even if the ground were so much lower.",
    )


def add_options(algorithm: RSSynthAlgorithm) -> None:
    """Adds REAL_BANDS, SAR, SYNTHESIS_MODEL, SYNTHESIS_TILE_SIZE, TILE_STEP, EXTENT, DEVICE and TILE_SIZE."""
    algorithm.add(
        QgsProcessingParameterString("REAL_BANDS", tr("Bands of the real image"), optional=True),
        "Which of its bands correspond to those of the synthetic image, by number or name: 4,3,2 or "
        "red,green,blue. "
        "Left empty, all.",
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "SAR", tr("SAR in dB"), list(SAR), defaultValue="auto", usesStaticStrings=True
        ),
        "Whether speckle is measured. auto: where the unit of all bands is dB.",
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterFile(
            "SYNTHESIS_MODEL",
            tr("Model that made the image"),
            fileFilter=tr("RS Synth models (*.onnx)"),
            optional=True,
        ),
        "To know where its tiles meet. Without it, and without a tile step, only the strongest line is told.",
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "SYNTHESIS_TILE_SIZE",
            tr("Tile size it was made with [pixels]"),
            QgsProcessingParameterNumber.Type.Integer,
            DEFAULT_TILE,
            minValue=256,
            maxValue=8192,
        ),
        "The tile size parameter of the run that made the image.",
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "TILE_STEP",
            tr("Tile step [pixels]"),
            QgsProcessingParameterNumber.Type.Integer,
            optional=True,
            minValue=2,
        ),
        "Pixels from one tile's beginning to the next, where the image was made by other programs.",
        advanced=True,
    )
    add_extent(algorithm, "all of the synthetic image")
    add_device_parameters(algorithm)
