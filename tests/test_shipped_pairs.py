# SPDX-License-Identifier: GPL-2.0-or-later
"""The pair models in models/: the super-resolution goes with its model, and what they make is no noise."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.core.pair_runs import Recipe, index_of, make_pairs, pixels

MODELS = Path(__file__).resolve().parent.parent / "models"
BASE = MODELS / "dubai-pairs.onnx"
PRAIRIE = MODELS / "naip-prairie-pairs.onnx"
LARGER = MODELS / "dubai-pairs-superresolution.onnx"
pytestmark = pytest.mark.skipif(not BASE.exists() or not LARGER.exists(), reason="the models are not there")


def roughness(image):
    """Mean difference of neighbours ÷ standard deviation: about 1.1 for white noise, less for anything else."""
    values = image.astype(float)
    return np.abs(np.diff(values, axis=-1)).mean() / values.std()


def test_pairs_are_no_noise(tmp_path):
    report = make_pairs(BASE, tmp_path / "p", 4, recipe=Recipe(steps=12))
    assert report.finished == 4
    assert report.snapped < 0.05
    images = [pixels(pair["image"]) for pair in report.pairs]
    masks = [pixels(pair["mask"]) for pair in report.pairs]
    assert images[0].shape == (3, 128, 128)
    assert all(image.std() > 10 for image in images)
    assert max(roughness(image) for image in images) < 0.7
    assert len(np.unique(masks)) >= 3
    # Patches, not dots: most neighbours have one class.
    assert np.mean([(mask[:, 1:] == mask[:, :-1]).mean() for mask in masks]) > 0.85


def test_the_super_resolution_goes_with_its_model(tmp_path):
    report = make_pairs(BASE, tmp_path / "p", 1, refiner=LARGER, recipe=Recipe(steps=8))
    image, mask = (pixels(report.pairs[0][role]) for role in ("image", "mask"))
    assert image.shape == (3, 256, 256)
    assert mask.shape == (256, 256)
    assert roughness(image) < 0.5
    assert index_of(tmp_path / "p")["finished"] == 1


def test_prairie_ponds_look_like_their_classes(tmp_path):
    report = make_pairs(PRAIRIE, tmp_path / "p", 4, recipe=Recipe(steps=20))
    assert report.snapped < 0.05
    images = np.stack([pixels(pair["image"]) for pair in report.pairs]).astype(float)
    masks = np.stack([pixels(pair["mask"]) for pair in report.pairs])
    assert max(roughness(image) for image in images) < 0.7
    # Water, vegetation in three steps, bare: the less grows, the redder the ground; water is far from that of bare.
    red = [images[:, 0][masks == code].mean() for code in (1, 2, 3, 4, 5)]
    assert red[1] < red[2] < red[3] < red[4]
    assert red[0] + 40 < red[4]
    assert 0.02 < (masks == 1).mean() < 0.6
