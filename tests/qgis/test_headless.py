# SPDX-License-Identifier: GPL-2.0-or-later
"""qgis_process with the plugin installed as users have it: exit codes, one clear sentence, cancel by kill."""

from __future__ import annotations

import json

import pytest
import qgis_headless
from tiny_models import translator_card, write_model

ALGORITHMS = (
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


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    return qgis_headless.make_profile(tmp_path_factory.mktemp("profile"))


def execute(profile, name, parameters):
    return qgis_headless.run_algorithm(
        f"rs_synth:{name}", parameters, profile, capture_output=True, text=True, timeout=120
    )


def test_all_algorithms_are_there(profile):
    listed = qgis_headless.run(["list"], profile, capture_output=True, text=True, timeout=120).stdout
    for name in ALGORITHMS:
        assert f"rs_synth:{name}" in listed


def test_synthesis(profile, sample, tiny_model, tmp_path):
    result = execute(
        profile,
        "synthesize",
        {
            "LAND_COVER": sample / "nlcd.tif",
            "AUXILIARY": sample / "srtm.tif",
            "MODEL_FILE": tiny_model,
            "EXTENT": "310000,313000,4112000,4115000 [EPSG:26912]",
            "DEVICE": "cpu",
            "IMAGE": tmp_path / "image.tif",
        },
    )
    assert result.returncode == 0, result.stderr
    assert "runs on CPU" in result.stdout
    assert (tmp_path / "image.tif").stat().st_size > 10_000


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"LEGEND": "worldcover"}, "does not know: 5 (275,474 pixels)"),
        ({"EXTENT": "310000,310000,4112000,4112000 [EPSG:26912]"}, "The extent has no width or no height"),
        (
            {"SEED_POINT": "0,0 [EPSG:4326]"},
            "No seed point lies inside the raster: check the CRS of the seed points",
        ),
    ],
    ids=["legend", "extent", "seed"],
)
def test_a_failure_is_one_sentence_and_an_exit_code(profile, sample, tmp_path, changes, sentence):
    result = execute(
        profile,
        "floodlandcover",
        {
            "LAND_COVER": sample / "nlcd.tif",
            "DEM": sample / "srtm.tif",
            "LEVEL": 1165,
            "MASK": tmp_path / "mask.tif",
            **changes,
        },
    )
    assert result.returncode != 0
    assert sentence in result.stderr
    assert "Traceback" not in result.stderr + result.stdout
    assert list(tmp_path.iterdir()) == []


def test_translation(profile, sample, tmp_path):
    parameters = {
        "IMAGE": sample / "landsat.tif",
        "MODEL_FILE": write_model(tmp_path / "t.onnx", translator_card()),
        "SCALING": "stretch",
        "EXTENT": "310000,313000,4112000,4115000 [EPSG:26912]",
        "DEVICE": "cpu",
        "OUTPUT": tmp_path / "image.tif",
    }
    result = execute(profile, "translate", parameters)
    assert result.returncode == 0, result.stderr
    assert "runs on CPU" in result.stdout
    assert "EDGE_AGREEMENT:" in result.stdout
    assert (tmp_path / "image.tif").stat().st_size > 10_000
    refused = execute(profile, "translate", {**parameters, "BANDS": "9", "OUTPUT": tmp_path / "other.tif"})
    assert refused.returncode != 0
    assert "has no band “9”; choose from" in refused.stderr
    assert not (tmp_path / "other.tif").exists()


def test_model_info(profile, tiny_model):
    result = execute(profile, "modelinfo", {"MODEL_FILE": tiny_model})
    assert result.returncode == 0
    card = next(line for line in result.stdout.splitlines() if line.startswith("CARD:"))
    assert json.loads(card.split(":", 1)[1])["name"] == "tiny"
