# SPDX-License-Identifier: GPL-2.0-or-later
"""Jobs beyond one machine, without QGIS: plans, blocks that survive a kill, Dask. Imports core only."""
