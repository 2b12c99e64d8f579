"""All fixed pages of a content folder; those whose bytes are as they were are not made again."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from plugins.bulletin.entry import FixedPage
from plugins.bulletin.problem import Problem, refusals
from plugins.bulletin.record_json import read, written
from plugins.manuscript.clashes import RENAME, Address, of_one_address
from plugins.manuscript.files import page_sources, read_source
from plugins.manuscript.outcome import Lost
from plugins.manuscript.store import Store


def fixed_pages(
    content: Path, store: Store, *, keeps: bool
) -> tuple[tuple[FixedPage, ...], list[Problem]]:
    """The pages by address, and every problem of them; raises :class:`Lost` as ``gather`` does.

    One that has something to tell is made, and told of, each time.
    """
    pages: list[FixedPage] = []
    problems: list[Problem] = []
    sources = tuple(page_sources(content))
    if keeps:
        store.drop_pages(store.pages.keys() - {source.path for source in sources})
    for source in sources:
        problems += source.problems
        if source.problems:
            continue
        data, of_bytes = read_source(content, source)
        problems += of_bytes
        if of_bytes:
            continue
        sha = sha256(data).hexdigest()
        page = _kept(store, source.path, sha)
        if page is None:
            page, of_page = _made(source.path, data, content)
            problems += of_page
            if keeps and page and not of_page:
                store.put_page(source.path, sha, written(page))
        if page:
            pages.append(page)
    problems += of_one_address(Address(page.url, page.path, 0, RENAME) for page in pages)
    return tuple(sorted(pages, key=lambda page: page.url)), problems


def _kept(store: Store, path: str, sha: str) -> FixedPage | None:
    of_bytes, page = store.pages.get(path, ("", ""))
    if of_bytes != sha:
        return None
    try:
        return read(FixedPage, page)
    except (ValueError, TypeError):  # something wrote into the store
        return None


def _made(path: str, data: bytes, content: Path) -> tuple[FixedPage | None, tuple[Problem, ...]]:
    # Loaded when it is needed, as what reads articles is.
    from plugins.manuscript.markup import Markup
    from plugins.manuscript.pages import read_page

    page, problems = read_page(path, data, content, Markup())
    if page is None and not refusals(problems):
        raise Lost(f"{path} became neither a page nor a problem")
    return page, problems
