# SPDX-License-Identifier: GPL-2.0-or-later
"""What a plan makes in one pass is what the core makes of the same files, as Processing calls it."""

from __future__ import annotations

import re
from contextlib import ExitStack

import numpy as np
import pytest

from rs_synth_plugin.core.assess.assess import assess
from rs_synth_plugin.core.assess.report import figures_json, report
from rs_synth_plugin.core.assess.request import AssessRequest
from rs_synth_plugin.core.assess.stretch import Stretch
from rs_synth_plugin.core.assess.waterzones import FloodGiven
from rs_synth_plugin.core.changes.changepair import ChangePair
from rs_synth_plugin.core.changes.onepair import write_pair_dataset
from rs_synth_plugin.core.changes.request import DatasetRequest
from rs_synth_plugin.core.changes.scenariorequest import ScenarioRequest
from rs_synth_plugin.core.changes.scenedataset import SceneGiven, write_scene_dataset
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.modelinfo import model_info
from rs_synth_plugin.core.model.modelinfo import model_page as model_page_of
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.pairs.chain import Recipe
from rs_synth_plugin.core.pairs.generate import PairsRequest, generate_pairs
from rs_synth_plugin.core.pairs.given import GivenMasks
from rs_synth_plugin.core.pairs.pairmodel import PairModel
from rs_synth_plugin.core.product.auxiliary import open_auxiliary
from rs_synth_plugin.core.product.imagery import ImageSource
from rs_synth_plugin.core.product.synthesis import SynthesisRequest, synthesize
from rs_synth_plugin.core.product.tiling import tile_step
from rs_synth_plugin.core.raster.rasters import RasterSource, grid_for, source_grid
from rs_synth_plugin.core.sampling.ranges import WANTED, Ranges
from rs_synth_plugin.core.scenario.legend import Legend
from rs_synth_plugin.core.scenario.opening import open_scene
from rs_synth_plugin.paths import plugin_version
from tests.batch.pass_jobs import (
    EXTENT,
    assessment,
    change_dataset,
    contents,
    model_page,
    pairs,
    samples,
    scenario_dataset,
)
from tests.batch.small_jobs import pixels, run, write_plan
from tests.core.change_runs import LEGEND
from tests.core.images import TRANSFORM
from tests.core.raster_files import write_raster

_MARK = re.compile(rb'(batch": (?:\[\s*)?"|rs-synth-batch" content="|BATCH">)[0-9a-f]{32}')
CHIPS = {"chip_size": 30, "gap": 2, "block_chips": 1, "anchor": "scene"}


@pytest.fixture
def made(place):
    """made(job) → the files of set/ as the plan made them."""

    def make(job):
        assert run(write_plan(place, job)) == 0
        return unmarked(place / "set")

    return make


def unmarked(folder):
    """Every file, without times of writing and fingerprints."""
    return {name: _MARK.sub(b"", data) for name, data in contents(folder).items()}


def session(path):
    return Session(load_model(path), "cpu", 0, NullFeedback())


def image(place, name, label):
    return ImageSource.of([RasterSource(str(place / name), band, name=label) for band in (1, 2, 3)])


def extent():
    west, east, south, north = map(float, EXTENT.split(","))
    return west, south, east, north


ALL_CHANGES = {"MODE": "composite", "FEATHER": 2, "BANDS": "3, 1, 2", "FORMAT": "second", "STRIDE": 12, "MIN_CHANGE": 3,
               "UNCHANGED": 40, "MOST_INVALID": 2, "TRAIN": 5, "VALIDATION": 3, "TEST": 2, "SEED": 3,
               "STRETCH": "0, 200"}  # fmt: skip
SAME = {"layout": "second", "stride": 12, "min_change": 0.03, "unchanged": 0.4, "most_invalid": 0.02,
        "shares": (0.05, 0.03, 0.02), "seed": 3, "stretch": (0.0, 200.0), "gap": 3, "block_chips": 2,
        "anchor": "ground"}  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "same", "bands", "feather"),
    [({}, {}, "", None), ({**ALL_CHANGES, "GAP": 3, "BLOCK": 2, "ANCHOR": "ground"}, SAME, "3, 1, 2", 2)],
    ids=["as given", "composite"],
)
def test_chips_of_a_pair(place, made, tmp_path, changes, same, bands, feather):
    found = made(change_dataset(**changes))
    named = {"before": "flood_before.tif", "after": "flood_after.tif"}
    named.update({f"land_cover_{when}": f"flood_cover_{when}.tif" for when in ("before", "after")})
    used = {role: str(place / name) for role, name in named.items()}
    covers = [RasterSource(used[f"land_cover_{when}"]) for when in ("before", "after")]
    pair = ChangePair(
        "flood_before",
        "flood_before",
        image(place, "flood_before.tif", "BEFORE"),
        image(place, "flood_after.tif", "AFTER"),
        "real",
        Legend.from_csv(place / "three.csv"),
        *covers,
        facts={"inputs": used, "version": plugin_version()},
    )
    assert pair.legend.classes == LEGEND.classes
    request = DatasetRequest(
        place / "direct", **{**CHIPS, "chip_size": 16, **same}, facts={"batch": "0" * 32}
    )
    write_pair_dataset(pair, request, bands, feather, tmp_path, NullFeedback())
    assert found == unmarked(place / "direct")
    assert b"composite" in found["pairs/flood_before.json"] or not feather


def test_chips_of_random_scenarios(place, made, tmp_path):
    limits = {
        "SHARE": "40, 90",
        "CHANGED": [0.5, 60],
        "RISE": [1, 2],
        "DAM": [5, 6],
        "RANGES": {"area": [20, 60]},
    }
    variety = {"NEGATIVES": 50, "SHIFT": 1, "RADIOMETRY": 5, "NEW_TEXTURE": True, "SEED": 2}
    found = made(scenario_dataset(KINDS="conversions", COUNT=2, **limits, **variety))
    used = {"land_cover": str(place / "lc.tif"), "dem": str(place / "dem.tif")}
    land_cover = RasterSource(used["land_cover"], name="Land cover")
    grid = grid_for(land_cover, 30.0, extent=extent())
    given = SceneGiven(grid, land_cover, RasterSource(used["dem"]), Legend.builtin("nlcd8"))
    limits = {"share": (40.0, 90.0), "changed": (0.5, 60.0), "rise_m": (1.0, 2.0), "dam_m": (5.0, 6.0)}
    ranges = Ranges.of(WANTED[1:2], limits, '{"area": [20, 60]}')
    request = ScenarioRequest(
        ranges,
        count=2,
        seed=2,
        place="lc",
        negatives=0.5,
        shift=1.0,
        radiometry=5.0,
        new_texture=True,
        tile_size=304,
        inputs=tuple(used.values()),
        tags={"version": plugin_version(), "inputs": used},
    )
    chips = DatasetRequest(place / "direct", **CHIPS, seed=2, facts={"batch": "0" * 32})
    model = session(place / "tiny.onnx")
    write_scene_dataset(given, model, None, request, chips, tmp_path, NullFeedback())
    assert found == unmarked(place / "direct")


@pytest.mark.parametrize("refined", [False, True], ids=["plain", "refined"])
@pytest.mark.parametrize("masks", [False, True], ids=["drawn", "given"])
def test_pairs(place, made, masks, refined):
    changes = {"LAND_COVER": "lc.tif", "LEGEND": "nlcd8", "EXTENT": "302500,302640,4111000,4111100"}
    recipe = {"SAMPLER": "ddim", "STEPS": 6, "JUMP": 3, "RESAMPLINGS": 2}
    finer = {"SUPER_RESOLUTION_FILE": "refiner.onnx"}
    found = made(
        pairs(
            SEED=4,
            FORMAT="png",
            BATCH=2,
            **recipe,
            **(changes if masks else {}),
            **(finer if refined else {}),
        )
    )
    model = session(place / "denoiser.onnx")
    given, tags = None, {}
    if masks:
        source = RasterSource(str(place / "lc.tif"))
        grid = grid_for(source, 2.0, extent=(302500.0, 4111000.0, 302640.0, 4111100.0))
        base = PairModel.of(model.model.card)
        given = GivenMasks.read(source, grid, Legend.builtin("nlcd8"), base, refined, NullFeedback())
        tags = {"inputs": {"land_cover": str(place / "lc.tif")}}
    request = PairsRequest(
        place / "direct",
        3,
        seed=4,
        recipe=Recipe("ddim", 6, 3, 2),
        layout="png",
        given=given,
        tags={"version": plugin_version(), "batch": "0" * 32, **tags},
    )
    generate_pairs(model, request, session(place / "refiner.onnx") if refined else None)
    assert found == unmarked(place / "direct")
    rows, cols = pixels(place / "set/masks/000000.png")[0].shape
    assert (cols, rows) == tuple((1 + refined) * side for side in ((70, 50) if masks else (16, 16)))
    assert sum(name.startswith("images/") and name.endswith(".png") for name in found) == 3


def test_a_place_for_pairs(place, made):
    found = made(pairs(EXTENT="-111.10,-111.09,37.10,37.11 [EPSG:4326]", CRS="EPSG:32612"))
    assert b"32612" in found["stac/000000.json"]


FLOOD = {"FLOOD_DEPTH": "depth.tif", "FLOOD_MASK": "mask.tif", "DEM": "ground.tif"}


@pytest.mark.parametrize("flooded", [False, True], ids=["real", "flood"])
def test_an_assessment(place, tmp_path, flooded):
    x = np.arange(120) * np.ones((90, 1))
    for name, values in (("depth", np.where(x < 40, 3, 0)), ("ground", np.where(x < 40, 10, 13 + x / 4))):
        write_raster(place / f"{name}.tif", values.astype(np.float32), TRANSFORM)
    write_raster(place / "mask.tif", (x < 40).astype(np.uint8), TRANSFORM)
    real = {"REAL_BANDS": "3, 2, 1", "REAL_STRETCH": "0:200; 0.8", "TILE_STEP": 50, "SAR": "yes"}
    water = {
        "REAL": None,
        **FLOOD,
        "DEM_UNCERTAINTY": 2,
        "SYNTHESIS_MODEL": "tiny.onnx",
        "SYNTHESIS_TILE_SIZE": 256,
    }
    assert run(write_plan(place, assessment(TILE_SIZE=256, **(water if flooded else real)))) == 0
    synthetic = image(place, "made.tif", "SYNTHETIC")
    given = {name: RasterSource(str(place / file), name=name) for name, file in FLOOD.items()}
    card = load_model(place / "tiny.onnx").card
    step = tile_step(source_grid(synthetic.bands[0]), card, 256)
    request = AssessRequest(
        synthetic,
        source_grid(synthetic.bands[0]),
        tmp_path,
        None if flooded else image(place, "real.tif", "REAL").choose((2, 1, 0)),
        None if flooded else Stretch.parse("0:200; 0.8", 3, (0.0, 255.0)),
        RasterSource(str(place / "codes.tif"), name="Land cover"),
        Legend.builtin("nlcd8"),
        session(place / "judge.onnx"),
        256,
        (step, step) if flooded else (50, 50),
        None if flooded else True,
        FloodGiven(*given.values(), 2.0) if flooded else None,
    )
    found = assess(request, NullFeedback())
    for name, text in (
        ("figures.json", figures_json(found, "0" * 32)),
        ("report.html", report(found, plugin_version(), "0" * 32)),
    ):
        assert _MARK.sub(b"", (place / name).read_bytes()) == _MARK.sub(b"", text.encode())


def test_a_model_s_card(place):
    assert run(write_plan(place, model_page())) == 0
    page = model_page_of(model_info(place / "tiny.onnx"), "0" * 32)
    assert _MARK.sub(b"", (place / "card.html").read_bytes()) == _MARK.sub(b"", page.encode())
    assert "Tiny test model" in page


def test_samples_and_their_spread(place):
    assert run(write_plan(place, samples(SEED=7))) == 0
    assert not list(place.glob("*.blocks"))
    land_cover = RasterSource(str(place / "lc.tif"))
    grid = grid_for(land_cover, 30.0, extent=extent())
    model = session(place / "tiny.onnx")
    with ExitStack() as stack:
        scene = stack.enter_context(
            open_scene(grid, land_cover, None, Legend.builtin("nlcd8"), NullFeedback())
        )
        heights = [RasterSource(str(place / "dem.tif"))]
        used = {"land_cover": str(place / "lc.tif"), "dem": str(place / "dem.tif")}
        request = SynthesisRequest(
            str(place / "direct.tif"),
            seed=7,
            tile_size=304,
            samples=3,
            spread=str(place / "direct_spread.tif"),
            tags={"version": plugin_version(), "inputs": used, "batch": "0" * 32},
        )
        synthesize(scene, model, request, open_auxiliary(heights, model.model.card, grid, stack))
    for name, direct in (("picture.tif", "direct.tif"), ("spread.tif", "direct_spread.tif")):
        assert _MARK.sub(b"", (place / name).read_bytes()) == _MARK.sub(b"", (place / direct).read_bytes())


def test_a_job_reads_what_an_earlier_one_makes(place):
    """Nothing of it is there when the plan is checked."""
    first = samples(IMAGE="a.tif", SPREAD=None)
    second = samples(IMAGE="b.tif", SPREAD=None, SEED=3)
    covers = {
        "LAND_COVER_BEFORE": "lc.tif",
        "LAND_COVER_AFTER": "lc2.tif",
        "LEGEND_FILE": None,
        "LEGEND": "nlcd8",
    }
    convert = {"algorithm": "convertlandcover", "parameters": {"LAND_COVER": "lc.tif", "LEGEND": "nlcd8",
               "FROM_ROLE": "forest", "TO_ROLE": "farmland", "SHARE": 60.0, "CONVERTED": "lc2.tif"}}  # fmt: skip
    chips = change_dataset(BEFORE="a.tif", AFTER="b.tif", CHIP_SIZE=24, NAME="valley 1", **covers)
    assert run(write_plan(place, convert, first, second, chips)) == 0
    found = unmarked(place / "set")
    assert b'"complete": true' in found["index.json"]
    assert b'"kind": "synthetic"' in found["pairs/valley-1.json"]
