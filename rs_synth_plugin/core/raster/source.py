# SPDX-License-Identifier: GPL-2.0-or-later
"""A raster as its layer says it is to be read: opened, checked, and its pixels in raw numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Dict, Optional, Tuple, Union

import numpy as np
from osgeo import gdal

from ..errors import InputError
from .crs import Extent, crs_wkt, quiet_gdal, spatial_reference
from .grid import Grid, Window

_MOST_KEPT = 16 * 2**20  # bytes of one source's pixels in GDAL's cache
# One value, or the first and last of a range.
Nodata = Union[float, Tuple[float, float]]

_METRES = {"m": 1.0, "km": 1000.0, "dm": 0.1, "cm": 0.01, "mm": 0.001, "ft": 0.3048, "us-ft": 1200.0 / 3937.0,
           "yd": 0.9144}  # fmt: skip
_UNIT_NAMES = {
    "": "m", "1": "m", "unknown": "m", "metre": "m", "metres": "m", "meter": "m", "meters": "m",
    "kilometre": "km", "kilometer": "km", "centimetre": "cm", "centimeter": "cm", "centimetres": "cm",
    "centimeters": "cm", "decimetre": "dm", "decimeter": "dm", "foot": "ft", "feet": "ft", "ftus": "us-ft",
    "us survey foot": "us-ft", "us_survey_foot": "us-ft", "us survey feet": "us-ft", "foot_us": "us-ft",
    "survey foot": "us-ft", "us-foot": "us-ft", "us foot": "us-ft", "yard": "yd",
}  # fmt: skip


@dataclass(frozen=True)
class RasterSource:
    """A band of a raster, as its layer says it is to be read.

    Attributes:
        path: whatever GDAL opens.
        band: 1-based.
        crs: WKT, `EPSG:code` or PROJ text, in place of the file's own.
        nodata: the user's, beside the file's: values or (first, last) ranges, in the file's raw numbers.
        name: how messages call it.
        use_file_nodata: whether the file's own nodata value, mask and alpha band count.
    """

    path: str
    band: int = 1
    crs: Optional[str] = None
    nodata: Tuple[Nodata, ...] = ()
    name: str = ""
    use_file_nodata: bool = True

    @property
    def label(self) -> str:
        """The name, or where there is none the path."""
        return self.name or self.path


@dataclass(frozen=True)
class RasterInfo:
    """What a raster says of itself. `grid` is north-up; for a rotated raster it is the grid that holds it.
    `description` is the band's name; `has_mask` tells of a mask or an alpha band beside it that counts."""

    grid: Grid
    bands: int
    dtype: str
    nodata: Tuple[Nodata, ...]
    unit: str
    scale: float
    offset: float
    colors: Dict[int, str] = field(default_factory=dict)
    categories: Dict[int, str] = field(default_factory=dict)
    description: str = ""
    is_alpha: bool = False
    has_mask: bool = False


class OpenRaster:
    """A source's open band, with everything checked that can be checked without reading pixels."""

    def __init__(self, source: RasterSource):
        self.source = source
        name = source.label
        self.dataset = open_dataset(source.path, name)
        if not 1 <= source.band <= self.dataset.RasterCount:
            raise InputError(
                f"{name} has no band {source.band}: choose one of its {self.dataset.RasterCount}."
            )
        self.band = self.dataset.GetRasterBand(source.band)
        if gdal.DataTypeIsComplex(self.band.DataType):
            raise InputError(f"{name} has complex numbers: convert it to amplitude or decibels first.")
        self.srs = spatial_reference(source.crs or self.dataset.GetProjection(), name)
        self.transform = self.dataset.GetGeoTransform(can_return_null=True)
        if (
            self.transform is None
            or not self.transform[1] * self.transform[5] - self.transform[2] * self.transform[4]
        ):
            raise InputError(f"{name} has no georeference (no place on the map): georeference it first.")
        self.width, self.height = self.dataset.RasterXSize, self.dataset.RasterYSize
        self._check_degrees()
        self.dtype = gdal.GetDataTypeName(self.band.DataType)
        self.nodata = self._nodata()
        flags = self.band.GetMaskFlags()
        own_mask = source.use_file_nodata and not flags & (gdal.GMF_ALL_VALID | gdal.GMF_NODATA)
        self._mask_band = self.band.GetMaskBand() if own_mask else None
        by_pixel = self.dataset.GetMetadataItem("INTERLEAVE", "IMAGE_STRUCTURE") == "PIXEL"
        self._bands_per_block = self.dataset.RasterCount if by_pixel else 1
        self._block = self.band.GetBlockSize()
        self._kept = 0

    def _check_degrees(self) -> None:
        """Refuse metres under a CRS of degrees; a pixel beyond the pole is how some global grids are made."""
        if not self.srs.IsGeographic():
            return
        _, south, _, north = self._extent()
        pole = np.pi / 2 / self.srs.GetAngularUnits() + (north - south) / min(self.width, self.height)
        if south < -pole or north > pole:
            raise InputError(
                f"{self.source.label} goes from {south:,.0f} to {north:,.0f} north, which is no latitude, though its "
                f"CRS {self.srs.GetName()} is in degrees: set its true CRS in the layer's properties."
            )

    def _nodata(self) -> Tuple[Nodata, ...]:
        own = self.band.GetNoDataValue() if self.source.use_file_nodata else None
        return self.source.nodata if own is None else (own, *self.source.nodata)

    @property
    def has_mask(self) -> bool:
        """Whether a mask or an alpha band says where pixels are valid."""
        return self._mask_band is not None

    def read(self, window: Window) -> Tuple[np.ndarray, np.ndarray]:
        """Raw values and validity of a window of the source; outside of it 0 and invalid."""
        inside = window.intersection(Window(0, 0, self.width, self.height))
        with quiet_gdal():
            try:
                values = self.band.ReadAsArray(inside.col, inside.row, inside.width, inside.height)
                mask = self._read_mask(inside)
            except RuntimeError:  # the host switched GDAL's exceptions on
                values = mask = None
            message = gdal.GetLastErrorMsg()
        if values is None or mask is None:
            raise InputError(
                f"{self.source.label} cannot be read ({message}): "
                f"the file may be damaged or incomplete, replace it."
            )
        mask &= self._is_data(values)
        self._forget(inside, values.itemsize)
        if inside == window:
            return values, mask
        place = inside.relative_to(window).slices
        padded = np.zeros(window.shape, values.dtype)
        padded_mask = np.zeros(window.shape, bool)
        padded[place], padded_mask[place] = values, mask
        return padded, padded_mask

    def _forget(self, window: Window, itemsize: int) -> None:
        """Let GDAL's copies of what was read go now and then: it would keep up to 5 % of the machine's memory
        of them, per default, and they are hardly read again."""
        width, height = self._block
        across = -(-(window.col + window.width) // width) - window.col // width
        down = -(-(window.row + window.height) // height) - window.row // height
        self._kept += across * width * down * height * itemsize * self._bands_per_block
        if self._kept > _MOST_KEPT:
            self.dataset.FlushCache()
            self._kept = 0

    def _read_mask(self, inside: Window) -> Optional[np.ndarray]:
        if self._mask_band is None:
            return np.ones(inside.shape, bool)
        mask = self._mask_band.ReadAsArray(inside.col, inside.row, inside.width, inside.height)
        return None if mask is None else mask > 0

    def _is_data(self, values: np.ndarray) -> np.ndarray:
        is_float = values.dtype.kind == "f"
        data = np.isfinite(values) if is_float else np.ones(values.shape, bool)
        for nodata in self.nodata:
            first, last = nodata if isinstance(nodata, tuple) else (nodata, nodata)
            # Plain floats take on the array's own precision: 0.1 is not float32(0.1).
            data &= ~((values >= float(first)) & (values <= float(last)))
        return data

    def metres(self) -> float:
        """Factor from the band's unit (after scale and offset) to metres.

        Raises:
            InputError: the unit is none of length.
        """
        unit = self.band.GetUnitType() or self._vertical_unit()
        factor = _unit_factor(unit)
        if factor is None:
            raise InputError(
                f"{self.source.label} has the unit “{unit}”, which is not a length: choose an elevation, "
                f"or set its unit to m or ft."
            )
        return factor

    def _vertical_unit(self) -> str:
        """The unit of heights in a compound CRS."""
        srs = self.dataset.GetSpatialRef()
        if srs is None or not srs.IsCompound():
            return ""
        return srs.GetAttrValue("VERT_CS|UNIT") or ""

    def scale_and_offset(self) -> Tuple[float, float]:
        """1 and 0 where the band has none.

        Raises:
            InputError: they make no values.
        """
        scale, offset = self.band.GetScale(), self.band.GetOffset()
        scale, offset = (1.0 if scale is None else scale), (0.0 if offset is None else offset)
        if scale == 0 or not np.isfinite([scale, offset]).all():
            raise InputError(
                f"{self.source.label} has the scale {scale:g} and the offset {offset:g}, which give no values: "
                "correct them in the file (gdal_edit.py -scale -offset)."
            )
        return scale, offset

    def grid(self) -> Grid:
        """North-up; of a rotated raster the grid of its pixel sizes that holds it."""
        _, a, b, _, c, d = self.transform
        if not b and not c:
            return Grid.from_dataset(self.dataset, crs_wkt(self.srs), self.source.label)
        resolution = (float(np.hypot(a, c)), float(np.hypot(b, d)))
        return Grid.from_extent(self._extent(), crs_wkt(self.srs), resolution)

    def _extent(self) -> Extent:
        """Of its four corners."""
        x0, a, b, y0, c, d = self.transform
        xs = [x0 + a * col + b * row for col in (0, self.width) for row in (0, self.height)]
        ys = [y0 + c * col + d * row for col in (0, self.width) for row in (0, self.height)]
        return min(xs), min(ys), max(xs), max(ys)


def open_dataset(path: str, name: str) -> gdal.Dataset:
    """A GDAL raster, read-only.

    Raises:
        InputError: it cannot be opened.
    """
    with quiet_gdal():
        try:
            dataset = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_READONLY)
        except RuntimeError:  # the host switched GDAL's exceptions on
            dataset = None
        message = gdal.GetLastErrorMsg()
    if dataset is None:
        reason = f" ({message})" if message else ""
        raise InputError(
            f"{name} cannot be opened as a raster{reason}: check that the file exists and is complete."
        )
    if dataset.RasterCount == 0:
        raise InputError(f"{name} holds several rasters: choose one of them.")
    return dataset


def describe(source: RasterSource) -> RasterInfo:
    """What a source says of itself; reads no pixels.

    Raises:
        InputError: it cannot be opened, or has no CRS, place or such band.
    """
    raster = OpenRaster(source)
    scale, offset = raster.scale_and_offset()
    colors: Dict[int, str] = {}
    table = raster.band.GetRasterColorTable()
    if table is not None:
        for code in range(table.GetCount()):
            colors[code] = "#{:02x}{:02x}{:02x}".format(*table.GetColorEntry(code)[:3])
    names = raster.band.GetRasterCategoryNames() or []
    return RasterInfo(
        grid=raster.grid(),
        bands=raster.dataset.RasterCount,
        dtype=raster.dtype,
        nodata=raster.nodata,
        unit=raster.band.GetUnitType(),
        scale=scale,
        offset=offset,
        colors=colors,
        categories={code: name for code, name in enumerate(names) if name},
        description=raster.band.GetDescription(),
        is_alpha=raster.band.GetColorInterpretation() == gdal.GCI_AlphaBand,
        has_mask=raster.has_mask,
    )


def _unit_factor(unit: str) -> Optional[float]:
    """Metres per unit; None where the unit is none of length. “m a.s.l.” and “Elevation [m]” are metres
    too."""
    text = unit.strip().lower().replace("(", "[").replace(")", "]")
    bracketed = re.search(r"\[([^\]]*)\]", text)
    text = (bracketed.group(1) if bracketed else text).strip()
    for candidate in (text, text.split(" ")[0] if text else ""):
        candidate = _UNIT_NAMES.get(candidate, candidate)
        if candidate in _METRES:
            return _METRES[candidate]
    return None
