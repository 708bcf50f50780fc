# SPDX-License-Identifier: GPL-2.0-or-later
"""The figures of an assessment for machines: a nested document, and the few numbers that batches compare."""

from __future__ import annotations

import math
from dataclasses import asdict
from typing import Any, Dict, List, Optional

import numpy as np

from .colour import ALL
from .request import Assessment
from .seams import Seams
from .speckle import Speckle
from .spectrum import frequencies

VERSION = 1


def mean_over_classes(values: List[float]) -> float:
    """Each class once, those without a value left out; NaN without any."""
    known = [value for value in values if math.isfinite(value)]
    return float(np.mean(known)) if known else float("nan")


def numbers(result: Assessment) -> Dict[str, float]:
    """Name → number; what was not measured is left out. Distances are means over the classes where there are some, else
    those of all pixels."""
    found: Dict[str, Optional[float]] = {"PIXELS": float(result.pixels)}
    for name, agreement in result.agreements.items():
        found[f"MIOU_{name.upper()}"] = agreement.miou
        found[f"ACCURACY_{name.upper()}"] = agreement.accuracy
    colours = [item for item in result.colours if item.index != ALL] or result.colours
    spectra = [item for item in result.spectra if item.index != ALL] or result.spectra
    found["COLOUR_DISTANCE"] = mean_over_classes([item.colour for item in colours])
    found["GRADIENT_DISTANCE"] = mean_over_classes([item.gradient for item in colours])
    found["SPECTRUM_DISTANCE"] = mean_over_classes([item.mean for item in spectra])
    found["SPECTRUM_HIGH"] = mean_over_classes([item.high for item in spectra])
    found["SEAM_RATIO"] = result.seams.ratio
    found["STRONGEST_LINE"] = result.seams.strongest
    found["SPECKLE_DISTANCE_DB"] = mean_over_classes([item.distance for item in result.speckle])
    for name in ("real", "synthetic"):
        looks = [getattr(item, name).looks for item in result.speckle]
        found[f"SPECKLE_LOOKS_{name.upper()}"] = mean_over_classes(looks)
    if "synthetic" in result.water:
        water = result.water["synthetic"]
        found.update(WATER_MUST=water.hit, WATER_CANNOT=water.false, WATER_MISPLACED=water.misplaced)
    return {name: value for name, value in found.items() if value is not None and math.isfinite(value)}


def document(result: Assessment) -> Dict[str, Any]:
    """Everything measured, JSON-able; null where there is no value."""
    described = {
        "rs_synth_assessment": VERSION,
        "synthetic": result.synthetic,
        "real": result.real or None,
        "segmentation": result.model or None,
        "bands": list(result.bands),
        "unit": result.unit,
        "pixels": result.pixels,
        "range": list(result.values),
        "numbers": numbers(result),
        "class_agreement": {
            name: {
                "miou": agreement.miou,
                "accuracy": agreement.accuracy,
                "pixels": agreement.pixels,
                "classes": [name for name, _ in result.seen_classes],
                "iou": list(agreement.iou),
                "reference_by_seen": agreement.counts.tolist(),
            }
            for name, agreement in result.agreements.items()
        },
        "colour": [
            {
                "class": class_name(result, item.index),
                "pixels": item.pixels,
                "colour": item.colour,
                "colour_by_band": list(item.by_band),
                "gradient": item.gradient,
            }
            for item in result.colours
        ],
        "spectrum": {
            "frequencies": frequencies().tolist(),
            "classes": [
                {
                    "class": class_name(result, item.index),
                    "windows": item.windows,
                    "distance": item.mean,
                    "high": item.high,
                    "real": item.real.tolist(),
                    "synthetic": item.synthetic.tolist(),
                }
                for item in result.spectra
            ],
        },
        "seams": {
            "step": None if result.seam_step is None else list(result.seam_step),
            "synthetic": _seams(result.seams),
            "real": None if result.real_seams is None else _seams(result.real_seams),
        },
        "speckle": [
            {
                "class": class_name(result, item.index),
                "band": result.bands[item.band],
                "distance_db": item.distance,
                "real": _speckle(item.real),
                "synthetic": _speckle(item.synthetic),
            }
            for item in result.speckle
        ],
        "water": {
            name: {
                key: value
                for key, value in (*asdict(seen).items(), ("hit", seen.hit), ("false", seen.false))
                if key != "by_depth"
            }
            for name, seen in result.water.items()
        },
        "uncertainty_m": None if result.flood is None else result.flood.uncertainty,
    }
    return dict(_plain(described))


def class_name(result: Assessment, index: int) -> str:
    """Of a class of the land cover; "all" for all pixels."""
    return result.classes[index - 1] if index else "all"


def _seams(seams: Seams) -> Dict[str, Any]:
    return {
        "ratio": seams.ratio,
        "tile_borders": seams.tile_borders,
        "strongest": seams.strongest,
        "strongest_at": list(seams.place),
        "ordinary_99_percent": seams.ordinary,
    }


def _speckle(speckle: Speckle) -> Dict[str, Any]:
    return {
        "mean_db": speckle.mean,
        "looks": speckle.looks,
        "windows": speckle.windows,
        "pixels": speckle.pixels,
        "autocorrelation": speckle.autocorrelation.tolist(),
    }


def _plain(value: Any) -> Any:
    """The same without what JSON does not know."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
