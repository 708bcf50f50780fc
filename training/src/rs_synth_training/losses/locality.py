# SPDX-License-Identifier: GPL-2.0-or-later
"""What lies away from an edit stays as it was."""

from __future__ import annotations

import torch.nn.functional as F
from torch import Tensor


def locality(before: Tensor, after: Tensor, edited: Tensor, margin: int) -> Tensor:
    """L1 between images N×B×H×W over the pixels more than `margin` from the edit (N×1×H×W, 0 or 1)."""
    near = F.max_pool2d(edited, 2 * margin + 1, 1, margin)
    far = 1 - near
    return ((after - before) * far).abs().sum() / (far.sum() * before.shape[1]).clamp(min=1)
