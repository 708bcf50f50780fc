# SPDX-License-Identifier: GPL-2.0-or-later
"""Model files gone wrong, each made from a number alone: bytes, protobuf fields, ONNX values, and known traps.

`sealed` ones carry the hash of what they became, as someone who means harm would write it: they pass the check
against tampering, and what is wrong with them has to be found by the loader or by onnxruntime.
"""

from __future__ import annotations

import hashlib
import json
import random
import re
from typing import Any, Dict, List, NamedTuple, Sequence, Tuple

import onnx
from onnx import helper

from tests.model_traps import CARDS, TRAPS

WIDTH_OF_WIRE = {1: 8, 5: 4}
NUMBERS = (0, 1, 2, 3, 7, 8, 16, 127, 255, 2**31 - 1, 2**32, 2**40, 2**62, 2**63 - 1, 2**64 - 1)
NAMES = ("", "image", "land_cover", "noise", "value3", "constant2", "Conv", "Resize", "Concat", "ai.onnx")


class Mutant(NamedTuple):
    """`name` says what was done, and with the number of the mutant is enough to make it again."""

    name: str
    data: bytes


class Parts(NamedTuple):
    """A model file taken apart: all but the metadata, and the card."""

    graph: bytes
    card: Dict[str, Any]
    places: List[int]  # of the bytes of `graph` that are no weights


def take_apart(data: bytes) -> Parts:
    """Parts of a valid model file."""
    model = onnx.load_from_string(data)
    card = json.loads(next(item.value for item in model.metadata_props if item.key == "rs_synth"))
    model.ClearField("metadata_props")
    graph = model.SerializeToString()
    weights = set()
    for tensor in model.graph.initializer:
        start = graph.index(tensor.raw_data)
        weights.update(range(start, start + len(tensor.raw_data)))
    return Parts(graph, card, [place for place in range(len(graph)) if place not in weights])


def sealed(graph: bytes, card: Dict[str, Any]) -> bytes:
    """A model file whose card has the hash of the graph."""
    props = onnx.ModelProto()
    card = {**card, "graph_sha256": hashlib.sha256(graph).hexdigest()}
    helper.set_model_props(props, {"rs_synth": json.dumps(card)})
    return graph + props.SerializeToString()


def mutant(number: int, parts: Parts) -> Mutant:
    """The mutant of a number: first every known trap, then the other four kinds in turn."""
    traps = [*TRAPS, *CARDS]
    if number < len(traps):
        return _trap(traps[number], parts)
    return (_tampered, _sealed_bytes, _sealed_fields, _sealed_values)[number % 4](
        random.Random(number), parts
    )


def _tampered(chance: random.Random, parts: Parts) -> Mutant:
    data, what = _spoiled(chance, sealed(parts.graph, parts.card), parts.places)
    return Mutant(f"{what}, not sealed", data)


def _sealed_bytes(chance: random.Random, parts: Parts) -> Mutant:
    data, what = _spoiled(chance, parts.graph, parts.places)
    return Mutant(f"{what}, sealed", sealed(data, parts.card))


def _spoiled(chance: random.Random, data: bytes, places: Sequence[int]) -> Tuple[bytes, str]:
    places = chance.choices(chance.choice([places, places, range(len(data))]), k=chance.choice([1, 1, 2, 8]))
    start = places[0]
    end = min(start + chance.choice([1, 1, 2, 4, 50]), len(data))
    what = chance.choice(["bits flipped", "bytes replaced", "cut off", "bytes taken out", "bytes put in"])
    if what == "bits flipped":
        spoiled = bytearray(data)
        for place in places:
            spoiled[place] ^= 1 << chance.randrange(8)
        return bytes(spoiled), f"{what} at {places}"
    if what == "bytes replaced":
        spoiled = bytearray(data)
        for place in places:
            spoiled[place] = chance.randrange(256)
        return bytes(spoiled), f"{what} at {places}"
    if what == "cut off":
        return data[:start], f"{what} at {start}"
    if what == "bytes taken out":
        return data[:start] + data[end:], f"{what} from {start} to {end}"
    return data[:start] + chance.randbytes(end - start) + data[start:], f"{end - start} {what} at {start}"


Field = Tuple[int, int, Any]  # number, wire type, value: int, or bytes with all within


def _fields(message: bytes) -> List[Field]:
    """The fields of a protobuf message. Raises IndexError or ValueError where it is none."""
    fields: List[Field] = []
    position = 0
    while position < len(message):
        tag, position = _varint(message, position)
        number, wire = tag >> 3, tag & 7
        if wire == 0:
            value, position = _varint(message, position)
            fields.append((number, wire, value))
            continue
        if wire == 2:
            length, position = _varint(message, position)
        else:
            length = WIDTH_OF_WIRE.get(wire, len(message) + 1)
        if number == 0 or position + length > len(message):
            raise ValueError("no message")
        fields.append((number, wire, message[position : position + length]))
        position += length
    return fields


def _varint(message: bytes, position: int) -> Tuple[int, int]:
    value = shift = 0
    while True:
        byte = message[position]
        value |= (byte & 127) << shift
        position, shift = position + 1, shift + 7
        if byte < 128:
            return value, position


def _written(fields: Sequence[Field]) -> bytes:
    def varint(value: int) -> bytes:
        out = bytearray()
        while value > 127:
            out.append(value & 127 | 128)
            value >>= 7
        return bytes([*out, value])

    parts = []
    for number, wire, value in fields:
        body = varint(value) if wire == 0 else (varint(len(value)) if wire == 2 else b"") + value
        parts.append(varint(number << 3 | wire) + body)
    return b"".join(parts)


def _sealed_fields(chance: random.Random, parts: Parts) -> Mutant:
    done: List[str] = []
    data = _with_odd_fields(chance, parts.graph, done, "model")
    return Mutant(f"{', '.join(done)}, sealed", sealed(data, parts.card))


def _with_odd_fields(chance: random.Random, message: bytes, done: List[str], path: str) -> bytes:
    """The message with two of its fields swapped, one doubled, lost, renumbered or rewritten, here or deeper."""
    fields = _fields(message)
    inner = []
    for place, (number, wire, value) in enumerate(fields):
        if wire == 2 and 2 < len(value) < 20_000:
            try:
                _fields(value)
                inner.append((place, number))
            except (IndexError, ValueError):
                continue
    if inner and chance.random() < 0.8:
        place, number = chance.choice(inner)
        deeper = _with_odd_fields(chance, fields[place][2], done, f"{path}.{number}")
        fields[place] = (number, 2, deeper)
        return _written(fields)
    first, second = chance.randrange(len(fields)), chance.randrange(len(fields))
    number, wire, value = fields[first]
    what = chance.choice(["swapped", "doubled", "lost", "renumbered", "rewritten"])
    if what == "swapped":
        (a, _, one), (b, _, other) = fields[first], fields[second]
        fields[first], fields[second] = (a, fields[second][1], other), (b, wire, one)
    elif what == "doubled":
        fields.insert(second, fields[first])
    elif what == "lost":
        del fields[first]
    elif what == "renumbered":
        fields[first] = (chance.randint(1, 25), wire, value)
    elif wire == 0:
        fields[first] = (number, wire, chance.choice(NUMBERS))
    else:
        fields[first] = (
            number,
            wire,
            chance.randbytes(len(value)) if wire != 2 else value[: len(value) // 2],
        )
    done.append(f"field {number} of {path} {what} ({first}, {second})")
    return _written(fields)


def _sealed_values(chance: random.Random, parts: Parts) -> Mutant:
    model = onnx.load_from_string(parts.graph)
    done = [_change_a_value(chance, model) for _ in range(chance.choice([1, 1, 2]))]
    return Mutant(f"{', '.join(done)}, sealed", sealed(model.SerializeToString(), parts.card))


def _change_a_value(chance: random.Random, model: onnx.ModelProto) -> str:
    """Give one value somewhere in the model (a name, a size, a type, a number, a list) another."""
    groups: Dict[str, List[Any]] = {}  # by kind, or weights and names would take nearly all turns
    for message, path in _messages(model, "model"):
        for field, _ in message.ListFields():
            groups.setdefault(re.sub(r"\d+", "", f"{path}.{field.name}"), []).append((message, field, path))
    message, field, path = chance.choice(groups[chance.choice(sorted(groups))])
    value = getattr(message, field.name)
    several = hasattr(value, "append")
    place = chance.randrange(len(value)) if several else 0
    is_message = field.cpp_type == field.CPPTYPE_MESSAGE
    if not several:
        message.ClearField(field.name) if is_message else setattr(message, field.name, _other(chance, field))
    elif chance.random() < 0.4:
        del value[place]
    elif is_message:
        value.append(value[place])
    elif chance.random() < 0.5:
        value.insert(place, _other(chance, field))
    else:
        value[place] = _other(chance, field)
    return f"{path}.{field.name} changed to {str(getattr(message, field.name))[:40]!r}"


def _other(chance: random.Random, field: Any) -> Any:
    """Some value of a field's type."""
    if field.enum_type is not None:
        return chance.choice(field.enum_type.values).number
    if field.type == field.TYPE_BYTES:
        return chance.randbytes(chance.choice([0, 3, 4, 8, 1000]))
    if field.cpp_type == field.CPPTYPE_STRING:
        return chance.choice(NAMES)
    if field.cpp_type == field.CPPTYPE_FLOAT:
        return chance.choice([0.0, -1.0, 1e30, float("nan"), float("inf")])
    return chance.choice([0, 1, 2, 3, 5, 7, 8, 9, 11, 16, 99, -1, 2**31 - 1])


def _messages(message: Any, path: str) -> List[Tuple[Any, str]]:
    found = [(message, path)]
    for field, value in message.ListFields():
        if field.cpp_type == field.CPPTYPE_MESSAGE:
            several = hasattr(value, "append")
            for index, part in enumerate(value if several else [value]):
                found += _messages(part, f"{path}.{field.name}{index if several else ''}")
    return found


def _trap(name: str, parts: Parts) -> Mutant:
    if name in CARDS:
        return Mutant(f"card: {name}, sealed", sealed(parts.graph, {**parts.card, **CARDS[name]}))
    model = onnx.load_from_string(parts.graph)
    TRAPS[name](model)
    return Mutant(f"trap: {name}, sealed", sealed(model.SerializeToString(), parts.card))
