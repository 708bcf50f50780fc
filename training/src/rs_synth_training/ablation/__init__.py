# SPDX-License-Identifier: GPL-2.0-or-later
"""Ablation: the same recipe with a few keys changed, trained with several seeds, judged by one network."""

from .command import add_arguments, run

__all__ = ["add_arguments", "run"]
