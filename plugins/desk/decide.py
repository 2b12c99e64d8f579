"""``bulletin propose accept | alias | refuse``: what becomes of a name, in one command each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from plugins.bulletin.problem import Refused
from plugins.bulletin.registry.additions import Addition, free_slug, with_name, with_new
from plugins.bulletin.registry.places import Gazetteer
from plugins.bulletin.registry.registers import Place, Registers, Unit
from plugins.bulletin.registry.territories import LEVELS
from plugins.bulletin.tagging.proposals import Proposal, Register
from plugins.bulletin.tagging.territory import territory_of
from plugins.bulletin.text.dates import NoDate, parse_day, short_day
from plugins.bulletin.text.vietnamese import nfc
from plugins.desk import options
from plugins.desk.choosing import chosen, entry_of, known_kind
from plugins.desk.proposing import Found, found_by
from plugins.desk.register_files import change
from plugins.desk.speech import PROBLEMS, Command, Misuse
from plugins.desk.workplace import press_of, registry_of, settings_of
from plugins.press.telling import tell

_SHORT = 4  # words of a campaign's name that may be common words: “Sáng tạo”, “Hoa phượng đỏ”
_FILES = {"campaign": "campaigns.toml", "unit": "units.toml", "place": "units.toml"}

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
    proposal = chosen(name, found, wanted)
    kind = wanted or proposal.kind
    if kind in LEVELS:
        fix = "ghi mục [[place]] vào units.toml, hoặc dùng  bulletin propose alias"
        raise Misuse(f"“{proposal.name}” là một nơi, không phải đơn vị; {fix}")
    taken = _taken(proposal.register, found.registers)
    slug = slug if slug is not None else free_slug(proposal.name, taken)
    if not slug:
        raise Misuse("tên này không có chữ nào làm được địa chỉ; thêm  --slug SLUG")
    weak = proposal.register is Register.CAMPAIGN and len(proposal.key) <= _SHORT
    values = {
        "slug": slug,
        "kind": kind,
        "name": proposal.name,
        "after_cue": (proposal.name,) if weak else (),
        "place": "" if proposal.register is Register.CAMPAIGN else _territory(proposal, found),
        "confidence": "unverified",
        "source": tuple(f"Bản tin {short_day(s.date)}: {s.title}" for s in proposal.shown),
    }
    table = proposal.register.value
    where = _write(registry, _FILES[table], lambda text: with_new(text, table, values))
    click.echo(f"Đã nhận “{proposal.name}” vào {where}, slug: {slug}; chưa đối chiếu.")
    if weak:
        click.echo("Tên ngắn nên chỉ tính trong ngoặc kép hoặc sau từ dẫn (after_cue).")


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
    table, entry = entry_of(name, slug, found)
    proposal = chosen(
        name, found, register=Register.CAMPAIGN if table == "campaign" else Register.UNIT
    )
    if weak and table == "place":
        raise Misuse("một nơi không có tên yếu; bỏ --weak")
    key = {"campaign": "after_cue", "unit": "in_context"}[table] if weak else "also"
    if key == "in_context" and not getattr(entry, "place", ""):
        raise Misuse(f"“{slug}” không thuộc một nơi nào, nên không có tên yếu; bỏ --weak")
    where = _write(
        registry, _FILES[table], lambda text: with_name(text, table, slug, key, proposal.name)
    )
    click.echo(f"Đã ghi “{proposal.name}” là tên khác ({key}) của {slug} ở {where}.")


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
    proposal = chosen(name, found, wanted)
    values = {
        "name": proposal.name,
        "kind": wanted or proposal.kind,
        "reason": " ".join(nfc(reason).split()),
        "date": date,
    }
    where = _write(registry, "refused.toml", lambda text: with_new(text, "refused", values))
    click.echo(f"Đã bác “{proposal.name}” ở {where}; bỏ mục ấy đi thì tên được xét lại.")


def _found(context: click.Context, folders: dict[str, Path | None]) -> tuple[Found, Path]:
    """What is proposed, and the folder of the registers."""
    above = context.parent.params if context.parent else {}
    content, registry, settings = (
        folders[key] or above.get(key) for key in ("content", "registry", "settings")
    )
    press = press_of(settings_of(settings, content, registry))
    return found_by(press), registry_of(press.settings)


def _taken(register: Register, registers: Registers) -> set[str]:
    """Every address in use, and every one that leads to another."""
    if register is Register.CAMPAIGN:
        return {slug for entry in registers.campaigns.values() for slug in (entry.slug, *entry.was)}
    bodies: tuple[Unit | Place, ...] = (*registers.units.values(), *registers.places.values())
    return {slug for body in bodies for slug in (body.slug, *body.was)}


def _territory(proposal: Proposal, found: Found) -> str:
    sighting = proposal.sightings[0]
    gazetteer = Gazetteer(found.registers.places)
    settled = sighting.mention.reason.place
    return territory_of(proposal.name, sighting.date, gazetteer, settled)


def _write(registry: Path, name: str, added: Callable[[str], Addition]) -> str:
    """“content/registry/units.toml:1204”; where it would make a fault that is told, exit 1."""
    try:
        return change(registry, name, added)
    except Refused as refused:
        tell(refused.problems, err=True)
        click.echo("Chưa ghi gì: ghi như vậy thì danh mục có lỗi trên.", err=True)
        raise click.exceptions.Exit(PROBLEMS) from None
