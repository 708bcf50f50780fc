# SPDX-License-Identifier: GPL-2.0-or-later
"""What pairs take on a disk is told before they are made: never less than they do."""

from __future__ import annotations

import numpy as np
import pytest

from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.pairs.layouts import LAYOUTS
from rs_synth_plugin.core.pairs.pairfiles import PairFiles
from rs_synth_plugin.core.pairs.pairmodel import PairModel
from rs_synth_plugin.core.pairs.request import PairsRequest, check_pairs
from rs_synth_plugin.core.raster.crs import spatial_reference
from rs_synth_plugin.core.raster.grid import Grid
from tests.tiny_denoisers import pair_card, write_denoiser

UTM = spatial_reference("EPSG:32612", "").ExportToWkt()


@pytest.mark.parametrize("crs", ["", UTM], ids=["nowhere", "placed"])
@pytest.mark.parametrize(("width", "height"), [(512, 512), (100, 256), (700, 1100)])
@pytest.mark.parametrize(
    ("layout", "dtype"), [("geotiff", "uint8"), ("geotiff", "float32"), ("png", "uint8")]
)
def test_pairs_that_cannot_be_compressed_take_no_more_than_was_told(
    tmp_path, layout, dtype, width, height, crs
):
    """Overviews of larger ones included: those of 512² pixels are a quarter more."""
    card = pair_card()
    card["output"]["dtype"] = dtype
    model = PairModel.of(load_model(write_denoiser(tmp_path / "m.onnx", card)).card)
    grid, plan = Grid(crs, (3e5, 2, 0, 4e6, 0, -2), width, height), LAYOUTS[layout]
    told = check_pairs(model, None, PairsRequest(tmp_path, 1, layout=layout), grid).bytes
    random = np.random.default_rng(0)
    image = (random.random((3, height, width)) * (256 if dtype == "uint8" else 1)).astype(dtype)
    classes = random.integers(1, 256, (height, width), np.uint8)
    for part in (plan.images, plan.masks):
        (tmp_path / part).mkdir(parents=True)
    files = PairFiles(tmp_path, plan, model, {}).write("a", image, classes, grid)
    taken = sum(path.stat().st_size for path in files)
    assert taken <= told
    if dtype == "uint8":  # numbers of one magnitude have parts that can be compressed
        assert told < 1.04 * taken + 30_000
