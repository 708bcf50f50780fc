# SPDX-License-Identifier: GPL-2.0-or-later
"""A set in the LEVIR-CD layout, as the plugin's data set algorithms and many change detection codes write and read it.

A/NAME.png before, B/NAME.png after, label/NAME.png (0 unchanged, anything else changed), and list/train.txt, val.txt
and test.txt with a NAME.png a line.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, Dict, List, Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from ..comparison import ComparisonError
from .change_tiles import DatedPair, Standard
from .index_labels import CHANGED, UNCHANGED

BEFORE, AFTER, LABEL, LISTS = "A", "B", "label", "list"
PARTS = ("train", "val", "test")


def names(folder: Path, part: str) -> List[str]:
    """The files of a part, as its list has them; [] for an empty list. Raises ComparisonError without a list."""
    path = folder / LISTS / f"{part}.txt"
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ComparisonError(
            f"{folder} is no set in the LEVIR-CD layout: {LISTS}/{part}.txt cannot be read ({error})."
        ) from error
    return [line.strip() for line in lines if line.strip()]


def read_set(folder: Path, bands: Sequence[int]) -> Dict[str, List[DatedPair]]:
    """The pairs of all parts; values are standardised by mean and deviation of the training images of both dates.

    Args:
        folder: of the set.
        bands: of its images, from 1, in the order wanted.

    Raises:
        ComparisonError: a list or image is missing or does not fit, or no training chip is listed.
    """
    read = {part: [_read(folder, name, bands) for name in names(folder, part)] for part in PARTS}
    train = [image for chip in read["train"] for image in (chip["before"], chip["after"])]
    if not train:
        raise ComparisonError(f"{folder} lists no chip to train on in {LISTS}/train.txt.")
    standard = _standard(train)
    return {
        part: [
            DatedPair(name, chip["before"], chip["after"], standard, standard, chip["codes"])
            for name, chip in zip(names(folder, part), chips)
        ]
        for part, chips in read.items()
    }


def fingerprint_set(folder: Path) -> str:
    """SHA-256 of all that is listed: what a result depends on."""
    digest = hashlib.sha256()
    for part in PARTS:
        for name in names(folder, part):
            digest.update(f"{part}/{name}".encode())
            for kind in (BEFORE, AFTER, LABEL):
                digest.update((folder / kind / name).read_bytes())
    return digest.hexdigest()


def _read(folder: Path, name: str, bands: Sequence[int]) -> Dict[str, NDArray[Any]]:
    before, after = (_open(folder / kind / name, "RGB") for kind in (BEFORE, AFTER))
    label = _open(folder / LABEL / name, "L")
    if before.shape != after.shape or before.shape[:2] != label.shape:
        raise ComparisonError(
            f"{name} in {folder} has images of {before.shape[:2]} and {after.shape[:2]} pixels and a label of "
            f"{label.shape}; all three must have one size."
        )
    chosen = [band - 1 for band in bands]
    if max(chosen) >= before.shape[2]:
        raise ComparisonError(f"{folder} has images of three bands; band {max(bands)} is asked for.")
    codes = np.where(label > 0, CHANGED, UNCHANGED).astype(np.uint8)
    first, second = (np.ascontiguousarray(image[..., chosen].transpose(2, 0, 1)) for image in (before, after))
    return {"before": first, "after": second, "codes": codes}


def _open(path: Path, mode: str) -> NDArray[np.uint8]:
    try:
        with Image.open(path) as image:
            return np.asarray(image.convert(mode))
    except (OSError, ValueError) as error:
        raise ComparisonError(f"{path}, which a list of the set names, cannot be read: {error}") from error


def _standard(images: Sequence[NDArray[Any]]) -> Standard:
    """Of all pixels of 8-bit images (B, rows, cols), by their histograms: as floats they would fill the memory."""
    counts = np.stack(
        [
            sum(np.bincount(image[band].ravel(), minlength=256) for image in images)
            for band in range(len(images[0]))
        ]
    )
    values, shares = np.arange(256), counts / counts.sum(1, keepdims=True)
    mean = shares @ values
    deviation = np.sqrt((shares * (values - mean[:, None]) ** 2).sum(1))
    return Standard(mean, np.where(deviation > 0, deviation, 1.0))
