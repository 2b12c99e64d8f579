"""``bulletin propose accept | alias | refuse``: what becomes of a name, in one command each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from plugins.bulletin.problem import Refused
from plugins.bulletin.text.dates import NoDate, parse_day
from plugins.desk import options
from plugins.desk.choosing import known_kind
from plugins.desk.deciding import accepted, aliased, denied
from plugins.desk.proposing import Found, found_by
from plugins.desk.speech import PROBLEMS, Command, Misuse
from plugins.desk.workplace import press_of, registry_of, settings_of
from plugins.press.telling import tell

_name = click.argument("name", metavar="TÊN")
_kind = click.option("--kind", metavar="LOẠI", help="Loại, theo slug hoặc tên trong danh mục.")


def _places(command: Callable[..., Any]) -> Callable[..., Any]:
    """The folders, which may also be typed before the name of the subcommand."""
    return options.content(options.registry(options.settings(click.pass_context(command))))


@click.command(
    "accept",
    cls=Command,
    short_help="Nhận một tên vào danh mục.",
    help="""Ghi TÊN thành một mục mới của campaigns.toml hoặc units.toml, đúng chỗ theo loại và vần.

    Mục mới ghi “unverified” (chưa đối chiếu), nguồn là các bài đã nhắc tới. Tên phong trào ngắn chỉ
    tính trong ngoặc kép hoặc sau từ dẫn (after_cue).""",
)
@_name
@click.option("--slug", metavar="SLUG", help="Địa chỉ trang, nếu không: theo tên.")
@_kind
@_places
def accept(
    context: click.Context, name: str, slug: str | None, kind: str | None, **folders: Path | None
) -> None:
    found, registry = _found(context, folders)
    wanted = known_kind(kind, found.registers) if kind else ""
    _told(lambda: accepted(found, registry, name, slug, wanted))


@click.command(
    "alias",
    cls=Command,
    short_help="Ghi một tên là tên khác của mục đã có.",
    help="""Ghi TÊN vào “also” của mục SLUG: từ nay gặp TÊN là gặp mục ấy.

    Có --weak thì chỉ tính khi có chỗ dựa: với phong trào, trong ngoặc kép hoặc sau từ dẫn
    (after_cue); với đơn vị, khi bài nói về nơi của đơn vị ấy (in_context).""",
)
@_name
@click.argument("slug", metavar="SLUG")
@click.option("--weak", is_flag=True, help="Tên yếu, không tính ở mọi nơi.")
@_places
def alias(context: click.Context, name: str, slug: str, weak: bool, **folders: Path | None) -> None:
    found, registry = _found(context, folders)
    _told(lambda: aliased(found, registry, name, slug, weak))


@click.command(
    "refuse",
    cls=Command,
    short_help="Bác một tên: không phải phong trào, đơn vị.",
    help="""Ghi TÊN vào refused.toml: tên ấy không thành thẻ và không được đề nghị nữa.""",
)
@_name
@click.option("--reason", metavar="LÝ_DO", default="", help="Vì sao.")
@click.option("--date", "day", metavar="NGÀY", help="Ngày bác, năm-tháng-ngày; không bắt buộc.")
@_kind
@_places
def refuse(
    context: click.Context,
    name: str,
    reason: str,
    day: str | None,
    kind: str | None,
    **folders: Path | None,
) -> None:
    try:
        date = parse_day(day).isoformat() if day else ""
    except NoDate as no_date:
        raise Misuse(f"--date: {no_date}; viết năm-tháng-ngày, ví dụ 2023-11-09") from None
    found, registry = _found(context, folders)
    wanted = known_kind(kind, found.registers) if kind else ""
    _told(lambda: denied(found, registry, name, wanted, reason, date))


def _found(context: click.Context, folders: dict[str, Path | None]) -> tuple[Found, Path]:
    """What is proposed, and the folder of the registers."""
    above = context.parent.params if context.parent else {}
    content, registry, settings = (
        folders[key] or above.get(key) for key in ("content", "registry", "settings")
    )
    press = press_of(settings_of(settings, content, registry))
    return found_by(press), registry_of(press.settings)


def _told(decided: Callable[[], str]) -> None:
    """Says what was written; where it would make a fault that is told, exit 1."""
    try:
        click.echo(decided())
    except Refused as refused:
        tell(refused.problems, err=True)
        click.echo("Chưa ghi gì: ghi như vậy thì danh mục có lỗi trên.", err=True)
        raise click.exceptions.Exit(PROBLEMS) from None
