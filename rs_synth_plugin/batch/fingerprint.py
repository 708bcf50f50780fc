# SPDX-License-Identifier: GPL-2.0-or-later
"""What a job's pixels depend on, as one short text: what is found begun is gone on with only where it is the same."""

from __future__ import annotations

import hashlib
import json
import os
from typing import Any, Dict, List

import numpy as np
from osgeo import gdal

from ..core.model.runtime import available
from ..core.raster.crs import quiet_gdal
from ..paths import plugin_version
from .inputs import model
from .parameters import OUTPUT
from .plan import Job

TAG = "RS_SYNTH_BATCH"


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
        "block_size": job.block_size,
        "files": [_state(file) for path in job.inputs for file in _files(path)],
        "versions": versions(),
    }
    if job.layers:
        facts["model"] = model(job.parameters, job.algorithm.task).card.graph_sha256
    text = json.dumps(facts, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def carries(path: str, mark: str) -> bool:
    """Whether a finished raster is that of this fingerprint."""
    if not os.path.isfile(path):
        return False
    with quiet_gdal():
        try:
            dataset = gdal.OpenEx(path, gdal.OF_RASTER)
        except RuntimeError:  # the host switched GDAL's exceptions on
            return False
        return dataset is not None and dataset.GetMetadataItem(TAG) == mark


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
