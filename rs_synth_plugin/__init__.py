# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin's code: `core` works, `bridge` translates to and from QGIS, `processing` asks."""
