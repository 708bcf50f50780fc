# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes a "rasters" folder of a tile of the Massachusetts buildings set (Mnih 2013) and its building polygons.

    python training/tools/prepare_massachusetts.py TILE.tif POLYGONS.gpkg OUT [--shrink 2]

TILE.tif is an aerial photograph of about 1 m; POLYGONS.gpkg holds one layer of building outlines in its CRS. OUT
gets rgb.tif and buildings.tif on one grid: 1 building, 2 other, 0 no data. Blocks of `shrink` pixels squared
become one: the photograph's mean, the commonest class.
"""

from __future__ import annotations

import argparse
import sqlite3
import struct
from contextlib import closing
from pathlib import Path
from typing import Any, Dict, List, Tuple

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.features import rasterize
from rasterio.transform import Affine

BUILDING, OTHER = 1, 2
POLYGON, MULTIPOLYGON = 3, 6
# Bytes of the envelope by its code in the header, OGC GeoPackage 1.3, section 2.1.3.
ENVELOPES = (0, 32, 48, 48, 64)


def read_polygons(path: Path) -> Tuple[List[Dict[str, Any]], int]:
    """The polygons of a GeoPackage's only layer as GeoJSON geometries, and the EPSG code of its CRS.

    rasterio reads no vectors, and a package of its own for one file is too much: a GeoPackage is SQLite.
    """
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as base:
        layers = base.execute("SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns").fetchall()
        if len(layers) != 1:
            raise SystemExit(f"{path} must hold one layer, not {len(layers)}.")
        table, column, epsg = layers[0]
        blobs = [row[0] for row in base.execute(f'SELECT "{column}" FROM "{table}"') if row[0]]
    return [geometry for blob in blobs for geometry in decode(blob)], int(epsg)


def decode(blob: bytes) -> List[Dict[str, Any]]:
    """The polygons of a GeoPackage geometry (a header, then WKB). Raises SystemExit for another kind."""
    start = 8 + ENVELOPES[(blob[3] >> 1) & 7]
    polygons, _ = _polygons(blob, start)
    return [{"type": "Polygon", "coordinates": rings} for rings in polygons]


def _polygons(blob: bytes, at: int) -> Tuple[List[List[List[Tuple[float, ...]]]], int]:
    order = "<" if blob[at] else ">"
    kind, count = struct.unpack_from(f"{order}II", blob, at + 1)
    at += 9
    if kind == MULTIPOLYGON:
        found = []
        for _ in range(count):
            parts, at = _polygons(blob, at)
            found += parts
        return found, at
    if kind != POLYGON:
        raise SystemExit(f"The polygons hold a geometry of the WKB kind {kind}; only flat polygons are read.")
    rings = []
    for _ in range(count):
        (points,) = struct.unpack_from(f"{order}I", blob, at)
        values = struct.unpack_from(f"{order}{2 * points}d", blob, at + 4)
        rings.append(list(zip(values[::2], values[1::2])))
        at += 4 + 16 * points
    return [rings], at


def blocks(values: NDArray[Any], size: int) -> NDArray[Any]:
    """(…, rows, cols) to (…, rows // size, cols // size, size²); what is left at the edges is dropped."""
    rows, cols = (length // size for length in values.shape[-2:])
    cut = values[..., : rows * size, : cols * size].reshape(*values.shape[:-2], rows, size, cols, size)
    return cut.swapaxes(-3, -2).reshape(*values.shape[:-2], rows, cols, size * size)


def prepare(tile: Path, polygons: Path, out: Path, shrink: int) -> None:
    """Write the two rasters. Raises SystemExit with a sentence where the files do not belong together."""
    shapes, epsg = read_polygons(polygons)
    with rasterio.open(tile) as source:
        if source.crs is None or source.crs.to_epsg() not in (epsg, None):
            raise SystemExit(f"{polygons} is in EPSG:{epsg}, {tile} in {source.crs}; reproject one of them.")
        photo, known = source.read([1, 2, 3]), source.dataset_mask() > 0
        transform, crs = source.transform, source.crs
    codes = rasterize(
        shapes, known.shape, fill=OTHER, default_value=BUILDING, transform=transform, dtype="uint8"
    )
    if not (codes == BUILDING).any():
        raise SystemExit(f"No polygon of {polygons} lies on {tile}.")
    small = blocks(photo.astype(np.float32), shrink).mean(-1).round().astype(np.uint8)
    whole = blocks(known, shrink).all(-1)
    # Half a block is enough for a building, as half a pixel is for the commonest class.
    built = 2 * blocks(codes == BUILDING, shrink).sum(-1) >= shrink * shrink
    classes = np.where(whole, np.where(built, BUILDING, OTHER), 0).astype(np.uint8)
    out.mkdir(parents=True, exist_ok=True)
    for name, values, nodata in (("rgb.tif", small, None), ("buildings.tif", classes[None], 0)):
        with rasterio.open(
            out / name,
            "w",
            driver="GTiff",
            count=len(values),
            height=values.shape[1],
            width=values.shape[2],
            dtype="uint8",
            nodata=nodata,
            crs=crs,
            transform=transform @ Affine.scale(shrink),
            compress="deflate",
        ) as target:
            target.write(values)


def main() -> None:
    """Read the arguments."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("tile", type=Path, help="photograph (.tif)")
    parser.add_argument("polygons", type=Path, help="building outlines (.gpkg)")
    parser.add_argument("out", type=Path, help="folder to write")
    parser.add_argument("--shrink", type=int, default=2, help="pixels a side that become one (default 2)")
    args = parser.parse_args()
    prepare(args.tile, args.polygons, args.out, args.shrink)
    print(f"rgb.tif and buildings.tif: {args.out}")


if __name__ == "__main__":
    main()
