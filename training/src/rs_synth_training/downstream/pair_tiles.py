# SPDX-License-Identifier: GPL-2.0-or-later
"""Synthetic pairs as tiles: of a samples.npz that `rs-synth-train sample` wrote, or of a folder that the plugin's
`generatepairs` wrote."""

from __future__ import annotations

import csv
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, List, Sequence

import numpy as np
import rasterio
from numpy.typing import NDArray

from ..comparison import ComparisonError
from ..config import DataConfig
from ..data.aligned import AlignedScene
from ..data.radiometry import FloatArray

INDEX = "index.json"


@dataclass(frozen=True)
class PairTiles(Sequence[AlignedScene]):
    """images N×B×H×W in the card's units, classes N×H×W uint8 (1 … K); `data`: what the units mean."""

    images: NDArray[Any]
    classes: NDArray[np.uint8]
    data: DataConfig

    def __len__(self) -> int:
        return len(self.images)

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        codes = self.classes[index]
        nothing = np.zeros((0, *codes.shape), np.float32)
        linear = from_units(self.images[index], self.data)
        return AlignedScene(linear, codes, nothing, codes > 0, name=f"pair {index}")

    def chosen(self, places: Sequence[int]) -> PairTiles:
        """Some of them."""
        numbers = list(places)
        return PairTiles(self.images[numbers], self.classes[numbers], self.data)


def from_units(values: NDArray[Any], data: DataConfig) -> FloatArray:
    """Card units to linear values: `data.radiometry.to_units` backwards."""
    low, high = data.range
    spread = np.clip((values.astype(np.float32) - low) / (high - low), 0, 1)
    return np.asarray(spread ** (1 / data.gamma), np.float32)


def read_pairs(path: Path, data: DataConfig, edge: int) -> PairTiles:
    """All pairs of a file or folder, which have at least `edge` pixels along a side.

    Raises:
        ComparisonError: it cannot be read, or has other bands, classes or too small pairs.
    """
    try:
        images, classes = _read_folder(path, data) if path.is_dir() else _read_file(path)
    except (OSError, ValueError, KeyError, zipfile.BadZipFile, rasterio.errors.RasterioError) as error:
        raise ComparisonError(
            f"{path} holds no pairs ({error}); name a samples.npz of `rs-synth-train sample`, or a folder of the "
            "plugin's generatepairs."
        ) from error
    if images.ndim != 4 or not len(images) or images.shape[1] != len(data.image):
        raise ComparisonError(
            f"{path} has images of the shape {images.shape[1:]}, and the spec {len(data.image)} bands."
        )
    if classes.max() > len(data.classes):
        raise ComparisonError(
            f"{path} has a class {int(classes.max())}, and the spec {len(data.classes)} classes."
        )
    if min(images.shape[2:]) < edge:
        raise ComparisonError(
            f"{path} has pairs of {images.shape[2]} × {images.shape[3]} pixels, less than the real patches' {edge}."
        )
    return PairTiles(images, classes, data)


def _read_file(path: Path) -> tuple[NDArray[Any], NDArray[np.uint8]]:
    with np.load(path, allow_pickle=False) as file:
        return file["image"], file["classes"]


def _read_folder(path: Path, data: DataConfig) -> tuple[NDArray[Any], NDArray[np.uint8]]:
    index = json.loads((path / INDEX).read_text(encoding="utf-8"))
    names = [item["name"] for item in index["classes"]]
    if names != [item.name for item in data.classes]:
        raise ComparisonError(f"{path} has the classes {', '.join(names)}, which are not those of the spec.")
    table = np.zeros(256, np.uint8)
    for code, item in enumerate(index["classes"], 1):
        table[item["value"]] = code
    images: List[NDArray[Any]] = []
    classes: List[NDArray[np.uint8]] = []
    with (path / index["table"]).open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            with rasterio.open(path / row["image"]) as image, rasterio.open(path / row["mask"]) as mask:
                images.append(image.read())
                classes.append(table[mask.read(1)])
    return np.stack(images), np.stack(classes)
