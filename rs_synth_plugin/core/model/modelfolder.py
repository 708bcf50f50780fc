# SPDX-License-Identifier: GPL-2.0-or-later
"""Folders of model files, and what the small files beside a model say of it without reading the model.

Beside NAME.onnx may lie NAME.stac.json (a STAC item, https://github.com/stac-extensions/mlm) and a preview,
NAME.jpg or NAME.png. Lists are made of these: a model of hundreds of megabytes is read when it is used.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, Optional, Union

from ..errors import InputError, ModelError
from ..leftovers import is_part
from .contract import OUTPUT_NAMES
from .modelcard import ModelCard, load_card

ITEM_ENDING = ".stac.json"
PREVIEW_ENDINGS = (".jpg", ".png")
LARGEST_PREVIEW = 2 * 2**20
"""Bytes."""
_LARGEST_TO_LIST = 64 * 2**20  # larger ones are read when they are used only
_MLM = "https://stac-extensions.github.io/mlm/v1.4.0/schema.json"


def models_in(folder: Path, output: str = "", first: str = "") -> Dict[str, Path]:
    """The models of a folder, sorted: file name without its ending → path; the one named `first` goes first.

    `output`: only those whose graph gives it (contract.OUTPUT_NAMES), as far as `facts_of` tells; one that
    does not say it counts as fit. A folder that is missing or cannot be read has none.
    """
    try:
        found = [path for path in folder.glob("*.onnx") if path.is_file() and not is_part(path)]
    except OSError:
        return {}
    paths = sorted(found, key=lambda path: (path.stem != first, path.stem))
    return {path.stem: path for path in paths if not output or facts_of(path).output in ("", output)}


@dataclass(frozen=True)
class Facts:
    """What a list shows of a model: title, version, the graph's output and its SHA-256, metres a pixel; '' and 0 where
    nobody says it."""

    title: str = ""
    version: str = ""
    output: str = ""
    graph_sha256: str = ""
    pixel_m: float = 0.0


def facts_of(model: Path) -> Facts:
    """The facts of the item beside a model; without one, those of its card, which takes longer."""
    for path, read in ((model.with_suffix(ITEM_ENDING), _facts_of_item), (model, _facts_of_card)):
        try:
            state = path.stat()
        except OSError:
            continue
        return read(path, state.st_mtime_ns, state.st_size)
    return Facts()


def preview_of(model: Path) -> Optional[Path]:
    """The picture beside a model, None without one."""
    for ending in PREVIEW_ENDINGS:
        path = model.with_suffix(ending)
        if path.is_file():
            return path
    return None


def preview_ending(data: bytes) -> str:
    """The ending of a preview's file, by its content.

    Raises:
        InputError: it is no PNG and no JPEG image, or larger than LARGEST_PREVIEW.
    """
    if len(data) > LARGEST_PREVIEW:
        raise InputError(f"The preview has {len(data)} bytes, {LARGEST_PREVIEW} at most can be shown.")
    if data.startswith(b"\xff\xd8\xff"):
        return ".jpg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return ".png"
    raise InputError("The preview is neither a JPEG nor a PNG image.")


def item_text(card: ModelCard) -> str:
    """A STAC item for a model that came without one: what lists need of its card, in the words of the extension."""
    item = {
        "type": "Feature",
        "stac_version": "1.1.0",
        "stac_extensions": [_MLM],
        "id": card.name,
        "geometry": None,
        "properties": {
            "title": card.title,
            "description": card.description,
            "datetime": card.document["created"],
            "license": card.licence,
            "gsd": card.gsd_m,
            "version": card.version,
            "rs_synth:graph_sha256": card.graph_sha256,
            "mlm:name": card.name,
            "mlm:output": [{"name": OUTPUT_NAMES[card.task]}],
        },
        "links": [],
        "assets": {
            "model": {"href": f"./{card.name}.onnx", "roles": ["mlm:model"], "mlm:artifact_type": "onnx"}
        },
    }
    return json.dumps(item, indent=2, ensure_ascii=False) + "\n"


# Time and size are a part of the keys: a file may be replaced.
@lru_cache(maxsize=1024)
def _facts_of_item(item: Path, changed_ns: int, size: int) -> Facts:
    try:
        properties = json.loads(item.read_text(encoding="utf-8"))["properties"]
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return Facts()
    return Facts(
        str(_said(properties, "title", default="")),
        str(_said(properties, "version", default="")),
        str(_said(properties, "mlm:output", 0, "name", default="")),
        str(_said(properties, "rs_synth:graph_sha256", default="")),
        _number(_said(properties, "gsd", default=0)),
    )


def _said(value: Any, *keys: Union[str, int], default: Any) -> Any:
    """What stands in a JSON value under keys, one in the other."""
    for key in keys:
        try:
            value = value[key]
        except (LookupError, TypeError):
            return default
    return value


def _number(value: Any) -> float:
    return float(value) if isinstance(value, (int, float)) else 0.0


@lru_cache(maxsize=1024)
def _facts_of_card(model: Path, changed_ns: int, size: int) -> Facts:
    if size > _LARGEST_TO_LIST:
        return Facts()
    try:
        card = load_card(model)
    except ModelError:
        return Facts()
    return Facts(card.title, card.version, OUTPUT_NAMES[card.task], card.graph_sha256, card.gsd_m)
