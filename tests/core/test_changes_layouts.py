# SPDX-License-Identifier: GPL-2.0-or-later
"""The layouts of a data set: what their readers expect to find."""

from __future__ import annotations

import json

import numpy as np
import pytest
from osgeo import gdal

from rs_synth_plugin.core.changes.split import PARTS
from tests.core.change_runs import (
    COLS,
    ROWS,
    check_whole,
    index_of,
    make_pair,
    of_pair,
    pixels,
    rows_of,
    window_of,
    write,
)
from tests.core.images import scene

IMAGES = "Onera Satellite Change Detection dataset - Images"


def test_colours_and_names_of_the_classes_are_in_the_labels_and_the_index(tmp_path):
    write([make_pair(tmp_path)], tmp_path / "out")
    row = rows_of(tmp_path / "out")[0]
    dataset = gdal.Open(str(tmp_path / "out" / row["classes_after"]))
    band = dataset.GetRasterBand(1)
    assert band.GetNoDataValue() == 0
    assert band.GetColorTable().GetColorEntry(1)[:3] == (0, 0, 255)
    assert band.GetCategoryNames()[1:] == ["Water", "Forest", "Bare"]
    index = index_of(tmp_path / "out")
    assert [(entry["value"], entry["code"]) for entry in index["classes"]] == [(1, 10), (2, 40), (3, 90)]
    assert index["from_to"] == {"base": 100, "unchanged": 0, "unknown": 65535}
    assert (index["dtype"], index["bands"]) == ("uint8", ["red", "green", "blue"])


def test_levir_cd(tmp_path):
    """Three bytes, labels 0 and 255, names that begin with the part, a list for each part."""
    pair = make_pair(tmp_path)
    write([pair], tmp_path / "out", "levir-cd")
    assert check_whole(tmp_path / "out") > 8
    before, after, first, second = of_pair(pair)
    for row in rows_of(tmp_path / "out"):
        place = window_of(row, 16)
        assert row["before"] == f"A/{row['name']}.png"
        assert row["name"].startswith(row["part"])
        assert np.array_equal(pixels(tmp_path / "out" / row["before"]), before[:, place[0], place[1]])
        assert np.array_equal(pixels(tmp_path / "out" / row["after"]), after[:, place[0], place[1]])
        label = pixels(tmp_path / "out" / row["mask"])
        assert np.array_equal(label, np.where(first[place] != second[place], 255, 0))
    assert {path.name for path in (tmp_path / "out").iterdir()} >= {"A", "B", "label", "list"}


def test_second(tmp_path):
    """Class numbers where it changed, 0 elsewhere, and no palette, which readers would expand."""
    pair = make_pair(tmp_path)
    write([pair], tmp_path / "out", "second")
    check_whole(tmp_path / "out")
    *_, first, second = of_pair(pair)
    for row in rows_of(tmp_path / "out"):
        place = window_of(row, 16)
        mask = first[place] != second[place]
        assert row["classes_before"] == f"{row['part']}/label1/{row['name']}.png"
        assert np.array_equal(
            pixels(tmp_path / "out" / row["classes_before"]), np.where(mask, first[place], 0)
        )
        assert np.array_equal(
            pixels(tmp_path / "out" / row["classes_after"]), np.where(mask, second[place], 0)
        )
        label = gdal.Open(str(tmp_path / "out" / row["classes_after"]))
        assert label.GetRasterBand(1).GetColorTable() is None


def test_oscd(tmp_path):
    """A GeoTIFF for each of five bands, in 16 bits, with place; a label of 0 and 255."""
    values = scene(ROWS, COLS, top=3000, bands=5).astype(np.uint16)
    pair = make_pair(tmp_path, images=(values, values + 100))
    write([pair], tmp_path / "out", "oscd")
    check_whole(tmp_path / "out")
    *_, first, second = of_pair(pair)
    rows = rows_of(tmp_path / "out")
    for row in rows:
        rows_, cols = window_of(row, 16)
        assert row["before"] == f"{IMAGES}/{row['name']}/imgs_1_rect"
        files = sorted((tmp_path / "out" / row["before"]).iterdir())
        assert [path.name for path in files] == [f"B0{number}.tif" for number in range(1, 6)]
        found = np.stack([pixels(path) for path in files])
        assert found.dtype == np.uint16
        assert np.array_equal(found, values[:, rows_, cols])
        assert gdal.Open(str(files[0])).GetGeoTransform()[0] == float(row["xmin"])
        assert (tmp_path / "out" / IMAGES / row["name"] / "dates.txt").is_file()
        label = pixels(tmp_path / "out" / row["mask"])
        assert np.array_equal(label, np.where(first[rows_, cols] != second[rows_, cols], 255, 0))
        assert f"{row['part'].capitalize()} Labels" in row["mask"]
    for part in PARTS:
        listed = (tmp_path / "out" / IMAGES / f"{part}.txt").read_text()
        assert listed == ",".join(row["name"] for row in rows if row["part"] == part)


def test_other_types_become_pictures_by_one_stated_stretch(tmp_path):
    values = scene(ROWS, COLS, top=5000).astype(np.float32)
    pair = make_pair(tmp_path, images=(values, values + 500))
    write([pair], tmp_path / "out", "levir-cd", stretch=(100.0, 4000.0))
    row = rows_of(tmp_path / "out")[0]
    place = window_of(row, 16)
    expected = np.clip(np.rint((values[:, place[0], place[1]] + 500 - 100) / 3900 * 255), 0, 255)
    assert np.array_equal(pixels(tmp_path / "out" / row["after"]), expected)
    assert index_of(tmp_path / "out")["stretch"]["low"] == [100.0] * 3
    write([pair], tmp_path / "measured", "levir-cd")
    stretch = index_of(tmp_path / "measured")["stretch"]
    both = np.concatenate([values[1], values[1] + 500]).ravel()
    assert stretch["low"][1] == pytest.approx(np.percentile(both, 1), abs=60)
    assert stretch["high"][1] == pytest.approx(np.percentile(both, 99), abs=60)
    assert "percentiles" in stretch["source"]


def test_stac_items_have_labels_and_their_source(tmp_path):
    write([make_pair(tmp_path, seed=3)], tmp_path / "out")
    name = rows_of(tmp_path / "out")[0]["name"]
    images, labels = (
        json.loads((tmp_path / "out/stac" / f"{one}.json").read_text()) for one in (name, f"{name}-labels")
    )
    collection = json.loads((tmp_path / "out/collection.json").read_text())
    assert set(images["assets"]) == {"before", "after"}
    assert set(labels["assets"]) == {"mask", "from_to", "classes_before", "classes_after"}
    for item in (images, labels):
        west, south, east, north = item["bbox"]
        assert -114 < west < east < -113
        assert 37 < south < north < 37.1
        assert item["properties"]["proj:code"] == "EPSG:32612"
        assert item["properties"]["rs_synth:seed"] == 3
        for asset in item["assets"].values():
            assert (tmp_path / "out/stac" / asset["href"]).resolve().is_file()
    assert any("label/v1" in extension for extension in labels["stac_extensions"])
    assert labels["properties"]["label:type"] == "raster"
    assert labels["properties"]["label:classes"][1]["classes"] == ["Water", "Forest", "Bare"]
    source_link = next(link for link in labels["links"] if link["rel"] == "source")
    assert source_link["href"] == f"./{name}.json"
    hrefs = [link["href"] for link in collection["links"] if link["rel"] == "item"]
    assert len(hrefs) == 2 * len(rows_of(tmp_path / "out"))
    assert all((tmp_path / "out" / href).is_file() for href in hrefs)
