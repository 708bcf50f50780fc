# SPDX-License-Identifier: GPL-2.0-or-later
"""Overviews made window by window: those of GDAL, whatever the window."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.raster import overviews
from tests.core.raster_files import hills, write_raster

TRANSFORM = (300000.0, 30.0, 0.0, 4100000.0, 0.0, -30.0)
HOLES = (slice(100, 301), slice(200, 433))
KINDS = pytest.mark.parametrize(
    ("dtype", "nodata"), [("uint8", 0), ("float32", float("nan")), ("float32", -9999.0)]
)


@pytest.fixture(autouse=True)
def small_windows(monkeypatch):
    monkeypatch.setattr(overviews, "_WINDOW", 256)


def ground(rows, cols, dtype, nodata):
    values = (hills(rows, cols) / 10 - 100).clip(1, 255).astype(dtype)
    values[HOLES] = nodata
    return values


def levels_of(path):
    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1)
    return [band.GetOverview(level).ReadAsArray() for level in range(band.GetOverviewCount())]


@KINDS
def test_averages_are_those_of_gdal(tmp_path, dtype, nodata):
    for name in ("ours.tif", "gdals.tif"):
        write_raster(tmp_path / name, ground(904, 1208, dtype, nodata), TRANSFORM, nodata=nodata)
    overviews.build_overviews(tmp_path / "ours.tif", "AVERAGE", NullFeedback())
    dataset = gdal.OpenEx(str(tmp_path / "gdals.tif"), gdal.OF_RASTER | gdal.OF_UPDATE)
    dataset.BuildOverviews("AVERAGE", [2, 4, 8])
    dataset = None
    ours, gdals = levels_of(tmp_path / "ours.tif"), levels_of(tmp_path / "gdals.tif")
    assert [level.shape for level in ours] == [(452, 604), (226, 302), (113, 151)]
    for our, gdal_level in zip(ours, gdals):
        np.testing.assert_allclose(our, gdal_level, rtol=1e-6)


@KINDS
def test_the_last_of_an_odd_number_of_pixels_stands_for_itself(tmp_path, dtype, nodata):
    values = ground(901, 1203, dtype, nodata)
    write_raster(tmp_path / "odd.tif", values, TRANSFORM, nodata=nodata)
    overviews.build_overviews(tmp_path / "odd.tif", "AVERAGE", NullFeedback())
    known = values.astype(np.float64)
    known[HOLES] = np.nan
    known = np.pad(known, 1, constant_values=np.nan)[1:, 1:].reshape(451, 2, 602, 2)
    with np.errstate(invalid="ignore"):
        sums, counts = np.nansum(known, axis=(1, 3)), np.isfinite(known).sum(axis=(1, 3))
        expected = np.where(counts, sums / counts, nodata)
    np.testing.assert_allclose(
        levels_of(tmp_path / "odd.tif")[0], expected, rtol=1e-6, atol=0.5 if dtype == "uint8" else 0
    )


@KINDS
def test_the_nearest_is_one_of_the_four(tmp_path, dtype, nodata):
    values = ground(904, 1208, dtype, nodata)
    write_raster(tmp_path / "near.tif", values, TRANSFORM, nodata=nodata)
    overviews.build_overviews(tmp_path / "near.tif", "NEAREST", NullFeedback())
    finer = values
    for level in levels_of(tmp_path / "near.tif"):
        four = (
            finer.reshape(level.shape[0], 2, level.shape[1], 2).transpose(1, 3, 0, 2).reshape(4, *level.shape)
        )
        assert ((four == level) | (np.isnan(four) & np.isnan(level))).any(axis=0).all()
        finer = level


def test_a_small_raster_gets_none(tmp_path):
    write_raster(tmp_path / "small.tif", hills(256, 200), TRANSFORM)
    overviews.build_overviews(tmp_path / "small.tif", "AVERAGE", NullFeedback())
    assert levels_of(tmp_path / "small.tif") == []
