# SPDX-License-Identifier: GPL-2.0-or-later
"""What starting the plugin costs QGIS: import and registering, in fresh processes."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from typing import Dict

from . import inputs

ROUNDS = 5
# QGIS itself is there before the clock starts, with the Processing framework that it loads of its own.
_START = """
import importlib, sys, time
sys.path[:0] = [{parent!r}, "/usr/share/qgis/python/plugins"]
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
from processing.core.Processing import Processing
Processing.initialize()
start = time.perf_counter()
plugin = importlib.import_module({name!r}).classFactory(None)
plugin.initProcessing()
print((time.perf_counter() - start) * 1000)
sys.stdout.flush()
import os
os._exit(0)  # QGIS's own end is not what is measured
"""


def figures() -> Dict[str, float]:
    """The best of several starts."""
    code = _START.format(parent=str(inputs.ROOT.parent), name=inputs.ROOT.name)
    milliseconds = []
    with tempfile.TemporaryDirectory() as compiled:
        # QGIS keeps what Python compiled the first time a plugin started.
        kept = {**os.environ, "PYTHONPYCACHEPREFIX": compiled, "PYTHONDONTWRITEBYTECODE": ""}
        for _ in range(ROUNDS):
            command = [sys.executable, "-c", code]
            done = subprocess.run(command, capture_output=True, text=True, check=False, env=kept)
            if done.returncode:
                raise RuntimeError(f"the plugin did not start: {done.stderr}")
            milliseconds.append(float(done.stdout.split()[-1]))
    return {"plugin_import_ms": min(milliseconds)}
