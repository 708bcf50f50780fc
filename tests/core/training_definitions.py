# SPDX-License-Identifier: GPL-2.0-or-later
"""The training package's own measures, read from its files without the package around them (which needs torch)."""

from __future__ import annotations

import importlib.util
import sys
import types
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "training" / "src" / "rs_synth_training" / "evaluate"
_PACKAGE = "training_measures"


def load(name: str) -> types.ModuleType:
    """The module evaluate/<name>.py; without the training package the test is skipped."""
    if not FOLDER.exists():
        pytest.skip("the training package is not here")
    full = f"{_PACKAGE}.{name}"
    if full not in sys.modules:
        package = sys.modules.setdefault(_PACKAGE, types.ModuleType(_PACKAGE))
        package.__path__ = [str(FOLDER)]
        # The reports that the measures write bring torch along; nothing of them is used here.
        report = sys.modules.setdefault(f"{_PACKAGE}.quality_report", types.ModuleType("quality_report"))
        report.table = None
        spec = importlib.util.spec_from_file_location(full, FOLDER / f"{name}.py")
        module = importlib.util.module_from_spec(spec)
        sys.modules[full] = module
        spec.loader.exec_module(module)
    return sys.modules[full]
