# SPDX-License-Identifier: GPL-2.0-or-later
"""Methods without training, and the measures that need no labels, by hand."""

from __future__ import annotations

import math
import sys
import types
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from downstream_sets import write_permutation
from rs_synth_training.comparison import ComparisonError
from rs_synth_training.data.aligned import AlignedScene
from rs_synth_training.downstream import classic, perceptual, report, semantics
from rs_synth_training.downstream.methods import make_translation
from rs_synth_training.downstream.spec import MethodSpec

EVERY = np.ones((8, 8), bool)


def scene(linear: np.ndarray, valid: np.ndarray = EVERY) -> AlignedScene:
    codes = valid.astype(np.uint8)
    return AlignedScene(linear.astype(np.float32), codes, np.zeros((0, *valid.shape), np.float32), valid)


def noise(seed: int = 0, bands: int = 3) -> np.ndarray:
    return np.random.default_rng(seed).random((bands, 8, 8)).astype(np.float32)


def test_gray_world_gives_all_bands_one_mean() -> None:
    """Means 10, 20 and 60 become 30; the invalid corner counts for nothing."""
    image = np.ones((3, 8, 8), np.float32) * np.array([10, 20, 60], np.float32)[:, None, None]
    valid = EVERY.copy()
    valid[0, 0] = False
    image[:, 0, 0] = 1000
    made = classic.gray_world(image, valid)
    assert made[:, 1, 1] == pytest.approx([30, 30, 30])
    assert made[:, 0, 0] == pytest.approx([3000, 1500, 500])


def test_gray_world_of_nothing_is_nothing() -> None:
    dark = np.zeros((3, 8, 8), np.float32)
    assert (classic.gray_world(dark, EVERY) == 0).all()
    assert classic.gray_world(noise(), ~EVERY) is not None
    dark[0] = 9
    assert classic.gray_world(dark, EVERY)[:, 0, 0].tolist() == [3, 0, 0]


def matching(source: np.ndarray, target: np.ndarray) -> classic.HistogramMatching:
    return classic.HistogramMatching(*(classic.quantiles(lambda i=i: [(i, EVERY)]) for i in (source, target)))


def test_histogram_matching_undoes_any_growing_change_of_values() -> None:
    image = noise()
    moved = 40 + 60 * image**2
    assert matching(moved, image)(moved, EVERY) == pytest.approx(image, abs=0.03)
    assert matching(image, image)(image, EVERY) == pytest.approx(image, abs=1e-3)


def test_histogram_matching_of_few_values_keeps_them_few() -> None:
    """Half of the source is 1 and half 5; they take the middles of the target's halves."""
    source = np.where(np.arange(64).reshape(1, 8, 8) < 32, 1, 5).astype(np.float32)
    target = np.arange(64, dtype=np.float32).reshape(1, 8, 8)
    made = matching(source, target)(source, EVERY)
    assert len(np.unique(made)) == 2
    assert (made[0, 0, 0], made[0, 7, 7]) == pytest.approx((15.5, 47.5), abs=0.1)


def test_histogram_matching_does_not_depend_on_the_tile() -> None:
    image, match = noise(), matching(noise(), noise(1))
    whole = match(image, EVERY)
    assert (match(image[:, 2:5, 3:7], EVERY[2:5, 3:7]) == whole[:, 2:5, 3:7]).all()


def test_histogram_matching_needs_pixels() -> None:
    with pytest.raises(ComparisonError, match="no valid pixel"):
        classic.quantiles(lambda: [(noise(), ~EVERY)])


def test_model_translates_images_of_any_size_and_is_checked(tmp_path: Path) -> None:
    path = write_permutation(tmp_path / "swap.onnx", (2, 1, 0))
    method = MethodSpec("swap", "model", "swap.onnx")
    made = make_translation(method, path, list, list, (3, 3)).source(noise()[:, :7, :5], EVERY[:7, :5])
    assert (made == noise()[::-1, :7, :5]).all()
    broken = np.full((3, 8, 8), np.nan, np.float32)
    with pytest.raises(ComparisonError, match="values that are no numbers"):
        make_translation(method, path, list, list, (3, 3)).source(broken, EVERY)


def test_edges_agree_whatever_their_contrast() -> None:
    image = noise()
    first = [scene(image)]
    assert semantics.edge_agreement(first, [scene(0.2 + 0.5 * image)]) == pytest.approx(1)
    assert semantics.edge_agreement(first, [scene(1 - image)]) == pytest.approx(1)
    assert abs(semantics.edge_agreement([scene(noise())], [scene(noise(5))])) < 0.5
    assert math.isnan(semantics.edge_agreement(first, [scene(0 * image)]))


def test_invalid_pixels_and_their_neighbours_make_no_edges() -> None:
    image, valid = noise(), EVERY.copy()
    valid[3, 3] = False
    hole = image.copy()
    hole[:, 3, 3] = 1000
    assert semantics.edge_agreement([scene(image, valid)], [scene(hole, valid)]) == pytest.approx(1)


def test_edges_of_a_step_by_hand() -> None:
    """A step of 1 in all bands: Sobel's weights 1, 2, 1 add up to 4."""
    image = np.zeros((3, 8, 8), np.float32)
    image[:, :, 4:] = 1
    found = semantics.edges(image)
    assert found[4].tolist() == pytest.approx([0, 0, 0, 4, 4, 0, 0, 0])
    assert semantics.luminance(image[:1])[0].tolist() == [0, 0, 0, 0, 1, 1, 1, 1]


def test_segmentation_agreement_by_hand() -> None:
    """A threshold at 0.5: the image before is half above; after, a quarter of the pixels has fallen below."""
    before, after = np.zeros((1, 8, 8)), np.zeros((1, 8, 8))
    before[:, 4:], after[:, 6:] = 1, 1

    def classify(tile: AlignedScene) -> np.ndarray:
        return (1 + (tile.linear[0] > 0.5)).astype(np.uint8)

    found = semantics.segmentation_agreement([scene(before)], [scene(after)], classify, classify, 2)
    assert found.pixel_accuracy == 0.75
    assert found.iou == {1: pytest.approx(32 / 48), 2: pytest.approx(16 / 32)}


def test_total_variation_by_hand() -> None:
    """Stripes of 0 and 1 downwards: every difference to the right is 255, every one below 0."""
    image = np.zeros((2, 4, 4), np.float32)
    image[:, :, ::2] = 1
    every = np.ones((4, 4), bool)
    assert perceptual.total_variation([image], [every]) == pytest.approx(255 / 2)
    holes = every.copy()
    holes[:, 1:] = False
    assert perceptual.total_variation([image], [holes]) == 0
    assert math.isnan(perceptual.total_variation([image], [~every]))
    assert perceptual.total_variation([5 * image], [every]) == pytest.approx(255 / 2)


def test_judges_are_asked_where_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """pyiqa with the weights of one judge: it gives what the network says, and the other stays empty."""

    def create(name: str, device: Any) -> Any:
        if name == "nima":
            raise RuntimeError("no weights")
        return lambda image: image.mean((1, 2, 3))[:, None] * 100

    monkeypatch.setitem(sys.modules, "pyiqa", types.SimpleNamespace(create_metric=create))
    judges = perceptual.load_judges()
    bright, dark = (np.full((4, 8, 8), value, np.float32) for value in (0.75, 0.25))
    values = perceptual.judged([bright, dark], judges)
    assert values["dbcnn"] == pytest.approx(50)
    assert math.isnan(values["nima"])
    assert math.isnan(perceptual.judged([bright[:1]], judges)["dbcnn"])


def test_no_judges_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyiqa", None)
    assert perceptual.load_judges() == {"dbcnn": None, "nima": None}


def test_cells_are_mean_and_standard_error() -> None:
    """Deviation 0.1 over three seeds: 0.1 / √3."""
    assert report.cell([0.4, 0.5, 0.6]) == "0.500 ± 0.058"
    assert report.cell([0.4]) == "0.400"
    assert report.cell([0.4, math.nan]) == "–"
    assert report.cell([-0.1, 0.3], "+.1%") == "+10.0% ± 20.0%"


def test_torch_is_not_changed_by_a_scene() -> None:
    assert replace(scene(noise()), name="x").name == "x"
    assert torch.get_num_threads() >= 1
