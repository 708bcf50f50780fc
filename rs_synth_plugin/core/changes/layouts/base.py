# SPDX-License-Identifier: GPL-2.0-or-later
"""What every layout of a change-detection data set has to say and do."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Mapping

import numpy as np

from ...dataset.files import remove
from ...dataset.room import BYTES_OF_A_FILE, BYTES_OF_LINES
from ...errors import RSSynthError
from ...raster.geotiff import SYNTHETIC_TAG
from ...raster.png import encode_png, write_whole
from ..chip import Chip, Pixels
from ..stretch import Stretch

SYNTHETIC = "Synthetic, made by RS Synth: plausible, not observed."
CHANGED_WHITE = 255  # of labels that are pictures


class Layout:
    """Where the files of a chip lie and what they hold. `write` and `discard` may be called from any thread.

    Attributes:
        SUMMARY: one line for the user.
        IS_PICTURE: images are 8-bit pictures of three bands.
        NEEDS_CLASSES: land covers are needed; a mask is not enough.
        HAS_ITEMS: STAC items go with it.
        MASK: what the values of the mask mean.
    """

    SUMMARY = ""
    IS_PICTURE = False
    NEEDS_CLASSES = False
    HAS_ITEMS = False
    MASK: Mapping[str, int] = {"unchanged": 0, "changed": CHANGED_WHITE}

    def __init__(self, folder: Path, pixels: Pixels, stretch: Stretch) -> None:
        """Makes the folders and the lists. Raises RSSynthError: that fails; InputError: the pixels do not fit."""
        self._folder, self._pixels, self._stretch = folder, pixels, stretch
        self.check(pixels)
        try:
            self._prepare()
        except OSError as error:
            raise RSSynthError(
                f"{folder} cannot be written to ({error.strerror}): make room on its disk."
            ) from error

    @classmethod
    def check(cls, pixels: Pixels) -> None:
        """Raise InputError where the layout cannot hold such images."""

    @classmethod
    def bytes_of_a_chip(cls, size: int, bands: int, itemsize: int, has_classes: bool) -> int:
        """The most that a chip takes: its pixels as if nothing could be compressed."""
        of_image = 3 if cls.IS_PICTURE else bands * itemsize
        of_labels = 5 if has_classes else 1
        return size * size * (2 * of_image + of_labels) + 9 * BYTES_OF_A_FILE + 2 * BYTES_OF_LINES

    def paths(self, name: str, part: str) -> Dict[str, str]:
        """Where the files of a chip lie by role, relative to the folder, with slashes."""
        raise NotImplementedError

    def write(self, chip: Chip) -> None:
        """Write all files of a chip, or none. Raises RSSynthError."""
        raise NotImplementedError

    def discard(self, name: str, part: str) -> None:
        """Remove the files of a chip, which may not be there."""
        remove(self._folder / path for path in self.paths(name, part).values())

    def lines(self, name: str, part: str, number: int) -> Dict[str, str]:
        """What the chip, the `number`-th of its part from 0 on, adds to lists: path relative to the folder → text."""
        return {}

    def described(self) -> Dict[str, Any]:
        """Further entries of the index."""
        return {}

    def _prepare(self) -> None:
        """Make folders and empty lists. May raise OSError."""

    def _make(self, *folders: str) -> None:
        for folder in folders:
            (self._folder / folder).mkdir(parents=True, exist_ok=True)


class PictureLayout(Layout):
    """PNGs: the images as 8-bit pictures, and labels of one byte without a palette, which readers would expand."""

    IS_PICTURE = True

    def labels(self, chip: Chip) -> Dict[str, np.ndarray]:
        """uint8 (rows, cols) by role."""
        raise NotImplementedError

    def write(self, chip: Chip) -> None:
        contents = {
            "before": encode_png(self._stretch.apply(chip.before), description=_about(chip.tags_before)),
            "after": encode_png(self._stretch.apply(chip.after), description=_about(chip.tags_after)),
            **{role: encode_png(label[None]) for role, label in self.labels(chip).items()},
        }
        paths = self.paths(chip.name, chip.part)
        try:
            for role, content in contents.items():
                write_whole(self._folder / paths[role], content)
        except BaseException:
            self.discard(chip.name, chip.part)
            raise


def _about(tags: Mapping[str, str]) -> str:
    return SYNTHETIC if SYNTHETIC_TAG in tags else ""
