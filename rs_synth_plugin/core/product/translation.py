# SPDX-License-Identifier: GPL-2.0-or-later
"""From an image to the same place in another season, style or sensor: any method, tile by tile, one GeoTIFF."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, Mapping, Optional, Protocol, Sequence, Tuple

import numpy as np

from ..feedback import Feedback, NullFeedback, SubFeedback
from ..model.modelcard import check_task
from ..model.runtime import Session
from ..raster.filegroup import GeoTiffGroup
from ..raster.geotiff import GeoTiffWriter, provenance_tags
from ..raster.grid import Grid, Tile, Window
from ..raster.source import RasterSource
from .imagebands import bands_for
from .imagery import Image, ImageSource
from .imagestats import BandStatistics
from .mosaic import MosaicStats, run_mosaic
from .semantics import (
    SEGMENTATION,
    EdgeAgreement,
    SegmentationAgreement,
    edge_agreement,
    segmentation_agreement,
)
from .storing import OddPixels, stored
from .tiling import DEFAULT_TILE, tile_size
from .translators import ImageTiles, Method, Translator

_PREPARED, _TRANSLATED, _WRITTEN, _COMPARED = 0.15, 0.75, 0.8, 0.9  # of the progress bar
_OPAQUE = {"uint8": 255.0, "uint16": 65535.0, "int16": 32767.0}  # of an alpha band; of floats as of bytes


@dataclass(frozen=True)
class TranslationRequest:
    """What to make. `tile_size`, `inputs` and `tags` as in `SynthesisRequest`; `segmentation` is a model of that
    task, to see whether it finds the same classes before and after."""

    output: str
    tile_size: int = DEFAULT_TILE
    inputs: Tuple[str, ...] = ()
    tags: Mapping[str, object] = field(default_factory=dict)
    segmentation: Optional[Session] = None


@dataclass(frozen=True)
class TranslationReport:
    """What was made, how fast, on which device, and how far the image's content was kept."""

    output: str
    stats: MosaicStats
    device: str
    dtype: str
    gain: float
    shift: float
    statistics: Tuple[BandStatistics, ...]
    edges: EdgeAgreement
    classes: Optional[SegmentationAgreement] = None


def translate(
    image: Image, method: Method, request: TranslationRequest, feedback: Optional[Feedback] = None
) -> TranslationReport:
    """Write an image's translation, on the image's grid, with its nodata pixels and its alpha band.

    Raises InputError, ModelError, Cancelled as the method's `prepare` does, InputError for an output that cannot
    be written; the output then does not exist, or is the one that was there before.
    """
    feedback = feedback or NullFeedback()
    translator = method.prepare(image, SubFeedback(feedback, 0.0, _PREPARED))
    judged = _judged_bands(image, translator, request, feedback)
    tiles = list(
        image.grid.tiles(
            tile_size(image.grid, translator, request.tile_size), translator.halo, translator.size_multiple
        )
    )
    with GeoTiffGroup() as files:
        writer = open_translation(
            files, image, translator, request, SubFeedback(feedback, _TRANSLATED, _WRITTEN)
        )
        stats = run_translation(
            image, translator, tiles, writer, SubFeedback(feedback, _PREPARED, _TRANSLATED)
        )
        writer.complete()
        with Image(_written(writer, image, translator), image.grid) as result:
            edges = edge_agreement(image, result, SubFeedback(feedback, _WRITTEN, _COMPARED))
            classes = None
            if request.segmentation is not None:
                with (
                    Image(image.source.choose(judged[0]), image.grid) as before,
                    Image(result.source.choose(judged[1]), image.grid) as after,
                ):
                    classes = segmentation_agreement(
                        before,
                        after,
                        request.segmentation,
                        request.tile_size,
                        SubFeedback(feedback, _COMPARED, 1.0),
                    )
    feedback.set_progress(1.0)
    _tell(stats, translator, edges, classes, feedback)
    return TranslationReport(
        request.output,
        stats,
        translator.device,
        translator.output.dtype,
        translator.gain,
        translator.shift,
        translator.statistics,
        edges,
        classes,
    )


def open_translation(
    files: GeoTiffGroup,
    image: Image,
    translator: Translator,
    request: TranslationRequest,
    feedback: Feedback,
    grid: Optional[Grid] = None,
) -> GeoTiffWriter:
    """The file of a translation, on the image's grid, or on `grid` where it is a part of it."""
    output, has_alpha = translator.output, image.alpha_dtype is not None
    facts: Dict[str, object] = {
        **translator.facts,
        "device": translator.device,
        "inputs": request.inputs,
        "bands": [band.band for band in image.source.bands],
        **request.tags,
    }
    return files.add(
        request.output,
        grid or image.grid,
        len(output.bands) + has_alpha,
        output.dtype,
        nodata=translator.nodata,
        descriptions=[band.name for band in output.bands] + ["alpha"] * has_alpha,
        units=[band.unit for band in output.bands],
        scale=translator.scale,
        offset=translator.offset,
        alpha=has_alpha,
        tags=provenance_tags(**facts),
        feedback=feedback,
        inputs=request.inputs,
    )


class TileWriter(Protocol):
    """What takes pixels by window of the image's grid: a `GeoTiffWriter` of it, or of a part."""

    dtype: np.dtype

    def write(self, window: Window, array: np.ndarray) -> None: ...


def run_translation(
    image: Image, translator: Translator, tiles: Sequence[Tile], writer: TileWriter, feedback: Feedback
) -> MosaicStats:
    """Translates the tiles and writes them. Raises as the translator's inference and `run_mosaic`."""
    odd = OddPixels(translator.name)
    dtype = writer.dtype.name
    opacity = _OPAQUE.get(dtype, 255.0) / _OPAQUE.get(image.alpha_dtype or "", 255.0)
    alpha = image.clone()  # read where the result is written, in another thread than the image

    def write(tile: Tile, values: np.ndarray, valid: np.ndarray) -> None:
        valid = odd.left_out(values, valid)
        pixels = stored(values, valid, translator.output, translator.nodata)
        if image.alpha_dtype is not None:
            part = np.where(valid, np.rint(alpha.read_alpha(tile.inner) * opacity), 0)
            pixels = np.concatenate([pixels, part.astype(pixels.dtype)[None]])
        writer.write(tile.inner, pixels)

    reader = ImageTiles(image, translator.padding, translator.fill, translator.gain, translator.shift)
    try:
        stats = run_mosaic(tiles, reader.tile, translator.inference, write, feedback)
    finally:
        alpha.close()
    odd.report(feedback)
    return stats


def _written(writer: GeoTiffWriter, image: Image, translator: Translator) -> ImageSource:
    """The complete file, before it has its name."""
    bands = [RasterSource(str(writer.part), number + 1) for number in range(writer.count)]
    if image.alpha_dtype is None:
        return ImageSource(tuple(bands))
    return ImageSource(tuple(bands[:-1]), bands[-1])


def _judged_bands(
    image: Image, translator: Translator, request: TranslationRequest, feedback: Feedback
) -> Tuple[Tuple[int, ...], Tuple[int, ...]]:
    """The bands of image and result that the segmentation model gets. Raises InputError before any work."""
    if request.segmentation is None:
        return (), ()
    card = request.segmentation.model.card
    check_task(card, SEGMENTATION)
    wanted, names = card.inputs["image"], [band.name for band in translator.output.bands]
    return (
        bands_for(wanted, image.names, image.label, card.name, feedback),
        bands_for(wanted, names, "the result", card.name, feedback),
    )


def _tell(
    stats: MosaicStats,
    translator: Translator,
    edges: EdgeAgreement,
    classes: Optional[SegmentationAgreement],
    feedback: Feedback,
) -> None:
    feedback.info(
        f"{stats.pixels / 1e6:.2f} Mpx in {stats.seconds:.1f} s: {stats.megapixels_per_second:.2f} Mpx/s, "
        f"{translator.name}."
    )
    if edges.correlation is None:
        feedback.warn("Edge agreement: none, since the image or the result has no edges.")
    else:
        feedback.info(
            f"Edge agreement (correlation of Sobel gradients before and after): {edges.correlation:.3f} over "
            f"{edges.pixels:,} pixels."
        )
    if classes is not None:
        feedback.info(
            f"Segmentation before and after: {classes.same:.1%} of {classes.pixels:,} pixels of the same class, mean "
            f"IoU {classes.miou:.3f}."
        )
