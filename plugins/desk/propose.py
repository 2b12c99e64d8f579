"""``bulletin propose``: names that articles use and no register knows, and what becomes of them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.tagging.likeness import Named
from plugins.bulletin.tagging.proposals import Proposal, Register, Sighting
from plugins.desk import options
from plugins.desk.choosing import kind_name
from plugins.desk.decide import accept, alias, refuse
from plugins.desk.proposing import Found, found_by
from plugins.desk.speech import Commands
from plugins.desk.workplace import press_of, settings_of

Row = tuple[Proposal, tuple[Named, ...]]  # with what may be meant


@click.group(
    "propose",
    cls=Commands,
    invoke_without_command=True,
    short_help="Xem và xử lý những tên danh mục chưa có.",
    help="""Liệt kê những tên các bài nhắc tới mà danh mục chưa có, nhiều bài nhất ở trên.

    Mỗi tên: bao nhiêu bài, bao nhiêu lần, vài chỗ nhắc tới, và tên gần giống nếu có. Với một tên:
    nhận vào danh mục (accept), ghi là tên khác của một mục đã có (alias), hoặc bác (refuse).""",
)
@click.option("--json", "as_json", is_flag=True, help="In dạng JSON cho chương trình khác.")
@click.option(
    "--min",
    "least",
    type=click.IntRange(min=1),
    default=1,
    metavar="SỐ",
    help="Chỉ những tên có trong ít nhất từng ấy bài.",
)
@options.content
@options.registry
@options.settings
@click.pass_context
def propose(
    context: click.Context,
    as_json: bool,
    least: int,
    content: Path | None,
    registry: Path | None,
    settings: Path | None,
) -> None:
    if context.invoked_subcommand is not None:
        return
    found = found_by(press_of(settings_of(settings, content, registry)))
    rows = rows_of(found, least)
    if as_json:
        click.echo(json.dumps(listed(rows, found.registers), ensure_ascii=False, indent=1))
    else:
        click.echo("\n".join(table(rows, found.registers)))


for command in (accept, alias, refuse):
    propose.add_command(command)


def rows_of(found: Found, least: int) -> list[Row]:
    """The proposals of at least so many articles, each with what may be meant."""
    likeness = {register: found.likeness(register) for register in Register}
    return [
        (proposal, likeness[proposal.register].near(proposal.name))
        for proposal in found.proposals
        if proposal.articles >= least
    ]


def table(rows: Sequence[Row], registers: Registers) -> Iterator[str]:
    """What people read: one name after the other, most articles first."""
    if not rows:
        yield "Không có tên nào chờ xét."
        return
    yield click.style("  Bài   Lần  Tên (loại)", bold=True)
    for proposal, near in rows:
        name = click.style(proposal.name, fg="cyan", bold=True)
        counts = f"{proposal.articles:5} {len(proposal.sightings):5}"
        yield f"{counts}  {name} ({kind_name(proposal.kind, registers)})"
        yield from (f"{'':13}{_place(sighting)}" for sighting in proposal.shown)
        if near:
            meant = " hay ".join(f"“{named.name}”{_slug(named)}" for named in near)
            yield f"{'':13}{click.style(f'có phải {meant}?', fg='yellow')}"
    yield ""
    yield f"{len(rows)} tên chờ xét. Với mỗi tên, gõ một trong ba lệnh:"
    yield '    bulletin propose accept "TÊN"         nhận vào danh mục'
    yield '    bulletin propose alias "TÊN" SLUG     ghi là tên khác của một mục đã có'
    yield '    bulletin propose refuse "TÊN"         bác, không đề nghị nữa'


def _place(sighting: Sighting) -> str:
    before, words, after = sighting.context
    where = f"{sighting.path}:{sighting.line}" if sighting.line else sighting.path
    return f"{click.style(where, dim=True)}: {before}{click.style(f'[{words}]', fg='cyan')}{after}"


def _slug(named: Named) -> str:
    return f" ({named.slug})" if named.slug else " (cũng chờ xét)"


def listed(rows: Sequence[Row], registers: Registers) -> dict[str, list[dict[str, Any]]]:
    """The same for programs, as docs/contracts.md has it."""
    return {
        "proposals": [
            {
                "register": proposal.register.value,
                "name": proposal.name,
                "kind": proposal.kind,
                "kind_name": kind_name(proposal.kind, registers),
                "articles": proposal.articles,
                "mentions": len(proposal.sightings),
                "contexts": [
                    {
                        "path": sighting.path,
                        "line": sighting.line or None,
                        **dict(zip(("before", "words", "after"), sighting.context, strict=True)),
                    }
                    for sighting in proposal.shown
                ],
                "likely": [{"slug": named.slug, "name": named.name} for named in near],
            }
            for proposal, near in rows
        ]
    }
