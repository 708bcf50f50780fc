# SPDX-License-Identifier: GPL-2.0-or-later
"""Jobs that write a model's card as a page."""

from __future__ import annotations

from pathlib import Path
from typing import Dict

from ..core.model.modelinfo import model_info, model_page
from ..core.textfile import write_text
from . import inputs as given
from .looking import Look, Looked
from .onepass import OnePass


def look_at_model_page(look: Look) -> Looked:
    """Before it runs."""
    look.outputs()
    look.attempt(lambda: given.model(look.parameters, ""))
    return Looked(look.job, made="a page", bytes=0)


def run_model_page(run: OnePass) -> Dict[str, float]:
    """Writes the page; there are no figures. Raises InputError, ModelError."""
    model = given.model(run.job.parameters, "")
    page = model_page(model_info(model.file.path), run.mark)
    write_text(Path(run.job.outputs["REPORT"]), page)
    return {}
