"""Old addresses of articles lead to the ones that hold."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Row
from plugins.bulletin.pages.plan import REDIRECT, Plan, Sheaf, sheaf
from plugins.bulletin.pages.views import Head, RedirectPage


def moved(edition: Edition) -> Iterator[Sheaf]:
    """A page for each old address of an article, also of one that was withdrawn."""
    for row in (*edition.rows, *edition.withdrawn):
        for url in row.was:
            yield sheaf(url, partial(_redirect, url, row), row.url, row.title, registers=False)


def _redirect(url: str, row: Row) -> Iterator[Plan]:
    page = RedirectPage(
        head=Head(
            title=row.title,
            description=f"Trang này nay ở địa chỉ khác: {row.title}.",
            url=row.url,  # the address search engines should keep
        ),
        target=Link(row.title, row.url),
    )
    address = f"{url}index.html" if url.endswith("/") else url
    yield Plan(address, REDIRECT, {"page": page})
