# SPDX-License-Identifier: GPL-2.0-or-later
"""Edits in a few words."""

from __future__ import annotations

from ..core.scenario.flood import Flood
from ..core.scenario.legend import ROLE_LABELS
from ..core.scenario.scenario import Edit
from .text import metres_text, tr


def role_label(role: str) -> str:
    return tr(ROLE_LABELS[role])


def edit_name(edit: Edit) -> str:
    """One line for the list."""
    if isinstance(edit, Flood):
        if edit.rise is not None:
            return tr("Flood: water rises by {}").format(metres_text(edit.rise))
        level = metres_text(edit.level)
        if edit.mode == "plain":
            return tr("Flood to {}, plain").format(level)
        if edit.barriers:
            return tr("Flood to {}, with dams").format(level)
        return tr("Flood to {}").format(level)
    source = role_label(edit.source) if isinstance(edit.source, str) else ", ".join(map(str, edit.source))
    target = role_label(edit.target) if isinstance(edit.target, str) else str(edit.target)
    share = f", {edit.share:g} %" if edit.share < 100 else ""
    inside = tr(", in polygons") if edit.polygons else ""
    return f"{source} → {target}{share}{inside}"
