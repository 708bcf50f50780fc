# SPDX-License-Identifier: GPL-2.0-or-later
"""A package index on this machine, with made-up wheels of onnxruntime; it can misbehave as real ones do."""

from __future__ import annotations

import base64
import hashlib
import io
import threading
import time
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

GOOD = """
import numpy
__version__ = "{version}"
def get_available_providers():
    return ["CPUExecutionProvider"]
"""


def wheel(
    code: str = GOOD, version: str = "1.99.0", name: str = "onnxruntime", padding: int = 0
) -> tuple[str, bytes]:
    """(file name, bytes) of a wheel with one module; `padding`: bytes of a file that cannot be compressed."""
    info = f"{name}-{version}.dist-info"
    files = {
        "onnxruntime/__init__.py": code.format(version=version).encode(),
        "onnxruntime/padding": b"x" * padding,
        f"{info}/METADATA": (
            f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\nRequires-Dist: numpy>=9\n".encode()
        ),
        f"{info}/WHEEL": b"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = ""
    for path, content in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        record += f"{path},sha256={digest},{len(content)}\n"
    files[f"{info}/RECORD"] = (record + f"{info}/RECORD,,\n").encode()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    return f"{name}-{version}-py3-none-any.whl", stream.getvalue()


class Index:
    """`url` is the simple index. `fault`: '' or 'refused' (403), 'truncated', 'tampered' (another hash than the index
    says), 'slow' (a wheel that takes minutes), 'proxy' (asks for a proxy's password). `asked`: all paths asked for."""

    def __init__(self):
        self.wheels = dict([wheel()])
        self.fault = ""
        self.asked: list[str] = []
        index = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                index.asked.append(self.path)
                index.answer(self)

            def do_CONNECT(self):
                index.asked.append(self.path)
                self.send_error(407, "Proxy Authentication Required")

            def log_message(self, *_):
                """Not on the test's output."""

        self._closing = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}/simple"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self):
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()

    def answer(self, request):
        name = request.path.split("?")[0].rstrip("/").rsplit("/", 1)[-1]
        if self.fault == "proxy":
            request.send_error(407, "Proxy Authentication Required")
        elif self.fault == "refused":
            request.send_error(403)
        elif name.endswith(".whl") and name in self.wheels:
            self._send_wheel(request, self.wheels[name])
        elif any(file.startswith(f"{name}-") for file in self.wheels):
            links = "".join(self._link(file) for file in self.wheels if file.startswith(f"{name}-"))
            self._send(request, f"<!DOCTYPE html><html><body>{links}</body></html>".encode(), "text/html")
        else:
            request.send_error(404)

    def _link(self, file):
        content = b"other" if self.fault == "tampered" else self.wheels[file]
        return f'<a href="/files/{file}#sha256={hashlib.sha256(content).hexdigest()}">{file}</a>'

    def _send_wheel(self, request, content):
        if self.fault == "truncated":
            self._send(request, content[: len(content) // 2], "application/zip", len(content))
        elif self.fault == "slow":
            self._send(request, content[:100], "application/zip", len(content))
            while not self._closing.is_set():
                time.sleep(0.05)
        else:
            self._send(request, content, "application/zip")

    @staticmethod
    def _send(request, content, kind, length=0):
        request.send_response(200)
        request.send_header("Content-Type", kind)
        request.send_header("Content-Length", str(length or len(content)))
        request.end_headers()
        request.wfile.write(content)
        request.wfile.flush()
