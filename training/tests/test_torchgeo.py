# SPDX-License-Identifier: GPL-2.0-or-later
"""torchgeo's own LEVIRCD and OSCD read the data sets that the plugin writes.

change_sets.zip is written by the plugin's tests/core/change_sets.py; a test there keeps it up to date.
"""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any, Dict

import numpy as np
import pytest
import rasterio

pytestmark = pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
SETS = Path(__file__).with_name("change_sets.zip")
OSCD_IMAGES, OSCD_BANDS = "Onera Satellite Change Detection dataset - Images", 2


@pytest.fixture(scope="module")
def datasets() -> Any:
    return pytest.importorskip(
        "torchgeo.datasets", reason="needs torchgeo: pip install -e training[torchgeo]"
    )


@pytest.fixture(scope="module")
def sets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sets")
    with zipfile.ZipFile(SETS) as archive:
        archive.extractall(folder)
    return folder


def pixels(path: Path) -> np.ndarray:
    with rasterio.open(path) as source:
        return np.asarray(source.read())


def check_sample(sample: Dict[str, Any], before: np.ndarray, after: np.ndarray, label: np.ndarray) -> None:
    np.testing.assert_array_equal(sample["image"].numpy(), np.stack([before, after]))
    np.testing.assert_array_equal(sample["mask"].numpy(), label == 255)
    assert set(np.unique(label)) == {0, 255}, "nothing changed, or all did"


def test_levircd_reads_all_parts(datasets: Any, sets: Path) -> None:
    folder = sets / "levir-cd"
    counts = {}
    for part in ("train", "val", "test"):
        found = datasets.LEVIRCD(str(folder), part)
        names = (folder / "list" / f"{part}.txt").read_text().split()
        assert [Path(item["image1"]).name for item in found.files] == sorted(names)
        for index, name in enumerate(sorted(names)):
            images = (pixels(folder / kind / name) for kind in ("A", "B", "label"))
            check_sample(found[index], *images)
        counts[part] = len(found)
    assert counts == {"train": 2, "val": 1, "test": 1}


def test_oscd_reads_train_and_test(datasets: Any, sets: Path) -> None:
    """Bands in the order of the images; the validation part stands beside, where torchgeo has none."""
    folder = sets / "oscd"
    kind = datasets.OSCD
    counts = {}
    for part in ("train", "test"):
        found = kind(str(folder), part, bands=kind.all_bands[:OSCD_BANDS])
        names = (folder / OSCD_IMAGES / f"{part}.txt").read_text().split(",")
        assert sorted(item["region"] for item in found.files) == sorted(names)
        for index, item in enumerate(found.files):
            place = folder / OSCD_IMAGES / item["region"]
            dates = [
                np.concatenate([pixels(place / date / f"{band}.tif") for band in kind.all_bands[:OSCD_BANDS]])
                for date in ("imgs_1_rect", "imgs_2_rect")
            ]
            check_sample(found[index], *dates, pixels(Path(item["mask"])))
        counts[part] = len(found)
    assert counts == {"train": 2, "test": 1}
