# SPDX-License-Identifier: GPL-2.0-or-later
"""zion-landsat8-land-cover sees water and forest in the sample's real image, on rows that training never read."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from rs_synth_plugin.core.assess.stretch import Stretch, open_real
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product.imagery import ImageSource
from rs_synth_plugin.core.product.semantics import SEGMENTATION, segment
from rs_synth_plugin.core.raster.rasters import AlignedRaster, RasterSource, source_grid

MODEL = Path(__file__).resolve().parent.parent / "models" / "zion-landsat8-land-cover.onnx"
# Those of the recipe that it was trained with (training/recipes/zion_landsat8.yaml).
STRETCH = "5600:20600, 6300:18800, 7450:17500; 0.65"
WATER, FOREST = 1, 4


@pytest.fixture(scope="module")
def maps(sample):
    """What it sees, and the land cover: uint8 (rows, cols) each."""
    bands = tuple(RasterSource(str(sample / "landsat.tif"), band) for band in (1, 2, 3))
    grid = source_grid(bands[0])
    seen = np.zeros(grid.shape, np.uint8)

    def take(window, codes, valid):
        seen[window.slices] = np.where(valid, codes["image"], 0)

    session = Session(load_model(MODEL), "cpu", 1, NullFeedback())
    with open_real(ImageSource(bands), grid, Stretch.parse(STRETCH, 3, (0.0, 255.0))) as image:
        segment({"image": image}, session, 1024, take, NullFeedback())
    with AlignedRaster(RasterSource(str(sample / "nlcd.tif")), grid, kind="class") as land_cover:
        truth, valid = land_cover.read(grid.window)
    return seen, np.where(valid, truth, 0)


def test_it_is_a_segmentation_of_true_colour():
    card = load_model(MODEL).card
    assert card.task == SEGMENTATION
    assert [band.name for band in card.inputs["image"]] == ["red", "green", "blue"]
    assert card.image_range == (0.0, 255.0)
    assert [entry.role for entry in card.classes][:4] == ["water", "built", "bare", "forest"]
    assert "SRTM" not in str(card.document), "it never saw the heights"


@pytest.mark.parametrize(("code", "least"), [(WATER, 0.25), (FOREST, 0.35)])
def test_it_sees_water_and_forest_better_than_chance(maps, code, least):
    seen, truth = maps
    known = (seen > 0) & (truth > 0)
    found, real = (seen == code)[known], (truth == code)[known]
    both = (found & real).sum()
    iou = both / (found | real).sum()
    by_chance = found.mean() * real.mean()
    assert iou > least
    assert both / known.sum() > (1.5 if code == FOREST else 100) * by_chance


def test_what_it_hardly_tells_is_said(maps):
    card = load_model(MODEL).card
    poor = [
        entry.name for entry in card.classes if card.document["metrics"][f"iou_{entry.code}"]["value"] < 0.1
    ]
    assert poor
    assert all(name in card.description for name in poor)
