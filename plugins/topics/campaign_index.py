"""All campaigns, by kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from plugins.bulletin.pages.cards import counted
from plugins.bulletin.pages.period import period_of, years
from plugins.bulletin.pages.plan import Plan, Sheaf, sheaf
from plugins.bulletin.pages.views import Group, Head, IndexPage, Named
from plugins.bulletin.registry.registers import Campaign
from plugins.bulletin.text.vietnamese import sentence_case, sort_key
from plugins.topics.bodies import kind_of, named_campaign
from plugins.topics.campaign import INDEX
from plugins.topics.known import Known


def campaign_index(known: Known) -> Sheaf:
    """Kinds in the order of the register, campaigns in Vietnamese order."""
    found = known.found.campaigns
    counts = tuple(len(found.get(slug, ())) for slug in known.registers.campaigns)
    return sheaf(INDEX.url, partial(_index, known), known.year, counts)


def _index(known: Known) -> Iterator[Plan]:
    campaigns = sorted(known.registers.campaigns.values(), key=lambda c: (sort_key(c.name), c.slug))
    order = {kind: place for place, kind in enumerate(known.registers.campaign_kinds)}
    kinds = sorted(
        {c.kind for c in campaigns}, key=lambda kind: (order.get(kind, len(order)), kind)
    )
    groups = tuple(
        Group(
            title=kind_of(known.registers, of_kind[0]),
            items=tuple(_named(known, campaign) for campaign in of_kind),
            anchor=kind,
            note=str(len(of_kind)),
        )
        for kind in sorted(kinds, key=lambda kind: (order.get(kind, len(order)), kind))
        if (of_kind := [campaign for campaign in campaigns if campaign.kind == kind])
    )
    page = IndexPage(
        head=Head(
            title=INDEX.name,
            description="Các phong trào thi đua, cuộc vận động, chương trình có trong bản tin.",
            active=INDEX.url,
            url=INDEX.url,
        ),
        title=INDEX.name,
        lead=f"{len(campaigns)} phong trào, cuộc vận động và chương trình, xếp theo loại.",
        groups=groups,
    )
    yield Plan(f"{INDEX.url}index.html", "names.html", {"page": page})


def _named(known: Known, campaign: Campaign) -> Named:
    """The kind stands over the group, so the line says when and how many instead."""
    period = period_of(campaign, known.year if known.year is not None else 9999)
    count = len(known.found.campaigns.get(campaign.slug, ()))
    note = " · ".join(
        part
        for part in (
            sentence_case(years(period)) if period else "",
            counted(count) if count else "",
        )
        if part
    )
    return replace(named_campaign(known, campaign), kind="", note=note)
