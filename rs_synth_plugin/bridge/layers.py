# SPDX-License-Identifier: GPL-2.0-or-later
"""Raster layers as core sources. What the *layer* says counts: its CRS, its nodata."""

from __future__ import annotations

import os
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import Union

import numpy as np
from qgis.core import (
    Qgis,
    QgsProviderRegistry,
    QgsRasterDataProvider,
    QgsRasterLayer,
    QgsRasterRange,
    QgsRectangle,
)

from ..core.errors import InputError
from ..core.feedback import Feedback, raise_if_cancelled
from ..core.raster.geotiff import GeoTiffWriter
from ..core.raster.grid import Grid, Window
from ..core.raster.rasters import RasterSource
from .features import wkt

# Providers that draw pictures: their pixels are colours of a map, not classes, heights or reflectances.
_PICTURE_PROVIDERS = ("wms", "arcgismapserver", "vectortile", "mesh")


@dataclass(frozen=True)
class ProviderRaster:
    """A raster that no file holds (WCS, PostGIS, virtual raster …), to be copied before the core can read it.

    Names the source and does not hold the layer: the copy may be made in another thread than the layer's.
    """

    uri: str
    provider: str
    band: int
    crs: str
    name: str
    nodata: tuple[tuple[float, float], ...]
    use_source_nodata: bool

    def materialise(self, folder: Path, feedback: Feedback) -> RasterSource:
        """Copies the band to a GeoTIFF in `folder`, through its provider, at its own resolution.

        Raises:
            InputError: the source cannot be opened, has no resolution, or cannot be read.
            Cancelled: by the feedback.
        """
        # A provider of its own: clones of QGIS 3.22's virtual raster provider give zeros.
        layer = QgsRasterLayer(self.uri, self.name, self.provider)
        provider = layer.dataProvider()
        if not layer.isValid() or provider.xSize() <= 0 or provider.ySize() <= 0:
            raise InputError(
                f"{self.name}: this source has no resolution of its own, or is out of reach; save it as a GeoTIFF."
            )
        provider.setUserNoDataValue(self.band, [QgsRasterRange(*nodata) for nodata in self.nodata])
        provider.setUseSourceNoDataValue(self.band, self.use_source_nodata)
        box = provider.extent()
        width, height = provider.xSize(), provider.ySize()
        transform = (box.xMinimum(), box.width() / width, 0.0, box.yMaximum(), 0.0, -box.height() / height)
        grid = Grid(self.crs, transform, width, height)
        path = folder / f"{_COPY_PREFIX}{uuid.uuid4().hex}.tif"
        with GeoTiffWriter(path, grid, 1, "float64", float("nan"), overviews=False) as writer:
            for window in grid.blocks(_BLOCK):
                raise_if_cancelled(feedback)
                writer.write(window, self._values(provider, grid, window))
        return RasterSource(str(path), crs=self.crs, nodata=self.nodata, name=self.name)

    def _values(self, provider: QgsRasterDataProvider, grid: Grid, window: Window) -> np.ndarray:
        """float64 (rows, cols), NaN where the provider has no data."""
        xmin, ymin, xmax, ymax = grid.subgrid(window).extent
        block = provider.block(self.band, QgsRectangle(xmin, ymin, xmax, ymax), window.width, window.height)
        if not block.isValid() or not block.convert(Qgis.DataType.Float64):
            raise InputError(f"{self.name}: its provider could not be read; save it as a GeoTIFF.")
        values = np.frombuffer(bytes(block.data()), np.float64).reshape(window.shape).copy()
        if block.hasNoDataValue():
            values[values == block.noDataValue()] = np.nan
        return values


_BLOCK = 1024
_COPY_PREFIX = "rs-synth-copy-"

LayerSource = Union[RasterSource, ProviderRaster]


def layer_source(layer: QgsRasterLayer, parameter: str, band: int = 1) -> LayerSource:
    """The source that a raster layer stands for. Call it in the layer's thread (prepareAlgorithm).

    Args:
        layer: a valid raster layer.
        parameter: what the message calls it, the parameter's description.
        band: 1-based.

    Raises:
        InputError: no CRS, no such band, or a web map whose pixels are colours.
    """
    name = f"{parameter} (“{layer.name()}”)"
    provider = layer.dataProvider()
    if layer.providerType() in _PICTURE_PROVIDERS or _is_picture(provider):
        raise InputError(
            f"{name} is a web map: its pixels are colours to look at, not values; use a layer with the data itself."
        )
    if not layer.crs().isValid():
        raise InputError(f"{name} has no CRS; set it in the layer's properties (Layer > Set CRS of Layer).")
    if not 1 <= band <= provider.bandCount():
        raise InputError(f"{name} has no band {band}; choose one of its {provider.bandCount()}.")
    crs = wkt(layer.crs())
    nodata = tuple((r.min(), r.max()) for r in provider.userNoDataValues(band))
    if layer.providerType() == "gdal":
        nodata = tuple(_raw(ends, provider.bandScale(band), provider.bandOffset(band)) for ends in nodata)
    use_nodata = provider.useSourceNoDataValue(band)
    if layer.providerType() != "gdal":
        return ProviderRaster(layer.source(), layer.providerType(), band, crs, name, nodata, use_nodata)
    return RasterSource(gdal_path(layer), band, crs, nodata, name, use_nodata)


def band_sources(layer: QgsRasterLayer, parameter: str) -> list[LayerSource]:
    """Every band of a layer, in order; as `layer_source`."""
    return [layer_source(layer, parameter, band) for band in range(1, layer.dataProvider().bandCount() + 1)]


def _raw(ends: tuple[float, float], scale: float, offset: float) -> tuple[float, float]:
    """A range of values as QGIS shows them, with scale and offset applied, in the file's raw numbers."""
    if (scale, offset) == (1.0, 0.0) or not scale:
        return ends
    first, last = sorted((end - offset) / scale for end in ends)
    # A little wider: 24.3 is 243 × 0.1 but for rounding.
    return first - 1e-6 * max(1.0, abs(first)), last + 1e-6 * max(1.0, abs(last))


def core_source(source: LayerSource, folder: Path, feedback: Feedback) -> RasterSource:
    """A source that the core can read: itself, or its copy in `folder`."""
    return source.materialise(folder, feedback) if isinstance(source, ProviderRaster) else source


def is_copy(source: RasterSource) -> bool:
    """Whether a source is the temporary copy of a layer that no file holds."""
    return Path(source.path).name.startswith(_COPY_PREFIX)


def gdal_path(layer: QgsRasterLayer) -> str:
    """What GDAL opens for a layer of the gdal provider: file, `/vsi…` path, or `GPKG:file:table`."""
    parts = QgsProviderRegistry.instance().decodeUri("gdal", layer.source())
    path = parts.get("vsiPrefix", "") + parts.get("path", "") + parts.get("vsiSuffix", "")
    if not parts.get("path"):
        return layer.source()
    table = parts.get("layerName")
    if table and path.lower().endswith(".gpkg"):
        return f"GPKG:{path}:{table}"
    if table:
        return layer.source()
    # Relative paths in a project are relative to the project, which QGIS has resolved; to be sure of it:
    return os.path.abspath(path) if os.path.exists(path) else path


def _is_picture(provider: QgsRasterDataProvider) -> bool:
    """Whether the pixels are ready-made colours rather than values."""
    return provider.dataType(1) in (Qgis.DataType.ARGB32, Qgis.DataType.ARGB32_Premultiplied)
