# SPDX-License-Identifier: GPL-2.0-or-later
"""``rs-synth-train detector``: a change detector from one data set, from its first weights to a model file."""

from .command import add_arguments, run

__all__ = ["add_arguments", "run"]
