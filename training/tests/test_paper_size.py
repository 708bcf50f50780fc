# SPDX-License-Identifier: GPL-2.0-or-later
"""The model that `make test-gpu` measures: written whole, here in small."""

from __future__ import annotations

import runpy
from pathlib import Path

import onnx

from rs_synth_training.config import GeneratorConfig

SCRIPT = Path(__file__).resolve().parents[2] / "tools" / "gpu" / "paper_size.py"


def test_it_writes_a_model_file(tmp_path, capsys):
    main = runpy.run_path(str(SCRIPT))["main"]
    main(tmp_path / "small.onnx", "channels=[4, 6, 8]", "blocks=1", "hidden=[4]")
    model = onnx.load(str(tmp_path / "small.onnx"))
    assert [item.name for item in model.graph.input] == ["land_cover", "auxiliary"]
    assert '"name": "paper-size"' in model.metadata_props[0].value
    assert "million parameters" in capsys.readouterr().out


def test_what_it_leaves_out_is_the_papers():
    paper = GeneratorConfig()
    assert (paper.kind, paper.channels, paper.blocks, paper.norm, paper.hidden) == (
        "fusion", [64, 128, 256, 512, 1024], 9, "spade", [128],
    )  # fmt: skip
