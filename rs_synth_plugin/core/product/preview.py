# SPDX-License-Identifier: GPL-2.0-or-later
"""Imagery to look at: a model over the part of a scene that is on the screen, tile by tile, what is in sight first.

A tile whose inputs are those of a tile already made is not made again.
"""

from __future__ import annotations

import hashlib
import time
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from typing import Callable, Dict, Generator, List, Optional, Tuple

import numpy as np

from ..feedback import Feedback, raise_if_cancelled
from ..model.modelcard import ModelCard
from ..model.runtime import Session
from ..raster.grid import Grid, Tile, Window
from .modelinputs import ModelInputs
from .mosaic import PiecewiseInference, TileInputs

TILE = 256  # pixels a side of what a tile answers for, about: small enough to appear soon
_MOST_KEPT = 128 * 2**20  # bytes of tiles: 4096 x 4096 pixels and more

Show = Callable[[Tile, np.ndarray], None]


@dataclass(frozen=True)
class PreviewStats:
    """What one preview took: tiles in sight, those that the model had to make, and seconds."""

    tiles: int
    computed: int
    seconds: float
    first_tile_seconds: float


def preview_tiles(grid: Grid, card: ModelCard, view: Window) -> List[Tile]:
    """The tiles of a grid that a view of it shows, those nearest to its middle first.

    The lattice is the grid's, so a moved view meets the same tiles.
    """
    multiple = card.size_multiple
    step = max(TILE // multiple, 1) * multiple
    middle = (view.col + view.width / 2, view.row + view.height / 2)

    def far(tile: Tile) -> float:
        return float(
            (tile.inner.col + tile.inner.width / 2 - middle[0]) ** 2
            + (tile.inner.row + tile.inner.height / 2 - middle[1]) ** 2
        )

    tiles = grid.tiles(step + 2 * _halo(card), card.halo, multiple)
    return sorted((tile for tile in tiles if not tile.inner.intersection(view).is_empty), key=far)


def _halo(card: ModelCard) -> int:
    """As `Grid.tiles` takes it: in whole steps of the model."""
    return -(-card.halo // card.size_multiple) * card.size_multiple


class Previewer:
    """Makes tiles with one session, and keeps them. For one thread at a time."""

    def __init__(self, session: Session):
        self.session = session
        self.card = session.model.card
        self._inference = PiecewiseInference(session)
        self._kept: OrderedDict[bytes, np.ndarray] = OrderedDict()
        self._bytes = 0

    def draw(self, inputs: ModelInputs, view: Window, show: Show, feedback: Feedback) -> PreviewStats:
        """Shows each tile of a view as uint8 (rows, cols, 4): red, green, blue, and 255 where there is an image.

        Raises:
            ModelError: the model fails, or the device has no memory even for small pieces.
            Cancelled: between two tiles; the session can be used again.
        """
        start = time.perf_counter()
        tiles = preview_tiles(inputs.scene.grid, self.card, view)
        computed, shown, first = 0, 0, 0.0
        with closing(_read_ahead(_blocks(tiles, self.card), inputs)) as blocks:
            for block, whole, seen in blocks:
                raise_if_cancelled(feedback)
                looked = [(tile, _part(seen, whole, tile)) for tile in block]
                keys = {
                    tile: _key(tile, content, self.card) for tile, content in looked if content is not None
                }
                together: Dict[Tile, np.ndarray] = {}
                if (
                    len(block) > 1
                    and seen is not None
                    and not any(key in self._kept for key in keys.values())
                ):
                    # In one run the model sees less halo.
                    image = self._made(whole, seen)
                    together = {
                        tile: image[tile.inner.relative_to(whole.inner).slices].copy() for tile in block
                    }
                for tile, content in looked:
                    raise_if_cancelled(feedback)
                    image = np.zeros((*tile.inner.shape, 4), np.uint8)
                    if content is not None:
                        kept = self._kept.pop(keys[tile], None)
                        if kept is None:
                            kept = together[tile] if tile in together else self._made(tile, content)
                            computed += 1
                            self._bytes += kept.nbytes
                        image = kept
                        self._keep(keys[tile], image)
                    for note in iter(self._inference.take_note, ""):
                        feedback.warn(note)
                    show(tile, image)
                    first = first or time.perf_counter() - start
                    shown += 1
                    feedback.set_progress(shown / len(tiles))
        return PreviewStats(len(tiles), computed, time.perf_counter() - start, first)

    def _made(self, tile: Tile, content: TileInputs) -> np.ndarray:
        return colours(self._inference.run(tile, content.inputs), content.valid, self.card.output.range)

    def _keep(self, key: bytes, image: np.ndarray) -> None:
        """As the newest; the oldest go."""
        self._kept[key] = image
        while self._bytes > _MOST_KEPT and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= oldest.nbytes


def _blocks(tiles: List[Tile], card: ModelCard) -> List[List[Tile]]:
    """In the tiles' order: the first alone, which is to appear soon, then squares of 2 × 2, counted from the upper left
    of all; those at the edge, and that of the first, hold fewer."""
    if not tiles:
        return []
    side = 2 * (tiles[0].outer.width - 2 * _halo(card))
    around = _around([tile.inner for tile in tiles])
    squares: Dict[Tuple[int, int], List[Tile]] = {}
    for tile in tiles[1:]:
        place = tile.inner.relative_to(around)
        squares.setdefault((place.row // side, place.col // side), []).append(tile)
    return [[tiles[0]], *squares.values()]


def _read_ahead(
    blocks: List[List[Tile]], inputs: ModelInputs
) -> Generator[Tuple[List[Tile], Tile, Optional[TileInputs]], None, None]:
    """Each block with the tile around it and what the model sees there; the next is read while the caller works."""
    wholes = [Tile(_around([t.inner for t in block]), _around([t.outer for t in block])) for block in blocks]
    with ThreadPoolExecutor(1) as reader:  # one thread: the scene's readers are not for two
        reading = [reader.submit(inputs.tile, whole) for whole in wholes[:1]]
        for number, (block, whole) in enumerate(zip(blocks, wholes)):
            seen = reading.pop().result()
            reading = [reader.submit(inputs.tile, ahead) for ahead in wholes[number + 1 : number + 2]]
            yield block, whole, seen


def _part(seen: Optional[TileInputs], whole: Tile, tile: Tile) -> Optional[TileInputs]:
    """A tile's own of what a larger one sees, None where it has no valid pixel."""
    if seen is None:
        return None
    valid = seen.valid[tile.inner.relative_to(whole.inner).slices]
    if not valid.any():
        return None
    place = (..., *tile.outer.relative_to(whole.outer).slices)
    # A style has no place.
    inputs = {
        name: values[place] if values.shape[-2:] == whole.outer.shape else values
        for name, values in seen.inputs.items()
    }
    return TileInputs(inputs, valid)


def _around(windows: List[Window]) -> Window:
    left, top = min(window.col for window in windows), min(window.row for window in windows)
    right = max(window.col + window.width for window in windows)
    bottom = max(window.row + window.height for window in windows)
    return Window(left, top, right - left, bottom - top)


def _key(tile: Tile, content: TileInputs, card: ModelCard) -> bytes:
    """Of all that the model sees for a tile, and of what is kept of its answer."""
    digest = hashlib.blake2b(card.graph_sha256.encode(), digest_size=20)
    digest.update(repr((tile.inner.relative_to(tile.outer), tile.outer.shape)).encode())
    for name in sorted(content.inputs):
        digest.update(name.encode())
        digest.update(content.inputs[name].tobytes())
    digest.update(np.packbits(content.valid).tobytes())
    return digest.digest()


def colours(image: np.ndarray, valid: np.ndarray, span: Tuple[float, float]) -> np.ndarray:
    """The first three bands (or the first, in grey) of an image float32 (bands, rows, cols), from the lowest to the
    highest value of the model's range, as uint8 (rows, cols, 4)."""
    low, high = span
    bands = image[:3] if image.shape[0] >= 3 else image[[0, 0, 0]]
    shown = np.nan_to_num((bands - low) * (255.0 / max(high - low, 1e-9)))
    out = np.empty((*valid.shape, 4), np.uint8)
    out[..., :3] = np.clip(np.rint(shown), 0, 255).transpose(1, 2, 0)
    out[..., 3] = np.where(valid & np.isfinite(image).all(axis=0), 255, 0)
    return out
