"""``bulletin import``: Word files, pages of an old site and plain text become articles."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from plugins.bulletin.problem import refusals, shown
from plugins.bulletin.text.dates import NoDate, parse_day
from plugins.desk import options
from plugins.desk.new import section_name
from plugins.desk.options import begins_as_draft
from plugins.desk.speech import PROBLEMS, Command, Misuse
from plugins.desk.take_in_article import summary
from plugins.desk.take_in_files import incoming
from plugins.desk.take_in_run import ASK, CONVERT, KEEP, Intake
from plugins.desk.workplace import press_of, settings_of
from plugins.press.progress import Shown
from plugins.press.telling import tell

_DOING = "Nhập bài"


@click.command(
    "import",
    cls=Command,
    short_help="Nhập bài từ Word, trang web cũ, tệp chữ.",
    help="""Nhập bài từ tệp Word (.docx), trang web đã lưu (.html), tệp chữ (.txt), hoặc cả thư mục.

    Tên bài, sapo, tác giả, ảnh và chú thích được tự nhận ra; chỗ nào không chắc được nêu tệp và
    dòng để xem lại. Không ghi đè tệp nào; bài nào không nhập được thì không ghi gì của bài ấy.""",
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TỆP…")
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    metavar="THƯ_MỤC",
    help="Nơi ghi bài và ảnh, thay cho content/articles/NĂM/THÁNG.",
)
@click.option(
    "--legacy-text",
    type=click.Choice([ASK, CONVERT, KEEP]),
    default=ASK,
    metavar="ask|convert|keep",
    help="Chữ gõ bằng phông cũ (TCVN3, VNI): hỏi, chuyển sang Unicode, hay giữ nguyên.",
)
@click.option(
    "--date",
    "day",
    metavar="NGÀY",
    help="Ngày đăng của mọi bài; nếu không: ngày tệp ghi rõ, rồi đến hôm nay.",
)
@click.option("--section", metavar="TÊN", help="Chuyên mục của mọi bài, theo tên trong danh mục.")
@options.draft
@options.content
@options.registry
@options.settings
def take_in(
    files: tuple[Path, ...],
    to: Path | None,
    legacy_text: str,
    day: str | None,
    section: str | None,
    draft: bool | None,
    content: Path | None,
    registry: Path | None,
    settings: Path | None,
) -> None:
    found, problems = incoming(files)
    if to is not None and to.exists() and not to.is_dir():
        raise Misuse(f"--to: {to} là một tệp, không phải một thư mục")
    fixed = None if day is None else _day(day)
    press = press_of(settings_of(settings, content, registry))
    registers = press.registers()
    named = section_name(section, registers.sections) if section else ""
    run = Intake(
        registers=registers,
        home=Path(press.settings["PATH"]),
        to=to,
        legacy=legacy_text,
        day=fixed,
        section=named,
        draft=begins_as_draft(press.settings) if draft is None else draft,
    )
    with Shown() as watch:
        for number, file in enumerate(found):
            watch(_DOING, number, len(found))
            run.take(file)
        watch(_DOING, len(found), len(found))
    run.problems.extend(problems)
    _report(run)


def _report(run: Intake) -> None:
    for source, article in run.done:
        pictures = f" ({len(article.files)} ảnh)" if article.files else ""
        click.echo(f"{shown(source)} → {shown(article.path)}{pictures}")
    if run.problems:
        click.echo()
        tell(run.problems)
        click.echo()
    written = {shown(article.path) for _, article in run.done}
    failed = {problem.path for problem in run.problems} - written
    doubts = len({problem for problem in run.problems if problem.path in written})
    count = sum(len(article.files) for _, article in run.done)
    click.echo(summary(len(run.done), count, len(failed), doubts))
    if run.done:
        unsorted = sum(article.section == "" for _, article in run.done)
        names = "; ".join(section.name for section in run.registers.sections.values())
        if unsorted and names:
            said = (
                f"{unsorted} bài chưa có chuyên mục"
                if len(run.done) > 1
                else "Bài chưa có chuyên mục"
            )
            click.echo(f"{said}: thêm dòng  Section: tên chuyên mục  – một trong: {names}.")
        first = shown(run.done[0][1].path)
        click.echo(f"Tiếp theo: đọc lại bài, rồi  bulletin check {first}")
        click.echo("           và  bulletin preview  để xem bài trên trang.")
    if refusals(run.problems):
        raise click.exceptions.Exit(PROBLEMS)


def _day(value: str) -> date:
    try:
        return parse_day(value)
    except NoDate as no_date:
        raise Misuse(f"--date: {no_date}; viết năm-tháng-ngày, ví dụ 2023-11-09") from None
