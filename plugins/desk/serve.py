"""A small server of pages that are printed when they are asked for, for this machine only."""

from __future__ import annotations

import mimetypes
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import MappingProxyType
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from plugins.desk.web.asked import EDITOR, OURS, Answer, Asked

HOST = "127.0.0.1"
NOT_FOUND = "404.html"  # the site's own page for an address where nothing is
_HOME = "index.html"
_LONGEST = 1_000_000  # bytes of a request
_LONGEST_WITH_PICTURE = 45_000_000  # bytes, in base64; only the web editor sends such
_NO_HEADERS: Mapping[str, str] = MappingProxyType({})

Page = Callable[[str], bytes | None]  # the bytes at an address, None where nothing is
Service = Callable[[Asked], Answer | None]  # what is answered beside pages, or instead of one


class Pages(BaseHTTPRequestHandler):
    """Pages as they are now, never kept by the browser; no log."""

    def __init__(self, page: Page, service: Service, *args: Any, **kwargs: Any) -> None:
        self._page, self._service = page, service
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        """A page, or the site's own 404 page where there is one."""
        path = unquote(urlsplit(self.path).path).removeprefix("/")
        if answer := self._service(self._asked("GET", path)):
            self._send(answer)
            return
        address = path + _HOME if not path or path.endswith("/") else path
        if (data := self._page(address)) is not None:
            self._answer(HTTPStatus.OK, data, mimetypes.guess_type(address)[0] or "text/plain")
        elif path and self._page(f"{path}/{_HOME}") is not None:
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", f"/{quote(path.lstrip('/'))}/")
            self.end_headers()
        elif (data := self._page(NOT_FOUND)) is not None:
            self._answer(HTTPStatus.NOT_FOUND, data, "text/html")
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def do_HEAD(self) -> None:
        """The same without the bytes."""
        self.do_GET()

    def do_POST(self) -> None:
        """What the service makes of it; of a page nothing can be asked so."""
        path = unquote(urlsplit(self.path).path).removeprefix("/")
        length = self.headers.get("Content-Length", "")
        most = _LONGEST_WITH_PICTURE if path.startswith(OURS + EDITOR) else _LONGEST
        if not length.isdecimal() or int(length) > most:
            self.close_connection = True
            self.send_error(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return
        body = self.rfile.read(int(length))
        if answer := self._service(self._asked("POST", path, body)):
            self._send(answer)
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _asked(self, method: str, path: str, body: bytes = b"") -> Asked:
        query = dict(parse_qsl(urlsplit(self.path).query))
        headers = {name.lower(): value for name, value in self.headers.items()}
        return Asked(method, path, query, headers, body)

    def _send(self, answer: Answer) -> None:
        if isinstance(answer.data, bytes):
            self._answer(answer.status, answer.data, answer.kind, answer.headers)
            return
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.end_headers()
        if self.command == "HEAD":
            return
        try:
            for data in answer.data:
                self.wfile.write(data)
                self.wfile.flush()
        except OSError:
            self.close_connection = True  # the browser has closed the page

    def _answer(
        self, status: HTTPStatus, data: bytes, kind: str, headers: Mapping[str, str] = _NO_HEADERS
    ) -> None:
        text = kind.startswith("text/") or kind.endswith(("json", "xml"))
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            try:
                self.wfile.write(data)
            except OSError:
                self.close_connection = True

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        # Nobody else may show these pages in a frame, or read what they load.
        self.send_header("X-Frame-Options", "DENY")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing: the editor reads this terminal for problems."""


def pages_only(asked: Asked) -> None:
    """The service of a server that has none."""


@contextmanager
def serving(
    page: Page, port: int, service: Callable[[int], Service] = lambda port: pages_only
) -> Iterator[str]:
    """The address of the pages while they are served; port 0 takes any that is free.

    ``page`` is asked by one request at a time; the ``service`` for a port by many, and before it.
    Raises OSError where the port is taken.
    """
    turn = threading.Lock()

    def one_at_a_time(address: str) -> bytes | None:
        with turn:
            return page(address)

    with ThreadingHTTPServer((HOST, port), BaseHTTPRequestHandler) as server:
        taken = int(server.server_address[1])
        server.RequestHandlerClass = partial(Pages, one_at_a_time, service(taken))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://{HOST}:{taken}/"
        finally:
            server.shutdown()
