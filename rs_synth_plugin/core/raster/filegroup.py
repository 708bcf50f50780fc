# SPDX-License-Identifier: GPL-2.0-or-later
"""GeoTIFFs that belong together: all of them appear, or none."""

from __future__ import annotations

from types import TracebackType
from typing import Any, List, Optional, Type

from .geotiff import GeoTiffWriter
from .outputs import check_output


class GeoTiffGroup:
    """Writers whose files appear together; a context manager.

    On leaving without an error every file is brought to its end first and only then given its name; on an error
    or a cancel none is left, and files of these names from before stay as they were.
    """

    def __init__(self) -> None:
        self._writers: List[GeoTiffWriter] = []

    def add(self, *arguments: Any, **options: Any) -> GeoTiffWriter:
        """A further file: arguments and errors of `GeoTiffWriter`."""
        writer = GeoTiffWriter(*arguments, **options)
        self._writers.append(writer)
        return writer

    def __enter__(self) -> GeoTiffGroup:
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        try:
            if kind is None:
                for writer in self._writers:
                    writer.complete()
                # Again: during a long run an older file may have been opened, or a folder removed.
                for writer in self._writers:
                    check_output(writer.path)
                for writer in self._writers:
                    writer.appear()
        finally:
            for writer in self._writers:
                writer.discard()
