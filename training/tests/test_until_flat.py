# SPDX-License-Identifier: GPL-2.0-or-later
"""The rule by which trainings go on until their learning curve is flat."""

from __future__ import annotations

from pathlib import Path

import pytest

from rs_synth_training.learning_curve import CURVE_NAME, add_point
from rs_synth_training.until_flat import UntilFlat


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """With a curve that rises by 4 % over its last third."""
    for step, value in enumerate((9.0, 9.0, 9.0, 9.0, 9.0, 0.98, 1.0, 1.02)):
        add_point(tmp_path, step + 1, {"miou": value})
    return tmp_path


def test_flat_means_no_more_than_the_share_and_enough_points(folder: Path) -> None:
    assert UntilFlat(0.05, 1, 9).is_flat(folder)
    assert not UntilFlat(0.03, 1, 9).is_flat(folder)
    (folder / CURVE_NAME).unlink()
    assert not UntilFlat(0.05, 1, 9).is_flat(folder)


def test_it_ends_where_it_is_flat_or_long_enough(folder: Path) -> None:
    assert UntilFlat(0.03, 5, 13).longer(8, folder) == 13
    assert UntilFlat(0.03, 5, 12).longer(8, folder) is None
    assert UntilFlat(0.05, 5, 13).longer(8, folder) is None


def test_an_interrupted_training_goes_on_to_the_end_of_its_length() -> None:
    rule = UntilFlat(0.05, 3, 10)
    assert [rule.length(4, reached) for reached in (0, 1, 4, 5, 7, 8)] == [4, 4, 4, 7, 7, 10]


def test_the_note_names_what_did_not_become_flat() -> None:
    rule = UntilFlat(0.05, 3, 10)
    assert rule.note([]).endswith("changed by no more than 5%; at most 10 iterations. All are flat.")
    assert rule.note(["a", "b"]).endswith("**Not flat**: a, b.")
