# SPDX-License-Identifier: GPL-2.0-or-later
"""What is written: edited land cover, imagery and translations by way of the mosaic."""
