# SPDX-License-Identifier: GPL-2.0-or-later
"""What the tests of the assessment compare: small images, a land cover and a segmentation model."""

from __future__ import annotations

import numpy as np

from rs_synth_plugin.core.assess.request import AssessRequest
from rs_synth_plugin.core.feedback import NullFeedback
from rs_synth_plugin.core.model.modelcard import load_model
from rs_synth_plugin.core.model.runtime import Session
from rs_synth_plugin.core.product.imagery import ImageSource
from rs_synth_plugin.core.raster.rasters import RasterSource, source_grid
from rs_synth_plugin.core.scenario.legend import Legend
from tests.core.images import TRANSFORM, scene, write_image
from tests.core.raster_files import write_raster
from tests.tiny_models import segmentation_card, write_model

ROWS, COLS = 96, 128


def image(path, values, name="", **options):
    file = write_image(path, values, **options)
    count = len(values)
    return ImageSource(tuple(RasterSource(file, band, name=name) for band in range(1, count + 1)))


def request_maker(tmp_path):
    """request_maker(folder)(**changes) → a request with everything but a flood."""
    codes = np.where(np.arange(COLS) < 60, 1, 4) * np.ones((ROWS, 1), int)
    land_cover = write_raster(tmp_path / "nlcd.tif", codes.astype(np.uint8), TRANSFORM)
    synthetic = image(tmp_path / "made.tif", scene(ROWS, COLS, seed=1).astype(np.uint8), "The made image")
    real = image(tmp_path / "real.tif", scene(ROWS, COLS).astype(np.uint8), "The real image")
    judge = load_model(write_model(tmp_path / "judge.onnx", segmentation_card()))

    def build(**changes):
        values = {
            "synthetic": synthetic,
            "grid": source_grid(changes.get("synthetic", synthetic).bands[0]),
            "workspace": tmp_path,
            "real": real,
            "land_cover": RasterSource(land_cover),
            "legend": Legend.builtin("nlcd8"),
            "segmentation": Session(judge, "cpu", 1, NullFeedback()),
            "tile_size": 96,
            "seam_step": (50, 50),
        }
        return AssessRequest(**{**values, **changes})

    return build
