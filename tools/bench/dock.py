# SPDX-License-Identifier: GPL-2.0-or-later
"""What the dock costs whoever waits for it: the slider, the preview, and QGIS's own event loop.

As a script it opens the dock in a window of its own, without QGIS's, and prints its figures as JSON: a window needs
a process of its own.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Callable, Dict, List

import numpy as np

if __name__ == "__main__":  # pragma: no cover - the child
    sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]

from bench import inputs  # isort: skip

SIZE = 4096
SCREEN, VIEW = (1920, 1080), (1280, 800)  # pixels of the map
STEPS = 200
PLACES = 5  # that the preview is timed at, each for the first time
BUSY_S = 30.0
BEAT_MS = 5
SHAKE_MS = 60
CHANGED = 410  # pixels a side: 1 % of 4096²


def figures() -> Dict[str, float]:
    """All figures of the dock; takes about two minutes."""
    done = subprocess.run([sys.executable, __file__], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"the dock's figures failed: {done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


class Session:
    """The dock over a valley of 4096² pixels, with the shipped model and a lake behind one seed."""

    def __init__(self, folder: Path):
        from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer

        from rs_synth_plugin.core.scenario.legend import Legend
        from rs_synth_plugin.gui.shell import DockShell
        from tests.gui.window import Window

        self.window = Window()
        self.canvas = self.window.mapCanvas()
        crs = QgsCoordinateReferenceSystem(inputs.UTM)
        QgsProject.instance().setCrs(crs)
        self.canvas.setDestinationCrs(crs)
        land_cover, heights = inputs.valley(SIZE, folder)
        self.layers = [QgsRasterLayer(source.path, source.name) for source in (land_cover, heights)]
        QgsProject.instance().addMapLayers(self.layers)
        self.canvas.setLayers(self.layers[:1])
        shell = DockShell(self.window)
        shell.action.trigger()
        self.dock = shell.content
        self.dock.state.choose(land_cover=self.layers[0].id(), dem=self.layers[1].id())
        self.dock.state.set_legend(Legend.builtin("nlcd8"))

    def look(self, size, place: float) -> None:
        """A map of so many pixels, each one of the model's, at a part of the way along the valley's diagonal."""
        self.canvas.setFixedSize(*size)
        idle(0.2)
        self.move(place)

    def move(self, place: float) -> None:
        """The same map somewhere else."""
        from qgis.core import QgsRectangle

        area, pixel = self.layers[0].extent(), inputs.PIXEL
        width, height = self.canvas.width() * pixel, self.canvas.height() * pixel
        left = area.xMinimum() + place * (area.width() - width)
        top = area.yMaximum() - place * (area.height() - height)
        self.canvas.setExtent(QgsRectangle(left, top - height, left + width, top))

    def flood(self) -> None:
        from rs_synth_plugin.core.scenario.flood import Flood

        self.dock.edits.add(Flood(level=1300.0))
        self.wait(lambda: "flood" in self.dock.live.item.pictures)

    def wait(self, condition: Callable[[], bool]) -> None:
        from tests.gui.window import wait_until

        wait_until(condition, 300)


def idle(seconds: float) -> None:
    from tests.gui.window import idle as rest

    rest(seconds)


def slider_steps(session: Session) -> Dict[str, float]:
    """From the slider's move until the water is painted at the new level."""
    session.look(SCREEN, 0.5)
    session.flood()
    idle(1.0)
    slider, viewport = session.dock.flood.slider, session.canvas.viewport()
    chance, milliseconds = random.Random(0), []
    for _ in range(STEPS):
        step = chance.randrange(slider.maximum())
        start = time.perf_counter()
        slider.setValue(step)
        viewport.repaint()
        milliseconds.append((time.perf_counter() - start) * 1000)
        idle(0.0)
    return {
        "slider_step_ms_median": float(np.median(milliseconds)),
        "slider_step_ms_p95": float(np.percentile(milliseconds, 95)),
    }


def preview(session: Session) -> Dict[str, float]:
    """From a move of the map to a place not seen before until the first tile, and until the whole, is drawn.

    The best of several places; the wait for the user to stop moving is part of it.
    """
    dock, first, full = session.dock, [], []
    drawn: List[object] = []
    dock.imagery.drawn.connect(drawn.append)
    session.look(VIEW, 0.0)
    dock.imagery_panel.on.setChecked(True)
    session.wait(lambda: bool(drawn))
    for place in range(1, PLACES + 1):
        drawn.clear()
        seen: List[float] = []
        connection = dock.imagery.progressed.connect(lambda _, seen=seen: seen.append(time.perf_counter()))
        start = time.perf_counter()
        session.move(place / PLACES)
        session.wait(lambda: bool(drawn))
        full.append((time.perf_counter() - start) * 1000)
        first.append((seen[0] - start) * 1000)
        dock.imagery.progressed.disconnect(connection)
    return {"preview_first_tile_ms": min(first), "preview_full_ms": min(full)}


def longest_block(session: Session, folder: Path) -> Dict[str, float]:
    """The longest that the event loop let a timer wait while the slider is shaken, the imagery made, a run runs."""
    from qgis.PyQt.QtCore import Qt, QTimer

    dock, chance, late = session.dock, random.Random(1), []
    last = [time.perf_counter()]

    def beat() -> None:
        now = time.perf_counter()
        late.append((now - last[0]) * 1000 - BEAT_MS)
        last[0] = now

    heart, shake = QTimer(), QTimer()
    heart.setTimerType(Qt.TimerType.PreciseTimer)
    heart.timeout.connect(beat)
    shake.timeout.connect(lambda: dock.flood.slider.setValue(chance.randrange(dock.flood.slider.maximum())))
    dock.run.folder.setFilePath(str(folder / "runs"))
    dock.run.start.click()
    heart.start(BEAT_MS)
    shake.start(SHAKE_MS)
    last[0] = time.perf_counter()
    idle(BUSY_S)
    for timer in (heart, shake):
        timer.stop()
    dock.run.cancel.click()
    return {"event_loop_block_ms_max": max(late)}


def changed_tiles(folder: Path) -> Dict[str, float]:
    """Of a preview of all of 4096² pixels, with the shipped model's tiles, after 1 % of them changed in one place."""
    from rs_synth_plugin.core.feedback import NullFeedback
    from rs_synth_plugin.core.model.modelcard import load_model
    from rs_synth_plugin.core.model.runtime import Session as ModelSession
    from rs_synth_plugin.core.product.modelinputs import ModelInputs
    from rs_synth_plugin.core.product.preview import Previewer
    from rs_synth_plugin.core.scenario.convert import Convert
    from rs_synth_plugin.core.scenario.mapping import ClassMapping

    model = load_model(inputs.ROOT / "models" / "zion-landsat8-fusion.onnx")
    scene = inputs.scene_of(*inputs.valley(SIZE, folder))
    previewer = Previewer(ModelSession(model, "cpu", 0, NullFeedback()))
    xmin, ymin, xmax, ymax = scene.grid.extent
    x, y, side = (xmin + xmax) / 2, (ymin + ymax) / 2, CHANGED * inputs.PIXEL
    square = f"POLYGON(({x} {y}, {x + side} {y}, {x + side} {y + side}, {x} {y + side}, {x} {y}))"
    codes = tuple(entry.code for entry in scene.legend.classes if entry.role != "water")
    edit = Convert(codes, "water", polygons=(square,))
    changed = edit.prepare(scene, folder, NullFeedback())
    computed = []
    for shown in (scene, changed):
        mapping = ClassMapping.build(shown.legend, model.card.classes)
        stats = previewer.draw(
            ModelInputs(shown, mapping, model.card, {}, 0), scene.grid.window, lambda *_: None, NullFeedback()
        )
        computed.append(stats.computed / stats.tiles)
    changed.close()
    return {"changed_tiles_ratio": computed[1]}


def main() -> None:
    from qgis.core import QgsApplication

    QgsApplication.setPrefixPath("/usr", True)
    application = QgsApplication([], True)
    application.initQgis()
    from rs_synth_plugin.processing.provider import RSSynthProvider

    provider = RSSynthProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        session = Session(folder)
        found = {**slider_steps(session), **preview(session), **longest_block(session, folder)}
        session.dock.close_all()
        found.update(changed_tiles(folder))
        print(json.dumps(found), flush=True)
    os._exit(0)  # QGIS's own end is not what is measured


if __name__ == "__main__":
    main()
