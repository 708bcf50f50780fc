# SPDX-License-Identifier: GPL-2.0-or-later
"""Domains in every layout, patches, splits, and what is refused."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
import rasterio
from rasterio.transform import Affine

from rs_synth_training.data.aligned import DataError
from rs_synth_training.fabricate import fabricate
from rs_synth_training.fabricate.world import write_raster
from rs_synth_training.strict import ConfigError
from rs_synth_training.translation import config as configuration
from rs_synth_training.translation.config_data import DataConfig
from rs_synth_training.translation.domains import open_domain, open_pair
from rs_synth_training.translation.patches import PatchSampler, starts
from tiny_translators import BANDS, SIZE, fabricated, make, recipe, seasons


@pytest.fixture(scope="module")
def sets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sets")
    for name in ("cdd", "cities", "seasons"):
        fabricated(name, folder)
    fabricate("westvirginia", folder / "westvirginia", 64)
    return folder


def data_of(**changes: Any) -> DataConfig:
    return make("semi2i", data=seasons(**changes)).data


def plain(name: str, path: str, **changes: Any) -> dict[str, Any]:
    return {"name": name, "path": path, "bands": BANDS, "gsd_m": 1.0, **changes}


def sampler(data: DataConfig, root: Path, **options: Any) -> PatchSampler:
    return PatchSampler(
        data, open_pair(data, root, "train"), options.pop("seed", 0), options.pop("batch", 2), **options
    )


def test_patches_are_the_papers() -> None:
    """Fang et al. 2024, section 4: images of 4725 by 2700 pixels give 756 patches of 256 with half in common."""
    assert len(starts(4725, 256, 128)) * len(starts(2700, 256, 128)) == 756
    assert starts(4725, 256, 128)[-1] == 4725 - 256
    assert starts(256, 256, 32) == [0]


def test_cdd_layout(sets: Path) -> None:
    data = data_of(layout="cdd", a=plain("a", "A"), b=plain("b", "B"))
    for split, count in (("train", 4), ("validation", 1), ("test", 2)):
        a, b = open_pair(data, sets / "cdd", split)
        assert len(a) == len(b) == count
        assert a[0].raw.shape == (3, SIZE, SIZE)
        assert a[0].name.startswith({"validation": "val"}.get(split, split))
        assert a.tiles[0].files["label"].parent.name == "OUT"
        assert not np.array_equal(a[0].raw, b[0].raw)


def test_cities_of_unequal_size(sets: Path) -> None:
    data = data_of(
        layout="cities",
        registered=False,
        a=plain("green", "green", test_areas=["green_03"]),
        b=plain("dry", "dry"),
    )
    train, test = (
        open_domain(data, "a", sets / "cities", "train"),
        open_domain(data, "a", sets / "cities", "test"),
    )
    assert [scene.name.split("/")[-1] for scene in train] == ["green_00", "green_01", "green_02"]
    assert [scene.name for scene in test] == ["green/images/green_03"]
    with rasterio.open(test[0].files["label"]) as label:
        assert label.read(1).shape == test[0].valid.shape
    patches = sampler(data, sets / "cities")
    assert len(patches.places[0]) == len(patches.places[1]) == 3 * 25
    fewer = data_of(layout="cities", registered=False, a=plain("green", "green"), b=plain("dry", "dry"))
    uneven = sampler(fewer, sets / "cities")
    assert (len(uneven.places[0]), uneven.per_epoch) == (100, 75)


def test_westvirginia_layout(sets: Path) -> None:
    area = ["m_3708035_ne_17_1"]
    data = data_of(
        layout="westvirginia",
        a=plain("summer", "naip_old", test_areas=area),
        b=plain("autumn", "naip_new"),
    )
    a, b = open_pair(data, sets / "westvirginia", "train")
    assert len(a) == len(b) > 0
    assert [one.name for one in a] == [other.name for other in b]
    assert all("m_3708035" not in one.name for one in a)
    with pytest.raises(DataError, match="naip_old"):
        open_domain(
            data_of(layout="westvirginia", a=plain("a", "nowhere"), b=plain("b", "naip_new")),
            "a",
            sets / "westvirginia",
            "train",
        )


def test_windows_divide_a_raster_and_b_follows_a(sets: Path) -> None:
    a, b = open_pair(data_of(), sets / "seasons", "train")
    assert a[0].raw.shape == b[0].raw.shape == (3, 60, SIZE)
    assert not a[0].valid[:2, :3].any()
    assert a[0].valid[2:].all()
    assert (a[0].raw[:, :2, :3] == 127.5).all(), "invalid pixels hold the middle of the range"
    assert open_domain(data_of(), "b", sets / "seasons", "test")[0].raw.shape == (3, 32, SIZE)
    with pytest.raises(DataError, match="validation split of the domain summer has no image"):
        open_pair(data_of(), sets / "seasons", "validation")


def test_rasters_on_other_grids_are_read_on_that_of_a(sets: Path, tmp_path: Path) -> None:
    shutil.copy(sets / "seasons" / "summer.tif", tmp_path / "summer.tif")
    with rasterio.open(sets / "seasons" / "autumn.tif") as source:
        values = source.read()
    # Two more rows above, and half a pixel to the east.
    wider = np.concatenate([values[:, :2], values], 1)
    write_raster(tmp_path / "autumn.tif", wider, "EPSG:32617", Affine(1, 0, 500000.5, 0, -1, 4200002))
    a, b = open_pair(data_of(), tmp_path, "train")
    assert a[0].raw.shape == b[0].raw.shape
    expected = (values[:3, 10:60, 9 : SIZE - 2].astype(float) + values[:3, 10:60, 10 : SIZE - 1]) / 2
    assert np.abs(b[0].raw[:, 10:60, 10 : SIZE - 1] - expected).max() < 0.51


def test_nodata_value_and_fill(sets: Path) -> None:
    with rasterio.open(sets / "seasons" / "summer.tif") as source:
        value = float(source.read(1)[20, 20])
    band = [BANDS[0]]
    a = {**seasons()["a"], "bands": band, "nodata": value, "fill": 7.0}
    scene = open_domain(data_of(a=a), "a", sets / "seasons", "train")[0]
    assert not scene.valid[20, 20]
    assert scene.raw[0, 20, 20] == 7.0


def test_a_batch_is_a_function_of_seed_and_step(sets: Path) -> None:
    data = data_of(flips="all")
    first, again = sampler(data, sets / "seasons"), sampler(data, sets / "seasons")
    again.batch(3)
    one, other = first.batch(7), again.batch(7)
    assert np.array_equal(one.a, other.a)
    assert np.array_equal(one.b, other.b)
    assert not np.array_equal(one.a, first.batch(8).a)
    assert not np.array_equal(one.a, sampler(data, sets / "seasons", seed=1).batch(7).a)


def test_ranks_share_the_batch_of_one(sets: Path) -> None:
    alone = sampler(data_of(), sets / "seasons", batch=4)
    halves = [sampler(data_of(), sets / "seasons", batch=2, rank=rank, world=2) for rank in (0, 1)]
    for step in (0, 5):
        parts = [half.batch(step) for half in halves]
        assert np.array_equal(alone.batch(step).a, np.concatenate([part.a for part in parts]))


def test_an_epoch_shows_every_patch_once_and_pairs_stay_pairs(sets: Path, tmp_path: Path) -> None:
    """Of a domain paired with itself, both patches are the same, flips included."""
    data = data_of(b={**seasons()["b"], "path": "summer.tif"}, flips="all")
    patches = sampler(data, sets / "seasons", batch=1)
    seen = [patches._order(0, 0)[turn] for turn in range(patches.per_epoch)]
    assert sorted(seen) == list(range(len(patches.places[0])))
    for step in range(patches.per_epoch + 2):
        batch = patches.batch(step)
        assert np.array_equal(batch.a, batch.b)
        assert np.array_equal(batch.valid_a, batch.valid_b)
    apart = data_of(registered=False, b=plain("again", "summer.tif"))
    loose = sampler(apart, sets / "seasons", batch=1)
    assert any(not np.array_equal(loose.batch(step).a, loose.batch(step).b) for step in range(3))


def write(path: Path, values: np.ndarray, nodata: float | None = None, west: float = 500000) -> None:
    with rasterio.open(
        path, "w", driver="GTiff", height=values.shape[1], width=values.shape[2], count=len(values), dtype="uint8",
        crs="EPSG:32617", transform=Affine(1, 0, west, 0, -1, 4200000), nodata=nodata,
    ) as file:  # fmt: skip
        file.write(values.astype(np.uint8))


NOISE = np.random.default_rng(0).integers(1, 255, (3, 64, 64))


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda folder: write(folder / "summer.tif", np.full((3, 64, 64), 9)), "summer has the same value"),
        (
            lambda folder: write(folder / "summer.tif", np.zeros((3, 64, 64)), nodata=0),
            "no patch|No patch of 32",
        ),
        (
            lambda folder: write(folder / "summer.tif", NOISE[:, :20]),
            "20 by 64 pixels, less than a patch of 32",
        ),
        (lambda folder: write(folder / "summer.tif", NOISE[:2]), "has 2 bands; the recipe wants band 3"),
        (lambda folder: (folder / "summer.tif").write_text("no raster"), "cannot be read"),
        (lambda folder: (folder / "summer.tif").unlink(), "summer has no image"),
        (lambda folder: shutil.rmtree(folder), "does not exist; name it with --data"),
    ],
)
def test_bad_domains_are_refused(spoil: Callable[[Path], None], message: str, tmp_path: Path) -> None:
    folder = tmp_path / "set"
    folder.mkdir()
    write(folder / "summer.tif", NOISE)
    write(folder / "autumn.tif", NOISE)
    data = data_of(registered=False, a=plain("summer", "summer.tif"), b=plain("autumn", "autumn.tif"))
    sampler(data, folder)
    spoil(folder)
    with pytest.raises(DataError, match=message):
        sampler(data, folder)


def test_unregistered_rasters_are_refused_as_pairs(tmp_path: Path) -> None:
    write(tmp_path / "summer.tif", NOISE)
    write(tmp_path / "autumn.tif", NOISE, west=600000)
    data = data_of(a=plain("summer", "summer.tif"))
    with pytest.raises(DataError, match="does not overlap"):
        sampler(data, tmp_path)
    for name, size in (("summer", 64), ("autumn", 60)):
        (tmp_path / f"{name}.tif").unlink()
        with rasterio.open(
            tmp_path / f"{name}.tif", "w", driver="GTiff", height=size, width=64, count=3, dtype="uint8"
        ) as file:
            file.write(NOISE[:, :size].astype(np.uint8))
    with pytest.raises(DataError, match="not registered: without a CRS"):
        sampler(data, tmp_path)
    with pytest.raises(ConfigError, match="sruit learns from pairs"):
        make("sruit", data={"registered": False})


def test_a_lonely_image_is_refused(sets: Path, tmp_path: Path) -> None:
    shutil.copytree(sets / "cdd", tmp_path / "cdd")
    (tmp_path / "cdd" / "train" / "B" / "00002.jpg").unlink()
    data = data_of(layout="cdd", a=plain("a", "A"), b=plain("b", "B"))
    with pytest.raises(DataError, match="00002 of the domain a has none of its name"):
        open_pair(data, tmp_path / "cdd", "train")


def test_misspelt_areas_and_windows_off_the_image_are_refused(sets: Path) -> None:
    a = plain("summer", "*.tif", test_areas=["sumer"])
    with pytest.raises(DataError, match="names 'sumer', which the data lack"):
        open_domain(data_of(registered=False, a=a), "a", sets / "seasons", "train")
    beyond = {**seasons()["a"], "train_window": [0, 60, 0, SIZE + 1]}
    with pytest.raises(DataError, match="does not lie in it"):
        open_domain(data_of(a=beyond), "a", sets / "seasons", "train")[0]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"method": "munit"}, "recipe.method must be one of semi2i"),
        ({"generator": {"widths": [1]}}, "recipe.generator has no key 'widths'"),
        ({"loss": {"cycle": 1.0}}, "recipe.loss has no key 'cycle'"),
        ({"data": seasons(layout="folders")}, "recipe.data.layout must be one of"),
        ({"data": seasons(overlap=40)}, "smaller than the patch"),
        ({"data": seasons(b={**seasons()["b"], "test_areas": ["x"]})}, "b is split as a is"),
        ({"data": seasons(b={**seasons()["b"], "name": "summer"})}, "both domains are called 'summer'"),
        ({"data": seasons(a={**seasons()["a"], "bands": []})}, "a.bands must name"),
        ({"data": seasons(a={**seasons()["a"], "dtype": "int8"})}, "dtype must be one of"),
        ({"data": seasons(a=plain("a", "x", bands=[{**BANDS[0], "hi": 3000}]))}, "which uint8 does not hold"),
        ({"data": seasons(a=plain("a", "x", bands=[{**BANDS[0], "hi": 0}]))}, "needs lo < hi"),
        ({"data": seasons(a={**seasons()["a"], "test_window": [50, 90, 0, 9]})}, "overlap"),
        ({"data": seasons(a=plain("a", "x", test_window=[0, 9, 0, 9]))}, "needs a train_window"),
        ({"training": {"accumulate": 2, "batch": 2}}, "accumulate must be 1"),
        ({"training": {"adversarial": "wgan"}}, "adversarial must be one of"),
        ({"loss": {"cross": -1.0}}, "must not be negative"),
    ],
)
def test_contradictory_recipes_are_refused(change: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        configuration.from_dict({**recipe("semi2i"), **change})


def test_a_colour_table_too_large_is_refused(sets: Path, tmp_path: Path) -> None:
    from rs_synth_training.translation.networks import build_translator

    four = [*BANDS, {"name": "nir", "band": 4, "lo": 0, "hi": 255}]
    data = seasons(a={**seasons()["a"], "bands": four}, b={**seasons()["b"], "bands": four})
    with pytest.raises(ConfigError, match="more than 16777216; take fewer"):
        build_translator(make("colormapgan", data=data, generator={"levels": 100}))
