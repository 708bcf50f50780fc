# SPDX-License-Identifier: GPL-2.0-or-later
"""The methods of a spec, made ready for one direction: raw values of the source in, raw values in target style out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional, Tuple

import numpy as np
import onnx
from numpy.typing import NDArray

from ..comparison import ComparisonError
from ..config import DataConfig
from ..data.radiometry import FloatArray
from . import classic
from .spec import MethodSpec

Change = Callable[[FloatArray, NDArray[np.bool_]], FloatArray]
"""Raw values (B, rows, cols) and which pixels are valid, to raw values of the same size."""


def unchanged(image: FloatArray, valid: NDArray[np.bool_]) -> FloatArray:
    """The image as it is."""
    return image


@dataclass(frozen=True)
class Translation:
    """source: what is done to the source's images; target: to the target's (gray world moves both)."""

    source: Change
    target: Change = unchanged


def raw_values(linear: FloatArray, data: DataConfig) -> FloatArray:
    """Linear values (B, rows, cols) as the files hold them, see `data.radiometry.to_linear`."""
    low = np.array([band.lo for band in data.image], np.float32)[:, None, None]
    high = np.array([band.hi for band in data.image], np.float32)[:, None, None]
    return np.asarray(low + linear * (high - low), np.float32)


def model_file(method: MethodSpec, backward: bool, models: Path) -> Optional[Path]:
    """The model file of a direction; None where the method is none or has none for it."""
    name = method.backward if backward else method.forward
    return models / name if method.kind == "model" and name else None


def make_translation(
    method: MethodSpec,
    path: Optional[Path],
    source: classic.Pictures,
    target: classic.Pictures,
    bands: Tuple[int, int],
) -> Translation:
    """The method in one direction.

    Args:
        method: of the spec.
        path: the model file, for methods of the kind model.
        source, target: training images; histogram matching measures them, and nothing else is learnt of them.
        bands: how many source and target have.

    Raises:
        ComparisonError: the model cannot be read, or its bands are not those of the data.
    """
    if method.kind == "gray_world":
        return Translation(classic.gray_world, classic.gray_world)
    if method.kind == "histogram_matching":
        return Translation(classic.HistogramMatching(classic.quantiles(source), classic.quantiles(target)))
    return Translation(_translator(method.name, path, *bands) if path else unchanged)


def _translator(name: str, path: Path, bands_in: int, bands_out: int) -> Change:
    from ..translation.onnx_translator import OnnxTranslator

    _check_bands(name, path, bands_in, bands_out)
    translator = OnnxTranslator(path)

    def translate(image: FloatArray, valid: NDArray[np.bool_]) -> FloatArray:
        try:
            made = np.asarray(translator(image), np.float32)
        except Exception as error:  # onnxruntime has errors of its own, without a common base
            raise ComparisonError(
                f"{name}: {path} cannot translate an image of {image.shape[1]} x {image.shape[2]} pixels: "
                f"{str(error).splitlines()[0]}"
            ) from error
        if not np.isfinite(made[:, valid]).all():
            raise ComparisonError(f"{name}: {path} makes values that are no numbers.")
        return made

    return translate


def _check_bands(name: str, path: Path, bands_in: int, bands_out: int) -> None:
    """Before hours of training, not after."""
    try:
        graph = onnx.load(path, load_external_data=False).graph
    except Exception as error:  # protobuf has errors of its own
        raise ComparisonError(f"{name}: {path} is no model file: {error}") from error
    for what, values, wanted, bands, verb in (
        ("input", graph.input, "image", bands_in, "takes"),
        ("output", graph.output, "translated", bands_out, "makes"),
    ):
        found = [value for value in values if value.name == wanted]
        if len(found) != 1:
            raise ComparisonError(f"{name}: {path} is no translation model: it has no {what} '{wanted}'.")
        count = found[0].type.tensor_type.shape.dim[1].dim_value
        if count != bands:
            raise ComparisonError(
                f"{name}: {path} {verb} {count} bands, and the spec's images have {bands}; export a model for "
                "these bands, or name the bands that it was made for."
            )
