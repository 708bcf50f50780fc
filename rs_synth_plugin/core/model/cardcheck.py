# SPDX-License-Identifier: GPL-2.0-or-later
"""What a model card's schema cannot say: relations between its values."""

from __future__ import annotations

from typing import Any, Mapping

# The last is the largest number that rounds to a finite float32: 3.40282347e38 is a usual nodata value.
_STORED_LIMITS = {"uint8": (0.0, 255.0), "uint16": (0.0, 65535.0), "float32": (-3.4028235e38, 3.4028235e38)}


def contradiction(document: Mapping[str, Any]) -> str:
    """What contradicts itself in a card that the schema allows; '' when all is well."""
    classes = document.get("classes", [])
    bands = document["inputs"].get("auxiliary", {}).get("bands", [])
    ranges = document.get("auxiliary_range", [])
    output = document["output"]
    if [item["code"] for item in classes] != list(range(1, len(classes) + 1)):
        return "classes: the codes should be 1, 2, 3 … in this order"
    for what, names in (
        ("classes", [item["name"] for item in classes]),
        ("inputs.auxiliary.bands", [band["name"] for band in bands]),
        (
            "inputs.image.bands",
            [band["name"] for band in document["inputs"].get("image", {}).get("bands", [])],
        ),
        ("inputs.style.names", document["inputs"].get("style", {}).get("names", [])),
        ("output.bands", [band["name"] for band in output["bands"]]),
    ):
        if len(set(names)) != len(names):
            return f"{what}: a name stands there twice"
    if len(ranges) != len(bands):
        return f"auxiliary_range: has {len(ranges)} ranges for {len(bands)} auxiliary bands"
    if any(band["kind"] == "height" and "water" in band for band in bands):
        return "inputs.auxiliary.bands: a height has no 'water', it shows the water's surface"
    if any(low > high for low, high in ranges):
        return "auxiliary_range: a lowest value is above its highest"
    for what, (low, high) in (
        ("output.range", output["range"]),
        ("inputs.image.range", document["inputs"].get("image", {}).get("range", (0, 1))),
    ):
        if low >= high:
            return f"{what}: the lowest value should be below the highest"
    dtype, nodata = output["dtype"], output.get("nodata", 0)
    lowest, highest = _STORED_LIMITS[dtype]
    stored = [(value - output["offset"]) / output["scale"] for value in output["range"]]
    if min(stored) < lowest - 0.5 or max(stored) > highest + 0.5:
        return f"output.range: does not fit into {dtype} with this scale and offset"
    if not lowest <= nodata <= highest or (dtype != "float32" and nodata != int(nodata)):
        return f"output.nodata: is no {dtype}"
    return ""
