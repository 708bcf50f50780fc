# SPDX-License-Identifier: GPL-2.0-or-later
"""The STAC item beside a model: the same card in the words of the Machine Learning Model (MLM) extension.

MLM is https://github.com/stac-extensions/mlm. The item is checked without a network: the STAC core against
the JSON schemas that pystac carries, the MLM fields against the rules of the extension's README and schema
that bear on such an item, restated in ``MLM_RULES`` because no package carries that schema.
"""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import jsonschema
import onnx
import pystac
from pystac.extensions.mlm import (
    AssetGeneralMLMExtension,
    Hyperparameters,
    InputStructure,
    MLMExtension,
    ModelInput,
    ModelOutput,
    ResultStructure,
    TaskType,
)
from pystac.extensions.raster import DataType
from pystac.validation.stac_validator import JsonSchemaSTACValidator

from .errors import TrainingError

TASKS = {
    "synthesis": [TaskType.GENERATIVE],
    "translation": [TaskType.GENERATIVE],
    "denoiser": [TaskType.GENERATIVE],
    "segmentation": [TaskType.SEMANTIC_SEGMENTATION],
}

ARCHITECTURES = {"segmentation": "U-Net", "denoiser": "DDPM"}

BBox = tuple[float, float, float, float]
"""West, south, east, north in degrees WGS 84."""

_ARRAY = {
    "type": "object",
    "required": ["shape", "dim_order", "data_type"],
    "properties": {
        "shape": {"type": "array", "minItems": 1, "items": {"type": "integer", "minimum": -1}},
        "dim_order": {
            "type": "array",
            "minItems": 1,
            "uniqueItems": True,
            "items": {"type": "string", "pattern": "^[a-z-_]+$"},
        },
        "data_type": {"enum": ["uint8", "uint16", "int16", "int32", "int64", "float16", "float32"]},
    },
}
_TASK_LIST = {"type": "array", "uniqueItems": True, "items": {"enum": [task.value for task in TaskType]}}

MLM_RULES: dict[str, Any] = {
    "type": "object",
    "required": ["properties", "assets", "stac_extensions"],
    "properties": {
        "stac_extensions": {"contains": {"const": MLMExtension.get_schema_uri()}},
        "properties": {
            "required": ["mlm:name", "mlm:architecture", "mlm:tasks", "mlm:input", "mlm:output"],
            "not": {"anyOf": [{"required": [f"mlm:{key}"]} for key in ("artifact_type", "entrypoint")]},
            "propertyNames": {
                "anyOf": [
                    {"not": {"pattern": "^mlm:"}},
                    {
                        "pattern": "^mlm:(name|architecture|tasks|framework(_version)?|memory_size|"
                        "total_parameters|pretrained(_source)?|batch_size_suggestion|"
                        "accelerator(_constrained|_summary|_count)?|input|output|hyperparameters)$"
                    },
                ]
            },
            "properties": {
                "mlm:name": {"type": "string", "pattern": r"^[a-zA-Z][a-zA-Z0-9_.\-\s]+[a-zA-Z0-9]$"},
                "mlm:architecture": {"type": "string", "minLength": 1},
                "mlm:framework_version": {"pattern": r"^\d+\.\d+\.\d+"},
                "mlm:tasks": _TASK_LIST,
                "mlm:total_parameters": {"type": "integer", "minimum": 0},
                "mlm:hyperparameters": {"type": "object", "minProperties": 1},
                "mlm:input": {
                    "type": "array",
                    "items": {
                        "required": ["name", "bands", "input"],
                        "properties": {
                            "name": {"type": "string", "minLength": 1},
                            "bands": {"type": "array", "items": {"type": "string", "minLength": 1}},
                            "input": _ARRAY,
                        },
                    },
                },
                "mlm:output": {
                    "type": "array",
                    "items": {
                        "required": ["name", "tasks", "result"],
                        "properties": {
                            "name": {"type": "string", "minLength": 1},
                            "tasks": _TASK_LIST,
                            "result": _ARRAY,
                        },
                    },
                },
            },
        },
        "assets": {
            "type": "object",
            "minProperties": 1,
            "additionalProperties": {
                "if": {"required": ["roles"], "properties": {"roles": {"contains": {"const": "mlm:model"}}}},
                "then": {"required": ["mlm:artifact_type"]},
                "else": {"not": {"required": ["mlm:artifact_type"]}},
            },
        },
    },
}


class StacError(TrainingError):
    """The STAC item breaks the specification."""


def _dims(value: onnx.ValueInfoProto) -> list[int]:
    """Sizes of a graph input or output, −1 where dynamic."""
    return [dim.dim_value or -1 for dim in value.type.tensor_type.shape.dim]


def _dtype(value: onnx.ValueInfoProto) -> DataType:
    return DataType(onnx.helper.tensor_dtype_to_np_dtype(value.type.tensor_type.elem_type).name)


def _dim_order(value: onnx.ValueInfoProto, bands: list[str]) -> list[str]:
    count = len(_dims(value))
    middle = [] if count in (1, 3) else ["bands" if bands else "channel"]
    return ["batch", *middle, *(["height", "width"] if count > 2 else [])]


def _input(value: onnx.ValueInfoProto, card: dict[str, Any]) -> ModelInput:
    described = card["inputs"].get(value.name, {})
    bands = [band["name"] for band in described.get("bands", [])]
    units = ", ".join(f"{band['name']} in {band['unit']}" for band in described.get("bands", []))
    texts = {
        "land_cover": "Class codes of the card, 0 = unknown.",
        "auxiliary": f"Raw values: {units}. Invalid pixels hold {described.get('fill')}.",
        "noise": "Standard normal, indexed by place and seed.",
        "sample": "Noisy image and label channels; clean ones lie in [-1, 1].",
        "timestep": "Step of the noise schedule, counted from 0.",
        "low_resolution": "Clean image and label channels of half the size, in [-1, 1].",
        "style": f"Style code: one value per {', '.join(described.get('names', []))}.",
    }
    return ModelInput.create(
        name=value.name,
        bands=bands,
        input=InputStructure.create(_dims(value), _dim_order(value, bands), _dtype(value)),
        description=texts.get(value.name, "Raw values."),
    )


def _polygon(bbox: BBox) -> dict[str, Any]:
    west, south, east, north = bbox
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def build_item(card: dict[str, Any], model: Path, bbox: BBox | None) -> pystac.Item:
    """The STAC item of a model file.

    Args:
        card: the file's card.
        model: the file; the item's asset points to it by name, so the two must lie side by side.
        bbox: west, south, east, north of the training data, degrees WGS 84; None where nobody knows, and the item
            has no geometry.
    """
    graph = onnx.load(str(model), load_external_data=False).graph
    created = datetime.datetime.fromisoformat(card["created"].replace("Z", "+00:00"))
    item = pystac.Item(
        id=card["name"],
        geometry=_polygon(bbox) if bbox else None,
        bbox=list(bbox) if bbox else None,
        datetime=created,
        properties={
            "title": card["title"],
            "description": card["description"],
            "created": card["created"],
            "license": card["licence"],
            "gsd": card["gsd_m"],
            # Ties the item to the model file, whose other bytes (the card) may change with new figures.
            "rs_synth:graph_sha256": card["graph_sha256"],
            "version": card["version"],
        },
    )
    tasks = TASKS[card["task"]]
    output = graph.output[0]
    output_bands = ", ".join(band["name"] for band in card["output"]["bands"])
    mlm = MLMExtension.ext(item, add_if_missing=True)
    mlm.apply(
        name=card["name"],
        architecture=ARCHITECTURES.get(card["task"], "GAN"),
        tasks=tasks,
        framework="ONNX",
        framework_version=".".join(onnx.__version__.split(".")[:3]),
        total_parameters=int(sum(_elements(tensor) for tensor in graph.initializer)),
        pretrained=True,
        pretrained_source=", ".join(entry["name"] for entry in card["training_data"]),
        accelerator_constrained=False,
        input=[_input(value, card) for value in graph.input],
        output=[
            ModelOutput.create(
                name=output.name,
                tasks=tasks,
                result=ResultStructure.create(_dims(output), _dim_order(output, []), _dtype(output)),
                description=f"Bands {output_bands}, values {card['output']['range'][0]} … "
                f"{card['output']['range'][1]}.",
            )
        ],
        hyperparameters=Hyperparameters.create(
            size_multiple=card["size_multiple"], halo=card["halo"], padding=card["padding"]
        ),
    )
    asset = pystac.Asset(
        href=f"./{Path(model).name}",
        title=card["title"],
        media_type="application/octet-stream; framework=onnx; profile=onnx",
        roles=["mlm:model", "mlm:weights", "data"],
        extra_fields={
            "bands": [
                {"name": band["name"], "description": band.get("description") or band["unit"]}
                for band in (
                    *(band for item in card["inputs"].values() for band in item.get("bands", [])),
                    *card["output"]["bands"],
                )
            ]
        },
    )
    item.add_asset("model", asset)
    AssetGeneralMLMExtension.ext(asset).apply(artifact_type="onnx")
    return item


def _elements(tensor: onnx.TensorProto) -> int:
    count = 1
    for size in tensor.dims:
        count *= size
    return count


def validate_item(item: dict[str, Any]) -> None:
    """Check an item offline: STAC core by pystac's own schemas, the MLM fields by ``MLM_RULES``.

    Raises:
        StacError: with every complaint.
    """
    validator = JsonSchemaSTACValidator()
    try:
        validator.validate_core(item, pystac.STACObjectType.ITEM, item["stac_version"])
    except (pystac.STACValidationError, KeyError) as error:
        raise StacError(f"The STAC item breaks the STAC core: {error}") from error
    complaints = [
        f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
        for error in jsonschema.Draft202012Validator(MLM_RULES).iter_errors(item)
    ]
    if not complaints:
        named = {band["name"] for asset in item["assets"].values() for band in asset.get("bands", [])}
        for entry in item["properties"]["mlm:input"]:
            shape, order, bands = entry["input"]["shape"], entry["input"]["dim_order"], entry["bands"]
            if len(shape) != len(order) or ("bands" in order) != bool(bands) or not named.issuperset(bands):
                complaints.append(f"mlm:input {entry['name']}: shape, dim_order and bands disagree")
        if not any("mlm:model" in asset.get("roles", []) for asset in item["assets"].values()):
            complaints.append("assets: none has the role mlm:model")
    if complaints:
        raise StacError("The STAC item breaks the MLM extension: " + "; ".join(complaints))


def write_item(card: dict[str, Any], model: Path, bbox: BBox | None) -> Path:
    """Write and validate ``<model>.stac.json``; returns its path."""
    path = Path(model).with_suffix(".stac.json")
    content = build_item(card, model, bbox).to_dict(include_self_link=False, transform_hrefs=False)
    validate_item(content)
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path
