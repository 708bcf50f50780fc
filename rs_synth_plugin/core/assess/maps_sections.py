# SPDX-License-Identifier: GPL-2.0-or-later
"""The report's sections on what a network sees: agreement of classes, and water after a flood."""

from __future__ import annotations

import math
from html import escape
from typing import List

import numpy as np

from .charts import Marks, Series, bar_chart, line_chart
from .classagreement import PAIRS
from .confusion import Agreement
from .page import beside, heading, paragraph, percent, table
from .request import Assessment
from .watercheck import WaterSeen, coarse

_STYLES = {"real_truth": "real", "synthetic_truth": "synthetic", "synthetic_real": "mark"}
_IMAGES = {"synthetic": "synthetic image", "real": "real image"}


def agreement_section(result: Assessment) -> List[str]:
    """Class agreement; nothing without a network."""
    agreements = result.agreements
    if not agreements:
        return []
    names = [name for name, _ in result.seen_classes]
    present = [
        place
        for place in range(len(names))
        if any(item.reference_pixels[place] for item in agreements.values())
    ]
    chart = bar_chart(
        "Intersection over union by class",
        "intersection over union",
        [names[place] for place in present],
        [
            Series(PAIRS[key], (), [item.iou[place] for place in present], _STYLES[key])
            for key, item in agreements.items()
        ],
    )
    rows = [[PAIRS[key], item.miou, percent(item.accuracy), item.pixels] for key, item in agreements.items()]
    whole = table("Agreement of class maps", ["maps compared", "mean IoU", "same class", "pixels"], rows)
    by_class = table(
        "Intersection over union by class",
        ["class", *(PAIRS[key] for key in agreements), "pixels"],
        [
            [
                names[place],
                *(item.iou[place] for item in agreements.values()),
                max(int(item.reference_pixels[place]) for item in agreements.values()),
            ]
            for place in present
        ],
        [result.seen_classes[place][1] for place in present],
    )
    last = list(agreements)[-1]
    return [
        heading("Class agreement"),
        paragraph(
            f"The segmentation model {result.model} names the class of each pixel. Where it sees in the synthetic "
            "image "
            "what it sees in the real one, the synthetic image shows that ground recognisably. What it gets wrong on "
            "real imagery bounds what the other figures can say."
        ),
        beside(chart, whole + by_class),
        heading("What becomes of each class", 3),
        confusion_table(PAIRS[last], agreements[last], names, present),
        paragraph(
            "Mean IoU: mean over the classes of the second of the two maps of intersection over union, from one "
            "count of "
            "all pixels (Baier et al. 2021, section III-B). With a land cover, all comparisons look at the labelled "
            "pixels alone. Ground that a given flood put under water is left out here and in the sections on "
            "colours, texture and speckle.",
            quiet=True,
        ),
    ]


def confusion_table(words: str, agreement: Agreement, names: List[str], present: List[int]) -> str:
    """Shares of each reference class (row) by class seen (column), shaded by share."""
    seen = [place for place in range(len(names)) if agreement.counts[:, place].any()]
    head = "".join(f'<th scope="col">{escape(names[place])}</th>' for place in seen)
    body = []
    for row in present:
        total = agreement.counts[row].sum()
        if not total:
            continue
        cells = []
        for col in seen:
            share = float(agreement.counts[row, col] / total)
            shade = f' style="background:rgba(110,150,190,{0.75 * share:.2f})"' if share >= 0.005 else ""
            cells.append(f"<td{shade}>{share:.0%}</td>" if share >= 0.005 else "<td>·</td>")
        body.append(
            f'<tr><th scope="row">{escape(names[row])}</th>{"".join(cells)}<td>{int(total):,}</td></tr>'
        )
    return (
        '<div style="overflow-x:auto"><table><caption>'
        + escape(
            f"{words}: of each class of the second (rows), the share seen as each class in the first (columns)"
        )
        + f'</caption><thead><tr><th scope="col">class</th>{head}<th scope="col">pixels</th></tr></thead>'
        + f"<tbody>{''.join(body)}</tbody></table></div>"
    )


def water_section(result: Assessment) -> List[str]:
    """Water after a flood; nothing without one."""
    if not result.water or result.flood is None:
        return []
    u = result.flood.uncertainty
    images = list(result.water.items())
    chart = bar_chart(
        "Share of ground seen as water",
        "share seen as water",
        ["must be water", "either", "cannot be water"],
        [Series(_IMAGES[name], (), _shares(seen), name) for name, seen in images],
    )
    rows = [
        [f"{zone}, {_IMAGES[name]}", getattr(seen, kind), getattr(seen, f"{kind}_seen"), share]
        for kind, zone in (("must", "must be"), ("either", "either"), ("cannot", "cannot be"))
        for name, seen in images
        for share in [percent(_share(seen, kind))]
    ]
    body = [
        heading("Water after the flood"),
        paragraph(_verdict(result.water["synthetic"])),
        beside(chart, table("Water by zone", ["zone", "pixels", "seen as water", "share"], rows)),
    ]
    lines = [
        Series(_IMAGES[name], counts[:, 0].tolist(), (counts[:, 2] / counts[:, 1]).tolist(), name)
        for name, counts in ((name, coarse(seen.by_depth)) for name, seen in images)
        if counts is not None
    ]
    if lines:
        marks = [Marks(f"uncertain by ±{u:g} m", band=(-u, u))] if u else []
        depths = coarse(result.water["synthetic"].by_depth)
        if depths is None:
            raise ValueError("the synthetic image has depths wherever the real one has")
        body.append(
            beside(
                line_chart(
                    "Share seen as water by depth",
                    "metres under the water's surface (negative: above it)",
                    "share seen as water",
                    lines,
                    [*marks, Marks("shore", places=(0.0,))],
                    (0.0, 1.0),
                ),
                table(
                    "Synthetic image, by depth",
                    ["depth [m]", "pixels", "share seen as water"],
                    [[f"{row[0]:.1f}", int(row[1]), percent(row[2] / row[1])] for row in depths],
                ),
            )
        )
    return [*body, *(paragraph(words, quiet=True) for words in _definitions(result))]


def _definitions(result: Assessment) -> List[str]:
    if result.flood is None:
        raise ValueError("definitions of a flood without a flood")
    u = result.flood.uncertainty
    heights = result.flood.dem is not None and result.flood.depth is not None
    out = []
    if heights:
        out.append(
            f"The height of the ground is taken as uncertain by ±{u:g} m, everywhere; the water's surface S "
            "(ground and "
            f"depth) and barriers count as exact. Must be water: flooded, and more than {u:g} m under S. Cannot "
            "be: dry, "
            f"and not reached by water of level S from the flooded pixels over ground {u:g} m lower than stated "
            "(8-connected; barriers of the flood's scenario hold) – so ground higher than that above S, and "
            "lower ground "
            "to which no water comes. Either: everything between; it counts neither for nor against."
        )
    else:
        out.append(
            "No heights were given, so there is no band of tolerance. Must be water: the flooded ground. Cannot "
            "be: all "
            "other ground."
        )
    out.append(
        "Ground without data is not judged"
        + (
            ", nor is water of the land cover that the flood did not make."
            if result.known_water_left_out
            else ". No land cover was given, so rivers and lakes that were there before count as ground that cannot be "
            "water."
        )
        + " The network errs on real imagery too: what it sees in the real image, which shows no flood, tells "
        "how often."
    )
    return out


def _verdict(seen: WaterSeen) -> str:
    return (
        f"Water is seen on {percent(seen.hit)} of the ground that must be under water ({seen.must:,} pixels), and on "
        f"{percent(seen.false)} of the ground that cannot be ({seen.cannot:,} pixels); {percent(seen.misplaced)} "
        "of all "
        "water seen on judged ground lies where it cannot be."
    )


def _shares(seen: WaterSeen) -> List[float]:
    return [_share(seen, kind) for kind in ("must", "either", "cannot")]


def _share(seen: WaterSeen, kind: str) -> float:
    pixels = getattr(seen, kind)
    return float(np.float64(getattr(seen, f"{kind}_seen")) / pixels) if pixels else math.nan
