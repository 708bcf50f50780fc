# SPDX-License-Identifier: GPL-2.0-or-later
"""Gray world and histogram matching against their definitions, on every pixel type."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, osr

from rs_synth_plugin.core.errors import Cancelled, InputError
from rs_synth_plugin.core.product import distribution, imagery
from rs_synth_plugin.core.product.distribution import BINS, Bins, Levels
from rs_synth_plugin.core.product.gray_world import GrayWorld
from rs_synth_plugin.core.product.histogram_matching import HistogramMatching
from tests.core.images import TRANSFORM, make, open_image, scene, write_image
from tests.tiny_models import RecordingFeedback

TYPES = ("uint8", "int16", "uint16", "float32")
ELSEWHERE = (0.0, 10.0, 0.0, 5_000_000.0, 0.0, -10.0)


def pair(tmp_path, dtype, nodata=None):
    """An image and a darker, redder reference somewhere else; (path, values) of each."""
    top = 250.0 if dtype == "uint8" else 3000.0
    values = scene(60, 90, top).astype(dtype)
    other = (scene(40, 50, top, seed=4) * [[[0.8]], [[0.5]], [[0.3]]]).astype(dtype)
    if nodata is not None:
        values[:, 5:15, 20:30] = nodata
        other[:, :9] = nodata
    return (
        (write_image(tmp_path / "in.tif", values, nodata=nodata), values),
        (
            write_image(tmp_path / "ref.tif", other, nodata=nodata, transform=ELSEWHERE, crs="EPSG:32633"),
            other,
        ),
    )


def rounded(values, dtype):
    """As the file's pixel type holds them."""
    if np.dtype(dtype).kind == "f":
        return values.astype(dtype)
    limits = np.iinfo(dtype)
    return np.clip(np.rint(values.astype(np.float32)), limits.min, limits.max).astype(dtype)


@pytest.mark.parametrize("dtype", TYPES)
def test_gray_world_gives_each_band_the_mean_of_the_reference(tmp_path, dtype):
    nodata = -1 if dtype in ("int16", "float32") else 0
    (path, values), (reference, other) = pair(tmp_path, dtype, nodata)
    pixels, dataset, report = make(path, GrayWorld(open_image(reference)), tmp_path / "out.tif")
    known, aim = values[0] != nodata, other[0] != nodata
    gains = [b[aim].mean(dtype=float) / a[known].mean(dtype=float) for a, b in zip(values, other)]
    expected = rounded(values.astype(np.float64) * np.reshape(gains, (3, 1, 1)), dtype)
    if dtype == "float32":
        np.testing.assert_allclose(pixels[:, known], expected[:, known], rtol=1e-6)
    else:
        np.testing.assert_array_equal(pixels[:, known], expected[:, known])
    assert (pixels[:, ~known] == nodata).all()
    assert dataset.GetRasterBand(1).GetNoDataValue() == nodata
    assert dataset.GetGeoTransform() == TRANSFORM
    assert dataset.GetSpatialRef().IsSame(osr.SpatialReference(gdal.Open(path).GetProjection()))
    assert pixels.dtype == np.dtype(dtype)
    assert report.edges.correlation > 0.8  # bands of other weight in the brightness


def test_gray_world_without_a_reference_makes_the_means_equal(tmp_path):
    values = (scene(60, 90) * [[[1.0]], [[0.6]], [[0.3]]]).astype(np.float32)
    pixels, _, _ = make(write_image(tmp_path / "in.tif", values), GrayWorld(), tmp_path / "out.tif")
    np.testing.assert_allclose(pixels.mean(axis=(1, 2)), values.mean(), rtol=1e-5)
    assert gdal.Open(str(tmp_path / "out.tif")).GetMetadata()["RS_SYNTH_METHOD"] == "gray_world"


def test_gray_world_clips_to_the_pixel_type(tmp_path):
    values = scene(40, 40).astype(np.uint8)
    bright = np.full((3, 10, 10), 250, np.uint8)
    bright[:, 0, 0] = 249
    method = GrayWorld(open_image(write_image(tmp_path / "ref.tif", bright)))
    pixels, _, _ = make(write_image(tmp_path / "in.tif", values), method, tmp_path / "out.tif")
    assert pixels.max() == 255
    assert pixels[0].astype(int).ravel()[values[0].argmax()] == 255


def matched(values, other):
    """Gonzalez and Woods, by the letter: the level of the reference whose rank is nearest, the lower of two."""
    levels, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    aims, aim_counts = np.unique(other, return_counts=True)
    ranks, aim_ranks = np.cumsum(counts) / counts.sum(), np.cumsum(aim_counts) / aim_counts.sum()
    nearest = [aims[np.argmin(np.abs(aim_ranks - rank))] for rank in ranks]
    assert len(levels) == len(nearest)
    return np.array(nearest)[inverse.ravel()].reshape(values.shape)


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16"])
def test_histogram_matching_of_levels_is_the_textbooks(tmp_path, dtype):
    nodata = -1 if dtype == "int16" else 0
    (path, values), (reference, other) = pair(tmp_path, dtype, nodata)
    pixels, _, _ = make(path, HistogramMatching(open_image(reference)), tmp_path / "out.tif")
    known, aim = values[0] != nodata, other[0] != nodata
    for band in range(3):
        np.testing.assert_array_equal(pixels[band][known], matched(values[band][known], other[band][aim]))
    assert (pixels[:, ~known] == nodata).all()


def test_histogram_matching_of_floats_is_as_near_as_it_says(tmp_path):
    (path, values), (reference, other) = pair(tmp_path, "float32")
    pixels, dataset, _ = make(path, HistogramMatching(open_image(reference)), tmp_path / "out.tif")
    assert np.isnan(dataset.GetRasterBand(1).GetNoDataValue())
    for band in range(3):
        exact = np.sort(other[band].ravel())
        order = np.argsort(values[band].ravel())
        made = pixels[band].ravel()[order]
        share = (np.arange(made.size) + 1) / made.size
        # The reference's value of the same rank, to a pixel of either image and a bin of each.
        low = exact[np.clip(np.floor(share * exact.size).astype(int) - 3, 0, None)]
        high = exact[np.clip(np.ceil(share * exact.size).astype(int) + 2, None, exact.size - 1)]
        bin_width = np.ptp(exact) / BINS
        assert (made >= low - 2 * bin_width).all()
        assert (made <= high + 2 * bin_width).all()


@pytest.mark.parametrize("dtype", TYPES)
def test_an_image_is_its_own_match(tmp_path, dtype):
    (path, values), _ = pair(tmp_path, dtype)
    pixels, _, _ = make(path, HistogramMatching(open_image(path)), tmp_path / "out.tif")
    bin_width = np.ptp(values, axis=(1, 2)).max() / BINS if dtype == "float32" else 0
    assert np.abs(pixels.astype(float) - values).max() <= 2 * bin_width


def test_levels_and_bins_by_hand():
    levels = Levels(10, np.array([2, 0, 1, 1]))  # 10, 10, 12, 13
    np.testing.assert_allclose(levels.rank(np.array([9, 10, 11, 12, 13, 99])), [0, 0.5, 0.5, 0.75, 1, 1])
    np.testing.assert_array_equal(
        levels.value(np.array([0, 0.5, 0.6, 0.625, 0.63, 1.0])), [10, 10, 10, 10, 12, 13]
    )
    bins = Bins(0.0, 4.0, np.array([2, 0, 1, 1]))
    np.testing.assert_allclose(
        bins.rank(np.array([-1, 0, 0.5, 1, 2, 3, 4, 9])), [0, 0, 0.25, 0.5, 0.5, 0.75, 1, 1]
    )
    np.testing.assert_allclose(bins.value(np.array([0, 0.25, 0.5, 0.75, 1])), [0, 0.5, 2, 3, 4])
    constant = Bins(7.0, 7.0, np.array([5, 0]))
    assert constant.value(constant.rank(np.array([7.0]))) == 7


@pytest.mark.parametrize("dtype", TYPES)
@pytest.mark.parametrize("kind", [GrayWorld, HistogramMatching])
def test_windows_and_tiles_do_not_show(tmp_path, monkeypatch, kind, dtype):
    (path, _), (reference, _) = pair(tmp_path, dtype)
    make(path, kind(open_image(reference)), tmp_path / "a.tif")
    monkeypatch.setattr(imagery, "_BLOCK", 17)
    make(path, kind(open_image(reference)), tmp_path / "b.tif", tile_size=31)
    a, b = (gdal.Open(str(tmp_path / f"{name}.tif")) for name in "ab")
    np.testing.assert_array_equal(a.ReadAsArray(), b.ReadAsArray())
    tags = [dataset.GetMetadataItem("RS_SYNTH_GAINS") for dataset in (a, b)]
    assert tags[0] == tags[1] or dtype == "float32"


def test_the_same_bytes_on_a_second_run(tmp_path):
    (path, _), (reference, _) = pair(tmp_path, "uint16")
    for name in "ab":
        make(path, HistogramMatching(open_image(reference)), tmp_path / f"{name}.tif")
    assert (tmp_path / "a.tif").read_bytes() == (tmp_path / "b.tif").read_bytes()


def test_all_valid_stays_all_valid_and_alpha_alpha(tmp_path):
    values = scene(60, 90).astype(np.uint8)
    values[:, 0, 0] = 0
    alpha = np.full((60, 90), 255)
    alpha[:5] = 0
    aim = write_image(tmp_path / "ref.tif", values)
    for name, given in (("plain", None), ("alpha", alpha)):
        path = write_image(tmp_path / f"{name}_in.tif", values, given)
        pixels, dataset, _ = make(path, HistogramMatching(open_image(aim)), tmp_path / f"{name}.tif")
        assert dataset.GetRasterBand(1).GetNoDataValue() is None
        if given is None:
            np.testing.assert_array_equal(pixels, values)  # 0 is a value as any other
        else:
            np.testing.assert_array_equal(pixels[3], alpha)
            assert (pixels[:3, :5] == 0).all()


def test_a_nodata_value_never_comes_out_of_a_valid_pixel(tmp_path):
    values = np.full((1, 8, 8), 5, np.float32)
    values[0, 0, 0] = -9999
    aim = np.full((1, 4, 4), -9999, np.float32)
    pixels, _, _ = make(
        write_image(tmp_path / "in.tif", values, nodata=-9999),
        HistogramMatching(open_image(write_image(tmp_path / "ref.tif", aim))),
        tmp_path / "out.tif",
    )
    assert (pixels == -9999).sum() == 1
    assert np.abs(pixels + 9999).max() < 0.01


def test_the_scale_is_that_of_the_numbers_that_come_out(tmp_path):
    values = scene(20, 30, 3000).astype(np.uint16)
    path = write_image(tmp_path / "in.tif", values, scale=0.5)
    aim = open_image(write_image(tmp_path / "ref.tif", values // 2, scale=0.0001))
    for method, scale in ((HistogramMatching(aim), 0.0001), (GrayWorld(aim), 0.0001), (GrayWorld(), 0.5)):
        dataset = make(path, method, tmp_path / "out.tif")[1]
        assert dataset.GetRasterBand(3).GetScale() == scale


@pytest.mark.parametrize("kind", [GrayWorld, HistogramMatching])
class TestRefused:
    def refused(self, tmp_path, kind, values, aim, words, **options):
        path = write_image(tmp_path / "in.tif", values, nodata=options.get("nodata"))
        reference = write_image(tmp_path / "ref.tif", aim, nodata=options.get("nodata"))
        with pytest.raises(InputError, match=words):
            make(path, kind(open_image(reference)), tmp_path / "out.tif")
        assert not (tmp_path / "out.tif").exists()

    def test_another_band_count(self, tmp_path, kind):
        values = scene(20, 30).astype(np.uint8)
        self.refused(
            tmp_path,
            kind,
            values,
            values[:2],
            r"Reference: .*ref.tif has 2 band\(s\), and .*in.tif 3: choose",
        )

    def test_a_reference_without_valid_pixels(self, tmp_path, kind):
        values = scene(20, 30).astype(np.uint8)
        self.refused(
            tmp_path, kind, values, values * 0, "ref.tif has no valid pixel .* check its nodata", nodata=0
        )

    def test_an_image_without_valid_pixels(self, tmp_path, kind):
        values = scene(20, 30).astype(np.uint8)
        self.refused(
            tmp_path, kind, values * 0, values, "in.tif has no valid pixel .* check its nodata", nodata=0
        )

    def test_a_pixel_type_that_cannot_be_kept(self, tmp_path, kind):
        values = scene(20, 30).astype(np.int32)
        self.refused(tmp_path, kind, values, values, "has pixels of int32, .* convert it to one of them")


def test_gray_world_needs_means_above_zero(tmp_path):
    path = write_image(tmp_path / "in.tif", (scene(20, 30) - 200).astype(np.float32))
    with pytest.raises(
        InputError, match=r"divides by the mean .*in.tif there is one of -\d.*histogram matching"
    ):
        make(path, GrayWorld(), tmp_path / "out.tif")


def test_values_of_the_reference_must_fit_the_pixel_type(tmp_path):
    path = write_image(tmp_path / "in.tif", scene(20, 30).astype(np.uint8))
    aim = open_image(write_image(tmp_path / "ref.tif", np.full((3, 9, 9), 3000, np.uint16)))
    with pytest.raises(
        InputError, match=r"ref.tif has values from 3000 to 3000, .*\(uint8\) hold 0 to 255: convert"
    ):
        make(path, HistogramMatching(aim), tmp_path / "out.tif")


@pytest.mark.parametrize("dtype", TYPES)
@pytest.mark.parametrize("kind", [GrayWorld, HistogramMatching])
def test_a_constant_image_is_warned_of_and_defined(tmp_path, kind, dtype):
    feedback = RecordingFeedback()
    path = write_image(tmp_path / "in.tif", np.full((3, 20, 30), 40, dtype))
    aim = scene(20, 30).astype(dtype)
    reference = open_image(write_image(tmp_path / "ref.tif", aim))
    pixels, _, report = make(path, kind(reference), tmp_path / "out.tif", feedback)
    expected = aim.max(axis=(1, 2)) if kind is HistogramMatching else rounded(aim.mean(axis=(1, 2)), dtype)
    np.testing.assert_allclose(pixels[:, 0, 0], expected, rtol=1e-6)
    assert [text for text in feedback.warnings if "in.tif is constant (40, 40, 40 everywhere)" in text]
    assert report.edges.correlation is None
    assert [text for text in feedback.warnings if "Edge agreement: none" in text]


def test_cancelled_while_counting(tmp_path, monkeypatch):
    (path, _), (reference, _) = pair(tmp_path, "uint8")
    monkeypatch.setattr(imagery, "_BLOCK", 17)
    asked = 0
    while True:
        try:
            make(
                path, HistogramMatching(open_image(reference)), tmp_path / "out.tif", RecordingFeedback(asked)
            )
            break
        except Cancelled:
            assert not (tmp_path / "out.tif").exists()
            asked += 9
    assert asked > 50


def test_counts_hold_little_memory():
    assert distribution.BINS * 8 <= 2 * 2**20
