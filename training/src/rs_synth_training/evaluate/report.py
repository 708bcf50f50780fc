# SPDX-License-Identifier: GPL-2.0-or-later
"""Gates, tables and JSON: what the evaluation says in the end."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from .counterfactual_tests import OTHER_NOISE, EditScore, InputScore, pooled, weighted_mean
from .metrics import Comparison

MIN_INSIDE = 0.9
MAX_RING_CHANGE = 0.02
MIN_INPUT_CHANGE = 0.01
"""Where no other noise was tried."""
RECALL_SHARE = 0.8
ASKED_ROLES = ("water", "farmland")
MEASURES = ("colour", "gradient", "spectrum", "spectrum_high")
GATED = ("colour", "gradient")
EDIT_FIGURES = (
    "inside",
    "inside_all",
    "inside_before",
    "ring_change",
    "recognised",
    "recognised_before",
    "colour",
    "colour_before",
    "gradient",
)
FLOOR = "real training rows"


@dataclass(frozen=True)
class Gate:
    """One requirement: the value must lie on the right side of the limit."""

    name: str
    value: float
    limit: float
    at_least: bool

    @property
    def passed(self) -> bool:
        """NaN never passes."""
        return self.value >= self.limit if self.at_least else self.value <= self.limit

    def line(self) -> str:
        """``PASS  name: value (≥ limit)``."""
        sign = "≥" if self.at_least else "≤"
        return f"{'PASS' if self.passed else 'FAIL'}  {self.name}: {self.value:.4f} ({sign} {self.limit:.4f})"


@dataclass(frozen=True)
class RealScore:
    """A class's real pixels in the unseen rows: number, share inside the colour box, share recognised."""

    pixels: int
    inside: float
    recognised: float


@dataclass(frozen=True)
class Evaluation:
    """All results of one model.

    Attributes:
        model: one comparison per noise seed.
        others: comparisons of the baselines and the floor by name.
        names, roles: of the classes, by code.
        floods, conversions: scores of the edits, all seeds; conversions by class code.
        inputs: the input tests.
        real: by class, what reality itself scores on the unseen rows.
    """

    model: list[Comparison]
    others: dict[str, Comparison]
    names: dict[int, str]
    roles: dict[int, str]
    floods: list[EditScore]
    conversions: dict[int, list[EditScore]]
    inputs: list[InputScore]
    real: dict[int, RealScore]

    def seeds(self) -> int:
        """Number of noise seeds."""
        return len(self.model)

    def overall(self, measure: str, weighted: bool = False) -> tuple[float, float]:
        """Mean and standard deviation over the seeds of the class mean of one measure."""
        values = [comparison.mean(measure, weighted) for comparison in self.model]
        return float(np.mean(values)), float(np.std(values))

    def of_class(self, measure: str, code: int) -> float:
        """Mean over the seeds of one class's measure."""
        return float(np.mean([getattr(comparison.classes[code], measure) for comparison in self.model]))

    def baselines(self) -> dict[str, Comparison]:
        """The images that must be beaten."""
        return {name: comparison for name, comparison in self.others.items() if name != FLOOR}

    def wins(self, measure: str) -> list[int]:
        """Classes in which the model beats every baseline."""
        return [
            code
            for code in self.model[0].classes
            if all(
                self.of_class(measure, code) < getattr(other.classes[code], measure)
                for other in self.baselines().values()
            )
        ]

    def gates(self) -> list[Gate]:
        """Every requirement with its value and limit."""
        gates = [
            Gate(
                f"{measure} distance, mean over classes, against {name}",
                self.overall(measure)[0],
                other.mean(measure),
                False,
            )
            for measure in GATED
            for name, other in self.baselines().items()
        ]
        groups = {
            "flood to a level": [score for score in self.floods if score.name.startswith("level")],
            "flooded ponds": [score for score in self.floods if not score.name.startswith("level")],
        }
        groups.update({f"conversion to {self.names[code]}": s for code, s in self.conversions.items()})
        for name, scores in groups.items():
            figures = pooled(scores)
            least = self._least_inside(scores)
            gates += [
                Gate(f"{name}: share inside the colour box", figures.inside, least, True),
                Gate(f"{name}: change of dry land 3–25 px away", figures.change, MAX_RING_CHANGE, False),
            ]
        everything = pooled(self.floods).inside_all
        gates.append(
            Gate("all floods: share inside the colour box, outline counted", everything, MIN_INSIDE, True)
        )
        # Half of the landscape has farmland's colours before any edit, so colours alone prove nothing.
        gates += [self._recognised(code) for code in self.conversions if self.roles[code] == "farmland"]
        noise = max(
            (score.change for score in self.inputs if score.name.startswith(OTHER_NOISE)),
            default=MIN_INPUT_CHANGE,
        )
        gates += [
            Gate(f"input: {score.name}, against other noise", score.change, noise, True)
            for score in self.inputs
            if not score.name.startswith(OTHER_NOISE)
        ]
        return gates

    def _least_inside(self, scores: list[EditScore]) -> float:
        """MIN_INSIDE for water and farmland; for other classes no more than reality itself reaches."""
        if not scores or self.roles[scores[0].code] in ASKED_ROLES:
            return MIN_INSIDE
        return min(MIN_INSIDE, self.real[scores[0].code].inside)

    def checks(self) -> list[Gate]:
        """Stricter than asked: is a converted place recognised about as often as a real one is?"""
        return [self._recognised(code) for code in self.conversions if self.roles[code] != "farmland"]

    def _recognised(self, code: int) -> Gate:
        return Gate(
            f"conversion to {self.names[code]}: recognised, against {RECALL_SHARE:.0%} of real recall",
            weighted_mean([(score.recognised, score.pixels) for score in self.conversions[code]]),
            RECALL_SHARE * self.real[code].recognised,
            True,
        )

    def lines(self) -> list[str]:
        """The report as text."""
        return [*self._overall_lines(), *self._class_lines(), *self._edit_lines(), *self._gate_lines()]

    def _overall_lines(self) -> list[str]:
        lines = [
            f"Unseen rows, {self.model[0].whole.pixels} pixels; distances are fractions of the output range; "
            f"the model: mean ± standard deviation of {self.seeds()} noise seeds.",
            "",
            f"{'':34}{'colour W1':>18}{'gradient W1':>18}{'spectrum':>12}{'high end':>10}",
        ]
        colour, gradient = self.overall("colour"), self.overall("gradient")
        whole = [np.mean([getattr(item.whole, key) for item in self.model]) for key in MEASURES[2:]]
        lines.append(
            f"{'model':34}{colour[0]:>9.4f} ± {colour[1]:.4f}{gradient[0]:>10.4f} ± {gradient[1]:.4f}"
            f"{whole[0]:>12.3f}{whole[1]:>+10.3f}"
        )
        for name, other in self.others.items():
            lines.append(
                f"{name:34}{other.mean('colour'):>18.4f}{other.mean('gradient'):>18.4f}"
                f"{other.whole.spectrum:>12.3f}{other.whole.spectrum_high:>+10.3f}"
            )
        lines += ["", "The same, classes weighted by their pixels:"]
        for name, value in (("model", None), *self.others.items()):
            pair = [self.overall(key, True)[0] if value is None else value.mean(key, True) for key in GATED]
            lines.append(f"{name:34}{pair[0]:>18.4f}{pair[1]:>18.4f}")
        return lines

    def _class_lines(self) -> list[str]:
        lines = []
        columns = ["model", *self.others]
        for measure in MEASURES:
            header = "".join(f"{name[:20]:>22}" for name in columns)
            lines += ["", f"{measure} by class", f"{'':14}{'pixels':>8}{header}"]
            for code, distances in self.model[0].classes.items():
                values = [self.of_class(measure, code)]
                values += [
                    getattr(o.classes[code], measure) if code in o.classes else math.nan
                    for o in self.others.values()
                ]
                lines.append(
                    f"{self.names[code]:14}{distances.pixels:>8}" + "".join(f"{v:>22.4f}" for v in values)
                )
            if measure in GATED:
                names = ", ".join(self.names[code] for code in self.wins(measure)) or "none"
                lines.append(
                    f"better than every baseline in {len(self.wins(measure))} of "
                    f"{len(self.model[0].classes)} classes: {names}"
                )
        return lines

    def _edit_lines(self) -> list[str]:
        lines = [
            "",
            "Edits at places (and levels) never edited so in training; mean over the seeds",
            f"{'':44}{'pixels':>8}{'inside':>8}{'all':>8}{'before':>8}{'real':>8}{'ring Δ':>8}"
            f"{'seen as':>9}{'before':>8}{'real':>8}{'colour':>8}{'before':>8}{'gradient':>9}",
        ]
        every = [*self.floods, *(score for scores in self.conversions.values() for score in scores)]
        labels = {(score.code, score.name): None for score in every}
        for code, name in labels:
            scores = [score for score in every if (score.code, score.name) == (code, name)]
            mean = {key: float(np.mean([getattr(score, key) for score in scores])) for key in EDIT_FIGURES}
            label = f"{self.names[code]}: {name}"
            lines.append(
                f"{label[:43]:44}{scores[0].pixels:>8}{mean['inside']:>8.3f}{mean['inside_all']:>8.3f}"
                f"{mean['inside_before']:>8.3f}{self.real[code].inside:>8.3f}{mean['ring_change']:>8.4f}"
                f"{mean['recognised']:>9.3f}{mean['recognised_before']:>8.3f}"
                f"{self.real[code].recognised:>8.3f}{mean['colour']:>8.3f}{mean['colour_before']:>8.3f}"
                f"{mean['gradient']:>9.4f}"
            )
        lines += [
            "inside: share of pure pixels (no neighbour of another class) in the colour box of real pure",
            "training pixels; all: the outline counted too, where a sensor mixes both sides;",
            "seen as: share that a classifier of real 5×5 neighbourhoods takes for the class;",
            "before: the same place unedited; real: the class's real pixels in the unseen rows.",
        ]
        lines += ["", "Inputs replaced, mean absolute change of the output"]
        lines += [f"  {score.name:40}{score.change:>8.4f}" for score in self.inputs]
        return lines

    def _gate_lines(self) -> list[str]:
        gates = self.gates()
        passed = sum(gate.passed for gate in gates)
        lines = [gate.line() for gate in gates]
        lines += [f"{passed} of {len(gates)} gates passed", "", "Further checks, not gates"]
        return ["", "Gates", *lines, *(check.line() for check in self.checks())]

    def to_json(self) -> dict[str, Any]:
        """Everything, as values for `write_json`."""
        return {
            "seeds": self.seeds(),
            "classes": self.names,
            "model": [_comparison(comparison) for comparison in self.model],
            "others": {name: _comparison(comparison) for name, comparison in self.others.items()},
            "floods": [asdict(score) for score in self.floods],
            "conversions": {code: [asdict(s) for s in scores] for code, scores in self.conversions.items()},
            "inputs": [asdict(score) for score in self.inputs],
            "real": {code: asdict(score) for code, score in self.real.items()},
            "gates": [{**asdict(gate), "passed": gate.passed} for gate in self.gates()],
            "checks": [{**asdict(check), "passed": check.passed} for check in self.checks()],
        }


def _comparison(comparison: Comparison) -> dict[str, Any]:
    return {
        "classes": {code: asdict(distances) for code, distances in comparison.classes.items()},
        "whole": asdict(comparison.whole),
        "mean": {measure: comparison.mean(measure) for measure in MEASURES},
        "weighted_mean": {measure: comparison.mean(measure, True) for measure in MEASURES},
    }
