# SPDX-License-Identifier: GPL-2.0-or-later
"""What the model card says in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List


@dataclass(frozen=True)
class CardConfig:
    """What the model card says in words."""

    name: str
    title: str
    version: str
    licence: str
    attribution: str
    description: str
    training_data: List[Dict[str, str]]
