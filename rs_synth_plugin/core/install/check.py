# SPDX-License-Identifier: GPL-2.0-or-later
"""Run as a script by QGIS's Python, on a new folder: does the package in it load beside QGIS's own numpy?

Usage: check.py SIGN PACKAGE FOLDER FOLDER-OF-NUMPY    (SIGN begins the line that counts)
"""

from __future__ import annotations

import importlib
import json
import sys

if __name__ == "__main__":
    sign, package, folder, beside = sys.argv[1:]
    sys.path[0:0] = [folder, beside]
    module, numpy = importlib.import_module(package), importlib.import_module("numpy")
    facts = {
        "version": module.__version__,
        "file": module.__file__,
        "numpy": numpy.__version__,
        "providers": module.get_available_providers(),
    }
    print(sign + json.dumps(facts))
