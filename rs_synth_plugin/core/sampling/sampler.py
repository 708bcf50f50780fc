# SPDX-License-Identifier: GPL-2.0-or-later
"""Scenario number k of a seed, drawn until it changes what it should."""

from __future__ import annotations

import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Collection, Dict, Iterator, List, Optional, Sequence, Tuple

from ..errors import InputError
from ..feedback import Feedback, NullFeedback, raise_if_cancelled
from ..scenario.convert import Convert
from ..scenario.flood import WATER, Flood
from ..scenario.scenario import Edit, Scenario
from ..scenario.scene import Scene
from .conversions import draw_conversion, possible_conversions
from .draws import Draws, even_place, pick_at
from .floods import MOST_EDITS, WAYS, Trial
from .outcome import Change, Tally, measure_change
from .overview import Overview
from .ranges import CONVERT, FLOODS, KINDS, MIXED, Ranges

_MOST_TRIALS = 60  # on the overview, for the edits of one scenario
_MOST_CANDIDATES = 6  # of one kind for one scenario
_LEEWAY = 1.3  # the overview's shares are about right


@dataclass(frozen=True)
class Sampled:
    """A scenario that was drawn: `kind` is one of KINDS, `scene` the edited scene, open as long as it is lent."""

    number: int
    kind: str
    scenario: Scenario
    scene: Scene
    change: Change


@dataclass(frozen=True)
class _Candidate:
    edits: Tuple[Edit, ...]
    deepest_m: float


@dataclass
class ScenarioSampler:
    """Draws scenarios over one scene without edits, which is read often: `keptscene.keep_scene` makes that quick.

    `writable`: codes that a model can show; None for all. `tally` counts what was drawn again, `skipped` the numbers
    for which nothing was found. Raises InputError where no kind is possible (no water to rise, no such role, …), or a
    level lies beyond all ground; Cancelled.
    """

    scene: Scene
    ranges: Ranges
    seed: int
    workspace: Path
    feedback: Feedback
    writable: Optional[Collection[int]] = None
    tally: Tally = field(default_factory=Tally)
    skipped: List[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._overview = Overview.read(self.scene, self.feedback)
        self._conversions = possible_conversions(
            self.ranges, self.scene.legend, self._overview, self.writable
        )
        self._weights = self._possible_weights()

    @property
    def kinds(self) -> Tuple[str, ...]:
        """The kinds that are drawn from."""
        return tuple(kind for kind in KINDS if self._weights[kind] > 0)

    @contextmanager
    def draw(self, number: int, place: Optional[float] = None) -> Iterator[Optional[Sampled]]:
        """Scenario `number`, with its edited scene, which is closed at the end of the `with` block.

        `place` (0 to below 1) decides on its kind; None: such that the kinds are met evenly (`draws.even_place`).

        None, and counted, where nothing within the ranges was found. Raises InputError instead as long as no number
        has given any; Cancelled.
        """
        folder = self.workspace / f"scenario-{number}"
        folder.mkdir()
        try:
            sampled = self._find(number, even_place(self.seed, number) if place is None else place, folder)
            if sampled is None:
                self.skipped.append(number)
                self._refuse_if_hopeless()
                yield None
                return
            self._found = True
            try:
                yield sampled
            finally:
                sampled.scene.close()
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    _found = False

    def _find(self, number: int, place: float, folder: Path) -> Optional[Sampled]:
        weights = self._weights
        first = KINDS[pick_at(place, [weights[kind] for kind in KINDS])]
        # Where its own kind has no place in this scene, the likeliest of the others take its turn.
        others = sorted((kind for kind in self.kinds if kind != first), key=lambda kind: -weights[kind])
        for kind in (first, *others):
            draws = Draws(self.seed, number, kind)
            for _ in range(_MOST_CANDIDATES):
                candidate = self._candidate(kind, draws)
                sampled = None
                if candidate is not None:
                    sampled = self._in_full(number, kind, candidate, folder)
                if sampled is not None:
                    return sampled
        return None

    def _candidate(self, kind: str, draws: Draws) -> Optional[_Candidate]:
        """Edits that keep to the ranges on the overview: one after the other, until they change as much as was drawn,
        a little more often than much."""
        low, high = (limit / 100 for limit in self.ranges.changed)
        aim = high ** draws.unit() * max(low, high / 1000) ** (1 - draws.unit())
        least = low / (2 * MOST_EDITS)  # of one edit: what nobody sees is no change
        floods: List[Flood] = []
        converts: List[Convert] = []
        deepest, total = 0.0, 0.0
        for _ in range(_MOST_TRIALS):
            raise_if_cancelled(self.feedback)
            is_flood = kind != CONVERT and (kind != MIXED or len(floods) <= len(converts))
            if is_flood:
                name = kind if kind in FLOODS and not floods else self._a_flood(draws)
                trial, share = self._flood(name, draws, floods)
            else:
                convert, share = draw_conversion(
                    self._overview, self.scene.legend, self._conversions, self.ranges, draws
                )
            if (is_flood and trial is None) or not self._is_within(share, least, high * _LEEWAY - total):
                continue
            if is_flood and trial is not None:
                floods.append(trial.flood)
                deepest = max(deepest, trial.deepest_m)
            else:
                converts.append(convert)
            total += share
            if total >= aim or len(floods) + len(converts) == MOST_EDITS:
                break
        missing = (kind != CONVERT and not floods) or (kind in (CONVERT, MIXED) and not converts)
        if missing or not self._is_within(total, low / _LEEWAY, high * _LEEWAY):
            return None
        return _Candidate((*converts, *floods), deepest)  # floods last: no field is laid out on a lake

    def _flood(self, name: str, draws: Draws, before: Sequence[Flood]) -> Tuple[Optional[Trial], float]:
        """A flood that does on the overview what it is meant to do, and the share that it floods."""
        trial = WAYS[name](self.scene, self._overview, self.ranges, draws)
        if trial is None or (before and trial.flood.rise is not None):  # no reservoir rises a second time
            self.tally.unplaced += 1
            return None, 0.0
        share, depth = self._overview.try_flood(trial.flood)
        if depth > trial.deepest_m:
            self.tally.elsewhere += 1
            return None, 0.0
        return trial, share

    def _a_flood(self, draws: Draws) -> str:
        """One of the possible floods, by their weights, or all alike where only mixed scenarios are wanted."""
        weights = [self._weights[name] for name in FLOODS]
        return FLOODS[draws.pick(weights if any(weights) else [self._is_possible(name) for name in FLOODS])]

    def _in_full(self, number: int, kind: str, candidate: _Candidate, folder: Path) -> Optional[Sampled]:
        """The candidate at the scene's full resolution, open; None where it does not keep to the ranges."""
        scenario = Scenario(f"{kind} {number}", candidate.edits)
        edited = scenario.prepare(self.scene_of(), folder, _Quiet(self.feedback), measured=False)
        try:
            change = measure_change(edited, self.feedback)
            if change.deepest_m > candidate.deepest_m:
                self.tally.elsewhere += 1
            elif self._is_within(change.share, *(limit / 100 for limit in self.ranges.changed)):
                return Sampled(number, kind, scenario, edited, change)
        except BaseException:
            edited.close()
            raise
        edited.close()
        return None

    def scene_of(self) -> Scene:
        """A copy of the scene for edits, which close what lies below them."""
        return self.scene.clone()

    def _is_within(self, share: float, low: float, high: float) -> bool:
        """Whether a share lies within limits (0 to 1); counted where not."""
        if share == 0:
            self.tally.nothing += 1
        elif share < low:
            self.tally.too_little += 1
        elif share > high:
            self.tally.too_much += 1
        else:
            return True
        return False

    def _is_possible(self, kind: str) -> bool:
        overview = self._overview
        if kind == CONVERT:
            return bool(self._conversions)
        if not (self.scene.has_terrain and overview.known.any() and self._can_write_water()):
            return False
        if kind == MIXED:
            return bool(self._conversions) and any(map(self._is_possible, FLOODS))
        if kind == "rise":
            return len(overview.bodies.levels) > 0
        if kind == "level":
            return self.ranges.level_m is not None
        return len(overview.valleys) > 0

    def _can_write_water(self) -> bool:
        code = self.scene.legend.code_for(WATER)
        return self.writable is None or code in self.writable

    def _possible_weights(self) -> Dict[str, float]:
        wanted = {kind: self.ranges.weights.get(kind, 0.0) for kind in KINDS}
        if wanted["level"] > 0 and self.scene.has_terrain:
            self._check_level()
        possible = {
            kind: weight if weight > 0 and self._is_possible(kind) else 0.0 for kind, weight in wanted.items()
        }
        gone = [kind for kind in KINDS if wanted[kind] > 0 and not possible[kind]]
        if not any(possible.values()) and not self.scene.has_terrain and gone != [CONVERT]:
            raise InputError("Floods need the height of the ground: add an elevation raster.")
        if not any(possible.values()):
            raise InputError(
                f"None of the scenarios that were asked for ({', '.join(gone)}) can be drawn here: the scene has no "
                "water, no valleys, or no class to convert; choose other kinds, or another extent."
            )
        if gone:
            self.feedback.info(f"Not possible in this scene, and not drawn: {', '.join(gone)}.")
        return possible

    def _check_level(self) -> None:
        known, level = self._overview.heights[self._overview.known], self.ranges.level_m
        if not known.size or level is None:
            return
        low, high = float(known.min()), float(known.max())
        if level[1] <= low or level[0] > high:
            beyond = "under" if level[1] <= low else "above"
            raise InputError(
                f"Ranges: level_m, {level[0]:g} to {level[1]:g} m, lies {beyond} all ground of the scene, {low:.1f} to "
                f"{high:.1f} m: give levels between these."
            )

    def _refuse_if_hopeless(self) -> None:
        if not self._found:
            low, high = self.ranges.changed
            raise InputError(
                f"No scenario within the ranges changes {low:g} to {high:g} % of the scene. Of the draws, "
                f"{self.tally.text()}: widen the share that may change, or the ranges of depth, area and share."
            )


class _Quiet(NullFeedback):
    """Says nothing of a draw, which may be thrown away; cancels as the other does."""

    def __init__(self, feedback: Feedback):
        self._feedback = feedback

    def is_cancelled(self) -> bool:
        """As the other."""
        return self._feedback.is_cancelled()
