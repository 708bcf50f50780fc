# SPDX-License-Identifier: GPL-2.0-or-later
"""The ablation: two variants, two seeds, interrupted and resumed; and its arithmetic by hand."""

from __future__ import annotations

import argparse
import copy
import json
import shutil
from pathlib import Path
from typing import Any, Dict, List, NamedTuple

import numpy as np
import pytest
import yaml
from PIL import Image

from rs_synth_training import ablation, checkpoint, until_flat
from rs_synth_training import config as configuration
from rs_synth_training.ablation import curve, lengths, report, runs
from rs_synth_training.ablation.spec import Run, load_spec, runs_of
from rs_synth_training.comparison import ComparisonError, fill_section, mean_curve, picture_in
from rs_synth_training.learning_curve import read_curve, relative_change
from rs_synth_training.strict import ConfigError
from tiny_zion import fabricate, recipe

SPEC: Dict[str, Any] = {
    "name": "tiny",
    "recipe": "tiny.yaml",
    "set": ["training.checkpoint_every=1", "training.iterations=4"],
    "seeds": [1, 2],
    "runs": [
        {"name": "Narrow"},
        {"name": "Label only", "set": ["generator.kind=label", "generator.channels=[8, 12, 32]"]},
    ],
}


def tiny_recipe() -> Dict[str, Any]:
    values = copy.deepcopy(recipe())
    values["counterfactual"]["share"] = 0.0
    values["loss"] = {"reconstruction": 1.0}
    values["evaluation"] = {
        "segmentation": {"channels": [4, 8], "batch": 2, "iterations": 3},
        "feature_patch": 8,
        "kernel_subsets": 5,
    }
    return values


def write_spec(folder: Path, **changes: Any) -> Path:
    (folder / "base.yaml").write_text(yaml.safe_dump(tiny_recipe()))
    (folder / "tiny.yaml").write_text("extends: base.yaml")
    path = folder / "spec.yaml"
    path.write_text(yaml.safe_dump({**SPEC, **changes}))
    return path


def call(*words: Any) -> int:
    parser = argparse.ArgumentParser()
    ablation.add_arguments(parser)
    return ablation.run(parser.parse_args([str(word) for word in words]))


class Done(NamedTuple):
    data: Path
    spec: Path
    out: Path
    document: Path


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Done:
    """Stopped by a signal in the second run, then called again with everything."""
    folder = tmp_path_factory.mktemp("ablation")
    data, spec, out = fabricate(folder / "data"), write_spec(folder), folder / "out"
    document = folder / "results.md"
    document.write_text("Before.\n<!-- ablation tiny -->\nold\n<!-- end of ablation tiny -->\nAfter.\n")
    finished = runs.is_finished
    with pytest.MonkeyPatch.context() as patch:
        # As after SIGTERM: the training returns, but its run is not at its end.
        patch.setattr(runs, "is_finished", lambda run, limit: run.seed == 1 and finished(run, limit))
        assert call(spec, "--data", data, "--out", out) == 1
    assert not (out / "label_only-seed1").exists()
    assert call(spec, "--data", data, "--out", out, "--write", document) == 0
    return Done(data, spec, out, document)


def test_every_run_is_trained_and_measured(done: Done) -> None:
    content = json.loads((done.out / "ablation.json").read_text())
    assert list(content) == [f"{name}, seed {seed}" for name in ("Narrow", "Label only") for seed in (1, 2)]
    for values in content.values():
        assert values["iterations"] == 4
        assert 0 <= values["miou_fake_real"] <= 1
    assert content["Label only, seed 1"]["parameters"] > content["Narrow, seed 1"]["parameters"]
    assert content["Narrow, seed 1"]["kid"] != content["Narrow, seed 2"]["kid"]


def test_one_network_judges_all(done: Done) -> None:
    assert [path.parent for path in done.out.rglob("segmentation.pt")] == [done.out]


def test_curves_have_a_point_per_checkpoint(done: Done) -> None:
    for folder in done.out.glob("*-seed*"):
        points = read_curve(folder, curve.MEASURES)
        assert points["step"] == [1, 2, 3, 4]
        assert len(points["miou"]) == len(points["kid"]) == 4


def test_report_has_a_row_per_variant_and_the_figures_of_the_runs(done: Done) -> None:
    text = (done.out / "ablation.md").read_text()
    content = json.loads((done.out / "ablation.json").read_text())
    values = [content[f"Label only, seed {seed}"]["miou_fake_real"] for seed in (1, 2)]
    row = next(line for line in text.splitlines() if line.startswith("| Label only"))
    assert f"{sum(values) / 2:.4f} ± {abs(values[0] - values[1]) / 2:.4f}" in row
    assert "![Learning curves](curves.png)" in text
    assert "real | Narrow | Label only (first seed)" in text
    assert (done.out / "curves.png").stat().st_size > 1000
    with Image.open(done.out / "places.png") as picture:
        # Classes, height, real and two variants of 40 rows each, with lines of 4 pixels between them.
        assert picture.width == 5 * 40 + 4 * 4
    # The tiny recipe has no validation rows.
    assert "no validation split, so the curves are measured on the test split, that of the table." in text
    assert "Not trained yet" not in text
    assert "Ended before" not in text


def test_document_gets_the_section_and_keeps_the_rest(done: Done) -> None:
    text = done.document.read_text()
    assert text.startswith("Before.\n<!-- ablation tiny -->\nU-Net of widths")
    assert text.endswith("<!-- end of ablation tiny -->\nAfter.\n")
    assert "old" not in text.split()
    for name in ("curves", "places"):
        (kept,) = (done.document.parent / "images").glob(f"ablation_tiny_{name}.*")
        assert f"(images/{kept.name})" in text


def test_nothing_is_trained_twice(done: Done, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "train", None)
    before = (done.out / "ablation.md").read_text()
    assert call(done.spec, "--data", done.data, "--out", done.out) == 0
    assert (done.out / "ablation.md").read_text() == before


def test_folder_alone_is_enough_to_compare(done: Done) -> None:
    assert call(done.out, "--data", done.data) == 0
    assert load_spec(done.out / "ablation.yaml").set == SPEC["set"]
    spec = load_spec(done.out / "ablation.yaml")
    assert [run.name for run in spec.runs] == ["Narrow", "Label only"]


@pytest.mark.parametrize(
    ("change", "key"),
    [("training.batch=3", "training.batch"), ("training.iterations=3", "training.iterations .more of them.")],
)
def test_run_of_another_recipe_is_refused(done: Done, change: str, key: str) -> None:
    spec = write_spec(done.spec.parent, set=[*SPEC["set"], change])
    with pytest.raises(ComparisonError, match=rf"another recipe\.{key}"):
        call(spec, "--data", done.data, "--out", done.out)
    assert load_spec(done.out / "ablation.yaml").set == SPEC["set"], "the folder still says what was trained"


def test_runs_may_be_made_longer(done: Done, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(done.out, out)
    spec = write_spec(done.spec.parent, set=[*SPEC["set"], "training.iterations=5"])
    assert call(spec, "--data", done.data, "--out", out) == 0
    assert [run["iterations"] for run in json.loads((out / "ablation.json").read_text()).values()] == [5] * 4


def test_runs_go_on_until_their_curves_are_flat(
    done: Done, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of four runs one is flat at its first length, one at its second; two never are."""
    out = tmp_path / "out"
    shutil.copytree(done.out, out)
    flat_from = {"narrow-seed1": 4, "narrow-seed2": 6, "label_only-seed1": 99, "label_only-seed2": 99}

    def change(folder: Path) -> float:
        return 0.01 if read_curve(folder, ["miou"])["step"][-1] >= flat_from[folder.name] else 0.2

    monkeypatch.setattr(until_flat, "flatness", change)
    spec = write_spec(done.spec.parent, until_flat={"change": 0.05, "more": 2, "at_most": 9})
    for _ in range(2):  # the second call finds everything done
        assert call(spec, "--data", done.data, "--out", out) == 0
        content = json.loads((out / "ablation.json").read_text())
        assert [values["iterations"] for values in content.values()] == [4, 6, 8, 8]
        text = (out / "ablation.md").read_text()
        assert "went on by 2 iterations at a time, until its mIoU changed by no more than 5%" in text
        assert "**Not flat**: Label only (seed 1), Label only (seed 2)." in text
        monkeypatch.setattr(runs, "train", None)


def test_a_run_goes_on_with_the_length_that_it_had_begun(done: Done, tmp_path: Path) -> None:
    run = runs_of(load_spec(write_spec(done.spec.parent)), done.spec.parent / "tiny.yaml", done.out)[0]
    rule = lengths.Lengths(until_flat.UntilFlat(change=0.05, more=3, at_most=10))
    assert [rule.reached(run, n).config.training.iterations for n in (3, 4, 6, 7, 10, 13)] == [
        4,
        4,
        4,
        7,
        10,
        4,
    ]
    assert lengths.Lengths(None).reached(run, 7) is run


@pytest.mark.parametrize("key", [{"change": 0.0}, {"more": 0}, {"at_most": 3}])
def test_rules_that_allow_no_length_are_refused(done: Done, key: Dict[str, Any]) -> None:
    spec = write_spec(done.spec.parent, until_flat={"change": 0.05, "more": 2, "at_most": 9, **key})
    with pytest.raises(ComparisonError, match="until_flat: change and more must be above 0.* 4 iterations"):
        call(spec, "--data", done.data, "--out", done.out)


def test_time_limit_counts_as_finished_and_is_said(done: Done) -> None:
    run = runs_of(load_spec(write_spec(done.spec.parent)), done.spec.parent / "tiny.yaml", done.out)[0]
    path = run.folder / "last.pt"
    state = checkpoint.load(path)
    try:
        checkpoint.save(path, {**state, "step": 2, "minutes": 3.0})
        assert runs.is_finished(run, 3.0)
        assert not runs.is_finished(run, 4.0)
        assert not runs.is_finished(run, None)
        assert call(done.out, "--data", done.data) == 0
        text = (done.out / "ablation.md").read_text()
        assert (
            "**Ended before the recipe's iterations** (by time limit or interruption): Narrow (seed 1)."
            in text
        )
    finally:
        checkpoint.save(path, state)


@pytest.mark.parametrize(
    ("changes", "error", "words"),
    [
        ({"seeds": [1, 1]}, ComparisonError, "no name or seed twice"),
        ({"runs": [{"name": "a b"}, {"name": "A_b"}]}, ComparisonError, "no name or seed twice"),
        ({"runs": [{"name": "a", "set": ["data.crop=16"]}]}, ComparisonError, r"'a' changes recipe\.data"),
        ({"runs": [{"name": "a", "set": ["generator.depth=1"]}]}, ConfigError, "no key 'depth'"),
        ({"epochs": 3}, ConfigError, "no key 'epochs'"),
        ({"name": "two words"}, ComparisonError, "one word"),
    ],
)
def test_contradictory_specs_are_refused(
    tmp_path: Path, changes: Dict[str, Any], error: Any, words: str
) -> None:
    path = write_spec(tmp_path, **changes)
    with pytest.raises(error, match=words):
        runs_of(load_spec(path), tmp_path / "tiny.yaml", tmp_path)


def test_document_without_a_place_is_refused(tmp_path: Path) -> None:
    document = tmp_path / "results.md"
    document.write_text("<!-- end of ablation tiny -->\n<!-- ablation tiny -->\n")
    with pytest.raises(ComparisonError, match="<!-- ablation tiny -->"):
        fill_section(document, "ablation", "tiny", ["new"], tmp_path, ())
    assert "new" not in document.read_text()


def test_a_document_keeps_the_smaller_of_png_and_jpeg(tmp_path: Path) -> None:
    """Photographs as JPEG, charts as PNG; what an older run left under the other ending goes."""
    noise = np.random.default_rng(0).integers(0, 256, (64, 64, 3), np.uint8)
    for name, pixels in (("places", noise), ("curves", np.full((64, 64, 3), 255, np.uint8))):
        Image.fromarray(pixels).save(tmp_path / f"{name}.png")
    document, images = tmp_path / "docs" / "results.md", tmp_path / "docs" / "images"
    images.mkdir(parents=True)
    (images / "ablation_tiny_places.png").touch()
    document.write_text("<!-- ablation tiny -->\n<!-- end of ablation tiny -->\n")
    lines = [f"![]({picture_in('ablation', 'tiny').format(name)})" for name in ("places", "curves")]
    fill_section(document, "ablation", "tiny", lines, tmp_path, ("places", "curves"))
    assert (
        "![](images/ablation_tiny_places.jpg)\n![](images/ablation_tiny_curves.png)\n" in document.read_text()
    )
    assert sorted(path.name for path in images.iterdir()) == [
        "ablation_tiny_curves.png",
        "ablation_tiny_places.jpg",
    ]
    kept = np.asarray(Image.open(images / "ablation_tiny_places.jpg")).astype(float)
    assert abs(kept.mean() - noise.mean()) < 2


def test_curves_are_measured_on_the_validation_split_where_there_is_one() -> None:
    values = tiny_recipe()
    assert curve.watched_split(configuration.from_dict(values).data) == "test"
    values["data"].update(train_rows=[0, 100], validation_rows=[100, 120])
    config = configuration.from_dict(values)
    assert curve.watched_split(config.data) == "validation"
    result = runs.Result(Run("a", 1, config, Path()), 1, 1, 1.0, {})
    assert report._watched_note([result]) == []


def test_the_mean_of_curves_has_the_steps_of_all() -> None:
    curves = [{"step": [10, 20, 30], "miou": [0.1, 0.2, 0.6]}, {"step": [10, 30], "miou": [0.3, 0.2]}]
    assert mean_curve(curves, "miou") == ([10, 30], [pytest.approx(0.2), pytest.approx(0.4)])


def test_flatness_by_hand() -> None:
    """A line from 2 to 4 over the last third: the change is 2 of a mean of 3; what came before does not count."""
    steps = [float(step) for step in range(0, 91, 10)]
    values = [9.0, 1.0, 7.0, 0.0, 5.0, 5.0, 2.0, 2.0 + 2 / 3, 2.0 + 4 / 3, 4.0]
    assert relative_change(steps, values) == pytest.approx(2 / 3)
    assert relative_change(steps, [-value for value in values]) == pytest.approx(-2 / 3)
    assert relative_change(steps, [3.0] * 10) == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize("points", [[], [1.0], [1.0, 2.0], [1.0, 2.0, float("nan")]])
def test_flatness_needs_points(points: List[float]) -> None:
    assert relative_change([10.0 + index for index in range(len(points))], points) != pytest.approx(0)
    assert str(relative_change([10.0 + index for index in range(len(points))], points)) == "nan"


def test_cells() -> None:
    assert report.cell([0.25, 0.75, 0.5]) == "0.5000 ± 0.2500"
    assert report.cell([0.25]) == "0.2500"
    assert report.cell([-0.25, 0.75], "+.1%") == "+25.0% ± 50.0%"
    assert report.cell([0.25, float("nan")]) == "–"
