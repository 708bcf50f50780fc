# SPDX-License-Identifier: GPL-2.0-or-later
"""As OSCD (Caye Daudt et al., Urban change detection for multispectral Earth observation using convolutional neural
networks, IGARSS 2018): a folder for each chip, with a GeoTIFF for each band, where torchgeo's OSCD looks for them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Dict, List

import numpy as np

from ...errors import InputError, RSSynthError
from ...raster.filegroup import GeoTiffGroup
from ...raster.png import encode_png, write_whole
from ..chip import Chip, Pixels
from ..labels import CHANGED
from ..split import PARTS
from .base import CHANGED_WHITE, Layout

_NAME = "Onera Satellite Change Detection dataset - "
_IMAGES = f"{_NAME}Images"
# Sentinel-2's, in the order in which torchgeo sorts and numbers them. Images of fewer bands take the first ones.
BAND_NAMES = ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B10", "B11", "B12")
_FOLDERS = {"before": "imgs_1_rect", "after": "imgs_2_rect"}
_LABELS = "cm"
_NO_DATES = "date_1: 00000000\ndate_2: 00000000\n"


class Oscd(Layout):
    """Images, and labels of each part, by chip."""

    SUMMARY = (
        "folders of Onera Satellite Change Detection: a GeoTIFF for each band, labels 0 and 255 (torchgeo)"
    )

    @classmethod
    def check(cls, pixels: Pixels) -> None:
        if len(pixels.bands) > len(BAND_NAMES):
            raise InputError(
                f"Format: oscd has room for {len(BAND_NAMES)} bands, and the images have {len(pixels.bands)}; choose "
                "fewer bands, or the format geotiff."
            )

    @classmethod
    def bytes_of_a_chip(cls, size: int, bands: int, itemsize: int, has_classes: bool) -> int:
        blocks = 2 * bands + 6  # files and folders
        return super().bytes_of_a_chip(size, bands, itemsize, has_classes) + blocks * 4096

    def paths(self, name: str, part: str) -> Dict[str, str]:
        images = {role: f"{_IMAGES}/{name}/{folder}" for role, folder in _FOLDERS.items()}
        return {**images, "mask": f"{_labels(part)}/{name}/{_LABELS}/cm.png"}

    def write(self, chip: Chip) -> None:
        paths = {role: self._folder / path for role, path in self.paths(chip.name, chip.part).items()}
        try:
            for folder in (paths["before"], paths["after"], paths["mask"].parent):
                folder.mkdir(parents=True)
            self._write_bands(chip, paths)
            white = np.where(chip.mask == CHANGED, CHANGED_WHITE, 0).astype(np.uint8)
            write_whole(paths["mask"], encode_png(white[None]))
            write_whole(paths["before"].parent / "dates.txt", _NO_DATES.encode())
        except OSError as error:
            self.discard(chip.name, chip.part)
            raise RSSynthError(
                f"{error.filename} could not be written ({error.strerror}): make room on its disk."
            ) from error
        except BaseException:
            self.discard(chip.name, chip.part)
            raise

    def _write_bands(self, chip: Chip, paths: Dict[str, Path]) -> None:
        pixels = self._pixels
        images = {"before": (chip.before, chip.tags_before), "after": (chip.after, chip.tags_after)}
        with GeoTiffGroup() as files:
            for role, (values, tags) in images.items():
                for band, name in enumerate(BAND_NAMES[: len(pixels.bands)]):
                    files.add(
                        paths[role] / f"{name}.tif",
                        chip.grid,
                        1,
                        pixels.dtype,
                        pixels.nodata,
                        (pixels.bands[band],),
                        (pixels.units[band],),
                        pixels.scale,
                        pixels.offset,
                        tags=tags,
                        overviews=False,
                        sweep=False,
                    ).write(chip.grid.window, values[band])

    def discard(self, name: str, part: str) -> None:
        for folder in (_IMAGES, _labels(part)):
            shutil.rmtree(self._folder / folder / name, ignore_errors=True)

    def lines(self, name: str, part: str, number: int) -> Dict[str, str]:
        return {f"{_IMAGES}/{part}.txt": f",{name}" if number else name}

    def described(self) -> Dict[str, Any]:
        files: List[Dict[str, str]] = [
            {"file": f"{name}.tif", "band": band} for name, band in zip(BAND_NAMES, self._pixels.bands)
        ]
        return {"band_files": files}

    def _prepare(self) -> None:
        self._make(_IMAGES, *(_labels(part) for part in PARTS))
        for part in PARTS:
            (self._folder / _IMAGES / f"{part}.txt").touch()


def _labels(part: str) -> str:
    return f"{_NAME}{part.capitalize()} Labels"
