# SPDX-License-Identifier: GPL-2.0-or-later
"""The preview: the pixels of a full run, only what changed made again, a cancel between two tiles."""

from __future__ import annotations

import numpy as np
import pytest
from tiny_models import tiny_card, write_model

from rs_synth_plugin.core.errors import Cancelled
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product.modelinputs import ModelInputs
from rs_synth_plugin.core.product.preview import Previewer, colours, preview_tiles
from rs_synth_plugin.core.product.synthesis import SynthesisRequest, synthesize
from rs_synth_plugin.core.raster.grid import Window
from rs_synth_plugin.core.scenario.mapping import ClassMapping
from rs_synth_plugin.core.scenario.scene import BaseScene
from tests.core.memory_scene import FARM, FOREST, WATER, ArrayReader, Listener, grid_of, small_legend


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    path = write_model(tmp_path_factory.mktemp("model") / "tiny.onnx", tiny_card())
    return Session(load_model(path), "cpu", 1, NullFeedback())


@pytest.fixture
def codes():
    rng = np.random.default_rng(5)
    return np.kron(rng.choice([WATER, FOREST, FARM], (60, 80)), np.ones((10, 10))).astype(np.int32)


def inputs_of(codes, card, seed=0):
    grid = grid_of(codes.shape, 30.0)
    terrain = np.add.outer(np.arange(codes.shape[0]), np.arange(codes.shape[1])).astype(np.float32)
    valid = np.ones(codes.shape, bool)
    valid[:20, :30] = False
    scene = BaseScene(grid, small_legend(), ArrayReader(grid, codes, valid), ArrayReader(grid, terrain))
    return ModelInputs(scene, ClassMapping.build(scene.legend, card.classes), card, {}, seed)


def drawn(previewer, inputs, view=None):
    """(The whole picture, 0 where nothing was shown; stats)."""
    picture = np.zeros((*inputs.scene.grid.shape, 4), np.uint8)

    def show(tile, image):
        picture[tile.inner.slices] = image

    stats = previewer.draw(inputs, view or inputs.scene.grid.window, show, NullFeedback())
    return picture, stats


def test_it_shows_what_a_full_run_writes(session, codes, tmp_path):
    from osgeo import gdal

    card = session.model.card
    picture, stats = drawn(Previewer(session), inputs_of(codes, card))
    assert stats.computed == stats.tiles > 4
    synthesize(inputs_of(codes, card).scene, session, SynthesisRequest(str(tmp_path / "image.tif")))
    written = gdal.Open(str(tmp_path / "image.tif")).ReadAsArray()
    valid = np.isfinite(written).all(axis=0)
    expected = colours(written, valid, card.output.range)
    np.testing.assert_array_equal(picture[..., 3], expected[..., 3])
    difference = picture[valid].astype(int) - expected[valid]
    assert np.abs(difference).max() <= 1  # tiles of another size may round the last bit otherwise
    assert picture[valid][:, :3].std() > 1


def test_only_what_changed_is_made_again(session, codes):
    previewer = Previewer(session)
    before, all_of_it = drawn(previewer, inputs_of(codes, session.model.card))
    _, nothing = drawn(previewer, inputs_of(codes, session.model.card))
    assert nothing.computed == 0
    codes[300:340, 400:440] = WATER
    after, some = drawn(previewer, inputs_of(codes, session.model.card))
    assert 0 < some.computed <= 4 < all_of_it.computed
    fresh, _ = drawn(Previewer(session), inputs_of(codes, session.model.card))
    # Alone or four together: a tile of another size may round the last bit otherwise.
    assert np.abs(after.astype(int) - fresh).max() <= 1
    assert (after != before).any()


def test_another_seed_is_another_picture(session, codes):
    previewer = Previewer(session)
    drawn(previewer, inputs_of(codes, session.model.card))
    assert drawn(previewer, inputs_of(codes, session.model.card, seed=1))[1].computed > 0


def test_a_view_meets_the_tiles_of_the_whole_from_its_middle_out(session, codes):
    grid, card = inputs_of(codes, session.model.card).scene.grid, session.model.card
    every = preview_tiles(grid, card, grid.window)
    seen = preview_tiles(grid, card, Window(300, 280, 200, 150))
    assert set(seen) < set(every)
    assert seen[0].inner.col <= 400 < seen[0].inner.col + seen[0].inner.width


def test_a_cancel_ends_it_and_spoils_nothing(session, codes):
    previewer, inputs = Previewer(session), inputs_of(codes, session.model.card)
    shown = []
    with pytest.raises(Cancelled):
        previewer.draw(inputs, inputs.scene.grid.window, lambda *what: shown.append(what), Listener(4))
    assert len(shown) == 2
    assert drawn(previewer, inputs)[1].computed > 0


def test_old_tiles_are_forgotten(session, codes, monkeypatch):
    monkeypatch.setattr("rs_synth_plugin.core.product.preview._MOST_KEPT", 600_000)
    previewer = Previewer(session)
    drawn(previewer, inputs_of(codes, session.model.card))
    assert sum(image.nbytes for image in previewer._kept.values()) <= 600_000
