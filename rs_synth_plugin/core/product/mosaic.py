# SPDX-License-Identifier: GPL-2.0-or-later
"""A raster through a model, tile by tile, without seams and in bounded memory.

Reading, inference and writing run in a thread each, joined by queues of one tile; a cancel ends them, also
in the middle of a model run.
"""

from __future__ import annotations

import queue
import time
from dataclasses import dataclass
from typing import Any, Callable, Dict, Iterator, NamedTuple, Optional, Protocol, Sequence, Tuple

import numpy as np

from ..errors import ModelError
from ..feedback import Feedback
from ..model.runtime import DeviceMemoryError, Session
from ..pipeline import run_pipeline
from ..raster.grid import Tile, Window

SMALLEST_PIECE = 32  # pixels; a device that has no memory for this has none for the model
_WITH_A_PLACE = 3  # dimensions: N×H×W or more; a style, N×S, is the same everywhere


class TileInputs(NamedTuple):
    """What one tile needs: `inputs` by name over `tile.outer` (batch first, rows and columns last: float32
    1×C×H×W, uint8 1×H×W) or of no place (float32 1×S), and `valid`, bool over `tile.inner`: where the result
    counts."""

    inputs: Dict[str, np.ndarray]
    valid: np.ndarray


@dataclass(frozen=True)
class MosaicStats:
    """What a run did. `pixels` is the area of the tiles that were not skipped; `seconds` is wall clock."""

    pixels: int
    skipped_tiles: int
    seconds: float

    @property
    def megapixels_per_second(self) -> float:
        """Useful pixels (no halos, no skipped tiles) by wall clock."""
        return self.pixels / 1e6 / max(self.seconds, 1e-9)


Read = Callable[[Tile], Optional[TileInputs]]
Write = Callable[[Tile, np.ndarray, np.ndarray], None]


class Inference(Protocol):
    """What is made of a tile's inputs."""

    def run(self, tile: Tile, inputs: Dict[str, np.ndarray]) -> np.ndarray:
        """float32 (bands, rows, cols) over `tile.inner`."""

    def take_note(self) -> str:
        """Something to tell the user, '' when there is nothing (new)."""

    def terminate(self) -> None:
        """End the run in progress, from another thread."""


def run_mosaic(
    tiles: Sequence[Tile], read: Read, inference: Inference, write: Write, feedback: Feedback
) -> MosaicStats:
    """Run a model (`PiecewiseInference` of its session), or what else makes images, over all tiles, in the order
    given.

    `read(tile)` gives a tile's inputs, or None where nothing in it is valid (the tile is skipped).
    `write(tile, image, valid)` takes float32 (bands, rows, cols) and bool (rows, cols) over `tile.inner`.
    Each of the three is called from one thread of its own.

    Raises what `read`, `write` or the model raise; Cancelled within a second of the feedback's cancel. In
    either case the inference is terminated, its session spent, and no thread is left.
    """
    return _Mosaic(tiles, read, inference, write).run(feedback)


class _Mosaic:
    def __init__(self, tiles: Sequence[Tile], read: Read, inference: Inference, write: Write) -> None:
        self._tiles, self._read, self._inference, self._write = tiles, read, inference, write
        self._written = self._skipped = self._skipped_tiles = 0

    def run(self, feedback: Feedback) -> MosaicStats:
        start = time.monotonic()
        run_pipeline(
            (self._read_all, self._infer_all, self._write_all),
            feedback,
            lambda: self._report(feedback),
            self._inference.terminate,
        )
        return MosaicStats(self._written, self._skipped_tiles, time.monotonic() - start)

    def _report(self, feedback: Feedback) -> None:
        for note in iter(self._inference.take_note, ""):
            feedback.warn(note)
        total = sum(tile.inner.width * tile.inner.height for tile in self._tiles)
        feedback.set_progress((self._written + self._skipped) / max(total, 1))

    def _read_all(self, _: Iterator[Any]) -> Iterator[Tuple[Tile, Optional[TileInputs]]]:
        for tile in self._tiles:
            yield tile, self._read(tile)

    def _infer_all(
        self, tiles: Iterator[Tuple[Tile, Optional[TileInputs]]]
    ) -> Iterator[Tuple[Tile, np.ndarray, np.ndarray]]:
        for tile, inputs in tiles:
            if inputs is None:
                self._skipped += tile.inner.width * tile.inner.height
                self._skipped_tiles += 1
            else:
                yield tile, self._inference.run(tile, inputs.inputs), inputs.valid

    def _write_all(self, images: Iterator[Tuple[Tile, np.ndarray, np.ndarray]]) -> Iterator[Tile]:
        for tile, image, valid in images:
            self._write(tile, image, valid)
            self._written += tile.inner.width * tile.inner.height
            yield tile


class PiecewiseInference:
    """Runs a tile whole, or in pieces once the device has said that it has too little memory; then all later
    tiles too.

    A piece is cut out of the tile's own inputs with the same halo and alignment, so its pixels are the same.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._divisions = 1  # a tile is run in divisions × divisions pieces
        self._notes: queue.SimpleQueue[str] = queue.SimpleQueue()

    def take_note(self) -> str:
        """Something to tell the user, '' when there is nothing (new)."""
        try:
            return self._notes.get_nowait()
        except queue.Empty:
            return ""

    def terminate(self) -> None:
        """End the run in progress; the session is spent."""
        self._session.terminate()

    def run(self, tile: Tile, inputs: Dict[str, np.ndarray]) -> np.ndarray:
        """float32 (bands, rows, cols) over `tile.inner`. Raises ModelError when even the smallest piece is
        too large for the device."""
        while True:
            try:
                return self._run(tile, inputs)
            except DeviceMemoryError as error:
                self._divisions *= 2
                size = max(tile.inner.width, tile.inner.height) // self._divisions
                if size < SMALLEST_PIECE:
                    raise ModelError(
                        f"{self._session.device_name} has too little memory for the model "
                        f"{self._session.model.card.name} even in small tiles ({error}); close other "
                        "programs, or choose another device or a smaller model."
                    ) from error
                self._notes.put(
                    f"Too little memory for this tile size: going on with tiles of {size} pixels, more "
                    "slowly but with the same result."
                )

    def _run(self, tile: Tile, inputs: Dict[str, np.ndarray]) -> np.ndarray:
        image: Optional[np.ndarray] = None
        for piece in pieces(
            tile, self._divisions, self._session.model.card.halo, self._session.model.card.size_multiple
        ):
            rows, cols = piece.outer.relative_to(tile.outer).slices
            cut = {
                name: np.ascontiguousarray(array[..., rows, cols]) if array.ndim >= _WITH_A_PLACE else array
                for name, array in inputs.items()
            }
            (result,) = self._session.run(cut).values()
            expected = (1, len(self._session.model.card.output.bands), *piece.outer.shape)
            if result.shape != expected:
                raise ModelError(
                    f"The model {self._session.model.card.name} gave an image of another size than its card "
                    f"and its inputs say ({_sides(result.shape)}, not {_sides(expected)}); export it again with "
                    "all its bands and a size multiple that fits its strides."
                )
            if image is None:
                image = np.empty((result.shape[1], tile.inner.height, tile.inner.width), np.float32)
            from_rows, from_cols = piece.inner.relative_to(piece.outer).slices
            to_rows, to_cols = piece.inner.relative_to(tile.inner).slices
            image[:, to_rows, to_cols] = result[0, :, from_rows, from_cols]
        if image is None:
            raise ValueError("a tile has no pixels")
        return image


def pieces(tile: Tile, divisions: int, halo: int, multiple: int) -> Iterator[Tile]:
    """The tile cut into at most divisions × divisions: inner windows cover `tile.inner` once; outer windows
    hold the halo, lie within `tile.outer`, and begin and end at multiples of `multiple` from its origin."""
    if divisions == 1:
        yield tile
        return
    height, width = -(-tile.inner.height // divisions), -(-tile.inner.width // divisions)
    for row in range(tile.inner.row, tile.inner.row + tile.inner.height, height):
        for col in range(tile.inner.col, tile.inner.col + tile.inner.width, width):
            inner = Window(
                col,
                row,
                min(width, tile.inner.col + tile.inner.width - col),
                min(height, tile.inner.row + tile.inner.height - row),
            )
            left, right = _aligned(inner.col, inner.width, tile.outer.col, halo, multiple)
            top, bottom = _aligned(inner.row, inner.height, tile.outer.row, halo, multiple)
            yield Tile(inner, Window(left, top, right - left, bottom - top))


def _sides(shape: Sequence[int]) -> str:
    return " × ".join(map(str, shape)) or "a number"


def _aligned(start: int, size: int, origin: int, halo: int, multiple: int) -> Tuple[int, int]:
    """[start − halo, start + size + halo) widened to multiples from `origin`."""
    first = (start - halo - origin) // multiple
    last = -(-(start + size + halo - origin) // multiple)
    return origin + first * multiple, origin + last * multiple
