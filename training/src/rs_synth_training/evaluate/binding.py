# SPDX-License-Identifier: GPL-2.0-or-later
"""A model file or a checkpoint, bound as a generator that the measures can call."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

import numpy as np
import torch

from ..card import read_card
from ..checkpoint import load_generator
from ..device import torch_device
from ..networks import Generator
from ..onnx_graph import OnnxGenerator
from .area import Synthesis


class TorchGenerator:
    """A generator of a checkpoint, run by torch on whole images of any size, as `OnnxGenerator` runs a file."""

    def __init__(self, generator: Generator, device: str = "cpu") -> None:
        self._device = torch_device(device)
        self.generator = generator.to(self._device).eval()
        self.noise_channels = generator.noise_channels

    @torch.no_grad()
    def __call__(
        self,
        land_cover: np.ndarray,
        auxiliary: np.ndarray,
        noise: np.ndarray,
        style: Optional[np.ndarray] = None,
    ) -> np.ndarray:
        """(rows, cols), (C, rows, cols), (Z, rows, cols), (S,) → (bands, rows, cols) float32, card units.

        What the generator does not read is ignored; `style` may be left out only then.
        """
        rows, cols = land_cover.shape
        multiple = self.generator.size_multiple
        pad = ((0, -rows % multiple), (0, -cols % multiple))
        arrays = {
            "land_cover": np.pad(land_cover.astype(np.uint8), pad, mode="reflect"),
            "auxiliary": np.pad(auxiliary.astype(np.float32), ((0, 0), *pad), mode="reflect"),
            "noise": np.pad(noise.astype(np.float32), ((0, 0), *pad), mode="reflect"),
            "style": np.zeros(0, np.float32) if style is None else style.astype(np.float32),
        }
        inputs = {
            name: torch.from_numpy(arrays[name])[None].to(self._device) for name in self.generator.input_names
        }
        return self.generator(**inputs)[0, :, :rows, :cols].float().cpu().numpy()


def bind(model: Path, threads: int, device: str = "cpu") -> Synthesis:
    """Open a model file (.onnx) or a checkpoint (anything else).

    Args:
        model: the file; range and stride come from its card or its recipe.
        threads: of onnxruntime, which runs model files on the CPU.
        device: where a checkpoint runs.
    """
    if model.suffix == ".onnx":
        card = read_card(model)
        generator = OnnxGenerator(model, card["size_multiple"], threads)
        low, high = card["output"]["range"]
        styles = tuple(card["inputs"].get("style", {}).get("names", ()))
        return Synthesis(generator, generator.noise_channels, low, high, styles)
    return bind_generator(load_generator(model)[0], device)


def bind_generator(generator: Generator, device: str = "cpu") -> Synthesis:
    """A generator in memory."""
    low, high = generator.range
    bound = TorchGenerator(generator, device)
    return Synthesis(bound, generator.noise_channels, low, high, tuple(generator.config.styles))
