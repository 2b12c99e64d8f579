"""The files of all pictures that articles show."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Row
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.sharing import of_bulletin

PRINTER = "picture"


def plan_pictures(edition: Edition) -> Iterator[Sheaf]:
    """All files of each picture, once, and the one for sharing the bulletin's own pages.

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


def _files(edition: Edition, row: Row, first: str) -> Iterator[Plan]:
    pictures = edition.brief(row).pictures
    picture = next(each for each in pictures if each.files and each.files[0].url == first)
    files = tuple((file.url, file.width) for file in (*picture.files, *picture.avif))
    for url, _ in files:
        yield Plan(url, PRINTER, {"source": picture.source, "files": files})
