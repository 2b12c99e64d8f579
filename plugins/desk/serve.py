"""A small server of pages that are printed when they are asked for, for this machine only."""

from __future__ import annotations

import mimetypes
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import quote, unquote, urlsplit

HOST = "127.0.0.1"
NOT_FOUND = "404.html"  # the site's own page for an address where nothing is
_HOME = "index.html"

Page = Callable[[str], bytes | None]  # the bytes at an address, None where nothing is


class Pages(BaseHTTPRequestHandler):
    """Pages as they are now, never kept by the browser; no log."""

    def __init__(self, page: Page, *args: Any, **kwargs: Any) -> None:
        self._page = page
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        """A page, or the site's own 404 page where there is one."""
        path = unquote(urlsplit(self.path).path).removeprefix("/")
        address = path + _HOME if not path or path.endswith("/") else path
        if (data := self._page(address)) is not None:
            self._answer(HTTPStatus.OK, data, mimetypes.guess_type(address)[0] or "text/plain")
        elif path and self._page(f"{path}/{_HOME}") is not None:
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"/{quote(path)}/")
            self.end_headers()
        elif (data := self._page(NOT_FOUND)) is not None:
            self._answer(HTTPStatus.NOT_FOUND, data, "text/html")
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def do_HEAD(self) -> None:
        """The same without the bytes."""
        self.do_GET()

    def _answer(self, status: HTTPStatus, data: bytes, kind: str) -> None:
        text = kind.startswith("text/") or kind.endswith(("json", "xml"))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing: the editor reads this terminal for problems."""


@contextmanager
def serving(page: Page, port: int) -> Iterator[str]:
    """The address of the pages while they are served; port 0 takes any that is free.

    ``page`` is asked by one request at a time. Raises OSError where the port is taken.
    """
    turn = threading.Lock()

    def one_at_a_time(address: str) -> bytes | None:
        with turn:
            return page(address)

    with ThreadingHTTPServer((HOST, port), partial(Pages, one_at_a_time)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://{HOST}:{server.server_address[1]}/"
        finally:
            server.shutdown()
