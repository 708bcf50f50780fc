# SPDX-License-Identifier: GPL-2.0-or-later
"""Processes that are killed, and runs beside each other: finished outputs are whole, leftovers go, live work stays."""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from pathlib import Path

import pytest

from rs_synth_plugin.core import leftovers
from rs_synth_plugin.core.errors import RSSynthError
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.leftovers import part_path, sweep_parts, workspace
from tests.core import slow_run
from tests.core.memory_scene import files_in
from tests.core.rough_runs import FLOOD_OUTPUTS
from tests.core.slow_run import FLOOD_STAGES, SYNTHESIS_STAGES, start, wait_until
from tests.tiny_models import write_model

PAUSE = (
    0.02  # seconds at each step of a run to be killed: its last stage then lasts longer than the moment drawn
)
posix_only = pytest.mark.skipif(os.name == "nt", reason="POSIX signals")


@pytest.fixture(scope="module")
def model(tmp_path_factory) -> Path:
    return write_model(tmp_path_factory.mktemp("model") / "tiny.onnx")


@pytest.fixture(scope="module")
def images(model, tmp_path_factory):
    """What seeds 1 and 2 give, undisturbed."""
    folder = tmp_path_factory.mktemp("images")
    found = {}
    for seed in (1, 2):
        slow_run.run_synthesis(folder / "image.tif", model, seed, NullFeedback())
        found[seed] = (folder / "image.tif").read_bytes()
    return found


@pytest.fixture(scope="module")
def floods(tmp_path_factory):
    """What levels 40 and 60 give, undisturbed: bytes by level and name."""
    folder = tmp_path_factory.mktemp("floods")
    found = {}
    for level in (40, 60):
        slow_run.run_flood(folder, folder, level, NullFeedback())
        found[level] = {name: (folder / name).read_bytes() for name in FLOOD_OUTPUTS}
    return found


def kill_at(process, begin, moment):
    """After a random moment in the stage that begins there."""
    wait_until(process, begin)
    time.sleep(moment)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert process.returncode == -signal.SIGKILL


def ends_well(process):
    """Lets it go on where it stands still."""
    _, errors = process.communicate("go on\n", timeout=60)
    assert process.returncode == 0, errors


@posix_only
def test_a_killed_synthesis_leaves_the_old_image_and_is_swept(tmp_path, model, images):
    output = tmp_path / "image.tif"
    output.write_bytes(images[2])
    left = []
    for stage, begin in SYNTHESIS_STAGES.items():
        moment = random.Random(stage).uniform(0, 0.05)
        kill_at(start("synthesis", output, model, 1, PAUSE), begin, moment)
        left.append([name for name in files_in(tmp_path) if name != output.name])
        assert output.read_bytes() == images[2], stage
    assert all(left[1:])  # in tiles and overviews there is something to leave
    slow_run.run_synthesis(tmp_path / "other.tif", model, 1, NullFeedback())
    assert files_in(tmp_path) == ["image.tif", "other.tif"]
    assert (tmp_path / "other.tif").read_bytes() == images[1]


@posix_only
def test_a_killed_flood_leaves_whole_rasters_and_is_swept(tmp_path, floods):
    folder, temporary = tmp_path / "out", tmp_path / "temporary"
    folder.mkdir()
    temporary.mkdir()
    (temporary / "rs_synth-of-mine").mkdir()
    for name in FLOOD_OUTPUTS:
        (folder / name).write_bytes(floods[60][name])
    left = {}
    for stage, begin in FLOOD_STAGES.items():
        moment = random.Random(stage).uniform(0, 0.05)
        kill_at(start("flood", folder, temporary, 40, PAUSE), begin, moment)
        left[stage] = [name for name in files_in(folder) if ".part-" in name]
        for name in FLOOD_OUTPUTS:
            assert (folder / name).read_bytes() in (floods[60][name], floods[40][name]), (stage, name)
        # Of the kills before it, each start sweeps the temporary rasters.
        spaces = [path for path in temporary.iterdir() if path.name != "rs_synth-of-mine"]
        assert len(spaces) <= 1, stage
        if stage == "measuring":
            assert list(spaces[0].glob("*.scratch"))
    assert left["writing"] + left["overviews"]
    slow_run.run_flood(folder, temporary, 40, NullFeedback())
    assert {name: (folder / name).read_bytes() for name in FLOOD_OUTPUTS} == floods[40]
    assert [name for name in files_in(folder) if not name.endswith(".aux.xml")] == sorted(FLOOD_OUTPUTS)
    assert files_in(temporary) == ["rs_synth-of-mine"]


@pytest.mark.parametrize("other", ["image.tif", "other.tif"])
def test_two_syntheses_at_once_do_not_disturb_each_other(tmp_path, model, images, other):
    """One stands still in the middle while another comes, works in the same folder, and goes."""
    first = start("synthesis", tmp_path / "image.tif", model, 1, pause=0, hold_at=SYNTHESIS_STAGES["tiles"])
    wait_until(first, SYNTHESIS_STAGES["tiles"])
    unfinished = files_in(tmp_path)
    assert len(unfinished) == 1
    second = start("synthesis", tmp_path / other, model, 2, pause=0)
    ends_well(second)
    assert (tmp_path / other).read_bytes() == images[2]
    assert files_in(tmp_path) == sorted([other, *unfinished])
    ends_well(first)
    assert (tmp_path / "image.tif").read_bytes() == images[1]
    assert files_in(tmp_path) == sorted({"image.tif", other})


def test_two_floods_at_once_do_not_disturb_each_other(tmp_path, floods):
    """The temporary rasters of the one that stands still are not swept by the other."""
    folder, temporary = tmp_path / "out", tmp_path / "temporary"
    folder.mkdir()
    temporary.mkdir()
    first = start("flood", folder, temporary, 40, pause=0, hold_at=FLOOD_STAGES["measuring"])
    wait_until(first, FLOOD_STAGES["measuring"])
    second = start("flood", folder, temporary, 60, pause=0)
    ends_well(second)
    assert {name: (folder / name).read_bytes() for name in FLOOD_OUTPUTS} == floods[60]
    assert len(files_in(temporary)) == 1
    ends_well(first)
    assert {name: (folder / name).read_bytes() for name in FLOOD_OUTPUTS} == floods[40]
    assert [name for name in files_in(folder) if not name.endswith(".aux.xml")] == sorted(FLOOD_OUTPUTS)
    assert files_in(temporary) == []


def test_threads_of_one_process_may_write_the_same_output(tmp_path, model, images):
    gate = threading.Barrier(3)
    failures = []

    def run(seed, name):
        gate.wait()
        try:
            slow_run.run_synthesis(tmp_path / name, model, seed, NullFeedback())
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run, args=args) for args in ((1, "a.tif"), (2, "a.tif"), (2, "b.tif"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert (tmp_path / "a.tif").read_bytes() in images.values()
    assert (tmp_path / "b.tif").read_bytes() == images[2]
    assert files_in(tmp_path) == ["a.tif", "b.tif"]


def dead_process():
    """The number of a process that was, and is no more."""
    process = start("none", Path(), Path(), 0)
    process.kill()
    process.communicate()
    return process.pid


def test_only_the_dead_of_this_machine_are_swept(tmp_path, monkeypatch):
    dead, alive, here = dead_process(), os.getpid(), leftovers._host()
    swept = [f"a.part-{here}-{dead}-0a1b2c.tif", f"a.part-{here}-{dead}-0a1b2c.tif.aux.xml"]
    kept = [
        f"a.part-{here}-{alive}-0a1b2c.tif",
        f"a.part-0badcafe-{dead}-0a1b2c.tif",
        "a.part-2.tif",
        "a.tif",
    ]
    for name in (*swept, *kept):
        (tmp_path / name).touch()
    assert sorted(path.name for path in sweep_parts(tmp_path)) == swept
    assert files_in(tmp_path) == sorted(kept)
    # In a container the same number is another process.
    (tmp_path / swept[0]).touch()
    monkeypatch.setattr(leftovers.os, "readlink", lambda path: "pid:[1]")
    assert sweep_parts(tmp_path) == []


def test_a_workspace_goes_with_its_run_and_with_a_dead_one(tmp_path):
    dead = tmp_path / f"rs_synth-{leftovers._host()}-{dead_process()}-abc"
    dead.mkdir()
    (dead / "surface-1.scratch").write_bytes(b"1" * 1000)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "precious").touch()
    link = tmp_path / f"rs_synth-{leftovers._host()}-{dead_process()}-abd"
    link.symlink_to(elsewhere, target_is_directory=True)
    with workspace(tmp_path) as folder:
        assert files_in(tmp_path) == sorted(["elsewhere", link.name, folder.name])
        (folder / "deep").mkdir()
        with workspace(tmp_path) as other:
            assert other != folder
        assert folder.exists()
    assert files_in(tmp_path) == sorted(["elsewhere", link.name])
    assert files_in(elsewhere) == ["precious"]
    nowhere = tmp_path / "nowhere"
    with pytest.raises(RSSynthError, match="nowhere cannot be written"), workspace(nowhere):
        pass


def test_errors_of_other_files_are_not_blamed_on_the_workspace(tmp_path):
    with pytest.raises(FileNotFoundError), workspace(tmp_path):
        (tmp_path.parent / "absent.txt").read_text()
    assert files_in(tmp_path) == []


def test_the_name_of_a_part_is_short_and_keeps_the_ending(tmp_path):
    part = part_path(tmp_path / ("洪水🌊" * 20 + ".TIF"))
    assert part.parent == tmp_path
    assert part.suffix == ".TIF"
    assert len(os.fsencode(part.name)) < 143
    assert part != part_path(tmp_path / ("洪水🌊" * 20 + ".TIF"))
