# SPDX-License-Identifier: GPL-2.0-or-later
"""The whole synthesis of the sample, on the GPU and on the CPU (`make test-gpu`)."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

gdal = pytest.importorskip("osgeo.gdal")
onnxruntime = pytest.importorskip("onnxruntime")
if "CUDAExecutionProvider" not in onnxruntime.get_available_providers():
    pytest.skip("needs an NVIDIA GPU and onnxruntime-gpu: make test-gpu", allow_module_level=True)

from rs_synth_plugin.core.feedback import NullFeedback  # noqa: E402
from rs_synth_plugin.core.model.modelcard import load_model  # noqa: E402
from rs_synth_plugin.core.model.runtime import Session  # noqa: E402
from rs_synth_plugin.core.product.synthesis import SynthesisRequest, synthesize  # noqa: E402
from rs_synth_plugin.core.raster.placing import grid_for  # noqa: E402
from rs_synth_plugin.core.raster.rasters import AlignedRaster, RasterSource  # noqa: E402
from rs_synth_plugin.core.scenario.legend import Legend  # noqa: E402
from rs_synth_plugin.core.scenario.scene import BaseScene  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]


def image_of(sample, device, path, tile):
    land_cover = RasterSource(str(sample / "nlcd.tif"))
    grid = grid_for(land_cover, 30.0)
    scene = BaseScene(
        grid,
        Legend.builtin("nlcd8"),
        AlignedRaster(land_cover, grid, kind="class"),
        AlignedRaster(RasterSource(str(sample / "srtm.tif")), grid, kind="height"),
    )
    session = Session(load_model(ROOT / "models" / "zion-landsat8-fusion.onnx"), device, 0, NullFeedback())
    report = synthesize(scene, session, SynthesisRequest(str(path), seed=3, tile_size=tile))
    scene.close()
    return gdal.Open(str(path)).ReadAsArray().astype(int), report


@pytest.mark.parametrize("tile", [384, 1024])
def test_the_sample_looks_the_same(sample, tmp_path, tile):
    expected, _ = image_of(sample, "cpu", tmp_path / "cpu.tif", 512)
    image, report = image_of(sample, "gpu", tmp_path / "gpu.tif", tile)
    assert report.provider == "CUDAExecutionProvider"
    off = np.abs(image - expected)
    assert off.max() <= 1  # where a value lies between two whole numbers, the last bit decides
    assert (off > 0).mean() < 0.01
