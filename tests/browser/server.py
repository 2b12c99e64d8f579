"""A plain static server, as strict with pages as a careful host: for this machine only."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, ClassVar

HOST = "127.0.0.1"
# Nothing inline, nothing from elsewhere; WebAssembly is what the search index is read with.
POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"
TEXT = {".html", ".css", ".js", ".json", ".xml", ".svg", ".txt", ".csv", ".webmanifest"}


class Files(SimpleHTTPRequestHandler):
    """Files of a folder, text zipped, kept by the browser for an hour; no log."""

    extensions_map: ClassVar = {**SimpleHTTPRequestHandler.extensions_map, ".avif": "image/avif"}

    def send_head(self) -> Any:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() and self.path.endswith("/") else path
        if path.suffix not in TEXT or not path.is_file():
            return super().send_head()
        kind, data = self.guess_type(path), gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return BytesIO(data)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=3600")
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def copyfile(self, source: BinaryIO, outputfile: BinaryIO) -> None:  # type: ignore[override]
        try:
            super().copyfile(source, outputfile)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the browser has closed the page

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that went away is no fault of a page."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address under which a folder is served, with a slash at its end."""
    with Server((HOST, 0), partial(Files, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://{HOST}:{server.server_address[1]}/"
        finally:
            server.shutdown()
