# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenarios that ask for the impossible or the unlikely: refused, or done and told."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from osgeo import gdal

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.product.products import SceneProducts, write_products
from rs_synth_plugin.core.product.survey import refuse_unseen
from rs_synth_plugin.core.raster.grid import Grid
from rs_synth_plugin.core.scenario.convert import Convert
from rs_synth_plugin.core.scenario.flood import Barrier, Flood
from rs_synth_plugin.core.scenario.legend import Legend, LegendClass
from rs_synth_plugin.core.scenario.scene import BaseScene
from tests.core.memory_scene import (
    FOREST,
    TOWN,
    WATER,
    ArrayReader,
    files_in,
    grid_of,
    scene_of,
    small_legend,
    whole,
)
from tests.tiny_models import RecordingFeedback

# A slope of 1 m a pixel, from 0 to 29 m.
SLOPE = np.tile(np.arange(30, dtype=np.float32), (20, 1))


def at(col, row):
    """Map coordinates of a pixel's centre on the grid of `scene_of`."""
    return 300_005.0 + 10 * col, 3_999_995.0 - 10 * row


def flooded(tmp_path, scene, **given):
    """The flooded content and the feedback."""
    feedback = RecordingFeedback()
    return whole(Flood(**given).prepare(scene, tmp_path, feedback)), feedback


class TestLevel:
    @pytest.mark.parametrize("given", [
        {"mode": "plain"}, {"from_edge": True}, {"from_water": False, "seeds": (at(0, 5),)},
    ], ids=["plain", "edge", "seed"])  # fmt: skip
    def test_below_all_ground_gives_an_empty_mask_and_a_warning(self, tmp_path, given):
        feedback = RecordingFeedback()
        scene = Flood(level=-3, **given).prepare(scene_of(SLOPE), tmp_path, feedback)
        folder = tmp_path / "out"
        folder.mkdir()
        products = SceneProducts(
            **{name: str(folder / f"{name}.tif") for name in ("land_cover", "depth", "mask")}
        )
        write_products(scene, products, {}, (), feedback)
        mask, depth, codes = (gdal.Open(path).ReadAsArray() for path in (products.mask, products.depth,
                                                                         products.land_cover))  # fmt: skip
        assert not mask.any()
        assert (depth == gdal.Open(products.depth).GetRasterBand(1).GetNoDataValue()).all()
        assert (codes == FOREST).all()
        report = scene.reports[0]
        assert (report.flooded_pixels, report.flooded_m2, report.volume_m3, report.max_depth_m) == (
            0,
            0,
            0,
            0,
        )
        assert report.highest_surface_m is None
        assert any("No ground was flooded: raise the level, or check" in text for text in feedback.warnings)

    @pytest.mark.parametrize("given", [{"mode": "plain"}, {"from_edge": True}], ids=["plain", "edge"])
    def test_above_all_ground_floods_all_and_warns(self, tmp_path, given):
        terrain = SLOPE.copy()
        terrain[3, 3] = np.nan
        content, feedback = flooded(tmp_path, scene_of(terrain), level=500, **given)
        assert content.changed.sum() == terrain.size - 1
        assert any(
            "All ground of known height is flooded, up to 500 m deep" in text for text in feedback.warnings
        )
        assert any("reaches the edge of the raster" in text for text in feedback.warnings)
        _, feedback = flooded(tmp_path, scene_of(terrain), level=28.5, **given)
        assert not any("All ground" in text for text in feedback.warnings)

    @pytest.mark.parametrize(("given", "what"), [({"level": 1e39}, "level of 1e.39 m"), ({"level": -1e7}, "level"),
                                                 ({"rise": 1e12}, "rise of 1e.12 m")])  # fmt: skip
    def test_beyond_all_numbers_is_refused(self, tmp_path, given, what):
        with pytest.raises(
            InputError, match=f"The flood's {what}.* is beyond all heights: give it in metres"
        ):
            flooded(tmp_path, scene_of(SLOPE, WATER), **given)


class TestSeeds:
    def test_all_outside_are_refused(self, tmp_path):
        for seeds, crs in (((at(-1, 5), at(30, 5)), None), (((8.0, 50.0),), "EPSG:4326")):
            with pytest.raises(
                InputError, match="No seed point lies inside the raster: check the CRS of the seed"
            ):
                flooded(tmp_path, scene_of(SLOPE), level=5, seeds=seeds, seeds_crs=crs)

    def test_those_inside_count_and_the_others_are_told(self, tmp_path):
        content, feedback = flooded(tmp_path, scene_of(SLOPE), level=5, seeds=(at(-1, 5), at(2, 5)))
        assert content.changed[:, :5].all()
        assert "1 of 2 seed points lie outside the raster." in feedback.warnings

    def test_on_dry_ground_they_are_told_with_place_and_height(self, tmp_path):
        content, feedback = flooded(tmp_path, scene_of(SLOPE), level=5, from_water=False, seeds=(at(12, 3),))
        assert not content.changed.any()
        assert feedback.warnings[0] == (
            "1 of 1 seed points lie on ground not under the level of 5 m (x 300125, y 3999965 at 12.0 m): move them, "
            "or raise the level."
        )
        assert "No ground was flooded" in feedback.warnings[1]

    def test_on_unknown_ground_they_are_told(self, tmp_path):
        terrain = SLOPE.copy()
        terrain[3, 2] = np.nan
        content, feedback = flooded(tmp_path, scene_of(terrain), level=5, from_water=False, seeds=(at(2, 3),))
        assert not content.changed.any()
        assert (
            "1 of 1 seed points lie where the height of the ground is unknown (x 300025"
            in feedback.warnings[0]
        )
        assert "use terrain that covers them" in feedback.warnings[0]

    def test_many_are_told_in_one_sentence(self, tmp_path):
        seeds = tuple(at(col, 3) for col in range(30))
        _, feedback = flooded(tmp_path, scene_of(SLOPE), level=5, from_water=False, seeds=seeds)
        (told,) = [text for text in feedback.warnings if "seed points" in text]
        assert told.startswith("25 of 30 seed points lie on ground not under")
        assert told.count(" at ") == 3
        assert "; …)" in told

    def test_places_in_degrees_have_decimals(self, tmp_path):
        grid = Grid.from_extent((15.0, 60.0, 15.03, 60.02), "EPSG:4326", (0.001, 0.001))
        scene = BaseScene(
            grid, small_legend(), ArrayReader(grid, np.full(grid.shape, FOREST)), ArrayReader(grid, SLOPE)
        )
        _, feedback = flooded(tmp_path, scene, level=5, from_water=False, seeds=((15.0125, 60.0165),))
        assert "x 15.01250, y 60.01650 at 12.0 m" in feedback.warnings[0]


class TestBarriers:
    def test_outside_they_change_nothing_and_are_told(self, tmp_path):
        far = Barrier("LINESTRING (0 0,1 1)", 99)
        given = {"level": 5, "from_edge": True}
        content, feedback = flooded(tmp_path, scene_of(SLOPE), barriers=(far,), **given)
        assert "No barrier lies inside the raster: check the CRS of the barriers." in feedback.warnings
        expected, feedback = flooded(tmp_path, scene_of(SLOPE), **given)
        np.testing.assert_array_equal(content.changed, expected.changed)
        assert not any("barrier" in text for text in feedback.warnings)

    def test_one_inside_is_enough(self, tmp_path):
        barriers = (Barrier("LINESTRING (0 0,1 1)", 99), Barrier("LINESTRING (300025 3e6,300025 5e6)", 99))
        content, feedback = flooded(
            tmp_path, scene_of(SLOPE), level=5, from_water=False, seeds=(at(0, 5),), barriers=barriers
        )
        assert content.changed.sum() == 40
        assert not any("No barrier" in text for text in feedback.warnings)

    def test_in_a_crs_that_cannot_hold_them_they_are_refused(self, tmp_path):
        metres = Barrier("LINESTRING (300000 4000000,300100 4000000)", 99)
        with pytest.raises(
            InputError, match="The barriers cannot be brought to the output's CRS: check their own CRS"
        ):
            flooded(tmp_path, scene_of(SLOPE), level=5, barriers=(metres,), barriers_crs="EPSG:4326")


def with_ponds(*defaults):
    """A legend with two classes of water; those of these codes are marked as default."""
    ponds = [
        LegendClass(code, name, "#0000ff", "water", code in defaults)
        for code, name in ((1, "River"), (5, "Pond"))
    ]
    others = [item for item in small_legend().classes if item.code != WATER]
    return dataclasses.replace(small_legend(), classes=(*ponds, *others))


def scene_with(legend, codes=FOREST):
    grid = grid_of(SLOPE.shape)
    return BaseScene(grid, legend, ArrayReader(grid, np.full(grid.shape, codes)), ArrayReader(grid, SLOPE))


class TestTwoClassesForOneRole:
    EDITS = (Flood(level=5, from_edge=True), Convert("forest", "water"))

    @pytest.mark.parametrize("edit", EDITS)
    @pytest.mark.parametrize("defaults", [(), (1, 5)])
    def test_none_or_both_marked_is_refused(self, tmp_path, edit, defaults):
        with pytest.raises(
            InputError, match="several classes for “Water” .1 River, 5 Pond.: mark the one to write as"
        ):
            edit.prepare(scene_with(with_ponds(*defaults)), tmp_path, RecordingFeedback())
        assert files_in(tmp_path) == []

    @pytest.mark.parametrize("edit", EDITS)
    def test_the_marked_one_is_written_and_told(self, tmp_path, edit):
        feedback = RecordingFeedback()
        content = whole(edit.prepare(scene_with(with_ponds(5)), tmp_path, feedback))
        assert set(content.land_cover[content.changed == 1].tolist()) == {5}
        assert any(
            "is written as 5 Pond (the legend Small also has 1 River)" in text for text in feedback.notes
        )

    def test_both_are_existing_water(self, tmp_path):
        for code in (1, 5):
            scene = scene_with(with_ponds(5))
            scene._land_cover.values[:, :2] = code
            content, _ = flooded(tmp_path, scene, level=5)
            assert content.changed.sum() == 3 * 20
            assert (content.land_cover[:, :2] == code).all()

    def test_one_class_needs_no_telling(self, tmp_path):
        _, feedback = flooded(tmp_path, scene_of(SLOPE), level=5, from_edge=True)
        assert feedback.notes == []

    def test_no_class_of_the_role_is_refused(self, tmp_path):
        legend = dataclasses.replace(small_legend(), classes=small_legend().classes[1:])
        with pytest.raises(
            InputError, match="has no class for “Water”: give one of its classes the role water"
        ):
            flooded(tmp_path, scene_with(legend), level=5, from_edge=True)

    def test_a_shipped_legend_of_five_waters_says_which(self, tmp_path):
        feedback = RecordingFeedback()
        scene = scene_with(Legend.builtin("corine3"), 312)
        content = whole(Flood(level=5, from_edge=True).prepare(scene, tmp_path, feedback))
        assert set(content.land_cover[content.changed == 1].tolist()) == {512}
        assert "New water is written as 512 Water bodies (the legend" in feedback.notes[0]


class TestUnknownTerrain:
    def test_holes_erode_no_water(self, tmp_path):
        """A lake with scattered pixels of nodata is a lake with scattered holes, not none."""
        terrain = np.full((60, 60), 9, np.float32)
        terrain[5:55, 5:55] = 0
        terrain[5:55:4, 5:55:4] = np.nan
        content, _ = flooded(tmp_path, scene_of(terrain), level=5, mode="plain", erosion=2)
        np.testing.assert_array_equal(content.changed == 1, terrain == 0)

    def test_a_share_that_matters_is_told(self, tmp_path):
        for rows, told in ((2, False), (3, True)):
            terrain = np.where(np.arange(20)[:, None] < rows, np.nan, SLOPE)
            _, feedback = flooded(tmp_path, scene_of(terrain), level=5, from_edge=True)
            assert any("unknown in 15.0% of the land" in text for text in feedback.warnings) == told
            assert any("is unknown in" in text for text in feedback.warnings) == told

    def test_existing_water_and_unknown_land_cover_do_not_count(self, tmp_path):
        """The sea mostly has no heights, and asks for none."""
        terrain = np.where(np.arange(20)[:, None] < 10, np.nan, SLOPE)
        codes, valid = np.full(SLOPE.shape, TOWN), np.ones(SLOPE.shape, bool)
        codes[:5] = WATER
        valid[5:10] = False
        _, feedback = flooded(tmp_path, scene_of(terrain, codes, valid), level=5, from_edge=True)
        assert not any("of the land" in text for text in feedback.warnings)


def test_a_class_that_the_model_never_saw_is_refused_by_name():
    class Item:
        def __init__(self, code, name, share):
            self.code, self.name, self.share = code, name, share

    class Card:
        name = "tiny"
        classes = (Item(1, "Water", 0.0), Item(2, "Forest", 0.5))

    refuse_unseen(Card, {1: 0, 2: 5, 0: 9})
    with pytest.raises(InputError, match=r"tiny never saw Water \(1,200 pixels\) in training: convert it"):
        refuse_unseen(Card, {1: 1200})
