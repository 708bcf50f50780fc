# SPDX-License-Identifier: GPL-2.0-or-later
"""generatepairs with denoisers whose answers are known, as the toolbox runs it."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsMultiBandColorRenderer,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
)
from qgis_log import Log
from tiny_denoisers import pair_card, write_denoiser
from tiny_models import write_model

from tests.core import bowl


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    folder = tmp_path_factory.mktemp("denoisers")
    return {
        "model": write_denoiser(folder / "model.onnx"),
        "refiner": write_denoiser(folder / "refiner.onnx", pair_card(refines=True, tile_size=32)),
        "foreign": write_denoiser(folder / "foreign.onnx", pair_card(refines=True, tile_size=64)),
        "synthesis": write_model(folder / "synthesis.onnx"),
    }


@pytest.fixture
def pairs(run, models, tmp_path):
    """pairs(changes) → results of a run of three pairs in four steps, to tmp_path / "out"."""

    def make(context=None, **changes):
        parameters = {
            "MODEL_FILE": str(models["model"]),
            "COUNT": 3,
            "STEPS": 4,
            "DEVICE": "cpu",
            "OUTPUT": str(tmp_path / "out"),
            **changes,
        }
        return run("generatepairs", parameters, context)

    return make


def test_pairs_and_what_is_told_of_them(pairs, run, tmp_path):
    results = pairs()
    assert (results["PAIRS"], results["DROPPED"], results["PROVIDER"]) == (3, 0, "CPUExecutionProvider")
    assert results["OUTPUT"] == str(tmp_path / "out")
    index = json.loads((tmp_path / "out" / "index.json").read_text(encoding="utf-8"))
    assert (index["finished"], index["complete"], index["seed"]) == (3, True, 0)
    assert index["version"]
    tags = gdal.Open(str(tmp_path / "out/masks/000002.tif")).GetMetadata()
    assert tags["RS_SYNTH_SYNTHETIC"] == "yes"
    assert tags["RS_SYNTH_SAMPLER"] == "dpmsolver++"
    assert any("s a pair" in line for line in run.log.lines)


def test_a_temporary_folder_will_do(pairs):
    folder = Path(pairs(OUTPUT="TEMPORARY_OUTPUT", COUNT=1)["OUTPUT"])
    assert (folder / "images/000000.tif").exists()


def test_pairs_twice_as_fine_on_the_map(pairs, models, tmp_path):
    extent = "500000,500100,4000000,4000100 [EPSG:32612]"
    pairs(
        SUPER_RESOLUTION_FILE=str(models["refiner"]), EXTENT=extent, SAMPLER="ddim", FORMAT="geotiff", BATCH=2
    )
    dataset = gdal.Open(str(tmp_path / "out/images/000001.tif"))
    assert (dataset.RasterXSize, dataset.RasterYSize) == (32, 32)
    assert dataset.GetGeoTransform() == (500032, 1, 0, 4000100, 0, -1)
    assert dataset.GetSpatialRef().GetAuthorityCode(None) == "32612"


def test_the_crs_may_be_another_than_the_extents(pairs, tmp_path):
    pairs(EXTENT="-111,-110.99,36.14,36.15 [EPSG:4326]", CRS="EPSG:32612")
    dataset = gdal.Open(str(tmp_path / "out/images/000000.tif"))
    assert dataset.GetSpatialRef().GetAuthorityCode(None) == "32612"
    assert dataset.GetGeoTransform()[0] == pytest.approx(500_000, abs=5)


def around(x, y):
    """The extent of so many metres to either side of the bowl's middle."""
    west, south = bowl.CENTRE[0] - x, bowl.CENTRE[1] - y
    return f"{west},{west + 2 * x},{south},{south + 2 * y} [EPSG:32633]"


def test_images_for_a_land_cover(pairs, run, forest, tmp_path):
    """The bowl's forest, in the model's own classes, at the model's 2 m."""
    results = pairs(LAND_COVER=forest, LEGEND="nlcd8", EXTENT=around(40, 30), COUNT=1, RESAMPLINGS=2)
    mask = gdal.Open(str(tmp_path / "out/masks/000000.tif"))
    assert (mask.RasterXSize, mask.RasterYSize) == (40, 30)
    assert mask.GetSpatialRef().GetAuthorityCode(None) == "32633"
    assert (mask.ReadAsArray() == 2).all()
    assert results["SEAM"] == pytest.approx(1, abs=0.2)
    assert any("Seam measure" in line for line in run.log.lines)


def test_seed_and_recipe_are_those_that_were_asked_for(pairs, run, forest, tmp_path):
    given = {"LAND_COVER": forest, "LEGEND": "nlcd8", "EXTENT": around(16, 16), "COUNT": 1}
    pairs(**given, SEED=5, STEPS=7, JUMP=3, RESAMPLINGS=2)
    index = json.loads((tmp_path / "out/index.json").read_text(encoding="utf-8"))
    wanted = {"seed": 5, "steps": 7, "jump": 3, "resamplings": 2, "sampler": "dpmsolver++"}
    assert {name: index[name] for name in wanted} == wanted
    # From 3 and from 0 steps left (below 7 − 3, every 3) back by 3, once each.
    assert any("1 pairs to make, 13 model runs each" in line for line in run.log.lines)

    def image(**recipe):
        output = tmp_path / "-".join(map(str, recipe.values()))
        pairs(**{**given, "STEPS": 7, "OUTPUT": str(output), **recipe})
        return gdal.Open(str(output / "images/000000.tif")).ReadAsArray()

    images = [
        gdal.Open(str(tmp_path / "out/images/000000.tif")).ReadAsArray(),
        *(
            image(SEED=seed, JUMP=jump, RESAMPLINGS=again)
            for seed, jump, again in ((6, 3, 2), (5, 2, 2), (5, 3, 3))
        ),
    ]
    for one, other in itertools.combinations(images, 2):
        assert (one != other).mean() > 0.5
    assert np.array_equal(images[0], image(SEED=5, JUMP=3, RESAMPLINGS=2))


def test_images_for_a_land_cover_twice_as_fine(pairs, models, forest, tmp_path):
    refiner = str(models["refiner"])
    pairs(LAND_COVER=forest, LEGEND="nlcd8", EXTENT=around(40, 30), COUNT=1, SUPER_RESOLUTION_FILE=refiner)
    image, mask = (gdal.Open(str(tmp_path / f"out/{part}/000000.tif")) for part in ("images", "masks"))
    x, y = bowl.CENTRE
    for dataset in (image, mask):
        assert (dataset.RasterXSize, dataset.RasterYSize) == (80, 60)
        assert dataset.GetGeoTransform() == pytest.approx((x - 40, 1, 0, y + 30, 0, -1))
        assert dataset.GetSpatialRef().GetAuthorityCode(None) == "32633"
    assert (mask.ReadAsArray() == 2).all()
    index = json.loads((tmp_path / "out/index.json").read_text(encoding="utf-8"))
    assert index["super_resolution"] == "tiny-refiner 1.2.3"
    assert index["mask_source"] == "given"


def test_the_first_pairs_become_layers_with_the_classes_colours(pairs, open_layer, tmp_path):
    context = QgsProcessingContext()
    context.setProject(QgsProject())
    pairs(context, LOAD=2, FORMAT="png")
    details = context.layersToLoadOnCompletion()
    assert sorted(Path(path).relative_to(tmp_path / "out").as_posix() for path in details) == [
        "images/000000.png", "images/000001.png", "masks/000000.png", "masks/000001.png",
    ]  # fmt: skip
    renderers = {}
    for path, detail in details.items():
        layer = open_layer(path)
        detail.postProcessor().postProcessLayer(layer, context, None)
        renderers[Path(path).parent.name] = layer.renderer()
    assert isinstance(renderers["images"], QgsMultiBandColorRenderer)
    assert isinstance(renderers["masks"], QgsPalettedRasterRenderer)
    first = renderers["masks"].classes()[0]
    assert (first.value, first.label, first.color.name()) == (1, "1 Water", "#3b6fb5")


def test_no_layers_where_none_are_wanted(pairs):
    context = QgsProcessingContext()
    context.setProject(QgsProject())
    pairs(context, LOAD=0)
    assert context.layersToLoadOnCompletion() == {}


def test_what_is_no_number_counts_as_none(pairs):
    with pytest.raises(ValueError, match="Count: 0 pairs cannot be made"):
        pairs(COUNT=float("nan"))


@pytest.mark.parametrize("count", [0, -2, -3_000_000_000])
def test_no_pairs_are_refused_before_running(pairs, count):
    with pytest.raises(ValueError, match=f"Count: {count} pairs cannot be made; choose 1 or more"):
        pairs(COUNT=count)


BAD = {
    "Count: 2,000,000,000 pairs take up to 27.7 TB, and the disk": {"COUNT": 2_000_000_000},
    "Steps: 1001 were asked for, and the model has 1 to 1000": {"STEPS": 1001},
    "Count: 3,000,000,000 pairs take up to": {"COUNT": 3_000_000_000},
    "Steps: 3000000000 were asked for": {"STEPS": 3_000_000_000},
    "Steps: -3000000000 were asked for": {"STEPS": -3_000_000_000},
    "is for synthesis, not for denoiser": {"MODEL_FILE": "synthesis"},
    "only refines pairs": {"MODEL_FILE": "refiner"},
    "does not belong to the model tiny-pairs": {"SUPER_RESOLUTION_FILE": "foreign"},
    "Extent: it holds 1 pairs of 32 × 32 m, not 3": {"EXTENT": "500000,500040,4000000,4000040 [EPSG:32612]"},
}


@pytest.mark.parametrize("words", BAD)
def test_bad_input_is_told_and_leaves_nothing(pairs, models, tmp_path, words):
    changes = {
        name: str(models.get(value, value)) if isinstance(value, str) else value
        for name, value in BAD[words].items()
    }
    with pytest.raises(QgsProcessingException, match=words):
        pairs(**changes)
    assert not (tmp_path / "out").exists()


def test_an_unknown_sampler_is_refused(pairs):
    with pytest.raises((ValueError, QgsProcessingException), match="SAMPLER|no “euler”"):
        pairs(SAMPLER="euler")


def test_a_folder_that_is_not_empty_is_left_alone(pairs, tmp_path):
    pairs(COUNT=1)
    before = (tmp_path / "out/index.json").read_bytes()
    with pytest.raises(QgsProcessingException, match="Output folder: .*out is not empty"):
        pairs()
    assert (tmp_path / "out/index.json").read_bytes() == before


def test_a_super_resolution_that_does_not_exist(pairs, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"Super-resolution file: .*none\.onnx does not exist"):
        pairs(SUPER_RESOLUTION_FILE=str(tmp_path / "none.onnx"))


def test_a_cancelled_run_keeps_finished_pairs_only(pairs, run, tmp_path, monkeypatch):
    def cancel_midway(self, progress):
        if progress > 50:
            self.cancel()

    monkeypatch.setattr(Log, "setProgress", cancel_midway)
    assert pairs(COUNT=60, STEPS=60) == {}
    index = json.loads((tmp_path / "out/index.json").read_text(encoding="utf-8"))
    assert 0 < index["finished"] < 60
    assert len(list((tmp_path / "out/images").iterdir())) == index["finished"]
    assert any("pairs are finished and can be used" in text for text in run.log.warnings)
