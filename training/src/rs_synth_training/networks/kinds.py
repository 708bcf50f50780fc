# SPDX-License-Identifier: GPL-2.0-or-later
"""The five generators by the recipe's name for them."""

from __future__ import annotations

from typing import Dict, Type

from .auxiliary import AuxiliaryGenerator
from .concatenation import ConcatenationGenerator
from .fusion import FusionGenerator
from .generator import Generator
from .label import LabelGenerator
from .merge import MergeGenerator

GENERATORS: Dict[str, Type[Generator]] = {
    "fusion": FusionGenerator,
    "auxiliary": AuxiliaryGenerator,
    "label": LabelGenerator,
    "concatenation": ConcatenationGenerator,
    "merge": MergeGenerator,
}
