# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes a change-detection data set: chips of before/after pairs, split by blocks of the ground.

Two threads compress and write chips while the next ones are read; they are counted in the order of their cutting.
"""

from __future__ import annotations

import contextlib
import re
import time
from collections import deque
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, Deque, Dict, Iterable, Iterator, List, Mapping, Optional, Tuple

from ..dataset.room import clear_folder, make_folder
from ..dataset.sheet import CONTACT_SHEET
from ..errors import InputError, RSSynthError
from ..feedback import Feedback, SubFeedback, raise_if_cancelled
from ..scenario.legend import LegendClass
from .balance import Balance
from .catalogue import INDEX, Catalogue
from .changepair import ChangePair
from .chip import Chip, Pixels
from .contactsheet import MOST_CHIPS, ContactSheet
from .cutting import Cutter
from .layouts import layout_of
from .openpair import OpenPair
from .plan import Ground, check_plan
from .request import DatasetRequest
from .split import PARTS, Blocks
from .stretch import Stretch

__all__ = ["DatasetReport", "DatasetRequest", "Ground", "check_plan", "write_change_dataset"]

_NAME = re.compile(r"[A-Za-z0-9_-]{1,80}")
_THREADS = 2
_WAITING = 6  # chips that are being written


@dataclass(frozen=True)
class DatasetReport:
    """What was written.

    Attributes:
        chips: by part: "train", "val", "test".
        pairs: how many were looked at.
        left_out: chips that were not written, by reason.
        changed_share: changed pixels of all known ones.
        seconds: of reading and writing, without the time that making the pairs took.
        files: of the first chips, by role.
        value_range: raw numbers of the images, to show them alike.
        classes: with their numbers as codes; none without land covers.
    """

    chips: Mapping[str, int]
    pairs: int
    left_out: Mapping[str, int]
    changed_share: float
    seconds: float
    files: List[Dict[str, Path]]
    value_range: Tuple[float, float]
    classes: List[LegendClass]


def write_change_dataset(
    pairs: Iterable[ChangePair],
    request: DatasetRequest,
    feedback: Feedback,
    planned: int,
    making: float = 0.0,
) -> DatasetReport:
    """Write the chips of `planned` pairs. A pair is closed, and not touched any more, once the next is asked for.

    Args:
        pairs: a list is checked as a whole before any work is done; where they are made one by one, call `check_plan`
            before.
        feedback: pair k of n has the progress from k/n to (k + 1)/n; of that, the share `making` is left to whoever
            makes the pairs.

    Raises:
        InputError: the request or a pair cannot be used, see `check_plan` and `OpenPair`; no chip at all, or none with
            a change though `min_change` is above 0.
        RSSynthError: writing failed, for instance because the disk is full.
        Cancelled: by the feedback.
        In all these cases the chips that were finished before stay, and the index tells how many; without one nothing
        stays.
    """
    return _Run(request, feedback, planned, making).run(pairs)


class _Run:
    def __init__(self, request: DatasetRequest, feedback: Feedback, planned: int, making: float) -> None:
        request.check()
        self._request, self._feedback = request, feedback
        self._planned, self._making = max(planned, 1), making
        self._created = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._blocks: Dict[str, Blocks] = {}
        self._names: List[str] = []
        self._files: List[Dict[str, Path]] = []
        self._waiting: Deque[Tuple[Chip, Future[None]]] = deque()
        self._seconds = 0.0
        self._is_useless = False
        self._catalogue: Optional[Catalogue] = None

    def run(self, pairs: Iterable[ChangePair]) -> DatasetReport:
        if isinstance(pairs, Sequence):
            check_plan(self._request, [Ground.of(pair) for pair in pairs])
        made = make_folder(self._request.folder)
        is_complete = False
        source = iter(pairs)
        try:
            with ThreadPoolExecutor(_THREADS, "rs_synth_chips") as self._threads:
                try:
                    for pair in source:
                        with self._timed():
                            self._take(pair)
                    self._commit(0)
                finally:
                    self._drop_waiting()
                    getattr(source, "close", lambda: None)()
            self._check_found()
            is_complete = True
        finally:
            with self._timed():
                self._close(is_complete, made)
        return self._told()

    @contextlib.contextmanager
    def _timed(self) -> Iterator[None]:
        start = time.monotonic()
        try:
            yield
        finally:
            self._seconds += time.monotonic() - start

    def _take(self, pair: ChangePair) -> None:
        """Write the chips of a pair."""
        raise_if_cancelled(self._feedback)
        self._check_name(pair)
        done = len(self._names)
        start, end = ((done + share) / self._planned for share in (self._making, 1.0))
        self._names.append(pair.name)
        with OpenPair(pair, SubFeedback(self._feedback, start, start)) as opened:
            if self._catalogue is None:
                self._open(opened)
            self._pixels.check(opened)
            self._known().describe(pair)
            blocks = self._blocks.setdefault(pair.place, Blocks(pair.place, opened.grid, self._request.split))
            feedback = SubFeedback(self._feedback, start, end)
            for chip in self._cutter.cut(opened, blocks, feedback):
                self._waiting.append((chip, self._threads.submit(self._layout.write, chip)))
                self._commit(_WAITING)
            if opened.after.is_resampled:
                feedback.info(f"{pair.after.label} was aligned to the pixels of {pair.before.label}.")

    def _open(self, opened: OpenPair) -> None:
        """What depends on the first pair."""
        request = self._request
        self._pixels = Pixels.of(opened, request.most_invalid > 0, self._feedback)
        images = (opened.before, opened.after)
        self._stretch = Stretch.of(images, request.stretch, self._pixels.dtype, self._pixels.nodata)
        self._cutter = Cutter(request, self._pixels)
        self._balance = Balance(self._pixels.classes)
        self._sheet = ContactSheet(self._pixels.classes, self._stretch)
        self._layout = layout_of(request.layout)(request.folder, self._pixels, self._stretch)
        facts = {**request.described(), "stretch": self._stretch.described()}
        self._catalogue = Catalogue(
            request.folder, self._layout, self._pixels, self._created, facts, self._summary
        )

    def _known(self) -> Catalogue:
        if self._catalogue is None:
            raise ValueError("no pair yet")
        return self._catalogue

    def _summary(self) -> Dict[str, Any]:
        return {
            "planned_pairs": self._planned,
            "pairs_taken": len(self._names),
            "parts": self._balance.summary(),
            "left_out": dict(self._cutter.left_out),
        }

    def _commit(self, most: int) -> None:
        """Count the chips that were cut first, until only so many are being written."""
        while len(self._waiting) > most:
            raise_if_cancelled(self._feedback)
            chip, future = self._waiting[0]
            future.result()
            self._balance.add(chip)
            try:
                self._known().add(chip)
            except BaseException:
                self._balance.add(chip, times=-1)
                raise
            self._waiting.popleft()
            self._sheet.add(chip)
            if len(self._files) < MOST_CHIPS:
                paths = self._layout.paths(chip.name, chip.part)
                self._files.append({role: self._request.folder / path for role, path in paths.items()})

    def _drop_waiting(self) -> None:
        """Remove the files of chips that will not be counted."""
        for chip, future in self._waiting:
            with contextlib.suppress(Exception):
                if not future.cancel():
                    future.result()
            self._layout.discard(chip.name, chip.part)
        self._waiting.clear()

    def _check_name(self, pair: ChangePair) -> None:
        if not _NAME.fullmatch(pair.name):
            raise InputError(
                f"The pair “{pair.name}” cannot name chips: give it up to 80 letters, digits, “_” and “-”."
            )
        if pair.name in self._names:
            raise InputError(f"There are two pairs {pair.name}: give each a name of its own.")

    def _check_found(self) -> None:
        """Raise InputError where there is nothing to learn from."""
        left_out = {} if self._catalogue is None else self._cutter.left_out
        why = (
            ", ".join(f"{count:,} {reason}" for reason, count in left_out.items())
            or "there was room for none"
        )
        parts = {} if self._catalogue is None else self._balance.summary()
        if not sum(entry["chips"] for entry in parts.values()):
            raise InputError(
                f"No chip was written ({why}): lower the minimum change, allow unknown pixels, or choose smaller chips."
            )
        self._is_useless = bool(self._request.min_change) and not sum(
            entry["changed_chips"] for entry in parts.values()
        )
        if self._is_useless:
            raise InputError(
                f"No chip has a change of at least {self._request.min_change:.2%} ({why}): check that before and after "
                "are the right layers, or lower the minimum change (0 keeps all chips)."
            )

    def _close(self, is_complete: bool, made: List[Path]) -> None:
        """Leave the finished chips with their tables and sheet; nothing where there are none, or none of use."""
        folder, catalogue = self._request.folder, self._catalogue
        nothing = catalogue is None or not catalogue.finished
        if nothing or (not is_complete and self._is_useless):
            clear_folder(folder, made)
            return
        try:
            self._sheet.write(folder / CONTACT_SHEET)
            self._known().close(is_complete, self._balance.tables(), self._request.summary)
        except RSSynthError:
            # What stopped the run must be told, and not that the disk has no room for the sheet either.
            if is_complete:
                is_complete = False
                raise
        finally:
            if not is_complete:
                self._feedback.warn(
                    f"{self._known().finished:,} chips of {len(self._names):,} of {self._planned:,} pairs are finished "
                    f"and can be used: see {folder / INDEX}."
                )

    def _told(self) -> DatasetReport:
        feedback, parts = self._feedback, self._balance.summary()
        feedback.set_progress(1.0)
        chips = {part: entry["chips"] for part, entry in parts.items()}
        counts = ", ".join(f"{chips[part]:,} for {part}" for part in PARTS)
        missing = [part for part, share in zip(PARTS, self._request.shares) if share and not chips[part]]
        if missing:
            feedback.warn(
                f"The split could not be filled: there are {counts}, so none for {' and '.join(missing)}; choose more "
                "pairs, smaller blocks or chips, a lower minimum change, or another seed."
            )
        alike = [part for part in PARTS if chips[part] and not parts[part]["changed_chips"]]
        if alike and self._request.min_change:
            feedback.warn(
                f"No chip for {' and '.join(alike)} has a change: choose more pairs, smaller blocks, or another seed."
            )
        for line in self._balance.lines():
            feedback.info(line)
        for reason, count in self._cutter.left_out.items():
            feedback.info(f"Left out: {count:,} chips {reason}.")
        total = sum(chips.values())
        feedback.info(
            f"{total:,} chips in {self._seconds:.1f} s: {total / max(self._seconds, 1e-9):.0f} a second."
        )
        return DatasetReport(
            chips,
            len(self._names),
            dict(self._cutter.left_out),
            self._balance.changed_share,
            self._seconds,
            self._files,
            (min(self._stretch.low), max(self._stretch.high)),
            [] if self._pixels.classes is None else self._pixels.classes.numbered,
        )
