# SPDX-License-Identifier: GPL-2.0-or-later
"""What was written of a data set, as the numbers that algorithms and plans give."""

from __future__ import annotations

from typing import Dict

from .dataset import DatasetReport

_PARTS = ("TRAIN", "VALIDATION", "TEST")


def chip_figures(report: DatasetReport) -> Dict[str, float]:
    """CHIPS, TRAIN_CHIPS, VALIDATION_CHIPS, TEST_CHIPS, CHANGED_SHARE, SECONDS and CHIPS_PER_SECOND."""
    total = sum(report.chips.values())
    return {
        "CHIPS": total,
        **{f"{name}_CHIPS": count for name, count in zip(_PARTS, report.chips.values())},
        "CHANGED_SHARE": report.changed_share,
        "SECONDS": report.seconds,
        "CHIPS_PER_SECOND": total / max(report.seconds, 1e-9),
    }
