# SPDX-License-Identifier: GPL-2.0-or-later
"""The generator and the discriminator: sizes, alignment, inputs that matter, what the norms may depend on."""

from __future__ import annotations

import dataclasses
from typing import Any, Dict, Tuple

import pytest
import torch
from torch import Tensor, nn

from rs_synth_training import config as configuration
from rs_synth_training.config import Config, GeneratorConfig
from rs_synth_training.networks import FusionGenerator, build_discriminator, build_generator
from rs_synth_training.networks.features import OneHot, TerrainFeatures
from tiny_zion import recipe


def make(**generator: Any) -> Config:
    config = configuration.from_dict(recipe())
    return dataclasses.replace(config, generator=dataclasses.replace(config.generator, **generator))


def inputs(size: int = 32, count: int = 2, seed: int = 0) -> Tuple[Tensor, Tensor, Tensor]:
    random = torch.Generator().manual_seed(seed)
    land_cover = torch.randint(0, 9, (count, size, size), generator=random).to(torch.uint8)
    auxiliary = 1500 + 300 * torch.rand(count, 1, size, size, generator=random)
    return land_cover, auxiliary, torch.randn(count, 2, size, size, generator=random)


def lively(generator: FusionGenerator) -> FusionGenerator:
    """Weights and statistics that no initialisation has, so that a forgotten term shows."""
    random = torch.Generator().manual_seed(5)
    for parameter in generator.parameters():
        parameter.data += 0.1 * torch.randn(parameter.shape, generator=random)
    for name, buffer in generator.named_buffers():
        if name.endswith("running_mean"):
            buffer.normal_(0, 0.3, generator=random)
        if name.endswith("running_var"):
            buffer.uniform_(0.5, 2, generator=random)
    return generator


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
        if isinstance(module, nn.BatchNorm2d):
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


@pytest.mark.parametrize("which", [0, 1, 2])
def test_every_input_matters(which: int) -> None:
    generator = lively(build_generator(make())).eval()
    first, second = list(inputs(seed=0)), inputs(seed=1)
    before = generator(*first)
    first[which] = second[which]
    assert (generator(*first) - before).abs().mean() > 0.1


def test_labels_stay_aligned() -> None:
    """One changed label changes the image around its own place, not shifted (traps in the published code)."""
    generator = lively(build_generator(make(norm="clade", shared_embedding=False))).eval()
    land_cover, auxiliary, noise = inputs(size=64, count=1)
    changed = land_cover.clone()
    changed[0, 28:32, 36:40] = 1 + (changed[0, 28:32, 36:40] % 8)
    before, after = generator(land_cover, auxiliary, noise), generator(changed, auxiliary, noise)
    change = (after - before).abs().sum((0, 1))
    rows, cols = torch.meshgrid(torch.arange(64.0), torch.arange(64.0), indexing="ij")
    centre = torch.stack([(change * rows).sum(), (change * cols).sum()]) / change.sum()
    assert torch.allclose(centre, torch.tensor([29.5, 37.5]), atol=1.5)


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


def test_the_papers_generator_can_be_built() -> None:
    """Baier et al. 2021: ngf 64, four downsamplings, nine blocks, SPADE hidden 128 — about 245 M weights."""
    data = configuration.from_dict(recipe()).data
    with torch.device("meta"):
        generator = FusionGenerator(GeneratorConfig(), data)
        weights = sum(parameter.numel() for parameter in generator.parameters())
        image = generator(torch.zeros(1, 64, 64, dtype=torch.uint8), torch.zeros(1, 1, 64, 64))
    assert image.shape == (1, 3, 64, 64)
    assert 2.2e8 < weights < 2.7e8
    assert len(generator.blocks) == 9
    assert generator.size_multiple == 16


def test_the_shipped_generator_is_small() -> None:
    from pathlib import Path

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


def test_discriminator_scales_and_conditions() -> None:
    config = make()
    discriminator = build_discriminator(config)
    generator = build_generator(config)
    land_cover, auxiliary, _ = inputs()
    condition = torch.cat(generator.conditions(land_cover, auxiliary), 1)
    image = torch.rand(2, 3, 32, 32) * 2 - 1
    outputs = discriminator(image, condition)
    assert [scale[-1].shape[-1] for scale in outputs] == [16, 8]
    other = discriminator(image, condition.flip(0))
    assert not torch.allclose(outputs[0][-1], other[0][-1])
