# SPDX-License-Identifier: GPL-2.0-or-later
"""The data sets' own folders: what is read is what the files say, and splits are disjoint."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path
from typing import Any, Dict, Set

import numpy as np
import pytest
import rasterio
from PIL import Image

from rs_synth_training import config as configuration
from rs_synth_training.config.data import LAYOUTS as NAMES
from rs_synth_training.data.layouts import LAYOUTS, UnreadableTile
from rs_synth_training.data.layouts.colours import decode_colours
from rs_synth_training.data.layouts.dubai import LEGEND, NEAR
from rs_synth_training.data.radiometry import to_network, to_units
from rs_synth_training.data.reading import block_mean, commonest
from rs_synth_training.data.tiles import SPLITS, open_tiles, split_tiles
from rs_synth_training.fabricate import SETS
from tiny_sets import EVERY, FORMS, RECIPE_OF, RECIPES, SIZE, data_of


def test_every_layout_can_be_named_and_fabricated() -> None:
    assert set(NAMES) == {"rasters", *LAYOUTS}
    assert set(SETS) - set(FORMS.values()) == set(LAYOUTS) == set(RECIPE_OF)


@pytest.mark.parametrize("name", EVERY)
def test_tiles_are_as_the_recipe_wants_them(folders: Dict[str, Path], name: str) -> None:
    data = data_of(RECIPE_OF[name])
    tiles = open_tiles(data, folders[name], "train")
    edge = SIZE // data.shrink
    seen: Set[int] = set()
    for tile in tiles:
        assert tile.shape == (edge, edge)
        assert tile.linear.shape == (3, edge, edge)
        assert tile.auxiliary.shape == (len(data.auxiliary), edge, edge)
        assert tile.linear.dtype == tile.auxiliary.dtype == np.float32
        assert np.isfinite(tile.linear).all()
        assert np.isfinite(tile.auxiliary).all()
        assert tile.valid.mean() > 0.7
        seen |= set(np.unique(tile.land_cover).tolist())
    assert seen - {0} == {item.code for item in data.classes}


@pytest.mark.parametrize("name", EVERY)
def test_splits_share_no_tile_and_no_area(folders: Dict[str, Path], name: str) -> None:
    data = data_of(RECIPE_OF[name])
    splits = split_tiles(LAYOUTS[name].find(folders[name]), data)
    areas = {split: {area for tile in tiles for area in tile.areas} for split, tiles in splits.items()}
    files = {
        split: {path for tile in tiles for path in tile.files.values()} for split, tiles in splits.items()
    }
    assert splits["train"]
    assert splits["test"]
    for one in SPLITS:
        for other in SPLITS:
            if one != other:
                assert not areas[one] & areas[other]
                assert not files[one] & files[other]
    assert areas["test"] >= set(data.test_areas)
    everything = {path for found in files.values() for path in found}
    assert everything == {path for path in folders[name].rglob("*.*") if path.is_file()}


@pytest.mark.parametrize("name", EVERY)
def test_training_reads_no_held_out_file(folders: Dict[str, Path], own: Any, name: str) -> None:
    """With the held-out files gone to ruin, the training tiles read as before."""
    data, spoilt = data_of(RECIPE_OF[name]), own(name)
    splits = split_tiles(LAYOUTS[name].find(spoilt), data)
    for split in ("validation", "test"):
        for tile in splits[split]:
            for path in tile.files.values():
                path.write_bytes(b"ruin")
    before, after = open_tiles(data, folders[name], "train"), open_tiles(data, spoilt, "train")
    for first, second in zip(before, after):
        assert np.array_equal(first.linear, second.linear)
    with pytest.raises(UnreadableTile):
        open_tiles(data, spoilt, "test")[0]


def test_geonrw_radiometry(folders: Dict[str, Path]) -> None:
    """Photographs as they are, metres as they are, amplitude as dB / 100 (Baier et al. 2021, section III-A)."""
    base = folders["geonrw"] / "bochum" / "372_5703"
    raw = {}
    for kind in ("rgb.jp2", "dem.tif", "sar.tif"):
        with rasterio.open(f"{base}_{kind}") as file:
            raw[kind] = file.read().astype(float)
    data = data_of("geonrw_rgb")
    tile = next(
        tile for tile in open_tiles(data, folders["geonrw"], "train") if tile.name == "bochum/372_5703"
    )
    assert to_units(tile.linear, data) == pytest.approx(raw["rgb.jp2"], abs=1e-3)
    assert tile.auxiliary == pytest.approx(raw["dem.tif"], abs=1e-3)
    data = data_of("geonrw_sar")
    tile = next(
        tile for tile in open_tiles(data, folders["geonrw"], "train") if tile.name == "bochum/372_5703"
    )
    outside = raw["sar.tif"][0] == 0
    assert outside.any()
    assert not tile.valid[outside].any()
    expected = 20 * np.log10(np.where(outside, 1, raw["sar.tif"][0]))
    assert to_units(tile.linear, data)[0][~outside] == pytest.approx(expected[~outside], abs=1e-3)
    paper = np.clip(expected / 100, 0, 1)
    assert (to_network(tile.linear, data)[0][~outside] + 1) / 2 == pytest.approx(paper[~outside], abs=1e-5)


def test_dfc2020_radiometry(folders: Dict[str, Path]) -> None:
    """Sentinel-1 within -20 and 5 dB, Sentinel-2's red, green, blue within 0 and 3500."""
    with rasterio.open(next((folders["dfc2020"] / "ROIs0000_test" / "s1_0").glob("*_p0.tif"))) as file:
        sar = file.read()
    with rasterio.open(next((folders["dfc2020"] / "ROIs0000_test" / "s2_0").glob("*_p0.tif"))) as file:
        rgb = file.read([4, 3, 2])
    data = data_of("dfc2020_rgb")
    tile = open_tiles(data, folders["dfc2020"], "train")[0]
    assert tile.name == "ROIs0000_test/0/p0"
    assert (to_network(tile.linear, data) + 1) / 2 == pytest.approx(np.clip(rgb, 0, 3500) / 3500, abs=1e-5)
    assert tile.auxiliary == pytest.approx(sar), "SAR as auxiliary goes in as it is, in dB"
    data = data_of("dfc2020_sar")
    tile = open_tiles(data, folders["dfc2020"], "train")[0]
    assert to_units(tile.linear, data) == pytest.approx(np.clip(sar, -20, 5), abs=1e-3)
    assert tile.auxiliary.shape == (0, SIZE, SIZE)


def test_dfc2020_reads_the_public_bundle_too(folders: Dict[str, Path], tmp_path: Path) -> None:
    """ROIs0000_autumn/s1_Mumbai/ROIs0000_autumn_s1_Mumbai_p7.tif: regions as areas."""
    source = folders["dfc2020"] / "ROIs0000_test"
    for number, (season, region) in enumerate((("autumn", "Mumbai"), ("winter", "MexicoCity"))):
        for kind in ("s1", "s2", "dfc", "lc"):
            target = tmp_path / f"ROIs0000_{season}" / f"{kind}_{region}"
            target.mkdir(parents=True)
            shutil.copy(
                source / f"{kind}_0" / f"ROIs0000_test_{kind}_0_p{number}.tif",
                target / f"ROIs0000_{season}_{kind}_{region}_p7.tif",
            )
    data = data_of("dfc2020_rgb", test_areas=["MexicoCity"])
    assert [tile.name for tile in open_tiles(data, tmp_path, "train")] == ["ROIs0000_autumn/Mumbai/p7"]
    assert [tile.name for tile in open_tiles(data, tmp_path, "test")] == ["ROIs0000_winter/MexicoCity/p7"]


def test_dfc2020_coarse_land_cover(folders: Dict[str, Path]) -> None:
    data = data_of("dfc2020_rgb", land_cover="lc")
    # IGBP 4 is forest, 17 water: the recipe's codes are the simplified ones, and mean something else there.
    classes = [dataclasses.replace(item, source=[source]) for item, source in zip(data.classes, (4, 17))]
    tile = open_tiles(dataclasses.replace(data, classes=classes), folders["dfc2020"], "train")[0]
    assert set(np.unique(tile.land_cover)) == {0, 1, 2}


def test_dubai_colours() -> None:
    exact = [(60, 16, 152), (132, 41, 246), (110, 193, 228), (254, 221, 58), (226, 169, 41), (155, 155, 155)]
    near = [(66, 11, 148), (126, 47, 240), (118, 190, 222), (249, 227, 49), (230, 160, 47), (150, 160, 151)]
    colours = np.array([[*exact], [*near]], np.uint8)
    assert decode_colours(colours, LEGEND, NEAR).tolist() == [[1, 2, 3, 4, 5, 6]] * 2
    other = np.array([[(0, 0, 0), (255, 0, 0), (226, 152, 30)]], np.uint8)
    assert decode_colours(other, LEGEND, NEAR).tolist() == [[0, -1, -1]], (
        "vegetation's annotation colours are not the masks'"
    )


def test_isaid_colours(tmp_path: Path) -> None:
    """Those of the set's own development kit, in its order."""
    legend = [(0, 0, 0), (0, 0, 63), (0, 63, 63), (0, 63, 0), (0, 63, 127), (0, 63, 191), (0, 63, 255)]
    legend += [(0, 127, 63), (0, 127, 127), (0, 0, 127), (0, 0, 191), (0, 0, 255), (0, 191, 127)]
    legend += [(0, 127, 191), (0, 127, 255), (0, 100, 155)]
    Image.fromarray(np.array([legend], np.uint8)).save(tmp_path / "mask.png")
    assert LAYOUTS["isaid"].read_codes(tmp_path / "mask.png", "semantic").tolist() == [[*range(16)]]


def test_dubai_palette_masks_and_unlabelled(folders: Dict[str, Path]) -> None:
    data = data_of("dubai_aerial", shrink=1)
    tiles = {tile.name: tile for tile in open_tiles(data, folders["dubai"], "train")}
    with Image.open(folders["dubai"] / "Tile 2" / "masks" / "image_part_001.png") as mask:
        assert mask.mode == "P"
        codes = np.asarray(mask)
    tile = tiles["Tile 2/image_part_001"]
    assert np.array_equal(tile.land_cover, np.where(codes == 6, 0, codes))
    assert np.array_equal(tile.valid, tile.land_cover > 0)


def test_shrinking_averages_colours_and_votes_on_classes() -> None:
    values = np.arange(1, 17, dtype=np.float32).reshape(1, 4, 4)
    valid = np.ones((4, 4), bool)
    assert block_mean(values, valid, 2).tolist() == [[[3.5, 5.5], [11.5, 13.5]]]
    valid[0, 0] = False
    assert block_mean(values, valid, 2)[0, 0, 0] == pytest.approx((2 + 5 + 6) / 3)
    codes = np.array([[1, 1, 2, 0], [1, 3, 2, 0], [3, 3, 0, 0], [3, 3, 0, 1]], np.uint8)
    assert commonest(codes, 2, 3).tolist() == [[1, 0], [3, 0]]
    assert commonest(codes, 3, 3).tolist() == [[1]], "what is left at the edges is cut"


def test_shrinking_is_that_of_the_whole_tile(folders: Dict[str, Path]) -> None:
    data = data_of("dubai_aerial")
    tile = open_tiles(data, folders["dubai"], "train")[0]
    with Image.open(folders["dubai"] / "Tile 2" / "images" / "image_part_001.jpg") as image:
        half = np.asarray(image.reduce(2)).transpose(2, 0, 1)
    where = tile.valid
    assert tile.name == "Tile 2/image_part_001"
    assert np.abs(to_units(tile.linear, data) - half)[:, where].mean() < 4


def test_memory_is_bounded(folders: Dict[str, Path]) -> None:
    data = data_of("geonrw_rgb")
    large = open_tiles(data, folders["geonrw"], "train")
    assert large[0] is large[0], "a tile is kept"
    assert large[-1].name == large[len(large) - 1].name
    one = sum(
        array.nbytes for array in (large[0].linear, large[0].auxiliary, large[0].land_cover, large[0].valid)
    )
    small = open_tiles(data, folders["geonrw"], "train", cache_mb=1.5 * one / 2**20)
    first = small[0]
    assert small[0] is first
    assert small[1] is small[1]
    assert small[0] is not first, "the tile used last has driven it out"
    none = open_tiles(data, folders["geonrw"], "train", cache_mb=0)
    assert none[0] is not none[0]


def test_fabricated_images_go_with_their_classes(folders: Dict[str, Path]) -> None:
    """Else a recipe tried on them could learn nothing: class means stand apart, speckle has the looks it should."""
    data = data_of("dfc2020_sar")
    tile = open_tiles(data, folders["dfc2020"], "train")[0]
    means = {
        code: tile.linear[0][tile.land_cover == code].mean() for code in np.unique(tile.land_cover) if code
    }
    assert max(means.values()) - min(means.values()) > 0.3


REAL = Path(__file__).resolve().parents[3] / "shared" / "data"


@pytest.mark.parametrize(
    ("recipe", "folder", "train", "test"),
    [
        ("dubai_aerial", "dubai_hitl", 36, 9),
        ("westvirginia_summer", "chesapeake_wv_1m", 8, 5),
    ],
)
def test_the_real_sets(recipe: str, folder: str, train: int, test: int) -> None:
    if not (REAL / folder).is_dir():
        pytest.skip(f"the data set {folder} is not beside the repository")
    data = data_of(recipe)
    splits = {split: open_tiles(data, REAL / folder, split) for split in ("train", "test")}
    assert {split: len(tiles) for split, tiles in splits.items()} == {"train": train, "test": test}
    for tiles in splits.values():
        tile = tiles[0]
        assert tile.valid.mean() > 0.9
        assert 0 < to_units(tile.linear, data).mean() < 255
    names = [
        {tile.name.rsplit("/", 1)[0].rsplit("-", 1)[0] for tile in tiles.tiles} for tiles in splits.values()
    ]  # type: ignore[attr-defined]
    assert not names[0] & names[1]


def test_the_real_scene_of_zion_is_split_by_rows() -> None:
    folder = REAL / "zion_landsat8_nlcd_srtm"
    if not folder.is_dir():
        pytest.skip("the data set zion_landsat8_nlcd_srtm is not beside the repository")
    data = configuration.load(RECIPES / "zion_landsat8.yaml").data
    (train,), (test,) = (open_tiles(data, folder, split) for split in ("train", "test"))
    assert train.first_row + train.shape[0] <= test.first_row
    assert {train.valid.mean() > 0.5, test.valid.mean() > 0.5} == {True}
