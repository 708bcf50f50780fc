# SPDX-License-Identifier: GPL-2.0-or-later
"""Export and sampling: the model file does what the checkpoint does, and its card says how to use it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Dict

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from PIL import Image

from rs_synth_training import checkpoint, cli
from rs_synth_training import config as configuration
from rs_synth_training.card import read_card, validate_card
from rs_synth_training.diffusion import config as diffusion_config
from rs_synth_training.diffusion import train as training
from rs_synth_training.diffusion.config import DiffusionConfig
from rs_synth_training.diffusion.contact_sheet import contact_sheet
from rs_synth_training.diffusion.export import build_card
from rs_synth_training.diffusion.labels import LabelCode
from rs_synth_training.diffusion.load import load_denoiser
from rs_synth_training.diffusion.network import Denoiser
from rs_synth_training.diffusion.sample_files import read_pair, stored_pairs
from rs_synth_training.diffusion.sampling import first_noise, sample
from rs_synth_training.diffusion.trainer import TRAINER_KEYS
from tiny_pairs import DETAIL, LARGE, NAMES, PAIR, RECIPES, SCHEMA, export, recipe


def run(path: Path, inputs: Dict[str, torch.Tensor]) -> Any:
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    return session.run(["prediction"], {name: values.numpy() for name, values in inputs.items()})[0]


@pytest.mark.parametrize("name", PAIR)
@pytest.mark.parametrize(("count", "rows", "cols"), [(1, 16, 16), (3, 32, 32), (2, 16, 32)])
def test_the_file_predicts_what_torch_predicts(
    trained: Path, name: str, count: int, rows: int, cols: int
) -> None:
    denoiser, _ = load_denoiser(trained / name / "last.pt")
    rng = torch.Generator().manual_seed(0)
    shape = (count, denoiser.channels, rows, cols)
    inputs = {
        "sample": torch.randn(shape, generator=rng),
        "timestep": torch.tensor([0.0, 7.0, 19.0])[:count],
    }
    if denoiser.super_resolution:
        inputs["low_resolution"] = torch.randn((*shape[:2], rows // 2, cols // 2), generator=rng)
    with torch.no_grad():
        expected = denoiser(**inputs).numpy()
    assert np.abs(run(trained / f"{name}.onnx", inputs) - expected).max() < 1e-4


@pytest.mark.parametrize("name", PAIR)
def test_the_card_says_how_to_use_it(trained: Path, name: str) -> None:
    card = read_card(trained / f"{name}.onnx")
    large = name == PAIR[1]
    assert card["task"] == "denoiser"
    assert card["denoiser"] == {
        "predicts": "epsilon",
        "schedule": {"kind": "linear", "steps": 20, "beta_start": 1e-4, "beta_end": 2e-2},
        "label_code": "bits",
        "tile_size": 32 if large else 16,
    }
    names = ["red", "green", "blue", "label_1", "label_2", "label_3"]
    assert sorted(card["inputs"]) == (["low_resolution", "sample"] if large else ["sample"])
    for part in (*card["inputs"].values(), card["output"]):
        assert [band["name"] for band in part["bands"]] == names
    assert [item["code"] for item in card["classes"]] == [1, 2, 3, 4, 5]
    assert sum(item["share"] for item in card["classes"]) == pytest.approx(1, abs=1e-4)
    assert card["gsd_m"] == (1 if large else 2)
    assert (card["size_multiple"], card["halo"], card["global_statistics"]) == (4, 0, False)
    assert (card["output"]["dtype"], card["output"]["range"]) == ("uint8", [0, 255])
    item = json.loads((trained / f"{name}.stac.json").read_text())
    assert item["properties"]["mlm:architecture"] == "DDPM"
    dims = {
        value.name: [dim.dim_param or dim.dim_value for dim in value.type.tensor_type.shape.dim]
        for value in onnx.load(trained / f"{name}.onnx").graph.input
    }
    assert dims["sample"] == ["N", 6, "H", "W"]
    assert dims["timestep"] == ["N"]
    assert dims.get("low_resolution", ["N", 6, "H/2", "W/2"]) == ["N", 6, "H/2", "W/2"]


@pytest.mark.parametrize(("label_code", "labels"), [("none", 0), ("one_hot", 5), ("bits", 3), ("colour", 3)])
def test_cards_of_all_label_codes_are_valid(label_code: str, labels: int) -> None:
    config = recipe(PAIR[0], f"denoiser.label_code={label_code}")
    denoiser = Denoiser(config)
    card = build_card(config, denoiser, dict.fromkeys(range(1, 6), 0.2))
    validate_card(card, SCHEMA)
    assert denoiser.channels == 3 + labels == len(card["output"]["bands"])
    assert ("classes" in card) == (label_code != "none")


@pytest.mark.parametrize("sampler", ["ddpm", "ddim", "dpmsolver++"])
def test_samples_do_not_depend_on_the_batch(trained: Path, sampler: str) -> None:
    denoiser, config = load_denoiser(trained / PAIR[0] / "last.pt")
    shape = (denoiser.channels, 16, 16)

    def make(numbers: range, seed: int = 5) -> torch.Tensor:
        streams, noise = first_noise(seed, numbers, shape)
        return sample(denoiser, config, noise, streams, sampler, 4)

    together, alone, other = make(range(3)), make(range(2, 3)), make(range(3), 6)
    assert torch.allclose(together[2], alone[0], atol=1e-4)
    assert not torch.allclose(together[0], together[1], atol=0.1)
    assert not torch.allclose(together, other, atol=0.1)


def pairs_words(trained: Path, out: Path, count: int, *more: str) -> list[str]:
    """Of the command, for pairs of both models in batches of 3."""
    models = [str(trained / name / "last.pt") for name in PAIR]
    words = ["sample", models[0], "--super-resolution", models[1], "--out", str(out), "--count", str(count)]
    return [*words, "--steps", "2", "--batch", "3", *more]


def all_pairs(out: Path) -> Dict[str, Any]:
    """The arrays of all pairs, stacked."""
    pairs = [read_pair(path) for path in stored_pairs(out)]
    return {name: np.stack([pair[name] for pair in pairs]) for name in pairs[0]}


def test_the_command_writes_pairs(trained: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(pairs_words(trained, tmp_path, 5, "--raw")) == 0
    arrays = all_pairs(tmp_path)
    assert arrays["image"].shape == (5, 3, 32, 32)
    assert arrays["image"].dtype == np.uint8
    assert arrays["classes"].shape == (5, 32, 32)
    assert set(np.unique(arrays["classes"])) <= {1, 2, 3, 4, 5}
    code = LabelCode("bits", recipe(PAIR[0]).data.classes)
    assert np.array_equal(arrays["classes"], code.decode(arrays["sample"][:, 3:]))
    snapped = code.snapped(arrays["sample"][:, 3:])
    assert arrays["snapped"].mean() == pytest.approx(snapped)
    assert np.array_equal(
        arrays["noise"][4], np.random.default_rng((0, 4, 1)).standard_normal((6, 32, 32), np.float32)
    )
    with Image.open(tmp_path / "contact_sheet.png") as sheet:
        assert sheet.size == (4 * (2 * 32 + 4), 2 * (32 + 4))
        expected = contact_sheet(torch.from_numpy(arrays["sample"]), recipe(PAIR[0]))
        assert np.array_equal(np.asarray(sheet), expected)
    printed = capsys.readouterr().out
    share = (arrays["classes"] == 1).mean()
    assert f"5 pairs in {tmp_path}\n{snapped:.2%} of the pixels were snapped" in printed
    assert f"\n{share:7.2%}  Building\n" in printed


def test_an_interrupted_run_goes_on(
    trained: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Killed in the middle of the fifth file of seven; the second call, in other batches, makes what is missing."""
    assert cli.main(pairs_words(trained, tmp_path / "whole", 7)) == 0
    whole, written = all_pairs(tmp_path / "whole"), []
    replace = os.replace

    def stopped(part: Path, path: Path) -> None:
        if len(written) == 4:
            raise KeyboardInterrupt
        written.append(path.name)
        replace(part, path)

    out = tmp_path / "out"
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", stopped)
        with pytest.raises(KeyboardInterrupt):
            cli.main(pairs_words(trained, out, 7))
    assert [path.name for path in stored_pairs(out)] == [f"{number:06d}.npz" for number in range(4)]
    before = {path: path.stat().st_mtime_ns for path in stored_pairs(out)}
    assert cli.main(pairs_words(trained, out, 7, "--batch", "2")) == 0
    assert all(path.stat().st_mtime_ns == time for path, time in before.items())
    assert sorted(path.name for path in (out / "samples").iterdir()) == [
        f"{number:06d}.npz" for number in range(7)
    ]
    found = all_pairs(out)
    assert set(found) == {"image", "classes", "snapped"}
    assert np.abs(found["image"].astype(int) - whole["image"]).max() <= 1
    assert (found["classes"] == whole["classes"]).mean() > 0.99
    capsys.readouterr()
    assert cli.main(pairs_words(trained, out, 3)) == 0, "nothing is missing"
    assert capsys.readouterr().out.startswith(f"7 pairs in {out}\n")


def test_pairs_of_other_settings_are_not_mixed(
    trained: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(pairs_words(trained, tmp_path, 1)) == 0
    for more, what in (
        (("--seed", "1"), "seed"),
        (("--sampler", "ddim", "--raw"), "sampler and another raw"),
        (("--steps", "3"), "steps"),
    ):
        told = refused(pairs_words(trained, tmp_path, 1, *more), capsys)
        assert f"{tmp_path} was made with another {what}; remove it, or give another --out." in told
    words = ["sample", str(trained / PAIR[0] / "last.pt"), "--out", str(tmp_path), "--steps", "2"]
    assert "another super-resolution;" in refused(words, capsys)
    assert len(stored_pairs(tmp_path)) == 1


def test_what_is_loaded_is_the_average(trained: Path) -> None:
    path = trained / PAIR[0] / "last.pt"
    state = checkpoint.load(path, TRAINER_KEYS)
    loaded = load_denoiser(path)[0].state_dict()
    assert not all(torch.equal(loaded[name], values) for name, values in state["denoiser"].items())
    assert all(torch.equal(loaded[name], values) for name, values in state["denoiser_ema"].items())


def test_a_sheet_shows_images_and_masks_in_their_colours() -> None:
    config = recipe(PAIR[0])
    code = LabelCode("bits", config.data.classes)
    classes = torch.full((1, 4, 4), 3, dtype=torch.uint8)
    pair = torch.cat([torch.ones(1, 3, 4, 4), code.encode(classes)], 1)
    sheet = contact_sheet(pair, config)
    assert sheet[0, 0].tolist() == [255, 255, 255]
    assert sheet[0, 4].tolist() == [0x6E, 0xC1, 0xE4]
    without = recipe(PAIR[0], "denoiser.label_code=none")
    assert contact_sheet(pair[:, :3], without).shape == (8, 8, 3)


def refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit):
        cli.main(words)
    return capsys.readouterr().err


def test_wishes_that_cannot_be_met(trained: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = (str(trained / name / "last.pt") for name in PAIR)
    out = ["--out", str(tmp_path / "out")]
    assert "which needs pairs to start from" in refused(["sample", second, *out], capsys)
    words = ["sample", first, *out]
    assert "it takes no low resolution" in refused([*words, "--super-resolution", first], capsys)
    assert "between 1 and the schedule's 20, not 21" in refused([*words, "--steps", "21"], capsys)
    assert "no sampler 'euler'" in refused([*words, "--sampler", "euler", "--steps", "2"], capsys)
    assert "must be 1 or more" in refused([*words, "--count", "0", "--steps", "2"], capsys)
    assert not (tmp_path / "out").exists()
    with pytest.raises(ValueError, match="takes the pairs of half the size too"):
        load_denoiser(Path(second))[0](torch.zeros(1, 6, 32, 32), torch.zeros(1))


def test_other_checkpoints_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "other.pt"
    torch.save({"config": {"card": {}}, "step": 1}, path)
    assert "checkpoint of another task" in refused(["sample", str(path), "--out", str(tmp_path)], capsys)
    torch.save({"config": {"task": "weather"}, "step": 1}, path)
    words = ["export", str(path), "--data", str(tmp_path), "--out", str(tmp_path / "x.onnx")]
    assert "recipe.task must be one of synthesis, " in refused(words, capsys)


ONE_HOT = dict.fromkeys(PAIR, ("denoiser.label_code=one_hot",))
"""The one label code beside bits that is sampled here."""


def of_its_kind(name: str) -> DiffusionConfig:
    """A recipe at a tiny size that predicts what it predicts, with detail where it has some."""
    whole = diffusion_config.from_dict(configuration.read_values(RECIPES / f"{name}.yaml")).denoiser
    # One level: an export takes five seconds and not seven.
    overrides = ["denoiser.channels=[8]", f"denoiser.predicts={whole.predicts}", *ONE_HOT.get(name, ())]
    return recipe(
        name, *overrides, *(LARGE if whole.super_resolution else ()), *(DETAIL if whole.detail else ())
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_recipe_is_exported_and_sampled(name: str, folders: Dict[str, Path], tmp_path: Path) -> None:
    config = of_its_kind(name)
    root, count = folders[config.data.layout], len(config.data.classes)
    path = training.train(config, root, tmp_path / name)
    card = read_card(export(path, root, tmp_path / "model.onnx"))
    labels = count if name in ONE_HOT else (count - 1).bit_length()
    assert len(card["inputs"]["sample"]["bands"]) == 3 + labels
    assert card["denoiser"]["predicts"] == config.denoiser.predicts
    assert ("low_resolution" in card["inputs"]) == config.denoiser.super_resolution
    words = [str(path)]
    if config.denoiser.super_resolution:
        first = of_its_kind(name.removesuffix("_superresolution"))
        words = [str(training.train(first, root, tmp_path / "first")), "--super-resolution", *words]
    assert cli.main(["sample", *words, "--out", str(tmp_path / "made"), "--count", "2", "--steps", "2"]) == 0
    classes = all_pairs(tmp_path / "made")["classes"]
    assert classes.shape == (2, config.tile_size, config.tile_size)
    assert 1 <= classes.min() <= classes.max() <= count
