# SPDX-License-Identifier: GPL-2.0-or-later
"""A run in a process of its own, to be killed or to run beside another: `python -m tests.core.slow_run …`.

It says how far it is, a line for each step; at a given progress it waits for a line on its standard input.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import List

from rs_synth_plugin.core.feedback import Feedback
from rs_synth_plugin.core.model.modelcard import load_model
from tests.core.rough_runs import (
    MEASURING,
    OVERVIEWS,
    WRITING,
    SlowReader,
    make_flood,
    make_image,
    rough_scene,
)

ROOT = Path(__file__).resolve().parents[2]
# Of the progress: where each stage of a run begins.
SYNTHESIS_STAGES = {"survey": 0.0, "tiles": 0.2, "overviews": 0.95}
FLOOD_STAGES = {"fill": 0.0, "measuring": MEASURING, "writing": WRITING, "overviews": OVERVIEWS}
_SHAPE = (560, 700)
_NEVER = 2.0


class Teller:
    """Says how far the run is, and takes its time."""

    def __init__(self, pause: float, hold_at: float = _NEVER) -> None:
        self._pause, self._hold_at = pause, hold_at

    def set_progress(self, fraction: float) -> None:
        """Says it; waits there if told to."""
        print(f"{fraction:.4f}", flush=True)
        if fraction >= self._hold_at:
            self._hold_at = _NEVER
            sys.stdin.readline()
        time.sleep(self._pause)

    def is_cancelled(self) -> bool:
        """Never, but asked often."""
        time.sleep(self._pause)
        return False

    def info(self, message: str) -> None:
        """Keeps it to itself."""

    warn = info


def run_synthesis(output: Path, model: Path, seed: int, feedback: Feedback) -> None:
    """Many small tiles."""
    make_image(
        rough_scene(*_SHAPE, SlowReader), load_model(model), output, feedback, tile_size=200, seed=seed
    )


def run_flood(folder: Path, temporary: Path, level: float, feedback: Feedback) -> None:
    """Connected, with its temporary rasters, and three results."""
    make_flood(rough_scene(*_SHAPE, SlowReader), folder, temporary, feedback, level)


def start(
    kind: str, output: Path, extra: Path, number: float, pause: float = 0.01, hold_at: float = _NEVER
) -> subprocess.Popen[str]:
    """A process that runs; `extra` is the model or the folder for temporary files, `number` the seed or level."""
    arguments = [kind, str(output), str(extra), str(number), str(pause), str(hold_at)]
    return subprocess.Popen(
        [sys.executable, "-m", "tests.core.slow_run", *arguments],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def wait_until(process: subprocess.Popen[str], progress: float) -> None:
    """Returns when the process is that far."""
    assert process.stdout is not None
    for line in iter(process.stdout.readline, ""):
        if float(line) >= progress:
            return
    raise AssertionError(f"it never came to {progress}: {process.communicate()[1][-2000:]}")


def main(arguments: List[str]) -> None:
    """kind, output, model or folder for temporary files, seed or level, pause, where to wait."""
    kind, output, extra, number, pause, hold_at = arguments
    SlowReader.pause = float(pause)
    feedback = Teller(float(pause), float(hold_at))
    feedback.set_progress(0.0)
    if kind == "synthesis":
        run_synthesis(Path(output), Path(extra), int(float(number)), feedback)
    else:
        run_flood(Path(output), Path(extra), float(number), feedback)


if __name__ == "__main__":
    main(sys.argv[1:])
