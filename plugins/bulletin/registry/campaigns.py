"""Reads the tables of ``campaigns.toml``, and the kinds every register begins with."""

from __future__ import annotations

from plugins.bulletin.registry.registers import Campaign, Decision, Kind, Period
from plugins.bulletin.registry.table import Table


def kind_of(table: Table) -> Kind:
    kind = Kind(
        slug=table.slug("slug", required=True),
        name=table.text("name", required=True),
        cues=tuple(sorted(table.texts("cues"), key=len, reverse=True)),
    )
    table.finish()
    return kind


def field_of(table: Table) -> Kind:
    """A field of work; it has no cues."""
    field = Kind(table.slug("slug", required=True), table.text("name", required=True))
    table.finish()
    return field


def campaign_of(table: Table) -> Campaign:
    campaign = Campaign(
        slug=table.slug("slug", required=True),
        name=table.text("name", required=True),
        kind=table.text("kind", required=True),
        also=table.texts("also"),
        after_cue=table.texts("after_cue"),
        cues=table.texts("cues"),
        launched_by=table.text("launched_by"),
        launched_on=table.partial_day("launched_on"),
        decisions=tuple(_decision_of(each) for each in table.tables("decisions")),
        periods=_periods_of(table),
        parent=table.text("parent"),
        successor=table.text("successor"),
        field=table.text("field"),
        was=table.slugs("was"),
        provenance=table.provenance(),
    )
    table.finish()
    return campaign


def _decision_of(table: Table) -> Decision:
    decision = Decision(table.text("number", required=True), table.partial_day("date"))
    table.finish()
    return decision


def _periods_of(table: Table) -> tuple[Period, ...]:
    periods: list[Period] = []
    for each in table.tables("periods"):
        period = Period(
            each.year("from"), each.year("to"), each.text("decision"), each.text("name")
        )
        each.finish()
        if not each.values:
            each.fault("giai đoạn không có năm nào", "viết  { from = 2021, to = 2025 }")
        if period.start and period.end and period.end < period.start:
            what = f"giai đoạn kết thúc năm {period.end}, trước khi bắt đầu năm {period.start}"
            each.fault(what, "đổi lại from và to")
        before = periods[-1] if periods else None
        if before and before.start and period.start and period.start < before.start:
            what = f"giai đoạn từ năm {period.start} đứng sau giai đoạn từ năm {before.start}"
            each.fault(what, "xếp các giai đoạn theo thời gian, cũ trước mới sau")
        periods.append(period)
    return tuple(periods)
