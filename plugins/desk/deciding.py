"""What becomes of a name that articles use and no register knows: written into a register.

The commands and the panel of the preview decide through these alike. Each answers in a sentence
what was written; raises :class:`Misuse` where the name is not what it was taken for, and
:class:`Refused`, with nothing written, where the registers would have a fault.
"""

from __future__ import annotations

from pathlib import Path

from plugins.bulletin.registry.additions import free_slug, with_name, with_new
from plugins.bulletin.registry.places import Gazetteer
from plugins.bulletin.registry.registers import Place, Registers, Unit
from plugins.bulletin.registry.territories import LEVELS
from plugins.bulletin.tagging.proposals import Proposal, Register
from plugins.bulletin.tagging.territory import territory_of
from plugins.bulletin.text.dates import short_day
from plugins.bulletin.text.vietnamese import nfc
from plugins.desk.choosing import chosen, entry_of
from plugins.desk.proposing import Found
from plugins.desk.register_files import change
from plugins.desk.speech import Misuse

_SHORT = 4  # words of a campaign's name that may be common words: “Sáng tạo”, “Hoa phượng đỏ”
_FILES = {"campaign": "campaigns.toml", "unit": "units.toml", "place": "units.toml"}


def accepted(
    found: Found,
    registry: Path,
    name: str,
    slug: str | None = None,
    kind: str = "",
    register: Register | None = None,
) -> str:
    """A new entry of ``campaigns.toml`` or ``units.toml``; ``kind`` is the slug of one."""
    proposal = chosen(name, found, kind, register)
    kind = kind or proposal.kind
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
    where = change(registry, _FILES[table], lambda text: with_new(text, table, values))
    said = f"Đã nhận “{proposal.name}” vào {where}, slug: {slug}; chưa đối chiếu."
    if weak:
        said += "\nTên ngắn nên chỉ tính trong ngoặc kép hoặc sau từ dẫn (after_cue)."
    return said


def aliased(found: Found, registry: Path, name: str, slug: str, weak: bool = False) -> str:
    """One more name of the entry of a slug."""
    table, entry = entry_of(name, slug, found)
    proposal = chosen(
        name, found, register=Register.CAMPAIGN if table == "campaign" else Register.UNIT
    )
    if weak and table == "place":
        raise Misuse("một nơi không có tên yếu; bỏ --weak")
    key = {"campaign": "after_cue", "unit": "in_context"}[table] if weak else "also"
    if key == "in_context" and not getattr(entry, "place", ""):
        raise Misuse(f"“{slug}” không thuộc một nơi nào, nên không có tên yếu; bỏ --weak")
    where = change(
        registry, _FILES[table], lambda text: with_name(text, table, slug, key, proposal.name)
    )
    return f"Đã ghi “{proposal.name}” là tên khác ({key}) của {slug} ở {where}."


def denied(
    found: Found,
    registry: Path,
    name: str,
    kind: str = "",
    reason: str = "",
    day: str = "",
    register: Register | None = None,
) -> str:
    """A new entry of ``refused.toml``; ``kind`` is the slug of one, ``day`` ISO or “”."""
    proposal = chosen(name, found, kind, register)
    values = {
        "name": proposal.name,
        "kind": kind or proposal.kind,
        "reason": " ".join(nfc(reason).split()),
        "date": day,
    }
    where = change(registry, "refused.toml", lambda text: with_new(text, "refused", values))
    return f"Đã bác “{proposal.name}” ở {where}; bỏ mục ấy đi thì tên được xét lại."


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
