# SPDX-License-Identifier: GPL-2.0-or-later
"""The segmentation network: shapes, stored statistics, a loss that ignores what has no label, training."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any, Dict, List, Tuple

import numpy as np
import pytest
import torch

from rs_synth_training import config as configuration
from rs_synth_training.checkpoint import CheckpointError
from rs_synth_training.config import Config, ConfigError
from rs_synth_training.data.aligned import AlignedScene
from rs_synth_training.data.crops import Batch
from rs_synth_training.data.tiles import open_tiles
from rs_synth_training.evaluate import segmentation
from rs_synth_training.networks.unet import LOGIT_LIMIT, UNet
from tiny_zion import fabricate, recipe

SEGMENTATION = {
    "channels": [8, 16],
    "batch": 4,
    "iterations": 6,
    "learning_rate": 0.005,
    "checkpoint_every": 2,
}


def tiny(**changes: Any) -> Config:
    values: Dict[str, Any] = copy.deepcopy(recipe())
    values["evaluation"] = {"segmentation": {**SEGMENTATION, **changes}, "feature_patch": 16}
    return configuration.from_dict(values)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fabricate(tmp_path_factory.mktemp("zion"))


@pytest.fixture(scope="module")
def tiles(root: Path) -> List[AlignedScene]:
    return list(open_tiles(tiny().data, root, "train"))


@pytest.fixture
def network() -> UNet:
    """With norms that have seen something."""
    torch.manual_seed(0)
    net = UNet(3, 5, [8, 16, 24], (0.0, 255.0))
    for _ in range(5):
        net.segment(torch.randn(2, 3, 32, 32) * 2 + 0.5)
    return net.eval()


def test_shapes_and_the_papers_size(network: UNet) -> None:
    assert network(torch.zeros(2, 3, 24, 40)).shape == (2, 5, 24, 40)
    assert network.features(torch.zeros(1, 3, 24, 40)).shape == (1, 24, 6, 10)
    assert network.size_multiple == 4
    paper = UNet(3, 10, [64, 128, 256, 512, 1024], (0.0, 255.0))
    # 31,030,593 weights in the usual implementation with biases and one class; here batch norm in their place.
    assert abs(sum(p.numel() for p in paper.parameters()) / 31.03e6 - 1) < 0.01


def test_evaluation_depends_on_no_other_image(network: UNet) -> None:
    """Stored statistics: a tile's map is the same alone and in a batch, and in a larger image beyond the halo."""
    network = network.double()
    images = torch.rand(3, 3, 96, 96, dtype=torch.float64) * 2 - 1
    with torch.no_grad():
        together = network.segment(images)
        assert torch.allclose(network.segment(images[1:2]), together[1:2], atol=1e-12)
        difference = (network.segment(images[:, :, 16:]) - together[:, :, 16:]).abs().amax((0, 1, 3))
    # 44 pixels is how far two poolings with two convolutions a level reach.
    assert difference[44:].max() < 1e-12
    assert difference[0] > 1e-6


def test_card_units_in_clipped_logits_out(network: UNet) -> None:
    image = torch.rand(1, 3, 16, 16) * 255
    with torch.no_grad():
        expected = network.segment(image / 127.5 - 1)
        assert torch.allclose(network(image), expected.clamp(-LOGIT_LIMIT, LOGIT_LIMIT), atol=1e-4)
        assert torch.equal(network(image + 300), network(torch.full_like(image, 255)))
        network.head.bias += 1000
        assert network(image).max() == LOGIT_LIMIT


def test_loss_ignores_unknown_and_invalid_pixels() -> None:
    torch.manual_seed(1)
    logits = torch.randn(1, 3, 2, 2)
    truth = torch.tensor([[[1, 3], [0, 2]]], dtype=torch.uint8)
    valid = torch.tensor([[[[1.0, 1.0], [1.0, 0.0]]]])
    chances = logits.softmax(1)
    expected = -(chances[0, 0, 0, 0].log() + chances[0, 2, 0, 1].log()) / 2
    assert torch.allclose(segmentation.segmentation_loss(logits, truth, valid), expected)
    nothing = segmentation.segmentation_loss(logits, truth, torch.zeros_like(valid))
    assert nothing == 0


def train(config: Config, tiles: List[AlignedScene], path: Path) -> Dict[str, torch.Tensor]:
    network, steps = segmentation.obtain_network(config, tiles, path)
    assert steps == 6
    assert not network.training
    return network.state_dict()


def test_same_seed_same_weights_also_after_an_interruption(
    tiles: List[AlignedScene], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    torch.manual_seed(123)
    first = train(tiny(), tiles, tmp_path / "first.pt")
    torch.manual_seed(456)
    whole = segmentation.Training.update

    def killed(training: segmentation.Training, batch: Batch) -> float:
        if training.step == 3:
            raise KeyboardInterrupt
        return whole(training, batch)

    with monkeypatch.context() as patch:
        patch.setattr(segmentation.Training, "update", killed)
        with pytest.raises(KeyboardInterrupt):
            segmentation.obtain_network(tiny(), tiles, tmp_path / "second.pt")
    second = train(tiny(), tiles, tmp_path / "second.pt")
    assert all(torch.equal(first[name], second[name]) for name in first)
    other = train(tiny(seed=1), tiles, tmp_path / "third.pt")
    assert not torch.equal(first["head.weight"], other["head.weight"])


def test_time_limit_ends_training_for_good(tiles: List[AlignedScene], tmp_path: Path) -> None:
    path = tmp_path / "net.pt"
    assert segmentation.obtain_network(tiny(), tiles, path, max_minutes=0)[1] == 1
    assert segmentation.obtain_network(tiny(), tiles, path)[1] == 1


def test_network_of_another_recipe_is_refused(tiles: List[AlignedScene], tmp_path: Path) -> None:
    path = tmp_path / "net.pt"
    segmentation.obtain_network(tiny(), tiles, path, max_minutes=0)
    with pytest.raises(segmentation.SegmentationError, match=r"another recipe\.evaluation\.segmentation"):
        segmentation.obtain_network(tiny(channels=[8, 8]), tiles, path)
    torch.save({"config": {}}, path)
    with pytest.raises(CheckpointError, match="network"):
        segmentation.obtain_network(tiny(), tiles, path)


def test_it_learns_the_real_images(tiles: List[AlignedScene], root: Path, tmp_path: Path) -> None:
    """Half the errors of always answering with the commonest class, on rows it did not see."""
    config = tiny(iterations=60, batch=8)
    network, _ = segmentation.obtain_network(config, tiles, tmp_path / "net.pt")
    (test,) = open_tiles(config.data, root, "test")
    codes = segmentation.Segmenter(network).classify(2 * test.linear.clip(0, 1) ** config.data.gamma - 1)
    counted = test.valid
    commonest = np.bincount(test.land_cover[counted]).max() / counted.sum()
    assert (codes != test.land_cover)[counted].mean() < 0.5 * (1 - commonest)


def test_epochs_count_crops_that_cover_the_split(tiles: List[AlignedScene]) -> None:
    config = tiny(iterations=0, epochs=10.0)
    rows, cols = tiles[0].shape
    assert segmentation.iterations(config, tiles) == np.ceil(10 * rows * cols / 32**2 / 4)
    assert segmentation.iterations(config, tiles * 3) == np.ceil(30 * rows * cols / 32**2 / 4)


def test_features_are_means_of_squares(network: UNet) -> None:
    segmenter = segmentation.Segmenter(network)
    image = np.random.default_rng(0).uniform(-1, 1, (3, 50, 70)).astype(np.float32)
    valid = np.ones((50, 70), bool)
    found = segmenter.describe(image, valid, 16)
    assert found.shape == (3 * 4, 24)
    assert found.dtype == np.float64
    with torch.no_grad():
        maps = network.features(segmenter._prepare(image))[0].numpy()
    assert np.allclose(found[5], maps[:, 4:8, 4:8].mean(axis=(1, 2)), atol=1e-6)
    valid[:16, :16] = False
    valid[0:16, 16:23] = False
    assert np.allclose(segmenter.describe(image, valid, 16), found[1:])
    assert segmenter.describe(image, valid, 64).shape == (1, 24)


@pytest.mark.parametrize("size", [(150, 210), (96, 97), (161, 64)])
def test_windows_of_a_large_image_give_what_the_whole_gives(
    network: UNet, size: Tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The network sees 22 pixels far."""
    image = np.random.default_rng(0).uniform(-1, 1, (3, *size)).astype(np.float32)
    network = copy.deepcopy(network)
    segmenter = segmentation.Segmenter(network)
    with torch.no_grad():  # random weights are for one class nearly everywhere: take their preference away
        network.head.bias -= UNet.segment(network, segmenter._prepare(image)).mean((0, 2, 3))
    whole = segmenter.classify(image)
    assert np.bincount(whole.ravel()).max() < 0.9 * whole.size
    sizes: List[Tuple[int, ...]] = []
    monkeypatch.setattr(
        network, "segment", lambda part: sizes.append(part.shape[2:]) or UNet.segment(network, part)
    )
    monkeypatch.setattr(segmentation, "LARGEST", 96)
    monkeypatch.setattr(segmentation, "MARGIN", 32)
    np.testing.assert_array_equal(segmenter.classify(image), whole)
    assert len(sizes) > 1
    assert np.max(sizes) <= 96
    for side, windows in zip(size, zip(*sizes)):
        assert min(windows) >= min(side, 96 - 32), "no sliver at the end"


def test_any_size_and_never_unknown(network: UNet) -> None:
    codes = segmentation.Segmenter(network).classify(np.zeros((3, 13, 30), np.float32))
    assert codes.shape == (13, 30)
    assert codes.min() >= 1


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"segmentation": {"channels": [8]}}, "two or more"),
        ({"segmentation": {"batch": 0}}, "batch"),
        ({"feature_patch": 20}, "multiple of 8"),
        ({"feature_components": 500}, "between 0 and"),
        ({"kernel_subset_size": 1}, "kernel_subset_size"),
    ],
)
def test_contradictions_are_refused(changes: Dict[str, Any], words: str) -> None:
    values = copy.deepcopy(recipe())
    values["evaluation"] = changes
    with pytest.raises(ConfigError, match=words):
        configuration.from_dict(values)
