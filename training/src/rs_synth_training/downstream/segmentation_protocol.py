# SPDX-License-Identifier: GPL-2.0-or-later
"""Segmentation of a place whose labels are not used: Tasar et al. 2020, sections 3 and 4.

A U-Net is trained on the source's images and labels; fine-tuned on the source's images in the target's style, with
the same labels; and measured on the target's images, whose labels serve for nothing else. Each domain is source
once. Every method starts from the same weights and is fine-tuned by the same schedule; with the method `none`
that is on the source's images as they are. The learning curve is that of the validation split of the
source, in the method's style: the target's labels choose nothing.

With gray world, which takes an image's own tint off, the target's images are changed too.
"""

from __future__ import annotations

import copy
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray
from torch import nn

from ..comparison import slug
from ..config import DataConfig
from ..data.aligned import AlignedScene
from ..data.tiles import open_tiles
from ..evaluate.pictures import save, stack, to_rgb
from ..evaluate.quality_report import table
from ..evaluate.synthesis_quality import evenly
from ..identity import claim, fingerprint
from ..learning_curve import read_curve
from ..networks.unet import UNet
from ..until_flat import UntilFlat, flatness
from .classic import Pictures
from .methods import Translation, make_translation, model_file, raw_values
from .runs import MODEL_FILE, PLACES, Result, Run, Writers, lengths_note, shown
from .semantics import edge_agreement, segmentation_agreement
from .spec import SegmentationSpec
from .supervised import Schedule, Trained, agreement, classify, train
from .tiles import TranslatedTiles, sizes

PICTURE_EDGE = 160
SPLITS = ("train", "validation", "test")


class Segmentation:
    """See the module's docstring, and `runs.Comparison`.

    Args:
        spec: what is compared.
        root: holds the domains' folders.
        models: holds the methods' model files.
        out: gets a folder per training.
        device: "cpu" or "cuda".
    """

    side = "direction"
    needs = MODEL_FILE

    def __init__(self, spec: SegmentationSpec, root: Path, models: Path, out: Path, device: str) -> None:
        self.spec, self._out, self._device = spec, out, device
        network = spec.network
        self._domains = [
            replace(
                domain,
                data=replace(
                    domain.data, crop=network.crop, class_balance=network.class_balance, label_dropout=0.0
                ),
            )
            for domain in spec.domains
        ]
        self._tiles = [
            {split: open_tiles(domain.data, root / domain.folder, split) for split in SPLITS}
            for domain in self._domains
        ]
        self._bases: Dict[Tuple[bool, int], Trained] = {}
        self._translations: Dict[Tuple[str, bool], Translation] = {}
        self.runs = [
            Run(
                method,
                self._direction(backward),
                backward,
                seed,
                out / f"{slug(self._direction(backward))}-{slug(method.name)}-seed{seed}",
                model_file(method, backward, models),
            )
            for backward in (False, True)
            for method in spec.methods
            if method.kind != "model" or model_file(method, backward, models)
            for seed in spec.seeds
        ]
        self.pictures: Writers = {PLACES: ("Pictures", self.write_places)}
        self.test_images = min(len(tiles["test"]) for tiles in self._tiles)
        names = [item.name for item in self._domains[0].data.classes]
        self.columns = {
            **{f"iou_{code}": f"IoU {name}" for code, name in enumerate(names, 1)},
            "miou": "mIoU",
            "pixel_accuracy": "pixel acc.",
            "edges": "edge agreement",
            "segments": "segmentation agreement (mIoU)",
        }

    def _direction(self, backward: bool) -> str:
        source, target = self._sides(backward)
        return f"{self._domains[source].name} → {self._domains[target].name}"

    @staticmethod
    def _sides(backward: bool) -> Tuple[int, int]:
        """Numbers of source and target."""
        return (1, 0) if backward else (0, 1)

    def identity(self, run: Run) -> Dict[str, Any]:
        """Network, both domains, method, model and seed."""
        rule = self.spec.fine_tuning_until_flat
        return {
            **self._base_identity(run.backward, run.seed),
            "fine-tuning until flat": rule and asdict(rule),
            "method": run.method.kind,
            "model file": fingerprint(run.model),
        }

    def _base_identity(self, backward: bool, seed: int) -> Dict[str, Any]:
        source, target = (asdict(self._domains[side]) for side in self._sides(backward))
        return {
            "network": asdict(self.spec.network),
            "until flat": self.spec.until_flat and asdict(self.spec.until_flat),
            "source": source,
            "target": target,
            "seed": seed,
        }

    def _base(self, run: Run, max_minutes: Optional[float]) -> Optional[Trained]:
        """The network trained on the source as it is, one for all methods."""
        key = run.backward, run.seed
        if key not in self._bases:
            side, _ = self._sides(run.backward)
            folder = self._base_folder(*key)
            claim(folder, self._base_identity(*key))
            options, data = self.spec.network, self._domains[side].data
            trained = train(
                lambda: UNet(len(data.image), len(data.classes), options.channels, data.range),
                self._schedule(options.iterations, self.spec.until_flat),
                self._tiles[side]["train"],
                self._validation(side),
                data,
                run.seed,
                folder,
                max_minutes,
                self._device,
            )
            if trained is None:
                return None
            self._bases[key] = trained
        return self._bases[key]

    def _base_folder(self, backward: bool, seed: int) -> Path:
        return self._out / f"{slug(self._direction(backward))}-source-seed{seed}"

    def _schedule(self, iterations: int, rule: Optional[UntilFlat]) -> Schedule:
        options = self.spec.network
        return Schedule(
            iterations, options.batch, options.learning_rate, options.checkpoint_every, options.power, rule
        )

    def _validation(self, side: int) -> Sequence[AlignedScene]:
        return evenly(self._tiles[side]["validation"], self.spec.network.validation_tiles)

    def _translation(self, run: Run) -> Translation:
        key = run.method.name, run.backward
        if key not in self._translations:
            pictures = [self._pictures(side) for side in self._sides(run.backward)]
            bands = len(self._domains[0].data.image)
            self._translations[key] = make_translation(
                run.method, run.model, pictures[0], pictures[1], (bands, bands)
            )
        return self._translations[key]

    def _pictures(self, side: int) -> Pictures:
        tiles, data = self._tiles[side]["train"], self._domains[side].data
        return lambda: ((raw_values(tile.linear, data), tile.valid) for tile in tiles)

    def prepare(self, run: Run) -> None:
        """Make the translation ready; raises ComparisonError for a model that does not fit."""
        self._translation(run)

    def perform(self, run: Run, max_minutes: Optional[float]) -> Optional[Result]:
        """Source training where it is missing, fine-tuning, measures; None when a signal stopped it."""
        base = self._base(run, max_minutes)
        if base is None:
            return None
        side, other = self._sides(run.backward)
        data, target = self._domains[side].data, self._domains[other].data
        translation, options = self._translation(run), self.spec.network
        # In the target's values, whose radiometry the networks see from here on.
        seen = replace(data, image=target.image, gamma=target.gamma, range=target.range, flips=data.flips)
        before = self._validation(side)
        after = TranslatedTiles(before, translation.source, data, target)
        trained = train(
            lambda: copy.deepcopy(base.network),
            self._schedule(options.fine_tuning, self.spec.fine_tuning_until_flat),
            TranslatedTiles(self._tiles[side]["train"], translation.source, data, target),
            after,
            seen,
            run.seed,
            run.folder,
            max_minutes,
            self._device,
        )
        if trained is None:
            return None
        test = TranslatedTiles(self._tiles[other]["test"], translation.target, target, target)
        found = agreement(trained.network, test, target)
        figures = {
            **{f"iou_{code}": value for code, value in found.iou.items()},
            "miou": found.miou,
            "pixel_accuracy": found.pixel_accuracy,
            "edges": edge_agreement(before, after),
            "segments": self._segments(base.network, before, after, data, seen),
        }
        return Result(run, trained.iterations, options.fine_tuning, trained.minutes, figures)

    @staticmethod
    def _segments(
        network: nn.Module,
        before: Sequence[AlignedScene],
        after: Sequence[AlignedScene],
        data: DataConfig,
        seen: DataConfig,
    ) -> float:
        return segmentation_agreement(
            before,
            after,
            lambda tile: classify(network, [tile], data)[0],
            lambda tile: classify(network, [tile], seen)[0],
            len(data.classes),
        ).miou

    def introduction(self) -> List[str]:
        """Network, schedules, sizes."""
        options, rows = self.spec.network, []
        poly = f", poly {options.power:g}" if options.power else ""
        for domain, tiles in zip(self._domains, self._tiles):
            for split in SPLITS:
                counts = sizes(tiles[split], options.crop)
                rows.append([domain.name, split, *(f"{count:,}" for count in counts)])
        return [
            f"U-Net of widths {', '.join(map(str, options.channels))}, trained on the source for "
            f"{options.iterations} iterations of {options.batch} crops of {options.crop}² pixels (Adam, "
            f"{options.learning_rate:g}{poly}), then fine-tuned for {options.fine_tuning} on the source's images in "
            "the target's style with the source's labels, and measured on the target's test images. (The paper: 8000, "
            "batch 32, 0.0001, then 2500.) `none` is fine-tuned on the source's images as they are. Agreements: "
            "source validation images before and after translation; the segmenter is the U-Net of the source.",
            "",
            *table(["domain", "split", "images", "labelled pixels", f"patches of {options.crop}²"], rows),
        ]

    def notes(self, results: List[Result]) -> List[str]:
        """How long and how flat the source trainings became, then the fine-tunings."""
        rows, restless, rule = [], [], self.spec.until_flat
        for backward in (False, True):
            folders = {seed: self._base_folder(backward, seed) for seed in self.spec.seeds}
            made = {seed: folder for seed, folder in folders.items() if folder.exists()}
            if made:
                rows.append(
                    f"{self._direction(backward)} {', '.join(map(_length_and_change, made.values()))}"
                )
            if rule:
                named = f"{self._direction(backward)}, seed "
                restless += [f"{named}{seed}" for seed, folder in made.items() if not rule.is_flat(folder)]
        lines = [
            "Trainings on the source, by seed: iterations, and the change of the validation mIoU over the last third "
            f"of them: {'; '.join(rows)}.",
        ]
        if rule:
            lines.append(rule.note(restless))
        fine_tuned = lengths_note(self.spec.fine_tuning_until_flat, results)
        return [*lines, *(f"Fine-tunings: {line}" for line in fine_tuned)]

    def write_places(self, path: Path) -> Path:
        """A row per direction: source, then its image by each method, then an image of the target."""
        rows = [self._row(backward) for backward in (False, True)]
        edge = min(PICTURE_EDGE, *(size for row in rows for panel in row for size in panel.shape[:2]))
        lines = []
        for row in rows:
            panels = [panel[:edge, :edge] for panel in row]
            blank = np.full_like(panels[0], 255)
            lines.append(stack(panels + [blank] * (max(map(len, rows)) - len(row)), axis=1))
        return save(path, stack(lines, axis=0))

    def _row(self, backward: bool) -> List[NDArray[np.uint8]]:
        side, other = self._sides(backward)
        data, target = self._domains[side].data, self._domains[other].data
        tile = self._tiles[side]["test"][0]
        images = [tile.linear]
        for run in shown(run for run in self.runs if run.backward == backward):
            change = self._translation(run).source
            images.append(TranslatedTiles([tile], change, data, target)[0].linear)
        return [to_rgb(image) for image in (*images, self._tiles[other]["train"][0].linear)]


def _length_and_change(folder: Path) -> str:
    change = flatness(folder)
    steps = read_curve(folder, ["miou"])["step"]
    return f"{steps[-1] if steps else 0} ({change:+.1%})" if change == change else "–"
