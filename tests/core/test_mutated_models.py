# SPDX-License-Identifier: GPL-2.0-or-later
"""Two hundred mutated model files through the whole engine: one of our errors or a whole image, never a crash.

In a child process, since what it guards against ends a process. A failure names the mutant's number; the runner
runs it alone: python -m tests.core.mutant_runner MODEL FOLDER NUMBER NUMBER+1
"""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path
from typing import Callable, Dict, List, Tuple

from tests.model_mutations import mutant, take_apart
from tests.tiny_models import write_model

ROOT = Path(__file__).resolve().parents[2]
COUNT = 200
# For one mutant, or for the start of a child; a mutant takes some 20 ms.
LONGEST_S = 60.0


def outcomes(command: Callable[[int], List[str]], count: int, log: Path, longest_s: float) -> Dict[int, str]:
    """What `command(start)` says of the numbers from start on, by number; begun anew after each that it dies or
    hangs over, which has 'DIED' or 'HUNG' for its outcome then."""
    found: Dict[int, str] = {}
    while len(found) < count:
        with log.open("a") as errors:
            child = subprocess.Popen(
                command(len(found)),
                cwd=ROOT,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                encoding="utf-8",
            )
            begun, ending = _follow(child, found, longest_s)
        assert begun, f"the child said nothing: {log.read_text(errors='replace')[-2000:]}"
        if len(found) < count:
            found[len(found)] = f"{ending} {log.read_text(errors='replace')[-500:]}"
    return found


def _follow(child: subprocess.Popen, found: Dict[int, str], longest_s: float) -> Tuple[bool, str]:
    """Take down what a child says until it ends. Returns (whether it began with any number, how it ended)."""
    lines: queue.Queue = queue.Queue()
    reader = threading.Thread(target=lambda: [lines.put(line) for line in (*child.stdout, "")], daemon=True)
    reader.start()
    begun, hung = False, False
    while True:
        try:
            line = lines.get(timeout=longest_s)
        except queue.Empty:
            child.kill()
            hung = True
            continue
        if not line:
            break
        begun = True
        number, _, words = line.partition(" ")
        if not words.startswith("?"):
            assert int(number) == len(found)
            found[int(number)] = words.strip()
    reader.join()
    code = child.wait()
    return begun, "HUNG" if hung else f"DIED with code {code}"


def test_two_hundred_mutated_models(tmp_path):
    model = write_model(tmp_path / "tiny.onnx")
    found = outcomes(
        lambda start: [
            sys.executable, "-X", "utf8", "-m", "tests.core.mutant_runner",
            str(model), str(tmp_path), str(start), str(COUNT),
        ],
        COUNT, tmp_path / "errors.txt", LONGEST_S,
    )  # fmt: skip
    parts = take_apart(model.read_bytes())
    wrong = [
        f"{number} ({mutant(number, parts).name}): {words}"
        for number, words in found.items()
        if words.split()[0] not in ("refused", "stopped", "ran")
    ]
    assert wrong == []
    assert sorted(found) == list(range(COUNT))
    counts = Counter(words.split()[0] for words in found.values())
    # Refused before onnxruntime saw them; stopped by it, or by what it gave; and models still.
    assert counts["refused"] > 40, counts
    assert counts["stopped"] > 40, counts
    assert counts["ran"] > 15, counts


CHILD = """
import os, sys, time
for number in range(int(sys.argv[1]), 6):
    print(number, "? begins", flush=True)
    if number == 1: os.abort()
    if number == 3: time.sleep(60)
    if number == 4: sys.exit(3)
    print(number, "ran whole", flush=True)
"""


def test_a_child_that_dies_or_hangs_is_noticed(tmp_path):
    found = outcomes(lambda start: [sys.executable, "-c", CHILD, str(start)], 6, tmp_path / "errors.txt", 5.0)
    assert [found[number].split()[0] for number in range(6)] == ["ran", "DIED", "ran", "HUNG", "DIED", "ran"]
