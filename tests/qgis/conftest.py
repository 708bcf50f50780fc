# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS for the tests: the provider registered, layers of the sample, a tiny model."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
)
from qgis_log import Log
from tiny_models import tiny_card, translator_card, write_model

from tests.core import bowl
from tests.core.images import scene, write_image

ELSEWHERE = (0.0, 10.0, 0.0, 5_000_000.0, 0.0, -10.0)
ZION_CLASSES = (
    ("Water", "water"),
    ("Developed", "built"),
    ("Barren", "bare"),
    ("Forest", "forest"),
    ("Shrubland", "shrubland"),
    ("Herbaceous", "grassland"),
    ("Cultivated", "farmland"),
    ("Wetlands", "wetland"),
)


@pytest.fixture(scope="session")
def provider(qgis_app, qgis_processing):
    from rs_synth_plugin.processing.provider import RSSynthProvider

    registry = QgsApplication.processingRegistry()
    # tests/gui has this fixture too, as one of its own; QGIS deletes a second provider of one id.
    if registry.providerById("rs_synth") is None:
        registry.addProvider(RSSynthProvider())
    return registry.providerById("rs_synth")


@pytest.fixture
def run(provider):
    """run(name, parameters) → results; the log is run.log."""

    def run_algorithm(name, parameters, context=None):
        run_algorithm.log = Log()
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"rs_synth:{name}")
        context = context or QgsProcessingContext()
        if context.project() is None:
            context.setProject(QgsProject.instance())
        ok, message = algorithm.checkParameterValues(parameters, context)
        if not ok:
            raise ValueError(message)
        # catchExceptions=False: what the user would read comes as the exception it is.
        results, ok = algorithm.run(parameters, context, run_algorithm.log, {}, False)
        if not ok:  # QGIS itself catches what the taking of layers raises, and reports it
            raise QgsProcessingException(" ".join(run_algorithm.log.errors))
        return results

    return run_algorithm


@pytest.fixture
def open_layer(qgis_app):
    """open_layer(source, name, provider) → a raster layer that the project owns until the test's end.

    Python may drop its half after QGIS has ended (fixtures, frames of a caught exception): then nothing is left of
    the layer to end badly.
    """
    layers = []

    def open_one(source, name="layer", provider="gdal"):
        layer = QgsRasterLayer(str(source), name, provider)
        assert layer.isValid()
        QgsProject.instance().addMapLayer(layer)
        layers.append(layer.id())
        return layer

    yield open_one
    QgsProject.instance().removeMapLayers(layers)


@pytest.fixture
def land_cover(open_layer, sample):
    return open_layer(sample / "nlcd.tif", "nlcd")


@pytest.fixture
def dem(open_layer, sample):
    return open_layer(sample / "srtm.tif", "srtm")


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory) -> Path:
    """A model of random weights over the Zion classes, uint8 out."""
    card = tiny_card(
        classes=[
            {"code": code, "name": name, "color": "#336699", "role": role, "share": 0.125}
            for code, (name, role) in enumerate(ZION_CLASSES, start=1)
        ],
        auxiliary_range=[[900.0, 3000.0]],
    )
    card["output"] = {**card["output"], "dtype": "uint8"}
    return write_model(tmp_path_factory.mktemp("model") / "tiny.onnx", card)


@pytest.fixture
def inputs(tmp_path):
    """Where the files of a test lie, so that its outputs lie alone in tmp_path / "out"."""
    (tmp_path / "in").mkdir()
    (tmp_path / "out").mkdir()
    return tmp_path / "in"


@pytest.fixture
def forest(open_layer, inputs):
    return open_layer(bowl.write_forest(inputs / "forest.tif"), "forest")


@pytest.fixture
def valley(open_layer, inputs):
    return open_layer(bowl.write_dem(inputs / "valley.tif"), "valley")


@pytest.fixture
def flood(run, forest, valley, inputs, tmp_path):
    """Floods the bowl with changes: (results, warnings, all that was said)."""

    def flood_it(algorithm="floodlandcover", **changes):
        parameters = {
            "LAND_COVER": forest,
            "DEM": valley,
            "LEGEND": "nlcd8",
            "LEVEL": bowl.LEVEL,
            "FROM_WATER": False,
            "SEED_POINT": "{},{} [EPSG:32633]".format(*bowl.CENTRE),
            "MASK": str(tmp_path / "out" / "mask.tif"),
            "DEPTH": str(tmp_path / "out" / "depth.tif"),
            **changes,
        }
        results = run(algorithm, {name: value for name, value in parameters.items() if value is not None})
        return results, run.log.warnings, run.log.lines

    return flood_it


@pytest.fixture
def scenario(flood, tiny_model, tmp_path):
    """Runs the flood scenario over the bowl with changes."""

    def run_it(**changes):
        given = {
            "MODEL_FILE": str(tiny_model),
            "DEVICE": "cpu",
            "BEFORE": str(tmp_path / "out" / "before.tif"),
            "AFTER": str(tmp_path / "out" / "after.tif"),
            "FLOODED_LAND_COVER": str(tmp_path / "out" / "flooded.tif"),
            **changes,
        }
        return flood("floodscenario", **given)

    return run_it


@pytest.fixture
def model(inputs):
    return write_model(inputs / "translator.onnx", translator_card())


@pytest.fixture
def image(open_layer, inputs):
    values = scene(90, 120).astype(np.uint8)
    values[:, :10, :10] = 0
    return open_layer(write_image(inputs / "summer.tif", values, nodata=0), "summer")


@pytest.fixture
def reference(open_layer, inputs):
    values = (scene(60, 70, seed=2) * [[[0.8]], [[0.5]], [[0.3]]]).astype(np.uint8)
    path = write_image(inputs / "autumn.tif", values, transform=ELSEWHERE, crs="EPSG:32633")
    return open_layer(path, "autumn")


@pytest.fixture
def translate(run, image, model, tmp_path):
    """Translates with changes: (pixels, data set, results)."""

    def translate_it(context=None, **changes):
        parameters = {
            "IMAGE": image,
            "MODEL_FILE": str(model),
            "DEVICE": "cpu",
            "OUTPUT": str(tmp_path / "out" / "out.tif"),
            **changes,
        }
        given = {name: value for name, value in parameters.items() if value is not None}
        results = run("translate", given, context)
        dataset = gdal.Open(results["OUTPUT"])
        return dataset.ReadAsArray(), dataset, results

    return translate_it
