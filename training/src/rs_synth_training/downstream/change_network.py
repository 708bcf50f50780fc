# SPDX-License-Identifier: GPL-2.0-or-later
"""The change detector: one encoder for both dates, a U-Net decoder over what it finds at both.

Fang et al. 2024, section 4.1: two weight-sharing EfficientNet-b1 encoders, a U-Net decoder with skip connections,
no pretrained weights named. How the two dates meet is left open there: here each level's features of both are
concatenated (Daudt et al. 2018, FC-Siam-conc), so that the decoder learns what differs. Encoder and decoder are
those of segmentation-models-pytorch, an extra of this package.
"""

from __future__ import annotations

from typing import Any, List, Sequence

import torch
from torch import Tensor, nn

from ..comparison import ComparisonError
from ..torchvision_schemas import let_torchvision_load


def load_parts(what: str = "Change detection") -> Any:
    """segmentation-models-pytorch. Raises ComparisonError, which says what needs it, where it is not installed."""
    let_torchvision_load()
    try:
        import segmentation_models_pytorch
    except ImportError as error:
        raise ComparisonError(
            f"{what}: segmentation-models-pytorch is needed; install it with "
            f"`pip install -e training[change]`, torch held at its version. ({error})"
        ) from error
    return segmentation_models_pytorch


class ChangeDetector(nn.Module):
    """See the module's docstring. Height and width: multiples of `size_multiple`.

    Args:
        bands: of one date.
        encoder: name in segmentation-models-pytorch.
        decoder: widths from the deepest level up; as many as there are halvings.
    """

    def __init__(self, bands: int, encoder: str, decoder: Sequence[int]) -> None:
        super().__init__()
        parts = load_parts()
        from segmentation_models_pytorch.decoders.unet.decoder import UnetDecoder

        depth = len(decoder)
        self.size_multiple = 2**depth
        try:
            self.encoder = parts.encoders.get_encoder(encoder, in_channels=bands, depth=depth, weights=None)
        except KeyError as error:
            raise ComparisonError(
                f"downstream.network.encoder: segmentation-models-pytorch has no encoder '{encoder}'."
            ) from error
        widths = [2 * width for width in self.encoder.out_channels]
        self.decoder = UnetDecoder(encoder_channels=widths, decoder_channels=list(decoder), n_blocks=depth)
        self.head = nn.Conv2d(decoder[-1], 2, 3, padding=1)

    def segment(self, image: Tensor) -> Tensor:
        """Logits N×2×H×W (unchanged, changed); image N×2B×H×W in [-1, 1], the first date's bands first."""
        dates = torch.cat(image.chunk(2, 1))
        features = self.encoder(dates.contiguous(memory_format=torch.channels_last))
        return self._decode([torch.cat(level.chunk(2), 1) for level in features])

    def compare(self, before: Tensor, after: Tensor) -> Tensor:
        """As `segment`, in evaluation mode, of two images N×B×H×W: a graph that can be exported for any N."""
        features = zip(self.encoder(before), self.encoder(after))
        return self._decode([torch.cat(level, 1) for level in features])

    def _decode(self, pairs: List[Tensor]) -> Tensor:
        made: Tensor = self.head(self.decoder(pairs))
        return made
