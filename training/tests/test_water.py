# SPDX-License-Identifier: GPL-2.0-or-later
"""What auxiliary bands show over water: of the training tiles alone, whatever floats on it."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any, Dict

import pytest
import rasterio

from rs_synth_training import cli
from rs_synth_training import config as configuration
from rs_synth_training.errors import TrainingError
from rs_synth_training.fabricate.dfc2020 import CODES, VH, VV
from rs_synth_training.water import measure_water
from tiny_sets import RECIPES

WATER = 10


def recipe(**data: Any) -> configuration.Config:
    config = configuration.load(RECIPES / "dfc2020_rgb.yaml")
    return dataclasses.replace(config, data=dataclasses.replace(config.data, crop=16, **data))


def test_it_is_the_median_of_the_training_tiles(own: Any) -> None:
    folder = own("dfc2020")
    for path in folder.rglob("*_s1_0_*.tif"):
        held_out = "validation" in str(path)
        with rasterio.open(str(path).replace("s1_", "dfc_")) as file:
            wet = file.read(1) == WATER
        with rasterio.open(path, "r+") as file:
            values = file.read()
            rows, cols = wet.nonzero()
            # Ships on a tenth of the water; and held-out water that nobody may look at.
            some = slice(None) if held_out else slice(None, None, 10)
            values[:, rows[some], cols[some]] = 10
            file.write(values)
    found = measure_water(recipe(), folder)
    assert [item.band for item in found] == ["VV", "VH"]
    for item, levels in zip(found, (VV, VH)):
        # The median of the intensity of 4.4 looks lies 0.3 dB below its mean, ships lift it by as much.
        assert item.median == pytest.approx(levels[CODES.index(WATER)], abs=0.8)
        assert item.pixels > 500


def test_the_command_prints_it(folders: Dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    words = ["water", str(RECIPES / "dfc2020_rgb.yaml"), "--data", str(folders["dfc2020"])]
    assert cli.main(words) == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith("VV: -20.")
    assert first.endswith("training pixels of water (the recipe says -17.9)")


def test_recipes_without_such_bands_or_water_are_refused(folders: Dict[str, Path]) -> None:
    config = recipe()
    with pytest.raises(TrainingError, match="no auxiliary band of the kind value"):
        measure_water(recipe(auxiliary=[]), folders["dfc2020"])
    with pytest.raises(TrainingError, match="no class of the role water"):
        measure_water(recipe(classes=config.data.classes[:-1]), folders["dfc2020"])
    classes = [
        dataclasses.replace(item, source=[3] if item.role == "water" else []) for item in config.data.classes
    ]
    with pytest.raises(TrainingError, match="No valid training pixel is water"):
        measure_water(recipe(classes=classes), folders["dfc2020"])
