# SPDX-License-Identifier: GPL-2.0-or-later
"""What generated pairs of dates are worth to change detection at places where none was generated.

Two real places, whose water changed by a water index. Each is held out once, as a whole: a detector is trained on the
real pairs of the other, on generated ones, or on both, with the same number of iterations in every row, and measured on
all pairs of the one held out. Beside that stands how it does on other ground of the place that it was trained on.

The detector is shown neither the bands that only one sensor has nor, with them, the whole water index; images are
standardised (`change_tiles`), and every pair is trained on in both orders.
"""

from __future__ import annotations

import copy
import functools
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Sequence

import numpy as np
from numpy.typing import NDArray
from torch import nn

from ..comparison import ComparisonError, slug
from ..data.aligned import AlignedScene
from ..data.crops import Batch
from ..identity import claim
from ..learning_curve import CURVE_NAME
from . import pretraining_notes
from .change_network import ChangeDetector, load_parts
from .change_protocol import change_figures
from .change_tiles import ChangeTiles, DatedPair, counted, standardised
from .levir import fingerprint_set, read_set
from .mixing import half_synthetic
from .places import parts, read_place
from .pretraining_spec import (
    GENERATED,
    MIXED,
    PRETRAINED,
    REAL,
    PlaceSpec,
    PretrainingMethod,
    PretrainingSpec,
)
from .runs import PLACES, Result, Run, Writers
from .spec import MethodSpec
from .supervised import Schedule, Trained, classify, confusion, train

PREDICTED_NAME = "predicted.npz"
"""The detector's codes of the held-out place, by pair: for pictures."""


@dataclass(frozen=True)
class Place:
    """spec: of the place; pairs: whole; parts: cut to its windows."""

    spec: PlaceSpec
    pairs: List[DatedPair]
    parts: Dict[str, List[DatedPair]]


class Pretraining:
    """See the module's docstring, and `runs.Comparison`.

    Args:
        spec: what is compared.
        root: holds the places' folders.
        models: holds the generated set.
        out: gets a folder per training.
        device: "cpu" or "cuda".
    """

    side = "held out"
    needs = "generated set", "the plugin's `scenariodataset` or `changedataset`"

    def __init__(self, spec: PretrainingSpec, root: Path, models: Path, out: Path, device: str) -> None:
        load_parts()
        self.spec, self._out, self._device = spec, out, device
        self._folder = models / spec.generated.folder
        self.places: Dict[str, Place] = {}
        for place in spec.places:
            pairs = read_place(place, root)
            self.places[place.name] = Place(place, pairs, parts(place, pairs))
        self.data = standardised(
            spec.band_names, spec.places[0].gsd_m, spec.network.crop, spec.network.class_balance
        )
        self._methods = {method.name: method for method in spec.methods}
        for method in spec.methods:
            self._check_count(method)
        self.runs = [
            Run(
                MethodSpec(method.name, method.kind),
                place.name,
                False,
                seed,
                out / f"{slug(place.name)}-{slug(method.name)}-seed{seed}",
                None if method.kind == REAL else self._folder,
            )
            for place in spec.places
            for method in spec.methods
            for seed in spec.seeds
        ]
        self.pictures: Writers = {PLACES: ("Pictures", self.write_places)}
        self.test_images = min(len(place.pairs) for place in self.places.values())
        self.columns = {
            "f1": "F1",
            "precision": "Precision",
            "recall": "Recall",
            "miou": "mIoU",
            "home": "F1 at the other place",
        }

    def _check_count(self, method: PretrainingMethod) -> None:
        for place in self.places.values():
            if method.real_pairs > len(place.pairs):
                raise ComparisonError(
                    f"downstream.methods: {method.name} wants {method.real_pairs} real pairs, and {place.spec.name} "
                    f"has {len(place.pairs)}."
                )

    @functools.cached_property
    def generated(self) -> Dict[str, List[DatedPair]]:
        """The generated set, by part."""
        found = read_set(self._folder, self.spec.generated.bands)
        if not found["val"]:
            raise ComparisonError(f"{self._folder} lists no chip in list/val.txt for the learning curves.")
        if not counted(found["train"])[2]:
            raise ComparisonError(f"{self._folder} has no changed pixel in its training chips.")
        return found

    def there(self) -> bool:
        """Whether the generated set is."""
        return self._folder.is_dir()

    @functools.cached_property
    def _fingerprint(self) -> str:
        return fingerprint_set(self._folder)

    def home(self, run: Run) -> Place:
        """The place that a run may train on: the one that is not held out."""
        return next(place for name, place in self.places.items() if name != run.direction)

    def identity(self, run: Run) -> Dict[str, Any]:
        """Network, places, generated set, method and seed."""
        method = self._methods[run.method.name]
        content = {
            **self._training_identity(),
            "places": [asdict(place) for place in self.spec.places],
            "method": {**asdict(method), "name": ""},
            "seed": run.seed,
            "generated": "" if method.kind == REAL else self._fingerprint,
        }
        if method.kind == PRETRAINED:
            content["fine tuning"] = [self.spec.pretraining, self.spec.fine_tuning_rate]
        return content

    def _training_identity(self) -> Dict[str, Any]:
        return {
            "network": asdict(self.spec.network),
            "bands": [self.spec.band_names, self.spec.generated.bands],
        }

    def prepare(self, run: Run) -> None:
        """Refuse, before anything is trained, a generated set that does not fit."""
        if run.method.kind != REAL:
            self.generated  # noqa: B018 - reads it

    def perform(self, run: Run, max_minutes: Optional[float]) -> Optional[Result]:
        """Train and measure; None when a signal stopped it."""
        trained = self._trained(run, max_minutes)
        if trained is None:
            return None
        away, home = self.places[run.direction], self.home(run)
        test = ChangeTiles(away.pairs)
        found = change_figures(confusion(trained.network, test, self.data).counts)
        at_home = confusion(trained.network, ChangeTiles(home.parts["test"]), self.data).counts
        np.savez_compressed(run.folder / PREDICTED_NAME, *classify(trained.network, test, self.data))
        figures = {**found, "home": change_figures(at_home)["f1"]}
        return Result(run, trained.iterations, self._wanted(run), trained.minutes, figures)

    def predicted(self, place: str, method: str) -> Optional[List[NDArray[np.uint8]]]:
        """The codes (rows, cols) that the first seed of a method found at the held-out place, by pair; None before."""
        run = next(run for run in self.runs if run.direction == place and run.method.name == method)
        path = run.folder / PREDICTED_NAME
        if not path.exists():
            return None
        with np.load(path) as found:
            return [found[name] for name in found.files]

    def _wanted(self, run: Run) -> int:
        steps = self.spec.network.iterations
        return steps - self.spec.pretraining if run.method.kind == PRETRAINED else steps

    def _trained(self, run: Run, max_minutes: Optional[float]) -> Optional[Trained]:
        kind, seed = run.method.kind, run.seed
        if kind == GENERATED:
            trained = self._on_generated(seed, self.spec.network.iterations, "generated")
            if trained:
                run.folder.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(self._shared("generated", seed) / CURVE_NAME, run.folder / CURVE_NAME)
            return trained
        make: Callable[[], nn.Module] = self._new
        if kind == PRETRAINED:
            start = self._on_generated(seed, self.spec.pretraining, "pretraining")
            if start is None:
                return None
            make = functools.partial(copy.deepcopy, start.network)
        home = self.home(run).parts
        count = self._methods[run.method.name].real_pairs or len(home["train"])
        real = list(ChangeTiles(home["train"][:count], both_orders=True))
        draw = None
        if kind == MIXED:
            made = ChangeTiles(self.generated["train"], both_orders=True)
            draw = half_synthetic(real, made, self.data, seed, self.spec.network.batch).batch
        rate = self.spec.fine_tuning_rate if kind == PRETRAINED else self.spec.network.learning_rate
        watched = list(ChangeTiles(home["validation"]))
        return self._train(make, self._wanted(run), rate, real, watched, seed, run.folder, max_minutes, draw)

    def _new(self) -> nn.Module:
        options = self.spec.network
        return ChangeDetector(len(self.spec.band_names), options.encoder, options.decoder)

    def _shared(self, what: str, seed: int) -> Path:
        """The folder of a training that does not depend on the place held out."""
        return self._out / f"{what}-seed{seed}"

    def _on_generated(self, seed: int, iterations: int, what: str) -> Optional[Trained]:
        """Not ended by the time limit of a row: all rows that need it start from the same weights."""
        folder = self._shared(what, seed)
        claim(
            folder,
            {
                **self._training_identity(),
                "iterations": iterations,
                "generated": self._fingerprint,
                "seed": seed,
            },
        )
        made = ChangeTiles(self.generated["train"], both_orders=True)
        watched = ChangeTiles(self.generated["val"])
        rate = self.spec.network.learning_rate
        return self._train(self._new, iterations, rate, made, watched, seed, folder, None, None)

    def _train(
        self,
        make: Callable[[], nn.Module],
        iterations: int,
        learning_rate: float,
        tiles: Sequence[AlignedScene],
        watched: Sequence[AlignedScene],
        seed: int,
        folder: Path,
        max_minutes: Optional[float],
        draw: Optional[Callable[[int], Batch]],
    ) -> Optional[Trained]:
        options = self.spec.network
        schedule = Schedule(iterations, options.batch, learning_rate, options.checkpoint_every, options.power)
        return train(make, schedule, tiles, watched, self.data, seed, folder, max_minutes, self._device, draw)

    def introduction(self) -> List[str]:
        """Detector, rows, sizes."""
        return pretraining_notes.introduction(self)

    def notes(self, results: List[Result]) -> List[str]:
        """How the labels came about."""
        return pretraining_notes.notes(self)

    def write_places(self, path: Path) -> Path:
        """Both held-out places with what each method finds there."""
        return pretraining_notes.write_places(self, path)
