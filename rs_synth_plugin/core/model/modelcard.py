# SPDX-License-Identifier: GPL-2.0-or-later
"""The model card: what one .onnx file says about itself, checked and typed.

The card is JSON in the file's metadata_props["rs_synth"], valid under models/modelcard.schema.json. Every key
is described there; the classes below only give it types.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, List, Mapping, Optional, Tuple, Union

from ..errors import ModelError
from .cardcheck import contradiction
from .contract import check_contract
from .jsoncheck import first_problem, parse_strict
from .onnxfile import OnnxFile, read_onnx

METADATA_KEY = "rs_synth"
SCHEMA_VERSION = "1.0"  # the one that the schema allows
SCHEMA_PATH = Path(__file__).resolve().parents[3] / "models" / "modelcard.schema.json"


@dataclass(frozen=True)
class ModelClass:
    """One class of a model. `share` is its share (0–1) of the labelled training pixels."""

    code: int
    name: str
    color: str
    role: str
    share: float


@dataclass(frozen=True)
class Band:
    """One band of an image. `kind` is 'height' (metres, edited by floods) or 'value'; `water` is what a
    'value' shows over open water, in `unit`, where the card says it."""

    name: str
    unit: str
    description: str = ""
    kind: str = "value"
    water: Optional[float] = None


@dataclass(frozen=True)
class Output:
    """The raster that a model gives: value = stored × scale + offset, stored in `dtype`; `range` is in
    values."""

    bands: Tuple[Band, ...]
    dtype: str
    range: Tuple[float, float]
    scale: float
    offset: float
    nodata: Optional[float]

    @property
    def stored_range(self) -> Tuple[float, float]:
        """`range` in stored values."""
        low, high = self.range
        return (low - self.offset) / self.scale, (high - self.offset) / self.scale


@dataclass(frozen=True)
class ModelCard:
    """A valid card. `classes[i].code == i + 1`: code 0 is 'unknown' and is not listed. `inputs` maps the
    names of image-like graph inputs with bands to these; `styles` names the values of the style code; `block`
    is the task's own part of the card (schema: translation, denoiser, segmentation); `document` is the whole
    card as it stands in the file."""

    name: str
    title: str
    version: str
    task: str
    licence: str
    attribution: str
    description: str
    classes: Tuple[ModelClass, ...]
    inputs: Mapping[str, Tuple[Band, ...]]
    fill: float
    noise_channels: int
    styles: Tuple[str, ...]
    output: Output
    gsd_m: float
    size_multiple: int
    padding: str
    halo: int
    global_statistics: bool
    auxiliary_range: Tuple[Tuple[float, float], ...]
    graph_sha256: str
    block: Mapping[str, Any]
    document: Mapping[str, Any]

    @property
    def image_range(self) -> Optional[Tuple[float, float]]:
        """Lowest and highest raw value that the scaling of the input `image` expects, where the card says it."""
        stated = self.document["inputs"].get("image", {}).get("range")
        return None if stated is None else _range(stated)

    @property
    def auxiliary(self) -> Tuple[Band, ...]:
        """Bands of the auxiliary input, () without one."""
        return self.inputs.get("auxiliary", ())


@dataclass(frozen=True)
class Model:
    """A checked model: its card and the bytes that the card belongs to."""

    card: ModelCard
    file: OnnxFile


def load_model(path: Union[str, os.PathLike[str]]) -> Model:
    """Read and check a model file.

    Raises ModelError, in one sentence, when the file cannot be read, is damaged or tampered with (its graph
    does not have the card's SHA-256), needs other files or foreign operators, has no valid card, or has other
    inputs and outputs than its card says.
    """
    file = read_onnx(path)
    card = _card_of(file)
    if card.graph_sha256 != file.graph_sha256:
        raise ModelError(
            f"{file.path.name} was changed after its model card was written (its graph does not have "
            "the SHA-256 of the card); get a fresh copy of the file."
        )
    check_contract(file, card)
    return Model(card, file)


def load_card(path: Union[str, os.PathLike[str]]) -> ModelCard:
    """The card of a model file; as `load_model`, with the same checks and errors."""
    return load_model(path).card


def check_task(card: ModelCard, task: str) -> None:
    """Raise ModelError when a model is for another task."""
    if card.task != task:
        raise ModelError(f"The model {card.name} is for {card.task}, not for {task}: choose another model.")


def parse_card(text: str, name: str) -> ModelCard:
    """Card from its JSON text; `name` is the file's name, for messages. Raises ModelError."""
    try:
        document = parse_strict(text)
    except ValueError as error:
        raise ModelError(
            f"The model card in {name} is not valid JSON ({error}); export the model again."
        ) from error
    version = document.get("schema_version") if isinstance(document, dict) else None
    if isinstance(version, str) and version != SCHEMA_VERSION:  # whatever else is new in it is no mistake
        raise ModelError(
            f"The model card in {name} is of version {version[:20]!r}, this RS Synth reads {SCHEMA_VERSION}; "
            "update RS Synth, or get the model in the version that this one reads."
        )
    problem = first_problem(document, _schema())
    if not problem:
        problem = contradiction(document)
    if problem:
        raise ModelError(
            f"The model card in {name} is not valid ({problem}); export the model again with a tool that "
            f"writes cards of version {SCHEMA_VERSION}."
        )
    return _typed(document)


@lru_cache(maxsize=1)
def _schema() -> Mapping[str, Any]:
    schema: Mapping[str, Any] = parse_strict(SCHEMA_PATH.read_text(encoding="utf-8"))
    return schema


def _card_of(file: OnnxFile) -> ModelCard:
    text = file.metadata.get(METADATA_KEY)
    if text is None:
        raise ModelError(
            f"{file.path.name} has no RS Synth model card; choose a model exported for RS Synth."
        )
    return parse_card(text, file.path.name)


def _typed(document: Mapping[str, Any]) -> ModelCard:
    inputs, output = document["inputs"], document["output"]
    banded = {name: _bands(part["bands"]) for name, part in inputs.items() if "bands" in part}
    fills = [part["fill"] for part in inputs.values() if "fill" in part]
    nodata = output.get("nodata")
    return ModelCard(
        **{
            key: document[key]
            for key in (
                "name",
                "title",
                "version",
                "task",
                "licence",
                "attribution",
                "description",
                "padding",
                "global_statistics",
                "graph_sha256",
            )
        },
        classes=tuple(
            ModelClass(int(item["code"]), item["name"], item["color"], item["role"], float(item["share"]))
            for item in document.get("classes", [])
        ),
        inputs=banded,
        fill=float(fills[0]) if fills else 0.0,
        noise_channels=int(inputs.get("noise", {}).get("channels", 0)),
        styles=tuple(inputs.get("style", {}).get("names", ())),
        output=Output(
            _bands(output["bands"]),
            output["dtype"],
            _range(output["range"]),
            float(output["scale"]),
            float(output["offset"]),
            None if nodata is None else float(nodata),
        ),
        gsd_m=float(document["gsd_m"]),
        size_multiple=int(document["size_multiple"]),
        halo=int(document["halo"]),
        auxiliary_range=tuple(_range(item) for item in document.get("auxiliary_range", [])),
        block=document.get(document["task"], {}),
        document=document,
    )


def _bands(items: List[Mapping[str, Any]]) -> Tuple[Band, ...]:
    return tuple(
        Band(
            item["name"],
            item["unit"],
            item.get("description", ""),
            item.get("kind", "value"),
            item.get("water"),
        )
        for item in items
    )


def _range(item: List[float]) -> Tuple[float, float]:
    return float(item[0]), float(item[1])
