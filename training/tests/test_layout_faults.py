# SPDX-License-Identifier: GPL-2.0-or-later
"""Wrong folders, names, files and codes: a clear error, or what the recipe says of damaged tiles."""

from __future__ import annotations

import dataclasses
import logging
from pathlib import Path
from typing import Any, Dict

import numpy as np
import pytest
import rasterio
from PIL import Image
from rasterio.transform import Affine

from rs_synth_training.data.aligned import DataError
from rs_synth_training.data.layouts import UnreadableTile
from rs_synth_training.data.tiles import TileSet, open_tiles
from rs_synth_training.fabricate import FabricateError, fabricate
from tiny_sets import EVERY, RECIPE_OF, SIZE, data_of


def test_a_misspelt_area_is_not_trained_on(folders: Dict[str, Path]) -> None:
    data = data_of("geonrw_rgb", test_areas=["duesseldorf", "hernee", "neuss"])
    with pytest.raises(DataError, match="names 'hernee', which the data lack; they have aachen, bochum,"):
        open_tiles(data, folders["geonrw"], "train")


def test_a_tile_of_two_splits_is_refused(folders: Dict[str, Path]) -> None:
    """ROI and scene overlap: all of scene 0 lies in ROIs0000_test."""
    data = data_of("dfc2020_rgb", test_areas=["0"], validation_areas=["ROIs0000_test"])
    with pytest.raises(DataError, match="in an area for test and in one for validation"):
        open_tiles(data, folders["dfc2020"], "train")


def test_a_split_without_areas_says_so(folders: Dict[str, Path]) -> None:
    with pytest.raises(DataError, match="validation split .* name its areas in recipe.data.validation_areas"):
        open_tiles(data_of("geonrw_rgb"), folders["geonrw"], "validation")


def test_dubai_refuses_a_mask_of_another_legend(own: Any) -> None:
    folder = own("dubai")
    path = folder / "Tile 5" / "masks" / "image_part_001.png"
    values = np.full((SIZE, SIZE, 3), (255, 0, 0), np.uint8)
    values[: SIZE // 2] = (60, 16, 152)
    Image.fromarray(values).save(path)
    tiles = open_tiles(data_of("dubai_aerial"), folder, "train")
    with pytest.raises(DataError, match=r"50% of .*Tile 5.*colours of no class, most of them #ff0000"):
        list(tiles)


@pytest.mark.parametrize("name", EVERY)
def test_a_wrong_folder_is_named(name: str, folders: Dict[str, Path], tmp_path: Path) -> None:
    data = data_of(RECIPE_OF[name])
    with pytest.raises(DataError, match="holds no|no city folder"):
        open_tiles(data, tmp_path, "train")
    other = folders["dubai" if name != "dubai" else "geonrw"]
    with pytest.raises(DataError, match="holds no|no city folder"):
        open_tiles(data, other, "train")
    with pytest.raises(DataError, match="does not exist; name it with --data"):
        open_tiles(data, tmp_path / "nowhere", "train")


def test_a_modality_that_the_layout_lacks(folders: Dict[str, Path]) -> None:
    data = data_of("geonrw_rgb")
    band = dataclasses.replace(data.image[0], path="infrared")
    with pytest.raises(
        DataError, match="has no band 1 of 'infrared', .* as red; it has dem .1., rgb .3., sar"
    ):
        open_tiles(dataclasses.replace(data, image=[band]), folders["geonrw"], "train")
    with pytest.raises(DataError, match="has no land cover 'nlcd'; it has seg"):
        open_tiles(dataclasses.replace(data, land_cover="nlcd"), folders["geonrw"], "train")


def test_a_missing_file_is_named_or_skipped(own: Any, caplog: pytest.LogCaptureFixture) -> None:
    folder = own("geonrw")
    (folder / "aachen" / "290_5626_dem.tif").unlink()
    tiles = open_tiles(data_of("geonrw_rgb"), folder, "train")
    with pytest.raises(UnreadableTile, match="aachen/290_5626 has no file of the modality dem"):
        list(tiles)
    tiles = open_tiles(data_of("geonrw_rgb", unreadable="skip"), folder, "train", cache_mb=0)
    with caplog.at_level(logging.WARNING):
        shares = [tile.valid.mean() for _ in range(2) for tile in tiles][:4]
    assert shares[0] == 0
    assert min(shares[1:]) > 0.5
    assert isinstance(tiles, TileSet)
    assert list(tiles.skipped) == ["aachen/290_5626"]
    assert caplog.text.count("290_5626 is skipped (1 so far)") == 1


def test_tiles_without_sar_are_no_fault(
    folders: Dict[str, Path], own: Any, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        tiles = open_tiles(data_of("geonrw_sar"), folders["geonrw"], "train")
    assert [tile.name for tile in tiles] == ["aachen/290_5626", "bochum/372_5703"]
    assert "2 of 4 tiles of the train split are without sar and left out" in caplog.text
    folder = own("geonrw")
    for path in folder.rglob("*_sar.tif"):
        path.unlink()
    with pytest.raises(DataError, match="No tile of the train split has the modality sar"):
        open_tiles(data_of("geonrw_sar"), folder, "train")


@pytest.mark.parametrize("damage", ["truncated", "empty", "another size", "too few bands"])
def test_a_damaged_file_is_named_or_skipped(own: Any, damage: str) -> None:
    folder = own("geonrw")
    path = folder / "bochum" / "372_5703_rgb.jp2"
    content = path.read_bytes()
    if damage == "truncated":
        path.write_bytes(content[:100])
    elif damage == "empty":
        path.write_bytes(b"")
    else:
        shape = (3, SIZE // 2, SIZE) if damage == "another size" else (1, SIZE, SIZE)
        with rasterio.open(
            path,
            "w",
            driver="JP2OpenJPEG",
            count=shape[0],
            height=shape[1],
            width=shape[2],
            dtype="uint8",
            transform=Affine(1, 0, 5, 0, -1, 5),
        ) as file:
            file.write(np.zeros(shape, np.uint8))
    tiles = open_tiles(data_of("geonrw_rgb"), folder, "train")
    with pytest.raises(UnreadableTile, match="bochum/372_5703"):
        list(tiles)
    skipping = open_tiles(data_of("geonrw_rgb", unreadable="skip"), folder, "train")
    assert sum(not tile.valid.any() for tile in skipping) == 1


def test_a_damaged_patch_of_west_virginia(own: Any) -> None:
    folder = own("westvirginia")
    paths = sorted(folder.rglob("*sw_17_1-*.npz"))
    paths[0].write_bytes(paths[0].read_bytes()[:200])
    np.savez(paths[1], arr_0=np.zeros((1, 7, SIZE, SIZE), np.float32))
    tiles = open_tiles(data_of("westvirginia_summer"), folder, "train")
    with pytest.raises(UnreadableTile, match="-0.npz cannot be read"):
        tiles[0]
    with pytest.raises(UnreadableTile, match="holds an array of shape .1, 7"):
        tiles[1]


@pytest.mark.parametrize("unreadable", ["error", "skip"])
def test_a_code_of_no_legend_is_fatal(own: Any, unreadable: str) -> None:
    """It says that the folder is not what the recipe takes it for: nothing to skip."""
    folder = own("geonrw")
    with rasterio.open(folder / "aachen" / "290_5626_seg.tif", "r+") as file:
        values = file.read(1)
        values[3, 3] = 41
        file.write(values, 1)
    tiles = open_tiles(data_of("geonrw_rgb", unreadable=unreadable), folder, "train")
    with pytest.raises(DataError, match="land cover seg of the tile aachen/290_5626 holds the code 41"):
        list(tiles)


def test_gaps_in_sar_are_filled_and_marked(own: Any) -> None:
    folder = own("dfc2020")
    path = folder / "ROIs0000_test" / "s1_0" / "ROIs0000_test_s1_0_p0.tif"
    with rasterio.open(path, "r+") as file:
        values = file.read()
        values[0, 10:20, 10:20] = np.nan
        file.write(values)
    tile = open_tiles(data_of("dfc2020_rgb"), folder, "train")[0]
    assert np.isfinite(tile.auxiliary).all()
    assert not tile.valid[10:20, 10:20].any()
    assert tile.valid[30:, 30:].all()
    with rasterio.open(path, "r+") as file:
        file.write(np.full_like(values, np.nan))
    data = data_of("dfc2020_rgb")
    tile = open_tiles(data, folder, "train")[0]
    assert not tile.valid.any()
    assert [float(band.mean()) for band in tile.auxiliary] == pytest.approx(
        [item.fill for item in data.auxiliary]
    )


def test_fabricating_is_repeatable_and_careful(tmp_path: Path, folders: Dict[str, Path]) -> None:
    again = fabricate("dubai", tmp_path / "again", SIZE)
    for path in folders["dubai"].rglob("*.png"):
        assert path.read_bytes() == (again / path.relative_to(folders["dubai"])).read_bytes()
    with pytest.raises(FabricateError, match="is not empty"):
        fabricate("dubai", again, SIZE)
    with pytest.raises(FabricateError, match="32 pixels or more"):
        fabricate("dubai", tmp_path / "small", 16)
