# SPDX-License-Identifier: GPL-2.0-or-later
"""From a joint diffusion model to a folder of image–mask pairs: samples are drawn while the ones before are written."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional, Tuple

import numpy as np

from ..dataset.files import remove
from ..dataset.room import clear_folder, make_folder
from ..dataset.sheet import CONTACT_SHEET
from ..errors import ModelError, RSSynthError
from ..feedback import Feedback, NullFeedback
from ..model.runtime import Session
from ..pipeline import run_pipeline
from ..raster.geotiff import provenance_tags
from .catalogue import Catalogue, Pair
from .contactsheet import MOST_PAIRS, ContactSheet
from .layouts import layout_of
from .pairfiles import PairFiles
from .request import PairsRequest, check_pairs
from .stage import Stage
from .tiles import seam_measure

__all__ = ["PairsReport", "PairsRequest", "generate_pairs"]

_DIGITS = 6  # of a pair's name, at least
_REFINING = 1  # number of the stage in a sample's random stream


@dataclass(frozen=True)
class PairsReport:
    """What was made. `pairs`: the first of them, image and mask; `snapped`: mean share of pixels whose label
    channels were no codeword; `seam`: mean seam measure where masks were given (see `tiles`), else 1."""

    finished: int
    dropped: int
    seconds: float
    snapped: float
    seam: float
    pairs: List[Dict[str, Path]]


def generate_pairs(
    session: Session,
    request: PairsRequest,
    refiner: Optional[Session] = None,
    feedback: Optional[Feedback] = None,
) -> PairsReport:
    """Draw and write all pairs; `refiner` is the session of a super-resolution.

    Raises InputError (count, steps, sampler, folder, no room), ModelError (models that do not fit; no number in any
    sample), RSSynthError (disk full), Cancelled. What was finished before stays, and the index tells how many;
    without a finished pair nothing stays.
    """
    return _Run(session, refiner, request, feedback or NullFeedback()).run()


class _Run:
    def __init__(
        self, session: Session, refiner: Optional[Session], request: PairsRequest, feedback: Feedback
    ) -> None:
        self._request, self._feedback = request, feedback
        given = request.given
        begun, fine = (None, None) if given is None else (given.coarse, given.classes)
        if refiner is None:
            begun = fine
        recipe, at_once = request.recipe, request.at_once
        self._stages = [Stage(session, recipe, at_once, (request.seed,), begun)]
        if refiner is not None:
            self._stages.append(Stage(refiner, recipe, at_once, (request.seed, _REFINING), fine))
        self._model = self._stages[-1].model
        refining = self._model if refiner is not None else None
        grid = None if given is None else given.grid
        self._places = check_pairs(self._stages[0].model, refining, request, grid).places
        self._layout = layout_of(request.layout)
        self._seams: List[float] = []
        self._shown: List[Dict[str, Path]] = []
        self._tell_ahead()

    def _tell_ahead(self) -> None:
        """What the user would want to know before the work, not after it."""
        for doubt in {self._request.recipe.doubt(stage.model.schedule) for stage in self._stages} - {""}:
            self._feedback.warn(doubt)
        runs = sum(stage.runs for stage in self._stages)
        self._feedback.info(f"{self._request.count:,} pairs to make, {runs:,} model runs each.")

    def run(self) -> PairsReport:
        start = time.monotonic()
        made = make_folder(self._request.folder)
        is_complete = False
        catalogue: Optional[Catalogue] = None
        try:
            catalogue = self._open()
            self._sheet = ContactSheet(self._model)
            self._catalogue = catalogue
            run_pipeline((self._draw_all, self._write_all), self._feedback, self._report, self._terminate)
            is_complete = True
            if not catalogue.finished:
                raise ModelError(
                    f"The model {self._model.card.name} gave no number in any of {catalogue.dropped} samples: it is "
                    "broken, or its device computes wrongly; try the CPU, or choose another model."
                )
        finally:
            self._close(catalogue, is_complete, made)
        return self._told(catalogue, time.monotonic() - start)

    def _open(self) -> Catalogue:
        request, recipe = self._request, self._request.recipe
        cards = [stage.model.card for stage in self._stages]
        facts: Dict[str, Any] = {
            "model": f"{cards[0].name} {cards[0].version}",
            "model_sha256": cards[0].graph_sha256,
            "seed": request.seed,
            "sampler": recipe.sampler,
            "steps": recipe.steps,
            **request.tags,
        }
        if len(cards) > 1:
            facts["super_resolution"] = f"{cards[1].name} {cards[1].version}"
            facts["super_resolution_sha256"] = cards[1].graph_sha256
        if request.given is not None:
            facts["mask_source"] = "given"  # "masks" is their folder, in the index
            facts["jump"], facts["resamplings"] = recipe.jump, recipe.resamplings
        layout, folder = self._layout, request.folder
        for name in (layout.images, layout.masks, *layout.empty):
            (folder / name).mkdir(parents=True, exist_ok=True)
        values = {layout.value_of(item.code): item.name for item in self._model.card.classes}
        self._files = PairFiles(folder, layout, self._model, provenance_tags(**facts, classes=values))
        return Catalogue(folder, request.count, self._model, layout, facts)

    def _draw_all(self, _: Iterator[Any]) -> Iterator[Tuple[int, Optional[np.ndarray]]]:
        count, at_once = self._request.count, self._request.at_once
        for first in range(0, count, at_once):
            numbers = range(first, min(first + at_once, count))
            with np.errstate(all="ignore"):  # `draw` makes NaN of a sample without numbers
                samples = self._stages[0].draw(numbers, None)
                good = np.isfinite(samples).all(axis=(1, 2, 3))
                for stage in self._stages[1:]:
                    low = np.stack([self._stages[0].model.tidied(sample) for sample in samples])
                    samples = stage.draw(numbers, low)
                    good &= np.isfinite(samples).all(axis=(1, 2, 3))
            for number, sample, is_good in zip(numbers, samples, good):
                yield number, sample if is_good else None

    def _write_all(self, samples: Iterator[Tuple[int, Optional[np.ndarray]]]) -> Iterator[int]:
        for number, sample in samples:
            if sample is None:
                self._catalogue.drop()
            else:
                self._write(number, sample)
            yield number

    def _write(self, number: int, sample: np.ndarray) -> None:
        grid = self._places.grid(number)
        sample = sample[:, : grid.height, : grid.width]
        channels, labels = self._model.split(sample)
        classes, snapped = self._model.code.decode(labels)
        image = self._model.image(channels)
        name = f"{number:0{max(_DIGITS, len(str(self._request.count - 1)))}d}"
        shares = np.bincount(classes.ravel(), minlength=len(self._model.card.classes) + 1)[1:] / classes.size
        paths = self._files.paths(name)
        files = self._files.write(name, image, classes, grid)
        try:
            self._catalogue.add(Pair(name, number, paths, grid, snapped, shares.tolist()))
        except BaseException:
            remove(files)
            raise
        self._sheet.add(image, classes)
        if len(self._shown) < MOST_PAIRS:
            self._shown.append({role: self._request.folder / path for role, path in paths.items()})
        if self._request.given is not None:
            self._seams.append(seam_measure(image, self._model.tile_size))

    def _report(self) -> None:
        for stage in self._stages:
            for note in iter(stage.denoiser.take_note, ""):
                self._feedback.warn(note)
        total = self._request.count * sum(stage.work for stage in self._stages)
        self._feedback.set_progress(sum(stage.done for stage in self._stages) / total)

    def _terminate(self) -> None:
        for stage in self._stages:
            stage.denoiser.terminate()

    def _close(self, catalogue: Optional[Catalogue], is_complete: bool, made: List[Path]) -> None:
        """Leave the finished pairs with their sheet and collection; nothing where there are none."""
        folder = self._request.folder
        if catalogue is None or not catalogue.finished:
            clear_folder(folder, made)
            return
        if not is_complete:
            self._feedback.warn(
                f"{catalogue.finished:,} of {self._request.count:,} pairs are finished and can be used: see "
                f"{folder / 'index.json'}."
            )
        # What stopped the run must be told, and not that the disk has no room for the sheet either.
        with contextlib.suppress(*(() if is_complete else (RSSynthError,))):
            catalogue.close()
            self._sheet.write(folder / CONTACT_SHEET)
            if is_complete:
                catalogue.complete()

    def _told(self, catalogue: Catalogue, seconds: float) -> PairsReport:
        feedback = self._feedback
        feedback.set_progress(1.0)
        if catalogue.dropped:
            feedback.warn(
                f"The model {self._model.card.name} gave no number in {catalogue.dropped:,} samples, which were left "
                "out."
            )
        feedback.info(
            f"{catalogue.finished:,} pairs in {seconds:.1f} s: {seconds / catalogue.finished:.2f} s a pair. "
            f"{catalogue.snapped:.2%} of the pixels had label channels that are no codeword, and took the class of "
            "the nearest one."
        )
        seam = float(np.mean(self._seams)) if self._seams else 1.0
        if self._seams:
            feedback.info(
                f"Seam measure {seam:.3f}: how much neighbouring pixels differ across the tiles' edges ÷ elsewhere "
                "(1: no seam)."
            )
        return PairsReport(
            catalogue.finished, catalogue.dropped, seconds, catalogue.snapped, seam, self._shown
        )
