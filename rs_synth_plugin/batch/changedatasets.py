# SPDX-License-Identifier: GPL-2.0-or-later
"""Jobs that make a change-detection data set of images before and after."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Mapping

from ..core.changes.changepair import ChangePair, plain_name
from ..core.changes.chipfigures import chip_figures
from ..core.changes.onepair import check_pair_dataset, write_pair_dataset
from ..core.changes.provenance import is_synthetic
from ..core.changes.request import DatasetRequest
from ..core.raster.rasters import RasterSource, source_grid
from ..paths import plugin_version
from . import inputs as given
from .looking import Look, Looked
from .onepass import OnePass
from .onepasstables import COMPOSITE

_LABELS = ("LAND_COVER_BEFORE", "LAND_COVER_AFTER", "MASK")


def look_at_change_dataset(look: Look) -> Looked:
    """Before it runs."""
    parameters = look.parameters
    look.folder()
    look.legend()
    request = chips(parameters)
    look.attempt(request.check)
    are_there = look.rasters("BEFORE", "AFTER", *_LABELS)
    if look.complaints or not are_there:
        return look.little()
    pair = look.attempt(lambda: _pair(parameters))
    if pair is None:
        return look.little()
    room = look.attempt(lambda: check_pair_dataset(pair, request, parameters["BANDS"]))
    if room is None:
        return look.little()
    made = f"at most {room.chips:,} chips"
    return Looked(look.job, source_grid(pair.before.bands[0]), made=made, bytes=room.bytes)


def run_change_dataset(run: OnePass) -> Dict[str, float]:
    """Makes the data set; gives its figures. Raises as `write_pair_dataset`; finished chips stay."""
    parameters = run.job.parameters
    pair = _pair(parameters)
    run.clear_folder()
    feather = parameters["FEATHER"] if parameters["MODE"] == COMPOSITE else None
    report = write_pair_dataset(
        pair, chips(parameters, run.mark), parameters["BANDS"], feather, run.temporary, run.feedback
    )
    return chip_figures(report)


def chips(parameters: Mapping[str, Any], mark: str = "") -> DatasetRequest:
    """How pairs are cut, split and written; `mark` stands in the index."""

    def share(name: str) -> float:
        return float(parameters[name]) / 100.0

    return DatasetRequest(
        Path(parameters["OUTPUT"]),
        parameters["FORMAT"],
        chip_size=parameters["CHIP_SIZE"],
        stride=parameters["STRIDE"],
        min_change=share("MIN_CHANGE"),
        unchanged=share("UNCHANGED"),
        most_invalid=share("MOST_INVALID"),
        shares=(share("TRAIN"), share("VALIDATION"), share("TEST")),
        block_chips=parameters["BLOCK"],
        gap=parameters["GAP"],
        anchor=parameters["ANCHOR"],
        seed=parameters["SEED"],
        stretch=parameters["STRETCH"],
        facts={"batch": mark} if mark else {},
    )


def _pair(parameters: Mapping[str, Any]) -> ChangePair:
    before, after = (given.image(parameters[name], name) for name in ("BEFORE", "AFTER"))
    labels = {name: RasterSource(parameters[name], name=name) for name in _LABELS if parameters[name]}
    name = plain_name(parameters["NAME"] or Path(parameters["BEFORE"]).stem, "pair")
    used = {"before": before.bands[0].path, "after": after.bands[0].path}
    used.update({role.lower(): source.path for role, source in labels.items()})
    return ChangePair(
        name,
        name,
        before,
        after,
        "synthetic" if is_synthetic(after) else "real",
        given.legend(parameters),
        labels.get("LAND_COVER_BEFORE"),
        labels.get("LAND_COVER_AFTER"),
        labels.get("MASK"),
        {"inputs": used, "version": plugin_version()},
    )
