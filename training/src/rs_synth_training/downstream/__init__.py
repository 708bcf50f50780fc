# SPDX-License-Identifier: GPL-2.0-or-later
"""Downstream tables: what a translation is worth to a segmentation, or to change detection, that comes after it."""

from .command import add_arguments, run

__all__ = ["add_arguments", "run"]
