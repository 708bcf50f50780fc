# SPDX-License-Identifier: GPL-2.0-or-later
"""The measures over tiles: a generator that paints reality scores as reality does, a poor one worse."""

from __future__ import annotations

import copy
import dataclasses
import json
from pathlib import Path
from typing import Any, Dict, List

import numpy as np
import pytest
import torch
import yaml

from rs_synth_training import checkpoint, cli
from rs_synth_training import config as configuration
from rs_synth_training.config import Config
from rs_synth_training.data.aligned import AlignedScene
from rs_synth_training.data.radiometry import to_units
from rs_synth_training.data.tiles import open_tiles
from rs_synth_training.evaluate import figures, synthesis_quality
from rs_synth_training.evaluate.area import Synthesis
from rs_synth_training.evaluate.frechet import TooFewSamples
from rs_synth_training.evaluate.quality_report import QualitySection
from rs_synth_training.evaluate.segmentation import SegmentationError, Segmenter, obtain_network
from rs_synth_training.networks import build_generator
from tiny_zion import fabricate, recipe

EVALUATION: Dict[str, Any] = {
    "segmentation": {"channels": [4, 8], "batch": 4, "iterations": 40, "learning_rate": 0.01},
    "feature_patch": 8,
    "kernel_subsets": 10,
}


def tiny(**evaluation: Any) -> Config:
    return configuration.from_dict({**copy.deepcopy(recipe()), "evaluation": {**EVALUATION, **evaluation}})


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fabricate(tmp_path_factory.mktemp("zion"))


@pytest.fixture(scope="module")
def network(root: Path) -> Path:
    """The checkpoint of a trained judge."""
    path = root / "segmentation.pt"
    obtain_network(tiny(), open_tiles(tiny().data, root, "train"), path)
    return path


@pytest.fixture(scope="module")
def segmenter(root: Path, network: Path) -> Segmenter:
    return Segmenter(obtain_network(tiny(), open_tiles(tiny().data, root, "train"), network)[0])


@pytest.fixture(scope="module")
def tiles(root: Path) -> List[AlignedScene]:
    """The test rows as two tiles of different width, unknown pixels and a gap among them."""
    (scene,) = open_tiles(tiny().data, root, "test")

    def part(columns: slice) -> AlignedScene:
        return AlignedScene(
            scene.linear[..., columns],
            scene.land_cover[:, columns].copy(),
            scene.auxiliary[..., columns],
            scene.valid[:, columns].copy(),
            0,
        )

    first, second = part(slice(0, 50)), part(slice(50, 128))
    first.land_cover[:10, :10] = 0
    second.valid[30:, 20:] = False
    return [first, second]


@pytest.fixture(scope="module")
def reference(tiles: List[AlignedScene], segmenter: Segmenter) -> synthesis_quality.Reference:
    return synthesis_quality.Reference(tiles, segmenter, tiny())


class Painter:
    """Paints the real image of the tile whose classes it is shown, or something derived from it."""

    def __init__(self, tiles: List[AlignedScene], noise: float = 0.0) -> None:
        self._tiles, self._noise = tiles, noise

    def __call__(self, land_cover: np.ndarray, auxiliary: np.ndarray, noise: np.ndarray) -> np.ndarray:
        tile = next(tile for tile in self._tiles if np.array_equal(tile.land_cover, land_cover))
        return to_units(tile.linear, tiny().data) + self._noise * noise


def painter(tiles: List[AlignedScene], noise: float = 0.0) -> Synthesis:
    return Synthesis(Painter(tiles, noise), 3, *tiny().data.range)


def test_reality_scores_as_reality(reference: synthesis_quality.Reference, tiles: List[AlignedScene]) -> None:
    quality = reference.measure(painter(tiles), 0)
    assert quality.agreements["fake_real"].miou == 1
    assert quality.agreements["fake_real"].pixel_accuracy == 1
    assert quality.agreements["fake_truth"].miou == quality.agreements["real_truth"].miou > 0.1
    assert quality.distances.frechet == pytest.approx(0, abs=1e-9)
    assert quality.distances.frechet_half == pytest.approx(quality.distances.frechet_floor)
    assert quality.distances.frechet_floor > 0


def test_noise_lowers_agreement_and_raises_distance(
    reference: synthesis_quality.Reference, tiles: List[AlignedScene]
) -> None:
    some, much = (reference.measure(painter(tiles, noise), 0) for noise in (10.0, 80.0))
    assert 1 > some.agreements["fake_real"].pixel_accuracy > much.agreements["fake_real"].pixel_accuracy
    assert some.distances.frechet < much.distances.frechet
    assert some.distances.kernel is not None
    assert much.distances.kernel is not None
    assert some.distances.kernel.mean < much.distances.kernel.mean
    other = reference.measure(painter(tiles, 80.0), 1)
    accuracies = [quality.agreements["fake_real"].pixel_accuracy for quality in (much, other)]
    assert accuracies[0] != accuracies[1], "the noise seed counts"


def test_all_agreements_look_at_the_labelled_valid_pixels(
    reference: synthesis_quality.Reference, tiles: List[AlignedScene]
) -> None:
    counted = sum(int((tile.valid & (tile.land_cover > 0)).sum()) for tile in tiles)
    assert counted < sum(tile.land_cover.size for tile in tiles) - 100
    quality = reference.measure(painter(tiles), 0)
    assert {agreement.total for agreement in quality.agreements.values()} == {counted}


def test_too_few_samples_are_refused_and_said(
    tiles: List[AlignedScene], segmenter: Segmenter, root: Path
) -> None:
    config = tiny(feature_patch=32)
    reference = synthesis_quality.Reference(tiles, segmenter, config)
    quality = reference.measure(painter(tiles), 0)
    assert quality.distances.samples == 3
    assert np.isnan(quality.distances.frechet)
    assert "needs more than 8 samples" in quality.distances.refusal
    text = "\n".join(QualitySection(reference, [quality], "Judge.").lines())
    assert "**Fréchet distance refused.** The Fréchet distance of 8 features needs more than 8" in text
    assert "N = 3 samples of 32 px squares, 8 features" in text
    wanted = tiny(feature_patch=32, feature_components=8)
    with pytest.raises(TooFewSamples, match="training split has 6"):
        synthesis_quality.fit_projection(tiles * 2, segmenter, wanted)


def test_principal_components_are_those_of_real_training_features(
    tiles: List[AlignedScene], segmenter: Segmenter, root: Path
) -> None:
    config = tiny(feature_components=2)
    train = open_tiles(config.data, root, "train")
    projection = synthesis_quality.fit_projection(train, segmenter, config)
    assert projection is not None
    reference = synthesis_quality.Reference(tiles, segmenter, config, projection)
    quality = reference.measure(painter(tiles, 80.0), 0)
    assert quality.distances.dimension == 2
    assert quality.distances.frechet > 0
    assert not quality.distances.refusal
    assert "2 features (" in "\n".join(QualitySection(reference, [quality], "").lines())


def test_kernel_distance_does_not_depend_on_the_size_of_the_features() -> None:
    real, fake = np.random.default_rng(0).normal(size=(2, 60, 4)) + [[[0.0]], [[0.5]]]
    small, large = (synthesis_quality.distances(real * s, fake * s, tiny().evaluation) for s in (1, 1000))
    assert small.kernel is not None
    assert large.kernel is not None
    assert large.kernel.mean == pytest.approx(small.kernel.mean)
    assert large.frechet == pytest.approx(small.frechet * 1000**2)


def test_no_labelled_pixel_is_refused(tiles: List[AlignedScene], segmenter: Segmenter) -> None:
    blank = [dataclasses.replace(tile, valid=np.zeros_like(tile.valid)) for tile in tiles]
    with pytest.raises(SegmentationError, match="no valid labelled pixel"):
        synthesis_quality.Reference(blank, segmenter, tiny())


def test_tiles_left_out_are_never_read() -> None:
    class Lazy(List[Any]):
        def __getitem__(self, index: Any) -> Any:
            read.append(index)
            return super().__getitem__(index)

    read: List[int] = []
    chosen = synthesis_quality.evenly(Lazy(range(100, 111)), 3)
    assert list(chosen) == [100, 105, 110]
    assert set(read) <= {0, 5, 10}
    assert len(synthesis_quality.evenly(Lazy(range(3)), 0)) == 3


def test_places_are_spread_over_the_tiles(tiles: List[AlignedScene]) -> None:
    found = figures.places(tiles, 2)
    assert [index for index, _ in found] == [0, 1]
    for index, (rows, cols) in found:
        assert rows.stop - rows.start == cols.stop - cols.start == 40
        assert cols.stop <= tiles[index].shape[1]


def evaluate(root: Path, network: Path, out: Path, *words: str, **evaluation: Any) -> int:
    """Through the command line, with an untrained generator's checkpoint and no recipe file."""
    config = tiny(**evaluation)
    torch.manual_seed(0)
    state = {"config": config.to_dict(), "generator_ema": build_generator(config).state_dict(), "step": 1}
    checkpoint.save(out / "last.pt", state)
    always = ["--data", str(root), "--out", str(out), "--segmentation", str(network)]
    return cli.main(["evaluate", str(out / "last.pt"), *always, *words])


def test_checkpoint_is_evaluated_by_its_own_recipe(
    root: Path, network: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate(root, network, tmp_path, "--sections", "quality", "--seeds", "2") == 0
    report = (tmp_path / "report.md").read_text()
    assert report in capsys.readouterr().out
    for name in ("iou_by_class.png", "places.png"):
        assert f"({name})" in report
        assert (tmp_path / name).stat().st_size > 1000
    assert "| Wetlands |" in report
    result = json.loads((tmp_path / "evaluation.json").read_text())
    assert len(result["quality"]) == 2
    accuracy = result["quality"][0]["agreements"]["fake_real"]["pixel_accuracy"]
    assert 0 <= accuracy < 1
    assert "gates" not in result


def test_sections_that_the_recipe_does_not_allow_are_named(root: Path, network: Path, tmp_path: Path) -> None:
    """Without a class of water no flood can be tested; the rest is reported."""
    values = {**recipe(), "evaluation": EVALUATION}
    values["data"]["classes"][0]["role"] = "wetland"
    values["counterfactual"] = {}
    (tmp_path / "recipe.yaml").write_text(yaml.safe_dump(values))
    words = ["--recipe", str(tmp_path / "recipe.yaml"), "--seeds", "1"]
    words[2:2] = ["--segmentation", str(tmp_path / "own.pt")]
    assert evaluate(root, network, tmp_path, *words) == 0
    report = (tmp_path / "report.md").read_text()
    assert "The section edits is left out: it has no class with the role water." in report
    assert "The section speckle is left out: no output band is in dB." in report
    assert "## Agreement" in report


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--write-card"], "a checkpoint has no card"),
        (["--set", "data.crop=16"], "--set changes the recipe of --recipe"),
        (["--device", "cuda"], "torch finds no CUDA device here"),
    ],
)
def test_contradictory_options_are_refused(
    root: Path,
    network: Path,
    tmp_path: Path,
    words: List[str],
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(SystemExit):
        evaluate(root, network, tmp_path, *words)
    assert message in capsys.readouterr().err


def test_model_file_needs_a_recipe(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["evaluate", "model.onnx", "--data", str(tmp_path), "--out", str(tmp_path)])
    assert "give its recipe with --recipe" in capsys.readouterr().err


def test_card_metrics_are_finite_and_say_what_is_behind_them(
    reference: synthesis_quality.Reference, tiles: List[AlignedScene]
) -> None:
    section = QualitySection(
        reference, [reference.measure(painter(tiles, 20.0), seed) for seed in (0, 1)], ""
    )
    metrics = section.card_metrics()
    assert {"miou_fake_truth", "pixel_accuracy_fake_real", "frechet", "kid"} <= set(metrics)
    assert metrics["miou_fake_truth"]["n"] == reference.agreement.total
    assert metrics["frechet"]["n"] == len(reference.features)
    assert all(np.isfinite(metric["value"]) and metric["seeds"] == 2 for metric in metrics.values())
