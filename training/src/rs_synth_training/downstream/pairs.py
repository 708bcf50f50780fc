# SPDX-License-Identifier: GPL-2.0-or-later
"""The pairs of the change protocol: two dates of one place and where they differ, as tiles of twice the bands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Dict, Iterable, List, Tuple

import numpy as np
import rasterio
from numpy.typing import NDArray

from ..config import BandConfig, ClassConfig, DataConfig
from ..data.aligned import AlignedScene, DataError
from ..translation.config_data import BandConfig as PairBand
from ..translation.config_data import DomainConfig
from ..translation.domains import Scene, open_pair
from ..translation.layouts import LABEL
from .index_labels import CHANGED, UNCHANGED, Statistics, change_codes, statistics
from .methods import Translation
from .spec import PairSpec

FloatArray = NDArray[np.float32]
SPLITS = ("train", "validation", "test")


@dataclass(frozen=True)
class Pair:
    """before, after: raw (B, rows, cols) of the two dates; valid: where both are real; codes: see `index_labels`."""

    name: str
    before: FloatArray
    after: FloatArray
    valid: NDArray[np.bool_]
    codes: NDArray[np.uint8]


def read_pairs(spec: PairSpec, root: Path) -> Dict[str, List[Pair]]:
    """The pairs of the splits; the validation split is left out where there is none.

    Raises:
        DataError: a date, a split or a label is missing.
    """
    bands = len(spec.data.a.bands)
    data = spec.data
    if spec.labels:
        more = [PairBand(f"index {number}", 0, 1, number) for number in spec.labels.bands]
        data = replace(
            data,
            a=replace(data.a, bands=[*data.a.bands, *more]),
            b=replace(data.b, bands=[*data.b.bands, *more]),
        )
    splits = SPLITS if has_validation(spec) else ("train", "test")
    found = {split: list(zip(*open_pair(data, root / spec.folder, split))) for split in splits}
    if not spec.labels:
        return {
            split: [_pair(*scenes, bands, _mask(*scenes)) for scenes in pairs]
            for split, pairs in found.items()
        }
    first, second = ([scenes[side] for scenes in found["train"]] for side in (0, 1))
    dates = _statistics(first, bands), _statistics(second, bands)

    def labelled(before: Scene, after: Scene) -> Pair:
        assert spec.labels
        valid = before.valid & after.valid
        codes = change_codes(before.raw[bands:], after.raw[bands:], valid, spec.labels, dates)
        return _pair(before, after, bands, codes)

    return {split: [labelled(*scenes) for scenes in pairs] for split, pairs in found.items()}


def has_validation(spec: PairSpec) -> bool:
    """Whether something is held out for the learning curves."""
    first = spec.data.a
    return spec.data.layout == "cdd" or bool(first.validation_areas or first.validation_window)


def _statistics(scenes: List[Scene], bands: int) -> Statistics:
    return statistics((scene.raw[bands:], scene.valid) for scene in scenes)


def _pair(before: Scene, after: Scene, bands: int, codes: NDArray[np.uint8]) -> Pair:
    valid = before.valid & after.valid & (codes > 0)
    return Pair(before.name, before.raw[:bands], after.raw[:bands], valid, codes)


def _mask(before: Scene, after: Scene) -> NDArray[np.uint8]:
    """The codes of a label file: bright is changed (its JPEG has values between)."""
    path = before.files.get(LABEL)
    if path is None:
        raise DataError(
            f"The pair {before.name} has no change mask: the folder OUT lacks a file of its name."
        )
    try:
        with rasterio.open(path) as source:
            values = source.read(1)
    except rasterio.errors.RasterioError as error:
        raise DataError(f"{path} cannot be read: {error}") from error
    if values.shape != before.valid.shape:
        raise DataError(
            f"{path} has {values.shape} pixels, and the images of {before.name} {before.valid.shape}."
        )
    # Masks hold 0 and 1, or 0 and 255 (blurred by JPEG).
    return np.where(values > (127 if values.max() > 1 else 0), CHANGED, UNCHANGED).astype(np.uint8)


def pair_config(spec: PairSpec, crop: int, class_balance: float) -> DataConfig:
    """What the sampler and the networks need to know of translated pairs: values as those of the second date."""
    domain = spec.data.b
    bands = [BandConfig(band.name, "", band.lo, band.hi) for band in domain.bands[: seen(spec)]]
    return change_data(bands, domain.gsd_m, crop, class_balance)


def change_data(bands: List[BandConfig], gsd_m: float, crop: int, class_balance: float) -> DataConfig:
    """Tiles of two dates with the same bands, the first date's first, and the classes unchanged and changed."""
    return DataConfig(
        image=[*bands, *bands],
        classes=[
            ClassConfig(UNCHANGED, "unchanged", "#000000", "unchanged", [UNCHANGED]),
            ClassConfig(CHANGED, "changed", "#ffffff", "changed", [CHANGED]),
        ],
        gsd_m=gsd_m,
        flips="all",
        crop=crop,
        class_balance=class_balance,
        label_dropout=0.0,
    )


def seen(spec: PairSpec) -> int:
    """How many of the first bands the detector is shown."""
    return spec.seen or len(spec.data.b.bands)


def to_tiles(pairs: Iterable[Pair], translation: Translation, spec: PairSpec) -> List[AlignedScene]:
    """(translated first date, second date) as tiles of the bands that are shown, first date first."""
    tiles, domain, bands = [], spec.data.b, seen(spec)
    for pair in pairs:
        dates = translation.source(pair.before, pair.valid), translation.target(pair.after, pair.valid)
        linear = np.concatenate([to_linear(raw, domain)[:bands] for raw in dates])
        auxiliary = np.zeros((0, *pair.codes.shape), np.float32)
        tiles.append(AlignedScene(linear, pair.codes, auxiliary, pair.valid, name=pair.name))
    return tiles


def to_linear(raw: FloatArray, domain: DomainConfig) -> FloatArray:
    """Raw values (B, rows, cols) to 0…1 over the range of the domain's bands; nothing is clipped."""
    low = np.array([band.lo for band in domain.bands], np.float32)[:, None, None]
    high = np.array([band.hi for band in domain.bands], np.float32)[:, None, None]
    return np.asarray((raw - low) / (high - low), np.float32)


def first_date(tiles: Iterable[AlignedScene]) -> List[AlignedScene]:
    """The tiles with the bands of the first date alone."""
    return [replace(tile, linear=tile.linear[: len(tile.linear) // 2]) for tile in tiles]


def share_changed(pairs: Iterable[Pair]) -> Tuple[int, int]:
    """Labelled pixels, and how many of them changed."""
    counts = [(int(pair.valid.sum()), int((pair.valid & (pair.codes == CHANGED)).sum())) for pair in pairs]
    return sum(total for total, _ in counts), sum(changed for _, changed in counts)
