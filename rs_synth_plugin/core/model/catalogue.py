# SPDX-License-Identifier: GPL-2.0-or-later
"""Catalogues of models: a JSON document at an address, read without trusting it.

A catalogue is a STAC ItemCollection whose items have the MLM extension, and of the File Info extension
(https://github.com/stac-extensions/file) size and hash: models/catalogue.schema.json. A tool writes the project's own
one from the items beside its models (tools/catalogue.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Tuple
from urllib.parse import unquote, urljoin, urlsplit

from ..errors import InputError
from .contract import OUTPUT_NAMES
from .jsoncheck import first_problem, parse_strict
from .modelfolder import LARGEST_PREVIEW

SCHEMA_PATH = Path(__file__).resolve().parents[3] / "models" / "catalogue.schema.json"
LARGEST_CATALOGUE = 8 * 2**20
"""Bytes."""
_OWN = "rs_synth:graph_sha256"
_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")
_TASKS = {output: task for task, output in OUTPUT_NAMES.items()}


@dataclass(frozen=True)
class RemoteFile:
    """A file to get: where it is, how many bytes it has, and their SHA-256 (lower-case hexadecimal digits)."""

    url: str
    size_bytes: int
    sha256: str

    @property
    def host(self) -> str:
        return host_of(self.url)


@dataclass(frozen=True)
class CatalogueEntry:
    """A model that can be downloaded. `name` is safe as a file's name; all other texts are anybody's."""

    name: str
    title: str
    description: str
    version: str
    licence: str
    task: str
    gsd_m: float
    graph_sha256: str
    file: RemoteFile
    preview: Optional[RemoteFile]


@dataclass(frozen=True)
class Catalogue:
    """`others`: how many items are about models of other programs, and left out."""

    url: str
    entries: Tuple[CatalogueEntry, ...]
    others: int


def check_address(url: str) -> None:
    """Refuse what is not a full https address; plain http goes to this machine only.

    Raises:
        InputError: it is something else.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        parts, host = urlsplit(""), ""
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and host in _THIS_MACHINE)
    if not host or not is_safe or any(sign <= " " for sign in url):
        raise InputError(
            f"'{url[:200]}' is no address to download from: give a full one that starts with https:// (http:// is for "
            "this machine only)."
        )


def host_of(url: str) -> str:
    """The host of a checked address, with its port where that is not the usual one."""
    parts = urlsplit(url)
    return (parts.hostname or "") + (f":{parts.port}" if parts.port else "")


def parse_catalogue(data: bytes, url: str) -> Catalogue:
    """The catalogue that was read from an address.

    Raises:
        InputError: it is no JSON, no collection of items, or an item of RS Synth breaks the schema, is there twice, or
            names a file outside the catalogue's folder.
    """
    where = f"The catalogue at {host_of(url)}"
    try:
        document = parse_strict(data.decode("utf-8-sig"))
    except ValueError as error:
        raise InputError(
            f"{where} is not JSON ({str(error)[:100]}); check its address: a page for people will not do."
        ) from error
    items = _items(document)
    if items is None:
        raise InputError(
            f"{where} is no STAC item and no collection of items (a GeoJSON FeatureCollection); ask its maker for "
            "the address of one."
        )
    own = [item for item in items if isinstance(item, dict) and _OWN in _mapping(item.get("properties"))]
    entries: Dict[str, CatalogueEntry] = {}
    for place, item in enumerate(own):
        label = f"item {str(item.get('id', place))[:100]!r}"
        try:
            entry = _entry(item, url)
            if entry.name in entries:
                raise ValueError("it is there twice")
        except ValueError as error:
            raise InputError(f"{where} is not valid ({label}: {error}); tell its maker.") from error
        entries[entry.name] = entry
    return Catalogue(url, tuple(entries.values()), len(items) - len(own))


def _items(document: Any) -> Optional[List[Any]]:
    if not isinstance(document, dict):
        return None
    if document.get("type") == "Feature":
        return [document]
    items = document.get("features")
    return items if document.get("type") == "FeatureCollection" and isinstance(items, list) else None


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


@lru_cache(maxsize=1)
def _schema() -> Mapping[str, Any]:
    schema: Mapping[str, Any] = parse_strict(SCHEMA_PATH.read_text(encoding="utf-8"))
    return schema


def _entry(item: Mapping[str, Any], url: str) -> CatalogueEntry:
    """Raises ValueError, with what is wrong."""
    problem = first_problem(item, _schema())
    if problem:
        raise ValueError(problem)
    properties = item["properties"]
    models = [asset for asset in item["assets"].values() if "mlm:model" in asset.get("roles", ())]
    if len(models) != 1:
        raise ValueError(f"assets: {len(models)} have the role mlm:model, should be one")
    pictures = [asset for asset in item["assets"].values() if "thumbnail" in asset.get("roles", ())]
    preview = _remote(pictures[0], url) if pictures else None
    if preview is not None and preview.size_bytes > LARGEST_PREVIEW:
        raise ValueError(
            f"assets: the preview has {preview.size_bytes} bytes, at most {LARGEST_PREVIEW} are read"
        )
    return CatalogueEntry(
        item["id"],
        properties["title"],
        properties.get("description", ""),
        properties["version"],
        properties["license"],
        _TASKS[properties["mlm:output"][0]["name"]],
        float(properties["gsd"]),
        properties[_OWN],
        _remote(models[0], url),
        preview,
    )


def _remote(asset: Mapping[str, Any], base: str) -> RemoteFile:
    for key in ("file:size", "file:checksum"):
        if key not in asset:
            raise ValueError(f"assets: '{key}' is missing")
    return RemoteFile(_resolved(asset["href"], base), int(asset["file:size"]), asset["file:checksum"][4:])


def _resolved(href: str, base: str) -> str:
    """A full address; one that is not full must stay in the catalogue's folder."""
    if urlsplit(href).scheme:
        try:
            check_address(href)
        except InputError as error:
            raise ValueError(f"assets: {href[:100]!r} is no https address") from error
        return href
    path = unquote(href).replace("\\", "/")
    if path.startswith("/") or ".." in path.split("/") or any(sign < " " for sign in path):
        raise ValueError(f"assets: {href[:100]!r} leads out of the catalogue's folder")
    return urljoin(base, href.replace(" ", "%20"))
