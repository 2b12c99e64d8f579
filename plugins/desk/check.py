"""``bulletin check``: every problem of articles and registers, without building anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import click

from plugins.bulletin.problem import Problem, refusals
from plugins.desk import options
from plugins.desk.speech import PROBLEMS, Command, Misuse
from plugins.desk.workplace import Press, existing_file, press_of, settings_of
from plugins.press.progress import Shown
from plugins.press.telling import count, tell


@click.command(
    "check",
    cls=Command,
    short_help="Liệt kê mọi lỗi của bài viết và danh mục.",
    help="""Liệt kê mọi lỗi của bài viết, ảnh và danh mục: tệp, dòng, lỗi gì, sửa thế nào.

    Có TỆP thì chỉ nêu lỗi của các tệp ấy. Còn lỗi phải sửa: mã kết thúc 1; chỉ có lưu ý: mã 0.
    Liên kết hỏng được soát bằng  bulletin links  và khi dựng trang.""",
)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[TỆP]…")
@click.option(
    "--watch", "watching", is_flag=True, help="Soát lại mỗi khi lưu tệp; Ctrl-C để kết thúc."
)
@options.content
@options.registry
@options.settings
def check(
    files: tuple[Path, ...],
    watching: bool,
    content: Path | None,
    registry: Path | None,
    settings: Path | None,
) -> None:
    wanted = {existing_file(file).resolve() for file in files}
    read = settings_of(settings, content, registry)
    for file in sorted(wanted):
        if not file.is_relative_to(Path(read["PATH"]).resolve()):
            raise Misuse(f"{file} không nằm trong thư mục bài viết; thêm  --content THƯ_MỤC")
    desk = Desk(lambda: press_of(settings_of(settings, content, registry)), wanted)
    if watching:
        # Imported here: a check that does not watch need not wait for what watches.
        from plugins.desk.watching import on_each_save

        on_each_save(read, desk.check)
    elif refusals(desk.check()):
        raise click.exceptions.Exit(PROBLEMS)


class Desk:
    """Checks the same files again and again; registers that stay are read once."""

    def __init__(self, make: Callable[[], Press], wanted: set[Path]) -> None:
        self._make, self._wanted = make, wanted
        self._press: Press | None = None

    def check(self, anew: bool = False) -> tuple[Problem, ...]:
        """Tells every problem and how many there are; answers them. ``anew``: the settings too."""
        if self._press is None or anew:
            self._press = self._make()
        with Shown() as self._press.watch:
            _, found = self._press.survey()
        problems = only(found.problems, self._wanted)
        tell(problems)
        told = count(problems)
        click.echo(told[0].upper() + told[1:] + ".")
        return problems


def only(problems: Iterable[Problem], files: set[Path]) -> tuple[Problem, ...]:
    """The problems of these files; all of them where no file is named."""
    found = tuple(problems)
    return tuple(p for p in found if not files or Path(p.path).resolve() in files)
