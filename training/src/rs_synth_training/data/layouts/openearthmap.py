# SPDX-License-Identifier: GPL-2.0-or-later
"""OpenEarthMap: aerial and satellite photographs of 0.25 to 0.5 m with land cover, of regions all over the world.

Xia et al. 2023 (WACV), Zenodo 7223446. The folder of the download, OpenEarthMap_wo_xBD (the images of xBD are to be
fetched from its makers and put into folders of the same form):

    aachen/images/aachen_1.tif   RGB, 8 bit, about 1024 x 1024 pixels
    aachen/labels/aachen_1.tif   0 unknown, 1 bareland, 2 rangeland, 3 developed space, 4 road, 5 tree, 6 water,
                                 7 agriculture land, 8 building
    train.txt, val.txt, test.txt file names of the set's own split, which divides regions; not used here

Images without a label file (the set keeps some back) are left aside. A split names regions ("aachen"): neighbouring
images then stand on one side of it.
"""

from __future__ import annotations

from pathlib import Path
from typing import AbstractSet, List, Mapping

from ..aligned import DataError
from .base import RasterFiles, Tile, group_files


class OpenEarthMap(RasterFiles):
    """The layout "openearthmap"; its areas are the regions' folders."""

    bands: Mapping[str, int] = {"rgb": 3}
    legends: Mapping[str, AbstractSet[int]] = {"labels": frozenset(range(9))}

    def find(self, root: Path) -> List[Tile]:
        places = []
        for labels in root.glob("*/labels/*.tif"):
            name = f"{labels.parents[1].name}/{labels.stem}"
            image = labels.parents[1] / "images" / labels.name
            places.append((name, "labels", labels))
            if image.exists():
                places.append((name, "rgb", image))
        if not places:
            raise DataError(
                f"{root} is no OpenEarthMap folder: it holds no files like aachen/labels/aachen_1.tif."
            )
        return [Tile(name, (name.split("/")[0],), files) for name, files in group_files(places).items()]
