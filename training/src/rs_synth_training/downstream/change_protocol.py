# SPDX-License-Identifier: GPL-2.0-or-later
"""Change detection on (translated A, B) against (A, B): Fang et al. 2024, section 4.1.

The first date's images are translated into the style of the second; a detector is trained on pairs of the training
split and measured on those of the test split, once for each method. The better the translation takes the
difference of season away and leaves what stands there, the better the detector. Adam, a learning rate that falls
with (1 - progress) ** 0.9, all flips and 90° rotations.

Gray world, which takes an image's own tint off, is applied to both dates.
"""

from __future__ import annotations

import math
from dataclasses import asdict
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

from ..comparison import ComparisonError, slug
from ..data.aligned import AlignedScene
from ..evaluate.agreement import Confusion
from ..evaluate.pictures import save, stack, to_rgb
from ..evaluate.quality_report import table
from ..identity import fingerprint
from . import perceptual
from .change_network import ChangeDetector, load_parts
from .index_labels import CHANGED
from .methods import Translation, make_translation, model_file, unchanged
from .pairs import Pair, first_date, pair_config, read_pairs, share_changed, to_linear, to_tiles
from .runs import MODEL_FILE, NOT_HELD_OUT, PLACES, Result, Run, Writers, lengths_note, shown
from .semantics import edge_agreement, model_segmenter
from .spec import ChangeSpec
from .supervised import Schedule, confusion, train
from .tiles import sizes

PICTURE_EDGE = 256
PICTURE_ROWS = 3
Classify = Callable[[NDArray[np.float32]], NDArray[np.uint8]]


def change_figures(counts: NDArray[np.int64]) -> Dict[str, float]:
    """The figures of Fang et al. 2024, tables 1 and 2, from pixels by (true, predicted) unchanged and changed.

    F1, precision and recall are those of the changed pixels; a figure whose denominator is 0 is NaN.
    """
    (kept, false), (missed, hits) = counts.astype(float).tolist()

    def ratio(part: float, whole: float) -> float:
        return part / whole if whole else math.nan

    ious = ratio(kept, kept + false + missed), ratio(hits, hits + false + missed)
    return {
        "accuracy": ratio(kept + hits, kept + false + missed + hits),
        "miou": sum(ious) / 2,
        "precision": ratio(hits, hits + false),
        "recall": ratio(hits, hits + missed),
        "f1": ratio(2 * hits, 2 * hits + false + missed),
    }


class ChangeDetection:
    """See the module's docstring, and `runs.Comparison`.

    Args:
        spec: what is compared.
        root: holds the pair's folder.
        models: holds the methods' model files, and the segmenter's.
        out: gets a folder per training.
        device: "cpu" or "cuda".
    """

    side = "direction"
    needs = MODEL_FILE

    def __init__(self, spec: ChangeSpec, root: Path, models: Path, out: Path, device: str) -> None:
        load_parts()
        self.spec, self._device = spec, device
        self._pairs = read_pairs(spec.pair, root)
        for split in ("train", "test"):
            total, changed = share_changed(self._pairs[split])
            if not 0 < changed < total:
                raise ComparisonError(
                    f"The {split} split has {changed} changed pixels of {total}: nothing to learn or to measure; look "
                    "at downstream.pair.labels and the splits."
                )
        self._watched = "validation" if "validation" in self._pairs else "test"
        self._data = pair_config(spec.pair, spec.network.crop, spec.network.class_balance)
        self._segmenter = self._load_segmenter(models)
        self._judges = perceptual.load_judges()
        self._translations: Dict[str, Translation] = {}
        first, second = spec.pair.data.a, spec.pair.data.b
        self.runs = [
            Run(
                method,
                f"{first.name} → {second.name}",
                False,
                seed,
                out / f"{slug(method.name)}-seed{seed}",
                model_file(method, False, models),
            )
            for method in spec.methods
            if method.kind != "model" or method.forward
            for seed in spec.seeds
        ]
        self.pictures: Writers = {PLACES: ("Pictures", self.write_places)}
        self.test_images = len(self._pairs["test"])
        self.columns = {
            "accuracy": "Acc",
            "miou": "mIoU",
            "precision": "Precision",
            "recall": "Recall",
            "f1": "F1",
            "variation": "TV",
            **perceptual.JUDGES,
            "edges": "edge agreement",
            "segments": "segmentation agreement (mIoU)",
        }

    def _load_segmenter(self, models: Path) -> Optional[Tuple[Classify, int]]:
        if not self.spec.segmenter:
            return None
        path = models / self.spec.segmenter
        if not path.exists():
            raise ComparisonError(
                f"downstream.segmenter: there is no file {path}; name its folder by --models."
            )
        return model_segmenter(path)

    def identity(self, run: Run) -> Dict[str, Any]:
        """Network, pair, method, model and seed."""
        return {
            "network": asdict(self.spec.network),
            "pair": asdict(self.spec.pair),
            "segmenter": self.spec.segmenter,
            "until flat": self.spec.until_flat and asdict(self.spec.until_flat),
            "method": run.method.kind,
            "model file": fingerprint(run.model),
            "seed": run.seed,
        }

    def _translation(self, run: Run) -> Translation:
        if run.method.name not in self._translations:
            train_pairs = self._pairs["train"]
            bands = len(self.spec.pair.data.b.bands)
            self._translations[run.method.name] = make_translation(
                run.method,
                run.model,
                lambda: ((pair.before, pair.valid) for pair in train_pairs),
                lambda: ((pair.after, pair.valid) for pair in train_pairs),
                (bands, bands),
            )
        return self._translations[run.method.name]

    def _tiles(self, split: str, translation: Translation) -> List[AlignedScene]:
        return to_tiles(self._pairs[split], translation, self.spec.pair)

    def prepare(self, run: Run) -> None:
        """Make the translation ready; raises ComparisonError for a model that does not fit."""
        self._translation(run)

    def perform(self, run: Run, max_minutes: Optional[float]) -> Optional[Result]:
        """Train and measure; None when a signal stopped it."""
        translation, options = self._translation(run), self.spec.network
        trained = train(
            lambda: ChangeDetector(len(self._data.image) // 2, options.encoder, options.decoder),
            Schedule(
                options.iterations,
                options.batch,
                options.learning_rate,
                options.checkpoint_every,
                options.power,
                self.spec.until_flat,
            ),
            self._tiles("train", translation),
            self._tiles(self._watched, translation),
            self._data,
            run.seed,
            run.folder,
            max_minutes,
            self._device,
        )
        if trained is None:
            return None
        test = self._tiles("test", translation)
        figures = {
            **change_figures(confusion(trained.network, test, self._data).counts),
            **self._content_figures(translation, first_date(test)),
        }
        return Result(run, trained.iterations, options.iterations, trained.minutes, figures)

    def _content_figures(self, translation: Translation, after: Sequence[AlignedScene]) -> Dict[str, float]:
        """Of the first date's test images, before and after; they do not depend on the detector."""
        images = [tile.linear for tile in after]
        before = first_date(self._tiles("test", Translation(unchanged)))
        return {
            "variation": perceptual.total_variation(images, [tile.valid for tile in after]),
            **perceptual.judged(images, self._judges),
            "edges": edge_agreement(before, after),
            "segments": self._segments(translation),
        }

    def _segments(self, translation: Translation) -> float:
        if self._segmenter is None:
            return math.nan
        classify, classes = self._segmenter
        counts = Confusion(classes)
        for pair in self._pairs["test"]:
            after = translation.source(pair.before, pair.valid)
            counts.add(classify(pair.before), classify(after), pair.valid)
        return counts.agreement().miou

    def introduction(self) -> List[str]:
        """Detector, labels, sizes."""
        options, pair, rows = self.spec.network, self.spec.pair, []
        for split in self._pairs:
            tiles = self._tiles(split, Translation(unchanged))
            images, pixels, patches = sizes(tiles, options.crop)
            _, changed = share_changed(self._pairs[split])
            counts = (f"{value:,}" for value in (images, pixels, patches))
            rows.append([split, *counts, f"{changed / max(pixels, 1):.1%}"])
        header = ["split", "image pairs", "labelled pixels", f"patches of {options.crop}²", "changed"]
        return [
            f"Siamese {options.encoder} and U-Net decoder of widths {', '.join(map(str, options.decoder))} from random "
            f"weights, on ({pair.data.a.name} in the style of {pair.data.b.name}, {pair.data.b.name}): "
            f"{options.iterations} iterations of {options.batch} crops of {options.crop}² pixels (Adam, "
            f"{options.learning_rate:g}, poly {options.power:g}). {self._rule()} TV, edge and segmentation agreement: "
            "translated test images of the first date, the latter two against the images before.",
            "",
            *table(header, rows),
        ]

    def _rule(self) -> str:
        labels = self.spec.pair.labels
        if labels is None:
            return "Labels: the set's change masks."
        index = f"{labels.name} (bands {labels.bands[0]} and {labels.bands[1]})"
        if labels.by == "class":
            rule = f"{index} is above {labels.threshold:g} at one date alone"
        else:
            unit = " standard deviations, each date's mean taken off" if labels.standardise else ""
            rule = f"{index} differs by more than {labels.threshold:g}{unit}"
        small = f"; patches below {labels.sieve} pixels are dissolved" if labels.sieve > 1 else ""
        return f"Labels come from a rule, not from an observer: changed is where {rule}{small}."

    def notes(self, results: List[Result]) -> List[str]:
        """How long the runs became, and why a column is empty."""
        empty = [title for name, title in perceptual.JUDGES.items() if self._judges[name] is None]
        lines = lengths_note(self.spec.until_flat, results)
        if self._watched == "test":
            lines.append(NOT_HELD_OUT)
        if empty:
            lines.append(
                f"{' and '.join(empty)}: – , because the package pyiqa or its weights are not at hand; with both "
                "installed the same command fills the columns of runs that are still to be made."
            )
        if self._segmenter is None:
            lines.append("Segmentation agreement: – , because the spec names no segmenter for these images.")
        return lines

    def write_places(self, path: Path) -> Path:
        """A row per test pair: first date, its image by each method, second date, label."""
        rows = [self._row(pair, shown(self.runs)) for pair in self._pairs["test"][:PICTURE_ROWS]]
        edges = [min(PICTURE_EDGE, *(row[0].shape[axis] for row in rows)) for axis in (0, 1)]
        cut = [stack([panel[: edges[0], : edges[1]] for panel in row], axis=1) for row in rows]
        return save(path, stack(cut, axis=0))

    def _row(self, pair: Pair, runs: Sequence[Run]) -> List[NDArray[np.uint8]]:
        domain = self.spec.pair.data.b
        made = [self._translation(run).source(pair.before, pair.valid) for run in runs]
        label = np.where(pair.codes == CHANGED, np.uint8(255), np.uint8(0))
        images = [to_rgb(to_linear(raw, domain)) for raw in (pair.before, *made, pair.after)]
        return [*images, np.repeat(label[..., None], 3, axis=-1)]
