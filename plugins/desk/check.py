"""``bulletin check``: every problem of articles and registers, without building anything."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from plugins.bulletin.problem import Problem, refusals
from plugins.desk import options
from plugins.desk.speech import PROBLEMS, Command, Misuse
from plugins.desk.workplace import existing_file, press_of, settings_of
from plugins.press.telling import count, tell


@click.command(
    "check",
    cls=Command,
    short_help="Liệt kê mọi lỗi của bài viết và danh mục.",
    help="""Liệt kê mọi lỗi của bài viết, ảnh và danh mục: tệp, dòng, lỗi gì, sửa thế nào.

    Có TỆP thì chỉ nêu lỗi của các tệp ấy. Còn lỗi phải sửa: mã kết thúc 1; chỉ có lưu ý: mã 0.
    Liên kết dẫn tới trang không có được soát khi dựng trang (bulletin build).""",
)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[TỆP]…")
@options.content
@options.registry
@options.settings
def check(
    files: tuple[Path, ...],
    content: Path | None,
    registry: Path | None,
    settings: Path | None,
) -> None:
    wanted = {existing_file(file).resolve() for file in files}
    press = press_of(settings_of(settings, content, registry))
    for file in sorted(wanted):
        if not file.is_relative_to(Path(press.settings["PATH"]).resolve()):
            raise Misuse(f"{file} không nằm trong thư mục bài viết; thêm  --content THƯ_MỤC")
    _, found = press.survey()
    problems = only(found.problems, wanted)
    tell(problems)
    told = count(problems)
    click.echo(told[0].upper() + told[1:] + ".")
    if refusals(problems):
        raise click.exceptions.Exit(PROBLEMS)


def only(problems: Iterable[Problem], files: set[Path]) -> tuple[Problem, ...]:
    """The problems of these files; all of them where no file is named."""
    found = tuple(problems)
    return tuple(p for p in found if not files or Path(p.path).resolve() in files)
