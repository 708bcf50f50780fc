# SPDX-License-Identifier: GPL-2.0-or-later
"""Synthetic pairs as tiles: of a folder that `rs-synth-train sample` or the plugin's `generatepairs` wrote."""

from __future__ import annotations

import csv
import hashlib
import json
import zipfile
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Callable, Iterator, List, Sequence, Tuple

import numpy as np
import rasterio
from numpy.typing import NDArray

from .. import identity
from ..comparison import ComparisonError
from ..config import DataConfig
from ..data.aligned import AlignedScene
from ..data.memory import Memory
from ..data.radiometry import FloatArray
from ..diffusion.sample_files import SETTINGS_NAME, read_pair, stored_pairs

INDEX = "index.json"
CACHE_MB = 1024.0
Pair = Tuple[NDArray[Any], NDArray[np.uint8]]
"""Image B×H×W in the card's units and classes H×W (1 … K)."""
Read = Callable[[int], Pair]
"""A pair of a folder, by its place."""


@dataclass(frozen=True)
class PairTiles(Sequence[AlignedScene]):
    """Pairs of a folder, read when asked for.

    read: of the folder; places: of those that are taken; data: what the units mean; edge: of the upper left
    corners that are taken, in pixels, 0 for whole pairs.
    """

    read: Read
    places: Sequence[int]
    data: DataConfig
    edge: int = 0

    def __len__(self) -> int:
        return len(self.places)

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        number = self.places[index]
        image, codes = self.read(number)
        if self.edge:
            image, codes = image[:, : self.edge, : self.edge], codes[: self.edge, : self.edge]
        nothing = np.zeros((0, *codes.shape), np.float32)
        return AlignedScene(from_units(image, self.data), codes, nothing, codes > 0, name=f"pair {number}")

    def chosen(self, indices: Sequence[int]) -> PairTiles:
        """Some of them."""
        return replace(self, places=[self.places[index] for index in indices])

    def corners(self, edge: int) -> PairTiles:
        """Their upper left corners of edge² pixels."""
        return replace(self, edge=edge)


def from_units(values: NDArray[Any], data: DataConfig) -> FloatArray:
    """Card units to linear values: `data.radiometry.to_units` backwards."""
    low, high = data.range
    spread = np.clip((values.astype(np.float32) - low) / (high - low), 0, 1)
    return np.asarray(spread ** (1 / data.gamma), np.float32)


def read_pairs(path: Path, data: DataConfig, edge: int) -> PairTiles:
    """All pairs of a folder, which have at least `edge` pixels along a side; reads only the first before they are
    asked for.

    Raises:
        ComparisonError: it cannot be read, or has other bands, classes or too small pairs. So does asking for a pair.
    """
    with _explained(
        f"{path} holds no pairs", "name a folder of `rs-synth-train sample` or of the plugin's generatepairs"
    ):
        names, count, load = _samples(path) if (path / SETTINGS_NAME).exists() else _generated(path)
    if names != [item.name for item in data.classes]:
        raise ComparisonError(
            f"{path} has the classes [{', '.join(names)}], which are not those of the spec."
        )
    memory: Memory[Pair] = Memory(CACHE_MB * 2**20, lambda pair: pair[0].nbytes + pair[1].nbytes)

    def make(place: int) -> Pair:
        with _explained(f"Pair {place} of {path} cannot be read", "make it again"):
            pair = load(place)
        _check(pair, path, data, edge)
        return pair

    def read(place: int) -> Pair:
        return memory.get(place, lambda: make(place))

    read(0)
    return PairTiles(read, range(count), data)


def fingerprint(path: Path) -> str:
    """SHA-256 of what a folder of pairs holds, as far as its maker's index tells; "" for none."""
    if not (path / SETTINGS_NAME).exists():
        return identity.fingerprint(path / INDEX) if (path / INDEX).exists() else ""
    digest = hashlib.sha256()
    for file in (path / SETTINGS_NAME, *stored_pairs(path)):
        digest.update(f"{file.name} {identity.fingerprint(file)}\n".encode())
    return digest.hexdigest()


@contextmanager
def _explained(problem: str, remedy: str) -> Iterator[None]:
    """Within it what goes wrong in reading becomes a ComparisonError."""
    try:
        yield
    except (
        *(OSError, ValueError, KeyError, IndexError, EOFError),
        *(zipfile.BadZipFile, rasterio.errors.RasterioError),
    ) as error:
        raise ComparisonError(f"{problem} ({error}); {remedy}.") from error


def _check(pair: Pair, path: Path, data: DataConfig, edge: int) -> None:
    image, classes = pair
    if image.ndim != 3 or len(image) != len(data.image):
        raise ComparisonError(
            f"{path} has images of the shape {image.shape}, and the spec {len(data.image)} bands."
        )
    if classes.max() > len(data.classes):
        raise ComparisonError(
            f"{path} has a class {int(classes.max())}, and the spec {len(data.classes)} classes."
        )
    if min(image.shape[1:]) < edge:
        raise ComparisonError(
            f"{path} has pairs of {image.shape[1]} × {image.shape[2]} pixels, less than the real patches' {edge}."
        )


def _samples(path: Path) -> Tuple[List[str], int, Read]:
    """Names of the classes, how many pairs, and what reads one."""
    settings = json.loads((path / SETTINGS_NAME).read_text(encoding="utf-8"))
    files = stored_pairs(path)
    if not files:
        raise ValueError("none is finished")

    def load(place: int) -> Pair:
        arrays = read_pair(files[place])
        return arrays["image"], arrays["classes"]

    return settings["classes"], len(files), load


def _generated(path: Path) -> Tuple[List[str], int, Read]:
    """As `_samples`."""
    index = json.loads((path / INDEX).read_text(encoding="utf-8"))
    table = np.zeros(256, np.uint8)
    for code, item in enumerate(index["classes"], 1):
        table[item["value"]] = code
    with (path / index["table"]).open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    for row in rows:
        for role in ("image", "mask"):
            (path / row[role]).stat()  # missing: refused now, and not in the middle of a training
    if not rows:
        raise ValueError("none is finished")

    def load(place: int) -> Pair:
        row = rows[place]
        with rasterio.open(path / row["image"]) as image, rasterio.open(path / row["mask"]) as mask:
            return image.read(), table[mask.read(1)]

    return [item["name"] for item in index["classes"]], len(rows), load
