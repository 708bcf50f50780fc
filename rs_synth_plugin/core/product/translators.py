# SPDX-License-Identifier: GPL-2.0-or-later
"""What makes an image of an image: a model, or a rule for each pixel; one interface for both."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Callable, Dict, Mapping, Optional, Protocol, Tuple

import numpy as np

from ..errors import InputError
from ..feedback import Feedback
from ..model.modelcard import Band, Output
from ..raster.grid import Tile
from .imagery import Image
from .imagestats import BandStatistics
from .modelinputs import continued_window
from .mosaic import Inference, TileInputs

_KEPT_TYPES = ("uint8", "int16", "uint16", "float32")


@dataclass(frozen=True)
class Translator:
    """Ready to run over the tiles of one image.

    `name`, `halo` and `size_multiple` decide on the tiles; `padding` and `fill` are as a model card has them.
    `gain` and `shift` are applied to the image's raw numbers before: value · gain + shift. `statistics` are those
    of the image; `facts` become tags; `scale` and `offset` are those that the file states for its stored numbers;
    `device` is where it runs.
    """

    name: str
    output: Output
    nodata: Optional[float]
    inference: Inference
    statistics: Tuple[BandStatistics, ...]
    facts: Mapping[str, object] = field(default_factory=dict)
    halo: int = 0
    size_multiple: int = 1
    padding: str = "edge"
    fill: float = 0.0
    gain: float = 1.0
    shift: float = 0.0
    scale: float = 1.0
    offset: float = 0.0
    device: str = "numpy"


class Method(Protocol):
    """A way to translate: gets to know the image, and is then ready to run."""

    def prepare(self, image: Image, feedback: Feedback) -> Translator:
        """Raises InputError for an image that cannot be translated so; ModelError; Cancelled."""


class ImageTiles:
    """Reads the tiles of an image for a model: past the grid's edge it goes on as the padding says."""

    def __init__(self, image: Image, padding: str, fill: float, gain: float = 1.0, shift: float = 0.0):
        self._image, self._padding, self._fill = image, padding, fill
        self._gain, self._shift = np.float32(gain), np.float32(shift)

    def tile(self, tile: Tile) -> Optional[TileInputs]:
        """The input `image`, float32 (1, bands, rows, cols) over `tile.outer`; None where nothing is valid."""
        inside, spread = continued_window(tile.outer, self._image.grid, self._padding)
        values, known = self._image.read(inside)
        valid = spread(known)[tile.inner.relative_to(tile.outer).slices]
        if not valid.any():
            return None
        if (self._gain, self._shift) != (1.0, 0.0):
            values = values * self._gain + self._shift
        values[:, ~known] = self._fill
        return TileInputs({"image": np.ascontiguousarray(spread(values)[None])}, valid)


class PixelRule:
    """An inference without a model: each pixel by itself."""

    def __init__(self, apply: Callable[[np.ndarray], np.ndarray]):
        """`apply`: float32 (bands, rows, cols) to the same shape."""
        self._apply = apply

    def run(self, tile: Tile, inputs: Dict[str, np.ndarray]) -> np.ndarray:
        """float32 (bands, rows, cols) over `tile.inner`."""
        rows, cols = tile.inner.relative_to(tile.outer).slices
        return self._apply(inputs["image"][0][:, rows, cols]).astype(np.float32)

    def take_note(self) -> str:
        """Nothing."""
        return ""

    def terminate(self) -> None:
        """A tile takes no time worth ending."""


def pixel_translator(
    name: str,
    image: Image,
    statistics: Tuple[BandStatistics, ...],
    apply: Callable[[np.ndarray], np.ndarray],
    like: Image,
    facts: Optional[Mapping[str, object]] = None,
) -> Translator:
    """A rule for each pixel, whose output has the image's own bands, pixel type and nodata value.

    `like`: the image whose raw numbers come out, so whose scale and offset hold (the reference, where there is
    one).
    """
    return Translator(
        name,
        same_output(image),
        _nodata(image),
        PixelRule(apply),
        statistics,
        {"method": name, **(facts or {})},
        scale=like.info[0].scale,
        offset=like.info[0].offset,
    )


def same_output(image: Image) -> Output:
    """An output of the image's own bands and pixel type, in raw numbers.

    Raises InputError: its pixel type cannot be kept.
    """
    dtype = "float32" if image.dtype == "float64" else image.dtype
    if dtype not in _KEPT_TYPES:
        raise InputError(
            f"{image.label} has pixels of {dtype}, which is none of {', '.join(_KEPT_TYPES)}: convert it to one of "
            "them first."
        )
    bands = tuple(Band(name, info.unit) for name, info in zip(image.names, image.info))
    limits = np.iinfo(dtype) if dtype != "float32" else np.finfo(np.float32)
    return Output(bands, dtype, (float(limits.min), float(limits.max)), 1.0, 0.0, None)


def _nodata(image: Image) -> Optional[float]:
    """The image's own nodata value; without one, NaN or 0 where pixels may be invalid by other means (a mask, an
    edge), and none where an alpha band tells or every pixel is valid."""
    dtype = np.dtype(same_output(image).dtype)
    for declared in image.nodata:
        value = float(declared[0] if isinstance(declared, tuple) else declared)
        if dtype.kind == "f" or (np.iinfo(dtype).min <= value <= np.iinfo(dtype).max and value == int(value)):
            return value
    if image.alpha_dtype is not None:
        return None
    if dtype.kind == "f":
        return float("nan")
    return 0.0 if image.info[0].has_mask or image.is_resampled else None
