# SPDX-License-Identifier: GPL-2.0-or-later
"""QGIS's proxy and certificates, for a program that asks the environment for them (pip does)."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy

_SCHEMES = {
    QNetworkProxy.ProxyType.HttpProxy: "http",
    QNetworkProxy.ProxyType.HttpCachingProxy: "http",
    QNetworkProxy.ProxyType.Socks5Proxy: "socks5h",
}
_OWN_CERTIFICATES = ("PIP_CERT", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")


def proxy_variables() -> dict[str, str]:
    """HTTP_PROXY, HTTPS_PROXY and NO_PROXY as QGIS's settings (Options, Network) have them; {} where QGIS has no
    proxy, and those of the environment count. By variables, not arguments, which other users could read."""
    manager = QgsNetworkAccessManager.instance()
    proxy = manager.fallbackProxy()
    scheme = _SCHEMES.get(proxy.type())
    if scheme is None or not proxy.hostName():
        return {}
    who = quote(proxy.user(), safe="")
    if proxy.password():
        who += ":" + quote(proxy.password(), safe="")
    port = f":{proxy.port()}" if proxy.port() else ""
    address = f"{scheme}://{who + '@' if who else ''}{proxy.hostName()}{port}"
    apart = ",".join(_host(address) for address in (*manager.noProxyList(), *manager.excludeList()))
    variables = {"HTTP_PROXY": address, "HTTPS_PROXY": address}
    if apart:
        variables["NO_PROXY"] = apart
    return {**variables, **{name.lower(): value for name, value in variables.items()}}


def secrets_of(variables: dict[str, str]) -> list[str]:
    """What of these must not be shown: the names and passwords in addresses."""
    found = {value.split("://", 1)[1].rpartition("@")[0] for value in variables.values() if "://" in value}
    return [secret for secret in found if secret]


def certificate_variables(folder: Path, authorities: str) -> dict[str, str]:
    """PIP_CERT for a file, written into `folder`, of the authorities that QGIS trusts (the system's, and those the
    user added under Options, Authentication) and of those that pip brings (file `authorities`); {} where QGIS has
    none to tell, or the environment names a file of its own.

    Raises:
        OSError: the file cannot be written.
    """
    if any(os.environ.get(name) for name in _OWN_CERTIFICATES):
        return {}
    trusted = bytes(QgsApplication.authManager().trustedCaCertsPemText())
    if not trusted.strip():
        return {}
    brought = Path(authorities).read_bytes() if authorities else b""
    path = folder / "authorities.pem"
    path.write_bytes(trusted.rstrip() + b"\n" + brought)
    return {"PIP_CERT": str(path)}


def _host(address: str) -> str:
    """The host of an address that QGIS exempts from its proxy."""
    return address.split("://")[-1].split("/")[0]
