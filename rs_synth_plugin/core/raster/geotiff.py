# SPDX-License-Identifier: GPL-2.0-or-later
"""GeoTIFFs that appear complete or not at all."""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import platform
import re
import secrets
import zlib
from pathlib import Path
from types import TracebackType
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple, Type, Union

import numpy as np
from osgeo import gdal

from ..errors import InputError, RSSynthError
from ..feedback import Feedback, NullFeedback, raise_if_cancelled
from .crs import quiet_gdal
from .grid import Grid, Window

_TYPES = {
    "uint8": gdal.GDT_Byte,
    "int16": gdal.GDT_Int16,
    "uint16": gdal.GDT_UInt16,
    "int32": gdal.GDT_Int32,
    "uint32": gdal.GDT_UInt32,
    "float32": gdal.GDT_Float32,
    "float64": gdal.GDT_Float64,
}
TIFF_ENDINGS = (".tif", ".tiff")
_SMALLEST_OVERVIEW = 256
_PART = re.compile(r"\.part-(?P<host>[0-9a-f]{8})-(?P<pid>\d+)-[0-9a-f]+\.tif")
# What GDAL may put beside a file.
_SIDECARS = (".aux.xml", ".ovr", ".ovr.tmp", ".msk")
_PROCESS_QUERY_LIMITED_INFORMATION = 0x1000


class GeoTiffWriter:
    """A tiled, compressed GeoTIFF with overviews, written by windows; a context manager.

    It is written under another name in the same folder and takes its own on leaving without an error; on an
    error or a cancel nothing is left, and a file of that name from before stays as it was; what a killed run
    left in the folder goes when the next writer starts there. Not thread-safe, but it may be used in another
    thread than it was made in.

    Args:
        path: ends in .tif or .tiff.
        grid: CRS, place and size.
        count: number of bands.
        dtype: uint8, int16, uint16, int32, uint32, float32 or float64.
        nodata: for all bands.
        descriptions: a name for each band.
        units: a unit for each band.
        scale, offset: of all bands: physical = raw · scale + offset.
        tags: metadata of the data set.
        colors: code → "#rrggbb"; one band of uint8 or uint16.
        categories: code → class name; likewise.
        overviews: whether to build them.
        overview_resampling: GDAL's name; by default NEAREST with a colour table or categories, AVERAGE
        otherwise.
        block_size: side of the file's tiles, a multiple of 16. Windows that are whole tiles are written
        fastest.
        inputs: paths that are being read; the output must be none of them, nor a part of one.
        feedback: may cancel the building of overviews, which takes a while on large rasters.

    Raises:
        InputError: the name, the folder or the inputs forbid it.
        RSSynthError: writing failed, for instance because the disk is full.
    """

    def __init__(
        self,
        path: Union[str, Path],
        grid: Grid,
        count: int,
        dtype: str,
        nodata: Optional[float] = None,
        descriptions: Sequence[str] = (),
        units: Sequence[str] = (),
        scale: float = 1.0,
        offset: float = 0.0,
        tags: Optional[Mapping[str, str]] = None,
        colors: Optional[Mapping[int, str]] = None,
        categories: Optional[Mapping[int, str]] = None,
        overviews: bool = True,
        overview_resampling: Optional[str] = None,
        block_size: int = 256,
        inputs: Sequence[Union[str, Path]] = (),
        feedback: Optional[Feedback] = None,
    ):
        self.path = Path(path)
        self.grid = grid
        self.count = count
        self.dtype = np.dtype(dtype)
        self._overviews = overviews
        self._feedback = feedback or NullFeedback()
        self._resampling = overview_resampling or ("NEAREST" if colors or categories else "AVERAGE")
        check_output(self.path, inputs)
        sweep_leftovers(self.path.parent)
        self._part = self.path.with_name(f"{self.path.stem}{_part_suffix()}")
        self._dataset: Optional[gdal.Dataset] = None
        try:
            with self._checked("created"):
                self._dataset = self._create(block_size)
            with self._checked("described"):
                self._describe(
                    nodata, descriptions, units, scale, offset, tags or {}, colors or {}, categories or {}
                )
        except BaseException:
            self._discard()
            raise

    def _create(self, block_size: int) -> gdal.Dataset:
        is_float = self.dtype.kind == "f"
        options = [
            "TILED=YES",
            f"BLOCKXSIZE={block_size}",
            f"BLOCKYSIZE={block_size}",
            "COMPRESS=DEFLATE",
            f"PREDICTOR={3 if is_float else 2}",
            "BIGTIFF=IF_SAFER",
        ]
        if self.count == 3 and self.dtype == np.uint8:
            options.append("PHOTOMETRIC=RGB")
        driver = gdal.GetDriverByName("GTiff")
        size = (self.grid.width, self.grid.height)
        return driver.Create(str(self._part), *size, self.count, _TYPES[self.dtype.name], options)

    def _describe(
        self,
        nodata: Optional[float],
        descriptions: Sequence[str],
        units: Sequence[str],
        scale: float,
        offset: float,
        tags: Mapping[str, str],
        colors: Mapping[int, str],
        categories: Mapping[int, str],
    ) -> None:
        dataset = self._dataset
        if dataset is None:
            return
        dataset.SetProjection(self.grid.crs)
        dataset.SetGeoTransform(self.grid.transform)
        if tags:
            dataset.SetMetadata(dict(tags))
        for index in range(self.count):
            band = dataset.GetRasterBand(index + 1)
            if nodata is not None:
                band.SetNoDataValue(nodata)
            if index < len(descriptions):
                band.SetDescription(descriptions[index])
            if index < len(units):
                band.SetUnitType(units[index])
            if (scale, offset) != (1.0, 0.0):
                band.SetScale(scale)
                band.SetOffset(offset)
        if colors:
            dataset.GetRasterBand(1).SetColorTable(_color_table(colors))
        if categories:
            names = [categories.get(code, "") for code in range(max(categories) + 1)]
            dataset.GetRasterBand(1).SetCategoryNames(names)

    def __enter__(self) -> GeoTiffWriter:
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        if kind is not None:
            self._discard()
            return
        try:
            self._finish()
        except BaseException:
            self._discard()
            raise

    def write(self, window: Window, array: np.ndarray) -> None:
        """Write (bands, rows, cols), or (rows, cols) of a single band, of exactly the writer's dtype.

        Raises:
            ValueError: shape or dtype do not fit, or the window sticks out of the grid.
            RSSynthError: writing failed.
        """
        bands = array[None] if array.ndim == 2 else array
        if bands.shape != (self.count, *window.shape) or bands.dtype != self.dtype:
            raise ValueError(f"{bands.dtype} {bands.shape} for {self.dtype} {(self.count, *window.shape)}")
        if window.clipped(self.grid) != window or self._dataset is None:
            raise ValueError(f"{window} cannot be written")
        with self._checked("written"):
            for index, values in enumerate(bands):
                band = self._dataset.GetRasterBand(index + 1)
                band.WriteArray(np.ascontiguousarray(values), window.col, window.row)

    def _finish(self) -> None:
        with self._checked("written"):
            if self._dataset is not None:
                self._dataset.FlushCache()
        with self._checked("written"):
            self._dataset = None  # closing writes the file's directory
        if self._overviews:
            self._build_overviews()
        try:
            _replace(self._part, self.path)
        except OSError as error:
            raise InputError(
                f"{self.path} cannot be replaced ({error.strerror}): close the programs and layers that "
                f"use it, or choose another name."
            ) from error

    def _build_overviews(self) -> None:
        levels: List[int] = []
        while max(self.grid.shape) / 2 ** (len(levels)) > _SMALLEST_OVERVIEW:
            levels.append(2 ** (len(levels) + 1))
        if not levels:
            return
        try:
            with self._checked("given overviews"):
                dataset = gdal.OpenEx(str(self._part), gdal.OF_RASTER | gdal.OF_UPDATE)
                dataset.BuildOverviews(self._resampling, levels, callback=self._goes_on)
                dataset.FlushCache()
                del dataset
        except RSSynthError:
            raise_if_cancelled(self._feedback)  # GDAL reports an interrupted build as a failure
            raise
        raise_if_cancelled(self._feedback)

    def _goes_on(self, fraction: float, message: str, data: Any) -> int:
        """GDAL's progress callback: 0 interrupts."""
        return 0 if self._feedback.is_cancelled() else 1

    @contextlib.contextmanager
    def _checked(self, done: str) -> Any:
        """Turn what GDAL complains of inside into an error; it often reports failed writes only this way."""
        failure = ""
        with quiet_gdal():
            try:
                yield
            except (
                RuntimeError,
                AttributeError,
            ) as error:  # the host's GDAL exceptions, or None for a data set
                failure = str(error)
            if gdal.GetLastErrorType() >= gdal.CE_Failure:
                failure = gdal.GetLastErrorMsg()
        if failure:
            raise RSSynthError(
                f"{self.path} could not be {done} ({failure}): "
                f"check that the disk has room and can be written to."
            )

    def _discard(self) -> None:
        with quiet_gdal(), contextlib.suppress(RuntimeError):
            self._dataset = None
        for leftover in (self._part, *_sidecars(self._part)):
            with contextlib.suppress(OSError):
                leftover.unlink()


def check_output(
    path: Path, inputs: Sequence[Union[str, Path]] = (), endings: Tuple[str, ...] = TIFF_ENDINGS
) -> None:
    """Make sure that a file may be written there.

    Raises:
        InputError: wrong ending, no such folder, not writable, or one of the inputs (also of a VRT's files).
    """
    if path.suffix.lower() not in endings:
        raise InputError(f"{path} does not end in {' or '.join(endings)}: name it so.")
    folder = path.parent
    if not folder.is_dir():
        raise InputError(f"The folder {folder} does not exist: create it, or choose another one.")
    if path.is_dir():
        raise InputError(f"{path} is a folder: choose the name of a file.")
    # Trying is the only test that holds for read-only disks, network shares and Windows alike.
    probe = folder / f"{path.stem}{_part_suffix()}"
    try:
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise InputError(
            f"The folder {folder} cannot be written to ({error.strerror}): choose another one."
        ) from error
    for source in inputs:
        if any(_is_same_file(path, used) for used in _files_of(str(source))):
            raise InputError(f"{path} is one of the inputs: choose another name for the result.")


def sweep_leftovers(folder: Union[str, Path]) -> List[Path]:
    """Remove what killed runs of this machine left in a folder; gives what was removed."""
    removed = []
    for path in sorted(Path(folder).glob("*.part-*")):
        # Also the files beside it, like x.part-….tif.aux.xml.
        match = _PART.search(path.name)
        if match is None or match["host"] != _host() or _is_alive(int(match["pid"])):
            continue
        with contextlib.suppress(OSError):
            path.unlink()
            removed.append(path)
    return removed


def provenance_tags(**facts: Any) -> Dict[str, str]:
    """Tags that say how a raster came about: RS_SYNTH_SYNTHETIC=yes, and one for each fact that is not None.

    Keys become RS_SYNTH_<KEY>; dicts and lists become JSON with sorted keys. Usual facts: model,
    model_sha256, scenario, seed, version, inputs.
    """
    tags = {"RS_SYNTH_SYNTHETIC": "yes"}
    for key, value in facts.items():
        if value is None:
            continue
        is_text = isinstance(value, (str, int, float))
        tags[f"RS_SYNTH_{key.upper()}"] = (
            str(value) if is_text else json.dumps(value, sort_keys=True, ensure_ascii=False)
        )
    return tags


def _part_suffix() -> str:
    return f".part-{_host()}-{os.getpid()}-{secrets.token_hex(3)}.tif"


def _host() -> str:
    """A process number means something on its own machine only; folders are shared between machines."""
    return f"{zlib.crc32(platform.node().encode()):08x}"


def _is_alive(pid: int) -> bool:
    if os.name == "nt":  # there, os.kill(pid, 0) would end the process
        windll = getattr(ctypes, "windll")  # noqa: B009 - absent, for mypy too, elsewhere
        handle = windll.kernel32.OpenProcess(_PROCESS_QUERY_LIMITED_INFORMATION, False, pid)
        if handle:
            windll.kernel32.CloseHandle(handle)
        return bool(handle)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _sidecars(path: Path) -> List[Path]:
    return [path.with_name(path.name + ending) for ending in _SIDECARS]


def _replace(part: Path, path: Path) -> None:
    """Give a finished file its name. What lay beside an older file of that name (statistics, say) is no
    longer true."""
    os.replace(part, path)
    for old, new in zip(_sidecars(path), _sidecars(part)):
        if new.exists():
            os.replace(new, old)
        else:
            with contextlib.suppress(FileNotFoundError):
                old.unlink()


def _color_table(colors: Mapping[int, str]) -> gdal.ColorTable:
    table = gdal.ColorTable()
    for code, color in colors.items():
        table.SetColorEntry(code, tuple(int(color[k : k + 2], 16) for k in (1, 3, 5)) + (255,))
    return table


def _files_of(source: str) -> List[str]:
    """The files behind whatever GDAL opens, for instance a VRT and all that it is made of."""
    with quiet_gdal():
        try:
            dataset = gdal.OpenEx(source, gdal.OF_RASTER)
        except RuntimeError:
            dataset = None
        files = dataset.GetFileList() if dataset is not None else None
    return [source, *(files or [])]


def _is_same_file(path: Path, other: str) -> bool:
    try:
        return path.exists() and os.path.exists(other) and os.path.samefile(path, other)
    except OSError:
        return False
