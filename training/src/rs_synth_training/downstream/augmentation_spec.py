# SPDX-License-Identifier: GPL-2.0-or-later
"""The spec of protocol `augmentation` (see `augmentation_protocol`).

```yaml
methods:
  - {name: real alone}
  - {name: R = 1, kind: pairs, pairs: dubai}
  - {name: R = 2, kind: pairs, pairs: dubai, ratio: 2}
  - {name: R = 1 filtered, kind: pairs, pairs: dubai, keep: 0.75}
  - {name: DDPM-256, kind: pairs, pairs: direct}
  - {name: CutMix, kind: cutmix}
  - {name: SegDiff, kind: segdiff}
```

`pairs` is a folder of `rs-synth-train sample` or of the plugin's `generatepairs`, under `--models`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import List, Optional

from ..comparison import ComparisonError
from ..config import DataConfig
from ..config import data as config_data
from ..until_flat import UntilFlat
from .rivals import PASTING, RIVALS
from .segmenters import ARCHITECTURES

PAIRS, SEGDIFF = "pairs", "segdiff"
REAL = "real"
"""Name of the real patches beside the sets of pairs."""
KINDS = ("none", PAIRS, *RIVALS, SEGDIFF)


@dataclass(frozen=True)
class AugmentationMethod:
    """One row of the table."""

    name: str
    kind: str = "none"
    pairs: str = ""
    ratio: float = 1.0
    """R: synthetic pairs per real patch."""
    keep: float = 1.0
    """Share of all pairs in the folder that R · |D| are taken from: those whose mask the judge's map of the image
    agrees with best. So a filter changes which pairs are trained on, and not how many."""


@dataclass(frozen=True)
class SegmenterSpec:
    """A network and its training; from random weights.

    architecture: fpn, pspnet, segformer, unet (segmentation-models-pytorch), farseg (torchgeo), or plain: this
        package's own U-Net of the widths `channels`.
    """

    name: str = "FPN-ResNet50"
    architecture: str = "fpn"
    encoder: str = "resnet50"
    channels: List[int] = field(default_factory=lambda: [16, 32, 64, 128])
    iterations: int = 40000
    batch: int = 16
    learning_rate: float = 1e-4
    power: float = 0.9
    checkpoint_every: int = 1000


@dataclass(frozen=True)
class JudgeSpec(SegmenterSpec):
    """The frozen network on whose features and logits pairs are measured: trained on the real tiles alone.

    components: principal components of the real features that distances are measured on; 0 takes the features.
    """

    name: str = "U-Net-ResNet50"
    architecture: str = "unet"
    components: int = 64


@dataclass(frozen=True)
class AugmentationSpec:
    """Protocol `augmentation`."""

    name: str
    protocol: str
    data: DataConfig
    methods: List[AugmentationMethod]
    networks: List[SegmenterSpec] = field(default_factory=lambda: [SegmenterSpec()])
    judge: JudgeSpec = field(default_factory=JudgeSpec)
    seeds: List[int] = field(default_factory=lambda: [1, 2, 3])
    patch: int = 0
    """Edge of the patches that |D| counts and the judge compares: that of the pairs; 0 stands for `data.crop`."""
    validation_tiles: int = 0
    """Tiles of the validation split that the learning curves are measured on; 0 takes all."""
    note: str = ""
    """Printed above the table: what the figures can't show."""
    background: List[str] = field(default_factory=list)
    """Names of classes that are no objects: left out where rare classes are asked for."""
    until_flat: Optional[UntilFlat] = None
    """Of every row's training; the judge's is always as long as it says."""

    @property
    def edge(self) -> int:
        """Of the patches, in pixels."""
        return self.patch or self.data.crop


def check(spec: AugmentationSpec) -> None:
    """Refuse what contradicts itself. Raises ComparisonError or ConfigError."""
    config_data.check(spec.data)
    if spec.data.auxiliary:
        raise ComparisonError("downstream.data must not have auxiliary bands: pairs have none.")
    if spec.data.label_dropout:
        raise ComparisonError("downstream.data.label_dropout must be 0.")
    for method in spec.methods:
        if method.kind not in KINDS:
            raise ComparisonError(
                f"downstream.methods: the kind of {method.name} must be one of {', '.join(KINDS)}, not '{method.kind}'."
            )
        if (method.kind == PAIRS) != bool(method.pairs):
            raise ComparisonError(
                f"downstream.methods: {method.name} needs pairs if its kind is pairs, and none otherwise."
            )
        if method.ratio <= 0 or not 0 < method.keep <= 1:
            raise ComparisonError(
                f"downstream.methods: ratio of {method.name} must be above 0, and keep above 0 and at most 1."
            )
    folders = {REAL, *(method.pairs for method in spec.methods if method.kind == PAIRS)}
    for method in spec.methods:
        if method.keep < 1 and method.name in folders:
            raise ComparisonError(
                f"downstream.methods: the filtered row {method.name} is named as a set of its own; name it "
                f"otherwise than the folders of pairs, and not {REAL}."
            )
    if any(method.pairs == REAL for method in spec.methods):
        raise ComparisonError(f"downstream.methods: a folder of pairs must not be called {REAL}; rename it.")
    unknown = [name for name in spec.background if name not in [item.name for item in spec.data.classes]]
    if unknown:
        raise ComparisonError(f"downstream.background: the data have no class {', '.join(unknown)}.")
    if spec.patch and spec.patch < spec.data.crop:
        raise ComparisonError("downstream.patch must not be less than data.crop.")
    names = [network.name for network in spec.networks]
    if not names or len(set(names)) != len(names):
        raise ComparisonError("downstream.networks needs one entry or more, and no name twice.")
    for network in (*spec.networks, spec.judge):
        _check_network(network)
    pasting = [method.name for method in spec.methods if method.kind in PASTING]
    for network in spec.networks:
        if pasting and network.batch < 4:
            raise ComparisonError(
                f"downstream: the batch of {network.name} must be 4 or more: {pasting[0]} pastes from one image of its "
                "half into another."
            )
        if spec.until_flat:
            spec.until_flat.check(network.iterations, "downstream.until_flat")


def _check_network(network: SegmenterSpec) -> None:
    if network.architecture not in ARCHITECTURES:
        raise ComparisonError(
            f"downstream: the architecture of {network.name} must be one of {', '.join(ARCHITECTURES)}, not "
            f"'{network.architecture}'."
        )
    if min(network.iterations, network.checkpoint_every) < 1 or len(network.channels) < 2:
        raise ComparisonError(
            f"downstream: {network.name} needs iterations and checkpoint_every of 1 or more, and two channels or more."
        )
    if network.batch < 2 or network.batch % 2:
        raise ComparisonError(
            f"downstream: the batch of {network.name} must be even: half of it is real, half is not."
        )
