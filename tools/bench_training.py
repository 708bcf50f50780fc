# SPDX-License-Identifier: GPL-2.0-or-later
"""The training's part of `make bench`, printed and added to build/bench.json; runs in the training environment.

train_step_ratio: images a second of a step of ours, as the recipe of the shipped model has it, divided by those
of a plain step of the same networks: single precision, nothing compiled, fused or averaged, the discriminator
called once for each of its inputs. Both do what both can: hinge loss, feature matching, L1.

generators: parameters, megabytes and Mpx/s of the five kinds at equal capacity.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path
from typing import Any, Callable, Dict, List

import torch
import torch.nn.functional as F
from rs_synth_training import cli, losses
from rs_synth_training import config as configuration
from rs_synth_training.config import Config
from rs_synth_training.data.crops import Batch
from rs_synth_training.networks import build_discriminator, build_generator
from rs_synth_training.trainer import Trainer
from torch import Tensor

ROOT = Path(__file__).resolve().parents[1]
RECIPE = ROOT / "training" / "recipes" / "zion_landsat8.yaml"
TARGET = ROOT / "build" / "bench.json"
ALIKE = ("counterfactual.share=0", "loss.texture=0", "loss.reconstruction_pool=1")
THREADS = 2
# Short turns and many: other work on the machine then slows both alike, or some turns of neither.
WARM_UP, ROUNDS = 2, 25
GOAL = {"cpu": 1.0, "cuda": 1.5}


def random_batch(config: Config) -> Batch:
    """A batch of the recipe's size; what the images show costs nothing."""
    random = torch.Generator().manual_seed(0)
    crops, edge = config.training.batch, config.data.crop
    shape = (crops, 1, edge, edge)
    classes = torch.randint(1, len(config.data.classes) + 1, (crops, edge, edge), generator=random)
    return Batch(
        land_cover=classes.to(torch.uint8),
        auxiliary=1000 + 500 * torch.rand(crops, len(config.data.auxiliary), edge, edge, generator=random),
        image=2 * torch.rand(crops, len(config.data.image), edge, edge, generator=random) - 1,
        valid=torch.ones(shape),
        edited=torch.zeros(shape),
        truth=classes.to(torch.uint8),
        style=torch.zeros(crops, 0),
        twins=0,
        numbers=list(range(crops)),
    )


def plain_step(config: Config, batch: Batch, device: torch.device) -> Callable[[], None]:
    """The same update, written down as a textbook has it."""
    generator, discriminator = build_generator(config).to(device), build_discriminator(config).to(device)
    options, weights = config.training, config.loss
    for_generator = torch.optim.Adam(generator.parameters(), options.generator_lr, options.betas)
    for_discriminator = torch.optim.Adam(discriminator.parameters(), options.discriminator_lr, options.betas)
    shape = (len(batch.image), generator.noise_channels, *batch.image.shape[2:])

    def step() -> None:
        labels, terrain = generator.conditions(batch.land_cover.to(device), batch.auxiliary.to(device))
        condition, real = generator.condition(labels, terrain), batch.image.to(device)
        fake: Tensor = generator.synthesise(labels, terrain, torch.randn(shape).to(device))
        of_real = discriminator(real, condition)
        loss = losses.discriminator_hinge(of_real, discriminator(fake.detach(), condition))
        for_discriminator.zero_grad()
        loss.backward()
        for_discriminator.step()
        of_fake = discriminator(fake, condition)
        loss = (
            weights.adversarial * losses.generator_hinge(of_fake)
            + weights.feature_matching * losses.feature_matching(of_real, of_fake)
            + weights.reconstruction * F.l1_loss(fake, real)
        )
        for_generator.zero_grad()
        loss.backward()
        for_generator.step()

    return step


def train_step_ratio(device: torch.device) -> float:
    """Best time of the plain step by best time of ours, measured in turns."""
    config = configuration.load(RECIPE, ALIKE)
    batch = random_batch(config)
    trainer = Trainer(config, device)
    steps: List[Callable[[], Any]] = [
        plain_step(config, batch, device),
        lambda: trainer.train_step([batch]),
    ]
    best = [float("inf")] * len(steps)
    for turn in range(WARM_UP + ROUNDS):
        for index, step in enumerate(steps):
            seconds = timed(step, device)
            if turn >= WARM_UP:
                best[index] = min(best[index], seconds)
    return best[0] / best[1]


def timed(step: Callable[[], Any], device: torch.device) -> float:
    """Seconds of a step."""
    start = time.perf_counter()
    step()
    if device.type == "cuda":
        torch.cuda.synchronize(device)
    return time.perf_counter() - start


def generators() -> Dict[str, Dict[str, Any]]:
    """What `rs-synth-train sizes` finds, at equal capacity."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sizes.json"
        cli.main(["sizes", str(RECIPE), "--match", "--speed", "--json", str(path)])
        return dict(json.loads(path.read_text(encoding="utf-8")))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda"))
    parser.add_argument("--only", choices=("train_step_ratio", "generators"), help="measure one of the two")
    args = parser.parse_args()
    torch.set_num_threads(THREADS)
    figures: Dict[str, Any] = {}
    if args.only != "generators":
        ratio = train_step_ratio(torch.device(args.device))
        figures["train_step_ratio"] = ratio
        missed = "" if ratio >= GOAL[args.device] else "  MISSED"
        print(f"{'train_step_ratio':34s} {ratio:12.6g}  ≥ {GOAL[args.device]:g}{missed}", flush=True)
    if args.only != "train_step_ratio":
        figures["generators"] = generators()
    before = json.loads(TARGET.read_text(encoding="utf-8")) if TARGET.exists() else {}
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(json.dumps({**before, **figures}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
