"""The files Pagefind made, in one form: the same bytes for the same documents, in small pieces.

Source for the form of the files: Pagefind 1.5, whose own code in the browser reads them. Each is
CBOR behind a magic word, zipped. The ``pf_meta`` is a list: version, pages, pieces of the index
(first word, last word, file), filters (name, file), sort keys, names of meta data.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from gzip import compress, decompress
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from plugins.search.document import LANGUAGE

_MAGIC = b"pagefind_dcd"
ENTRY = "pagefind-entry.json"
# Of what Pagefind writes these are needed; the rest is its own user interfaces.
_PROGRAM = ("pagefind.js", "pagefind-worker.js")
# Bytes of CBOR in one piece of the index, about half as many when zipped. Pagefind makes pieces of
# up to half a megabyte; a search for two words loads two, over a weak line.
_PIECE = 48_000

Piece = tuple[str, str, bytes]  # first and last word, CBOR


class Unknown(Exception):
    """A file is not of the form this was written for."""


class _Files(NamedTuple):
    """The folder Pagefind wrote, and the codec."""

    folder: Path
    cbor: Any

    def read(self, name: str) -> Any:
        plain = decompress(Path(self.folder, name).read_bytes())
        if not plain.startswith(_MAGIC):
            raise Unknown(name)
        return self.cbor.loads(plain[len(_MAGIC) :])


def in_one_form(folder: Path) -> dict[str, bytes]:
    """The files a reader's browser needs, by their path below the index. Raises :class:`Unknown`.

    The values of a filter come in the order of a hash table, another one in every run: they are
    sorted. Files that change are named anew by what is in them.
    """
    import cbor2

    made = _Files(folder, cbor2)
    files = {name: Path(folder, name).read_bytes() for name in _PROGRAM}
    files |= {path.name: path.read_bytes() for path in sorted(folder.glob("wasm.*.pagefind"))}
    for path in sorted(Path(folder, "fragment").iterdir()):
        files[f"fragment/{path.name}"] = path.read_bytes()
    entry = json.loads(Path(folder, ENTRY).read_bytes())
    language = entry["languages"][LANGUAGE]
    try:
        meta = made.read(f"pagefind.{language['hash']}.pf_meta")
        _version, _pages, pieces, filters, *_others = meta
        meta[2] = [
            [first, last, _put(files, "index", ".pf_index", data)]
            for first, last, data in _pieces(made, pieces)
        ]
        meta[3] = sorted(
            [name, _put(files, "filter", ".pf_filter", _filter(made, file))]
            for name, file in filters
        )
    except (ValueError, TypeError, IndexError) as fault:
        raise Unknown(str(fault)) from fault
    data = made.cbor.dumps(meta)
    language["hash"] = f"{LANGUAGE}_{sha256(data).hexdigest()[:10]}"
    files[f"pagefind.{language['hash']}.pf_meta"] = _zipped(data)
    files[ENTRY] = json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()
    return files


def _pieces(made: _Files, pieces: Sequence[Sequence[str]]) -> Iterator[Piece]:
    """The words of the index, which are sorted, in pieces of a size for a weak line. Where they are
    cut does not depend on where Pagefind cut them."""
    some: list[Any] = []
    size = 0
    for _first, _last, file in pieces:
        (words,) = made.read(f"index/{file}.pf_index")
        for word in words:
            length = len(made.cbor.dumps(word))
            if some and size + length > _PIECE:
                yield some[0][0], some[-1][0], made.cbor.dumps([some])
                some, size = [], 0
            some.append(word)
            size += length
    if some:
        yield some[0][0], some[-1][0], made.cbor.dumps([some])


def _filter(made: _Files, file: str) -> bytes:
    name, values = made.read(f"filter/{file}.pf_filter")
    data: bytes = made.cbor.dumps([name, sorted(values)])
    return data


def _put(files: dict[str, bytes], folder: str, ending: str, data: bytes) -> str:
    """Add a file, named by what is in it; its name as others call it."""
    name = f"{LANGUAGE}_{sha256(data).hexdigest()[:10]}"
    files[f"{folder}/{name}{ending}"] = _zipped(data)
    return name


def _zipped(data: bytes) -> bytes:
    return compress(_MAGIC + data, 9, mtime=0)
