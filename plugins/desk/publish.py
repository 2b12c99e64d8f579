"""``bulletin publish``: the site as readers get it, at its public address."""

from __future__ import annotations

from pathlib import Path

import click

from plugins.desk import options
from plugins.desk.build import published
from plugins.desk.speech import PROBLEMS, Command
from plugins.desk.workplace import PUBLISHING, press_of, settings_of


@click.command(
    "publish",
    cls=Command,
    short_help="Dựng trang web để đưa lên mạng.",
    help="""Soát mọi bài, dựng trang web với địa chỉ công khai (publishconf.py), soát từng trang,
    từng liên kết, từng nguồn tin, rồi thay toàn bộ trang cũ trong một bước; còn lỗi thì không
    thay đổi gì, và lệnh kết thúc với mã 1.

    Thư mục ra sau đó chép được lên máy chủ bằng rsync. Thư mục bài có thể chỉ gồm các tệp .md
    đặt cạnh nhau và thư mục images/.""",
)
@options.content
@options.registry
@options.output
@options.settings
@options.allow_fewer
def publish(
    content: Path | None,
    registry: Path | None,
    output: Path | None,
    settings: Path | None,
    allow_fewer: bool,
) -> None:
    read = settings_of(settings, content, registry, output, name=PUBLISHING)
    if not published(press_of(read | {"ALLOW_FEWER": allow_fewer})):
        raise click.exceptions.Exit(PROBLEMS)
