# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs inside QGIS (`qgis --code`), in a new profile: the plugin from its zip, the runtime by its window, a run of the
demo's scenario, and both removed again, by what QGIS and the plugin offer the user.

Environment: RS_SYNTH_CHECK, a folder for the report and the pictures; RS_SYNTH_ZIP, the plugin. The package index is
the machine's default, or what pip's environment names.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import time
import traceback
from pathlib import Path

import processing
import pyplugin_installer
from qgis.core import Qgis, QgsApplication, QgsProcessingFeedback, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.utils import iface, plugins

OUT = Path(os.environ["RS_SYNTH_CHECK"])
SAMPLE = Path.cwd() / "resources" / "sample" / "zion"
PATIENCE_S = 600.0
QUALITY = 88  # of a picture: small files
report: dict[str, object] = {"qgis": Qgis.QGIS_VERSION}

faulthandler.dump_traceback_later(PATIENCE_S, exit=False)  # where QGIS hangs, its log says at what


def wait(condition, seconds=PATIENCE_S):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise RuntimeError("it did not come to pass")
        QgsApplication.processEvents()
        time.sleep(0.01)


def pause(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QgsApplication.processEvents()
        time.sleep(0.01)


def check(what, holds):
    report[what] = bool(holds)
    if not holds:
        raise RuntimeError(f"failed: {what}")


def shoot(widget, name):
    widget.grab().toImage().save(str(OUT / f"{name}.jpg"), "JPG", QUALITY)


def traces(folder):
    """What of the plugin or the runtime lies in a folder, by name."""
    words = ("rs_synth", "onnxruntime", "ort-", "pip")
    return sorted(
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if any(word in path.name.lower() for word in words)
    )


def scenario():
    """The demo's flood, written beside the report."""
    outputs = {name: str(OUT / f"{name.lower()}.tif") for name in ("BEFORE", "AFTER", "MASK", "DEPTH")}
    feedback = QgsProcessingFeedback()
    results = processing.run(
        "rs_synth:floodscenario",
        {
            "LAND_COVER": str(SAMPLE / "nlcd.tif"),
            "LEGEND": "nlcd8",
            "DEM": str(SAMPLE / "srtm.tif"),
            "LEVEL": 1165.0,
            "FROM_WATER": False,
            "SEEDS": str(SAMPLE / "seed.geojson"),
            "BARRIERS": str(SAMPLE / "dam.geojson"),
            "CREST_FIELD": "crest_m",
            **outputs,
        },
        feedback=feedback,
    )
    report["flooded_km2"] = results["FLOODED_KM2"]
    check("the scenario wrote its rasters", all(Path(path).stat().st_size > 0 for path in outputs.values()))


def main():
    profile = Path(QgsApplication.qgisSettingsDirPath())
    home = Path(os.environ["HOME"])
    check("a new profile has no trace of the plugin", traces(profile) == [])

    pyplugin_installer.instance().installFromZipFile(os.environ["RS_SYNTH_ZIP"])
    check("QGIS's installer installed and started the plugin", "rs_synth" in plugins)
    check("the plugin wrote nothing beside its folder", not (profile / "rs_synth").exists())
    shell = plugins["rs_synth"].shell
    shell.action.trigger()
    notice = shell.content.layers.notice
    wait(lambda: not notice.isHidden())
    pause(1)
    report["notice"] = notice.text()
    iface.mainWindow().resizeDocks([shell.dock], [400], 1)  # Qt.Horizontal
    pause(1)
    shoot(shell.dock, "first_start")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("rs_synth:floodscenario")
    possible, message = algorithm.canExecute()
    check("the toolbox offers to install the runtime", not possible and "rs-synth:runtime" in message)

    check("the toolbox's link opens the window", QDesktopServices.openUrl(QUrl("rs-synth:runtime")))
    dialog = shell.setup.runtime
    wait(lambda: dialog.install.isEnabled())
    check("the window downloaded nothing by itself", not (profile / "rs_synth").exists())
    dialog.kind.setCurrentIndex(dialog.kind.count() - 1)  # the CPU's, which every machine has
    changes = []
    dialog.changed.connect(lambda: changes.append(1))
    dialog.install.click()
    wait(lambda: changes or dialog.install.isEnabled())
    report["installation"] = dialog.output.toPlainText().splitlines()[-1]
    check("the window installed the runtime", changes)
    wait(lambda: dialog.test.isEnabled() and shell.content.run.imagery.isEnabled())
    dialog.output.clear()  # pip names folders of this machine, which are not for the picture
    dialog.test.click()
    wait(lambda: dialog.output.toPlainText())
    report["test"] = dialog.output.toPlainText().splitlines()[-1]
    check("its Test ran the model", "megapixels" in report["test"])
    pause(1)
    shoot(dialog, "runtime")

    scenario()
    import onnxruntime

    check("the runtime is the plugin's own", str(profile / "rs_synth") in onnxruntime.__file__)

    dialog.remove()
    check("its Uninstall left nothing of the runtime", not (profile / "rs_synth").exists())
    changes.clear()
    dialog.install.click()  # once more: to see it go with the plugin
    wait(lambda: changes)
    check("it can be installed again", (profile / "rs_synth" / "runtime").exists())
    dialog.close()
    pyplugin_installer.instance().uninstallPlugin("rs_synth", quiet=True)
    pause(3)
    report["left"] = traces(profile)
    check("uninstalling the plugin left nothing in the profile", report["left"] == [])
    report["left_at_home"] = [path for path in traces(home) if not path.startswith("profiles")]
    check("nothing was left in the home folder", report["left_at_home"] == [])
    settings = QgsSettings()
    report["settings"] = [
        key for key in settings.allKeys() if "rs_synth" in key.lower() and settings.value(key)
    ]
    check("nothing was left in the settings", report["settings"] == [])


def start():
    try:
        main()
        (OUT / "done").write_text("", encoding="utf-8")
    except Exception:
        report["error"] = traceback.format_exc()
        sys.stderr.write(traceback.format_exc())
    (OUT / "report.json").write_text(
        json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    QgsProject.instance().removeAllMapLayers()
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


QTimer.singleShot(3000, start)
