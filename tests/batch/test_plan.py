# SPDX-License-Identifier: GPL-2.0-or-later
"""Plans: strict, in JSON and YAML, with all complaints at once and before anything runs."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from rs_synth_plugin.batch.algorithms import ALGORITHMS
from rs_synth_plugin.batch.command import main
from rs_synth_plugin.batch.parameters import OUTPUT, REQUIRED
from rs_synth_plugin.batch.plan import PlanError, read_plan
from tests.batch.small_jobs import BLOCKS, ROOT, flood_scenario, run, synthesis, write_plan

SEEDS = """{"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "EPSG:32612"}},
"features": [{"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [1.0, 2.0]}}]}"""


def complaints(plan):
    with pytest.raises(PlanError) as caught:
        read_plan(plan)
    return caught.value.complaints


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is no plan"),
        ("[]", "is no plan"),
        ('{"rs_synth_plan": 1, "rs_synth_plan": 1, "jobs": []}', "is no plan"),
        ('{"rs_synth_plan": 1, "jobs": []}', 'needs "jobs"'),
        ('{"rs_synth_plan": 2, "jobs": [{}]}', '"rs_synth_plan" must be 1'),
        ('{"rs_synth_plan": true, "jobs": [{}]}', '"rs_synth_plan" must be 1'),
        ('{"rs_synth_plan": 1, "jobs": [7]}', 'Job 1 needs "algorithm"'),
        ('{"rs_synth_plan": 1, "jobs": [{"algorithm": "paint"}]}', "no algorithm 'paint'"),
        ('{"rs_synth_plan": 1, "jobs": [{"algorithm": "translate"}]}', '"parameters" must be an object'),
        ('{"rs_synth_plan": 1, "job": [], "jobs": [{}]}', "unknown key 'job'"),
        ('{"rs_synth_plan": 1, "block_size": 1, "jobs": [{}]}', '"block_size" must be'),
        ('{"rs_synth_plan": 1, "name": 1, "jobs": [{}]}', '"name" must be a text'),
    ],
)
def test_what_is_no_plan(tmp_path, text, sentence):
    plan = tmp_path / "plan.json"
    plan.write_text(text)
    assert any(sentence in complaint for complaint in complaints(plan)), complaints(plan)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"COLOUR": 1}, "COLOUR: there is no such parameter"),
        ({"LAND_COVER": None}, "LAND_COVER: is missing"),
        ({"LAND_COVER": 3}, "LAND_COVER: 3 is no text"),
        ({"TILE_SIZE": 304.5}, "TILE_SIZE: 304.5 is no whole number from 256 to 8192"),
        ({"TILE_SIZE": True}, "TILE_SIZE: True is no whole number"),
        ({"SEED": "1"}, "SEED: '1' is no whole number"),
        ({"RESOLUTION": 0}, "RESOLUTION: 0 is no number"),
        ({"DEVICE": "tpu"}, "DEVICE: 'tpu' is none of auto, gpu, cpu"),
        ({"EXTENT": "1,2,3"}, "EXTENT: '1,2,3' is not of the form"),
        ({"EXTENT": "1,2,3,4 [EPSG:4326"}, "is not of the form"),
        ({"IMAGE": "image.png"}, "IMAGE: image.png does not end in .tif or .tiff or .vrt"),
    ],
)
def test_parameters_are_strict(folder, changes, sentence):
    found = complaints(write_plan(folder, synthesis(**changes)))
    assert len(found) == 1
    assert sentence in found[0]
    assert found[0].startswith("Job 1 (tiny): ")


def test_all_complaints_at_once_and_nothing_made(folder, capsys):
    (folder / "broken.onnx").write_bytes(b"no model")
    before = sorted(folder.rglob("*"))
    plan = write_plan(
        folder,
        synthesis(LAND_COVER="nowhere.tif", MODEL_FILE="broken.onnx"),
        synthesis(AUXILIARY=[], IMAGE="no/folder/image.vrt"),
        synthesis(AUXILIARY=["image.tif"], IMAGE="b.vrt", EXTENT="0,1,0,1"),
        flood_scenario(RISE=1.0, SEEDS="no_seeds.gpkg"),
        {"algorithm": "translate", "parameters": {"IMAGE": "image.tif", "METHOD": "histogram_matching",
                                                  "OUTPUT": "t.vrt"}},
        {"algorithm": "convertlandcover", "parameters": {"LAND_COVER": "lc.tif", "CONVERTED": "c.tif"}},
    )  # fmt: skip
    assert run(plan) == 2
    told = capsys.readouterr().err.splitlines()
    for sentence in (
        "Job 1 (tiny): Land cover cannot be opened",
        "Job 1 (tiny): broken.onnx",
        "Job 2 (tiny): AUXILIARY: the model tiny asks for 1 band(s)",
        "Job 2 (tiny): The folder",
        "Job 3 (tiny): The extent",
        "Job 4 (flood): SEEDS: ",
        "Job 5 (translate): REFERENCE: histogram matching needs one",
        "Job 5 (translate): ",
        "Job 6 (convertlandcover): Say what is converted",
    ):
        assert any(line.startswith(sentence) for line in told), (sentence, told)
    assert any("t.vrt does not end in .tif" in line for line in told)
    assert sorted(folder.rglob("*")) == sorted([*before, plan])


def test_outputs_are_nobody_elses(folder):
    told = "\n".join(complaints(write_plan(folder, synthesis(), synthesis(), synthesis(IMAGE="dem.tif"))))
    assert "Job 2 (tiny): IMAGE is also written by job 1 as IMAGE" in told
    assert "Job 3 (tiny): IMAGE is one of the job's inputs" in told


def test_flood_rules_are_those_of_the_core(folder, capsys):
    (folder / "seeds.geojson").write_text(SEEDS)
    assert run(write_plan(folder, flood_scenario(FROM_WATER=False))) == 2
    assert "The flood starts nowhere" in capsys.readouterr().err
    assert run(write_plan(folder, flood_scenario(METHOD="plain", SEEDS="seeds.geojson"))) == 2
    assert "METHOD plain knows no SEED_POINT" in capsys.readouterr().err
    assert run(write_plan(folder, flood_scenario(FROM_WATER=False, SEEDS="seeds.geojson")), "--dry-run") == 0


def test_yaml_is_json(folder):
    yaml = pytest.importorskip("yaml")
    plan = write_plan(folder, synthesis(), flood_scenario())
    twin = folder / "plan.yaml"
    twin.write_text(yaml.safe_dump(json.loads(plan.read_text())))
    assert read_plan(twin).jobs == read_plan(plan).jobs
    twin.write_text("rs_synth_plan: 1\njobs: 1\njobs: 2\n")
    assert "the key jobs is there twice" in complaints(twin)[0]
    twin.write_text("jobs: [")
    assert "is no plan" in complaints(twin)[0]


def test_yaml_without_pyyaml_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "yaml", None)
    (tmp_path / "plan.yaml").write_text("rs_synth_plan: 1")
    assert (
        "no PyYAML: install it with pip, or write the plan as JSON" in complaints(tmp_path / "plan.yaml")[0]
    )


def test_an_estimate_makes_nothing(folder, capsys):
    plan = write_plan(folder, synthesis(), flood_scenario(BEFORE="before.tif"))
    before = sorted(folder.rglob("*"))
    assert main([str(plan), "--dry-run", "--rate", "0.5"]) == 0
    first, second = capsys.readouterr().out.splitlines()
    # Nine tiles of 256 x 256 pixels at 0.5 Mpx/s: 1.2 s; two layers: 2.4 s.
    assert first.startswith(
        f"job 1 (tiny), synthesize: 0.38 Mpx, {BLOCKS} blocks, at most 2 MB on disk, model 1 s"
    )
    assert f"{2 * BLOCKS} blocks" in second
    assert "model 2 s" in second
    assert sorted(folder.rglob("*")) == before
    assert main([str(plan), "--dry-run"]) == 0
    assert "model 0 s" in capsys.readouterr().out


def test_parameter_names_and_defaults_are_those_of_the_toolbox():
    """In QGIS's own Python, since the algorithms need it."""
    pytest.importorskip("qgis.core")
    script = """
import json, sys
sys.path.insert(0, ".")
from qgis.core import QgsApplication
app = QgsApplication([], False)
from rs_synth_plugin.processing.provider import RSSynthProvider
provider = RSSynthProvider()
QgsApplication.processingRegistry().addProvider(provider)
print("NAMES", json.dumps({a.name(): {d.name(): d.defaultValue() for d in a.parameterDefinitions()}
                           for a in provider.algorithms()}))
app.exitQgis()
"""
    told = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    line = next((line for line in told.stdout.splitlines() if line.startswith("NAMES ")), None)
    assert line, told.stderr
    names = json.loads(line[len("NAMES ") :])
    assert set(names) == set(ALGORITHMS)
    for algorithm in ALGORITHMS.values():
        theirs = names[algorithm.id]
        ours = {parameter.name: parameter.default for parameter in algorithm.parameters}
        assert set(ours) <= set(theirs), algorithm.id
        assert set(theirs) - set(ours) <= {"LOAD", "SEGMENTATION"}, algorithm.id
        for name, default in ours.items():
            if default and not (default is REQUIRED or theirs[name] is None):
                expected = list(default) if isinstance(default, tuple) else default
                assert theirs[name] == expected, f"{algorithm.id}, {name}"
        assert all(p.kind == OUTPUT for p in algorithm.parameters if p.name in algorithm.layers)
