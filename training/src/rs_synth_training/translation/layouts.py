# SPDX-License-Identifier: GPL-2.0-or-later
"""Where the images of a domain lie.

files        any rasters, or image files without georeference: a folder, or a glob, per domain
cdd          season-varying images (Lebedev et al. 2018): train|val|test / A, B, OUT, files of one name belonging
             together; OUT (or label) is the change mask
cities       a folder per city: images/ and labels/, files of one stem belonging together
westvirginia see `data.layouts.westvirginia`
"""

from __future__ import annotations

from pathlib import Path
from typing import Dict, List, Sequence

from ..data.aligned import DataError
from ..data.layouts import Tile
from ..data.layouts.westvirginia import WestVirginia
from .config_data import DataConfig

SUFFIXES = (".tif", ".tiff", ".jpg", ".jpeg", ".png", ".jp2")
IMAGE, LABEL = "image", "label"
CDD_FOLDERS = {"train": "train", "validation": "val", "test": "test"}
MASKS = ("OUT", "label")


def find(data: DataConfig, side: str, root: Path, split: str) -> List[Tile]:
    """All tiles of a domain ("a" or "b"), in order of their names; with the layout cdd those of the split.

    A tile has a file "image", and "label" where the layout has labels. Its areas are its file's stem and the names
    of the folders between it and the data folder.

    Raises:
        DataError: there are none.
    """
    root = Path(root)
    if not root.is_dir():
        raise DataError(f"The data folder {root} does not exist; name it with --data.")
    return FINDERS[data.layout](data, side, root, split)


def _files(data: DataConfig, side: str, root: Path, split: str) -> List[Tile]:
    path = data.domain(side).path
    found = _images(root / path) if (root / path).is_dir() else sorted(root.glob(path))
    return _tiles([item for item in found if item.is_file()], root, f"{path} in {root}", data, side)


def _cdd(data: DataConfig, side: str, root: Path, split: str) -> List[Tile]:
    folder = root / CDD_FOLDERS[split]
    place = folder / data.domain(side).path
    labels = {path.stem: path for name in MASKS for path in _images(folder / name)}
    return _tiles(_images(place), root, str(place), data, side, labels)


def _cities(data: DataConfig, side: str, root: Path, split: str) -> List[Tile]:
    city = root / data.domain(side).path
    labels = {path.stem: path for path in _images(city / "labels")}
    return _tiles(_images(city / "images"), root, str(city / "images"), data, side, labels)


def _westvirginia(data: DataConfig, side: str, root: Path, split: str) -> List[Tile]:
    modality = data.domain(side).path
    if modality not in WestVirginia.bands:
        raise DataError(
            f"recipe.data.{side}.path: the layout westvirginia has {', '.join(WestVirginia.bands)}, not '{modality}'."
        )
    return [
        Tile(tile.name, tile.areas, {IMAGE: tile.files[modality], LABEL: tile.files["lc"]})
        for tile in WestVirginia().find(root)
    ]


FINDERS = {"files": _files, "cdd": _cdd, "cities": _cities, "westvirginia": _westvirginia}


def _images(folder: Path) -> List[Path]:
    """Image files of a folder, by name; none where there is no such folder."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)


def _tiles(
    paths: Sequence[Path],
    root: Path,
    where: str,
    data: DataConfig,
    side: str,
    labels: Dict[str, Path] | None = None,
) -> List[Tile]:
    if not paths:
        raise DataError(
            f"The domain {data.domain(side).name} has no image ({', '.join(SUFFIXES)}) in {where}; look at "
            f"recipe.data.{side}.path and --data."
        )
    tiles = []
    for path in paths:
        inside = path.relative_to(root).with_suffix("")
        files = {IMAGE: path}
        if labels and path.stem in labels:
            files[LABEL] = labels[path.stem]
        tiles.append(Tile(str(inside), inside.parts, files))
    return tiles
