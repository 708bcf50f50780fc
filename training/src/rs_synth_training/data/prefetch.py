# SPDX-License-Identifier: GPL-2.0-or-later
"""Batches made ahead of their use."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Callable, Deque, Iterator, TypeVar

Made = TypeVar("Made")


def prefetched(make: Callable[[int], Made], first: int, workers: int) -> Iterator[Made]:
    """make(first), make(first + 1), …, each begun while those before it are used, in background threads."""
    with ThreadPoolExecutor(workers) as pool:
        ahead: Deque[Future[Made]] = deque(pool.submit(make, first + index) for index in range(workers + 1))
        step = first + workers + 1
        try:
            while True:
                made = ahead.popleft().result()
                ahead.append(pool.submit(make, step))
                step += 1
                yield made
        finally:
            for future in ahead:
                future.cancel()
