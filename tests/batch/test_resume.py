# SPDX-License-Identifier: GPL-2.0-or-later
"""Killed, stopped, failing and changed runs: nothing finished is lost or made twice, and nothing is mixed."""

from __future__ import annotations

import os
import shutil
import signal
import time

import pytest

from rs_synth_plugin.batch import joining, painters, running
from rs_synth_plugin.core.errors import RSSynthError
from tests.batch.small_jobs import (
    BLOCKS,
    assert_same_raster,
    blocks_of,
    bytes_of,
    events,
    flood_scenario,
    run,
    start,
    synthesis,
    undisturbed,
    wait_for_blocks,
    write_plan,
)

posix_only = pytest.mark.skipif(os.name == "nt", reason="POSIX signals")


@posix_only
@pytest.mark.parametrize("job", [synthesis(), flood_scenario()], ids=["synthesis", "flood"])
def test_a_killed_run_goes_on_to_the_same_bytes(folder, job):
    plan = write_plan(folder, job)
    expected = undisturbed(folder, plan)
    first = folder / next(iter(name for name in expected if name.endswith(".vrt") and "after" not in name))
    process = start(plan)
    wait_for_blocks(first, 3, process)
    process.send_signal(signal.SIGKILL)
    process.wait()
    finished = {path: path.stat().st_mtime_ns for path in blocks_of(first)}
    assert 3 <= len(finished) < BLOCKS
    assert not first.exists()
    assert run(plan) == 0
    assert bytes_of(folder) == expected
    assert {path: path.stat().st_mtime_ns for path in finished} == finished, "a finished block was made again"
    assert len(events(plan, "preparing")) == 1, "the passes over the whole raster were made again"
    assert not list(folder.rglob("*.part-*"))


@posix_only
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_run_says_how_to_go_on(folder, number):
    plan = write_plan(folder, synthesis())
    process = start(plan)
    wait_for_blocks(folder / "image.vrt", 2, process)
    process.send_signal(number)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "the same command goes on from there" in told
    assert "Traceback" not in told
    kept = len(blocks_of(folder / "image.vrt"))
    assert 2 <= kept < BLOCKS
    assert not list(folder.rglob("*.part-*"))
    assert run(plan) == 0
    assert events(plan, "blocks")[-1]["finished"] == kept


def change_seed(folder):
    write_plan(folder, synthesis(SEED=1))


def change_block_size(folder):
    write_plan(folder, synthesis(), block_size=600)


def touch_input(folder):
    os.utime(folder / "dem.tif", (1, 1))


@pytest.mark.parametrize("change", [change_seed, change_block_size, touch_input])
def test_a_changed_plan_does_not_go_on(folder, change, capsys):
    plan = write_plan(folder, synthesis())
    assert run(plan) == 0
    before = bytes_of(folder)
    change(folder)
    assert run(plan) == 1
    assert "holds blocks of another plan" in capsys.readouterr().out
    assert bytes_of(folder) == before
    assert run(plan, "--restart") == 0
    after = bytes_of(folder)
    assert after["image.vrt"] != before["image.vrt"]
    assert all(after.get(name) != data for name, data in before.items()), "an old block stayed"


def test_a_finished_plan_makes_nothing_again(folder, capsys):
    plan = write_plan(folder, synthesis(IMAGE="cog.tif"), synthesis(IMAGE="image.vrt"))
    assert run(plan) == 0
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*.tif")}
    assert run(plan) == 0
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*.tif")} == before
    assert capsys.readouterr().out.count("was finished before") == 2


def test_a_damaged_block_is_made_again(folder):
    plan = write_plan(folder, synthesis())
    assert run(plan) == 0
    before = bytes_of(folder)
    blocks_of(folder / "image.vrt")[3].write_bytes(b"II*\0 torn off")
    (folder / "image.vrt").unlink()
    assert run(plan) == 0
    assert bytes_of(folder) == before


def test_a_block_that_fails_three_times_is_named_and_the_others_finish(folder, monkeypatch, capsys):
    plan = write_plan(folder, synthesis())
    paint = painters.SynthesisPainter.paint

    def broken(self, layer, place, feedback):
        if place == (1, 2):
            raise RSSynthError("the ground shook")
        return paint(self, layer, place, feedback)

    with monkeypatch.context() as patch:
        patch.setattr(painters.SynthesisPainter, "paint", broken)
        assert run(plan) == 1
    out = capsys.readouterr().out
    assert "FAILED: 1 block(s) failed three times: IMAGE 1,2 (the ground shook)" in out
    assert [entry["attempt"] for entry in events(plan, "block failed")] == [1, 2, 3]
    assert len(blocks_of(folder / "image.vrt")) == BLOCKS - 1
    assert not (folder / "image.vrt").exists()
    assert run(plan) == 0
    assert events(plan, "blocks")[-1]["finished"] == BLOCKS - 1


def test_a_block_may_fail_twice(folder, monkeypatch):
    plan = write_plan(folder, synthesis())
    paint = painters.SynthesisPainter.paint
    failures = iter(range(2))

    def shaky(self, layer, place, feedback):
        if place == (0, 1) and next(failures, None) is not None:
            raise MemoryError
        return paint(self, layer, place, feedback)

    monkeypatch.setattr(painters.SynthesisPainter, "paint", shaky)
    assert run(plan) == 0
    assert len(events(plan, "block failed")) == 2


def test_a_kill_between_two_cogs(folder, monkeypatch):
    """The first layer's COG is there, the second's is not, and no block is gone yet."""
    plan = write_plan(folder, flood_scenario(BEFORE="before.tif", AFTER="after.tif"))
    write_cog = joining.write_cog

    def killed(vrt, path, feedback):
        if path.name == "after.tif":
            raise KeyboardInterrupt
        write_cog(vrt, path, feedback)

    with monkeypatch.context() as patch:
        patch.setattr(running, "write_cog", killed)
        assert run(plan) == 130
    first = (folder / "before.tif").stat().st_mtime_ns
    assert run(plan) == 0
    assert (folder / "before.tif").stat().st_mtime_ns == first
    assert not list(folder.glob("*.blocks"))


def test_a_lost_mask_is_made_again(folder):
    plan = write_plan(folder, flood_scenario())
    assert run(plan) == 0
    shutil.copy2(folder / "mask.tif", folder / "kept.tif")
    (folder / "mask.tif").unlink()
    assert run(plan) == 0
    assert_same_raster(folder / "mask.tif", folder / "kept.tif")


def test_a_full_disk_stops_the_job_and_keeps_the_blocks(folder, small_disk, capsys):
    disk = small_disk("size=1m")
    plan = write_plan(folder, synthesis(IMAGE=str(disk / "image.vrt")))
    started = time.monotonic()
    assert run(plan) == 1
    assert time.monotonic() - started < 60
    out = capsys.readouterr().out
    assert "room" in out
    assert 0 < len(blocks_of(disk / "image.vrt")) < BLOCKS
    assert not list(disk.rglob("*.part-*"))
