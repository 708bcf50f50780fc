# SPDX-License-Identifier: GPL-2.0-or-later
"""A tiny DFC2020: as the contest gave it out (four tiles of the test folder, two of the validation folder), or the
public bundle (a tile of each of seven regions, in the folders of four seasons).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray
from rasterio.transform import Affine

from .world import make_ground, picture, speckled, write_raster

# ROI, the scene in its folders' names and in its files', number of tiles.
Scenes = Sequence[Tuple[str, str, str, int]]
CONTEST: Scenes = (("ROIs0000_test", "0", "0", 4), ("ROIs0000_validation", "validation", "0", 2))
REGIONS = {
    "autumn": ("Mumbai", "CapeTown", "BandarAnzali"),
    "spring": ("BlackForest",),
    "summer": ("Chabarovsk",),
    "winter": ("KippaRing", "MexicoCity"),
}
PUBLIC: Scenes = [
    (f"ROIs0000_{season}", region, region, 1) for season, regions in REGIONS.items() for region in regions
]
CODES = (1, 2, 4, 5, 6, 7, 9, 10)
IGBP = {1: 4, 2: 7, 4: 10, 5: 11, 6: 12, 7: 13, 9: 16, 10: 17}
# Blue, green, red, near infrared, short-wave infrared: reflectance x 10,000.
COLOURS = (
    (900, 850, 620, 2600, 1400),
    (1050, 1000, 980, 2100, 2200),
    (1100, 1150, 1050, 2600, 2400),
    (1000, 960, 820, 1900, 1500),
    (1200, 1250, 1300, 2500, 2700),
    (1700, 1700, 1800, 2300, 2500),
    (1800, 2000, 2400, 2900, 3600),
    (1000, 750, 420, 250, 150),
)
# The colour that each of the 13 bands shows.
BANDS = (0, 0, 1, 2, 2, 3, 3, 3, 3, 3, 0, 4, 4)
VV = (-8, -11, -11, -13, -10, -4, -14, -20)
VH = (-13, -18, -18, -20, -17, -11, -23, -27)


def fabricate(folder: Path, size: int, rng: np.random.Generator) -> None:
    """Write the contest's ROI/{s1,s2,dfc,lc}_SCENE/ROI_{…}_0_pN.tif."""
    _write(CONTEST, folder, size, rng)


def fabricate_regions(folder: Path, size: int, rng: np.random.Generator) -> None:
    """Write the public bundle's ROIs0000_SEASON/{s1,s2,dfc,lc}_REGION/ROIs0000_SEASON_{…}_REGION_p0.tif."""
    _write(PUBLIC, folder, size, rng)


def _write(scenes: Scenes, folder: Path, size: int, rng: np.random.Generator) -> None:
    for roi, scene, in_files, tiles in scenes:
        for number in range(tiles):
            ground = make_ground(size, len(CODES), 10.0, rng, len(CODES))
            codes = np.array((0, *CODES), np.uint8)[ground.codes]
            sar = 10 * np.log10([speckled(ground, VV, 4.4, rng), speckled(ground, VH, 4.4, rng)])
            optical = picture(ground, COLOURS, rng)[list(BANDS)].clip(0, 10000).astype(np.uint16)
            coarse = np.array([IGBP.get(code, 0) for code in range(11)], np.uint8)[codes[::8, ::8]]
            coarse = np.kron(coarse, np.ones((8, 8), np.uint8))[:size, :size]
            rasters: Dict[str, NDArray[Any]] = {
                "s1": sar.astype(np.float32),
                "s2": optical,
                "dfc": codes[None],
                "lc": np.stack([coarse] * 4),
            }
            for modality, values in rasters.items():
                name = f"{roi}_{modality}_{in_files}_p{number}.tif"
                place = Affine(10, 0, 500000 + 20000 * number, 0, -10, 5300000)
                write_raster(folder / roi / f"{modality}_{scene}" / name, values, "EPSG:32632", place)
