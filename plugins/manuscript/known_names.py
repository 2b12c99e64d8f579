"""What the registers say, name by name, so that of two states it can be told which names differ.

It is written down beside the entries: where an entry of a register is added, changed or taken out,
only articles that hold one of its names (see ``searched``) are read again. That is sound as long as
steps ask the registers for campaigns, units, awards and refused names by words of the text, by
headers, or from one of these to another; ``tests/manuscript/test_narrowing.py`` tries it on the
taggers there are. All else (kinds, sections, places and what lies in what) may matter to every
article.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from plugins.bulletin.digest import digest_of
from plugins.bulletin.registry.registers import Award, Campaign, Place, Refusal, Registers, Unit
from plugins.bulletin.text.words import keys_of
from plugins.manuscript.searched import bears, said, unregistered

Keys = tuple[str, ...]

# “Thủ tướng” is the head of the Government, and names it to the tagger of units.
_SAID_FOR = {("chính", "phủ"): ("thủ", "tướng")}
# Who knows a “Tỉnh ủy” knows what “Thành ủy”, “Huyện ủy”, “Quận ủy”, “Thị ủy” are.
_LEVELS = ("tỉnh", "thành", "huyện", "quận", "thị")


@dataclass(frozen=True, slots=True)
class Name:
    """One entry of a register, and by what an article is told that it may matter to."""

    register: str
    slug: str
    digest: str
    held: tuple[str, ...]  # such an article holds one of these
    head: str = ""  # of a unit: the words it shares with its like in other places
    parent: str = ""  # slug of the unit or place it belongs to

    @property
    def key(self) -> tuple[str, str]:
        return self.register, self.slug


@dataclass(frozen=True, slots=True)
class Known:
    """All names, in the order of the registers, and the digest of all else."""

    rest: str
    names: tuple[Name, ...]


def known_names(registers: Registers) -> Known:
    """What these registers say. Takes some tenths of a second, for every place is looked at."""
    rest = digest_of(
        list(registers.sections.values()),
        list(registers.campaign_kinds.values()),
        list(registers.unit_kinds.values()),
        list(registers.award_kinds.values()),
        list(registers.fields.items()),
        list(registers.places.values()),
        sorted(registers.holes),
    )
    names = (
        *map(_campaign, registers.campaigns.values()),
        *(_unit(unit, registers.places.get(unit.place)) for unit in registers.units.values()),
        *map(_award, registers.awards.values()),
        *(_refusal(refusal, registers) for refusal in registers.refused),
    )
    return Known(rest, names)


def _campaign(campaign: Campaign) -> Name:
    earlier = (period.name for period in campaign.periods if period.name)
    names = (campaign.name, *campaign.also, *earlier, *campaign.after_cue, *campaign.cues)
    return _name("campaign", campaign, map(keys_of, (*names, *campaign.was)))


def _award(award: Award) -> Name:
    return _name("award", award, map(keys_of, (award.name, *award.also)))


def _unit(unit: Unit, place: Place | None) -> Name:
    names = (unit.name, *unit.also, *unit.in_context)
    held = [form for name in names for form in _forms(keys_of(name), place)]
    held += [_SAID_FOR[keys] for keys in held if keys in _SAID_FOR]
    head = min(_forms(keys_of(unit.name), place), key=len) if place else ()
    return _name("unit", unit, iter((*held, *map(keys_of, unit.was))), " ".join(head), unit.parent)


def _name(
    register: str, entry: Any, held: Iterator[Keys], head: str = "", parent: str = ""
) -> Name:
    found = dict.fromkeys(map(said, (*held, keys_of(entry.slug))))
    return Name(register, entry.slug, digest_of(entry), (*found, bears(entry.slug)), head, parent)


def _forms(keys: Keys, place: Place | None) -> list[Keys]:
    """The words by which a unit is named; without those of its place, for “Hội Nông dân tỉnh Lạng
    Sơn” in a register makes “Hội Nông dân” a body that any place may have."""
    if place is None:
        return [keys]
    forms = [keys]
    for ending in (place.full_name, place.name, place.kind_name):
        size = len(keys_of(ending))
        if keys[-size:] == keys_of(ending) and len(keys) > size:
            forms.append(keys[:-size])
    if keys[0] == place.kind_name:
        forms += [(level, *form[1:]) for form in forms for level in _LEVELS if form[1:]]
    return forms


def _refusal(refusal: Refusal, registers: Registers) -> Name:
    """A refused name takes away tags of that name; one refused no more brings back those of
    campaigns where the text says it. Names of units are put together from several places."""
    campaign = refusal.kind in registers.campaign_kinds
    keys = keys_of(refusal.name)
    held = (unregistered(refusal.name), *((said(keys),) if campaign else ()))
    register = "refused campaign" if campaign else "refused unit"
    return Name(register, f"{refusal.kind}:{' '.join(keys)}", digest_of(refusal), held)
