# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs translation models in the plugin's engine: python translate_in_plugin.py REPOSITORY IMAGE MODEL…

A script for the plugin's interpreter, which has GDAL and no torch. The image has three bands. Beside each MODEL.onnx
it writes MODEL-tiled.tif and MODEL-whole.tif.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, sys.argv[1])

from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product.imagery import Image, ImageSource
from rs_synth_plugin.core.product.model_translation import ModelTranslation
from rs_synth_plugin.core.product.translation import TranslationRequest, translate
from rs_synth_plugin.core.raster.placing import grid_for
from rs_synth_plugin.core.raster.rasters import RasterSource

source = ImageSource(tuple(RasterSource(sys.argv[2], band) for band in (1, 2, 3)))
grid = grid_for(source.bands[0])
for name in sys.argv[3:]:
    session = Session(load_model(name), "cpu", 1, NullFeedback())
    halo = session.model.card.halo
    for word, size in (("tiled", 2 * halo + 32), ("whole", 2 * halo + 512)):
        target = Path(name).with_name(f"{Path(name).stem}-{word}.tif")
        with Image(source, grid) as image:
            translate(image, ModelTranslation(session), TranslationRequest(str(target), tile_size=size))
