# SPDX-License-Identifier: GPL-2.0-or-later
"""A plan: jobs in order, as JSON or YAML.

::

    {"rs_synth_plan": 1,
     "jobs": [
       {"algorithm": "synthesize", "name": "Valley",
        "parameters": {"LAND_COVER": "land_cover.tif", "AUXILIARY": ["dem.tif"],
                       "MODEL": "zion-landsat8-fusion", "IMAGE": "valley.vrt"}}]}

Relative paths start from the plan's own folder. A job may read what an earlier one writes.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, List, Mapping, Set, Tuple

from ..core.errors import InputError
from ..core.model.jsoncheck import parse_strict
from .algorithms import ALGORITHMS, MODEL, Algorithm
from .parameters import INPUT, OUTPUT, read_parameters

VERSION = 1
DEFAULT_BLOCK = 4096
_YAML = (".yaml", ".yml")
_TOP = {"rs_synth_plan", "name", "block_size", "jobs"}
_JOB = {"algorithm", "name", "parameters"}


class PlanError(InputError):
    """All that is wrong with a plan, a sentence each."""

    def __init__(self, complaints: List[str]) -> None:
        super().__init__("\n".join(complaints))
        self.complaints = complaints


@dataclass(frozen=True)
class Job:
    """One job with checked parameters. `after`: the numbers of the earlier jobs whose results it reads."""

    number: int
    name: str
    algorithm: Algorithm
    parameters: Mapping[str, Any]
    block_size: int = DEFAULT_BLOCK
    after: Tuple[int, ...] = ()

    @property
    def label(self) -> str:
        """How messages call it."""
        return f"job {self.number} ({self.name})"

    @property
    def has_model(self) -> bool:
        """Whether MODEL or MODEL_FILE says which it is about; the baselines of a translation have none."""
        is_baseline = self.algorithm.id == "translate" and self.parameters.get("METHOD") != MODEL
        return "MODEL" in self.parameters and not is_baseline

    @property
    def layers(self) -> Tuple[str, ...]:
        """The outputs that a model makes block by block; several samples of a scene are one pass."""
        is_sampled = self.parameters.get("SAMPLES", 1) > 1 or bool(self.parameters.get("SPREAD"))
        return self.algorithm.layers if self.has_model and not is_sampled else ()

    def stays_in_blocks(self, layer: str) -> bool:
        """Whether a layer's result is a VRT over its blocks, and no file of its own."""
        return str(self.parameters[layer]).lower().endswith(".vrt")

    @property
    def outputs(self) -> Dict[str, str]:
        """Path by parameter, of those that are wanted."""
        return {name: str(path) for name, path in self._paths(OUTPUT).items()}

    @property
    def inputs(self) -> Tuple[str, ...]:
        """Every path that is read."""
        found = self._paths(INPUT).values()
        return tuple(item for paths in found for item in (paths if isinstance(paths, tuple) else (paths,)))

    def _paths(self, kind: str) -> Dict[str, Any]:
        names = [parameter.name for parameter in self.algorithm.parameters if parameter.kind == kind]
        return {name: self.parameters[name] for name in names if self.parameters.get(name)}


@dataclass(frozen=True)
class Plan:
    """Jobs in their order."""

    path: Path
    name: str
    jobs: Tuple[Job, ...] = field(default=())


def read_plan(path: Path) -> Plan:
    """The plan of a file, with keys, types and names checked; `checking.check_jobs` looks at what it names.

    Raises PlanError with everything that is wrong.
    """
    data = _parsed(path)
    complaints = _foreign(data, _TOP, "The plan")
    if data.get("rs_synth_plan") != VERSION or isinstance(data.get("rs_synth_plan"), bool):
        complaints.append(
            f'The plan\'s "rs_synth_plan" must be {VERSION}, the version that this plugin reads.'
        )
    block = data.get("block_size", DEFAULT_BLOCK)
    if isinstance(block, bool) or not isinstance(block, int) or not 256 <= block <= 65536:
        complaints.append('The plan\'s "block_size" must be a whole number from 256 to 65536, in pixels.')
        block = DEFAULT_BLOCK
    name = data.get("name", path.stem)
    if not isinstance(name, str):
        complaints.append('The plan\'s "name" must be a text.')
    entries = data.get("jobs")
    if not isinstance(entries, list) or not entries:
        raise PlanError([*complaints, 'The plan needs "jobs", a list with one job or more.'])
    jobs: List[Job] = []
    for number, entry in enumerate(entries, start=1):
        jobs += _job(number, entry, path.parent, block, complaints)
    jobs = _linked(jobs, complaints)
    if complaints:
        raise PlanError(complaints)
    return Plan(path, str(name), tuple(jobs))


def _parsed(path: Path) -> Dict[str, Any]:
    try:
        text = path.read_text(encoding="utf-8-sig")
        data = _yaml(text, path) if path.suffix.lower() in _YAML else parse_strict(text)
    except OSError as error:
        raise PlanError([f"{path} cannot be read ({error.strerror}): check its name."]) from error
    except UnicodeDecodeError as error:
        raise PlanError([f"{path} is not UTF-8 text: save it in that encoding."]) from error
    except ValueError as error:
        raise PlanError([f"{path} is no plan: {error}."]) from error
    if not isinstance(data, dict):
        raise PlanError([f'{path} is no plan: it needs "rs_synth_plan" and "jobs".'])
    return data


def _yaml(text: str, path: Path) -> Any:
    try:
        import yaml
    except ImportError as error:
        raise PlanError(
            [
                f"{path} is YAML, and this Python has no PyYAML: install it with pip, or write the plan as JSON."
            ]
        ) from error

    class Strict(yaml.SafeLoader):  # type: ignore[misc, name-defined, unused-ignore]
        """No key twice: the first would be dropped without a word."""

        def construct_mapping(self, node: Any, deep: bool = False) -> Any:
            keys = [self.construct_object(key, deep=True) for key, _ in node.value]
            for key in keys:
                if keys.count(key) > 1:
                    raise ValueError(f"the key {key} is there twice")
            return super().construct_mapping(node, deep)

    try:
        return yaml.load(text, Strict)  # nosec B506: a SafeLoader
    except yaml.YAMLError as error:
        raise ValueError(" ".join(str(error).split())) from error


def _job(number: int, entry: Any, folder: Path, block: int, complaints: List[str]) -> List[Job]:
    where = f"Job {number}"
    if not isinstance(entry, dict):
        complaints.append(f'{where} needs "algorithm" and "parameters".')
        return []
    complaints += _foreign(entry, _JOB, where)
    algorithm = ALGORITHMS.get(str(entry.get("algorithm")))
    if algorithm is None:
        complaints.append(
            f"{where}: there is no algorithm {entry.get('algorithm')!r}; choose one of {', '.join(ALGORITHMS)}."
        )
        return []
    name = entry.get("name", algorithm.id)
    if not isinstance(name, str):
        complaints.append(f'{where}: "name" must be a text.')
    where = f"{where} ({name})"
    given = entry.get("parameters")
    if not isinstance(given, dict):
        complaints.append(f'{where}: "parameters" must be an object with names and values.')
        return []
    values, wrong = read_parameters(given, algorithm.parameters, folder)
    complaints += [f"{where}: {sentence}" for sentence in wrong]
    return [Job(number, str(name), algorithm, values, block)]


def _foreign(data: Mapping[str, Any], known: Set[str], where: str) -> List[str]:
    unknown = sorted(str(key) for key in set(data) - known)
    known_names = ", ".join(sorted(known))
    return [f"{where}: unknown key {key!r}; known are {known_names}." for key in unknown]


def _linked(jobs: List[Job], complaints: List[str]) -> List[Job]:
    """The jobs with those named that they wait for; complains of outputs that are written or read twice."""
    writers: Dict[str, Tuple[int, str]] = {}
    linked = []
    for job in jobs:
        after = {writers[_key(path)][0] for path in job.inputs if _key(path) in writers}
        linked.append(
            Job(job.number, job.name, job.algorithm, job.parameters, job.block_size, tuple(sorted(after)))
        )
        read = {_key(path) for path in job.inputs}
        for name, path in job.outputs.items():
            twin = writers.setdefault(_key(path), (job.number, name))
            if twin != (job.number, name):
                complaints.append(
                    f"Job {job.number} ({job.name}): {name} is also written by job {twin[0]} as {twin[1]}: give "
                    "each a file of its own."
                )
            if _key(path) in read:
                complaints.append(
                    f"Job {job.number} ({job.name}): {name} is one of the job's inputs: choose another name for it."
                )
    return linked


def _key(path: str) -> str:
    return os.path.normcase(os.path.realpath(path))
