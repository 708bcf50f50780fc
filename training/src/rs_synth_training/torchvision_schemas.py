# SPDX-License-Identifier: GPL-2.0-or-later
"""Lets torchvision, and what rests on it (timm, segmentation-models-pytorch, diffusers' U-Net), be imported."""

from __future__ import annotations

from typing import Any, List

import torch

_schemas: List[Any] = []
"""Of torchvision's operators; torch forgets them with their library object."""


def let_torchvision_load() -> None:
    """Call before the first import of any of them; does nothing where torchvision's own operators can load.

    PyPI's torchvision is built for CUDA, and on a CPU build of torch its import fails for want of two operators. None
    of them is used here.
    """
    if _schemas or hasattr(torch.ops.torchvision, "nms") or torch.version.cuda:
        return
    library = torch.library.Library("torchvision", "FRAGMENT")
    for name in ("nms", "qnms"):
        library.define(f"{name}(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
    _schemas.append(library)
