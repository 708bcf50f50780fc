# SPDX-License-Identifier: GPL-2.0-or-later
"""A model of pairs and its super-resolution, made once for all tests: an export takes seconds."""

from __future__ import annotations

from pathlib import Path
from typing import Dict

import pytest

from tiny_pairs import export_pair


@pytest.fixture(scope="session")
def trained(folders: Dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """FOLDER/NAME/last.pt and FOLDER/NAME.onnx of both, two steps old, not to be written to. They predict noise."""
    return export_pair(tmp_path_factory.mktemp("trained"), folders["dubai"], ("denoiser.attention=[8]",))
