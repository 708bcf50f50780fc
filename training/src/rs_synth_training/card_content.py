# SPDX-License-Identifier: GPL-2.0-or-later
"""What the card of a synthesis model says, gathered from recipe, generator and training data."""

from __future__ import annotations

import datetime
from importlib import metadata
from pathlib import Path
from typing import Any, Optional, Sequence

import numpy as np
import rasterio
from rasterio.errors import RasterioError
from rasterio.warp import transform_bounds
from rasterio.windows import Window
from rasterio.windows import bounds as window_bounds

from .config import AuxiliaryConfig, Config
from .config.card import CardConfig
from .config.recipe import Recipe
from .data.aligned import AlignedScene
from .data.crops import CropSampler
from .data.tiles import TileSet
from .networks import Generator
from .stac import BBox

SHARE_BATCHES = 256
RANGE_TILES = 256
"""Tiles, evenly chosen, whose auxiliary values are looked at."""


def class_shares(config: Recipe, sampler: CropSampler) -> dict[int, float]:
    """Share of each class in the labelled pixels that training saw, counterfactual twins included.

    Counted over SHARE_BATCHES batches, drawn as training draws them.
    """
    counts = np.zeros(256)
    for step in range(SHARE_BATCHES):
        batch = sampler.batch(step)
        seen = batch.truth.numpy()[batch.valid[:, 0].numpy() > 0]
        counts += np.bincount(seen, minlength=256)
    labelled = counts[1:].sum()
    return {item.code: float(counts[item.code] / labelled) for item in config.data.classes}


def auxiliary_ranges(tiles: Sequence[AlignedScene]) -> list[list[float]]:
    """Lowest and highest valid value of each auxiliary band, rounded outwards to whole units."""
    lowest: list[np.ndarray] = []
    highest: list[np.ndarray] = []
    for index in sorted({int(place) for place in np.linspace(0, len(tiles) - 1, RANGE_TILES)}):
        values = tiles[index].auxiliary[:, tiles[index].valid]
        if values.size:
            lowest.append(values.min(1))
            highest.append(values.max(1))
    if not lowest:
        return []
    pairs = zip(np.floor(np.min(lowest, 0)), np.ceil(np.max(highest, 0)))
    return [[float(low), float(high)] for low, high in pairs]


def build_card(
    config: Config,
    generator: Generator,
    halo: int,
    shares: dict[int, float],
    ranges: Sequence[Sequence[float]],
) -> dict[str, Any]:
    """The card of a synthesis model, without the graph's hash, and with no metrics yet.

    Args:
        config: the recipe.
        generator: for the inputs it takes.
        halo: in pixels.
        shares: of `class_shares`.
        ranges: of `auxiliary_ranges`.
    """
    data = config.data
    card = {
        **common_card(config, shares),
        "task": "synthesis",
        "inputs": _inputs(config, generator),
        "output": {
            "bands": image_bands(config),
            "dtype": stored_type(config),
            "range": list(data.range),
            "scale": 1.0,
            "offset": 0.0,
        },
        "size_multiple": generator.size_multiple,
        "halo": halo,
    }
    if generator.auxiliary_bands:
        card["auxiliary_range"] = [list(span) for span in ranges]
    return card


def common_card(config: Recipe, shares: dict[int, float]) -> dict[str, Any]:
    """What the cards of models with classes say: words, classes, ground resolution, origin."""
    data = config.data
    return {
        **stated(config.card),
        "classes": [
            {
                "code": item.code,
                "name": item.name,
                "color": item.color,
                "role": item.role,
                "share": round(shares[item.code], 5),
            }
            for item in data.classes
        ],
        "gsd_m": data.gsd_m,
    }


def stated(words: CardConfig) -> dict[str, Any]:
    """What the cards of all tasks say: words and origin; padding and statistics of networks that tile without seams."""
    now = datetime.datetime.now(datetime.timezone.utc)
    return {
        "schema_version": "1.0",
        "name": words.name,
        "title": words.title,
        "version": words.version,
        "licence": words.licence,
        "attribution": words.attribution,
        "description": words.description,
        "padding": "reflect",
        "global_statistics": True,
        "training_data": words.training_data,
        "metrics": {},
        "graph_sha256": "0" * 64,
        "created": now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "tool": {"name": "rs-synth-train", "version": tool_version()},
    }


def image_bands(config: Recipe) -> list[dict[str, str]]:
    """The image's bands as a card lists them."""
    return [
        {"name": band.name, "description": band.description, "unit": band.unit} for band in config.data.image
    ]


def stored_type(config: Recipe) -> str:
    """Pixel type of the rasters: display values are whole numbers; physical ones (dB) are not."""
    return "uint8" if all(band.unit == "display value" for band in config.data.image) else "float32"


def _auxiliary_band(band: AuxiliaryConfig) -> dict[str, Any]:
    described: dict[str, Any] = {"name": band.name, "unit": band.unit, "kind": band.kind}
    if band.water is not None:
        described["water"] = band.water
    return described


def _inputs(config: Config, generator: Generator) -> dict[str, Any]:
    """The card's `inputs`: those of the exported graph."""
    bands = config.data.auxiliary
    unread = "" if generator.reads_land_cover else "; not read by this model"
    described: dict[str, dict[str, Any]] = {
        "land_cover": {"dtype": "uint8", "description": f"codes of classes, 0 = unknown{unread}"},
        "auxiliary": {
            "bands": [_auxiliary_band(band) for band in bands],
            "fill": bands[0].fill if bands else 0.0,
        },
        "noise": {"channels": generator.noise_channels},
        "style": {"names": list(config.generator.styles)},
    }
    return {name: described[name] for name in generator.input_names}


def tool_version() -> str:
    """Version of this package as installed; "0" when it runs from a source tree."""
    try:
        return metadata.version("rs-synth-training")
    except metadata.PackageNotFoundError:
        return "0"


def footprint(config: Recipe, root: Path, tiles: Sequence[AlignedScene]) -> Optional[BBox]:
    """West, south, east, north of the training data, degrees WGS 84, to four decimals.

    None where no file of the tiles is georeferenced.
    """
    if isinstance(tiles, TileSet):
        return around([bounds(next(iter(tile.files.values()))) for tile in tiles.tiles])
    return around([bounds(Path(root) / config.data.image[0].path, config.data.train_rows)])


def around(boxes: Sequence[Optional[BBox]]) -> Optional[BBox]:
    """The box around those that are known, to four decimals."""
    known = [box for box in boxes if box]
    if not known:
        return None
    west, south, east, north = np.array(known).T
    edges = west.min(), south.min(), east.max(), north.max()
    rounded = [round(float(edge), 4) for edge in edges]
    return rounded[0], rounded[1], rounded[2], rounded[3]


def bounds(path: Path, rows: Optional[tuple[int, int]] = None) -> Optional[BBox]:
    """Bounds in degrees of some rows of a raster; None where it has no CRS or is no raster."""
    try:
        with rasterio.open(path) as source:
            if source.crs is None:
                return None
            first, stop = rows or (0, source.height)
            window = Window(0, first, source.width, stop - first)
            box: BBox = transform_bounds(source.crs, "EPSG:4326", *window_bounds(window, source.transform))
            return box
    except RasterioError:
        return None
