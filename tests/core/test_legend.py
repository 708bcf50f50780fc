# SPDX-License-Identifier: GPL-2.0-or-later
"""Legends as files, shipped and the user's own."""

from __future__ import annotations

import json

import pytest

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.scenario.legend import ROLE_LABELS, ROLES, Legend, LegendClass
from rs_synth_plugin.core.scenario.mapping import BROADER_ROLES
from rs_synth_plugin.core.scenario.recognition import recognise_legend

# Anchors from each product's own documentation: number of classes, and some code, name, colour, role.
ANCHORS = {
    "nlcd": (20, [
        (11, "Open Water", "#466b9f", "water"), (24, "Developed, High Intensity", "#ab0000", "built"),
        (42, "Evergreen Forest", "#1c5f2c", "forest"), (82, "Cultivated Crops", "#ab6c28", "farmland"),
        (95, "Emergent Herbaceous Wetlands", "#6c9fb8", "wetland"),
    ]),
    "nlcd8": (8, [(1, "Water", "#476ba0", "water"), (8, "Wetlands", "#bad8ea", "wetland")]),
    "worldcover": (11, [
        (10, "Tree cover", "#006400", "forest"), (80, "Permanent water bodies", "#0064c8", "water"),
        (95, "Mangroves", "#00cf75", "mangrove"), (100, "Moss and lichen", "#fae6a0", "moss"),
    ]),
    "corine3": (44, [
        (111, "Continuous urban fabric", "#e6004d", "built"), (312, "Coniferous forest", "#00a600", "forest"),
        (512, "Water bodies", "#80f2e6", "water"), (523, "Sea and ocean", "#e6f2ff", "water"),
    ]),
    "corine3_grid": (44, [
        (1, "Continuous urban fabric", "#e6004d", "built"), (41, "Water bodies", "#80f2e6", "water"),
        (44, "Sea and ocean", "#e6f2ff", "water"),
    ]),
    "dynamicworld": (9, [(0, "Water", "#419bdf", "water"), (8, "Snow and ice", "#b39fe1", "snow")]),
    "openearthmap": (8, [
        (1, "Bareland", "#800000", "bare"), (6, "Water", "#0045ff", "water"),
        (8, "Building", "#de1f07", "building"),
    ]),
    "geonrw": (10, [
        (1, "Forest", "#2ca02c", "forest"), (2, "Water", "#1f77b4", "water"), (9, "Roads", "#d62728", "road"),
    ]),
    "dfc2020": (10, [(1, "Forest", "#009900", "forest"), (10, "Water", "#1c0dff", "water")]),
    "dubai": (5, [(1, "Building", "#3c1098", "building"), (5, "Water", "#e2a929", "water")]),
    "igbp": (17, [
        (1, "Evergreen Needleleaf Forests", "#05450a", "forest"),
        (17, "Water Bodies", "#1c0dff", "water"),
    ]),
}  # fmt: skip


def test_every_shipped_legend_is_anchored():
    assert set(Legend.builtin_ids()) == set(ANCHORS)


@pytest.mark.parametrize("legend_id", ANCHORS)
def test_shipped_legends(legend_id):
    legend = Legend.builtin(legend_id)
    count, anchors = ANCHORS[legend_id]
    assert legend.id == legend_id
    assert len(legend.classes) == count
    assert legend.source
    assert legend.licence
    assert len({entry.name for entry in legend.classes}) == count
    assert len(set(legend.colors.values())) == count
    assert not set(legend.nodata) & set(legend.codes)
    for code, name, color, role in anchors:
        entry = legend.by_code[code]
        assert (entry.name, entry.color, entry.role) == (name, color, role)


@pytest.mark.parametrize("legend_id", ANCHORS)
def test_every_role_of_a_shipped_legend_can_be_written(legend_id):
    legend = Legend.builtin(legend_id)
    assert all(entry.role for entry in legend.classes)
    for role in legend.roles:
        assert legend.code_for(role) in legend.codes_for(role)
        defaults = [entry for entry in legend.classes if entry.role == role and entry.default]
        assert len(defaults) <= 1


def test_roles():
    assert set(BROADER_ROLES) | set(BROADER_ROLES.values()) <= set(ROLES)
    assert not set(BROADER_ROLES) & set(BROADER_ROLES.values())  # one step is enough
    assert all(ROLE_LABELS.values())


def test_the_two_corines_are_one():
    codes, grid = Legend.builtin("corine3"), Legend.builtin("corine3_grid")
    assert [entry.name for entry in codes.classes] == [entry.name for entry in grid.classes]
    assert [entry.role for entry in codes.classes] == [entry.role for entry in grid.classes]
    assert grid.codes == tuple(range(1, 45))


def test_codes_for_a_role():
    nlcd = Legend.builtin("nlcd")
    assert nlcd.codes_for("forest") == (41, 42, 43)
    assert nlcd.codes_for("road") == ()
    assert nlcd.code_for("water") == 11
    assert nlcd.code_for("farmland") == 82
    with pytest.raises(InputError, match="NLCD .USA. has no class for “Road”"):
        nlcd.code_for("road")
    with pytest.raises(InputError, match="there is no role “lava”; choose one of water"):
        nlcd.code_for("lava")
    several = Legend(
        "own", "Own", (LegendClass(1, "A", "#000000", "water"), LegendClass(2, "B", "#ffffff", "water"))
    )
    with pytest.raises(InputError, match="several classes for “Water” .1 A, 2 B.: mark .* default"):
        several.code_for("water")


def test_the_one_to_write_among_several_of_a_role(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("code,name,role,default\n1,River,water,\n2,Lake,water,YES\n3,Wood,forest,no\n")
    legend = Legend.from_csv(path)
    assert legend.code_for("water") == 2
    assert legend.choice_of("water") == "2 Lake (the legend mine also has 1 River)"
    assert legend.choice_of("forest") == ""
    path.write_text("code,name,role,default\n1,River,water,maybe\n")
    with pytest.raises(InputError, match="line 2: default is “maybe”; write yes or no"):
        Legend.from_csv(path)


def test_the_number_of_the_unknown_is_no_class():
    assert Legend.builtin("nlcd8").unknown == 0
    assert Legend.builtin("dynamicworld").unknown == -1
    codes = tuple(LegendClass(code, "x", "#000000") for code in (-2, -1, 0, 1))
    assert Legend("own", "Own", codes).unknown == -3


def test_there_is_no_such_legend():
    with pytest.raises(InputError, match="no legend “atlantis”: choose one of corine3"):
        Legend.builtin("atlantis")


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_csv(tmp_path, delimiter):
    path = tmp_path / "mine.csv"
    rows = [
        ["Code", "Name", "Color", "Role"],
        ["2", "Wald", "#00FF00", "forest"],
        ["1", "See", "", ""],
        ["", "", "", ""],
    ]
    path.write_text("\ufeff" + "\n".join(delimiter.join(row) for row in rows), encoding="utf-8")
    legend = Legend.from_csv(path)
    assert legend.id == legend.name == "mine"
    assert legend.codes == (1, 2)
    assert legend.by_code[2] == LegendClass(2, "Wald", "#00ff00", "forest")
    assert legend.by_code[1].role is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a,b\n1,2", "columns code,name,color,role"),
        ("", "columns code,name,color,role"),
        ("code,name\n1.5,x", "line 2: “1.5” is no whole number"),
        ("code,name\n,x", "line 2: “” is no whole number"),
        ("code,name\n1,x\n1,y", "the code 1 twice"),
        ("code,name,color\n1,x,blue", "class 1: “blue” is no colour"),
        ("code,name,color,role\n1,x,#00ff00,lake", "class 1: there is no role “lake”"),
        ("code,name\n1,", "class 1: the name is missing"),
        ("code,name\n", "no classes"),
    ],
)
def test_csv_that_is_refused(tmp_path, text, message):
    path = tmp_path / "mine.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        Legend.from_csv(path)


def test_json(tmp_path):
    path = tmp_path / "mine.json"
    data = {"nodata": [0], "classes": [{"code": 523, "name": "Meer", "color": "#0000ff", "role": "water"}]}
    path.write_text(json.dumps(data), encoding="utf-8")
    legend = Legend.from_json(path)
    assert legend == Legend("mine", "mine", (LegendClass(523, "Meer", "#0000ff", "water"),), (0,))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "no valid JSON"),
        ("[1]", "is no legend"),
        ('{"classes": {}}', "is no legend"),
        ('{"classes": [{"code": "1", "name": "x"}]}', "without a whole number"),
        ('{"classes": [{"code": true, "name": "x"}]}', "without a whole number"),
        ('{"classes": [{"code": 4294967296, "name": "x"}]}', "without a whole number"),
        ('{"classes": [{"code": 1, "name": "x", "colour": "#000000"}]}', r"unknown entries .colour.; remove"),
        ('{"classes": [{"code": 1, "name": "x", "default": 1}]}', "must be true or false"),
        ('{"classes": [{"code": 1, "name": "x"}], "nodata": 0}', "nodata"),
        ('{"classes": [{"code": 1, "name": "x"}], "roles": []}', "unknown entries"),
    ],
)
def test_json_that_is_refused(tmp_path, text, message):
    path = tmp_path / "mine.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        Legend.from_json(path)


def test_files_that_cannot_be_read(tmp_path):
    with pytest.raises(InputError, match=r"cannot be read .No such file"):
        Legend.from_csv(tmp_path / "missing.csv")
    (tmp_path / "latin.csv").write_bytes("code,name\n1,Grünland".encode("latin-1"))
    with pytest.raises(InputError, match="is not UTF-8 text"):
        Legend.from_csv(tmp_path / "latin.csv")


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ({11, 21, 41, 42, 52, 71}, "nlcd"),
        ({0, 11, 31, 42, 255}, "nlcd"),
        ({10, 20, 30, 40, 50, 80, 90}, "worldcover"),
        ({112, 211, 311, 512}, "corine3"),
        (set(range(1, 45)), "corine3_grid"),
        (set(range(1, 18)), "igbp"),
        ({1, 2, 3, 4, 5, 6, 7, 8}, None),  # four legends fit
        ({1, 2, 3}, None),
        ({10, 999}, None),
        ({0}, None),
        ({11, 42}, None),  # too few to tell
        (set(), None),
    ],
)
def test_guess_by_codes(codes, expected):
    guess = recognise_legend(codes)
    assert (guess.id if guess else None) == expected


@pytest.mark.parametrize("legend_id", sorted(set(ANCHORS)))
def test_guess_by_palette(legend_id):
    legend = Legend.builtin(legend_id)
    # Colours a little off, as in old files; entries for codes that do not occur are black.
    off = {code: "#" + "".join(f"{min(c + 2, 255):02x}" for c in bytes.fromhex(color[1:]))
           for code, color in legend.colors.items()}  # fmt: skip
    palette = {code: off.get(code, "#000000") for code in range(256)} if max(legend.codes) < 256 else off
    guess = recognise_legend(legend.codes[:6], palette)
    assert guess is not None
    assert guess.id == legend_id


def test_a_foreign_palette_does_not_hide_plain_codes():
    palette = dict.fromkeys(range(256), "#123456")
    assert recognise_legend({11, 41, 42, 52, 71, 82}, palette).id == "nlcd"
    assert recognise_legend({1, 2, 3, 4, 5, 6, 7, 8}, palette) is None
