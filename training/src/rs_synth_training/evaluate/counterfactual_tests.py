# SPDX-License-Identifier: GPL-2.0-or-later
"""Does an edit show what it says, and leave the rest alone?

Floods and conversions are made in the test rows at places (and, for floods, to levels) that no training
crop ever had them at, and scored twice: the share of edited pixels whose colours lie in the real class's
colour box, and the mean change of dry land 3 … 25 px from the edit, with the same noise.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from scipy import ndimage

from .area import Area, Split, Synthesis
from .edits import EIGHT, Edit, flood_to_level, places_without, round_patch, write_patches
from .metrics import ColourBox, colour_distance, gradient_magnitude
from .recogniser import Recogniser

NEAR, FAR = 3, 25
"""Ring around an edit, in pixels, in which dry land must keep still."""
MIN_PURE = 200
FLOOD_QUANTILES = (0.03, 0.1, 0.2, 0.35)


OTHER_NOISE = "other noise seed"


@dataclass(frozen=True)
class EditScore:
    """One edit under one noise seed. Shares and changes are fractions; NaN where there is no pixel.

    ``inside`` counts the pure edited pixels (eight edited neighbours), as the box is made of pure pixels;
    ``inside_all`` counts the outline too, ``inside_before`` the pure pixels without the edit.
    ``recognised`` is the share of all edited pixels that the recogniser takes for the class,
    ``recognised_before`` that without the edit. ``colour`` and ``gradient`` are Wasserstein-1 distances
    to the real training pixels of the class; ``colour_before`` is that of the unedited pixels.
    """

    name: str
    code: int
    seed: int
    pixels: int
    pure: int
    inside: float
    inside_all: float
    inside_before: float
    ring_pixels: int
    ring_change: float
    colour: float
    colour_before: float
    gradient: float
    recognised: float
    recognised_before: float


@dataclass(frozen=True)
class RealClass:
    """What real training pixels of a class look like.

    The box is that of pure pixels, whose eight neighbours are of the class too, where there are at least
    MIN_PURE: Landsat's mixed shore pixels would stretch the box of water over half the land.
    """

    box: ColourBox
    pixels: np.ndarray
    gradients: np.ndarray

    @classmethod
    def of(cls, area: Area, code: int) -> RealClass:
        """Collect the pixels of one class in the training area."""
        mask = area.valid & (area.land_cover == code)
        box = ColourBox.of(area.image[:, pure_pixels(mask)])
        return cls(box, area.image[:, mask], gradient_magnitude(area.image)[:, mask[:-1, :-1]])


def pure_pixels(mask: np.ndarray, least: int = MIN_PURE) -> np.ndarray:
    """Pixels whose eight neighbours are in the mask too; the mask itself where they are fewer than ``least``."""
    pure = ndimage.binary_erosion(mask, EIGHT)
    return np.asarray(pure if pure.sum() >= least else mask)


def ring_around(mask: np.ndarray, allowed: np.ndarray) -> np.ndarray:
    """Allowed pixels NEAR … FAR px from a mask."""
    if not mask.any():
        return np.zeros_like(mask)
    distance = ndimage.distance_transform_edt(~mask)
    return np.asarray((distance >= NEAR) & (distance <= FAR) & allowed)


def score_edit(
    edit: Edit,
    before: np.ndarray,
    after: np.ndarray,
    real: RealClass,
    seen_before: np.ndarray,
    seen_after: np.ndarray,
    counted: np.ndarray,
    dry: np.ndarray,
    seed: int,
) -> EditScore:
    """Compare the images before and after one edit.

    Args:
        before, after: (bands, rows, cols), fractions of the range, same noise.
        seen_before, seen_after: the recogniser's classes of the two.
        counted: pixels that may be looked at (test rows, valid).
        dry: those of them that are land before the edit.
    """
    mask = edit.mask & counted
    pure = pure_pixels(edit.mask) & counted
    ring = ring_around(edit.mask, dry & ~edit.mask)
    inner = mask[:-1, :-1] & mask[1:, :-1] & mask[:-1, 1:]
    return EditScore(
        name=edit.name,
        code=edit.code,
        seed=seed,
        pixels=int(mask.sum()),
        pure=int(pure.sum()),
        inside=real.box.share(after[:, pure]),
        inside_all=real.box.share(after[:, mask]),
        inside_before=real.box.share(before[:, pure]),
        ring_pixels=int(ring.sum()),
        ring_change=float(np.abs(after - before)[:, ring].mean()) if ring.any() else float("nan"),
        colour=colour_distance(real.pixels, after[:, mask]),
        colour_before=colour_distance(real.pixels, before[:, mask]),
        gradient=colour_distance(real.gradients, gradient_magnitude(after)[:, inner]),
        recognised=float((seen_after[mask] == edit.code).mean()),
        recognised_before=float((seen_before[mask] == edit.code).mean()),
    )


def flood_edits(split: Split, water: int, excluded: list[list[float]]) -> list[Edit]:
    """Floods of the test rows: levels in the bands kept out of training, levels by quantile, and ponds."""
    area = split.context
    height = split.test.height
    lowest, highest = float(height.min()), float(np.quantile(height, 0.5))
    levels = {low + share * (high - low) for low, high in excluded for share in (0.2, 0.5, 0.8)}
    levels |= {float(np.quantile(height, quantile)) for quantile in FLOOD_QUANTILES}
    edits = [
        flood_to_level(area.land_cover, area.height, level, water)
        for level in sorted(levels)
        if lowest < level < highest
    ]
    edits.append(patch_edit(split, water, water, 11, SMALL, "ponds"))
    return [edit for edit in edits if edit.mask[split.skip :].any()]


@dataclass(frozen=True)
class Patches:
    """How many round patches to try for, at least how many, and free radii to try, in pixels."""

    wanted: int
    least: int
    radii: tuple[int, ...]


SMALL = Patches(5, 3, (28, 20, 14, 10, 7))
LARGE = Patches(1, 1, (80, 64, 48))


def patch_edit(split: Split, code: int, water: int, seed: int, patches: Patches, name: str) -> Edit:
    """Round patches of one class, all in places of the test rows where it never occurs (maybe none)."""
    area = split.context
    rng = np.random.default_rng(seed)
    allowed = area.valid.copy()
    allowed[: split.skip] = False
    centres: list[tuple[int, int]] = []
    for radius in patches.radii:
        centres = places_without(area.land_cover, allowed, code, radius, patches.wanted, rng)
        if len(centres) >= patches.least:
            break
    masks = [round_patch(area.shape, row, col, 0.75 * radius, rng) for row, col in centres]
    name = f"{name} ({len(centres)} of radius ≈{0.75 * radius:.0f} px)"
    return write_patches(area.land_cover, area.height, masks, code, code == water, name)


def conversion_edits(split: Split, code: int, water: int) -> list[Edit]:
    """Small patches of one class, and one large one where the test rows have room for it."""
    edits = [
        patch_edit(split, code, water, 100 + code, SMALL, "patches"),
        patch_edit(split, code, water, 200 + code, LARGE, "large"),
    ]
    return [edit for edit in edits if edit.mask.any()]


def run_edits(
    synthesis: Synthesis,
    split: Split,
    edits: list[Edit],
    water: int,
    recogniser: Recogniser,
    seeds: tuple[int, ...],
) -> list[EditScore]:
    """Score every edit under every noise seed."""
    area = split.context
    counted = area.valid.copy()
    counted[: split.skip] = False
    dry = counted & (area.land_cover != water)
    real = {code: RealClass.of(split.train, code) for code in {edit.code for edit in edits}}
    scores = []
    for seed in seeds:
        before = synthesis(area.land_cover, area.auxiliary, seed)
        seen = recogniser.classify(before)
        for edit in edits:
            after = synthesis(edit.land_cover, area.with_height(edit.height), seed)
            seen_after = recogniser.classify(after)
            scores.append(
                score_edit(edit, before, after, real[edit.code], seen, seen_after, counted, dry, seed)
            )
    return scores


class Pooled(NamedTuple):
    """Several edits and seeds as one: means over all their pixels, NaN without any."""

    inside: float
    inside_all: float
    change: float


def pooled(scores: list[EditScore]) -> Pooled:
    """Shares inside the box, of pure and of all edited pixels, and the change of all ring pixels."""
    return Pooled(
        weighted_mean([(score.inside, score.pure) for score in scores]),
        weighted_mean([(score.inside_all, score.pixels) for score in scores]),
        weighted_mean([(score.ring_change, score.ring_pixels) for score in scores]),
    )


def weighted_mean(pairs: list[tuple[float, int]]) -> float:
    """Mean of (value, weight) pairs; NaN where no weight is left."""
    total = sum(weight for _, weight in pairs)
    if total == 0:
        return float("nan")
    return sum(value * weight for value, weight in pairs if weight > 0) / total


@dataclass(frozen=True)
class InputScore:
    """Mean absolute change of the output, fraction of the range, when one input is replaced."""

    name: str
    pixels: int
    change: float


def input_tests(synthesis: Synthesis, split: Split, classes: tuple[int, int], seed: int) -> list[InputScore]:
    """Replace one input at a time: another terrain, two classes swapped, other noise."""
    area = split.context
    counted = area.valid.copy()
    counted[: split.skip] = False
    first, second = classes
    swap = np.arange(256, dtype=np.uint8)
    swap[[first, second]] = second, first
    swapped = swap[area.land_cover]
    touched = counted & (swapped != area.land_cover)
    before = synthesis(area.land_cover, area.auxiliary, seed)

    def change(image: np.ndarray, mask: np.ndarray) -> float:
        return float(np.abs(image - before)[:, mask].mean())

    mirrored = synthesis(area.land_cover, area.with_height(area.height[:, ::-1]), seed)
    shifted = synthesis(area.land_cover, area.with_height(np.roll(area.height, 64, axis=1)), seed)
    exchanged = synthesis(swapped, area.auxiliary, seed)
    renoised = synthesis(area.land_cover, area.auxiliary, seed + 1000)
    every = int(counted.sum())
    return [
        InputScore("terrain mirrored east-west", every, change(mirrored, counted)),
        InputScore("terrain shifted by 64 px", every, change(shifted, counted)),
        InputScore(f"classes {first} and {second} swapped", int(touched.sum()), change(exchanged, touched)),
        InputScore(OTHER_NOISE, every, change(renoised, counted)),
    ]
