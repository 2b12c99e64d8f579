"""A list of names in groups over as many pages as it fills, so that none grows without end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from plugins.bulletin.pages.paging import page_url, pager
from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.views import Group, IndexPage, Named, Piece
from plugins.bulletin.text.vietnamese import first_letter

LARGEST = 200  # names on one page: about 50 KB
ALPHABET = "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY"


def index_pages(page: IndexPage, base: str) -> Iterator[Plan]:
    """The plans of an index whose groups hold all its names; a long group goes on on the next
    page. Letters lead to the page on which they begin."""
    pages = list(_packed(page.groups)) or [[]]
    last = len(pages)
    places = {
        group.anchor: page_url(base, number)
        for number, groups in reversed(list(enumerate(pages, start=1)))
        for group in groups
    }
    letters = tuple(
        Piece(piece.text, f"{places[piece.url]}#{piece.url}") if piece.url else piece
        for piece in page.letters
    )
    for number, groups in enumerate(pages, start=1):
        url = page_url(base, number)
        title = f"{page.head.title} – trang {number}" if number > 1 else page.head.title
        some = replace(
            page,
            head=replace(page.head, url=url, title=title),
            groups=tuple(groups),
            letters=letters,
            pager=pager(base, number, last) if last > 1 else None,
            map=page.map if number == 1 else None,
        )
        yield Plan(f"{url}index.html", "names.html", {"page": some})


def lettered(items: Iterable[tuple[str, Named]]) -> tuple[tuple[Group, ...], tuple[Piece, ...]]:
    """Groups by the first letter of what stands beside each name, in the order given; and the
    alphabet with the anchors of the letters there are."""
    found: dict[str, list[Named]] = {}
    for name, named in items:
        found.setdefault(first_letter(name), []).append(named)
    groups = tuple(Group(letter, tuple(some), _anchor(letter)) for letter, some in found.items())
    others = [letter for letter in found if letter not in ALPHABET]
    pieces = (Piece(each, _anchor(each) if each in found else None) for each in ALPHABET)
    return groups, (*pieces, *(Piece(each, _anchor(each)) for each in others))


def _anchor(letter: str) -> str:
    return f"van-{ord(letter):x}"  # one for each of “A”, “Ă” and “Â”


def _packed(groups: Sequence[Group]) -> Iterator[list[Group]]:
    page: list[Group] = []
    room = LARGEST
    for group in groups:
        items, title = group.items, group.title
        while True:
            page.append(replace(group, title=title, items=items[:room]))
            items, room = items[room:], room - len(items[:room]) - 1
            if not items and room > 0:
                break
            yield page
            page, room, title = [], LARGEST, f"{group.title} (tiếp)"
            if not items:
                break
    if page:
        yield page
