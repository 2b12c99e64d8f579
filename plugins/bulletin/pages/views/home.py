"""The first page."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.views.parts import Card, Head, Named


@dataclass(frozen=True, slots=True)
class Band:
    """One section on the home page: the first article with its picture, then headlines."""

    section: Link
    first: Card
    others: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Running:
    """A campaign now running, as far as the newest article can tell."""

    named: Named  # its note: “2021 – 2025 · 41 bài”
    elapsed: int | None = None  # percent of its time; None where a year is unknown


@dataclass(frozen=True, slots=True)
class HomePage:
    """Template ``home.html``."""

    head: Head
    updated: str  # “thứ Hai, 23/11/2026”, day of the newest article; “” without one
    lead: Card | None
    latest: tuple[Card, ...]  # at most two, with picture and sapo
    headlines: tuple[Card, ...]  # those after them, without
    running: tuple[Running, ...]
    in_the_news: tuple[Named, ...]
    bands: tuple[Band, ...]
    all_news: Link
    all_campaigns: Link | None  # “Tất cả 312 phong trào”
    all_units: Link | None
    empty: str = ""  # what is said where there is no article yet
