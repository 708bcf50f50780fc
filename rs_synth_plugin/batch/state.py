# SPDX-License-Identifier: GPL-2.0-or-later
"""What a job keeps on disk while it is unfinished: its blocks, and what was found out about the whole raster.

Beside IMAGE.tif (or .vrt) lies the folder IMAGE.tif.blocks: job.json, surface.tif of a flood, and a GeoTIFF for each
finished block. All of them appear complete or not at all, so what lies there is finished.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Dict, Mapping, Optional, Sequence, Tuple

from osgeo import gdal

from ..core.errors import InputError
from ..core.model.jsoncheck import parse_strict
from ..core.raster.crs import quiet_gdal
from ..core.scenario.legend import Legend
from ..core.textfile import write_text
from .fingerprint import TAG
from .lattice import Index
from .plan import Job

VERSION = 1
_JOB_FILE, _SURFACE = "job.json", "surface.tif"


@dataclass(frozen=True)
class Prepared:
    """What was found out in the passes over the whole raster: the legend of a land cover; how the numbers of an
    image are scaled, and their statistics (rows of `BandStatistics`); where the model runs; and figures for the
    summary."""

    fingerprint: str
    provider: str
    legend: Optional[Mapping[str, Any]] = None
    scaling: Tuple[float, float] = (1.0, 0.0)
    statistics: Tuple[Tuple[float, ...], ...] = ()
    figures: Mapping[str, float] = field(default_factory=dict)

    def read_legend(self) -> Legend:
        """The legend."""
        return Legend.from_dict(self.legend or {}, "The kept legend")

    @staticmethod
    def of_legend(legend: Legend) -> Dict[str, Any]:
        """A legend as JSON members."""
        members = asdict(legend)
        return {**members, "classes": list(members["classes"]), "nodata": list(legend.nodata)}


class JobFolder:
    """The folders of one job's layers; the first holds what they share."""

    def __init__(self, job: Job):
        self._folders = {layer: blocks_folder(job.outputs[layer]) for layer in job.layers}
        self.main = next(iter(self._folders.values()))

    @property
    def surface(self) -> Path:
        """Where the surface of a flood is kept."""
        return self.main / _SURFACE

    def block(self, layer: str, index: Index) -> Path:
        """The file of one block."""
        return self._folders[layer] / f"block_{index[0]:05d}_{index[1]:05d}.tif"

    def folder(self, layer: str) -> Path:
        """Where the blocks of a layer lie."""
        return self._folders[layer]

    def begin(self, mark: str) -> Optional[Prepared]:
        """What an earlier run found out, None where this is the first; the folders exist then.

        Raises:
            InputError: it was begun with another plan, other inputs, another model or other versions.
        """
        for folder in self._folders.values():
            try:
                folder.mkdir(exist_ok=True)
            except OSError as error:
                raise InputError(
                    f"The folder {folder} cannot be made ({error.strerror}): choose another place for the result."
                ) from error
        prepared = self._read()
        if prepared is not None and prepared.fingerprint != mark:
            raise InputError(
                f"{self.main} holds blocks of another plan: parameters, input files, model or versions have changed "
                "since. Undo that, give the result another name, or start anew with --restart."
            )
        return prepared

    def belongs_to(self, mark: str) -> bool:
        """Whether what was begun, if anything was, is of this fingerprint."""
        try:
            found = self._read()
        except InputError:
            return False
        return found is None or found.fingerprint == mark

    def keep(self, prepared: Prepared) -> None:
        """Writes what was found out. Raises InputError where it cannot be written."""
        text = json.dumps({"rs_synth_batch": VERSION, **asdict(prepared)}, ensure_ascii=False, indent=1)
        write_text(self.main / _JOB_FILE, text + "\n")

    def is_finished(self, layer: str, index: Index, mark: str) -> bool:
        """Whether a block is there, and can be opened."""
        path = self.block(layer, index)
        if not path.is_file():
            return False
        with quiet_gdal():
            try:
                dataset = gdal.OpenEx(str(path), gdal.OF_RASTER)
            except RuntimeError:  # the host switched GDAL's exceptions on
                return False
            return dataset is not None and dataset.GetMetadataItem(TAG) == mark

    def remove(self, layers: Sequence[str]) -> None:
        """Removes the folders of some layers, and what the job only needed while it ran."""
        self.surface.unlink(missing_ok=True)
        for layer in layers:
            shutil.rmtree(self._folders[layer], ignore_errors=True)

    def restart(self) -> None:
        """Throws away what was begun."""
        self.remove(list(self._folders))

    def _read(self) -> Optional[Prepared]:
        try:
            data = parse_strict((self.main / _JOB_FILE).read_text(encoding="utf-8"))
            if data.pop("rs_synth_batch") != VERSION:
                raise ValueError("another version")
            data["scaling"] = tuple(data["scaling"])
            data["statistics"] = tuple(tuple(row) for row in data["statistics"])
            return Prepared(**data)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            raise InputError(
                f"{self.main / _JOB_FILE} cannot be read ({error}): start the job anew with --restart."
            ) from error


def blocks_folder(output: str) -> Path:
    """Beside a result: where its blocks lie."""
    return Path(output + ".blocks")
