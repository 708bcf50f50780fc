# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin draws the pairs that this package draws: same noise, same steps, same files; and its reference for the
samplers is what diffusers gives."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Dict, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from rs_synth_training import cli
from rs_synth_training.diffusion.sample_files import read_pair, stored_pairs
from tiny_pairs import DETAIL, PAIR, export_pair
from tool_scripts import load_tool

ROOT = Path(__file__).parents[3]
PLUGIN_PYTHON = ROOT / ".venv" / "plugin" / "bin" / "python"
STEPS, COUNT = 6, 3


@pytest.fixture(scope="module", params=["epsilon", "x0"])
def models(
    request: pytest.FixtureRequest,
    trained: Path,
    folders: Dict[str, Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """`trained`; or two that predict the clean pair, as the shipped ones do, the first with detail."""
    if request.param == "epsilon":
        return trained
    # Else two steps leave the detail, which begins with nothing, and the average next to nothing.
    quick = ("denoiser.predicts=x0", "training.learning_rate=0.05")
    return export_pair(tmp_path_factory.mktemp("x0"), folders["dubai"], DETAIL, quick)


def draw_in_plugin(folder: Path, layout: str, sampler: str, models: Sequence[Path]) -> Dict[str, NDArray]:
    """Pairs of the plugin's: image and classes, in order."""
    if not PLUGIN_PYTHON.exists():
        pytest.skip("needs the plugin's environment (make setup-plugin)")
    script = Path(__file__).parents[1] / "pairs_in_plugin.py"
    command = [PLUGIN_PYTHON, script, ROOT, folder, layout, sampler, STEPS, COUNT, *models]
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    with np.load(folder.with_suffix(".npz")) as made:
        return dict(made)


@pytest.mark.parametrize("sampler", ["ddpm", "ddim", "dpmsolver++"])
def test_the_plugin_draws_the_same_pairs(models: Path, tmp_path: Path, sampler: str) -> None:
    words = ["sample", str(models / PAIR[0] / "last.pt"), "--super-resolution"]
    words += [str(models / PAIR[1] / "last.pt"), "--out", str(tmp_path / "ours"), "--count", str(COUNT)]
    assert cli.main([*words, "--steps", str(STEPS), "--sampler", sampler, "--seed", "3"]) == 0
    files = [models / f"{name}.onnx" for name in PAIR]
    theirs = draw_in_plugin(tmp_path / "plugin", "geotiff", sampler, files)
    pairs = [read_pair(path) for path in stored_pairs(tmp_path / "ours")]
    image, classes = (np.stack([pair[name] for pair in pairs]) for name in ("image", "classes"))
    difference = np.abs(image.astype(int) - theirs["image"].astype(int))
    assert difference.max() <= 1, "a value may fall to either side of a rounding"
    assert (difference > 0).mean() < 0.01
    assert (classes == theirs["classes"]).mean() > 0.999


def test_torchgeo_reads_the_layout_of_loveda(trained: Path, tmp_path: Path) -> None:
    """With nothing said but the folder: both scenes, one of which has no pair."""
    datasets = pytest.importorskip(
        "torchgeo.datasets", reason="needs torchgeo: pip install -e training[torchgeo]"
    )
    made = draw_in_plugin(tmp_path / "pairs", "loveda", "ddim", [trained / f"{PAIR[0]}.onnx"])
    found = datasets.LoveDA(str(tmp_path / "pairs"))
    assert len(found) == COUNT
    for number, sample in enumerate(found):
        np.testing.assert_array_equal(sample["image"].numpy(), made["image"][number])
        np.testing.assert_array_equal(sample["mask"].numpy(), made["classes"][number])


def test_the_plugins_reference_is_what_diffusers_gives() -> None:
    tool = load_tool("sampler_steps")
    with np.load(tool.TARGET) as kept:
        live = tool.all_steps()
        assert sorted(kept) == sorted(live)
        for name, values in live.items():
            np.testing.assert_allclose(kept[name], values, rtol=1e-5, atol=1e-5, err_msg=name)
