# SPDX-License-Identifier: GPL-2.0-or-later
"""What a synthesis model sees of a scene: classes in its own codes, auxiliary rasters, noise, style.

The inputs of a model are defined on the whole plane: past the grid's edge they go on as the card's padding
says (mirrored or repeated about the grid's edge), noise by absolute place. Every tile is cut out of this one
plane, so a tiled run sees at each pixel what a run over the whole image sees.
"""

from __future__ import annotations

from typing import Callable, Mapping, NamedTuple, Optional, Tuple

import numpy as np

from ..errors import InputError
from ..model.modelcard import Band, ModelCard
from ..raster.grid import Grid, Tile, Window
from ..raster.noise import gaussian
from ..scenario.mapping import ClassMapping
from ..scenario.scene import LayerReader, Scene, SceneWindow
from .mosaic import TileInputs
from .styles import style_code


class Layers(NamedTuple):
    """A window of a scene as it is, before mapping, filling and padding: codes int32 (rows, cols) of the
    scene's legend, auxiliary float32 (bands, rows, cols) with NaN where invalid, valid bool (rows, cols)
    where all are."""

    codes: np.ndarray
    auxiliary: np.ndarray
    valid: np.ndarray


class ModelInputs:
    """Reads a scene for one model. Not thread-safe, like the scene and the readers it holds (and does not
    close): `clone()` for another thread."""

    def __init__(
        self,
        scene: Scene,
        mapping: ClassMapping,
        card: ModelCard,
        auxiliary: Mapping[str, LayerReader],
        seed: int,
        style: str = "",
    ) -> None:
        """`auxiliary`: readers on the scene's grid by the card's band name. A band of kind 'height' without
        one is the scene's terrain. `style`: one of the card's, '' for its first or where it has none. Raises
        InputError when a band has neither, or for a style that the card does not have."""
        missing = [band.name for band in card.auxiliary if not _is_there(band, scene, auxiliary)]
        if missing:
            raise InputError(
                f"The model {card.name} also needs a raster for {', '.join(missing)}: add it as an auxiliary "
                "raster."
            )
        self.scene, self.mapping, self.card, self.seed, self.style = scene, mapping, card, seed, style
        self._auxiliary = auxiliary
        self._style_code = style_code(card, style)

    def clone(self) -> ModelInputs:
        """The same with file handles of its own, for the caller to `close`."""
        auxiliary = {name: reader.clone() for name, reader in self._auxiliary.items()}
        return ModelInputs(self.scene.clone(), self.mapping, self.card, auxiliary, self.seed, self.style)

    def close(self) -> None:
        """Close the scene and the readers: only of a clone."""
        self.scene.close()
        for reader in self._auxiliary.values():
            reader.close()

    def layers(self, window: Window) -> Layers:
        """The scene's layers in a window inside the grid."""
        content = self.scene.read(window)
        bands = [self._band(band, content) for band in self.card.auxiliary]
        auxiliary = np.stack(bands) if bands else np.empty((0, *window.shape), np.float32)
        valid = content.land_cover_valid.copy()
        for values in bands:
            valid &= np.isfinite(values)
        return Layers(content.land_cover, auxiliary, valid)

    def tile(self, tile: Tile) -> Optional[TileInputs]:
        """The model's inputs for a tile, None where no pixel of its inner window is valid."""
        inside, spread = continued_window(tile.outer, self.scene.grid, self.card.padding)
        layers = self.layers(inside)
        valid = spread(layers.valid)[tile.inner.relative_to(tile.outer).slices]
        if not valid.any():
            return None
        inputs = {"land_cover": spread(self.mapping.apply(layers.codes))[None]}
        if self.card.auxiliary:
            auxiliary = layers.auxiliary
            auxiliary[~np.isfinite(auxiliary)] = self.card.fill
            inputs["auxiliary"] = spread(auxiliary)[None]
        if self.card.noise_channels:
            inputs["noise"] = self.noise(tile.outer, self.seed)
        if self.card.styles:
            inputs["style"] = self._style_code
        return TileInputs(inputs, valid)

    def noise(self, window: Window, seed: int) -> np.ndarray:
        """The model's noise of any seed, float32 (1, channels, rows, cols); from any thread."""
        return gaussian(window, self.scene.grid.origin_index, seed, self.card.noise_channels)[None]

    def _band(self, band: Band, content: SceneWindow) -> np.ndarray:
        """float32 (rows, cols), NaN where invalid."""
        reader = self._auxiliary.get(band.name)
        if reader is None:
            return content.terrain
        values, valid = reader.read(content.window)
        values = np.where(valid, values, np.nan).astype(np.float32)
        if band.kind == "height":
            # Where an edit put water, what stood there (in a surface model trees, roofs) is under its
            # surface.
            values = np.where(np.isfinite(content.water_surface), content.water_surface, values)
        elif band.water is not None:  # the raster still shows the old land there
            values[np.isfinite(content.water_surface)] = band.water
        return values


def continued_window(
    window: Window, grid: Grid, padding: str
) -> Tuple[Window, Callable[[np.ndarray], np.ndarray]]:
    """A window that may stick out of a grid, whose values go on past its edge: the part of the grid to read, and
    what makes the whole window, (…, rows, cols), of that part."""
    rows, inside_rows = continued(window.row, window.height, grid.height, padding)
    cols, inside_cols = continued(window.col, window.width, grid.width, padding)

    def spread(values: np.ndarray) -> np.ndarray:
        if window.clipped(grid) == window:
            return values
        return values.take(cols, axis=-1).take(rows, axis=-2)

    return Window(inside_cols[0], inside_rows[0], inside_cols[1], inside_rows[1]), spread


def continued(start: int, size: int, length: int, padding: str) -> Tuple[np.ndarray, Tuple[int, int]]:
    """One axis of a window that may stick out of a raster of `length` pixels, continued past the edge.

    Returns (index of each of the `size` pixels within a part of the raster, (start, size) of that part).
    'reflect' mirrors about the edge pixel's centre without repeating it, again and again; 'edge' repeats it.
    """
    places = np.arange(start, start + size)
    if padding == "edge" or length == 1:
        places = np.clip(places, 0, length - 1)
    else:
        period = 2 * (length - 1)
        places = np.abs((places + length - 1) % period - (length - 1))
    first = int(places.min())
    return places - first, (first, int(places.max()) - first + 1)


def check_floodable(card: ModelCard) -> None:
    """Raise InputError when a flood would leave the old land in what the model sees: it has an auxiliary band
    that is no height and whose value over water the card does not tell."""
    blind = [
        f"{band.name} [{band.unit}]"
        for band in card.auxiliary
        if band.kind != "height" and band.water is None
    ]
    if blind:
        raise InputError(
            f"The model {card.name} cannot show floods, since its card does not say what its auxiliary "
            f"{'band' if len(blind) == 1 else 'bands'} {', '.join(blind)} would show over the new water: "
            "choose a model that sees heights alone, or export this one again with 'water' (the value over "
            "open water) given for the band in its recipe."
        )


def _is_there(band: Band, scene: Scene, auxiliary: Mapping[str, LayerReader]) -> bool:
    return band.name in auxiliary or (band.kind == "height" and scene.has_terrain)
