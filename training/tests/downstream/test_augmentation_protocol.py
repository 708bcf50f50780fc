# SPDX-License-Identifier: GPL-2.0-or-later
"""The augmentation protocol from spec to table: few real tiles, and pairs that are as good as real ones, or wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Dict, NamedTuple

import numpy as np
import pytest
import rasterio
from PIL import Image

from downstream_sets import COLOURS, call, town, write_spec, write_town
from rs_synth_training.comparison import ComparisonError
from rs_synth_training.config import DataConfig
from rs_synth_training.downstream import augmentation_protocol
from rs_synth_training.downstream.augmentation_spec import AugmentationSpec, SegmenterSpec
from rs_synth_training.downstream.pair_tiles import read_pairs
from rs_synth_training.downstream.spec import load_spec, parse
from rs_synth_training.fabricate.world import make_ground, picture
from rs_synth_training.strict import ConfigError, read

CROP = 16
PATCHES = 18
"""Of 16² pixels in the two training scenes of 48²."""
SMALL: Dict[str, Any] = {
    "architecture": "plain",
    "channels": [4, 8],
    "iterations": 30,
    "batch": 8,
    "learning_rate": 0.01,
    "checkpoint_every": 10,
}
SPEC: Dict[str, Any] = {
    "name": "pairs",
    "protocol": "augmentation",
    "data": {**town("A")["data"], "crop": CROP, "class_balance": 0, "label_dropout": 0},
    "methods": [
        {"name": "real alone"},
        {"name": "R = 2", "kind": "pairs", "pairs": "good.npz", "ratio": 2},
        {"name": "R = 1 filtered", "kind": "pairs", "pairs": "mixed.npz", "keep": 0.5},
        {"name": "CutMix", "kind": "cutmix"},
        {"name": "SegDiff", "kind": "segdiff"},
        {"name": "absent", "kind": "pairs", "pairs": "absent.npz"},
    ],
    "networks": [{"name": "U-Net", **SMALL}],
    "judge": {**SMALL, "name": "judge", "iterations": 60, "components": 4},
    "seeds": [1, 2],
}


def write_pairs(path: Path, count: int, wrong: int = 0, size: int = CROP) -> Path:
    """Pairs of the towns' world; the masks of the first `wrong` are those of others."""
    rng = np.random.default_rng(9)
    grounds = [make_ground(size, len(COLOURS), 1.0, rng) for _ in range(count)]
    images = np.stack([np.clip(picture(ground, COLOURS, rng), 0, 255) for ground in grounds])
    classes = np.stack([ground.codes for ground in grounds]).astype(np.uint8)
    classes[:wrong] = 3 - classes[:wrong]
    np.savez(path, image=images.astype(np.uint8), classes=classes)
    return path


class Done(NamedTuple):
    data: Path
    spec: Path
    models: Path
    out: Path

    def call(self, *more: Any) -> int:
        return call(self.spec, "--data", self.data, "--models", self.models, "--out", self.out, *more)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Done:
    """Stopped in the third training, then called again."""
    folder = tmp_path_factory.mktemp("augmentation")
    write_town(folder / "data", (0, 1, 2), 1)
    write_pairs(folder / "good.npz", 2 * PATCHES)
    write_pairs(folder / "mixed.npz", PATCHES, wrong=PATCHES // 2)
    made = Done(folder / "data", write_spec(folder / "pairs.yaml", SPEC), folder, folder / "out")
    whole, calls = augmentation_protocol.train, []

    def stopped(*words: Any) -> Any:
        calls.append(words)
        return whole(*words) if len(calls) != 3 else None

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(augmentation_protocol, "train", stopped)
        assert made.call() == 1
    assert "**Not trained yet:** U-Net, R = 2, seed 1; " in (made.out / "downstream.md").read_text()
    assert made.call() == 1, "one file is not there"
    return made


def rows(done: Done, start: str) -> Dict[str, list[str]]:
    """Cells by the second column, of table lines with a first cell."""
    lines = (done.out / "downstream.md").read_text().splitlines()
    cells = [[item.strip() for item in line.split("|")[1:-1]] for line in lines if line.startswith(start)]
    return {line[1]: line for line in cells}


def test_the_table_and_what_stands_around_it(done: Done) -> None:
    text = (done.out / "downstream.md").read_text()
    assert "**No model file yet:** " in text
    assert "absent.npz" in text
    assert "| network | method | seeds | mIoU | F1 |" in text
    assert f"|D| = {PATCHES} patches of 16²" in text
    found = json.loads((done.out / "downstream.json").read_text())
    assert found["U-Net, R = 2, seed 1"]["pairs"] == 2 * PATCHES
    assert found["U-Net, R = 1 filtered, seed 2"]["pairs"] == PATCHES // 2
    assert found["U-Net, real alone, seed 1"]["pairs"] == 0
    for label, figures in found.items():
        ious = [figures["iou_1"], figures["iou_2"]]
        assert figures["miou"] == pytest.approx(np.mean(ious)), label
        assert figures["f1"] == pytest.approx(np.mean([2 * iou / (1 + iou) for iou in ious])), label
    assert "| real, one half against the other | 9 |" in text
    assert "| good.npz against real | 36 |" in text
    assert (done.out / "places.png").exists()
    assert "![Class histogram](classes.png)" in text
    assert np.ptp(np.asarray(Image.open(done.out / "classes.png"))) == 255


def test_every_row_has_learnt_something(done: Done) -> None:
    found = json.loads((done.out / "downstream.json").read_text())
    for method in ("real alone", "R = 2", "R = 1 filtered", "CutMix"):
        assert found[f"U-Net, {method}, seed 1"]["miou"] > 0.6, method
    assert found["U-Net, SegDiff, seed 1"]["pixel_accuracy"] > 0.5


def test_the_filter_drops_the_pairs_with_wrong_masks(done: Done) -> None:
    spec = parse(SPEC)
    comparison = augmentation_protocol.Augmentation(spec, done.data, done.models, done.out, "cpu")
    kept = comparison.pairs(spec.methods[2])
    whole = comparison.all_pairs("mixed.npz")
    np.testing.assert_array_equal(kept.classes, whole.classes[PATCHES // 2 :])
    assert "of 18 pairs the 9 with" in (done.out / "downstream.md").read_text()


def test_pairs_of_the_plugin_are_read(tmp_path: Path) -> None:
    data = read(DataConfig, SPEC["data"], "data")
    file = read_pairs(write_pairs(tmp_path / "some.npz", 3), data, CROP)
    classes = [{"value": number, "name": name} for number, name in enumerate(("Building", "Other"))]
    lines = ["name,sample,image,mask"]
    for number in range(3):
        for kind, values in (("image", file.images[number]), ("mask", file.classes[number][None] - 1)):
            with rasterio.open(
                tmp_path / f"{number}_{kind}.png", "w", "PNG", CROP, CROP, len(values), dtype="uint8"
            ) as target:
                target.write(values)
        lines.append(f"{number},{number},{number}_image.png,{number}_mask.png")
    (tmp_path / "index.csv").write_text("\n".join(lines) + "\n")
    (tmp_path / "index.json").write_text(json.dumps({"table": "index.csv", "classes": classes}))
    found = read_pairs(tmp_path, data, CROP)
    np.testing.assert_array_equal(found.images, file.images)
    np.testing.assert_array_equal(found.classes, file.classes)
    (tmp_path / "index.json").write_text(json.dumps({"table": "index.csv", "classes": classes[:1]}))
    with pytest.raises(ComparisonError, match="not those of the spec"):
        read_pairs(tmp_path, data, CROP)


def test_pairs_that_do_not_fit_are_refused_before_training(done: Done, tmp_path: Path) -> None:
    write_pairs(tmp_path / "good.npz", PATCHES)
    methods = [{"name": "R = 2", "kind": "pairs", "pairs": "good.npz", "ratio": 2}]
    other = Done(done.data, write_spec(tmp_path / "s.yaml", SPEC, methods=methods), tmp_path, tmp_path / "o")
    with pytest.raises(ComparisonError, match=r"wants 36 pairs, 2 per real patch, and .* has 18: make more"):
        other.call()
    write_pairs(tmp_path / "good.npz", 2 * PATCHES, size=8)
    with pytest.raises(ComparisonError, match="less than the real patches' 16"):
        other._replace(out=tmp_path / "o2").call()
    (tmp_path / "good.npz").write_text("nothing")
    with pytest.raises(ComparisonError, match="holds no pairs"):
        other._replace(out=tmp_path / "o3").call()
    assert not list(tmp_path.rglob("*.pt"))


def changed(**changes: Any) -> Any:
    return {**SPEC, **changes}


@pytest.mark.parametrize(
    ("spec", "error", "words"),
    [
        (changed(methods=[{"name": "x", "kind": "mixup"}]), ComparisonError, "kind of x must be one of none"),
        (changed(methods=[{"name": "x", "kind": "pairs"}]), ComparisonError, "x needs pairs"),
        (changed(methods=[{"name": "x", "pairs": "a.npz"}]), ComparisonError, "none otherwise"),
        (changed(methods=[{"name": "x", "kind": "cutmix", "ratio": 0}]), ComparisonError, "ratio of x"),
        (changed(networks=[]), ComparisonError, "networks needs one"),
        (changed(networks=[{**SMALL, "architecture": "vgg"}]), ComparisonError, "architecture of"),
        (changed(networks=[{**SMALL, "batch": 3}]), ComparisonError, "must be even"),
        (changed(networks=[{**SMALL, "iterations": 0}]), ComparisonError, "of 1 or more"),
        (changed(patch=8), ComparisonError, "patch must not be less than data.crop"),
        (changed(seeds=[-1]), ComparisonError, "must not be negative"),
        (changed(filter=0.5), ConfigError, "no key 'filter'"),
    ],
)
def test_contradictory_specs_are_refused(spec: Any, error: Any, words: str) -> None:
    with pytest.raises(error, match=words):
        parse(spec)


def test_the_recipes_are_sound_and_take_their_data_from_others() -> None:
    folder = Path(__file__).parents[2] / "recipes" / "downstream"
    small, large = (load_spec(folder / f"{name}_pairs.yaml") for name in ("dubai", "isaid"))
    assert isinstance(small, AugmentationSpec)
    assert isinstance(large, AugmentationSpec)
    assert (small.data.crop, small.edge, len(small.data.classes)) == (64, 128, 5)
    assert small.data.test_areas == ["Tile 3"]
    assert (large.data.crop, large.edge, len(large.data.classes)) == (256, 256, 16)
    assert large.networks[0] == SegmenterSpec()
    assert len(small.seeds) >= 3


def test_without_a_validation_split_the_curves_are_those_of_the_test_split(
    done: Done, tmp_path: Path
) -> None:
    data = {**SPEC["data"], "validation_areas": []}
    changes = {"data": data, "methods": [{"name": "real alone"}], "seeds": [1]}
    other = done._replace(spec=write_spec(tmp_path / "s.yaml", SPEC, **changes), out=tmp_path / "out")
    assert other.call() == 0
    text = (other.out / "downstream.md").read_text()
    assert "holds nothing out for validation" in text
    assert "| validation |" not in text
