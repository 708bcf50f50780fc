# SPDX-License-Identifier: GPL-2.0-or-later
import numpy as np
import pytest

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.scenario.census import check_codes, count_codes
from rs_synth_plugin.core.scenario.legend import Legend


@pytest.mark.parametrize("far", [0, 10**7])  # close codes are counted in another way than distant ones
def test_counts_every_code(far):
    codes = np.array([[-3, 5, 5], [far, 5, far]], np.int32)
    assert count_codes(codes) == {-3: 1, 5: 3, far: 2}


def test_nothing_is_counted_in_nothing():
    assert count_codes(np.zeros((0, 4), np.int32)) == {}


def test_strange_codes_are_listed_with_their_pixels():
    nlcd = Legend.builtin("nlcd")
    check_codes({11: 5, **dict.fromkeys(nlcd.nodata, 9)}, nlcd, "Land cover")
    with pytest.raises(
        InputError, match=r"Land cover .* NLCD .*: 99 \(1,200 pixels\), 13 \(2 pixels\); choose"
    ):
        check_codes({11: 5, 13: 2, 99: 1200}, nlcd, "Land cover")
