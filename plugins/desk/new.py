"""``bulletin new``: a new article with its headers, in its place."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from plugins.bulletin.problem import refusals
from plugins.bulletin.registry.registers import Section
from plugins.bulletin.system import mend_of, reason_of
from plugins.bulletin.text.dates import NoDate, parse_day
from plugins.bulletin.text.vietnamese import slug_of
from plugins.desk import options
from plugins.desk.asking import in_terminal, question, yes
from plugins.desk.editor.folders import ARTICLES, folders_of
from plugins.desk.options import DRAFT, begins_as_draft
from plugins.desk.speech import Command, Misuse
from plugins.desk.workplace import press_of, settings_of
from plugins.manuscript.clean import one_line
from plugins.manuscript.fields import fields_of
from plugins.manuscript.headers import cut
from plugins.manuscript.keys import ARTICLE_KEYS
from plugins.manuscript.sections import known_section, meant_section

_LONGEST_NAME = 80  # letters of a file name; some systems end at 255 bytes for the whole path


@click.command(
    "new",
    cls=Command,
    short_help="Tạo tệp bài viết mới.",
    help="""Tạo một bài mới ở content/articles/NĂM/THÁNG/ten-bai.md với phần đầu bài viết sẵn.

    Không có TÊN_BÀI thì chương trình hỏi từng mục. Không bao giờ ghi đè tệp đã có.""",
)
@click.argument("title", required=False, metavar="[TÊN_BÀI]")
@click.option(
    "--date", "day", metavar="NGÀY", help="Ngày đăng, năm-tháng-ngày; nếu không: hôm nay."
)
@click.option("--author", metavar="TÊN", help="Tác giả; nhiều người cách nhau bằng dấu chấm phẩy.")
@click.option("--section", metavar="TÊN", help="Chuyên mục, theo tên trong danh mục.")
@options.draft
@options.content
@options.registry
@options.settings
@click.pass_context
def new(
    context: click.Context,
    title: str | None,
    day: str | None,
    author: str | None,
    section: str | None,
    draft: bool | None,
    content: Path | None,
    registry: Path | None,
    settings: Path | None,
) -> None:
    press = press_of(settings_of(settings, content, registry))
    sections = press.registers().sections
    asked = title is None
    if title is None:
        if not in_terminal():
            parameter = next(each for each in context.command.params if each.name == "title")
            raise click.MissingParameter(ctx=context, param=parameter)
        title = question("Tên bài: ", lambda typed: _titled(typed, sections))
        day = day or question("Ngày đăng (Enter: hôm nay): ", lambda typed: typed and iso(typed))
        author = author or question("Tác giả, cách nhau bằng dấu chấm phẩy (Enter: bỏ qua): ")
        section = section or asked_section(sections)
    is_draft = begins_as_draft(press.settings) if draft is None else draft
    if asked and draft is None:
        is_draft = yes("Bài còn phải duyệt mới đăng?", is_draft)
    headers = {
        "Title": one_line(title),
        "Date": iso(day) if day else date.today().isoformat(),
        "Authors": one_line(author or ""),
        "Section": section_name(section, sections) if section else "",
        "Status": DRAFT if is_draft else "",
    }
    path = _place(Path(press.settings["PATH"]), address(headers["Title"], headers["Date"]))
    text = opening(headers, sections, str(path))
    _write(path, text)
    click.echo(f"Đã tạo {_shown(path)}. Viết thân bài dưới dòng trống.")
    if not section and sections:
        names = "; ".join(known.name for known in sections.values())
        click.echo(f"Nhớ thêm dòng  Section: tên chuyên mục  – một trong: {names}.")
    if is_draft:
        click.echo("Bài là bản nháp: chỉ thấy khi xem trước, cho đến khi được duyệt (Approved:).")


def _place(content: Path, address: str) -> Path:
    """Beside the other articles where these lie so: with ``articles/`` they would be misplaced."""
    if content.is_dir() and folders_of(content).flat:
        return content / Path(address).name
    return content / ARTICLES / address


def _titled(typed: str, sections: Mapping[str, Section]) -> str:
    """What was typed, if it can be the title of an article; raises :class:`Misuse`."""
    headers = {"Title": one_line(typed), "Date": date.today().isoformat()}
    opening(headers, sections, address(headers["Title"], headers["Date"]))
    return typed


def asked_section(sections: Mapping[str, Section]) -> str:
    """The section an editor chooses by its number or name; “” for none."""
    names = [known.name for known in sections.values()]
    if not names:
        return ""
    click.echo("\n".join(f"  {number:2}. {name}" for number, name in enumerate(names, start=1)))

    def chosen(typed: str) -> str:
        if not typed:
            return ""
        number = int(typed) if typed.isdecimal() else 0
        return names[number - 1] if 0 < number <= len(names) else section_name(typed, sections)

    return question("Chuyên mục, số hoặc tên (Enter: bỏ qua): ", chosen)


def _write(path: Path, text: str) -> None:
    """Writes the new file, never over another; raises :class:`Misuse` where it cannot."""
    here = path.parent
    try:
        here.mkdir(parents=True, exist_ok=True)
        here = path
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        if here == path and isinstance(error, FileExistsError):
            what = f"đã có {_shown(path)}; đặt tên bài khác, hoặc sửa tệp ấy"
        else:
            what = f"không tạo được {_shown(here)}: {reason_of(error)}; {mend_of(error)}"
        raise Misuse(what) from None


def _shown(path: Path) -> str:
    """The path as the editor would type it from here."""
    return Path(os.path.relpath(path)).as_posix()


def iso(value: str) -> str:
    """A day that was typed, as headers have it; raises :class:`Misuse`."""
    try:
        return parse_day(value).isoformat()
    except NoDate as no_date:
        raise Misuse(f"--date: {no_date}; viết năm-tháng-ngày, ví dụ 2023-11-09") from None


def section_name(value: str, sections: Mapping[str, Section]) -> str:
    """The registered name of a section; raises :class:`Misuse` with the nearest, or with all."""
    if section := known_section(value, sections):
        return section.name
    if meant := meant_section(value, sections):
        raise Misuse(f"không có chuyên mục “{value}”; có phải “{meant.name}”?")
    names = "; ".join(known.name for known in sections.values())
    raise Misuse(f"không có chuyên mục “{value}”; các chuyên mục: {names}")


def address(title: str, iso_day: str) -> str:
    """“2023/11/giam-sat-lang-son.md”; raises :class:`Misuse` for a title without a letter."""
    slug = slug_of(title)
    if not slug:
        raise Misuse("tên bài phải có ít nhất một chữ hoặc số")
    if len(slug) > _LONGEST_NAME:
        slug = slug[: _LONGEST_NAME + 1].rpartition("-")[0] or slug[:_LONGEST_NAME]
    return f"{iso_day[:4]}/{iso_day[5:7]}/{slug}.md"


def opening(headers: Mapping[str, str], sections: Mapping[str, Section], path: str) -> str:
    """The text of the new file; raises :class:`Misuse` where its headers would not pass a check."""
    lines = (f"{key}: {value}" for key, value in headers.items() if value)
    text = "\n".join(lines) + "\n\n"
    manuscript = cut(path, text, ARTICLE_KEYS)
    _, problems = fields_of(manuscript, sections)
    if wrong := refusals((*manuscript.problems, *problems)):
        raise Misuse("; ".join(f"{problem.what} – {problem.fix}" for problem in wrong))
    return text
