# SPDX-License-Identifier: GPL-2.0-or-later
"""Blocks on a Dask cluster: the same bytes as on one machine, whatever happens to workers and scheduler."""

from __future__ import annotations

import importlib.util
import os
import re
import signal
import subprocess
import sys
import time

import pytest

from rs_synth_plugin.batch import cluster, painters, worker
from rs_synth_plugin.batch.blockwork import Made, Task
from rs_synth_plugin.batch.plan import read_plan
from rs_synth_plugin.batch.state import JobFolder, Prepared
from rs_synth_plugin.core.errors import RSSynthError
from tests.batch.small_jobs import (
    BLOCKS,
    ROOT,
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
from tests.tiny_models import RecordingFeedback

needs_dask = pytest.mark.skipif(
    importlib.util.find_spec("distributed") is None, reason="Dask distributed is not installed"
)
posix_only = pytest.mark.skipif(os.name == "nt", reason="POSIX signals")


def worker_pids(plan):
    found = [re.search(r"process (\d+)\.", entry["message"]) for entry in events(plan, "info")]
    return [int(match[1]) for match in found if match]


@needs_dask
@posix_only
def test_a_killed_worker_costs_its_own_blocks_only(folder):
    plan = write_plan(folder, flood_scenario())
    expected = undisturbed(folder, plan)
    process = start(plan, "--local-cluster", "2")
    wait_for_blocks(folder / "before.vrt", 2, process)
    pids = worker_pids(plan)
    assert len(pids) == 2
    assert process.pid not in pids
    os.kill(pids[0], signal.SIGKILL)
    before = {path: path.stat().st_mtime_ns for path in blocks_of(folder / "before.vrt")}
    assert len(before) < BLOCKS
    _, told = process.communicate(timeout=120)
    assert process.returncode == 0, told
    assert bytes_of(folder) == expected
    assert {path: path.stat().st_mtime_ns for path in before} == before, "a finished block was made again"
    made = [entry["block"] for entry in events(plan, "block")]
    assert sorted(made) == sorted(set(made))
    assert len(made) == 2 * BLOCKS
    assert not list(folder.rglob("*.part-*"))
    assert not list(folder.rglob(".shared-*"))


@needs_dask
@posix_only
def test_a_stopped_cluster_goes_on_here(folder):
    plan = write_plan(folder, flood_scenario())
    process = start(plan, "--local-cluster", "2")
    wait_for_blocks(folder / "before.vrt", 1, process)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130, told
    assert "Traceback" not in told
    for pid in worker_pids(plan):
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
    assert run(plan) == 0
    assert 1 <= events(plan, "blocks")[-1]["finished"] < 2 * BLOCKS


@needs_dask
def test_each_worker_has_a_gpu_of_its_own():
    """Which device a worker sees is set before it starts, and again when it is started again."""
    own = cluster.Cluster(gpus=("3", "1"))
    try:
        client = own._client
        client.wait_for_workers(2, timeout=60)
        assert sorted(client.run(os.getenv, "CUDA_VISIBLE_DEVICES").values()) == ["1", "3"]
        client.restart(timeout=60)
        assert sorted(client.run(os.getenv, "CUDA_VISIBLE_DEVICES").values()) == ["1", "3"]
    finally:
        own.close()


@needs_dask
def test_gpus_that_the_model_does_not_use_are_refused(folder, capsys):
    plan = write_plan(folder, synthesis())
    assert run(plan, "--gpus", "0") == 1
    assert (
        "The model runs on CPUExecutionProvider here, not on the GPUs that --gpus names"
        in capsys.readouterr().out
    )
    assert not blocks_of(folder / "image.vrt")


@pytest.mark.parametrize("gpus", ["", "0,", "0,0"])
def test_gpus_that_are_no_list(folder, gpus, capsys):
    with pytest.raises(SystemExit):
        run(write_plan(folder, synthesis()), "--gpus", gpus)
    assert "--gpus" in capsys.readouterr().err


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory):
    """The address of a scheduler with one worker, each a process of its own."""
    if importlib.util.find_spec("distributed") is None:
        pytest.skip("Dask distributed is not installed")
    folder = tmp_path_factory.mktemp("scheduler")
    script = (
        "import sys; from distributed import LocalCluster\n"
        "if __name__ == '__main__':\n"
        "    c = LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None, host='127.0.0.1')\n"
        "    print(c.scheduler_address, flush=True); sys.stdin.read(); c.close()\n"
    )
    path = folder / "cluster.py"
    path.write_text(script)
    process = subprocess.Popen(
        [sys.executable, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    yield process.stdout.readline().strip()
    process.communicate(timeout=60)


def test_a_scheduler_of_ones_own(folder, scheduler):
    plan = write_plan(folder, synthesis(IMAGE="here.vrt"), synthesis(IMAGE="there.vrt"))
    here = write_plan(folder, synthesis(IMAGE="here.vrt"), name="here.json")
    assert run(here) == 0
    assert run(plan, "--scheduler", scheduler) == 0
    for one, other in zip(blocks_of(folder / "here.vrt"), blocks_of(folder / "there.vrt")):
        assert one.read_bytes() == other.read_bytes()
    assert len(blocks_of(folder / "there.vrt")) == BLOCKS


def test_workers_of_another_version_are_refused(folder, scheduler, monkeypatch, capsys):
    plan = write_plan(folder, synthesis())
    here = {**worker.versions(), "onnxruntime": "9.9"}
    monkeypatch.setattr(worker, "versions", lambda: here)
    assert run(plan, "--scheduler", scheduler) == 1
    out = capsys.readouterr().out
    assert "Not every worker can take part: tcp://127.0.0.1:" in out
    assert "has onnxruntime" in out
    assert not blocks_of(folder / "image.vrt")


def test_a_folder_that_is_not_shared_is_found_at_once(folder, scheduler, monkeypatch, capsys):
    plan = write_plan(folder, synthesis())
    monkeypatch.setattr(worker, "probe_name", lambda token, who="": f"elsewhere-{token}{who}")
    assert run(plan, "--scheduler", scheduler) == 1
    assert "does not see what this machine wrote" in capsys.readouterr().out
    assert not blocks_of(folder / "image.vrt")


@needs_dask
def test_a_scheduler_that_is_not_there(folder, monkeypatch, capsys):
    monkeypatch.setattr(cluster, "_REACH_S", 1)
    assert run(write_plan(folder, synthesis()), "--scheduler", "tcp://127.0.0.1:9") == 2
    assert "The scheduler tcp://127.0.0.1:9 does not answer" in capsys.readouterr().err
    assert run(write_plan(folder, synthesis()), "--scheduler", "nonsense://x") == 2
    assert "does not answer" in capsys.readouterr().err


def test_without_dask_one_sentence(folder, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "distributed", None)
    started = time.monotonic()
    assert run(write_plan(folder, synthesis()), "--local-cluster", "2") == 2
    assert 'pip install "dask[distributed]"' in capsys.readouterr().err
    assert time.monotonic() - started < 10
    assert run(write_plan(folder, synthesis())) == 0


def test_a_block_made_by_a_lost_worker_is_not_made_again(folder, monkeypatch):
    plan = write_plan(folder, synthesis())
    assert run(plan) == 0
    (job,) = read_plan(plan).jobs
    prepared = JobFolder(job)._read()
    assert isinstance(prepared, Prepared)
    work = worker.Work.of(job, prepared, 1, "token")

    def never(self, layer, place, feedback):
        raise RSSynthError("made again")

    monkeypatch.setattr(painters.SynthesisPainter, "paint", never)
    assert worker.make_block(work, Task("IMAGE", (0, 0))).pixels == 0
    blocks_of(folder / "image.vrt")[0].unlink()
    with pytest.raises(RSSynthError, match="made again"):
        worker.make_block(work, Task("IMAGE", (0, 0)))
    worker.end()


class FakeFuture:
    def __init__(self, result):
        self._result = result

    def done(self):
        return True

    def exception(self):
        return None

    def result(self):
        return self._result


class FakeClient:
    """Two workers, of which the first has another version; it gets every block that it may get."""

    def __init__(self):
        self.asked = []

    def nthreads(self):
        return {"tcp://old": 1, "tcp://good": 1}

    def submit(self, function, work, task, workers, pure):
        self.asked.append(workers)
        assert len(self.asked) < 50, "it asks the refused worker again and again"
        if workers is None:
            return FakeFuture(cluster._Refusal("tcp://old", "has numpy 0.1"))
        return FakeFuture(Made(task, 1, 0.1))


class FakeDistributed:
    TimeoutError = TimeoutError

    @staticmethod
    def wait(futures, timeout, return_when):
        pass


def test_a_worker_of_another_version_that_comes_later_gets_no_block():
    client, told, made = FakeClient(), RecordingFeedback(), []

    class Listener:
        def made(self, block):
            made.append(block.task)

        def failed(self, task, attempt, message):
            raise AssertionError(message)

    tasks = [Task("IMAGE", (0, column)) for column in range(9)]
    given_up = cluster._Run(FakeDistributed(), client, None, Listener(), told).run(tasks)
    assert given_up == {}
    assert sorted(made) == tasks
    assert client.asked[-1] == ["tcp://good"]
    assert sum(workers is None for workers in client.asked) <= 4  # those that were on their way at first
    assert len(told.warnings) == 1
    assert "tcp://old has numpy 0.1" in told.warnings[0]
