# SPDX-License-Identifier: GPL-2.0-or-later
"""LoveDA: 0.3 m photographs and land cover of towns and countryside around Nanjing, Changzhou and Wuhan.

Wang et al. 2021 (NeurIPS Datasets and Benchmarks), Zenodo 5706578. Tiles of 1024 x 1024 pixels without georeference:

    Train/Rural/images_png/0.png   RGB, 8 bit
    Train/Rural/masks_png/0.png    0 no data, 1 background, 2 building, 3 road, 4 water, 5 barren, 6 forest, 7 farmland
    Train/Urban/…, Val/Rural/…, Val/Urban/…

The folder Test has no masks and is left aside. The set's makers took Train and Val from different districts: a split
names them ("Val"), or a kind of place in them ("Val/Rural").

torchgeo reads this set too; here it is read as the other layouts are, with its split by areas.
"""

from __future__ import annotations

from pathlib import Path
from typing import AbstractSet, List, Mapping

from ..aligned import DataError
from .base import RasterFiles, Tile, group_files

FOLDERS = {"images_png": "rgb", "masks_png": "masks"}


class LoveDa(RasterFiles):
    """The layout "loveda"; its areas are "Train", "Val", and "Train/Rural" and the like."""

    bands: Mapping[str, int] = {"rgb": 3}
    legends: Mapping[str, AbstractSet[int]] = {"masks": frozenset(range(8))}

    def find(self, root: Path) -> List[Tile]:
        places = [
            (f"{split}/{path.parents[1].name}/{path.stem}", modality, path)
            for split in ("Train", "Val")
            for folder, modality in FOLDERS.items()
            for path in root.glob(f"{split}/*/{folder}/*.png")
        ]
        if not places:
            raise DataError(
                f"{root} is no LoveDA folder: it holds no files like Train/Rural/images_png/0.png."
            )
        tiles = []
        for name, files in group_files(places).items():
            area, _, _ = name.rpartition("/")
            tiles.append(Tile(name, (area.split("/")[0], area), files))
        return tiles
