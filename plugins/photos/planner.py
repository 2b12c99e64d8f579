"""The files of all pictures that articles show."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Row
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.sharing import of_bulletin
from plugins.bulletin.story import Picture

PRINTER = "picture"


def plan_pictures(edition: Edition) -> Iterator[Sheaf]:
    """All files of each picture of articles and covers, once, and the one for sharing the
    bulletin's own pages.

    Addresses say which bytes they are made of.
    """
    if share := of_bulletin(edition.site):
        plan = share[1]
        yield sheaf(plan.address, lambda: [plan], plan.address, registers=False)
    seen: set[str] = set()
    for row in edition.rows:
        for first in row.pictures:
            if first not in seen:
                seen.add(first)
                plans = partial(_files, edition, row, first)
                yield sheaf(first, plans, row.brief, registers=False)
    for issue in edition.issues:
        cover = issue.cover
        if cover and cover.files and cover.files[0].url not in seen:
            seen.add(cover.files[0].url)
            yield sheaf(cover.files[0].url, partial(_sizes, cover), issue.digest, registers=False)


def _files(edition: Edition, row: Row, first: str) -> Iterator[Plan]:
    pictures = edition.brief(row).pictures
    yield from _sizes(next(each for each in pictures if each.files and each.files[0].url == first))


def _sizes(picture: Picture) -> Iterator[Plan]:
    files = tuple((file.url, file.width) for file in (*picture.files, *picture.avif))
    for url, _ in files:
        yield Plan(url, PRINTER, {"source": picture.source, "files": files})
