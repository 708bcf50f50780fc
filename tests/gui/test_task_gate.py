# SPDX-License-Identifier: GPL-2.0-or-later
"""No job is lost, however fast others end and begin: QGIS's task manager may throw away a task that was added while it
worked on another's end. Whether it does depends on where the C library puts new objects; here it is told to take the
place of the last one freed, always."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

SCRIPT = textwrap.dedent(
    """
    import random, sys, time
    sys.path.insert(0, {root!r})
    from qgis.core import QgsApplication
    application = QgsApplication([], False)
    application.initQgis()
    from rs_synth_plugin.gui.jobs import Jobs
    random.seed(1)
    all_jobs = (Jobs(), Jobs())
    begun, left = 0, set()

    def start(jobs, more):
        global begun
        begun += 1
        number = begun
        left.add(number)

        def done(job):
            left.discard(number)
            if more:
                start(jobs, more - 1)

        job = jobs.start("job", lambda feedback: sum(range(random.randrange(3000))), done)
        if not more and random.random() < 0.3:
            job.cancel()

    def until_none_is_left(seconds):
        end = time.monotonic() + seconds
        while left and time.monotonic() < end:
            application.processEvents()

    while begun < 1500 and not left:
        for jobs in all_jobs:
            for _ in range(2):
                start(jobs, 3)
        until_none_is_left(10)
    print("LOST", len(left), "OF", begun)
    """
)


def test_no_job_is_lost():
    result = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(root=str(ROOT))],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "GLIBC_TUNABLES": "glibc.malloc.tcache_count=0",
            "MALLOC_ARENA_MAX": "1",
        },
    )
    assert "LOST 0 OF 15" in result.stdout, result.stdout + result.stderr
