# SPDX-License-Identifier: GPL-2.0-or-later
"""A scenario as a chain of algorithm runs: what a full run does, and what is copied as commands."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..bridge.layers import gdal_path
from ..core.errors import InputError
from ..core.raster.drawing import write_drawing
from ..core.scenario.convert import Convert
from ..core.scenario.flood import Flood
from ..core.scenario.legend import Legend
from ..core.textfile import write_text
from .edit_names import edit_name
from .models import model_parameters, pixel_m
from .state import State, legend_dict
from .text import tr


@dataclass(frozen=True)
class Step:
    """One algorithm, with its parameters; `shown` gives the outputs that become layers their names."""

    algorithm: str
    parameters: dict[str, Any]
    shown: dict[str, str] = field(default_factory=dict)
    frame: int = -1  # of a series


@dataclass(frozen=True)
class Plan:
    """Steps in order, and the folder that holds their files."""

    steps: tuple[Step, ...]
    folder: Path


def make_plan(state: State, folder: Path, extent: str = "", with_imagery: bool = True) -> Plan:
    """The runs that make the state's scenario in a folder, to which drawings and an own legend are written.

    A single flood with a model is one run of `floodscenario`; anything else edits the land cover step by step, and
    then makes imagery of it.

    Args:
        extent: as the parameter EXTENT takes it; '' for all of the land cover.

    Raises:
        InputError: a layer is missing, or nothing is switched on and there is no model.
        ModelError: the model's file cannot be read.
    """
    maker = _Maker(state, folder, extent)
    edits = state.scenario().edits
    model = maker.model() if with_imagery else {}
    if len(edits) == 1 and isinstance(edits[0], Flood) and model:
        maker.flood_scenario(edits[0], model)
    else:
        if model:
            maker.use_pixels_of(state.choice.model)
        for number, edit in enumerate(edits, start=1):
            if isinstance(edit, Flood):
                maker.flood(number, edit)
            else:
                maker.convert(number, edit)
        if model:
            maker.imagery(model)
    if not maker.steps:
        raise InputError(tr("There is nothing to run: add an edit, or choose a model."))
    return Plan(tuple(maker.steps), folder)


class _Maker:
    def __init__(self, state: State, folder: Path, extent: str):
        self._state, self._folder = state, folder
        self.steps: list[Step] = []
        self._land_cover = _path(state.layer("land_cover"), tr("Land cover"))
        self._terrain = ""  # of the last flood, with its water
        self._common: dict[str, Any] = {**self._legend(), **({"EXTENT": extent} if extent else {})}

    def _legend(self) -> dict[str, str]:
        legend = self._state.legend
        if legend is None:
            return {}
        if legend.id in Legend.builtin_ids() and Legend.builtin(legend.id) == legend:
            return {"LEGEND": legend.id}
        path = self._folder / "legend.json"
        write_text(path, json.dumps(legend_dict(legend), indent=1, ensure_ascii=False) + "\n")
        return {"LEGEND_FILE": str(path)}

    def model(self) -> dict[str, str]:
        return model_parameters(self._state.choice.model)

    def use_pixels_of(self, model: str) -> None:
        """Edit at the model's pixels: as the preview does, and as one run of `floodscenario` would."""
        self._common["RESOLUTION"] = pixel_m(model)

    def _dem(self) -> str:
        return self._terrain or _path(self._state.layer("dem"), tr("DEM"))

    def _auxiliary(self) -> list[str]:
        return [_path(layer, tr("Auxiliary rasters")) for layer in self._state.auxiliary_layers()]

    def _file(self, name: str) -> str:
        return str(self._folder / name)

    def _flood_parameters(self, number: int, flood: Flood) -> dict[str, Any]:
        given: dict[str, Any] = {"LEVEL": flood.level} if flood.rise is None else {"RISE": flood.rise}
        given["METHOD"] = flood.mode
        if flood.mode == "plain":
            return {**given, "EROSION": flood.erosion}
        given.update(FROM_WATER=flood.from_water, FROM_EDGE=flood.from_edge)
        crs = self._state.layer("land_cover").crs().toWkt()
        if flood.seeds:
            points = [f"POINT ({x:.17g} {y:.17g})" for x, y in flood.seeds]
            path = self._folder / f"seeds_{number}.gpkg"
            given["SEEDS"] = write_drawing(path, points, flood.seeds_crs or crs)
        if flood.barriers:
            lines = [str(barrier.line) for barrier in flood.barriers]
            crests = [barrier.crest for barrier in flood.barriers]
            path = self._folder / f"barriers_{number}.gpkg"
            given["BARRIERS"] = write_drawing(path, lines, flood.barriers_crs or crs, crests)
            given["CREST_FIELD"] = "crest_m"
        return given

    def flood_scenario(self, flood: Flood, model: dict[str, str]) -> None:
        auxiliary = self._auxiliary()
        self.steps.append(
            Step(
                "rs_synth:floodscenario",
                {
                    "LAND_COVER": self._land_cover,
                    "DEM": self._dem(),
                    **self._common,
                    **self._flood_parameters(1, flood),
                    **({"AUXILIARY": auxiliary} if auxiliary else {}),
                    **model,
                    "BEFORE": self._file("before.tif"),
                    "AFTER": self._file("after.tif"),
                    "MASK": self._file("mask.tif"),
                    "DEPTH": self._file("depth.tif"),
                },
                {
                    "DEPTH": tr("Water depth [m]"),
                    "MASK": tr("Change mask"),
                    "AFTER": tr("After (synthetic)"),
                    "BEFORE": tr("Before (synthetic)"),
                },
            )
        )

    def flood(self, number: int, flood: Flood) -> None:
        name = edit_name(flood)
        outputs = {
            "FLOODED_LAND_COVER": self._file(f"land_cover_{number}.tif"),
            "FLOODED_DEM": self._file(f"terrain_{number}.tif"),
            "DEPTH": self._file(f"depth_{number}.tif"),
            "MASK": self._file(f"mask_{number}.tif"),
        }
        parameters = {"LAND_COVER": self._land_cover, "DEM": self._dem(), **self._common}
        parameters.update(**self._flood_parameters(number, flood), **outputs)
        shown = {"DEPTH": tr("Water depth [m]"), "FLOODED_LAND_COVER": tr("Land cover")}
        shown = {key: f"{number} {name}: {title}" for key, title in shown.items()}
        self.steps.append(Step("rs_synth:floodlandcover", parameters, shown))
        self._land_cover, self._terrain = outputs["FLOODED_LAND_COVER"], outputs["FLOODED_DEM"]

    def convert(self, number: int, convert: Convert) -> None:
        source = (
            {"FROM_ROLE": convert.source}
            if isinstance(convert.source, str)
            else {"FROM_CODES": ",".join(map(str, convert.source))}
        )
        target = (
            {"TO_ROLE": convert.target} if isinstance(convert.target, str) else {"TO_CODE": convert.target}
        )
        parameters = {"LAND_COVER": self._land_cover, **self._common, **source, **target}
        if convert.polygons:
            path = self._folder / f"polygons_{number}.gpkg"
            crs = convert.crs or self._state.layer("land_cover").crs().toWkt()
            parameters["POLYGONS"] = write_drawing(path, [str(polygon) for polygon in convert.polygons], crs)
        converted = self._file(f"land_cover_{number}.tif")
        parameters.update(
            SHARE=convert.share, SEED=convert.seed, CONVERTED=converted, MASK=self._file(f"mask_{number}.tif")
        )
        shown = {"CONVERTED": f"{number} {edit_name(convert)}: {tr('Land cover')}"}
        self.steps.append(Step("rs_synth:convertlandcover", parameters, shown))
        self._land_cover = converted

    def imagery(self, model: dict[str, str]) -> None:
        auxiliary = self._auxiliary() or [self._dem()]
        if self._terrain and self._state.auxiliary_layers():
            raise InputError(
                tr(
                    "A flood among several edits cannot be shown with auxiliary rasters of their own: leave them empty "
                    "to use the DEM, or switch all but the flood off."
                )
            )
        parameters = {"LAND_COVER": self._land_cover, **self._common, "AUXILIARY": auxiliary, **model}
        parameters["IMAGE"] = self._file("image.tif")
        self.steps.append(Step("rs_synth:synthesize", parameters, {"IMAGE": tr("Scenario (synthetic)")}))


def _path(layer, title: str) -> str:
    if layer is None:
        raise InputError(tr("{}: choose a raster layer (tab Layers).").format(title))
    if layer.providerType() == "gdal" and not _is_own_way(layer):
        return gdal_path(layer)
    return layer.id()


def _is_own_way(layer) -> bool:
    """Whether the layer is to be read otherwise than its file says: then Processing must get the layer itself."""
    provider = layer.dataProvider()
    return (
        bool(provider.userNoDataValues(1))
        or not provider.useSourceNoDataValue(1)
        or layer.crs() != provider.crs()
    )
