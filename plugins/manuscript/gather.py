"""A content folder becomes entries and pages, with every problem of every file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from plugins.bulletin.entry import Entry, FixedPage, Gathered
from plugins.bulletin.problem import Gravity, Problem, refusals
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.story import Step
from plugins.bulletin.text.vietnamese import slug_of
from plugins.manuscript.authors import with_own_pages
from plugins.manuscript.disk import is_folder
from plugins.manuscript.files import Source, article_sources, page_sources
from plugins.manuscript.markup import Markup
from plugins.manuscript.pages import read_page
from plugins.manuscript.reader import ArticleReader, Reading

_RENAME = "đổi tên một trong hai tệp"
_OTHER_SLUG = "đổi Slug của một trong hai bài, ví dụ  Slug: {slug}"


class _Address(NamedTuple):
    """The address of a file, where it says so, and how it could have another."""

    url: str
    path: str
    line: int  # 0 where the name of the file says it
    mend: str  # “{slug}” stands for one that is free


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
    return Gathered(
        tuple(sorted(own, key=lambda entry: (-entry.date.toordinal(), entry.url))),
        pages,
        tuple(
            sorted(
                {
                    *problems,
                    *of_authors,
                    *of_pages,
                    *_of_new_sections(readings),
                    *_of_one_address(_addresses(readings)),
                }
            )
        ),
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
    problems.extend(_of_one_address(_Address(page.url, page.path, 0, _RENAME) for page in pages))
    return tuple(sorted(pages, key=lambda page: page.url)), problems


def _addresses(readings: Iterable[Reading]) -> Iterator[_Address]:
    for reading in readings:
        if reading.url and reading.manuscript:
            slug = reading.manuscript.line("Slug")
            line = slug or reading.manuscript.line("Title")
            mend = _OTHER_SLUG if slug else f"{_RENAME}, hoặc thêm vào một bài dòng  Slug: {{slug}}"
            yield _Address(reading.url, reading.path, line, mend)


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


def _of_new_sections(readings: Iterable[Reading]) -> Iterator[Problem]:
    """A notice for each section no register has, where it first stands."""
    places: dict[str, list[Problem]] = {}
    for reading in readings:
        if reading.new_section and reading.manuscript:
            what = f"chuyên mục “{reading.new_section}” chưa có trong danh mục, được lập mới"
            fix = "nếu đúng ý thì ghi nó vào registry/sections.toml; nếu không, sửa “Section:”"
            line = reading.manuscript.line("Section")
            problem = Problem(reading.path, line, what, fix, Gravity.NOTICE)
            places.setdefault(slug_of(reading.new_section), []).append(problem)
    for problems in places.values():
        first = min(problems)
        others = f" (và {len(problems) - 1} bài khác)" if problems[1:] else ""
        yield replace(first, what=first.what + others)


def _of_one_address(addresses: Iterable[_Address]) -> Iterator[Problem]:
    """One problem for every file whose address another one has, too."""
    files: dict[str, list[_Address]] = {}
    for address in addresses:
        files.setdefault(address.url, []).append(address)
    for url, clashing in files.items():
        free = next(n for n in range(2, len(files) + 3) if f"{url[:-1]}-{n}/" not in files)
        slug = f"{url.rstrip('/').rpartition('/')[2]}-{free}"
        for here in clashing if len(clashing) > 1 else ():
            others = ", ".join(other.path for other in clashing if other is not here)
            what = f"địa chỉ “{url}” trùng với {others}"
            yield Problem(here.path, here.line, what, here.mend.format(slug=slug))
