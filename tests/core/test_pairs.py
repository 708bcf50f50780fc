# SPDX-License-Identifier: GPL-2.0-or-later
"""Pairs of models whose answers are known, as files."""

from __future__ import annotations

import json

import numpy as np
import pytest
from osgeo import gdal

from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.pairs.chain import Recipe
from rs_synth_plugin.core.pairs.layouts import LAYOUTS
from tests.core.pair_runs import all_files, check_whole, index_of, make_pairs, pixels, rows_of
from tests.tiny_denoisers import COLORS, pair_card, write_denoiser
from tests.tiny_models import RecordingFeedback

# Label channels that take all classes, some of them from between the codewords.
WIDE = {"means": (0.2, -0.3, 0.5, 0.0, 0.0, 0.0), "deviation": 0.4}


@pytest.fixture(scope="module")
def models(tmp_path_factory):
    """models(name): path."""
    folder = tmp_path_factory.mktemp("denoisers")
    return {
        "plain": write_denoiser(folder / "plain.onnx"),
        "wide": write_denoiser(folder / "wide.onnx", **WIDE),
        "mixing": write_denoiser(folder / "mixing.onnx", mixing=2, **WIDE),
        "refiner": write_denoiser(
            folder / "refiner.onnx", pair_card(refines=True, tile_size=32), deviation=0.05
        ),
    }


def test_pairs_have_the_values_and_classes_of_the_model(models, tmp_path):
    """Means 0.2, −0.3, 0.5 of [−1, 1] as 0…255, and the label channels 1, −1, 1 as class 2 or 5 (equally near)."""
    report = make_pairs(models["wide"], tmp_path / "pairs", 6, recipe=Recipe(steps=20))
    check_whole(tmp_path / "pairs", 6)
    images = np.stack([pixels(tmp_path / "pairs" / row["image"]) for row in rows_of(tmp_path / "pairs")])
    assert images.dtype == np.uint8
    assert images.shape == (6, 3, 16, 16)
    means = images.mean(axis=(0, 2, 3))
    assert means == pytest.approx([153, 89.25, 191.25], abs=4)
    assert images.std() == pytest.approx(66, abs=8)
    masks = np.stack([pixels(tmp_path / "pairs" / row["mask"]) for row in rows_of(tmp_path / "pairs")])
    assert set(np.unique(masks)) == {1, 2, 3, 4, 5}
    # Three of the eight combinations of bits are no codeword.
    assert report.snapped == pytest.approx(3 / 8, abs=0.04)
    assert index_of(tmp_path / "pairs")["snapped_share"] == pytest.approx(report.snapped, abs=1e-6)
    shares = [[float(row[f"share_{code}"]) for code in range(1, 6)] for row in rows_of(tmp_path / "pairs")]
    assert np.allclose(shares, [[(mask == code).mean() for code in range(1, 6)] for mask in masks], atol=1e-6)


@pytest.mark.parametrize("sampler", ["ddpm", "ddim", "dpmsolver++"])
@pytest.mark.parametrize("code", ["bits", "one_hot", "colour"])
def test_every_sampler_and_label_code_end_at_the_class_of_the_means(tmp_path, sampler, code):
    means = {
        "bits": (-0.9, 0.9, -0.9),
        "one_hot": (-0.9, -0.9, 0.9, -0.9, -0.9),
        "colour": (0.73, 0.7, -0.55),
    }
    model = write_denoiser(
        tmp_path / "m.onnx", pair_card(code), means=(0, 0, 0, *means[code]), deviation=0.05
    )
    make_pairs(model, tmp_path / "pairs", 1, recipe=Recipe(sampler, 10))
    assert (pixels(tmp_path / "pairs" / "masks" / "000000.tif") == 3).all()


@pytest.mark.parametrize("sampler", ["ddpm", "dpmsolver++"])
def test_a_sample_is_the_same_in_any_batch_and_any_count(models, tmp_path, sampler):
    recipe = Recipe(sampler, 4)
    kept = {}
    for at_once, count in ((1, 5), (2, 5), (5, 5), (3, 7)):
        folder = tmp_path / f"{at_once}-{count}"
        make_pairs(models["mixing"], folder, count, recipe=recipe, at_once=at_once)
        kept[folder] = [
            (pixels(folder / row["image"]), pixels(folder / row["mask"])) for row in rows_of(folder)
        ]
    first = next(iter(kept.values()))
    for pairs in kept.values():
        for (image, mask), (other_image, other_mask) in zip(first, pairs):
            assert np.array_equal(image, other_image)
            assert np.array_equal(mask, other_mask)
    assert not np.array_equal(first[0][0], first[1][0])


def test_a_second_run_writes_the_same_bytes(models, tmp_path):
    for name, layout in (("a", "geotiff"), ("b", "geotiff"), ("c", "png"), ("d", "png")):
        make_pairs(models["mixing"], tmp_path / name, 2, layout=layout, seed=7)
    assert all_files(tmp_path / "a") == all_files(tmp_path / "b")
    assert all_files(tmp_path / "c") == all_files(tmp_path / "d")
    make_pairs(models["mixing"], tmp_path / "e", 2, seed=8)
    assert (pixels(tmp_path / "e/images/000000.tif") != pixels(tmp_path / "a/images/000000.tif")).mean() > 0.5


def test_noise_starts_as_the_training_package_has_it(models, tmp_path, monkeypatch):
    """Sample k of a seed from default_rng((seed, k)), of a super-resolution from default_rng((seed, k, 1))."""
    seen, run = [], Session.run

    def run_seen(session, inputs):
        seen.append(inputs["sample"].copy())
        return run(session, inputs)

    monkeypatch.setattr(Session, "run", run_seen)
    make_pairs(
        models["plain"], tmp_path / "p", 3, models["refiner"], seed=4, at_once=2, recipe=Recipe("ddim", 1)
    )
    for stage, side, batches in (((), 16, seen[::2]), ((1,), 32, seen[1::2])):
        noise = [
            np.random.default_rng((4, k, *stage)).standard_normal((6, side, side), np.float32)
            for k in range(3)
        ]
        assert np.array_equal(np.concatenate(batches), noise)


def test_super_resolution_refines_each_pair(models, tmp_path):
    """Its means are the low-resolution pair: twice the size, the same picture, half the pixel."""
    coarse, fine = tmp_path / "coarse", tmp_path / "fine"
    make_pairs(models["wide"], coarse, 2, recipe=Recipe(steps=12))
    make_pairs(models["wide"], fine, 2, models["refiner"], recipe=Recipe(steps=12))
    for name in ("000000.tif", "000001.tif"):
        low, high = (
            pixels(coarse / "images" / name).astype(float),
            pixels(fine / "images" / name).astype(float),
        )
        assert high.shape == (3, 32, 32)
        mean = high.reshape(3, 16, 2, 16, 2).mean(axis=(2, 4))
        assert np.abs(mean - low).mean() < 6
        masks = pixels(coarse / "masks" / name), pixels(fine / "masks" / name)
        assert (masks[0].repeat(2, 0).repeat(2, 1) == masks[1]).mean() > 0.99
    assert gdal.Open(str(fine / "images/000000.tif")).GetGeoTransform()[1] == 1
    assert index_of(fine)["super_resolution"] == "tiny-refiner 1.2.3"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_layout_holds_what_its_readers_expect(models, tmp_path, layout):
    plan = LAYOUTS[layout]
    folder = tmp_path / "new" / "pairs"
    make_pairs(models["wide"], folder, 2, layout=layout)
    check_whole(folder, 2)
    image, mask = (folder / part / f"000001{plan.ending}" for part in (plan.images, plan.masks))
    assert pixels(image).shape == (3, 16, 16)
    dataset = gdal.Open(str(mask))
    band = dataset.GetRasterBand(1)
    values = band.ReadAsArray()
    assert set(np.unique(values)) <= set(range(plan.first, plan.first + 5))
    table = band.GetColorTable()
    assert (table is not None) == plan.palette
    if table is not None:
        assert table.GetColorEntry(plan.first)[:3] == tuple(bytes.fromhex(COLORS[0][1:]))
    index = index_of(folder)
    assert [entry["value"] for entry in index["classes"]] == list(range(plan.first, plan.first + 5))
    assert index["unlabelled"] == plan.unlabelled
    assert index["complete"]
    text = gdal.Open(str(image)).GetMetadata()
    assert text.get("RS_SYNTH_SYNTHETIC") == "yes" or text["Description"].startswith("Synthetic")


def test_pairs_in_an_extent_lie_side_by_side(models, tmp_path):
    extent = (500_000.0, 4_000_000.0, 500_000.0 + 2.5 * 32, 4_000_000.0 + 3 * 32)
    make_pairs(models["plain"], tmp_path / "t", 5, extent=extent, crs="EPSG:32612")
    corners = []
    for row in rows_of(tmp_path / "t"):
        dataset = gdal.Open(str(tmp_path / "t" / row["image"]))
        assert dataset.GetSpatialRef().GetAuthorityCode(None) == "32612"
        corners.append((dataset.GetGeoTransform()[0], dataset.GetGeoTransform()[3]))
        assert dataset.GetMetadataItem("RS_SYNTH_SYNTHETIC") == "yes"
    left, top = extent[0], extent[3]
    assert corners == [
        (left + 32 * col, top - 32 * row) for row, col in ((0, 0), (0, 1), (1, 0), (1, 1), (2, 0))
    ]
    item = json.loads((tmp_path / "t/stac/000000.json").read_text(encoding="utf-8"))
    assert item["properties"]["proj:code"] == "EPSG:32612"
    west, south, east, north = item["bbox"]
    assert -111.01 < west < east < -110.99
    assert 36.1 < south < north < 36.2
    collection = json.loads((tmp_path / "t/collection.json").read_text(encoding="utf-8"))
    assert len([link for link in collection["links"] if link["rel"] == "item"]) == 5
    whole = collection["extent"]["spatial"]["bbox"][0]
    assert whole[0] <= west < east < whole[2]

    make_pairs(models["plain"], tmp_path / "p", 2, extent=extent, crs="EPSG:32612", layout="png")
    for part in ("images", "masks"):
        picture = gdal.Open(str(tmp_path / f"p/{part}/000001.png"))
        assert picture.GetGeoTransform() == (left + 32, 2, 0, top, 0, -2)
        assert picture.GetSpatialRef().GetAuthorityCode(None) == "32612"


def test_pairs_without_a_place_have_no_crs_and_no_geometry(models, tmp_path):
    make_pairs(models["plain"], tmp_path / "pairs", 2)
    datasets = [gdal.Open(str(tmp_path / f"pairs/images/00000{number}.tif")) for number in (0, 1)]
    assert all(dataset.GetSpatialRef() is None for dataset in datasets)
    assert datasets[0].GetGeoTransform() != datasets[1].GetGeoTransform()  # loaded together, both can be seen
    item = json.loads((tmp_path / "pairs/stac/000000.json").read_text(encoding="utf-8"))
    assert item["geometry"] is None
    assert "bbox" not in item
    assert item["properties"]["rs_synth:synthetic"] is True


def test_an_item_has_no_empty_text_which_stac_refuses(tmp_path):
    card = pair_card()
    bands = [
        {**band, "description": "visible red" if place == 0 else ""}
        for place, band in enumerate(card["inputs"]["sample"]["bands"])
    ]
    card["inputs"]["sample"]["bands"] = card["output"]["bands"] = bands
    make_pairs(write_denoiser(tmp_path / "m.onnx", card), tmp_path / "p", 1)
    item = json.loads((tmp_path / "p/stac/000000.json").read_text(encoding="utf-8"))
    named = [{"name": "red", "description": "visible red"}, {"name": "green"}, {"name": "blue"}]
    assert item["assets"]["image"]["bands"] == named


def test_the_contact_sheet_shows_image_and_mask(models, tmp_path):
    make_pairs(models["plain"], tmp_path / "pairs", 5)
    sheet = pixels(tmp_path / "pairs/contact_sheet.png")
    assert sheet.shape == (3, 2 * 20 + 4, 4 * 36 + 4)
    image = pixels(tmp_path / "pairs/images/000000.tif")
    assert np.array_equal(sheet[:, 4:20, 4:20], image)
    first = pixels(tmp_path / "pairs/masks/000000.tif")[0, 0]
    assert tuple(sheet[:, 4, 20]) == tuple(bytes.fromhex(COLORS[first - 1][1:]))
    assert (sheet[:, 24:, 2 * 36 :] == 255).all()


def test_progress_goes_by_steps(models, tmp_path):
    feedback = RecordingFeedback()
    make_pairs(models["plain"], tmp_path / "pairs", 2, feedback=feedback)
    assert feedback.progress == sorted(feedback.progress)
    assert feedback.progress[-1] == 1
    assert any("s a pair" in note and "no codeword" in note for note in feedback.notes)
