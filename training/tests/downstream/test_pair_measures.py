# SPDX-License-Identifier: GPL-2.0-or-later
"""Rivals change what they should and nothing else; measures of pairs have the values that are known beforehand."""

from __future__ import annotations

import math
import sys
from pathlib import Path
from typing import Any, Iterator, List

import numpy as np
import pytest
import torch

from downstream_sets import flat_scene
from rs_synth_training.comparison import ComparisonError
from rs_synth_training.data.crops import Batch
from rs_synth_training.data.radiometry import to_network
from rs_synth_training.diffusion import train as training
from rs_synth_training.downstream import segmenters
from rs_synth_training.downstream.mixing import half_augmented, half_synthetic, joined
from rs_synth_training.downstream.pair_quality import (
    Axes,
    Seen,
    agreeing,
    class_shares,
    inception_score,
    look,
    quality,
    real_halves,
)
from rs_synth_training.downstream.rivals import copy_paste, cutmix, cutout
from rs_synth_training.downstream.segmenters import PixelClassifier
from tiny_pairs import recipe


@pytest.fixture
def batch() -> Batch:
    """Four crops of 16²: crop i shows i in all pixels, and has the class i + 1 but for a patch of class 6."""
    image = torch.arange(4.0)[:, None, None, None].expand(4, 3, 16, 16).clone()
    truth = torch.arange(1, 5, dtype=torch.uint8)[:, None, None].expand(4, 16, 16).clone()
    truth[:, 2:5, 2:5] = 6
    valid = torch.ones(4, 1, 16, 16)
    none = torch.zeros(4, 0, 16, 16)
    return Batch(
        truth, none, image, valid, torch.zeros_like(valid), truth, torch.zeros(4, 0), 0, [0, 1, 2, 3]
    )


def sources(batch: Batch) -> torch.Tensor:
    """Of every pixel: the crop that its image comes from."""
    return batch.image[:, 0].long()


def test_cutout_blanks_image_and_label_together(batch: Batch) -> None:
    image = batch.image + 1
    found = cutout(Batch(**{**vars(batch), "image": image}), np.random.default_rng(0))
    gone = found.truth == 0
    assert (gone.sum((1, 2)) > 0).all()
    assert gone.sum((1, 2)).max() == 8 * 8, "half the edge; less where it sticks out"
    assert (found.image[:, 0][gone] == 0).all()
    assert torch.equal(found.image[:, 0][~gone], image[:, 0][~gone])
    assert torch.equal(found.valid[:, 0] == 0, gone)


@pytest.mark.parametrize("augment", [cutmix, copy_paste])
def test_pasted_pixels_bring_their_labels(batch: Batch, augment: Any) -> None:
    found = augment(batch, np.random.default_rng(3))
    origin = sources(found)
    own = torch.arange(4)[:, None, None]
    assert ((origin == own) | (origin == (own + 1) % 4)).all()
    assert torch.equal(found.truth, torch.where(batch.truth == 6, 6, origin + 1).to(torch.uint8)) or (
        augment is copy_paste
    )
    pasted = origin != own
    assert pasted.any()
    donors = batch.truth.roll(-1, 0)
    assert torch.equal(found.truth[pasted], donors[pasted])
    assert torch.equal(found.truth[~pasted], batch.truth[~pasted])


def test_copy_paste_takes_one_class(batch: Batch) -> None:
    found = copy_paste(batch, np.random.default_rng(0))
    for index in range(4):
        pasted = sources(found)[index] != index
        assert len(set(found.truth[index][pasted].tolist())) == 1


def test_one_half_of_a_batch_is_synthetic(folders: Any, tmp_path: Path) -> None:
    config = recipe("dubai_pairs")
    tiles = training.open_tiles(config.data, folders["dubai"], "train")
    made = flat_scene(np.full((40, 40), 2, np.uint8))
    found = half_synthetic(tiles, [made], config.data, 1, 6).batch(4)
    is_made = (found.image == -0.5).all(3).all(2).all(1)
    assert is_made.tolist() == [False] * 3 + [True] * 3
    again = half_synthetic(tiles, [made], config.data, 1, 6).batch(4)
    assert torch.equal(found.image, again.image)
    assert joined(found, again).numbers == list(range(12))


def test_one_half_of_a_batch_is_augmented(folders: Any) -> None:
    config = recipe("dubai_pairs")
    tiles = training.open_tiles(config.data, folders["dubai"], "train")

    def marked(batch: Batch, rng: np.random.Generator) -> Batch:
        return Batch(**{**vars(batch), "image": torch.full_like(batch.image, 10 + rng.random())})

    found = half_augmented(tiles, marked, config.data, 1, 6).batch(4)
    assert (found.image > 5).all(3).all(2).all(1).tolist() == [False] * 3 + [True] * 3
    again, other = (half_augmented(tiles, marked, config.data, 1, 6).batch(step).image[3:] for step in (4, 5))
    assert torch.equal(found.image[3:], again)
    assert not torch.equal(found.image[3:], other), "drawn anew at every step"


def seen(rng: np.random.Generator, count: int, shift: float = 0.0, spatial: float = 0.0) -> Seen:
    deep, other = (rng.normal(mean, 1, (count, 3)) for mean in (shift, spatial))
    return Seen(deep, other, np.full((count, 2), 0.5), np.linspace(0, 1, count))


class Stub:
    """A judge whose levels and logits are known: channel c of level l is 10 l + c, with the image's red added."""

    def parameters(self) -> Iterator[torch.Tensor]:
        return iter([torch.zeros(1)])

    def levels(self, image: torch.Tensor) -> List[torch.Tensor]:
        sizes = ((4, 16), (9, 8), (5, 2))
        reds = [torch.nn.functional.adaptive_avg_pool2d(image[:, :1], side) for _, side in sizes]
        return [
            red + 10 * level + torch.arange(channels)[:, None, None]
            for level, ((channels, _), red) in enumerate(zip(sizes, reds))
        ]

    def segment(self, image: torch.Tensor) -> torch.Tensor:
        """Class 2 with a chance of 3/4, at every pixel."""
        return torch.tensor([0.0, math.log(3)])[None, :, None, None].expand(len(image), 2, *image.shape[2:])


def test_the_judge_is_asked_for_the_deepest_level_the_middle_and_the_classes() -> None:
    config = recipe("dubai_pairs")
    codes = np.full((16, 16), 2, np.uint8)
    codes[:8] = 1
    codes[:4] = 0
    tiles = [flat_scene(np.full((16, 16), 2, np.uint8), 0.0), flat_scene(codes, 1.0)]
    tiles[1].linear[:, :8] = 0.0
    found = look(Stub(), tiles, config.data)  # type: ignore[arg-type]
    white = to_network(np.ones((3, 1, 1), np.float32), config.data)[0, 0, 0]
    black = to_network(np.zeros((3, 1, 1), np.float32), config.data)[0, 0, 0]
    grey = (white + black) / 2
    np.testing.assert_allclose(found.deep, 20 + np.arange(5) + np.array([[black], [grey]]), rtol=1e-6)
    spatial = found.spatial.reshape(2, 7, 8, 8)
    np.testing.assert_allclose(
        spatial[0], np.broadcast_to(10 + black + np.arange(7)[:, None, None], (7, 8, 8))
    )
    np.testing.assert_allclose(spatial[1, 3, :, 0], 13 + np.repeat([black, white], 4))
    np.testing.assert_allclose(found.shares, [[0.25, 0.75]] * 2, rtol=1e-6)
    np.testing.assert_allclose(found.agreement, [1, 2 / 3])


def test_shares_of_classes_are_of_pixels_and_of_tiles() -> None:
    """Four of 14 labelled pixels are of class 1, in both tiles; ten of class 3, in one."""
    codes = np.zeros((2, 4, 4), np.uint8)
    codes[:, 0, :2] = 1
    codes[0, 1:, :3], codes[0, 1, 3] = 3, 3
    pixels, held = class_shares([flat_scene(mask) for mask in codes], 3)
    np.testing.assert_allclose(pixels, [4 / 14, 0, 10 / 14])
    np.testing.assert_allclose(held, [1, 0, 0.5])


def test_distances_are_those_of_gaussians() -> None:
    rng = np.random.default_rng(0)
    real = seen(rng, 4000)
    every = Axes.fit(real, 0)
    assert quality(real, real, every).fid == pytest.approx(0, abs=1e-6)
    far = quality(real, seen(rng, 4000, 2.0, 3.0), every)
    assert far.fid == pytest.approx(3 * 2**2, rel=0.1)
    assert far.sfid == pytest.approx(3 * 3**2, rel=0.1)
    half, other = real_halves(real)
    assert len(half.deep) == len(other.deep) == 2000
    assert not set(half.deep[:, 0]) & set(other.deep[:, 0])
    assert quality(half, other, every).sfid < 0.05
    assert np.isnan(quality(real[np.arange(3)], real, every).fid), "no more samples than dimensions"


def test_distances_are_measured_on_the_axes_of_the_real_patches() -> None:
    """Of features that vary most along the second axis, one component is left; the others' distance is not seen."""
    rng = np.random.default_rng(0)
    real, made = seen(rng, 4000), seen(rng, 4000, 0.0, 0.0)
    real.deep[:, 1] *= 9
    made.deep[:, 1] = 9 * made.deep[:, 1] + 4
    made.deep[:, 0] += 50
    found = quality(real, made, Axes.fit(real, 1))
    assert found.fid == pytest.approx(4**2, rel=0.2)


def test_inception_score_of_known_classes() -> None:
    assert inception_score(np.full((5, 4), 0.25)) == pytest.approx(1)
    assert inception_score(np.eye(4)) == pytest.approx(4)


def test_the_best_agreeing_are_kept_in_order() -> None:
    some = seen(np.random.default_rng(0), 10)
    assert agreeing(some, 0.3).tolist() == [7, 8, 9]
    assert agreeing(some, 0.01).tolist() == [9]


CPU_ENCODERS = {"fpn": "resnet18", "pspnet": "resnet18", "segformer": "mit_b0", "unet": "resnet18"}


@pytest.mark.parametrize("architecture", [*CPU_ENCODERS, "farseg"])
def test_networks_of_the_libraries(architecture: str) -> None:
    pytest.importorskip("torchgeo" if architecture == "farseg" else "segmentation_models_pytorch")
    network = PixelClassifier(architecture, CPU_ENCODERS.get(architecture, "resnet18"), [4, 8], 3, 5)
    image = torch.zeros(2, 3, 64, 96)
    assert network.train().segment(image).shape == (2, 5, 64, 96)
    if architecture == "unet":
        assert network.levels(image)[-1].shape[2:] == (2, 3)
    with pytest.raises(ComparisonError, match="no encoder"):
        PixelClassifier(architecture, "resnet1", [4, 8], 3, 5)


@pytest.mark.parametrize(
    ("architecture", "words"), [("fpn", "than 'plain': segmentation-models"), ("farseg", "FarSeg")]
)
def test_a_missing_library_is_named(architecture: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "segmentation_models_pytorch", None)
    with pytest.raises(ComparisonError, match=words):
        segmenters.PixelClassifier(architecture, "resnet18", [4, 8], 3, 5)
