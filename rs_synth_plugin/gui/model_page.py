# SPDX-License-Identifier: GPL-2.0-or-later
"""What the model manager says of one model, as a page: of its card, or of an entry of a catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from ..bridge.download import size_text
from ..core.model.catalogue import CatalogueEntry
from .text import tr

PREVIEW = "preview"
"""The name of the picture in a page."""
_RARE = 0.01  # of the training pixels; of such classes the algorithms warn


def card_page(info: Mapping[str, Any], has_preview: bool) -> str:
    """HTML of a checked model: `model_info`'s result."""
    card = info["card"]
    return "".join(
        (
            _head(card["title"], card["description"], has_preview),
            _table(_facts(info)),
            _section(tr("Limits"), _list(_limits(card))),
            _section(tr("Measured"), _table(_metrics(card))),
            _section(tr("Classes"), _classes(card)),
            _section(tr("Trained on"), _list(_training(card))),
        )
    )


def entry_page(entry: CatalogueEntry, has_preview: bool) -> str:
    """HTML of a model that can be downloaded; its maker's words, so far."""
    facts = (
        (tr("Licence"), entry.licence),
        (tr("Download"), tr("{} from {}").format(size_text(entry.file.size_bytes), entry.file.host)),
        (tr("Name"), f"{entry.name} {entry.version}"),
        (tr("Task"), task_text(entry.task)),
        (tr("Pixel"), tr("{} m").format(f"{entry.gsd_m:g}")),
        (tr("SHA-256 of the file"), _broken(entry.file.sha256)),
    )
    note = tr(
        "This is what the catalogue says. Figures, classes and limits stand in the model's card, shown once it is here."
    )
    return (
        _head(entry.title, entry.description, has_preview) + _table(facts) + f"<p><i>{escape(note)}</i></p>"
    )


def task_text(task: str) -> str:
    """A model's task in the reader's words."""
    return {
        "synthesis": tr("land cover to imagery"),
        "translation": tr("imagery to imagery of another look"),
        "denoiser": tr("image-mask pairs"),
        "segmentation": tr("imagery to classes"),
    }.get(task, task)


def _facts(info: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    card, output = info["card"], info["card"]["output"]
    yield tr("Licence"), card["licence"]
    yield tr("Attribution"), card["attribution"]
    yield tr("Name"), f"{card['name']} {card['version']}"
    yield tr("Task"), task_text(card["task"])
    if card["task"] == "translation":
        yield tr("Direction"), f"{card['translation']['from']} → {card['translation']['to']}"
    for name, part in card["inputs"].items():
        bands = ", ".join(f"{band['name']} [{band['unit']}]" for band in part.get("bands", []))
        yield tr("Input"), f"{name}: {bands}" if bands else name
        if "names" in part:
            yield tr("Styles"), ", ".join(part["names"])
    bands = ", ".join(f"{band['name']} [{band['unit']}]" for band in output["bands"])
    yield tr("Output"), f"{bands}, {output['dtype']}"
    yield tr("Size"), size_text(info["size_bytes"])
    yield tr("Made"), f"{card['created'][:10]}, {card['tool']['name']} {card['tool']['version']}"
    yield tr("SHA-256 of the graph"), _broken(card["graph_sha256"])


def _limits(card: Mapping[str, Any]) -> Iterable[str]:
    """What it can be used for, and what it has not seen."""
    yield tr("Trained at {} m a pixel: much finer or coarser inputs are unlike anything it saw.").format(
        f"{card['gsd_m']:g}"
    )
    bands = card["inputs"].get("auxiliary", {}).get("bands", [])
    for band, (low, high) in zip(bands, card.get("auxiliary_range", [])):
        yield tr("{} between {} and {} {}.").format(band["name"], f"{low:g}", f"{high:g}", band["unit"])
    shares = [(item["name"], item["share"]) for item in card.get("classes", [])]
    unseen = ", ".join(name for name, share in shares if not share)
    if unseen:
        yield tr("Never seen, and refused: {}.").format(unseen)
    rare = ", ".join(name for name, share in shares if 0 < share < _RARE)
    if rare:
        yield tr("Rarely seen, and warned of: {}.").format(rare)
    if not card["global_statistics"]:
        yield tr("Its result depends on the tile: seams are blended, not absent.")
    yield tr("What it makes is synthetic: plausible, not observed.")


def _metrics(card: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    for name, metric in card["metrics"].items():
        spread = f" ± {metric['spread']:g}" if "spread" in metric else ""
        yield name, f"{metric['value']:g}{spread} (N = {metric['n']:g})"


def _training(card: Mapping[str, Any]) -> Iterable[str]:
    for data in card["training_data"]:
        yield f"{data['name']} ({data['licence']}; {data['attribution']})"


def _classes(card: Mapping[str, Any]) -> str:
    rows = [
        f'<tr><td style="background-color:{item["color"]}">&nbsp;&nbsp;&nbsp;&nbsp;</td>'
        f"<td>&nbsp;{escape(item['name'])}</td><td>&nbsp;&nbsp;{escape(item['role'])}</td>"
        f'<td align="right">&nbsp;&nbsp;{item["share"]:.1%}</td></tr>'
        for item in card.get("classes", [])
    ]
    return f'<table cellspacing="2">{"".join(rows)}</table>' if rows else ""


def _head(title: str, description: str, has_preview: bool) -> str:
    picture = f'<p><img src="{PREVIEW}"></p>' if has_preview else ""
    return f"<h3>{escape(title)}</h3>{picture}<p>{escape(description)}</p>"


def _section(title: str, content: str) -> str:
    return f"<h4>{escape(title)}</h4>{content}" if content else ""


def _table(rows: Iterable[tuple[str, str]]) -> str:
    cells = "".join(
        f"<tr><td><b>{escape(name)}</b>&nbsp;&nbsp;</td><td>{escape(value)}</td></tr>" for name, value in rows
    )
    return f'<table cellspacing="2">{cells}</table>' if cells else ""


def _list(lines: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<ul>{items}</ul>" if items else ""


def _broken(digest: str) -> str:
    """With places to break the line at."""
    return " ".join(digest[place : place + 16] for place in range(0, len(digest), 16))
