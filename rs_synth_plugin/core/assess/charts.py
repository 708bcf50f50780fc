# SPDX-License-Identifier: GPL-2.0-or-later
"""Charts as inline SVG, in colours that the page around them sets for light and dark."""

from __future__ import annotations

import math
from dataclasses import dataclass
from html import escape
from typing import List, Optional, Sequence, Tuple

_WIDTH, _HEIGHT = 520, 270
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 16, 10, 48
_ROW = 34


@dataclass(frozen=True)
class Series:
    """One line or one bar of each group. `style`: the class of the page's style that colours it. NaN is a gap."""

    name: str
    x: Sequence[float]
    y: Sequence[float]
    style: str


@dataclass(frozen=True)
class Marks:
    """Vertical lines at `places`, or with `band` a shaded range, both on the x axis."""

    name: str
    places: Sequence[float] = ()
    band: Optional[Tuple[float, float]] = None


def ticks(low: float, high: float, count: int = 5) -> List[float]:
    """Round numbers within a range: steps of 1, 2 or 5 times a power of ten."""
    span = high - low
    if not (math.isfinite(span) and span > 0):
        return [low]
    power = 10.0 ** math.floor(math.log10(span / count))
    step = next(power * nice for nice in (1, 2, 5, 10) if span / (power * nice) <= count)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [round(number * step, 12) for number in range(first, last + 1)]


def line_chart(
    title: str,
    x_label: str,
    y_label: str,
    series: Sequence[Series],
    marks: Sequence[Marks] = (),
    y_range: Optional[Tuple[float, float]] = None,
) -> str:
    """Lines over one x axis."""
    points = [
        (x, y) for item in series for x, y in zip(item.x, item.y) if math.isfinite(x) and math.isfinite(y)
    ]
    if not points:
        return ""
    x_span = _span([x for x, _ in points])
    y_span = y_range or _span([y for _, y in points], pad=0.05)
    frame = _Frame(x_span, y_span, _HEIGHT)
    body = [frame.axes(x_label, y_label)]
    for mark in marks:
        if mark.band is not None:
            start, end = (frame.x(min(max(place, x_span[0]), x_span[1])) for place in mark.band)
            body.append(
                f'<rect class="band" x="{start:.1f}" y="{_TOP}" width="{max(end - start, 0):.1f}" '
                f'height="{_HEIGHT - _TOP - _BOTTOM}"/>'
            )
        for place in mark.places:
            if x_span[0] <= place <= x_span[1]:
                at = frame.x(place)
                body.append(
                    f'<line class="mark" x1="{at:.1f}" x2="{at:.1f}" y1="{_TOP}" y2="{_HEIGHT - _BOTTOM}"/>'
                )
    for item in series:
        body += [f'<polyline class="line {item.style}" points="{run}"/>' for run in frame.runs(item)]
    named = [(item.name, item.style) for item in series]
    named += [(mark.name, "band" if mark.band is not None else "mark") for mark in marks]
    return _legend(named) + _svg(title, _HEIGHT, body)


def bar_chart(title: str, x_label: str, labels: Sequence[str], series: Sequence[Series]) -> str:
    """Horizontal bars: a group for each label, in it a bar for each series (its `y`); the value stands at its end."""
    values = [value for item in series for value in item.y if math.isfinite(value)]
    if not values:
        return ""
    low, high = min(0.0, *values), max(0.0, *values)
    left = min(200, 20 + 7 * max(map(len, labels)))
    row = max(_ROW, 14 * len(series) + 12)
    height = _TOP + row * len(labels) + _BOTTOM
    frame = _Frame((low, high if high > low else low + 1), (0, 1), height, left, right=64)
    body = [frame.axes(x_label, "", rows=False)]
    thick = (row - 10) / len(series)
    for group, label in enumerate(labels):
        top = _TOP + group * row + 5
        body.append(
            f'<text x="{left - 8}" y="{top + (row - 10) / 2 + 4:.1f}" text-anchor="end">{escape(label)}</text>'
        )
        for number, item in enumerate(series):
            value = item.y[group]
            if not math.isfinite(value):
                continue
            start, end = sorted((frame.x(0.0), frame.x(value)))
            y = top + number * thick
            body.append(
                f'<rect class="bar {item.style}" x="{start:.1f}" y="{y:.1f}" width="{max(end - start, 0.5):.1f}" '
                f'height="{thick - 2:.1f}"/>'
                f'<text class="value" x="{end + 4:.1f}" y="{y + thick / 2 + 3:.1f}">{value:.3g}</text>'
            )
    named = [(item.name, item.style) for item in series]
    return _legend(named) + _svg(title, height, body)


class _Frame:
    """Where values lie on the chart."""

    def __init__(
        self,
        x_span: Tuple[float, float],
        y_span: Tuple[float, float],
        height: int,
        left: int = _LEFT,
        right: int = _RIGHT,
    ):
        self._x, self._y, self._height, self._left, self._right = x_span, y_span, height, left, right

    def x(self, value: float) -> float:
        low, high = self._x
        return self._left + (value - low) / (high - low) * (_WIDTH - self._left - self._right)

    def y(self, value: float) -> float:
        low, high = self._y
        bottom = self._height - _BOTTOM
        return bottom - (min(max(value, low), high) - low) / (high - low) * (bottom - _TOP)

    def runs(self, item: Series) -> List[str]:
        """The points of each part of a line without gaps."""
        out: List[List[str]] = [[]]
        for x, y in zip(item.x, item.y):
            if math.isfinite(x) and math.isfinite(y):
                out[-1].append(f"{self.x(x):.1f},{self.y(y):.1f}")
            elif out[-1]:
                out.append([])
        return [" ".join(run if len(run) > 1 else run * 2) for run in out if run]

    def axes(self, x_label: str, y_label: str, rows: bool = True) -> str:
        bottom, right = self._height - _BOTTOM, _WIDTH - self._right
        body = []
        for value in ticks(*self._x, count=6):
            at = self.x(value)
            body.append(
                f'<line class="grid" x1="{at:.1f}" x2="{at:.1f}" y1="{_TOP}" y2="{bottom}"/>'
                f'<text x="{at:.1f}" y="{bottom + 17}" text-anchor="middle">{_number(value)}</text>'
            )
        for value in ticks(*self._y) if rows else ():
            at = self.y(value)
            body.append(
                f'<line class="grid" x1="{self._left}" x2="{right}" y1="{at:.1f}" y2="{at:.1f}"/>'
                f'<text x="{self._left - 7}" y="{at + 4:.1f}" text-anchor="end">{_number(value)}</text>'
            )
        middle = (self._left + right) / 2
        body.append(
            f'<text class="label" x="{middle:.1f}" y="{self._height - 10}" text-anchor="middle">'
            f"{escape(x_label)}</text>"
        )
        if y_label:
            centre = (_TOP + bottom) / 2
            body.append(
                f'<text class="label" transform="translate(15 {centre:.1f}) rotate(-90)" text-anchor="middle">'
                f"{escape(y_label)}</text>"
            )
        return "".join(body)


def _span(values: Sequence[float], pad: float = 0.0) -> Tuple[float, float]:
    low, high = min(values), max(values)
    if low == high:
        return low - 0.5, high + 0.5
    return low - pad * (high - low), high + pad * (high - low)


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.6g}"


def _legend(named: Sequence[Tuple[str, str]]) -> str:
    """Above the chart, as text that wraps: pairs of name and style."""
    spans = "".join(f'<span><i class="swatch {style}"></i>{escape(name)}</span> ' for name, style in named)
    return f'<p class="key">{spans}</p>'


def _svg(title: str, height: int, body: Sequence[str]) -> str:
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{escape(title, quote=True)}">'
        f"<title>{escape(title)}</title>{''.join(body)}</svg>"
    )
