# SPDX-License-Identifier: GPL-2.0-or-later
"""What generated pairs of dates are worth to change detection: the spec of protocol `pretraining`.

```yaml
generated: {folder: zion, bands: [1, 2]}      # a set in the LEVIR-CD layout, under --models
places:                                       # real ones; each is held out once, as a whole
  - name: Ucayali
    …
methods:
  - {name: real pairs}
  - {name: generated pairs, kind: generated}
  - {name: "generated, then real pairs", kind: pretrained}
  - {name: both in each batch, kind: mixed}
```
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, List, Optional

from ..comparison import ComparisonError
from ..translation.config_data import Pixels, check_windows
from .change_options import ChangeNetwork, check_network

REAL, GENERATED, PRETRAINED, MIXED = "real", "generated", "pretrained", "mixed"
KINDS = (REAL, GENERATED, PRETRAINED, MIXED)


@dataclass(frozen=True)
class PretrainingMethod:
    """One row of the table: what the detector is trained on.

    kind: "real" pairs of the place that is not held out; "generated" pairs; "pretrained" on generated pairs and then
        trained on real ones; "mixed", one half of each batch each.
    real_pairs: how many of that place's pairs of dates, the first ones; 0 for all.
    """

    name: str
    kind: str = REAL
    real_pairs: int = 0


@dataclass(frozen=True)
class GeneratedSet:
    """folder: a set in the LEVIR-CD layout, under `--models`. bands: of its images that are shown, from 1, in order."""

    folder: str
    bands: List[int]


@dataclass(frozen=True)
class PlaceDate:
    """An image of a place, and the water index above which it shows water."""

    path: str
    threshold: float


@dataclass(frozen=True)
class WaterIndex:
    """(p - n) / (p + n) of two bands of the files, counted from 1; patches of fewer pixels than `sieve` dissolve."""

    name: str
    bands: List[int]
    sieve: int = 0


@dataclass(frozen=True)
class PlaceSpec:
    """Dates of one place.

    folder: under `--data`. bands: numbers, in the files, of those that are shown, in the order of the generated set's.
    dates: images, all read on the first one's grid. pairs: which are compared, by their numbers in that list, from 1.
    *_window: rows and columns that are trained on, watched, and tested on where the place is not the one held out.
    """

    name: str
    folder: str
    gsd_m: float
    bands: List[int]
    water: WaterIndex
    dates: List[PlaceDate]
    pairs: List[List[int]]
    train_window: Pixels
    validation_window: Pixels
    test_window: Pixels
    nodata: Optional[float] = None

    @property
    def windows(self) -> Dict[str, Pixels]:
        """By part."""
        return {"train": self.train_window, "validation": self.validation_window, "test": self.test_window}


@dataclass(frozen=True)
class PretrainingSpec:
    """Protocol `pretraining`.

    band_names: of the bands that the detector is shown. network: its training, the same number of iterations for all
    rows. pretraining: how many of them go to the generated pairs in rows of that kind. fine_tuning_rate: learning
    rate of the rest.
    """

    name: str
    protocol: str
    band_names: List[str]
    generated: GeneratedSet
    places: List[PlaceSpec]
    methods: List[PretrainingMethod]
    network: ChangeNetwork = field(default_factory=ChangeNetwork)
    pretraining: int = 14000
    fine_tuning_rate: float = 3e-4
    seeds: List[int] = field(default_factory=lambda: [1, 2, 3])
    note: str = ""
    """Printed above the table: what the figures can't show."""


def check(spec: PretrainingSpec) -> None:
    """Refuse what contradicts itself. Raises ComparisonError."""
    check_network(spec.network, "downstream.network")
    if not 0 < spec.pretraining < spec.network.iterations:
        raise ComparisonError(
            "downstream.pretraining must be 1 or more, and less than downstream.network.iterations."
        )
    if spec.network.batch < 2 or spec.network.batch % 2:
        raise ComparisonError("downstream.network.batch must be even: one half of it may be generated.")
    for method in spec.methods:
        if method.kind not in KINDS:
            raise ComparisonError(
                f"downstream.methods: the kind of {method.name} must be one of {', '.join(KINDS)}, not '{method.kind}'."
            )
        if method.real_pairs < 0 or (method.real_pairs and method.kind == GENERATED):
            raise ComparisonError(
                f"downstream.methods: real_pairs of {method.name} must be 0 or more, and has no meaning with generated "
                "pairs alone."
            )
    if len(spec.places) != 2 or spec.places[0].name == spec.places[1].name:
        raise ComparisonError("downstream.places must be two, of different names: one is held out at a time.")
    sets = {"downstream.generated": spec.generated.bands}
    sets.update({f"downstream.places: {place.name}": place.bands for place in spec.places})
    for where, bands in sets.items():
        if len(bands) != len(spec.band_names) or not bands or min(bands) < 1:
            raise ComparisonError(
                f"{where} needs {len(spec.band_names)} bands, those of downstream.band_names, counted from 1."
            )
    for place in spec.places:
        _check_place(place)


def _check_place(place: PlaceSpec) -> None:
    where = f"downstream.places: {place.name}"
    if len(place.water.bands) != 2 or min(place.water.bands) < 1:
        raise ComparisonError(f"{where}: water needs two bands, counted from 1.")
    numbers = range(1, len(place.dates) + 1)
    if not place.pairs or any(
        len(pair) != 2 or pair[0] == pair[1] or not set(pair) <= set(numbers) for pair in place.pairs
    ):
        raise ComparisonError(
            f"{where}: pairs must hold two different numbers of the {len(place.dates)} dates each, from 1."
        )
    check_windows(place.windows, where)
