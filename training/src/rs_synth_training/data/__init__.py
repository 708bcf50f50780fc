# SPDX-License-Identifier: GPL-2.0-or-later
"""Training data: rasters on one grid, crops, and their counterfactual twins."""
