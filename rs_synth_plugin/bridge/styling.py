# SPDX-License-Identifier: GPL-2.0-or-later
"""Results as named, styled layers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Iterable, Optional

from qgis.core import (
    QgsColorRampShader,
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsPalettedRasterRenderer,
    QgsProcessingContext,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandGrayRenderer,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from ..core.scenario.legend import LegendClass

Style = Callable[[QgsRasterLayer], None]
Range = tuple[float, float]

# ColorBrewer's Blues, light for shallow, and its YlOrRd, light where all samples agree.
_WATER = ("#c6dbef", "#6baed6", "#2171b5", "#08306b")
_SPREAD = ("#ffffcc", "#feb24c", "#f03b20", "#800026")


def class_style(classes: Iterable[LegendClass]) -> Style:
    """The legend's colours and names."""
    entries = [
        QgsPalettedRasterRenderer.Class(c.code, QColor(c.color), f"{c.code} {c.name}") for c in classes
    ]

    def apply(layer: QgsRasterLayer) -> None:
        layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, entries))

    return apply


def mask_style(label: str, color: str = "#d7301f") -> Style:
    """One colour where the mask is 1, nothing where it is 0."""

    def apply(layer: QgsRasterLayer) -> None:
        entries = [QgsPalettedRasterRenderer.Class(1, QColor(color), label)]
        layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, entries))
        layer.setOpacity(0.7)

    return apply


def depth_style(max_depth: float) -> Style:
    """Blues from 0 to `max_depth` metres; dry ground is nodata in the file."""
    return _ramp_style(_WATER, max(max_depth, 0.01), "m")


def spread_style(highest: float, unit: str) -> Style:
    """Yellow to red from 0 to the first band's `highest` standard deviation, in its unit."""
    return _ramp_style(_SPREAD, max(highest, 1e-6), unit)


def _ramp_style(colors: tuple[str, ...], top: float, unit: str) -> Style:
    """The first band through a ramp of colours from 0 to `top`."""

    def apply(layer: QgsRasterLayer) -> None:
        ramp = QgsColorRampShader(0.0, top)
        ramp.setColorRampType(QgsColorRampShader.Type.Interpolated)
        steps = [top * i / (len(colors) - 1) for i in range(len(colors))]
        ramp.setColorRampItemList(
            [QgsColorRampShader.ColorRampItem(v, QColor(c), f"{v:.3g} {unit}") for v, c in zip(steps, colors)]
        )
        shader = QgsRasterShader()
        shader.setRasterShaderFunction(ramp)
        renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
        renderer.setClassificationMin(0.0)
        renderer.setClassificationMax(top)
        layer.setRenderer(renderer)

    return apply


@dataclass(frozen=True)
class Look:
    """How an image shows: bands (from 1 on) as red, green, blue, and the values stretched over each channel, None
    where it has no stretch."""

    bands: tuple[int, int, int]
    ranges: Optional[tuple[Range, Range, Range]]


def look_of(layer: QgsRasterLayer) -> Look:
    """How a layer shows, for another one to look alike; in the layer's thread."""
    renderer = layer.renderer()
    count = layer.dataProvider().bandCount()
    if isinstance(renderer, QgsMultiBandColorRenderer):
        bands = (renderer.redBand(), renderer.greenBand(), renderer.blueBand())
        stretches = (
            renderer.redContrastEnhancement(),
            renderer.greenContrastEnhancement(),
            renderer.blueContrastEnhancement(),
        )
    elif isinstance(renderer, QgsSingleBandGrayRenderer):
        bands = (renderer.grayBand(),) * 3
        stretches = (renderer.contrastEnhancement(),) * 3
    else:
        bands, stretches = (1, 2, 3) if count >= 3 else (1, 1, 1), (None,) * 3
    ranges = tuple(_stretched(stretch) for stretch in stretches)
    return Look(bands, None if None in ranges else ranges)


def _stretched(stretch: Optional[QgsContrastEnhancement]) -> Optional[Range]:
    none = QgsContrastEnhancement.ContrastEnhancementAlgorithm.NoEnhancement
    if stretch is None or stretch.contrastEnhancementAlgorithm() == none:
        return None
    low, high = stretch.minimumValue(), stretch.maximumValue()
    return (low, high) if low < high else None


def image_style(value_range: Range, look: Optional[Look] = None) -> Style:
    """The first three bands as red, green, blue, over the whole range of the model's output, unless a look says
    otherwise.

    One stretch for every image of a model: before and after are then comparable by eye, which QGIS's own stretch
    by each image's statistics would spoil.
    """

    def apply(layer: QgsRasterLayer) -> None:
        provider = layer.dataProvider()
        count = provider.bandCount()
        bands = look.bands if look else (1, 2, 3) if count >= 3 else (1, 1, 1)
        ranges = (look.ranges if look else None) or (value_range,) * 3
        renderer = QgsMultiBandColorRenderer(provider, *bands)
        old = layer.renderer()
        if old is not None and old.alphaBand() > 0:
            renderer.setAlphaBand(old.alphaBand())
        setters = (
            renderer.setRedContrastEnhancement,
            renderer.setGreenContrastEnhancement,
            renderer.setBlueContrastEnhancement,
        )
        for band, (low, high), set_enhancement in zip(bands, ranges, setters):
            stretch = QgsContrastEnhancement(provider.dataType(band))
            stretch.setMinimumValue(low)
            stretch.setMaximumValue(high)
            stretch.setContrastEnhancementAlgorithm(
                QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
            )
            set_enhancement(stretch)
        layer.setRenderer(renderer)

    return apply


class _Styler(QgsProcessingLayerPostProcessorInterface):
    """Applies a style in the main thread, when the layer has been loaded."""

    def __init__(self, style: Style):
        super().__init__()
        self._style = style

    def postProcessLayer(self, layer, context, feedback):
        if isinstance(layer, QgsRasterLayer) and layer.isValid():
            self._style(layer)
            layer.triggerRepaint()


# By path. QGIS keeps only the C++ half of a post-processor, and the algorithm is gone when it is called.
_waiting: dict[str, _Styler] = {}


def style_when_loaded(context: QgsProcessingContext, path: str, style: Style) -> None:
    """Styles the layer that Processing makes of `path`, if it will load it; its name is Processing's, the output's."""
    if context.willLoadLayerOnCompletion(path):
        _waiting[path] = _Styler(style)
        context.layerToLoadOnCompletionDetails(path).setPostProcessor(_waiting[path])


def load_styled(context: QgsProcessingContext, path: str, name: str, style: Style) -> None:
    """Has Processing make a styled layer of a file that is no output parameter, where there is a project."""
    project = context.project()
    if project is not None:
        context.addLayerToLoadOnCompletion(path, QgsProcessingContext.LayerDetails(name, project, name))
        style_when_loaded(context, path, style)
