# SPDX-License-Identifier: GPL-2.0-or-later
"""All measures over one synthetic image: in windows, in bounded memory, the same whatever the windows."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Dict, List, Mapping, Optional, Tuple

import numpy as np

from ..errors import InputError
from ..feedback import Feedback, SubFeedback
from ..model.modelcard import ModelCard
from ..product.imagebands import bands_for
from ..product.imagery import Image, ImageSource
from ..product.imagestats import BandStatistics, measure
from ..product.scaling import limits_of
from ..product.semantics import segment
from ..raster.grid import Grid, Window
from ..raster.rasters import check_overlap
from ..scenario.mapping import ClassMapping
from ..scenario.opening import open_scene
from .checks import check_request, water_code
from .classagreement import ClassAgreementMeter
from .colour import ColourMeter
from .numbers import (
    check_model_range,
    check_same_numbers,
    is_decibels,
    value_bins,
    value_range,
)
from .parts import LandCover, Meter, run_meters
from .pictures import MapPicture, image_pictures
from .request import Assessment, AssessRequest
from .seams import SeamMeter
from .speckle import SpeckleMeter
from .spectrum import SpectrumMeter
from .stretch import open_real, resampling_note
from .watercheck import FALSE, MAYBE, MISSED, RIGHT, SEEN, WaterMeter
from .waterzones import WaterZones

_MEASURED, _FLOODED, _PASSED, _SEGMENTED = 0.15, 0.25, 0.6, 0.95  # of the progress bar
WATER_COLORS = {SEEN: "#2b6cb0", MISSED: "#d9480f", FALSE: "#c026a3", RIGHT: "#d9d4c7", MAYBE: "#8ec5d6"}


def assess(request: AssessRequest, feedback: Feedback) -> Assessment:
    """Measure what there is to measure.

    Raises:
        InputError: nothing to compare, images of other bands or other numbers, no overlap, no valid pixel, a flood
            without what it needs, a land cover that its legend does not fit.
        ModelError: the segmentation model is for another task, or fails.
        Cancelled: by the feedback.
    """
    check_request(request, request.segmentation.model.card if request.segmentation else None)
    with ExitStack() as stack:
        return _Run(request, stack, feedback).assess()


class _Run:
    """One assessment, step by step."""

    def __init__(self, request: AssessRequest, stack: ExitStack, feedback: Feedback):
        self.request, self.stack, self.feedback = request, stack, feedback
        self.grid = request.grid
        check_overlap(self.grid, [request.real.bands[0]] if request.real else [])
        self.note = ""
        self.images: Dict[str, Image] = {"synthetic": self._open(request.synthetic, self.grid)}
        stack.enter_context(self.images["synthetic"])
        if request.real is not None:
            self.images["real"] = stack.enter_context(self._open_real(request.real, self.grid))
            self.note = resampling_note(self.images["real"])
        self.land_cover: Optional[LandCover] = None
        if request.land_cover is not None:
            scene = stack.enter_context(
                open_scene(self.grid, request.land_cover, None, request.legend, feedback)
            )
            self.land_cover = LandCover(scene)

    def _open(self, source: ImageSource, grid: Grid) -> Image:
        return Image(source, grid)

    def _open_real(self, source: ImageSource, grid: Grid) -> Image:
        return open_real(source, grid, self.request.stretch)

    @property
    def card(self) -> Optional[ModelCard]:
        session = self.request.segmentation
        return None if session is None else session.model.card

    def assess(self) -> Assessment:
        request, synthetic, real = self.request, self.images["synthetic"], self.images.get("real")
        found = self._measure()
        # What a stretch gives is no longer whole.
        plain = [image for name, image in self.images.items() if name == "synthetic" or not request.stretch]
        whole = sum(np.dtype(image.dtype).kind in "iu" for image in plain)
        values = value_range(synthetic, list(found.values()), self.card)
        span, bins = values[1] - values[0], value_bins(list(found.values()), whole)
        classes = len(self.land_cover.names) if self.land_cover else 0
        seams = SeamMeter(self.grid.shape, request.seam_step, self._origin())
        meters: List[Meter] = [seams]
        colours, spectra, speckle = None, None, None
        if real is not None:
            colours, spectra = (
                ColourMeter(classes, len(synthetic.info), bins, span),
                SpectrumMeter(classes, span),
            )
            meters += [colours, spectra]
            if is_decibels(synthetic, self.card) if request.sar is None else request.sar:
                speckle = SpeckleMeter(classes, len(synthetic.info))
                meters.append(speckle)
        zones = self._zones()
        part = SubFeedback(self.feedback, _FLOODED, _PASSED)
        run_meters(meters, synthetic, real, self.land_cover, zones.flooded if zones else None, part)
        made, seen = seams.results()
        result = Assessment(
            synthetic.label,
            "" if real is None else real.label,
            self.card.name if self.card else "",
            tuple(name or f"band {number}" for number, name in enumerate(synthetic.names, start=1)),
            synthetic.info[0].unit,
            self.grid,
            found["synthetic"][0].pixels,
            values,
            made,
            seen,
            request.seam_step,
            self.land_cover.names if self.land_cover else (),
        )
        if colours is not None and spectra is not None:
            result.histograms = colours.histograms()
            result.bins = bins
            result.pixels = int(result.histograms[0, 0].sum())
            if not result.pixels:
                raise InputError(
                    f"No pixel is valid in both {synthetic.label} and {result.real}: check their nodata and extents."
                )
            result.colours, result.spectra = colours.results(), spectra.results()
        if speckle is not None:
            result.speckle = speckle.results()
        if self.note:
            self.feedback.info(self.note)
            result.notes.append(self.note)
        result.pictures = self._pictures()
        self._segment(result, zones)
        self.feedback.set_progress(1.0)
        return result

    def _measure(self) -> Dict[str, Tuple[BandStatistics, ...]]:
        """Statistics of each image; refuses those that cannot be compared."""
        card, found = self.card, {}
        for number, (name, image) in enumerate(self.images.items()):
            share = _MEASURED / len(self.images)
            part = SubFeedback(self.feedback, number * share, (number + 1) * share)
            found[name] = measure(image, part, limits_of(card) if card else None)
        if "real" in found:
            check_same_numbers(
                self.images["synthetic"], found["synthetic"], self.images["real"], found["real"]
            )
        for name in found:
            check_model_range(self.images[name], found[name], card, name == "real")
        return found

    def _origin(self) -> Tuple[int, int]:
        """Column and row of the grid's first pixel in the synthetic image's file."""
        own, grid = self.images["synthetic"].info[0].grid, self.grid
        dx, dy = own.pixel_size
        return round((grid.extent[0] - own.extent[0]) / dx), round((own.extent[3] - grid.extent[3]) / dy)

    def _zones(self) -> Optional[WaterZones]:
        if self.request.flood is None:
            return None
        part = SubFeedback(self.feedback, _MEASURED, _FLOODED)
        zones = WaterZones(self.request.flood, self.grid, self.land_cover, self.request.workspace, part)
        return self.stack.enter_context(zones)

    def _pictures(self) -> list:
        named = {"Synthetic image": (self.request.synthetic, self._open)}
        if self.request.real is not None:
            named["Real image"] = (self.request.real, self._open_real)
        return image_pictures(named, self.grid, self.feedback)

    def _segment(self, result: Assessment, zones: Optional[WaterZones]) -> None:
        """What needs the network's maps."""
        session, card = self.request.segmentation, self.card
        land_cover = self.land_cover
        colors = {} if card is None else {entry.code: entry.color for entry in card.classes}
        maps = {
            name: MapPicture(f"Classes seen in the {name} image", self.grid, colors) for name in self.images
        }
        if session is None or card is None:
            if land_cover is not None:
                result.pictures += self._land_cover_picture(land_cover)
            return
        mapping = None
        if land_cover is not None:
            mapping = ClassMapping.build(land_cover.legend, card.classes)
        agreement = ClassAgreementMeter(len(card.classes), land_cover, mapping)
        truth = MapPicture("Land cover", self.grid, colors)
        water = None if zones is None else WaterMeter(zones, water_code(card))
        water_map = MapPicture("Water where it must and cannot be", self.grid, WATER_COLORS)

        def take(window: Window, seen: Mapping[str, np.ndarray], valid: np.ndarray) -> None:
            agreement.add(window, seen, valid if zones is None else valid & ~zones.flooded(window))
            for name, codes in seen.items():
                maps[name].add(window, np.where(valid, codes, 0))
            if land_cover is not None and mapping is not None:
                truth.add(window, mapping.apply(land_cover.codes(window)))
            if water is not None:
                water_map.add(window, water.add(window, seen, valid))

        part = SubFeedback(self.feedback, _PASSED, _SEGMENTED)
        segment(self._chosen(card), session, self.request.tile_size, take, part)
        result.agreements = agreement.results()
        result.seen_classes = tuple((entry.name, entry.color) for entry in card.classes)
        if water is not None and zones is not None:
            result.water, result.flood = water.results(), zones.given
            result.known_water_left_out = land_cover is not None
        drawn = [*maps.values(), truth, water_map]
        result.pictures += [picture for picture in (item.picture() for item in drawn) if picture]

    def _chosen(self, card: ModelCard) -> Dict[str, Image]:
        """The images with the bands that the model gets."""
        synthetic = self.images["synthetic"]
        bands = bands_for(card.inputs["image"], synthetic.names, synthetic.label, card.name, self.feedback)
        opened = {"synthetic": self._open(self.request.synthetic.choose(bands), self.grid)}
        if self.request.real is not None:
            stretch = self.request.stretch
            chosen = None if stretch is None else stretch.choose(bands)
            opened["real"] = open_real(self.request.real.choose(bands), self.grid, chosen)
        return {name: self.stack.enter_context(image) for name, image in opened.items()}

    def _land_cover_picture(self, land_cover: LandCover) -> list:
        drawn = MapPicture("Land cover", self.grid, land_cover.colors)
        for window in self.images["synthetic"].blocks(SubFeedback(self.feedback, _PASSED, _SEGMENTED)):
            drawn.add(window, land_cover.read(window))
        picture = drawn.picture()
        return [picture] if picture else []
