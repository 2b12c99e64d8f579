"""Running Pagefind, and giving what it makes one form."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from gzip import compress, decompress
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from plugins.search.document import Document, printed

Files = Mapping[str, bytes]  # by their path below the index

_MAGIC = b"pagefind_dcd"  # stands before the data of every file that Pagefind's own code reads
_LANGUAGE = "vi"
_ENTRY = "pagefind-entry.json"
# Of what Pagefind writes: the rest is its own user interfaces.
_WANTED = ("pagefind.js", "pagefind-worker.js", _ENTRY)
_FOLDERS = ("fragment", "index")


class NotIndexed(Exception):
    """Pagefind ended with a fault; the words are its own."""


def is_installed() -> bool:
    """Whether the extra “search” is there."""
    return all(find_spec(name) for name in ("pagefind", "cbor2"))


def index_of(documents: Iterable[Document]) -> Files:
    """The files of an index over the documents, which must be in a fixed order.

    Equal documents give equal bytes. Raises :class:`NotIndexed`, and OSError where the system has
    no room for the documents, which lie in a temporary folder for the time being.
    """
    with TemporaryDirectory(prefix="bulletin-search-") as name:
        site, made = Path(name, "site"), Path(name, "index")
        for document in documents:
            folder = site / document.url
            folder.mkdir(parents=True, exist_ok=True)
            Path(folder, "index.html").write_text(printed(document), encoding="utf-8")
        _run(site, made)
        return _in_one_form(made)


def _run(site: Path, made: Path) -> None:
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-path", str(made)]
    command += ["--force-language", _LANGUAGE, "--silent"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode != 0 or not Path(made, _ENTRY).is_file():
        raise NotIndexed((done.stderr or done.stdout).strip() or f"mã {done.returncode}")


def _in_one_form(made: Path) -> Files:
    """What a reader's browser needs. The values of a filter come in the order of a hash table,
    another one in every run: they are sorted, and the files named anew by what is in them."""
    import cbor2

    files = {name: Path(made, name).read_bytes() for name in _WANTED}
    files |= {path.name: path.read_bytes() for path in sorted(made.glob("wasm.*.pagefind"))}
    for folder in _FOLDERS:
        for path in sorted(Path(made, folder).iterdir()):
            files[f"{folder}/{path.name}"] = path.read_bytes()
    entry = json.loads(files[_ENTRY])
    language = entry["languages"][_LANGUAGE]
    meta = _read(cbor2, Path(made, f"pagefind.{language['hash']}.pf_meta").read_bytes())
    for pair in meta[3]:  # the name of each filter, and of its file
        name, values = _read(cbor2, Path(made, "filter", f"{pair[1]}.pf_filter").read_bytes())
        data = cbor2.dumps([name, sorted(values)])
        pair[1] = f"{_LANGUAGE}_{sha256(data).hexdigest()[:7]}"
        files[f"filter/{pair[1]}.pf_filter"] = _written(data)
    meta[3].sort()
    data = cbor2.dumps(meta)
    language["hash"] = f"{_LANGUAGE}_{sha256(data).hexdigest()[:10]}"
    files[f"pagefind.{language['hash']}.pf_meta"] = _written(data)
    files[_ENTRY] = json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()
    return files


def _read(cbor2: Any, data: bytes) -> Any:
    plain = decompress(data)
    if not plain.startswith(_MAGIC):
        raise NotIndexed("tệp chỉ mục không ở dạng đã biết")
    return cbor2.loads(plain[len(_MAGIC) :])


def _written(data: bytes) -> bytes:
    return compress(_MAGIC + data, 9, mtime=0)
