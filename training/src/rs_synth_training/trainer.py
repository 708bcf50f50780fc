# SPDX-License-Identifier: GPL-2.0-or-later
"""Networks, optimisers and one step of training.

Everything random is drawn by step number and number of the crop (crops, noise, where the texture is looked at),
so a run that was killed and resumed computes what the unbroken run computes, and several ranks what one would.
"""

from __future__ import annotations

import copy
import logging
from contextlib import nullcontext
from typing import Any, ContextManager, Dict, Iterator, List, Optional, Sequence, Tuple

import torch
from torch import Tensor, nn

from . import checkpoint, ema, losses, objectives
from .config import Config
from .config.training import decay
from .data.crops import Batch, CropSampler
from .device import autocast, why_not_compiled
from .distributed import ALONE, Ranks
from .networks import Generator, build_discriminator, build_generator
from .objectives import Shares
from .part import Part, prepare

# Batches to measure statistics on, far from any training step.
CALIBRATION_STEP = 2**41
Features = List[List[Tensor]]
_log = logging.getLogger(__name__)


class Synthesis(nn.Module):
    """What is trained of a generator, as the `forward` that DDP and torch.compile want."""

    def __init__(self, generator: Generator) -> None:
        super().__init__()
        self.generator = generator

    def forward(self, labels: Tensor, terrain: Tensor, noise: Tensor, style: Tensor) -> Tensor:
        return self.generator.synthesise(labels, terrain, noise, style)


class Trainer:
    """Networks, optimisers and one step of training.

    Args:
        config: the recipe.
        device: of the networks.
        ranks: the processes that train together.
    """

    def __init__(self, config: Config, device: torch.device, ranks: Ranks = ALONE) -> None:
        torch.manual_seed(config.training.seed)
        self.config, self.device, self.ranks = config, device, ranks
        self.generator = build_generator(config).to(device)
        self.discriminator = build_discriminator(config).to(device)
        for network in (self.generator, self.discriminator):
            network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.average = copy.deepcopy(self.generator).eval().requires_grad_(False)
        options, betas = config.training, config.training.betas
        self.generator_optimizer = torch.optim.Adam(
            self.generator.parameters(), options.generator_lr, betas, fused=True
        )
        self.discriminator_optimizer = torch.optim.Adam(
            self.discriminator.parameters(), options.discriminator_lr, betas, fused=True
        )
        self.adversarial = config.loss.adversarial > 0 or config.loss.feature_matching > 0
        self.synthesis = Synthesis(self.generator)
        if options.compile:
            self._compile()
        # With several ranks these average the gradients; the bare networks never do.
        self._shared_synthesis = ranks.wrap(self.synthesis)
        self._shared_discriminator = (
            ranks.wrap(self.discriminator) if self.adversarial else self.discriminator
        )
        self.step = 0

    def _compile(self) -> None:
        problem = why_not_compiled(self.device)
        if problem:
            _log.warning(
                "training.compile: torch cannot compile here, training goes on without (%s)", problem
            )
            return
        self.synthesis.compile()
        self.discriminator.compile()

    def autocast(self) -> ContextManager[Any]:
        """bf16 where the recipe asks for it."""
        return autocast(self.device, self.config.training.precision)

    def set_learning_rate(self, progress: float) -> None:
        """Constant, then linear to 0 from `decay_from` on; progress 0…1."""
        options = self.config.training
        factor = decay(progress, options.decay_from)
        for optimizer, rate in (
            (self.generator_optimizer, options.generator_lr),
            (self.discriminator_optimizer, options.discriminator_lr),
        ):
            for group in optimizer.param_groups:
                group["lr"] = rate * factor

    def train_step(self, batches: Sequence[Batch]) -> Dict[str, Tensor]:
        """One update of both networks, the discriminator first.

        Args:
            batches: this rank's share of the step, in one part or several (gradient accumulation).

        Returns:
            the losses, on the device; their means over the ranks are those of the whole batch.
        """
        self.generator.train()
        parts = [self.prepare(batch, self.step) for batch in batches]
        shares = objectives.shares(parts, self.config, self.ranks)
        # The graph of one part waits for the discriminator's update. The graphs of several would need the memory
        # that parts are there to save: their images are made twice.
        fake = self._synthesise(self._shared_synthesis, parts[0]) if len(parts) == 1 else None
        report: Dict[str, Tensor] = {}
        seen: List[Features] = []
        if self.adversarial:
            seen = self._update_discriminator(parts, shares, fake, report)
        self._update_generator(parts, shares, fake, seen, report)
        self.step += 1
        ema.update(self.average, self.generator, self.config.training.ema, self.step)
        return report

    def prepare(self, batch: Batch, step: int) -> Part:
        """A batch as a step needs it."""
        return prepare(batch, self.config, step, self.generator, self.device)

    def _synthesise(self, network: nn.Module, part: Part) -> Tensor:
        with self.autocast():
            image: Tensor = network(*part.inputs)
        return image.float()

    def _update_discriminator(
        self,
        parts: Sequence[Part],
        shares: Sequence[Shares],
        fake: Optional[Tensor],
        report: Dict[str, Tensor],
    ) -> List[Features]:
        """Returns the features of the real images, for feature matching."""
        seen = []
        network = self._shared_discriminator
        self.discriminator_optimizer.zero_grad(set_to_none=True)
        for index, (part, share) in enumerate(zip(parts, shares)):
            if fake is None:
                with torch.no_grad():
                    image = self._synthesise(self.synthesis, part)
            else:
                image = fake.detach()
            # Pixels without a label or a value are hidden from the discriminator in both images.
            shown = torch.cat([part.image * part.valid, image * part.valid])
            with self._until_last(network, index, parts), self.autocast():
                both = network(shown, torch.cat([part.condition, part.condition]))
                real, synthetic = _halves(both)
                loss = losses.discriminator_hinge(real, synthetic) * share["images"]
                loss.backward()
            seen.append([[layer.detach() for layer in scale] for scale in real])
            _add(report, "d", loss)
        self.discriminator_optimizer.step()
        return seen

    def _update_generator(
        self,
        parts: Sequence[Part],
        shares: Sequence[Shares],
        fake: Optional[Tensor],
        seen: Sequence[Features],
        report: Dict[str, Tensor],
    ) -> None:
        weights = self.config.loss
        network = self._shared_synthesis
        self.generator_optimizer.zero_grad(set_to_none=True)
        self.discriminator.requires_grad_(False)
        for index, (part, share) in enumerate(zip(parts, shares)):
            with self._until_last(network, index, parts):
                image = self._synthesise(network, part) if fake is None else fake
                terms = {}
                if self.adversarial:
                    with self.autocast():
                        features = self.discriminator(image * part.valid, part.condition)
                        terms["adversarial"] = losses.generator_hinge(features) * share["images"]
                        matching = losses.feature_matching(seen[index], features)
                        terms["feature_matching"] = matching * share["images"]
                terms.update(objectives.image_terms(image, part, share, self.config, self.step, self.ranks))
                weighted = [getattr(weights, name) * term for name, term in terms.items()]
                torch.stack(weighted).sum().backward()
            for name, term in terms.items():
                _add(report, name, term)
        self.discriminator.requires_grad_(True)
        self.generator_optimizer.step()

    def _until_last(self, network: nn.Module, index: int, parts: Sequence[Part]) -> ContextManager[Any]:
        """Ranks exchange gradients once per step, after the last part."""
        return nullcontext() if index == len(parts) - 1 else self.ranks.gathering(network)

    def calibrate(self, sampler: CropSampler) -> None:
        """Norm statistics of the averaged weights, from batches that depend on nothing but the seed.

        All ranks must call it: each measures its share.
        """
        options = self.config.training

        def inputs() -> Iterator[Tuple[Tensor, ...]]:
            for step in range(CALIBRATION_STEP, CALIBRATION_STEP + options.calibration_batches):
                for index in range(options.accumulate):
                    yield self.prepare(sampler.batch(step, index, options.accumulate), step).inputs

        ema.calibrate(self.average, inputs(), self.autocast)

    def state(self) -> Dict[str, Any]:
        """Everything that a later process needs to go on; the same on all ranks."""
        return {
            "config": self.config.to_dict(),
            "step": self.step,
            **checkpoint.states(self._networks()),
            "optimizers": checkpoint.states(self._optimizers()),
        }

    def _networks(self) -> Dict[str, nn.Module]:
        """By their names in checkpoints."""
        return {
            "generator": self.generator,
            "generator_ema": self.average,
            "discriminator": self.discriminator,
        }

    def _optimizers(self) -> Dict[str, torch.optim.Optimizer]:
        return {
            "generator": self.generator_optimizer,
            "discriminator": self.discriminator_optimizer,
        }

    def load_state(self, state: Dict[str, Any]) -> None:
        """Go on from `state()`, of any number of ranks.

        Raises:
            ConfigError: the checkpoint's recipe differs in what the result depends on.
            CheckpointError: it was written by another version of the networks.
        """
        checkpoint.check_recipe(state["config"], self.config)
        with checkpoint.same_networks("The checkpoint"):
            checkpoint.load_states(self._networks(), state)
            checkpoint.load_states(self._optimizers(), state["optimizers"])
        self.step = state["step"]


def _halves(features: Features) -> Tuple[Features, Features]:
    """Real and synthetic halves of features computed together."""
    pairs = [[layer.chunk(2) for layer in scale] for scale in features]
    return [[pair[0] for pair in scale] for scale in pairs], [[pair[1] for pair in scale] for scale in pairs]


def _add(report: Dict[str, Tensor], name: str, value: Tensor) -> None:
    report[name] = report[name] + value.detach() if name in report else value.detach()
