# SPDX-License-Identifier: GPL-2.0-or-later
"""Export and sampling: the model file does what the checkpoint does, and its card says how to use it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Dict

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from PIL import Image

from rs_synth_training import cli
from rs_synth_training.card import read_card, validate_card
from rs_synth_training.diffusion import train as training
from rs_synth_training.diffusion.contact_sheet import contact_sheet
from rs_synth_training.diffusion.export import build_card
from rs_synth_training.diffusion.labels import LabelCode
from rs_synth_training.diffusion.load import load_denoiser
from rs_synth_training.diffusion.network import Denoiser
from rs_synth_training.diffusion.sampling import first_noise, sample
from tiny_pairs import PAIR, recipe

SCHEMA = Path(__file__).parents[3] / "models" / "modelcard.schema.json"


@pytest.fixture(scope="module")
def trained(folders: Dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model and its super-resolution, two steps old, and both exported."""
    folder = tmp_path_factory.mktemp("trained")
    overrides = (("data.shrink=2", "denoiser.attention=[8]"), ("data.crop=32",))
    for name, more in zip(PAIR, overrides):
        training.train(recipe(name, *more), folders["dubai"], folder / name)
        words = ["export", str(folder / name / "last.pt"), "--data", str(folders["dubai"])]
        words += ["--out", str(folder / f"{name}.onnx"), "--schema", str(SCHEMA), "--threads", "1"]
        assert cli.main(words) == 0
    return folder


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


def test_the_command_writes_pairs(trained: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = [
        "sample",
        str(trained / PAIR[0] / "last.pt"),
        "--out",
        str(tmp_path),
        "--count",
        "5",
        "--steps",
        "2",
    ]
    assert cli.main([*words, "--super-resolution", str(trained / PAIR[1] / "last.pt"), "--batch", "3"]) == 0
    with np.load(tmp_path / "samples.npz") as made:
        arrays = dict(made)
    assert arrays["image"].shape == (5, 3, 32, 32)
    assert arrays["image"].dtype == np.uint8
    assert arrays["classes"].shape == (5, 32, 32)
    assert set(np.unique(arrays["classes"])) <= {1, 2, 3, 4, 5}
    code = LabelCode("bits", recipe(PAIR[0]).data.classes)
    assert np.array_equal(arrays["classes"], code.decode(arrays["sample"][:, 3:]))
    assert float(arrays["snapped"]) == code.snapped(arrays["sample"][:, 3:])
    assert np.array_equal(
        arrays["noise"][4], np.random.default_rng((0, 4, 1)).standard_normal((6, 32, 32), np.float32)
    )
    with Image.open(tmp_path / "contact_sheet.png") as sheet:
        assert sheet.size == (4 * (2 * 32 + 4), 2 * (32 + 4))
    assert "of the pixels were snapped" in capsys.readouterr().out


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


@pytest.mark.parametrize(("name", "labels"), [("isaid", 4), ("loveda", 3), ("openearthmap", 3)])
def test_the_other_recipes_are_exported_and_sampled(
    name: str, labels: int, folders: Dict[str, Path], tmp_path: Path
) -> None:
    config = recipe(name, "training.iterations=1")
    checkpoint = training.train(config, folders[config.data.layout], tmp_path / name)
    words = ["--data", str(folders[config.data.layout]), "--threads", "1", "--schema", str(SCHEMA)]
    assert cli.main(["export", str(checkpoint), *words, "--out", str(tmp_path / "model.onnx")]) == 0
    assert len(read_card(tmp_path / "model.onnx")["inputs"]["sample"]["bands"]) == 3 + labels
    words = ["--out", str(tmp_path / "made"), "--count", "2", "--steps", "2"]
    assert cli.main(["sample", str(checkpoint), *words]) == 0
    with np.load(tmp_path / "made" / "samples.npz") as made:
        assert 1 <= made["classes"].min() <= made["classes"].max() <= len(config.data.classes)
