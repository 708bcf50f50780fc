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
from typing import Any, Dict, List, Mapping, Optional, Tuple, Union

from ..errors import ModelError
from .jsoncheck import first_problem, parse_strict
from .onnxfile import OnnxFile, TensorInfo, read_onnx

METADATA_KEY = "rs_synth"
# The graph's output by task: that of a translation is no "image", which is its input.
OUTPUT_NAMES = {
    "synthesis": "image",
    "translation": "translated",
    "denoiser": "prediction",
    "segmentation": "logits",
}
_STYLE = "style"
SCHEMA_VERSION = "1.0"  # the one that the schema allows
SCHEMA_PATH = Path(__file__).resolve().parents[3] / "models" / "modelcard.schema.json"
# The last is the largest number that rounds to a finite float32: 3.40282347e38 is a usual nodata value.
_STORED_LIMITS = {"uint8": (0.0, 255.0), "uint16": (0.0, 65535.0), "float32": (-3.4028235e38, 3.4028235e38)}


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
    _check_contract(file, card)
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
        problem = _contradiction(document)
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


def _contradiction(document: Mapping[str, Any]) -> str:
    """What the schema cannot say: relations between values. '' when all is well."""
    classes = document.get("classes", [])
    bands = document["inputs"].get("auxiliary", {}).get("bands", [])
    ranges = document.get("auxiliary_range", [])
    output = document["output"]
    if [item["code"] for item in classes] != list(range(1, len(classes) + 1)):
        return "classes: the codes should be 1, 2, 3 … in this order"
    for what, names in (
        ("classes", [item["name"] for item in classes]),
        ("inputs.auxiliary.bands", [band["name"] for band in bands]),
        (
            "inputs.image.bands",
            [band["name"] for band in document["inputs"].get("image", {}).get("bands", [])],
        ),
        ("inputs.style.names", document["inputs"].get(_STYLE, {}).get("names", [])),
        ("output.bands", [band["name"] for band in output["bands"]]),
    ):
        if len(set(names)) != len(names):
            return f"{what}: a name stands there twice"
    if len(ranges) != len(bands):
        return f"auxiliary_range: has {len(ranges)} ranges for {len(bands)} auxiliary bands"
    if any(band["kind"] == "height" and "water" in band for band in bands):
        return "inputs.auxiliary.bands: a height has no 'water', it shows the water's surface"
    if any(low > high for low, high in ranges):
        return "auxiliary_range: a lowest value is above its highest"
    for what, (low, high) in (
        ("output.range", output["range"]),
        ("inputs.image.range", document["inputs"].get("image", {}).get("range", (0, 1))),
    ):
        if low >= high:
            return f"{what}: the lowest value should be below the highest"
    dtype, nodata = output["dtype"], output.get("nodata", 0)
    lowest, highest = _STORED_LIMITS[dtype]
    stored = [(value - output["offset"]) / output["scale"] for value in output["range"]]
    if min(stored) < lowest - 0.5 or max(stored) > highest + 0.5:
        return f"output.range: does not fit into {dtype} with this scale and offset"
    if not lowest <= nodata <= highest or (dtype != "float32" and nodata != int(nodata)):
        return f"output.nodata: is no {dtype}"
    return ""


def _check_contract(file: OnnxFile, card: ModelCard) -> None:
    """The graph's inputs and outputs against the card (architecture.md, 'The model contract')."""
    expected_inputs = {name: ("float32", len(bands)) for name, bands in card.inputs.items()}
    if "land_cover" in card.document["inputs"]:
        expected_inputs["land_cover"] = ("uint8", 0)
    if card.noise_channels:
        expected_inputs["noise"] = ("float32", card.noise_channels)
    if card.styles:
        expected_inputs[_STYLE] = ("float32", len(card.styles))
    if card.task == "denoiser":
        expected_inputs["timestep"] = ("float32", -1)
    expected_outputs = {OUTPUT_NAMES[card.task]: ("float32", len(card.output.bands))}
    for what, found, expected in (
        ("input", file.inputs, expected_inputs),
        ("output", file.outputs, expected_outputs),
    ):
        problem = _signature_problem(found, expected, what)
        if problem:
            raise ModelError(
                f"{file.path.name} does not fit its model card ({problem}); export the model again."
            )


def _signature_problem(found: Tuple[TensorInfo, ...], expected: Dict[str, Tuple[str, int]], what: str) -> str:
    """Channels: a count, 0 for N×H×W without channels, −1 for N alone. A style has no height and width."""
    if sorted(item.name for item in found) != sorted(expected):
        return (
            f"its graph has the {what}s {_listed(item.name for item in found)}, "
            f"the card says {_listed(expected)}"
        )
    for item in found:
        dtype, channels = expected[item.name]
        if item.dtype != dtype:
            return f"{what} {item.name} is {item.dtype}, not {dtype}"
        flat = channels < 0 or item.name == _STYLE
        if len(item.dims) != (1 if channels < 0 else 2 if flat else 3 if channels == 0 else 4):
            return f"{what} {item.name} has {len(item.dims)} dimensions"
        if channels > 0 and item.dims[1] not in (None, channels):
            return f"{what} {item.name} has {item.dims[1]} channels, the card says {channels}"
        if any(size is not None for size in item.dims[-2:]) and not flat:
            return f"{what} {item.name} has a fixed height or width"
    return ""


def _listed(names: Any) -> str:
    return ", ".join(sorted(names)) or "none"


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
        styles=tuple(inputs.get(_STYLE, {}).get("names", ())),
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
