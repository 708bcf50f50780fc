# SPDX-License-Identifier: GPL-2.0-or-later
"""Rasters on one grid: reading, writing, areas, geometries on pixels, noise by place."""
