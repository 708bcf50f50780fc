# SPDX-License-Identifier: GPL-2.0-or-later
"""The report's sections on values and texture: colours, spectra, seams, speckle."""

from __future__ import annotations

from typing import List, Sequence, Tuple

import numpy as np

from .charts import Marks, Series, bar_chart, line_chart
from .colour import MIN_PIXELS
from .figures import class_name
from .page import beside, heading, optional, paragraph, table
from .request import Assessment
from .seams import FEWEST, REACH, Lines
from .speckle import EDGES, LAGS, WINDOW, Speckle
from .spectrum import HIGH_FREQUENCY, MIN_WINDOWS, frequencies
from .spectrum import WINDOW as SPECTRUM_WINDOW

_BARS = 96
_POINTS = 500


def colour_section(result: Assessment) -> List[str]:
    """Colours and gradients; nothing without a real image."""
    if not result.colours:
        return []
    low, high = result.values
    labels = [class_name(result, item.index) for item in result.colours]
    chart = bar_chart(
        "Distance of synthetic from real values",
        "Wasserstein-1 distance, share of the range",
        labels,
        [
            Series("colour", (), [item.colour for item in result.colours], "synthetic"),
            Series("gradient", (), [item.gradient for item in result.colours], "mark"),
        ],
    )
    rows = [
        [label, item.colour, item.gradient, item.pixels, *item.by_band]
        for label, item in zip(labels, result.colours)
    ]
    header = ["class", "colour", "gradient", "pixels", *result.bands]
    return [
        heading("Colours"),
        paragraph(
            "How far the values of each class, and the differences of neighbours, are from those of the real image; 0 "
            "where they are spread alike. Pixels are not compared with pixels: a synthetic image shows a "
            "plausible place."
        ),
        beside(chart, table("Distance of synthetic from real; by band: of colour", header, rows)),
        beside(*(_histogram(result, band) for band in range(len(result.bands)))),
        paragraph(
            f"Wasserstein-1 distance of the distributions, mean over the bands, as a share of {low:g} to {high:g}; "
            f"gradient: length of the forward difference. Classes with fewer than {MIN_PIXELS} pixels are left out.",
            quiet=True,
        ),
    ]


def _histogram(result: Assessment, band: int) -> str:
    if result.histograms is None or result.bins is None:
        raise ValueError("a chart of histograms without histograms")
    return density_chart(
        f"Values of {result.bands[band]}",
        result.unit or "value",
        result.histograms[:, band],
        result.bins.edges,
        result.bins.per_number,
    )


def density_chart(title: str, x_label: str, counts: np.ndarray, edges: np.ndarray, together: int = 1) -> str:
    """Two histograms, int64 (2, bins), real then synthetic, as lines of shares; cut where hardly anything lies. So many
    bins are kept `together`."""
    total = counts.sum(axis=0)
    ranks = np.cumsum(total) / max(total.sum(), 1)
    first, last = int(np.searchsorted(ranks, 0.0005)), int(np.searchsorted(ranks, 0.9995)) + 1
    first, last = first // together * together, min(-(-last // together) * together, counts.shape[1])
    step = together * max(1, -(-(last - first) // (_BARS * together)))
    starts = np.arange(first, last, step)
    middle = [(edges[start] + edges[min(start + step, len(edges) - 1)]) / 2 for start in starts.tolist()]
    series = [
        Series(name, middle, (100 * np.add.reduceat(part[:last], starts) / max(part.sum(), 1)).tolist(), name)
        for name, part in zip(("real", "synthetic"), counts)
    ]
    return line_chart(title, f"{title} [{x_label}]", "% of pixels", series)


def spectrum_section(result: Assessment) -> List[str]:
    """Power spectra; nothing without a real image, or where no window was whole."""
    if not result.spectra:
        return []
    everything = result.spectra[0]
    x = frequencies().tolist()
    chart = line_chart(
        "Power spectrum of all windows",
        "cycles per pixel",
        "log10 power",
        [
            Series("real", x, everything.real.tolist(), "real"),
            Series("synthetic", x, everything.synthetic.tolist(), "synthetic"),
        ],
    )
    rows = [[class_name(result, item.index), item.mean, item.high, item.windows] for item in result.spectra]
    return [
        heading("Texture by scale"),
        paragraph(
            "The power spectrum tells how much the image varies at each scale, from broad forms (left) to neighbouring "
            "pixels (right). Below the real line the synthetic image is too smooth at that scale, above it too rough."
        ),
        beside(
            chart,
            table(
                "Distance of spectra", ["class", "mean |difference|", "fine scales, signed", "windows"], rows
            ),
        ),
        paragraph(
            f"Radially averaged log10 power of half-overlapping Hann windows of {SPECTRUM_WINDOW} pixels, valid "
            "throughout, "
            f"at least half of which the class covers; classes with fewer than {MIN_WINDOWS} are left out. Fine "
            f"scales: above {HIGH_FREQUENCY:g} cycles per pixel, "
            "synthetic "
            "minus real.",
            quiet=True,
        ),
    ]


def seam_section(result: Assessment) -> List[str]:
    """Seams of the synthetic image, beside what the real one has."""
    made, seen = result.seams, result.real_seams
    rows = [
        [
            "synthetic",
            optional(made.ratio),
            made.tile_borders,
            made.strongest,
            _place(made.place),
            made.ordinary,
        ]
    ]
    if seen is not None:
        rows.append(
            [
                "real",
                optional(seen.ratio),
                seen.tile_borders,
                seen.strongest,
                _place(seen.place),
                seen.ordinary,
            ]
        )
    known = result.seam_step is not None
    words = (
        "Neighbours on both sides of a seam differ more than neighbours beside it: a ratio of 1 is no seam. "
        + (
            f"Tiles begin every {result.seam_step[0]} columns and {result.seam_step[1]} rows."
            if result.seam_step
            else "Where tiles begin was not given, so only the strongest line can be told."
        )
        + " Roads, shores and field borders along a row or column make lines in real images too."
    )
    header = ["image", "ratio at tile borders", "borders", "strongest line", "where", "99 % of lines below"]
    charts = [
        _ratio_chart(f"Difference across {name} against beside", name, lines, known)
        for name, lines in (("columns", made.columns), ("rows", made.rows))
    ]
    return [
        heading("Seams"),
        paragraph(words),
        table("Difference across a line ÷ beside it", header, rows),
        beside(*charts),
        paragraph(
            "Mean absolute difference of the pixels left and right of (above and below) a border, over its whole "
            "length, "
            f"divided by the median of the {REACH} borders to each side; borders with fewer than {FEWEST} pairs "
            "of valid "
            "pixels are left out.",
            quiet=True,
        ),
    ]


def _place(place: Tuple[str, int]) -> str:
    return f"{place[0]} {place[1]}"


def _ratio_chart(title: str, name: str, lines: Lines, known: bool) -> str:
    step = max(1, -(-len(lines.ratio) // _POINTS))
    # The largest of each run: a seam must not fall through the grid of a wide image.
    filled = np.where(np.isfinite(lines.ratio), lines.ratio, -np.inf)
    highest = np.maximum.reduceat(filled, np.arange(0, len(filled), step))
    x = [float(place) for place in range(0, len(filled), step)]
    y = [float(value) if np.isfinite(value) else float("nan") for value in highest]
    marks = [Marks("borders of tiles", places=[float(place) for place in lines.seams])] if known else []
    return line_chart(title, name[:-1], "ratio", [Series("synthetic", x, y, "synthetic")], marks)


def speckle_section(result: Assessment) -> List[str]:
    """The SAR panel; nothing where the images are not SAR."""
    if not result.speckle:
        return []
    rows = [
        [
            f"{class_name(result, item.index)}, {result.bands[item.band]}",
            f"{item.real.mean:.1f}",
            f"{item.synthetic.mean:.1f}",
            item.distance,
            item.real.looks,
            item.synthetic.looks,
            f"{item.real.windows:,} / {item.synthetic.windows:,}",
            _correlations(item.real),
            _correlations(item.synthetic),
        ]
        for item in result.speckle
    ]
    header = [
        "class, band",
        "mean dB, real",
        "synthetic",
        "histograms apart, dB",
        "looks, real",
        "synthetic",
        "windows",
        "autocorrelation, real",
        "synthetic",
    ]
    charts: List[str] = []
    for band, name in enumerate(result.bands):
        of_band = [item for item in result.speckle if item.band == band]
        counts = np.sum([[item.real.histogram, item.synthetic.histogram] for item in of_band], axis=0)
        charts.append(density_chart(f"Backscatter {name}", "dB", counts, EDGES))
        charts.append(_correlation_chart(name, [(item.real, item.synthetic) for item in of_band]))
    return [
        heading("Speckle"),
        paragraph(
            "Speckle looks right where it is as strong (equivalent number of looks), spread alike (histograms of "
            "dB) and as "
            "coarse (autocorrelation of neighbours) as in the real image of the same ground."
        ),
        '<div style="overflow-x:auto">' + table("Speckle by class and band", header, rows) + "</div>",
        beside(*charts),
        paragraph(
            f"Looks: median of mean² / variance of intensity over windows of {WINDOW} × {WINDOW} pixels inside a "
            "class, one "
            "pixel from its outline. Distance: Wasserstein-1. Autocorrelation: of the residual of the local "
            "mean, at lags 1, "
            "2, 3, mean of both directions.",
            quiet=True,
        ),
    ]


def _correlations(speckle: Speckle) -> str:
    known = np.isfinite(speckle.autocorrelation).all()
    return " ".join(f"{value:.2f}" for value in speckle.autocorrelation.mean(axis=0)[:3]) if known else "–"


def _correlation_chart(band: str, found: Sequence[Tuple[Speckle, Speckle]]) -> str:
    lags = [float(lag) for lag in range(LAGS + 1)]
    series = []
    for number, name in enumerate(("real", "synthetic")):
        parts = [pair[number].autocorrelation.mean(axis=0) for pair in found]
        parts = [part for part in parts if np.isfinite(part).all()]
        if parts:
            series.append(Series(name, lags, [1.0, *np.mean(parts, axis=0).tolist()], name))
    return line_chart(f"Autocorrelation {band}", "lag [pixels]", "correlation, mean of classes", series)
