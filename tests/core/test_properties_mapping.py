# SPDX-License-Identifier: GPL-2.0-or-later
"""The mapping of classes for any legend and any model: total, by role, the same on arrays as in its table."""

from __future__ import annotations

from typing import NamedTuple, Optional

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.scenario.legend import ROLES, Legend, LegendClass
from rs_synth_plugin.core.scenario.mapping import BROADER_ROLES, ClassMapping

LARGEST = 2**31 - 1
# Bytes as in most products, three digits as in CORINE, and whatever else int32 holds.
CODES = st.integers(0, 255) | st.integers(100, 999) | st.integers(-LARGEST, LARGEST)
NAMES = st.sampled_from(["Wald", "forest", "FOREST", "Water", "Straße", "STRASSE"]) | st.text(min_size=1)
FEW_ROLES = st.sampled_from(["water", "forest", "built", "road", "farmland", "orchard"])


class Trained(NamedTuple):
    code: int
    name: str
    role: Optional[str]


def legend_of(codes, names, roles) -> Legend:
    classes = (
        LegendClass(code, name, "#000000", role) for code, name, role in zip(sorted(codes), names, roles)
    )
    return Legend("own", "Own", tuple(classes))


@st.composite
def legends(draw) -> Legend:
    codes = draw(st.lists(CODES, unique=True, min_size=1, max_size=12))
    roles = st.none() | FEW_ROLES | st.sampled_from(ROLES)
    size = {"min_size": len(codes), "max_size": len(codes)}
    return legend_of(codes, draw(st.lists(NAMES, **size)), draw(st.lists(roles, **size)))


@st.composite
def model_classes(draw) -> list[Trained]:
    roles = draw(st.lists(FEW_ROLES | st.sampled_from(ROLES), min_size=1, max_size=12))
    names = draw(st.lists(NAMES, min_size=len(roles), max_size=len(roles)))
    return [Trained(index + 1, name, role) for index, (name, role) in enumerate(zip(names, roles))]


def same_name(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()


def expected(entry: LegendClass, model: list[Trained]) -> Optional[int]:
    """The model's code for one class, None where several fit: what docs promise, spelt out once more."""
    for role in (entry.role, BROADER_ROLES.get(entry.role or "")):
        fitting = [item for item in model if role is not None and item.role == role]
        if len(fitting) == 1:
            return fitting[0].code
        if fitting:
            named = [item.code for item in fitting if same_name(item.name, entry.name)]
            return named[0] if len(named) == 1 else None
    return 0


@settings(max_examples=300)
@given(legends(), model_classes(), st.randoms(use_true_random=False))
def test_every_class_has_one_place_whatever_the_order(legend, model, random):
    targets = {entry.code: expected(entry, model) for entry in legend.classes}
    if None in targets.values() or not any(targets.values()):
        with pytest.raises(InputError, match="several classes of the model|has a role that the model knows"):
            ClassMapping.build(legend, model)
        return
    mapping = ClassMapping.build(legend, model)
    table = mapping.table()
    assert {row.source_code: row.model_code for row in table} == targets
    assert [row.source_name for row in table] == [entry.name for entry in legend.classes]
    names = {0: "", **{item.code: item.name for item in model}}
    assert [row.model_name for row in table] == [names[row.model_code] for row in table]
    random.shuffle(model)
    assert ClassMapping.build(legend, model).table() == table


@st.composite
def mappings(draw) -> ClassMapping:
    """A mapping of classes whose roles the model knows once each."""
    codes = draw(st.lists(CODES, unique=True, min_size=1, max_size=12))
    roles = draw(st.lists(st.none() | FEW_ROLES, min_size=len(codes), max_size=len(codes)))
    assume(any(roles))
    known = draw(st.permutations(sorted({role for role in roles if role})))
    return ClassMapping.build(
        legend_of(codes, ["x"] * len(codes), roles),
        [Trained(index + 1, f"{role}", role) for index, role in enumerate(known)],
    )


@settings(max_examples=300)
@given(mappings(), st.data())
def test_on_arrays_it_does_what_its_table_says(mapping, data):
    table = {row.source_code: row.model_code for row in mapping.table()}
    own = st.sampled_from(sorted(table))
    near = st.tuples(own, st.integers(-2, 2)).map(sum).filter(lambda code: abs(code) <= LARGEST)
    foreign = st.integers(-LARGEST - 1, LARGEST)
    shape = data.draw(st.lists(st.integers(0, 6), max_size=3).map(tuple))
    count = int(np.prod(shape))
    codes = data.draw(st.lists(own | near | foreign, min_size=count, max_size=count))
    mapped = mapping.apply(np.array(codes, np.int32).reshape(shape))
    assert mapped.dtype == np.uint8
    assert mapped.shape == shape
    assert mapped.ravel().tolist() == [table.get(code, 0) for code in codes]


@given(st.lists(st.sampled_from(ROLES), unique=True, min_size=1), st.data())
def test_a_legend_of_a_models_own_roles_maps_onto_it(roles, data):
    codes = data.draw(st.lists(CODES, unique=True, min_size=len(roles), max_size=len(roles)))
    mapping = ClassMapping.build(
        legend_of(codes, roles, roles), [Trained(index + 1, role, role) for index, role in enumerate(roles)]
    )
    assert mapping.apply(np.array(sorted(codes), np.int32)).tolist() == list(range(1, len(roles) + 1))
