# SPDX-License-Identifier: GPL-2.0-or-later
"""Random scenarios over one scene, within ranges, the same ones for the same seed."""
