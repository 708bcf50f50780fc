# SPDX-License-Identifier: GPL-2.0-or-later
"""SAR as auxiliary raster of a flood: where there is new water it shows water, or the model is refused."""

from __future__ import annotations

from contextlib import closing

import numpy as np
import pytest

from rs_synth_plugin.core.errors import InputError, ModelError
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.modelinfo import model_info, model_text
from rs_synth_plugin.core.product.modelinputs import ModelInputs, check_floodable
from rs_synth_plugin.core.scenario.flood import Flood
from rs_synth_plugin.core.scenario.mapping import ClassMapping
from tests.core.memory_scene import WATER, ArrayReader, scene_of
from tests.tiny_models import HALO, tiny_card, write_model

WATER_DB = -21.5


def sar_model(path, *waters, heights=()):
    """A model that sees a DEM and one SAR band for each value over water, None for one that is not told."""
    card = tiny_card()
    bands = [{"name": "dem", "unit": "m", "kind": "height", **dict(heights)}]
    for name, water in zip(("VV", "VH"), waters):
        told = {} if water is None else {"water": water}
        bands.append({"name": name, "unit": "dB", "kind": "value", **told})
    card["inputs"]["auxiliary"]["bands"] = bands
    card["auxiliary_range"] = [[0.0, 1000.0]] + [[-30.0, 5.0]] * len(waters)
    return load_model(write_model(path, card))


@pytest.fixture
def slope():
    """Ground that rises to the right by a metre a pixel, water in its first column."""
    terrain = np.tile(np.arange(20, dtype=np.float32), (10, 1))
    codes = np.full(terrain.shape, 2, np.int32)
    codes[:, 0] = WATER
    return scene_of(terrain, codes)


def backscatter(grid):
    """Fields, another value in each pixel, and none in one of those that will be flooded and one that will not."""
    values = np.linspace(-12, -8, grid.width * grid.height, dtype=np.float32).reshape(grid.shape)
    valid = np.ones(grid.shape, bool)
    valid[3, 4] = valid[3, 15] = False
    return ArrayReader(grid, values, valid)


def seen(scene, model, reader):
    """The model's own view: VV as `layers` give it."""
    mapping = ClassMapping.build(scene.legend, model.card.classes)
    return ModelInputs(scene, mapping, model.card, {"VV": reader}, 0), scene.grid.window


def test_new_water_shows_water_and_dry_land_what_it_was(slope, tmp_path):
    model = sar_model(tmp_path / "sar.onnx", WATER_DB)
    check_floodable(model.card)
    reader = backscatter(slope.grid)
    with closing(Flood(level=9.5).prepare(slope, tmp_path, NullFeedback())) as flooded:
        inputs, window = seen(flooded, model, reader)
        layers = inputs.layers(window)
        new = np.isfinite(flooded.read(window).water_surface)
        tile = next(slope.grid.tiles(128, HALO, 8))
        given = inputs.tile(tile).inputs["auxiliary"][0, 1]
    assert 80 <= new.sum() <= 100
    np.testing.assert_array_equal(layers.auxiliary[1][new], np.float32(WATER_DB))
    dry = ~new & reader.valid
    np.testing.assert_array_equal(layers.auxiliary[1][dry], reader.values[dry])
    # The hole under water is known now, the one on dry land is not.
    assert layers.valid[3, 4]
    assert not layers.valid[3, 15]
    inner = given[HALO : HALO + 10, HALO : HALO + 20]
    np.testing.assert_array_equal(inner[new], np.float32(WATER_DB))
    assert reader.values.max() <= -8  # the file's own values are left alone
    assert reader.values.min() >= -12


def test_without_a_flood_the_raster_stays_as_it_is(slope, tmp_path):
    reader = backscatter(slope.grid)
    inputs, window = seen(slope, sar_model(tmp_path / "sar.onnx", WATER_DB), reader)
    shown = inputs.layers(window).auxiliary[1]
    np.testing.assert_array_equal(shown[reader.valid], reader.values[reader.valid])


def test_a_model_that_does_not_know_its_water_is_refused_for_floods(tmp_path):
    with pytest.raises(InputError, match=r"tiny cannot show floods.* band VH \[dB\] would show"):
        check_floodable(sar_model(tmp_path / "one.onnx", WATER_DB, None).card)
    with pytest.raises(InputError, match=r"bands VV \[dB\], VH \[dB\] would .*'water'"):
        check_floodable(sar_model(tmp_path / "two.onnx", None, None).card)
    check_floodable(sar_model(tmp_path / "none.onnx").card)  # heights alone: a flood gives them its surface


def test_the_card_tells_water_in_numbers_and_not_for_heights(tmp_path):
    model = sar_model(tmp_path / "sar.onnx", WATER_DB, 0)
    assert [band.water for band in model.card.auxiliary] == [None, WATER_DB, 0]
    assert "VV [dB] (-21.5 over water)" in model_text(model_info(model.file.path))
    with pytest.raises(ModelError, match="a height has no 'water'"):
        sar_model(tmp_path / "height.onnx", heights=[("water", 3.0)])
    with pytest.raises(ModelError, match="water"):
        sar_model(tmp_path / "text.onnx", "dark")
