# SPDX-License-Identifier: GPL-2.0-or-later
"""Size and training of the change detector, as specs and recipes give them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import List

from ..comparison import ComparisonError


@dataclass(frozen=True)
class ChangeNetwork:
    """The change detector and its training. The paper: EfficientNet-b1, 300 epochs, 1e-3, poly 0.9, 256² patches."""

    iterations: int = 28000
    batch: int = 8
    learning_rate: float = 1e-3
    power: float = 0.9
    encoder: str = "efficientnet-b1"
    decoder: List[int] = field(default_factory=lambda: [256, 128, 64, 32, 16])
    crop: int = 256
    class_balance: float = 0.0
    checkpoint_every: int = 500


def check_network(network: ChangeNetwork, where: str) -> None:
    """Refuse a detector that cannot be built or trained; `where` names it. Raises ComparisonError."""
    multiple = 2 ** len(network.decoder)
    if not 3 <= len(network.decoder) <= 5 or network.crop < multiple or network.crop % multiple:
        raise ComparisonError(
            f"{where}: decoder needs three to five widths, and crop a multiple of {multiple}."
        )
    check_steps(where, network.iterations, network.batch, network.checkpoint_every)


def check_steps(where: str, *numbers: int) -> None:
    """Refuse a training without steps. Raises ComparisonError."""
    if min(numbers) < 1:
        raise ComparisonError(f"{where}: iterations, batch and checkpoint_every must be 1 or more.")
