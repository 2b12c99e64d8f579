"""Which pages that were not printed again may lead to something that is there no more."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from plugins.press.links import page_facts
from plugins.press.staging import Staging

_READ = (".html", ".xml", ".css")


def suspects(
    staging: Staging, kept: Collection[str], gone: Iterable[str], printed: Iterable[str]
) -> list[str]:
    """Of the kept files those whose bytes hold the name of an address that is gone, or of an
    anchor that a printed page had before and has no more. No file is read where nothing is."""
    words = {*map(_name, gone), *(f"#{anchor}" for anchor in _lost_anchors(staging, printed))}
    if not (words and kept):
        return []
    holds = re.compile("|".join(re.escape(word) for word in sorted(words)).encode())
    return [
        address
        for address in sorted(kept)
        if address.endswith(_READ) and holds.search((staging.folder / address).read_bytes())
    ]


def _name(address: str) -> str:
    """What every link to an address holds: the last folder of a page, the name of a file."""
    folder, _, file = address.rpartition("/")
    return f"{folder.rpartition('/')[2]}/" if file == "index.html" and folder else file


def _lost_anchors(staging: Staging, printed: Iterable[str]) -> set[str]:
    lost: set[str] = set()
    for address in printed:
        before = staging.published / address
        if address.endswith(".html") and before.is_file():
            now = staging.folder / address
            # Somebody may have written anything into the published one.
            texts = [file.read_text(encoding="utf-8", errors="replace") for file in (before, now)]
            had, has = (page_facts(text).anchors for text in texts)
            lost |= had - has
    return lost
