# SPDX-License-Identifier: GPL-2.0-or-later
"""A real triplet in three CRSs (Zion: Landsat, NLCD, SRTM) comes to lie on one grid; skipped where absent."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from rs_synth_plugin.core.raster.grid import Window
from rs_synth_plugin.core.raster.rasters import AlignedRaster, RasterSource, check_overlap, describe, grid_for
from rs_synth_plugin.core.scenario.legend import Legend
from rs_synth_plugin.core.scenario.recognition import recognise_legend

ZION = Path(__file__).resolve().parents[3] / "shared" / "data" / "zion_landsat8_nlcd_srtm"
pytestmark = pytest.mark.skipif(not ZION.is_dir(), reason="the Zion data are not beside the repository")


def source(name: str) -> RasterSource:
    return RasterSource(str(ZION / name), name=name)


def correlation(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.corrcoef(a.ravel(), b.ravel())[0, 1])


def best_shift(a: np.ndarray, b: np.ndarray, reach: int = 3) -> tuple:
    """The shift (rows, cols) of b against a with the highest correlation."""
    inner = (slice(reach, -reach),) * 2
    found = {}
    for row in range(-reach, reach + 1):
        for col in range(-reach, reach + 1):
            found[row, col] = correlation(a[inner], np.roll(b, (row, col), (0, 1))[inner])
    return max(found, key=found.__getitem__)


def test_three_crss_come_to_lie_on_one_another():
    grid = grid_for(source("nlcd2011.tif"), 30.0)
    assert abs(grid.width - 1128) <= 1
    assert abs(grid.height - 1428) <= 1
    check_overlap(grid, [source("srtm.tif"), source("landsat_b4.tif")])
    part = Window(200, 300, 600, 700)
    layers = {}
    for name, kind in (
        ("nlcd2011", "class"),
        ("srtm", "height"),
        ("landsat_b4", "value"),
        ("landsat_b5", "value"),
    ):
        with AlignedRaster(source(f"{name}.tif"), grid, kind=kind) as raster:
            layers[name], valid = raster.read(part)
            assert valid.all()
    red, infrared = layers["landsat_b4"], layers["landsat_b5"]
    ndvi = (infrared - red) / (infrared + red)
    forest = np.isin(layers["nlcd2011"], Legend.builtin("nlcd").codes_for("forest"))
    assert best_shift(forest.astype(float), ndvi) == (0, 0)
    # The sun stood in the south-east (azimuth 136°, elevation 59°): slopes that face it are brighter.
    rows, cols = np.gradient(layers["srtm"].astype(float), 30.0)
    azimuth, elevation = np.radians(136), np.radians(59)
    slope = np.hypot(rows, cols)
    facing = np.cos(azimuth - np.arctan2(-cols, rows))
    light = np.sin(elevation) + np.cos(elevation) * slope * facing
    shade = light / np.sqrt(1 + slope**2)
    shift = best_shift(infrared, shade)
    assert max(abs(shift[0]), abs(shift[1])) <= 1  # the DEM is three times coarser
    assert correlation(infrared, shade) > 0.3


def test_the_elevations_are_those_of_the_park():
    grid = grid_for(source("nlcd2011.tif"), 30.0)
    with AlignedRaster(source("srtm.tif"), grid, kind="height") as raster:
        heights, valid = raster.read(grid.window)
        native = describe(raster.source).grid
    # 1.5 % at the edges lie outside of the DEM.
    assert 0.98 < valid.mean() < 0.99
    assert 1024 <= heights[valid].min() < 1060
    assert 2880 < heights[valid].max() <= 2892
    assert native.pixel_size[0] == pytest.approx(1 / 1200)
    assert (heights[valid] != np.round(heights[valid])).mean() > 0.8  # not rounded to the file's whole metres


@pytest.mark.parametrize(("name", "legend"), [("nlcd.tif", "nlcd8"), ("nlcd2011.tif", "nlcd")])
def test_the_legends_are_recognised(name, legend):
    info = describe(source(name))
    with AlignedRaster(source(name), info.grid, kind="class") as raster:
        codes, valid = raster.read(info.grid.window)
    guess = recognise_legend(np.unique(codes[valid]).tolist(), info.colors)
    assert guess is not None
    assert guess.id == legend
