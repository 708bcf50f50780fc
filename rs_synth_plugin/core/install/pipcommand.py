# SPDX-License-Identifier: GPL-2.0-or-later
"""How pip is called, and what went wrong when it failed, by what it says."""

from __future__ import annotations

import re
from typing import Dict, List, Sequence, Tuple

from .pythons import Python

OFFLINE, PROXY, SOCKS, CERTIFICATE, REFUSED, DISK, PLACE, BROKEN, NOTHING, UNKNOWN = (
    "offline",
    "proxy",
    "socks",
    "certificate",
    "refused",
    "disk",
    "place",
    "broken",
    "nothing",
    "unknown",
)
# The first that is found says the cause: what follows from it comes later in this list.
_SIGNS: Tuple[Tuple[str, str], ...] = (
    (SOCKS, r"Missing dependencies for SOCKS"),
    (PROXY, r"ProxyError|Cannot connect to proxy|Tunnel connection failed|407 (Client Error|Proxy)"),
    (CERTIFICATE, r"CERTIFICATE_VERIFY_FAILED|certificate verify failed|SSLError|SSLCertVerificationError"),
    (DISK, r"No space left on device|Errno 28|not enough space on the disk|Disk quota exceeded"),
    (PLACE, r"Permission ?denied|Errno 13|Read-only file system|Access is denied|WinError 5\b"),
    (
        BROKEN,
        r"DO NOT MATCH THE HASHES|IncompleteRead|incomplete-download|BadZipFile|is invalid|Connection broken: |"
        r"has an invalid wheel",
    ),
    (REFUSED, r"\b(HTTP error |status code: |)(401|403|5\d\d) (Client|Server) Error|ERROR: HTTP error \d+"),
    (
        OFFLINE,
        r"NewConnectionError|Failed to establish a new connection|ConnectTimeoutError|ReadTimeoutError|"
        r"ConnectionResetError|RemoteDisconnected|Name or service not known|getaddrinfo failed",
    ),
    (NOTHING, r"No matching distribution found|Could not find a version"),
)
# Settings of the user's that cannot go with --target, or would keep pip from running at all.
_NOT_OURS = ("PIP_USER", "PIP_PREFIX", "PIP_ROOT", "PIP_TARGET", "PIP_REQUIREMENT", "PIP_DRY_RUN")


def install_arguments(python: Python, folder: str, requirements: Sequence[str]) -> List[str]:
    """The arguments of `python.program` that install packages into a folder, and nothing anywhere else.

    Which index is asked, and with what credentials, is left to the user's pip settings. With --target a Python
    that the system manages (PEP 668) is no obstacle: nothing of it is changed.
    """
    return [
        *python.pip,
        "install",
        "--target",
        folder,
        "--no-deps",
        "--only-binary=:all:",  # no code of a package runs while it is installed
        "--no-compile",  # shorter paths, which Windows asks for; Python compiles what it imports
        "--no-cache-dir",
        "--no-input",
        "--disable-pip-version-check",
        "--progress-bar=off",
        "--retries=2",
        *requirements,
    ]


def adapted(environment: Dict[str, str], temporary: str = "") -> Dict[str, str]:
    """An environment for that Python: temporary files in a folder that is removed (if one is given), output in
    UTF-8, and no setting that contradicts the arguments."""
    ours = {name: value for name, value in environment.items() if name not in _NOT_OURS}
    ours.pop("PYTHONPATH", None)  # QGIS's own modules are not pip's business
    if temporary:
        ours.update(dict.fromkeys(("TMPDIR", "TEMP", "TMP"), temporary))
    ours.update(
        {
            "PIP_USER": "0",
            "PIP_REQUIRE_VIRTUALENV": "0",
            "PYTHONIOENCODING": "utf-8",
            "PYTHONUNBUFFERED": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "ORT_DISABLE_TELEMETRY": "1",
        }
    )
    return ours


def cause(output: str) -> str:
    """Why pip failed: one of the names above, by its output."""
    for name, pattern in _SIGNS:
        if re.search(pattern, output, re.IGNORECASE):
            return name
    return UNKNOWN


def last_error(output: str) -> str:
    """The last line in which pip names an error, without the word; '' without one."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if re.match(r"(ERROR|error|\w*Error)\b", line)]
    chosen = (errors or lines or [""])[-1]
    return re.sub(r"^ERROR:\s*", "", chosen)[:300].rstrip(". ")
