# SPDX-License-Identifier: GPL-2.0-or-later
"""Pairs as STAC items (version 1.1) and their collection."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Dict, List, Mapping, Sequence

from ..raster.crs import spatial_reference, transform_extent
from .pairmodel import PairModel

if TYPE_CHECKING:
    from .catalogue import Pair

_VERSION = "1.1.0"
_CLASSIFICATION = "https://stac-extensions.github.io/classification/v2.0.0/schema.json"
_PROJECTION = "https://stac-extensions.github.io/projection/v2.0.0/schema.json"
_TYPES = {".tif": "image/tiff; application=geotiff", ".png": "image/png"}
_DIGITS = 8  # of degrees: a millimetre


def item(
    pair: Pair, model: PairModel, classes: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]
) -> Dict[str, Any]:
    """The item of a pair, JSON-able. Its time is when the model was made: what it shows has none."""
    card = model.card
    properties: Dict[str, Any] = {
        "datetime": card.document["created"],
        "description": "Synthetic: plausible, not observed.",
        "license": card.licence,
        "gsd": card.gsd_m,
        "rs_synth:synthetic": True,
        "rs_synth:sample": pair.number,
        "rs_synth:snapped_share": round(pair.snapped, 6),
        **{f"rs_synth:{key}": value for key, value in facts.items()},
    }
    extensions = [_CLASSIFICATION]
    bbox: List[float] = []
    if pair.grid.crs:
        extensions.append(_PROJECTION)
        srs = spatial_reference(pair.grid.crs, "The pair")
        bbox = [
            round(v, _DIGITS)
            for v in transform_extent(srs, spatial_reference("EPSG:4326", ""), pair.grid.extent)
        ]
        x, dx, _, y, _, dy = pair.grid.transform
        code = (
            f"{srs.GetAuthorityName(None)}:{srs.GetAuthorityCode(None)}"
            if srs.GetAuthorityCode(None)
            else None
        )
        properties["proj:code"] = code
        if code is None:
            properties["proj:wkt2"] = pair.grid.crs
        properties["proj:shape"] = list(pair.grid.shape)
        properties["proj:transform"] = [dx, 0.0, x, 0.0, dy, y]
    assets: Dict[str, Dict[str, Any]] = {
        role: {
            "href": f"../{path}",
            "type": _TYPES[path[path.rindex(".") :]],
            "title": "Image" if role == "image" else "Classes of the image's pixels",
            "roles": ["data"] if role == "image" else ["labels", "labels-raster"],
        }
        for role, path in pair.files.items()
    }
    # STAC refuses an empty description.
    assets["image"]["bands"] = [
        {"name": band.name, **({"description": band.description} if band.description else {})}
        for band in model.image_bands
    ]
    assets["mask"]["classification:classes"] = [_class(entry) for entry in classes]
    found: Dict[str, Any] = {
        "type": "Feature",
        "stac_version": _VERSION,
        "stac_extensions": extensions,
        "id": pair.name,
        "collection": collection_id(model),
        "geometry": _rectangle(bbox) if bbox else None,
    }
    if bbox:
        found["bbox"] = bbox
    links = [{"rel": rel, "href": "../collection.json"} for rel in ("root", "parent", "collection")]
    return {**found, "properties": properties, "links": links, "assets": assets}


def collection(
    model: PairModel,
    facts: Mapping[str, Any],
    items: Sequence[Mapping[str, Any]],
    bbox: List[float],
    count: int,
) -> Dict[str, Any]:
    """The collection of all items, JSON-able. Without a place (`bbox` empty) its extent is the world."""
    card = model.card
    return {
        "type": "Collection",
        "stac_version": _VERSION,
        "id": collection_id(model),
        "title": f"{count} synthetic image–mask pairs of {card.title}",
        "description": f"Synthetic: plausible, not observed. Model: {card.description}",
        "license": card.licence,
        "providers": [{"name": card.attribution, "roles": ["producer"]}],
        "extent": {
            "spatial": {"bbox": [bbox or [-180.0, -90.0, 180.0, 90.0]]},
            "temporal": {"interval": [[card.document["created"], card.document["created"]]]},
        },
        "summaries": {f"rs_synth:{key}": [value] for key, value in facts.items()},
        "links": [{"rel": "root", "href": "./collection.json"}, *items],
    }


def collection_id(model: PairModel) -> str:
    """By the model that made it."""
    return f"{model.card.name}-synthetic"


def link_to(pair: Pair) -> Dict[str, str]:
    """From the collection to a pair's item."""
    return {"rel": "item", "href": f"./stac/{pair.name}.json", "type": "application/geo+json"}


def joined(first: List[float], second: Sequence[float]) -> List[float]:
    """The box around two, of which either may be empty."""
    if not first or not second:
        return list(first or second)
    ends = (min, min, max, max)
    return [end(a, b) for end, a, b in zip(ends, first, second)]


def _rectangle(bbox: Sequence[float]) -> Dict[str, Any]:
    west, south, east, north = bbox
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def _class(entry: Mapping[str, Any]) -> Dict[str, Any]:
    return {
        "value": entry["value"],
        "name": re.sub("[^0-9A-Za-z_-]+", "-", entry["name"]).strip("-") or f"class-{entry['value']}",
        "title": entry["name"],
        "color_hint": entry["color"][1:].upper(),
    }
