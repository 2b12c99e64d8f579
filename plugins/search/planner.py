"""The search page, and the index that a reader's browser searches in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Row
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.policy import policy
from plugins.bulletin.pages.site import TOPICS
from plugins.bulletin.pages.views import Head
from plugins.bulletin.problem import Problem, Refused
from plugins.search.articles import CAMPAIGN, PROVINCE, SECTION, UNIT, YEAR, article_document
from plugins.search.document import Document
from plugins.search.kept import index_from
from plugins.search.page import INDEX, OLD_INDEX, SEARCH, Filter, SearchPage
from plugins.search.pagefind import NotIndexed, is_installed
from plugins.search.shards import shards
from plugins.search.topics import named_places, topic_documents

PRINTER = "search-file"
FILTERS = (
    Filter(SECTION, "Chuyên mục", long=False),
    Filter(CAMPAIGN, "Phong trào", long=True),
    Filter(UNIT, "Đơn vị", long=True),
    Filter(PROVINCE, "Tỉnh, thành phố", long=False),
    Filter(YEAR, "Năm", long=False),
)
_POLICY = policy({"script-src": ("'self'", "'wasm-unsafe-eval'")})  # Pagefind is WebAssembly
_NEWS, _ARCHIVE = Link("Tất cả tin", "tin/"), Link("Lưu trữ theo tháng", "luu-tru/")
_TOPICS = (Link("Phong trào, cuộc vận động", "phong-trao/"), Link("Đơn vị, địa phương", "don-vi/"))


def plan_search(kept: Path, up_to: int | None, edition: Edition) -> Iterator[Sheaf]:
    """The page; and the indexes where the extra “search” is installed.

    ``kept``: the folder in which indexes are kept from build to build. ``up_to``: for more articles
    no index is made; None: for any number.
    """
    wanted = up_to is None or len(edition.rows) <= up_to
    indexes = tuple(_indexes(edition)) if wanted and is_installed() else ()
    links = tuple(Link(folder, f"{folder}/") for folder, _ in indexes)
    yield sheaf(SEARCH.url, partial(_page, edition, links), tuple(link.url for link in links))
    for number, (folder, rows) in enumerate(indexes):
        documents = partial(_documents, edition, rows, number)
        plans = cache(lambda f=folder, d=documents: tuple(_plans(kept, f, d)))
        needs = (version("pagefind"), version("cbor2"), _told(rows), named_places(edition))
        yield sheaf(f"{SEARCH.url}{folder}/", plans, *needs)


def _indexes(edition: Edition) -> Iterator[tuple[str, Sequence[Row]]]:
    yield from zip((INDEX, OLD_INDEX), shards(edition.rows), strict=False)


def _told(rows: Sequence[Row]) -> str:
    told = sha256()
    for row in rows:
        told.update(f"{row.url} {row.entry} {row.brief}\n".encode())
    return told.hexdigest()


def _page(edition: Edition, indexes: tuple[Link, ...]) -> Iterator[Plan]:
    site = edition.site
    page = SearchPage(
        head=Head(
            title=SEARCH.name,
            description=f"Tìm bài, phong trào và đơn vị trong {site.name}.",
            url=SEARCH.url,
            policy=_POLICY,
        ),
        title=SEARCH.name,
        indexes=indexes,
        filters=FILTERS,
        ways=(*(_TOPICS if TOPICS in site.offers else ()), _NEWS, _ARCHIVE),
    )
    yield Plan(f"{SEARCH.url}index.html", "search.html", {"page": page})


def _documents(edition: Edition, rows: Sequence[Row], age: int) -> Iterator[Document]:
    for row in rows:
        yield article_document(edition.registers, row, edition.articles.entry(row), age)
    if age == 0 and TOPICS in edition.site.offers:
        yield from topic_documents(edition)


def _plans(kept: Path, folder: str, documents: Callable[[], Iterator[Document]]) -> Iterator[Plan]:
    """Raises :class:`Refused` where Pagefind fails."""
    try:
        files = index_from(kept, folder, tuple(documents()))
    except NotIndexed as fault:
        what = f"không lập được chỉ mục tìm kiếm: {fault}"
        fix = "cài lại phần “search”, hoặc bỏ “plugins.search.plugin” khỏi PLUGINS"
        raise Refused([Problem("pelicanconf.py", 0, what, fix)]) from fault
    for name, data in files.items():
        yield Plan(f"{SEARCH.url}{folder}/{name}", PRINTER, {"data": data})
