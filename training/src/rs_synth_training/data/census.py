# SPDX-License-Identifier: GPL-2.0-or-later
"""How many pixels of each class every tile holds: what drawing crops by class needs to know beforehand.

Counting reads the land cover of all tiles once, minutes for a large set, so the counts are kept in a file. Its
name depends on all that the counts depend on, and it appears complete or not at all: ranks and runs may share a
folder.
"""

from __future__ import annotations

import hashlib
import os
import threading
import zipfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from ..config import DataConfig
from .aligned import AlignedScene
from .tiles import TileSet

THREADS = 8
# Fewer tiles are counted before a bar would be drawn.
SHOWN = 500


@dataclass(frozen=True)
class Census:
    """pixels (tiles, K) int64: of class 1 … K; shapes (tiles, 2) int64: rows and columns."""

    pixels: NDArray[np.int64]
    shapes: NDArray[np.int64]


def take_census(tiles: Sequence[AlignedScene], data: DataConfig, folder: Optional[Path] = None) -> Census:
    """Count, or read what was counted before.

    Args:
        tiles: of a split.
        data: the recipe's data section.
        folder: where counts are kept; None counts anew.
    """
    if not isinstance(tiles, TileSet):
        counted = [_count(tile.land_cover * tile.valid, data) for tile in tiles]
        return _census(counted)
    path = folder / f"census-{_key(tiles, data)}.npz" if folder else None
    if path and path.is_file():
        try:
            with np.load(path) as file:
                return Census(file["pixels"], file["shapes"])
        except (OSError, KeyError, ValueError, EOFError, zipfile.BadZipFile):
            pass  # damaged: counted anew
    with ThreadPoolExecutor(THREADS) as pool:
        counts = pool.map(lambda index: _count(tiles.land_cover(index), data), range(len(tiles)))
        try:
            shown = tqdm(counts, "classes", len(tiles), unit="tile", disable=len(tiles) < SHOWN)
            census = _census(list(shown))
        finally:
            pool.shutdown(cancel_futures=True)
    if path:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.part-{os.getpid()}-{threading.get_ident()}")
        try:
            with open(part, "wb") as stream:
                np.savez(stream, pixels=census.pixels, shapes=census.shapes)
            os.replace(part, path)
        finally:
            part.unlink(missing_ok=True)
    return census


Counted = Tuple[NDArray[np.int64], Tuple[int, int]]


def _count(land_cover: NDArray[np.uint8], data: DataConfig) -> Counted:
    classes = len(data.classes)
    counts = np.bincount(land_cover.ravel(), minlength=classes + 1)[1 : classes + 1]
    return counts.astype(np.int64), (land_cover.shape[0], land_cover.shape[1])


def _census(counted: Sequence[Counted]) -> Census:
    return Census(
        np.stack([counts for counts, _ in counted]), np.array([shape for _, shape in counted], np.int64)
    )


def _key(tiles: TileSet, data: DataConfig) -> str:
    """Of the files' names, sizes and times, and of what turns their codes into classes."""
    digest = hashlib.sha256()
    mapping = [(item.code, sorted(item.source)) for item in data.classes]
    digest.update(repr((data.layout, data.land_cover, data.shrink, data.crop, mapping)).encode())
    for index, tile in enumerate(tiles.tiles):
        path = tiles.land_cover_file(index)
        found = path.stat() if path and path.exists() else None
        digest.update(repr((tile.name, found and (found.st_size, found.st_mtime_ns))).encode())
    return digest.hexdigest()[:16]
