# SPDX-License-Identifier: GPL-2.0-or-later
"""The auxiliary generator: an image from the auxiliary raster alone.

Baier et al. 2021, section II-B: "replacing all SPADE normalization layers with conventional batch
normalization results in a generator that synthesizes images from raster data alone" (like Pix2Pix, Isola et
al. 2017). It is the concatenation generator without the land cover. Land cover stays an input of the exported
graph, for a scenario always has one, but nothing reads it, and the discriminator is not shown it either.
"""

from __future__ import annotations

from .concatenation import ConcatenationGenerator


class AuxiliaryGenerator(ConcatenationGenerator):
    """See the module's docstring."""

    reads_land_cover = False
