# SPDX-License-Identifier: GPL-2.0-or-later
"""Every method as a model file: the contract, true to torch, no seams, and run by the plugin's engine."""

from __future__ import annotations

import copy
import json
import os
import subprocess
from pathlib import Path
from typing import Dict, Tuple

import numpy as np
import onnx
import pytest
import rasterio
import torch

from rs_synth_training import card as cards
from rs_synth_training import cli, stac
from rs_synth_training.export import ExportError
from rs_synth_training.translation import export
from rs_synth_training.translation.adain import statistics
from rs_synth_training.translation.export import Deployed
from rs_synth_training.translation.onnx_translator import OnnxTranslator
from rs_synth_training.translation.parts import InstanceNorm
from rs_synth_training.translation.train import build_sampler, load_translator, settled, train
from tiny_translators import BANDS, METHODS, fabricated, make, seasons

ROOT = Path(__file__).resolve().parents[3]
SCHEMA = ROOT / "models" / cards.SCHEMA_NAME
PLUGIN_PYTHON = ROOT / ".venv" / "plugin" / "bin" / "python"
# Statistics of the image itself would differ from tile to tile.
STATISTICS = {
    "InstanceNormalization",
    "LayerNormalization",
    "GroupNormalization",
    "GlobalAveragePool",
    "ReduceMean",
}
DIRECTIONS = {method: "b-to-a" if method == "sruit" else "a-to-b" for method in METHODS}
NORMS = {"cyclegan": {"norm": "batch"}, "gcgan": {"norm": "instance"}}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fabricated("seasons", tmp_path_factory.mktemp("export"))


@pytest.fixture(scope="module")
def exported(root: Path) -> Dict[str, Path]:
    """A model file per method; near infrared comes in with SRUIT, scaled from 20 … 220."""
    files = {}
    for method in METHODS:
        data = {}
        if method == "sruit":
            nir = {"name": "near infrared", "band": 4, "lo": 20, "hi": 220}
            data = {"b": {**seasons()["b"], "gsd_m": 1.5, "bands": [*BANDS, nir], "fill": 30.0}}
        config = make(method, generator=NORMS.get(method, {}), data=data, training={"iterations": 6})
        checkpoint = train(config, root, root / "out" / method)
        files[method] = root / f"{method}.onnx"
        words = ["export", str(checkpoint), "--data", str(root), "--out", str(files[method])]
        assert cli.main([*words, "--schema", str(SCHEMA), "--direction", DIRECTIONS[method]]) == 0
    return files


@pytest.mark.parametrize("method", METHODS)
def test_graph_keeps_the_contract(method: str, exported: Dict[str, Path]) -> None:
    model = onnx.load(str(exported[method]))
    assert [item.name for item in model.graph.input] == ["image"]
    assert [item.name for item in model.graph.output] == ["translated"]
    assert not {node.op_type for node in model.graph.node} & STATISTICS
    bands = 4 if method == "sruit" else 3
    session = OnnxTranslator(exported[method]).session
    image = np.random.default_rng(0).uniform(-50, 300, (3, bands, 32, 48)).astype(np.float32)
    (translated,) = session.run(None, {"image": image})
    assert translated.shape == (3, 3, 32, 48)
    assert translated.dtype == np.float32
    assert 0 <= translated.min() < translated.max() <= 255
    (constant,) = session.run(None, {"image": np.full_like(image, 7)})
    assert np.isfinite(constant).all()


@pytest.mark.parametrize("method", METHODS)
def test_card(method: str, exported: Dict[str, Path]) -> None:
    card = cards.read_card(exported[method])
    assert card["task"] == "translation"
    assert card["global_statistics"]
    words = ("autumn", "summer") if method == "sruit" else ("summer", "autumn")
    assert card["translation"] == {"from": words[0], "to": words[1], "method": method}
    assert card["name"] == f"tiny-{method}-{words[0]}-to-{words[1]}"
    image = card["inputs"]["image"]
    assert image["range"] == [0, 255]
    assert image["fill"] == (30.0 if method == "sruit" else 127.5)
    assert len(image["bands"]) == (4 if method == "sruit" else 3)
    assert card["gsd_m"] == (1.5 if method == "sruit" else 1.0)
    assert [band["name"] for band in card["output"]["bands"]] == ["red", "green", "blue"]
    assert (card["output"]["dtype"], card["output"]["range"]) == ("uint8", [0, 255])
    assert (card["halo"] == 0) == (method == "colormapgan")
    item = json.loads(exported[method].with_suffix(".stac.json").read_text())
    stac.validate_item(item)
    assert item["bbox"][0] == pytest.approx(-81, abs=0.01)


def odd_image(bands: int) -> np.ndarray:
    return np.random.default_rng(1).uniform(0, 255, (bands, 149, 203)).astype(np.float32)


def tiled(translate: OnnxTranslator, image: np.ndarray, halo: int, size: int) -> np.ndarray:
    """Tile by tile, each with its halo; the image continued by reflection."""
    rows, cols = image.shape[1:]
    pad = ((0, 0), (halo, halo + -rows % size), (halo, halo + -cols % size))
    padded = np.pad(image, pad, mode="reflect")
    parts = []
    for row in range(0, rows, size):
        line = [
            translate(padded[:, row : row + size + 2 * halo, col : col + size + 2 * halo])
            for col in range(0, cols, size)
        ]
        parts.append(np.concatenate([part[:, halo : halo + size, halo : halo + size] for part in line], 2))
    return np.concatenate(parts, 1)[:, :rows, :cols]


@pytest.mark.parametrize("method", METHODS)
def test_tiled_is_whole(method: str, exported: Dict[str, Path]) -> None:
    translate = OnnxTranslator(exported[method])
    card = cards.read_card(exported[method])
    image = odd_image(4 if method == "sruit" else 3)
    whole = tiled(translate, image, card["halo"], 208)
    in_tiles = tiled(translate, image, card["halo"], 4 * card["size_multiple"])
    assert whole.std() > 1
    assert np.abs(in_tiles - whole).max() <= 1e-4 * 255
    if card["halo"]:
        short = tiled(translate, image, card["halo"] - card["size_multiple"], 4 * card["size_multiple"])
        assert np.abs(short - whole).max() > 1e-3, "the halo is no larger than it must be"
    assert np.array_equal(tiled(translate, image, card["halo"], 208), whole)


def test_statistics_are_the_domains(root: Path, exported: Dict[str, Path]) -> None:
    """Those of the embeddings of all training patches together, whatever Algorithm 1 kept."""
    trained, config = load_translator(root / "out" / "semi2i" / "last.pt")
    sampler = build_sampler(config, root)
    fixed = settled(trained, "a-to-b", sampler, 0)
    with torch.no_grad():
        for side in (0, 1):
            patches = [sampler.cut(side, place) for place in sampler.places[side]]
            images, valid = (np.concatenate([item[index] for item in patches], 2) for index in (0, 1))
            # Each patch alone, then all side by side as one image.
            coded = [trained.encoders["ab"[side]](torch.from_numpy(image)[None])[0] for image, _ in patches]
            weight = torch.nn.functional.avg_pool2d(torch.from_numpy(valid)[None], 4)
            mean, spread = statistics(torch.cat(coded, 3), weight)
            assert torch.allclose(fixed.stored[side], torch.cat([mean, spread]), atol=1e-4)
            assert images.shape[0] == 3
    assert not torch.allclose(trained.stored, fixed.stored, atol=1e-3)


def test_instance_norm_is_replaced_by_stored_statistics(root: Path) -> None:
    trained, config = load_translator(root / "out" / "gcgan" / "last.pt")
    fixed = settled(trained, "a-to-b", build_sampler(config, root), 8)
    norms = [module for module in fixed.generators["a-to-b"].modules() if isinstance(module, InstanceNorm)]
    assert norms
    assert all(norm.running_var.ne(1).any() for norm in norms)
    image = torch.rand(1, 3, 32, 32) * 2 - 1
    with torch.no_grad():
        alone = fixed.translate(image, "a-to-b")
        beside = fixed.translate(torch.cat([image, torch.ones_like(image)]), "a-to-b")
        assert torch.allclose(alone[0], beside[0], atol=1e-5)
        # In training the norm is that of each image alone: an image's place in the batch counts for nothing.
        fixed.train()
        assert torch.allclose(
            fixed.translate(torch.cat([image, -image]), "a-to-b")[:1],
            fixed.translate(image, "a-to-b"),
            atol=1e-5,
        )
        assert not torch.allclose(fixed.translate(image, "a-to-b"), alone, atol=1e-3)


def test_checks_catch_other_weights_and_a_short_halo(root: Path, exported: Dict[str, Path]) -> None:
    trained, config = load_translator(root / "out" / "semi2i" / "last.pt")
    fixed = settled(trained, "a-to-b", build_sampler(config, root), 8)
    deployed = Deployed(fixed, "a-to-b", config.data.a, config.data.b).eval()
    model, image = onnx.load(str(exported["semi2i"])), odd_image(3)[:, :128, :128]
    assert export.check_parity(deployed, model, image, "float16", 1) <= 2e-3
    with pytest.raises(ExportError, match="tile with halo 4"):
        export.check_seams(deployed, model, image, 4, 1)
    changed = copy.deepcopy(deployed)
    with torch.no_grad():
        changed.translator.decoders["b"].head[0].bias += 1
    with pytest.raises(ExportError, match="onnxruntime against torch"):
        export.check_parity(changed, model, image, "float16", 1)


def test_the_direction_must_be_said(
    root: Path, exported: Dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    words = [
        "export",
        str(root / "out" / "semi2i" / "last.pt"),
        "--data",
        str(root),
        "--out",
        str(root / "none.onnx"),
    ]
    with pytest.raises(SystemExit):
        cli.main(words)
    assert "--direction a-to-b or b-to-a" in capsys.readouterr().err
    assert not (root / "none.onnx").exists()


@pytest.fixture(scope="module")
def in_plugin(root: Path, exported: Dict[str, Path]) -> Tuple[Path, Dict[str, Path]]:
    """What the plugin's engine makes of an odd-sized image with some nodata; see translate_in_plugin.py."""
    if not PLUGIN_PYTHON.exists():
        pytest.skip("needs .venv/plugin (make setup)")
    image = root / "odd.tif"
    with rasterio.open(root / "summer.tif") as source:
        values, profile = source.read([1, 2, 3]), source.profile
    values = np.concatenate([values, values[:, ::-1]], 1)[:, :149, :91]
    values[:, 70:80, 10:20] = 0
    profile.update(count=3, height=149, width=91, nodata=0, photometric="rgb")
    with rasterio.open(image, "w", **profile) as file:
        file.write(values)
    models = {method: exported[method] for method in ("semi2i", "cyclegan", "colormapgan")}
    script = ROOT / "training" / "tests" / "translate_in_plugin.py"
    words = [str(PLUGIN_PYTHON), str(script), str(ROOT), str(image), *map(str, models.values())]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": ""}
    run = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return image, models


@pytest.mark.parametrize("method", ["semi2i", "cyclegan", "colormapgan"])
def test_plugin_translates_without_seams(method: str, in_plugin: Tuple[Path, Dict[str, Path]]) -> None:
    image, models = in_plugin
    path = models[method]
    halo = cards.read_card(path)["halo"]
    with rasterio.open(image) as source:
        raw, valid = source.read().astype(np.float32), source.read_masks(1) > 0
    with rasterio.open(path.with_name(f"{path.stem}-tiled.tif")) as file:
        in_tiles, mask = file.read(), file.read_masks(1) > 0
        assert file.dtypes == ("uint8",) * 3
    with rasterio.open(path.with_name(f"{path.stem}-whole.tif")) as file:
        whole = file.read()
    assert np.array_equal(in_tiles, whole)
    assert np.array_equal(mask, valid)
    expected = tiled(OnnxTranslator(path), np.where(valid, raw, np.float32(127.5)), halo, 160)
    difference = np.abs(in_tiles[:, valid].astype(float) - expected[:, valid])
    # Nodata's own value is kept from valid pixels.
    assert difference.max() <= 1.01
    assert difference.mean() < 0.3
