# SPDX-License-Identifier: GPL-2.0-or-later
"""Agreement by hand: counts, IoU, the classes that are not there, the pixels that do not count."""

from __future__ import annotations

import numpy as np
import pytest

from rs_synth_training.evaluate.agreement import Confusion

REFERENCE = np.array([[1, 1, 1, 2], [2, 2, 1, 2]], np.uint8)
PREDICTED = np.array([[1, 1, 2, 2], [2, 1, 3, 2]], np.uint8)
EVERYWHERE = np.ones((2, 4), bool)


def confusion(classes: int = 4) -> Confusion:
    result = Confusion(classes)
    result.add(REFERENCE, PREDICTED, EVERYWHERE)
    return result


def test_counts_by_hand() -> None:
    assert confusion().counts.tolist() == [[2, 1, 1, 0], [1, 3, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]


def test_measures_by_hand() -> None:
    result = confusion().agreement()
    # Class 1: 2 hits, 4 in the reference, 3 predicted; class 2: 3 hits, 4 and 4.
    assert result.iou[1] == pytest.approx(2 / 5)
    assert result.iou[2] == pytest.approx(3 / 5)
    assert result.miou == pytest.approx((2 / 5 + 3 / 5) / 2)
    assert result.pixel_accuracy == pytest.approx(5 / 8)
    assert result.pixels == {1: 4, 2: 4, 3: 0, 4: 0}
    assert result.total == 8


def test_absent_classes_are_nan_and_not_in_the_mean() -> None:
    """Class 3 is predicted once and never there, class 4 is nowhere; neither moves the mean."""
    result = confusion().agreement()
    assert np.isnan(result.iou[3])
    assert np.isnan(result.iou[4])
    assert result.miou == confusion(3).agreement().miou


def test_unknown_and_uncounted_pixels_are_left_out() -> None:
    reference, predicted = REFERENCE.copy(), PREDICTED.copy()
    reference[0, 3] = 0
    predicted[1, 0] = 0
    counted = EVERYWHERE.copy()
    counted[1, 2] = False
    result = Confusion(4)
    result.add(reference, predicted, counted)
    assert result.counts.tolist() == [[2, 1, 0, 0], [1, 1, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]


def test_tiles_add_up_by_pixels_and_not_by_tiles() -> None:
    """One tile of one pixel does not weigh as much as one of eight."""
    result = confusion()
    result.add(np.array([[1]]), np.array([[2]]), np.ones((1, 1), bool))
    assert result.agreement().pixel_accuracy == pytest.approx(5 / 9)
    assert result.agreement().iou[1] == pytest.approx(2 / 6)


def test_iou_is_not_symmetric_in_what_it_averages() -> None:
    """The classes of the reference count, not those of the prediction."""
    swapped = Confusion(4)
    swapped.add(PREDICTED, REFERENCE, EVERYWHERE)
    assert swapped.agreement().iou[3] == 0
    assert swapped.agreement().miou == pytest.approx((2 / 5 + 3 / 5 + 0) / 3)


def test_nothing_to_compare_is_nan() -> None:
    result = Confusion(3)
    result.add(REFERENCE, PREDICTED, ~EVERYWHERE)
    assert np.isnan(result.agreement().miou)
    assert np.isnan(result.agreement().pixel_accuracy)


def test_code_outside_the_classes_is_refused() -> None:
    with pytest.raises(ValueError, match="above 2"):
        Confusion(2).add(REFERENCE, PREDICTED, EVERYWHERE)
