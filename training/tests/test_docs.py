# SPDX-License-Identifier: GPL-2.0-or-later
"""The commands of the documentation that need this environment run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import doc_commands
import pytest

from rs_synth_training.fabricate import fabricate

# What the commands of the plugin on the same page have written.
WRITTEN = {"docs/change_detection.md": ("levir", "data/changes")}


@pytest.mark.parametrize("page", doc_commands.pages_of("training"))
def test_commands_run(page: str, tmp_path: Path) -> None:
    folder = doc_commands.make_folder(tmp_path / "somewhere")
    if page in WRITTEN:
        name, path = WRITTEN[page]
        fabricate(name, folder / path, 64)
    environment = {
        **os.environ,
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "OMP_NUM_THREADS": "1",
    }
    for block in doc_commands.pages_of("training")[page]:
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", block.text],
            cwd=folder, env=environment, timeout=300, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{block.name}:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
