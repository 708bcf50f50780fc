# SPDX-License-Identifier: GPL-2.0-or-later
"""Protobuf's wire format (https://protobuf.dev/programming-guides/encoding), with no trust in its lengths."""

from __future__ import annotations

from typing import Iterator, List, NamedTuple, Tuple, Union

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5


class Malformed(Exception):
    """The bytes are no such message; the text says why."""


class Field(NamedTuple):
    """One field of a message."""

    number: int
    value: Union[int, memoryview]  # number of a varint, content of anything else
    raw: memoryview  # tag, length and content


def fields(message: memoryview) -> Iterator[Field]:
    """The fields of one message, in file order; every length is checked against what is there. Raises
    Malformed."""
    position, end = 0, len(message)
    while position < end:
        start = position
        tag, position = _varint(message, position)
        number, wire = tag >> 3, tag & 7
        if number == 0:
            raise Malformed("a field has the number 0")
        value: Union[int, memoryview]
        if wire == _VARINT:
            value, position = _varint(message, position)
        else:
            if wire == _BYTES:
                length, position = _varint(message, position)
            elif wire in (_FIXED64, _FIXED32):
                length = 8 if wire == _FIXED64 else 4
            else:
                raise Malformed(f"wire type {wire} is unknown")
            if length > end - position:
                raise Malformed("it ends in the middle")
            value = message[position : position + length]
            position += length
        yield Field(number, value, message[start:position])


def content(field: Field) -> memoryview:
    """The bytes of a field that holds a message, a text or bytes."""
    if isinstance(field.value, int):
        raise Malformed(f"field {field.number} is a number where a message belongs")
    return field.value


def text(field: Field) -> str:
    """The text of a field."""
    try:
        return str(content(field), "utf-8")
    except UnicodeDecodeError as error:
        raise Malformed("a text in it is not UTF-8") from error


def name(field: Field) -> str:
    """A text that stands for something and may come up in a message: one line of it."""
    label = text(field)
    if not label.isprintable():
        raise Malformed(f"the name {label!r} in it is no text to read")
    return label


def integers(field: Field) -> List[int]:
    """The numbers of an int64 field: one, or, where they are packed, any count."""
    if isinstance(field.value, int):
        return [_signed(field.value)]
    numbers: List[int] = []
    position = 0
    while position < len(field.value):
        value, position = _varint(field.value, position)
        numbers.append(_signed(value))
    return numbers


def _signed(value: int) -> int:
    value &= 2**64 - 1
    return value - 2**64 if value >= 2**63 else value


def _varint(message: memoryview, position: int) -> Tuple[int, int]:
    """(value, next position) of a base-128 varint of at most ten bytes."""
    value = 0
    for index in range(10):
        if position + index >= len(message):
            raise Malformed("it ends in the middle")
        byte = message[position + index]
        value |= (byte & 0x7F) << (7 * index)
        if byte < 0x80:
            return value, position + index + 1
    raise Malformed("a number in it is too long")
