# SPDX-License-Identifier: GPL-2.0-or-later
"""Figures of the report: places side by side, bars by class."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Dict, List, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

from ..config import ClassConfig
from ..data.aligned import AlignedScene
from ..data.radiometry import to_network
from .agreement import Agreement
from .area import Synthesis
from .pictures import class_colours, save, stack, to_rgb
from .synthesis_quality import PAIRS, Reference, synthesise

PLACES = 4
EDGE = 256
"""Largest edge of a place in pixels; one raster pixel is one picture pixel."""
Window = Tuple[slice, slice]
Panel = NDArray[np.uint8]
"""(rows, cols, 3)."""


def places(tiles: Sequence[AlignedScene], count: int = PLACES) -> List[Tuple[int, Window]]:
    """(tile, window) of evenly spaced squares, the more classes the better among neighbours.

    The tiles are divided into `count` runs (of tiles, or of squares of a single tile), and each run gives the
    square with most classes among its first few.
    """
    candidates: List[Tuple[int, Window]] = []
    for index in np.unique(np.linspace(0, len(tiles) - 1, 4 * count).round().astype(int)).tolist():
        rows, cols = tiles[index].shape
        edge = min(EDGE, rows, cols)
        candidates += [
            (index, (slice(row, row + edge), slice(col, col + edge)))
            for row in range(0, rows - edge + 1, edge)
            for col in range(0, cols - edge + 1, edge)
        ]
    runs = [run for run in np.array_split(np.arange(len(candidates)), count) if len(run)]

    def classes_in(place: int) -> int:
        index, window = candidates[place]
        tile = tiles[index]
        return len(np.unique(tile.land_cover[window][tile.valid[window]]))

    return [candidates[max(run[: 2 * count].tolist(), key=classes_in)] for run in runs]


def write_places(reference: Reference, synthesis: Synthesis, path: Path) -> Path:
    """One row per place: classes, auxiliary bands, real, synthetic, the network's maps of the two."""
    classes = reference.config.data.classes

    def panels(index: int, window: Window) -> List[Panel]:
        fake = synthesise(synthesis, reference.tiles[index], index, 0)
        maps = reference.maps[index], reference.segmenter.classify(fake)
        return [_rgb(fake, window), *(class_colours(codes[window], classes) for codes in maps)]

    return _write_rows(reference, panels, path)


def write_comparison(reference: Reference, syntheses: Sequence[Synthesis], path: Path) -> Path:
    """One row per place: classes, auxiliary bands, real, then what each generator makes of it."""

    def panels(index: int, window: Window) -> List[Panel]:
        tile = reference.tiles[index]
        return [_rgb(synthesise(synthesis, tile, index, 0), window) for synthesis in syntheses]

    return _write_rows(reference, panels, path)


def _write_rows(reference: Reference, panels: Callable[[int, Window], List[Panel]], path: Path) -> Path:
    data, rows = reference.config.data, []
    for index, window in places(reference.tiles):
        tile = reference.tiles[index]
        row = [class_colours(tile.land_cover[window], data.classes)]
        row += [_grey(band[window]) for band in tile.auxiliary]
        row.append(_rgb(to_network(tile.linear, data), window))
        rows.append(stack(row + panels(index, window), axis=1))
    height, width = (min(row.shape[axis] for row in rows) for axis in (0, 1))
    return save(path, stack([row[:height, :width] for row in rows], axis=0))


def _rgb(image: NDArray[np.float32], window: Window) -> Panel:
    """A window of an image in [-1, 1]."""
    rows, cols = window
    return to_rgb((image[:, rows, cols] + 1) / 2)


def _grey(band: NDArray[np.float32]) -> Panel:
    """A band between its 2nd and 98th percentile."""
    low, high = np.percentile(band, (2, 98))
    return to_rgb((band[None] - low) / max(float(high - low), 1e-6))


def write_bars(agreements: Dict[str, Agreement], classes: List[ClassConfig], path: Path) -> Path:
    """IoU by class, one bar per agreement; a class that the reference lacks has none."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(max(6.0, 1.1 * len(classes)), 3.6), layout="constrained")
    axes = figure.add_subplot()
    width = 0.8 / len(PAIRS)
    for place, (name, label) in enumerate(PAIRS.items()):
        values = [agreements[name].iou[item.code] for item in classes]
        left = np.arange(len(classes)) + (place - (len(PAIRS) - 1) / 2) * width
        axes.bar(left, np.nan_to_num(values), width, label=label)
    axes.set_xticks(range(len(classes)), [item.name for item in classes], rotation=30, ha="right")
    axes.set_ylabel("intersection over union")
    axes.set_ylim(0, 1)
    axes.legend(frameon=False, fontsize="small")
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=110)
    return path
