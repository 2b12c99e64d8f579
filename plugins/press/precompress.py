"""Compressed copies beside the pages, which a web server sends as they are.

A copy belongs to the sheaf of its page: it is made when the page is printed, kept while the page
is, and gone with it. Its key is that of the page's bytes, so a page that is printed again and is
the same is not compressed again.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

# Text; pictures and fonts are compressed already.
_TEXT = (".html", ".xml", ".css", ".js", ".mjs", ".json", ".ndjson", ".svg", ".txt", ".webmanifest")
_GZIP_LEVEL = 9
_BROTLI_QUALITY = 10  # 12 % smaller than gzip; 11 saves 1 % more and takes twice as long


@dataclass(frozen=True, slots=True)
class Method:
    """One way to compress."""

    ending: str  # “.gz”
    version: str  # of the library: another one may make other bytes
    compress: Callable[[bytes], bytes]

    def key(self, data: bytes) -> str:
        """The key of the copy of these bytes."""
        return sha256(
            f"{self.ending} {self.version} {sha256(data).hexdigest()}".encode()
        ).hexdigest()


@dataclass(frozen=True, slots=True)
class Precompression:
    """The copies that are made of each page."""

    methods: tuple[Method, ...] = ()

    @property
    def version(self) -> str:
        """What tells one way of making all copies from another."""
        return " ".join(f"{method.ending} {method.version}" for method in self.methods)

    def of(self, address: str) -> tuple[Method, ...]:
        """How the file at an address is to be compressed."""
        return self.methods if address.endswith(_TEXT) else ()


NO_COPIES = Precompression()


def precompression(wanted: bool) -> Precompression:
    """gzip, and brotli where the extra ``precompress`` is installed; nothing if not ``wanted``."""
    if not wanted:
        return NO_COPIES
    methods = [Method(".gz", f"{zlib.ZLIB_RUNTIME_VERSION}-{_GZIP_LEVEL}", _gzipped)]
    try:
        import brotli
    except ImportError:
        return Precompression(tuple(methods))

    def by_brotli(data: bytes) -> bytes:
        made: bytes = brotli.compress(data, mode=brotli.MODE_TEXT, quality=_BROTLI_QUALITY)
        return made

    methods.append(Method(".br", f"{brotli.__version__}-{_BROTLI_QUALITY}", by_brotli))
    return Precompression(tuple(methods))


def _gzipped(data: bytes) -> bytes:
    return gzip.compress(data, _GZIP_LEVEL, mtime=0)
