# SPDX-License-Identifier: GPL-2.0-or-later
"""What is assessed and what came out."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import List, Mapping, Optional, Tuple

import numpy as np

from ..model.runtime import Session
from ..product.imagery import ImageSource
from ..product.tiling import DEFAULT_TILE
from ..raster.grid import Grid
from ..raster.source import RasterSource
from ..scenario.legend import Legend
from .colour import ColourDistance
from .confusion import Agreement
from .histograms import Binning
from .pictures import Picture
from .seams import Seams
from .speckle import SpeckleComparison
from .spectrum import SpectrumDistance
from .stretch import Stretch
from .watercheck import WaterSeen
from .waterzones import FloodGiven


@dataclass(frozen=True)
class AssessRequest:
    """What to compare.

    `grid`: that of the synthetic image, or a part of it. `real`: an image with the same bands in the same order, its
    numbers brought to the synthetic image's by `stretch`. `segmentation`: a model that reads these bands; `tile_size`
    its largest tile. `seam_step`: (across, down) pixels from tile to tile in the synthetic image. `sar`: whether the
    numbers are dB of SAR; None goes by the bands' unit.
    """

    synthetic: ImageSource
    grid: Grid
    workspace: Path
    real: Optional[ImageSource] = None
    stretch: Optional[Stretch] = None
    land_cover: Optional[RasterSource] = None
    legend: Optional[Legend] = None
    segmentation: Optional[Session] = None
    tile_size: int = DEFAULT_TILE
    seam_step: Optional[Tuple[int, int]] = None
    sar: Optional[bool] = None
    flood: Optional[FloodGiven] = None


@dataclass
class Assessment:
    """What came out; None or empty where there was nothing to measure it with.

    `values`: lowest and highest number of the range that distances are shares of. `bins`: those of
    `histograms`, int64 (2, bands, bins), real then synthetic. `classes`: names of the land cover's classes, by
    index − 1; `seen_classes`: of the model's, by code − 1. `agreements` by the names of `classagreement.PAIRS`;
    `water` by image, "synthetic" and "real".
    """

    synthetic: str
    real: str
    model: str
    bands: Tuple[str, ...]
    unit: str
    grid: Grid
    pixels: int
    values: Tuple[float, float]
    seams: Seams
    real_seams: Optional[Seams] = None
    seam_step: Optional[Tuple[int, int]] = None
    classes: Tuple[str, ...] = ()
    seen_classes: Tuple[Tuple[str, str], ...] = ()
    agreements: Mapping[str, Agreement] = field(default_factory=dict)
    colours: List[ColourDistance] = field(default_factory=list)
    bins: Optional[Binning] = None
    histograms: Optional[np.ndarray] = None
    spectra: List[SpectrumDistance] = field(default_factory=list)
    speckle: List[SpeckleComparison] = field(default_factory=list)
    flood: Optional[FloodGiven] = None
    water: Mapping[str, WaterSeen] = field(default_factory=dict)
    known_water_left_out: bool = False
    pictures: List[Picture] = field(default_factory=list)
    notes: List[str] = field(default_factory=list)
