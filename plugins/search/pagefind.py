"""Running Pagefind over documents."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.search.document import LANGUAGE, Document, printed
from plugins.search.one_form import ENTRY, Unknown, in_one_form

Files = Mapping[str, bytes]  # by their path below the index


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
        site.mkdir()
        for document in documents:
            folder = site / document.url
            folder.mkdir(parents=True, exist_ok=True)
            Path(folder, "index.html").write_text(printed(document), encoding="utf-8")
        _run(site, made)
        try:
            return in_one_form(made)
        except Unknown as fault:
            raise NotIndexed(f"tệp chỉ mục không ở dạng đã biết ({fault})") from fault


def _run(site: Path, made: Path) -> None:
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-path", str(made)]
    command += ["--force-language", LANGUAGE, "--silent"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode != 0 or not Path(made, ENTRY).is_file():
        raise NotIndexed((done.stderr or done.stdout).strip() or f"mã {done.returncode}")
