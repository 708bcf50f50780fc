# SPDX-License-Identifier: GPL-2.0-or-later
"""Networks, optimisers and one step of training, for all methods.

Nothing in a step is drawn at random but its batch, which is a function of (seed, step): a run that was killed and
resumed computes what the unbroken run computes.
"""

from __future__ import annotations

import copy
import logging
from typing import Any, Dict, Sequence, Tuple, cast

import torch
from torch import Tensor, nn

from .. import checkpoint, ema
from ..config.training import decay
from ..device import autocast, why_not_compiled
from ..distributed import ALONE, Ranks
from .config import Config, from_dict
from .networks import build_discriminators, build_translator
from .objectives import Part, Shares, judge, persuade, shares
from .patches import Batch
from .translator import Images, Judged

DECISIVE = ("method", "data", "generator", "discriminator", "loss", "training.batch", "training.seed")
"""What a resumed run must have in common with the run before it."""
_log = logging.getLogger(__name__)


class Trainer:
    """See the module's docstring.

    Args:
        config: the recipe; `iterations` counts, not `epochs`.
        device: of the networks.
        ranks: the processes that train together.
    """

    def __init__(self, config: Config, device: torch.device, ranks: Ranks = ALONE) -> None:
        torch.manual_seed(config.training.seed)
        self.config, self.device, self.ranks = config, device, ranks
        self.translator = build_translator(config).to(device)
        self.discriminators = build_discriminators(config, self.translator).to(device)
        for network in (self.translator, self.discriminators):
            network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.average = copy.deepcopy(self.translator).eval().requires_grad_(False)
        options = config.training
        self.generator_optimizer = torch.optim.Adam(
            self.translator.parameters(), options.generator_lr, options.betas, fused=True
        )
        self.discriminator_optimizer = torch.optim.Adam(
            self.discriminators.parameters(), options.discriminator_lr, options.betas, fused=True
        )
        self.weights: Dict[str, float] = cast(Any, config).to_dict()["loss"]
        if options.compile:
            self._compile()
        # With several ranks these average the gradients; the bare networks never do.
        self._shared_translator = ranks.wrap(self.translator)
        self._shared_discriminators = ranks.wrap(self.discriminators)
        self.step = 0

    def _compile(self) -> None:
        problem = why_not_compiled(self.device)
        if problem:
            _log.warning(
                "training.compile: torch cannot compile here, training goes on without (%s)", problem
            )
            return
        self.translator.compile()
        self.discriminators.compile()

    def set_learning_rate(self, progress: float) -> None:
        """Constant, then linear to 0 from `decay_from` on; progress 0…1."""
        options = self.config.training
        self.translator.advance(progress)
        for optimizer, rate in (
            (self.generator_optimizer, options.generator_lr),
            (self.discriminator_optimizer, options.discriminator_lr),
        ):
            for group in optimizer.param_groups:
                group["lr"] = rate * decay(progress, options.decay_from)

    def train_step(self, batches: Sequence[Batch]) -> Dict[str, Tensor]:
        """One update of all networks, the discriminators first; returns the losses, on the device.

        Their means over the ranks are those of the whole batch.
        """
        (batch,) = batches
        self.translator.train()
        part = self.prepare(batch)
        share = shares(part, self.ranks)
        with self._autocast():
            images: Images = self._shared_translator(part.a, part.b, part.valid_a, part.valid_b)
        images = {name: image.float() for name, image in images.items()}
        judged = self.translator.judged(images, part)
        report: Dict[str, Tensor] = {}
        if self.weights["adversarial"] > 0:
            self._update_discriminators(judged, share, report)
        self._update_translator(images, judged, part, share, report)
        self.translator.observe(images, self.ranks)
        self.step += 1
        ema.update(self.average, self.translator, self.config.training.ema, self.step)
        return report

    def prepare(self, batch: Batch) -> Part:
        """A batch on the device, channels last."""
        values = (batch.a, batch.b, batch.valid_a, batch.valid_b)
        return Part(*(item.to(self.device).contiguous(memory_format=torch.channels_last) for item in values))

    def _autocast(self) -> Any:
        return autocast(self.device, self.config.training.precision)

    def _update_discriminators(
        self, judged: Dict[str, Judged], share: Shares, report: Dict[str, Tensor]
    ) -> None:
        self.discriminator_optimizer.zero_grad(set_to_none=True)
        shown = {}
        for name, pair in judged.items():
            real, fake = _shown_real(pair), _shown_fake(pair)
            shown[name] = (torch.cat([real[0], fake[0].detach()]), torch.cat([real[1], fake[1]]))
        with self._autocast():
            seen = self._shared_discriminators(shown)
        kind, losses = self.config.training.adversarial, {}
        for name, features in seen.items():
            halves = [[layer.chunk(2) for layer in scale] for scale in features]
            real_half = [[half[0] for half in scale] for scale in halves]
            fake_half = [[half[1] for half in scale] for scale in halves]
            losses[f"d {name}"] = judge(real_half, fake_half, kind) * share["images"]
        (self.weights["adversarial"] * torch.stack(list(losses.values())).sum()).backward()
        self.discriminator_optimizer.step()
        report.update({name: loss.detach() for name, loss in losses.items()})

    def _update_translator(
        self,
        images: Images,
        judged: Dict[str, Judged],
        part: Part,
        share: Shares,
        report: Dict[str, Tensor],
    ) -> None:
        self.generator_optimizer.zero_grad(set_to_none=True)
        self.discriminators.requires_grad_(False)
        terms = {
            name: term.value * share[term.mean] for name, term in self.translator.terms(images, part).items()
        }
        if self.weights["adversarial"] > 0:
            with self._autocast():
                seen = self.discriminators({name: _shown_fake(pair) for name, pair in judged.items()})
            kind = self.config.training.adversarial
            terms.update(
                {f"adversarial {name}": persuade(item, kind) * share["images"] for name, item in seen.items()}
            )
        weighted = [self.weights[name.partition(" ")[0]] * term for name, term in terms.items()]
        torch.stack(weighted).sum().backward()
        self.discriminators.requires_grad_(True)
        self.generator_optimizer.step()
        report.update({name: term.detach() for name, term in terms.items()})

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
            "generator": self.translator,
            "generator_ema": self.average,
            "discriminator": self.discriminators,
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
        checkpoint.check_recipe(state["config"], self.config, DECISIVE, from_dict)
        with checkpoint.same_networks("The checkpoint"):
            checkpoint.load_states(self._networks(), state)
            checkpoint.load_states(self._optimizers(), state["optimizers"])
        self.step = state["step"]


def _shown_real(pair: Judged) -> Tuple[Tensor, Tensor]:
    return _shown(pair.real, pair.seen_real, pair.beside_real)


def _shown_fake(pair: Judged) -> Tuple[Tensor, Tensor]:
    return _shown(pair.fake, pair.seen_fake, pair.beside_fake)


def _shown(image: Tensor, seen: Tensor, beside: Tensor | None) -> Tuple[Tensor, Tensor]:
    """Image and what is beside it as a discriminator sees them: invalid pixels are hidden."""
    return image * seen, seen[:, :0] if beside is None else beside * seen
