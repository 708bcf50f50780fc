# SPDX-License-Identifier: GPL-2.0-or-later
"""Images as 8-bit pictures of three bands: one stretch for all chips, before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Sequence, Tuple

import numpy as np

from ..errors import InputError
from ..product.imagery import Image
from ..raster.grid import Window

_BRIGHTEST = 255
_PERCENTILES = (1.0, 99.0)
_SAMPLES = 5  # windows across and down
_SIDE = 128  # of such a window, pixels


@dataclass(frozen=True)
class Stretch:
    """`bands`: indices of red, green and blue; `low` and `high`: their raw numbers that become 0 and 255; `nodata`
    becomes 0."""

    bands: Tuple[int, int, int]
    low: Tuple[float, float, float]
    high: Tuple[float, float, float]
    source: str
    nodata: Optional[float] = None

    @classmethod
    def of(
        cls,
        images: Sequence[Image],
        given: Optional[Tuple[float, float]],
        dtype: str,
        nodata: Optional[float],
    ) -> Stretch:
        """Bytes stay as they are; other types as `given` (low, high), or else from the 1st to the 99th percentile of
        samples of both images of the first pair, per band. The first three bands are red, green and blue; of one or
        two bands the first is grey.

        Raises InputError: `given` upside down, or no valid pixel to take percentiles of.
        """
        count = len(images[0].info)
        bands = (0, 1, 2) if count >= 3 else (0, 0, 0)
        if given is not None:
            low, high = given
            if not low < high:
                raise InputError(f"Stretch: {low:g} to {high:g} has no width; give the lower number first.")
            return cls(bands, (low,) * 3, (high,) * 3, "given", nodata)
        if dtype == "uint8":
            return cls(bands, (0.0,) * 3, (float(_BRIGHTEST),) * 3, "bytes as they are", nodata)
        ends = _percentiles(images)
        return cls(
            bands,
            tuple(ends[band][0] for band in bands),  # type: ignore[arg-type]
            tuple(ends[band][1] for band in bands),  # type: ignore[arg-type]
            "percentiles 1 and 99 of the first pair",
            nodata,
        )

    def apply(self, values: np.ndarray) -> np.ndarray:
        """uint8 (3, rows, cols) of an image (bands, rows, cols) as it is stored."""
        chosen = values[list(self.bands)]
        if chosen.dtype == np.uint8 and (self.low, self.high) == ((0.0,) * 3, (float(_BRIGHTEST),) * 3):
            shown = chosen
        else:
            low, high = (np.array(ends, np.float32)[:, None, None] for ends in (self.low, self.high))
            scaled = (chosen.astype(np.float32) - low) * (_BRIGHTEST / (high - low))
            shown = np.clip(np.rint(np.nan_to_num(scaled)), 0, _BRIGHTEST).astype(np.uint8)
        if self.nodata:  # NaN and 0 are black already
            shown = np.where(chosen == self.nodata, 0, shown).astype(np.uint8)
        return shown

    def described(self) -> Dict[str, Any]:
        """As the index has it; bands from 1 on."""
        return {
            "bands": [band + 1 for band in self.bands],
            "low": list(self.low),
            "high": list(self.high),
            "source": self.source,
        }


def _percentiles(images: Sequence[Image]) -> List[Tuple[float, float]]:
    """(low, high) of each band."""
    found: List[List[np.ndarray]] = [[] for _ in images[0].info]
    for image in images:
        height, width = image.grid.shape
        for row in np.linspace(0, max(height - _SIDE, 0), _SAMPLES).astype(int):
            for col in np.linspace(0, max(width - _SIDE, 0), _SAMPLES).astype(int):
                window = Window(int(col), int(row), min(_SIDE, width), min(_SIDE, height))
                values, valid = image.read(window)
                for band, kept in enumerate(found):
                    kept.append(values[band][valid])
    ends = []
    for kept in found:
        values = np.concatenate(kept)
        if not values.size:
            raise InputError(f"{images[0].label} has no valid pixel where it was sampled: give a stretch.")
        low, high = np.percentile(values, _PERCENTILES)
        ends.append((float(low), float(high) if high > low else float(low) + 1.0))
    return ends
