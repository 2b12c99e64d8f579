"""Which proposal, kind or entry is meant by what was typed; asked, never guessed."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

from plugins.bulletin.registry.registers import Campaign, Kind, Place, Registers, Unit
from plugins.bulletin.tagging.proposals import Proposal, Register
from plugins.bulletin.text.vietnamese import fold, nfc, shortened, slug_of
from plugins.bulletin.text.words import keys_of
from plugins.desk.proposing import Found
from plugins.desk.speech import Misuse

_SHOWN = 3
_LONGEST = 80  # code points of what was typed that are said again


def chosen(name: str, found: Found, kind: str = "", register: Register | None = None) -> Proposal:
    """The proposal of a name, of a kind's register; raises :class:`Misuse` unless it is one."""
    key = keys_of(nfc(name))
    named = [proposal for proposal in found.proposals if proposal.key == key]
    if kind:
        register = register_of(kind, found.registers)
    fitting = [proposal for proposal in named if register in (None, proposal.register)]
    if len(fitting) == 1:
        return fitting[0]
    said = f"“{shortened(nfc(name), _LONGEST)}”"
    if fitting:
        kinds = " hoặc ".join(f"--kind {proposal.kind}" for proposal in fitting)
        raise Misuse(f"{said} vừa là phong trào vừa là đơn vị; thêm  {kinds}")
    if named:
        kinds = ", ".join(kind_name(proposal.kind, found.registers) for proposal in named)
        raise Misuse(f"{said} không thuộc loại ấy; các bài gọi nó là: {kinds}")
    if owner := _owner(key, found.registers):
        raise Misuse(f"{said} đã có trong danh mục: {owner}")
    if any(keys_of(refusal.name) == key for refusal in found.registers.refused):
        raise Misuse(f"{said} đã bị bác; muốn xét lại thì bỏ mục ấy trong refused.toml")
    names = [proposal.name for proposal in found.proposals]
    near = _near(slug_of(name), {slug_of(each): each for each in names})
    meant = f"; có phải {' hay '.join(f'“{each}”' for each in near)}?" if near else ""
    raise Misuse(f"không có bài nào nhắc tới tên {said} mà danh mục chưa có{meant}")


def known_kind(typed: str, registers: Registers) -> str:
    """The slug of a kind, typed as slug or as name; raises :class:`Misuse` with the nearest."""
    kinds = _kinds(registers)
    for kind in kinds.values():
        if nfc(typed) == kind.slug or fold(nfc(typed)) == fold(kind.name):
            return kind.slug
    near = _near(
        slug_of(typed),
        {**{slug_of(k.name): k.slug for k in kinds.values()}, **{s: s for s in kinds}},
    )
    meant = f"có phải {' hay '.join(near)}?" if near else f"các loại: {', '.join(kinds)}"
    raise Misuse(f"không có loại “{shortened(typed, _LONGEST)}”; {meant}")


def kind_name(slug: str, registers: Registers) -> str:
    """The kind as readers see it; one that no register has by its slug."""
    kind = registers.campaign_kinds.get(slug) or registers.unit_kinds.get(slug)
    return kind.name if kind else slug


def register_of(kind: str, registers: Registers) -> Register:
    return Register.CAMPAIGN if kind in registers.campaign_kinds else Register.UNIT


def entry_of(name: str, slug: str, found: Found) -> tuple[str, Campaign | Unit | Place]:
    """The table and the entry of a slug; that of the name's register where both have it.

    Raises :class:`Misuse` with the nearest slugs.
    """
    registers = found.registers
    tables: dict[str, Mapping[str, Campaign] | Mapping[str, Unit] | Mapping[str, Place]] = {
        "campaign": registers.campaigns,
        "unit": registers.units,
        "place": registers.places,
    }
    key = keys_of(nfc(name))
    sides = {proposal.register for proposal in found.proposals if proposal.key == key}
    if len(sides) == 1:
        of_campaigns = Register.CAMPAIGN in sides
        tables = {table: e for table, e in tables.items() if (table == "campaign") == of_campaigns}
    owners = [(table, entries[slug]) for table, entries in tables.items() if slug in entries]
    if len(owners) == 1:
        return owners[0]
    if owners:
        raise Misuse(
            f"slug “{slug}” vừa của một phong trào vừa của một đơn vị; ghi tên này bằng tay"
        )
    slugs = {each: each for entries in tables.values() for each in entries if each[:2] == slug[:2]}
    near = _near(slug_of(slug), slugs)
    meant = f"; có phải {' hay '.join(near)}?" if near else ""
    raise Misuse(f"không có mục nào mang slug “{shortened(slug, _LONGEST)}”{meant}")


def _near(typed: str, known: Mapping[str, str]) -> list[str]:
    return [known[each] for each in difflib.get_close_matches(typed[:300], known, _SHOWN, 0.6)]


def _kinds(registers: Registers) -> dict[str, Kind]:
    return {**registers.unit_kinds, **registers.campaign_kinds}


def _owner(key: tuple[str, ...], registers: Registers) -> str:
    entries: Iterable[Campaign | Unit] = (*registers.campaigns.values(), *registers.units.values())
    for entry in entries:
        if any(keys_of(name) == key for name in (entry.name, *entry.also)):
            return entry.slug
    return ""
