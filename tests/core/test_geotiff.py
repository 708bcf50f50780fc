# SPDX-License-Identifier: GPL-2.0-or-later
"""GeoTIFFs: what is promised is in them, and they appear complete or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from rs_synth_plugin.core.errors import Cancelled, InputError, RSSynthError
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.leftovers import sweep_parts
from rs_synth_plugin.core.raster import outputs
from rs_synth_plugin.core.raster.geotiff import GeoTiffWriter, provenance_tags
from rs_synth_plugin.core.raster.grid import Grid, Window
from tests.core.raster_files import wkt, write_raster

ROOT = Path(__file__).resolve().parents[2]
GRID = Grid(wkt("EPSG:32612"), (300_000.0, 10.0, 0.0, 4_150_000.0, 0.0, -10.0), 601, 433)


def write(path, array, **options):
    bands = array[None] if array.ndim == 2 else array
    with GeoTiffWriter(path, GRID, len(bands), bands.dtype.name, **options) as writer:
        for window in GRID.blocks(150):
            writer.write(window, bands[(slice(None), *window.slices)])


def image(dtype, bands=3):
    return np.random.default_rng(0).integers(1, 200, (bands, *GRID.shape)).astype(dtype)


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16", "int32", "uint32", "float32", "float64"])
def test_what_is_written_is_read(tmp_path, dtype):
    pixels = image(dtype)
    write(tmp_path / "a.tif", pixels)
    dataset = gdal.Open(str(tmp_path / "a.tif"))
    assert (dataset.ReadAsArray() == pixels).all()
    assert dataset.ReadAsArray().dtype == np.dtype(dtype)
    assert dataset.GetGeoTransform() == GRID.transform
    assert dataset.GetSpatialRef().GetAuthorityCode(None) == "32612"
    structure = dataset.GetMetadata("IMAGE_STRUCTURE")
    assert structure["COMPRESSION"] == "DEFLATE"
    assert structure["PREDICTOR"] == ("3" if dtype.startswith("float") else "2")
    assert dataset.GetRasterBand(1).GetBlockSize() == [256, 256]
    assert dataset.GetRasterBand(1).GetOverviewCount() == 2  # 301 and 151 pixels wide
    assert os.listdir(tmp_path) == ["a.tif"]


@pytest.mark.parametrize("alpha", [False, True])
def test_a_fourth_band_is_alpha_only_where_it_is_said_to_be(tmp_path, alpha):
    write(tmp_path / "a.tif", image("uint8", 4), alpha=alpha)
    dataset = gdal.Open(str(tmp_path / "a.tif"))
    colours = [dataset.GetRasterBand(band + 1).GetColorInterpretation() for band in range(4)]
    last = gdal.GCI_AlphaBand if alpha else gdal.GCI_Undefined
    assert colours == [gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand, last]


def test_what_a_raster_says_of_itself(tmp_path):
    tags = provenance_tags(
        model="zion", seed=7, scenario={"b": 1, "a": [2]}, inputs=["dem.tif"], version="0.1.0", note=None
    )
    write(
        tmp_path / "a.tif", image("float32", 2), nodata=float("nan"), descriptions=("red", "grün"),
        units=("m", "dB"), scale=0.5, offset=3.0, tags=tags,
    )  # fmt: skip
    dataset = gdal.Open(str(tmp_path / "a.tif"))
    bands = [dataset.GetRasterBand(1), dataset.GetRasterBand(2)]
    assert [band.GetDescription() for band in bands] == ["red", "grün"]
    assert [band.GetUnitType() for band in bands] == ["m", "dB"]
    assert all(np.isnan(band.GetNoDataValue()) for band in bands)
    assert (bands[1].GetScale(), bands[1].GetOffset()) == (0.5, 3.0)
    assert bands[0].GetBlockSize() == [256, 256]
    metadata = dataset.GetMetadata()
    assert {key: metadata[key] for key in tags} == tags
    assert tags == {
        "RS_SYNTH_SYNTHETIC": "yes",
        "RS_SYNTH_MODEL": "zion",
        "RS_SYNTH_SEED": "7",
        "RS_SYNTH_SCENARIO": '{"a": [2], "b": 1}',
        "RS_SYNTH_INPUTS": '["dem.tif"]',
        "RS_SYNTH_VERSION": "0.1.0",
    }


def test_classes_keep_their_colours_names_and_codes_in_overviews(tmp_path):
    codes = np.where(np.random.default_rng(1).random(GRID.shape) < 0.5, 11, 95).astype(np.uint8)
    write(
        tmp_path / "a.tif",
        codes,
        nodata=0,
        colors={11: "#466b9f", 95: "#6c9fb8"},
        categories={11: "Open Water"},
    )
    dataset = gdal.Open(str(tmp_path / "a.tif"))  # a band lives only as long as its data set
    band = dataset.GetRasterBand(1)
    assert band.GetRasterColorTable().GetColorEntry(11) == (0x46, 0x6B, 0x9F, 255)
    assert band.GetRasterCategoryNames()[11] == "Open Water"
    assert set(np.unique(band.GetOverview(0).ReadAsArray())) == {11, 95}
    assert sorted(os.listdir(tmp_path)) == ["a.tif", "a.tif.aux.xml"]


def test_imagery_is_averaged_in_overviews_without_nodata(tmp_path):
    pixels = np.full((1, *GRID.shape), 100, np.uint8)
    pixels[:, :, 1::2] = 200
    pixels[:, ::2, 1::2] = 0
    write(tmp_path / "a.tif", pixels, nodata=0)
    dataset = gdal.Open(str(tmp_path / "a.tif"))
    overview = dataset.GetRasterBand(1).GetOverview(0).ReadAsArray()
    # (100 + 100 + 200) / 3, nodata left out.
    assert set(np.unique(overview[:-1, :-1])) == {133}


def test_wrong_arrays_are_programming_errors(tmp_path):
    with (
        pytest.raises(ValueError, match="float64"),
        GeoTiffWriter(tmp_path / "a.tif", GRID, 1, "uint8") as writer,
    ):
        writer.write(Window(0, 0, 5, 5), np.zeros((5, 5)))
    with (
        pytest.raises(ValueError, match="cannot be written"),
        GeoTiffWriter(tmp_path / "a.tif", GRID, 1, "uint8") as writer,
    ):
        writer.write(Window(-1, 0, 5, 5), np.zeros((5, 5), np.uint8))
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("error", [Cancelled(), KeyboardInterrupt(), RuntimeError("boom")])
def test_an_error_leaves_what_was_there(tmp_path, error):
    write(tmp_path / "a.tif", image("uint8"))
    before = (tmp_path / "a.tif").read_bytes()

    def fail() -> None:
        with GeoTiffWriter(tmp_path / "a.tif", GRID, 3, "uint8", categories={1: "one"}) as writer:
            writer.write(Window(0, 0, 9, 9), np.zeros((3, 9, 9), np.uint8))
            raise error

    with pytest.raises(type(error)):
        fail()
    assert os.listdir(tmp_path) == ["a.tif"]
    assert (tmp_path / "a.tif").read_bytes() == before


def test_nothing_of_the_name_is_there_before_the_end(tmp_path):
    with GeoTiffWriter(tmp_path / "a.tif", GRID, 1, "uint8") as writer:
        writer.write(Window(0, 0, 9, 9), np.zeros((9, 9), np.uint8))
        assert not (tmp_path / "a.tif").exists()
    assert (tmp_path / "a.tif").exists()


def test_old_statistics_do_not_survive(tmp_path):
    write(tmp_path / "a.tif", image("uint8"))
    dataset = gdal.Open(str(tmp_path / "a.tif"))
    dataset.GetRasterBand(1).ComputeStatistics(False)
    dataset = None
    assert (tmp_path / "a.tif.aux.xml").exists()
    write(tmp_path / "a.tif", image("uint8"))
    assert os.listdir(tmp_path) == ["a.tif"]


def test_equal_runs_give_equal_bytes(tmp_path):
    write(tmp_path / "a.tif", image("float32"))
    write(tmp_path / "b.tif", image("float32"))
    assert (tmp_path / "a.tif").read_bytes() == (tmp_path / "b.tif").read_bytes()


def run_python(code: str, folder: Path) -> subprocess.Popen[str]:
    """A process that writes there."""
    start = f"""
        import sys
        sys.path.insert(0, {str(ROOT)!r})
        import numpy as np
        from rs_synth_plugin.core.raster.geotiff import GeoTiffWriter
        from rs_synth_plugin.core.raster.grid import Grid, Window
        grid = Grid("EPSG:32612", (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), 2048, 2048)
        noise = np.random.default_rng(0).integers(0, 255, (512, 2048)).astype(np.uint8)
        path = {str(folder / "a.tif")!r}
    """
    text = textwrap.dedent(start) + textwrap.dedent(code)
    return subprocess.Popen(
        [sys.executable, "-c", text], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_a_kill_leaves_no_result_and_what_it_left_is_swept(tmp_path):
    process = run_python(
        """
        with GeoTiffWriter(path, grid, 1, "uint8", categories={1: "one"}) as writer:
            for k in range(4):
                writer.write(Window(0, 512 * k, 2048, 512), noise)
                writer._dataset.FlushCache()
                print("written", flush=True)
                sys.stdin.read() if k == 2 else None
        """,
        tmp_path,
    )
    for _ in range(3):
        assert process.stdout.readline() == "written\n"
    assert sweep_parts(tmp_path) == []  # it is alive
    process.send_signal(signal.SIGKILL)
    process.communicate()
    left = os.listdir(tmp_path)
    assert left
    assert "a.tif" not in left
    (tmp_path / "a.part-of-me.tif").touch()
    (tmp_path / "b.part-00000000-1-abc.tif").touch()  # of another machine
    write(tmp_path / "next.tif", np.zeros((1, *GRID.shape), np.uint8))  # the next run in the folder sweeps it
    (tmp_path / "next.tif").unlink()
    assert not set(left) & set(os.listdir(tmp_path))
    assert sorted(os.listdir(tmp_path)) == ["a.part-of-me.tif", "b.part-00000000-1-abc.tif"]


@pytest.mark.skipif(os.name == "nt", reason="POSIX limits")
@pytest.mark.parametrize("limit", [700_000, 4_300_000])
def test_a_full_disk_is_told_of_and_leaves_nothing(tmp_path, limit):
    """A limit on the size of files fails writes as a full disk does: while writing, or in the overviews."""
    process = run_python(
        f"""
        import resource, signal
        from rs_synth_plugin.core.errors import RSSynthError
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
        try:
            with GeoTiffWriter(path, grid, 1, "uint8") as writer:
                for k in range(4):
                    writer.write(Window(0, 512 * k, 2048, 512), noise)
        except RSSynthError as error:
            print(error)
        """,
        tmp_path,
    )
    out, err = process.communicate(timeout=60)
    assert "a.tif could not be" in out, err
    assert "check that the disk has room" in out
    assert os.listdir(tmp_path) == []


def test_a_file_that_cannot_be_replaced(tmp_path, monkeypatch):
    def refuse(source, target):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(outputs.os, "replace", refuse)
    with pytest.raises(InputError, match="cannot be replaced .* close the programs"):
        write(tmp_path / "a.tif", image("uint8"))
    assert os.listdir(tmp_path) == []


def test_failed_creation_is_told_of(tmp_path):
    with pytest.raises(RSSynthError, match="could not be created"):
        GeoTiffWriter(tmp_path / "a.tif", GRID, 70_000, "uint8")  # a TIFF has at most 65,535 bands
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "message"),
    [("a.png", "does not end in .tif"), ("missing/a.tif", "does not exist"), ("folder.tif", "is a folder")],
)
def test_places_that_are_refused(tmp_path, name, message):
    (tmp_path / "folder.tif").mkdir()
    with pytest.raises(InputError, match=message):
        GeoTiffWriter(tmp_path / name, GRID, 1, "uint8")


def test_a_folder_that_cannot_be_written_to(tmp_path, monkeypatch):
    # Permissions do not bind the administrator that tests may run as.
    def refuse(path):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(outputs.Path, "touch", refuse)
    with pytest.raises(InputError, match=r"cannot be written to \(Read-only file system\)"):
        GeoTiffWriter(tmp_path / "a.tif", GRID, 1, "uint8")


def test_an_input_is_never_overwritten(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.zeros((4, 4), np.uint8), GRID.transform)
    gdal.BuildVRT(str(tmp_path / "a.vrt"), [path]).FlushCache()
    (tmp_path / "link.tif").symlink_to(path)
    for source in (path, str(tmp_path / "a.vrt"), tmp_path / "link.tif"):
        with pytest.raises(InputError, match="is one of the inputs"):
            GeoTiffWriter(path, GRID, 1, "uint8", inputs=[source])
    GeoTiffWriter(tmp_path / "b.tif", GRID, 1, "uint8", inputs=[path]).discard()


def test_gdals_exceptions_of_the_host_change_nothing(tmp_path):
    before = gdal.GetUseExceptions()
    gdal.UseExceptions()
    try:
        write(tmp_path / "a.tif", image("uint8"))
        with pytest.raises(RSSynthError, match="could not be created"):
            GeoTiffWriter(tmp_path / "b.tif", GRID, 70_000, "uint8")
    finally:
        if not before:
            gdal.DontUseExceptions()
    assert os.listdir(tmp_path) == ["a.tif"]


class Impatient(NullFeedback):
    """Cancels at the second question."""

    asked = 0

    def is_cancelled(self):
        self.asked += 1
        return self.asked > 1


def test_a_cancel_while_overviews_are_built_leaves_nothing(tmp_path):
    with pytest.raises(Cancelled):
        write(tmp_path / "a.tif", image("uint8"), feedback=Impatient())
    assert os.listdir(tmp_path) == []
