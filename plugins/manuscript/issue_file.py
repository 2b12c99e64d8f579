"""A file of ``content/issues/`` becomes an issue that names its articles as they were typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path, PurePosixPath

from plugins.bulletin.issue import Editorial, ImprintLine, Issue, Part
from plugins.bulletin.pages.site import Imprint
from plugins.bulletin.problem import Problem
from plugins.bulletin.registry.source import source_of
from plugins.bulletin.registry.table import Table
from plugins.bulletin.story import Picture, TypedLink
from plugins.bulletin.text.vietnamese import slug_of
from plugins.manuscript.clean import one_line
from plugins.manuscript.headers import Manuscript
from plugins.manuscript.image_files import NoImage, image_source, looked_for

ROOT = "../../"  # from “so/so-11-2023/” to the top of the site
_TOP = ("number", "date", "title", "cover", "columns", "editorial", "articles", "imprint")
_LARGEST = 500_000  # bytes; an issue of a hundred articles has 10,000
_LONGEST_NUMBER = 40  # letters: it stands in one line of the masthead
_LONGEST_TITLE = 300  # letters, as of an article
_NUMERALS = ("number", "columns")  # may be written without quotation marks


@dataclass(frozen=True, slots=True)
class IssueFile:
    """What a file says, as far as it can be read, and what is wrong with it."""

    issue: Issue | None  # its articles are as typed, its cover has no files; None: it is no TOML
    problems: tuple[Problem, ...]
    files: tuple[str, ...] = ()  # where its cover was looked for


def read_issue(path: str, data: bytes, content: Path) -> IssueFile:
    """The issue in a file; every fault of its form, its cover and its editorial at once.

    ``path`` is as the editor would type it, ``data`` its bytes. The keys are those of
    docs/contracts.md, “Issues”.
    """
    if len(data) > _LARGEST:
        what = f"tệp quá lớn: hơn {_LARGEST // 1000} kB"
        return IssueFile(None, (Problem(path, 0, what, "đưa chữ dài vào một bài"),))
    source = source_of(path, data)
    table = source.table()
    if source.unread:
        return IssueFile(None, tuple(source.problems()))
    for key in _NUMERALS:
        if type(table.values.get(key)) is int:
            table.values[key] = str(table.values[key])
    number = one_line(table.text("number", required=True))
    if len(number) > _LONGEST_NUMBER:
        what = f"“number” dài hơn {_LONGEST_NUMBER} chữ cái"
        table.fault(what, 'viết ngắn, ví dụ  number = "11"', "number")
    day = table.day("date")
    if "date" not in table.values:
        table.fault("thiếu khóa “date”, ngày ra số này", "thêm dòng  date = 2023-11-30")
    title, columns = one_line(table.text("title")), table.one_of("columns", ("1", "2"))
    if len(title) > _LONGEST_TITLE:
        what = f"“title” dài hơn {_LONGEST_TITLE} chữ cái"
        table.fault(what, "viết ngắn; chữ dài thuộc về lời ban biên tập", "title")
    slug = slug_of(PurePosixPath(path).stem)
    if not slug:
        table.fault("tên tệp không có chữ hay số nào", "đổi tên tệp, ví dụ SO-11-2023.toml")
    parts, lines = _parts(table)
    cover, files, of_cover = _cover(path, table, content)
    editorial, links, of_editorial = _editorial(path, table, source.text or "", content)
    imprint = _imprint(table)
    table.finish()
    problems = (*source.problems(), *of_cover, *of_editorial)
    issue = Issue(
        path=path,
        slug=slug,
        number=number,
        day=day or date.max,  # only where it must be mended
        parts=parts,
        title=title,
        cover=cover,
        editorial=editorial,
        columns=1 if columns == "1" else 2,
        imprint=imprint,
        lines=lines,
        links=links,
    )
    return IssueFile(issue, problems, files)


def _parts(table: Table) -> tuple[tuple[Part, ...], tuple[int, ...]]:
    """Articles without a heading, then the sections; and the line of each article."""
    parts, lines = [], []
    named = [("", table)]
    sections = table.entries("section")
    for section in sections:
        for key in [key for key in section.values if key in _TOP and key != "articles"]:
            fix = "đưa dòng này lên trên mục [[section]] đầu tiên"
            section.fault(f"khóa “{key}” nằm lọt trong một mục [[section]]", fix, key)
            del section.values[key]
        named.append((one_line(section.text("name", required=True)), section))
    for name, each in named:
        articles = each.texts("articles")
        if articles:
            parts.append(Part(name, articles))
            single = isinstance(each.values["articles"], str)
            lines += [
                each.line("articles", *(() if single else (n,))) for n in range(len(articles))
            ]
        elif each is not table:
            fix = 'thêm  articles = ["2023/11/ten-bai"]  , hoặc bỏ mục này'
            each.fault(f"mục “{name}” không có bài nào", fix)
    if not parts and not sections:
        fix = 'thêm  articles = ["2023/11/ten-bai"]  , ghi theo thứ tự in'
        table.fault("số này chưa có bài nào", fix)
    for section in sections:
        section.finish()
    return tuple(parts), tuple(lines)


def _cover(
    path: str, table: Table, content: Path
) -> tuple[Picture | None, tuple[str, ...], tuple[Problem, ...]]:
    typed = table.values.get("cover")
    if isinstance(typed, str) and not typed.strip():
        table.text("cover", required=True)
        return None, (), ()
    told = table.table("cover", only="image")
    if told is None:
        return None, (), ()
    address = told.text("image", required=True)
    alt, caption, credit = (one_line(told.text(key)) for key in ("alt", "caption", "credit"))
    told.finish()
    if not address:
        return None, (), ()
    folder, line = Path(path).parent, told.line("image")
    files = [place.as_posix() for place in looked_for(address, folder, content)]
    try:
        source = image_source(address, folder, content)
    except NoImage as fault:
        what = f"ảnh bìa: {fault.what}"
        return None, tuple(files), (Problem(path, line, what, fault.fix),)
    picture = Picture(source, alt, caption, credit, line)
    return picture, (*files, (content / source).as_posix()), ()


def _editorial(
    path: str, table: Table, text: str, content: Path
) -> tuple[Editorial | None, tuple[TypedLink, ...], tuple[Problem, ...]]:
    told = table.table("editorial", only="text")
    if told is None:
        return None, (), ()
    title, author = one_line(told.text("title")), one_line(told.text("author"))
    prose = told.prose("text")
    told.finish()
    key = told.line("text") if "text" in told.values else told.line()
    if not prose.strip():
        fix = 'viết  text = """…"""  , hoặc bỏ khóa “editorial”'
        return None, (), (Problem(path, key, "lời ban biên tập không có nội dung", fix),)
    # Loaded when it is needed: Markdown, the sanitiser and trees weigh a tenth of a second.
    from plugins.manuscript.body import body_of
    from plugins.manuscript.markup import Markup

    opening = text.splitlines()[key - 1].rstrip()
    first = key + opening.endswith(('"""', "'''"))
    body = body_of(Manuscript(path, {}, frozenset(), prose, first), Markup(), ROOT, content)
    fix = "bỏ ảnh, hoặc đưa ảnh vào một bài"
    what = "lời ban biên tập không dùng được ảnh"
    pictured = tuple(Problem(path, each.line, what, fix) for each in body.pictures)
    problems = (*body.problems, *pictured)
    editorial = Editorial(body.html, author=author)
    if title:
        editorial = Editorial(body.html, title, author)
    return editorial, body.links, problems


def _imprint(table: Table) -> tuple[ImprintLine, ...]:
    told = table.table("imprint", only="print_run")
    return tuple(_lines_of(told)) if told else ()


def _lines_of(told: Table) -> Iterator[ImprintLine]:
    for field in fields(Imprint):
        if text := one_line(told.text(field.name)):
            yield ImprintLine(field.name, text)
    told.finish()
