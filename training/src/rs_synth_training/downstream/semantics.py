# SPDX-License-Identifier: GPL-2.0-or-later
"""What a translation does to a picture's content, measured without labels: edges, and what a segmenter says of it."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Callable, List, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..data.aligned import AlignedScene
from ..evaluate.agreement import Agreement, Confusion
from ..onnx_graph import open_session
from ..translation.onnx_translator import card_of

FloatArray = NDArray[np.float32]
WEIGHTS = (0.299, 0.587, 0.114)
"""Luma of red, green and blue, ITU-R BT.601."""


def luminance(image: FloatArray) -> NDArray[np.float64]:
    """(rows, cols) of an image (B, rows, cols): luma of the first three bands, of fewer the mean."""
    bands = np.asarray(image, np.float64)
    return np.tensordot(WEIGHTS, bands[:3], 1) if len(bands) >= 3 else bands.mean(0)


def edges(image: FloatArray) -> NDArray[np.float64]:
    """(rows, cols) magnitude of the Sobel gradient of the luminance."""
    grey = luminance(image)
    return np.hypot(ndimage.sobel(grey, 0), ndimage.sobel(grey, 1))


def edge_agreement(before: Sequence[AlignedScene], after: Sequence[AlignedScene]) -> float:
    """Pearson's correlation of the edges before and after, over the valid pixels of all tiles.

    1: the same edges, whatever their contrast; 0: unrelated. Pixels beside invalid ones are left out. NaN where
    either has no edge at all.
    """
    pairs: List[Tuple[NDArray[np.float64], NDArray[np.float64]]] = []
    for old, new in zip(before, after):
        inside = ndimage.binary_erosion(old.valid, np.ones((3, 3)))
        pairs.append((edges(old.linear)[inside], edges(new.linear)[inside]))
    first, second = (np.concatenate(values) for values in zip(*pairs))
    if first.size < 2 or not first.std() or not second.std():
        return math.nan
    return float(np.corrcoef(first, second)[0, 1])


Classify = Callable[[AlignedScene], NDArray[np.uint8]]


def segmentation_agreement(
    before: Sequence[AlignedScene],
    after: Sequence[AlignedScene],
    classify: Classify,
    classify_after: Classify,
    classes: int,
) -> Agreement:
    """Of what a segmenter says of the tiles before (the reference) and after.

    Args:
        classify, classify_after: a tile's codes 1 … K; two functions, as values may mean other things after.
        classes: K.
    """
    counts = Confusion(classes)
    for old, new in zip(before, after):
        counts.add(classify(old), classify_after(new), old.valid)
    return counts.agreement()


def model_segmenter(path: Path) -> Tuple[Callable[[FloatArray], NDArray[np.uint8]], int]:
    """A model file of `export-segmentation`: raw values (B, rows, cols) to codes, and the number of classes."""
    session, multiple = open_session(path, 1), int(card_of(path)["size_multiple"])

    def classify(raw: FloatArray) -> NDArray[np.uint8]:
        rows, cols = raw.shape[1:]
        padded = np.pad(raw, ((0, 0), (0, -rows % multiple), (0, -cols % multiple)), mode="reflect")
        (logits,) = session.run(None, {"image": padded[None]})
        return (logits[0, :, :rows, :cols].argmax(0) + 1).astype(np.uint8)

    return classify, int(session.get_outputs()[0].shape[1])
