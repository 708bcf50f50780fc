# SPDX-License-Identifier: GPL-2.0-or-later
"""The report's section on edits: a model against the unseen rows, three baselines and its own gates.

It needs what scenarios of terrain need: one scene split by rows, a height band, a class of water.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from ..config import Config
from .area import Split, Synthesis
from .baselines import class_colour_image, quilted_image
from .counterfactual_tests import (
    RealClass,
    conversion_edits,
    flood_edits,
    input_tests,
    pooled,
    pure_pixels,
    run_edits,
)
from .metrics import ClassDistances, Comparison, compare, compare_class, log_power, spectrum_difference
from .pictures import write_pictures
from .recogniser import Recogniser
from .report import FLOOR, GATED, Evaluation, RealScore

MIN_PURE_TEST = 40
"""The few unseen water pixels are to be judged by the pure ones among them."""


def obstacle(config: Config) -> str:
    """Why a recipe has no such section, in words; "" where it has."""
    if config.data.layout != "rasters":
        return "its tiles are no scene that is split by rows"
    if not any(band.kind == "height" for band in config.data.auxiliary):
        return "it has no terrain height"
    if not any(item.role == "water" for item in config.data.classes):
        return "it has no class with the role water"
    return ""


@dataclass(frozen=True)
class CounterfactualSection:
    """The evaluation of edits and baselines, as a section of the report."""

    evaluation: Evaluation
    split: Split
    config: Config
    with_l1: bool

    @classmethod
    def of(
        cls, synthesis: Synthesis, l1: Optional[Synthesis], config: Config, root: Path, seeds: tuple[int, ...]
    ) -> CounterfactualSection:
        """Run every test; ``l1`` is the same generator trained with the L1 loss alone."""
        split = Split.read(config, root)
        comparisons = compare_baselines(split, config)
        if l1:
            comparisons["same generator, L1 only"] = compare_model(l1, split, seed=0)
        comparisons[FLOOR] = real_floor(split)
        return cls(evaluate(synthesis, split, config, comparisons, seeds), split, config, l1 is not None)

    def lines(self) -> list[str]:
        """Markdown: the report's text as it stands."""
        missing = (
            []
            if self.with_l1
            else ["Without --l1 the third baseline is missing: the gates against it were not tested.", ""]
        )
        return [
            "## Edits and baselines",
            "",
            *missing,
            "Real above synthetic, unseen rows; then an unseen flood: real | synthetic | flooded | land cover.",
            "",
            "![Unseen rows](test_rows.png)",
            "![Flood](flood.png)",
            "",
            "```text",
            *self.evaluation.lines(),
            "```",
        ]

    def to_json(self) -> dict[str, Any]:
        """Everything, as JSON values."""
        return self.evaluation.to_json()

    def card_metrics(self) -> dict[str, dict[str, Any]]:
        """The figures that the model card carries."""
        return card_metrics(self.evaluation)

    def write_figures(self, synthesis: Synthesis, folder: Path) -> list[Path]:
        """Native-resolution pictures of the unseen rows and of edits."""
        return write_pictures(synthesis, self.split, self.config, folder)

    def failures(self) -> int:
        """Gates that failed."""
        return sum(not gate.passed for gate in self.evaluation.gates())


def compare_baselines(split: Split, config: Config) -> dict[str, Comparison]:
    """The images that need no network, against the real unseen rows."""
    low, high = config.data.range
    test = split.test
    return {
        name: compare(
            test.image,
            (make(split.train_scene, split.test_scene, config.data) - low) / (high - low),
            test.land_cover,
            test.valid,
        )
        for name, make in (
            ("class mean colour × hillshade", class_colour_image),
            ("quilting per class", quilted_image),
        )
    }


def compare_model(synthesis: Synthesis, split: Split, seed: int) -> Comparison:
    """One noise seed's image of the test rows against the real one."""
    image = synthesis(split.context.land_cover, split.context.auxiliary, seed)[:, split.skip :]
    return compare(split.test.image, image, split.test.land_cover, split.test.valid)


def real_floor(split: Split) -> Comparison:
    """Real training rows against real test rows: what another real place would score."""
    train, test = split.train, split.test
    classes: dict[int, ClassDistances] = {}
    for code in (int(code) for code in set(test.land_cover[test.valid].tolist()) - {0}):
        masks = [area.valid & (area.land_cover == code) for area in (test, train)]
        if all(mask.sum() > 0 for mask in masks):
            classes[code] = compare_class(test.image, train.image, *masks)
    everything = compare_class(test.image, train.image, test.valid, train.valid)
    spectrum = spectrum_difference(log_power(test.image), log_power(train.image))
    whole = ClassDistances(everything.pixels, everything.colour, everything.gradient, *spectrum)
    return Comparison(classes, whole)


def evaluate(
    synthesis: Synthesis, split: Split, config: Config, others: dict[str, Comparison], seeds: tuple[int, ...]
) -> Evaluation:
    """Run every test of one model."""
    water = next(item.code for item in config.data.classes if item.role == "water")
    codes = [item.code for item in config.data.classes]
    flood = config.counterfactual.flood
    edits = flood_edits(split, water, flood.excluded_levels if flood else [])
    conversions = {code: conversion_edits(split, code, water) for code in codes if code != water}
    recogniser = Recogniser.fit(split.train)
    seen = recogniser.classify(split.test.image)
    real = {}
    for code in codes:
        mask = split.test.valid & (split.test.land_cover == code)
        pure = pure_pixels(mask, MIN_PURE_TEST)
        inside = RealClass.of(split.train, code).box.share(split.test.image[:, pure])
        real[code] = RealScore(int(mask.sum()), inside, float((seen[mask] == code).mean()))
    by_share = sorted(codes, key=lambda code: -int((split.test.land_cover == code).sum()))
    return Evaluation(
        model=[compare_model(synthesis, split, seed) for seed in seeds],
        others=others,
        names={item.code: item.name for item in config.data.classes},
        roles={item.code: item.role for item in config.data.classes},
        floods=run_edits(synthesis, split, edits, water, recogniser, seeds),
        conversions={
            code: run_edits(synthesis, split, chosen, water, recogniser, seeds)
            for code, chosen in conversions.items()
        },
        inputs=input_tests(synthesis, split, (by_share[0], by_share[1]), seeds[0]),
        real=real,
    )


def card_metrics(evaluation: Evaluation) -> dict[str, dict[str, Any]]:
    """The figures that the model card carries, with the number of pixels behind each."""
    pixels = evaluation.model[0].whole.pixels
    metrics: dict[str, dict[str, Any]] = {}
    for measure in GATED:
        value, spread = evaluation.overall(measure)
        metrics[f"{measure}_w1"] = {
            "value": round(value, 5),
            "n": pixels,
            "spread": round(spread, 5),
            "seeds": evaluation.seeds(),
            "description": f"Wasserstein-1 distance of {measure}s to the real unseen rows, mean over "
            "classes, fraction of the output range",
        }
    groups = {"flood": evaluation.floods}
    groups.update(
        {f"to_{evaluation.names[code].lower()}": scores for code, scores in evaluation.conversions.items()}
    )
    for name, scores in groups.items():
        if not scores:
            continue
        figures = pooled(scores)
        metrics[f"{name}_inside"] = {
            "value": round(figures.inside, 4),
            "n": sum(s.pure for s in scores) // evaluation.seeds(),
            "seeds": evaluation.seeds(),
            "description": "share of edited pixels, outline left out, inside the colour box of the real "
            "class, unseen places; the edits' pixels added up",
        }
        metrics[f"{name}_inside_all"] = {
            "value": round(figures.inside_all, 4),
            "n": sum(s.pixels for s in scores) // evaluation.seeds(),
            "seeds": evaluation.seeds(),
            "description": "the same, outline counted",
        }
        metrics[f"{name}_dry_land_change"] = {
            "value": round(figures.change, 5),
            "n": sum(s.ring_pixels for s in scores) // evaluation.seeds(),
            "seeds": evaluation.seeds(),
            "description": "mean change of dry land 3–25 px from the edit, fraction of the output range",
        }
    return metrics
