# SPDX-License-Identifier: GPL-2.0-or-later
"""RS Synth, a QGIS plugin: imagery of the places that a scenario makes."""


def classFactory(iface):  # QGIS looks for this name
    from .rs_synth_plugin.plugin import RSSynthPlugin

    return RSSynthPlugin(iface)
