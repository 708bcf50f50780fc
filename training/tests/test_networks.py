# SPDX-License-Identifier: GPL-2.0-or-later
"""The fusion generator's variants and the discriminator: alignment, inputs, what the norms may depend on."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any, Dict, List

import pytest
import torch
from torch import nn

from generator_parts import inputs, lively, make
from rs_synth_training import checkpoint
from rs_synth_training import config as configuration
from rs_synth_training.config import DiscriminatorConfig
from rs_synth_training.networks import MultiScaleDiscriminator, build_discriminator, build_generator
from rs_synth_training.networks.features import OneHot, TerrainFeatures
from rs_synth_training.networks.levels import Pyramid
from rs_synth_training.networks.stored_norm import StoredNorm
from tiny_zion import recipe

VARIANTS: Dict[str, Dict[str, Any]] = {
    "slim spade": {},
    "spade": {"shared_embedding": False},
    "clade": {"norm": "clade", "shared_embedding": False},
    "batch": {"norm": "batch", "shared_embedding": False},
    "full resolution": {"full_resolution_encoder": True, "reduce_before_upsampling": False},
    "spectral, tanh": {"spectral_norm": True, "final_activation": "tanh"},
}


@pytest.mark.parametrize("options", VARIANTS.values(), ids=VARIANTS.keys())
def test_every_variant_trains_and_stays_in_range(options: Dict[str, Any]) -> None:
    generator = build_generator(make(**options))
    land_cover, auxiliary, noise = inputs()
    image = generator(land_cover, auxiliary, noise)
    assert image.shape == (2, 3, 32, 32)
    assert image.min() >= 0
    assert image.max() <= 255
    labels, terrain = generator.conditions(land_cover, auxiliary)
    generator.synthesise(labels, terrain, noise).square().mean().backward()
    without = [
        name
        for name, value in generator.named_parameters()
        if value.grad is None or not torch.isfinite(value.grad).all()
    ]
    assert without == []


@pytest.mark.parametrize("options", [VARIANTS["slim spade"], VARIANTS["spade"], VARIANTS["clade"]])
def test_folded_statistics_equal_the_plain_norm(options: Dict[str, Any]) -> None:
    """Evaluation folds batch norm into the modulation; it must equal batch norm with stored statistics."""
    generator = lively(build_generator(make(**options))).double()
    land_cover, auxiliary, noise = inputs()
    generator.eval()
    labels, terrain = (part.double() for part in generator.conditions(land_cover, auxiliary.double()))
    folded = generator.synthesise(labels, terrain, noise.double())
    generator.train()
    for module in generator.modules():
        if isinstance(module, StoredNorm):
            module.eval()
    assert torch.allclose(folded, generator.synthesise(labels, terrain, noise.double()), atol=1e-9)


def test_evaluation_does_not_mix_images() -> None:
    """No statistics of the batch or of the tile: an image alone equals the image in company."""
    generator = lively(build_generator(make())).eval()
    land_cover, auxiliary, noise = inputs()
    both = generator(land_cover, auxiliary, noise)
    alone = generator(land_cover[:1], auxiliary[:1], noise[:1])
    assert torch.allclose(both[:1], alone, atol=1e-3)


def test_a_window_equals_the_whole_away_from_its_edge() -> None:
    generator = lively(build_generator(make())).eval().double()
    land_cover, auxiliary, noise = inputs(size=128, count=1)
    auxiliary, noise = auxiliary.double(), noise.double()
    whole = generator(land_cover, auxiliary, noise)
    part = (..., slice(16, 112), slice(16, 112))
    window = generator(land_cover[part], auxiliary[part], noise[part])
    assert torch.allclose(window[..., 40:-40, 40:-40], whole[part][..., 40:-40, 40:-40], atol=1e-9)
    assert not torch.allclose(window, whole[part], atol=1e-3)


@pytest.mark.parametrize("kind", ["fusion", "label", "merge"])
def test_labels_stay_aligned(kind: str) -> None:
    """One changed label changes the image around its own place, not shifted (traps in the published code)."""
    generator = lively(build_generator(make(kind=kind, norm="clade", shared_embedding=False))).eval()
    land_cover, auxiliary, noise = inputs(size=64, count=1)
    changed = land_cover.clone()
    changed[0, 28:32, 36:40] = 1 + (changed[0, 28:32, 36:40] % 8)
    before, after = generator(land_cover, auxiliary, noise), generator(changed, auxiliary, noise)
    change = (after - before).abs().sum((0, 1))
    rows, cols = torch.meshgrid(torch.arange(64.0), torch.arange(64.0), indexing="ij")
    centre = torch.stack([(change * rows).sum(), (change * cols).sum()]) / change.sum()
    assert torch.allclose(centre, torch.tensor([29.5, 37.5]), atol=1.5)


def test_levels_hold_class_shares_and_noise_of_unit_variance() -> None:
    random = torch.Generator().manual_seed(0)
    labels = OneHot(2)(torch.randint(0, 3, (1, 64, 64), generator=random))
    noise = torch.randn(1, 3, 64, 64, generator=random)
    pyramid = Pyramid(4, labels=2, terrain=5, noise=3, noisy_labels=True)
    levels = pyramid(labels, torch.zeros(1, 5, 64, 64), noise, None)
    for index, level in enumerate(levels):
        cell = 2**index
        shares = labels.reshape(1, 2, 64 // cell, cell, 64 // cell, cell).mean((3, 5))
        assert torch.allclose(level.labels[:, :2], shares)
        assert level.labels[:, 2:].std() == pytest.approx(1, abs=0.15)
    assert pyramid.label_channels == 5
    plain = Pyramid(2, labels=2, terrain=5, noise=3)(labels, torch.zeros(1, 5, 64, 64), noise, None)
    assert torch.equal(plain[0].labels, labels)


def test_unknown_is_all_zero() -> None:
    encoded = OneHot(3)(torch.tensor([[[0, 1], [3, 2]]], dtype=torch.uint8))
    assert encoded[0, :, 0, 0].tolist() == [0, 0, 0]
    assert encoded[0, :, 1, 0].tolist() == [0, 0, 1]


def test_sunlight_on_known_slopes() -> None:
    """Ground that faces the sun is bright: incidence from geometry, slopes from a tilted plane."""
    data = configuration.from_dict(recipe()).data
    terrain = TerrainFeatures(data.auxiliary, 30, azimuth=135, elevation=45)
    rows, cols = torch.meshgrid(torch.arange(8.0), torch.arange(8.0), indexing="ij")
    # The sun stands in the south-east: ground that rises to the north-west faces it.
    facing = (-rows - cols) * 30 * 2**-0.5
    middle = (slice(None), slice(None), 4, 4)
    slopes = terrain.slopes(facing[None, None])
    assert torch.allclose(slopes[middle].flatten(), torch.tensor([-0.7071, 0.7071]), atol=1e-4)
    assert terrain.incidence(slopes)[middle].item() == pytest.approx(1, abs=1e-5)
    assert terrain.incidence(terrain.slopes(-facing[None, None]))[middle].item() == pytest.approx(0, abs=1e-5)


def test_a_cliff_stays_bounded() -> None:
    """Slopes far beyond the training terrain must not drive the network outside its range."""
    data = configuration.from_dict(recipe()).data
    terrain = TerrainFeatures(data.auxiliary, 30, 136, 59)
    step = torch.full((1, 1, 8, 8), 1500.0)
    step[..., 4:] = 2500
    features = terrain(step)
    assert features[:, 1:].abs().max() <= 3.5
    assert features[0, 1, 4, 4] > 0.99


def test_the_shipped_generator_is_small() -> None:
    config = configuration.load(Path(__file__).parents[1] / "recipes" / "zion_landsat8.yaml")
    weights = sum(parameter.numel() for parameter in build_generator(config).parameters())
    assert weights < 1.5e6


@pytest.mark.parametrize(("which", "count"), [("all", 6), ("inner", 2), ("none", 0)])
def test_spectral_norm_of_the_discriminator(which: str, count: int) -> None:
    config = make()
    config = dataclasses.replace(
        config, discriminator=dataclasses.replace(config.discriminator, spectral_norm=which)
    )
    names = dict(build_discriminator(config).named_parameters())
    assert sum("parametrizations" in name and name.endswith("original") for name in names) == count


@pytest.mark.parametrize(("scales", "sizes"), [(2, [18, 10]), (3, [18, 10, 6])])
def test_discriminator_is_that_of_the_paper(scales: int, sizes: List[int]) -> None:
    """Table II of Baier et al. 2021 by default: 4×4 throughout, the last two of stride 1."""
    discriminator = MultiScaleDiscriminator(DiscriminatorConfig(scales=scales), 3 + 11)
    outputs = discriminator(torch.zeros(1, 3, 128, 128), torch.zeros(1, 11, 128, 128))
    assert [scale[-1].shape[-1] for scale in outputs] == sizes
    assert [layer.shape[1] for layer in outputs[0]] == [64, 128, 256, 512, 1]
    weights = {name for name, value in discriminator.scales[0].named_parameters() if value.dim() == 4}
    assert len(weights) == 5
    assert all("original" in name for name in weights)
    assert all(value.shape[2:] == (4, 4) for value in discriminator.parameters() if value.dim() == 4)
    normed = [
        any(isinstance(m, nn.InstanceNorm2d) for m in layer.modules())
        for layer in discriminator.scales[0].layers
    ]
    assert normed == [False, True, True, True, False]


def test_discriminator_sees_its_conditions() -> None:
    config = make()
    discriminator = build_discriminator(config)
    generator = build_generator(config)
    land_cover, auxiliary, _ = inputs()
    condition = generator.condition(*generator.conditions(land_cover, auxiliary))
    image = torch.rand(2, 3, 32, 32) * 2 - 1
    outputs = discriminator(image, condition)
    other = discriminator(image, condition.flip(0))
    assert not torch.allclose(outputs[0][-1], other[0][-1])


def test_weights_of_other_networks_are_refused(tmp_path: Path) -> None:
    config = make()
    weights = build_generator(config).state_dict()
    weights["stem.weight"] = weights.pop("encoder.stem.weight")
    checkpoint.save(tmp_path / "old.pt", {"config": config.to_dict(), "generator_ema": weights, "step": 1})
    with pytest.raises(checkpoint.CheckpointError, match="another version of the networks"):
        checkpoint.load_generator(tmp_path / "old.pt")
