# SPDX-License-Identifier: GPL-2.0-or-later
"""What the generator is trained for, so weighted that ranks and parts add up to the batch.

A loss is a mean: over images, valid pixels, pixels far from an edit. Where a batch is spread over ranks and
parts, the mean over all of it is the sum of the parts' means times their share of what is averaged over. That
depends on the data alone, so shares are known before anything is computed.
"""

from __future__ import annotations

from typing import Dict, List, Sequence

import torch
from torch import Tensor

from . import losses, randomness
from .config import Config
from .distributed import Ranks
from .part import Part

Shares = Dict[str, Tensor]
TINY = 1e-6


def shares(parts: Sequence[Part], config: Config, ranks: Ranks) -> List[Shares]:
    """Per part and kind of mean, its weight in a sum over the parts and a *mean* over the ranks.

    DDP averages gradients over the ranks, hence the factor of their number.
    """
    rows = [_counts(part, config) for part in parts]
    names = list(rows[0])
    counts = torch.stack([torch.stack([row[name].double() for name in names]) for row in rows])
    total = ranks.sum(counts.sum(0)).clamp(min=TINY)
    return [dict(zip(names, row)) for row in (counts * ranks.size / total).float()]


def _counts(part: Part, config: Config) -> Dict[str, Tensor]:
    """What each mean is taken over."""
    options = config.loss
    return {
        "images": part.image.new_tensor(len(part.image)),
        "reconstruction": losses.reconstruction_weight(_trusted(part, config), options.reconstruction_pool),
        "texture": losses.texture_weight(part.valid),
        "locality": losses.locality_weight(part.edited[part.crops :], options.locality_margin),
    }


def _trusted(part: Part, config: Config) -> Tensor:
    """How much a pixel counts in the reconstruction."""
    return part.valid * (1 - (1 - config.loss.reconstruction_edited) * part.edited)


def image_terms(
    fake: Tensor, part: Part, share: Shares, config: Config, step: int, ranks: Ranks
) -> Dict[str, Tensor]:
    """The losses that compare images, each times its share; the same names on all ranks.

    Args:
        fake: N×B×H×W, float32.
        part: what it was made of.
        share: of this part.
        step: draws the texture's filters.
        ranks: share the spread of the filters' responses.
    """
    options = config.loss
    pool, margin = options.reconstruction_pool, options.locality_margin
    terms = {"reconstruction": losses.reconstruction(fake, part.image, _trusted(part, config), pool)}
    if options.texture > 0:
        random = randomness.filters(config.training.seed, step)
        bank = losses.random_filters(options.texture_filters, fake.shape[1], random).to(fake.device)
        terms["texture"] = losses.texture(
            fake, part.image, part.truth, part.valid, bank, part.places, ranks.sum
        )
    if config.counterfactual.share > 0 and options.locality > 0:
        twins = slice(part.crops, None)
        terms["locality"] = losses.locality(
            fake[: len(fake) - part.crops], fake[twins], part.edited[twins], margin
        )
    return {name: term * share[name] for name, term in terms.items()}
