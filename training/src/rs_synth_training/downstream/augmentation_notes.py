# SPDX-License-Identifier: GPL-2.0-or-later
"""What stands around the table of protocol `augmentation`: sizes, quality of the pairs, classes and their gains."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Dict, List, Optional, Tuple

import numpy as np
from numpy.typing import NDArray

from ..evaluate.quality_report import table
from .augmentation_spec import PAIRS, REAL, SEGDIFF, AugmentationMethod, AugmentationSpec, SegmenterSpec
from .pair_quality import Axes, PairQuality, class_shares, kept, quality, real_halves
from .report import by_row, cell
from .runs import NOT_HELD_OUT, Result, lengths_note
from .segmenters import PLAIN
from .tiles import sizes

if TYPE_CHECKING:
    from .augmentation_protocol import Augmentation

FEW_CLASSES = 10
"""With fewer, a single class decides what their correlation is."""
TINY = 1e-9
"""A spread that is rounding alone."""
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
    held_out = len(comparison.tiles[comparison.watched])
    some = 0 < spec.validation_tiles < held_out
    watched = f" The curves rest on {spec.validation_tiles} of {held_out} images held out." if some else ""
    same = "" if spec.until_flat else "the same number of iterations in every row, "
    return [
        f"From random weights, {same}crops of {spec.data.crop}² pixels: {trainings}. |D| = "
        f"{len(comparison.real):,} patches of {edge}². One half of each batch is real; the other is "
        "real too in rows without pairs or augmentation."
        + watched
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
        *_amounts(comparison),
        *_shares(comparison),
        *_gains(comparison, results),
    ]


def _quality(comparison: Augmentation) -> List[str]:
    judge, sets = comparison.spec.judge, comparison.sets()
    if not sets:
        return []
    real = comparison.seen_real
    axes, (half, other) = Axes.fit(real, judge.components), real_halves(real)
    rows = [_quality_row("real, one half against the other", quality(half, other, axes))]
    for name, method in sets.items():
        seen = comparison.seen(method.pairs)[np.asarray(comparison.pairs(method).places)]
        as_many = seen[np.arange(min(len(half.deep), len(seen.deep)))]
        rows.append(_quality_row(f"{name} against one half", quality(half, as_many, axes)))
        rows.append(_quality_row(f"{name} against real", quality(real, seen, axes)))
    widths = (
        f"of widths {', '.join(map(str, judge.channels))}" if judge.architecture == PLAIN else judge.encoder
    )
    space = f"{judge.components} principal components of the " if judge.components else ""
    return [
        f"Judge: {judge.name} ({widths}), trained on the real tiles for {judge.iterations} iterations; distances on "
        f"{space}features of the real training patches. They compare within this table alone, and at one N, since they "
        "grow as N falls.",
        "",
        *table(["pairs", "N", "FID", "sFID", "IS"], rows),
        "",
    ]


def _quality_row(name: str, found: PairQuality) -> List[str]:
    values = (found.fid, found.sfid, found.inception)
    return [name, f"{found.samples:,}", *("–" if math.isnan(value) else f"{value:.3f}" for value in values)]


def _amounts(comparison: Augmentation) -> List[str]:
    """How many pairs each row has, how often a training goes through them, and what a filter keeps."""
    spec = comparison.spec
    methods = [
        method for method in spec.methods if method.kind == PAIRS and comparison.folder(method).exists()
    ]
    if not methods:
        return []
    _, labelled, _ = sizes(comparison.tiles["train"], spec.edge)
    # Real crops are drawn from whole tiles, which have more than the patches.
    parts = [("real half", len(comparison.real), labelled)]
    parts += [(item.name, count := comparison.wanted(item), count * spec.edge**2) for item in methods]
    rows = [
        [name, f"{count:,}", *(f"{_passes(network, pixels, spec):.1f}" for network in spec.networks)]
        for name, count, pixels in parts
    ]
    header = ["part of a batch", "patches", *(f"times seen by {network.name}" for network in spec.networks)]
    least = " at least" if spec.until_flat else ""
    return [
        f"How often a training sees a pixel{least}: those of the crops that are drawn from a part, divided by those of "
        "the part. Crops lie at random: some are never seen. Rows without pairs see the real ones twice as often.",
        "",
        *table(header, rows),
        "",
        *(line for item in methods if item.keep < 1 for line in (_filtered(comparison, item), "")),
    ]


def _passes(network: SegmenterSpec, pixels: int, spec: AugmentationSpec) -> float:
    return network.iterations * network.batch / 2 * spec.data.crop**2 / pixels


def _filtered(comparison: Augmentation, method: AugmentationMethod) -> str:
    agreement = np.sort(comparison.seen(method.pairs).agreement)[::-1]
    count = kept(len(agreement), method.keep)
    return (
        f"*{method.name}*: the judge agrees with {agreement.mean():.1%} of the masks' pixels; of all "
        f"{len(agreement):,} pairs the {count:,} with {agreement[count - 1]:.1%} or more are kept, which have "
        f"{agreement[:count].mean():.1%} on average, and the row's are the first of these."
    )


def _shares(comparison: Augmentation) -> List[str]:
    classes = comparison.spec.data.classes
    if not comparison.sets():
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
    """Of the pixels of each class (K,), by the name of the set: the real patches, then each set of pairs."""
    return {name: pixels for name, (pixels, _) in _class_shares(comparison).items()}


def _class_shares(comparison: Augmentation) -> Dict[str, Tuple[NDArray[np.float64], NDArray[np.float64]]]:
    count = len(comparison.spec.data.classes)
    sets = {name: comparison.pairs(method) for name, method in comparison.sets().items()}
    return {name: class_shares(tiles, count) for name, tiles in {REAL: comparison.real, **sets}.items()}


def _gains(comparison: Augmentation, results: List[Result]) -> List[str]:
    """IoU by class, and whether rare classes gain more: the paper's figure 7, where a class's share is that of the
    images that hold any of it, and the background is left out."""
    classes = comparison.spec.data.classes
    objects = [item.name not in comparison.spec.background for item in classes]
    plain = {method.name for method in comparison.spec.methods if method.kind == "none"}
    _, held = class_shares(comparison.real, len(classes))
    groups, rows = by_row(results), []
    base: Dict[str, List[float]] = {}
    for (network, method), group in groups.items():
        means = [float(np.mean([item.figures[f"iou_{entry.code}"] for item in group])) for entry in classes]
        if method in plain:
            base.setdefault(network, means)
        cells = [cell([item.figures[f"iou_{entry.code}"] for item in group]) for entry in classes]
        before = None if method in plain else base.get(network)
        gains = None if before is None else np.subtract(means, before)[objects]
        rows.append([network, method, *cells, _correlation(held[objects], gains)])
    header = ["network", "method", *(f"IoU {item.name}" for item in classes), "r"]
    left_out = f" ({', '.join(comparison.spec.background)} left out)" if comparison.spec.background else ""
    count = sum(objects)
    caution = f" Of {count} classes, one alone can decide it." if count < FEW_CLASSES else ""
    return [
        f"*r*: correlation{left_out} of the share of real patches that hold a class with what the class's IoU gains "
        f"over the real tiles alone; below 0, rare classes gain more.{caution}",
        "",
        *table(header, rows),
    ]


def _correlation(shares: NDArray[np.float64], gains: Optional[NDArray[np.float64]]) -> str:
    """Pearson's r of the finite ones; – without gains, of fewer than three classes, or where nothing varies."""
    if gains is None:
        return "–"
    found = np.array([shares, gains])
    found = found[:, np.isfinite(found).all(axis=0)]
    if found.shape[1] < 3 or np.ptp(found, axis=1).min() < TINY:
        return "–"
    return f"{np.corrcoef(found)[0, 1]:+.2f}"
