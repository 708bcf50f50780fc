# SPDX-License-Identifier: GPL-2.0-or-later
"""A folder with small inputs for each test."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.batch.pass_jobs import make_pass_inputs
from tests.batch.small_jobs import make_inputs


@pytest.fixture(scope="session")
def made_inputs(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("inputs")
    make_inputs(folder)
    return folder


@pytest.fixture
def folder(made_inputs, tmp_path) -> Path:
    """A folder of its own, with lc.tif, dem.tif, image.tif and tiny.onnx."""
    for path in made_inputs.iterdir():
        shutil.copy2(path, tmp_path)
    return tmp_path


@pytest.fixture
def place(folder) -> Path:
    """The same, with what the jobs of one pass need."""
    make_pass_inputs(folder)
    return folder
