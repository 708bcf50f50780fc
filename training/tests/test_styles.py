# SPDX-License-Identifier: GPL-2.0-or-later
"""Style codes: which tile shows which, what is refused, and that a trained model follows them to the last pixel."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any, Dict, List

import numpy as np
import pytest
import torch

from rs_synth_training import checkpoint, cli
from rs_synth_training import config as configuration
from rs_synth_training.card import read_card
from rs_synth_training.config import Config, ConfigError, DataConfig
from rs_synth_training.data.aligned import AlignedScene, DataError
from rs_synth_training.data.tiles import open_tiles
from rs_synth_training.errors import TrainingError
from rs_synth_training.evaluate.binding import bind
from rs_synth_training.evaluate.command import check_styles
from rs_synth_training.evaluate.synthesis_quality import synthesise
from rs_synth_training.onnx_graph import OnnxGenerator
from rs_synth_training.train import build_sampler, train
from tiny_sets import RECIPES, data_of
from tiny_zion import recipe as zion

SCHEMA = RECIPES.parents[1] / "models" / "modelcard.schema.json"
PLANTS = (2, 3)
HELD_OUT = "m_3708035_ne_17_1"
TINY = (
    "data.crop=32",
    "data.label_dropout=0",
    "generator.channels=[8, 16]",
    "generator.hidden=[8]",
    "generator.label_blocks=1",
    "generator.noise_channels=1",
    "loss={adversarial: 0, feature_matching: 0, reconstruction: 1}",
    "discriminator.channels=[4, 8]",
    "evaluation={segmentation: {channels: [4, 8], batch: 2, iterations: 2}, feature_patch: 8, kernel_subsets: 3}",
    "training.iterations=160",
    "training.generator_lr=0.003",
    "training.betas=[0.9, 0.99]",
    "training.calibration_batches=2",
    "training.threads=1",
)


def seasons(**styles: List[str]) -> DataConfig:
    data = data_of("westvirginia_seasons")
    return dataclasses.replace(data, styles=styles) if styles else data


def test_each_patch_stands_in_both_seasons(folders: Dict[str, Path]) -> None:
    """The same land cover twice, under the summer's image and under the autumn's; held-out ground in neither."""
    root = folders["westvirginia"]
    summer = list(open_tiles(data_of("westvirginia_summer"), root, "train"))
    tiles = {tile.name: tile for tile in open_tiles(seasons(), root, "train")}
    assert len(tiles) == 2 * len(summer)
    for before in summer:
        ours, other = tiles[f"{before.name}/summer"], tiles[f"{before.name}/autumn"]
        assert np.array_equal(ours.linear, before.linear)
        assert not np.array_equal(ours.linear, other.linear)
        assert np.array_equal(ours.land_cover, other.land_cover)
        assert (ours.style.tolist(), other.style.tolist()) == ([1, 0], [0, 1])
    held_out = [tile.name for tile in open_tiles(seasons(), root, "test")]
    assert len(held_out) == 4
    assert all(name.startswith(HELD_OUT) for name in held_out)
    assert not any(name.startswith(HELD_OUT) for name in tiles)


def test_dfc2020_seasons_are_its_folders(folders: Dict[str, Path]) -> None:
    data = data_of("dfc2020_seasons")
    names = list(data.styles)
    for split, count in (("train", 5), ("test", 2)):
        tiles = list(open_tiles(data, folders["dfc2020_regions"], split))
        assert len(tiles) == count
        for tile in tiles:
            assert tile.name.startswith(f"ROIs0000_{names[int(tile.style.argmax())]}/")
            assert tile.style.sum() == 1


def test_places_are_areas_or_patterns_of_names(folders: Dict[str, Path]) -> None:
    data = data_of("dubai_aerial", styles={"old": ["Tile [12]"], "new": ["Tile 3", "Tile 5/*_00?"]})
    codes = {tile.name: tile.style.tolist() for tile in open_tiles(data, folders["dubai"], "train")}
    assert {name.split("/")[0]: code for name, code in codes.items()} == {"Tile 2": [1, 0], "Tile 5": [0, 1]}


@pytest.mark.parametrize(
    ("styles", "words"),
    [
        ({"summer": ["summer"], "autumn": ["autum"]}, r"styles\.autumn names 'autum', which the data lack"),
        ({"summer": ["summer"]}, r"/autumn \(in m_\d+_.*, autumn\) has no style"),
        ({"summer": ["summer"], "all": ["*"]}, "has the styles summer and all; .* under one style"),
        (
            {"there": ["m_3708020_sw_17_1"]},
            rf"The tile {HELD_OUT}-000/summer .* has no style; .* held-out ones too",
        ),
        (
            {"there": ["m_3708020_sw_17_1"], "here": [HELD_OUT]},
            "No tile of the train split shows the style here",
        ),
    ],
)
def test_styles_that_do_not_fit_the_tiles_are_refused(
    folders: Dict[str, Path], styles: Dict[str, List[str]], words: str
) -> None:
    with pytest.raises(DataError, match=words):
        open_tiles(seasons(**styles), folders["westvirginia"], "train")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (("data.styles={}",), r"must be the same .* not \['summer', 'autumn'\] and \[\]"),
        (("generator.styles=[]",), r"not \[\] and \['summer', 'autumn'\]"),
        (("generator.styles=[autumn, summer]",), "in the same order"),
        (("generator.styles=[summer, winter]",), "must be the same"),
        (("data.styles=[summer]",), "recipe.data.styles must map names to values"),
        (("data.styles={summer: summer, autumn: [autumn]}",), r"recipe.data.styles.summer must be a list"),
    ],
)
def test_contradictory_recipes_are_refused(changes: Any, words: str) -> None:
    with pytest.raises(ConfigError, match=words):
        configuration.load(RECIPES / "westvirginia_seasons.yaml", changes)


def test_one_scene_has_one_style() -> None:
    values = zion()
    values["data"]["styles"] = {"summer": ["*"]}
    values["generator"]["styles"] = ["summer"]
    with pytest.raises(ConfigError, match="one scene shows one style"):
        configuration.from_dict(values)


def green(image: Any, where: Any = slice(None)) -> float:
    """Green less red, mean of some pixels of an image (bands, rows, cols)."""
    values = np.asarray(image)
    return float((values[1] - values[0])[where].mean())


@pytest.fixture(scope="module")
def config() -> Config:
    return configuration.load(RECIPES / "westvirginia_seasons.yaml", TINY)


def test_crops_know_the_style_of_their_tile(folders: Dict[str, Path], config: Config) -> None:
    sampler = build_sampler(config, folders["westvirginia"])
    seen = []
    for step in range(8):
        batch = sampler.batch(step)
        assert batch.style.shape == (4, 2)
        assert batch.style.dtype == torch.float32
        assert (batch.style.sum(1) == 1).all()
        seen += [(int(code.argmax()), green(image)) for code, image in zip(batch.style, batch.image)]
    by_style = [[value for code, value in seen if code == style] for style in (0, 1)]
    assert min(map(len, by_style)) > 5
    assert np.mean(by_style[0]) > np.mean(by_style[1]) + 0.05


@pytest.fixture(scope="module")
def trained(folders: Dict[str, Path], config: Config, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint after 160 steps of L1, and the model file made of it."""
    out = tmp_path_factory.mktemp("seasons")
    path = train(config, folders["westvirginia"], out)
    words = ["export", str(path), "--out", str(out / "model.onnx"), "--data", str(folders["westvirginia"])]
    assert cli.main([*words, "--schema", str(SCHEMA), "--threads", "1"]) == 0
    return path


@pytest.fixture(scope="module")
def held_out(folders: Dict[str, Path], config: Config) -> Dict[str, AlignedScene]:
    tiles = open_tiles(config.data, folders["westvirginia"], "test")
    return {tile.name.rsplit("/", 1)[1]: tile for tile in list(tiles)[:2]}


def test_the_style_decides_the_season(trained: Path, held_out: Dict[str, AlignedScene]) -> None:
    """One held-out land cover, one noise, two codes: the summer is the greener, as in reality, on the way there."""
    generator, _ = checkpoint.load_generator(trained)
    land_cover = torch.from_numpy(held_out["summer"].land_cover)[None]
    noise = torch.zeros(1, 1, *land_cover.shape[1:])
    with torch.no_grad():
        summer, autumn = (generator(land_cover, None, noise, code[None])[0] for code in torch.eye(2))
    plants = np.isin(held_out["summer"].land_cover, PLANTS)
    real = 255 * (green(held_out["summer"].linear, plants) - green(held_out["autumn"].linear, plants))
    assert real > 20
    assert 0.3 * real < green(summer, plants) - green(autumn, plants) < 1.5 * real


def test_tiles_are_synthesised_in_their_own_style(
    trained: Path, held_out: Dict[str, AlignedScene], config: Config
) -> None:
    """By the checkpoint, and by the model file, whose session is asked directly."""
    path = trained.with_name("model.onnx")
    assert read_card(path)["inputs"]["style"] == {"names": ["summer", "autumn"]}
    synthesis, of_torch = bind(path, 1), bind(trained, 1)
    check_styles(synthesis, config)
    session = OnnxGenerator(path, 2, 1)
    for place, season in enumerate(("summer", "autumn")):
        tile = held_out[season]
        image = synthesise(synthesis, tile, 0, 7)
        noise = synthesis.noise(tile.shape, 7 * 1_000_003)
        expected = session(tile.land_cover, None, noise, np.eye(2)[place])
        assert 127.5 * (image + 1) == pytest.approx(expected.clip(0, 255), abs=1e-3)
        assert synthesise(of_torch, tile, 0, 7) == pytest.approx(image, abs=0.02)


def test_the_model_file_is_evaluated(trained: Path, folders: Dict[str, Path], tmp_path: Path) -> None:
    recipe = str(RECIPES / "westvirginia_seasons.yaml")
    words = ["evaluate", str(trained.with_name("model.onnx")), "--recipe", recipe, "--out", str(tmp_path)]
    words += ["--data", str(folders["westvirginia"]), "--seeds", "1", "--threads", "1"]
    for change in TINY:
        words += ["--set", change]
    assert cli.main(words) == 0
    assert "synthesised in its own style (summer, autumn)" in (tmp_path / "report.md").read_text()
    assert json.loads((tmp_path / "evaluation.json").read_text())["quality"]


def test_a_recipe_of_other_styles_does_not_evaluate(trained: Path, config: Config) -> None:
    other = configuration.load(RECIPES / "westvirginia_summer.yaml")
    for path in (trained, trained.with_name("model.onnx")):
        with pytest.raises(TrainingError, match="styles are summer, autumn, those of the recipe none"):
            check_styles(bind(path, 1), other)
    without = dataclasses.replace(bind(trained, 1), styles=())
    check_styles(without, config)
