# SPDX-License-Identifier: GPL-2.0-or-later
"""The walls between the rooms, and what plugin start may load."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = ROOT / "rs_synth_plugin"
TRAINING = ROOT / "training" / "src"

# room → what of the plugin it may import; the rooms below it, and itself.
ALLOWED = {
    "core": {"core"},
    "bridge": {"core", "bridge", "paths"},
    "processing": {"core", "bridge", "processing", "paths"},
    "gui": {"core", "bridge", "gui", "paths"},
    "batch": {"core", "batch", "paths"},
}
# What core may import beside the standard library and itself.
CORE_LIBRARIES = {"numpy", "osgeo", "scipy", "onnxruntime"}
# What one file may use beyond that, where it is installed.
OPTIONAL_LIBRARIES = {"batch/plan.py": {"yaml"}, "batch/cluster.py": {"distributed"}}


def modules(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def imports(path: Path) -> list[tuple[int, str]]:
    """(level, dotted name) of each import; level 0 is absolute. `from . import x` counts as x."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(0, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.append((node.level, node.module))
        elif isinstance(node, ast.ImportFrom):
            found += [(node.level, alias.name) for alias in node.names]
    return found


def target_room(path: Path, level: int, name: str) -> str:
    """The room of the plugin that a relative import goes to ('' is the plugin's top)."""
    package = path.relative_to(PLUGIN).parent.parts
    base = package[: len(package) - (level - 1)]
    return (*base, *name.split("."))[0]


@pytest.mark.parametrize("path", modules(PLUGIN), ids=lambda p: str(p.relative_to(PLUGIN)))
def test_rooms_import_only_what_lies_below(path):
    room = path.relative_to(PLUGIN).parts[0]
    for level, name in imports(path):
        assert not name.startswith("rs_synth"), (
            f"{path.name}: imports inside the plugin are relative ({name})"
        )
        if level and room in ALLOWED:
            assert target_room(path, level, name) in ALLOWED[room], f"{path}: {room} must not import {name}"


@pytest.mark.parametrize(
    "path", modules(PLUGIN / "core") + modules(PLUGIN / "batch"), ids=lambda p: f"{p.parent.name}/{p.name}"
)
def test_core_and_batch_know_no_qgis(path):
    libraries = CORE_LIBRARIES | OPTIONAL_LIBRARIES.get(path.relative_to(PLUGIN).as_posix(), set())
    for level, name in imports(path):
        if level == 0:
            top = name.split(".")[0]
            assert top in sys.stdlib_module_names or top in libraries, f"{path.name} imports {name}"


def test_only_runtime_imports_onnxruntime():
    pattern = re.compile(r"""(import onnxruntime|import_module\(["']onnxruntime)""")
    users = [p.name for p in modules(PLUGIN) if pattern.search(p.read_text(encoding="utf-8"))]
    assert users == ["runtime.py"]


@pytest.mark.parametrize("path", modules(PLUGIN), ids=lambda p: str(p.relative_to(PLUGIN)))
def test_qt_comes_through_qgis(path):
    assert not [
        n for _, n in imports(path) if n.split(".")[0] in ("PyQt5", "PyQt6", "PySide2", "PySide6", "sip")
    ]


def test_training_knows_no_plugin():
    for path in modules(TRAINING):
        for _, name in imports(path):
            assert name.split(".")[0] not in ("rs_synth_plugin", "rs_synth", "qgis", "osgeo"), (
                f"{path}: {name}"
            )


def test_plugin_start_loads_nothing_heavy():
    """In a fresh process: load the plugin as QGIS does, register the provider, look at what was imported."""
    pytest.importorskip("qgis.core")
    script = textwrap.dedent(
        f"""
        import sys, importlib.util
        from qgis.core import QgsApplication
        app = QgsApplication([], False)
        app.initQgis()
        spec = importlib.util.spec_from_file_location(
            "rs_synth", {str(ROOT / "__init__.py")!r}, submodule_search_locations=[{str(ROOT)!r}])
        module = importlib.util.module_from_spec(spec)
        sys.modules["rs_synth"] = module
        spec.loader.exec_module(module)
        plugin = module.classFactory(None)
        plugin.initProcessing()
        ids = sorted(a.id() for a in QgsApplication.processingRegistry().providerById("rs_synth").algorithms())
        heavy = sorted({{m.split(".")[0] for m in sys.modules}} & {{"onnxruntime", "scipy", "torch", "onnx"}})
        plugin.unload()
        gone = QgsApplication.processingRegistry().providerById("rs_synth") is None
        print("RESULT", len(ids), heavy, gone)
        app.exitQgis()
        """
    )
    result = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    assert "RESULT 10 [] True" in result.stdout, result.stdout + result.stderr
