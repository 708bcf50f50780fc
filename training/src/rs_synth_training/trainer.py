# SPDX-License-Identifier: GPL-2.0-or-later
"""Networks, optimisers and one step of training.

Everything random is drawn by step number (crops, noise, texture filters), so a run that was killed and
resumed computes what the unbroken run computes.
"""

from __future__ import annotations

import copy
from contextlib import nullcontext
from typing import Any, ContextManager, Dict, List, Tuple

import torch
from torch import Tensor

from . import ema, losses
from .config import Config, ConfigError
from .data.crops import Batch, CropSampler
from .networks import build_discriminator, build_generator

# Batches to measure statistics on, far from any training step.
CALIBRATION_STEP = 2**41


class Trainer:
    """Networks, optimisers and one step of training."""

    def __init__(self, config: Config, device: torch.device) -> None:
        torch.manual_seed(config.training.seed)
        self.config, self.device = config, device
        self.generator = build_generator(config).to(device)
        self.discriminator = build_discriminator(config).to(device)
        for network in (self.generator, self.discriminator):
            network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.average = copy.deepcopy(self.generator).eval().requires_grad_(False)
        options, betas = config.training, config.training.betas
        self.generator_optimizer = torch.optim.Adam(self.generator.parameters(), options.generator_lr, betas)
        self.discriminator_optimizer = torch.optim.Adam(
            self.discriminator.parameters(), options.discriminator_lr, betas
        )
        self.adversarial = config.loss.adversarial > 0 or config.loss.feature_matching > 0
        self.step = 0

    def randomness(self, step: int) -> torch.Generator:
        """The random numbers of a step."""
        return torch.Generator().manual_seed(self.config.training.seed * 1_000_003 + step)

    def noise(self, batch: Batch, random: torch.Generator) -> Tensor:
        """Normal noise, the same for a crop and its twin."""
        _, height, width = batch.land_cover.shape
        crops = len(batch.land_cover) - batch.twins
        noise = torch.randn(crops, self.generator.noise_channels, height, width, generator=random)
        return torch.cat([noise, noise[: batch.twins]])

    def autocast(self) -> ContextManager[Any]:
        """bf16 where the recipe asks for it."""
        if self.config.training.precision == "bf16":
            return torch.autocast(self.device.type, torch.bfloat16)
        return nullcontext()

    def set_learning_rate(self, progress: float) -> None:
        """Constant, then linear to 0 from `decay_from` on; progress 0…1."""
        start = self.config.training.decay_from
        factor = 1.0 if progress <= start or start >= 1 else max(0.0, (1 - progress) / (1 - start))
        options = self.config.training
        for optimizer, rate in (
            (self.generator_optimizer, options.generator_lr),
            (self.discriminator_optimizer, options.discriminator_lr),
        ):
            for group in optimizer.param_groups:
                group["lr"] = rate * factor

    def train_step(self, batch: Batch) -> Dict[str, float]:
        """One update of both networks; returns the losses."""
        weights, device = self.config.loss, self.device
        random = self.randomness(self.step)
        noise = self.noise(batch, random).to(device)
        image, valid = batch.image.to(device), batch.valid.to(device)
        layout = torch.channels_last
        self.generator.train()
        labels, terrain = self.generator.conditions(batch.land_cover.to(device), batch.auxiliary.to(device))
        labels, terrain = labels.contiguous(memory_format=layout), terrain.contiguous(memory_format=layout)
        with self.autocast():
            fake = self.generator.synthesise(labels, terrain, noise)
        fake = fake.float()
        report: Dict[str, float] = {}
        # Pixels without a label or a value are hidden from the discriminator in both images.
        condition = torch.cat([labels, terrain], 1)
        shown_real, shown_fake = image * valid, fake * valid
        if self.adversarial:
            with self.autocast():
                both = self.discriminator(
                    torch.cat([shown_real, shown_fake.detach()]), torch.cat([condition, condition])
                )
                real_features, fake_features = _halves(both)
                loss_d = losses.discriminator_hinge(real_features, fake_features)
            self.discriminator_optimizer.zero_grad(set_to_none=True)
            loss_d.backward()
            self.discriminator_optimizer.step()
            report["d"] = loss_d.item()
        terms: Dict[str, Tuple[float, Tensor]] = {}
        if self.adversarial:
            self.discriminator.requires_grad_(False)
            with self.autocast():
                fake_features = self.discriminator(shown_fake, condition)
                real_features = [[layer.detach() for layer in scale] for scale in real_features]
                terms["adversarial"] = weights.adversarial, losses.generator_hinge(fake_features)
                terms["feature_matching"] = (
                    weights.feature_matching,
                    losses.feature_matching(real_features, fake_features),
                )
            self.discriminator.requires_grad_(True)
        edited = batch.edited.to(device)
        terms["reconstruction"] = (
            weights.reconstruction,
            losses.reconstruction(
                fake,
                image,
                valid * (1 - (1 - weights.reconstruction_edited) * edited),
                weights.reconstruction_pool,
            ),
        )
        if weights.texture > 0:
            terms["texture"] = (
                weights.texture,
                losses.texture(
                    fake,
                    image,
                    batch.truth.to(device),
                    valid,
                    weights.texture_filters,
                    weights.texture_samples,
                    random,
                ),
            )
        if batch.twins and weights.locality > 0:
            terms["locality"] = (
                weights.locality,
                losses.locality(
                    fake[: batch.twins], fake[-batch.twins :], edited[-batch.twins :], weights.locality_margin
                ),
            )
        total = sum(weight * value for weight, value in terms.values() if weight > 0)
        self.generator_optimizer.zero_grad(set_to_none=True)
        total.backward()  # type: ignore[union-attr]
        self.generator_optimizer.step()
        self.step += 1
        ema.update(self.average, self.generator, self.config.training.ema, self.step)
        report.update({name: value.item() for name, (_, value) in terms.items()})
        return report

    def calibrate(self, sampler: CropSampler) -> None:
        """Norm statistics of the averaged weights, from batches that depend on nothing but the seed."""
        inputs = []
        for step in range(CALIBRATION_STEP, CALIBRATION_STEP + self.config.training.calibration_batches):
            batch = sampler.batch(step)
            noise = self.noise(batch, self.randomness(step))
            inputs.append(
                (batch.land_cover.to(self.device), batch.auxiliary.to(self.device), noise.to(self.device))
            )
        with self.autocast():
            ema.calibrate(self.average, inputs)

    def state(self) -> Dict[str, Any]:
        """Everything that a later process needs to go on."""
        return {
            "config": self.config.to_dict(),
            "step": self.step,
            "generator": self.generator.state_dict(),
            "generator_ema": self.average.state_dict(),
            "discriminator": self.discriminator.state_dict(),
            "optimizers": {
                "generator": self.generator_optimizer.state_dict(),
                "discriminator": self.discriminator_optimizer.state_dict(),
            },
        }

    def load_state(self, state: Dict[str, Any]) -> None:
        """Go on from `state()`. The recipe may differ in its card and its training section only.

        Raises ConfigError where it differs elsewhere: the result would be neither recipe's.
        """
        recipe = self.config.to_dict()
        for key in ("data", "generator", "discriminator", "loss", "counterfactual"):
            if state["config"][key] != recipe[key]:
                raise ConfigError(
                    f"The checkpoint was trained with another recipe.{key}; resume with its own recipe."
                )
        self.generator.load_state_dict(state["generator"])
        self.average.load_state_dict(state["generator_ema"])
        self.discriminator.load_state_dict(state["discriminator"])
        self.generator_optimizer.load_state_dict(state["optimizers"]["generator"])
        self.discriminator_optimizer.load_state_dict(state["optimizers"]["discriminator"])
        self.step = state["step"]


def _halves(features: List[List[Tensor]]) -> Tuple[List[List[Tensor]], List[List[Tensor]]]:
    """Real and synthetic halves of features computed together."""
    pairs = [[layer.chunk(2) for layer in scale] for scale in features]
    return [[pair[0] for pair in scale] for scale in pairs], [[pair[1] for pair in scale] for scale in pairs]
