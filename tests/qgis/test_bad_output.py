# SPDX-License-Identifier: GPL-2.0-or-later
"""Outputs that cannot be written, disks that are full, cancels and kills, through the toolbox."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer
from qgis_log import Log

from rs_synth_plugin.core.raster import outputs
from rs_synth_plugin.processing import base

SEED = "-113.0618410,37.1600700 [EPSG:4326]"


@pytest.fixture
def temporary(tmp_path_factory, monkeypatch):
    """Where QGIS's temporary folders lie in the test."""
    folder = tmp_path_factory.mktemp("temporary")
    use_temporary(monkeypatch, folder)
    return folder


def use_temporary(monkeypatch, folder):
    utilities = SimpleNamespace(tempFolder=lambda: str(folder / "processing_mine"))
    monkeypatch.setattr(base, "QgsProcessingUtils", utilities)


@pytest.fixture
def flood(run, land_cover, dem, sample, tmp_path):
    """Runs the demo's flood with changes."""

    def run_flood(**changes):
        parameters = {
            "LAND_COVER": land_cover,
            "DEM": dem,
            "LEVEL": 1165,
            "FROM_WATER": False,
            "SEED_POINT": SEED,
            "BARRIERS": str(sample / "dam.geojson"),
            "CREST_FIELD": "crest_m",
            "MASK": str(tmp_path / "mask.tif"),
            **changes,
        }
        return run("floodlandcover", parameters)

    return run_flood


@pytest.fixture
def scenario(run, land_cover, dem, sample, tiny_model, tmp_path):
    """Runs the demo's scenario on a part of the scene with changes."""

    def run_scenario(**changes):
        parameters = {
            "LAND_COVER": land_cover,
            "DEM": dem,
            "LEVEL": 1165,
            "FROM_WATER": False,
            "SEED_POINT": SEED,
            "MODEL_FILE": str(tiny_model),
            "EXTENT": "310000,325000,4112000,4120000 [EPSG:26912]",
            "DEVICE": "cpu",
            "BEFORE": str(tmp_path / "before.tif"),
            "AFTER": str(tmp_path / "after.tif"),
            "MASK": str(tmp_path / "mask.tif"),
            **changes,
        }
        return run("floodscenario", parameters)

    return run_scenario


def array(path):
    return gdal.Open(str(path)).ReadAsArray()


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a folder that even root cannot write to")
def test_a_folder_that_cannot_be_written_to(flood, tmp_path):
    with pytest.raises(
        QgsProcessingException, match=r"The folder /proc cannot be written to \(.*\): choose another"
    ):
        flood(DEPTH="/proc/depth.tif")
    assert names_in(tmp_path) == []


def test_an_input_by_another_name_is_refused(flood, open_layer, land_cover, tmp_path):
    shutil.copy(land_cover.source(), tmp_path / "copy.tif")
    before = (tmp_path / "copy.tif").read_bytes()
    (tmp_path / "link.tif").symlink_to(tmp_path / "copy.tif")
    gdal.BuildVRT(str(tmp_path / "inner.vrt"), [str(tmp_path / "copy.tif")]).FlushCache()
    gdal.BuildVRT(str(tmp_path / "copy.vrt"), [str(tmp_path / "inner.vrt")]).FlushCache()
    layer = open_layer(tmp_path / "copy.vrt", "copy")
    for target in ("copy.tif", "link.tif"):
        with pytest.raises(QgsProcessingException, match="is one of the inputs: choose another name"):
            flood(LAND_COVER=layer, MASK=str(tmp_path / target))
    assert (tmp_path / "copy.tif").read_bytes() == before


ROLES = ("water", "built", "bare", "forest", "shrubland", "grassland", "farmland", "wetland")
LEGEND = {
    "id": "mine",
    "name": "Mine",
    "source": "tests",
    "licence": "CC0-1.0",
    "nodata": [255],
    "classes": [
        {"code": code, "name": f"class {code}", "color": "#336699", "role": role}
        for code, role in enumerate(ROLES, start=1)
    ],
}


@pytest.mark.parametrize("given", ["BARRIERS", "SEEDS", "LEGEND_FILE"])
def test_a_file_that_is_an_input_is_not_overwritten_by_the_scenario(scenario, sample, tmp_path, given):
    """A GeoJSON and a legend may end in .json, as a scenario does."""
    path = tmp_path / "given.json"
    if given == "LEGEND_FILE":
        path.write_text(json.dumps(LEGEND), encoding="utf-8")
    else:
        shutil.copy(sample / ("seed.geojson" if given == "SEEDS" else "dam.geojson"), path)
    before = path.read_bytes()
    with pytest.raises(
        QgsProcessingException, match=r"given\.json is one of the inputs: choose another name"
    ):
        scenario(SCENARIO=str(path), **{given: str(path)})
    assert path.read_bytes() == before
    assert names_in(tmp_path) == ["given.json"]


def test_a_layer_of_which_only_the_selection_counts_is_an_input_too(scenario, sample, tmp_path):
    path = tmp_path / "given.json"
    shutil.copy(sample / "dam.geojson", path)
    layer = QgsVectorLayer(str(path), "lines", "ogr")
    QgsProject.instance().addMapLayer(layer)
    layer.selectAll()
    try:
        with pytest.raises(QgsProcessingException, match="is one of the inputs"):
            scenario(SCENARIO=str(path), BARRIERS=QgsProcessingFeatureSourceDefinition(layer.id(), True))
    finally:
        QgsProject.instance().removeMapLayer(layer.id())


def test_two_outputs_that_are_one_file_by_a_link_are_refused(flood, tmp_path):
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    with pytest.raises(QgsProcessingException, match="are the same file; give each its own"):
        flood(DEPTH=str(tmp_path / "link" / "mask.tif"))
    assert names_in(tmp_path) == ["link"]


def test_an_output_that_is_a_layer_of_the_project_is_replaced(flood, open_layer, tmp_path):
    flood(LEVEL=1150)
    before = array(tmp_path / "mask.tif")
    layer = open_layer(tmp_path / "mask.tif", "mask")
    flood()
    after = array(tmp_path / "mask.tif")
    assert (after == 1).sum() > (before == 1).sum() > 0
    provider = layer.dataProvider()
    block = provider.block(1, layer.extent(), layer.width(), layer.height())
    old = np.frombuffer(bytes(block.data()), np.uint8).reshape(before.shape)
    assert (old == before).all()  # the layer still shows what it was opened with
    provider.reloadData()
    block = provider.block(1, layer.extent(), layer.width(), layer.height())
    assert (np.frombuffer(bytes(block.data()), np.uint8).reshape(after.shape) == after).all()
    assert not list(tmp_path.glob("*.part-*"))


def test_a_file_that_another_program_holds_stays_whole(flood, tmp_path, monkeypatch):
    """As on Windows."""
    flood(LEVEL=1150)
    before = (tmp_path / "mask.tif").read_bytes()

    def refuse(source, target):
        raise PermissionError(13, "The process cannot access the file")

    monkeypatch.setattr(outputs.os, "replace", refuse)
    with pytest.raises(
        QgsProcessingException, match=r"mask\.tif cannot be replaced .* close the programs and layers"
    ):
        flood()
    assert (tmp_path / "mask.tif").read_bytes() == before
    assert names_in(tmp_path) == ["mask.tif"]


def test_a_full_disk_is_told_and_leaves_what_was_there(flood, small_disk, tmp_path):
    disk = small_disk("size=300k")
    (disk / "depth.tif").write_bytes(b"from before")
    with pytest.raises(QgsProcessingException, match=r"could not be .*: check that the disk has room"):
        flood(DEPTH=str(disk / "depth.tif"), FLOODED_DEM=str(disk / "dem.tif"))
    assert names_in(disk) == ["depth.tif"]
    assert (disk / "depth.tif").read_bytes() == b"from before"
    assert names_in(tmp_path) == []


def test_a_full_disk_for_temporary_files_is_told(flood, small_disk, monkeypatch, tmp_path):
    disk = small_disk("size=1m")
    use_temporary(monkeypatch, disk)
    with pytest.raises(
        QgsProcessingException, match=r"Temporary files in .* cannot be written \(No space left"
    ):
        flood()
    assert names_in(disk) == names_in(tmp_path) == []


@pytest.mark.parametrize("percent", [1, 12, 30, 60, 96])
def test_cancelled_at_any_time(scenario, temporary, tmp_path, monkeypatch, percent):
    """The user presses cancel when the bar is there: nothing is left but rasters that were finished by then."""
    for name in ("before.tif", "after.tif", "mask.tif"):
        (tmp_path / name).write_bytes(b"from before")
    monkeypatch.setattr(Log, "setProgress", cancel_from(percent), raising=False)
    assert scenario() == {}
    assert names_in(tmp_path) == ["after.tif", "before.tif", "mask.tif"]
    assert names_in(temporary) == []
    assert (tmp_path / "mask.tif").read_bytes() == b"from before"
    for name in ("before.tif", "after.tif"):
        content = (tmp_path / name).read_bytes()
        assert content == b"from before" or array(tmp_path / name).any()
    if percent < 50:
        assert (tmp_path / "before.tif").read_bytes() == b"from before"


def cancel_from(percent):
    def set_progress(self, progress):
        if progress >= percent:
            self.cancel()

    return set_progress


def test_any_name_will_do(flood, open_layer, land_cover, dem, sample, tmp_path):
    """Of rasters, vectors and results: other scripts, spaces, backslashes, and as long as the disk takes."""
    expected = flood()["FLOODED_KM2"]
    folder = tmp_path / r"Größe 中 🌊 C:\x" / ("deep " + "d" * 200)
    folder.mkdir(parents=True)
    classes, heights, lines = (
        folder / "Klassen ü 中.tif",
        folder / r"C:\höhe.tif",
        folder / "dämme 🌊.geojson",
    )
    for source, target in (
        (land_cover.source(), classes),
        (dem.source(), heights),
        (sample / "dam.geojson", lines),
    ):
        shutil.copy(source, target)
    results = flood(
        LAND_COVER=open_layer(classes, "Klassen"),
        DEM=str(heights),
        BARRIERS=str(lines),
        MASK=str(folder / "Maske é 中 🌊.tif"),
        DEPTH=str(folder / ("t" * 243 + ".tif")),
        FLOODED_LAND_COVER=str(folder / r"C:\maps\x.tif"),
    )
    assert results["FLOODED_KM2"] == pytest.approx(expected)
    for name in ("MASK", "DEPTH", "FLOODED_LAND_COVER"):
        dataset = gdal.Open(results[name])
        assert dataset.ReadAsArray().any()
        assert str(classes) in dataset.GetMetadata()["RS_SYNTH_INPUTS"].replace("\\\\", "\\")
    with pytest.raises(QgsProcessingException, match="is too long for its disk: choose a shorter name"):
        flood(MASK=str(folder / ("t" * 244 + ".tif")))
