# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs models in the plugin's engine: python run_in_plugin.py REPOSITORY LAND_COVER DEM MODEL…

A script for the plugin's interpreter, which has GDAL and no torch. Beside each MODEL.onnx it writes MODEL-tiled.tif
and MODEL-whole.tif, of two tile sizes; of a model with styles MODEL-<style>-tiled.tif and so on, for each.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, sys.argv[1])

from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product.synthesis import SynthesisRequest, synthesize
from rs_synth_plugin.core.raster.placing import grid_for
from rs_synth_plugin.core.raster.rasters import AlignedRaster, RasterSource
from rs_synth_plugin.core.scenario.legend import Legend
from rs_synth_plugin.core.scenario.scene import BaseScene

land_cover = RasterSource(sys.argv[2], name="land cover")
heights = RasterSource(sys.argv[3], name="DEM")
grid = grid_for(land_cover, 30.0)
scene = BaseScene(
    grid,
    Legend.builtin("nlcd8"),
    AlignedRaster(land_cover, grid, kind="class"),
    AlignedRaster(heights, grid, kind="height"),
)
for name in sys.argv[4:]:
    session = Session(load_model(name), "cpu", 1, NullFeedback())
    halo = session.model.card.halo
    for style in session.model.card.styles or ("",):
        for kind, size in (("tiled", 2 * halo + 32), ("whole", 2 * halo + 256)):
            target = Path(name).with_name("-".join(filter(None, (Path(name).stem, style, kind))) + ".tif")
            synthesize(scene, session, SynthesisRequest(str(target), seed=1, tile_size=size, style=style))
scene.close()
