# SPDX-License-Identifier: GPL-2.0-or-later
"""floodlandcover and convertlandcover, as the toolbox runs them."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterRange,
    QgsVectorLayer,
)
from qgis_log import Log

from rs_synth_plugin.bridge.layers import ProviderRaster
from rs_synth_plugin.core.feedback import NullFeedback

SEED = "-113.0618410,37.1600700 [EPSG:4326]"
RESERVOIR = {"LEVEL": 1165, "FROM_WATER": False, "SEED_POINT": SEED, "CREST_FIELD": "crest_m"}


def pixels(path):
    dataset = gdal.Open(str(path))
    return dataset.ReadAsArray(), dataset


@pytest.fixture
def reservoir(run, land_cover, dem, sample, tmp_path):
    """Runs the demo's flood with changes; returns its results."""

    def flood(**changes):
        parameters = {
            "LAND_COVER": land_cover,
            "DEM": dem,
            **RESERVOIR,
            "BARRIERS": str(sample / "dam.geojson"),
            "FLOODED_LAND_COVER": str(tmp_path / "flooded.tif"),
            "FLOODED_DEM": str(tmp_path / "dem.tif"),
            "DEPTH": str(tmp_path / "depth.tif"),
            "MASK": str(tmp_path / "mask.tif"),
            **changes,
        }
        return run("floodlandcover", {name: value for name, value in parameters.items() if value is not None})

    return flood


def test_reservoir_behind_the_dam(reservoir, land_cover):
    results = reservoir()
    classes, dataset = pixels(results["FLOODED_LAND_COVER"])
    mask, _ = pixels(results["MASK"])
    depth, _ = pixels(results["DEPTH"])
    surface, _ = pixels(results["FLOODED_DEM"])
    before, source = pixels(land_cover.source())

    assert dataset.GetGeoTransform() == pytest.approx(source.GetGeoTransform())
    assert (dataset.RasterXSize, dataset.RasterYSize) == (source.RasterXSize, source.RasterYSize)
    assert dataset.GetSpatialRef().IsSame(source.GetSpatialRef())
    assert dataset.GetRasterBand(1).DataType == gdal.GDT_Byte
    assert dataset.GetRasterBand(1).GetNoDataValue() == 255
    assert dataset.GetRasterBand(1).GetColorTable() is not None

    flooded = mask == 1
    assert (classes[flooded] == 1).all()
    assert (classes[~flooded] == before[~flooded]).all()
    # Two ponds lie in the valley: their class stays, their water deepens.
    assert (before[(depth > 0) & ~flooded] == 1).all()
    assert np.allclose(surface[depth > 0], 1165)
    assert results["MAX_DEPTH_M"] == pytest.approx(float(depth.max()))
    # Pixels of 31.53 m × 31.52 m, and the ellipsoid's true area within 1 %.
    assert results["FLOODED_KM2"] == pytest.approx(flooded.sum() * 31.53 * 31.524 / 1e6, rel=0.01)
    assert 9 < results["FLOODED_KM2"] < 11


def test_the_dam_holds_and_a_low_one_does_not(reservoir, sample):
    held = reservoir()["FLOODED_KM2"]
    assert reservoir(BARRIERS=None, CREST_FIELD=None)["FLOODED_KM2"] > 4 * held
    plain = {"METHOD": "plain", "BARRIERS": None, "CREST_FIELD": None, "SEED_POINT": None}
    assert reservoir(**plain)["FLOODED_KM2"] > 4 * held
    assert reservoir(CREST_FIELD=None, CREST=1150)["FLOODED_KM2"] > 4 * held
    assert reservoir(CREST_FIELD=None)["FLOODED_KM2"] == held  # an empty crest holds any level


def test_scenario_and_inputs_are_in_the_tags(reservoir, land_cover):
    tags = gdal.Open(reservoir()["MASK"]).GetMetadata()
    assert tags["RS_SYNTH_SYNTHETIC"] == "yes"
    assert '"level": 1165' in tags["RS_SYNTH_SCENARIO"]
    assert land_cover.source() in tags["RS_SYNTH_INPUTS"]


def test_what_the_layer_says_counts(open_layer, run, land_cover, dem, tmp_path):
    """A DEM without a CRS in the file and with a wrong number for unknown ground: the layer puts both right."""
    crs = dem.crs()
    heights, source = pixels(dem.source())
    stripped = gdal.GetDriverByName("GTiff").Create(
        str(tmp_path / "stripped.tif"), source.RasterXSize, source.RasterYSize, 1, gdal.GDT_UInt16
    )
    stripped.SetGeoTransform(source.GetGeoTransform())
    stripped.GetRasterBand(1).WriteArray(heights)
    del stripped
    layer = open_layer(tmp_path / "stripped.tif", "stripped")
    parameters = {
        "LAND_COVER": land_cover,
        "DEM": layer,
        "LEVEL": 1165,
        "METHOD": "plain",
        "MASK": str(tmp_path / "mask.tif"),
    }
    layer.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(QgsProcessingException, match="no CRS; set it"):
        run("floodlandcover", parameters)
    layer.setCrs(crs)
    expected = run("floodlandcover", {**parameters, "DEM": dem})["FLOODED_KM2"]
    assert run("floodlandcover", parameters)["FLOODED_KM2"] == pytest.approx(expected)

    layer.dataProvider().setUserNoDataValue(1, [QgsRasterRange(1000, 1140)])
    holes = run("floodlandcover", parameters)["FLOODED_KM2"]
    assert 0 < holes < 0.7 * expected


def test_geopackage_and_vrt_rasters(open_layer, run, land_cover, dem, tmp_path):
    gdal.Translate(
        str(tmp_path / "all.gpkg"), dem.source(), format="GPKG", creationOptions=["RASTER_TABLE=dem"]
    )
    gdal.Translate(
        str(tmp_path / "all.gpkg"),
        land_cover.source(),
        format="GPKG",
        creationOptions=["RASTER_TABLE=classes", "APPEND_SUBDATASET=YES"],
    )
    gdal.BuildVRT(str(tmp_path / "dem.vrt"), [dem.source()])
    parameters = {"LAND_COVER": land_cover, "LEVEL": 1165, "METHOD": "plain", "MASK": str(tmp_path / "m.tif")}
    expected = run("floodlandcover", {**parameters, "DEM": dem})["FLOODED_KM2"]
    for source in (f"GPKG:{tmp_path / 'all.gpkg'}:dem", str(tmp_path / "dem.vrt")):
        layer = open_layer(source, "dem")
        assert run("floodlandcover", {**parameters, "DEM": layer})["FLOODED_KM2"] == pytest.approx(expected)


def test_a_raster_without_a_file_is_copied_through_its_provider(dem, tmp_path):
    """As WCS, PostGIS and virtual rasters are read; the gdal provider stands in for them, its values being known."""
    source = ProviderRaster(dem.source(), "gdal", 1, dem.crs().toWkt(), "DEM", ((1000.0, 1100.0),), True)
    copy, dataset = pixels(source.materialise(tmp_path, NullFeedback()).path)
    heights, original = pixels(dem.source())
    expected = np.where((heights <= 1100) | (heights == 65535), np.nan, heights.astype(float))
    assert np.isnan(expected).any()
    assert np.isfinite(expected).any()
    np.testing.assert_array_equal(copy, expected)
    assert dataset.GetGeoTransform() == pytest.approx(original.GetGeoTransform())


def test_web_maps_are_refused(open_layer, run, land_cover, tmp_path):
    uri = f"type=xyz&url=file://{tmp_path}/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmax=3&zmin=0"
    web = open_layer(uri, "a web map", "wms")
    parameters = {
        "LAND_COVER": land_cover,
        "DEM": web,
        "LEVEL": 1100,
        "METHOD": "plain",
        "MASK": str(tmp_path / "m.tif"),
    }
    with pytest.raises(QgsProcessingException, match="is a web map: its pixels are colours"):
        run("floodlandcover", parameters)


@pytest.fixture
def two_polygons(qgis_app):
    """A memory layer in another CRS than the land cover: the demo's clearing, and one far in the west."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "areas", "memory")
    features = []
    for x, y in ((-112.870, 37.155), (-113.200, 37.155)):
        feature = QgsFeature()
        feature.setGeometry(
            QgsGeometry.fromWkt(
                f"POLYGON(({x} {y}, {x + 0.01} {y}, {x + 0.01} {y + 0.01}, {x} {y + 0.01}, {x} {y}))"
            )
        )
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().removeMapLayer(layer.id())


def test_conversion_inside_selected_polygons(run, land_cover, two_polygons, tmp_path):
    parameters = {
        "LAND_COVER": land_cover,
        "FROM_CODES": "4,5",
        "TO_ROLE": "farmland",
        "CONVERTED": str(tmp_path / "converted.tif"),
        "MASK": str(tmp_path / "mask.tif"),
    }
    before, _ = pixels(land_cover.source())
    both = run("convertlandcover", {**parameters, "POLYGONS": two_polygons})["CONVERTED_KM2"]
    two_polygons.selectByIds([1])
    selected = QgsProcessingFeatureSourceDefinition(two_polygons.id(), True)
    one = run("convertlandcover", {**parameters, "POLYGONS": selected})["CONVERTED_KM2"]
    assert 0 < one < 0.7 * both
    after, _ = pixels(tmp_path / "converted.tif")
    mask, _ = pixels(tmp_path / "mask.tif")
    changed = after != before
    assert (mask[changed] == 1).all()
    assert (after[changed] == 7).all()
    assert set(np.unique(before[changed])) <= {4, 5}
    # The selected one lies in the east.
    assert np.nonzero(changed)[1].min() > before.shape[1] / 2


def test_a_share_is_taken_in_patches_and_repeats(run, land_cover, tmp_path):
    parameters = {"LAND_COVER": land_cover, "SHARE": 30, "SEED": 5}
    shares, masks = [], []
    for name, share in (("all", 100), ("some", 30), ("again", 30)):
        target = str(tmp_path / f"{name}.tif")
        shares.append(
            run("convertlandcover", {**parameters, "SHARE": share, "CONVERTED": target})["CONVERTED_KM2"]
        )
        masks.append(pixels(target)[0])
    assert shares[1] / shares[0] == pytest.approx(0.30, abs=0.005)
    assert (masks[1] == masks[2]).all()


def test_unknown_codes_are_listed_with_their_pixels(run, land_cover, dem, tmp_path):
    parameters = {
        "LAND_COVER": land_cover,
        "DEM": dem,
        "LEVEL": 1165,
        "LEGEND": "nlcd",
        "MASK": str(tmp_path / "m.tif"),
    }
    with pytest.raises(
        QgsProcessingException, match=r"NLCD \(USA\) does not know: 5 \(\d{3},\d{3} pixels\), 4 "
    ):
        run("floodlandcover", parameters)
    assert not (tmp_path / "m.tif").exists()


def test_a_legend_of_ones_own(run, land_cover, tmp_path):
    legend = tmp_path / "mine.csv"
    roles = ["water", "built", "bare", "forest", "shrubland", "grassland", "farmland", "wetland"]
    legend.write_text(
        "code,name,color,role\n" + "".join(f"{i},class {i},#10{i}0{i}0,{r}\n" for i, r in enumerate(roles, 1))
    )
    parameters = {"LAND_COVER": land_cover, "LEGEND_FILE": str(legend), "CONVERTED": str(tmp_path / "c.tif")}
    assert run("convertlandcover", parameters)["CONVERTED_KM2"] > 50


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"LEVEL": None}, "either a water level or a rise"),
        ({"RISE": 3}, "either a water level or a rise"),
        ({"SEED_POINT": None, "FROM_WATER": False}, "Say where the water comes from"),
        ({"METHOD": "plain"}, "plain method knows no SEED_POINT, BARRIERS"),
        ({"LEVEL": None, "RISE": 3, "METHOD": "plain"}, "A rise spreads from existing water"),
        ({"LEVEL": None, "RISE": 3, "FROM_WATER": True}, "A rise starts from existing water alone"),
        ({"LEGEND_FILE": "/nowhere/legend.csv"}, "legend.csv cannot be read"),
    ],
)
def test_nonsense_is_refused_before_running(reservoir, changes, message):
    with pytest.raises(ValueError, match=message):
        reservoir(**changes)


def test_no_overlap_names_the_layer(open_layer, reservoir, tmp_path):
    far = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "far.tif"), 50, 50, 1, gdal.GDT_Float32)
    far.SetGeoTransform((10, 0.001, 0, 50, 0, -0.001))
    far.SetProjection(QgsCoordinateReferenceSystem("EPSG:4326").toWkt())
    del far
    with pytest.raises(QgsProcessingException, match="DEM .*far.* does not overlap"):
        reservoir(DEM=open_layer(tmp_path / "far.tif", "far"))


def test_an_output_that_is_an_input_or_nowhere_is_refused(open_layer, reservoir, land_cover, tmp_path):
    copy = gdal.Translate(str(tmp_path / "copy.tif"), land_cover.source())
    del copy
    before = (tmp_path / "copy.tif").read_bytes()
    with pytest.raises(QgsProcessingException, match="is one of the inputs"):
        reservoir(LAND_COVER=open_layer(tmp_path / "copy.tif", "copy"), MASK=str(tmp_path / "copy.tif"))
    assert (tmp_path / "copy.tif").read_bytes() == before


def test_a_nodata_value_that_the_file_does_not_declare_is_asked_for(reservoir, open_layer, dem, tmp_path):
    heights, source = pixels(dem.source())
    raw = gdal.GetDriverByName("GTiff").Create(
        str(tmp_path / "raw.tif"), source.RasterXSize, source.RasterYSize, 1, gdal.GDT_Float32
    )
    raw.SetGeoTransform(source.GetGeoTransform())
    raw.SetProjection(source.GetProjection())
    raw.GetRasterBand(1).WriteArray(np.where(heights < 1100, np.float32(-3.4e38), heights.astype(np.float32)))
    del raw
    layer = open_layer(tmp_path / "raw.tif", "raw")
    with pytest.raises(
        QgsProcessingException, match=r"DEM \(“raw”\) holds heights from -3\.4e\+38 .* set its nodata"
    ):
        reservoir(DEM=layer)


def test_a_rise_that_runs_downhill_is_told(reservoir, run):
    results = reservoir(LEVEL=None, RISE=3, FROM_WATER=True, SEED_POINT=None, BARRIERS=None, CREST_FIELD=None)
    assert results["MAX_DEPTH_M"] > 20
    assert any("spilled over its shore" in warning for warning in run.log.warnings)


def test_a_batch_goes_on_after_a_row_that_fails(provider, land_cover, dem, tmp_path):
    """As the batch panel does it: one algorithm, a run for each row, a new context for each."""
    algorithm = provider.algorithm("floodlandcover")
    outcomes = []
    for row, level in enumerate((1150, float("nan"), 1165)):
        parameters = {
            "LAND_COVER": land_cover,
            "DEM": dem,
            "LEVEL": level,
            "METHOD": "plain",
            "MASK": str(tmp_path / f"{row}.tif"),
        }
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        outcomes.append(algorithm.run(parameters, context, Log()))
    assert [ok for _, ok in outcomes] == [True, False, True]
    assert 0 < outcomes[0][0]["FLOODED_KM2"] < outcomes[2][0]["FLOODED_KM2"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0.tif", "2.tif"]
