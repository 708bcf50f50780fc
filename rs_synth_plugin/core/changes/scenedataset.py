# SPDX-License-Identifier: GPL-2.0-or-later
"""A data set of random scenarios out of the rasters of one scene."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, Optional, Tuple

from ..feedback import Feedback, SubFeedback
from ..model.modelcard import ModelCard
from ..model.runtime import Session
from ..product.auxiliary import open_auxiliary
from ..product.imagery import ImageSource
from ..raster.grid import Grid
from ..raster.source import RasterSource
from ..scenario.legend import Legend
from ..scenario.opening import open_scene
from .chipfigures import chip_figures
from .dataset import write_change_dataset
from .plan import Ground, Room, check_plan
from .request import DatasetRequest
from .scenariorequest import ScenarioRequest
from .scenarios import ScenarioPairs

_OPENED, _DRAWN = 0.01, 0.02  # of the progress
_MAKING = 0.9  # of what is left: the model's part


@dataclass(frozen=True)
class SceneGiven:
    """The rasters of a scene on one grid. `legend` None is guessed; `auxiliary`: as many as the model asks for, or
    none, where it sees the ground that floods; `real`: the image before, None for a synthetic one."""

    grid: Grid
    land_cover: RasterSource
    dem: Optional[RasterSource] = None
    legend: Optional[Legend] = None
    auxiliary: Tuple[RasterSource, ...] = ()
    real: Optional[ImageSource] = None


def check_scene_dataset(
    grid: Grid, label: str, card: ModelCard, request: ScenarioRequest, chips: DatasetRequest
) -> Room:
    """What the data set takes at most; `label` calls the scene in messages. Raises InputError as
    `ScenarioRequest.check` and `check_plan`."""
    output = card.output
    ground = Ground(request.place, grid, len(output.bands), output.dtype, True, request.count, label)
    request.check()
    return check_plan(chips, [ground])


def write_scene_dataset(
    given: SceneGiven,
    session: Session,
    translation: Optional[Session],
    request: ScenarioRequest,
    chips: DatasetRequest,
    folder: Path,
    feedback: Feedback,
) -> Dict[str, float]:
    """Write the chips of all pairs; `folder` is for temporary files. Gives the figures: those of `chip_figures`, and
    PAIRS, NEGATIVE_PAIRS, SKIPPED, REDRAWN and SYNTHESIS_SECONDS.

    Raises as `check_scene_dataset` (call it before there is a session), `open_scene`, `ScenarioPairs` and
    `write_change_dataset`.
    """
    card = session.model.card
    check_scene_dataset(given.grid, given.land_cover.label, card, request, chips)
    with ExitStack() as stack:
        scene = stack.enter_context(
            open_scene(
                given.grid, given.land_cover, given.dem, given.legend, SubFeedback(feedback, 0.0, _OPENED)
            )
        )
        auxiliary = open_auxiliary(given.auxiliary, card, given.grid, stack) if given.auxiliary else {}
        part = SubFeedback(feedback, _OPENED, _DRAWN)
        pairs = ScenarioPairs(scene, session, request, folder, part, auxiliary, given.real, translation)
        report = write_change_dataset(
            pairs, chips, SubFeedback(feedback, _DRAWN, 1.0), request.count, _MAKING
        )
    pairs.tell(feedback)
    return {
        **chip_figures(report),
        "PAIRS": pairs.totals.changed,
        "NEGATIVE_PAIRS": pairs.totals.negatives,
        "SKIPPED": len(pairs.sampler.skipped),
        "REDRAWN": pairs.sampler.tally.redrawn,
        "SYNTHESIS_SECONDS": pairs.totals.synthesis_seconds,
    }
