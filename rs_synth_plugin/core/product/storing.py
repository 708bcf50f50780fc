# SPDX-License-Identifier: GPL-2.0-or-later
"""From a model's numbers to the pixels of a file."""

from __future__ import annotations

from typing import Any, Dict, Optional

import numpy as np

from ..errors import ModelError
from ..feedback import Feedback
from ..model.modelcard import Output


def nodata_of(output: Output) -> float:
    """The stored value that means no data: the card's, else 0 in whole-number rasters and NaN in float32."""
    if output.nodata is not None:
        return output.nodata
    return float("nan") if output.dtype == "float32" else 0.0


def file_options(output: Output) -> Dict[str, Any]:
    """What a `GeoTiffWriter` is told of a model's output: bands with names and units, pixel type, nodata, scale."""
    return {
        "count": len(output.bands),
        "dtype": output.dtype,
        "nodata": nodata_of(output),
        "descriptions": [band.name for band in output.bands],
        "units": [band.unit for band in output.bands],
        "scale": output.scale,
        "offset": output.offset,
    }


def stored(image: np.ndarray, valid: np.ndarray, output: Output, nodata: Optional[float]) -> np.ndarray:
    """Values of an image (bands, rows, cols) as they are stored: scaled, rounded, clipped to the pixel type.

    A valid pixel never comes out as nodata: where its value would be just that, the next one is stored. Without
    a nodata value (where an alpha band tells, or all is valid), invalid pixels hold 0.
    """
    values = image
    if (output.scale, output.offset) != (1.0, 0.0):
        values = (image.astype(np.float64) - output.offset) / output.scale
    dtype = np.dtype(output.dtype)
    if dtype.kind == "f":
        kept = np.where(valid, values, 0).astype(dtype)
        if nodata is not None:
            kept[kept == dtype.type(nodata)] = np.nextafter(dtype.type(nodata), dtype.type(np.inf))
            kept[:, ~valid] = nodata
        return kept
    lowest, highest = np.iinfo(dtype).min, np.iinfo(dtype).max
    rounded = np.where(valid, values, 0)
    np.clip(np.rint(rounded, out=rounded), lowest, highest, out=rounded)
    whole = rounded.astype(dtype)
    if nodata is not None:
        whole[whole == nodata] = nodata + 1 if nodata < highest else nodata - 1
        whole[:, ~valid] = nodata
    return whole


class OddPixels:
    """Counts valid pixels for which the model gave no number (an overflow, say): they become nodata, and are
    told."""

    def __init__(self, model: str) -> None:
        """`model`: its name, for messages."""
        self._model = model
        self._pixels = self._valid = 0

    def left_out(self, image: np.ndarray, valid: np.ndarray) -> np.ndarray:
        """`valid` without them, bool (rows, cols), for an image (bands, rows, cols)."""
        finite = np.isfinite(image).all(axis=0)
        self._valid += int(np.count_nonzero(valid))
        self._pixels += int(np.count_nonzero(valid & ~finite))
        return valid & finite

    def report(self, feedback: Feedback) -> None:
        """Warn of such pixels. Raises ModelError where there is no other."""
        if self._pixels and self._pixels == self._valid:
            raise ModelError(
                f"The model {self._model} gave no number for any pixel: it is broken or its inputs are far from "
                "what it was trained on; check their units, or choose another model."
            )
        if self._pixels:
            feedback.warn(
                f"The model {self._model} gave no number for {self._pixels:,} pixels; they are nodata."
            )
