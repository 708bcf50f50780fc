# SPDX-License-Identifier: GPL-2.0-or-later
"""Pictures at native resolution: one raster pixel is one picture pixel, panels divided by white lines."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from matplotlib import image as mpl_image

from ..config import ClassConfig, Config
from .area import Split, Synthesis
from .counterfactual_tests import FLOOD_QUANTILES, conversion_edits, flood_edits

GAP = 4
PICTURE_ROWS, PICTURE_COLS = 257, 376
"""Size of one panel of an edit's picture."""


def to_rgb(image: np.ndarray) -> np.ndarray:
    """(bands, rows, cols) fractions of the range → (rows, cols, 3) uint8; one band becomes grey."""
    bands = image[:3] if image.shape[0] >= 3 else np.repeat(image[:1], 3, axis=0)
    return np.moveaxis(np.round(255 * np.clip(bands, 0, 1)).astype(np.uint8), 0, -1)


def class_colours(land_cover: np.ndarray, classes: list[ClassConfig]) -> np.ndarray:
    """(rows, cols) codes → (rows, cols, 3) uint8 in the classes' colours, unknown black."""
    palette = np.zeros((256, 3), np.uint8)
    for item in classes:
        palette[item.code] = [int(item.color[i : i + 2], 16) for i in (1, 3, 5)]
    return palette[land_cover]


def stack(panels: list[np.ndarray], axis: int) -> np.ndarray:
    """Panels (rows, cols, 3) of equal size across ``axis``, white lines between them."""
    shape = list(panels[0].shape)
    shape[axis] = GAP
    line = np.full(shape, 255, np.uint8)
    parts = [part for panel in panels for part in (line, panel)][1:]
    return np.concatenate(parts, axis=axis)


def save(path: Path, picture: np.ndarray) -> Path:
    """Write an RGB picture as PNG; returns its path."""
    path.parent.mkdir(parents=True, exist_ok=True)
    mpl_image.imsave(path, picture)
    return path


def busiest_window(mask: np.ndarray, rows: int, cols: int) -> tuple[slice, slice]:
    """Window of a given size (or the whole, where that is smaller) that holds most of a mask."""
    rows, cols = min(rows, mask.shape[0]), min(cols, mask.shape[1])
    sums = np.pad(mask.astype(np.int64).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    inside = sums[rows:, cols:] - sums[:-rows, cols:] - sums[rows:, :-cols] + sums[:-rows, :-cols]
    row, col = np.unravel_index(int(inside.argmax()), inside.shape)
    return slice(int(row), int(row) + rows), slice(int(col), int(col) + cols)


def write_pictures(synthesis: Synthesis, split: Split, config: Config, folder: Path) -> list[Path]:
    """Native-resolution PNGs: test rows, a flood, a conversion of every class."""
    area, skip = split.context, split.skip
    roles = {item.role: item.code for item in config.data.classes}
    before = synthesis(area.land_cover, area.auxiliary, 0)
    paths = [
        save(
            folder / "test_rows.png",
            stack([to_rgb(area.image[:, skip:]), to_rgb(before[:, skip:])], axis=0),
        )
    ]
    flood = config.counterfactual.flood
    floods = flood_edits(split, roles["water"], flood.excluded_levels if flood else [])
    middle = len(FLOOD_QUANTILES) // 2
    edits = {"flood": floods[min(middle, len(floods) - 1)], "ponds": floods[-1]}
    for item in config.data.classes:
        if item.role != "water":
            for edit in conversion_edits(split, item.code, roles["water"]):
                edits[f"to_{item.role}_{edit.name.split()[0]}"] = edit
    for name, edit in edits.items():
        after = synthesis(edit.land_cover, area.with_height(edit.height), 0)
        rows, cols = busiest_window(edit.mask[skip:], PICTURE_ROWS, PICTURE_COLS)
        window = (slice(rows.start + skip, rows.stop + skip), cols)
        panels = [to_rgb(image[:, window[0], window[1]]) for image in (area.image, before, after)]
        panels.append(class_colours(edit.land_cover[window], config.data.classes))
        paths.append(save(folder / f"{name}.png", stack(panels, axis=1)))
    return paths
