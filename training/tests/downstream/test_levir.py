# SPDX-License-Identifier: GPL-2.0-or-later
"""Sets in the LEVIR-CD layout: what is read, and what is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from rs_synth_training.comparison import ComparisonError
from rs_synth_training.downstream.levir import fingerprint_set, read_set
from rs_synth_training.fabricate import fabricate


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return fabricate("levir", tmp_path / "set", 32)


def test_pairs_are_those_of_the_lists(folder: Path) -> None:
    found = read_set(folder, [3, 1])
    assert {part: [pair.name for pair in pairs] for part, pairs in found.items()} == {
        "train": [f"train_{number:04d}.png" for number in range(6)],
        "val": ["val_0000.png", "val_0001.png"],
        "test": ["test_0000.png", "test_0001.png"],
    }
    pair = found["train"][1]
    image = np.asarray(Image.open(folder / "B" / "train_0001.png"))
    np.testing.assert_array_equal(pair.after, image[..., [2, 0]].transpose(2, 0, 1))
    label = np.asarray(Image.open(folder / "label" / "train_0001.png"))
    np.testing.assert_array_equal(pair.codes, 1 + (label == 255))
    assert set(np.unique(pair.codes)) == {1, 2}


def test_all_parts_are_standardised_by_the_training_images(folder: Path) -> None:
    found = read_set(folder, [1, 2, 3])
    pixels = np.concatenate(
        [side.reshape(3, -1) for pair in found["train"] for side in (pair.before, pair.after)], 1
    )
    for pair in (found["train"][0], found["test"][1]):
        for standard in (pair.of_before, pair.of_after):
            assert standard.mean == pytest.approx(pixels.mean(1))
            assert standard.deviation == pytest.approx(pixels.std(1))


def test_a_set_is_known_by_all_that_it_lists(folder: Path) -> None:
    before = fingerprint_set(folder)
    shutil.copy(folder / "A" / "train_0000.png", folder / "A" / "spare.png")
    assert fingerprint_set(folder) == before
    shutil.copy(folder / "A" / "train_0000.png", folder / "A" / "train_0001.png")
    assert fingerprint_set(folder) != before


def test_what_is_missing_is_named(folder: Path) -> None:
    with pytest.raises(ComparisonError, match="three bands; band 4"):
        read_set(folder, [4])
    (folder / "B" / "val_0001.png").unlink()
    with pytest.raises(
        ComparisonError, match=r"B/val_0001.png, which a list of the set names, cannot be read"
    ):
        read_set(folder, [1])
    (folder / "list" / "val.txt").write_text("val_0000.png\n")
    Image.fromarray(np.zeros((16, 32), np.uint8)).save(folder / "label" / "test_0000.png")
    with pytest.raises(ComparisonError, match="test_0000.png .* must have one size"):
        read_set(folder, [1])
    (folder / "list" / "test.txt").write_text("")
    assert [len(pairs) for pairs in read_set(folder, [1]).values()] == [6, 1, 0]
    (folder / "list" / "train.txt").write_text("\n")
    with pytest.raises(ComparisonError, match="no chip to train on"):
        read_set(folder, [1])
    (folder / "list" / "train.txt").unlink()
    with pytest.raises(ComparisonError, match="no set in the LEVIR-CD layout"):
        read_set(folder, [1])
