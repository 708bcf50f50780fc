# SPDX-License-Identifier: GPL-2.0-or-later
"""What a model sees: the plane past the grid's edge, filled gaps, mapped classes, water over a surface
model."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rs_synth_plugin.core.product.modelinputs import continued


@settings(max_examples=200, deadline=None)
@given(length=st.integers(1, 12), start=st.integers(-40, 40), size=st.integers(1, 50),
       padding=st.sampled_from(["reflect", "edge"]))  # fmt: skip
def test_the_plane_goes_on_as_numpy_pads(length, start, size, padding):
    raster = np.arange(length) * 10
    plane = np.pad(raster, 100, mode=padding)
    index, (first, count) = continued(start, size, length, padding)
    assert first >= 0
    assert first + count <= length
    np.testing.assert_array_equal(
        raster[first : first + count][index], plane[100 + start : 100 + start + size]
    )


def test_only_what_is_needed_is_read():
    assert continued(-3, 10, 1000, "reflect")[1] == (0, 7)
    assert continued(995, 10, 1000, "edge")[1] == (995, 5)
    assert continued(100, 10, 1000, "reflect")[1] == (100, 10)


@pytest.mark.parametrize("padding", ["reflect", "edge"])
def test_inside_the_raster_nothing_changes(padding):
    index, part = continued(5, 4, 20, padding)
    assert part == (5, 4)
    np.testing.assert_array_equal(index, np.arange(4))
