# SPDX-License-Identifier: GPL-2.0-or-later
"""Every method trains, goes on from a checkpoint bit by bit, learns, and never reads what is held out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Dict

import numpy as np
import pytest
import rasterio
import torch
import yaml

from rs_synth_training import checkpoint, cli
from rs_synth_training.strict import ConfigError
from rs_synth_training.translation.config import Config
from rs_synth_training.translation.patches import PatchSampler
from rs_synth_training.translation.train import build_sampler, counted, train
from rs_synth_training.translation.trainer import Trainer
from tiny_translators import BANDS, METHODS, PATCH, fabricated, make, recipe, seasons


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fabricated("seasons", tmp_path_factory.mktemp("domains"))


def assert_equal(first: Any, second: Any, where: str = "") -> None:
    if isinstance(first, dict):
        assert first.keys() == second.keys()
        for key in first:
            assert_equal(first[key], second[key], f"{where}.{key}")
    elif isinstance(first, (list, tuple)):
        assert len(first) == len(second)
        for index, (one, other) in enumerate(zip(first, second)):
            assert_equal(one, other, f"{where}[{index}]")
    elif isinstance(first, torch.Tensor):
        assert torch.equal(first, second), where
    else:
        assert first == second, where


def end(config: Config, root: Path, out: Path, resume: bool = False) -> Dict[str, Any]:
    """The state that a training leaves, without its words and its minutes."""
    state = checkpoint.load(train(config, root, out, resume))
    return {key: value for key, value in state.items() if key not in ("config", "minutes")}


@pytest.mark.parametrize("method", METHODS)
def test_resumed_equals_unbroken(method: str, root: Path, tmp_path: Path) -> None:
    longer, shorter = (make(method, training={"iterations": count}) for count in (3, 2))
    whole = end(longer, root, tmp_path / "whole")
    assert end(shorter, root, tmp_path / "parts")["step"] == 2
    parts = end(longer, root, tmp_path / "parts", resume=True)
    assert_equal(whole, parts)
    weights = [value for value in whole["generator"].values() if value.is_floating_point()]
    assert all(value.isfinite().all() for value in weights)
    fresh = Trainer(longer, torch.device("cpu")).state()["generator"]
    moved = [name for name, value in fresh.items() if not torch.equal(value, whole["generator"][name])]
    assert len(moved) > 0.9 * len(fresh), "every network is trained, of both directions"


TERMS = [
    ("semi2i", "cross"),
    ("semi2i", "self_reconstruction"),
    ("semi2i", "gradient"),
    ("semi2i", "adversarial"),
    ("sruit", "cross"),
    ("sruit", "reconstruction"),
    ("sruit", "adversarial"),
    ("cyclegan", "cycle"),
    ("cyclegan", "identity"),
    ("gcgan", "geometry"),
    ("gcgan", "adversarial"),
    ("colormapgan", "adversarial"),
]


@pytest.mark.parametrize(("method", "term"), TERMS)
def test_every_term_is_followed(method: str, term: str, root: Path) -> None:
    """Each loss falls when it is the one that is trained on, so none of them is only reported."""
    weights = {**dict.fromkeys(make(method).to_dict()["loss"], 0.0), term: 1.0}
    training = {"generator_lr": 0.02, "discriminator_lr": 0.0, "batch": 1}
    config = make(method, loss=weights, training=training, data={"patch": 16, "overlap": 0})
    trainer = Trainer(config, torch.device("cpu"))
    batch = build_sampler(config, root).batch(0)

    def losses() -> float:
        report = trainer.train_step([batch])
        return sum(value.item() for name, value in report.items() if name.startswith(f"{term} "))

    seen = [losses() for _ in range(25)]
    # A discriminator that learns nothing is not much impressed by anything.
    assert np.mean(seen[-3:]) < (0.98 if term == "adversarial" else 0.8) * np.mean(seen[:3])


def test_the_discriminators_learn(root: Path) -> None:
    config = make(
        "sruit", training={"generator_lr": 1e-6, "discriminator_lr": 0.02}, data={"patch": 16, "overlap": 0}
    )
    trainer, batch = Trainer(config, torch.device("cpu")), build_sampler(config, root).batch(0)
    seen = [trainer.train_step([batch])["d a"].item() for _ in range(25)]
    assert seen[-1] < 0.6 * seen[0]


@pytest.mark.parametrize("kind", ["bce", "hinge"])
def test_other_adversarial_losses(kind: str, root: Path) -> None:
    config = make("sruit", training={"adversarial": kind})
    report = Trainer(config, torch.device("cpu")).train_step([build_sampler(config, root).batch(0)])
    assert all(value.isfinite() for value in report.values())


def test_bf16_is_near_fp32(root: Path) -> None:
    reports = []
    for precision in ("fp32", "bf16"):
        config = make("semi2i", training={"precision": precision})
        reports.append(
            Trainer(config, torch.device("cpu")).train_step([build_sampler(config, root).batch(0)])
        )
    for name, value in reports[0].items():
        assert reports[1][name].item() == pytest.approx(value.item(), rel=0.1, abs=0.02), name


def test_another_recipe_is_not_resumed(root: Path, tmp_path: Path) -> None:
    train(make("sruit"), root, tmp_path)
    with pytest.raises(ConfigError, match=r"another recipe\.loss\.cross"):
        train(make("sruit", loss={"cross": 5.0}), root, tmp_path, resume=True)
    with pytest.raises(ConfigError, match=r"another recipe\.method"):
        train(make("semi2i"), root, tmp_path, resume=True)


def test_training_never_reads_what_is_held_out(root: Path, tmp_path: Path) -> None:
    spoilt = tmp_path / "spoilt"
    spoilt.mkdir()
    for name in ("summer.tif", "autumn.tif"):
        (spoilt / name).write_bytes((root / name).read_bytes())
        with rasterio.open(spoilt / name, "r+") as file:
            values = file.read()
            values[:, 60:] = 255 - values[:, 60:]
            file.write(values)
    states = [end(make("semi2i"), folder, tmp_path / "out" / folder.name) for folder in (root, spoilt)]
    assert_equal(states[0]["generator"], states[1]["generator"])
    with rasterio.open(spoilt / "autumn.tif", "r+") as file:
        values = file.read()
        values[:, 30:60] = 255 - values[:, 30:60]
        file.write(values)
    other = end(make("semi2i"), spoilt, tmp_path / "other")
    assert not torch.equal(other["generator"]["stored"], states[0]["generator"]["stored"])


def test_invalid_pixels_count_for_nothing(root: Path) -> None:
    """Whatever stands in them, the losses of the generators are the same."""
    for method in ("semi2i", "sruit"):
        reports = []
        for fill in (10.0, 200.0):
            a = {**seasons()["a"], "fill": fill}
            config = make(method, data={"a": a, "patch": 16, "overlap": 0})
            trainer = Trainer(config, torch.device("cpu"))
            # Networks that look no further than a pixel: the invalid ones reach nothing else.
            sampler = build_sampler(config, root)
            batch = next(item for item in map(sampler.batch, range(20)) if item.valid_a.min() == 0)
            part = trainer.prepare(batch)
            images = {"cross_a": part.a, "cross_b": part.b, "self_a": part.a, "self_b": part.b}
            images |= {"reconstructed_a": part.a, "reconstructed_b": part.b}
            images |= {"fake_a": part.a, "fake_b": part.a * part.valid_a}
            terms = trainer.translator.terms(images, part)
            reports.append({name: term.value.item() for name, term in terms.items()})
            judged = trainer.translator.judged(images, part)
            assert all((pair.seen_fake == 0).any() for name, pair in judged.items() if name == "b")
        assert reports[0] == reports[1]


def test_cli_trains_with_time_limit_and_pictures(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "recipe.yaml"
    path.write_text(yaml.safe_dump(recipe("semi2i")))
    words = ["train", str(path), "--data", str(root), "--out", str(tmp_path / "run")]
    assert cli.main([*words, "--set", "training.iterations=1000000", "--max-minutes", "0.01"]) == 0
    assert 0 < checkpoint.load(tmp_path / "run" / "last.pt")["step"] < 1000
    line = json.loads((tmp_path / "run" / "losses.jsonl").read_text().splitlines()[0])
    assert {"d a", "d b", "cross a", "self_reconstruction b", "gradient a", "adversarial b"} <= line.keys()
    assert list((tmp_path / "run" / "samples").glob("*.png"))


def test_epochs_become_iterations(root: Path) -> None:
    config = make("semi2i", training={"epochs": 2.0, "batch": 2})
    sampler = build_sampler(config, root)
    assert counted(config, sampler).training.iterations == sampler.per_epoch
    assert counted(make("semi2i"), sampler).training.iterations == 2


def test_statistics_follow_algorithm_1(root: Path) -> None:
    config = make(
        "semi2i",
        generator={"decay": 0.9},
        training={"generator_lr": 0.0, "discriminator_lr": 0.0},
        data={"patch": 16, "overlap": 0},
    )
    trainer = Trainer(config, torch.device("cpu"))
    sampler = build_sampler(config, root)
    seen = []
    for step in range(30):
        part = trainer.prepare(sampler.batch(step))
        images = trainer.translator(part.a, part.b, part.valid_a, part.valid_b)
        seen.append(images["statistics"])
        trainer.train_step([sampler.batch(step)])
    expected = seen[0]
    for index, values in enumerate(seen[1:], 2):
        weight = max(1 / index, 0.1)
        expected = (1 - weight) * expected + weight * values
    assert torch.allclose(trainer.translator.stored, expected, atol=1e-5)


def test_stored_statistics_take_over_late(root: Path) -> None:
    config = make("semi2i", generator={"stored_statistics_from": 0.5})
    trainer = Trainer(config, torch.device("cpu"))
    batch = build_sampler(config, root).batch(0)
    part = trainer.prepare(batch)

    def fake(progress: float) -> torch.Tensor:
        trainer.set_learning_rate(progress)
        with torch.no_grad():
            return trainer.translator(part.a, part.b, part.valid_a, part.valid_b)["fake_b"]

    with torch.no_grad():
        exported = trainer.translator.translate(part.a, "a-to-b")
    assert torch.allclose(fake(0.6), exported, atol=1e-6)
    assert (fake(0.4) - exported).abs().max() > 1e-3


def test_different_band_counts(root: Path, tmp_path: Path) -> None:
    nir = {"name": "near infrared", "band": 4, "lo": 0, "hi": 255}
    data = {"b": {**seasons()["b"], "bands": [*BANDS, nir]}}
    for method in ("semi2i", "sruit", "cyclegan", "gcgan"):
        state = end(make(method, data=data), root, tmp_path / method)
        assert state["step"] == 2
    with pytest.raises(ConfigError, match="as many, not 3 and 4"):
        make("colormapgan", data=data)
    with pytest.raises(ConfigError, match="identity"):
        make("cyclegan", data=data, loss={"identity": 5.0})


@pytest.mark.parametrize(
    "generator",
    [
        {"shared": False},
        {"norm": "instance"},
        {"norm": "batch"},
        {"channels": [4, 6, 8, 8]},
        {"channels": [4, 6, 8, 8, 8]},
    ],
)
def test_ablations_of_sruit(generator: Dict[str, Any], root: Path) -> None:
    config = make("sruit", generator=generator, discriminator={"instance_norm": True})
    trainer = Trainer(config, torch.device("cpu"))
    report = trainer.train_step(
        [PatchSampler(config.data, build_sampler(config, root).domains, 0, 2).batch(0)]
    )
    assert all(value.isfinite() for value in report.values())
    assert trainer.translator.size_multiple == 2 ** len(generator.get("channels", [0] * 3))
    assert len(trainer.translator.middles) == (1 if generator.get("shared", True) else 2)


def test_patches_fit_the_stride(root: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="multiple of 8"):
        train(make("sruit", data={"patch": PATCH - 2}), root, tmp_path)
