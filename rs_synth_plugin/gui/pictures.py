# SPDX-License-Identifier: GPL-2.0-or-later
"""Previews of models as images for a page and for a list; to be made in a job, never in the main thread.

Qt scales and converts large images (more than 2^16 pixels) in its thread pool and waits for it. A Python that calls it
in the main thread holds the interpreter meanwhile, for which the jobs wait that hold the pool: nobody would go on.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.PyQt.QtCore import QBuffer, QIODevice, QSize, Qt
from qgis.PyQt.QtGui import QImage, QImageReader

ICON_SIZE = QSize(72, 36)
_PAGE_SIZE = QSize(360, 180)  # below 2^16 pixels, so what Qt does to it later is done at once
_MOST_PIXELS = 4096
_SMOOTH = Qt.TransformationMode.SmoothTransformation


@dataclass
class Picture:
    """Empty images where there is no preview, or none that can be shown."""

    page: QImage = field(default_factory=QImage)
    icon: QImage = field(default_factory=QImage)

    def __bool__(self) -> bool:
        return not self.page.isNull()


def read_picture(data: bytes) -> Picture:
    """The picture of a preview's bytes; an empty one where they are no image, or an unreasonably large one."""
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > _MOST_PIXELS:
        return Picture()
    image = reader.read().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    if image.isNull():
        return Picture()
    if size.width() > _PAGE_SIZE.width() or size.height() > _PAGE_SIZE.height():
        image = image.scaled(_PAGE_SIZE, Qt.AspectRatioMode.KeepAspectRatio, _SMOOTH)
    icon = image.scaled(ICON_SIZE, Qt.AspectRatioMode.KeepAspectRatioByExpanding, _SMOOTH)
    return Picture(image, icon.copy(0, 0, ICON_SIZE.width(), ICON_SIZE.height()))
