# SPDX-License-Identifier: GPL-2.0-or-later
"""Raise the water: the edit that floods a scene (Baier et al. 2021, §III-F, and connected water)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Dict, List, Optional, Tuple, cast

from ..errors import InputError
from ..feedback import Feedback, SubFeedback
from ..raster.grid import Grid
from ..raster.scratch import BLOCK, ScratchRaster
from ..raster.vectors import CrestMap, GeometryData, Point, crest_map, line_wkt, pixels_of_points
from . import fields
from .floodscene import FloodedScene, FloodReport, PlainSurface, Surface, WaterCodes, measure
from .floodstarts import FloodInputs, body_warnings, level_starts, rise_starts, seed_warnings
from .hydrology import connected_fill
from .scene import Scene
from .waterbodies import find_water_bodies

WATER = "water"
MODES = ("connected", "plain")
LARGEST_EROSION = 64
MOST_METRES = 1e6
"""Heights above all ground are fine for a level, as long as depths are numbers."""
_SPILL_FACTOR, _SPILL_MARGIN_M = 2.0, 5.0


@dataclass(frozen=True)
class Barrier:
    """A dam or dike: a line (WKT, or WKB which becomes WKT) and the height of its crest, metres."""

    line: GeometryData
    crest: float

    def __post_init__(self) -> None:
        object.__setattr__(self, "line", line_wkt(self.line, "A barrier"))
        object.__setattr__(self, "crest", float(self.crest))
        if not math.isfinite(self.crest):
            raise InputError(
                "A barrier has no crest height: give it in metres, in the heights of the terrain."
            )


@dataclass(frozen=True)
class Flood:
    """Raise the water to an absolute ``level``, or by ``rise`` over each existing water body (metres).

    Ground strictly under the level floods. ``connected``: only what 8-connected water reaches over such
    ground from the existing water (``from_water``), the raster's edge (``from_edge``: the sea) or ``seeds``
    (x, y), held by ``barriers``; unknown ground stops it; by ``rise`` each body has the median of its terrain
    and ``rise`` more, and where two meet, the higher counts. ``plain``: all ground under ``level``, cleaned
    by ``erosion`` pixels. A CRS of ``None`` is the grid's. Raises ``InputError`` on parameters that make no
    sense together.
    """

    kind: ClassVar[str] = "flood"

    level: Optional[float] = None
    rise: Optional[float] = None
    mode: str = "connected"
    from_water: bool = True
    from_edge: bool = False
    seeds: Tuple[Point, ...] = ()
    seeds_crs: Optional[str] = None
    barriers: Tuple[Barrier, ...] = ()
    barriers_crs: Optional[str] = None
    erosion: int = 1

    def __post_init__(self) -> None:
        object.__setattr__(self, "seeds", tuple((float(x), float(y)) for x, y in self.seeds))
        object.__setattr__(self, "barriers", tuple(self.barriers))
        for name in ("level", "rise"):
            if getattr(self, name) is not None:
                object.__setattr__(self, name, float(getattr(self, name)))
        if self.mode not in MODES:
            raise InputError(f'The flood mode "{self.mode}" is unknown: choose "connected" or "plain".')
        if (self.level is None) == (self.rise is None):
            raise InputError("A flood needs either a level or a rise: give exactly one of them.")
        if self.level is not None and not math.isfinite(self.level):
            raise InputError(
                "The flood's level is not a number: give it in metres, in the heights of the terrain."
            )
        if self.rise is not None and not (math.isfinite(self.rise) and self.rise > 0):
            raise InputError("The flood's rise must be more than 0 metres.")
        if not all(math.isfinite(value) for seed in self.seeds for value in seed):
            raise InputError("A seed point has coordinates that are not numbers: set it again.")
        if not 0 <= self.erosion <= LARGEST_EROSION:
            raise InputError(f"The erosion must be 0 to {LARGEST_EROSION} pixels.")
        if self.mode == "plain" and self.level is None:
            raise InputError(
                "A plain flood knows no water bodies to rise from: give a level, or choose connected."
            )
        if self.rise is not None and not (self.from_water and not self.from_edge and not self.seeds):
            raise InputError(
                "A rise starts from existing water alone: give a level for seed points or the raster's edge."
            )
        if self.mode == "connected" and not (self.from_water or self.from_edge or self.seeds):
            raise InputError(
                "The flood starts nowhere: choose existing water, the raster's edge or seed points."
            )

    def prepare(
        self, scene: Scene, workspace: Path, feedback: Feedback, measured: bool = True
    ) -> FloodedScene:
        """Flood ``scene``: its reports gain a ``FloodReport``, unless it need not be ``measured``, which takes a pass.

        Temporary files lie in ``workspace``, which the caller removes after the scene is closed. Raises
        ``InputError`` (no terrain, no water class to write, no seed inside the raster) and ``Cancelled``.
        """
        if not scene.has_terrain:
            raise InputError("The flood needs the height of the ground: add an elevation raster.")
        self._check_heights()
        codes = _water_codes(scene)
        choice = scene.legend.choice_of(WATER)
        if choice:
            feedback.info(f"New water is written as {choice}.")
        warnings: List[str] = []
        surface: Surface
        if self.mode == "plain":
            if self.barriers or self.seeds:
                warnings.append(
                    "A plain flood ignores barriers and seed points: choose connected to use them."
                )
            crests = crest_map((), None, scene.grid, "The barriers")
            surface = PlainSurface(scene, cast(float, self.level), self.erosion)
        else:
            crests = self._crests(scene, warnings)
            inputs = FloodInputs(scene, crests, codes.existing)
            surface = self._connected(inputs, workspace, warnings, SubFeedback(feedback, 0.0, 0.8))
        flooded = FloodedScene(scene, surface, crests, codes)
        flooded.reports = scene.reports
        if not measured:
            return flooded
        try:
            report = measure(flooded, BLOCK, warnings, SubFeedback(feedback, 0.8, 1.0))
        except BaseException:
            if isinstance(surface, ScratchRaster):  # an open file could not be removed on Windows
                surface.close()
            raise
        for warning in (*report.warnings, *self._spill_warnings(report)):
            feedback.warn(warning)
        flooded.reports = scene.reports + (report,)
        return flooded

    def over(self, scene: Scene, surface: Surface) -> FloodedScene:
        """The same flood of the same scene without computing it, from a surface kept of it (``keptsurface``)."""
        crests = self._crests(scene, []) if self.mode == "connected" else crest_map((), None, scene.grid, "")
        return FloodedScene(scene, surface, crests, _water_codes(scene))

    def _check_heights(self) -> None:
        for name, height in (("level", self.level), ("rise", self.rise)):
            if height is not None and abs(height) > MOST_METRES:
                raise InputError(
                    f"The flood's {name} of {height:g} m is beyond all heights: give it in metres."
                )

    def _spill_warnings(self, report: FloodReport) -> List[str]:
        """A rise that runs downhill: a body higher than the ground beside it fills that to its own level."""
        if self.rise is None or report.max_depth_m <= _SPILL_FACTOR * self.rise + _SPILL_MARGIN_M:
            return []
        return [
            f"A water body spilled over its shore: up to {report.max_depth_m:.0f} m deep for a rise of "
            f"{self.rise:g} m; use a level with seed points, or an extent without the body that lies higher."
        ]

    def _crests(self, scene: Scene, warnings: List[str]) -> CrestMap:
        lines = [(str(barrier.line), barrier.crest) for barrier in self.barriers]
        crests = crest_map(lines, self.barriers_crs, scene.grid, "The barriers")
        if self.barriers and self.from_water and self.seeds:
            warnings.append(
                "Water also comes from all existing water, on either side of the barriers: switch that off to fill "
                "from the seed points alone."
            )
        if self.barriers and crests.rows.size == 0:
            warnings.append("No barrier lies inside the raster: check the CRS of the barriers.")
        if self.level is not None:
            low = [barrier.crest for barrier in self.barriers if barrier.crest <= self.level]
            if low:
                warnings.append(
                    f"{len(low)} of {len(self.barriers)} barriers do not rise above the water's level of "
                    f"{self.level:g} m (lowest crest {min(low):g} m): the water flows over them."
                )
        return crests

    def _connected(
        self, inputs: FloodInputs, workspace: Path, warnings: List[str], feedback: Feedback
    ) -> Surface:
        grid = inputs.grid
        if self.level is not None:
            seeds = self._seeds_inside(grid, warnings)
            warnings.extend(seed_warnings(seeds, self.level, grid, inputs.ground))
            starts = level_starts(inputs, self.level, self.from_water, self.from_edge, seeds)
            surface = connected_fill(grid, inputs.ground, starts, workspace, feedback)
            if self.from_water and inputs.water_without_height:
                warnings.append(
                    f"{inputs.water_without_height} pixels of existing water have no terrain height, so no "
                    "water starts there: use terrain that covers them, or seed points on the ground beside."
                )
            return surface
        rise = cast(float, self.rise)
        bodies = find_water_bodies(
            grid, inputs.bodies_and_terrain, workspace, SubFeedback(feedback, 0.0, 0.5)
        )
        try:
            warnings.extend(body_warnings(bodies, rise, grid))
            starts = rise_starts(bodies, rise)
            return connected_fill(grid, inputs.ground, starts, workspace, SubFeedback(feedback, 0.5, 1.0))
        finally:
            bodies.close()

    def _seeds_inside(self, grid: Grid, warnings: List[str]) -> List[Tuple[int, int]]:
        places = pixels_of_points(self.seeds, self.seeds_crs, grid, "The seed points")
        inside = [place for place in places if place is not None]
        if self.seeds and not inside:
            raise InputError(
                "No seed point lies inside the raster: check the CRS of the seed points, or move them."
            )
        if len(inside) < len(places):
            warnings.append(
                f"{len(places) - len(inside)} of {len(places)} seed points lie outside the raster."
            )
        return inside

    def to_dict(self) -> Dict[str, Any]:
        """The edit as JSON members; what there is none of is left out."""
        data: Dict[str, Any] = {"type": self.kind, "mode": self.mode}
        data.update(fields.without_empty({"level": self.level, "rise": self.rise}))
        data.update(from_water=self.from_water, from_edge=self.from_edge, erosion=self.erosion)
        if self.seeds:
            data["seeds"] = fields.without_empty(
                {"crs": self.seeds_crs, "points": [list(xy) for xy in self.seeds]}
            )
        if self.barriers:
            lines = [{"wkt": barrier.line, "crest": barrier.crest} for barrier in self.barriers]
            data["barriers"] = fields.without_empty({"crs": self.barriers_crs, "lines": lines})
        return data

    @classmethod
    def from_dict(cls, data: fields.Fields) -> Flood:
        """Read what ``to_dict`` writes; ``InputError`` on anything else."""
        given: Dict[str, Any] = {
            "level": data.number("level", None),
            "rise": data.number("rise", None),
            "mode": data.text("mode", "connected"),
            "from_water": data.flag("from_water", True),
            "from_edge": data.flag("from_edge", False),
            "erosion": data.whole("erosion", 1),
        }
        if data.has("seeds"):
            seeds = data.fields("seeds")
            given["seeds_crs"] = seeds.text("crs", None)
            given["seeds"] = fields.points(seeds.items("points"), f"{seeds.where}.points")
            seeds.done()
        if data.has("barriers"):
            barriers = data.fields("barriers")
            given["barriers_crs"] = barriers.text("crs", None)
            given["barriers"] = tuple(map(_barrier, barriers.objects("lines")))
            barriers.done()
        data.done()
        return cls(**given)


def _water_codes(scene: Scene) -> WaterCodes:
    return WaterCodes(tuple(scene.legend.codes_for(WATER)), scene.legend.code_for(WATER))


def _barrier(data: fields.Fields) -> Barrier:
    barrier = Barrier(data.text("wkt"), data.number("crest"))
    data.done()
    return barrier
