# SPDX-License-Identifier: GPL-2.0-or-later
"""Megapixels a second of a model on one device: by tile size and batch, and with buffers that stay on it."""

from __future__ import annotations

import time
from typing import Any, Callable, Dict, Mapping, Optional, Sequence

import numpy as np

from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import Model
from rs_synth_plugin.core.model.runtime import DeviceMemoryError, Session

SECONDS = 1.0
"""For one figure, about."""
FEWEST_RUNS, MOST_RUNS = 3, 50


def random_inputs(model: Model, size: int, batch: int = 1, seed: int = 0) -> Dict[str, np.ndarray]:
    """Inputs as a scene gives them: patches of classes, hills within the trained range, noise."""
    card, random = model.card, np.random.default_rng(seed)
    blocks = random.integers(0, len(card.classes) + 1, (batch, -(-size // 16), -(-size // 16)), np.uint8)
    inputs = {"land_cover": blocks.repeat(16, 1).repeat(16, 2)[:, :size, :size].copy()}
    if card.auxiliary:
        waves = np.sin(np.arange(size) / 30)
        hills = np.outer(waves, waves) / 2 + 0.5
        bands = [low + (high - low) * hills for low, high in card.auxiliary_range]
        inputs["auxiliary"] = np.stack([np.stack(bands)] * batch).astype(np.float32)
    if card.noise_channels:
        inputs["noise"] = random.standard_normal((batch, card.noise_channels, size, size), np.float32)
    return inputs


def by_size_and_batch(
    model: Model, device: str, sizes: Sequence[int], batches: Sequence[int]
) -> Dict[str, Optional[float]]:
    """`{size}_batch{n}_mpx_s` for each pair; None where the device has too little memory.

    A session of its own for each: what one keeps of a larger run is no help to a smaller.
    """
    found: Dict[str, Optional[float]] = {}
    for size in sizes:
        for batch in batches:
            session = Session(model, device, 0, NullFeedback())
            inputs = random_inputs(model, size, batch)
            found[f"{size}_batch{batch}_mpx_s"] = _speed(batch * size**2, lambda: session.run(inputs))  # noqa: B023
    return found


def by_binding(model: Model, device: str, sizes: Sequence[int]) -> Dict[str, Optional[float]]:
    """One tile at a time, three ways: `run` as the engine does; `bound`, through buffers that stay on the device;
    `resident`, the same without moving anything, which no way of moving could beat. None as above."""
    found: Dict[str, Optional[float]] = {}
    for size in sizes:
        session = Session(model, device, 0, NullFeedback())
        inputs = random_inputs(model, size)
        found[f"{size}_run_mpx_s"] = _speed(size**2, lambda: session.run(inputs))  # noqa: B023
        if found[f"{size}_run_mpx_s"] is None:
            continue
        bound = BoundTile(session, inputs)
        found[f"{size}_bound_mpx_s"] = _speed(size**2, lambda: bound.image_of(inputs))  # noqa: B023
        found[f"{size}_resident_mpx_s"] = _speed(size**2, bound.run)
    return found


def _speed(pixels: int, work: Callable[[], Any]) -> Optional[float]:
    try:
        return pixels / 1e6 / best_seconds(work)
    except DeviceMemoryError:
        return None


class BoundTile:
    """A session whose inputs and image have their places on its device, for tiles of one size."""

    def __init__(self, session: Session, inputs: Mapping[str, np.ndarray]) -> None:
        import onnxruntime

        self._session = session._session
        kind = "cuda" if session.provider == "CUDAExecutionProvider" else "cpu"
        shape = session.run(inputs)["image"].shape
        self._image = onnxruntime.OrtValue.ortvalue_from_shape_and_type(shape, np.float32, kind, 0)
        self._binding = self._session.io_binding()
        self._binding.bind_ortvalue_output("image", self._image)
        self._inputs = {}
        for name, array in inputs.items():
            # A copy, since on the CPU the value would be the array itself.
            self._inputs[name] = onnxruntime.OrtValue.ortvalue_from_numpy(array.copy(), kind, 0)
            self._binding.bind_ortvalue_input(name, self._inputs[name])

    def image_of(self, inputs: Mapping[str, np.ndarray]) -> np.ndarray:
        """As `Session.run`: arrays in, the image out."""
        for name, array in inputs.items():
            self._inputs[name].update_inplace(array)
        self.run()
        return self._image.numpy()

    def run(self) -> None:
        """Only the model, on what is there."""
        self._session.run_with_iobinding(self._binding)
        self._binding.synchronize_outputs()


def best_seconds(work: Callable[[], Any]) -> float:
    """The shortest run of about a second's worth, after one to warm up."""
    work()
    best, began, runs = float("inf"), time.perf_counter(), 0
    while runs < FEWEST_RUNS or (runs < MOST_RUNS and time.perf_counter() - began < SECONDS):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
        runs += 1
    return best
