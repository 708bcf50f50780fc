# SPDX-License-Identifier: GPL-2.0-or-later
"""The tags that every raster of this provider carries."""

from __future__ import annotations

from collections.abc import Mapping

from ..bridge.layers import is_copy
from ..core.raster.geotiff import provenance_tags
from ..core.raster.rasters import RasterSource
from ..core.scenario.scenario import Scenario
from ..paths import plugin_version


def source_tags(scenario: Scenario, **sources: RasterSource) -> dict[str, str]:
    """Tags of a raster that an edit made of `sources` (by what they were: land_cover, dem, …)."""
    return provenance_tags(
        scenario=scenario.to_json(),
        version=plugin_version(),
        inputs=named(sources),
    )


def named(sources: Mapping[str, RasterSource]) -> dict[str, str]:
    """What each input was: its path, or the layer's name where the path is that of a temporary copy."""
    return {role: source.name if is_copy(source) else source.path for role, source in sources.items()}
