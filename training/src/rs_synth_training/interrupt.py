# SPDX-License-Identifier: GPL-2.0-or-later
"""SIGTERM and Ctrl-C end a run after the step in hand, with a checkpoint."""

from __future__ import annotations

import signal
from types import FrameType
from typing import Optional


class Interrupt:
    """Turns SIGTERM and SIGINT into a wish to stop after the step in hand."""

    def __init__(self) -> None:
        self.asked = False
        self._kept = {number: signal.signal(number, self._ask) for number in (signal.SIGTERM, signal.SIGINT)}

    def _ask(self, number: int, frame: Optional[FrameType]) -> None:
        self.asked = True

    def restore(self) -> None:
        """Put the former handlers back."""
        for number, handler in self._kept.items():
            signal.signal(number, handler)
