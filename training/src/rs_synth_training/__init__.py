# SPDX-License-Identifier: GPL-2.0-or-later
"""Training of the models that RS Synth runs."""

from __future__ import annotations

__version__ = "0.1.0"
