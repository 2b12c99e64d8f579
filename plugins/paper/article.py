"""The page of an article: what stands around its text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from hashlib import sha256
from pathlib import PurePosixPath

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.cards import main_first, named
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.fate import in_short
from plugins.bulletin.pages.index import Brief, Mark, Row
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.sharing import of_picture, of_title
from plugins.bulletin.pages.site import SharePicture, Site
from plugins.bulletin.pages.views import ArticlePage, Head, NameList, Piece
from plugins.bulletin.text.dates import weekday_day, weekday_within
from plugins.paper.corrections import corrected, corrections_of, notices_of
from plugins.paper.lists import NEWS
from plugins.paper.related import Kinship
from plugins.paper.sharing import sharing_of

SHOWN = 5  # names of one sort beside an article; the others are folded away
MAIN = "Chủ đề chính"
COPY = "ban-in.html"  # beside an article: to print and to keep
LEAST = 2  # mentions of a main name that is not in the title

Fates = Callable[[str], tuple[Piece, ...]]  # what became of the unit or place of a slug


@dataclass(frozen=True, slots=True)
class _Around:
    """What is asked for every article."""

    edition: Edition
    kinship: Kinship
    fate: Fates


def articles(edition: Edition) -> Iterator[Sheaf]:
    """A sheaf for each row; its template also needs the entry, which the plan names.

    The page says nothing that another article could change, but for its neighbours in time and
    its related articles: no count of articles stands beside a name.
    """
    kinship = Kinship(edition)
    fate = cache(partial(_fate, edition))
    around = _Around(edition, kinship, fate)
    became = {slug: _number(slug, fate(slug)) for slug in edition.found.units}
    rows = edition.rows
    newer_ones, older_ones = (None, *rows), (*rows[1:], None)
    titles = edition.site.title_pictures  # that are still to be drawn
    for row, newer, older, kin in zip(
        rows,
        newer_ones,
        older_ones,
        kinship.needs(),
        strict=False,  # one newer is left over
    ):
        drawn = not row.pictured and titles > 0
        titles -= drawn
        plans = partial(_article, around, row, newer, older, drawn)
        signed = tuple([author.url for author in row.authors])
        beside = newer.brief if newer else None, older.brief if older else None
        ended = sum(map(became.__getitem__, row.units))
        needs = (row.entry, row.brief, signed, *beside, kin, ended, drawn)
        yield sheaf(row.url, plans, *needs, registers=False)


def _fate(edition: Edition, slug: str) -> tuple[Piece, ...]:
    pieces = in_short(edition.registers, slug)
    topic = edition.site.topic
    return tuple(replace(piece, url=piece.url and topic(piece.url)) for piece in pieces)


def _number(slug: str, fate: tuple[Piece, ...]) -> int:
    """A number that tells what became of a unit or place from what became of any other; 0 for one
    that stands. So those of all names of an article can be added up."""
    said = repr((slug, [(piece.text, piece.url) for piece in fate]))
    return int.from_bytes(sha256(said.encode()).digest()[:8]) if fate else 0


def _article(
    around: _Around, row: Row, newer: Row | None, older: Row | None, drawn: bool
) -> Iterator[Plan]:
    brief = around.edition.brief(row)
    share = _shared(around.edition.site, row, brief, drawn)
    put_right = (each.day for each in (row.workflow.corrections if row.workflow else ()))
    changed = max((row.date, *put_right))
    page = ArticlePage(
        head=Head(
            title=row.title,
            description=brief.summary,
            path=(NEWS, row.section),
            url=row.url,
            share=share[0] if share else None,
        ),
        day=weekday_day(row.date),
        day_within=weekday_within(row.date),
        iso_day=row.date.isoformat(),
        names=tuple(name_lists(brief, around.fate)),
        related=around.kinship.related(row, brief),
        previous=Link(older.title, older.url) if older else None,
        next=Link(newer.title, newer.url) if newer else None,
        sharing=sharing_of(around.edition.site, row.url, row.title),
        copy=Link(f"{PurePosixPath(row.url).name}.html", f"{row.url}{COPY}"),
        notices=tuple(notices_of(row)),
        corrected=corrected(row),
        corrections=tuple(corrections_of(row)),
        iso_changed=changed.isoformat(),
    )
    yield Plan(
        address=f"{row.url}index.html",
        printer="article.html",
        records={"page": page},
        entry=row.url,
        changed=changed,
    )
    yield Plan(f"{row.url}{COPY}", "copy.html", {"page": page}, entry=row.url)
    if share:
        yield share[1]


def _shared(site: Site, row: Row, brief: Brief, drawn: bool) -> tuple[SharePicture, Plan] | None:
    """The picture for those who share the article, and its plan: cut from its first picture, or its
    title, ``drawn`` if it is one of those that are; None: that of the bulletin does."""
    if brief.picture:
        return of_picture(site, row.url, brief.picture)
    return of_title(site, row.url, row.title, row.section.name) if drawn else None


def name_lists(brief: Brief, fate: Fates) -> Iterator[NameList]:
    """Campaigns, units and awards of an article, the main one first; no list that is empty.

    The main campaign or unit is one named in the title, or else one mentioned twice or more; it
    is called so only where it stands out from the next by these two.
    """
    for title, other, shape, marks in (
        ("Phong trào trong bài", "tên", "campaign", brief.campaigns),
        ("Đơn vị trong bài", "đơn vị", "unit", brief.units),
        ("Khen thưởng trong bài", "hình thức", "award", brief.awards),
    ):
        ordered = main_first(marks)
        main = shape != "award" and _stands_out(ordered)
        items = tuple(
            named(
                shape,
                mark,
                note=MAIN if main and place == 0 else "",
                fate=fate(mark.slug) if mark.slug and shape == "unit" else (),
            )
            for place, mark in enumerate(ordered)
        )
        if items:
            more = items[SHOWN:]
            more_title = f"{len(more)} {other} khác được nhắc đến" if more else ""
            yield NameList(title, items[:SHOWN], more_title, more)


def _stands_out(ordered: tuple[Mark, ...]) -> bool:
    if not ordered or not (ordered[0].in_title or ordered[0].mentions >= LEAST):
        return False
    ranks = [(mark.in_title, mark.mentions) for mark in ordered[:2]]
    return len(ranks) == 1 or ranks[0] > ranks[1]
