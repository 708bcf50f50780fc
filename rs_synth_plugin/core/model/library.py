# SPDX-License-Identifier: GPL-2.0-or-later
"""The user's own models: a folder of checked files, to which models are added and from which they are removed."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path
from typing import Container, Dict, Mapping, Optional

from ..errors import InputError
from ..leftovers import sweep_parts
from ..textfile import write_files
from .modelcard import Model
from .modelfolder import (
    ITEM_ENDING,
    PREVIEW_ENDINGS,
    facts_of,
    item_text,
    models_in,
    preview_ending,
)

_UNFINISHED = "downloads"
# Names that Windows gives to devices, in any folder and with any ending, and names that it shortens.
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?|.*\.")
_REMEDY = "make room on that disk and see that you may write there, or give the model as a file (Model file)"


class AlreadyThereError(InputError):
    """A model of this name is in the library; adding it again needs `replace`."""


class Library:
    """The models of one folder, which need not exist before the first is added.

    A model is NAME.onnx, NAME being the name in its card; beside it lie its STAC item and, where there is one, its
    preview. Nothing outside the folder is written or removed.
    """

    def __init__(self, folder: Path, shipped: Optional[Mapping[str, Path]] = None) -> None:
        """`shipped`: the models that come with the plugin, whose names cannot be taken."""
        self.folder = folder
        self._shipped = dict(shipped or {})

    def models(self, output: str = "") -> Dict[str, Path]:
        """name → file, sorted; as `models_in`. Those named as one that comes with the plugin are left out."""
        found = models_in(self.folder, output)
        return {name: path for name, path in found.items() if name not in self._shipped}

    def add(self, model: Model, preview: bytes = b"", replace: bool = False) -> Path:
        """Puts a checked model into the folder, complete or not at all; gives its new file.

        Args:
            model: its bytes are what is written: the very ones that were checked.
            preview: a JPEG or PNG image for the list; one that cannot be shown is left out.
            replace: take the place of a model of the same name.

        Raises:
            AlreadyThereError: the name is taken, and `replace` is not said.
            InputError: the name cannot be used, or the folder cannot be written.
        """
        card = model.card
        path = self.check_name(card.name, card.version, replace)
        self.make_folder()
        files = {path.with_name(card.name + ITEM_ENDING): item_text(card).encode("utf-8")}
        with contextlib.suppress(InputError):
            if preview:
                files[path.with_name(card.name + preview_ending(preview))] = preview
        write_files({**files, path: model.file.data}, _REMEDY)
        self._forget_previews(path, files)
        return path

    def check_name(self, name: str, version: str, replace: bool = False) -> Path:
        """Where a model of that name goes.

        Raises:
            AlreadyThereError: the name is taken, and `replace` is not said.
            InputError: the name cannot be used.
        """
        path = self._file(name)
        if path.is_file() and not replace:
            raise AlreadyThereError(
                f"The model {name} {facts_of(path).version} is there already: remove it, or replace it by {version}."
            )
        return path

    def remove(self, name: str) -> None:
        """Removes a model and what lies beside it.

        Raises:
            InputError: the folder has no such model, or its file cannot be removed.
        """
        if name not in models_in(self.folder):
            raise InputError(f"There is no model {name} in {self.folder}: choose one of the list.")
        path = self.folder / f"{name}.onnx"
        try:
            path.unlink()
        except OSError as error:
            raise InputError(
                f"{path} cannot be removed ({error.strerror}): close the programs that use it, and see that you "
                "may write in its folder."
            ) from error
        self._forget_previews(path)
        with contextlib.suppress(OSError):
            path.with_name(name + ITEM_ENDING).unlink()

    def make_folder(self) -> Path:
        """Makes the folder where it is missing, and sweeps what killed runs left in it.

        Raises:
            InputError: it cannot be made.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(
                f"The folder for models {self.folder} cannot be made ({error.strerror}): {_REMEDY}."
            ) from error
        sweep_parts(self.folder)
        return self.folder

    def part_of(self, name: str, sha256: str) -> Path:
        """Where a download lies until it is complete: the same place next time, so that it can go on.

        Raises:
            InputError: the name cannot be used, or the folder cannot be made.
        """
        self._file(name)
        parts = self.make_folder() / _UNFINISHED
        try:
            parts.mkdir(exist_ok=True)
        except OSError as error:
            raise InputError(
                f"The folder for models {parts} cannot be made ({error.strerror}): {_REMEDY}."
            ) from error
        return parts / f"{name[:60]}-{sha256[:16]}.part"

    def _file(self, name: str) -> Path:
        if name in self._shipped:
            raise InputError(
                f"The model {name} comes with the plugin and can be used as it is; another one needs another name "
                "in its card."
            )
        if _RESERVED.fullmatch(name) or Path(name).name != name:
            raise InputError(
                f"'{name}' cannot be the name of a file everywhere: export the model under another name."
            )
        return self.folder / f"{name}.onnx"

    def _forget_previews(self, model: Path, but: Container[Path] = ()) -> None:
        for ending in PREVIEW_ENDINGS:
            path = model.with_suffix(ending)
            if path not in but:
                with contextlib.suppress(OSError):
                    path.unlink()
