# SPDX-License-Identifier: GPL-2.0-or-later
"""Jitter moves and lights the image after; labels, holes and edges stay."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from rs_synth_plugin.core.changes.jitter import Jitter, check_jitter, draw_light, draw_shift, write_jittered
from rs_synth_plugin.core.changes.negatives import image_of
from rs_synth_plugin.core.errors import Cancelled, InputError
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.raster.rasters import source_grid
from rs_synth_plugin.core.sampling.draws import Draws
from tests.core.images import scene, write_image
from tests.tiny_models import RecordingFeedback


@pytest.fixture
def jittered(tmp_path):
    """jittered(values, jitter, **options of the image) → pixels, data set."""

    def write(values, jitter, feedback=None, **options):
        source = image_of(write_image(tmp_path / "in.tif", values, **options))
        output = str(tmp_path / "out.tif")
        write_jittered(
            source, source_grid(source.bands[0]), output, jitter, {"seed": 7}, feedback or NullFeedback()
        )
        dataset = gdal.Open(output)
        return dataset.ReadAsArray(), dataset

    return write


@pytest.mark.parametrize(("cols", "rows"), [(3, 0), (0, -2), (-4, 5)])
def test_whole_pixels_move_as_they_are(jittered, cols, rows):
    values = scene(40, 50).astype(np.uint8)
    moved, _ = jittered(values, Jitter(cols=cols, rows=rows))
    inner = (slice(None), slice(8, -8), slice(8, -8))
    np.testing.assert_array_equal(moved[inner], np.roll(values, (rows, cols), (1, 2))[inner])


def test_parts_of_a_pixel_are_between_neighbours(jittered):
    ramp = np.broadcast_to(np.arange(50, dtype=np.float32) * 4, (3, 40, 50)).copy()
    moved, _ = jittered(ramp, Jitter(cols=0.25, rows=0.5))
    np.testing.assert_allclose(moved[:, 2:-2, 2:-2], ramp[:, 2:-2, 2:-2] - 1, atol=1e-3)


def test_at_the_edge_pixels_stay(jittered):
    values = scene(40, 50).astype(np.uint8)
    moved, dataset = jittered(values, Jitter(cols=3), nodata=0)
    np.testing.assert_array_equal(moved[:, :, :2], values[:, :, :2])
    assert dataset.GetRasterBand(1).GetNoDataValue() == 0
    assert (moved > 0).all()


def test_holes_stay_where_the_labels_have_them(jittered):
    values = scene(40, 50).astype(np.uint8)
    values[:, 10:20, 10:20] = 0
    moved, _ = jittered(values, Jitter(cols=2, gains=(1.1, 1.0, 0.9), offsets=(0, 0, 0)), nodata=0)
    np.testing.assert_array_equal(moved == 0, values == 0)


def test_gain_and_offset_of_each_band(jittered):
    values = scene(40, 50, top=150).astype(np.float32)
    lit, dataset = jittered(values, Jitter(gains=(1.2, 1.0, 0.5), offsets=(0.0, 0.1, -0.1)))
    means = values.mean(axis=(1, 2))[:, None, None]
    wanted = (
        values * np.array([1.2, 1.0, 0.5])[:, None, None] + means * np.array([0.0, 0.1, -0.1])[:, None, None]
    )
    np.testing.assert_allclose(lit, wanted, rtol=1e-4, atol=1e-4)
    tags = dataset.GetMetadata()
    assert '"gains": [1.2, 1.0, 0.5]' in tags["RS_SYNTH_RADIOMETRY"]
    assert tags["RS_SYNTH_SEED"] == "7"


def test_bytes_are_clipped_and_never_become_nodata(jittered):
    values = np.full((3, 20, 20), 200, np.uint8)
    values[:, :5] = 1
    lit, _ = jittered(values, Jitter(gains=(1.5,) * 3, offsets=(-0.05,) * 3), nodata=0)
    assert lit.max() == 255
    assert lit.min() == 1


def test_an_alpha_band_is_kept(jittered):
    values = scene(30, 30).astype(np.uint8)
    alpha = np.full((30, 30), 255, np.uint8)
    alpha[:4] = 0
    moved, dataset = jittered(values, Jitter(cols=1), alpha=alpha)
    assert dataset.RasterCount == 4
    assert dataset.GetRasterBand(4).GetColorInterpretation() == gdal.GCI_AlphaBand
    np.testing.assert_array_equal(moved[3], alpha)


def test_lights_one_after_the_other():
    first = Jitter(gains=(2.0,), offsets=(0.5,))
    then = Jitter(cols=1.0, gains=(3.0,), offsets=(0.25,))
    assert then.lit(first) == Jitter(1.0, 0.0, (6.0,), (1.75,))
    assert Jitter(1.0).lit(first) == Jitter(1.0, 0.0, (2.0,), (0.5,))
    assert first.lit(Jitter()) == first
    assert Jitter().is_none
    assert Jitter().facts() == {}


def test_draws_keep_to_their_limits():
    draws = Draws(0)
    drawn = [draw_shift(draws, 1.5) for _ in range(200)]
    assert 1.4 < max(max(abs(one.cols), abs(one.rows)) for one in drawn) <= 1.5
    assert min(one.cols for one in drawn) < -1.2
    lights = [draw_light(draws, 20.0, 2) for _ in range(200)]
    gains = np.array([one.gains for one in lights])
    offsets = np.array([one.offsets for one in lights])
    assert 0.8 <= gains.min() < 0.82 < 1.18 < gains.max() <= 1.2
    assert -0.1 <= offsets.min() < -0.09 < 0.09 < offsets.max() <= 0.1
    assert draw_light(draws, 0.0, 3).is_none
    assert draw_shift(draws, 0.0).is_none


@pytest.mark.parametrize("values", [(-1.0, 0.0), (9.0, 0.0), (0.0, 95.0), (0.0, float("nan"))])
def test_too_much_jitter_is_refused(values):
    with pytest.raises(InputError, match="jitter"):
        check_jitter(*values)


def test_a_cancel_leaves_nothing(jittered, tmp_path):
    with pytest.raises(Cancelled):
        jittered(scene(40, 50).astype(np.uint8), Jitter(cols=1), RecordingFeedback(cancel_after=0))
    assert [path.name for path in tmp_path.iterdir()] == ["in.tif"]
