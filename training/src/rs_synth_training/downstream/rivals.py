# SPDX-License-Identifier: GPL-2.0-or-later
"""Augmentations that new pairs are compared with: each makes of crops others, images and labels together.

As Toker et al. 2024, appendix ("augmentation techniques"), adapt them to segmentation.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Callable, Dict

import numpy as np
import torch
from numpy.typing import NDArray
from scipy import ndimage
from torch import Tensor

from ..data.crops import Batch

Augment = Callable[[Batch, np.random.Generator], Batch]


def cutout(batch: Batch, rng: np.random.Generator) -> Batch:
    """A square of half the edge is blank, and has no label (DeVries and Taylor 2017, section 3)."""
    image, truth, valid = batch.image.clone(), batch.truth.clone(), batch.valid.clone()
    rows, cols = truth.shape[1:]
    for index in range(len(truth)):
        # Its centre lies anywhere, so that it may stick out.
        row, col = int(rng.integers(rows)), int(rng.integers(cols))
        hole = np.s_[max(row - rows // 4, 0) : row + rows // 4, max(col - cols // 4, 0) : col + cols // 4]
        image[index, :, hole[0], hole[1]] = 0
        truth[index][hole] = 0
        valid[index, 0][hole] = 0
    return replace(batch, image=image, truth=truth, land_cover=truth, valid=valid)


def cutmix(batch: Batch, rng: np.random.Generator) -> Batch:
    """A rectangle of another crop, of a share of the area that is uniform in [0, 1] (Yun et al. 2019, eq. 1, 2)."""
    rows, cols = batch.truth.shape[1:]

    def rectangle(_: NDArray[np.uint8]) -> NDArray[np.bool_]:
        edge = np.sqrt(rng.random())
        height, width = round(rows * edge), round(cols * edge)
        row, col = int(rng.integers(rows - height + 1)), int(rng.integers(cols - width + 1))
        mask = np.zeros((rows, cols), bool)
        mask[row : row + height, col : col + width] = True
        return mask

    return _paste(batch, rectangle)


def copy_paste(batch: Batch, rng: np.random.Generator) -> Batch:
    """A connected region of one class of another crop (Ghiasi et al. 2021), the class drawn with equal chances."""

    def region(codes: NDArray[np.uint8]) -> NDArray[np.bool_]:
        present = np.unique(codes[codes > 0])
        if not len(present):
            return np.zeros(codes.shape, bool)
        parts, count = ndimage.label(codes == rng.choice(present))
        return np.asarray(parts == rng.integers(1, count + 1))

    return _paste(batch, region)


def _paste(batch: Batch, choose: Callable[[NDArray[np.uint8]], NDArray[np.bool_]]) -> Batch:
    """Each crop with a part of the next one, chosen by that one's classes."""
    masks = np.stack([choose(codes) for codes in batch.truth.roll(-1, 0).numpy()])
    wanted = torch.from_numpy(masks)

    def mixed(values: Tensor) -> Tensor:
        mask = wanted if values.dim() == 3 else wanted[:, None]
        return torch.where(mask, values.roll(-1, 0), values)

    truth = mixed(batch.truth)
    return replace(batch, image=mixed(batch.image), truth=truth, land_cover=truth, valid=mixed(batch.valid))


RIVALS: Dict[str, Augment] = {"cutout": cutout, "cutmix": cutmix, "copy_paste": copy_paste}
PASTING = ("cutmix", "copy_paste")
"""Those that need another crop."""
