# SPDX-License-Identifier: GPL-2.0-or-later
"""A qgis_process that is killed, and a run in QGIS beside it."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from types import SimpleNamespace

import pytest
import qgis_headless
from osgeo import gdal

from rs_synth_plugin.processing import base


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def wait_for_work(process, folder):
    """Until a file stays there; the one that only tries whether one may write is gone at once."""
    seen = []
    while not seen or seen != names_in(folder):
        assert process.poll() is None
        seen = names_in(folder)
        time.sleep(0.01)


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_what_a_killed_run_left_goes_and_what_a_live_one_has_stays(
    run, land_cover, dem, sample, tiny_model, tmp_path, monkeypatch
):
    temporary, folder = tmp_path / "temporary", tmp_path / "out"
    temporary.mkdir()
    folder.mkdir()
    # Both processes have their temporary folders here.
    monkeypatch.setenv("TMPDIR", str(temporary))
    utilities = SimpleNamespace(tempFolder=lambda: str(temporary / "processing_mine"))
    monkeypatch.setattr(base, "QgsProcessingUtils", utilities)
    parameters = {"MODEL_FILE": str(tiny_model), "DEVICE": "cpu", "IMAGE": str(folder / "image.tif")}
    given = {**parameters, "LAND_COVER": sample / "nlcd.tif", "AUXILIARY": sample / "srtm.tif"}
    command = ["run", "rs_synth:synthesize", "--", *(f"{key}={value}" for key, value in given.items())]

    def is_whole():
        return gdal.Open(str(folder / "image.tif")).ReadAsArray().any()

    process = subprocess.Popen(
        [qgis_headless.executable(), *command],
        env=qgis_headless.environment(qgis_headless.make_profile(tmp_path / "profile")),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for_work(process, folder)
        process.send_signal(signal.SIGSTOP)
        (unfinished,) = names_in(folder)
        (workspace,) = temporary.glob("rs_synth-*")

        def synthesize_beside():
            extent = "310000,316000,4112000,4116000 [EPSG:26912]"
            run("synthesize", {**parameters, "LAND_COVER": land_cover, "AUXILIARY": [dem], "EXTENT": extent})
            return is_whole()

        assert synthesize_beside()
        assert names_in(folder) == sorted([unfinished, "image.tif"])
        assert workspace.exists()
    finally:
        process.kill()
        process.wait()
    assert is_whole()
    assert synthesize_beside()
    assert names_in(folder) == ["image.tif"]
    assert list(temporary.glob("rs_synth-*")) == []
