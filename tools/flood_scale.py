#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Time, memory and disk of a connected flood against the raster's size, printed and drawn.

    make flood-scale

A plan with one `floodlandcover` job runs through `python -m rs_synth_plugin.batch`, as a user would run it, once for
each size and in a process of its own. The terrain is synthetic: hills of all sizes over 4096² pixels that repeat
without a seam (a VRT over one file), with water that passes from copy to copy, so that one seed floods the whole raster
and the water crosses the border of every block.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from typing import Dict, List, Tuple
from xml.etree import ElementTree

import numpy as np
import rasterio
from matplotlib.figure import Figure
from rasterio.transform import from_origin
from scipy.ndimage import label, zoom

ROOT = Path(__file__).resolve().parents[1]
TILE = 4096  # of the terrain that repeats
SIZES = (4096, 8192, 16384, 32768, 65536)
CRS, PIXEL, LEFT, TOP = "EPSG:32612", 30.0, 300000.0, 4130000.0
GRASSLAND = 6  # of the legend nlcd8
SPARE_BYTES = 10  # a pixel: two scratch files of 4 bytes, and the results
_SAMPLE_S = 0.5

Figures = Dict[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--python", required=True, help="a Python that runs the plugin's batch")
    parser.add_argument("--largest", type=int, default=SIZES[-1], help="pixels of the longest side")
    parser.add_argument("--folder", type=Path, help="where the rasters lie meanwhile")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "flood_scale.json")
    parser.add_argument("--picture", type=Path, default=ROOT / "build" / "flood_scale.png")
    options = parser.parse_args()
    measured = []
    print("| side | seconds | Mpx/s | peak memory, MiB | disk meanwhile, GB | flooded |")
    print("| --- | --- | --- | --- | --- | --- |", flush=True)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        level, seed = make_terrain(Path(folder))
        for size in (size for size in SIZES if size <= options.largest):
            check_room(Path(folder), size)
            found = measure(options.python, Path(folder), size, level, seed)
            measured.append(found)
            print(
                f"| {size:,} | {found['seconds']:.0f} | {found['mpx_s']:.1f} | {found['peak_memory_mb']:.0f} | "
                f"{found['disk_gb']:.1f} | {found['flooded']:.1%} |",
                flush=True,
            )
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")
    draw(measured, options.picture)


def make_terrain(folder: Path) -> Tuple[float, Tuple[int, int]]:
    """Writes one tile; the level of the water, and a pixel from which it reaches the other tiles."""
    random = np.random.default_rng(0)
    heights = np.zeros((TILE, TILE), np.float32)
    for octave in range(2, 9):
        nodes = 2**octave
        hills = random.normal(0, 200 * 0.5 ** (octave - 2), (nodes, nodes)).astype(np.float32)
        heights += zoom(hills, TILE / nodes, order=1, grid_mode=True, mode="grid-wrap")
    write_tile(folder / "heights.tif", heights, predictor=3)
    write_tile(folder / "grassland.tif", np.full((TILE, TILE), GRASSLAND, np.uint8))
    for quantile in np.arange(0.5, 1.0, 0.05):
        level = float(np.quantile(heights, quantile))
        lakes, _ = label(np.tile(heights < level, (2, 2)), np.ones((3, 3)))
        largest = np.bincount(lakes.ravel())[1:].argmax() + 1
        corners = [
            lakes[row : row + TILE, col : col + TILE] == largest for row in (0, TILE) for col in (0, TILE)
        ]
        everywhere = np.logical_and.reduce(corners)
        if everywhere.any():  # one water in all four copies of a place
            row, col = np.argwhere(everywhere)[0]
            return level, (int(row), int(col))
    raise RuntimeError("no level joins the copies of the terrain")


def write_tile(path: Path, values: np.ndarray, **options: int) -> None:
    profile = {"driver": "GTiff", "height": TILE, "width": TILE, "count": 1, "dtype": values.dtype}
    place = from_origin(LEFT, TOP, PIXEL, PIXEL)
    with rasterio.open(
        path, "w", crs=CRS, transform=place, tiled=True, compress="deflate", **profile, **options
    ) as target:
        target.write(values, 1)


def write_vrt(path: Path, tile: Path, size: int, kind: str) -> None:
    """size × size pixels of copies of a tile."""
    with rasterio.open(tile) as source:
        crs = source.crs.to_wkt()
    root = ElementTree.Element("VRTDataset", rasterXSize=str(size), rasterYSize=str(size))
    ElementTree.SubElement(root, "SRS").text = crs
    ElementTree.SubElement(root, "GeoTransform").text = f"{LEFT}, {PIXEL}, 0, {TOP}, 0, {-PIXEL}"
    band = ElementTree.SubElement(root, "VRTRasterBand", dataType=kind, band="1")
    for row in range(0, size, TILE):
        for col in range(0, size, TILE):
            part = ElementTree.SubElement(band, "SimpleSource")
            ElementTree.SubElement(part, "SourceFilename", relativeToVRT="1").text = tile.name
            side = str(TILE)
            ElementTree.SubElement(part, "SrcRect", xOff="0", yOff="0", xSize=side, ySize=side)
            ElementTree.SubElement(part, "DstRect", xOff=str(col), yOff=str(row), xSize=side, ySize=side)
    path.write_bytes(ElementTree.tostring(root))


def check_room(folder: Path, size: int) -> None:
    state = os.statvfs(folder)
    free, needed = state.f_bavail * state.f_frsize, SPARE_BYTES * size * size
    if free < needed:
        raise SystemExit(
            f"{folder} has {free / 1e9:.0f} GB left, {size}² may need {needed / 1e9:.0f}: give --folder."
        )


def measure(python: str, folder: Path, size: int, level: float, seed: Tuple[int, int]) -> Figures:
    """One run of the plan."""
    work = folder / str(size)
    work.mkdir()
    write_vrt(folder / "land_cover.vrt", folder / "grassland.tif", size, "Byte")
    write_vrt(folder / "dem.vrt", folder / "heights.tif", size, "Float32")
    x, y = LEFT + (seed[1] + 0.5) * PIXEL, TOP - (seed[0] + 0.5) * PIXEL
    parameters = {
        "LAND_COVER": "../land_cover.vrt",
        "LEGEND": "nlcd8",
        "DEM": "../dem.vrt",
        "LEVEL": level,
        "FROM_WATER": False,
        "SEED_POINT": f"{x},{y}",
        "FLOODED_LAND_COVER": "flooded.tif",
    }
    plan = {"rs_synth_plan": 1, "jobs": [{"algorithm": "floodlandcover", "parameters": parameters}]}
    (work / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
    start = time.monotonic()
    process = subprocess.Popen(
        [python, "-m", "rs_synth_plugin.batch", str(work / "plan.json")],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with Watch(process.pid, work) as watch:
        said, _ = process.communicate()
    seconds = time.monotonic() - start
    if process.returncode:
        raise SystemExit(f"the run of {size}² failed: {said}")
    flooded = float(said.split("FLOODED_KM2 ")[1].split(",")[0].split()[0])
    found = {
        "size": size,
        "seconds": seconds,
        "mpx_s": size * size / 1e6 / seconds,
        "peak_memory_mb": watch.memory / 1024**2,
        "disk_gb": watch.disk / 1e9,
        "flooded": flooded * 1e6 / (size * PIXEL) ** 2,
    }
    for path in work.iterdir():
        path.unlink()
    return found


class Watch:
    """The most memory that a process held, and the most that a folder took meanwhile, in bytes.

    Memory is the kernel's own high-water mark, looked at twice a second; sparse files count by what they really take.
    """

    def __init__(self, pid: int, folder: Path):
        self.memory = self.disk = 0
        self._status, self._folder = Path(f"/proc/{pid}/status"), folder
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def _watch(self) -> None:
        while not self._end.wait(_SAMPLE_S):
            lines = self._status.read_text(encoding="ascii").splitlines()
            marks = [line for line in lines if line.startswith("VmHWM:")]  # none of a process that has ended
            self.memory = max([self.memory, *(int(line.split()[1]) * 1024 for line in marks)])
            taken = 0
            for path in self._folder.rglob("*"):
                try:
                    taken += path.stat().st_blocks * 512
                except FileNotFoundError:
                    continue
            self.disk = max(self.disk, taken)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()


def draw(measured: List[Figures], path: Path) -> None:
    """Seconds, memory and disk over the number of pixels, each axis by powers of ten."""
    figure = Figure(figsize=(11, 3.4), layout="constrained")
    panels = {"seconds": "seconds", "peak_memory_mb": "peak memory, MiB", "disk_gb": "disk meanwhile, GB"}
    pixels = [found["size"] ** 2 / 1e6 for found in measured]
    for axes, (key, title) in zip(figure.subplots(1, len(panels)), panels.items()):
        axes.plot(pixels, [found[key] for found in measured], "o-")
        axes.set(xscale="log", title=title, xlabel="Mpx")
        if key == "peak_memory_mb":
            axes.set_ylim(0, 1.25 * max(found[key] for found in measured))
        else:
            axes.set_yscale("log")
        axes.grid(alpha=0.3)
    figure.savefig(path, dpi=110)


if __name__ == "__main__":
    main()
