# SPDX-License-Identifier: GPL-2.0-or-later
"""Training the runs of an ablation, as far as they are not trained yet, and measuring each."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Dict, List, Optional

from .. import checkpoint
from ..comparison import ComparisonError
from ..evaluate.binding import bind_generator
from ..evaluate.json_file import write_json
from ..evaluate.judge import Judge
from ..evaluate.synthesis_quality import Reference
from ..train import train
from .curve import Recorder
from .lengths import Lengths
from .spec import Run

LENGTH = ("iterations", "checkpoint_every", "sample_every")
"""Keys of the training that may differ from those of an earlier call: a run may be made longer."""
QUALITY_NAME = "quality.json"


@dataclass(frozen=True)
class Result:
    """A measured run: generator parameters, iterations, training minutes, the figures of `figures`."""

    run: Run
    parameters: int
    iterations: int
    minutes: float
    figures: Dict[str, float]


def state_of(run: Run) -> Optional[Dict[str, Any]]:
    """The run's checkpoint; None where there is none.

    Raises:
        ComparisonError: the folder holds a run of another recipe, or one that was trained longer.
    """
    path = run.folder / "last.pt"
    if not path.exists():
        return None
    state = checkpoint.load(path)
    other = checkpoint.other_key(state["config"], run.config, compared_keys(run))
    if not other and state["step"] > run.config.training.iterations:
        other = "training.iterations (more of them)"
    if other:
        raise ComparisonError(
            f"{run.folder} was trained with another recipe.{other}; remove it, or give another --out."
        )
    return state


def compared_keys(run: Run) -> List[str]:
    """What decides whether a checkpoint is of this run: all that shapes the training but its length."""
    training = run.config.to_dict()["training"]
    sections = ["data", "generator", "discriminator", "loss", "counterfactual"]
    return sections + [f"training.{key}" for key in training if key not in LENGTH]


def is_finished(run: Run, max_minutes: Optional[float]) -> bool:
    """Whether the run has made its iterations or used its time."""
    state = state_of(run)
    if state is None:
        return False
    late = max_minutes is not None and state.get("minutes", 0.0) >= max_minutes
    return bool(state["step"] >= run.config.training.iterations or late)


def as_trained(run: Run, lengths: Lengths) -> Run:
    """The run with the length that earlier calls gave it. Raises ComparisonError like `state_of`."""
    lengths.check(run)
    path = run.folder / "last.pt"
    if path.exists():
        run = lengths.reached(run, checkpoint.load(path)["config"]["training"]["iterations"])
    state_of(run)
    return run


def train_runs(
    runs: List[Run],
    lengths: Lengths,
    root: Path,
    watcher: Reference,
    max_minutes: Optional[float],
    device: str,
) -> bool:
    """Train what is not finished; False when a signal stopped it before all were.

    Args:
        lengths: how long each may become.
        watcher: real tiles on which the learning curves are measured.
        max_minutes: bound of each run.
    """
    for run in runs:
        wanted: Optional[Run] = run
        while wanted is not None:
            if not is_finished(wanted, max_minutes):
                print(f"training {run.name}, seed {run.seed}: {run.folder}")
                recorder = Recorder(watcher, run.folder, device)
                train(wanted.config, root, run.folder, True, max_minutes, device, watch=recorder)
            if not is_finished(wanted, max_minutes):
                return False
            wanted = lengths.longer(wanted) if is_finished(wanted, None) else None
    return True


def measure(run: Run, judge: Judge, device: str) -> Optional[Result]:
    """The figures of a run's checkpoint, kept in its folder; None where there is no checkpoint."""
    state = state_of(run)
    if state is None:
        return None
    path = run.folder / QUALITY_NAME
    generator, _ = checkpoint.load_generator(run.folder / "last.pt")
    key = {
        "step": state["step"],
        "judge_steps": judge.steps,
        "evaluation": run.config.to_dict()["evaluation"],
    }
    content = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    if content.get("key") != key:
        quality = judge.reference.measure(bind_generator(generator, device), seed=0)
        content = {"key": key, "quality": asdict(quality)}
        write_json(path, content)
        content = json.loads(path.read_text(encoding="utf-8"))
    return Result(
        run,
        sum(weight.numel() for weight in generator.parameters()),
        state["step"],
        state.get("minutes", 0.0),
        figures(content["quality"]),
    )


def figures(quality: Dict[str, Any]) -> Dict[str, float]:
    """The table's figures from a `Quality` as JSON (null is NaN)."""
    agreements, distances = quality["agreements"], quality["distances"]
    values = {
        f"{measure}_{pair}": agreements[pair][measure]
        for pair in ("fake_truth", "fake_real")
        for measure in ("miou", "pixel_accuracy")
    }
    values["frechet"] = distances["frechet"]
    values["kid"] = distances["kernel"] and distances["kernel"]["mean"]
    return {name: float("nan") if value is None else value for name, value in values.items()}
