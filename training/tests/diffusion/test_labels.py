# SPDX-License-Identifier: GPL-2.0-or-later
"""Labels become codewords and codewords labels; whatever lies between goes to the nearest."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from rs_synth_training.config import ClassConfig
from rs_synth_training.diffusion.labels import LabelCode, LabelError, bit_count

KINDS = ("bits", "one_hot", "colour")


def classes(count: int) -> list[ClassConfig]:
    return [
        ClassConfig(code, f"class {code}", f"#{code:02x}{255 - code:02x}{code * 7 % 256:02x}", "bare", [code])
        for code in range(1, count + 1)
    ]


@given(count=st.integers(1, 255), kind=st.sampled_from(KINDS))
@settings(max_examples=60, deadline=None)
def test_there_and_back(count: int, kind: str) -> None:
    code = LabelCode(kind, classes(count))
    codes = torch.arange(1, count + 1, dtype=torch.uint8).reshape(1, 1, count)
    values = code.encode(codes)
    assert values.shape == (1, code.channels, 1, count)
    assert values.abs().max() <= 1
    assert np.array_equal(code.decode(values.numpy()), codes.numpy())
    assert code.snapped(values.numpy()) == 0


def test_bits_are_binary_numbers_with_the_most_worth_first() -> None:
    assert [bit_count(count) for count in (1, 2, 3, 4, 5, 8, 9, 16, 17)] == [1, 1, 2, 2, 3, 3, 4, 4, 5]
    words = LabelCode("bits", classes(5)).codewords
    assert ["".join(str(int(bit)) for bit in word) for word in words] == ["000", "001", "010", "011", "100"]


@pytest.mark.parametrize(("kind", "count"), [("bits", 5), ("bits", 11), ("one_hot", 6), ("colour", 7)])
def test_decoding_is_the_nearest_codeword_by_brute_force(kind: str, count: int) -> None:
    code = LabelCode(kind, classes(count))
    values = np.random.default_rng(3).normal(0, 1.2, (2, code.channels, 9, 8)).astype(np.float32)
    found = code.decode(values)
    for index in np.ndindex(found.shape):
        sample, row, col = index
        z = [(min(1.0, max(-1.0, float(v))) + 1) / 2 for v in values[sample, :, row, col]]
        distances = [math.dist(z, word.tolist()) for word in code.codewords]
        assert distances[found[index] - 1] == pytest.approx(min(distances), abs=1e-6)
    assert set(np.unique(found)) <= set(range(1, count + 1)), "every pixel gets a class"


def test_ties_go_to_the_lowest_class() -> None:
    assert LabelCode("bits", classes(5)).decode(np.zeros((1, 3, 1, 1), np.float32)).item() == 1
    assert LabelCode("one_hot", classes(3)).decode(-np.ones((1, 3, 1, 1), np.float32)).item() == 1


def test_snapped_pixels_are_those_that_round_to_no_codeword() -> None:
    code = LabelCode("bits", classes(5))
    rounds_to = np.array([[0, 0, 1], [1, 0, 1], [1, 1, 1], [1, 0, 0]], np.float32)
    values = (0.8 * (2 * rounds_to - 1)).T.reshape(1, 3, 1, 4)
    assert code.snapped(values) == 0.5, "101 and 111 stand for no class"
    hot = LabelCode("one_hot", classes(2))
    values = np.array([[1, -1], [1, 1], [-1, -1], [-1, 1]], np.float32).T.reshape(1, 2, 1, 4)
    assert hot.snapped(values) == 0.5
    assert LabelCode("colour", classes(3)).snapped(np.zeros((1, 3, 1, 1), np.float32)) == 0


def test_unknown_pixels_stand_in_the_middle() -> None:
    values = LabelCode("bits", classes(5)).encode(torch.zeros(1, 2, 2, dtype=torch.uint8))
    assert (values == 0).all()


def test_errors_name_what_is_wrong() -> None:
    code = LabelCode("bits", classes(5))
    with pytest.raises(LabelError, match="class of code 6; the label code has those up to 5"):
        code.encode(torch.full((1, 1, 1), 6, dtype=torch.uint8))
    with pytest.raises(LabelError, match="5 classes take 3 channels as bits, not 2"):
        code.decode(np.zeros((1, 2, 1, 1), np.float32))
    with pytest.raises(LabelError, match="no label code 'gray'; use bits"):
        LabelCode("gray", classes(5))
    with pytest.raises(LabelError, match="without masks"):
        LabelCode("none", classes(5)).decode(np.zeros((1, 0, 1, 1), np.float32))
    same = [ClassConfig(1, "a", "#000000", "bare", [1]), ClassConfig(2, "b", "#000000", "bare", [2])]
    with pytest.raises(LabelError, match="classes of different colours"):
        LabelCode("colour", same)


def test_what_is_no_number_is_of_no_class() -> None:
    values = np.array([[1, np.nan, np.inf], [-1, -1, -np.inf]], np.float32).reshape(1, 2, 1, 3)
    assert LabelCode("one_hot", classes(2)).decode(values).ravel().tolist() == [1, 0, 1]
