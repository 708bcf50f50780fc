# SPDX-License-Identifier: GPL-2.0-or-later
"""The report of an assessment: a page that stands alone, drawings, and strict JSON."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pytest

from rs_synth_plugin.core.assess.assess import assess
from rs_synth_plugin.core.assess.charts import Series, bar_chart, line_chart, ticks
from rs_synth_plugin.core.assess.figures import numbers
from rs_synth_plugin.core.assess.page import paragraph, table
from rs_synth_plugin.core.assess.report import figures_json, report
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.product.imagery import ImageSource
from rs_synth_plugin.core.raster.rasters import RasterSource
from tests.core.assess_scenes import request_maker


@pytest.fixture
def given(tmp_path):
    """given(**changes) → a request with everything but a flood."""
    return request_maker(tmp_path)


@pytest.mark.parametrize("quiet", [True, False])
def test_text_is_no_markup(quiet):
    assert "<b>" not in paragraph("a <b>bold</b> name", quiet) + table("<b>", ["<b>"], [["<b>", "<b>"]])


def test_the_report_stands_alone_and_its_charts_are_drawings(given):
    result = assess(given(synthetic=image_with_markup(given)), NullFeedback())
    page = report(result, "9.8.7")
    assert "<script" not in page
    assert not re.findall(r"(?:https?:|//)[^\s\"']*\.(?:css|js|png|woff)", page)
    assert all(link.startswith("data:image/png;base64,") for link in re.findall(r'src="([^"]*)"', page))
    assert "&lt;b&gt;made" in page
    assert "<b>made" not in page
    assert "prefers-color-scheme:dark" in page
    drawings = re.findall(r"<svg.*?</svg>", page, re.S)
    assert len(drawings) >= 7
    for drawing in drawings:
        root = ElementTree.fromstring(drawing)
        assert root.get("aria-label")
        assert not re.search(r"\b(nan|inf)\b", drawing)
    for content in re.findall(r"<table>.*?</table>", page, re.S):
        assert "<caption>" in content
        assert 'scope="row"' in content
    assert "9.8.7" in page


def image_with_markup(given):
    bands = given().synthetic.bands
    return ImageSource(tuple(RasterSource(band.path, band.band, name="<b>made") for band in bands))


def test_the_figures_are_strict_json(given):
    result = assess(given(real=None), NullFeedback())

    def refuse(name):
        raise AssertionError(name)

    read = json.loads(figures_json(result), parse_constant=refuse)
    assert read["rs_synth_assessment"] == 1
    assert read["numbers"] == pytest.approx(numbers(result))
    assert read["real"] is None
    assert None in read["class_agreement"]["synthetic_truth"]["iou"]


def test_ticks_are_round_numbers():
    assert ticks(0, 1) == [0, 0.2, 0.4, 0.6, 0.8, 1.0]
    assert ticks(-3.2, 17) == [0, 5, 10, 15]
    assert ticks(5, 5) == [5]


def test_charts_of_nothing_are_nothing():
    nan = float("nan")
    assert line_chart("t", "x", "y", [Series("a", [1.0], [nan], "real")]) == ""
    assert bar_chart("t", "x", ["a"], [Series("a", (), [nan], "real")]) == ""
    gap = line_chart("t", "x", "y", [Series("a", [1, 2, 3, 4], [1.0, nan, 2.0, 3.0], "real")])
    assert gap.count("<polyline") == 2
