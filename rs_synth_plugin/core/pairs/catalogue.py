# SPDX-License-Identifier: GPL-2.0-or-later
"""What says which pairs a folder holds: index.json (how many are finished), index.csv (one line for each), a STAC
item for each in stac/, and the collection of these.

A pair counts when it stands in all of them. The first three agree after every pair, also on a full disk or after a
cancel; a run that is killed while it counts a pair may leave its item, or item and line, uncounted by the index.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Mapping, Sequence

from ..dataset.files import append, json_text, shorten
from ..dataset.stac import joined
from ..raster.grid import Grid
from ..textfile import write_text
from . import stac
from .layouts import Layout
from .pairmodel import PairModel

INDEX, TABLE, COLLECTION, ITEMS = "index.json", "index.csv", "collection.json", "stac"


@dataclass(frozen=True)
class Pair:
    """A finished pair: `files` by role (image, mask), relative to the folder; `snapped`: share of its pixels whose
    label channels were no codeword; `shares`: of the classes 1…K."""

    name: str
    number: int
    files: Mapping[str, str]
    grid: Grid
    snapped: float
    shares: Sequence[float]


class Catalogue:
    """The index files of one folder. `facts` (JSON-able: seed, sampler, …) stand in the index and every item."""

    def __init__(
        self, folder: Path, planned: int, model: PairModel, layout: Layout, facts: Mapping[str, Any]
    ) -> None:
        """Writes an index without pairs. Raises InputError when the folder cannot be written to."""
        self.finished = self.dropped = 0
        self._folder, self._planned, self._facts = folder, planned, dict(facts)
        self._model, self._layout = model, layout
        self._classes = [
            {"value": layout.value_of(item.code), "name": item.name, "color": item.color, "role": item.role}
            for item in model.card.classes
        ]
        self._snapped = 0.0
        self._items: List[Dict[str, Any]] = []
        self._bbox: List[float] = []
        (folder / ITEMS).mkdir(exist_ok=True)
        columns = "".join(f",share_{c['value']}" for c in self._classes)
        append(folder / TABLE, f"name,sample,image,mask,snapped_share{columns}\n")
        self._write_index(False)

    def add(self, pair: Pair) -> None:
        """Count a pair whose files are there. Raises InputError; the pair is not counted then, and its item is
        not there."""
        item = stac.item(pair, self._model, self._classes, self._facts)
        path = self._folder / ITEMS / f"{pair.name}.json"
        shares = "".join(f",{share:.6f}" for share in pair.shares)
        row = f"{pair.name},{pair.number},{pair.files['image']},{pair.files['mask']},{pair.snapped:.6f}{shares}\n"
        length = -1
        try:
            write_text(path, json_text(item))
            length = append(self._folder / TABLE, row)
            self.finished += 1
            self._snapped += pair.snapped
            self._write_index(False)
        except BaseException:
            if length >= 0:
                self.finished -= 1
                self._snapped -= pair.snapped
                shorten(self._folder / TABLE, length)
            with contextlib.suppress(OSError):
                path.unlink()
            raise
        self._items.append(stac.link_to(pair))
        self._bbox = joined(self._bbox, item.get("bbox", []))

    def drop(self) -> None:
        """Count a sample that gave no pair."""
        self.dropped += 1

    def close(self) -> None:
        """Write the collection, and the final counts to the index. Raises InputError."""
        collection = stac.collection(self._model, self._facts, self._items, self._bbox, self.finished)
        write_text(self._folder / COLLECTION, json_text(collection))
        self._write_index(False)

    def complete(self) -> None:
        """Say in the index that all that was planned was done, the last of all to be written. Raises InputError."""
        self._write_index(True)

    @property
    def snapped(self) -> float:
        """Mean share over all pairs."""
        return self._snapped / max(self.finished, 1)

    def _write_index(self, is_complete: bool) -> None:
        index = {
            "rs_synth_pairs": 1,  # the version of this format
            "synthetic": True,
            "planned": self._planned,
            "finished": self.finished,
            "dropped": self.dropped,
            "complete": is_complete,
            "snapped_share": round(self.snapped, 6),
            "table": TABLE,
            "images": self._layout.images,
            "masks": self._layout.masks,
            "unlabelled": self._layout.unlabelled,
            "classes": self._classes,
            **self._facts,
        }
        write_text(self._folder / INDEX, json_text(index))
