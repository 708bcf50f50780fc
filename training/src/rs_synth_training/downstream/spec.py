# SPDX-License-Identifier: GPL-2.0-or-later
"""What is compared: one YAML file, by `protocol`.

`segmentation` is that of Tasar et al. 2020 (`segmentation_protocol`), `change` that of Fang et al. 2024
(`change_protocol`), `augmentation` that of Toker et al. 2024 (`augmentation_spec`), `pretraining` what generated pairs
of dates are worth to change detection (`pretraining_spec`). The first two list methods:

```yaml
methods:
  - {name: none}
  - {name: gray world, kind: gray_world}
  - {name: histogram matching, kind: histogram_matching}
  - {name: SemI2I, kind: model, forward: dubai_to_massachusetts.onnx, backward: massachusetts_to_dubai.onnx}
```

`forward` is the exported model from the first domain (date) to the second, `backward` the other way; both are
relative to the folder of `--models`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, List, Optional, Union

from ..comparison import ComparisonError, read_spec, read_yaml
from ..config import DataConfig, read_values
from ..config import data as config_data
from ..translation import config_data as pair_data
from ..translation.config_data import DataConfig as PairData
from ..until_flat import UntilFlat
from . import augmentation_spec, pretraining_spec
from .augmentation_spec import AugmentationSpec
from .change_options import ChangeNetwork, check_network, check_steps
from .pretraining_spec import PretrainingSpec

KINDS = ("none", "gray_world", "histogram_matching", "model")


@dataclass(frozen=True)
class MethodSpec:
    """One row of the table."""

    name: str
    kind: str = "none"
    forward: str = ""
    backward: str = ""


@dataclass(frozen=True)
class Domain:
    """One side of the segmentation protocol. folder: under `--data`; data: as in a recipe (`config.data`)."""

    name: str
    folder: str
    data: DataConfig


@dataclass(frozen=True)
class SegmentationNetwork:
    """The U-Net and its two trainings. The paper: batch 32, 8000 and 2500 iterations, learning rate 1e-4."""

    iterations: int = 8000
    fine_tuning: int = 2500
    batch: int = 32
    learning_rate: float = 1e-4
    power: float = 0.0
    """The learning rate of both trainings falls with (1 - progress) ** power."""
    channels: List[int] = field(default_factory=lambda: [16, 32, 64, 128])
    crop: int = 256
    class_balance: float = 0.0
    """Share of the crops centred on a class drawn with equal chances."""
    checkpoint_every: int = 100
    validation_tiles: int = 0
    """Tiles of the source's validation split that the learning curve is measured on; 0 takes all."""


@dataclass(frozen=True)
class SegmentationSpec:
    """Protocol `segmentation`: each domain is source once and target once."""

    name: str
    protocol: str
    domains: List[Domain]
    methods: List[MethodSpec]
    network: SegmentationNetwork = field(default_factory=SegmentationNetwork)
    seeds: List[int] = field(default_factory=lambda: [1, 2, 3])
    note: str = ""
    """Printed above the table: what the figures can't show."""
    until_flat: Optional[UntilFlat] = None
    """Of the trainings on the source."""
    fine_tuning_until_flat: Optional[UntilFlat] = None


@dataclass(frozen=True)
class IndexLabels:
    """Change from a normalised difference (p - n) / (p + n) of two bands of each date.

    by "class": what lies above the threshold at one date and not at the other has changed. By "difference":
    changed is what differs by more than the threshold; with `standardise`, in standard deviations, after each
    date's own mean is taken off, so that what happens everywhere (the season) is no change.
    sieve: patches of fewer pixels take the label around them.
    """

    name: str
    bands: List[int]
    """Numbers of p and n in the files of both dates, counted from 1."""
    threshold: float
    by: str = "class"
    standardise: bool = False
    sieve: int = 0


@dataclass(frozen=True)
class PairSpec:
    """Two dates of one place, and where the changes are.

    data: as in a translation recipe (`translation.config_data`), registered; a is the date that is translated.
    folder: under `--data`. labels: what tells change; the layout cdd has labels of its own. seen: how many of the
    first bands the detector is shown, 0 for all: a band that the labels come from may be translated, not shown.
    """

    data: PairData
    folder: str = ""
    seen: int = 0
    labels: Optional[IndexLabels] = None


@dataclass(frozen=True)
class ChangeSpec:
    """Protocol `change`."""

    name: str
    protocol: str
    pair: PairSpec
    methods: List[MethodSpec]
    network: ChangeNetwork = field(default_factory=ChangeNetwork)
    seeds: List[int] = field(default_factory=lambda: [1, 2, 3])
    note: str = ""
    until_flat: Optional[UntilFlat] = None
    segmenter: str = ""
    """A model file of `export-segmentation`, under `--models`: what the first date is said to show, before and
    after. "" leaves that column empty."""


Spec = Union[SegmentationSpec, ChangeSpec, AugmentationSpec, PretrainingSpec]
PROTOCOLS: Dict[str, type] = {
    "segmentation": SegmentationSpec,
    "change": ChangeSpec,
    "augmentation": AugmentationSpec,
    "pretraining": PretrainingSpec,
}


def load_spec(path: Path) -> Spec:
    """Read a spec, strictly. Raises ComparisonError or ConfigError.

    With the key `recipe`, a recipe's file relative to the spec's, the spec's `data` holds only what differs from that
    recipe's.
    """
    values = read_yaml(path, "downstream spec")
    if isinstance(values, dict) and isinstance(values.get("recipe"), str):
        base = read_values(path.parent / values.pop("recipe")).get("data", {})
        values["data"] = {**base, **(values.get("data") or {})}
    return parse(values)


def parse(values: Any) -> Spec:
    """Plain values as a spec; raises as `load_spec`."""
    protocol = values.get("protocol") if isinstance(values, dict) else None
    if not isinstance(protocol, str) or protocol not in PROTOCOLS:
        raise ComparisonError(f"downstream.protocol must be one of {', '.join(PROTOCOLS)}, not {protocol!r}.")
    spec: Spec = read_spec(PROTOCOLS[protocol], values, "downstream", "methods")
    if min(spec.seeds) < 0:
        raise ComparisonError("downstream.seeds must not be negative.")
    if isinstance(spec, AugmentationSpec):
        augmentation_spec.check(spec)
        return spec
    if isinstance(spec, PretrainingSpec):
        pretraining_spec.check(spec)
        return spec
    for method in spec.methods:
        if method.kind not in KINDS:
            raise ComparisonError(
                f"downstream.methods: the kind of {method.name} must be one of {', '.join(KINDS)}, not "
                f"'{method.kind}'."
            )
        if (method.kind == "model") != bool(method.forward or method.backward):
            raise ComparisonError(
                f"downstream.methods: {method.name} needs forward or backward if its kind is model, and neither "
                "otherwise."
            )
    if isinstance(spec, SegmentationSpec):
        _check_segmentation(spec)
    else:
        _check_change(spec)
    return spec


def _check_segmentation(spec: SegmentationSpec) -> None:
    if len(spec.domains) != 2 or spec.domains[0].name == spec.domains[1].name:
        raise ComparisonError("downstream.domains must be two, of different names.")
    first, second = (domain.data for domain in spec.domains)
    for domain in spec.domains:
        config_data.check(domain.data)
        if domain.data.auxiliary:
            raise ComparisonError(f"downstream.domains: {domain.name} must not have auxiliary bands.")
    if len(first.image) != len(second.image):
        raise ComparisonError(
            f"{spec.domains[0].name} has {len(first.image)} bands and {spec.domains[1].name} {len(second.image)}: "
            "a U-Net of one cannot be fine-tuned on the other; give both the same number of bands."
        )
    if [item.name for item in first.classes] != [item.name for item in second.classes]:
        raise ComparisonError("downstream.domains must have the same classes in the same order.")
    if first.gsd_m != second.gsd_m:
        raise ComparisonError(
            f"{spec.domains[0].name} has pixels of {first.gsd_m} m and {spec.domains[1].name} of {second.gsd_m} m; "
            "bring both to one size (data.shrink)."
        )
    network = spec.network
    multiple = 2 ** (len(network.channels) - 1)
    if len(network.channels) < 2 or network.crop < multiple or network.crop % multiple:
        raise ComparisonError(
            f"downstream.network.crop must be a multiple of {multiple}, for these channels."
        )
    check_steps(
        "downstream.network", network.iterations, network.fine_tuning, network.batch, network.checkpoint_every
    )
    if spec.until_flat:
        spec.until_flat.check(network.iterations, "downstream.until_flat")
    if spec.fine_tuning_until_flat:
        spec.fine_tuning_until_flat.check(network.fine_tuning, "downstream.fine_tuning_until_flat")


def _check_change(spec: ChangeSpec) -> None:
    pair = spec.pair
    check_network(spec.network, "downstream.network")
    if spec.until_flat:
        spec.until_flat.check(spec.network.iterations, "downstream.until_flat")
    pair_data.check(pair.data)
    if not pair.data.registered:
        raise ComparisonError("downstream.pair.data.registered must be true: the two dates show one place.")
    if pair.data.layout == "cities":
        raise ComparisonError("downstream.pair.data.layout must be cdd, westvirginia or files, not cities.")
    if len(pair.data.a.bands) != len(pair.data.b.bands):
        raise ComparisonError(
            f"downstream.pair.data: {pair.data.a.name} has {len(pair.data.a.bands)} bands and {pair.data.b.name} "
            f"{len(pair.data.b.bands)}; one encoder sees both, so give them the same number."
        )
    if not 0 <= pair.seen <= len(pair.data.b.bands):
        raise ComparisonError(
            f"downstream.pair.seen must lie between 0 and {len(pair.data.b.bands)}, all bands."
        )
    if pair.data.layout == "cdd" and pair.labels:
        raise ComparisonError("downstream.pair.labels: the layout cdd has labels of its own; leave it out.")
    if pair.data.layout != "cdd" and not pair.labels:
        raise ComparisonError("downstream.pair.labels is missing: say which index tells change.")
    if pair.labels and (pair.labels.by not in ("class", "difference") or len(pair.labels.bands) != 2):
        raise ComparisonError("downstream.pair.labels needs two bands, and by: class or difference.")
    if pair.labels and pair.labels.standardise and pair.labels.by != "difference":
        raise ComparisonError("downstream.pair.labels.standardise goes with by: difference.")
