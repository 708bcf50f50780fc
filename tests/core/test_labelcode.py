# SPDX-License-Identifier: GPL-2.0-or-later
"""Label channels to classes and back."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from rs_synth_plugin.core.pairs import labelcode
from rs_synth_plugin.core.pairs.labelcode import LabelCode
from tests.tiny_denoisers import COLORS


def code_of(kind, count=5):
    classes = tuple(SimpleNamespace(code=i + 1, color=COLORS[i % 5]) for i in range(count))
    return LabelCode.of(SimpleNamespace(block={"label_code": kind}, classes=classes))


@pytest.mark.parametrize(("count", "bits"), [(1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (8, 3), (9, 4), (16, 4)])
def test_as_many_bits_as_needed(count, bits):
    code = code_of("bits", count)
    assert code.channels == bits
    words = code.codebook.astype(int)
    assert [int("".join(map(str, word)), 2) for word in words] == list(range(count))


@pytest.mark.parametrize("kind", ["bits", "one_hot", "colour"])
def test_classes_come_back(kind):
    code = code_of(kind)
    classes = np.random.default_rng(0).integers(1, 6, (40, 30)).astype(np.uint8)
    channels = code.encode(classes)
    assert channels.shape == (code.channels, 40, 30)
    assert channels.dtype == np.float32
    noise = np.random.default_rng(1).normal(0, 0.04, channels.shape).astype(np.float32)
    found, snapped = code.decode(channels + noise)
    assert found.dtype == np.uint8
    assert (found == classes).all()
    assert snapped == 0


def test_every_pixel_takes_the_nearest_codeword(monkeypatch):
    monkeypatch.setattr(labelcode, "_AT_ONCE", 100)  # in parts, the last one shorter
    for kind in ("bits", "one_hot", "colour"):
        code = code_of(kind)
        channels = np.random.default_rng(2).uniform(-1.4, 1.4, (code.channels, 17, 23)).astype(np.float32)
        values = (np.clip(channels, -1, 1).astype(np.float64) + 1) / 2
        words = code.codebook[:, :, None, None]
        nearest = ((values[None] - words) ** 2).sum(axis=1).argmin(axis=0) + 1
        found, snapped = code.decode(channels)
        assert (found == nearest).all()
        rounded = values >= 0.5
        known = (rounded[None] == (words >= 0.5)).all(axis=1).any(axis=0)
        assert snapped == pytest.approx(0 if kind == "colour" else 1 - known.mean())
        assert kind == "colour" or 0.2 < snapped < 0.95


def test_bits_between_codewords_go_to_the_first_of_the_nearest():
    """101 is as far from 100 (class 5) as from 001 (class 2)."""
    found, snapped = code_of("bits").decode(np.array([1, -1, 1], np.float32).reshape(3, 1, 1))
    assert found.item() == 2
    assert snapped == 1


def test_the_unknown_is_between_all_codewords():
    assert (code_of("bits").encode(np.zeros((2, 2), np.uint8)) == 0).all()
