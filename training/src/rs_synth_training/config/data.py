# SPDX-License-Identifier: GPL-2.0-or-later
"""The data section: layout, bands, classes, radiometry, split."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, List, Optional, Tuple, Union

from ..strict import ConfigError

LAYOUTS = ("rasters", "geonrw", "dfc2020", "dubai", "westvirginia", "isaid", "loveda", "openearthmap")
STORED = ("value", "amplitude", "intensity")
DECIBEL = "dB"


@dataclass(frozen=True)
class BandConfig:
    """One output band: where it is read and how its raw values become card units.

    `value = range_lo + (range_hi - range_lo) * clip((raw - lo) / (hi - lo), 0, 1) ** gamma`.

    path: a file under `--data` (layout rasters) or a modality of the layout ("rgb", "sar", …).
    band: counted from 1.
    unit: of the card's range; "dB" for SAR.
    stored: "value" (taken as it is), or SAR "amplitude" or "intensity", which is turned into dB on reading:
        lo and hi are then dB, and 0 means no data.
    """

    name: str
    path: str
    lo: float
    hi: float
    band: int = 1
    description: str = ""
    unit: str = "display value"
    stored: str = "value"


@dataclass(frozen=True)
class ClassConfig:
    """A model class. `code` counts from 1 (0 is "unknown"); `source` lists the land cover raster's codes."""

    code: int
    name: str
    color: str
    role: str
    source: List[int]


@dataclass(frozen=True)
class AuxiliaryConfig:
    """One auxiliary band. `kind` "height" (metres, also gives slope and hillshade) or "value".

    The network sees `(raw - centre) / scale`. `fill` stands for invalid pixels. `path`, `band` and `stored` are
    those of `BandConfig`. `water` is what a value shows over open water, in its unit: the card tells it to the
    plugin, which puts it where a flood puts water, and refuses floods without it.
    """

    name: str
    path: str
    centre: float
    scale: float
    fill: float
    kind: str = "height"
    unit: str = "m"
    band: int = 1
    stored: str = "value"
    water: Optional[float] = None


@dataclass(frozen=True)
class DataConfig:
    """Bands, classes, radiometry, and what trains and what is held out."""

    image: List[BandConfig]
    classes: List[ClassConfig]
    gsd_m: float
    layout: str = "rasters"
    """"rasters" (one scene, split by rows) or the name of a data set, whose tiles are split by area: `data.layouts`."""
    land_cover: str = ""
    """A file under `--data` (layout rasters), or a land cover of the layout; "" is the layout's first."""
    auxiliary: List[AuxiliaryConfig] = field(default_factory=list)
    train_rows: Tuple[int, int] = (0, 0)
    """Layout rasters: rows [start, stop) that train. Other layouts train on all areas not named below."""
    test_rows: Tuple[int, int] = (0, 0)
    validation_rows: Tuple[int, int] = (0, 0)
    test_areas: List[str] = field(default_factory=list)
    """Other layouts: areas (cities, regions, folders) that are held out for the figures."""
    validation_areas: List[str] = field(default_factory=list)
    styles: Dict[str, List[str]] = field(default_factory=dict)
    """Other layouts: names and order of `generator.styles`, each with the areas (or tiles; * and ? stand for any
    text, for any letter) that show it. Every tile must show one style, of the held-out ones too."""
    unreadable: str = "error"
    """"error", or "skip": a tile with an unreadable or missing file is counted, logged and taken as blank."""
    shrink: int = 1
    """Every block of that many pixels squared becomes one: the image's mean, the commonest class."""
    sun_azimuth: float = 315.0
    """Where the sun of the image stood; where nobody knows, the light of conventional relief shading."""
    sun_elevation: float = 45.0
    flips: str = "sun"
    """Flips used as augmentation: "sun" (those that leave the sun where it stood), "all" eight, or "none"."""
    sun_tolerance: float = 5.0
    """Degrees by which a flip may turn the sun and still be used under flips "sun"."""
    gamma: float = 1.0
    range: Tuple[float, float] = (0.0, 255.0)
    crop: int = 128
    class_balance: float = 0.5
    """Share of the crops centred on a pixel of a class drawn with equal chances; the others fall anywhere."""
    label_dropout: float = 0.1
    """Share of the crops in which the labels of a random part become 0, so that 0 means unknown."""

    @property
    def bands(self) -> List[Union[BandConfig, AuxiliaryConfig]]:
        """All bands that are read, those of the image first."""
        return [*self.image, *self.auxiliary]


def check(data: DataConfig) -> None:
    """Refuse a contradictory data section. Raises ConfigError."""
    codes = [item.code for item in data.classes]
    if codes != list(range(1, len(codes) + 1)):
        raise ConfigError(f"recipe.data.classes must be numbered 1, 2, 3, … in order, not {codes}.")
    sources = [code for item in data.classes for code in item.source]
    if len(sources) != len(set(sources)):
        raise ConfigError("recipe.data.classes: a source code stands in two classes.")
    if not all(0 <= code <= 65535 for code in sources):
        raise ConfigError("recipe.data.classes: source codes must lie between 0 and 65535.")
    if any(band.kind not in ("height", "value") for band in data.auxiliary):
        raise ConfigError("recipe.data.auxiliary: kind must be height or value.")
    for band in data.auxiliary:
        if band.kind == "height" and band.water is not None:
            raise ConfigError(
                f"recipe.data.auxiliary: {band.name} is a height, which floods give their own surface; leave its "
                "water out."
            )
    if data.flips not in ("sun", "all", "none"):
        raise ConfigError("recipe.data.flips must be sun, all or none.")
    _check_bands(data)
    _check_split(data)


def _check_bands(data: DataConfig) -> None:
    if not data.image:
        raise ConfigError("recipe.data.image must name one band or more.")
    for band in data.bands:
        if band.stored not in STORED:
            raise ConfigError(f"recipe.data: stored of {band.name} must be one of {', '.join(STORED)}.")
        if band.stored != "value" and band.unit != DECIBEL:
            raise ConfigError(f"recipe.data: {band.name} is read as dB; its unit must be {DECIBEL}.")
        if band.band < 1:
            raise ConfigError(f"recipe.data: bands are counted from 1; {band.name} has {band.band}.")
    for band in data.image:
        if not band.lo < band.hi:
            raise ConfigError(f"recipe.data.image: lo of {band.name} must be less than its hi.")
        if band.unit == DECIBEL and (data.gamma != 1 or (band.lo, band.hi) != data.range):
            raise ConfigError(
                f"recipe.data: {band.name} is in dB, so gamma must be 1 and its lo and hi must be the range, "
                "or the card's values would be no dB."
            )
    if data.shrink < 1:
        raise ConfigError("recipe.data.shrink must be 1 or more.")
    if data.shrink > 1 and any(band.unit == DECIBEL for band in data.bands):
        raise ConfigError(
            "recipe.data.shrink averages pixels, which is not defined for bands in dB: leave it at 1."
        )


def _check_split(data: DataConfig) -> None:
    if data.layout not in LAYOUTS:
        raise ConfigError(f"recipe.data.layout must be one of {', '.join(LAYOUTS)}, not '{data.layout}'.")
    if data.unreadable not in ("error", "skip"):
        raise ConfigError("recipe.data.unreadable must be error or skip.")
    rows = {"train": data.train_rows, "validation": data.validation_rows, "test": data.test_rows}
    named = {name: span for name, span in rows.items() if span != (0, 0)}
    if data.layout != "rasters":
        if named:
            raise ConfigError(
                f"recipe.data: rows belong to the layout rasters; {data.layout} is split by areas."
            )
        if not data.test_areas:
            raise ConfigError(f"recipe.data.test_areas must name what the layout {data.layout} holds out.")
        both = sorted(set(data.test_areas) & set(data.validation_areas))
        if both:
            raise ConfigError(f"recipe.data: the area '{both[0]}' is named for test and for validation.")
        return
    if data.test_areas or data.validation_areas:
        raise ConfigError("recipe.data: areas belong to other layouts; the layout rasters is split by rows.")
    if data.shrink > 1:
        raise ConfigError("recipe.data.shrink belongs to the other layouts; it must be 1 for rasters.")
    if data.styles:
        raise ConfigError("recipe.data.styles belongs to the other layouts: one scene shows one style.")
    if not data.land_cover:
        raise ConfigError("recipe.data.land_cover must name a raster.")
    for name in ("train", "test"):
        if name not in named:
            raise ConfigError(f"recipe.data lacks the key '{name}_rows'.")
    spans = sorted((span, name) for name, span in named.items())
    for (first, _), (second, name) in zip(spans, spans[1:]):
        if first[1] > second[0]:
            raise ConfigError(f"recipe.data.{name}_rows overlap other rows of the split.")
