# SPDX-License-Identifier: GPL-2.0-or-later
"""Masks given: images for a land cover, also one larger than the model's tile, without seams."""

from __future__ import annotations

import numpy as np
import pytest

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.pairs import request
from rs_synth_plugin.core.pairs.chain import Recipe
from rs_synth_plugin.core.pairs.denoiser import Denoiser
from rs_synth_plugin.core.pairs.given import GivenMasks
from rs_synth_plugin.core.pairs.pairmodel import PairModel
from rs_synth_plugin.core.pairs.tiles import place_tiles, seam_measure, tile_weights
from rs_synth_plugin.core.raster.placing import grid_for
from rs_synth_plugin.core.raster.rasters import RasterSource
from rs_synth_plugin.core.scenario.legend import Legend
from tests.core.pair_runs import check_whole, index_of, make_pairs, pixels
from tests.core.raster_files import write_raster
from tests.tiny_denoisers import pair_card, write_denoiser
from tests.tiny_models import RecordingFeedback

LEGEND = Legend.from_dict(
    {
        "id": "own",
        "name": "own",
        "classes": [
            {"code": 10 * (index + 1), "name": name, "color": "#808080", "role": role}
            for index, (name, role) in enumerate(
                (("Lake", "water"), ("Wood", "forest"), ("Field", "farmland"), ("Ice", "snow"))
            )
        ],
    },
    "own",
)
RECIPE = Recipe(steps=6, jump=2, resamplings=2)


@pytest.mark.parametrize("shape", [(16, 16), (17, 16), (40, 33), (24, 100)])
def test_tiles_cover_a_layer_half_a_tile_apart(shape):
    weight = np.zeros(shape)
    for row, col in place_tiles(shape, 16):
        part = weight[row : row + 16, col : col + 16]
        assert part.shape == (16, 16)
        part += tile_weights(16)
    assert weight.min() > 0
    assert weight[8:-8, 8:-8].size == 0 or weight[8:-8, 8:-8].min() > 0.4
    assert len(place_tiles((16, 16), 16)) == 1


@pytest.mark.parametrize("tile", [8, 16, 128])
def test_a_tile_counts_most_in_its_middle_and_fades_out(tile):
    weights = tile_weights(tile)
    assert weights.min() > 0
    half = tile // 2
    for profile in (weights[half], weights[:, half]):
        assert (np.diff(profile[:half]) > 0).all()
        assert profile == pytest.approx(profile[::-1], rel=1e-3)
        assert profile[0] < 0.05 * profile[half]


def test_what_a_model_does_at_its_tiles_edge_is_hidden_by_the_next_tile(tmp_path):
    """A prediction of 1 along each tile's edge, else 0."""

    class Edged:
        model = load_model(write_denoiser(tmp_path / "m.onnx"))

        def run(self, inputs):
            found = np.ones_like(inputs["sample"])
            found[..., 1:-1, 1:-1] = 0
            return {"prediction": found}

    found = Denoiser(Edged(), 1, lambda tiles: None).predict(np.zeros((1, 6, 40, 28), np.float32), 300, None)
    assert found[..., 1:-1, 1:-1].max() < 0.05
    assert found[..., 0, :] == pytest.approx(1)


def test_the_seam_measure_finds_a_seam():
    random = np.random.default_rng(0)
    image = random.normal(100, 10, (3, 48, 48))
    assert seam_measure(image, 16) == pytest.approx(1, abs=0.1)
    image[:, :, 24:] += 30  # an edge of a tile
    assert seam_measure(image, 16) > 1.1
    assert seam_measure(np.zeros((1, 40, 40)), 16) == 1
    assert seam_measure(image[:, :16, :16], 16) == 1


@pytest.mark.parametrize(("at_once", "runs"), [(1, [1] * 24), (5, [4] * 6), (8, [8, 8, 8])])
def test_overlapping_predictions_of_a_pointwise_model_are_its_own(tmp_path, at_once, runs):
    """However many tiles go through it together: those of two layers are."""
    session = Session(load_model(write_denoiser(tmp_path / "m.onnx")), "cpu", 1, RecordingFeedback())
    counted = []
    denoiser = Denoiser(session, at_once, counted.append)
    samples = np.random.default_rng(0).standard_normal((2, 6, 40, 28), dtype=np.float32)
    found = denoiser.predict(samples, 300, None)
    (whole,) = session.run({"sample": samples, "timestep": np.full(2, 300, np.float32)}).values()
    assert np.abs(found - whole).max() < 1e-5
    assert counted == runs
    assert len(place_tiles((40, 28), 16)) == 12


@pytest.fixture
def land_cover(tmp_path):
    """48 × 40 pixels of 2 m: a lake in a wood, a field, ice that the model does not know, and a hole."""
    codes = np.full((48, 40), 20, np.uint8)
    codes[10:30, 12:32] = 10
    codes[:, 34:] = 30
    codes[40:, :8] = 40
    codes[0, 0] = 0
    path = write_raster(tmp_path / "cover.tif", codes, (3e5, 2, 0, 4e6, 0, -2), nodata=0)
    return RasterSource(path, name="cover"), codes


def read(source, model, refined=False, feedback=None):
    grid = grid_for(source, model.card.gsd_m)
    return GivenMasks.read(source, grid, LEGEND, model, refined, feedback or RecordingFeedback())


def pair_model(path):
    return PairModel.of(load_model(path).card)


def test_the_mask_is_the_land_cover_and_the_image_lies_on_it(land_cover, tmp_path):
    source, codes = land_cover
    path = write_denoiser(tmp_path / "m.onnx", mixing=1)
    feedback = RecordingFeedback()
    masks = read(source, pair_model(path), feedback=feedback)
    report = make_pairs(path, tmp_path / "p", 2, given=masks, recipe=RECIPE, feedback=feedback)
    check_whole(tmp_path / "p", 2)
    assert (index_of(tmp_path / "p")["masks"], index_of(tmp_path / "p")["mask_source"]) == ("masks", "given")
    mask, image = (pixels(tmp_path / "p" / part / "000000.tif") for part in ("masks", "images"))
    for code, known in ((10, 1), (20, 2), (30, 3)):
        assert (mask[codes == code] == known).all()
    assert set(np.unique(mask[(codes == 40) | (codes == 0)])) <= {2, 5}  # the model's own: channels 1, −1, 1
    assert image.shape == (3, 48, 40)
    assert not np.array_equal(image, pixels(tmp_path / "p/images/000001.tif"))
    assert report.seam == pytest.approx(1, abs=0.15)
    assert any("Seam measure" in note for note in feedback.notes)
    assert any("10 Lake → Water" in note for note in feedback.notes)
    assert any("40 Ice → made up by the model" in note for note in feedback.notes)
    assert any("of the pixels have no class that the model knows" in text for text in feedback.warnings)


def test_with_super_resolution_the_mask_is_known_in_both(land_cover, tmp_path):
    source, codes = land_cover
    path = write_denoiser(tmp_path / "m.onnx")
    refiner = write_denoiser(tmp_path / "r.onnx", pair_card(refines=True, tile_size=32))
    masks = read(source, pair_model(path), refined=True)
    assert masks.coarse.shape == codes.shape
    make_pairs(path, tmp_path / "p", 1, refiner, given=masks, recipe=RECIPE)
    mask = pixels(tmp_path / "p/masks/000000.tif")
    fine = codes.repeat(2, 0).repeat(2, 1)
    assert mask.shape == fine.shape == (96, 80)
    assert (mask[fine == 10] == 1).all()
    assert (mask[fine == 30] == 3).all()


def test_a_layer_smaller_than_a_tile_keeps_its_size(tmp_path):
    path = write_denoiser(tmp_path / "m.onnx")
    small = write_raster(tmp_path / "s.tif", np.full((5, 9), 10, np.uint8), (3e5, 2, 0, 4e6, 0, -2))
    make_pairs(path, tmp_path / "p", 1, given=read(RasterSource(small), pair_model(path)), recipe=RECIPE)
    assert pixels(tmp_path / "p/images/000000.tif").shape == (3, 5, 9)
    assert (pixels(tmp_path / "p/masks/000000.tif") == 1).all()


@pytest.fixture
def without_forest(tmp_path):
    """A model that never saw forest."""
    card = pair_card()
    card["classes"] = [
        {**item, "share": item["share"] * (item["name"] != "Forest")} for item in card["classes"]
    ]
    return pair_model(write_denoiser(tmp_path / "never.onnx", card))


NEVER = "Land cover: the model tiny-pairs never saw the class Forest: convert it"


def test_a_class_that_only_the_super_resolution_would_see_is_refused_too(tmp_path, without_forest):
    """One pixel of 1 m, which no pixel of 2 m takes its class from."""
    codes = np.full((40, 40), 10, np.uint8)
    codes[20, 20] = 20
    source = RasterSource(write_raster(tmp_path / "fine.tif", codes, (3e5, 1, 0, 4e6, 0, -1)))
    assert set(np.unique(read(source, without_forest).classes)) == {1}
    with pytest.raises(InputError, match=NEVER):
        read(source, without_forest, refined=True)


def test_layers_that_cannot_be_given(land_cover, tmp_path, without_forest):
    source, _ = land_cover
    with pytest.raises(InputError, match=NEVER):
        read(source, without_forest)
    model = pair_model(write_denoiser(tmp_path / "m.onnx"))
    ice = write_raster(tmp_path / "ice.tif", np.full((20, 20), 40, np.uint8), (3e5, 2, 0, 4e6, 0, -2))
    with pytest.raises(InputError, match="no pixel of it has a class that the model knows"):
        read(RasterSource(ice), model)


def test_layers_too_large_for_the_memory_are_refused(land_cover, tmp_path, monkeypatch):
    """With all that are made at once, and as fine as the super-resolution makes them."""
    source, _ = land_cover
    path = write_denoiser(tmp_path / "m.onnx")
    masks = read(source, pair_model(path))
    monkeypatch.setattr(request, "MOST_PIXELS", 40 * 48)
    make_pairs(path, tmp_path / "p", 1, given=masks, recipe=RECIPE, at_once=4)
    words = r"2 × 40 × 48 pixels are too many .* extent of at most 960 pixels or fewer samples at once"
    with pytest.raises(InputError, match=words):
        make_pairs(path, tmp_path / "q", 2, given=masks, recipe=RECIPE, at_once=4)
    refiner = write_denoiser(tmp_path / "r.onnx", pair_card(refines=True, tile_size=32))
    finer = read(source, pair_model(path), refined=True)
    with pytest.raises(InputError, match="80 × 96 pixels are too many to make at once"):
        make_pairs(path, tmp_path / "q", 1, refiner, given=finer, recipe=RECIPE)
    assert not (tmp_path / "q").exists()
