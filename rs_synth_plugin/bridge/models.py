# SPDX-License-Identifier: GPL-2.0-or-later
"""The models that users are offered: those of the plugin, and those of their own library in the QGIS profile."""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

from qgis.core import QgsApplication

from ..core.errors import InputError, ModelError
from ..core.feedback import Feedback, SubFeedback
from ..core.model.catalogue import (
    LARGEST_CATALOGUE,
    Catalogue,
    CatalogueEntry,
    RemoteFile,
    parse_catalogue,
)
from ..core.model.library import Library
from ..core.model.modelcard import load_model
from ..core.model.modelfolder import LARGEST_PREVIEW, preview_of
from ..paths import shipped_models
from .download import fetch_bytes, fetch_file
from .http import DownloadError
from .translation import tr


def library_folder() -> Path:
    """In the user's profile: it stays when the plugin is updated."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "rs_synth" / "models"


def model_library() -> Library:
    """The user's own models."""
    return Library(library_folder(), shipped_models())


def offered_models(output: str = "") -> dict[str, Path]:
    """name → file: the plugin's own, then the user's; as `shipped_models`."""
    return {**shipped_models(output), **model_library().models(output)}


def import_model(path: Path, library: Library, replace: bool = False) -> Path:
    """Adds a model file, with the preview beside it, to the library.

    Raises:
        ModelError: the file is no good.
        AlreadyThereError: its name is taken, and `replace` is not said.
        InputError: the library cannot be written.
    """
    picture = preview_of(path)
    preview = b""
    with contextlib.suppress(OSError):
        if picture is not None and picture.stat().st_size <= LARGEST_PREVIEW:
            preview = picture.read_bytes()
    return library.add(load_model(path), preview, replace)


def read_catalogue(url: str, feedback: Feedback, hosts: tuple[str, ...] = ()) -> Catalogue:
    """The catalogue at an address.

    Raises:
        DownloadError: it cannot be had.
        InputError: it is no good.
    """
    return parse_catalogue(fetch_bytes(url, LARGEST_CATALOGUE, feedback, hosts), url)


def read_preview(entry: CatalogueEntry, feedback: Feedback, hosts: tuple[str, ...] = ()) -> bytes:
    """The preview of a model, b'' where there is none or it cannot be had: nothing depends on it."""
    if entry.preview is None:
        return b""
    try:
        data = fetch_bytes(entry.preview.url, LARGEST_PREVIEW, feedback, hosts)
    except (DownloadError, InputError):
        return b""
    return data if _is(entry.preview, data) else b""


def download_model(
    entry: CatalogueEntry,
    library: Library,
    feedback: Feedback,
    hosts: tuple[str, ...] = (),
    replace: bool = False,
) -> Path:
    """Downloads a model of a catalogue and adds it to the library, complete and checked or not at all.

    Args:
        hosts: what a redirect may lead to, beside the host of the file.

    Raises:
        DownloadError: it cannot be had, or is not what the catalogue says.
        ModelError: it is no good.
        InputError: the library cannot be written, or has a model of that name and `replace` is not said.
        Cancelled: by the feedback.
    """
    library.check_name(entry.name, entry.version, replace)
    part = library.part_of(entry.name, entry.file.sha256)
    fetch_file(entry.file, part, SubFeedback(feedback, 0.0, 0.98), hosts)
    try:
        model = load_model(part)
        if model.card.name != entry.name or model.card.graph_sha256 != entry.graph_sha256:
            raise ModelError(
                tr("The file of {} holds another model, {}: tell the maker of the catalogue.").format(
                    entry.name, model.card.name
                )
            )
    except ModelError:
        part.unlink()
        raise
    path = library.add(model, read_preview(entry, feedback, hosts), replace)
    with contextlib.suppress(OSError):  # another program looks at it: it goes in a month
        part.unlink()
    return path


def _is(file: RemoteFile, data: bytes) -> bool:
    return len(data) == file.size_bytes and hashlib.sha256(data).hexdigest() == file.sha256
