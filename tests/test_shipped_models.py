# SPDX-License-Identifier: GPL-2.0-or-later
"""The models in models/: whole, small and described. What each does, the other test_shipped_*.py say."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from rs_synth_plugin.core.model.modelcard import load_model

ROOT = Path(__file__).resolve().parent.parent
MODELS = sorted((ROOT / "models").glob("*.onnx"))
LARGEST = {"denoiser": 12_000_000}


def test_the_plugins_own_is_there():
    assert "zion-landsat8-fusion" in [path.stem for path in MODELS]


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_it_is_whole_small_and_described(path):
    model = load_model(path)
    card = model.card
    assert card.name == path.stem
    assert path.stat().st_size <= LARGEST.get(card.task, 8_000_000)
    assert card.halo <= 96
    assert all(entry.share > 0 for entry in card.classes)
    if card.task != "denoiser":
        assert card.global_statistics
        assert card.document["metrics"]
    item = json.loads(path.with_suffix(".stac.json").read_text(encoding="utf-8"))
    assert item["id"] == card.name
    what = "semantic-segmentation" if card.task == "segmentation" else "generative"
    assert what in item["properties"]["mlm:tasks"]
    assert card.graph_sha256 in json.dumps(item)


def test_the_plugin_zip_holds_the_zion_model_alone():
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout: what the zip holds is read from git's attributes")
    paths = [str(path.relative_to(ROOT)) for path in (*MODELS, ROOT / "models" / "modelcard.schema.json")]
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "check-attr", "export-ignore", *paths],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    kept = [line.split(":")[0] for line in listed if not line.endswith(": set")]
    assert kept == ["models/zion-landsat8-fusion.onnx", "models/modelcard.schema.json"]
