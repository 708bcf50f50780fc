# SPDX-License-Identifier: GPL-2.0-or-later
"""The segmentation protocol from spec to table, interrupted and resumed, on two towns of swapped colours."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

from downstream_sets import SWAPPED, TOWNS, call, town, write_permutation, write_spec, write_towns
from rs_synth_training import until_flat
from rs_synth_training.comparison import ComparisonError
from rs_synth_training.downstream import segmentation_protocol
from rs_synth_training.downstream.spec import parse
from rs_synth_training.identity import IdentityError
from rs_synth_training.learning_curve import read_curve
from rs_synth_training.strict import ConfigError


class Done(NamedTuple):
    data: Path
    spec: Path
    models: Path
    out: Path
    document: Path

    def call(self, *more: Any) -> int:
        return call(self.spec, "--data", self.data, "--models", self.models, "--out", self.out, *more)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Done:
    """Stopped in the fourth training, called again without the model files, then with everything."""
    folder = tmp_path_factory.mktemp("downstream")
    spec = write_spec(folder / "towns.yaml", TOWNS)
    document = folder / "results.md"
    document.write_text("Before.\n<!-- downstream towns -->\nold\n<!-- end of downstream towns -->\nAfter.\n")
    made = Done(write_towns(folder / "data"), spec, folder / "models", folder / "out", document)
    whole, calls = segmentation_protocol.train, []

    def stopped(*words: Any) -> Any:
        calls.append(words)
        return whole(*words) if len(calls) < 4 else None

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segmentation_protocol, "train", stopped)
        assert made.call() == 1
    assert not (made.out / "downstream.md").exists(), "a stop is not followed by a report"
    assert made.call() == 1
    text = (made.out / "downstream.md").read_text()
    assert "**No model file yet:** " in text
    assert "(`rs-synth-train train`, then `export`)." in text
    write_permutation(made.models / "swap.onnx", SWAPPED)
    assert made.call("--write", document) == 0
    return made


def values(done: Done, key: str, method: str, direction: str = "A → B") -> np.ndarray:
    content = json.loads((done.out / "downstream.json").read_text())
    return np.array([content[f"{direction}, {method}, seed {seed}"][key] for seed in TOWNS["seeds"]])


@pytest.mark.parametrize("direction", ["A → B", "B → A"])
def test_perfect_translator_beats_none(done: Done, direction: str) -> None:
    perfect, none = (values(done, "miou", name, direction) for name in ("perfect", "none"))
    assert perfect.min() > none.max() + 0.2
    assert perfect.mean() > 0.7


def test_no_change_agrees_with_itself(done: Done) -> None:
    assert values(done, "edges", "none") == pytest.approx(1)
    assert values(done, "segments", "none") == pytest.approx(1)
    # Swapped colours move the luminance, and mislead the source's own segmenter.
    assert (values(done, "edges", "perfect") < 0.999).all()
    assert (values(done, "segments", "perfect") < values(done, "segments", "none") - 0.2).all()


def test_table_has_the_figures_of_the_runs(done: Done) -> None:
    text = (done.out / "downstream.md").read_text()
    rows = [
        [item.strip() for item in line.split("|")[1:-1]]
        for line in text.splitlines()
        if "→" in line and line[0] == "|"
    ]
    assert [(row[0], row[1]) for row in rows] == [
        (direction, method["name"]) for direction in ("A → B", "B → A") for method in TOWNS["methods"]
    ]
    head = next(line for line in text.splitlines() if line.startswith("| direction"))
    titles = [item.strip() for item in head.split("|")[1:-1]]
    found = values(done, "iou_1", "perfect")
    error = abs(found[0] - found[1]) / 2  # the deviation |a - b| / √2, over √2 seeds
    assert rows[3][titles.index("IoU Building")] == f"{found.mean():.3f} ± {error:.3f}"
    assert "No model file" not in text


def test_report_says_how_little_it_rests_on(done: Done) -> None:
    text = (done.out / "downstream.md").read_text()
    assert "**A demonstration, not a proof:** the figures rest on 1 test image;" in text
    assert "**Too few seeds to compare:** 2, where 3 are the least." in text
    # Two scenes of 48 x 48 pixels train: nine squares of 16 in each.
    assert "| A | train | 2 | 4,608 | 18 |" in text


def test_curves_have_a_point_per_checkpoint(done: Done) -> None:
    assert read_curve(done.out / "a_b-none-seed1", ["miou"])["step"] == [*range(5, 31, 5)]
    assert read_curve(done.out / "a_b-source-seed2", ["miou"])["step"] == [*range(5, 61, 5)]
    content = json.loads((done.out / "downstream.json").read_text())
    assert all(math.isfinite(item["change"]) for item in content.values())


def test_document_gets_the_section_and_keeps_the_rest(done: Done) -> None:
    text = done.document.read_text()
    assert text.startswith("Before.\n<!-- downstream towns -->\n**A demonstration")
    assert text.endswith("<!-- end of downstream towns -->\nAfter.\n")
    for name in ("curves", "places"):
        (kept,) = (done.document.parent / "images").glob(f"downstream_towns_{name}.*")
        assert f"(images/{kept.name})" in text
        assert kept.stat().st_size > 1000


def test_nothing_is_trained_twice(done: Done, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segmentation_protocol, "train", None)
    before = (done.out / "downstream.md").read_text()
    assert done.call() == 0
    assert (done.out / "downstream.md").read_text() == before


def test_run_of_another_spec_or_model_is_refused(done: Done, tmp_path: Path) -> None:
    network = {**TOWNS["network"], "fine_tuning": 31}
    other = done._replace(spec=write_spec(tmp_path / "towns.yaml", TOWNS, network=network))
    with pytest.raises(IdentityError, match="made with another network"):
        other.call()
    write_permutation(tmp_path / "swap.onnx", (1, 0, 2))
    with pytest.raises(IdentityError, match="made with another model file"):
        done._replace(models=tmp_path).call()


def test_time_limit_ends_trainings_for_good_and_is_said(done: Done, tmp_path: Path) -> None:
    spec = write_spec(tmp_path / "spec.yaml", TOWNS, methods=[{"name": "none"}], seeds=[1])
    short = done._replace(spec=spec, out=tmp_path / "out")
    assert short.call("--max-minutes", 0.0001) == 0
    text = (tmp_path / "out" / "downstream.md").read_text()
    assert "**Ended by the time limit:** A → B, none, seed 1; B → A, none, seed 1." in text
    assert short.call() == 0
    assert "Ended by the time limit" in (tmp_path / "out" / "downstream.md").read_text()


@pytest.mark.parametrize(
    ("order", "bands", "words"),
    [((0, 1, 2), 4, "takes 4 bands, and the spec's images have 3"), ((0, 1), 3, "makes 2 bands")],
)
def test_models_of_other_bands_are_refused_before_training(
    done: Done, tmp_path: Path, order: Any, bands: int, words: str
) -> None:
    write_permutation(tmp_path / "swap.onnx", order, bands)
    with pytest.raises(ComparisonError, match=words):
        done._replace(models=tmp_path, out=tmp_path / "out").call()
    assert not list((tmp_path / "out").rglob("*.pt"))


def test_file_that_is_no_model_is_refused(done: Done, tmp_path: Path) -> None:
    (tmp_path / "swap.onnx").write_text("no model")
    with pytest.raises(ComparisonError, match=r"swap\.onnx is no"):
        done._replace(models=tmp_path, out=tmp_path / "out").call()


def changed(**changes: Any) -> Any:
    return {**TOWNS, **changes}


FOUR_BANDS = {**town("B"), "data": {**town("B")["data"], "image": town("B")["data"]["image"] * 2}}
COARSE = {**town("B"), "data": {**town("B")["data"], "gsd_m": 2}}


@pytest.mark.parametrize(
    ("spec", "error", "words"),
    [
        (changed(epochs=3), ConfigError, "no key 'epochs'"),
        (changed(protocol="both"), ComparisonError, "protocol must be one of segmentation, change"),
        ([], ComparisonError, "protocol must be"),
        (changed(name="two words"), ComparisonError, "one word"),
        (changed(seeds=[]), ComparisonError, "need one entry or more"),
        (changed(methods=[{"name": "a b"}, {"name": "A_b"}]), ComparisonError, "no name or seed twice"),
        (changed(methods=[{"name": "x", "kind": "magic"}]), ComparisonError, "kind of x must be one of"),
        (changed(methods=[{"name": "x", "kind": "model"}]), ComparisonError, "x needs forward or backward"),
        (changed(methods=[{"name": "x", "forward": "x.onnx"}]), ComparisonError, "neither otherwise"),
        (changed(domains=[town("A")]), ComparisonError, "must be two"),
        (changed(domains=[town("A"), FOUR_BANDS]), ComparisonError, "A has 3 bands and B 6"),
        (changed(domains=[town("A"), COARSE]), ComparisonError, "pixels of 1.0 m and B of 2.0 m"),
        (changed(network={"crop": 20}), ComparisonError, "multiple of 8"),
        (changed(network={"batch": 0}), ComparisonError, "must be 1 or more"),
    ],
)
def test_contradictory_specs_are_refused(spec: Any, error: Any, words: str) -> None:
    with pytest.raises(error, match=words):
        parse(spec)


def test_trainings_go_on_until_they_are_flat(
    done: Done, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One source is flat at once, the other after two lengths; the fine-tunings never are."""

    def change(folder: Path) -> float:
        flat_from = {"a_b-source-seed1": 10, "a_b-source-seed2": 20, "b_a-source-seed1": 15}.get(
            folder.name, 99
        )
        return 0.0 if read_curve(folder, ["miou"])["step"][-1] >= flat_from else 0.3

    monkeypatch.setattr(until_flat, "flatness", change)
    rule = {"change": 0.05, "more": 5, "at_most": 20}
    network = {**TOWNS["network"], "iterations": 10, "fine_tuning": 5, "power": 0.9}
    fine = {**rule, "at_most": 12}
    spec = write_spec(
        tmp_path / "s.yaml",
        TOWNS,
        network=network,
        until_flat=rule,
        fine_tuning_until_flat=fine,
        methods=[{"name": "none"}],
    )
    out = tmp_path / "out"
    assert call(spec, "--data", done.data, "--models", done.models, "--out", out) == 0
    reached = {
        folder.name: read_curve(folder, ["miou"])["step"] for folder in out.iterdir() if folder.is_dir()
    }
    assert {name: steps[-1] for name, steps in reached.items()} == {
        "a_b-source-seed1": 10,
        "a_b-source-seed2": 20,
        "b_a-source-seed1": 15,
        "b_a-source-seed2": 20,
        **{f"{way}-none-seed{seed}": 10 for way in ("a_b", "b_a") for seed in (1, 2)},
    }
    text = (out / "downstream.md").read_text()
    assert "at most 20 iterations. **Not flat**: B → A, seed 2." in text
    assert "Fine-tunings: Each run went on by 5 iterations at a time" in text
    assert "Made longer: A → B, none, seed 1 (10); " in text
    assert "poly 0.9" in text


@pytest.mark.parametrize("rule", ["until_flat", "fine_tuning_until_flat"])
def test_a_rule_that_allows_no_length_is_refused(rule: str) -> None:
    with pytest.raises(ComparisonError, match=rf"downstream\.{rule}: change and more must be above 0"):
        parse({**TOWNS, rule: {"change": 0.05, "more": 5, "at_most": 3}})
