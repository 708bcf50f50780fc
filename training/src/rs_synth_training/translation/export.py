# SPDX-License-Identifier: GPL-2.0-or-later
"""`rs-synth-train export` of a translator: a model file for one direction, with its card and a STAC item.

Statistics are measured over the training patches of the whole domain first. Nothing is written unless onnxruntime
agrees with torch, and a tile with its halo with the whole image.
"""

from __future__ import annotations

import argparse
import copy
import re
from pathlib import Path
from typing import Any, Dict, List, Optional

import numpy as np
import onnx
import torch
from torch import Tensor, nn

from ..card import find_schema
from ..card_content import around, bounds, stated
from ..errors import TrainingError
from ..export import SAMPLE, SEAM_TOLERANCE, TOLERANCE, ExportError, square, write_files
from ..halo import measure_reach
from ..onnx_graph import fold_parametrizations, halve_weights, to_onnx
from .config import Config
from .config_data import BandConfig, DomainConfig
from .domains import open_pair
from .layouts import IMAGE
from .onnx_translator import INPUT, OUTPUT, OnnxTranslator
from .patches import PatchSampler
from .train import load_translator, settled
from .translator import DIRECTIONS, Translator


class Deployed(nn.Module):
    """One direction, from raw values to raw values; what is exported.

    Args:
        translator: in evaluation mode, settled for the direction.
        direction: a key of `DIRECTIONS`.
        source, target: the domains.
    """

    def __init__(
        self, translator: Translator, direction: str, source: DomainConfig, target: DomainConfig
    ) -> None:
        super().__init__()
        self.source_lo: Tensor
        self.source_span: Tensor
        self.target_lo: Tensor
        self.target_span: Tensor
        self.translator, self.direction = translator, direction
        self.size_multiple = translator.size_multiple
        self.range = target.range
        for name, domain in (("source", source), ("target", target)):
            lo = torch.tensor([band.lo for band in domain.bands])[:, None, None]
            hi = torch.tensor([band.hi for band in domain.bands])[:, None, None]
            self.register_buffer(f"{name}_lo", lo)
            self.register_buffer(f"{name}_span", hi - lo)

    def forward(self, image: Tensor) -> Tensor:
        """N×C×H×W raw to N×B×H×W raw."""
        scaled = ((image - self.source_lo) / self.source_span).clamp(0, 1) * 2 - 1
        made = self.translator.translate(scaled, self.direction).clamp(-1, 1)
        result: Tensor = (made + 1) / 2 * self.target_span + self.target_lo
        return result


def run(args: argparse.Namespace) -> int:
    """`rs-synth-train export` of a checkpoint of this task."""
    if not args.direction:
        raise TrainingError(f"A translator is exported with --direction {' or '.join(DIRECTIONS)}.")
    export(
        args.checkpoint, args.direction, args.out, args.data, args.schema, args.full_precision, args.threads
    )
    return 0


def export(
    checkpoint: Path,
    direction: str,
    out: Path,
    root: Path,
    schema: Optional[Path] = None,
    full_precision: bool = False,
    threads: int = 1,
) -> Path:
    """Export, check, write one direction; returns `out`.

    Args:
        checkpoint: written by training.
        direction: "a-to-b" or "b-to-a".
        out: model file to write; the STAC item goes beside it.
        root: folder of the data.
        schema: of the card; by default one near the output.
        full_precision: keep float32 weights.

    Raises:
        ExportError, CardError: a check failed; nothing is written.
    """
    schema = schema or find_schema(out)
    trained, config = load_translator(checkpoint)
    sampler = PatchSampler(config.data, open_pair(config.data, root, "train"), config.training.seed, 1)
    translator = settled(trained, direction, sampler, config.training.settling_patches)
    fold_parametrizations(translator)
    source, target = (config.data.domain(side) for side in DIRECTIONS[direction])
    halo = measure_halo(translator, direction)
    print(f"halo {halo} px (measured in float64), sizes in multiples of {translator.size_multiple}")
    deployed = Deployed(translator, direction, source, target).eval()
    full = to_onnx(deployed, example(deployed, len(source.bands)), OUTPUT)
    model = full if full_precision else halve_weights(full)
    sample = sample_image(sampler, DIRECTIONS[direction][0], halo, translator.size_multiple)
    for name, candidate in (("float32", full), ("float16", model)):
        check_parity(deployed, candidate, sample, name, threads)
    check_seams(deployed, model, sample, halo, threads)
    tiles = sampler.domains["ab".index(DIRECTIONS[direction][0])].tiles
    box = around([bounds(tile.files[IMAGE]) for tile in tiles])
    write_files(model, build_card(config, direction, halo, translator.size_multiple), out, schema, box)
    return out


def measure_halo(translator: Translator, direction: str) -> int:
    """How far one direction looks, in pixels. Raises ValueError where it has no end (statistics of the image)."""
    exact = copy.deepcopy(translator).double().eval()
    bands = exact.bands[DIRECTIONS[direction][0]]

    def draw(height: int, width: int, rng: torch.Generator) -> List[Tensor]:
        return [torch.rand((1, bands, height, width), generator=rng, dtype=torch.float64) * 2 - 1]

    return measure_reach(lambda image: exact.translate(image, direction), draw, exact.size_multiple)


def example(deployed: Deployed, bands: int) -> Dict[str, Tensor]:
    """Two images to trace with, sides that differ."""
    return {INPUT: torch.zeros(2, bands, 4 * deployed.size_multiple, 5 * deployed.size_multiple)}


def sample_image(sampler: PatchSampler, side: str, halo: int, multiple: int) -> np.ndarray:
    """The upper left square (C, size, size) of a scene of the domain, raw, mirrored where it is too small."""
    size = -(-max(SAMPLE, halo + 4 * multiple) // multiple) * multiple
    return square(sampler.domains["ab".index(side)][0].raw, size)


def check_parity(
    deployed: Deployed, model: onnx.ModelProto, image: np.ndarray, weights: str, threads: int
) -> float:
    """Largest difference between onnxruntime and torch as a fraction of the range.

    Raises:
        ExportError: it exceeds the tolerance for these weights.
    """
    found = OnnxTranslator(model.SerializeToString(), threads, deployed.size_multiple)(image)
    with torch.no_grad():
        expected = deployed(torch.from_numpy(np.ascontiguousarray(image))[None])[0].numpy()
    return _judged(
        np.abs(found - expected),
        deployed,
        TOLERANCE[weights],
        f"onnxruntime against torch, {weights} weights",
    )


def check_seams(
    deployed: Deployed, model: onnx.ModelProto, image: np.ndarray, halo: int, threads: int
) -> float:
    """Difference of a tile with its halo from the same pixels of the whole image, as a fraction of the range.

    Raises:
        ExportError: it exceeds SEAM_TOLERANCE, so the halo is wrong.
    """
    start = 2 * deployed.size_multiple
    translate = OnnxTranslator(model.SerializeToString(), threads, deployed.size_multiple)
    tile = translate(image[:, start:, start:])[:, halo:, halo:]
    whole = translate(image)[:, start + halo :, start + halo :]
    return _judged(
        np.abs(tile - whole), deployed, SEAM_TOLERANCE, f"tile with halo {halo} against the whole image"
    )


def _judged(difference: np.ndarray, deployed: Deployed, limit: float, what: str) -> float:
    low, high = deployed.range
    error = float(difference.max() / (high - low))
    print(f"{what}: {error:.1e} of the range (≤ {limit:.0e})")
    if not error <= limit:
        raise ExportError(
            f"The model is not written; {what}: {error:.1e} of the range, more than {limit:.0e}."
        )
    return error


def build_card(config: Config, direction: str, halo: int, multiple: int) -> Dict[str, Any]:
    """The card of one direction, without the graph's hash."""
    source, target = (config.data.domain(side) for side in DIRECTIONS[direction])
    words = config.card
    return {
        **stated(words),
        "name": f"{words.name}-{_slug(source.name)}-to-{_slug(target.name)}",
        "title": f"{words.title}: {source.name} to {target.name}"[:200],
        "task": "translation",
        "translation": {"from": source.name, "to": target.name, "method": config.method},
        "inputs": {
            "image": {"bands": _bands(source.bands), "fill": source.filler, "range": list(source.range)}
        },
        "output": {
            "bands": _bands(target.bands),
            "dtype": target.dtype,
            "range": list(target.range),
            "scale": 1.0,
            "offset": 0.0,
        },
        "gsd_m": source.gsd_m,
        "size_multiple": multiple,
        "halo": halo,
    }


def _bands(bands: List[BandConfig]) -> List[Dict[str, str]]:
    return [{"name": band.name, "description": band.description, "unit": band.unit} for band in bands]


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
