"""Indexes of earlier builds, so that Pagefind runs again only when a document has changed."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from plugins.search.document import Document, printed
from plugins.search.pagefind import Files, index_of


def index_from(folder: Path, name: str, documents: Sequence[Document]) -> Files:
    """The index over the documents, from ``folder/name.zip`` where that was made of the same.

    What lies there and cannot be read is passed over; what cannot be written there is made again
    next time. Raises as :func:`index_of`.
    """
    path = folder / f"{name}.zip"
    digest = _digest(documents)
    if kept := _read(path, digest):
        return kept
    files = index_of(documents)
    _write(path, digest, files)
    return files


def _digest(documents: Iterable[Document]) -> str:
    made = sha256(f"pagefind {version('pagefind')} cbor2 {version('cbor2')}".encode())
    made.update(Path(__file__).with_name("one_form.py").read_bytes())
    for document in documents:
        made.update(f"\0{document.url}\0{printed(document)}".encode())
    return made.hexdigest()


def _read(path: Path, digest: str) -> Files:
    try:
        with ZipFile(path) as kept:
            if kept.comment.decode("ascii", "replace") != digest:
                return {}
            return {each.filename: kept.read(each) for each in kept.infolist()}
    except (OSError, BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError):
        return {}


def _write(path: Path, digest: str, files: Files) -> None:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_STORED) as kept:
        for name, each in files.items():
            kept.writestr(name, each)
        kept.comment = digest.encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(".new")
        beside.write_bytes(data.getvalue())
        beside.replace(path)
    except OSError:
        path.unlink(missing_ok=True)
