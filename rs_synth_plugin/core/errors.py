# SPDX-License-Identifier: GPL-2.0-or-later
"""What can go wrong, told to the user: each message is one sentence that names the input and the remedy."""

from __future__ import annotations


class RSSynthError(Exception):
    """Base of every error that is meant for the user's eyes."""


class InputError(RSSynthError):
    """A layer, a file or a parameter cannot be used as it is."""


class ModelError(RSSynthError):
    """A model file or its card is damaged, untrusted or does not keep the contract."""


class RuntimeUnavailableError(RSSynthError):
    """onnxruntime is missing or too old."""


class Cancelled(RSSynthError):
    """The user cancelled; nothing is wrong and nothing is left behind."""

    def __init__(self, message: str = "Cancelled.") -> None:
        super().__init__(message)
