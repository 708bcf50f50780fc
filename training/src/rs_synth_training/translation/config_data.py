# SPDX-License-Identifier: GPL-2.0-or-later
"""The data section of a translation recipe: two domains, their bands and radiometry, what is held out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import List, Optional, Tuple

from ..strict import ConfigError

LAYOUTS = ("files", "cdd", "cities", "westvirginia")
SIDES = ("a", "b")
LIMITS = {"uint8": (0.0, 255.0), "uint16": (0.0, 65535.0), "float32": (float("-inf"), float("inf"))}
"""Pixel types of a domain's rasters, and the values they hold."""

Pixels = Tuple[int, int, int, int]
"""First row, row behind the last, first column, column behind the last."""


@dataclass(frozen=True)
class BandConfig:
    """A band, counted from 1 in its file. Networks see 2 · clip((raw - lo) / (hi - lo), 0, 1) - 1."""

    name: str
    lo: float
    hi: float
    band: int = 1
    unit: str = "display value"
    description: str = ""


@dataclass(frozen=True)
class DomainConfig:
    """One of the two domains.

    path: by layout. files: a folder, or a glob, under `--data`; cdd: "A" or "B"; cities: the city's folder;
        westvirginia: "naip_old" or "naip_new".
    nodata: a raw value that means no data, besides what the files say themselves: where all bands have it.
    fill: the raw value that stands for invalid pixels; without it the middle of the range.
    test_areas, validation_areas: stems of files, or names of folders on their paths, that are held out.
    *_window: with the layout files, the part of every file that trains or is held out; without them a file that
        is in no held-out area trains as a whole.
    """

    name: str
    path: str
    bands: List[BandConfig]
    gsd_m: float
    dtype: str = "uint8"
    nodata: Optional[float] = None
    fill: Optional[float] = None
    test_areas: List[str] = field(default_factory=list)
    validation_areas: List[str] = field(default_factory=list)
    train_window: Optional[Pixels] = None
    validation_window: Optional[Pixels] = None
    test_window: Optional[Pixels] = None

    @property
    def range(self) -> Tuple[float, float]:
        """Lowest lo and highest hi of the bands: the raw values that the scaling expects."""
        return min(band.lo for band in self.bands), max(band.hi for band in self.bands)

    @property
    def filler(self) -> float:
        """What stands for invalid pixels."""
        return sum(self.range) / 2 if self.fill is None else self.fill

    @property
    def windows(self) -> dict[str, Pixels]:
        """The windows that are given, by split."""
        given = {
            "train": self.train_window,
            "validation": self.validation_window,
            "test": self.test_window,
        }
        return {split: window for split, window in given.items() if window is not None}

    @property
    def holds_out(self) -> bool:
        """Whether the domain says itself what is held out."""
        return bool(self.windows or self.test_areas or self.validation_areas)


@dataclass(frozen=True)
class DataConfig:
    """The two domains and the patches that are cut of them.

    registered: patches of a and b show the same place. Files of one stem belong together (of one single file,
        it belongs to all of the other domain); b is read on the grid of a, and split as a is.
    patch, overlap: edge of the patches and what neighbours share, pixels. The last patch of a row ends at the edge.
    flips: "all" eight flips as augmentation, or "none" (both papers).
    """

    a: DomainConfig
    b: DomainConfig
    layout: str = "files"
    registered: bool = False
    patch: int = 256
    overlap: int = 32
    flips: str = "none"

    def domain(self, side: str) -> DomainConfig:
        """The domain "a" or "b"."""
        return self.a if side == "a" else self.b


def check(data: DataConfig) -> None:
    """Refuse a contradictory data section. Raises ConfigError."""
    if data.layout not in LAYOUTS:
        raise ConfigError(f"recipe.data.layout must be one of {', '.join(LAYOUTS)}, not '{data.layout}'.")
    if data.flips not in ("all", "none"):
        raise ConfigError("recipe.data.flips must be all or none.")
    if data.patch < 1 or not 0 <= data.overlap < data.patch:
        raise ConfigError(
            "recipe.data: patch must be positive, overlap 0 or more and smaller than the patch."
        )
    if data.a.name == data.b.name:
        raise ConfigError(f"recipe.data: both domains are called '{data.a.name}'; give them two names.")
    for side in SIDES:
        _check_domain(data.domain(side), data.layout, f"recipe.data.{side}")
    if data.registered and data.b.holds_out:
        raise ConfigError(
            "recipe.data.b: with registered domains b is split as a is; leave its areas and windows out."
        )


def _check_domain(domain: DomainConfig, layout: str, where: str) -> None:
    if not domain.bands:
        raise ConfigError(f"{where}.bands must name a band or more.")
    if domain.dtype not in LIMITS:
        raise ConfigError(f"{where}.dtype must be one of {', '.join(LIMITS)}, not '{domain.dtype}'.")
    lowest, highest = LIMITS[domain.dtype]
    for band in domain.bands:
        if not band.lo < band.hi or band.band < 1:
            raise ConfigError(f"{where}.bands: {band.name} needs lo < hi, and a band counted from 1.")
        if band.lo < lowest or band.hi > highest:
            raise ConfigError(
                f"{where}.bands: {band.name} goes from {band.lo:g} to {band.hi:g}, which {domain.dtype} does not hold."
            )
    if domain.gsd_m <= 0:
        raise ConfigError(f"{where}.gsd_m must be positive.")
    if layout == "cdd" and domain.holds_out:
        raise ConfigError(
            f"{where}: the layout cdd has folders train, val and test; leave areas and windows out."
        )
    if domain.windows and (domain.test_areas or domain.validation_areas):
        raise ConfigError(f"{where} is split by areas or by windows, not by both.")
    if layout != "files" and domain.windows:
        raise ConfigError(f"{where}: windows belong to the layout files; {layout} is split by areas.")
    check_windows(domain.windows, where)


def check_windows(windows: dict[str, Pixels], where: str) -> None:
    """Refuse windows that are empty or overlap, or have none to train on. Raises ConfigError."""
    if windows and "train" not in windows:
        raise ConfigError(f"{where}: what is held out by a window needs a train_window beside it.")
    for split, (top, bottom, left, right) in windows.items():
        if not (0 <= top < bottom and 0 <= left < right):
            raise ConfigError(f"{where}.{split}_window must be [row, row, column, column], first below last.")
    pairs = [(one, other) for one in windows for other in windows if one < other]
    for one, other in pairs:
        (top, bottom, left, right), second = windows[one], windows[other]
        if top < second[1] and second[0] < bottom and left < second[3] and second[2] < right:
            raise ConfigError(f"{where}: {one}_window and {other}_window overlap.")
