# SPDX-License-Identifier: GPL-2.0-or-later
"""What lies away from an edit stays as it was."""

from __future__ import annotations

import torch.nn.functional as F
from torch import Tensor

TINY = 1e-6


def locality(before: Tensor, after: Tensor, edited: Tensor, margin: int) -> Tensor:
    """L1 between images N×B×H×W over the pixels more than `margin` from the edit (N×1×H×W, 0 or 1)."""
    far = _far(edited, margin)
    return ((after - before) * far).abs().sum() / (far.sum() * before.shape[1]).clamp(min=TINY)


def locality_weight(edited: Tensor, margin: int) -> Tensor:
    """The number of those pixels."""
    return _far(edited, margin).sum()


def _far(edited: Tensor, margin: int) -> Tensor:
    return 1 - F.max_pool2d(edited, 2 * margin + 1, 1, margin)
