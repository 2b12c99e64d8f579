"""Units and places in lists of names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from plugins.bulletin.pages.cards import counted, kind_beside
from plugins.bulletin.pages.views import Group, Named
from plugins.bulletin.registry.hierarchy import level_name, name_in_sentence
from plugins.bulletin.registry.registers import Campaign, Place, Registers, Unit
from plugins.bulletin.text.dates import span_of_days
from plugins.bulletin.text.vietnamese import sentence_case
from plugins.topics.known import Known

SHOWN = 12  # names of a long group
OPEN = 15  # names of a group that is not long: three are not worth a fold


def kind_of(registers: Registers, body: Unit | Place | Campaign) -> str:
    """“Phong trào thi đua”, “Đơn vị hành chính cấp xã”, at the start of a line."""
    if isinstance(body, Place):
        return sentence_case(level_name(body.kind) or body.kind_name)
    kinds = registers.unit_kinds if isinstance(body, Unit) else registers.campaign_kinds
    kind = kinds.get(body.kind)
    return sentence_case(kind.name if kind else body.kind)


def title_of(body: Unit | Place) -> str:
    """“Xã Lộc Yên”, “Sở Nội vụ tỉnh Lạng Sơn”."""
    return sentence_case(name_in_sentence(body))


def named_body(known: Known, body: Unit | Place, note: str = "") -> Named:
    """A unit or place in a list; without a note it says how many articles name it, if any.

    A unit that has ended says so; places that have ended stand in groups that do.
    """
    count = len(known.found.units.get(body.slug, ()))
    ended = span_of_days(None, body.valid_to) if isinstance(body, Unit) else ""
    parts = (sentence_case(ended), counted(count) if count else "")
    note = note or " · ".join(part for part in parts if part)
    kind = kind_of(known.registers, body)
    kind = sentence_case(kind_beside(kind, body.name)) if isinstance(body, Unit) else kind
    return Named("unit", kind, title_of(body), known.url(body.slug), note)


def named_campaign(known: Known, campaign: Campaign, note: str = "") -> Named:
    """A campaign in a list; without a note it says how many articles name it, if any."""
    count = len(known.found.campaigns.get(campaign.slug, ()))
    note = note or (counted(count) if count else "")
    kind = kind_of(known.registers, campaign)
    return Named("campaign", kind, campaign.name, campaign.url, note)


def group_of(title: str, items: Iterable[Named], anchor: str = "") -> tuple[Group, ...]:
    """A group, or none at all where it would be empty."""
    items = tuple(items)
    return (Group(title, items, anchor),) if items else ()


def folded(groups: Iterable[Group]) -> Iterator[Group]:
    """The groups; of a long one the first dozen, and the others folded away."""
    for group in groups:
        if len(group.items) <= OPEN:
            yield group
            continue
        shown, more = group.items[:SHOWN], group.items[SHOWN:]
        yield replace(group, items=shown, more_title=f"{len(more)} tên khác", more=more)
