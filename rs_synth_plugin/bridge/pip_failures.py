# SPDX-License-Identifier: GPL-2.0-or-later
"""What an installation failed of, in one sentence with the remedy."""

from __future__ import annotations

from ..core.install import pipcommand
from .translation import tr


def sentence(output: str, place: str) -> str:
    """Of pip's output; `place` is the folder that was written to."""
    sentences = {
        pipcommand.OFFLINE: tr(
            "The package index was not reached: check the network connection, and the proxy in Settings, Options, "
            "Network."
        ),
        pipcommand.PROXY: tr(
            "The proxy let nothing through: check its address, user name and password in Settings, Options, Network."
        ),
        pipcommand.SOCKS: tr(
            "pip cannot use a SOCKS proxy here: choose an HTTP proxy in Settings, Options, Network, or install with "
            "qpip (see the user guide)."
        ),
        pipcommand.CERTIFICATE: tr(
            "The package index showed a certificate that is not trusted: add your organisation's authority in "
            "Settings, Options, Authentication, Manage Certificates."
        ),
        pipcommand.REFUSED: tr(
            "The package index refused ({}): try again later, or check the index in pip's settings."
        ),
        pipcommand.DISK: tr("The disk of {} is full: make room, then install again."),
        pipcommand.PLACE: tr("{} cannot be written: check its permissions, then install again."),
        pipcommand.BROKEN: tr(
            "What came from the package index was incomplete or damaged ({}): install again."
        ),
        pipcommand.NOTHING: tr(
            "The package index has no onnxruntime for this Python and system ({}): update QGIS, or check the index in "
            "pip's settings."
        ),
        pipcommand.UNKNOWN: tr("pip failed ({}): what it said stands above."),
    }
    cause = pipcommand.cause(output)
    detail = place if cause in (pipcommand.DISK, pipcommand.PLACE) else pipcommand.last_error(output)
    return sentences[cause].format(detail)
