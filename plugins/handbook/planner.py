"""The pages of the handbook and its pictures, below one address that never changes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.site import Site
from plugins.bulletin.pages.views import Head, TextPage
from plugins.handbook.chapters import TOP, Chapter, Handbook, Picture, written

PRINTER = "handbook-picture"
_TITLE = "Hướng dẫn biên tập"


def plan_handbook(edition: Edition, book: Handbook) -> Iterator[Sheaf]:
    """A page for each chapter, a file for each picture."""
    for chapter in book.chapters:
        pages = partial(_page, book, chapter, edition.site)
        # What others are called decides where links lead, and sizes of pictures stand in pages.
        yield sheaf(chapter.url, pages, book.digest, registers=False)
    for picture in book.pictures:
        yield sheaf(
            picture.address, partial(_file, picture), picture.path, picture.digest, registers=False
        )


def print_picture(book: Handbook, plan: Plan, site: Site) -> bytes:
    """The bytes of a picture; its digest is in the plan."""
    picture: Picture = plan.records["picture"]
    return (book.root / picture.path).read_bytes()


def _page(book: Handbook, chapter: Chapter, site: Site) -> Iterator[Plan]:
    made = written(book, chapter)
    above = () if chapter.url == TOP else (Link(_TITLE, TOP),)
    head = Head(
        title=made.title,
        description=f"{made.title} – {site.name}",
        path=above,
        url=chapter.url,
    )
    view = TextPage(head, made.title, made.html)
    yield Plan(f"{chapter.url}index.html", "page.html", {"page": view})


def _file(picture: Picture) -> Iterator[Plan]:
    yield Plan(picture.address, PRINTER, {"picture": picture})
