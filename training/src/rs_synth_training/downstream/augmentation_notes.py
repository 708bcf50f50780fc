# SPDX-License-Identifier: GPL-2.0-or-later
"""What stands around the table of protocol `augmentation`: sizes, quality of the pairs, classes and their gains."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Dict, List, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

from ..evaluate.quality_report import table
from .augmentation_spec import PAIRS, SEGDIFF
from .pair_quality import PairQuality, class_shares, floor, kept, quality
from .report import by_row, cell
from .runs import NOT_HELD_OUT, Result, lengths_note
from .segmenters import PLAIN
from .tiles import sizes

if TYPE_CHECKING:
    from .augmentation_protocol import Augmentation

SEGDIFF_NOTE = " SegDiff draws masks with a denoiser, which takes the place of the network."


def introduction(comparison: Augmentation) -> List[str]:
    """Networks, schedules, sizes."""
    spec = comparison.spec
    edge, rows = spec.edge, []
    for split, tiles in comparison.tiles.items():
        rows.append([split, *(f"{count:,}" for count in sizes(tiles, edge))])
    trainings = "; ".join(
        f"{network.name} {network.iterations} iterations of {network.batch} crops (Adam, "
        f"{network.learning_rate:g}, poly {network.power:g})"
        for network in spec.networks
    )
    same = "" if spec.until_flat else "the same number of iterations in every row, "
    return [
        f"From random weights, {same}crops of {spec.data.crop}² pixels: {trainings}. |D| = "
        f"{len(comparison.real):,} patches of {edge}². One half of each batch is real; the other is "
        "real too in rows without pairs or augmentation."
        + (SEGDIFF_NOTE if any(method.kind == SEGDIFF for method in spec.methods) else ""),
        "",
        *table(["split", "images", "labelled pixels", f"patches of {edge}²"], rows),
    ]


def notes(comparison: Augmentation, results: List[Result]) -> List[str]:
    """How long the runs became; then the judge's figures of the pairs, the classes' shares, the classes' gains."""
    lengths = lengths_note(comparison.spec.until_flat, results)
    watched = [NOT_HELD_OUT] if comparison.watched == "test" else []
    return [
        *(line for text in (*lengths, *watched) for line in (text, "")),
        *_quality(comparison),
        *_filters(comparison),
        *_shares(comparison),
        *_gains(comparison, results),
    ]


def _quality(comparison: Augmentation) -> List[str]:
    judge, methods = comparison.spec.judge, comparison.there()
    if not methods:
        return []
    real = comparison.seen_real
    rows = [_quality_row("real, one half against the other", floor(real, judge.components))]
    for method in methods:
        seen = comparison.seen(method.pairs)[np.arange(comparison.wanted(method))]
        found = quality(real, seen, judge.components)
        rows.append(_quality_row(f"{method.pairs} against real", found))
    widths = (
        f"of widths {', '.join(map(str, judge.channels))}" if judge.architecture == PLAIN else judge.encoder
    )
    space = f"{judge.components} principal components of the " if judge.components else ""
    return [
        f"Judge: {judge.name} ({widths}), trained on the real tiles for {judge.iterations} iterations; distances on "
        f"{space}features of the real training patches. They compare within this table alone, and fall with N.",
        "",
        *table(["pairs", "N", "FID", "sFID", "IS"], rows),
        "",
    ]


def _quality_row(name: str, found: PairQuality) -> List[str]:
    values = (found.fid, found.sfid, found.inception)
    return [name, f"{found.samples:,}", *("–" if math.isnan(value) else f"{value:.3f}" for value in values)]


def _filters(comparison: Augmentation) -> List[str]:
    counts = [
        f"{method.name}: {comparison.wanted(method):,}"
        for method in comparison.spec.methods
        if method.kind == PAIRS and method.pairs in _names(comparison)
    ]
    lines = [f"Pairs: {'; '.join(counts)}."] if counts else []
    for method in comparison.spec.methods:
        if method.kind == PAIRS and method.keep < 1 and method.pairs in _names(comparison):
            agreement = np.sort(comparison.seen(method.pairs).agreement)[::-1]
            count = kept(len(agreement), method.keep)
            least = f"{agreement[count - 1]:.1%}"
            lines.append(
                f"*{method.name}*: the judge agrees with {agreement.mean():.1%} of the masks' pixels; of all "
                f"{len(agreement):,} pairs the {count:,} with {least} or more are kept, which have "
                f"{agreement[:count].mean():.1%} on average, and the row's are the first of these."
            )
    return [*lines, ""] if lines else []


def _names(comparison: Augmentation) -> List[str]:
    return [method.pairs for method in comparison.there()]


def _shares(comparison: Augmentation) -> List[str]:
    classes, methods = comparison.spec.data.classes, comparison.there()
    if not methods:
        return []
    found = _class_shares(comparison)
    rows = [
        [item.name, *(f"{pixels[place]:.1%} ({held[place]:.0%})" for pixels, held in found.values())]
        for place, item in enumerate(classes)
    ]
    return [
        "Share of the pixels of each class, and of the patches that hold any of it:",
        "",
        *table(["class", *found], rows),
        "",
    ]


def shares(comparison: Augmentation) -> Dict[str, NDArray[np.float64]]:
    """Of the pixels of each class (K,), by the name of the set: the real patches, then each folder of pairs."""
    return {name: pixels for name, (pixels, _) in _class_shares(comparison).items()}


def _class_shares(comparison: Augmentation) -> Dict[str, Tuple[NDArray[np.float64], NDArray[np.float64]]]:
    count = len(comparison.spec.data.classes)
    found = {"real": class_shares(comparison.real, count)}
    for method in comparison.there():
        pairs = comparison.all_pairs(method.pairs).chosen(range(comparison.wanted(method)))
        found[method.pairs] = class_shares(pairs, count)
    return found


def _gains(comparison: Augmentation, results: List[Result]) -> List[str]:
    """IoU by class, and whether rare classes gain more (the paper's figure 7)."""
    classes = comparison.spec.data.classes
    plain = {method.name for method in comparison.spec.methods if method.kind == "none"}
    shares, _ = class_shares(comparison.real, len(classes))
    groups, rows = by_row(results), []
    base: Dict[str, List[float]] = {}
    for (network, method), group in groups.items():
        means = [float(np.mean([item.figures[f"iou_{entry.code}"] for item in group])) for entry in classes]
        if method in plain:
            base.setdefault(network, means)
        cells = [cell([item.figures[f"iou_{entry.code}"] for item in group]) for entry in classes]
        rows.append(
            [
                network,
                method,
                *cells,
                _correlation(shares.tolist(), means, base.get(network), method in plain),
            ]
        )
    header = ["network", "method", *(f"IoU {item.name}" for item in classes), "r"]
    return [
        "*r*: correlation of a class's share of the real pixels with what its IoU gains over the real tiles alone; "
        "below 0, rare classes gain more.",
        "",
        *table(header, rows),
    ]


def _correlation(shares: Sequence[float], means: List[float], base: List[float] | None, is_base: bool) -> str:
    if base is None or is_base:
        return "–"
    found: List[Tuple[float, float]] = [
        (share, value - before)
        for share, value, before in zip(shares, means, base)
        if math.isfinite(value) and math.isfinite(before)
    ]
    if len(found) < 3 or np.std(np.array(found), axis=0).min() == 0:
        return "–"
    return f"{np.corrcoef(np.array(found).T)[0, 1]:+.2f}"
