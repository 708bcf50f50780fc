# SPDX-License-Identifier: GPL-2.0-or-later
"""What every test of the plugin may use, and how hypothesis behaves in them."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

# The same examples in every run, none of them kept, and no clock: a slow machine fails no test.
os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", str(ROOT / "build" / "hypothesis"))
settings.register_profile(
    "repeatable",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=100,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def sample() -> Path:
    """The Zion sample: nlcd.tif, srtm.tif and landsat.tif, each in its own CRS."""
    return ROOT / "resources" / "sample" / "zion"


@pytest.fixture
def small_disk(tmp_path_factory):
    """small_disk(options) → a folder that is a disk of its own, of 2 MiB unless the options say otherwise."""
    mounted = []

    def mount(options="size=2m"):
        folder = tmp_path_factory.mktemp("disk")
        command = [shutil.which("mount") or "false", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
        if os.name == "nt" or subprocess.run(command, capture_output=True, check=False).returncode != 0:
            pytest.skip("a small disk (tmpfs) can be mounted by root on Linux only")
        mounted.append(folder)
        return folder

    yield mount
    for folder in mounted:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
