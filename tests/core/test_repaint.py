# SPDX-License-Identifier: GPL-2.0-or-later
"""Masks given: steps go back and forth as in RePaint, known channels come out exact, and the rest comes to agree."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from rs_synth_plugin.core.errors import InputError
from rs_synth_plugin.core.pairs.chain import Recipe, draw
from rs_synth_plugin.core.pairs.dpmsolver import DpmSolver
from rs_synth_plugin.core.pairs.repaint import Known, Move, back_and_forth, noised_again, straight
from rs_synth_plugin.core.pairs.samplers import SAMPLERS
from tests.core.test_samplers import schedule_of


def published_order(steps, jump, resamplings):
    """Times of diffusers' RePaintScheduler (set_timesteps), in our own words: steps left, from `steps` down to 0."""
    jumps = dict.fromkeys(range(0, steps - jump, jump), resamplings - 1)
    times, time = [steps], steps
    while time >= 1:
        time -= 1
        times.append(time)
        if jumps.get(time, 0) > 0:
            jumps[time] -= 1
            for _ in range(jump):
                time += 1
                times.append(time)
    return times


@pytest.mark.parametrize(("steps", "jump", "resamplings"), [(20, 2, 3), (250, 10, 10), (7, 3, 2), (5, 9, 1)])
def test_steps_go_back_and_forth_as_in_diffusers(steps, jump, resamplings):
    times = [steps]
    for before, after in back_and_forth(steps, jump, resamplings):
        assert times[-1] == steps - before
        each = 1 if after > before else -1
        times.extend(steps - level for level in range(before + each, after + each, each))
    assert times == published_order(steps, jump, resamplings)


def test_the_order_in_our_own_words_is_that_of_diffusers():
    """RePaintScheduler of diffusers 0.42.1, set_timesteps(7, 3, 2), its timesteps // (1000 // 7)."""
    assert published_order(7, 3, 2) == [7, 6, 5, 4, 3, 4, 5, 6, 5, 4, 3, 2, 1, 0, 1, 2, 3, 2, 1, 0]


def test_one_resampling_goes_straight():
    assert back_and_forth(6, 2, 1) == straight(6)
    assert straight(2) == [Move(0, 1), Move(1, 2)]


@pytest.mark.parametrize(("jump", "resamplings"), [(0, 2), (2, 0)])
def test_numbers_below_one_are_refused(jump, resamplings):
    with pytest.raises(InputError, match="Jump length and resamplings are 1 or more"):
        back_and_forth(10, jump, resamplings)


def test_a_jump_as_long_as_all_steps_is_refused():
    with pytest.raises(InputError, match="no jump over 10 steps fits into 10: choose more steps"):
        back_and_forth(10, 10, 2)
    assert back_and_forth(10, 10, 1) == straight(10)


class JointGaussian:
    """The exact denoiser of pixels whose image and label channel are N(0, 0.5²) each and correlated."""

    correlation, deviation = 0.95, 0.5

    def __init__(self):
        self.model = SimpleNamespace(schedule=schedule_of(), channels=2)
        ones = self.correlation * np.ones((2, 2)) + (1 - self.correlation) * np.eye(2)
        self.covariance = self.deviation**2 * ones

    def predict(self, samples, timestep, low):
        alpha_bar = self.model.schedule.alpha_bars[timestep]
        total = alpha_bar * self.covariance + (1 - alpha_bar) * np.eye(2)
        away = np.einsum("ij,njrc->nirc", np.linalg.inv(total), samples)
        return (np.sqrt(1 - alpha_bar) * away).astype(np.float32)


def image_given_label(recipe, label=0.6, mask=None):
    mask = np.ones((60, 60), bool) if mask is None else mask
    known = Known(np.full((1, 60, 60), label, np.float32), mask)
    (sample,) = draw(JointGaussian(), recipe, [np.random.default_rng(3)], (60, 60), known)
    assert (sample[1][mask] == np.float32(label)).all()
    return sample


@pytest.mark.parametrize("sampler", ["ddpm", "ddim", "dpmsolver++"])
def test_the_image_comes_to_agree_with_the_label(sampler):
    """E[image | label] = correlation · label; without going back and forth the image lags behind."""
    expected = 0.95 * 0.6
    straight_on = image_given_label(Recipe(sampler, 20, resamplings=1))[0].mean()
    agreed = image_given_label(Recipe(sampler, 20, jump=2, resamplings=6))[0].mean()
    assert abs(agreed - expected) < 0.09
    assert abs(agreed - expected) < abs(straight_on - expected)


def test_where_nothing_is_known_the_model_is_free():
    mask = np.zeros((60, 60), bool)
    mask[:, :30] = True
    label = image_given_label(Recipe("ddpm", 50, resamplings=1), mask=mask)[1]
    assert abs(label[:, 30:].mean()) < 0.1
    assert label[:, 30:].std() > 0.35


class Watched(JointGaussian):
    """Keeps of each prediction the timestep, and mean and deviation of the label channel it was asked with."""

    def __init__(self):
        super().__init__()
        self.asked = []

    def predict(self, samples, timestep, low):
        self.asked.append((timestep, samples[:, 1].mean(), samples[:, 1].std()))
        return super().predict(samples, timestep, low)


@pytest.mark.parametrize("sampler", SAMPLERS)
def test_a_known_label_is_known_at_every_step(sampler):
    """As it is at each step's level: √ᾱ of it, and noise of √(1 − ᾱ)."""
    denoiser, recipe = Watched(), Recipe(sampler, 10, jump=2, resamplings=2)
    known = Known(np.full((1, 60, 60), 0.6, np.float32), np.ones((60, 60), bool))
    draw(denoiser, recipe, [np.random.default_rng(3)], (60, 60), known)
    assert len(denoiser.asked) == recipe.runs(True) == 10 + 4 * 2
    for timestep, mean, deviation in denoiser.asked:
        alpha_bar = denoiser.model.schedule.alpha_bars[timestep]
        assert mean == pytest.approx(np.sqrt(alpha_bar) * 0.6, abs=0.07)
        assert deviation == pytest.approx(np.sqrt(1 - alpha_bar), abs=0.05)


@pytest.mark.parametrize("sampler", SAMPLERS)
def test_each_half_of_an_image_comes_to_agree_with_its_own_label(sampler):
    """Mean and deviation of the image given the label: correlation · label, 0.5 · √(1 − correlation²)."""
    values = np.full((1, 60, 60), 0.6, np.float32)
    values[..., 30:] *= -1

    def distance(resamplings):
        recipe = Recipe(sampler, 20, jump=2, resamplings=resamplings)
        known = Known(values, np.ones((60, 60), bool))
        ((image, _),) = draw(JointGaussian(), recipe, [np.random.default_rng(3)], (60, 60), known)
        signed = image * np.sign(values[0])
        halves = signed[:, :30], signed[:, 30:]
        return [(abs(half.mean() - 0.95 * 0.6), abs(half.std() - 0.156)) for half in halves]

    assert np.max(distance(6)) < 0.08
    assert np.max(distance(1)) > 0.15


def test_noising_again_leaves_what_belongs_to_the_level():
    random = np.random.default_rng(0)
    noise, more = random.standard_normal((2, 100_000), dtype=np.float32)
    sample = noised_again(np.float32(np.sqrt(0.8) * 0.6 + np.sqrt(1 - 0.8) * noise), 0.8, 0.3, more)
    assert sample.mean() == pytest.approx(np.sqrt(0.3) * 0.6, abs=0.01)
    assert sample.std() == pytest.approx(np.sqrt(1 - 0.3), abs=0.01)


def test_the_solver_begins_anew_after_each_jump_back(monkeypatch):
    jumps = []

    class Compared(DpmSolver):
        """Compares each step that does not follow upon the one before with that of a solver just made."""

        last = -1

        def step(self, index, sample, prediction, noise):
            moved = super().step(index, sample, prediction, noise)
            if index != self.last + 1:
                fresh = DpmSolver(schedule_of(), 10).step(index, sample, prediction, noise)
                jumps.append(np.array_equal(moved, fresh))
            self.last = index
            return moved

    monkeypatch.setitem(SAMPLERS, "dpmsolver++", Compared)
    image_given_label(Recipe("dpmsolver++", 10, jump=2, resamplings=2))
    assert jumps == [True] * 4
