# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tests of downstream tables share: two made-up towns in swapped colours, specs, models that move bands."""

from __future__ import annotations

import argparse
import copy
import json
from pathlib import Path
from typing import Any, Dict, Sequence

import numpy as np
import onnx
import pytest
import yaml
from onnx import TensorProto, helper
from PIL import Image

from rs_synth_training import downstream
from rs_synth_training.comparison import ComparisonError
from rs_synth_training.data.aligned import AlignedScene
from rs_synth_training.data.layouts.dubai import COLOURS as MASK_COLOURS
from rs_synth_training.downstream import change_network
from rs_synth_training.fabricate.world import make_ground, picture

try:
    change_network.load_parts()
    missing = ""
except ComparisonError as error:
    missing = str(error)
needs_parts = pytest.mark.skipif(bool(missing), reason=missing or "installed")
"""For tests that build a change detector."""

SIZE = 48
COLOURS = ((190, 90, 30), (60, 120, 170))
"""Building and land: what swaps red and blue makes them look like each other."""
SWAPPED = (2, 1, 0)


def flat_scene(codes: np.ndarray, value: float = 0.25) -> AlignedScene:
    """A scene of three bands of one linear value, with these codes."""
    nothing = np.zeros((0, *codes.shape), np.float32)
    return AlignedScene(np.full((3, *codes.shape), value, np.float32), codes, nothing, codes > 0)


def write_town(folder: Path, order: Sequence[int], seed: int) -> None:
    """Four scenes in the layout dubai, with the bands in an order of their own."""
    rng = np.random.default_rng(seed)
    table = np.array([(0, 0, 0), *MASK_COLOURS.values()], np.uint8)
    for scene in range(1, 5):
        ground = make_ground(SIZE, len(COLOURS), 1.0, rng)
        image = np.clip(picture(ground, COLOURS, rng), 0, 255).astype(np.uint8)[list(order)]
        for kind, values in (("images", image.transpose(1, 2, 0)), ("masks", table[ground.codes])):
            path = folder / f"Tile {scene}" / kind
            path.mkdir(parents=True)
            name, options = (
                ("image_part_001.jpg", {"quality": 97}) if kind == "images" else ("image_part_001.png", {})
            )
            Image.fromarray(values).save(path / name, **options)


def write_towns(folder: Path) -> Path:
    """folder/a and, with red and blue swapped, folder/b."""
    write_town(folder / "a", (0, 1, 2), 1)
    write_town(folder / "b", SWAPPED, 2)
    return folder


def write_permutation(path: Path, order: Sequence[int], bands: int = 3) -> Path:
    """A translation model whose output has the input's bands in another order."""
    path.parent.mkdir(parents=True, exist_ok=True)
    graph = helper.make_graph(
        [helper.make_node("Gather", ["image", "order"], ["translated"], axis=1)],
        "permutation",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, ["n", bands, "h", "w"])],
        [helper.make_tensor_value_info("translated", TensorProto.FLOAT, ["n", len(order), "h", "w"])],
        [helper.make_tensor("order", TensorProto.INT64, [len(order)], list(order))],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    entry = model.metadata_props.add()
    entry.key, entry.value = "rs_synth", json.dumps({"task": "translation", "size_multiple": 4})
    onnx.save(model, str(path))
    return path


def town(name: str) -> Dict[str, Any]:
    """A domain of the spec."""
    return {
        "name": name,
        "folder": name.lower(),
        "data": {
            "layout": "dubai",
            "image": [
                {"name": band, "path": "rgb", "band": number, "lo": 0, "hi": 255}
                for number, band in enumerate(("red", "green", "blue"), 1)
            ],
            "classes": [
                {"code": 1, "name": "Building", "color": "#3c1098", "role": "building", "source": [1]},
                {"code": 2, "name": "Other", "color": "#8429f6", "role": "bare", "source": [2, 3, 4, 5]},
            ],
            "gsd_m": 1,
            "test_areas": ["Tile 3"],
            "validation_areas": ["Tile 2"],
            "flips": "all",
        },
    }


TOWNS: Dict[str, Any] = {
    "name": "towns",
    "protocol": "segmentation",
    "domains": [town("A"), town("B")],
    "network": {
        "channels": [4, 8],
        "crop": 16,
        "batch": 8,
        "iterations": 60,
        "fine_tuning": 30,
        "learning_rate": 0.01,
        "checkpoint_every": 5,
    },
    "methods": [
        {"name": "none"},
        {"name": "gray world", "kind": "gray_world"},
        {"name": "histogram matching", "kind": "histogram_matching"},
        {"name": "perfect", "kind": "model", "forward": "swap.onnx", "backward": "swap.onnx"},
    ],
    "seeds": [1, 2],
}

PHOTO = [
    {"name": name, "band": number, "lo": 0, "hi": 255}
    for number, name in enumerate(("red", "green", "blue"), 1)
]
SEASONS: Dict[str, Any] = {
    "name": "seasons",
    "protocol": "change",
    "pair": {
        "folder": "cdd",
        "data": {
            "layout": "cdd",
            "registered": True,
            "a": {"name": "summer", "path": "A", "gsd_m": 1, "bands": PHOTO},
            "b": {"name": "autumn", "path": "B", "gsd_m": 1, "bands": PHOTO},
        },
    },
    "network": {
        "encoder": "efficientnet-b0",
        "decoder": [8, 8, 8],
        "crop": 32,
        "batch": 2,
        "iterations": 4,
        "checkpoint_every": 1,
    },
    "methods": [{"name": "none"}, {"name": "gray world", "kind": "gray_world"}],
    "seeds": [1, 2],
}

_WINDOWS = {
    "train_window": [0, 64, 0, 32],
    "validation_window": [0, 64, 32, 48],
    "test_window": [0, 64, 48, 64],
}
_DATES = [{"path": f"{date}.tif", "threshold": 0.1} for date in (1, 2, 3)]
WATERS: Dict[str, Any] = {
    "name": "waters",
    "protocol": "pretraining",
    "band_names": ["red", "green"],
    "generated": {"folder": "levir", "bands": [1, 2]},
    "places": [
        {
            "name": "River",
            "folder": "river",
            "gsd_m": 5,
            "bands": [3, 4],
            "nodata": 0,
            "water": {"name": "MNDWI", "bands": [4, 1], "sieve": 4},
            "dates": _DATES,
            "pairs": [[1, 2], [1, 3]],
            **_WINDOWS,
        },
        {
            "name": "Ponds",
            "folder": "ponds",
            "gsd_m": 5,
            "bands": [1, 2],
            "nodata": 0,
            "water": {"name": "NDWI", "bands": [2, 4]},
            "dates": _DATES,
            "pairs": [[1, 3]],
            **_WINDOWS,
        },
    ],
    "network": {
        "encoder": "efficientnet-b0",
        "decoder": [8, 8, 8],
        "crop": 32,
        "batch": 4,
        "iterations": 6,
        "checkpoint_every": 3,
    },
    "pretraining": 4,
    "methods": [
        {"name": "real"},
        {"name": "generated", "kind": "generated"},
        {"name": "first generated", "kind": "pretrained", "real_pairs": 1},
        {"name": "mixed", "kind": "mixed"},
    ],
    "seeds": [1],
}


def write_spec(path: Path, spec: Dict[str, Any], **changes: Any) -> Path:
    """A spec as YAML, some of its keys replaced."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump({**copy.deepcopy(spec), **changes}))
    return path


def call(*words: Any) -> int:
    """The command."""
    parser = argparse.ArgumentParser()
    downstream.add_arguments(parser)
    return downstream.run(parser.parse_args([str(word) for word in words]))
