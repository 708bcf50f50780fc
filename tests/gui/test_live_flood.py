# SPDX-License-Identifier: GPL-2.0-or-later
"""The flood on the map: real widgets moved, the picture and the figures looked at."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRectangle

from rs_synth_plugin.core.scenario.flood import Flood
from tests.core import bowl
from tests.gui.window import idle, wait_until


def wet_share(dock):
    """Of the picture's pixels."""
    image = dock.live.item.pictures["flood"].image
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    pixels = np.frombuffer(bits, np.uint32).reshape(image.height(), image.width())
    return float((pixels != 0).mean())


def figures(dock):
    return dock.live._field.overall.figures(dock.state.live_flood().level)


def test_the_picture_shows_the_bowls_flood(flooding):
    assert figures(flooding).flooded_m2 / 1e6 == pytest.approx(bowl.flooded_km2(), rel=0.01)
    assert wet_share(flooding) == pytest.approx(bowl.flooded_km2() / 16, rel=0.02)
    assert "km²" in flooding.figures.area.text()
    assert [row[0] for row in flooding.figures.bars.rows] == ["Forest"]
    assert flooding.figures.curve.areas[-1] > flooding.figures.curve.areas[0]


def test_the_slider_moves_the_water(flooding):
    shares = []
    for step in (100, 300, 500):
        flooding.flood.slider.setValue(step)
        shares.append(wet_share(flooding))
    assert 0 < shares[0] < shares[1] < shares[2]
    assert flooding.flood.level.value() == pytest.approx(flooding.state.live_flood().level, abs=0.01)
    flooding.flood.level.setValue(bowl.FLOOR - 5)
    assert wet_share(flooding) == 0


def test_zoomed_in_the_water_comes_from_beyond_the_view(flooding, window, monkeypatch):
    """The seed is out of the view; the picture is of the view, the figures are of all."""
    monkeypatch.setattr("rs_synth_plugin.gui.view_grids.MOST_PIXELS", 600_000)
    x, y = bowl.CENTRE
    window.mapCanvas().setExtent(QgsRectangle(x + 300, y + 300, x + 700, y + 700))
    wait_until(lambda: flooding.live._field and flooding.live._field.view is not flooding.live._field.overall)
    assert wet_share(flooding) > 0.9
    assert figures(flooding).flooded_m2 / 1e6 == pytest.approx(bowl.flooded_km2(), rel=0.02)
    overall = flooding.live._field.overall
    window.mapCanvas().setExtent(QgsRectangle(x + 310, y + 300, x + 710, y + 700))
    wait_until(lambda: flooding.live._preparing is not None)
    wait_until(lambda: flooding.live._preparing is None)
    assert flooding.live._field.overall is overall  # only the view has moved
    flooding.flood.from_edge.setChecked(True)
    wait_until(lambda: flooding.live._field and flooding.live._field.overall is not overall)


def test_a_dam_holds_the_water(flooding):
    x, y = bowl.CENTRE
    whole = wet_share(flooding)
    from qgis.core import QgsGeometry

    flooding.flood.crest.setValue(170)
    flooding.flood.put_barrier(
        QgsGeometry.fromPolylineXY([QgsPointXY(x + 200, y - 2000), QgsPointXY(x + 200, y + 2000)])
    )
    wait_until(lambda: wet_share(flooding) < 0.8 * whole)
    assert flooding.state.current_edit.barriers[0].crest == 170


def test_a_rise_and_a_plain_flood(over_bowl):
    over_bowl.edits.add(Flood(level=bowl.LEVEL, mode="plain"))
    wait_until(lambda: "flood" in over_bowl.live.item.pictures)
    assert wet_share(over_bowl) > 0.2
    over_bowl.flood.kind.setCurrentIndex(1)
    assert over_bowl.state.current_edit.rise == 1.0
    wait_until(lambda: wet_share(over_bowl) == 0)  # there is no water that could rise


def test_seeds_by_clicking(over_bowl, window):
    from qgis.PyQt.QtCore import QPoint, Qt
    from qgis.PyQt.QtTest import QTest

    over_bowl.edits.add(Flood(level=bowl.LEVEL))
    over_bowl.flood.add_seed.click()
    canvas = window.mapCanvas()
    place = canvas.getCoordinateTransform().transform(QgsPointXY(*bowl.CENTRE))
    QTest.mouseClick(
        canvas.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(int(place.x()), int(place.y())),
    )
    seed = over_bowl.state.current_edit.seeds[0]
    assert np.hypot(seed[0] - bowl.CENTRE[0], seed[1] - bowl.CENTRE[1]) < 20
    over_bowl.flood.from_water.setChecked(False)
    wait_until(lambda: "flood" in over_bowl.live.item.pictures and wet_share(over_bowl) > 0.1)
    over_bowl.tools.stop()


def test_seeds_keep_their_crs_when_the_map_changes(flooding, window):
    window.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    flooding.flood.put_seed(window.mapCanvas().extent().center())
    first, second = flooding.state.current_edit.seeds
    assert first == bowl.CENTRE
    assert abs(second[0] - first[0]) < 5000


@pytest.mark.parametrize("what", ["land_cover", "dem"])
def test_a_layer_that_goes_takes_the_flood_along(flooding, window, what):
    QgsProject.instance().removeMapLayer(getattr(flooding.state.choice, what))
    wait_until(lambda: not flooding.live.item.pictures)
    assert any("removed from the project" in text for text in window.said)
    assert flooding.figures.why.text()


def test_a_map_elsewhere_says_so(flooding, window):
    window.mapCanvas().setExtent(QgsRectangle(0, 0, 100, 100))
    wait_until(lambda: "shows nothing" in flooding.figures.why.text())
    assert not flooding.live.item.pictures


def test_another_crs_of_the_map_keeps_the_flood(flooding, window, forest):
    canvas = window.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    assert not flooding.live.item.pictures
    wait_until(lambda: "flood" in flooding.live.item.pictures)
    assert figures(flooding).flooded_m2 / 1e6 == pytest.approx(bowl.flooded_km2(), rel=0.02)


def test_a_shaken_slider_leaves_one_undo_and_no_job(flooding):
    count = flooding.state.undo_stack.count()
    rng = np.random.default_rng(0)
    for step in rng.integers(0, 1001, 300):
        flooding.flood.slider.setValue(int(step))
        idle(0.001)
    assert flooding.state.undo_stack.count() <= count + 1
    flooding.state.undo_stack.undo()
    assert flooding.state.live_flood().level == bowl.LEVEL
    wait_until(lambda: flooding.live._preparing is None)
    assert flooding.live._stepping is None


def test_the_sliders_range_is_the_layers_until_the_user_says_otherwise(flooding):
    water, curve = flooding.flood.water, flooding.figures.curve
    assert water.low.value() == pytest.approx(bowl.FLOOR, abs=0.1)
    before = curve.levels
    water.high.setValue(130)
    assert curve.levels[-1] == 130 < before[-1]
    assert flooding.series.last.value() == 130
    assert flooding.state.live_flood().level == bowl.LEVEL  # the range is no level
    water.slider.setValue(0)
    water.slider.setValue(water.slider.maximum())
    assert flooding.state.live_flood().level == 130
    flooding.flood.from_edge.setChecked(True)  # another field, with a range of its own
    wait_until(lambda: flooding.live._preparing is not None)
    wait_until(lambda: flooding.live._preparing is None)
    assert water.high.value() == 130
    flooding.series.last.setValue(125)
    water.high.setValue(140)
    assert flooding.series.last.value() == 125


def test_a_click_on_the_curve_goes_to_its_level(flooding):
    from qgis.PyQt.QtCore import QPoint, Qt
    from qgis.PyQt.QtTest import QTest

    curve = flooding.figures.curve
    curve.resize(200, 100)
    QTest.mouseClick(
        curve, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(curve.width() // 2, 50)
    )
    middle = (curve.levels[0] + curve.levels[-1]) / 2
    assert flooding.state.live_flood().level == pytest.approx(middle, abs=3)


def test_another_crs_of_a_layer_is_seen(flooding, valley, window):
    valley.setCrs(QgsCoordinateReferenceSystem("EPSG:32733"))
    wait_until(lambda: not flooding.live.item.pictures)
    assert any("do not overlap" in text for text in window.said)


def test_a_dem_without_a_height(over_bowl, window, open_layer, tmp_path):
    from tests.core.raster_files import write_raster

    grid = bowl.grid_in(bowl.UTM)
    values = np.full(grid.shape, -9999.0, np.float32)
    nothing = open_layer(
        write_raster(tmp_path / "nothing.tif", values, grid.transform, grid.crs, nodata=-9999.0)
    )
    over_bowl.state.choose(dem=nothing.id())
    over_bowl.edits.add(Flood(level=bowl.LEVEL))
    wait_until(lambda: any("no height" in text for text in window.said))
    wait_until(lambda: "no height" in over_bowl.figures.why.text())
    assert not over_bowl.live.item.pictures
