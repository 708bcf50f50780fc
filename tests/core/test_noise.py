# SPDX-License-Identifier: GPL-2.0-or-later
"""Noise by place: the same bits from every window, and Gaussian."""

from __future__ import annotations

import numpy as np
import pytest

from rs_synth_plugin.core.raster.grid import Window
from rs_synth_plugin.core.raster.noise import gaussian, smooth

ORIGIN = (10_163, -138_469)


def test_gaussian_has_the_moments_of_a_normal():
    noise = gaussian(Window(0, 0, 700, 600), ORIGIN, 7, 5)
    assert noise.shape == (5, 600, 700)
    assert noise.dtype == np.float32
    assert abs(noise.mean()) < 0.005
    assert abs(noise.std() - 1) < 0.005
    assert abs((noise**4).mean() - 3) < 0.05
    assert abs(np.corrcoef(noise.reshape(5, -1)) - np.eye(5)).max() < 0.01


def test_gaussian_is_white():
    noise = gaussian(Window(0, 0, 512, 512), ORIGIN, 3, 1)[0]
    for shift in [(0, 1), (1, 0), (1, 1), (0, 2), (64, 0)]:
        assert abs((noise * np.roll(noise, shift, (0, 1))).mean()) < 0.01


@pytest.mark.parametrize("make", [lambda w, o: gaussian(w, o, 5, 3), lambda w, o: smooth(w, o, 5, 16)[None]])
def test_any_window_has_the_same_bits(make):
    whole = make(Window(-40, -40, 300, 280), ORIGIN)
    for window in [
        Window(-40, -40, 1, 1),
        Window(3, 5, 17, 31),
        Window(100, -7, 160, 1),
        Window(-1, 200, 5, 40),
    ]:
        part = whole[:, window.row + 40 :, window.col + 40 :][:, : window.height, : window.width]
        np.testing.assert_array_equal(make(window, ORIGIN), part)


def test_grids_cut_from_one_lattice_share_their_noise():
    here = gaussian(Window(30, 20, 64, 64), ORIGIN, 1, 2)
    there = gaussian(Window(0, 0, 64, 64), (ORIGIN[0] + 30, ORIGIN[1] + 20), 1, 2)
    np.testing.assert_array_equal(here, there)


def test_seeds_and_channels_differ_and_channels_do_not_depend_on_their_number():
    window = Window(0, 0, 256, 256)
    first, second = gaussian(window, ORIGIN, 1, 2), gaussian(window, ORIGIN, 2, 2)
    assert abs((first * second).mean()) < 0.01
    np.testing.assert_array_equal(gaussian(window, ORIGIN, 1, 6)[:2], first)
    assert not np.array_equal(gaussian(window, ORIGIN, -1, 1), gaussian(window, ORIGIN, 1, 1))


def test_values_never_change_between_versions():
    # Outputs are promised to repeat: same inputs, model and seed give the same bytes.
    noise = gaussian(Window(0, 0, 2, 2), (0, 0), 42, 1)[0]
    np.testing.assert_allclose(noise, [[-0.9726974, -1.1406561], [-0.2137208, 0.577482]], atol=1e-6)


def test_smooth_is_smooth_and_centred():
    noise = smooth(Window(0, 0, 1500, 1500), ORIGIN, 9, 16)
    assert abs(noise.mean()) < 0.03
    assert 0.3 < noise.std() < 0.7
    assert np.abs(np.diff(noise, axis=0)).max() < 0.5 * noise.std()
    far = (noise[:-64] * noise[64:]).mean() / noise.var()
    near = (noise[:-4] * noise[4:]).mean() / noise.var()
    assert near > 0.8
    assert abs(far) < 0.1


def test_smooth_of_an_empty_window():
    assert smooth(Window(0, 0, 0, 5), ORIGIN, 1, 16).shape == (5, 0)
