# SPDX-License-Identifier: GPL-2.0-or-later
"""Sampling where part of the channels is known: going back and forth so that the rest comes to agree with it.

A. Lugmayr et al., "RePaint: inpainting using denoising diffusion probabilistic models", CVPR 2022, algorithm 1 and
app. B: after every `jump` steps the sample is noised again by as many and denoised anew, `resamplings` times in all.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import List, NamedTuple

import numpy as np

from ..errors import InputError


@dataclass(frozen=True)
class Known:
    """`values`: float32 (channels, rows, cols), clean; `mask`: bool (rows, cols), where they are known. They are
    the last channels of a sample."""

    values: np.ndarray
    mask: np.ndarray

    def put_into(self, samples: np.ndarray, alpha_bar: float, noise: np.ndarray) -> None:
        """Set the known part of samples (N, C, rows, cols) to its values noised to a level (ibid., eq. 8a), in
        place; noise (N, channels, rows, cols)."""
        noised = np.float32(math.sqrt(alpha_bar)) * self.values + np.float32(math.sqrt(1 - alpha_bar)) * noise
        labels = samples[:, -len(self.values) :]
        np.copyto(labels, noised, where=self.mask)


class Move(NamedTuple):
    """From one noise level to another: `after` = `before` + 1 is a step of the sampler, less is noising again."""

    before: int
    after: int


def straight(steps: int) -> List[Move]:
    """Every step once."""
    return [Move(index, index + 1) for index in range(steps)]


def back_and_forth(steps: int, jump: int, resamplings: int) -> List[Move]:
    """RePaint's order of steps, as diffusers' RePaintScheduler has it, the steps back taken as one. (The authors' own
    code counts its levels down to −1, and so jumps back one step earlier throughout, at the end before the last step.)

    Raises InputError for numbers below 1, or a jump as long as all steps, which would never be taken.
    """
    if jump < 1 or resamplings < 1:
        raise InputError("Jump length and resamplings are 1 or more: correct them.")
    if resamplings > 1 and jump >= steps:
        raise InputError(
            f"Jump length: no jump over {jump} steps fits into {steps}: choose more steps, a shorter jump, or 1 "
            "resampling."
        )
    # Counted as there by the steps that are left: at these, jump back so many times.
    times_left = dict.fromkeys(range(0, steps - jump, jump), resamplings - 1)
    moves: List[Move] = []
    left = steps
    while left:
        left -= 1
        moves.append(Move(steps - left - 1, steps - left))
        if times_left.get(left, 0):
            times_left[left] -= 1
            moves.append(Move(steps - left, steps - left - jump))
            left += jump
    return moves


def noised_again(samples: np.ndarray, before: float, after: float, noise: np.ndarray) -> np.ndarray:
    """From the level with ᾱ `before` back to the one with `after` (ibid., eq. 1 over several steps)."""
    kept = after / before
    return np.float32(math.sqrt(kept)) * samples + np.float32(math.sqrt(1 - kept)) * noise
