# SPDX-License-Identifier: GPL-2.0-or-later
"""What is written: edited land cover, and imagery by way of the mosaic."""
