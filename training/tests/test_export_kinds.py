# SPDX-License-Identifier: GPL-2.0-or-later
"""Every kind of generator as a model file: true to torch, free of seams, and run by the plugin's engine."""

from __future__ import annotations

import dataclasses
import os
import subprocess
from pathlib import Path
from typing import Any, Dict, NamedTuple

import numpy as np
import onnx
import pytest
import rasterio
import torch
from rasterio.transform import from_origin

from generator_parts import lively, make
from rs_synth_training import card as cards
from rs_synth_training import export, onnx_graph
from rs_synth_training.card_content import auxiliary_ranges, build_card
from rs_synth_training.config import Config
from rs_synth_training.data.aligned import AlignedScene, read_scene
from rs_synth_training.halo import measure_halo, random_inputs
from rs_synth_training.networks import GENERATORS, Generator, build_generator
from tiny_zion import classes, fabricate, heights, write

ROOT = Path(__file__).resolve().parents[2]
PLUGIN_PYTHON = ROOT / ".venv" / "plugin" / "bin" / "python"
PAPER_FORM: Dict[str, Any] = {
    "channels": [8, 12],
    "label_blocks": 1,
    "shared_embedding": False,
    "full_resolution_encoder": True,
    "reduce_before_upsampling": False,
    "head_norm": False,
    "final_activation": "tanh",
    "spectral_norm": True,
}
# Statistics of the image itself would differ from tile to tile.
STATISTICS = {"InstanceNormalization", "LayerNormalization", "GroupNormalization", "GlobalAveragePool"}


class Exported(NamedTuple):
    config: Config
    generator: Generator
    full: onnx.ModelProto
    half: onnx.ModelProto
    halo: int
    path: Path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny scene on one grid, so that the plugin reads what the training package reads."""
    folder = fabricate(tmp_path_factory.mktemp("kinds"))
    place = from_origin(301905, 4154085, 30, 30)
    write(folder / "nlcd.tif", classes(160, 128), "EPSG:32612", place, 255)
    write(folder / "srtm.tif", heights(160, 128).astype(np.float32), "EPSG:32612", place, -9999)
    return folder


@pytest.fixture(scope="module")
def scene(folder: Path) -> AlignedScene:
    return read_scene(make().data, folder, (0, 160))


def settled(generator: Generator, seed: int) -> Generator:
    """In evaluation mode, after norms have seen inputs enough for activations of ordinary size."""
    rng = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for _ in range(40):
            generator(**random_inputs(generator, 48, 48, rng))
    return generator.eval()


@pytest.fixture(scope="module")
def exported(folder: Path, scene: AlignedScene) -> Dict[str, Exported]:
    """All five, in the paper's form; one with noise, one with a style code."""
    models = {}
    for index, kind in enumerate(GENERATORS):
        styles = ["summer", "winter"] if kind == "concatenation" else []
        config = make(kind=kind, noise_channels=2 if kind == "merge" else 0, styles=styles, **PAPER_FORM)
        config = dataclasses.replace(config, card=dataclasses.replace(config.card, name=f"tiny-{kind}"))
        torch.manual_seed(index)
        generator = settled(lively(build_generator(config)), index)
        onnx_graph.fold_parametrizations(generator)
        halo = measure_halo(generator)
        full = onnx_graph.to_onnx(generator, export.example(generator))
        half = onnx_graph.halve_weights(full, least=512)
        path = folder / f"{kind}.onnx"
        path.write_bytes(half.SerializeToString())
        shares = {item.code: 1 / 8 for item in config.data.classes}
        card = build_card(config, generator, halo, shares, auxiliary_ranges([scene]))
        cards.write_card(path, card, ROOT / "models" / cards.SCHEMA_NAME)
        models[kind] = Exported(config, generator, full, half, halo, path)
    return models


@pytest.mark.parametrize("kind", list(GENERATORS))
def test_graph_is_true_to_torch_and_seamless(
    kind: str, exported: Dict[str, Exported], scene: AlignedScene
) -> None:
    model = exported[kind]
    sample = export.sample_inputs(model.generator, scene, model.halo)
    image = export.torch_image(model.generator, sample)
    # Clipped pixels would hide a difference.
    assert np.mean((image > 1) & (image < 254)) > 0.5
    assert export.check_parity(model.generator, model.full, sample, "float32", 1) <= 1e-4
    assert 0 < export.check_parity(model.generator, model.half, sample, "float16", 1) <= 2e-3
    assert export.check_seams(model.generator, model.half, sample, model.halo, 1) <= 1e-6
    with pytest.raises(export.ExportError, match="halo"):
        export.check_seams(model.generator, model.half, sample, model.halo // 2, 1)


EXPECTED_INPUTS = {
    "fusion": ["land_cover", "auxiliary"],
    "auxiliary": ["land_cover", "auxiliary"],
    "label": ["land_cover"],
    "concatenation": ["land_cover", "auxiliary", "style"],
    "merge": ["land_cover", "auxiliary", "noise"],
}


@pytest.mark.parametrize("kind", list(GENERATORS))
def test_graph_takes_what_the_card_says(kind: str, exported: Dict[str, Exported]) -> None:
    model = exported[kind]
    assert [item.name for item in model.full.graph.input] == EXPECTED_INPUTS[kind]
    card = cards.read_card(model.path)
    assert set(card["inputs"]) == set(EXPECTED_INPUTS[kind])
    assert ("auxiliary_range" in card) == ("auxiliary" in card["inputs"])
    assert ("not read" in card["inputs"]["land_cover"]["description"]) == (kind == "auxiliary")
    assert card["size_multiple"] == 2
    if kind == "concatenation":
        assert card["inputs"]["style"] == {"names": ["summer", "winter"]}
    operators = {node.op_type for node in model.full.graph.node}
    assert not operators & STATISTICS
    assert not {name for name in operators if name.startswith("Reduce")}


def test_the_style_changes_the_exported_image(exported: Dict[str, Exported], scene: AlignedScene) -> None:
    model = exported["concatenation"]
    sample = export.sample_inputs(model.generator, scene, model.halo)
    session = onnx_graph.OnnxGenerator(model.path, 2, 1)
    images = [session(**{**sample, "style": np.array(style)}) for style in ([1, 0], [0, 1])]
    assert np.abs(images[0] - images[1]).mean() > 0.5
    del sample["style"]
    with pytest.raises(ValueError, match="takes an input style"):
        session(**sample)


@pytest.mark.skipif(not PLUGIN_PYTHON.exists(), reason="no .venv/plugin: make setup-plugin sets it up")
def test_the_plugins_engine_runs_them(
    folder: Path, exported: Dict[str, Exported], scene: AlignedScene
) -> None:
    """Tiled and whole are the same bytes; away from the edges both are what torch makes of the scene."""
    script = Path(__file__).with_name("run_in_plugin.py")
    rasters = [str(folder / "nlcd.tif"), str(folder / "srtm.tif")]
    paths = [str(exported[kind].path) for kind in GENERATORS]
    command = [str(PLUGIN_PYTHON), str(script), str(ROOT), *rasters, *paths]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "GDAL_CACHEMAX": "256"})
    assert done.returncode == 0, done.stderr
    whole = {}
    pictures = [(kind, kind, np.zeros(0)) for kind in GENERATORS if kind != "concatenation"]
    pictures += [
        ("concatenation", f"concatenation-{style}", code)
        for style, code in zip(("summer", "winter"), np.eye(2, dtype=np.float32))
    ]
    for kind, stem, style in pictures:
        model = exported[kind]
        images = []
        for name in ("tiled", "whole"):
            with rasterio.open(folder / f"{stem}-{name}.tif") as raster:
                images.append(raster.read().astype(int))
        assert np.abs(images[0] - images[1]).max() <= 1
        whole[stem] = images[1]
        if model.generator.noise_channels:
            continue
        arrays = {"land_cover": scene.land_cover, "auxiliary": scene.auxiliary, "style": style}
        inputs = {name: arrays[name] for name in model.generator.input_names}
        expected = export.torch_image(model.generator, inputs)
        inner = (slice(None), *[slice(model.halo, -model.halo)] * 2)
        assert expected[inner].size > 1000
        assert np.abs(images[0][inner] - expected[inner]).max() <= 1.0
    assert np.abs(whole["concatenation-summer"] - whole["concatenation-winter"]).mean() > 0.5
