# SPDX-License-Identifier: GPL-2.0-or-later
"""What the package refuses: the command prints the sentence, without a stack trace."""

from __future__ import annotations


class TrainingError(Exception):
    """One sentence that says what is wrong and, where there is one, the remedy."""
