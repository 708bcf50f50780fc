# SPDX-License-Identifier: GPL-2.0-or-later
"""Depth of water as colours: light where shallow, dark where deep, and the ground shines through."""

from __future__ import annotations

import numpy as np

_SHADES = 256
_SHALLOW, _DEEP = np.array([158.0, 202.0, 225.0]), np.array([8.0, 48.0, 107.0])
_ALPHA = (150.0, 215.0)


def _palette() -> np.ndarray:
    """uint32 ARGB, premultiplied; the first is clear: dry."""
    part = np.linspace(0.0, 1.0, _SHADES)[:, None] ** 0.6
    alpha = _ALPHA[0] + (_ALPHA[1] - _ALPHA[0]) * part[:, 0]
    rgb = np.rint((_SHALLOW + (_DEEP - _SHALLOW) * part) * alpha[:, None] / 255).astype(np.uint32)
    colours = np.rint(alpha).astype(np.uint32) << 24 | rgb[:, 0] << 16 | rgb[:, 1] << 8 | rgb[:, 2]
    colours[0] = 0
    return colours


_COLOURS = _palette()


def water_colours(depth: np.ndarray, deepest: float) -> np.ndarray:
    """uint32 (rows, cols), premultiplied ARGB of a depth in float32 metres; `deepest` and more is darkest."""
    scaled = depth * np.float32((_SHADES - 2) / max(deepest, 0.01))
    np.minimum(scaled, np.float32(_SHADES - 2), out=scaled)
    np.ceil(scaled, out=scaled)  # the thinnest water is not dry
    return _COLOURS.take(scaled.astype(np.uint8))
