# SPDX-License-Identifier: GPL-2.0-or-later
"""From a scene to imagery: a checked model over a scene, tile by tile, into one GeoTIFF, and on demand a second
with the spread of several samples."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, Mapping, Optional, Tuple

import numpy as np

from ..feedback import Feedback, NullFeedback, SubFeedback
from ..model.modelcard import ModelCard, check_task
from ..model.runtime import Session
from ..raster.filegroup import GeoTiffGroup
from ..raster.geotiff import provenance_tags
from ..raster.grid import Grid, Tile
from ..scenario.mapping import ClassMapping
from ..scenario.scene import LayerReader, Scene
from .modelinputs import ModelInputs
from .mosaic import Inference, MosaicStats, PiecewiseInference, run_mosaic
from .spread import SampledInference, SpreadFile, check_spread
from .storing import OddPixels, file_options, nodata_of, stored
from .styles import choose_style
from .survey import Survey, judge, survey
from .tiling import DEFAULT_TILE, tile_size

_SURVEY_END, _MOSAIC_END = 0.08, 0.95  # of the progress bar


@dataclass(frozen=True)
class SynthesisRequest:
    """What to make. `seed` gives the noise; `tile_size` is the largest side in pixels of what the model sees
    at once (it changes memory and speed, not the result); `inputs` are the paths that must not be overwritten
    and are named in the tags; `tags` are further provenance (scenario, …), as `provenance_tags` takes them.
    `style` is one of the card's, '' for its first. `spread` is where the standard deviation of `samples` samples
    goes, those of `seed`, `seed` + 1, …; the image is that of `seed`, with or without it. `overviews`: a
    file that nobody looks at needs none."""

    output: str
    seed: int = 0
    tile_size: int = DEFAULT_TILE
    inputs: Tuple[str, ...] = ()
    tags: Mapping[str, object] = field(default_factory=dict)
    style: str = ""
    samples: int = 1
    spread: Optional[str] = None
    overviews: bool = True

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
    facts = synthesis_facts(card, session, request, style)
    with GeoTiffGroup() as files:
        writer = files.add(
            request.output,
            scene.grid,
            **file_options(card.output),
            tags=provenance_tags(**facts),
            overviews=request.overviews,
            feedback=feedback,
            inputs=request.inputs,
        )
        spread: Optional[SpreadFile] = None
        inference: Inference = PiecewiseInference(session)
        if request.spread is not None:
            spread = _spread_file(files, scene.grid, card, request, facts, feedback)
            inference = SampledInference(inference, inputs.noise, request.seeds)
        found = survey(inputs, SubFeedback(feedback, 0.0, _SURVEY_END))
        judge(found, inputs, feedback)
        odd = OddPixels(card.name)

        def write(tile: Tile, image: np.ndarray, valid: np.ndarray) -> None:
            if spread is not None:
                image, deviation = np.split(image, 2)
                spread.write(tile.inner, deviation, valid)
            valid = odd.left_out(image, valid)
            writer.write(tile.inner, stored(image, valid, card.output, nodata))

        stats = run_mosaic(
            tiles, inputs.tile, inference, write, SubFeedback(feedback, _SURVEY_END, _MOSAIC_END)
        )
        odd.report(feedback)
        if spread is not None:
            spread.report(request.samples, feedback)
    feedback.set_progress(1.0)
    feedback.info(
        f"{stats.pixels / 1e6:.2f} Mpx in {stats.seconds:.1f} s: {stats.megapixels_per_second:.2f} Mpx/s on "
        f"{session.device_name}."
    )
    highest = () if spread is None else spread.highest
    return SynthesisReport(request.output, stats, session.provider, found, highest)


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


def synthesis_facts(
    card: ModelCard, session: Session, request: SynthesisRequest, style: str
) -> Dict[str, object]:
    """What the tags of an image say of how it was made."""
    return {
        "model": f"{card.name} {card.version}",
        "model_sha256": card.graph_sha256,
        "seed": request.seed,
        "style": style or None,
        "device": session.provider,
        "inputs": request.inputs,
        **request.tags,
    }
