# SPDX-License-Identifier: GPL-2.0-or-later
"""Image–mask pairs from a joint diffusion model: sampling, masks given, and the data set that is written."""
