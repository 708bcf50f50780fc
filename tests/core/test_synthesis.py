# SPDX-License-Identifier: GPL-2.0-or-later
"""Synthesis end to end: rasters in, a GeoTIFF out that does not know about tiles."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

from rs_synth_plugin.core.errors import Cancelled, InputError, ModelError
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product import synthesis
from rs_synth_plugin.core.product.modelinputs import ModelInputs
from rs_synth_plugin.core.product.storing import stored
from rs_synth_plugin.core.product.survey import ground_sample_distance
from rs_synth_plugin.core.product.synthesis import SynthesisRequest, synthesize
from rs_synth_plugin.core.product.tiling import tile_size
from rs_synth_plugin.core.raster.grid import Grid, Window
from rs_synth_plugin.core.raster.noise import gaussian
from rs_synth_plugin.core.scenario.legend import Legend
from rs_synth_plugin.core.scenario.mapping import ClassMapping
from rs_synth_plugin.core.scenario.scene import BaseScene
from tests.tiny_models import HALO, RecordingFeedback, slow_graph, tiny_card, write_model

WIDTH, HEIGHT = 1001, 777
GRID = Grid.from_extent((301_000.0, 4_100_000.0, 301_000.0 + 30 * WIDTH, 4_100_000.0 + 30 * HEIGHT),
"EPSG:32612",
                        (30.0, 30.0))  # fmt: skip
RANGE = 255.0


class ArrayReader:
    """A raster in memory, read as files are: what sticks out is invalid."""

    def __init__(self, grid, values, valid=None):
        self.grid, self.values = grid, values
        self.valid = np.ones(grid.shape, bool) if valid is None else valid

    def read(self, window):
        values = np.zeros(window.shape, self.values.dtype)
        valid = np.zeros(window.shape, bool)
        inside = window.clipped(self.grid)
        if not inside.is_empty:
            values[inside.relative_to(window).slices] = self.values[inside.slices]
            valid[inside.relative_to(window).slices] = self.valid[inside.slices]
        return values, valid

    def clone(self):
        return ArrayReader(self.grid, self.values, self.valid)

    def close(self):
        pass


def legend():
    return Legend.builtin("nlcd8")


def codes_of(*roles):
    return [legend().code_for(role) for role in roles]


def rough(shape, cell, seed):
    """Blobs of `cell` pixels, 0 to 1."""
    small = np.random.default_rng(seed).random((shape[0] // cell + 2, shape[1] // cell + 2))
    return np.kron(small, np.ones((cell, cell)))[: shape[0], : shape[1]]


def make_scene(grid=GRID, roles=("water", "forest", "farmland", "built"), heights=(100.0, 900.0), holes=True):
    picks = np.array(codes_of(*roles), np.int32)
    codes = picks[(rough(grid.shape, 13, 1) * len(picks)).astype(int)]
    terrain = (heights[0] + (heights[1] - heights[0]) * rough(grid.shape, 5, 2)).astype(np.float32)
    land_valid, terrain_valid = np.ones(grid.shape, bool), np.ones(grid.shape, bool)
    if holes:
        land_valid[40:60, :30] = False
        terrain_valid[-25:, -60:] = False
    return BaseScene(
        grid, legend(), ArrayReader(grid, codes, land_valid), ArrayReader(grid, terrain, terrain_valid)
    )


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    return load_model(write_model(tmp_path_factory.mktemp("model") / "tiny.onnx"))


def cpu(model, feedback=None):
    return Session(model, "cpu", 1, feedback or RecordingFeedback())


def read_back(path):
    dataset = gdal.Open(str(path))
    return dataset.ReadAsArray(), dataset


def run(path, model, scene=None, feedback=None, auxiliary=None, **request):
    return synthesize(scene or make_scene(), cpu(model), SynthesisRequest(str(path), **request), auxiliary,
                      feedback or RecordingFeedback())  # fmt: skip


@pytest.fixture(scope="module")
def whole(tiny, tmp_path_factory):
    """The image made in one piece: a single tile that holds all of it."""
    path = tmp_path_factory.mktemp("whole") / "whole.tif"
    report = run(path, tiny, tile_size=1064, seed=5)
    assert len(list(GRID.tiles(tile_size(GRID, tiny.card, 1064), HALO, 8))) == 1
    assert report.stats.pixels == WIDTH * HEIGHT
    return read_back(path)[0]


@pytest.mark.parametrize(("size", "turn"), [(128, 0), (200, 17), (304, 3), (560, 1)])
def test_tiled_run_of_odd_size_equals_the_whole_image(tiny, whole, tmp_path, monkeypatch, size, turn):
    tiles_of = Grid.tiles

    def turned(self, *arguments):
        tiles = list(tiles_of(self, *arguments))
        return tiles[turn:] + tiles[:turn]

    monkeypatch.setattr(Grid, "tiles", turned)
    monkeypatch.setattr(synthesis, "tile_size", lambda grid, card, largest: largest)
    report = run(tmp_path / "tiled.tif", tiny, tile_size=size, seed=5)
    image, dataset = read_back(tmp_path / "tiled.tif")
    assert (dataset.RasterXSize, dataset.RasterYSize) == (WIDTH, HEIGHT)
    assert dataset.GetGeoTransform() == GRID.transform
    assert dataset.GetSpatialRef().IsSame(osr.SpatialReference(GRID.crs))
    assert report.stats.pixels + report.stats.skipped_tiles > 0
    assert np.array_equal(np.isnan(image), np.isnan(whole))
    assert np.nanmax(np.abs(image - whole)) <= 1e-4 * RANGE


def test_the_plane_past_the_edge_is_padded_as_the_card_says(tmp_path):
    # The same by hand: pad the rasters with numpy, run the model once, cut the middle out.
    grid = Grid(GRID.crs, GRID.transform, 50, 37)
    scene = make_scene(grid, holes=False)
    for padding in ("reflect", "edge"):
        model = load_model(write_model(tmp_path / f"{padding}.onnx", tiny_card(padding=padding)))
        run(tmp_path / f"{padding}.tif", model, scene, seed=9)
        content = scene.read(grid.window)
        mapping = ClassMapping.build(scene.legend, model.card.classes)
        sides = ((HALO, 64 - 37 - HALO + 32), (HALO, 64 - 50 - HALO + 40))
        expected = cpu(model).run({
            "land_cover": np.pad(mapping.apply(content.land_cover), sides, mode=padding)[None],
            "auxiliary": np.pad(content.terrain, sides, mode=padding)[None, None],
            "noise": gaussian(Window(-HALO, -HALO, 104, 96), grid.origin_index, 9, 2)[None],
        })["image"][0, :, HALO : HALO + 37, HALO : HALO + 50]  # fmt: skip
        assert np.abs(read_back(tmp_path / f"{padding}.tif")[0] - expected).max() <= 1e-4 * RANGE
    assert np.abs(read_back(tmp_path / "edge.tif")[0] - read_back(tmp_path / "reflect.tif")[0]).max() > 1


def test_noise_is_bound_to_the_place_and_the_seed(tiny, tmp_path):
    run(tmp_path / "a.tif", tiny, small_scene(), seed=1)
    run(tmp_path / "b.tif", tiny, small_scene(), seed=1)
    run(tmp_path / "c.tif", tiny, small_scene(), seed=2)
    assert (tmp_path / "a.tif").read_bytes() == (tmp_path / "b.tif").read_bytes()
    assert np.nanmax(np.abs(read_back(tmp_path / "a.tif")[0] - read_back(tmp_path / "c.tif")[0])) > 1


SMALL = Grid(GRID.crs, GRID.transform, 120, 90)


def small_scene(**changes):
    return make_scene(SMALL, **{"holes": False, **changes})


def with_codes(scene, replacements):
    """A copy of a small scene in which the first pixels have these codes: {code: pixels}."""
    reader = scene._land_cover
    flat = reader.values.ravel()
    position = 0
    for code, pixels in replacements.items():
        flat[position : position + pixels] = code
        position += pixels
    return scene


def test_output_is_nodata_exactly_where_an_input_is(tiny, tmp_path):
    run(tmp_path / "out.tif", tiny)
    image, dataset = read_back(tmp_path / "out.tif")
    expected = np.zeros((HEIGHT, WIDTH), bool)
    expected[40:60, :30] = True
    expected[-25:, -60:] = True
    assert np.isnan(dataset.GetRasterBand(1).GetNoDataValue())
    for band in image:
        np.testing.assert_array_equal(np.isnan(band), expected)


def test_tiles_without_anything_valid_are_not_computed(tiny, tmp_path):
    scene = make_scene(SMALL, holes=False)
    scene._land_cover.valid[:, 20:] = False
    report = run(tmp_path / "out.tif", tiny, scene, tile_size=72)
    assert report.stats.skipped_tiles > 0
    assert report.survey.pixels == 20 * SMALL.height
    image, _ = read_back(tmp_path / "out.tif")
    assert np.isnan(image[:, :, 20:]).all()
    assert np.isfinite(image[:, :, :20]).all()


def test_codes_that_mean_nodata_in_the_legend_are_nodata(tiny, tmp_path):
    run(tmp_path / "out.tif", tiny, with_codes(small_scene(), {255: 7}))
    assert np.isnan(read_back(tmp_path / "out.tif")[0][0]).sum() == 7


def eight_bit(**changes):
    return {**tiny_card()["output"], "dtype": "uint8", **changes}


def test_eight_bit_output_keeps_zero_for_nodata(tmp_path):
    model = load_model(write_model(tmp_path / "eight.onnx", tiny_card(output=eight_bit())))
    scene = small_scene()
    scene._land_cover.valid[:10] = False
    run(tmp_path / "out.tif", model, scene)
    image, dataset = read_back(tmp_path / "out.tif")
    assert image.dtype == np.uint8
    assert [dataset.GetRasterBand(band).GetNoDataValue() for band in (1, 2, 3)] == [0, 0, 0]
    assert (image[:, :10] == 0).all()
    assert (image[:, 10:] > 0).all()
    assert [dataset.GetRasterBand(band).GetDescription() for band in (1, 2, 3)] == ["red", "green", "blue"]


@pytest.mark.parametrize(("dtype", "nodata", "values", "expected"), [
    ("uint8", 0, [-5, 0, 0.4, 0.6, 254.6, 300], [1, 1, 1, 1, 255, 255]),
    ("uint8", 255, [-5, 0, 254.6, 300], [0, 0, 254, 254]),
    ("uint16", 7, [6.6, 7, 70000], [8, 8, 65535]),
    ("float32", float("nan"), [-5.5, 1e6], [-5.5, 1e6]),
])  # fmt: skip
def test_values_are_stored_clipped_and_never_as_nodata(tmp_path, dtype, nodata, values, expected):
    output = load_model(
        write_model(tmp_path / "m.onnx", tiny_card(output=eight_bit(dtype=dtype)))
    ).card.output
    image = np.array(values, np.float32).reshape(1, 1, -1)
    result = stored(image, np.ones((1, len(values)), bool), output, nodata)
    assert result.dtype == np.dtype(dtype)
    np.testing.assert_array_equal(result[0, 0], np.array(expected, dtype))
    hidden = stored(image * np.nan, np.zeros((1, len(values)), bool), output, nodata)
    np.testing.assert_array_equal(hidden[0, 0], np.full(len(values), nodata, dtype))


def test_scale_and_offset_are_written_and_give_the_values_back(tmp_path, tiny):
    output = eight_bit(dtype="uint16", scale=0.01, offset=-50.0)
    model = load_model(write_model(tmp_path / "sixteen.onnx", tiny_card(output=output)))
    run(tmp_path / "float.tif", tiny, small_scene())
    run(tmp_path / "sixteen.tif", model, small_scene())
    image, dataset = read_back(tmp_path / "sixteen.tif")
    values = image[1] * dataset.GetRasterBand(2).GetScale() + dataset.GetRasterBand(2).GetOffset()
    assert np.abs(values - read_back(tmp_path / "float.tif")[0][1]).max() <= 0.0051


def test_codes_outside_the_legend_are_listed_with_pixels(tiny, tmp_path):
    with pytest.raises(InputError, match=r"does not know: 77 \(3 pixels\), 1900 \(2 pixels\)"):
        run(tmp_path / "out.tif", tiny, with_codes(small_scene(), {77: 3, 1900: 2}))
    assert list(tmp_path.iterdir()) == []


def card_with_shares(*shares):
    card = tiny_card()
    for item, share in zip(card["classes"], shares):
        item["share"] = share
    return card


def test_a_class_never_seen_is_refused_by_name(tmp_path):
    model = load_model(write_model(tmp_path / "m.onnx", card_with_shares(0.3, 0.3, 0.4, 0.0)))
    with pytest.raises(InputError, match=r"tiny never saw Built \([\d,]+ pixels\)"):
        run(tmp_path / "out.tif", model, small_scene())
    run(tmp_path / "out.tif", model, small_scene(roles=("water", "forest")))  # it does not occur here


def test_a_rare_class_is_warned_of_by_name(tmp_path):
    model = load_model(write_model(tmp_path / "m.onnx", card_with_shares(0.0004, 0.6, 0.4, 0.01)))
    feedback = RecordingFeedback()
    run(tmp_path / "out.tif", model, small_scene(), feedback)
    assert [text for text in feedback.warnings if "very little of Water (0.04% of" in text]


def test_classes_that_the_model_lacks_are_warned_of(tiny, tmp_path):
    feedback = RecordingFeedback()
    wetland = legend().code_for("wetland")
    run(tmp_path / "out.tif", tiny, with_codes(small_scene(), {wetland: 11}), feedback)
    assert [text for text in feedback.warnings if "no class for Wetlands (11 pixels)" in text]


def test_heights_outside_the_training_range_are_warned_of_once(tiny, tmp_path):
    feedback = RecordingFeedback()
    run(tmp_path / "out.tif", tiny, small_scene(heights=(800.0, 2400.0)), feedback, tile_size=72)
    found = [text for text in feedback.warnings if "was trained on 0 to 1,000 m" in text]
    assert len(found) == 1
    assert "dem goes from 80" in found[0]
    assert "% of the pixels" in found[0]


def test_good_input_gives_no_warning(tiny, tmp_path):
    feedback = RecordingFeedback()
    # Trained on 0 to 1000 m: a few metres outside are no news.
    report = run(tmp_path / "out.tif", tiny, small_scene(heights=(-4.0, 1004.0)), feedback)
    assert feedback.warnings == []
    assert feedback.progress == sorted(feedback.progress)
    assert feedback.progress[-1] == 1.0
    assert set(report.survey.class_pixels) == {1, 2, 3, 4}


@pytest.mark.parametrize(("crs", "extent", "resolution", "metres", "told"), [
    ("EPSG:32612", (301_000, 4_100_000, 301_000 + 1200, 4_100_000 + 900), 10.0, 10.0, True),
    ("EPSG:32612", (301_000, 4_100_000, 301_000 + 3600, 4_100_000 + 2700), 30.0, 30.0, False),
    ("EPSG:3857", (0, 8_399_738, 7200, 8_399_738 + 5400), 60.0, 30.0, False),  # 60° N: half a metre a unit
    ("EPSG:3857", (0, 8_399_738, 3600, 8_399_738 + 2700), 30.0, 15.0, True),
    ("EPSG:4326", (-113.0, 37.0, -112.967, 37.025), 0.00027, 27.0, False),
])  # fmt: skip
def test_a_far_ground_sample_distance_is_warned_of_with_both_figures(
    tiny, tmp_path, crs, extent, resolution, metres, told
):
    grid = Grid.from_extent(extent, crs, (resolution, resolution))
    assert ground_sample_distance(grid) == pytest.approx(metres, rel=0.03)
    feedback = RecordingFeedback()
    run(tmp_path / "out.tif", tiny, make_scene(grid, holes=False), feedback)
    found = [text for text in feedback.warnings if "on the ground" in text]
    assert bool(found) == told
    if told:
        assert "30 m" in found[0]
        assert f"{ground_sample_distance(grid):.3g} m on the ground" in found[0]


def test_nothing_valid_is_refused(tiny, tmp_path):
    scene = small_scene()
    scene._land_cover.valid[:] = False
    with pytest.raises(InputError, match="no valid pixel in common"):
        run(tmp_path / "out.tif", tiny, scene)


def two_band_card():
    card = tiny_card()
    card["inputs"]["auxiliary"]["bands"].append({"name": "canopy", "unit": "m", "kind": "value"})
    card["auxiliary_range"].append([0, 50])
    return card


def test_auxiliary_bands_are_taken_by_name_and_missing_ones_named(tmp_path):
    model = load_model(write_model(tmp_path / "two.onnx", two_band_card()))
    with pytest.raises(InputError, match="also needs a raster for canopy"):
        run(tmp_path / "out.tif", model, small_scene())
    canopy = ArrayReader(SMALL, np.full(SMALL.shape, 20, np.float32))
    canopy.valid[:, :5] = False
    run(tmp_path / "out.tif", model, small_scene(), auxiliary={"canopy": canopy})
    image, _ = read_back(tmp_path / "out.tif")
    assert np.isnan(image[0, :, :5]).all()
    assert np.isfinite(image[0, :, 5:]).all()


def test_a_scene_without_terrain_needs_the_height_band(tiny, tmp_path):
    bare = BaseScene(SMALL, legend(), small_scene()._land_cover)
    with pytest.raises(InputError, match="also needs a raster for dem"):
        run(tmp_path / "out.tif", tiny, bare)
    run(tmp_path / "a.tif", tiny, bare, auxiliary={"dem": small_scene()._terrain})
    run(tmp_path / "b.tif", tiny, small_scene())
    np.testing.assert_array_equal(read_back(tmp_path / "a.tif")[0], read_back(tmp_path / "b.tif")[0])


def test_water_covers_what_a_surface_model_shows(tiny):
    class Flooded(BaseScene):
        def read(self, window):
            content = super().read(window)
            content.water_surface[:, :3] = 650.0
            return content

    base = small_scene()
    scene = Flooded(SMALL, legend(), base._land_cover, base._terrain)
    surface = ArrayReader(SMALL, np.full(SMALL.shape, 700, np.float32))
    inputs = ModelInputs(
        scene, ClassMapping.build(legend(), tiny.card.classes), tiny.card, {"dem": surface}, 0
    )
    heights = inputs.layers(Window(0, 0, 6, 2)).auxiliary[0]
    assert heights.tolist() == [[650.0] * 3 + [700.0] * 3] * 2


def test_invalid_auxiliary_pixels_hold_the_cards_fill(tiny):
    scene = small_scene()
    scene._terrain.valid[3, 4] = False
    scene._terrain.values[3, 4] = np.nan
    inputs = ModelInputs(scene, ClassMapping.build(legend(), tiny.card.classes), tiny.card, {}, 0)
    tile = next(SMALL.tiles(72, HALO, 8))
    found = inputs.tile(tile)
    assert found.inputs["auxiliary"][0, 0, HALO + 3, HALO + 4] == tiny.card.fill
    assert np.isfinite(found.inputs["auxiliary"]).all()
    assert not found.valid[3, 4]
    assert found.valid.sum() == found.valid.size - 1


def test_tags_tell_where_the_image_comes_from(tiny, tmp_path):
    run(tmp_path / "out.tif", tiny, small_scene(), seed=4, tags={"scenario": "{}"})
    tags = read_back(tmp_path / "out.tif")[1].GetMetadata()
    assert tags["RS_SYNTH_SYNTHETIC"] == "yes"
    assert tags["RS_SYNTH_MODEL"] == "tiny 1.2.3"
    assert tags["RS_SYNTH_MODEL_SHA256"] == tiny.card.graph_sha256
    assert (tags["RS_SYNTH_SEED"], tags["RS_SYNTH_SCENARIO"]) == ("4", "{}")


def test_one_session_serves_several_runs(tiny, tmp_path):
    session = cpu(tiny)
    for name in ("before.tif", "after.tif"):
        synthesize(small_scene(), session, SynthesisRequest(str(tmp_path / name)))
    assert (tmp_path / "after.tif").exists()


def test_tile_sizes_suit_the_grid(tiny):
    assert tile_size(SMALL, tiny.card, 1024) == 120 + 2 * HALO  # 120×90 fits into one tile
    for grid in (GRID, SMALL, Grid(GRID.crs, GRID.transform, 5000, 300)):
        size = tile_size(grid, tiny.card, 512)
        assert size <= 512
        assert size % 8 == 0

        def work(side, grid=grid):
            return sum(tile.outer.width * tile.outer.height for tile in grid.tiles(side, HALO, 8))

        assert work(size) <= work(512)
    with pytest.raises(InputError, match="at least 56 pixels"):
        tile_size(GRID, tiny.card, 48)


def test_cancel_leaves_what_was_there(tmp_path):
    card = tiny_card(inputs={"land_cover": {"dtype": "uint8"}})
    del card["auxiliary_range"]
    model = load_model(write_model(tmp_path / "slow.onnx", card, slow_graph(card)))
    (tmp_path / "out.tif").write_bytes(b"from before")
    before = sorted(tmp_path.iterdir())
    for questions in (0, 3):
        with pytest.raises(Cancelled):
            run(tmp_path / "out.tif", model, feedback=RecordingFeedback(cancel_after=questions))
        assert sorted(tmp_path.iterdir()) == before
        assert (tmp_path / "out.tif").read_bytes() == b"from before"


def test_a_model_for_another_task_is_refused(tmp_path):
    card = tiny_card(
        task="segmentation", inputs={"image": {"bands": tiny_card()["output"]["bands"][:1], "fill": 0.0}}
    )
    del card["auxiliary_range"]
    graph = slow_graph(card, layers=1, image_input=True, output="logits")
    model = load_model(write_model(tmp_path / "m.onnx", card, graph))
    with pytest.raises(ModelError, match="is for segmentation, not for synthesis"):
        run(tmp_path / "out.tif", model)


def test_pixels_without_a_number_become_nodata_and_are_told(tiny, tmp_path):
    session = cpu(tiny)
    true_run = session.run

    def overflowing(inputs):
        image = true_run(inputs)["image"]
        image[:, 1, HALO, HALO : HALO + 5] = np.inf
        return {"image": image}

    session.run = overflowing
    feedback = RecordingFeedback()
    synthesize(small_scene(), session, SynthesisRequest(str(tmp_path / "out.tif")), None, feedback)
    assert np.isnan(read_back(tmp_path / "out.tif")[0]).sum() == 3 * 5
    assert any("no number for 5 pixels" in text for text in feedback.warnings)


MEMORY = """
import sys
import numpy as np
from osgeo import gdal
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.raster.grid import Grid
from rs_synth_plugin.core.scenario.legend import Legend
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.scenario.scene import BaseScene
from rs_synth_plugin.core.product.synthesis import SynthesisRequest, synthesize
gdal.SetCacheMax(8 * 2**20)
model, out, height = load_model(sys.argv[1]), sys.argv[2], int(sys.argv[3])
grid = Grid.from_extent((3e5, 4e6, 3e5 + 30 * 1024, 4e6 + 30 * height), "EPSG:32612", (30.0, 30.0))
class Made:
    def __init__(self, code): self.grid, self.code = grid, code
    def clone(self): return self
    def close(self): pass
    def read(self, window):
        valid = np.ones(window.shape, bool)
        if self.code:
            return np.full(window.shape, 4, np.int32), valid
        values = (np.add.outer(np.arange(window.height), np.arange(window.width)) + window.row) % 500
        return values.astype(np.float32), valid
scene = BaseScene(grid, Legend.builtin("nlcd8"), Made(True), Made(False))
synthesize(scene, Session(model, "cpu", 1, NullFeedback()), SynthesisRequest(out, tile_size=304))
# Not getrusage: that counts the parent's memory at the fork too.
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="measures memory as Linux counts it")
def test_memory_does_not_grow_with_the_raster(tiny, tmp_path):
    peaks = []
    for height in (1024, 8192):
        done = subprocess.run(
            [sys.executable, "-c", MEMORY, str(tiny.file.path), str(tmp_path / f"{height}.tif"), str(height)],
            cwd=Path(__file__).resolve().parents[2], timeout=120, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-2000:]
        peaks.append(int(done.stdout) / 1024)
    assert peaks[1] - peaks[0] < 40  # MiB; the image alone is 84 MiB larger
