# SPDX-License-Identifier: GPL-2.0-or-later
"""Segmentation networks by name: those of segmentation-models-pytorch and torchgeo, and this package's U-Net."""

from __future__ import annotations

from typing import Any, List, Sequence

from torch import Tensor, nn

from ..comparison import ComparisonError
from ..networks.unet import UNet
from .change_network import load_parts

PLAIN, FARSEG = "plain", "farseg"
_CLASSES = {"fpn": "FPN", "pspnet": "PSPNet", "segformer": "Segformer", "unet": "Unet"}
ARCHITECTURES = (*_CLASSES, FARSEG, PLAIN)
_MULTIPLE = 32


class PixelClassifier(nn.Module):
    """A network from random weights.

    Args:
        architecture: one of `ARCHITECTURES`.
        encoder: name in segmentation-models-pytorch; of farseg a ResNet of torchvision.
        channels: widths of the plain U-Net.
        bands, classes: of the data. farseg takes three bands.

    Raises:
        ComparisonError: a package is missing, the encoder is unknown, or the bands do not suit.
    """

    def __init__(
        self, architecture: str, encoder: str, channels: Sequence[int], bands: int, classes: int
    ) -> None:
        super().__init__()
        self.size_multiple = _MULTIPLE
        self.network: Any
        if architecture == PLAIN:
            self.network = UNet(bands, classes, channels, (-1.0, 1.0))
            self.size_multiple = self.network.size_multiple
        elif architecture == FARSEG:
            self.network = _farseg(encoder, bands, classes)
        else:
            self.network = _of_library(architecture, encoder, bands, classes)

    def segment(self, image: Tensor) -> Tensor:
        """Logits N×K×H×W of an image N×B×H×W in [-1, 1]; height and width: multiples of `size_multiple`."""
        made: Tensor = self.network.segment(image) if isinstance(self.network, UNet) else self.network(image)
        return made

    def levels(self, image: Tensor) -> List[Tensor]:
        """Activations of the encoder, finest first, N×F×h×w each; for unet and plain."""
        found = self.network.levels(image) if isinstance(self.network, UNet) else self.network.encoder(image)
        return list(found)


def _of_library(architecture: str, encoder: str, bands: int, classes: int) -> nn.Module:
    kind = getattr(load_parts("Segmentation networks other than 'plain'"), _CLASSES[architecture])
    try:
        made: nn.Module = kind(encoder, encoder_weights=None, in_channels=bands, classes=classes)
    except KeyError as error:
        raise ComparisonError(
            f"segmentation-models-pytorch has no encoder '{encoder}' for {architecture}; name another in "
            "downstream.networks."
        ) from error
    return made


def _farseg(encoder: str, bands: int, classes: int) -> nn.Module:
    load_parts("FarSeg")
    try:
        from torchgeo.models.farseg import FarSeg
    except ImportError as error:
        raise ComparisonError(
            f"FarSeg needs torchgeo: install it with `pip install torchgeo`, torch held at its version. ({error})"
        ) from error
    if bands != 3:
        raise ComparisonError(f"FarSeg takes three bands, and the data have {bands}; leave it out.")
    try:
        made: nn.Module = FarSeg(encoder, classes=classes, backbone_pretrained=False)
    except (AssertionError, KeyError, ValueError) as error:
        raise ComparisonError(
            f"FarSeg has no encoder '{encoder}'; use resnet18, resnet34, resnet50 or resnet101."
        ) from error
    return made
