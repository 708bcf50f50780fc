# SPDX-License-Identifier: GPL-2.0-or-later
"""Crops of many tiles: by (seed, step, number) alone, shared among ranks, by class, and never of what is not valid."""

from __future__ import annotations

import dataclasses
import os
import shutil
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Dict, List

import numpy as np
import pytest
import torch

from rs_synth_training.config import DataConfig
from rs_synth_training.data.aligned import AlignedScene, DataError
from rs_synth_training.data.census import take_census
from rs_synth_training.data.counterfactual import Crop
from rs_synth_training.data.crops import FLIPS, Batch, CropSampler, allowed_flips, apply_flip
from rs_synth_training.data.memory import Memory
from rs_synth_training.data.tiles import TileSet, open_tiles
from tiny_sets import data_of


@pytest.fixture(scope="module")
def root(folders: Dict[str, Path]) -> Path:
    return folders["geonrw"]


@pytest.fixture(scope="module")
def data() -> DataConfig:
    return dataclasses.replace(data_of("geonrw_rgb"), crop=32, class_balance=0.5, label_dropout=0.3)


class Twins:
    """Stands for `Counterfactuals`: the twin is the crop in negative, its edit a random half."""

    def twin(self, crop: Crop, rng: np.random.Generator) -> Crop:
        edited = np.zeros(crop.valid.shape, bool)
        edited[:, int(rng.integers(8, 24)) :] = True
        return dataclasses.replace(crop, linear=-crop.linear, edited=edited)


def sampler(root: Path, data: DataConfig, batch: int, **options: Any) -> CropSampler:
    return CropSampler(open_tiles(data, root, "train"), data, 5, batch, **options)


def by_number(batches: List[Batch]) -> dict[Any, List[torch.Tensor]]:
    """Number (of crops, and of twins) → what a batch says about it."""
    said = {}
    for batch in batches:
        crops = len(batch.numbers)
        for place in range(crops + batch.twins):
            key = batch.numbers[place % crops], place >= crops
            fields = batch.land_cover, batch.auxiliary, batch.image, batch.valid, batch.edited, batch.truth
            said[key] = [field[place] for field in fields]
    return said


def same(one: List[Batch], other: List[Batch]) -> bool:
    first, second = by_number(one), by_number(other)
    return first.keys() == second.keys() and all(
        torch.equal(a, b) for key in first for a, b in zip(first[key], second[key])
    )


@pytest.mark.parametrize("share", [0.0, 0.5])
def test_two_ranks_see_what_one_would(root: Path, data: DataConfig, share: float) -> None:
    twins: Any = Twins()
    alone = sampler(root, data, 8, counterfactuals=twins, twin_share=share)
    ranks = [
        sampler(root, data, 4, counterfactuals=twins, twin_share=share, rank=rank, world=2)
        for rank in range(2)
    ]
    for step in (0, 7):
        whole, halves = alone.batch(step), [rank.batch(step) for rank in ranks]
        assert same([whole], halves)
        assert [sorted(half.numbers) for half in halves] == [[0, 1, 2, 3], [4, 5, 6, 7]]
        assert [half.twins for half in halves] == [4 * share, 4 * share]
    assert not torch.equal(ranks[0].batch(3).image, ranks[1].batch(3).image)


def test_parts_make_up_the_batch(root: Path, data: DataConfig) -> None:
    twins: Any = Twins()
    crops = sampler(root, data, 4, counterfactuals=twins, twin_share=0.5)
    assert same([crops.batch(2)], [crops.batch(2, part, 2) for part in range(2)])
    with pytest.raises(DataError, match="4 crops has no 3 equal parts"):
        crops.batch(2, 0, 3)


def test_a_twin_stands_where_the_batch_says(root: Path, data: DataConfig) -> None:
    twins: Any = Twins()
    data = dataclasses.replace(data, label_dropout=1.0)
    batch = sampler(root, data, 4, counterfactuals=twins, twin_share=0.5).batch(0)
    assert batch.twins == 2
    assert len(batch.image) == 6
    for place in range(batch.twins):
        assert torch.equal(batch.truth[place], batch.truth[4 + place])
        assert batch.edited[4 + place].any()
        # Dropped labels are dropped in both, and only outside the edit.
        inside = batch.edited[4 + place, 0] == 1
        assert torch.equal(batch.land_cover[place], batch.land_cover[4 + place])
        assert torch.equal(batch.land_cover[place][inside], batch.truth[place][inside])
    assert not batch.edited[:4].any()
    assert (batch.land_cover == 0).sum() > (batch.truth == 0).sum()


def test_memory_and_threads_change_nothing(root: Path, data: DataConfig) -> None:
    forgetful = CropSampler(open_tiles(data, root, "train", cache_mb=0), data, 5, 3)
    mindful = sampler(root, data, 3)
    with ThreadPoolExecutor(4) as pool:
        ahead = list(pool.map(forgetful.batch, range(6)))
    for step in reversed(range(6)):
        assert same([ahead[step]], [mindful.batch(step)])


def scene(land_cover: np.ndarray, valid: bool = True, name: str = "a tile") -> AlignedScene:
    codes = land_cover.astype(np.uint8)
    return AlignedScene(
        np.zeros((3, *codes.shape), np.float32),
        codes,
        np.zeros((1, *codes.shape), np.float32),
        np.full(codes.shape, valid) & (codes > 0),
        name=name,
    )


def drawn(tiles: List[AlignedScene], data: DataConfig, count: int = 400) -> Counter[int]:
    crops = CropSampler(tiles, data, 0, 1)
    rng = np.random.default_rng(0)
    corners = [crops.corner(rng) for _ in range(count)]
    return Counter(corner[0] for corner in corners if corner)


def test_a_class_of_one_tile_is_drawn_as_often_as_the_others(data: DataConfig) -> None:
    """Ten tiles of forest, one of them with a pond: half of the crops shall have the pond."""
    codes = np.ones((64, 64))
    pond = codes.copy()
    pond[10:14, 40:44] = 2
    tiles = [scene(codes)] * 9 + [scene(pond)]
    assert drawn(tiles, dataclasses.replace(data, class_balance=1.0))[9] == pytest.approx(220, abs=40)
    assert drawn(tiles, dataclasses.replace(data, class_balance=0.0))[9] == pytest.approx(40, abs=25)
    crops = CropSampler(tiles, dataclasses.replace(data, class_balance=1.0), 0, 1)
    rng = np.random.default_rng(1)
    corners = [crops.corner(rng) for _ in range(200)]
    assert None not in corners, "a tile without the class was drawn for it"
    ponds = [(crops.cut(*corner).land_cover == 2).any() for corner in corners if corner and corner[0] == 9]
    assert np.mean(ponds) > 0.8


def test_large_tiles_are_drawn_more_often(data: DataConfig) -> None:
    tiles = [scene(np.ones((32, 32))), scene(np.ones((96, 96)))]
    assert drawn(tiles, dataclasses.replace(data, class_balance=0.0))[1] == pytest.approx(360, abs=20)


def test_refusals(data: DataConfig) -> None:
    with pytest.raises(DataError, match=r"32 pixels do not fit the small one of \(40, 20\) pixels; make"):
        CropSampler([scene(np.ones((64, 64))), scene(np.ones((40, 20)), name="the small one")], data, 0, 1)
    with pytest.raises(DataError, match="hold no labelled pixel"):
        CropSampler([scene(np.zeros((64, 64)))], data, 0, 1)


def test_crops_avoid_nodata(root: Path, data: DataConfig) -> None:
    """A tile without a valid pixel is never shown; if there is no other, that is said."""
    codes = np.ones((64, 64))
    blank, real = scene(codes, valid=False), scene(codes * 2)
    tiles = TileList([blank, real, blank])
    batch = CropSampler(tiles, data, 0, 16).batch(0)
    assert (batch.truth == 2).all()
    with pytest.raises(DataError, match="None of 100 crops of 32 pixels holds enough valid, labelled pixels"):
        CropSampler(TileList([blank]), data, 0, 1).batch(0)


class TileList(TileSet):
    """Tiles at hand, counted by their land cover alone, as those on disk are."""

    def __init__(self, scenes: List[AlignedScene]) -> None:
        self._scenes = scenes

    def __len__(self) -> int:
        return len(self._scenes)

    def __getitem__(self, index: Any) -> Any:
        return self._scenes[index]

    def land_cover(self, index: int) -> Any:
        return self._scenes[index].land_cover


def test_a_skipped_tile_costs_no_crop(root: Path, data: DataConfig, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(root, tmp_path / "set"))
    (folder / "aachen" / "290_5626_rgb.jp2").write_bytes(b"ruin")
    (folder / "aachen" / "291_5626_seg.tif").write_bytes(b"ruin")
    data = dataclasses.replace(data, unreadable="skip")
    crops = sampler(folder, data, 8)
    batches = [crops.batch(step) for step in range(4)]
    assert all(valid.mean() >= 0.5 for batch in batches for valid in batch.valid)
    again = sampler(folder, data, 8)
    assert same([batches[3]], [again.batch(3)])
    tiles = open_tiles(data, folder, "train")
    assert isinstance(tiles, TileSet)
    CropSampler(tiles, data, 5, 8).batch(0)
    assert set(tiles.skipped) == {"aachen/290_5626", "aachen/291_5626"}


def test_flips_by_configuration(data: DataConfig) -> None:
    assert allowed_flips(data) == FLIPS
    assert allowed_flips(dataclasses.replace(data, flips="none")) == [(False, False, False)]
    sunlit = dataclasses.replace(data, flips="sun", sun_azimuth=180.0)
    assert allowed_flips(sunlit) == [(False, False, False), (False, False, True)]
    picture = np.arange(6).reshape(2, 3)
    assert (
        len({apply_flip(picture, flip).tobytes() + bytes(apply_flip(picture, flip).shape) for flip in FLIPS})
        == 8
    )


def count_reads(monkeypatch: pytest.MonkeyPatch) -> List[int]:
    reads: List[int] = []
    read = TileSet.land_cover

    def spy(self: TileSet, index: int) -> Any:
        reads.append(index)
        return read(self, index)

    monkeypatch.setattr(TileSet, "land_cover", spy)
    return reads


def test_counts_are_kept(
    root: Path, data: DataConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads = count_reads(monkeypatch)
    tiles = open_tiles(data, root, "train")
    first = take_census(tiles, data, tmp_path)
    assert sorted(reads) == [0, 1, 2, 3]
    second = take_census(open_tiles(data, root, "train"), data, tmp_path)
    assert len(reads) == 4, "the second time they are read from the folder"
    assert np.array_equal(first.pixels, second.pixels)
    for index, tile in enumerate(tiles):
        expected = [(tile.land_cover == item.code).sum() for item in data.classes]
        assert first.pixels[index].tolist() == expected
    assert first.shapes.tolist() == [[64, 64]] * 4


def test_counts_are_taken_anew(
    root: Path, data: DataConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads = count_reads(monkeypatch)
    tiles = open_tiles(data, root, "train")
    expected = take_census(tiles, data, tmp_path)
    (path,) = tmp_path.glob("census-*.npz")
    path.write_bytes(path.read_bytes()[:50])
    assert np.array_equal(take_census(tiles, data, tmp_path).pixels, expected.pixels)
    assert len(reads) == 8, "a damaged file"
    assert isinstance(tiles, TileSet)
    changed = tiles.land_cover_file(0)
    assert changed
    os.utime(changed, (1, 1))
    take_census(tiles, data, tmp_path)
    assert len(reads) == 12, "a changed land cover"
    classes = [dataclasses.replace(item, source=[11 - item.code]) for item in data.classes]
    reversed_data = dataclasses.replace(data, classes=classes)
    other = take_census(open_tiles(reversed_data, root, "train"), reversed_data, tmp_path)
    assert np.array_equal(other.pixels, expected.pixels[:, ::-1]), "other classes"


def test_ranks_may_count_at_once(root: Path, data: DataConfig, tmp_path: Path) -> None:
    tiles = open_tiles(data, root, "train")
    with ThreadPoolExecutor(6) as pool:
        counted = list(pool.map(lambda _: take_census(tiles, data, tmp_path), range(12)))
    assert all(np.array_equal(counted[0].pixels, other.pixels) for other in counted)
    assert len(list(tmp_path.iterdir())) == 1, "no half file stays behind"


def test_memory_forgets_the_oldest() -> None:
    memory: Memory[bytes] = Memory(10, len)
    made: List[str] = []

    def make(key: str, size: int) -> bytes:
        return memory.get(key, lambda: made.append(key) or bytes(size))  # type: ignore[func-returns-value]

    make("a", 4), make("b", 4), make("a", 4), make("c", 4)
    assert memory.bytes == 8
    make("a", 4), make("b", 4), make("huge", 11), make("huge", 11)
    assert made == ["a", "b", "c", "b", "huge", "huge"]
    assert memory.bytes <= 10
