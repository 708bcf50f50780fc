# SPDX-License-Identifier: GPL-2.0-or-later
"""Two runs of one plan at the same time: the second is refused, and spoils nothing."""

from __future__ import annotations

import os
import signal

import pytest

from rs_synth_plugin.batch import lock
from rs_synth_plugin.core.errors import InputError
from tests.batch.small_jobs import (
    BLOCKS,
    blocks_of,
    bytes_of,
    run,
    start,
    synthesis,
    undisturbed,
    wait_for_blocks,
    write_plan,
)


@pytest.mark.parametrize("options", [(), ("--restart",)])
def test_the_second_of_two_runs_is_refused(folder, capsys, options):
    plan = write_plan(folder, synthesis(IMAGE="made.tif"))
    expected = undisturbed(folder, plan)
    first = start(plan)
    wait_for_blocks(folder / "made.tif", 1, first)
    first.send_signal(signal.SIGSTOP)  # it is there, and not finished, whatever the machine's speed
    try:
        assert run(plan, *options) == 1
    finally:
        first.send_signal(signal.SIGCONT)
    said = capsys.readouterr().out
    assert f"made.tif is being made by process {first.pid} on " in said
    assert "wait until that run is finished" in said
    _, told = first.communicate(timeout=60)
    assert first.returncode == 0, told
    assert bytes_of(folder) == expected
    assert not list(folder.glob("*.lock"))


def test_the_lock_of_a_killed_run_is_none(folder):
    plan = write_plan(folder, synthesis())
    first = start(plan)
    wait_for_blocks(folder / "image.vrt", 1, first)
    first.kill()
    first.communicate(timeout=60)
    assert (folder / "image.vrt.lock").exists()
    assert run(plan) == 0
    assert len(blocks_of(folder / "image.vrt")) == BLOCKS
    assert not (folder / "image.vrt.lock").exists()


def test_a_lock_that_was_removed_under_us_is_taken_anew(tmp_path, monkeypatch):
    """The run before removes its file after we opened it: our lock would be on nothing."""
    path, taken = tmp_path / "a.lock", lock._lock

    def late(file):
        monkeypatch.setattr(lock, "_lock", taken)
        taken(file)
        path.unlink()

    monkeypatch.setattr(lock, "_lock", late)
    with lock.only_run(tmp_path / "a"):
        assert f"process {os.getpid()} on " in path.read_text()
        with pytest.raises(InputError, match="is being made by process"), lock.only_run(tmp_path / "a"):
            pass
        assert path.exists()
    assert not path.exists()


def test_the_next_run_keeps_its_lock(tmp_path, monkeypatch):
    """Between our removing the file and our closing it the next run may have made its own."""
    path, removed = tmp_path / "a.lock", lock._removed

    def and_the_next_takes_it(gone):
        monkeypatch.setattr(lock, "_removed", removed)
        done = removed(gone)
        gone.write_text("the next run's")
        return done

    with lock.only_run(tmp_path / "a"):
        monkeypatch.setattr(lock, "_removed", and_the_next_takes_it)
    assert path.read_text() == "the next run's"


def test_a_file_system_without_locks_stops_nothing(tmp_path, monkeypatch):
    def impossible(file):
        raise OSError(37, "No locks available")

    monkeypatch.setattr(lock, "_lock", impossible)
    with lock.only_run(tmp_path / "a"):
        pass
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written(tmp_path):
    with pytest.raises(InputError, match="choose another place"), lock.only_run(tmp_path / "no" / "a"):
        pass


@pytest.mark.parametrize("other", ["mask.tif", "converted.tif"])
def test_every_result_of_a_job_is_locked(folder, capsys, other):
    job = {
        "algorithm": "convertlandcover",
        "parameters": {
            "LAND_COVER": "lc.tif",
            "LEGEND": "nlcd8",
            "FROM_ROLE": "forest",
            "TO_ROLE": "farmland",
            "CONVERTED": "converted.tif",
            "MASK": "mask.tif",
        },
    }
    plan = write_plan(folder, job)
    with lock.only_run(folder / other):
        assert run(plan) == 1
    assert f"{other} is being made by process {os.getpid()}" in capsys.readouterr().out
    assert not (folder / "converted.tif").exists()
    assert run(plan) == 0
    assert not list(folder.glob("*.lock"))
