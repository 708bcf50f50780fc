# SPDX-License-Identifier: GPL-2.0-or-later
"""What a job's pixels depend on, as one short text: what is found begun is gone on with only where it is the same."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any, Dict, List, NamedTuple, Optional

import numpy as np
from osgeo import gdal

from ..core.model.jsoncheck import parse_strict
from ..core.model.runtime import available
from ..core.raster.crs import quiet_gdal
from ..core.textfile import mark_tag
from ..paths import plugin_version
from .inputs import model, second_model
from .parameters import OUTPUT
from .plan import Job

TAG, _KEY = "RS_SYNTH_BATCH", "batch"
_HEAD = 1024  # characters of a page, in which its mark stands


def versions() -> Dict[str, str]:
    """Of everything that pixels depend on; machines that work together have the same."""
    return {
        "RS Synth": plugin_version(),
        "numpy": str(np.__version__),
        "GDAL": gdal.VersionInfo("RELEASE_NAME"),
        "onnxruntime": available().version or "none",
    }


def fingerprint(job: Job) -> str:
    """Of the parameters (but not where results go), the input files, the model and the versions.

    Files count by size and time of change. Raises InputError, ModelError where the model cannot be read.
    """
    outputs = {parameter.name for parameter in job.algorithm.parameters if parameter.kind == OUTPUT}
    facts: Dict[str, Any] = {
        "algorithm": job.algorithm.id,
        "parameters": {key: value for key, value in job.parameters.items() if key not in outputs},
        "files": [_state(file) for path in job.inputs for file in _files(path)],
        "versions": versions(),
    }
    if job.layers:
        facts["block_size"] = job.block_size
    models = [model(job.parameters, job.algorithm.task)] if job.has_model else []
    if job.algorithm.second is not None:
        second = second_model(job.parameters, *job.algorithm.second)
        models += [] if second is None else [second]
    facts["models"] = [dict(found.card.document) for found in models]  # their graphs' hashes among it
    text = json.dumps(facts, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def carries(path: str, mark: str) -> bool:
    """Whether a finished raster, report or data set is that of this fingerprint."""
    if os.path.isdir(path):
        found = folder_mark(Path(path))
        return found is not None and found.is_complete and found.mark == mark
    if not os.path.isfile(path):
        return False
    if path.lower().endswith(".json"):
        return _json(Path(path)).get(_KEY) == mark
    if path.lower().endswith(".html"):
        with open(path, encoding="utf-8", errors="replace") as page:
            return mark_tag(mark) in page.read(_HEAD)
    with quiet_gdal():
        try:
            dataset = gdal.OpenEx(path, gdal.OF_RASTER)
        except RuntimeError:  # the host switched GDAL's exceptions on
            return False
        return dataset is not None and dataset.GetMetadataItem(TAG) == mark


class FolderMark(NamedTuple):
    """What the index of a data set says: the fingerprint of its job, and whether all of it is there."""

    mark: str
    is_complete: bool


def folder_mark(folder: Path) -> Optional[FolderMark]:
    """None for a folder that holds no data set of a plan."""
    index = _json(folder / "index.json")
    mark = index.get(_KEY)
    return FolderMark(mark, index.get("complete") is True) if isinstance(mark, str) else None


def _json(path: Path) -> Dict[str, Any]:
    """An object of a file, empty where it holds none."""
    try:
        found = parse_strict(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _files(path: str) -> List[str]:
    """The files behind whatever GDAL opens, itself first."""
    with quiet_gdal():
        try:
            dataset = gdal.OpenEx(path)
        except RuntimeError:
            dataset = None
        listed = (dataset.GetFileList() if dataset is not None else None) or []
    # Statistics that a viewer puts beside a raster change no pixel.
    return [path, *sorted(file for file in listed if file != path and not file.endswith(".aux.xml"))]


def _state(path: str) -> List[Any]:
    try:
        state = os.stat(path)
    except (OSError, ValueError):
        return [path]
    return [path, state.st_size, state.st_mtime_ns]
