# SPDX-License-Identifier: GPL-2.0-or-later
"""From a land cover's classes to a model's."""

from __future__ import annotations

from typing import NamedTuple, Optional

import numpy as np
import pytest

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.scenario.legend import Legend, LegendClass
from rs_synth_plugin.core.scenario.mapping import ClassMapping, MappingRow


class Trained(NamedTuple):
    code: int
    name: str
    role: Optional[str]
    share: float = 0.1


ZION = [
    Trained(1, "Water", "water"),
    Trained(2, "Developed", "built"),
    Trained(3, "Barren", "bare"),
    Trained(4, "Forest", "forest"),
    Trained(5, "Shrubland", "shrubland"),
    Trained(6, "Herbaceous", "grassland"),
    Trained(7, "Cultivated", "farmland"),
    Trained(8, "Wetlands", "wetland"),
]


def test_nlcd_to_the_eight_groups_by_role():
    mapping = ClassMapping.build(Legend.builtin("nlcd"), ZION)
    codes = np.array([[11, 21, 24, 31], [41, 43, 52, 71], [81, 82, 90, 95], [12, 0, 255, -7]], np.int32)
    expected = np.array([[1, 2, 2, 3], [4, 4, 5, 6], [7, 7, 8, 8], [0, 0, 0, 0]], np.uint8)
    mapped = mapping.apply(codes)
    assert mapped.dtype == np.uint8
    assert (mapped == expected).all()
    table = {row.source_code: row for row in mapping.table()}
    assert len(table) == 20
    assert table[43] == MappingRow(43, "Mixed Forest", 4, "Forest")
    assert table[12] == MappingRow(12, "Perennial Ice/Snow", 0, "")  # the model has no snow


def test_codes_beyond_8_bits():
    mapping = ClassMapping.build(Legend.builtin("corine3"), ZION)
    assert mapping.apply(np.array([512, 523, 311, 122, 222], np.int32)).tolist() == [1, 1, 4, 2, 7]


@pytest.mark.parametrize("legend_id", Legend.builtin_ids())
def test_every_shipped_legend_meets_every_other(legend_id):
    """All but snow has a place among the eight groups, and each legend maps to itself."""
    legend = Legend.builtin(legend_id)
    mapping = ClassMapping.build(legend, ZION)
    assert {row.source_name for row in mapping.table() if not row.model_code} <= {
        entry.name for entry in legend.classes if entry.role == "snow"
    }
    own = [Trained(k + 1, entry.name, entry.role) for k, entry in enumerate(legend.classes)]
    itself = ClassMapping.build(legend, own).apply(np.array(legend.codes, np.int32))
    assert itself.tolist() == list(range(1, len(own) + 1))


def test_a_broader_role_only_where_the_finer_is_not_known():
    legend = Legend("own", "Own", (LegendClass(7, "Weg", "#000000", "road"),))
    assert ClassMapping.build(legend, ZION).apply(np.array([7])).tolist() == [2]
    assert ClassMapping.build(legend, [*ZION, Trained(9, "Road", "road")]).apply(np.array([7])).tolist() == [
        9
    ]
    # Not the other way: built-up ground is not all road.
    built = Legend(
        "own", "Own", (LegendClass(7, "Ort", "#000000", "built"), LegendClass(8, "See", "#0000ff", "water"))
    )
    mapping = ClassMapping.build(built, [Trained(1, "Road", "road"), Trained(2, "Water", "water")])
    assert mapping.apply(np.array([7, 8])).tolist() == [0, 2]


def test_a_role_that_fits_two_classes_is_refused_unless_named():
    model = [Trained(1, "Evergreen", "forest"), Trained(2, "Deciduous forest", "forest")]
    legend = Legend("own", "Own", (LegendClass(3, "Wood", "#000000", "forest"),))
    with pytest.raises(InputError, match="“Wood” of the legend Own is forest, .* .1 Evergreen, 2 Dec"):
        ClassMapping.build(legend, model)
    named = Legend("own", "Own", (LegendClass(3, "deciduous Forest", "#000000", "forest"),))
    assert ClassMapping.build(named, model).apply(np.array([3])).tolist() == [2]


def test_a_legend_without_roles_is_refused():
    legend = Legend("own", "Own", (LegendClass(3, "Wood", "#000000"),))
    with pytest.raises(InputError, match="No class of the legend Own has a role that the model knows"):
        ClassMapping.build(legend, ZION)


def test_codes_without_a_target_are_unknown():
    mapping = ClassMapping.build(Legend.builtin("nlcd"), ZION)
    codes = np.array([[11, 13, 13], [0, 255, 99]], np.int32)
    assert mapping.apply(codes).tolist() == [[1, 0, 0], [0, 0, 0]]
