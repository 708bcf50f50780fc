# SPDX-License-Identifier: GPL-2.0-or-later
"""The model card: JSON inside the ONNX file that says everything a user of the model needs.

It is stored as ``metadata_props["rs_synth"]`` and is valid under ``models/modelcard.schema.json``, the
contract between this package and whoever runs the model. The card names the SHA-256 of the graph beside
it, and metrics may be added later without touching that hash.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import onnx

from .errors import TrainingError

METADATA_KEY = "rs_synth"
METADATA_FIELD = 14
"""Number of ``ModelProto.metadata_props``, the only top-level field left out of the graph's hash."""
SCHEMA_NAME = "modelcard.schema.json"


class CardError(TrainingError):
    """A card or a model file breaks the contract."""


def _varint(data: bytes, position: int) -> tuple[int, int]:
    """Read one base-128 varint; returns (value, position after it)."""
    value = 0
    for shift in range(0, 70, 7):
        if position >= len(data):
            break
        byte = data[position]
        position += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, position
    raise CardError("The ONNX file is cut off or is no protobuf: export it again.")


def _top_level_fields(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield (field number, raw bytes with tag and length) of a serialised protobuf message."""
    position = 0
    while position < len(data):
        start = position
        tag, position = _varint(data, position)
        wire_type = tag & 7
        if wire_type == 0:
            _, position = _varint(data, position)
        elif wire_type == 1:
            position += 8
        elif wire_type == 2:
            length, position = _varint(data, position)
            position += length
        elif wire_type == 5:
            position += 4
        else:
            raise CardError(f"The ONNX file holds a protobuf wire type {wire_type}: export it again.")
        if position > len(data):
            raise CardError("The ONNX file is cut off: export it again.")
        yield tag >> 3, data[start:position]


def graph_sha256(path: Path) -> str:
    """SHA-256 of a model file without its metadata: what the card says must stay true of the graph.

    It covers the raw bytes (tag, length, content) of all top-level protobuf fields except
    ``metadata_props``, in file order, so that it can be computed without the ``onnx`` package.
    """
    digest = hashlib.sha256()
    for number, raw in _top_level_fields(Path(path).read_bytes()):
        if number != METADATA_FIELD:
            digest.update(raw)
    return digest.hexdigest()


def find_schema(model: Path) -> Path:
    """The schema beside a model, or in a ``models`` folder above the model or the working folder.

    Raises:
        CardError: there is none; pass it by hand.
    """
    folders = [Path(model).resolve().parent, Path.cwd()]
    for folder in (parent for start in folders for parent in (start, *start.parents)):
        for candidate in (folder / SCHEMA_NAME, folder / "models" / SCHEMA_NAME):
            if candidate.is_file():
                return candidate
    raise CardError(f"No {SCHEMA_NAME} near {model}: give its path with --schema.")


def validate_card(card: dict[str, Any], schema: Path) -> None:
    """Check a card against the JSON schema and the one rule JSON Schema cannot say (codes 1 … K).

    Raises:
        CardError: with every complaint, each with the place it is about.
    """
    validator = jsonschema.Draft202012Validator(json.loads(Path(schema).read_text(encoding="utf-8")))
    complaints = [
        f"{'/'.join(str(part) for part in error.absolute_path) or 'card'}: {error.message}"
        for error in sorted(validator.iter_errors(card), key=lambda error: str(error.absolute_path))
    ]
    codes = [entry.get("code") for entry in card.get("classes", [])]
    if codes != list(range(1, len(codes) + 1)):
        complaints.append(f"classes: codes must be 1, 2, … without a gap, they are {codes}")
    if complaints:
        raise CardError("The model card is not valid: " + "; ".join(complaints))


def read_card(path: Path) -> dict[str, Any]:
    """The card inside a model file.

    Raises:
        CardError: the file has none, or the graph is not the one the card was written for.
    """
    model = onnx.load(str(path), load_external_data=False)
    text = next((entry.value for entry in model.metadata_props if entry.key == METADATA_KEY), None)
    if text is None:
        raise CardError(f"{path} holds no model card: export it with rs-synth-train export.")
    card: dict[str, Any] = json.loads(text)
    if card.get("graph_sha256") != graph_sha256(path):
        raise CardError(f"The graph in {path} is not the one its card was written for: export it again.")
    return card


def write_card(path: Path, card: dict[str, Any], schema: Path) -> dict[str, Any]:
    """Put a card into a model file (replacing the one there), with the hash of that file's graph.

    The file is replaced in one step; the graph's bytes stay as they are.

    Returns:
        the card as written, ``graph_sha256`` filled in.

    Raises:
        CardError: the card is not valid under ``schema``; the file is left as it was.
    """
    path = Path(path)
    kept = [raw for number, raw in _top_level_fields(path.read_bytes()) if number != METADATA_FIELD]
    card = {**card, "graph_sha256": hashlib.sha256(b"".join(kept)).hexdigest()}
    validate_card(card, schema)
    metadata = onnx.ModelProto()
    entry = metadata.metadata_props.add()
    entry.key, entry.value = METADATA_KEY, json.dumps(card, ensure_ascii=False)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(b"".join(kept) + metadata.SerializeToString())
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
    return card
