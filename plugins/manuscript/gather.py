"""A content folder becomes entries and pages, with every problem of every file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from plugins.bulletin.entry import Entry, FixedPage, Gathered
from plugins.bulletin.problem import Gravity, Problem, refusals
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.story import Step
from plugins.manuscript.authors import with_own_pages
from plugins.manuscript.disk import is_folder
from plugins.manuscript.files import Source, article_sources, page_sources
from plugins.manuscript.markup import Markup
from plugins.manuscript.pages import read_page
from plugins.manuscript.reader import ArticleReader, Reading


class Lost(Exception):
    """A fault of ours: a file would leave the bulletin without a word."""


def gather(content: Path, registers: Registers, steps: Sequence[Step]) -> Gathered:
    """Everything in a content folder: articles newest first, then by address; pages by address.

    ``content`` is as the editor would type it: the paths in problems begin with it. Every file is
    an entry, a page, or told of in a problem; raises :class:`Lost` where our code forgot one.
    """
    if not is_folder(content):
        fix = "xem lại thiết lập PATH, hoặc lập thư mục ấy"
        problem = Problem(content.as_posix(), 0, "không có thư mục nội dung", fix)
        return Gathered(problems=(problem,))
    reader = ArticleReader(registers, steps, content)
    entries: list[Entry] = []
    problems: list[Problem] = []
    readings: list[Reading] = []
    for source in article_sources(content):
        problems.extend(source.problems)
        if source.problems:
            continue
        reading = reader.read(source.path, source.data)
        problems.extend(reading.problems)
        problems.extend(_of_folder(source, reading))
        readings.append(reading)
        if reading.entry:
            entries.append(reading.entry)
        elif not refusals(reading.problems):
            raise Lost(f"{source.path} became neither an article nor a problem")
    own, of_authors = with_own_pages(entries)
    pages, of_pages = _pages(content)
    addresses = [(reading.url, reading.path) for reading in readings if reading.url]
    return Gathered(
        tuple(sorted(own, key=lambda entry: (-entry.date.toordinal(), entry.url))),
        pages,
        tuple(sorted({*problems, *of_authors, *of_pages, *_of_one_address(addresses)})),
    )


def _pages(content: Path) -> tuple[tuple[FixedPage, ...], list[Problem]]:
    markup = Markup()
    pages: list[FixedPage] = []
    problems: list[Problem] = []
    for source in page_sources(content):
        problems.extend(source.problems)
        if source.problems:
            continue
        page, of_page = read_page(source.path, source.data, content, markup)
        problems.extend(of_page)
        if page:
            pages.append(page)
        elif not refusals(of_page):
            raise Lost(f"{source.path} became neither a page nor a problem")
    problems.extend(_of_one_address([(page.url, page.path) for page in pages]))
    return tuple(sorted(pages, key=lambda page: page.url)), problems


def _of_folder(source: Source, reading: Reading) -> Iterator[Problem]:
    """A notice where the folders say another month than the article."""
    folders = "/".join(source.place[-3:-1])
    month = "/".join(reading.url.split("/")[:2])
    if (
        reading.url
        and reading.manuscript
        and re.fullmatch(r"\d{4}/\d{2}", folders)
        and folders != month
    ):
        what = f"bài của tháng {month} nằm trong thư mục {folders}"
        fix = f"chuyển tệp vào {'/'.join(source.place[:-3])}/{month}/, hoặc sửa “Date:”"
        line = reading.manuscript.line("Date")
        yield Problem(source.path, line, what, fix, Gravity.NOTICE)


def _of_one_address(addresses: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """One problem for every file whose address another one has, too."""
    paths: dict[str, list[str]] = {}
    for url, path in addresses:
        paths.setdefault(url, []).append(path)
    for url, files in paths.items():
        free = next(n for n in range(2, len(paths) + 3) if f"{url[:-1]}-{n}/" not in paths)
        slug = f"{url.rstrip('/').rpartition('/')[2]}-{free}"
        for path in files if len(files) > 1 else ():
            others = ", ".join(other for other in files if other != path)
            what = f"địa chỉ “{url}” trùng với {others}"
            fix = f"đổi tên một trong hai tệp, hoặc thêm vào một bài dòng  Slug: {slug}"
            yield Problem(path, 0, what, fix)
