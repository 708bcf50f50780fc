# SPDX-License-Identifier: GPL-2.0-or-later
"""Evaluation of a model file on unseen rows: metrics, baselines, edits, gates, pictures."""

from .command import add_arguments, run

__all__ = ["add_arguments", "run"]
