# SPDX-License-Identifier: GPL-2.0-or-later
"""The five generators: what each reads, that each trains, its size, and widths that meet a budget."""

from __future__ import annotations

import copy
import dataclasses
from typing import Any, Dict, List

import pytest
import torch

from generator_parts import inputs, lively, make
from rs_synth_training import config as configuration
from rs_synth_training import losses
from rs_synth_training.config import AuxiliaryConfig, ConfigError, GeneratorConfig
from rs_synth_training.networks import GENERATORS, Interface, build_discriminator, build_generator
from rs_synth_training.networks.levels import Level
from rs_synth_training.networks.norms import PlainNorm, StyledNorm
from rs_synth_training.networks.sizes import count_parameters, resolve
from rs_synth_training.networks.spade import SPADE
from rs_synth_training.networks.stored_norm import StoredNorm
from tiny_zion import recipe

KINDS = list(GENERATORS)
PAPER_FORM: Dict[str, Any] = {
    "shared_embedding": False,
    "full_resolution_encoder": True,
    "reduce_before_upsampling": False,
    "head_norm": False,
    "final_activation": "tanh",
    "spectral_norm": True,
}
GEONRW = Interface(
    classes=10,
    auxiliary=(AuxiliaryConfig("height", "dem", 0, 1, 0),),
    image_bands=3,
    range=(0, 255),
    gsd_m=1,
    sun=(180, 45),
)


@pytest.mark.parametrize("form", [{}, PAPER_FORM], ids=["slim", "paper's form"])
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_takes_two_steps(kind: str, form: Dict[str, Any]) -> None:
    """Two updates against a discriminator: finite losses, and a gradient for every weight that is used."""
    config = make(kind=kind, **form)
    generator, discriminator = build_generator(config), build_discriminator(config)
    optimizer = torch.optim.Adam(generator.parameters(), 1e-3, (0.0, 0.9))
    land_cover, auxiliary, noise = inputs()
    for _ in range(2):
        labels, terrain = generator.conditions(land_cover, auxiliary)
        fake = generator.synthesise(labels, terrain, noise)
        assert fake.shape == (2, 3, 32, 32)
        condition = generator.condition(labels, terrain)
        real = discriminator(torch.zeros_like(fake), condition)
        seen = discriminator(fake, condition)
        loss = losses.generator_hinge(seen) + losses.feature_matching(real, seen)
        loss = loss + losses.discriminator_hinge(real, seen)
        assert torch.isfinite(loss)
        optimizer.zero_grad()
        loss.backward()
        without = [name for name, value in generator.named_parameters() if value.grad is None]
        assert without == []
        assert all(torch.isfinite(value.grad).all() for value in generator.parameters())
        optimizer.step()
    image = generator.eval()(land_cover, auxiliary, noise)
    assert image.min() >= 0
    assert image.max() <= 255


READS = {
    "fusion": [True, True, True],
    "auxiliary": [False, True, True],
    "label": [True, False, True],
    "concatenation": [True, True, True],
    "merge": [True, True, True],
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_each_kind_reads(kind: str) -> None:
    """Land cover, auxiliary raster and noise change the image if and only if the kind reads them."""
    generator = lively(build_generator(make(kind=kind))).eval()
    first, second = list(inputs(seed=0)), inputs(seed=1)
    before = generator(*first)
    changed: List[bool] = []
    for which in range(3):
        mixed = list(first)
        mixed[which] = second[which]
        changed.append(bool((generator(*mixed) - before).abs().mean() > 0.1))
    assert changed == READS[kind]
    labels, terrain = generator.conditions(*first[:2])
    shown = [labels.shape[1] > 0, terrain.shape[1] > 0]
    assert shown == READS[kind][:2]


@pytest.mark.parametrize(("kind", "channels"), [("fusion", 8), ("label", 10), ("merge", 8)])
def test_what_spade_reads(kind: str, channels: int) -> None:
    """In the papers' form norms read the 8 classes alone; in the label kind the 2 channels of noise too."""
    generator = build_generator(make(kind=kind, **PAPER_FORM))
    norms = [module for module in generator.modules() if isinstance(module, SPADE)]
    assert {norm.embed.in_channels for norm in norms} == {channels}


def test_a_recipe_without_auxiliary_trains_labels_only() -> None:
    values = copy.deepcopy(recipe())
    values["data"]["auxiliary"] = []
    values["counterfactual"] = {}
    with pytest.raises(ConfigError, match="needs a band in recipe.data.auxiliary"):
        configuration.from_dict(values)
    values["generator"]["kind"] = "label"
    generator = build_generator(configuration.from_dict(values))
    land_cover, _, noise = inputs()
    labels, terrain = generator.conditions(land_cover, torch.zeros(2, 0, 32, 32))
    assert terrain.shape == (2, 0, 32, 32)
    assert generator.input_names == ["land_cover", "noise"]
    assert generator(land_cover, None, noise).shape == (2, 3, 32, 32)


@pytest.mark.parametrize("kind", KINDS)
def test_a_style_enters_every_norm(kind: str) -> None:
    generator = build_generator(make(kind=kind, styles=["summer", "winter"])).eval()
    assert generator.input_names[-1] == "style"
    given = inputs()
    summer, winter = torch.tensor([[1.0, 0.0]] * 2), torch.tensor([[0.0, 1.0]] * 2)
    assert torch.equal(generator(*given, summer), generator(*given, winter))
    styled = [module for module in generator.modules() if isinstance(module, StyledNorm)]
    assert len(styled) == sum(isinstance(module, StoredNorm) for module in generator.modules())
    for norm in styled:
        norm.affine.weight.data.normal_(0, 0.3)
    assert (generator(*given, summer) - generator(*given, winter)).abs().mean() > 0.1
    labels, terrain = generator.conditions(*given[:2])
    shown = generator.condition(labels, terrain, winter)
    assert shown[:, -2:, 5, 7].tolist() == winter.tolist()
    with pytest.raises(ValueError, match="takes a style code"):
        generator(*given)


def test_a_style_of_zeros_changes_nothing() -> None:
    norm = StyledNorm(PlainNorm(4), 4, 2).eval()
    norm.affine.weight.data.normal_()
    x = torch.randn(2, 4, 8, 8)
    assert torch.equal(norm(x, Level(style=torch.zeros(2, 2))), norm.norm(x, Level()))


def test_parameters_at_the_papers_size() -> None:
    """Table I by hand, on GeoNRW: 10 classes, heights only, RGB; a convolution has i·o·k² + o parameters."""
    paper = GeneratorConfig(terrain="height")
    downs = 73_856 + 295_168 + 1_180_160 + 4_719_616
    block = 2 * 9_438_208
    ups = (
        (4_719_104 + 2_359_808 + 524_800)
        + (1_179_904 + 590_080 + 131_328)
        + (295_040 + 147_584 + 32_896)
        + (73_792 + 36_928 + 8_256)
    )
    stem, head = 64 * 49 + 64, 64 * 27 + 3
    up_norms = 1024 + 512 + 512 + 256 + 256 + 128 + 128 + 64
    widths = 128 + 256 + 512 + 1024 + 18 * 1024 + up_norms
    auxiliary = stem + downs + 9 * block + ups + head + 2 * widths
    assert auxiliary == 186_307_459
    assert count_parameters(dataclasses.replace(paper, kind="auxiliary"), GEONRW) == auxiliary
    # Ten more channels in the first convolution.
    concatenation = auxiliary + 10 * 64 * 49
    assert count_parameters(dataclasses.replace(paper, kind="concatenation"), GEONRW) == concatenation
    # SPADE: 10 classes to 128, and from there scale and shift, all 3×3; 30 norms.
    embed, per_channel = 10 * 128 * 9 + 128, 2 * (128 * 9 + 1)
    fusion = auxiliary - 2 * widths + 30 * embed + per_channel * widths
    assert fusion == 240_183_427
    assert count_parameters(paper, GEONRW) == fusion
    # No encoder: a 3×3 convolution of the classes, two ResNet blocks, 12 norms.
    label = (10 * 1024 * 9 + 1024) + 2 * block + ups + head + 12 * embed + per_channel * (4 * 1024 + up_norms)
    assert label == 64_173_699
    assert count_parameters(dataclasses.replace(paper, kind="label"), GEONRW) == label


@pytest.mark.parametrize("kind", KINDS)
def test_the_papers_size_runs(kind: str) -> None:
    """Shapes only: four downsamplings, and nine ResNet blocks where there is an encoder."""
    with torch.device("meta"):
        generator = GENERATORS[kind](
            GeneratorConfig(kind=kind, terrain="height", spectral_norm=False), GEONRW
        )
        image = generator(torch.zeros(1, 64, 64, dtype=torch.uint8), torch.zeros(1, 1, 64, 64))
    assert image.shape == (1, 3, 64, 64)
    assert generator.size_multiple == 16
    if kind != "label":
        assert len(generator.encoder.body.blocks) == 9


def test_merge_has_three_quarters_of_the_width() -> None:
    with torch.device("meta"):
        config = GeneratorConfig(kind="merge", terrain="height", spectral_norm=False)
        merge = GENERATORS["merge"](config, GEONRW)
    assert merge.encoder.stem.out_channels == 48
    assert merge.fuse.convs[0].in_channels == 2 * 768
    # Its own features, and those of both decoders.
    assert [up.convs[0].in_channels for up in merge.decoder.ups] == [768 + 768, 384 + 384, 192 + 192, 96 + 96]


@pytest.mark.parametrize("channels", [[64, 128, 256, 512, 1024], [8, 16, 32, 48]], ids=["paper", "small"])
@pytest.mark.parametrize("kind", KINDS)
def test_widths_meet_a_budget(kind: str, channels: List[int]) -> None:
    fusion = GeneratorConfig(channels=channels, blocks=2, hidden=[16])
    budget = count_parameters(fusion, GEONRW)
    chosen = resolve(dataclasses.replace(fusion, kind=kind, match_parameters=budget), GEONRW)
    assert abs(count_parameters(chosen, GEONRW) / budget - 1) <= 0.03
    assert len(chosen.channels) == len(channels)
    if kind == "fusion":
        assert chosen.channels == channels
    if channels[0] == 64:
        assert all(width % 8 == 0 for width in chosen.channels)


def test_a_budget_that_no_width_meets_is_refused() -> None:
    with pytest.raises(ConfigError, match="no width of the kind fusion comes within"):
        resolve(GeneratorConfig(match_parameters=1000), GEONRW)


def test_built_generators_meet_the_recipes_budget() -> None:
    config = make(kind="merge", channels=[8, 16, 24], match_parameters=40_000)
    parameters = sum(value.numel() for value in build_generator(config).parameters())
    assert parameters == pytest.approx(40_000, rel=0.03)
