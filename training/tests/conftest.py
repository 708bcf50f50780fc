# SPDX-License-Identifier: GPL-2.0-or-later
"""One thread for torch: on inputs this small, threads only wait for each other. And made-up data sets."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Callable, Dict

import pytest
import torch

import tiny_zion
from rs_synth_training.fabricate import SETS, fabricate
from rs_synth_training.torchvision_schemas import let_torchvision_load
from tiny_sets import SIZE

torch.set_num_threads(1)
let_torchvision_load()  # before a test module imports diffusers


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Dict[str, Path]:
    """A made-up set of every layout, not to be written to; that of rasters is like the Zion set."""
    made = {name: fabricate(name, tmp_path_factory.mktemp(name) / "set", SIZE) for name in SETS}
    made["rasters"] = tmp_path_factory.mktemp("rasters")
    tiny_zion.fabricate(made["rasters"])
    return made


@pytest.fixture
def own(folders: Dict[str, Path], tmp_path: Path) -> Callable[[str], Path]:
    """Makes a copy of a set that a test may spoil."""

    def copy(name: str) -> Path:
        return Path(shutil.copytree(folders[name], tmp_path / name))

    return copy
