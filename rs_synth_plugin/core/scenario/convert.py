# SPDX-License-Identifier: GPL-2.0-or-later
"""Turn one class into another, everywhere or inside polygons, all of it or a share in contiguous patches."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Dict, List, Optional, Tuple, Union

import numpy as np

from ..errors import InputError
from ..feedback import Feedback, raise_if_cancelled
from ..raster.grid import Window
from ..raster.noise import smooth
from ..raster.scratch import BLOCK
from ..raster.vectors import GeometryData, PolygonMask, polygon_wkt
from . import fields
from .flood import WATER
from .legend import ROLES
from .scene import EditedScene, Scene, SceneWindow

PATCH_PIXELS = 16
"""Patches of a share measure about so many pixels to twice as many."""

_BINS = 1 << 16
_NOISE_REACH = 7.0  # `smooth` stays within ± this


@dataclass(frozen=True)
class ConvertReport:
    """The figures of one conversion: what it changed, and what it could have (ellipsoidal areas)."""

    converted_pixels: int
    converted_m2: float
    eligible_m2: float
    warnings: Tuple[str, ...]


@dataclass(frozen=True)
class Convert:
    """Give the class ``target`` (a role, or a code) to pixels of ``source`` (a role, or codes).

    Only inside ``polygons`` (WKT, or WKB which becomes WKT; by pixel centre) where there are any; ``crs``
    ``None`` is the grid's. ``share`` is in percent of the eligible area, met within half a percent of it
    unless only a few pixels are eligible, and taken as patches that depend on ``seed`` and place alone.
    Raises ``InputError``.
    """

    kind: ClassVar[str] = "convert"

    source: Union[str, Tuple[int, ...]]
    target: Union[str, int]
    polygons: Tuple[GeometryData, ...] = ()
    crs: Optional[str] = None
    share: float = 100.0
    seed: int = 0

    def __post_init__(self) -> None:
        polygons = tuple(polygon_wkt(data, "A polygon of the conversion") for data in self.polygons)
        object.__setattr__(self, "polygons", polygons)
        object.__setattr__(self, "share", float(self.share))
        if not isinstance(self.source, str):
            object.__setattr__(self, "source", tuple(int(code) for code in self.source))
        if not self.source:
            raise InputError("The conversion has no source: choose a role or codes of the legend.")
        for role in (self.source, self.target):
            if isinstance(role, str) and role not in ROLES:
                raise InputError(f'The role "{role}" is unknown: choose one of {", ".join(ROLES)}.')
        if not 0 < self.share <= 100:
            raise InputError("The share to convert must be more than 0 % and at most 100 %.")
        if not -(2**63) <= self.seed < 2**63:
            raise InputError(
                "The seed of the conversion is too large: choose a whole number of at most 63 bits."
            )

    def prepare(
        self, scene: Scene, workspace: Path, feedback: Feedback, measured: bool = True
    ) -> ConvertedScene:
        """Convert in ``scene``: its reports gain a ``ConvertReport``, ``measured`` or not: a share is of what is
        counted. ``InputError``, ``Cancelled``."""
        legend = scene.legend
        target = legend.code_for(self.target) if isinstance(self.target, str) else self.target
        sources = legend.codes_for(self.source) if isinstance(self.source, str) else self.source
        if not sources:
            raise InputError(
                f'The legend {legend.name} has no class of the role "{self.source}": choose another source.'
            )
        known = legend.by_code
        unknown = sorted({code for code in (*sources, target) if code not in known})
        if unknown:
            raise InputError(
                f"The legend {legend.name} has no class {', '.join(map(str, unknown))}: choose others."
            )
        sources = tuple(code for code in sources if code != target)
        if not sources:
            raise InputError("The conversion would change nothing: its source has no class but the target.")
        polygons = None
        if self.polygons:
            polygons = PolygonMask([str(wkt) for wkt in self.polygons], self.crs, scene.grid, "The polygons")
        choice = legend.choice_of(self.target) if isinstance(self.target, str) else ""
        if choice:
            feedback.info(f"Converted ground is written as {choice}.")
        keeps_water = target in legend.codes_for(WATER)
        converted = ConvertedScene(scene, sources, target, polygons, self.seed, keeps_water)
        report = converted.take_share(self.share / 100, feedback)
        for warning in report.warnings:
            feedback.warn(warning)
        converted.reports = scene.reports + (report,)
        return converted

    def to_dict(self) -> Dict[str, Any]:
        """The edit as JSON members; what there is none of is left out."""
        data: Dict[str, Any] = {"type": self.kind, "share": self.share, "seed": self.seed}
        data["source"] = (
            {"role": self.source} if isinstance(self.source, str) else {"codes": list(self.source)}
        )
        data["target"] = {"role": self.target} if isinstance(self.target, str) else {"code": self.target}
        if self.polygons:
            data["polygons"] = fields.without_empty({"crs": self.crs, "wkt": list(self.polygons)})
        return data

    @classmethod
    def from_dict(cls, data: fields.Fields) -> Convert:
        """Read what ``to_dict`` writes; ``InputError`` on anything else."""
        given: Dict[str, Any] = {"share": data.number("share", 100.0), "seed": data.whole("seed", 0)}
        source = data.fields("source")
        if source.has("role"):
            given["source"] = source.text("role")
        else:
            given["source"] = fields.wholes(source.items("codes"), f"{source.where}.codes")
        source.done()
        target = data.fields("target")
        given["target"] = target.text("role") if target.has("role") else target.whole("code")
        target.done()
        if data.has("polygons"):
            polygons = data.fields("polygons")
            given["crs"] = polygons.text("crs", None)
            given["polygons"] = fields.texts(polygons.items("wkt"), f"{polygons.where}.wkt")
            polygons.done()
            if not given["polygons"]:
                raise InputError(
                    f"The scenario's {polygons.where}.wkt is empty: give polygons, or leave them out."
                )
        data.done()
        return cls(**given)


class ConvertedScene(EditedScene):
    """``base`` with pixels of some codes turned into another. Water that goes takes its depth along."""

    def __init__(
        self,
        base: Scene,
        sources: Tuple[int, ...],
        target: int,
        polygons: Optional[PolygonMask],
        seed: int,
        keeps_water: bool,
    ):
        super().__init__(base)
        self._sources = sources
        self._target = target
        self._polygons = polygons
        self._seed = seed
        self._keeps_water = keeps_water
        self._below_bin = (
            _BINS  # patches are where the noise falls into a lower bin; all of it without a share
        )

    def read(self, window: Window) -> SceneWindow:
        """The content of a window, converted."""
        below = self.base.read(window)
        chosen = self._eligible(below)
        if self._below_bin < _BINS and chosen.any():
            chosen &= self._bins(window) < self._below_bin
        gone = chosen & (not self._keeps_water)
        return SceneWindow(
            window,
            np.where(chosen, np.int32(self._target), below.land_cover),
            below.land_cover_valid,
            below.terrain,
            np.where(gone, np.float32(0), below.depth),
            np.where(gone, np.float32(np.nan), below.water_surface),
            below.changed | chosen.astype(np.uint8),
        )

    def _eligible(self, below: SceneWindow) -> np.ndarray:
        eligible = np.isin(below.land_cover, self._sources) & below.land_cover_valid
        if self._polygons is not None and eligible.any():
            eligible &= self._polygons.read(below.window)
        return eligible

    def _bins(self, window: Window) -> np.ndarray:
        """The bin of the patch noise at each pixel, int64 (rows, cols), 0 … _BINS − 1."""
        noise = smooth(window, self.grid.origin_index, self._seed, PATCH_PIXELS).astype(np.float64)
        return np.clip((noise + _NOISE_REACH) * (_BINS / (2 * _NOISE_REACH)), 0, _BINS - 1).astype(np.int64)

    def take_share(self, share: float, feedback: Feedback) -> ConvertReport:
        """Find the bin that meets ``share`` (0 to 1) of the eligible area, in one pass. ``Cancelled``."""
        areas, counts = np.zeros(_BINS), np.zeros(_BINS, np.int64)
        for window in self.grid.blocks(BLOCK):
            raise_if_cancelled(feedback)
            eligible = self._eligible(self.base.read(window))
            if eligible.any():
                bins = self._bins(window)[eligible] if share < 1 else np.zeros(int(eligible.sum()), np.int64)
                areas += np.bincount(bins, self.grid.pixel_areas_m2(window)[eligible], _BINS)
                counts += np.bincount(bins, minlength=_BINS)
            feedback.set_progress((window.row + window.height) / self.grid.height)
        running = np.concatenate([[0.0], np.cumsum(areas)])
        warnings: List[str] = []
        if not counts.any():
            warnings.append(
                "Nothing was converted: no pixel of the source class lies there; check class and polygons."
            )
        elif share < 1:
            self._below_bin = int(np.abs(running - share * running[-1]).argmin())
        taken = slice(0, self._below_bin)
        return ConvertReport(
            int(counts[taken].sum()), float(running[self._below_bin]), float(running[-1]), tuple(warnings)
        )

    def clone(self) -> ConvertedScene:
        """The same scene with file handles of its own."""
        polygons = None if self._polygons is None else self._polygons.clone()
        other = ConvertedScene(
            self.base.clone(), self._sources, self._target, polygons, self._seed, self._keeps_water
        )
        other._below_bin = self._below_bin
        other.reports = self.reports
        return other

    def close(self) -> None:
        """Close the handles of the scene below."""
        self.base.close()
