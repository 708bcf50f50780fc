# SPDX-License-Identifier: GPL-2.0-or-later
"""The loop: it learns, it resumes exactly, it stops when told, it never reads the test rows."""

from __future__ import annotations

import dataclasses
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Dict, List

import numpy as np
import pytest
import rasterio
import torch
import yaml
from scipy.stats import wasserstein_distance

from rs_synth_training import checkpoint, cli, ema, randomness, train
from rs_synth_training import config as configuration
from rs_synth_training.checkpoint import CheckpointError
from rs_synth_training.config import Config, ConfigError
from rs_synth_training.losses import locality, reconstruction, texture
from rs_synth_training.losses.texture import balanced_pick, grouped_distance, random_filters
from rs_synth_training.train import build_sampler
from rs_synth_training.trainer import Trainer
from tiny_zion import ROWS, TEST_ROWS, TRAIN_ROWS, fabricate, recipe


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fabricate(tmp_path_factory.mktemp("zion"))


def make(**training: Any) -> Config:
    values = recipe()
    values["training"].update(training)
    return configuration.from_dict(values)


def assert_equal(first: Any, second: Any) -> None:
    if isinstance(first, dict):
        assert first.keys() == second.keys()
        for key in first:
            assert_equal(first[key], second[key])
    elif isinstance(first, list):
        assert len(first) == len(second)
        for one, other in zip(first, second):
            assert_equal(one, other)
    elif isinstance(first, torch.Tensor):
        assert torch.equal(first, second)
    else:
        assert first == second


def test_resumed_equals_unbroken(root: Path, tmp_path: Path) -> None:
    """Six steps in one go, and three steps, a new process's worth of state, three more: the same bits."""
    whole = checkpoint.load(train.train(make(iterations=6), root, tmp_path / "whole"))
    first = train.train(make(iterations=3), root, tmp_path / "parts")
    assert checkpoint.load(first)["step"] == 3
    parts = checkpoint.load(train.train(make(iterations=6), root, tmp_path / "parts", resume=True))
    for key in ("config", "minutes"):
        whole.pop(key), parts.pop(key)
    assert_equal(whole, parts)


def test_a_resumed_run_logs_means_and_counts_its_minutes_on(root: Path, tmp_path: Path) -> None:
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    train.train(make(iterations=6, log_every=4), root, whole)
    first = checkpoint.load(train.train(make(iterations=3, log_every=4), root, parts))
    first["minutes"] += 5
    checkpoint.save(parts / "last.pt", first)
    train.train(make(iterations=6, log_every=4), root, parts, resume=True)
    unbroken, resumed = (
        json.loads((folder / "losses.jsonl").read_text().splitlines()[-1]) for folder in (whole, parts)
    )
    assert unbroken["step"] == resumed["step"] == 4
    # Step 4 alone against the mean of steps 1 to 4: of one size, not a quarter of it.
    assert 0.5 < resumed["reconstruction"] / unbroken["reconstruction"] < 2
    assert 5 < resumed["minutes"] < 5 + unbroken["minutes"] + 1


def test_another_recipe_is_not_resumed(root: Path, tmp_path: Path) -> None:
    train.train(make(iterations=2), root, tmp_path)
    values = recipe()
    values["loss"]["adversarial"] = 0.5
    with pytest.raises(ConfigError, match=r"another recipe\.loss\.adversarial"):
        train.train(configuration.from_dict(values), root, tmp_path, resume=True)


def test_it_learns_a_tiny_set(root: Path, tmp_path: Path) -> None:
    """L1 on one crop over and over falls far below that of a constant image."""
    values = recipe()
    values["counterfactual"]["share"] = 0.0
    values["loss"] = {"adversarial": 0.0, "feature_matching": 0.0, "reconstruction": 1.0}
    values["data"]["label_dropout"] = 0.0
    values["training"].update(generator_lr=0.01, betas=[0.9, 0.99])
    config = configuration.from_dict(values)
    trainer = Trainer(config, torch.device("cpu"))
    batch = build_sampler(config, root).batch(0)
    start = trainer.train_step([batch])["reconstruction"].item()
    for _ in range(150):
        end = trainer.train_step([batch])["reconstruction"].item()
    constant = (batch.image - batch.image.mean((0, 2, 3), keepdim=True)).abs().mean().item()
    assert end < 0.2 * start
    assert end < 0.5 * constant


@pytest.mark.parametrize("term", ["locality", "texture", "reconstruction"])
def test_every_term_is_followed(root: Path, term: str) -> None:
    """Each loss falls when it is the one that is trained on, so none of them is only reported."""
    values = recipe()
    values["loss"].update(
        dict.fromkeys(("adversarial", "feature_matching", "reconstruction", "texture", "locality"), 0.0)
    )
    values["loss"][term] = 1.0
    if term == "locality":
        values["loss"]["reconstruction"] = 0.1
    values["training"]["generator_lr"] = 0.005
    config = configuration.from_dict(values)
    trainer = Trainer(config, torch.device("cpu"))
    torch.manual_seed(0)
    for parameter in trainer.generator.parameters():
        parameter.data += 0.2 * torch.randn_like(parameter)
    batch = build_sampler(config, root).batch(0)
    values_seen = [trainer.train_step([batch])[term].item() for _ in range(40)]
    assert np.mean(values_seen[-5:]) < 0.7 * np.mean(values_seen[:5])


def test_the_discriminator_learns(root: Path) -> None:
    config = make(discriminator_lr=0.004, generator_lr=1e-6)
    trainer = Trainer(config, torch.device("cpu"))
    batch = build_sampler(config, root).batch(0)
    seen = [trainer.train_step([batch])["d"].item() for _ in range(40)]
    assert seen[-1] < 0.7 * seen[0]


def test_twins_share_their_noise(root: Path) -> None:
    batch = build_sampler(make(), root).batch(0)
    noise = randomness.noise(batch, 3, 0, 2)
    assert batch.twins == 1
    assert torch.equal(noise[0], noise[2])
    assert not torch.equal(noise[0], noise[1])
    assert abs(noise.mean()) < 0.1
    assert noise.std() == pytest.approx(1, abs=0.1)
    assert not torch.equal(noise, randomness.noise(batch, 3, 1, 2))


def test_training_never_reads_the_test_rows(root: Path, tmp_path: Path) -> None:
    """Whatever the image and the classes hold there, the result is the same to the bit.

    Heights are left alone: the first test row's neighbours take part in resampling a coarser raster.
    """
    spoilt = tmp_path / "spoilt"
    spoilt.mkdir()
    for name in ("landsat_b2.tif", "landsat_b3.tif", "landsat_b4.tif", "nlcd.tif", "srtm.tif"):
        (spoilt / name).write_bytes((root / name).read_bytes())
    for name in ("landsat_b2.tif", "landsat_b3.tif", "landsat_b4.tif", "nlcd.tif"):
        with rasterio.open(spoilt / name, "r+") as file:
            values = file.read(1)
            first = TEST_ROWS[0] if name != "nlcd.tif" else int(np.ceil(TEST_ROWS[0] * 155 / ROWS)) + 2
            values[first:] = 1
            file.write(values, 1)
    states = [
        checkpoint.load(train.train(make(iterations=3), folder, tmp_path / folder.name))
        for folder in (root, spoilt)
    ]
    assert_equal(states[0]["generator_ema"], states[1]["generator_ema"])
    with rasterio.open(spoilt / "landsat_b4.tif", "r+") as file:
        values = file.read(1)
        values[TRAIN_ROWS[0] : TRAIN_ROWS[1]] += 500
        file.write(values, 1)
    other = checkpoint.load(train.train(make(iterations=3), spoilt, tmp_path / "other"))
    assert not torch.equal(
        states[0]["generator_ema"]["head.conv.weight"], other["generator_ema"]["head.conv.weight"]
    )


def command(root: Path, out: Path, recipe_path: Path, *more: str) -> List[str]:
    return [
        sys.executable,
        "-m",
        "rs_synth_training.cli",
        "train",
        str(recipe_path),
        "--data",
        str(root),
        "--out",
        str(out),
        *more,
    ]


def environment() -> Dict[str, str]:
    source = str(Path(train.__file__).parents[1])
    return {**os.environ, "PYTHONPATH": source, "OMP_NUM_THREADS": "1"}


def test_command_line_end_to_end(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "recipe.yaml"
    path.write_text(yaml.safe_dump(recipe()))
    out = tmp_path / "run"
    assert (
        cli.main(
            ["train", str(path), "--data", str(root), "--out", str(out), "--set", "training.iterations=4"]
        )
        == 0
    )
    assert "last.pt" in capsys.readouterr().out
    lines = [json.loads(line) for line in (out / "losses.jsonl").read_text().splitlines()]
    assert [line["step"] for line in lines] == [2, 4]
    assert {"d", "adversarial", "feature_matching", "reconstruction", "texture", "locality"} <= set(lines[0])
    assert list((out / "samples").glob("*.png"))
    assert list((out / "tensorboard").iterdir())
    generator, config = checkpoint.load_generator(out / "last.pt")
    assert not generator.training
    assert config.training.iterations == 4
    image = generator(
        torch.ones(1, 32, 32, dtype=torch.uint8),
        torch.full((1, 1, 32, 32), 1500.0),
        torch.zeros(1, 2, 32, 32),
    )
    assert torch.isfinite(image).all()


def test_terminated_saves_and_resumes(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "recipe.yaml"
    values = recipe()
    values["training"]["iterations"] = 1_000_000
    path.write_text(yaml.safe_dump(values))
    out = tmp_path / "run"
    process = subprocess.Popen(command(root, out, path), env=environment(), stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 120
    while not (out / "losses.jsonl").exists() or not (out / "losses.jsonl").read_text():
        assert process.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.2)
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) == 0
    step = checkpoint.load(out / "last.pt")["step"]
    assert step >= 2
    again = train.train(
        dataclasses.replace(make(), training=dataclasses.replace(make().training, iterations=step + 2)),
        root,
        out,
        resume=True,
    )
    assert checkpoint.load(again)["step"] == step + 2


def test_time_limit_saves(root: Path, tmp_path: Path) -> None:
    path = train.train(make(iterations=1_000_000), root, tmp_path, max_minutes=0.01)
    assert 0 < checkpoint.load(path)["step"] < 1000


def test_bf16_stays_near_fp32(root: Path) -> None:
    reports = []
    for precision in ("fp32", "bf16"):
        config = make(precision=precision)
        trainer = Trainer(config, torch.device("cpu"))
        reports.append(trainer.train_step([build_sampler(config, root).batch(0)]))
    assert reports[1]["reconstruction"].item() == pytest.approx(reports[0]["reconstruction"].item(), rel=0.05)


def test_calibration_measures_the_averaged_weights(root: Path) -> None:
    """After calibration evaluation agrees with training statistics on the same inputs."""
    config = make()
    trainer = Trainer(config, torch.device("cpu"))
    batch = build_sampler(config, root).batch(0)
    noise = randomness.noise(batch, 3, 0, 2)
    inputs = (batch.land_cover, batch.auxiliary, noise)
    trainer.train_step([batch])
    for parameter in trainer.average.parameters():
        parameter.data += 0.1
    before = trainer.average(*inputs)
    ema.calibrate(trainer.average, [(*trainer.average.conditions(*inputs[:2]), noise)])
    after = trainer.average(*inputs)
    with torch.no_grad():
        trained = trainer.average.train()(*inputs)
    # Stored variances are unbiased, batch variances are not: equal up to that.
    assert (after - trained).abs().max() < 5
    assert (before - trained).abs().max() > 50


def test_a_failed_save_keeps_the_old_checkpoint(tmp_path: Path) -> None:
    path = tmp_path / "last.pt"
    checkpoint.save(path, {"config": {}, "generator_ema": {}, "step": 1})
    with pytest.raises((TypeError, AttributeError, RuntimeError, Exception)):
        checkpoint.save(path, {"step": (value for value in ())})
    assert checkpoint.load(path)["step"] == 1
    assert [item.name for item in tmp_path.iterdir()] == ["last.pt"]


def test_what_is_no_checkpoint_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="no checkpoint"):
        checkpoint.load(tmp_path / "none.pt")
    (tmp_path / "text.pt").write_text("hello")
    with pytest.raises(CheckpointError, match="not a readable checkpoint"):
        checkpoint.load(tmp_path / "text.pt")
    torch.save({"step": 3}, tmp_path / "other.pt")
    with pytest.raises(CheckpointError, match="not a checkpoint of rs-synth-train"):
        checkpoint.load(tmp_path / "other.pt")


def test_grouped_distance_is_wasserstein_per_group() -> None:
    random = torch.Generator().manual_seed(0)
    first, second = torch.randn(1, 300, generator=random), torch.randn(1, 300, generator=random) + 0.5
    groups = torch.randint(0, 3, (300,), generator=random)
    expected = (
        sum(
            wasserstein_distance(first[0, groups == g].numpy(), second[0, groups == g].numpy())
            * (groups == g).sum().item()
            for g in range(3)
        )
        / 300
    )
    assert grouped_distance(first, second, groups).item() == pytest.approx(expected, rel=1e-3)


def test_texture_looks_at_rare_classes_more_and_at_valid_pixels_only() -> None:
    classes = torch.tensor([[1] * 64 + [2] * 4 + [3] * 32, [5] * 100])
    valid = torch.ones(2, 100)
    valid[0, 68:] = 0
    valid[1] = 0
    places = torch.rand(2, 30000, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    picked = balanced_pick(classes, valid, places)
    assert picked[0].max() == 67
    # Roots of 64 and of 4 pixels.
    assert (classes[0, picked[0]] == 2).float().mean() == pytest.approx(2 / 10, abs=0.01)
    assert 0 <= picked[1].min() <= picked[1].max() < 100


def test_images_without_a_valid_pixel_change_no_texture() -> None:
    random = torch.Generator().manual_seed(0)
    image, target = torch.randn(2, 2, 3, 16, 16, generator=random)
    classes, valid = torch.ones(2, 16, 16, dtype=torch.uint8), torch.ones(2, 1, 16, 16)
    valid[1] = 0
    bank, places = random_filters(2, 3, random), torch.rand(2, 64, generator=random, dtype=torch.float64)
    both = texture(image, target, classes, valid, bank, places)
    alone = texture(image[:1], target[:1], classes[:1], valid[:1], bank, places[:1])
    assert both.item() == pytest.approx(alone.item(), rel=1e-5)
    assert texture(image, target, classes, valid * 0, bank, places) == 0


def test_texture_ignores_place_but_not_statistics() -> None:
    random = torch.Generator().manual_seed(0)
    image = torch.randn(1, 3, 32, 32, generator=random) * 0.2
    classes, valid = torch.ones(1, 32, 32, dtype=torch.uint8), torch.ones(1, 1, 32, 32)
    bank, places = random_filters(4, 3, random), torch.rand(1, 4096, generator=random, dtype=torch.float64)

    def distance(other: torch.Tensor) -> float:
        return texture(other, image, classes, valid, bank, places).item()

    moved, flat = image.roll((7, 11), (2, 3)), image.mean((2, 3), keepdim=True).expand_as(image)
    assert distance(image) == pytest.approx(0, abs=1e-6)
    assert distance(moved) < 0.3 * distance(flat)


def test_locality_and_reconstruction_look_where_they_should() -> None:
    before = torch.zeros(1, 1, 16, 16)
    edited = torch.zeros(1, 1, 16, 16)
    edited[..., 8, 8] = 1
    near, far = before.clone(), before.clone()
    near[..., 10, 10], far[..., 11, 8] = 1, 1
    assert locality(before, near, edited, 2) == 0
    assert locality(before, far, edited, 2).item() == pytest.approx(1 / (256 - 25))
    target, valid = before.clone(), torch.ones(1, 1, 16, 16)
    target[..., 0, 0], target[..., 0, 1] = 1, -1
    assert reconstruction(before, target, valid, 1) > 0
    assert reconstruction(before, target, valid, 2) == 0
    valid[..., 0, :2] = 0
    assert reconstruction(before, target, valid, 1) == 0
