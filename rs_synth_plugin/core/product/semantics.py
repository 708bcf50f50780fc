# SPDX-License-Identifier: GPL-2.0-or-later
"""Does a translation keep what the image shows? Two measures that need no labels."""

from __future__ import annotations

from typing import Callable, Dict, Mapping, NamedTuple, Optional, Tuple

import numpy as np

from ..feedback import Feedback
from ..model.modelcard import check_task
from ..model.runtime import Session
from ..raster.grid import Tile, Window
from .imagery import Image
from .mosaic import PiecewiseInference, TileInputs, run_mosaic
from .tiling import tile_size
from .translators import ImageTiles

SEGMENTATION = "segmentation"


class EdgeAgreement(NamedTuple):
    """`correlation`: −1 to 1, None where an image has no edges at all; `pixels` compared."""

    correlation: Optional[float]
    pixels: int


class SegmentationAgreement(NamedTuple):
    """`same`: share of the pixels with the same class in both; `miou`: mean over the classes that either has of
    intersection over union; `pixels` compared."""

    same: float
    miou: float
    pixels: int


def edge_agreement(before: Image, after: Image, feedback: Feedback) -> EdgeAgreement:
    """Pearson's correlation of the Sobel gradient magnitudes of two images on one grid.

    Of each image the mean of its bands (its brightness, in raw numbers) is taken, and from it √(gx² + gy²) with
    the 3 × 3 Sobel kernels (weights 1, 2, 1). Pixels count whose 3 × 3 neighbourhood is valid in both, so none at
    the grid's edge. The correlation is that over all of them: 1 where edges lie and relate as they did, whatever
    the contrast and the brightness. One pass, the same whatever the tile size. Raises Cancelled.
    """
    pixels = 0
    sums = np.zeros(5)
    for window in before.blocks(feedback):
        first, known = _gradient(before, window)
        second, also = _gradient(after, window)
        both = known & also
        a, b = first[both], second[both]
        pixels += a.size
        sums += (a.sum(), b.sum(), a @ a, b @ b, a @ b)
    if not pixels:
        return EdgeAgreement(None, 0)
    mean_a, mean_b, aa, bb, ab = sums / pixels
    spread_a, spread_b = aa - mean_a**2, bb - mean_b**2
    # Less than what rounding leaves of equal numbers is no spread.
    if spread_a <= 1e-12 * aa or spread_b <= 1e-12 * bb:
        return EdgeAgreement(None, pixels)
    correlation = (ab - mean_a * mean_b) / np.sqrt(spread_a * spread_b)
    return EdgeAgreement(float(np.clip(correlation, -1.0, 1.0)), pixels)


def _gradient(image: Image, window: Window) -> Tuple[np.ndarray, np.ndarray]:
    """Magnitude, float64, and whether its whole neighbourhood is valid, over a window."""
    values, valid = image.read(window.expanded(1))
    brightness = values.mean(axis=0, dtype=np.float64)
    down = brightness[:-2] + 2 * brightness[1:-1] + brightness[2:]
    across = brightness[:, :-2] + 2 * brightness[:, 1:-1] + brightness[:, 2:]
    known = valid[:-2] & valid[1:-1] & valid[2:]
    known = known[:, :-2] & known[:, 1:-1] & known[:, 2:]
    return np.hypot(down[:, 2:] - down[:, :-2], across[2:] - across[:-2]), known


def segmentation_agreement(
    before: Image, after: Image, session: Session, largest_tile: int, feedback: Feedback
) -> SegmentationAgreement:
    """How far a segmentation model sees the same classes in two images on one grid, which both have its bands in
    its order. Tile by tile, in bounded memory. The session is spent after an error or a cancel.

    Raises ModelError: the model is for another task, or fails; Cancelled.
    """
    count = len(session.model.card.output.bands)
    confusion = np.zeros(count * count, np.int64)

    def count_pairs(window: Window, maps: Mapping[str, np.ndarray], valid: np.ndarray) -> None:
        pairs = (maps["before"][valid] - 1) * count + maps["after"][valid] - 1
        confusion[:] += np.bincount(pairs, minlength=len(confusion))

    segment({"before": before, "after": after}, session, largest_tile, count_pairs, feedback)
    return _agreement(confusion.reshape(count, count))


TakeMaps = Callable[[Window, Mapping[str, np.ndarray], np.ndarray], None]


def segment(
    images: Mapping[str, Image], session: Session, largest_tile: int, take: TakeMaps, feedback: Feedback
) -> None:
    """What a segmentation model sees in images on one grid, which all have its bands in its order.

    Tile by tile, in bounded memory: `take(window, maps, valid)` gets int64 codes (rows, cols) by the names of the
    images, from 1 on, and bool, where all of them are valid; windows with nothing valid are left out. It runs in a
    thread of its own. The session is spent after an error or a cancel.

    Raises ModelError: the model is for another task, or fails; Cancelled.
    """
    card = session.model.card
    check_task(card, SEGMENTATION)
    grid = next(iter(images.values())).grid
    tiles = list(grid.tiles(tile_size(grid, card, largest_tile), card.halo, card.size_multiple))
    readers = {name: ImageTiles(image, card.padding, card.fill) for name, image in images.items()}

    def read(tile: Tile) -> Optional[TileInputs]:
        inputs, valid = {}, np.ones(tile.inner.shape, bool)
        for name, reader in readers.items():
            part = reader.tile(tile)
            if part is None:
                return None
            inputs[name] = part.inputs["image"]
            valid &= part.valid
        return TileInputs(inputs, valid)

    def hand_over(tile: Tile, classes: np.ndarray, valid: np.ndarray) -> None:
        take(tile.inner, dict(zip(images, classes.astype(np.int64) + 1)), valid)

    run_mosaic(tiles, read, _Segmentations(session), hand_over, feedback)


class _Segmentations(PiecewiseInference):
    """The classes, as float32 from 0 on, of several images: (images, rows, cols)."""

    def run(self, tile: Tile, inputs: Dict[str, np.ndarray]) -> np.ndarray:
        """As of every inference."""
        logits = (super(_Segmentations, self).run(tile, {"image": image}) for image in inputs.values())
        return np.stack([part.argmax(axis=0) for part in logits]).astype(np.float32)


def _agreement(confusion: np.ndarray) -> SegmentationAgreement:
    """From pixels by (class before, class after)."""
    pixels = int(confusion.sum())
    common = np.diag(confusion)
    union = confusion.sum(axis=0) + confusion.sum(axis=1) - common
    present = union > 0
    miou = float((common[present] / union[present]).mean()) if pixels else 0.0
    return SegmentationAgreement(float(common.sum()) / max(pixels, 1), miou, pixels)
