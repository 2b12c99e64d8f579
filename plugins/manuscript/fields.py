"""What the headers of an article mean: its title, day, authors, section and address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath

from plugins.bulletin.entry import Link, Origin
from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.registry.registers import Section
from plugins.bulletin.text.dates import NoDate, parse_day
from plugins.bulletin.text.vietnamese import fold, slug_of, with_dots
from plugins.bulletin.workflow import Workflow
from plugins.manuscript.byline import LONGEST_SLUG, authors_of, too_long
from plugins.manuscript.clean import one_line
from plugins.manuscript.headers import Manuscript
from plugins.manuscript.old_addresses import old_addresses
from plugins.manuscript.procedure import workflow_of
from plugins.manuscript.sections import OTHER, known_section, meant_section
from plugins.manuscript.sources import sources_of

_DATE_FORM = "viết năm-tháng-ngày, ví dụ  Date: 2023-11-09"
# What servers show for a folder, and what Windows keeps for devices (“Naming Files, Paths”).
_RESERVED = frozenset(
    [
        "index",
        "con",
        "prn",
        "aux",
        "nul",
        *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)),
    ]
)
_SHORT = 60  # letters of a slug that is proposed
# Nothing here was published before there was a state to publish it, nor is planned so far ahead.
_YEARS = range(1945, 2101)
_LONGEST_TITLE = 300  # letters; the longest of our articles has 160
_LONGEST_SUMMARY = 5_000


@dataclass(frozen=True, slots=True)
class Fields:
    """What the headers say, where they say it right; “” and None where they do not."""

    title: str
    day: date | None
    authors: tuple[Link, ...]
    section: Link
    summary: str  # Markdown
    dateline: str
    slug: str
    featured: bool
    new_section: bool = False  # one that no register has
    workflow: Workflow | None = None
    was: tuple[str, ...] = ()
    sources: tuple[Origin, ...] = ()

    @property
    def url(self) -> str:
        """The address, “” where day or slug are not known."""
        if not (self.day and self.slug):
            return ""
        return f"{self.day.year:04d}/{self.day.month:02d}/{self.slug}/"


def fields_of(
    manuscript: Manuscript, sections: Mapping[str, Section]
) -> tuple[Fields, tuple[Problem, ...]]:
    """What the headers of an article say, and everything that is wrong with it."""
    problems: list[Problem] = []
    section = _section(manuscript, sections, problems)
    summary = one_line(manuscript.value("Summary"))
    _check_length(manuscript, "Summary", summary, _LONGEST_SUMMARY, problems)
    fields = Fields(
        title=_title(manuscript, problems),
        day=_day(manuscript, problems),
        authors=authors_of(manuscript, problems),
        section=Link(section.name, section.url),
        summary=summary,
        dateline=one_line(manuscript.value("Dateline")).rstrip(" -–—"),
        slug=_slug(manuscript, problems),
        featured=_featured(manuscript, problems),
        sources=sources_of(manuscript, problems),
        new_section=bool(sections) and section not in (OTHER, *sections.values()),
    )
    workflow = workflow_of(manuscript, fields.day, problems)
    was = old_addresses(manuscript, fields.url, problems)
    return replace(fields, workflow=workflow, was=was), tuple(problems)


def _missing(manuscript: Manuscript, key: str) -> bool:
    """Whether the editor forgot a header; one left empty or fallen is a fault of its own."""
    return key not in manuscript.headers and key not in manuscript.fallen


def _title(manuscript: Manuscript, problems: list[Problem]) -> str:
    if _missing(manuscript, "Title"):
        fix = "thêm dòng  Title: tên bài  vào đầu tệp"
        problems.append(Problem(manuscript.path, 1, "bài không có tên (thiếu “Title:”)", fix))
    title = one_line(manuscript.value("Title"))
    if title and not any(sign.isalnum() for sign in title):
        what, fix = "“Title:” không có chữ nào", "viết  Title: tên bài"
        problems.append(Problem(manuscript.path, manuscript.line("Title"), what, fix))
    _check_length(manuscript, "Title", title, _LONGEST_TITLE, problems)
    return title


def _check_length(
    manuscript: Manuscript, key: str, value: str, most: int, problems: list[Problem]
) -> None:
    if len(value) > most:
        what = f"“{key}:” dài {with_dots(len(value))} chữ cái, nhiều nhất được {with_dots(most)}"
        fix = "viết ngắn lại; nếu đó là thân bài thì đưa xuống dưới dòng trống"
        problems.append(Problem(manuscript.path, manuscript.line(key), what, fix))


def _day(manuscript: Manuscript, problems: list[Problem]) -> date | None:
    value, line = manuscript.value("Date"), manuscript.line("Date")
    if _missing(manuscript, "Date"):
        what = "bài không có ngày đăng (thiếu “Date:”)"
        problems.append(Problem(manuscript.path, 1, what, _DATE_FORM))
    if not value:
        return None
    try:
        day = parse_day(value)
    except NoDate as no_date:
        problems.append(Problem(manuscript.path, line, str(no_date), _DATE_FORM))
        return None
    if day.year not in _YEARS:
        what = f"năm {day.year} không thể là năm đăng bài: chỉ nhận từ {_YEARS[0]} đến {_YEARS[-1]}"
        problems.append(Problem(manuscript.path, line, what, _DATE_FORM))
        return None
    return day


def _section(
    manuscript: Manuscript, sections: Mapping[str, Section], problems: list[Problem]
) -> Section:
    value, line = one_line(manuscript.value("Section")), manuscript.line("Section")
    section = known_section(value, sections) if value else OTHER
    if _missing(manuscript, "Section"):
        what = f"bài chưa có chuyên mục, được xếp vào “{OTHER.name}”"
        fix = "thêm dòng  Section: tên chuyên mục  (các tên: registry/sections.toml)"
        problems.append(Problem(manuscript.path, 1, what, fix, Gravity.NOTICE))
    if section is None:
        section = Section(slug_of(value), value)
        if meant := meant_section(value, sections):
            what, fix = f"không có chuyên mục “{value}”", f"có phải  Section: {meant.name}  ?"
            problems.append(Problem(manuscript.path, line, what, fix))
        elif ";" in value or not section.slug:
            what = f"“{value}” không phải một chuyên mục"
            problems.append(Problem(manuscript.path, line, what, "ghi đúng một chuyên mục"))
        elif len(section.slug) > LONGEST_SLUG:
            problems.append(too_long(manuscript, "Section", "tên chuyên mục", value))
    return section


def _slug(manuscript: Manuscript, problems: list[Problem]) -> str:
    value, line = manuscript.value("Slug"), manuscript.line("Slug")
    if not value:
        stem = PurePosixPath(manuscript.path).name.removesuffix(".md")
        slug = slug_of(stem)
        if not slug:
            what = f"không lập được địa chỉ từ tên tệp “{stem}”"
            fix = "đặt tên tệp bằng chữ không dấu, ví dụ giam-sat-lang-son.md"
            problems.append(Problem(manuscript.path, 0, what, fix))
        elif len(slug) > LONGEST_SLUG:
            what = f"tên tệp dài {len(slug)} chữ cái, địa chỉ của bài sẽ dài như thế"
            fix = f"đổi tên tệp, hoặc thêm dòng  Slug: {_cut(slug)}"
            problems.append(Problem(manuscript.path, 0, what, fix))
        elif slug in _RESERVED:
            what = f"tên tệp “{stem}” là tên máy chủ giữ riêng"
            meant = _cut(slug_of(manuscript.value("Title"))) or "giam-sat-lang-son"
            fix = f"đổi tên tệp, hoặc thêm dòng  Slug: {meant}"
            problems.append(Problem(manuscript.path, 0, what, fix))
        return slug
    slug = slug_of(value)
    if slug != value:
        what = f"địa chỉ “{value}” phải là chữ thường không dấu, số và gạch nối"
        fix = f"viết  Slug: {slug or 'giam-sat-lang-son'}"
        problems.append(Problem(manuscript.path, line, what, fix))
    elif slug in _RESERVED:
        what = f"địa chỉ “{slug}” là tên máy chủ giữ riêng"
        meant = _cut(slug_of(manuscript.value("Title"))) or "giam-sat-lang-son"
        problems.append(Problem(manuscript.path, line, what, f"viết  Slug: {meant}"))
    elif len(slug) > LONGEST_SLUG:
        what = f"địa chỉ dài {len(slug)} chữ cái"
        problems.append(Problem(manuscript.path, line, what, f"viết  Slug: {_cut(slug)}"))
    return slug


def _cut(slug: str) -> str:
    """The first few words of a slug."""
    return slug[:_SHORT].rpartition("-")[0] or slug[:_SHORT]


def _featured(manuscript: Manuscript, problems: list[Problem]) -> bool:
    value = fold(manuscript.value("Featured"))
    if value not in ("", "yes", "no", "có", "không"):
        what = f"không hiểu “Featured: {value}”"
        fix = "viết  Featured: yes  cho bài nổi bật, hoặc bỏ dòng này"
        problems.append(Problem(manuscript.path, manuscript.line("Featured"), what, fix))
    return value in ("yes", "có")
