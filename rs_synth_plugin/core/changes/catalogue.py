# SPDX-License-Identifier: GPL-2.0-or-later
"""What says which chips a folder holds: index.json (how many, and what all have in common), index.csv (a line for
each), pairs/ (what each pair is), lists and STAC items where the layout has them.

A chip counts when it stands in all of them; they agree after every chip, also on a full disk.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any, Callable, Dict, List, Mapping

from ..dataset.files import append, json_text, remove, shorten
from ..dataset.stac import Degrees, crs_code, joined
from ..raster.png import write_whole
from ..textfile import write_text
from . import stac
from .changepair import ChangePair
from .chip import Chip, Pixels
from .layouts.base import Layout

INDEX, TABLE, COLLECTION, ITEMS, PAIRS = "index.json", "index.csv", "collection.json", "stac", "pairs"
_COLUMNS = ("name", "part", "pair", "place", "kind", "col", "row", "changed_share", "unknown_share")
_END = "\n}\n"  # of a JSON text
_PLACE = ("crs", "xmin", "ymax", "dx", "dy")


class Catalogue:
    """The index files of one folder. `created` is the run's time (RFC 3339); `facts` stand in the index, as does
    what `summary` gives at any moment."""

    def __init__(
        self,
        folder: Path,
        layout: Layout,
        pixels: Pixels,
        created: str,
        facts: Mapping[str, Any],
        summary: Callable[[], Mapping[str, Any]],
    ) -> None:
        """Writes an index without chips. Raises InputError when the folder cannot be written to."""
        self._folder, self._layout, self._pixels = folder, layout, pixels
        self._created, self._summary = created, summary
        self._common = self._in_common(facts)
        self._names: List[str] = []
        self._bbox: List[float] = []
        self._degrees = Degrees()
        self._parts: Dict[str, int] = {}
        self._facts: Dict[str, Mapping[str, Any]] = {}
        self._roles = list(layout.paths("", "train"))
        for place in (PAIRS, *([ITEMS] if layout.HAS_ITEMS else [])):
            (folder / place).mkdir(exist_ok=True)
        append(folder / TABLE, _row([*_COLUMNS, *self._roles, *_PLACE]))
        self.write_index(False)

    @property
    def finished(self) -> int:
        """Chips."""
        return len(self._names)

    def describe(self, pair: ChangePair) -> None:
        """Write what a pair is, before its first chip. Raises InputError."""
        known = {
            "name": pair.name,
            "place": pair.place,
            "kind": pair.kind,
            "before": pair.before.label,
            "after": pair.after.label,
            **pair.facts,
        }
        self._facts = {pair.name: dict(pair.facts)}
        write_text(self._folder / PAIRS / f"{pair.name}.json", json_text(known))

    def add(self, chip: Chip) -> None:
        """Count a chip whose files are there. Raises InputError or RSSynthError; the chip then stands nowhere."""
        lengths: Dict[Path, int] = {}
        items: Dict[Path, str] = {}
        paths = self._layout.paths(chip.name, chip.part)
        number = self._parts.get(chip.part, 0)
        bbox: List[float] = []
        if self._layout.HAS_ITEMS:
            bbox = self._degrees.bounds(chip.grid)
            facts = self._facts.get(chip.pair, {})
            for item in stac.items(chip, paths, self._pixels, self._created, facts, bbox):
                items[self._folder / ITEMS / f"{item['id']}.json"] = json_text(item, indent=None)
        added = {self._folder / TABLE: self._line(chip, paths)}
        for name, text in self._layout.lines(chip.name, chip.part, number).items():
            added[self._folder / name] = text
        try:
            for path, text in items.items():
                write_whole(path, text.encode())
            for path, text in added.items():
                lengths[path] = append(path, text)
            self._names.append(chip.name)
            self.write_index(False)
        except BaseException:
            if self._names[-1:] == [chip.name]:
                self._names.pop()
            for path, length in lengths.items():
                shorten(path, length)
            remove(items)
            raise
        self._parts[chip.part] = number + 1
        self._bbox = joined(self._bbox, bbox)

    def close(self, is_complete: bool, tables: Mapping[str, str], summary: str) -> None:
        """Write the collection, further tables (name → text), and in the index whether all that was planned was done.

        Raises InputError.
        """
        if self._layout.HAS_ITEMS:
            collection = stac.collection(self._created, self._names, self._bbox, summary, self._pixels)
            write_text(self._folder / COLLECTION, json_text(collection))
        for name, text in tables.items():
            write_text(self._folder / name, text)
        self.write_index(is_complete)

    def write_index(self, is_complete: bool) -> None:
        """Raises InputError."""
        index = {
            "rs_synth_changes": 1,  # the version of this format
            "finished": self.finished,
            "complete": is_complete,
            **self._summary(),
        }
        write_text(self._folder / INDEX, json_text(index)[: -len(_END)] + self._common)

    def _in_common(self, facts: Mapping[str, Any]) -> str:
        """The end of the index, which no chip changes."""
        common = {
            "created": self._created,
            "table": TABLE,
            "pairs": PAIRS,
            **facts,
            **self._pixels.described(),
            "mask": dict(self._layout.MASK),
            "classes": [] if self._pixels.classes is None else self._pixels.classes.named(),
            **self._layout.described(),
        }
        return "," + json_text(common)[1:]

    def _line(self, chip: Chip, paths: Mapping[str, str]) -> str:
        x, dx, _, y, _, dy = chip.grid.transform
        shares = (f"{chip.changed_share:.6f}", f"{chip.unknown_share:.6f}")
        known = [chip.name, chip.part, chip.pair, chip.place, chip.kind, chip.col, chip.row, *shares]
        return _row(
            [
                *known,
                *(paths[role] for role in self._roles),
                crs_code(chip.grid.crs) or chip.grid.crs,
                x,
                y,
                dx,
                dy,
            ]
        )


def _row(values: List[Any]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(values)
    return text.getvalue()
