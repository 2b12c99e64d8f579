"""Which pages that were not printed again may lead to something that is there no more."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from plugins.press.links import page_facts
from plugins.press.staging import Staging

_READ = (".html", ".xml", ".css")
# As templates write what gives an anchor; a page that holds more of the words is read with care.
_GIVES_ANCHOR = re.compile(rb"<[a-z][^<>]*? (?:id|name)=[^<>]*>")
_APART = (b" =", b"\t=", b"\n=", b"\r=", b"\f=")


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
        before, now = staging.published / address, staging.folder / address
        if not address.endswith(".html") or not before.is_file() or before.samefile(now):
            continue
        had, has = before.read_bytes(), now.read_bytes()
        named = _named(had)
        if named is None or named != _named(has):
            # Somebody may have written anything into the published one.
            texts = [data.decode(errors="replace") for data in (had, has)]
            lost |= page_facts(texts[0]).anchors - page_facts(texts[1]).anchors
    return lost


def _named(page: bytes) -> list[bytes] | None:
    """All tags that may give an anchor; None for a page that must be taken apart to find them.

    An edit seldom changes one of them, and this takes a twentieth of the time.
    """
    low, tags = page.lower(), _GIVES_ANCHOR.findall(page)
    seen = sum(tag.count(b" id=") + tag.count(b" name=") for tag in tags)
    plain = seen == low.count(b"id=") + low.count(b"name=")
    # What looks like a tag is none within a comment, a style sheet or a script.
    shown = b"<!--" not in low and b"<style" not in low
    shown = shown and low.count(b"<script") == low.count(b"></script>")
    return tags if plain and shown and not any(each in low for each in _APART) else None
