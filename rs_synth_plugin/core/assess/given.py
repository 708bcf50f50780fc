# SPDX-License-Identifier: GPL-2.0-or-later
"""From what a user gives to what an assessment works with."""

from __future__ import annotations

from pathlib import Path
from typing import Dict, Mapping, Optional, Tuple, Union

from ..model.modelcard import ModelCard, load_card
from ..product.imagery import Image, ImageSource
from ..product.tiling import tile_step
from ..raster.rasters import source_grid
from ..raster.source import RasterSource, open_dataset
from .numbers import value_range
from .waterzones import FloodGiven

SAR: Dict[str, Optional[bool]] = {"auto": None, "yes": True, "no": False}


def stretch_target(synthetic: ImageSource, card: Optional[ModelCard]) -> Optional[Tuple[float, float]]:
    """The range that a real image is stretched to, in the synthetic image's numbers; None where nobody knows it: the
    image is not of 8 bits, and the segmentation model's card, if there is one, does not say. Raises InputError."""
    with Image(synthetic, source_grid(synthetic.bands[0])) as image:
        if image.dtype != "uint8" and (card is None or card.image_range is None):
            return None
        return value_range(image, (), card)


def seam_step(
    synthetic: ImageSource, step: Optional[int], model: Union[str, Path, None], largest: int
) -> Optional[Tuple[int, int]]:
    """Pixels from tile to tile, across and down: `step`, or that of a `model` with tiles of at most `largest` pixels;
    None where neither is known. Raises InputError, ModelError."""
    if step:
        return step, step
    if not model:
        return None
    found = tile_step(source_grid(synthetic.bands[0]), load_card(model), largest)
    return found, found


def flood_given(sources: Mapping[str, RasterSource], uncertainty: float) -> Optional[FloodGiven]:
    """The flood of FLOOD_DEPTH, FLOOD_MASK and DEM, with the scenario that its file carries; None without the first
    two. Raises InputError: it cannot be opened."""
    depth, mask = sources.get("FLOOD_DEPTH"), sources.get("FLOOD_MASK")
    carrier = depth or mask
    if carrier is None:
        return None
    scenario = open_dataset(carrier.path, carrier.label).GetMetadataItem("RS_SYNTH_SCENARIO") or ""
    return FloodGiven(depth, mask, sources.get("DEM"), uncertainty, scenario)
