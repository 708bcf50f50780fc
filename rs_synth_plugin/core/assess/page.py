# SPDX-License-Identifier: GPL-2.0-or-later
"""The parts of a page that stands alone: nothing is fetched, and light and dark are the reader's choice."""

from __future__ import annotations

import math
from html import escape
from typing import Optional, Sequence

from .pictures import Picture

_STYLE = """
:root{color-scheme:light dark;--paper:#fdfcfa;--ink:#1f2328;--quiet:#5b626b;--rule:#d8d6d1;--card:#f3f1ec;
--real:#1b6ca8;--synthetic:#c4521a;--shade:rgba(110,150,190,.28);--mark:#8a5aa8}
@media(prefers-color-scheme:dark){:root{--paper:#16181b;--ink:#e6e4df;--quiet:#a3a9b1;--rule:#3a3f45;--card:#212429;
--real:#6db4ea;--synthetic:#f08a4b;--shade:rgba(120,165,210,.25);--mark:#c49be0}}
body{margin:0;background:#fdfcfa;background:var(--paper);color:#1f2328;color:var(--ink);
font:16px/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:1080px;margin:0 auto;padding:24px 20px 64px}
h1{font-size:1.7rem;line-height:1.25;margin:0 0 4px}
h2{font-size:1.25rem;margin:44px 0 6px;padding-top:14px;border-top:1px solid var(--rule)}
h3{font-size:1.02rem;margin:22px 0 4px}
p{max-width:76ch;margin:6px 0 10px}.quiet,figcaption,caption{color:var(--quiet);font-size:.9rem}
.tiles,.pair,.pictures{display:flex;flex-wrap:wrap;margin:0 -8px}
.tile{flex:1 1 170px;max-width:250px;margin:8px;padding:10px 14px;border-radius:8px;background:#f3f1ec;
background:var(--card)}
.tile b{display:block;font-size:1.45rem;font-variant-numeric:tabular-nums}
.tile span{font-size:.88rem;color:var(--quiet);display:block}
.pair>*{flex:1 1 440px;margin:8px;min-width:0;overflow-x:auto}.many>*{max-width:520px}
.pictures figure{flex:1 1 300px;max-width:344px;margin:8px}
figure{margin:0}.pictures img{width:100%;display:block;border-radius:4px;image-rendering:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
caption{text-align:left;padding:0 0 4px}th,td{padding:4px 7px;text-align:right;border-bottom:1px solid var(--rule)}
th{font-weight:600}tbody th,thead th:first-child{text-align:left;font-weight:500}tbody th{white-space:nowrap}
.swatch{display:inline-block;width:11px;height:11px;border-radius:2px;margin-right:6px;border:1px solid var(--rule)}
.key{font-size:.85rem;margin:2px 0}.key span{margin-right:14px;white-space:nowrap}
.swatch.real{background:#1b6ca8;background:var(--real)}.swatch.synthetic{background:#c4521a;background:var(--synthetic)}
.swatch.mark{background:#8a5aa8;background:var(--mark)}.swatch.band{background:rgba(110,150,190,.28)}
svg{width:100%;height:auto;display:block}
svg text{fill:#1f2328;fill:var(--ink);font-size:13px;font-family:inherit}
svg .label{fill:#5b626b;fill:var(--quiet)}svg .value{font-size:12px}
.grid{stroke:#d8d6d1;stroke:var(--rule);stroke-width:1}.line{fill:none;stroke-width:2}
.line.real{stroke:#1b6ca8;stroke:var(--real)}.line.synthetic{stroke:#c4521a;stroke:var(--synthetic)}
rect.real{fill:#1b6ca8;fill:var(--real)}rect.synthetic{fill:#c4521a;fill:var(--synthetic)}
.band{fill:rgba(110,150,190,.28);fill:var(--shade)}.bar.mark{fill:#8a5aa8;fill:var(--mark)}
line.mark{stroke:#8a5aa8;stroke:var(--mark);stroke-width:1;stroke-dasharray:4 3}
.line.real{stroke-dasharray:7 3}
@media print{main{max-width:none}h2{break-after:avoid}.pair,.tile,figure{break-inside:avoid}}
"""


def page(title: str, body: Sequence[str], facts: str = "") -> str:
    """A whole HTML document; `facts`: further tags of its head."""
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>'
        f"{facts}<style>{_STYLE}</style></head>\n<body><main>\n"
        + "\n".join(body)
        + "\n</main></body></html>\n"
    )


def table(
    caption: str,
    header: Sequence[str],
    rows: Sequence[Sequence[object]],
    colors: Sequence[str] = (),
) -> str:
    """A table whose first column names the rows; floats are rounded, None and NaN become a dash. `colors`: a swatch for
    each row."""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in header)
    body = []
    for number, (name, *cells) in enumerate(rows):
        swatch = f'<span class="swatch" style="background:{colors[number]}"></span>' if colors else ""
        values = "".join(f"<td>{text(cell)}</td>" for cell in cells)
        body.append(f'<tr><th scope="row">{swatch}{escape(str(name))}</th>{values}</tr>')
    return (
        f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead>"
        f"<tbody>{''.join(body)}</tbody></table>"
    )


def text(cell: object) -> str:
    """A cell's content."""
    if cell is None or (isinstance(cell, float) and not math.isfinite(cell)):
        return "–"
    if isinstance(cell, float):
        return f"{cell:.4f}" if abs(cell) < 0.1 else f"{cell:.3f}" if abs(cell) < 10 else f"{cell:,.1f}"
    if isinstance(cell, int):
        return f"{cell:,}"
    return escape(str(cell))


def percent(share: float) -> str:
    """A share as text."""
    if not math.isfinite(share):
        return "–"
    return f"{share:.1%}" if share >= 0.001 or share == 0 else f"{100 * share:.1g}%"


def tile(value: str, words: str) -> str:
    """A figure that leaps to the eye, with what it is."""
    return f'<div class="tile"><b>{escape(value)}</b><span>{escape(words)}</span></div>'


def beside(*parts: str) -> str:
    """A chart beside its table, or charts; below each other where the window is narrow."""
    shown = [part for part in parts if part]
    many = " many" if all("<table" not in part for part in shown) else ""
    return f'<div class="pair{many}">' + "".join(f"<div>{part}</div>" for part in shown) + "</div>"


def paragraph(words: str, quiet: bool = False) -> str:
    """Plain text."""
    return f'<p class="quiet">{escape(words)}</p>' if quiet else f"<p>{escape(words)}</p>"


def pictures(items: Sequence[Picture]) -> str:
    """Pictures side by side, with their titles."""
    figures = "".join(
        f'<figure><img src="{item.data_uri()}" alt="{escape(item.title, quote=True)}"'
        f' width="{item.pixels.shape[2]}" height="{item.pixels.shape[1]}" style="height:auto">'
        f"<figcaption>{escape(item.title)}</figcaption></figure>"
        for item in items
    )
    return f'<div class="pictures">{figures}</div>' if figures else ""


def heading(words: str, level: int = 2) -> str:
    """h2 or h3."""
    return f"<h{level}>{escape(words)}</h{level}>"


def keyed(items: Sequence[Sequence[str]]) -> str:
    """What the colours of a picture mean: pairs of colour and name."""
    spans = " &nbsp; ".join(
        f'<span class="swatch" style="background:{color}"></span>{escape(name)}' for color, name in items
    )
    return f'<p class="quiet">{spans}</p>'


def optional(value: Optional[float], digits: int = 3) -> str:
    """A number as text, a dash for none."""
    return "–" if value is None or not math.isfinite(value) else f"{value:.{digits}f}"
