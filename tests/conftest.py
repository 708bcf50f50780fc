# SPDX-License-Identifier: GPL-2.0-or-later
"""What every test of the plugin may use."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def sample() -> Path:
    """The Zion sample: nlcd.tif, srtm.tif and landsat.tif, each in its own CRS."""
    return ROOT / "resources" / "sample" / "zion"
