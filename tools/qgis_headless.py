# SPDX-License-Identifier: GPL-2.0-or-later
"""qgis_process with this working tree as its installed plugin, in a profile of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def make_profile(folder: Path) -> Path:
    """A QGIS profile in `folder` in which only Processing and this plugin are enabled."""
    profile = folder / "profiles" / "default"
    plugins = profile / "python" / "plugins"
    plugins.mkdir(parents=True, exist_ok=True)
    link = plugins / "rs_synth"
    if not link.is_symlink():
        link.symlink_to(ROOT, target_is_directory=True)
    settings = profile / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("[PythonPlugins]\nprocessing=true\nrs_synth=true\n", encoding="utf-8")
    return folder


def executable() -> str:
    """Debian 12's wrapper script passes an option that its own program refuses; the program itself works."""
    for name in ("qgis_process.bin", "qgis_process"):
        path = shutil.which(name)
        if path:
            return path
    raise SystemExit("qgis_process was not found: install QGIS (tools/setup.sh system).")


def environment(profile: Path) -> dict[str, str]:
    """The environment in which QGIS runs without a display, from a profile of `make_profile`."""
    runtime = profile / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    # onnxruntime lies in the environment of this Python, not in QGIS's.
    path = [sysconfig.get_paths()["purelib"], os.environ.get("PYTHONPATH")]
    return {
        **os.environ,
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(runtime),
        "PYTHONPATH": os.pathsep.join(filter(None, path)),
    }


def run(arguments: list[str], profile: Path, **options) -> subprocess.CompletedProcess:
    """Runs qgis_process; `options` go to subprocess.run."""
    return subprocess.run([executable(), *arguments], env=environment(profile), check=False, **options)


def run_algorithm(identifier: str, parameters: dict, profile: Path, **options) -> subprocess.CompletedProcess:
    """`qgis_process run`; a list becomes the parameter given several times."""
    pairs = []
    for key, value in parameters.items():
        for item in value if isinstance(value, (list, tuple)) else [value]:
            pairs.append(f"{key}={item}")
    return run(["run", identifier, "--", *pairs], profile, **options)


if __name__ == "__main__":
    # For trying by hand: python tools/qgis_headless.py run rs_synth:modelinfo -- MODEL=…
    sys.exit(run(sys.argv[1:], make_profile(ROOT / "build" / "profile")).returncode)
