# SPDX-License-Identifier: GPL-2.0-or-later
"""Image–mask pairs by diffusion: a denoiser of image and label together, trained, exported, sampled.

Toker et al. 2024, "SatSynth" (CVPR), on Ho et al. 2020, "Denoising diffusion probabilistic models" (DDPM).
"""

from ..torchvision_schemas import let_torchvision_load

let_torchvision_load()  # diffusers imports torchvision where it is installed
