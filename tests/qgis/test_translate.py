# SPDX-License-Identifier: GPL-2.0-or-later
"""rs_synth:translate as the toolbox runs it: model and baselines, styles, and what the user reads of bad input."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsProcessingContext,
    QgsProject,
)
from tiny_models import identity_graph, segmentation_card, translator_card, write_model

from rs_synth_plugin import paths
from rs_synth_plugin.bridge.layers import ProviderRaster
from rs_synth_plugin.processing import translate as translate_module
from tests.core.images import TRANSFORM, scene, write_image


def test_a_model(translate, run, model, inputs):
    segmentation = write_model(inputs / "s.onnx", segmentation_card())
    pixels, dataset, results = translate(SEGMENTATION=str(segmentation))
    assert dataset.GetGeoTransform() == TRANSFORM
    assert dataset.GetSpatialRef().GetAuthorityCode(None) == "32612"
    assert pixels.dtype == np.uint8
    np.testing.assert_array_equal(pixels[0] == 0, gdal.Open(str(inputs / "summer.tif")).ReadAsArray()[0] == 0)
    assert results["PROVIDER"] == "CPUExecutionProvider"
    assert results["SECONDS"] > 0
    assert -1 <= results["EDGE_AGREEMENT"] <= 1
    assert 0 < results["CLASS_AGREEMENT"] <= 1
    assert 0 < results["CLASS_MIOU"] <= 1
    tags = dataset.GetMetadata()
    assert tags["RS_SYNTH_DIRECTION"] == "summer → autumn"
    assert tags["RS_SYNTH_VERSION"] == paths.plugin_version()
    assert str(inputs / "summer.tif") in tags["RS_SYNTH_INPUTS"]
    assert any("Edge agreement" in line for line in run.log.lines)
    assert run.log.warnings == []


@pytest.mark.parametrize("method", ["gray_world", "histogram_matching"])
def test_a_baseline_needs_neither_model_nor_overlap(translate, reference, image, method):
    pixels, dataset, results = translate(METHOD=method, REFERENCE=reference, MODEL_FILE=None)
    aim = gdal.Open(reference.source()).ReadAsArray()
    known = gdal.Open(image.source()).ReadAsArray()[0] != 0
    assert np.abs(pixels[:, known].mean(axis=1) - aim.mean(axis=(1, 2))).max() < 1
    assert (pixels[:, ~known] == 0).all()
    assert results["PROVIDER"] == "numpy"
    assert results["EDGE_AGREEMENT"] > 0.7
    assert "CLASS_AGREEMENT" not in results
    assert reference.source() in dataset.GetMetadataItem("RS_SYNTH_INPUTS")


def test_bands_extent_and_resolution(translate, image):
    whole, _, _ = translate(METHOD="gray_world", BANDS="3,red")
    assert whole.shape == (2, 90, 120)
    x, y = TRANSFORM[0] + 300, TRANSFORM[3] - 600
    extent = f"{x},{x + 1200},{y - 900},{y} [EPSG:32612]"
    part, dataset, _ = translate(METHOD="gray_world", EXTENT=extent)
    assert part.shape == (3, 30, 40)
    assert dataset.GetGeoTransform()[0] == x
    coarse, dataset, _ = translate(METHOD="gray_world", RESOLUTION=60)
    assert coarse.shape == (3, 45, 60)
    assert dataset.GetRasterBand(1).GetNoDataValue() == 0


def test_a_reference_of_as_many_bands_is_read_in_the_same_ones(translate, reference):
    pixels, _, _ = translate(METHOD="gray_world", REFERENCE=reference, BANDS="3,1")
    aim = gdal.Open(reference.source()).ReadAsArray()[[2, 0]]
    known = pixels[0] != 0
    assert np.abs(pixels[:, known].mean(axis=1) - aim.mean(axis=(1, 2))).max() < 1


def test_nodata_set_in_qgis_counts(translate, image, open_layer, inputs):
    from qgis.core import QgsRasterRange

    layer = open_layer(write_image(inputs / "plain.tif", scene(50, 70).astype(np.float32)), "plain")
    for band in (1, 2, 3):
        layer.dataProvider().setUserNoDataValue(band, [QgsRasterRange(0, 60)])
    pixels, dataset, _ = translate(IMAGE=layer, METHOD="gray_world")
    values = gdal.Open(layer.source()).ReadAsArray()
    hidden = (values <= 60).any(axis=0)
    assert 0.05 < hidden.mean() < 0.95
    np.testing.assert_array_equal(dataset.GetRasterBand(1).GetMaskBand().ReadAsArray() == 0, hidden)


class TestStyle:
    """The result shows as the image does."""

    def shown(self, translate, open_layer, tmp_path, **changes):
        path = str(tmp_path / "out" / "out.tif")
        context, project = QgsProcessingContext(), QgsProject()
        context.setProject(project)
        context.addLayerToLoadOnCompletion(path, QgsProcessingContext.LayerDetails("out", project, "OUTPUT"))
        translate(context, **changes)
        layer = open_layer(path, "unnamed")
        context.layersToLoadOnCompletion()[path].postProcessor().postProcessLayer(layer, context, None)
        renderer = layer.renderer()
        assert isinstance(renderer, QgsMultiBandColorRenderer)
        bands = renderer.redBand(), renderer.greenBand(), renderer.blueBand()
        ends = [
            (stretch.minimumValue(), stretch.maximumValue())
            for stretch in (
                renderer.redContrastEnhancement(),
                renderer.greenContrastEnhancement(),
                renderer.blueContrastEnhancement(),
            )
        ]
        return bands, ends, renderer.alphaBand()

    def stretched(self, layer, bands, ends):
        """Give a layer this look."""
        renderer = QgsMultiBandColorRenderer(layer.dataProvider(), *bands)
        setters = (
            renderer.setRedContrastEnhancement,
            renderer.setGreenContrastEnhancement,
            renderer.setBlueContrastEnhancement,
        )
        for band, (low, high), setter in zip(bands, ends, setters):
            stretch = QgsContrastEnhancement(layer.dataProvider().dataType(band))
            stretch.setMinimumValue(low)
            stretch.setMaximumValue(high)
            stretch.setContrastEnhancementAlgorithm(
                QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
            )
            setter(stretch)
        layer.setRenderer(renderer)

    def test_bands_and_stretch_of_the_image(self, translate, open_layer, image, tmp_path):
        ends = [(10, 90), (20, 200), (0, 50)]
        self.stretched(image, (3, 2, 1), ends)
        for method in ({}, {"METHOD": "gray_world"}):
            assert self.shown(translate, open_layer, tmp_path, **method) == ((3, 2, 1), ends, -1)
        # Band 3 is the first that is used.
        found = self.shown(translate, open_layer, tmp_path, METHOD="gray_world", BANDS="3,2,1")
        assert found == ((1, 2, 3), ends, -1)

    def test_bytes_without_a_stretch(self, translate, open_layer, tmp_path):
        assert self.shown(translate, open_layer, tmp_path) == ((1, 2, 3), [(0, 255)] * 3, -1)

    def test_a_stretched_image_is_shown_through_the_same_line(self, translate, open_layer, inputs, tmp_path):
        values = scene(50, 70, 4000).astype(np.uint16)
        layer = open_layer(write_image(inputs / "deep.tif", values), "deep")
        low, high = float(values.min()), float(values.max())
        self.stretched(layer, (1, 2, 3), [(low, high)] * 3)
        card = translator_card()
        card["output"]["dtype"] = "uint16"
        path = write_model(inputs / "i.onnx", card, identity_graph(card))
        found = self.shown(
            translate, open_layer, tmp_path, IMAGE=layer, MODEL_FILE=str(path), SCALING="stretch"
        )
        np.testing.assert_allclose(found[1], [(0, 255)] * 3, atol=1e-6)

    def test_an_alpha_band_stays_one(self, translate, open_layer, inputs, tmp_path):
        alpha = np.full((50, 70), 255)
        alpha[:9] = 0
        layer = open_layer(write_image(inputs / "a.tif", scene(50, 70).astype(np.uint8), alpha), "alpha")
        assert self.shown(translate, open_layer, tmp_path, IMAGE=layer)[2] == 4
        assert gdal.Open(str(tmp_path / "out" / "out.tif")).RasterCount == 4


def test_lists_show_the_models_of_their_task(provider, tmp_path, monkeypatch):
    for name, output in (("pictures", "image"), ("seasons", "translated"), ("own", None)):
        (tmp_path / f"{name}.onnx").write_bytes(b"")
        if output:
            item = f'{{"properties": {{"mlm:output": [{{"name": "{output}"}}]}}}}'
            (tmp_path / f"{name}.stac.json").write_text(item, encoding="utf-8")
    monkeypatch.setattr(paths, "MODELS_FOLDER", tmp_path)
    algorithms = {
        name: provider.algorithm(name).create() for name in ("translate", "synthesize", "modelinfo")
    }
    listed = {name: made.parameterDefinition("MODEL").options() for name, made in algorithms.items()}
    assert listed == {
        "translate": ["own", "seasons"],
        "synthesize": ["own", "pictures"],
        "modelinfo": ["own", "pictures", "seasons"],
    }
    assert list(paths.shipped_models("image")) == ["own", "pictures"]
    # What the plugin comes with is the first, and so the default, whatever lies beside it.
    (tmp_path / f"{paths.PACKAGED_MODEL}.onnx").write_bytes(b"")
    assert list(paths.shipped_models()) == [paths.PACKAGED_MODEL, "own", "pictures", "seasons"]


def test_a_layer_that_no_file_holds_is_copied_and_comes_out_as_floats(translate, image, monkeypatch):
    """The gdal provider stands in for WCS, PostGIS and virtual rasters, its values being known."""

    def sources(layer, title):
        crs = layer.crs().toWkt()
        return [ProviderRaster(layer.source(), "gdal", band, crs, "web", (), True) for band in (1, 2, 3)]

    monkeypatch.setattr(translate_module, "band_sources", sources)
    pixels, dataset, _ = translate(METHOD="gray_world")
    assert dataset.GetRasterBand(1).DataType == gdal.GDT_Float32
    np.testing.assert_array_equal(np.isnan(pixels[0]), gdal.Open(image.source()).ReadAsArray()[0] == 0)
    assert dataset.GetMetadataItem("RS_SYNTH_INPUTS") == '{"image": "web"}'
