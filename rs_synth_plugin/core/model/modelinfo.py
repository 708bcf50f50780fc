# SPDX-License-Identifier: GPL-2.0-or-later
"""What a model file says about itself, for people: checked facts as a dict, and as text."""

from __future__ import annotations

import html
import os
from typing import Any, Dict, Iterator, Mapping, Union

from ..textfile import mark_tag
from .modelcard import load_model
from .onnxfile import TensorInfo


def model_info(path: Union[str, os.PathLike[str]]) -> Dict[str, Any]:
    """The card of a model file and facts of the file, JSON-able: keys file, size_bytes, inputs, outputs
    (name, dtype, dims with None for a free size), card (as it stands in the file).

    Raises ModelError as `load_model` does.
    """
    model = load_model(path)
    return {
        "file": str(model.file.path),
        "size_bytes": len(model.file.data),
        "inputs": [_tensor(item) for item in model.file.inputs],
        "outputs": [_tensor(item) for item in model.file.outputs],
        "card": dict(model.card.document),
    }


def model_text(info: Mapping[str, Any]) -> str:
    """The result of `model_info` as plain text, one fact a line."""
    return "\n".join(_lines(info))


def model_page(info: Mapping[str, Any], mark: str = "") -> str:
    """The result of `model_info` as an HTML page; `mark` as of `mark_tag`."""
    lines = "\n".join(f"<p>{html.escape(line)}</p>" for line in _lines(info))
    return (
        f'<!doctype html>\n<html><head><meta charset="utf-8">{mark_tag(mark)}'
        f"<title>{html.escape(info['card']['title'])}</title></head>\n<body>{lines}</body></html>\n"
    )


def _tensor(item: TensorInfo) -> Dict[str, Any]:
    return {"name": item.name, "dtype": item.dtype, "dims": list(item.dims)}


def _band(band: Mapping[str, Any]) -> str:
    water = f" ({band['water']:g} over water)" if "water" in band else ""
    return f"{band['name']} [{band['unit']}]{water}"


def _lines(info: Mapping[str, Any]) -> Iterator[str]:
    card = info["card"]
    output = card["output"]
    yield f"{card['title']} ({card['name']} {card['version']}), task {card['task']}"
    yield card["description"]
    yield f"File: {info['file']}, {info['size_bytes'] / 2**20:.1f} MB, whole and unchanged"
    yield f"Licence: {card['licence']}; {card['attribution']}"
    yield f"Made {card['created']} with {card['tool']['name']} {card['tool']['version']}"
    yield f"Graph SHA-256: {card['graph_sha256']}"
    yield (
        f"Trained at {card['gsd_m']:g} m a pixel; needs {card['halo']} pixels around a tile, "
        f"sizes in multiples of {card['size_multiple']}"
    )
    if card["task"] == "translation":
        direction = card["translation"]
        method = f", {direction['method']}" if "method" in direction else ""
        yield f"Translates {direction['from']} → {direction['to']}{method}"
    for name, part in card["inputs"].items():
        what = [_band(band) for band in part.get("bands", [])] or part.get("names", [])
        span = f", {part['range'][0]:g} to {part['range'][1]:g}" if "range" in part else ""
        yield f"Input {name}{': ' + ', '.join(what) if what else ''}{span}"
    for band, (low, high) in zip(
        card["inputs"].get("auxiliary", {}).get("bands", []), card.get("auxiliary_range", [])
    ):
        yield f"  {band['name']} seen in training: {low:g} to {high:g} {band['unit']}"
    bands = ", ".join(f"{band['name']} [{band['unit']}]" for band in output["bands"])
    yield f"Output: {bands}, {output['dtype']}, {output['range'][0]:g} to {output['range'][1]:g}"
    for item in card.get("classes", []):
        seen = f"{item['share']:.2%} of the training pixels" if item["share"] else "NEVER SEEN in training"
        yield f"Class {item['code']}: {item['name']} (role {item['role']}, {item['color']}), {seen}"
    for data in card["training_data"]:
        yield f"Training data: {data['name']}, {data['licence']}; {data['attribution']}"
    for name, metric in card["metrics"].items():
        spread = f" ± {metric['spread']:g}" if "spread" in metric else ""
        yield f"Metric {name}: {metric['value']:g}{spread} (N = {metric['n']})"
