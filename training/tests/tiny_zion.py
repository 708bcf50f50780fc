# SPDX-License-Identifier: GPL-2.0-or-later
"""Fabricates a tiny data set in the layout of the Zion set: three grids, three CRSs, eight classes.

Run as a script to look at it: python tiny_zion.py FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Dict, Tuple

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.transform import Affine, from_bounds
from rasterio.warp import transform, transform_bounds

ROWS, COLS = 160, 128
TRAIN_ROWS = (0, 120)
TEST_ROWS = (120, 160)
LEFT, TOP = 301905.0, 4154085.0
WATER_DN = (6600.0, 7500.0, 8300.0)


def classes(rows: int, cols: int) -> NDArray[np.uint8]:
    """All eight classes, as bodies that hold patches; a lake of water high up in the north-east."""
    y, x = np.mgrid[:rows, :cols] / max(rows, cols)
    codes = np.where(np.sin(9 * x) + np.cos(7 * y) > 0, 4, 5).astype(np.uint8)
    corners = {2: (0.05, 0.05), 3: (0.05, 0.3), 6: (0.35, 0.05), 7: (0.35, 0.3), 8: (0.6, 0.5)}
    for code, (top, left) in corners.items():
        codes[(abs(y - top - 0.08) < 0.08) & (abs(x - left - 0.08) < 0.08)] = code
    codes[np.hypot(y - 0.2, x - 0.7) < 0.1] = 1
    return codes


def heights(rows: int, cols: int) -> NDArray[np.float64]:
    """Heights on a grid of that many rows and columns that starts in the upper left corner."""
    y, x = (np.mgrid[:rows, :cols] + 0.5) / ROWS
    return ground_at(y, x)


def ground_at(y: NDArray[np.float64], x: NDArray[np.float64]) -> NDArray[np.float64]:
    """A valley falling southwards, 2600 m to 1200 m, with ridges; the lake lies level at 2400 m."""
    ground = 2600 - 1400 * y + 300 * (x - 0.5) ** 2 + 60 * np.sin(25 * x) * np.cos(20 * y)
    ground[np.hypot(y - 0.2, x - 0.7) < 0.1] = 2400
    return ground


def write(path: Path, values: NDArray[Any], crs: str, transform: Affine, nodata: float) -> None:
    """One band as GeoTIFF."""
    rows, cols = values.shape
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        height=rows,
        width=cols,
        count=1,
        dtype=values.dtype,
        crs=CRS.from_string(crs),
        transform=transform,
        nodata=nodata,
    ) as file:
        file.write(values, 1)


def fabricate(folder: Path, seed: int = 0) -> Path:
    """Write landsat_b2..b4.tif, nlcd.tif and srtm.tif; returns the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(seed)
    grid = Affine(30, 0, LEFT, 0, -30, TOP)
    codes, ground = classes(ROWS, COLS), heights(ROWS, COLS)
    base: Dict[int, Tuple[float, float, float]] = {
        1: WATER_DN,
        2: (11000, 10000, 9800),
        3: (15000, 13000, 11500),
        4: (8600, 8700, 8900),
        5: (11500, 10300, 9900),
        6: (12500, 10800, 10200),
        7: (9500, 10500, 9700),
        8: (10000, 9900, 9700),
    }
    slope = np.gradient(ground, 30, axis=1)
    for band, number in enumerate((4, 3, 2)):
        mean = np.choose(codes - 1, [base[code][band] for code in range(1, 9)])
        noise = rng.normal(0, np.where(codes == 1, 20, 250), codes.shape)
        values = (mean * (1 - 0.3 * slope * (codes != 1)) + noise).astype(np.uint16)
        write(folder / f"landsat_b{number}.tif", values, "EPSG:32612", grid, 65535)
    bounds = (LEFT - 40, TOP - 30 * ROWS - 40, LEFT + 30 * COLS + 40, TOP + 40)
    write(folder / "nlcd.tif", classes(155, 124), "EPSG:26912", from_bounds(*bounds, 124, 155), 255)
    degrees = transform_bounds(
        "EPSG:32612", "EPSG:4326", *(bounds[0] - 300, bounds[1] - 300, bounds[2] + 300, bounds[3] + 300)
    )
    geographic = from_bounds(*degrees, 60, 70)
    cols, rows = np.meshgrid(np.arange(60) + 0.5, np.arange(70) + 0.5)
    east, north = transform("EPSG:4326", "EPSG:32612", *(geographic @ (cols.ravel(), rows.ravel())))
    y = (TOP - np.array(north)) / (30 * ROWS)
    x = (np.array(east) - LEFT) / (30 * ROWS)
    ground = ground_at(y, x).reshape(70, 60)
    write(folder / "srtm.tif", ground.astype(np.uint16), "EPSG:4326", geographic, 65535)
    return folder


def recipe() -> Dict[str, Any]:
    """A recipe for the tiny set: a network of a few thousand weights, crops of 32 pixels."""
    names = ["Water", "Developed", "Barren", "Forest", "Shrubland", "Herbaceous", "Cultivated", "Wetlands"]
    roles = ["water", "built", "bare", "forest", "shrubland", "grassland", "farmland", "wetland"]
    colors = ["#476ba0", "#d99482", "#b3aea3", "#1c6330", "#ccba7c", "#e2e2c1", "#dbd83d", "#70a3ba"]
    return {
        "card": {
            "name": "tiny",
            "title": "Tiny",
            "version": "0.0.1",
            "licence": "CC0-1.0",
            "attribution": "fabricated",
            "description": "Fabricated data, for tests.",
            "training_data": [{"name": "fabricated", "licence": "CC0-1.0", "attribution": "none"}],
        },
        "data": {
            "image": [
                {"name": "red", "path": "landsat_b4.tif", "lo": 5600, "hi": 20600},
                {"name": "green", "path": "landsat_b3.tif", "lo": 6300, "hi": 18800},
                {"name": "blue", "path": "landsat_b2.tif", "lo": 7450, "hi": 17500},
            ],
            "land_cover": "nlcd.tif",
            "auxiliary": [{"name": "height", "path": "srtm.tif", "centre": 1850, "scale": 500, "fill": 1850}],
            "classes": [
                {"code": i + 1, "name": names[i], "color": colors[i], "role": roles[i], "source": [i + 1]}
                for i in range(8)
            ],
            "gsd_m": 30,
            "train_rows": list(TRAIN_ROWS),
            "test_rows": list(TEST_ROWS),
            "sun_azimuth": 136,
            "sun_elevation": 59,
            "gamma": 0.65,
            "crop": 32,
        },
        "generator": {
            "channels": [8, 8, 8],
            "blocks": 1,
            "hidden": [8],
            "shared_embedding": True,
            "full_resolution_encoder": False,
            "reduce_before_upsampling": True,
            "head_norm": True,
            "noise_channels": 2,
            "spectral_norm": False,
            "final_activation": "linear",
            "leak": 0.1,
        },
        "discriminator": {"scales": 2, "channels": [8, 8]},
        "loss": {
            "reconstruction": 1.0,
            "texture": 1.0,
            "texture_filters": 2,
            "texture_samples": 256,
            "locality": 1.0,
        },
        "counterfactual": {
            "share": 0.5,
            "canvas": 40,
            "canvases": 1,
            "flood": {"code": 1, "probability": 0.5, "excluded_levels": [[1500, 1600]]},
            "paint": [
                {
                    "code": code,
                    "probability": 1.0,
                    "patch": 6,
                    "purity": 0.8,
                    "blob": [8, 24],
                    "shaded": code != 1,
                    "fields": code == 7,
                }
                for code in range(1, 9)
            ],
        },
        "training": {
            "iterations": 6,
            "batch": 2,
            "seed": 3,
            "threads": 1,
            "log_every": 2,
            "sample_every": 1000,
            "checkpoint_every": 1000,
            "calibration_batches": 2,
        },
    }


if __name__ == "__main__":
    print(fabricate(Path(sys.argv[1])))
