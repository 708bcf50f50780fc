# SPDX-License-Identifier: GPL-2.0-or-later
"""Rivals change what they should and nothing else; measures of pairs have the values that are known beforehand."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from rs_synth_training.comparison import ComparisonError
from rs_synth_training.data.crops import Batch
from rs_synth_training.diffusion import train as training
from rs_synth_training.downstream import segmenters
from rs_synth_training.downstream.mixing import half_synthetic, joined
from rs_synth_training.downstream.pair_quality import Seen, agreeing, floor, inception_score, quality
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
    assert (gone.sum((1, 2)) <= 64).all()
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
    from rs_synth_training.data.aligned import AlignedScene

    shape = (40, 40)
    made = AlignedScene(
        np.full((3, *shape), 0.25, np.float32),
        np.full(shape, 2, np.uint8),
        np.zeros((0, *shape), np.float32),
        np.ones(shape, bool),
    )
    found = half_synthetic(tiles, [made], config.data, 1, 6).batch(4)
    is_made = (found.image == -0.5).all(3).all(2).all(1)
    assert is_made.tolist() == [False] * 3 + [True] * 3
    again = half_synthetic(tiles, [made], config.data, 1, 6).batch(4)
    assert torch.equal(found.image, again.image)
    assert joined(found, again).numbers == list(range(12))


def seen(rng: np.random.Generator, count: int, shift: float = 0.0) -> Seen:
    features = rng.normal(shift, 1, (count, 3))
    return Seen(features, features, np.full((count, 2), 0.5), np.linspace(0, 1, count))


def test_distances_are_those_of_gaussians() -> None:
    rng = np.random.default_rng(0)
    real = seen(rng, 4000)
    assert quality(real, real, 0).fid == pytest.approx(0, abs=1e-6)
    assert quality(real, seen(rng, 4000, 2.0), 0).fid == pytest.approx(3 * 2**2, rel=0.1)
    assert floor(real, 2).sfid < 0.05
    assert np.isnan(quality(real[np.arange(3)], real, 0).fid), "no more samples than dimensions"


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
    try:
        network = PixelClassifier(architecture, CPU_ENCODERS.get(architecture, "resnet18"), [4, 8], 3, 5)
    except ComparisonError as error:
        pytest.skip(str(error))
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
