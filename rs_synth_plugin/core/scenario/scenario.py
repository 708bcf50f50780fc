# SPDX-License-Identifier: GPL-2.0-or-later
"""A scenario: named edits in order, kept as JSON.

::

    {"rs_synth_scenario": 1, "name": "Reservoir",
     "edits": [
       {"type": "flood", "mode": "connected", "level": 1150, "from_water": false, "from_edge": false,
        "seeds": {"crs": "EPSG:32612", "points": [[320000, 4113000]]},
        "barriers": {"crs": "EPSG:32612", "lines": [{"wkt": "LINESTRING (0 0,1 1)", "crest": 1160}]}},
       {"type": "convert", "source": {"role": "forest"}, "target": {"role": "farmland"},
        "share": 60, "seed": 1,
        "polygons": {"crs": "EPSG:4326", "wkt": ["POLYGON ((0 0,1 0,1 1,0 0))"]}}]}

A flood has ``level`` or ``rise``, a plain one may have ``erosion``; a conversion's source may be ``{"codes":
[41, 42]}``, its target ``{"code": 82}``. A ``crs`` left out means the grid's.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, Optional, Tuple, Type, Union

from ..errors import InputError
from ..feedback import Feedback, SubFeedback
from .convert import Convert
from .fields import Fields
from .flood import Flood
from .scene import Scene

VERSION = 1
Edit = Union[Flood, Convert]
_EDITS: Dict[str, Type[Any]] = {edit.kind: edit for edit in (Flood, Convert)}


@dataclass(frozen=True)
class Scenario:
    """Edits, each seeing the result of those before it."""

    name: str
    edits: Tuple[Edit, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "edits", tuple(self.edits))

    def prepare(self, scene: Scene, workspace: Path, feedback: Feedback, measured: bool = True) -> Scene:
        """``scene`` with all edits; its ``reports`` has one report per edit, of floods only where ``measured``.

        Temporary files lie in ``workspace``, which the caller removes after the scene is closed. Raises
        ``InputError`` and ``Cancelled``.
        """
        edited = scene
        try:
            for number, edit in enumerate(self.edits):
                part = SubFeedback(feedback, number / len(self.edits), (number + 1) / len(self.edits))
                edited = edit.prepare(edited, workspace, part, measured)
        except BaseException:
            edited.close()  # the files of the edits before; an open one could not be removed on Windows
            raise
        return edited

    def to_json(self, indent: Optional[int] = None) -> str:
        """The scenario as JSON text."""
        edits = [edit.to_dict() for edit in self.edits]
        data = {"rs_synth_scenario": VERSION, "name": self.name, "edits": edits}
        return json.dumps(data, indent=indent, ensure_ascii=False, allow_nan=False)

    @classmethod
    def from_json(cls, text: str) -> Scenario:
        """Read what ``to_json`` writes; ``InputError`` names whatever is wrong."""
        try:
            data = json.loads(text)
            json.dumps(data, ensure_ascii=False).encode()  # half a surrogate pair is no text, to GDAL neither
        except (ValueError, RecursionError) as error:  # the latter where it is nested too deep
            raise InputError(f"The scenario is not JSON: {error}.") from error
        top = Fields(data, "file")
        version = top.whole("rs_synth_scenario")
        if version != VERSION:
            raise InputError(
                f"The scenario has version {version}, this plugin reads {VERSION}: update the plugin."
            )
        name = top.text("name")
        edits = tuple(_edit(item) for item in top.objects("edits"))
        top.done()
        return cls(name, edits)


def _edit(data: Fields) -> Edit:
    kind = data.text("type")
    if kind not in _EDITS:
        raise InputError(
            f'The scenario\'s {data.where}.type "{kind}" is unknown: use {" or ".join(sorted(_EDITS))}.'
        )
    edit: Edit = _EDITS[kind].from_dict(data)
    return edit
