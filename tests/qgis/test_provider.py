# SPDX-License-Identifier: GPL-2.0-or-later
"""What every algorithm of the provider must have."""

from __future__ import annotations

import configparser
from pathlib import Path

import pytest
from qgis.core import QgsProcessingParameterDefinition

ROOT = Path(__file__).resolve().parents[2]
NAMES = (
    "assess",
    "changedataset",
    "convertlandcover",
    "floodlandcover",
    "floodscenario",
    "generatepairs",
    "modelinfo",
    "scenariodataset",
    "synthesize",
    "translate",
)


def test_ids(provider):
    assert sorted(algorithm.name() for algorithm in provider.algorithms()) == list(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_parameter_has_help(provider, name):
    algorithm = provider.algorithm(name)
    assert algorithm.shortHelpString()
    for parameter in algorithm.parameterDefinitions():
        assert len(parameter.help()) > 15, parameter.name()
        assert parameter.help() in algorithm.shortHelpString()


@pytest.mark.parametrize("name", NAMES)
def test_what_one_rarely_changes_is_folded_away(provider, name):
    advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    open_ones = [
        p.name() for p in provider.algorithm(name).parameterDefinitions() if not p.flags() & advanced
    ]
    assert not set(open_ones) & {
        "DEVICE",
        "TILE_SIZE",
        "SEED",
        "STYLE",
        "SAMPLES",
        "RESOLUTION",
        "LAND_COVER_BAND",
        "LEGEND_FILE",
        "BANDS",
        "SCALING",
        "SEGMENTATION",
    }
    assert len(open_ones) <= 21


def test_parameter_names_stay():
    """An interface: scripts, models and saved batches of users name these."""
    from rs_synth_plugin.processing.flood_scenario import FloodScenario
    from rs_synth_plugin.processing.synthesize import Synthesize
    from rs_synth_plugin.processing.translate import Translate

    flood_scenario, synthesize, translate = (
        kind().create() for kind in (FloodScenario, Synthesize, Translate)
    )
    assert [p.name() for p in flood_scenario.parameterDefinitions()] == [
        "LAND_COVER", "LAND_COVER_BAND", "LEGEND", "LEGEND_FILE", "DEM", "LEVEL", "RISE", "METHOD", "FROM_WATER",
        "FROM_EDGE", "SEED_POINT", "SEEDS", "BARRIERS", "CREST", "CREST_FIELD", "EROSION", "AUXILIARY", "MODEL",
        "MODEL_FILE", "EXTENT", "RESOLUTION", "SEED", "STYLE", "DEVICE", "TILE_SIZE", "BEFORE", "AFTER", "MASK",
        "DEPTH", "FLOODED_LAND_COVER", "SCENARIO",
    ]  # fmt: skip
    assert [p.name() for p in synthesize.parameterDefinitions()] == [
        "LAND_COVER", "LAND_COVER_BAND", "LEGEND", "LEGEND_FILE", "AUXILIARY", "MODEL", "MODEL_FILE", "EXTENT",
        "RESOLUTION", "SEED", "STYLE", "DEVICE", "TILE_SIZE", "SAMPLES", "IMAGE", "SPREAD",
    ]  # fmt: skip
    assert [p.name() for p in translate.parameterDefinitions()] == [
        "IMAGE", "METHOD", "MODEL", "MODEL_FILE", "REFERENCE", "BANDS", "SCALING", "EXTENT", "RESOLUTION",
        "SEGMENTATION", "DEVICE", "TILE_SIZE", "OUTPUT",
    ]  # fmt: skip
    assert [output.name() for output in translate.outputDefinitions()] == [
        "OUTPUT", "PROVIDER", "SECONDS", "EDGE_AGREEMENT", "CLASS_AGREEMENT", "CLASS_MIOU",
    ]  # fmt: skip
    assert translate.parameterDefinition("METHOD").options() == ["model", "gray_world", "histogram_matching"]
    assert translate.parameterDefinition("SCALING").options() == ["check", "as_is", "stretch"]


def test_metadata_is_complete():
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    general = metadata["general"]
    for key in (
        "name",
        "description",
        "about",
        "version",
        "author",
        "email",
        "repository",
        "tracker",
        "tags",
        "changelog",
    ):
        assert general[key].strip(), key
    assert general["qgisMinimumVersion"] == "3.22"
    assert general["qgisMaximumVersion"] == "4.99"
    assert general["hasProcessingProvider"] == "yes"
    assert (ROOT / general["icon"]).is_file()
    assert "supportsQt6" not in general
