# SPDX-License-Identifier: GPL-2.0-or-later
"""Translators: images of one domain (a season, a city, a sensor) in the look of another, the contents kept."""
