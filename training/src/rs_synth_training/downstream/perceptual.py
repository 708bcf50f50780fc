# SPDX-License-Identifier: GPL-2.0-or-later
"""Quality of translated images without a reference: total variation, and two trained judges where they are at hand.

Fang et al. 2024, table 3: DBCNN (Zhang et al. 2020) and NIMA (Talebi and Milanfar 2018), the higher the better, and
total variation, the smaller the smoother. The judges' weights are not ours to pass on: `pyiqa` brings the
networks, and the user its weights (it downloads them, or finds them in its cache folder).
"""

from __future__ import annotations

import math
from typing import Callable, Dict, Optional, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

FloatArray = NDArray[np.float32]
JUDGES = {"dbcnn": "DBCNN", "nima": "NIMA"}
"""pyiqa's names, and the paper's."""


def total_variation(images: Sequence[FloatArray], valid: Sequence[NDArray[np.bool_]]) -> float:
    """Mean absolute difference of neighbours, right and below, over both directions and all bands.

    The images (B, rows, cols) are linear values; the unit is 1/255 of their range, as of 8-bit images. (The paper
    takes PIQ's, a sum over a patch of 256 pixels in [0, 1], so its figures are of another size.)
    """
    total, count = 0.0, 0
    for image, known in zip(images, valid):
        clipped = np.clip(image, 0, 1)
        for axis in (1, 2):
            both = _neighbours(known, axis - 1)
            total += float(np.abs(np.diff(clipped, axis=axis))[:, both].sum(dtype=np.float64))
            count += len(image) * int(both.sum())
    return 255 * total / count if count else math.nan


def _neighbours(known: NDArray[np.bool_], axis: int) -> NDArray[np.bool_]:
    first, second = np.delete(known, -1, axis), np.delete(known, 0, axis)
    return np.asarray(first & second)


def load_judges() -> Dict[str, Optional[Callable[[Tensor], Tensor]]]:
    """DBCNN and NIMA by pyiqa's names; None where package or weights are not at hand."""
    try:
        import pyiqa
    except ImportError:
        return dict.fromkeys(JUDGES)
    found: Dict[str, Optional[Callable[[Tensor], Tensor]]] = {}
    for name in JUDGES:
        try:
            found[name] = pyiqa.create_metric(name, device=torch.device("cpu"))
        except Exception:  # no weights, no network, or another version: each has errors of its own
            found[name] = None
    return found


@torch.no_grad()
def judged(
    images: Sequence[FloatArray], judges: Dict[str, Optional[Callable[[Tensor], Tensor]]]
) -> Dict[str, float]:
    """Mean of each judge over linear images (B, rows, cols); NaN for a judge that is not there, or without RGB."""
    values = {}
    for name, judge in judges.items():
        values[name] = math.nan
        if judge is not None and all(len(image) >= 3 for image in images):
            scores = [judge(torch.from_numpy(np.clip(image[:3], 0, 1))[None]) for image in images]
            values[name] = float(torch.stack([score.flatten()[0] for score in scores]).mean())
    return values
