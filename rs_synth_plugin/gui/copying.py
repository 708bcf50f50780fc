# SPDX-License-Identifier: GPL-2.0-or-later
"""A plan as text to run elsewhere: qgis_process commands, or Python for QGIS's console."""

from __future__ import annotations

import json
import shlex
from typing import Any

from .plan import Plan


def as_commands(plan: Plan) -> str:
    """One `qgis_process run` a step, for a POSIX shell."""
    return "\n".join(
        " \\\n  ".join([f"qgis_process run {step.algorithm} --", *map(shlex.quote, _pairs(step.parameters))])
        for step in plan.steps
    )


def as_python(plan: Plan) -> str:
    """One `processing.run` a step."""
    calls = []
    for step in plan.steps:
        lines = [f"    {json.dumps(key)}: {value!r}," for key, value in step.parameters.items()]
        calls.append(f"processing.run({json.dumps(step.algorithm)}, {{\n" + "\n".join(lines) + "\n})")
    return "import processing\n\n" + "\n".join(calls) + "\n"


def _pairs(parameters: dict[str, Any]) -> list[str]:
    """NAME=value; a list is the parameter several times."""
    pairs = []
    for name, value in parameters.items():
        for item in value if isinstance(value, list) else [value]:
            text = str(item).lower() if isinstance(item, bool) else str(item)
            pairs.append(f"{name}={text}")
    return pairs
