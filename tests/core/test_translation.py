# SPDX-License-Identifier: GPL-2.0-or-later
"""Translation by a model, end to end: no tiles to be seen, and what the image has is kept."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr

from rs_synth_plugin.core.errors import Cancelled, ModelError
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.modelinfo import model_info, model_text
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product import translation
from rs_synth_plugin.core.product.model_translation import ModelTranslation
from rs_synth_plugin.core.raster.grid import Grid
from tests.core.images import TRANSFORM, make, scene, write_image
from tests.tiny_models import (
    HALO,
    RecordingFeedback,
    identity_graph,
    image_graph,
    slow_graph,
    tiny_card,
    translator_card,
    write_model,
)

FLOATS = {**tiny_card()["output"], "dtype": "float32"}
ROWS, COLS = 177, 243


def translator(path, feedback=None, scaling="check", graph=None, **changes):
    """A method that runs the tiny translator of a changed card."""
    card = translator_card(**changes)
    model = load_model(write_model(path, card, None if graph is None else graph(card)))
    return ModelTranslation(Session(model, "cpu", 1, feedback or RecordingFeedback()), scaling)


def identity(path, dtype="uint8", top=255.0, scaling="check", **output):
    """A translator that gives what it gets, for values of 0 to `top`."""
    image = {**translator_card()["inputs"]["image"], "range": [0.0, top]}
    made = {**tiny_card()["output"], "dtype": dtype, "range": [0.0, top], **output}
    return translator(path, scaling=scaling, graph=identity_graph, inputs={"image": image}, output=made)


@pytest.fixture(scope="module")
def image(tmp_path_factory):
    values = scene(ROWS, COLS).astype(np.uint8)
    values[:, 40:60, :30] = 0
    return write_image(tmp_path_factory.mktemp("image") / "image.tif", values, nodata=0)


@pytest.fixture(scope="module")
def whole(image, tmp_path_factory):
    """Made in one piece, as floats: not rounded."""
    folder = tmp_path_factory.mktemp("whole")
    pixels, _, report = make(
        image, translator(folder / "t.onnx", output=FLOATS), folder / "w.tif", tile_size=400
    )
    assert report.stats.pixels == ROWS * COLS
    return pixels


@pytest.mark.parametrize(("size", "turn"), [(72, 0), (88, 5), (128, 3)])
def test_tiled_equals_whole(image, whole, tmp_path, monkeypatch, size, turn):
    tiles_of = Grid.tiles
    monkeypatch.setattr(Grid, "tiles", lambda *given: (lambda t: t[turn:] + t[:turn])(list(tiles_of(*given))))
    monkeypatch.setattr(translation, "tile_size", lambda grid, network, largest: largest)
    method = translator(tmp_path / "t.onnx", output=FLOATS)
    pixels, _, _ = make(image, method, tmp_path / "out.tif", tile_size=size)
    np.testing.assert_array_equal(np.isnan(pixels), np.isnan(whole))
    assert np.nanmax(np.abs(pixels - whole)) <= 1e-4 * 255


def test_it_would_notice_a_short_halo(image, whole, tmp_path, monkeypatch):
    monkeypatch.setattr(translation, "tile_size", lambda grid, network, largest: largest)
    method = translator(tmp_path / "t.onnx", output=FLOATS, halo=HALO - 8)
    pixels, _, _ = make(image, method, tmp_path / "out.tif", tile_size=72)
    assert np.nanmax(np.abs(pixels - whole)) > 1e-4 * 255


def test_the_edge_goes_on_as_the_card_says_and_holes_hold_its_fill(image, whole, tmp_path):
    # By hand: numpy pads, the model runs once, the middle is cut out.
    values = gdal.Open(image).ReadAsArray().astype(np.float32)
    values[:, 40:60, :30] = 100.0
    sides = ((0, 0), (HALO, 248 - ROWS - HALO), (HALO, 296 - COLS - HALO))
    padded = np.pad(values, sides, mode="reflect")
    model = load_model(write_model(tmp_path / "t.onnx", translator_card(output=FLOATS)))
    made = Session(model, "cpu", 1, RecordingFeedback()).run({"image": padded[None]})["translated"]
    made = made[0, :, HALO : HALO + ROWS, HALO : HALO + COLS]
    known = np.isfinite(whole)
    assert np.abs(made - whole)[known].max() <= 1e-4 * 255
    assert not known[:, 40:60, :30].any()
    assert known.sum() == 3 * (ROWS * COLS - 20 * 30)  # the hole poisons nothing around it


def test_the_same_bytes_on_a_second_run(image, tmp_path):
    for name in "ab":
        make(image, translator(tmp_path / "t.onnx"), tmp_path / f"{name}.tif", tile_size=128)
    assert (tmp_path / "a.tif").read_bytes() == (tmp_path / "b.tif").read_bytes()


@pytest.mark.parametrize(
    ("dtype", "top", "nodata"),
    [("uint8", 255.0, 0), ("uint16", 10_000.0, 65535), ("float32", 1.0, -9999.0), ("float32", 1.0, float("nan"))],
)  # fmt: skip
def test_grid_crs_and_nodata_are_kept(tmp_path, dtype, top, nodata):
    values = scene(50, 70, top if top > 5 else 250.0)
    values = (values if top > 5 else values / 255).astype(dtype)
    values[:, 10:20, 5:9] = nodata
    path = write_image(tmp_path / "in.tif", values, nodata=nodata)
    made = identity(tmp_path / "m.onnx", dtype, top, **({} if np.isnan(nodata) else {"nodata": nodata}))
    pixels, dataset, report = make(path, made, tmp_path / "out.tif")
    assert pixels.dtype == np.dtype(dtype)
    assert dataset.GetGeoTransform() == TRANSFORM
    assert dataset.GetSpatialRef().IsSame(osr.SpatialReference(gdal.Open(path).GetProjection()))
    np.testing.assert_array_equal(dataset.GetRasterBand(1).GetNoDataValue(), nodata)
    np.testing.assert_array_equal(pixels, values)  # the network changes nothing, so nothing else may
    assert report.edges.correlation == pytest.approx(1.0)
    assert report.edges.pixels == 48 * 68 - 12 * 6  # without what touches the hole or the edge


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "float32"])
def test_an_alpha_band_is_carried_over(tmp_path, dtype):
    values = scene(50, 70).astype(dtype)
    opaque = {"uint8": 255, "uint16": 65535, "int16": 32767, "float32": 255}[dtype]
    alpha = np.full((50, 70), opaque)
    alpha[:7], alpha[7:9] = 0, opaque // 5
    values[:, 9:12] = 0  # black, and there
    path = write_image(tmp_path / "in.tif", values, alpha)
    pixels, dataset, _ = make(path, identity(tmp_path / "m.onnx"), tmp_path / "out.tif")
    assert dataset.RasterCount == 4
    assert dataset.GetRasterBand(4).GetColorInterpretation() == gdal.GCI_AlphaBand
    assert dataset.GetRasterBand(1).GetMaskFlags() & gdal.GMF_ALPHA
    assert dataset.GetRasterBand(1).GetNoDataValue() is None
    np.testing.assert_array_equal(pixels[3], np.where(alpha, np.rint(alpha / opaque * 255), 0))
    np.testing.assert_array_equal(pixels[:3, 7:], np.floor(values[:, 7:] + 0.5).astype(np.uint8))
    assert (pixels[:3, :7] == 0).all()


def test_alpha_counts_beside_a_nodata_value(tmp_path):
    alpha = np.full((50, 70), 255)
    alpha[:7] = 0
    path = write_image(tmp_path / "in.tif", scene(50, 70).astype(np.uint8), alpha, nodata=0)
    pixels, _, report = make(path, identity(tmp_path / "m.onnx"), tmp_path / "out.tif")
    assert (pixels[:, :7] == 0).all()
    assert report.statistics[0].pixels == 43 * 70


def test_other_bands_may_come_out_than_go_in(tmp_path):
    path = write_image(tmp_path / "in.tif", scene(50, 70, bands=5).astype(np.uint8))
    output = {
        **tiny_card()["output"],
        "bands": [{"name": "vv", "description": "", "unit": "dB"}],
        "dtype": "uint16",
    }
    method = translator(tmp_path / "m.onnx", bands=5, output=output)
    pixels, dataset, _ = make(path, method, tmp_path / "out.tif")
    assert pixels.shape == (50, 70)
    assert pixels.dtype == np.uint16
    assert dataset.GetRasterBand(1).GetDescription() == "vv"


def test_scale_and_offset_of_the_card_are_written(tmp_path):
    path = write_image(tmp_path / "in.tif", scene(50, 70).astype(np.uint8))
    method = identity(tmp_path / "m.onnx", "uint16", 255.0, scale=0.01, offset=-50.0)
    pixels, dataset, _ = make(path, method, tmp_path / "out.tif")
    band = dataset.GetRasterBand(2)
    values = pixels[1] * band.GetScale() + band.GetOffset()
    assert np.abs(values - gdal.Open(path).ReadAsArray()[1]).max() <= 0.0051


def test_raw_numbers_go_in_whatever_scale_the_file_states(tmp_path):
    values = scene(50, 70).astype(np.uint8)
    path = write_image(tmp_path / "in.tif", values, scale=0.001)
    pixels, _, _ = make(path, identity(tmp_path / "m.onnx"), tmp_path / "out.tif")
    np.testing.assert_array_equal(pixels, values)


def test_tags_tell_the_model_and_the_direction(image, tmp_path):
    method = translator(tmp_path / "t.onnx")
    tags = make(image, method, tmp_path / "out.tif", tags={"version": "1"})[1].GetMetadata()
    assert tags["RS_SYNTH_SYNTHETIC"] == "yes"
    assert tags["RS_SYNTH_MODEL"] == "tiny-translator 1.2.3"
    assert tags["RS_SYNTH_DIRECTION"] == "summer → autumn"
    assert len(tags["RS_SYNTH_MODEL_SHA256"]) == 64
    assert (tags["RS_SYNTH_METHOD"], tags["RS_SYNTH_BANDS"], tags["RS_SYNTH_VERSION"]) == (
        "random",
        "[1, 2, 3]",
        "1",
    )


def test_the_output_is_called_translated(tmp_path):
    card = translator_card()
    graph = image_graph({**card, "task": "segmentation"})
    with pytest.raises(ModelError, match="its graph has the outputs logits, the card says translated"):
        load_model(write_model(tmp_path / "m.onnx", card, graph))
    text = model_text(model_info(write_model(tmp_path / "m.onnx", card)))
    assert "Translates summer → autumn, random" in text
    assert "Input image: red [DN], green [DN], blue [DN], 0 to 255" in text


@pytest.mark.parametrize("share", [0.0, 0.01, 0.16, 0.5, 0.75, 0.81])
def test_cancelled_anywhere_what_was_there_stays(tmp_path, share):
    image = write_image(tmp_path / "in.tif", scene(600, 300).astype(np.uint8))
    (tmp_path / "out.tif").write_bytes(b"from before")
    feedback = RecordingFeedback()
    feedback.progress.append(0.0)
    feedback.is_cancelled = lambda: feedback.progress[-1] >= share
    with pytest.raises(Cancelled):
        make(image, translator(tmp_path / "t.onnx"), tmp_path / "out.tif", feedback, tile_size=128)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.tif", "out.tif", "t.onnx"]
    assert (tmp_path / "out.tif").read_bytes() == b"from before"
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("rs_synth")]


def test_cancel_in_the_middle_of_a_run_takes_less_than_a_second(tmp_path):
    image = {**translator_card(1)["inputs"]["image"]}
    output = {**tiny_card()["output"], "bands": tiny_card()["output"]["bands"][:1]}
    method = translator(
        tmp_path / "slow.onnx",
        graph=lambda card: slow_graph(card, image_input=True, output="translated"),
        inputs={"image": image},
        output=output,
    )
    path = write_image(tmp_path / "in.tif", scene(900, 900, bands=1).astype(np.uint8))
    asked = []
    start = time.monotonic()

    def is_cancelled():
        if not asked and time.monotonic() - start > 1.5:
            asked.append(time.monotonic())
        return bool(asked)

    feedback = RecordingFeedback()
    feedback.is_cancelled = is_cancelled
    with pytest.raises(Cancelled):
        make(path, method, tmp_path / "out.tif", feedback)
    assert time.monotonic() - asked[0] < 1.0
    assert not (tmp_path / "out.tif").exists()


MEMORY = """
import sys
from osgeo import gdal
gdal.SetCacheMax(8 * 2**20)
from pathlib import Path
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product.histogram_matching import HistogramMatching
from rs_synth_plugin.core.product.model_translation import ModelTranslation
from rs_synth_plugin.core.feedback import NullFeedback
from tests.core.images import make, open_image
image, model, out = sys.argv[1:]
from rs_synth_plugin.core.product.translation import TranslationRequest, translate
session = Session(load_model(model), "cpu", 1, NullFeedback())
for method in (ModelTranslation(session), HistogramMatching(open_image(image))):
    translate(open_image(image), method, TranslationRequest(out, tile_size=304))
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="measures memory as Linux counts it")
def test_memory_does_not_grow_with_the_image(tmp_path):
    model = write_model(tmp_path / "m.onnx", translator_card(), identity_graph(translator_card()))
    peaks = []
    for rows in (2048, 8192):
        values = np.broadcast_to(scene(512, 1024).astype(np.uint8)[:, None], (3, rows // 512, 512, 1024))
        path = write_image(tmp_path / f"{rows}.tif", values.reshape(3, rows, 1024))
        done = subprocess.run(
            [sys.executable, "-c", MEMORY, path, str(model), str(tmp_path / f"{rows}_out.tif")],
            cwd=Path(__file__).resolve().parents[2], timeout=120, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-2000:]
        peaks.append(int(done.stdout) / 1024)
    # MiB; as float32 the image alone is 72 MiB larger. The block cache is full with either image, so it does not count.
    assert peaks[1] - peaks[0] < 30, peaks
