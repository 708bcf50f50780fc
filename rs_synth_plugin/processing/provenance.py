# SPDX-License-Identifier: GPL-2.0-or-later
"""The tags that every raster of this provider carries."""

from __future__ import annotations

from ..core.raster.geotiff import provenance_tags
from ..core.raster.rasters import RasterSource
from ..core.scenario.scenario import Scenario
from ..paths import plugin_version


def source_tags(scenario: Scenario, **sources: RasterSource) -> dict[str, str]:
    """Tags of a raster that an edit made of `sources` (by what they were: land_cover, dem, …)."""
    return provenance_tags(
        scenario=scenario.to_json(),
        version=plugin_version(),
        inputs={role: source.path for role, source in sources.items()},
    )
