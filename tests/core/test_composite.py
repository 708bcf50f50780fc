# SPDX-License-Identifier: GPL-2.0-or-later
"""The composite: real where nothing changed, synthetic where it did, soft between."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal

from rs_synth_plugin.core.errors import Cancelled, InputError
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.product.composite import feathered, write_composite
from rs_synth_plugin.core.raster.rasters import RasterSource
from tests.core.memory_scene import Listener
from tests.core.raster_files import write_raster

UTM = "EPSG:32612"
PLACE = (300000.0, 10.0, 0.0, 4000000.0, 0.0, -10.0)


@pytest.fixture
def files(tmp_path):
    rng = np.random.default_rng(0)
    real = rng.integers(1, 255, (3, 60, 80)).astype(np.uint8)
    synthetic = rng.integers(1, 255, (3, 60, 80)).astype(np.uint8)
    real[:, :5] = 0
    mask = np.zeros((60, 80), np.uint8)
    mask[20:40, 30:50] = 1
    paths = [str(tmp_path / f"{name}.tif") for name in ("real", "synthetic", "mask")]
    for path, values in zip(paths, (real, synthetic, mask)):
        write_raster(path, values, PLACE, UTM, nodata=255 if values is mask else 0)
    return (real, synthetic, mask), paths, str(tmp_path / "composite.tif")


def composite(paths, output, feather=4, feedback=None):
    real = [RasterSource(paths[0], band=band) for band in (1, 2, 3)]
    write_composite(real, paths[1], paths[2], output, feather, {}, feedback or NullFeedback())
    return gdal.Open(output).ReadAsArray()


def test_real_where_nothing_changed_synthetic_where_it_did(files):
    (real, synthetic, mask), paths, output = files
    made = composite(paths, output)
    weight = feathered(mask == 1, 4)
    np.testing.assert_array_equal(made[:, mask == 1], synthetic[:, mask == 1])
    far = (weight == 0) & (real[0] > 0)
    np.testing.assert_array_equal(made[:, far], real[:, far])
    seam = (weight > 0) & (weight < 1)
    mixed = real * (1 - weight) + synthetic * weight
    assert seam.sum() > 100
    assert np.abs(made[:, seam] - mixed[:, seam]).max() <= 0.5 + 1e-3
    np.testing.assert_array_equal(made[:, :5], synthetic[:, :5])  # no real image there


def test_the_feather_falls_evenly():
    changed = np.zeros((1, 9), bool)
    changed[0, 4] = True
    np.testing.assert_allclose(
        feathered(changed, 3)[0], [0, 0.25, 0.5, 0.75, 1, 0.75, 0.5, 0.25, 0], atol=1e-6
    )
    np.testing.assert_array_equal(feathered(changed, 0), changed)


@pytest.mark.parametrize(
    ("bands", "feather", "sentence"), [(1, 4, "1 bands, the synthetic 3"), (3, 999, "feather")]
)
def test_what_does_not_fit_is_refused(files, tmp_path, bands, feather, sentence):
    _, paths, output = files
    real = [RasterSource(paths[0], band=band) for band in range(1, bands + 1)]
    with pytest.raises(InputError, match=sentence):
        write_composite(real, paths[1], paths[2], output, feather, {}, NullFeedback())
    assert not list(tmp_path.glob("composite*"))


def test_a_cancel_leaves_nothing(files, tmp_path):
    _, paths, output = files
    with pytest.raises(Cancelled):
        composite(paths, output, feedback=Listener(0))
    assert not list(tmp_path.glob("composite*"))
