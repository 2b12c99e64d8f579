"""``bulletin build``: the site, all of it or nothing."""

from __future__ import annotations

from pathlib import Path

import click

from plugins.bulletin.problem import Refused
from plugins.desk import options
from plugins.desk.speech import PROBLEMS, Command
from plugins.desk.workplace import Press, press_of, settings_of
from plugins.press.progress import Shown
from plugins.press.telling import not_built, tell


@click.command(
    "build",
    cls=Command,
    short_help="Dựng trang web.",
    help="""Dựng toàn bộ trang web vào output/, hoặc không thay đổi gì.

    Còn lỗi ở bài viết, danh mục hay ảnh thì mọi lỗi được liệt kê một lượt (tệp, dòng, cách sửa),
    trang đã có trước đó giữ nguyên, và lệnh kết thúc với mã 1.""",
)
@options.content
@options.registry
@options.output
@options.settings
@options.allow_fewer
def build(
    content: Path | None,
    registry: Path | None,
    output: Path | None,
    settings: Path | None,
    allow_fewer: bool,
) -> None:
    read = settings_of(settings, content, registry, output) | {"ALLOW_FEWER": allow_fewer}
    if not published(press_of(read)):
        raise click.exceptions.Exit(PROBLEMS)


def published(press: Press) -> bool:
    """Builds, tells every problem and what was done; False where nothing was published."""
    try:
        with Shown() as press.watch:
            report = press.publish()
    except Refused as refused:
        tell(refused.problems, err=True)
        click.echo(not_built(refused.problems), err=True)
        return False
    tell(report.notices, err=True)
    click.echo(str(report))
    return True
