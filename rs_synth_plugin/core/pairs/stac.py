# SPDX-License-Identifier: GPL-2.0-or-later
"""Pairs as STAC items (version 1.1) and their collection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Dict, List, Mapping, Sequence

from ..dataset.stac import (
    CLASSIFICATION,
    MEDIA_TYPES,
    PROJECTION,
    VERSION,
    Degrees,
    class_entry,
    links_up,
    placed,
    rectangle,
)
from .pairmodel import PairModel

if TYPE_CHECKING:
    from .catalogue import Pair


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
    extensions = [CLASSIFICATION]
    bbox: List[float] = []
    if pair.grid.crs:
        extensions.append(PROJECTION)
        bbox = Degrees().bounds(pair.grid)
        properties.update(placed(pair.grid))
    assets: Dict[str, Dict[str, Any]] = {
        role: {
            "href": f"../{path}",
            "type": MEDIA_TYPES[path[path.rindex(".") :]],
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
    assets["mask"]["classification:classes"] = [class_entry(entry) for entry in classes]
    found: Dict[str, Any] = {
        "type": "Feature",
        "stac_version": VERSION,
        "stac_extensions": extensions,
        "id": pair.name,
        "collection": collection_id(model),
        "geometry": rectangle(bbox) if bbox else None,
    }
    if bbox:
        found["bbox"] = bbox
    return {**found, "properties": properties, "links": links_up(), "assets": assets}


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
        "stac_version": VERSION,
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
