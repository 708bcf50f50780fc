# SPDX-License-Identifier: GPL-2.0-or-later
"""The imagery on the map, and the comparison with it."""

from __future__ import annotations

import shutil
import time

import numpy as np
import pytest
from qgis.core import QgsApplication, QgsRectangle
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent

from tests.core import bowl
from tests.gui.window import idle, wait_until


@pytest.fixture
def with_model(flooding, tiny_model, tmp_path):
    path = tmp_path / "own.onnx"
    shutil.copy(tiny_model, path)
    flooding.state.choose(model=str(path))
    return flooding


@pytest.fixture
def previewing(with_model):
    """The preview is there; `stats` has those of each that was finished."""
    stats = []
    with_model.imagery.drawn.connect(stats.append)
    with_model.imagery_panel.on.setChecked(True)
    wait_until(lambda: stats)
    with_model.stats = stats
    return with_model


def test_it_appears_with_a_badge(previewing):
    item = previewing.imagery.item
    assert len(item.pictures) == previewing.stats[0].tiles == previewing.stats[0].computed
    assert "CPU" in item.badge
    assert "CPU" in previewing.imagery_panel.status.text()


def test_an_edit_makes_only_what_changed_again(previewing):
    previewing.flood.level.setValue(bowl.FLOOR + 1)  # a small pond in the middle of what was a lake
    wait_until(lambda: len(previewing.stats) == 2)
    x, y = bowl.CENTRE
    previewing.flood.level.setValue(bowl.LEVEL)
    wait_until(lambda: len(previewing.stats) == 3)
    assert previewing.stats[2].computed == 0  # seen before


def test_a_new_edit_ends_the_old_preview(previewing):
    for level in range(110, 160, 2):
        previewing.flood.level.setValue(level + 0.5)
        idle(0.02)
    wait_until(lambda: len(previewing.stats) >= 2 and previewing.imagery._job is None)
    idle(0.4)
    assert len(previewing.stats) <= 5
    assert previewing.imagery._wish.scenario.edits[0].level == 158.5


def test_a_view_too_coarse_offers_one_that_is_not(previewing, window, forest):
    canvas = window.mapCanvas()
    canvas.zoomByFactor(20)
    wait_until(lambda: not previewing.imagery_panel.zoom.isHidden())
    assert "closer view" in previewing.imagery_panel.status.text()
    assert not previewing.imagery.item.pictures
    previewing.imagery_panel.zoom.click()
    wait_until(lambda: len(previewing.stats) == 2)
    assert previewing.imagery_panel.zoom.isHidden()


def test_a_model_that_vanishes_is_told(previewing, window, tmp_path):
    (tmp_path / "own.onnx").unlink()
    previewing.flood.level.setValue(130)
    wait_until(lambda: any("own.onnx" in text for text in window.said))
    assert not previewing.imagery.item.pictures
    assert "own.onnx" in previewing.imagery_panel.status.text()


def test_too_little_memory_in_the_runtime_is_told(previewing, window, monkeypatch):
    from rs_synth_plugin.core.model.runtime import DeviceMemoryError, Session

    def no_memory(self, inputs):
        raise DeviceMemoryError("bad_alloc")

    monkeypatch.setattr(Session, "run", no_memory)
    previewing.flood.level.setValue(133)
    wait_until(lambda: any("too little memory" in text for text in window.said))


def test_a_view_beside_the_layers(previewing, window):
    window.mapCanvas().setExtent(QgsRectangle(0, 0, 4000, 3000))
    wait_until(lambda: not previewing.imagery.item.pictures)
    assert "shows nothing" in previewing.imagery_panel.status.text()


def test_switched_off_it_is_gone(previewing):
    previewing.imagery_panel.on.setChecked(False)
    assert not previewing.imagery.item.pictures
    previewing.flood.level.setValue(120)
    idle(0.5)
    assert not previewing.imagery.item.pictures
    wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)


def test_the_divider_is_dragged(previewing, window):
    previewing.imagery_panel.swipe.setChecked(True)
    viewport = window.mapCanvas().viewport()
    width = viewport.width()
    start, end = QPoint(width // 2 + 2, 40), QPoint(width // 4, 40)
    before = window.mapCanvas().extent()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind, place in (
        (QEvent.Type.MouseButtonPress, start),
        (QEvent.Type.MouseMove, end),
        (QEvent.Type.MouseButtonRelease, end),
    ):
        QgsApplication.sendEvent(viewport, QMouseEvent(kind, QPointF(place), left, left, none))
    assert previewing.imagery.item.split == pytest.approx(0.25, abs=0.01)
    assert previewing.imagery_panel.divider.value() == 25
    assert window.mapCanvas().extent() == before  # the map did not take the mouse
    previewing.imagery_panel.divider.setValue(80)
    assert previewing.imagery.item.split == pytest.approx(0.8)
    previewing.imagery_panel.swipe.setChecked(False)
    assert previewing.imagery.item.split == 0


def test_opacity_and_blink(previewing):
    previewing.imagery_panel.opacity.setValue(40)
    assert previewing.imagery.item.opacity() == pytest.approx(0.4)
    previewing.imagery_panel.blink.setChecked(True)
    wait_until(lambda: not previewing.imagery.item.isVisible())
    previewing.imagery_panel.blink.setChecked(False)
    assert previewing.imagery.item.isVisible()


def test_a_layer_is_laid_over_and_goes_with_it(over_bowl, valley, window):
    from qgis.core import QgsProject

    over_bowl.imagery_panel.other.setLayer(valley)
    wait_until(lambda: "layer" in over_bowl.layer_picture.item.pictures)
    QgsProject.instance().removeMapLayer(valley.id())
    assert not over_bowl.layer_picture.item.pictures
    window.mapCanvas().zoomByFactor(1.1)
    idle(0.4)


def test_the_flood_gives_way_to_imagery_that_shows_it(previewing):
    assert not previewing.live.item.isVisible()
    previewing.flood.level.setValue(140)
    wait_until(previewing.live.item.isVisible)
    wait_until(lambda: len(previewing.stats) == 2)
    assert not previewing.live.item.isVisible()
    previewing.imagery_panel.on.setChecked(False)
    assert previewing.live.item.isVisible()


def test_a_real_image_is_compared_with_the_synthetic(previewing, valley):
    """The layer lies under the imagery, which alone is swiped and seen through."""
    panel, imagery, layer = previewing.imagery_panel, previewing.imagery.item, previewing.layer_picture.item
    panel.other.setLayer(valley)
    wait_until(lambda: layer.pictures)
    panel.swipe.setChecked(True)
    panel.opacity.setValue(30)
    assert imagery.zValue() > layer.zValue()
    assert (imagery.split, layer.split) == (0.5, 0)
    assert (imagery.shows_divider, layer.shows_divider) == (True, False)
    assert layer.opacity() == 1
    panel.on.setChecked(False)  # now the layer is compared, with the map
    assert (layer.split, layer.shows_divider) == (0.5, True)
    assert layer.opacity() == pytest.approx(0.3)


def test_a_preview_that_is_under_way_is_cancelled_by_an_edit(previewing, monkeypatch):
    """It ends at its next look whether it was cancelled, and what it still sends is not shown."""
    from rs_synth_plugin.core.feedback import raise_if_cancelled
    from rs_synth_plugin.core.product.preview import PreviewStats
    from rs_synth_plugin.gui.preview_job import Workshop

    begun, cancelled, late = [], [], []

    def draw(self, wish, show, feedback):
        begun.append(wish)
        late.append(show)
        for _ in range(500 if len(begun) == 1 else 0):
            if feedback.is_cancelled():
                cancelled.append(wish)
            raise_if_cancelled(feedback)
            time.sleep(0.01)
        return PreviewStats(0, 0, 0.0, 0.0), "CPU"

    monkeypatch.setattr(Workshop, "draw", draw)
    previewing.flood.level.setValue(120)
    wait_until(lambda: len(begun) == 1)
    previewing.flood.level.setValue(121)
    wait_until(lambda: len(previewing.stats) == 2, 3)
    assert [wish.scenario.edits[0].level for wish in cancelled] == [120]
    assert begun[1].scenario.edits[0].level == 121
    before = dict(previewing.imagery.item.pictures)
    grid = previewing.live._field.view.grid
    late[0](grid, next(grid.tiles(64, 0)), np.zeros((64, 64, 4), np.uint8))
    idle(0.1)
    assert previewing.imagery.item.pictures == before
