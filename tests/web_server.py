# SPDX-License-Identifier: GPL-2.0-or-later
"""A web server on this machine that behaves, or misbehaves, as a test says."""

from __future__ import annotations

import contextlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class WebServer:
    """Serves `answers`: path → function of the request's handler. `asked` is (path, Range) of every request."""

    def __init__(self):
        self.answers = {}
        self.asked = []
        self.over = threading.Event()
        owner = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                owner.asked.append((self.path, self.headers.get("Range")))
                answer = owner.answers.get(self.path, lambda handler: handler.send_error(404))
                with contextlib.suppress(ConnectionError):  # the client left, as some tests want it to
                    answer(self)

            def log_message(self, *args):
                """Nothing to the tests' output."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def close(self):
        self.over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    # ---- answers

    def give(
        self,
        path: str,
        data: bytes,
        most: int = -1,
        ranges: bool = True,
        length: bool = True,
        pause: float = 0.0,
    ):
        """The bytes; only `most` of them before the connection closes; with or without ranges and a length; with a
        pause after each 1000."""

        def answer(handler):
            wanted = handler.headers.get("Range") if ranges else None
            start = int(wanted[len("bytes=") : -1]) if wanted else 0
            if start >= len(data) > 0:
                handler.send_error(416)
                return
            handler.send_response(206 if wanted else 200)
            if wanted:
                handler.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
            if length:
                handler.send_header("Content-Length", str(len(data) - start))
            handler.end_headers()
            body = data[start:] if most < 0 else data[start : start + most]
            for place in range(0, len(body), 1000 if pause else max(len(body), 1)):
                handler.wfile.write(body[place : place + (1000 if pause else len(body))])
                if pause and self.over.wait(pause):
                    return

        self.answers[path] = answer

    def redirect(self, path: str, target: str):
        def answer(handler):
            handler.send_response(302)
            handler.send_header("Location", target)
            handler.send_header("Content-Length", "0")
            handler.end_headers()

        self.answers[path] = answer

    def fail(self, path: str, status: int):
        self.answers[path] = lambda handler: handler.send_error(status)

    def hang(self, path: str):
        """Takes the request and never answers."""
        self.answers[path] = lambda handler: self.over.wait(60)
