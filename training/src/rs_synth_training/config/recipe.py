# SPDX-License-Identifier: GPL-2.0-or-later
"""What the recipes of all tasks have."""

from __future__ import annotations

from typing import Any, Dict, Protocol

from .card import CardConfig
from .data import DataConfig


class Plain(Protocol):
    """A recipe of any task."""

    def to_dict(self) -> Dict[str, Any]:
        """Plain lists, numbers and strings."""
        ...


class Recipe(Plain, Protocol):
    """A recipe of which a card can be made: it has the words and the data section of synthesis."""

    @property
    def card(self) -> CardConfig: ...

    @property
    def data(self) -> DataConfig: ...
