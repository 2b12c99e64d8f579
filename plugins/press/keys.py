"""The key of a page: as long as it stands, so does the page. See ``docs/contracts.md``.

A page is a function of its plan, its article where it shows one, its template, the site and the
code, and of nothing else; its key is the digest of these. What a printer reads besides, such as the
bytes of a picture, stands in the plan's records by its digest.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from plugins.bulletin.digest import digest_of
from plugins.bulletin.pages.plan import Plan

# Those whose version decides what a page looks like.
_PRINTERS = ("pelican", "jinja2", "markdown", "beautifulsoup4", "nh3", "pillow", "feedgenerator")


@dataclass(frozen=True, slots=True)
class Keys:
    """Makes keys; ``common`` is the digest of what all pages share: the site and the code."""

    common: str

    def key(self, plan: Plan, printer: str, entry: str = "") -> str:
        """The key of a plan; ``printer`` and ``entry`` are the digests of what prints it and of
        the article it shows."""
        return digest_of(self.common, printer, plan, entry)


def code_digest(folder: Path, libraries: Iterable[str] = _PRINTERS) -> str:
    """The digest of every Python file below a folder, and of the libraries' versions."""
    files = sorted(folder.rglob("*.py"))
    return digest_of(
        {
            path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
            for path in files
        },
        {name: version(name) for name in libraries},
    )
