# SPDX-License-Identifier: GPL-2.0-or-later
"""What every data set that is written has in common: its folder, its indices, its contact sheet, its STAC items."""
