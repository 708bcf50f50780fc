# SPDX-License-Identifier: GPL-2.0-or-later
"""A bounded store of arrays that can be made again."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import Callable, Generic, Hashable, Tuple, TypeVar

Value = TypeVar("Value")


class Memory(Generic[Value]):
    """Keeps the values used last, up to a number of bytes; safe for threads.

    Two threads that miss the same key both make the value: slower once, and never a wait for one another.

    Args:
        limit: bytes. A value larger than that is made every time.
        size: bytes of a value.
    """

    def __init__(self, limit: float, size: Callable[[Value], int]) -> None:
        self._limit, self._size = limit, size
        self._kept: OrderedDict[Hashable, Tuple[Value, int]] = OrderedDict()
        self._lock = threading.Lock()
        self.bytes = 0

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """The value of a key, made if it is not there."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key][0]
        value = make()
        size = self._size(value)
        with self._lock:
            if key not in self._kept and size <= self._limit:
                self._kept[key] = value, size
                self.bytes += size
            while self.bytes > self._limit:
                _, (_, freed) = self._kept.popitem(last=False)
                self.bytes -= freed
        return value
