# SPDX-License-Identifier: GPL-2.0-or-later
"""Steps of a long job in a thread each, joined by queues; the calling thread watches, reports and cancels.

All calls to the feedback come from the calling thread.
"""

from __future__ import annotations

import queue
import threading
from typing import Any, Callable, Iterable, Iterator, List, Optional, Sequence

from .errors import Cancelled
from .feedback import Feedback

QUEUED = 1  # items that wait between two steps
_POLL_S = 0.05
_END = object()

Step = Callable[[Iterator[Any]], Iterable[Any]]


def run_pipeline(
    steps: Sequence[Step],
    feedback: Feedback,
    report: Callable[[], None],
    terminate: Callable[[], None],
) -> None:
    """Run all steps to their end.

    A step takes the items of the one before (the first takes none) and gives its own, one by one; what the
    last gives is dropped. `report` is called time and again from the calling thread. `terminate` is called from
    any thread, at least once, when the job failed or was cancelled: it ends what a step is busy with.

    Raises the first error of a step; Cancelled soon after the feedback's cancel. No thread is left.
    """
    _Pipeline(steps, report, terminate).run(feedback)


class _Stopped(Exception):
    """Another thread failed, or the user cancelled: end quietly."""


class _Pipeline:
    def __init__(
        self, steps: Sequence[Step], report: Callable[[], None], terminate: Callable[[], None]
    ) -> None:
        self._steps, self._report, self._terminate = steps, report, terminate
        self._queues: List[queue.Queue[Any]] = [queue.Queue(QUEUED) for _ in steps]  # in front of each step
        self._over = threading.Event()  # finished, failed or cancelled
        self._failed = threading.Event()
        self._failure: Optional[BaseException] = None

    def run(self, feedback: Feedback) -> None:
        threads = [
            threading.Thread(target=self._guarded, args=(index,), name=f"rs_synth_step_{index}", daemon=True)
            for index in range(len(self._steps))
        ]
        for thread in threads:
            thread.start()
        try:
            self._queues[0].put(_END)
            while not self._over.wait(_POLL_S):
                self._report()
                if feedback.is_cancelled():
                    self._fail(Cancelled("The model run was cancelled."))
        finally:
            if not self._over.is_set():  # the feedback itself raised
                self._fail(_Stopped())
            for thread in threads:
                thread.join()
        if self._failure is not None:
            raise self._failure
        self._report()

    def _fail(self, error: BaseException) -> None:
        """Keep the first failure, and bring every thread to its end."""
        if self._failure is None:
            self._failure = error
        self._failed.set()
        self._terminate()
        self._over.set()

    def _guarded(self, index: int) -> None:
        try:
            self._work(index)
        except _Stopped:
            return
        except BaseException as error:  # carried to the calling thread, which raises it
            self._fail(error)

    def _work(self, index: int) -> None:
        is_last = index + 1 == len(self._steps)
        for item in self._steps[index](self._taken(self._queues[index])):
            if self._failed.is_set():
                raise _Stopped
            if not is_last:
                self._put(self._queues[index + 1], item)
        if is_last:
            self._over.set()
        else:
            self._put(self._queues[index + 1], _END)

    def _put(self, waiting: queue.Queue[Any], item: Any) -> None:
        while not self._failed.is_set():
            try:
                waiting.put(item, timeout=_POLL_S)
                return
            except queue.Full:
                continue
        raise _Stopped

    def _taken(self, waiting: queue.Queue[Any]) -> Iterator[Any]:
        while not self._failed.is_set():
            try:
                item = waiting.get(timeout=_POLL_S)
            except queue.Empty:
                continue
            if item is _END:
                return
            yield item
        raise _Stopped
