# SPDX-License-Identifier: GPL-2.0-or-later
"""Run as a script by a Python that may be QGIS's: says in one line which it is, and what it has.

Imports the standard library alone, and nothing of the plugin: it runs in a process of its own.
"""

from __future__ import annotations

import ctypes
import glob
import importlib.util
import json
import os
import sys
import sysconfig

SIGN = "RS_SYNTH "


def cuda_version() -> int:
    """The newest CUDA that the NVIDIA driver takes, as it counts (12040 is 12.4); 0 without one."""
    version = ctypes.c_int(0)
    try:
        library = ctypes.CDLL("nvcuda.dll" if os.name == "nt" else "libcuda.so.1")
        library.cuDriverGetVersion(ctypes.byref(version))
    except (OSError, AttributeError):
        return 0
    return version.value


def pip_arguments() -> list[str]:
    """How to start pip: installed, or the wheel that Python brings to make environments with; [] without."""
    if importlib.util.find_spec("pip"):
        return ["-m", "pip"]
    folders = [sysconfig.get_config_var("WHEEL_PKG_DIR"), "/usr/share/python-wheels"]  # Debian has it apart
    spec = importlib.util.find_spec("ensurepip")
    if spec and spec.origin:
        folders.insert(0, os.path.join(os.path.dirname(spec.origin), "_bundled"))
    wheels = [wheel for folder in folders if folder for wheel in glob.glob(os.path.join(folder, "pip-*.whl"))]
    return [os.path.join(wheels[0], "pip")] if wheels else []


def authorities_file() -> str:
    """The certificates that pip brings; '' without."""
    try:
        spec = importlib.util.find_spec("pip._vendor.certifi")
    except ModuleNotFoundError:
        return ""
    path = os.path.join(os.path.dirname(spec.origin), "cacert.pem") if spec and spec.origin else ""
    return path if os.path.isfile(path) else ""


def identity() -> dict[str, object]:
    """What two Pythons must share for the packages of one to load in the other."""
    return {
        "tag": sys.implementation.cache_tag,
        "platform": sysconfig.get_platform(),
        "suffix": sysconfig.get_config_var("EXT_SUFFIX"),
    }


if __name__ == "__main__":
    facts = {
        "identity": identity(),
        "version": list(sys.version_info[:2]),
        "pip": pip_arguments(),
        "authorities": authorities_file(),
        "cuda": cuda_version(),
    }
    print(SIGN + json.dumps(facts))
