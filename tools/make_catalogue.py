# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes models/catalogue.json, from which the model manager downloads: the STAC items beside the models, with sizes
and hashes of their files, and their previews.

Usage: python3 tools/make_catalogue.py    (after a model, its item or its preview has changed)
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

MODELS = Path(__file__).resolve().parent.parent / "models"
_FILE_INFO = "https://stac-extensions.github.io/file/v2.1.0/schema.json"
_SHA256_OF_32_BYTES = "1220"  # how a multihash begins


def catalogue_text(folder: Path) -> str:
    """The catalogue of a folder of models, as JSON text: a STAC ItemCollection, its files relative to the folder."""
    items = [_item(model) for model in sorted(folder.glob("*.onnx"))]
    collection = {"type": "FeatureCollection", "features": items}
    return json.dumps(collection, indent=1, ensure_ascii=False) + "\n"


def _item(model: Path) -> dict:
    item = json.loads(model.with_suffix(".stac.json").read_text(encoding="utf-8"))
    item["stac_extensions"].append(_FILE_INFO)
    item["assets"]["model"].update(_file_info(model))
    preview = model.with_suffix(".jpg")
    if preview.exists():
        item["assets"]["thumbnail"] = {
            "href": f"./{preview.name}",
            "type": "image/jpeg",
            "roles": ["thumbnail"],
            **_file_info(preview),
        }
    return item


def _file_info(path: Path) -> dict:
    data = path.read_bytes()
    return {"file:size": len(data), "file:checksum": _SHA256_OF_32_BYTES + hashlib.sha256(data).hexdigest()}


if __name__ == "__main__":
    (MODELS / "catalogue.json").write_text(catalogue_text(MODELS), encoding="utf-8")
    print(f"{MODELS / 'catalogue.json'}: {len(list(MODELS.glob('*.onnx')))} models")
