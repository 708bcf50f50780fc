# SPDX-License-Identifier: GPL-2.0-or-later
"""The augmentation protocol from spec to table: few real tiles, and pairs that are as good as real ones, or wrong."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Dict, Iterable, List, NamedTuple, Sequence, Tuple

import numpy as np
import pytest
import rasterio
import torch
from PIL import Image

from downstream_sets import COLOURS, call, flat_scene, town, write_spec, write_town
from rs_synth_training import until_flat
from rs_synth_training.comparison import ComparisonError
from rs_synth_training.config import DataConfig
from rs_synth_training.data.radiometry import to_network
from rs_synth_training.diffusion.sample_files import SETTINGS_NAME, pair_path, write_pair
from rs_synth_training.downstream import augmentation_protocol, mixing
from rs_synth_training.downstream.augmentation_notes import _amounts, _correlation, _gains
from rs_synth_training.downstream.augmentation_spec import AugmentationSpec, SegmenterSpec
from rs_synth_training.downstream.pair_tiles import fingerprint, read_pairs
from rs_synth_training.downstream.rivals import cutmix
from rs_synth_training.downstream.runs import Result, Run
from rs_synth_training.downstream.spec import MethodSpec, load_spec, parse
from rs_synth_training.evaluate.json_file import write_json
from rs_synth_training.fabricate.world import make_ground, picture
from rs_synth_training.learning_curve import read_curve
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
        {"name": "R = 2", "kind": "pairs", "pairs": "good", "ratio": 2},
        {"name": "R = 1 filtered", "kind": "pairs", "pairs": "mixed", "keep": 0.5},
        {"name": "CutMix", "kind": "cutmix"},
        {"name": "SegDiff", "kind": "segdiff"},
        {"name": "absent", "kind": "pairs", "pairs": "absent"},
    ],
    "networks": [{"name": "U-Net", **SMALL}],
    "judge": {**SMALL, "name": "judge", "iterations": 60, "components": 4},
    "seeds": [1, 2],
}


def write_pairs(path: Path, count: int, wrong: int = 0, size: int = CROP) -> Path:
    """Pairs of the towns' world, as `sample` writes them; the masks of the first `wrong` are those of others."""
    rng = np.random.default_rng(9)
    grounds = [make_ground(size, len(COLOURS), 1.0, rng) for _ in range(count)]
    images = np.stack([np.clip(picture(ground, COLOURS, rng), 0, 255) for ground in grounds])
    classes = np.stack([ground.codes for ground in grounds]).astype(np.uint8)
    classes[:wrong] = 3 - classes[:wrong]
    write_json(path / SETTINGS_NAME, {"classes": ["Building", "Other"]})
    for number, (image, codes) in enumerate(zip(images.astype(np.uint8), classes)):
        write_pair(path, number, {"image": image, "classes": codes})
    return path


class Done(NamedTuple):
    data: Path
    spec: Path
    models: Path
    out: Path
    trainings: Dict[str, Tuple[Any, ...]]
    """Arguments of `train`, by the name of the folder."""
    measured: List[List[str]]
    """Names of the tiles that each network was measured on."""

    def call(self, *more: Any) -> int:
        return call(self.spec, "--data", self.data, "--models", self.models, "--out", self.out, *more)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Done:
    """Stopped in the third training, then called again."""
    folder = tmp_path_factory.mktemp("augmentation")
    write_town(folder / "data", (0, 1, 2), 1)
    write_pairs(folder / "good", 2 * PATCHES)
    write_pairs(folder / "mixed", 2 * PATCHES, wrong=PATCHES)
    made = Done(folder / "data", write_spec(folder / "pairs.yaml", SPEC), folder, folder / "out", {}, [])
    train, confusion = augmentation_protocol.train, augmentation_protocol.confusion
    calls = []

    def stopped(*words: Any) -> Any:
        calls.append(words)
        made.trainings[words[6].name] = words
        return train(*words) if len(calls) != 3 else None

    def told(network: Any, tiles: Any, data: Any) -> Any:
        made.measured.append([tile.name for tile in tiles])
        return confusion(network, tiles, data)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(augmentation_protocol, "train", stopped)
        patch.setattr(augmentation_protocol, "confusion", told)
        assert made.call() == 1
        assert len(calls) == 3
        assert not (made.out / "downstream.md").exists(), "a stop is not followed by a report"
        assert made.call() == 1, "one file is not there"
    return made


def rows_of(done: Done, start: str) -> List[List[str]]:
    """Cells of the table lines that begin so."""
    lines = (done.out / "downstream.md").read_text().splitlines()
    return [[item.strip() for item in line.split("|")[1:-1]] for line in lines if line.startswith(start)]


def test_the_table_and_what_stands_around_it(done: Done) -> None:
    text = (done.out / "downstream.md").read_text()
    assert f"**No pairs yet:** {done.models / 'absent'} (`rs-synth-train sample`, or the plugin's" in text
    assert "the same number of iterations in every row" in text
    assert "| network | method | seeds | mIoU | F1 |" in text
    assert f"|D| = {PATCHES} patches of 16²" in text
    found = json.loads((done.out / "downstream.json").read_text())
    assert found["U-Net, R = 2, seed 1"]["pairs"] == 2 * PATCHES
    assert found["U-Net, R = 1 filtered, seed 2"]["pairs"] == PATCHES, "as many as without a filter"
    assert found["U-Net, real alone, seed 1"]["pairs"] == 0
    for label, figures in found.items():
        ious = [figures["iou_1"], figures["iou_2"]]
        assert figures["miou"] == pytest.approx(np.mean(ious)), label
        assert figures["f1"] == pytest.approx(np.mean([2 * iou / (1 + iou) for iou in ious])), label
    assert "| real, one half against the other | 9 |" in text
    assert "| good against one half | 9 |" in text, "what compares with the line above"
    assert "| good against real | 36 |" in text
    assert "| R = 1 filtered against real | 18 |" in text, "the pairs that the row is trained on"
    # Half of 30 batches of 8 crops of the patches' size.
    assert "| real half | 18 | 6.7 |" in text
    assert "| R = 2 | 36 | 3.3 |" in text
    assert (done.out / "places.png").exists()
    assert "![Class histogram](classes.png)" in text
    assert np.ptp(np.asarray(Image.open(done.out / "classes.png"))) == 255


def sorted_pixels(tiles: Iterable[Any], data: DataConfig) -> np.ndarray:
    """Of each tile, which no flip changes."""
    return np.stack([np.sort(to_network(tile.linear, data), axis=None) for tile in tiles])


@pytest.mark.parametrize(
    ("row", "name", "places"),
    [("r_2", "good", range(2 * PATCHES)), ("r_1_filtered", "mixed", range(PATCHES, 2 * PATCHES))],
)
def test_half_of_a_rows_batch_are_its_pairs(done: Done, row: str, name: str, places: Sequence[int]) -> None:
    spec = parse(SPEC)
    own = sorted_pixels(read_pairs(done.models / name, spec.data, CROP).chosen(places), spec.data)
    draw = done.trainings[f"u_net-{row}-seed1"][9]
    for step in range(3):
        images = np.sort(draw(step).image.numpy().reshape(8, -1), axis=1)
        is_own = np.abs(images[:, None] - own[None]).max(2).min(1) < 1e-6
        assert is_own.tolist() == [False] * 4 + [True] * 4


def test_half_of_a_rivals_batch_is_augmented(done: Done) -> None:
    """Its second half is the real crops of the sampler that it wraps, with something pasted."""
    assert done.trainings["u_net-real_alone-seed1"][9] is None
    mixed = done.trainings["u_net-cutmix-seed1"][9].__self__
    found, plain = mixed.batch(0), mixed._second.batch(0)
    assert not torch.equal(found.image[4:], plain.image)
    assert torch.equal(found.image[4:], cutmix(plain, np.random.default_rng((1, 0, mixing._OTHER))).image)


def test_each_split_has_its_part(done: Done) -> None:
    """Trained on two scenes, watched on one, measured on another: the networks, and the judge."""
    for words in done.trainings.values():
        assert [tile.name for tile in words[2]] == ["Tile 1/image_part_001", "Tile 4/image_part_001"]
        assert [tile.name for tile in words[3]] == ["Tile 2/image_part_001"]
    assert {"judge", "u_net-real_alone-seed1", "u_net-segdiff-seed2"} <= set(done.trainings)
    assert len(done.measured) == 10
    assert all(names == ["Tile 3/image_part_001"] for names in done.measured)


def test_real_crops_are_drawn_from_whole_tiles(done: Done, tmp_path: Path) -> None:
    """30 batches of 4 crops of 16² of each: two scenes of 48², of which eight patches of 20² are cut; eight pairs."""
    write_pairs(tmp_path / "good", 8, size=20)
    spec = parse({**SPEC, "patch": 20, "methods": [{"name": "R = 1", "kind": "pairs", "pairs": "good"}]})
    comparison = augmentation_protocol.Augmentation(spec, done.data, tmp_path, tmp_path / "out", "cpu")
    lines = _amounts(comparison)
    assert f"| real half | 8 | {30 * 4 * 16**2 / (2 * 48**2):.1f} |" in lines
    assert f"| R = 1 | 8 | {30 * 4 * 16**2 / (8 * 20**2):.1f} |" in lines


def test_the_shares_of_classes_are_counted(done: Done) -> None:
    spec = parse(SPEC)
    comparison = augmentation_protocol.Augmentation(spec, done.data, done.models, done.out, "cpu")
    cells = rows_of(done, "| Building |")[0]
    sets = (comparison.real, comparison.pairs(spec.methods[1]), comparison.pairs(spec.methods[2]))
    for text, tiles in zip(cells[1:], sets):
        masks = np.stack([tile.land_cover for tile in tiles])
        held = (masks == 1).any((1, 2)).mean()
        assert text == f"{(masks == 1).mean():.1%} ({held:.0%})"


def test_every_row_has_learnt_something(done: Done) -> None:
    found = json.loads((done.out / "downstream.json").read_text())
    for method in ("real alone", "R = 2", "R = 1 filtered", "CutMix"):
        assert found[f"U-Net, {method}, seed 1"]["miou"] > 0.6, method
    assert found["U-Net, SegDiff, seed 1"]["pixel_accuracy"] > 0.5


def test_runs_and_judge_know_what_they_depend_on(done: Done) -> None:
    def identities(**changes: Any) -> List[Any]:
        """Of real alone, of a row with pairs, of a filtered one, and of the judge."""
        spec = replace(parse(SPEC), **changes)
        comparison = augmentation_protocol.Augmentation(spec, done.data, done.models, done.out, "cpu")
        rows = [run for run in comparison.runs if run.seed == 2][:3]
        return [*map(comparison.identity, rows), comparison._judge_identity()]

    def other(**changes: Any) -> List[bool]:
        return [one != two for one, two in zip(identities(), identities(**changes))]

    judge = parse(SPEC).judge
    assert other() == [False] * 4
    assert other(patch=CROP + 2) == [False, True, True, False], "|D| counts patches"
    assert other(judge=replace(judge, iterations=9)) == [False, False, True, True]
    assert other(seeds=[3, 2]) == [False, False, True, True], "the judge has the first seed"
    assert other(judge=replace(judge, components=1)) == [False] * 4, "which only distances are measured on"


def test_curves_on_a_part_of_what_is_held_out_are_told(done: Done) -> None:
    spec = parse(SPEC)
    assert "The curves rest on" not in (done.out / "downstream.md").read_text()
    comparison = augmentation_protocol.Augmentation(spec, done.data, done.models, done.out, "cpu")
    comparison.tiles["validation"] = [*comparison.tiles["validation"]] * 3
    comparison.spec = replace(spec, validation_tiles=2)
    assert "The curves rest on 2 of 3 images held out." in comparison.introduction()[0]


def test_the_filter_drops_the_pairs_with_wrong_masks(done: Done) -> None:
    spec = parse(SPEC)
    comparison = augmentation_protocol.Augmentation(spec, done.data, done.models, done.out, "cpu")
    kept = comparison.pairs(spec.methods[2])
    assert list(kept.places) == list(range(PATCHES, 2 * PATCHES))
    fewer = comparison.pairs(replace(spec.methods[2], ratio=0.5))
    assert list(fewer.places) == list(range(PATCHES, PATCHES + PATCHES // 2)), "the first that are kept"
    assert "of all 36 pairs the 18 with" in (done.out / "downstream.md").read_text()


def test_pairs_of_the_plugin_are_read(tmp_path: Path) -> None:
    data = read(DataConfig, SPEC["data"], "data")
    ours = read_pairs(write_pairs(tmp_path / "some", 3), data, CROP)
    classes = [{"value": number, "name": name} for number, name in enumerate(("Building", "Other"))]
    lines = ["name,sample,image,mask"]
    for number in range(3):
        image, codes = ours.read(number)
        for kind, values in (("image", image), ("mask", codes[None] - 1)):
            with rasterio.open(
                tmp_path / f"{number}_{kind}.png", "w", "PNG", CROP, CROP, len(values), dtype="uint8"
            ) as target:
                target.write(values)
        lines.append(f"{number},{number},{number}_image.png,{number}_mask.png")
    (tmp_path / "index.csv").write_text("\n".join(lines) + "\n")
    (tmp_path / "index.json").write_text(json.dumps({"table": "index.csv", "classes": classes}))
    found = read_pairs(tmp_path, data, CROP)
    assert len(found) == len(ours) == 3
    for one, other in zip(found, ours):
        np.testing.assert_array_equal(one.linear, other.linear)
        np.testing.assert_array_equal(one.land_cover, other.land_cover)
    (tmp_path / "index.json").write_text(json.dumps({"table": "index.csv", "classes": classes[:1]}))
    with pytest.raises(
        ComparisonError, match=r"has the classes \[Building\], which are not those of the spec"
    ):
        read_pairs(tmp_path, data, CROP)
    (tmp_path / "index.json").write_text(json.dumps({"table": "index.csv", "classes": classes}))
    (tmp_path / "2_mask.png").unlink()
    with pytest.raises(ComparisonError, match=r"holds no pairs \(.*2_mask\.png"):
        read_pairs(tmp_path, data, CROP)


def test_pairs_are_read_when_asked_for(tmp_path: Path) -> None:
    data = read(DataConfig, SPEC["data"], "data")
    tiles = read_pairs(write_pairs(tmp_path, 4), data, CROP)
    before = fingerprint(tmp_path)
    pair_path(tmp_path, 2).write_bytes(b"ruin")
    assert fingerprint(tmp_path) != before
    assert [tile.name for tile in tiles.chosen([0, 3])] == ["pair 0", "pair 3"]
    assert tiles.chosen([1, 3]).chosen([1]).corners(8)[0].shape == (8, 8)
    with pytest.raises(ComparisonError, match=r"Pair 2 of .* cannot be read \(.*\); make it again"):
        tiles[2]


def test_pairs_that_do_not_fit_are_refused_before_training(done: Done, tmp_path: Path) -> None:
    write_pairs(tmp_path / "good", PATCHES)
    methods = [{"name": "R = 2", "kind": "pairs", "pairs": "good", "ratio": 2}]
    other = Done(
        done.data, write_spec(tmp_path / "s.yaml", SPEC, methods=methods), tmp_path, tmp_path / "o", {}, []
    )
    with pytest.raises(ComparisonError, match=r"wants 36 pairs, 2 per real patch, and .* has 18: make more"):
        other.call()
    filtered = [{**methods[0], "ratio": 1, "keep": 0.75}]
    strict = other._replace(spec=write_spec(tmp_path / "f.yaml", SPEC, methods=filtered), out=tmp_path / "o1")
    with pytest.raises(
        ComparisonError,
        match=r"wants 18 pairs, .* has 18, of which the filter keeps 14: make more .*--count 24",
    ):
        strict.call()
    write_pairs(tmp_path / "good", 2 * PATCHES, size=8)
    with pytest.raises(ComparisonError, match="less than the real patches' 16"):
        other._replace(out=tmp_path / "o2").call()
    shutil.rmtree(tmp_path / "good" / "samples")
    with pytest.raises(ComparisonError, match=r"holds no pairs \(none is finished\)"):
        other._replace(out=tmp_path / "o3").call()
    assert not list(tmp_path.rglob("*.pt"))


def changed(**changes: Any) -> Any:
    return {**SPEC, **changes}


@pytest.mark.parametrize(
    ("spec", "error", "words"),
    [
        (changed(methods=[{"name": "x", "kind": "mixup"}]), ComparisonError, "kind of x must be one of none"),
        (changed(methods=[{"name": "x", "kind": "pairs"}]), ComparisonError, "x needs pairs"),
        (changed(methods=[{"name": "x", "pairs": "a"}]), ComparisonError, "none otherwise"),
        (changed(methods=[{"name": "x", "kind": "cutmix", "ratio": 0}]), ComparisonError, "ratio of x"),
        (changed(networks=[]), ComparisonError, "networks needs one"),
        (changed(networks=[{**SMALL, "architecture": "vgg"}]), ComparisonError, "architecture of"),
        (changed(networks=[{**SMALL, "batch": 3}]), ComparisonError, "must be even"),
        (changed(networks=[{**SMALL, "iterations": 0}]), ComparisonError, "of 1 or more"),
        (changed(patch=8), ComparisonError, "patch must not be less than data.crop"),
        (
            changed(networks=[{**SMALL, "name": "U-Net", "batch": 2}]),
            ComparisonError,
            "batch of U-Net must be 4 or more: CutMix pastes",
        ),
        (
            changed(
                methods=[
                    {"name": "x", "kind": "pairs", "pairs": "a"},
                    {"name": "a", "kind": "pairs", "pairs": "b", "keep": 0.5},
                ]
            ),
            ComparisonError,
            "filtered row a is named as a set",
        ),
        (
            changed(methods=[{"name": "x", "kind": "pairs", "pairs": "real"}]),
            ComparisonError,
            "not be called real",
        ),
        (changed(background=["Sky"]), ComparisonError, "background: the data have no class Sky"),
        (
            changed(until_flat={"change": 0.05, "more": 5, "at_most": 29}),
            ComparisonError,
            r"downstream\.until_flat: .* 30 iterations that a training has",
        ),
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
    for spec in (small, large):
        ratios = [item.ratio for item in spec.methods if item.kind == "pairs" and item.keep == 1]
        assert ratios[:5] == [1, 2, 3, 4, 5]
        assert {item.kind for item in spec.methods} >= {"none", "cutout", "cutmix", "copy_paste"}
        assert [item.name for item in spec.methods if item.keep < 1] == ["R = 1, filtered"]
    assert {network.architecture for network in large.networks} == {"fpn", "pspnet", "segformer", "farseg"}
    assert {"DDPM-256", "SegDiff"} <= {item.name for item in large.methods}
    assert large.background == ["Background"]
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


def test_rows_go_on_until_they_are_flat_and_the_judge_does_not(
    done: Done, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The row with pairs is flat from six iterations on, the other never."""

    def change(folder: Path) -> float:
        return 0.0 if "r_1" in folder.name and read_curve(folder, ["miou"])["step"][-1] >= 6 else 0.1

    monkeypatch.setattr(until_flat, "flatness", change)
    methods = [{"name": "real alone"}, {"name": "R = 1", "kind": "pairs", "pairs": "good"}]
    rule = {"change": 0.05, "more": 2, "at_most": 8}
    spec = write_spec(
        tmp_path / "s.yaml",
        SPEC,
        methods=methods,
        seeds=[1],
        networks=[{**SPEC["networks"][0], "iterations": 4, "checkpoint_every": 2}],
        judge={**SPEC["judge"], "iterations": 3},
        until_flat=rule,
    )
    other = done._replace(spec=spec, out=tmp_path / "out")
    assert other.call() == 0
    text = (other.out / "downstream.md").read_text()
    assert (
        "at most 8 iterations. **Not flat**: U-Net, real alone, seed 1. Made longer: U-Net, real alone"
        in text
    )
    assert "the same number of iterations" not in text
    found = json.loads((other.out / "downstream.json").read_text())
    assert found["U-Net, real alone, seed 1"]["iterations"] == 8
    assert found["U-Net, R = 1, seed 1"]["iterations"] == 6
    assert read_curve(other.out / "judge", ["miou"])["step"][-1] == 3
    monkeypatch.setattr(until_flat, "flatness", lambda folder: 0.0)
    other = other._replace(out=tmp_path / "flat")
    assert other.call() == 0
    assert "All are flat." in (other.out / "downstream.md").read_text()


def test_the_correlation_of_gains_with_shares() -> None:
    """Shares (.5, .3, .2) and gains (0, .1, .3): deviations (5, -1, -4) / 30 and (-4, -1, 5) / 30, so r = -39 / 42."""
    shares, gains = np.array([0.5, 0.3, 0.2]), np.array([0.0, 0.1, 0.3])
    assert _correlation(shares, gains) == "-0.93"
    assert _correlation(np.append(shares, 0.0), np.append(gains, np.nan)) == "-0.93", "absent class"
    assert _correlation(shares[::-1], gains) == "+1.00"
    assert _correlation(shares, None) == "–"
    assert _correlation(shares, np.full(3, 0.25)) == "–", "all classes gain alike"
    assert _correlation(shares[:2], gains[:2]) == "–", "two points are always on a line"


def test_gains_are_those_of_objects_over_the_images_that_hold_them() -> None:
    """Classes 1, 2, 3 are in all, two and one of three images, 4 is the background and decides nothing."""
    spec = parse(SPEC)
    classes = [replace(spec.data.classes[0], code=code, name=f"class {code}") for code in (1, 2, 3, 4)]
    spec = replace(spec, data=replace(spec.data, classes=classes), background=["class 4"])
    codes = np.full((3, 4, 4), 4, np.uint8)
    codes[:, 0, 0], codes[:2, 1], codes[0, 2:] = 1, 2, 3
    real = [flat_scene(mask) for mask in codes]
    ious = {"real alone": (0.5, 0.4, 0.1, 0.2), "R = 2": (0.5, 0.5, 0.4, 0.9)}
    results = [
        Result(
            Run(MethodSpec(name), "U-Net", False, 1, Path(), None),
            1,
            1,
            0.0,
            {f"iou_{code}": value for code, value in enumerate(values, 1)},
        )
        for name, values in ious.items()
    ]
    lines = _gains(SimpleNamespace(spec=spec, real=real), results)  # type: ignore[arg-type]
    assert lines[-1] == "| U-Net | R = 2 | 0.500 | 0.500 | 0.400 | 0.900 | -0.98 |", (
        "of (1, 2/3, 1/3), (0, .1, .3)"
    )
    assert lines[-2].endswith("| 0.200 | – |")
    assert "(class 4 left out)" in lines[0]
    assert "Of 3 classes, one alone can decide it." in lines[0]
