# SPDX-License-Identifier: GPL-2.0-or-later
"""The judge as a model file: what the card says, what the graph computes, what the checks catch."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnx
import onnxruntime
import pytest
import torch

from rs_synth_training import card as cards
from rs_synth_training import cli, stac
from rs_synth_training import config as configuration
from rs_synth_training.data.tiles import open_tiles
from rs_synth_training.evaluate import export_segmentation as export
from rs_synth_training.evaluate.segmentation import load_network, obtain_network
from rs_synth_training.export import ExportError
from rs_synth_training.networks.unet import UNet
from tiny_zion import fabricate, recipe

SCHEMA = Path(__file__).resolve().parents[2] / "models" / cards.SCHEMA_NAME


class Exported(NamedTuple):
    file: Path
    network: UNet


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Exported:
    folder = tmp_path_factory.mktemp("segmentation")
    root = fabricate(folder / "data")
    segmentation = {"channels": [8, 16], "batch": 4, "iterations": 30, "learning_rate": 0.005}
    config = configuration.from_dict({**recipe(), "evaluation": {"segmentation": segmentation}})
    checkpoint = folder / "segmentation.pt"
    obtain_network(config, open_tiles(config.data, root, "train"), checkpoint)
    words = [
        str(checkpoint),
        "--data",
        str(root),
        "--out",
        str(folder / "judge.onnx"),
        "--schema",
        str(SCHEMA),
    ]
    assert cli.main(["export-segmentation", *words]) == 0
    return Exported(folder / "judge.onnx", load_network(checkpoint)[0])


def test_card_says_what_goes_in_and_out(exported: Exported) -> None:
    card = cards.read_card(exported.file)
    assert card["task"] == "segmentation"
    assert [band["name"] for band in card["inputs"]["image"]["bands"]] == ["red", "green", "blue"]
    assert [band["name"] for band in card["output"]["bands"]] == [item["name"] for item in card["classes"]]
    assert sum(item["share"] for item in card["classes"]) == pytest.approx(1, abs=1e-3)
    assert card["size_multiple"] == 2
    assert card["segmentation"] == {"ignore_code": 0}
    # 120 rows train, 40 are measured; every pixel of these is labelled and valid, the borders excepted.
    assert 4000 < card["metrics"]["miou"]["n"] <= 40 * 128
    assert 0 < card["metrics"]["miou"]["value"] < card["metrics"]["pixel_accuracy"]["value"] <= 1
    assert "iou_4" in card["metrics"]
    assert "iou_1" not in card["metrics"], "the lake lies in the training rows"


def test_graph_has_the_contracts_names_and_any_size(exported: Exported) -> None:
    model = onnx.load(str(exported.file))
    assert [item.name for item in model.graph.input] == ["image"]
    assert [item.name for item in model.graph.output] == ["logits"]
    session = onnxruntime.InferenceSession(str(exported.file), providers=["CPUExecutionProvider"])
    image = np.random.default_rng(0).uniform(0, 255, (3, 3, 34, 50)).astype(np.float32)
    (logits,) = session.run(None, {"image": image})
    with torch.no_grad():
        expected = exported.network(torch.from_numpy(image)).numpy()
    assert logits.shape == (3, 8, 34, 50)
    assert np.abs(logits - expected).max() < 0.05


def test_stac_item_calls_it_segmentation(exported: Exported) -> None:
    item = json.loads(exported.file.with_suffix(".stac.json").read_text())
    stac.validate_item(item)
    assert item["properties"]["mlm:tasks"] == ["semantic-segmentation"]
    assert item["properties"]["mlm:architecture"] == "U-Net"


def test_checks_catch_other_weights_and_a_short_halo(exported: Exported) -> None:
    model = onnx.load(str(exported.file))
    image = np.random.default_rng(1).uniform(0, 255, (1, 3, 64, 64)).astype(np.float32)
    halo = export.measure_halo(exported.network)
    assert export.check_parity(exported.network, model, image, "float16") <= 2e-3
    assert export.check_seams(exported.network, model, image, halo) <= 1e-4
    assert cards.read_card(exported.file)["halo"] == halo
    with pytest.raises(ExportError, match="halo of 2"):
        export.check_seams(exported.network, model, image, 2)
    changed = copy.deepcopy(exported.network)
    with torch.no_grad():
        changed.head.bias += 1
    with pytest.raises(ExportError, match="differs from torch"):
        export.check_parity(changed, model, image, "float16")


def test_other_words_take_the_place_of_the_recipes(
    exported: Exported, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = {
        **recipe()["card"],
        "name": "lake-land-cover",
        "title": "Land cover of a lake",
        "description": "What it is.",
    }
    (tmp_path / "card.yaml").write_text(json.dumps(words))
    folder = exported.file.parent
    arguments = [
        "--data",
        str(folder / "data"),
        "--out",
        str(tmp_path / "lake.onnx"),
        "--schema",
        str(SCHEMA),
    ]
    checkpoint = str(folder / "segmentation.pt")
    arguments += ["--card", str(tmp_path / "card.yaml")]
    assert cli.main(["export-segmentation", checkpoint, *arguments]) == 0
    card = cards.read_card(tmp_path / "lake.onnx")
    assert {key: card[key] for key in words} == words
    assert card["inputs"]["image"]["range"] == [0, 255]
    (tmp_path / "card.yaml").write_text(json.dumps({**words, "autor": "misspelt"}))
    with pytest.raises(SystemExit):
        cli.main(["export-segmentation", checkpoint, *arguments])
    assert "autor" in capsys.readouterr().err
