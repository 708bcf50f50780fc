# SPDX-License-Identifier: GPL-2.0-or-later
"""From a scene to imagery: a checked model over a scene, tile by tile, into one GeoTIFF, and on demand a second
with the spread of several samples."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, Mapping, Optional, Tuple

import numpy as np

from ..errors import InputError, ModelError
from ..feedback import Feedback, NullFeedback, SubFeedback
from ..model.modelcard import ModelCard, Output, check_task
from ..model.runtime import Session
from ..raster.filegroup import GeoTiffGroup
from ..raster.geotiff import FILE_BLOCK, provenance_tags
from ..raster.grid import Grid, Tile
from ..scenario.mapping import ClassMapping
from ..scenario.scene import LayerReader, Scene
from .modelinputs import ModelInputs
from .mosaic import MosaicStats, PiecewiseInference, run_mosaic
from .spread import SampledInference, SpreadFile, check_spread
from .styles import choose_style
from .survey import Survey, judge, survey

DEFAULT_TILE = 1152  # 1024 and the shipped model's halo of 64
_NEARLY_LEAST = 1.05
_PIXELS_OF_A_CALL = 8192  # what a tile costs beside its pixels, in pixels
_SURVEY_END, _MOSAIC_END = 0.08, 0.95  # of the progress bar
_WHOLE_NUMBERS = {"uint8": 255, "uint16": 65535}


@dataclass(frozen=True)
class SynthesisRequest:
    """What to make. `seed` gives the noise; `tile_size` is the largest side in pixels of what the model sees
    at once (it changes memory and speed, not the result); `inputs` are the paths that must not be overwritten
    and are named in the tags; `tags` are further provenance (scenario, …), as `provenance_tags` takes them.
    `style` is one of the card's, '' for its first. `spread` is where the standard deviation of `samples` samples
    goes, those of `seed`, `seed` + 1, …; the image is that of `seed`, with or without it."""

    output: str
    seed: int = 0
    tile_size: int = DEFAULT_TILE
    inputs: Tuple[str, ...] = ()
    tags: Mapping[str, str] = field(default_factory=dict)
    style: str = ""
    samples: int = 1
    spread: Optional[str] = None

    @property
    def seeds(self) -> Tuple[int, ...]:
        """Of all samples."""
        return tuple(range(self.seed, self.seed + self.samples))


@dataclass(frozen=True)
class SynthesisReport:
    """What was made: the raster, how fast, on which device, and what the scene held. `highest_spread`: the
    largest standard deviation of each band, () where none was asked for."""

    output: str
    stats: MosaicStats
    provider: str
    survey: Survey
    highest_spread: Tuple[float, ...] = ()


def synthesize(
    scene: Scene,
    session: Session,
    request: SynthesisRequest,
    auxiliary: Optional[Mapping[str, LayerReader]] = None,
    feedback: Optional[Feedback] = None,
) -> SynthesisReport:
    """Write the image that the session's model makes of a scene, on the scene's grid.

    `auxiliary`: readers on the same grid for the card's auxiliary bands, by name; a band of kind 'height'
    without one is the scene's terrain. Output is nodata where land cover or an auxiliary raster is invalid.

    Raises InputError (output, class codes, classes never seen, missing rasters, nothing valid, no such style, no
    spread of this model), ModelError, Cancelled; the outputs then do not exist, or are those that were there
    before. The session is spent after a cancel or an error during the run, and may be used again otherwise.
    """
    feedback = feedback or NullFeedback()
    card = session.model.card
    check_task(card, "synthesis")
    if request.spread is not None:
        check_spread(card, request.samples)
    elif request.samples > 1:
        feedback.warn(f"Samples: {request.samples} were asked for, but no spread of them: one image is made.")
    style = choose_style(card, request.style, feedback)
    if not card.global_statistics:
        feedback.warn(f"The model {card.name} normalises by tile: seams between tiles may show.")
    mapping = ClassMapping.build(scene.legend, card.classes)
    inputs = ModelInputs(scene, mapping, card, auxiliary or {}, request.seed, style)
    tiles = list(
        scene.grid.tiles(tile_size(scene.grid, card, request.tile_size), card.halo, card.size_multiple)
    )
    nodata = nodata_of(card.output)
    bands = card.output.bands
    facts = _provenance(card, session, request, style)
    with GeoTiffGroup() as files:
        writer = files.add(
            request.output,
            scene.grid,
            len(bands),
            card.output.dtype,
            nodata=nodata,
            descriptions=[band.name for band in bands],
            units=[band.unit for band in bands],
            scale=card.output.scale,
            offset=card.output.offset,
            tags=provenance_tags(**facts),
            feedback=feedback,
            inputs=request.inputs,
        )
        spread, inference = None, None
        if request.spread is not None:
            spread = _spread_file(files, scene.grid, card, request, facts, feedback)
            inference = SampledInference(PiecewiseInference(session), inputs.noise, request.seeds)
        found = survey(inputs, SubFeedback(feedback, 0.0, _SURVEY_END))
        judge(found, inputs, feedback)
        odd = _OddPixels()

        def write(tile: Tile, image: np.ndarray, valid: np.ndarray) -> None:
            if spread is not None:
                image, deviation = np.split(image, 2)
                spread.write(tile.inner, deviation, valid)
            valid = odd.left_out(image, valid)
            writer.write(tile.inner, stored(image, valid, card.output, nodata))

        stats = run_mosaic(
            tiles, inputs.tile, session, write, SubFeedback(feedback, _SURVEY_END, _MOSAIC_END), inference
        )
        odd.report(card, feedback)
        if spread is not None:
            spread.report(request.samples, feedback)
    feedback.set_progress(1.0)
    feedback.info(
        f"{stats.pixels / 1e6:.2f} Mpx in {stats.seconds:.1f} s: {stats.megapixels_per_second:.2f} Mpx/s on "
        f"{session.device_name}."
    )
    highest = () if spread is None else spread.highest
    return SynthesisReport(request.output, stats, session.provider, found, highest)


def tile_size(grid: Grid, card: ModelCard, largest: int) -> int:
    """Side of a tile, at most `largest`: hardly more than the fewest pixels to compute over a grid.

    Among such sizes the smallest goes first, which needs the least memory, and of these one that fills whole
    blocks of the output file: such tiles are compressed as they come, while the model works on the next.

    Raises InputError when `largest` leaves nothing beside the halo.
    """
    multiple = card.size_multiple
    halo = -(-card.halo // multiple) * multiple
    smallest = 2 * halo + multiple
    if largest < smallest:
        raise InputError(
            f"A tile size of {largest} pixels is too small for the model {card.name}: it needs at least "
            f"{smallest} pixels."
        )
    work: Dict[int, int] = {}
    for size in range(largest // multiple * multiple, smallest - 1, -multiple):
        step = size - 2 * halo
        work[size] = -(-grid.width // step) * -(-grid.height // step) * (size * size + _PIXELS_OF_A_CALL)
    enough = _NEARLY_LEAST * min(work.values())
    good = [size for size in sorted(work) if work[size] <= enough]
    in_blocks = [size for size in good if (size - 2 * halo) % FILE_BLOCK == 0]
    return (in_blocks or good)[0]


def nodata_of(output: Output) -> float:
    """The stored value that means no data: the card's, else 0 in whole-number rasters and NaN in float32."""
    if output.nodata is not None:
        return output.nodata
    return 0.0 if output.dtype in _WHOLE_NUMBERS else float("nan")


def stored(image: np.ndarray, valid: np.ndarray, output: Output, nodata: float) -> np.ndarray:
    """Values of an image (bands, rows, cols) as they are stored: scaled, rounded, clipped to the pixel type.

    A valid pixel never comes out as nodata: where its value would be just that, the next one is stored.
    """
    values = image
    if (output.scale, output.offset) != (1.0, 0.0):
        values = (image.astype(np.float64) - output.offset) / output.scale
    highest = _WHOLE_NUMBERS.get(output.dtype)
    if highest is None:
        return np.where(valid, values, nodata).astype(output.dtype)
    rounded = np.where(valid, values, 0)
    np.clip(np.rint(rounded, out=rounded), 0, highest, out=rounded)
    whole = rounded.astype(output.dtype)
    whole[whole == nodata] = nodata + 1 if nodata < highest else nodata - 1
    whole[:, ~valid] = nodata
    return whole


class _OddPixels:
    """Counts valid pixels for which the model gave no number (an overflow, say): they become nodata, and are
    told."""

    def __init__(self) -> None:
        self._pixels = self._valid = 0

    def left_out(self, image: np.ndarray, valid: np.ndarray) -> np.ndarray:
        finite = np.isfinite(image).all(axis=0)
        self._valid += int(np.count_nonzero(valid))
        self._pixels += int(np.count_nonzero(valid & ~finite))
        return valid & finite

    def report(self, card: ModelCard, feedback: Feedback) -> None:
        if self._pixels and self._pixels == self._valid:
            raise ModelError(
                f"The model {card.name} gave no number for any pixel: it is broken or its inputs are far from "
                "what it was trained on; check their units, or choose another model."
            )
        if self._pixels:
            feedback.warn(
                f"The model {card.name} gave no number for {self._pixels:,} pixels; they are nodata."
            )


def _spread_file(
    files: GeoTiffGroup,
    grid: Grid,
    card: ModelCard,
    request: SynthesisRequest,
    facts: Mapping[str, object],
    feedback: Feedback,
) -> SpreadFile:
    bands = card.output.bands
    facts = {**facts, "statistic": "standard deviation", "samples": request.samples, "seeds": request.seeds}
    writer = files.add(
        request.spread,
        grid,
        len(bands),
        "float32",
        nodata=float("nan"),
        descriptions=[f"{band.name}, standard deviation" for band in bands],
        units=[band.unit for band in bands],
        tags=provenance_tags(**facts),
        feedback=feedback,
        inputs=request.inputs,
    )
    return SpreadFile(writer, bands)


def _provenance(
    card: ModelCard, session: Session, request: SynthesisRequest, style: str
) -> Dict[str, object]:
    return {
        "model": f"{card.name} {card.version}",
        "model_sha256": card.graph_sha256,
        "seed": request.seed,
        "style": style or None,
        "device": session.provider,
        "inputs": request.inputs,
        **request.tags,
    }
