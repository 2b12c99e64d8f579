"""An article in a list, and the names it bears, as templates print them."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.bulletin.pages.index import Articles, Brief, Mark, Row
from plugins.bulletin.pages.views import Card, Named, Piece
from plugins.bulletin.registry.hierarchy import level_name
from plugins.bulletin.text.dates import short_day
from plugins.bulletin.text.vietnamese import fold, sentence_case, with_dots


def main_first(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """What the article is about first; of that, and of the rest, what the title names, then the
    most mentioned; equals in reading order."""
    return tuple(sorted(marks, key=lambda mark: (not mark.main, not mark.in_title, -mark.mentions)))


def named(shape: str, mark: Mark, note: str = "", fate: tuple[Piece, ...] = ()) -> Named:
    """A mark for print; ``shape`` is “campaign”, “unit” or “award”.

    A place whose name says its kind says only that it is one: “Đơn vị hành chính · Xã Lộc Yên”.
    """
    kind = mark.kind_name
    if level_name(mark.kind) and mark.name.startswith(kind):
        kind = "đơn vị hành chính"
    elif shape == "unit":
        kind = kind_beside(kind, mark.name)
    return Named(shape, sentence_case(kind), sentence_case(mark.name), mark.url, note, fate)


def kind_beside(kind: str, name: str) -> str:
    """The kind of a unit as it stands beside its name: “đơn vị” where the name begins with it, for
    “Sở” over “Sở Nội vụ” says the same twice."""
    return "đơn vị" if fold(name).startswith(f"{fold(kind)} ") else kind


def card(row: Row, brief: Brief) -> Card:
    """The card of an article. Its one tag is the main campaign, or else the main unit."""
    main: Named | None = None
    if brief.campaigns:
        main = named("campaign", main_first(brief.campaigns)[0])
    elif brief.units:
        main = named("unit", main_first(brief.units)[0])
    return Card(
        title=row.title,
        url=row.url,
        day=short_day(row.date),
        iso_day=row.date.isoformat(),
        section=row.section,
        summary=brief.summary,
        authors=" – ".join(author.name for author in row.authors),
        picture=brief.picture,
        main=main,
    )


class Cards:
    """The cards of the articles of one edition, each made once, when it is first asked for."""

    def __init__(self, articles: Articles) -> None:
        self._articles = articles
        self._made: dict[str, Card] = {}

    def of(self, row: Row) -> Card:
        """The card of one article."""
        made = self._made.get(row.url)
        if made is None:
            made = self._made[row.url] = card(row, self._articles.brief(row))
        return made


def counted(number: int) -> str:
    """“1.284 bài”, with a dot for thousands."""
    return f"{with_dots(number)} bài"
