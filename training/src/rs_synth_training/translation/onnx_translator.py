# SPDX-License-Identifier: GPL-2.0-or-later
"""A translation model run with onnxruntime, on whole images of any size."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx

from ..card import METADATA_KEY, CardError
from ..data.radiometry import FloatArray
from ..onnx_graph import open_session

INPUT, OUTPUT = "image", "translated"


class OnnxTranslator:
    """Image (C, rows, cols), raw values, to the translated image (B, rows, cols), raw values, float32.

    Args:
        source: a model file, or a serialised model.
        threads: of the CPU.
        multiple: sides of images are padded to it (reflected) and cropped again; by default the card's.
    """

    def __init__(self, source: Path | str | bytes, threads: int = 1, multiple: int | None = None) -> None:
        self.session = open_session(source if isinstance(source, bytes) else Path(source), threads)
        self.multiple = multiple or int(card_of(source)["size_multiple"])

    def __call__(self, image: FloatArray) -> FloatArray:
        rows, cols = image.shape[1:]
        pad = ((0, 0), (0, -rows % self.multiple), (0, -cols % self.multiple))
        padded = np.pad(image.astype(np.float32), pad, mode="reflect")
        (translated,) = self.session.run([OUTPUT], {INPUT: padded[None]})
        return np.asarray(translated[0, :, :rows, :cols], np.float32)


def card_of(source: Path | str | bytes) -> dict:
    """The card in a model file or serialised model. Raises CardError where there is none."""
    model = (
        onnx.load_from_string(source)
        if isinstance(source, bytes)
        else onnx.load(str(source), load_external_data=False)
    )
    for entry in model.metadata_props:
        if entry.key == METADATA_KEY:
            return dict(json.loads(entry.value))
    raise CardError(
        "The model holds no card: export it with rs-synth-train export, or say the multiple of its sizes."
    )
