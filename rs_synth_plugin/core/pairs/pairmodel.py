# SPDX-License-Identifier: GPL-2.0-or-later
"""A joint diffusion model as its card describes it, and whether a super-resolution belongs to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

import numpy as np

from ..errors import ModelError
from ..model.modelcard import Band, ModelCard, check_task
from ..product.storing import stored
from .labelcode import LabelCode
from .schedule import Schedule

_SAME_SIZE = 0.01


@dataclass(frozen=True)
class PairModel:
    """A denoiser whose channels are those of an image, then those of its label code."""

    card: ModelCard
    schedule: Schedule
    code: LabelCode

    @classmethod
    def of(cls, card: ModelCard) -> PairModel:
        """Raises ModelError when the model is no denoiser of image–mask pairs."""
        check_task(card, "denoiser")
        if card.block["label_code"] == "none" or not card.classes:
            raise ModelError(
                f"The model {card.name} makes images without masks: choose one of image–mask pairs."
            )
        model = cls(card, Schedule.from_card(card.block), LabelCode.of(card))
        if model.channels <= model.code.channels:
            raise ModelError(
                f"The model {card.name} has {model.channels} channels, and {model.code.channels} of them would be "
                "the label's, which leaves none for the image: export it again."
            )
        if model.tile_size % card.size_multiple:
            raise ModelError(
                f"The model {card.name} is for tiles of {model.tile_size} pixels, no multiple of its "
                f"{card.size_multiple}: export it again."
            )
        return model

    @property
    def tile_size(self) -> int:
        """Side in pixels of what it was trained on."""
        return int(self.card.block["tile_size"])

    @property
    def channels(self) -> int:
        """C, of image and label."""
        return len(self.card.inputs["sample"])

    @property
    def image_bands(self) -> Tuple[Band, ...]:
        """The bands before the label's channels."""
        return self.card.inputs["sample"][: self.channels - self.code.channels]

    def split(self, sample: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        """Channels (C, rows, cols) → those of the image and those of the label."""
        return sample[: -self.code.channels], sample[-self.code.channels :]

    def image(self, channels: np.ndarray) -> np.ndarray:
        """Image channels, clipped to [−1, 1], as they are stored: the card's output dtype, same shape."""
        output = self.card.output
        low, high = output.range
        values = low + (np.clip(channels, -1, 1) + 1) / 2 * (high - low)
        return stored(values, np.ones(values.shape[1:], bool), output, None)

    def tidied(self, sample: np.ndarray) -> np.ndarray:
        """What a super-resolution sees of a finished sample: the image clipped, the labels exact codewords."""
        image, labels = self.split(sample)
        return np.concatenate([np.clip(image, -1, 1), self.code.encode(self.code.decode(labels)[0])])


def check_base(model: PairModel) -> None:
    """Raise ModelError for a super-resolution in the place of the model."""
    if "low_resolution" in model.card.inputs:
        raise ModelError(
            f"The model {model.card.name} only refines pairs: choose it as super-resolution, and another model."
        )


def check_belongs(refiner: PairModel, base: PairModel) -> None:
    """Raise ModelError when a super-resolution does not go with a model."""
    problem = _difference(refiner, base)
    if problem:
        raise ModelError(
            f"The super-resolution {refiner.card.name} does not belong to the model {base.card.name} ({problem}): "
            "choose the one that was trained with it."
        )


def _difference(refiner: PairModel, base: PairModel) -> Optional[str]:
    above, below = refiner.card, base.card
    if "low_resolution" not in above.inputs:
        return "it takes no low-resolution pair"
    if [(c.code, c.name, c.color) for c in above.classes] != [
        (c.code, c.name, c.color) for c in below.classes
    ]:
        return "they have other classes"
    if refiner.code.kind != base.code.kind:
        return f"its label code is {refiner.code.kind}, the model's {base.code.kind}"
    names = [band.name for band in below.inputs["sample"]]
    for part in ("sample", "low_resolution"):
        if [band.name for band in above.inputs[part]] != names:
            return "they have other bands"
    if (above.output.range, above.output.dtype) != (below.output.range, below.output.dtype):
        return "they have another range of values"
    if refiner.tile_size != 2 * base.tile_size:
        return f"it is for tiles of {refiner.tile_size} pixels, not of twice the model's {base.tile_size}"
    if abs(2 * above.gsd_m / below.gsd_m - 1) > _SAME_SIZE:
        return f"its pixels measure {above.gsd_m:g} m, not half of the model's {below.gsd_m:g} m"
    return None
