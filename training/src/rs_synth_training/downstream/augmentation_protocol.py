# SPDX-License-Identifier: GPL-2.0-or-later
"""What new image–mask pairs are worth to segmentation: Toker et al. 2024, section 5.3 and appendix.

A segmenter is trained on the real tiles D, and on D ∪ D′ with R · |D| synthetic pairs, one half of every batch each;
or with a rival augmentation in their place, drawn anew at every step. All have the same number of iterations (but for
`until_flat`) and are measured on test tiles that neither they nor the model of the pairs has seen. |D| counts
patches of the pairs' size that lie side by side in the training tiles.

A judge, trained on the real tiles alone and then frozen, measures the pairs (`pair_quality`) and can sort out those
whose mask it does not find in their image, before R · |D| are taken of the others.
"""

from __future__ import annotations

import functools
import math
from dataclasses import asdict
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Sequence

import numpy as np
from numpy.typing import NDArray
from torch import nn

from ..ablation.curve import watched_split
from ..comparison import ComparisonError, slug
from ..data.aligned import AlignedScene
from ..data.crops import Batch
from ..data.tiles import open_tiles
from ..evaluate.pictures import class_colours, save, stack, to_rgb
from ..evaluate.synthesis_quality import evenly
from ..identity import claim
from ..until_flat import UntilFlat
from . import augmentation_notes
from .augmentation_spec import PAIRS, SEGDIFF, AugmentationMethod, AugmentationSpec, SegmenterSpec
from .class_histogram import write_class_histogram
from .mixing import half_augmented, half_synthetic
from .pair_quality import Seen, agreeing, kept, look
from .pair_tiles import PairTiles, fingerprint, read_pairs
from .real_patches import Patches, patches
from .rivals import RIVALS
from .runs import PLACES, Result, Run, Writers
from .segmenters import PLAIN, PixelClassifier
from .spec import MethodSpec
from .supervised import Schedule, Trained, confusion, train

PICTURED_ROWS, PICTURED_COLS = 2, 4
"""Of pairs from each source."""
JUDGE = "judge"
CLASSES = "classes"
"""The picture of the class histogram."""


class Augmentation:
    """See the module's docstring, and `runs.Comparison`.

    Args:
        spec: what is compared.
        root: holds the data.
        models: holds the pairs.
        out: gets a folder per training.
        device: "cpu" or "cuda".
    """

    side = "network"
    needs = "pairs", "`rs-synth-train sample`, or the plugin's `generatepairs`"

    def __init__(self, spec: AugmentationSpec, root: Path, models: Path, out: Path, device: str) -> None:
        self.spec, self._models, self._out, self._device = spec, models, out, device
        self.watched = watched_split(spec.data)
        splits = dict.fromkeys(("train", self.watched, "test"))
        self.tiles = {split: open_tiles(spec.data, root, split) for split in splits}
        self._methods = {method.name: method for method in spec.methods}
        self._networks = {network.name: network for network in spec.networks}
        self.runs = [
            Run(
                MethodSpec(method.name, method.kind),
                network.name,
                False,
                seed,
                out / f"{slug(network.name)}-{slug(method.name)}-seed{seed}",
                self.folder(method) if method.kind == PAIRS else None,
            )
            for network in spec.networks
            for method in spec.methods
            for seed in spec.seeds
        ]
        self.pictures: Writers = {
            CLASSES: ("Class histogram", self.write_classes),
            PLACES: ("Pictures", self.write_places),
        }
        self.test_images = len(self.tiles["test"])
        self.columns = {"miou": "mIoU", "f1": "F1", "pixel_accuracy": "pixel acc."}

    @functools.cached_property
    def real(self) -> Patches:
        """D: patches of the training tiles."""
        return patches(self.tiles["train"], self.spec.edge)

    def folder(self, method: AugmentationMethod) -> Path:
        """Of a method's pairs."""
        return self._models / method.pairs

    def wanted(self, method: AugmentationMethod) -> int:
        """R · |D|."""
        return max(1, round(method.ratio * len(self.real)))

    @functools.cache  # noqa: B019 - lives as long as the command
    def all_pairs(self, name: str) -> PairTiles:
        """Those of a folder under `--models`."""
        return read_pairs(self._models / name, self.spec.data, self.spec.edge)

    def pairs(self, method: AugmentationMethod) -> PairTiles:
        """D′ of a method: the first R · |D| of its pairs, or of what the judge keeps of all of them."""
        self._check_count(method)
        found = self.all_pairs(method.pairs)
        if method.keep < 1:
            found = found.chosen(agreeing(self.seen(method.pairs), method.keep).tolist())
        return found.chosen(range(self.wanted(method)))

    def _check_count(self, method: AugmentationMethod) -> None:
        """Refuse too few pairs, which the judge is not needed for."""
        count, found = self.wanted(method), len(self.all_pairs(method.pairs))
        left = kept(found, method.keep)
        if left < count:
            passing = f", of which the filter keeps {left:,}" if method.keep < 1 else ""
            raise ComparisonError(
                f"{method.name} wants {count:,} pairs, {method.ratio:g} per real patch, and "
                f"{self.folder(method)} has {found:,}{passing}: make more (`rs-synth-train sample --count "
                f"{math.ceil(count / method.keep)}`), or lower its ratio."
            )

    @functools.cache  # noqa: B019
    def seen(self, name: str) -> Seen:
        """What the judge makes of all pairs of a folder."""
        return look(self.judge, self.all_pairs(name).corners(self.spec.edge), self.spec.data)

    @functools.cached_property
    def seen_real(self) -> Seen:
        """What the judge makes of the real patches."""
        return look(self.judge, self.real, self.spec.data)

    @functools.cached_property
    def judge(self) -> PixelClassifier:
        """The frozen network; trained where it is not there."""
        options, folder = self.spec.judge, self._out / JUDGE
        claim(folder, self._judge_identity())
        if options.architecture not in ("unet", PLAIN):
            raise ComparisonError("downstream.judge.architecture must be unet or plain.")
        # Not ended by the time limit of a row: every row is judged by the same network.
        trained = self._train(options, self._build(options), self.spec.seeds[0], folder, None, None, None)
        if trained is None:
            raise ComparisonError(
                f"The training of the judge was stopped; call again to go on with {folder}."
            )
        network = trained.network
        assert isinstance(network, PixelClassifier)
        return network.requires_grad_(False)

    def _build(self, options: SegmenterSpec, kind: str = "none") -> Callable[[], nn.Module]:
        data = self.spec.data
        if kind == SEGDIFF:
            from .segdiff import SegDiff  # loads diffusers

            return lambda: SegDiff(len(data.image), data.classes, options.channels)
        return lambda: PixelClassifier(
            options.architecture, options.encoder, options.channels, len(data.image), len(data.classes)
        )

    def _train(
        self,
        options: SegmenterSpec,
        build: Callable[[], nn.Module],
        seed: int,
        folder: Path,
        max_minutes: Optional[float],
        draw: Optional[Callable[[int], Batch]],
        rule: Optional[UntilFlat],
    ) -> Optional[Trained]:
        schedule = Schedule(
            options.iterations,
            options.batch,
            options.learning_rate,
            options.checkpoint_every,
            options.power,
            rule,
        )
        return train(
            build,
            schedule,
            self.tiles["train"],
            evenly(self.tiles[self.watched], self.spec.validation_tiles),
            self.spec.data,
            seed,
            folder,
            max_minutes,
            self._device,
            draw,
        )

    def identity(self, run: Run) -> Dict[str, Any]:
        """Network, data, method, pairs and seed."""
        method = self._methods[run.method.name]
        content: Dict[str, Any] = {
            "network": asdict(self._networks[run.direction]),
            "data": asdict(self.spec.data),
            "until flat": self.spec.until_flat and asdict(self.spec.until_flat),
            "method": {**asdict(method), "name": "", "pairs": ""},
            "pairs": self._fingerprint(method.pairs) if method.kind == PAIRS else "",
            "seed": run.seed,
        }
        if method.kind == PAIRS:
            content["patch"] = self.spec.edge  # |D| counts these
        if method.keep < 1:
            content["filter"] = self._judge_identity()
        return content

    def _judge_identity(self) -> Dict[str, Any]:
        network = asdict(self.spec.judge)
        del network["components"]  # of the distances, not of the network
        return {"network": network, "data": asdict(self.spec.data), "seed": self.spec.seeds[0]}

    @functools.cache  # noqa: B019
    def _fingerprint(self, name: str) -> str:
        return fingerprint(self._models / name)

    def prepare(self, run: Run) -> None:
        """Refuse, before anything is trained, what the pairs lack and what is not installed."""
        method = self._methods[run.method.name]
        if method.kind == PAIRS:
            self._check_count(method)
        options = self._networks[run.direction]
        self._build(options, method.kind)()

    def perform(self, run: Run, max_minutes: Optional[float]) -> Optional[Result]:
        """Train and measure; None when a signal stopped it."""
        method, options = self._methods[run.method.name], self._networks[run.direction]
        data, real = self.spec.data, self.tiles["train"]
        draw, count = None, 0
        if method.kind == PAIRS:
            made = self.pairs(method)
            count = len(made)
            draw = half_synthetic(real, made, data, run.seed, options.batch, self._out).batch
        elif method.kind in RIVALS:
            draw = half_augmented(real, RIVALS[method.kind], data, run.seed, options.batch, self._out).batch
        build = self._build(options, method.kind)
        rule = self.spec.until_flat
        trained = self._train(options, build, run.seed, run.folder, max_minutes, draw, rule)
        if trained is None:
            return None
        found = confusion(trained.network, self.tiles["test"], data).agreement()
        figures = {
            "miou": found.miou,
            # Of each class F1 = 2 IoU / (1 + IoU), being 2 TP / (2 TP + FP + FN).
            "f1": float(np.nanmean([2 * value / (1 + value) for value in found.iou.values()])),
            "pixel_accuracy": found.pixel_accuracy,
            "pairs": float(count),
            **{f"iou_{code}": value for code, value in found.iou.items()},
        }
        return Result(run, trained.iterations, options.iterations, trained.minutes, figures)

    def introduction(self) -> List[str]:
        """Networks, sizes."""
        return augmentation_notes.introduction(self)

    def notes(self, results: List[Result]) -> List[str]:
        """Quality of the pairs, their classes, and what each class gains."""
        return augmentation_notes.notes(self, results)

    def sets(self) -> Dict[str, AugmentationMethod]:
        """What rows train on, of folders that exist. Of rows that take a folder's first pairs, the one that takes most,
        by the folder's name; rows that are filtered, by their own."""
        found: Dict[str, AugmentationMethod] = {}
        for method in self.spec.methods:
            if method.kind == PAIRS and self.folder(method).exists():
                name = method.pairs if method.keep == 1 else method.name
                if name not in found or method.ratio > found[name].ratio:
                    found[name] = method
        return found

    def write_places(self, path: Path) -> Path:
        """Real pairs, then those of each set of synthetic ones: images with their masks beside them."""
        lines = self._lines(self.real)
        for method in self.sets().values():
            lines += self._lines(self.pairs(method).corners(self.spec.edge))
        return save(path, stack(lines, axis=0))

    def write_classes(self, path: Path) -> Path:
        """The class histogram of real patches and of each set of synthetic ones."""
        classes = self.spec.data.classes
        return write_class_histogram(augmentation_notes.shares(self), classes, path)

    def _lines(self, tiles: Sequence[AlignedScene]) -> List[NDArray[np.uint8]]:
        places = np.linspace(0, len(tiles) - 1, PICTURED_ROWS * PICTURED_COLS).round().astype(int)
        panels = []
        for place in places:
            tile = tiles[int(place)]
            panels += [to_rgb(tile.linear), class_colours(tile.land_cover, self.spec.data.classes)]
        wide = 2 * PICTURED_COLS
        return [stack(panels[start : start + wide], axis=1) for start in range(0, len(panels), wide)]
