# SPDX-License-Identifier: GPL-2.0-or-later
"""The tabs of layers and edits, and that the project keeps what was done in them."""

from __future__ import annotations

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAbstractSpinBox,
    QAction,
    QComboBox,
    QPushButton,
    QSlider,
    QToolBar,
    QToolButton,
)

from rs_synth_plugin.core.scenario.convert import Convert
from rs_synth_plugin.core.scenario.flood import Barrier, Flood
from rs_synth_plugin.core.scenario.legend import LegendClass
from rs_synth_plugin.gui.legend_table import own_legend
from rs_synth_plugin.gui.shell import DockShell
from tests.core import bowl
from tests.gui.window import idle, wait_until


def test_edits_are_a_list(dock):
    dock.edits.add(Flood(level=3))
    dock.edits.add(Convert("forest", "farmland"))
    dock.edits.actions_by_name["up"].trigger()
    assert [entry.edit.kind for entry in dock.state.entries] == ["convert", "flood"]
    dock.edits.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert [edit.kind for edit in dock.state.scenario().edits] == ["flood"]
    dock.edits.actions_by_name["remove"].trigger()
    assert len(dock.state.entries) == 1
    for _ in range(3):
        dock.edits.actions_by_name["undo"].trigger()
    assert [(entry.edit.kind, entry.is_on) for entry in dock.state.entries] == [
        ("flood", True),
        ("convert", True),
    ]
    dock.edits.actions_by_name["redo"].trigger()
    assert dock.state.entries[0].edit.kind == "convert"


def test_keys_undo_and_delete(dock, shell):
    dock.setCurrentIndex(1)
    dock.edits.add(Flood(level=3))
    shell.dock.activateWindow()
    dock.edits.list.setFocus()
    idle(0.1)
    QTest.keyClick(dock.edits.list, Qt.Key.Key_Delete)
    QTest.keyClick(dock.edits.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    idle(0.05)
    assert len(dock.state.entries) in (0, 1)  # offscreen windows are not always active
    dock.flood.slider.setFocus()
    before = dock.flood.slider.value()
    QTest.keyClick(dock.flood.slider, Qt.Key.Key_PageUp)
    assert dock.flood.slider.value() != before or not dock.state.entries


def test_a_conversion_by_its_form(over_bowl):
    over_bowl.edits.actions_by_name["convert"].trigger()
    form = over_bowl.convert
    form.source.setCurrentIndex(form.source.findData("forest"))
    form.target.setCurrentIndex(form.target.findData("water"))
    form.share.setValue(25)
    form.seed.setValue(7)
    x, y = bowl.CENTRE
    form.put_polygon(QgsGeometry.fromWkt(f"POLYGON(({x} {y}, {x + 500} {y}, {x + 500} {y + 500}, {x} {y}))"))
    edit = over_bowl.state.current_edit
    assert (edit.source, edit.target, edit.share, edit.seed, len(edit.polygons)) == (
        "forest",
        "water",
        25,
        7,
        1,
    )
    form.take.click()
    assert "No polygon is selected" in form.problem.text()


def test_the_project_keeps_it_exactly(over_bowl, window, tmp_path):
    x, y = bowl.CENTRE
    barrier = Barrier(f"LINESTRING ({x} {y}, {x + 1 / 3} {y + 0.1})", 170.1)
    flood = Flood(
        level=0.1 + 0.2, from_water=False, seeds=((x / 3, y),), barriers=(barrier,), seeds_crs="EPSG:32633"
    )
    over_bowl.edits.add(flood)
    over_bowl.edits.add(Convert((41, 42), 82, share=1 / 3, seed=9))
    over_bowl.edits.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    over_bowl.layers.table.cellWidget(0, 3).setCurrentIndex(3)
    before = (
        over_bowl.state.entries,
        over_bowl.state.choice,
        over_bowl.state.legend,
        over_bowl.state.current,
    )
    assert before[2].id == "own"
    assert QgsProject.instance().isDirty()
    path = str(tmp_path / "p.qgz")
    assert QgsProject.instance().write(path)
    over_bowl.state.clear()
    assert QgsProject.instance().read(path)
    state = over_bowl.state
    assert (state.entries, state.choice, state.legend, state.current) == before
    QgsProject.instance().clear()
    assert state.entries == ()
    assert state.choice.land_cover == ""


def test_the_project_hears_of_undo(over_bowl):
    def kept():
        return QgsProject.instance().readEntry("RSSynth", "scenario")[0]

    over_bowl.edits.add(Flood(level=3))
    assert '"level": 3' in kept()
    over_bowl.edits.actions_by_name["undo"].trigger()
    assert '"edits": []' in kept()


def test_a_damaged_entry_of_the_project_is_told(dock, window):
    QgsProject.instance().writeEntry("RSSynth", "scenario", '{"scenario": 3}')
    dock.store.load()
    assert "damaged" in window.said[-1]
    assert dock.state.entries == ()


def test_a_scenario_file_comes_back(over_bowl, tmp_path, window):
    over_bowl.edits.add(Flood(rise=1 / 3))
    over_bowl.edits.add(Convert("forest", "farmland", share=12.5))
    over_bowl.edits.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    entries = over_bowl.state.entries
    over_bowl.run.save_to(str(tmp_path / "s.json"))
    over_bowl.edits.actions_by_name["remove"].trigger()
    over_bowl.run.load_from(str(tmp_path / "s.json"))
    assert over_bowl.state.entries == entries
    (tmp_path / "s.json").write_text("{")
    over_bowl.run.load_from(str(tmp_path / "s.json"))
    assert "not JSON" in window.said[-1]
    assert over_bowl.state.entries == entries


def test_the_legend_is_guessed_and_can_be_put_right(dock, land_cover, forest, window):
    dock.state.choose(land_cover=land_cover.id())
    wait_until(lambda: dock.state.legend is not None)
    assert dock.state.legend.id == "nlcd8"
    assert dock.layers.table.rowCount() == 8
    dock.layers.table.item(3, 2).setText("Trees")
    assert dock.state.legend.by_code[4].name == "Trees"
    assert dock.layers.legend.currentText().endswith("changed")
    dock.state.choose(land_cover=forest.id())  # one class of one code: it could be anything
    wait_until(lambda: dock.state.legend is not None)
    assert "cannot be told" in window.said[-1]
    assert dock.state.legend.classes[0].role is None


def test_without_onnxruntime_the_dock_says_so(window, monkeypatch):
    from rs_synth_plugin.core.model.runtime import RuntimeStatus
    from rs_synth_plugin.gui import layer_panel

    monkeypatch.setattr(
        layer_panel, "available", lambda: RuntimeStatus(False, "", "Models need onnxruntime.")
    )
    shell = DockShell(window)
    shell.action.trigger()
    notice = shell.content.layers.notice
    wait_until(lambda: not notice.isHidden())
    assert notice.text() == "Models need onnxruntime. Floods and conversions work without it."
    shell.unload()


def test_without_onnxruntime_nothing_offers_imagery(dock):
    dock.layers.imageryImpossible.emit()
    assert not dock.run.imagery.isEnabled()
    assert not dock.run.imagery.isChecked()
    assert not dock.imagery_panel.on.isEnabled()


def test_without_a_model_the_dock_says_so(dock):
    assert dock.layers.notice.isHidden()
    dock.layers.model.setCurrentIndex(0)
    dock.layers.model.activated.emit(0)
    assert dock.state.choice.model == ""
    assert "No model is chosen" in dock.layers.notice.text()
    assert not dock.layers.notice.isHidden()


def test_the_model_fits_the_land_cover_until_the_user_chooses(dock, land_cover, forest):
    box = dock.layers.boxes["land_cover"]

    def choose(layer):
        box.setLayer(layer)
        box.activated.emit(box.currentIndex())

    choose(land_cover)
    assert dock.state.choice.model == "zion-landsat8-fusion"
    dock.layers.model.setCurrentIndex(0)
    dock.layers.model.activated.emit(0)
    choose(forest)
    assert dock.state.choice.model == ""


def test_one_polygon_or_a_thousand_are_one_step_of_undo(over_bowl):
    layer = QgsVectorLayer("Polygon?crs=EPSG:32633", "fields", "memory")
    x, y = bowl.CENTRE
    for row in range(50):
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y + 20 * row, x + 100, y + 20 * row + 10)))
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    layer.selectAll()
    over_bowl.edits.actions_by_name["convert"].trigger()
    steps = over_bowl.state.undo_stack.count()
    over_bowl.convert.take.click()
    assert len(over_bowl.state.current_edit.polygons) == 50
    assert over_bowl.state.undo_stack.count() == steps + 1


def test_a_new_conversion_is_of_roles_that_the_legend_has(over_bowl):
    over_bowl.state.set_legend(own_legend(None, (LegendClass(1, "Lake", "#0000ff", "water"),)))
    over_bowl.edits.actions_by_name["convert"].trigger()
    assert over_bowl.state.current_edit.source == "water"


@pytest.mark.parametrize("kind", [QSlider, QComboBox, QAbstractSpinBox, QPushButton, QToolButton])
def test_everything_has_a_tooltip_and_takes_the_focus(dock, kind):
    own = [widget for widget in dock.findChildren(kind) if not widget.objectName().startswith("qt_")]
    for widget in own:
        if isinstance(widget.parentWidget(), QToolBar):
            assert widget.focusPolicy() != Qt.FocusPolicy.NoFocus or "ext_button" in widget.objectName()
        inside = widget.parentWidget()
        if isinstance(inside, (QComboBox, QAbstractSpinBox)) or "FileWidget" in type(inside).__name__:
            continue
        if "ScrollerButton" in widget.objectName() or isinstance(inside, QAction):
            continue
        if isinstance(widget, QToolButton) and widget.defaultAction() is None and not widget.text():
            continue  # of Qt's own tab bar
        label = widget.text() if hasattr(widget, "text") else ""
        assert widget.toolTip(), (widget, label)
        if widget.isEnabled() and not isinstance(widget, QToolButton):
            assert widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def test_every_legend_has_a_name_of_its_own_in_the_list(dock):
    dock.layers._show_legend()
    box = dock.layers.legend
    names = [box.itemText(place) for place in range(box.count())]
    assert len(set(names)) == len(names)
    assert "NLCD, 8 groups" in names
    assert (
        box.itemData(names.index("NLCD, 8 groups"), Qt.ItemDataRole.ToolTipRole)
        == "NLCD, 8 groups (spDataLarge)"
    )
