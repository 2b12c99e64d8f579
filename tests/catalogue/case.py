"""A bad input or a fault: what is put into a small bulletin, and the outcome it must have."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

Contents = str | bytes | Callable[[Path], None]

TITLE = "Title: Bài thử\n"
DATE = "Date: 2024-05-06\n"
SECTION = "Section: Phong trào thi đua\n"
HEADERS = TITLE + DATE + SECTION  # a body that follows begins at line 5
BODY = "Hội nghị khai mạc.\n"
MARKER = "BI-MAT-8361"  # written into what must never be published


@dataclass(frozen=True, slots=True)
class Told:
    """A problem or notice that must be told: where, and words (patterns) it must use."""

    line: int | None
    words: tuple[str, ...]
    path: str = ""  # below content/; “”: the case's own article
    kinds: tuple[str, ...] = ("problem",)


@dataclass(frozen=True, slots=True)
class Case:
    """One bad input. Its outcome: all of ``told``; or published; or, with ``may``, either.

    Published means: the page at ``url`` exists, ``holds`` these patterns and ``lacks`` those. With
    ``url`` None there must be no page; then only ``told`` and the secret are looked at.
    """

    name: str
    text: Contents | None
    told: tuple[Told, ...] = ()
    may: bool = False
    url: str | None = None
    holds: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    also: Mapping[str, Contents] = field(default_factory=dict)
    path: str = ""
    fault: str = ""  # where the bulletin does not keep its promise yet

    @property
    def file(self) -> str:
        """Where the case's own article lies, below ``content/``."""
        return self.path or f"articles/2024/05/{self.slug}.md"

    @property
    def slug(self) -> str:
        return re.sub(r"[^a-z0-9]+", "-", self.name.lower()).strip("-")

    @property
    def files(self) -> dict[str, Contents]:
        own = {} if self.text is None else {self.file: self.text}
        return {**own, **self.also}


def refused(
    name: str,
    text: Contents | None,
    line: int | None,
    *words: str,
    at: str = "",
    also: Mapping[str, Contents] | None = None,
    path: str = "",
    fault: str = "",
) -> Case:
    """The build stops, and says in which line of which file, with these words."""
    return Case(name, text, (Told(line, words, at),), also=also or {}, path=path, fault=fault)


def published(
    name: str,
    text: Contents | None,
    holds: tuple[str, ...] = (),
    lacks: tuple[str, ...] = (),
    *,
    notice: Told | None = None,
    url: str = "",
    also: Mapping[str, Contents] | None = None,
    path: str = "",
    fault: str = "",
) -> Case:
    """The article gets its page, and the page is safe; perhaps a notice is told."""
    told = () if notice is None else (notice,)
    case = Case(name, text)
    url = url or f"2024/05/{case.slug}/"
    return Case(name, text, told, False, url, holds, lacks, also or {}, path, fault)


def harmless(
    name: str,
    text: Contents | None,
    holds: tuple[str, ...] = (),
    lacks: tuple[str, ...] = (),
    *,
    url: str = "",
    also: Mapping[str, Contents] | None = None,
    path: str = "",
    fault: str = "",
) -> Case:
    """Refused with its file named, or published safely: never lost in silence, never harmful."""
    case = published(name, text, holds, lacks, url=url, also=also, path=path, fault=fault)
    told = (Told(None, ()),)
    return Case(name, text, told, True, case.url, holds, lacks, also or {}, path, fault)


def noticed(line: int | None, *words: str, at: str = "") -> Told:
    """A notice (or a problem) that must be told of an article that is published."""
    return Told(line, words, at, ("notice", "problem"))


def left_out(
    name: str, files: Mapping[str, Contents], told: tuple[Told, ...] = (), fault: str = ""
) -> Case:
    """Nothing of these files may be published; what must be told is told."""
    return Case(name, None, told, also=files, fault=fault)


def article(body: str = BODY, headers: str = "") -> str:
    """A good article with further header lines (from line 4) and this body (from line 5)."""
    return f"{HEADERS}{headers}\n{body}"
