# SPDX-License-Identifier: GPL-2.0-or-later
"""Which Python, which onnxruntime, and what pip's failures mean."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest

from rs_synth_plugin.core.install import pipcommand, probe, pythons
from rs_synth_plugin.core.install.plan import flavours
from rs_synth_plugin.core.install.pythons import Python, probable, recognised
from rs_synth_plugin.core.install.trial import made_up_inputs, try_runtime
from rs_synth_plugin.core.model.modelcard import load_model
from tests.tiny_models import RecordingFeedback, write_model


def python(platform="linux-x86_64", version=(3, 11), cuda=0):
    return Python("/usr/bin/python3", ("-m", "pip"), version, "", cuda, platform)


def answer(**changes):
    facts = {
        "identity": probe.identity(),
        "version": [3, 11],
        "pip": ["-m", "pip"],
        "authorities": "",
        "cuda": 0,
    }
    return f"a warning\n{probe.SIGN}{json.dumps({**facts, **changes})}\n"


def test_this_python_is_among_the_candidates():
    assert any(os.path.samefile(path, sys.executable) for path in pythons.candidates())


def test_qgis_itself_is_never_a_candidate(tmp_path, monkeypatch):
    names = [
        "qgis-bin.exe",
        "qgis",
        "QGIS",
        "pythonw.exe",
        "python3.11-config",
        "ipython",
        "python3.11",
        "python.exe",
    ]
    for name in names:
        (tmp_path / name).write_text("")
    found = probable([str(tmp_path / name) for name in names] * 2 + ["", str(tmp_path / "python3")])
    assert [os.path.basename(path) for path in found] == ["python3.11", "python.exe"]
    monkeypatch.setattr(sys, "executable", str(tmp_path / "qgis-bin.exe"))
    assert str(tmp_path / "qgis-bin.exe") not in pythons.candidates()


def test_the_probe_says_who_it_is():
    done = subprocess.run(
        [sys.executable, str(pythons.PROBE)], capture_output=True, text=True, check=True, timeout=30
    )
    found = recognised(sys.executable, done.stdout)
    assert found is not None
    assert found.version == sys.version_info[:2]
    assert found.pip == ("-m", "pip")
    assert found.authorities.endswith("cacert.pem")


@pytest.mark.parametrize(
    "output",
    [
        "",
        "Python 2.7",
        probe.SIGN + "{",
        probe.SIGN + "[]",
        answer(identity={"tag": "cpython-39"}),
        answer(version="3"),
        answer(cuda=None),
    ],
)
def test_another_python_is_not_recognised(output):
    assert recognised("python3", answer()) is not None
    assert recognised("python3", output) is None


def test_pip_is_found_in_the_wheel_that_python_brings(tmp_path, monkeypatch):
    monkeypatch.setattr(probe.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(probe.sysconfig, "get_config_var", lambda name: str(tmp_path))
    monkeypatch.setattr(probe.glob, "glob", lambda pattern: [pattern.replace("*", "23.0")])
    assert probe.pip_arguments() == [str(tmp_path / "pip-23.0.whl" / "pip")]
    monkeypatch.setattr(probe.glob, "glob", lambda pattern: [])
    assert probe.pip_arguments() == []


@pytest.mark.parametrize(
    ("machine", "names"),
    [
        (python(), ["cpu"]),
        (python(cuda=11080), ["cpu"]),
        (python(cuda=12040), ["cuda12", "cpu"]),
        (python(cuda=13000), ["cuda13", "cpu"]),
        (python(cuda=13000, version=(3, 9)), ["cpu"]),
        (python("linux-aarch64", cuda=13000), ["cpu"]),
        (python("macosx-11.0-arm64"), ["cpu"]),
        (python("win-amd64"), ["directml", "cpu"]),
        (python("win-amd64", cuda=12060), ["directml", "cuda12", "cpu"]),
    ],
)
def test_the_flavour_fits_the_machine(machine, names):
    assert [flavour.name for flavour in flavours(machine, "1.24.2")] == names


def test_onnxruntime_fits_qgis_s_numpy_and_brings_none():
    assert flavours(python(), "1.24.2")[-1].requirements == ("onnxruntime>=1.15",)
    assert flavours(python(), "2.2.4")[-1].requirements == ("onnxruntime>=1.19",)
    for machine in (python(cuda=12000), python(cuda=13000), python("win-amd64")):
        for flavour in flavours(machine, "1.24.2"):
            names = [requirement for requirement in flavour.requirements if requirement.startswith("onnx")]
            assert len(names) == 1  # two of them in one folder break each other
            assert not any("numpy" in requirement for requirement in flavour.requirements)
    assert "--no-deps" in pipcommand.install_arguments(python(), "folder", ("onnxruntime",))


def test_no_setting_of_the_user_s_sends_packages_elsewhere():
    given = {
        "PIP_TARGET": "x",
        "PIP_USER": "1",
        "PIP_REQUIRE_VIRTUALENV": "1",
        "PYTHONPATH": "y",
        "PIP_INDEX_URL": "z",
    }
    ours = pipcommand.adapted(given, "tmp")
    assert ours["PIP_INDEX_URL"] == "z"
    assert ours["TMPDIR"] == "tmp"
    assert (ours["PIP_USER"], ours["PIP_REQUIRE_VIRTUALENV"]) == ("0", "0")
    assert not {"PIP_TARGET", "PYTHONPATH"} & set(ours)
    assert "TMPDIR" not in pipcommand.adapted(given)


@pytest.mark.parametrize(
    ("output", "cause"),
    [
        (
            "WARNING: Retrying (Retry(total=1)) after connection broken by 'NewConnectionError('x: Failed to establish "
            "a new connection: [Errno 111] Connection refused')'\n"
            "ERROR: No matching distribution found for onnxruntime",
            pipcommand.OFFLINE,
        ),
        (
            "connection broken by 'ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407",
            "proxy",
        ),
        (
            "connection broken by 'SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]",
            "certificate",
        ),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk"),
        ("ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: 'x'", "place"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "broken"),
        ("ERROR: HTTP error 403 while getting http://x/y.whl", "refused"),
        ("ERROR: No matching distribution found for onnxruntime>=1.15", "nothing"),
        ("ERROR: Missing dependencies for SOCKS support.", "socks"),
        ("what is this", "unknown"),
    ],
)
def test_the_cause_of_a_failure(output, cause):
    assert pipcommand.cause(output) == cause


def test_the_last_error_is_quoted():
    assert pipcommand.last_error("a\nERROR: one\nERROR: two.\nnotice\n") == "two"
    assert pipcommand.last_error("a\nb\n") == "b"
    assert pipcommand.last_error("") == ""


def test_a_trial_names_the_device_and_the_speed(tmp_path):
    feedback = RecordingFeedback()
    path = write_model(tmp_path / "tiny.onnx")
    trial = try_runtime(path, feedback)
    assert trial.model == "tiny"
    assert trial.megapixels_per_second > 0
    assert any(f"runs on {trial.device}" in note for note in feedback.notes)
    inputs = made_up_inputs(load_model(path).card, 64)
    assert {name: array.shape for name, array in inputs.items()}["land_cover"] == (1, 64, 64)


@pytest.mark.skipif(shutil.which("python3") is None, reason="needs a python3 on PATH")
def test_a_python_on_the_path_is_asked_too(monkeypatch):
    monkeypatch.setattr(sys, "executable", "")
    monkeypatch.setattr(sys, "prefix", "/nowhere")
    monkeypatch.setattr(sys, "exec_prefix", "/nowhere")
    monkeypatch.setattr(sys, "base_prefix", "/nowhere")
    assert shutil.which("python3") in pythons.candidates()
