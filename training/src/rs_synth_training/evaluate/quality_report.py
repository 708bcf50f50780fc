# SPDX-License-Identifier: GPL-2.0-or-later
"""The report's section on agreement and distance: Markdown, JSON, figures for the card."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

import numpy as np

from .agreement import Agreement
from .area import Synthesis
from .figures import write_bars, write_places
from .frechet import KernelDistance
from .synthesis_quality import PAIRS, Quality, Reference

DISTANCE = ".3g"
"""Distances have no scale of their own: digits that count, not decimals."""
MEASURES = {"miou": "mIoU", "pixel_accuracy": "pixel accuracy"}


def spread(values: List[float], form: str = ".4f") -> str:
    """`mean ± standard deviation` of the finite values; the mean alone where there is one, `–` for none."""
    known = [value for value in values if math.isfinite(value)]
    if not known:
        return "–"
    mean = f"{np.mean(known):{form}}"
    return mean if len(values) == 1 else f"{mean} ± {np.std(known):{form}}"


def table(header: List[str], rows: List[List[str]]) -> List[str]:
    """A Markdown table."""
    return [
        f"| {' | '.join(header)} |",
        f"| {' | '.join('---' for _ in header)} |",
        *(f"| {' | '.join(row)} |" for row in rows),
    ]


@dataclass(frozen=True)
class QualitySection:
    """The measures of one model, one `Quality` per noise seed."""

    reference: Reference
    qualities: List[Quality]
    judge: str
    """How the segmentation network was trained, in words."""

    def agreements(self, pair: str) -> List[Agreement]:
        """Those of all noise seeds; one where no noise is in it."""
        found = [quality.agreements[pair] for quality in self.qualities]
        return found[:1] if pair == "real_truth" else found

    def lines(self) -> List[str]:
        """Markdown."""
        return [
            "## Agreement with a segmentation network",
            "",
            self.judge,
            "",
            f"Held-out tiles: {len(self.reference.tiles)}; labelled pixels: {self.reference.agreement.total}; noise "
            f"seeds: {len(self.qualities)} (mean ± standard deviation). Unknown pixels are left out; a class that "
            "the reference lacks has no figure and is not in the mean.",
            "",
            *self._agreement_lines(),
            "",
            *self._class_lines(),
            "",
            "![IoU by class](iou_by_class.png)",
            "",
            f"Classes{' | auxiliary' if len(self.reference.tiles[0].auxiliary) else ''} | real | synthetic | network's "
            "map of the real | of the synthetic image:",
            "",
            "![Places](places.png)",
            "",
            "## Distance of the network's features",
            "",
            *self._distance_lines(),
        ]

    def _agreement_lines(self) -> List[str]:
        rows = [
            [label, *(spread([getattr(item, measure) for item in self.agreements(pair)]) for pair in PAIRS)]
            for measure, label in MEASURES.items()
        ]
        return table(["", *PAIRS.values()], rows)

    def _class_lines(self) -> List[str]:
        rows = []
        for item in self.reference.config.data.classes:
            pixels = self.reference.agreement.pixels[item.code]
            cells = [spread([found.iou[item.code] for found in self.agreements(pair)]) for pair in PAIRS]
            rows.append([item.name, str(pixels), *cells])
        return table(["IoU by class", "labelled pixels", *PAIRS.values()], rows)

    def _distance_lines(self) -> List[str]:
        first = self.qualities[0].distances
        projection = self.reference.projection
        kept = f" ({projection.kept:.1%} of the variance of real training features)" if projection else ""
        lines = [
            f"N = {first.samples} samples of {self.reference.config.evaluation.feature_patch} px squares, "
            f"{first.dimension} features{kept}. Values compare only at one N, one dimension and one network.",
            "",
        ]
        if first.refusal:
            lines += [f"**Fréchet distance refused.** {first.refusal}", ""]
        every = [quality.distances for quality in self.qualities]
        half = first.samples // 2
        rows: List[Tuple[str, List[float], Optional[KernelDistance]]] = [
            (f"synthetic ↔ real, N = {first.samples}", [item.frechet for item in every], first.kernel),
            (
                f"synthetic ↔ real of other places, N = {half}",
                [item.frechet_half for item in every],
                first.kernel_half,
            ),
            (f"real ↔ real of other places, N = {half} (floor)", [first.frechet_floor], first.kernel_floor),
        ]
        header = ["", "Fréchet distance", "KID, first noise seed (mean ± std of subsets)"]
        return [
            *lines,
            *table(header, [[name, spread(values, DISTANCE), _kernel(kid)] for name, values, kid in rows]),
        ]

    def to_json(self) -> Dict[str, Any]:
        """Everything, as JSON values but for NaN."""
        return {
            "quality": [
                {
                    "agreements": {name: asdict(value) for name, value in quality.agreements.items()},
                    "distances": asdict(quality.distances),
                }
                for quality in self.qualities
            ]
        }

    def card_metrics(self) -> Dict[str, Dict[str, Any]]:
        """The figures that a model card carries, with the pixels or samples behind each."""
        metrics: Dict[str, Dict[str, Any]] = {}

        def add(name: str, values: List[float], count: int, description: str) -> None:
            if all(math.isfinite(value) for value in values) and count:
                metrics[name] = {
                    "value": round(float(np.mean(values)), 5),
                    "n": count,
                    "spread": round(float(np.std(values)), 5),
                    "seeds": len(values),
                    "description": description,
                }

        for pair in ("fake_truth", "fake_real"):
            found = self.agreements(pair)
            for measure, label in MEASURES.items():
                real = getattr(self.reference.agreement, measure)
                own = f"; the real image reaches {real:.4f}" if pair == "fake_truth" else ""
                words = f"{label}, {PAIRS[pair]}, by a U-Net trained on real images, held-out tiles{own}"
                add(f"{measure}_{pair}", [getattr(item, measure) for item in found], found[0].total, words)
        first = self.qualities[0].distances
        what = f"{first.dimension} features of a U-Net trained on real images, held-out tiles"
        floor = f"; real halves: {first.frechet_floor:.4f} at N = {first.samples // 2}"
        every = [quality.distances for quality in self.qualities]
        add(
            "frechet",
            [item.frechet for item in every],
            first.samples,
            f"squared Fréchet distance of {what}{floor}",
        )
        kernels = [item.kernel.mean for item in every if item.kernel]
        add("kid", kernels, first.samples if kernels else 0, f"kernel distance of {what}")
        return metrics

    def write_figures(self, synthesis: Synthesis, folder: Path) -> List[Path]:
        """The pictures that the Markdown shows."""
        agreements = self.qualities[0].agreements
        classes = self.reference.config.data.classes
        return [
            write_bars(agreements, classes, folder / "iou_by_class.png"),
            write_places(self.reference, synthesis, folder / "places.png"),
        ]

    def failures(self) -> int:
        """Gates that failed: this section has none."""
        return 0


def _kernel(found: Optional[KernelDistance]) -> str:
    if found is None:
        return "–"
    return f"{found.mean:{DISTANCE}} ± {found.std:{DISTANCE}} ({found.subsets} × {found.size})"
