# SPDX-License-Identifier: GPL-2.0-or-later
"""Outputs that cannot be written where or as asked: clear words, nothing half-written, any name will do."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path, PureWindowsPath

import numpy as np
import pytest
from osgeo import gdal

from rs_synth_plugin.core.errors import InputError, RSSynthError
from rs_synth_plugin.core.leftovers import part_path
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.raster import outputs
from rs_synth_plugin.core.raster.geotiff import GeoTiffWriter, provenance_tags
from rs_synth_plugin.core.raster.outputs import check_output, sidecars
from rs_synth_plugin.core.raster.rasters import AlignedRaster, RasterSource
from rs_synth_plugin.core.textfile import write_text
from tests.core.memory_scene import files_in, grid_of
from tests.core.raster_files import write_raster
from tests.core.rough_runs import make_flood, make_image, rough_scene
from tests.tiny_models import write_model

GRID = grid_of((40, 50))
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="as Linux has it")


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return load_model(write_model(tmp_path_factory.mktemp("model") / "tiny.onnx"))


def write_small(path, value=1, inputs=()):
    """A small raster of classes, which GDAL puts a file of names beside."""
    with GeoTiffWriter(path, GRID, 1, "uint8", categories={value: "one"}, inputs=inputs) as writer:
        writer.write(GRID.window, np.full(GRID.shape, value, np.uint8))


def values_of(path):
    return np.unique(gdal.Open(str(path)).ReadAsArray()).tolist()


# --- places ---------------------------------------------------------------------------------------------------


def refused_folder(folder):
    return pytest.raises(
        InputError, match=rf"The folder {folder} cannot be written to \(.*\): choose another"
    )


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="a folder that even root cannot write to")
def test_a_folder_that_even_root_cannot_write_to():
    with refused_folder("/proc"):
        write_small(Path("/proc/a.tif"))


def test_a_disk_that_is_read_only(small_disk):
    disk = small_disk("ro,size=1m")
    with refused_folder(disk):
        write_small(disk / "a.tif")


def test_an_input_by_any_other_name_is_not_overwritten(tmp_path, monkeypatch):
    path = tmp_path / "input é.tif"
    write_small(path)
    before = path.read_bytes()
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sub").mkdir()
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    gdal.BuildVRT(str(tmp_path / "inner.vrt"), [str(path)]).FlushCache()
    gdal.BuildVRT(str(tmp_path / "outer.vrt"), [str(tmp_path / "inner.vrt")]).FlushCache()
    gdal.Warp(str(tmp_path / "warped.vrt"), str(path), format="VRT", dstSRS="EPSG:4326").FlushCache()
    names = [path, "outer.vrt", "warped.vrt", f"vrt://{path}", f"GTIFF_DIR:1:{path}", path.name]
    for source in names:
        for target in (path, Path(path.name), tmp_path / "link" / path.name, Path("sub/../") / path.name):
            with pytest.raises(InputError, match="is one of the inputs: choose another name"):
                write_small(target, 2, inputs=[source])
    assert path.read_bytes() == before


def test_a_file_that_is_open_elsewhere_is_replaced_and_the_reader_keeps_the_old(tmp_path):
    write_small(tmp_path / "a.tif", 1)
    if os.name == "nt":
        pytest.skip("Windows refuses to replace an open file")
    dataset = gdal.Open(str(tmp_path / "a.tif"))
    write_small(tmp_path / "a.tif", 2)
    assert np.unique(dataset.ReadAsArray()).tolist() == [1]
    assert values_of(tmp_path / "a.tif") == [2]
    assert files_in(tmp_path) == ["a.tif", "a.tif.aux.xml"]


@pytest.mark.parametrize("call", ["rename", "replace"])
def test_a_file_that_cannot_be_replaced_stays_whole(tmp_path, monkeypatch, call):
    """As Windows has it while another program holds the file: told before the work, or else at its end."""
    write_small(tmp_path / "a.tif", 1)
    before = (tmp_path / "a.tif").read_bytes()
    begun = []

    def refuse(source, target):
        raise PermissionError(13, "The process cannot access the file")

    monkeypatch.setattr(outputs.os, call, refuse)
    words = r"a\.tif cannot be replaced \(The process cannot .*close the programs"
    with pytest.raises(InputError, match=words), GeoTiffWriter(tmp_path / "a.tif", GRID, 1, "uint8"):
        begun.append(call)
    assert begun == ([] if call == "rename" else ["replace"])
    assert (tmp_path / "a.tif").read_bytes() == before
    assert files_in(tmp_path) == ["a.tif", "a.tif.aux.xml"]


# --- names ----------------------------------------------------------------------------------------------------

NAMES = [
    "é 中 🌊 image.tif",
    "  spaces  in it .tif",
    r"C:\maps\image.tif",
    "a%20b#c&d'e;f=g,h(i)[j]{k}.tif",
    "n" * 243 + ".tif",
    "中" * 81 + ".tif",
]


@linux_only
@pytest.mark.parametrize("name", NAMES)
def test_any_name_of_an_output_will_do(tmp_path, name):
    """Also where the file of class names beside it must find room; a backslash is a letter like others here."""
    write_small(tmp_path / name, 1)
    write_small(tmp_path / name, 2)
    assert values_of(tmp_path / name) == [2]
    dataset = gdal.Open(str(tmp_path / name))  # a band lives only as long as its data set
    dataset.GetMetadata()  # GDAL 3.6 reads the file beside for metadata, and not for the names
    assert dataset.GetRasterBand(1).GetCategoryNames()[2] == "one"
    assert files_in(tmp_path) == sorted([name, name + ".aux.xml"])


@linux_only
@pytest.mark.parametrize("name", ["n" * 244 + ".tif", "中" * 84 + ".tif", "n" * 300 + ".tif"])
def test_a_name_that_is_too_long_is_told(tmp_path, name):
    with pytest.raises(InputError, match=r"\.tif is too long for its disk: choose a shorter name"):
        write_small(tmp_path / name)
    assert files_in(tmp_path) == []


@linux_only
def test_long_paths_are_written_or_told(tmp_path):
    deep = tmp_path.joinpath(*["folder " + "x" * 80] * 10)
    deep.mkdir(parents=True)
    assert len(str(deep)) > 800
    write_small(deep / "a.tif")
    assert values_of(deep / "a.tif") == [1]
    write_text(deep / "a.json", "{}")
    with pytest.raises(InputError, match="does not exist: create it, or choose another"):
        write_small(tmp_path.joinpath(*["x" * 200] * 40) / "a.tif")


def test_a_path_too_long_for_windows_is_told(tmp_path, monkeypatch):
    """There the error is 'path not found' of a folder that is there."""

    def lstat(path):
        error = FileNotFoundError(2, "The system cannot find the path specified")
        error.winerror = 3
        raise error

    monkeypatch.setattr(outputs.Path, "lstat", lstat)
    with pytest.raises(InputError, match="is too long for its disk"):
        check_output(tmp_path / "a.tif")


def test_names_beside_a_file_on_windows():
    path = PureWindowsPath(r"C:\Karten\Straße 中\a.tif")
    assert part_path(path).parent == path.parent
    assert part_path(path).name.startswith("a.part-")
    assert str(sidecars(path)[0]) == r"C:\Karten\Straße 中\a.tif.aux.xml"


@linux_only
@pytest.mark.parametrize("name", NAMES)
def test_any_name_of_an_input_will_do(tmp_path, name):
    path = write_raster(tmp_path / name, np.full((8, 9), 7, np.uint8), (3e5, 10, 0, 4e6, 0, -10))
    grid = grid_of((8, 9))
    with AlignedRaster(RasterSource(path), grid, kind="class") as raster:
        assert raster.read(grid.window)[0].max() == 7


def test_paths_come_back_from_the_tags_as_they_were(tmp_path):
    paths = {"land_cover": r"C:\data\new\tiles\é 中 🌊=1.tif", "dem": "/vsizip//a/b.zip/c\nd\te.tif"}
    with GeoTiffWriter(tmp_path / "a.tif", GRID, 1, "uint8", tags=provenance_tags(inputs=paths)):
        pass
    tags = gdal.Open(str(tmp_path / "a.tif")).GetMetadata()
    assert json.loads(tags["RS_SYNTH_INPUTS"]) == paths


# --- full disks -----------------------------------------------------------------------------------------------

FULL = r"could not be .*: check that the disk has room"


def test_an_image_that_does_not_fit_on_the_disk(small_disk, model):
    disk = small_disk()
    make_image(rough_scene(30, 40), model, disk / "image.tif")
    before = (disk / "image.tif").read_bytes()
    with pytest.raises(RSSynthError, match=rf"image\.tif {FULL}"):
        make_image(rough_scene(500, 600), model, disk / "image.tif")
    assert files_in(disk) == ["image.tif"]
    assert (disk / "image.tif").read_bytes() == before
    make_image(rough_scene(40, 40), model, disk / "image.tif")  # when there is room again, it goes on


def test_a_flood_that_does_not_fit_on_the_disk(small_disk, tmp_path):
    disk = small_disk()
    make_flood(rough_scene(30, 40), disk, tmp_path)
    before = {name: (disk / name).read_bytes() for name in files_in(disk)}
    with pytest.raises(RSSynthError, match=rf"\.tif {FULL}"):
        make_flood(rough_scene(900, 900), disk, tmp_path)
    assert {name: (disk / name).read_bytes() for name in files_in(disk)} == before
    assert files_in(tmp_path) == []


def test_temporary_rasters_that_do_not_fit_on_the_disk(small_disk, tmp_path):
    disk = small_disk()
    words = rf"Temporary files in {disk} cannot be written \(No space left .*make room"
    with pytest.raises(RSSynthError, match=words):
        make_flood(rough_scene(900, 900), tmp_path, disk)
    assert files_in(disk) == files_in(tmp_path) == []


def test_overviews_that_do_not_fit_on_the_disk(small_disk):
    disk = small_disk()
    grid = grid_of((1380, 1380))
    noise = np.random.default_rng(0).integers(0, 256, grid.shape).astype(np.uint8)
    with GeoTiffWriter(disk / "a.tif", grid, 1, "uint8", overviews=False) as writer:
        writer.write(grid.window, noise)
    (disk / "a.tif").unlink()
    words = r"a\.tif could not be given overviews .*check that the disk has room"
    with pytest.raises(RSSynthError, match=words), GeoTiffWriter(disk / "a.tif", grid, 1, "uint8") as writer:
        writer.write(grid.window, noise)
    assert files_in(disk) == []


def test_a_text_that_does_not_fit_on_the_disk(small_disk):
    disk = small_disk("size=64k")
    write_text(disk / "a.json", "old")
    with pytest.raises(InputError, match=r"a\.json cannot be written \(No space left on device\)"):
        write_text(disk / "a.json", "x" * 200_000)
    assert files_in(disk) == ["a.json"]
    assert (disk / "a.json").read_text() == "old"
