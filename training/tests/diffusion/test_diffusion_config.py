# SPDX-License-Identifier: GPL-2.0-or-later
"""Recipes of task diffusion: the shipped ones are sound, contradictory ones are refused with the key."""

from __future__ import annotations

import pytest

from rs_synth_training import config as configuration
from rs_synth_training.diffusion import config as diffusion_config
from rs_synth_training.diffusion.load import MismatchError, check_pair
from rs_synth_training.diffusion.network import Denoiser
from rs_synth_training.strict import ConfigError
from tiny_pairs import NAMES, PAIR, RECIPES, recipe


@pytest.mark.parametrize("name", NAMES)
def test_recipes_are_sound(name: str) -> None:
    config = diffusion_config.from_dict(configuration.read_values(RECIPES / f"{name}.yaml"))
    again = diffusion_config.from_dict(config.to_dict())
    assert again == config
    schedule = config.denoiser.schedule
    assert (schedule.kind, schedule.steps, schedule.beta_start, schedule.beta_end) == (
        "linear",
        1000,
        1e-4,
        2e-2,
    )
    assert config.data.class_balance == 0, "classes would be sampled more or less often than they are"
    large = name.endswith(("_256", "_superresolution"))
    assert config.tile_size == (256 if large else 128)


@pytest.mark.parametrize("name", [name for name in NAMES if name.endswith("_superresolution")])
def test_super_resolutions_belong_to_their_models(name: str) -> None:
    first, second = (
        diffusion_config.from_dict(configuration.read_values(RECIPES / f"{stem}.yaml"))
        for stem in (name.removesuffix("_superresolution"), name)
    )
    check_pair(first, second)


@pytest.mark.parametrize("name", PAIR)
def test_the_models_to_ship_are_small(name: str) -> None:
    config = diffusion_config.from_dict(configuration.read_values(RECIPES / f"{name}.yaml"))
    parameters = sum(values.numel() for values in Denoiser(config).parameters())
    assert 2 * parameters < 11.5e6, "with its graph, a file of 12 MB at 16 bits a weight"


@pytest.mark.parametrize(
    ("override", "message"),
    [
        ("denoiser.predicts=v", "predicts must be epsilon or x0, not 'v'"),
        ("denoiser.label_code=gray", "label_code must be one of none, one_hot, bits, colour"),
        ("denoiser.schedule.kind=sigmoid", "schedule.kind must be one of linear"),
        ("denoiser.schedule.beta_end=2", "0 < beta_start ≤ beta_end < 1"),
        ("denoiser.schedule.steps=0", "steps must be 1 or more"),
        ("training.min_snr=-1", "min_snr must be 0"),
        ("denoiser.groups=3", r"groups 3 must divide all channels \[8, 16\]"),
        ("data.crop=18", "must be multiples of 4"),
        ("denoiser.attention=[5]", r"names the edge 5; the levels of a tile of 16 have \[8, 4\]"),
        ("denoiser.tile_size=32", "with attention, tile_size must be data.crop"),
        ("denoiser.low_resolution_noise=0.1", "belongs to super_resolution: true"),
        ("data.label_dropout=0.1", "label_dropout must be 0"),
        ("training.sample_steps=21", "sample_steps must lie between 1 and"),
        ("training.batch=0", "batch and accumulate must be 1 or more"),
        ("task=translation", "task is 'translation'; this command wants a recipe of task diffusion"),
        ("denoiser.heads=2", "denoiser has no key 'heads'"),
    ],
)
def test_contradictions_are_refused(override: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        recipe("dubai_pairs", override)


@pytest.mark.parametrize(
    ("override", "message"),
    [
        ("data.gsd_m=2", "ground resolutions"),
        ("data.crop=32", "tile sizes"),
        ("denoiser.label_code=one_hot", "label codes differ"),
        ("data.image=[{name: near infrared, path: rgb, lo: 0, hi: 255}]", "image bands differ"),
        ("data.range=[0, 1]", "ranges differ"),
        ("denoiser.super_resolution=false", "takes no low resolution"),
    ],
)
def test_models_that_do_not_belong_together(override: str, message: str) -> None:
    first = recipe(PAIR[0], "denoiser.middle_attention=false", "data.crop=8")
    more = ("denoiser.low_resolution_noise=0",) if "super" in override else ()
    with pytest.raises(MismatchError, match=message):
        check_pair(first, recipe(PAIR[1], override, *more))
    with pytest.raises(MismatchError, match="first model is a super-resolution"):
        check_pair(recipe(PAIR[1]), recipe(PAIR[1]))
