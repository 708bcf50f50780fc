# SPDX-License-Identifier: GPL-2.0-or-later
"""A hook of MkDocs: links that leave docs/ go to the repository's page of the file."""

from __future__ import annotations

import re
from typing import Any

_OUTSIDE = re.compile(r"\]\(\.\./([^)]+)\)")


def on_page_markdown(markdown: str, config: Any, **_: Any) -> str:
    """Called by MkDocs with the text of every page."""
    return _OUTSIDE.sub(rf"]({config.repo_url.rstrip('/')}/blob/main/\1)", markdown)
