# SPDX-License-Identifier: GPL-2.0-or-later
"""The data sets that the training package's tests read are those that the plugin writes now."""

from __future__ import annotations

import zipfile

import numpy as np
import pytest
from osgeo import gdal

from tests.core.change_sets import TARGET, write_sets


def raster(path):
    """Type and values of the pixels, and the place."""
    dataset = gdal.Open(str(path))
    return dataset.ReadAsArray(), dataset.GetProjection(), dataset.GetGeoTransform()


@pytest.mark.skipif(not TARGET.exists(), reason="the training package is not here")
def test_training_reads_what_is_written_now(tmp_path):
    """By pixels and place: how bytes are packed, and the version in the tags, may differ."""
    (tmp_path / "now").mkdir()
    now = write_sets(tmp_path / "now")
    with zipfile.ZipFile(TARGET) as archive:
        assert sorted(now) == sorted(archive.namelist()), "write it anew: python -m tests.core.change_sets"
        archive.extractall(tmp_path / "kept")
    for name, path in now.items():
        kept = tmp_path / "kept" / name
        if path.suffix == ".txt":
            assert path.read_text() == kept.read_text()
            continue
        values, crs, transform = raster(path)
        expected, expected_crs, expected_transform = raster(kept)
        assert values.dtype == expected.dtype
        np.testing.assert_array_equal(values, expected, err_msg=name)
        assert transform == expected_transform
        assert bool(crs) == bool(expected_crs)
