# SPDX-License-Identifier: GPL-2.0-or-later
"""Chips as STAC items (version 1.1): one of the imagery, and one of its labels with the label extension."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional, Sequence

from ..dataset.stac import (
    CLASSIFICATION,
    MEDIA_TYPES,
    PROJECTION,
    VERSION,
    class_entry,
    links_up,
    placed,
    rectangle,
)
from .chip import Chip, Pixels

_LABEL = "https://stac-extensions.github.io/label/v1.0.1/schema.json"
COLLECTION_ID = "rs-synth-changes"
_IMAGES = {"before": "Image before", "after": "Image after"}
_LABELS = {
    "mask": "Change mask: 1 changed, 0 unchanged, 255 unknown",
    "from_to": "Class before and class after, where changed",
    "classes_before": "Classes before",
    "classes_after": "Classes after",
}
_MASK_CLASSES = (
    {"value": 0, "name": "unchanged", "color": "#000000"},
    {"value": 1, "name": "changed", "color": "#ffffff"},
)


def items(
    chip: Chip,
    files: Mapping[str, str],
    pixels: Pixels,
    created: str,
    facts: Mapping[str, Any],
    bbox: List[float],
) -> List[Dict[str, Any]]:
    """The two items of a chip, JSON-able. `created` (RFC 3339) stands for their time, of which made-up ground has
    none; `facts` are those of its pair; `bbox`: west, south, east, north."""
    common: Dict[str, Any] = {
        "datetime": created,
        **placed(chip.grid),
        "rs_synth:part": chip.part,
        "rs_synth:pair": chip.pair,
        "rs_synth:place": chip.place,
        "rs_synth:kind": chip.kind,
        "rs_synth:changed_share": round(chip.changed_share, 6),
        **{f"rs_synth:{key}": value for key, value in facts.items()},
    }
    bands = [{"name": name} for name in pixels.bands]
    images = {role: {**_asset(files[role], title, "data"), "bands": bands} for role, title in _IMAGES.items()}
    labels: Dict[str, Dict[str, Any]] = {
        role: {**_asset(files[role], title, "labels"), "roles": ["labels", "labels-raster"]}
        for role, title in _LABELS.items()
        if role in files
    }
    labels["mask"]["classification:classes"] = [class_entry(entry) for entry in _MASK_CLASSES]
    named = [] if pixels.classes is None else pixels.classes.named()
    for role in ("classes_before", "classes_after"):
        if role in labels:
            labels[role]["classification:classes"] = [class_entry(entry) for entry in named]
    about = {
        "label:type": "raster",
        "label:tasks": ["segmentation"],
        "label:methods": ["automatic"],
        "label:properties": None,
        "label:description": "What changed from the image before to the image after.",
        "label:classes": [
            {"name": None, "classes": ["unchanged", "changed"]},
            *([{"name": None, "classes": [item["name"] for item in named]}] if named else []),
        ],
    }
    source = {"rel": "source", "href": f"./{chip.name}.json", "type": "application/geo+json"}
    return [
        _item(chip.name, bbox, [PROJECTION], common, images, []),
        _item(
            label_id(chip.name),
            bbox,
            [PROJECTION, CLASSIFICATION, _LABEL],
            {**common, **about},
            labels,
            [{**source, "label:assets": list(labels)}],
        ),
    ]


def label_id(name: str) -> str:
    """Of the item with the labels of a chip."""
    return f"{name}-labels"


def collection(
    created: str, names: Sequence[str], bbox: List[float], summary: str, pixels: Optional[Pixels]
) -> Dict[str, Any]:
    """The collection of all items, JSON-able."""
    ids = [identifier for name in names for identifier in (name, label_id(name))]
    return {
        "type": "Collection",
        "stac_version": VERSION,
        "id": COLLECTION_ID,
        "title": f"{len(names)} chips for change detection",
        "description": summary,
        "license": "other",
        "extent": {
            "spatial": {"bbox": [bbox or [-180.0, -90.0, 180.0, 90.0]]},
            "temporal": {"interval": [[created, created]]},
        },
        "summaries": {} if pixels is None else {"bands": [{"name": name} for name in pixels.bands]},
        "links": [
            {"rel": "root", "href": "./collection.json"},
            *(
                {"rel": "item", "href": f"./stac/{identifier}.json", "type": "application/geo+json"}
                for identifier in ids
            ),
        ],
    }


def _asset(path: str, title: str, role: str) -> Dict[str, Any]:
    ending = path[path.rindex(".") :]
    return {"href": f"../{path}", "type": MEDIA_TYPES[ending], "title": title, "roles": [role]}


def _item(
    identifier: str,
    bbox: List[float],
    extensions: List[str],
    properties: Mapping[str, Any],
    assets: Mapping[str, Any],
    links: List[Dict[str, Any]],
) -> Dict[str, Any]:
    return {
        "type": "Feature",
        "stac_version": VERSION,
        "stac_extensions": extensions,
        "id": identifier,
        "collection": COLLECTION_ID,
        "geometry": rectangle(bbox),
        "bbox": bbox,
        "properties": dict(properties),
        "links": [*links_up(), *links],
        "assets": dict(assets),
    }
