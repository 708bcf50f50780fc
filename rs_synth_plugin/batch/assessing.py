# SPDX-License-Identifier: GPL-2.0-or-later
"""Jobs that assess a synthetic image."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Mapping, Optional

from ..core.assess.assess import assess
from ..core.assess.checks import check_request
from ..core.assess.figures import numbers
from ..core.assess.given import SAR, flood_given, seam_step, stretch_target
from ..core.assess.report import figures_json, report
from ..core.assess.request import AssessRequest
from ..core.assess.stretch import Stretch
from ..core.errors import InputError
from ..core.feedback import Feedback, NullFeedback
from ..core.model.modelcard import Model, ModelCard
from ..core.model.runtime import Session
from ..core.product.imagebands import named_bands
from ..core.product.imagery import ImageSource
from ..core.product.semantics import SEGMENTATION
from ..core.raster.rasters import RasterSource
from ..core.textfile import write_text
from ..paths import plugin_version
from . import inputs as given
from .lattice import Lattice
from .looking import Look, Looked
from .onepass import OnePass

_FLOOD = ("FLOOD_DEPTH", "FLOOD_MASK", "DEM")
Parameters = Mapping[str, Any]


def look_at_assessment(look: Look) -> Looked:
    """Before it runs."""
    parameters, job = look.parameters, look.job
    look.outputs()
    look.legend()
    model = look.attempt(lambda: _model(parameters))
    if parameters["SYNTHESIS_MODEL"]:
        look.attempt(lambda: given.model_file(parameters["SYNTHESIS_MODEL"], "SYNTHESIS_MODEL", "synthesis"))
    are_there = look.rasters("SYNTHETIC", "REAL", "LAND_COVER", *_FLOOD)
    if look.complaints or not are_there:
        return look.little(model)
    card = model.card if model else None
    request = look.attempt(lambda: _request(parameters, card, Path(), NullFeedback()))
    if request is None:
        return look.little(model)
    wanted, lattice = request, None
    look.attempt(lambda: check_request(wanted, card))
    if card is not None and not look.complaints:
        lattice = Lattice.over(request.grid, card, parameters["TILE_SIZE"], job.block_size)
    return Looked(
        job, request.grid, lattice, model, passes=2 if request.real else 1, made="a report", bytes=0
    )


def run_assessment(run: OnePass) -> Dict[str, float]:
    """Writes report and figures; gives the figures. Raises as `assess` and `write_text`."""
    parameters, outputs = run.job.parameters, run.job.outputs
    model = _model(parameters)
    request = _request(
        parameters,
        model.card if model else None,
        run.temporary,
        run.feedback,
        run.session(model) if model else None,
    )
    result = assess(request, run.feedback)
    texts = {
        "FIGURES": lambda: figures_json(result, run.mark),
        "REPORT": lambda: report(result, plugin_version(), run.mark),
    }
    for name, path in outputs.items():
        write_text(Path(path), texts[name]())
    return numbers(result)


def _model(parameters: Parameters) -> Optional[Model]:
    path = parameters["SEGMENTATION_MODEL"]
    return given.model_file(path, "SEGMENTATION_MODEL", SEGMENTATION) if path else None


def _request(
    parameters: Parameters,
    card: Optional[ModelCard],
    folder: Path,
    feedback: Feedback,
    session: Optional[Session] = None,
) -> AssessRequest:
    """`card`: of the segmentation model, whose session comes when it runs."""
    synthetic = given.image(parameters["SYNTHETIC"], "SYNTHETIC")
    real = None
    if parameters["REAL"]:
        whole = given.image(parameters["REAL"], "REAL")
        real = whole.choose(named_bands(whole, parameters["REAL_BANDS"]))
    flood = {name: RasterSource(parameters[name], name=name) for name in _FLOOD if parameters[name]}
    tiles = parameters["TILE_STEP"], parameters["SYNTHESIS_MODEL"], parameters["SYNTHESIS_TILE_SIZE"]
    return AssessRequest(
        synthetic,
        given.grid(parameters, synthetic.bands[0], None, feedback),
        folder,
        real,
        _stretch(parameters["REAL_STRETCH"], synthetic, card),
        given.land_cover(parameters) if parameters["LAND_COVER"] else None,
        given.legend(parameters),
        session,
        parameters["TILE_SIZE"],
        seam_step(synthetic, *tiles),
        SAR[parameters["SAR"]],
        flood_given(flood, parameters["DEM_UNCERTAINTY"]),
    )


def _stretch(text: str, synthetic: ImageSource, card: Optional[ModelCard]) -> Optional[Stretch]:
    if not text:
        return None
    target = stretch_target(synthetic, card)
    if target is None:
        raise InputError(
            "REAL_STRETCH: SYNTHETIC is not of 8 bits, so nobody knows what to stretch to; give a SEGMENTATION_MODEL "
            "whose card says it, or convert the real image first."
        )
    return Stretch.parse(text, len(synthetic.bands), target)
