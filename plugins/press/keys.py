"""The keys of sheaves and pages: as long as they stand, so do the pages.

A page is a function of its plan, its article where it shows one, its template, the site and the
code, and of nothing else; its key is the digest of these. What a printer reads besides, such as the
bytes of a picture, stands in the plan's records by its digest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any

from plugins.bulletin.digest import digest_of
from plugins.bulletin.pages.index import Gathered, Row
from plugins.bulletin.pages.plan import Plan, Sheaf

# Where the output lies, and what Pelican's own command sets beside the settings: no page shows it.
_NOT_OF_PAGES = frozenset(
    ("OUTPUT_PATH", "CACHE_PATH", "SETTINGS_FILE", "ALLOW_FEWER", "DEBUG", "PORT", "BIND")
)


@dataclass(frozen=True)  # without slots, for digests that all keys share are kept in it
class Keys:
    """Makes keys."""

    common: str  # digest of what every page is made from: the site and the code
    known: str = ""  # digest of what plans are made from besides: theme, settings
    registers: str = ""  # digest of the registers

    def sheaf(self, sheaf: Sheaf) -> str:
        """The key of a sheaf; an archive has tens of thousands of them in every build."""
        return sheaf.key + (self._with_registers if sheaf.registers else self._without)

    @cached_property
    def _without(self) -> str:
        return digest_of(self.common, self.known)

    @cached_property
    def _with_registers(self) -> str:
        return digest_of(self.common, self.known, self.registers)

    def key(self, plan: Plan, printer: str, row: Row | None = None) -> str:
        """The key of a page; ``printer`` is the digest of what prints it, ``row`` that of the
        article it shows: the digest of an entry says nothing of the addresses of its authors."""
        shown = (row.entry, row.authors) if row else ()
        return digest_of(self.common, printer, plan, *shown)


@dataclass(frozen=True, slots=True)
class Digests:
    """What a whole edition is made from."""

    code: str
    known: str  # theme
    registers: str
    settings: str
    content: str  # all articles and pages

    @property
    def edition(self) -> str:
        """The key of the edition."""
        return digest_of(self)


def content_digest(gathered: Gathered) -> str:
    """The digest of all articles and pages; of an author's address an article that waits may
    decide as well."""
    rows = sha256()
    for row in gathered.rows:
        signed = " ".join([author.url for author in row.authors])
        rows.update(f"{row.url} {row.brief} {row.entry} {signed}\n".encode())
    for row in gathered.withdrawn:
        rows.update(f"withdrawn {row.url} {row.brief} {row.entry}\n".encode())
    return digest_of(
        rows.hexdigest(),
        [(page.url, page.digest) for page in gathered.pages],
        [(each.url, each.digest) for each in gathered.introductions],
        [(each.url, each.digest) for each in gathered.issues],
    )


def settings_digest(settings: Mapping[str, Any]) -> str:
    """The digest of all settings that pages may depend on: whether any changed."""
    return digest_of(
        {
            name: described(value)
            for name, value in settings.items()
            if name.isupper() and name not in _NOT_OF_PAGES
        }
    )


def described(value: Any) -> str:
    """A setting in words that two builds can compare: functions and classes by their name."""
    if hasattr(value, "__qualname__"):
        return f"{getattr(value, '__module__', '')}.{value.__qualname__}"
    if isinstance(value, Mapping):
        return repr({str(key): described(each) for key, each in value.items()})
    return repr(value)
