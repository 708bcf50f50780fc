# SPDX-License-Identifier: GPL-2.0-or-later
"""The data section refuses what contradicts itself, by name."""

from __future__ import annotations

import copy
from typing import Any, Callable, Dict

import pytest

from rs_synth_training import config as configuration
from rs_synth_training.config import ConfigError
from tiny_sets import RECIPES
from tiny_zion import recipe


def tiles() -> Dict[str, Any]:
    return configuration.load(RECIPES / "geonrw_rgb.yaml").to_dict()


def sar() -> Dict[str, Any]:
    return configuration.load(RECIPES / "dfc2020_sar.yaml").to_dict()


def set_key(**values: Any) -> Callable[[Dict[str, Any]], None]:
    return lambda data: data.update(values)


def image(**values: Any) -> Callable[[Dict[str, Any]], None]:
    return lambda data: data["image"][0].update(values)


@pytest.mark.parametrize(
    ("make", "spoil", "words"),
    [
        (tiles, set_key(layout="geonrv"), "layout must be one of rasters, geonrw, .* not 'geonrv'"),
        (tiles, set_key(train_rows=[0, 9]), "rows belong to the layout rasters; geonrw is split by areas"),
        (tiles, set_key(test_areas=[]), "test_areas must name what the layout geonrw holds out"),
        (tiles, set_key(validation_areas=["herne"]), "the area 'herne' is named for test and for validation"),
        (tiles, set_key(unreadable="ignore"), "unreadable must be error or skip"),
        (tiles, set_key(flips="some"), "flips must be sun, all or none"),
        (tiles, set_key(shrink=0), "shrink must be 1 or more"),
        (tiles, set_key(image=[]), "image must name one band or more"),
        (tiles, image(band=0), "bands are counted from 1; red has 0"),
        (tiles, image(lo=255), "lo of red must be less than its hi"),
        (tiles, image(stored="phase"), "stored of red must be one of value, amplitude, intensity"),
        (tiles, image(stored="amplitude"), "red is read as dB; its unit must be dB"),
        (sar, image(lo=-25), "VV is in dB, so gamma must be 1 and its lo and hi must be the range"),
        (sar, set_key(gamma=0.5), "VV is in dB, so gamma must be 1"),
        (sar, set_key(shrink=2), "not defined for bands in dB"),
        (recipe, set_key(test_areas=["north"]), "areas belong to other layouts"),
        (recipe, set_key(shrink=2), "shrink belongs to the other layouts"),
        (recipe, set_key(land_cover=""), "land_cover must name a raster"),
        (recipe, set_key(test_rows=[119, 160]), "test_rows overlap other rows of the split"),
        (recipe, set_key(validation_rows=[100, 125]), "rows overlap other rows of the split"),
        (recipe, lambda data: data.pop("train_rows"), "recipe.data lacks the key 'train_rows'"),
        (recipe, lambda data: data["classes"][0].update(source=[70000]), "between 0 and 65535"),
        (
            recipe,
            lambda data: data["auxiliary"][0].update(water=1.0),
            "height is a height, .* leave its water out",
        ),
    ],
)
def test_contradictions_are_refused(
    make: Callable[[], Dict[str, Any]], spoil: Callable[[Dict[str, Any]], Any], words: str
) -> None:
    values = copy.deepcopy(make())
    configuration.from_dict(values)
    spoil(values["data"])
    with pytest.raises(ConfigError, match=words):
        configuration.from_dict(values)


def in_decibels(values: Dict[str, Any]) -> None:
    values["data"]["gamma"] = 1.0
    for band in values["data"]["image"]:
        band.update(unit="dB", lo=0, hi=255)


def in_tiles(values: Dict[str, Any]) -> None:
    for key in ("train_rows", "test_rows", "land_cover"):
        del values["data"][key]
    values["data"].update(layout="geonrw", test_areas=["herne"])


def blind_to_water(values: Dict[str, Any]) -> None:
    band = {
        "name": "VV",
        "path": "s1.tif",
        "centre": -12,
        "scale": 8,
        "fill": -10,
        "kind": "value",
        "unit": "dB",
    }
    values["data"]["auxiliary"].append(band)


def unpainted(values: Dict[str, Any]) -> None:
    values["counterfactual"].update(paint=[], flood=None)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (blind_to_water, "must say what VV shows over open water"),
        (in_decibels, "SAR in dB is not lit by the sun; say shaded: false"),
        (in_tiles, "takes its texture from one scene"),
        (unpainted, "share needs entries of paint"),
    ],
)
def test_twins_that_cannot_be_painted_are_refused(
    spoil: Callable[[Dict[str, Any]], None], words: str
) -> None:
    values = copy.deepcopy(recipe())
    spoil(values)
    with pytest.raises(ConfigError, match=words):
        configuration.from_dict(values)
    values["counterfactual"] = {"share": 0.0}
    configuration.from_dict(values)


def test_a_validation_strip_may_lie_between() -> None:
    values = recipe()
    values["data"].update(train_rows=[0, 100], validation_rows=[100, 120])
    assert configuration.from_dict(values).data.validation_rows == (100, 120)
