# SPDX-License-Identifier: GPL-2.0-or-later
"""The one place that turns QGIS layers into core sources, and results into styled layers."""
