# SPDX-License-Identifier: GPL-2.0-or-later
"""Blocks become one raster: a VRT over them, or a cloud-optimised GeoTIFF of them."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Callable, Optional
from xml.etree import ElementTree  # nosec B405: it writes XML here, and reads none

from osgeo import gdal

from ..core.errors import RSSynthError
from ..core.feedback import Feedback, raise_if_cancelled
from ..core.leftovers import part_path, sweep_parts
from ..core.raster.crs import quiet_gdal
from ..core.raster.outputs import check_output, checked_writing, replace, sidecars
from ..core.raster.source import open_dataset
from ..core.textfile import write_text
from .lattice import Index, Lattice

_COG = ["COMPRESS=DEFLATE", "PREDICTOR=YES", "BIGTIFF=IF_SAFER", "OVERVIEW_RESAMPLING=AVERAGE"]


def write_vrt(path: Path, lattice: Lattice, block_file: Callable[[Index], Path]) -> None:
    """One raster of all blocks, which it names relative to itself; bands and tags are those of the first block.

    Raises InputError where it cannot be written.
    """
    grid = lattice.grid
    first = open_dataset(str(block_file((0, 0))), "The first block")
    root = ElementTree.Element("VRTDataset", rasterXSize=str(grid.width), rasterYSize=str(grid.height))
    ElementTree.SubElement(root, "SRS").text = grid.crs
    ElementTree.SubElement(root, "GeoTransform").text = ", ".join(map(repr, grid.transform))
    metadata = ElementTree.SubElement(root, "Metadata")
    for key, value in sorted(first.GetMetadata().items()):
        if key != "AREA_OR_POINT":
            ElementTree.SubElement(metadata, "MDI", key=key).text = value
    for number in range(1, first.RasterCount + 1):
        band = _described(root, first.GetRasterBand(number), number)
        for index in lattice:
            name = os.path.relpath(block_file(index), path.parent).replace(os.sep, "/")
            _add_source(band, name, number, lattice, index, first.GetRasterBand(number))
    write_text(path, ElementTree.tostring(root, encoding="unicode") + "\n")


def _described(root: ElementTree.Element, of: gdal.Band, number: int) -> ElementTree.Element:
    band = ElementTree.SubElement(
        root, "VRTRasterBand", dataType=gdal.GetDataTypeName(of.DataType), band=str(number)
    )
    nodata, scale, offset = of.GetNoDataValue(), of.GetScale(), of.GetOffset()
    for tag, value in (
        ("Description", of.GetDescription()),
        ("UnitType", of.GetUnitType()),
        ("NoDataValue", "" if nodata is None else repr(nodata)),
        ("Offset", "" if not offset else repr(offset)),
        ("Scale", "" if scale in (None, 1.0) else repr(scale)),
        ("ColorInterp", gdal.GetColorInterpretationName(of.GetColorInterpretation())),
    ):
        if value:
            ElementTree.SubElement(band, tag).text = value
    return band


def _add_source(
    band: ElementTree.Element, name: str, number: int, lattice: Lattice, index: Index, like: gdal.Band
) -> None:
    window = lattice.window(index)
    width, height = str(window.width), str(window.height)
    across, down = like.GetBlockSize()
    source = ElementTree.SubElement(band, "SimpleSource")
    ElementTree.SubElement(source, "SourceFilename", relativeToVRT="1").text = name
    ElementTree.SubElement(source, "SourceBand").text = str(number)
    # With these GDAL opens a block only when it is read.
    ElementTree.SubElement(
        source,
        "SourceProperties",
        RasterXSize=width,
        RasterYSize=height,
        DataType=gdal.GetDataTypeName(like.DataType),
        BlockXSize=str(across),
        BlockYSize=str(down),
    )
    ElementTree.SubElement(source, "SrcRect", xOff="0", yOff="0", xSize=width, ySize=height)
    ElementTree.SubElement(
        source, "DstRect", xOff=str(window.col), yOff=str(window.row), xSize=width, ySize=height
    )


def write_cog(vrt: Path, path: Path, feedback: Feedback) -> None:
    """A cloud-optimised GeoTIFF of what a VRT shows, complete or not at all.

    Raises InputError and RSSynthError where it cannot be written, Cancelled.
    """
    check_output(path)
    sweep_parts(path.parent)
    part = part_path(path)
    source: Optional[gdal.Dataset] = open_dataset(str(vrt), "The blocks")

    def go_on(done: float, message: str, data: object) -> int:
        feedback.set_progress(done)
        return not feedback.is_cancelled()

    try:
        try:
            with checked_writing(path, "written"):
                driver = gdal.GetDriverByName("COG")
                if driver is None:
                    raise RuntimeError("this GDAL has no driver COG")
                copy = driver.CreateCopy(str(part), source, 0, _COG, callback=go_on)
                if copy is not None:
                    copy.FlushCache()
                copy = None
        except RSSynthError:
            raise_if_cancelled(feedback)
            raise
        raise_if_cancelled(feedback)
        replace(part, path)
    finally:
        source = None
        for leftover in (part, *sidecars(part)):
            with quiet_gdal(), contextlib.suppress(OSError):
                leftover.unlink()
