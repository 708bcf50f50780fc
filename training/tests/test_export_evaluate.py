# SPDX-License-Identifier: GPL-2.0-or-later
"""From a checkpoint to a checked model file, and from the file to a report: both subcommands, run once."""

from __future__ import annotations

import argparse
import copy
import json
from pathlib import Path

import numpy as np
import onnx
import pytest
import rasterio
import torch
from rasterio.transform import from_origin
from scipy import ndimage

from rs_synth_training import card as cards
from rs_synth_training import checkpoint, config, evaluate, export, halo, onnx_graph, stac
from rs_synth_training.data.tiles import open_tiles
from rs_synth_training.networks import build_generator

MODELS = Path(__file__).resolve().parents[2] / "models"
ROWS, COLS = 240, 160

RECIPE = {
    "card": {
        "name": "tiny-fusion",
        "title": "Tiny",
        "version": "0.1.0",
        "licence": "CC0-1.0",
        "attribution": "nobody",
        "description": "untrained",
        "training_data": [{"name": "made up", "licence": "CC0-1.0", "attribution": "nobody"}],
    },
    "data": {
        "image": [
            {"name": name, "path": "image.tif", "band": band, "lo": 0, "hi": 1000}
            for band, name in enumerate(("red", "green", "blue"), 1)
        ],
        "land_cover": "classes.tif",
        "auxiliary": [{"name": "height", "path": "height.tif", "centre": 1000, "scale": 300, "fill": 1000}],
        "classes": [
            {"code": 1, "name": "Water", "color": "#0000ff", "role": "water", "source": [11]},
            {"code": 2, "name": "Forest", "color": "#00ff00", "role": "forest", "source": [41, 42]},
            {"code": 3, "name": "Cultivated", "color": "#ffff00", "role": "farmland", "source": [82]},
        ],
        "gsd_m": 30,
        "train_rows": [0, 140],
        "test_rows": [140, 240],
        "sun_azimuth": 136,
        "sun_elevation": 59,
        "crop": 64,
    },
    "generator": {
        "channels": [8, 8, 16],
        "blocks": 1,
        "norm": "clade",
        "hidden": [8],
        "noise_channels": 2,
        "spectral_norm": True,
    },
    "evaluation": {
        "segmentation": {"channels": [4, 8], "batch": 4, "iterations": 4},
        "feature_patch": 16,
        "kernel_subsets": 5,
    },
}


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> Path:
    """Three small rasters on one grid, with a lake, a forest and fields in both halves."""
    folder = tmp_path_factory.mktemp("data")
    rng = np.random.default_rng(0)
    classes = np.full((ROWS, COLS), 42, np.uint8)
    for top in (10, 150):
        classes[top : top + 30, 10:40] = 11
        classes[top + 35 : top + 75, 50:100] = 82
    height = (
        1000 + 2 * np.mgrid[:ROWS, :COLS][1] + ndimage.gaussian_filter(rng.normal(0, 30, (ROWS, COLS)), 3)
    )
    image = rng.uniform(100, 900, (3, ROWS, COLS)) * (1 - 0.5 * (classes == 11))
    profile = {
        "driver": "GTiff",
        "height": ROWS,
        "width": COLS,
        "crs": "EPSG:32612",
        "transform": from_origin(300000, 4100000, 30, 30),
    }
    for name, bands, nodata in (
        ("image", image.astype(np.uint16), 65535),
        ("classes", classes[None], 255),
        ("height", height[None].astype(np.float32), -9999),
    ):
        with rasterio.open(
            folder / f"{name}.tif", "w", count=len(bands), dtype=bands.dtype, nodata=nodata, **profile
        ) as target:
            target.write(bands)
    return folder


@pytest.fixture(scope="module")
def recipe() -> config.Config:
    return config.from_dict(copy.deepcopy(RECIPE))


@pytest.fixture(scope="module")
def generator(recipe):
    """Untrained, with norms that have seen something and weights large enough to matter."""
    torch.manual_seed(0)
    network = build_generator(recipe)
    land_cover = torch.randint(0, 4, (4, 32, 32), dtype=torch.uint8)
    for _ in range(3):
        network(land_cover, 1000 + 100 * torch.randn(4, 1, 32, 32), torch.randn(4, 2, 32, 32))
    return network.eval()


@pytest.fixture(scope="module")
def exported(tmp_path_factory, data, recipe, generator) -> Path:
    """The model file written by ``rs-synth-train export``."""
    folder = tmp_path_factory.mktemp("models")
    state = {"config": recipe.to_dict(), "generator_ema": generator.state_dict(), "step": 1}
    checkpoint.save(folder / "last.pt", state)
    parser = argparse.ArgumentParser()
    export.add_arguments(parser)
    target = folder / "tiny.onnx"
    schema = str(MODELS / cards.SCHEMA_NAME)
    words = [str(folder / "last.pt"), "--out", str(target), "--data", str(data), "--schema", schema]
    assert export.run(parser.parse_args(words)) == 0
    return target


def test_file_is_self_contained_and_silent_about_where_it_was_made(exported):
    model = onnx.load(str(exported), load_external_data=False)
    onnx.checker.check_model(model, full_check=True)
    assert {opset.domain for opset in model.opset_import} <= {"", "ai.onnx"}
    assert model.opset_import[0].version >= 18
    assert all(not tensor.external_data for tensor in model.graph.initializer)
    assert [item.name for item in model.graph.input] == ["land_cover", "auxiliary", "noise"]
    assert [item.name for item in model.graph.output] == ["image"]
    names = [
        [d.dim_param for d in item.type.tensor_type.shape.dim if d.dim_param] for item in model.graph.input
    ]
    assert names == [["N", "H", "W"]] * 3
    content = exported.read_bytes()
    assert b"rs_synth_training/" not in content
    assert b"site-packages" not in content
    assert str(Path(__file__).resolve().parents[1]).encode() not in content


def training_sample(generator, data, recipe):
    """Inputs as the command checks the graph on."""
    (scene,) = open_tiles(recipe.data, data, "train")
    return export.sample_inputs(generator, scene, halo=64)


def test_large_weights_become_halves_and_small_ones_do_not(exported, generator, data, recipe):
    model = onnx.load(str(exported))
    del model.metadata_props[:]
    half = onnx_graph.halve_weights(model, least=64)
    for tensor in half.graph.initializer:
        large = np.prod(tensor.dims) >= 64
        assert (tensor.data_type == onnx.TensorProto.FLOAT16) == large or tensor.data_type not in (1, 10)
    assert half.ByteSize() < 0.75 * model.ByteSize()
    sample = training_sample(generator, data, recipe)
    assert export.check_parity(generator, half, sample, "float16", 1) > 0


def test_file_agrees_with_torch_at_sizes_and_batches_never_traced(exported, generator):
    import onnxruntime

    session = onnxruntime.InferenceSession(str(exported), providers=["CPUExecutionProvider"])
    rng = np.random.default_rng(1)
    for batch, rows, cols in ((1, 40, 24), (3, 64, 100)):
        inputs = {
            "land_cover": rng.integers(0, 4, (batch, rows, cols)).astype(np.uint8),
            "auxiliary": rng.normal(1000, 50, (batch, 1, rows, cols)).astype(np.float32),
            "noise": rng.standard_normal((batch, 2, rows, cols)).astype(np.float32),
        }
        (image,) = session.run(None, inputs)
        with torch.no_grad():
            expected = generator(*(torch.from_numpy(value) for value in inputs.values())).numpy()
        assert image.shape == (batch, 3, rows, cols)
        assert np.abs(image - expected).max() / 255 <= export.TOLERANCE["float16"]


def test_card_says_what_the_recipe_says(exported, recipe):
    card = cards.read_card(exported)
    assert [entry["role"] for entry in card["classes"]] == ["water", "forest", "farmland"]
    assert sum(entry["share"] for entry in card["classes"]) == pytest.approx(1, abs=1e-3)
    assert card["size_multiple"] == 4
    assert card["inputs"]["noise"] == {"channels": 2}
    assert card["output"]["range"] == list(recipe.data.range)
    low, high = card["auxiliary_range"][0]
    assert 900 < low < 1010
    assert 1300 < high < 1500


def test_parity_check_fails_when_the_graph_differs(exported, generator, data, recipe):
    model = onnx.load(str(exported))
    del model.metadata_props[:]
    sample = training_sample(generator, data, recipe)
    assert export.check_parity(generator, model, sample, "float16", 1) <= export.TOLERANCE["float16"]
    changed = copy.deepcopy(generator)
    with torch.no_grad():
        for bias in (p for name, p in changed.named_parameters() if name.endswith("head.conv.bias")):
            bias += 0.05
    with pytest.raises(export.ExportError, match="differs from torch"):
        export.check_parity(changed, model, sample, "float16", 1)


def test_seam_check_fails_when_the_halo_is_too_small(exported, generator, data, recipe):
    model = onnx.load(str(exported))
    sample = training_sample(generator, data, recipe)
    measured = cards.read_card(exported)["halo"]
    assert export.check_seams(generator, model, sample, measured, 1) <= export.SEAM_TOLERANCE
    with pytest.raises(export.ExportError, match="halo"):
        export.check_seams(generator, model, sample, 4, 1)


def test_halo_is_exact_and_no_larger_than_needed(generator):
    reach = halo.measure_halo(generator)
    exact = copy.deepcopy(generator).double()
    rng = torch.Generator().manual_seed(2)
    size = 2 * reach + 16
    inputs = halo.random_inputs(exact, size, size, rng).values()

    def image(*arrays):
        return exact.synthesise(*exact.conditions(*arrays[:2]), arrays[2])

    with torch.no_grad():
        whole = image(*inputs)
        for margin, equal in ((reach, True), (reach - 4, False)):
            start = 8
            tile = image(*(array[..., start:, :] for array in inputs))[..., margin:, :]
            difference = (tile - whole[..., start + margin :, :]).abs().max()
            assert (difference < 1e-9) == equal


def test_global_statistics_have_no_halo(recipe, generator):
    class Averaging(torch.nn.Module):
        def forward(self, x):
            return x - x.mean((2, 3), keepdim=True)

    broken = copy.deepcopy(generator)
    broken.head.conv = torch.nn.Sequential(Averaging(), broken.head.conv)
    with pytest.raises(ValueError, match="cannot be tiled"):
        halo.measure_halo(broken, reach=64)


def test_folding_spectral_norm_changes_nothing(recipe):
    torch.manual_seed(4)
    network = build_generator(recipe).eval()
    inputs = (torch.randint(0, 4, (1, 16, 16)), torch.rand((1, 1, 16, 16)), torch.randn((1, 2, 16, 16)))
    with torch.no_grad():
        expected = network(*inputs)
        assert any("parametrizations" in name for name in network.state_dict())
        onnx_graph.fold_parametrizations(network)
        assert not any("parametrizations" in name for name in network.state_dict())
        assert torch.equal(network(*inputs), expected)


def test_stac_item_is_valid_and_points_to_the_file(exported):
    item = json.loads(exported.with_suffix(".stac.json").read_text())
    stac.validate_item(item)
    assert item["assets"]["model"]["href"] == "./tiny.onnx"
    assert item["properties"]["mlm:tasks"] == ["generative"]
    assert [entry["input"]["shape"] for entry in item["properties"]["mlm:input"]] == [
        [-1, -1, -1],
        [-1, 1, -1, -1],
        [-1, 2, -1, -1],
    ]


@pytest.mark.parametrize(
    "damage",
    [
        lambda item: item["properties"].pop("mlm:input"),
        lambda item: item["properties"].pop("datetime"),
        lambda item: item.pop("geometry"),
        lambda item: item["properties"].update({"mlm:tasks": ["painting"]}),
        lambda item: item["properties"].update({"mlm:colour": "red"}),
        lambda item: item["properties"]["mlm:input"][1].update({"bands": ["depth"]}),
        lambda item: item["properties"]["mlm:input"][1]["input"]["dim_order"].pop(),
        lambda item: item["assets"]["model"].pop("mlm:artifact_type"),
        lambda item: item["assets"]["model"].update({"roles": ["data"]}),
        lambda item: item.update({"stac_extensions": []}),
    ],
)
def test_damaged_stac_item_is_refused(exported, damage):
    item = json.loads(exported.with_suffix(".stac.json").read_text())
    damage(item)
    with pytest.raises(stac.StacError):
        stac.validate_item(item)


@pytest.fixture(scope="module")
def evaluated(tmp_path_factory, exported, data):
    """Folder and exit status of ``rs-synth-train evaluate`` on a copy of the file, with every option."""
    import yaml

    folder = tmp_path_factory.mktemp("evaluation")
    (folder / "recipe.yaml").write_text(yaml.safe_dump(RECIPE))
    model = folder / "copy.onnx"
    model.write_bytes(exported.read_bytes())
    parser = argparse.ArgumentParser()
    evaluate.add_arguments(parser)
    words = [str(model), "--recipe", str(folder / "recipe.yaml"), "--data", str(data), "--l1", str(exported)]
    words += ["--out", str(folder / "out"), "--seeds", "2", "--strict", "--write-card"]
    return folder, evaluate.run(parser.parse_args([*words, "--schema", str(MODELS / cards.SCHEMA_NAME)]))


def test_untrained_model_fails_its_gates(evaluated):
    folder, status = evaluated
    assert status == 1
    result = json.loads((folder / "out" / "evaluation.json").read_text())
    failed = {gate["name"] for gate in result["gates"] if not gate["passed"]}
    assert "flood to a level: share inside the colour box" in failed
    assert any(name.startswith("colour distance") for name in failed)
    assert len(result["model"]) == 2
    assert set(result["others"]) == {
        "class mean colour × hillshade",
        "quilting per class",
        "same generator, L1 only",
        "real training rows",
    }
    assert set(result["conversions"]) == {"2", "3"}


def test_pictures_are_at_native_resolution(evaluated):
    folder = evaluated[0] / "out"
    with rasterio.open(folder / "test_rows.png") as picture:
        assert (picture.width, picture.height) == (COLS, 2 * 100 + 4)
    names = {path.stem for path in folder.glob("*.png")}
    assert {"test_rows", "flood", "ponds", "to_forest_patches", "to_farmland_patches"} <= names


def test_figures_reach_the_card_and_the_graph_stays(evaluated, exported):
    card = cards.read_card(evaluated[0] / "copy.onnx")
    assert card["graph_sha256"] == cards.read_card(exported)["graph_sha256"]
    assert {"colour_w1", "gradient_w1", "flood_inside", "to_cultivated_dry_land_change"} <= set(
        card["metrics"]
    )
    assert card["metrics"]["colour_w1"]["seeds"] == 2
