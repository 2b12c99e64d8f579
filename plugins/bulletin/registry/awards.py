"""Reads the tables of ``awards.toml`` and ``sections.toml``."""

from __future__ import annotations

from plugins.bulletin.registry.registers import Award, Section
from plugins.bulletin.registry.table import Table

AWARD_LEVELS = ("nha-nuoc", "bo-nganh-tinh", "co-so", "to-chuc", "dia-phuong")
RECEIVERS = ("ca-nhan", "tap-the", "ho-gia-dinh")


def award_of(table: Table) -> Award:
    receivers = table.texts("given_to")
    for place, receiver in enumerate(receivers):
        if receiver not in RECEIVERS:
            what = f"“given_to” không thể có “{receiver}”"
            table.fault(what, f"chọn trong: {', '.join(RECEIVERS)}", "given_to", place)
    award = Award(
        slug=table.slug("slug", required=True),
        name=table.text("name", required=True),
        kind=table.text("kind", required=True),
        level=table.one_of("level", AWARD_LEVELS),
        conferred_by=table.text("conferred_by"),
        ranks=table.texts("ranks"),
        also=table.texts("also"),
        given_to=receivers,
        law_article=table.text("law_article"),
        collides_with=table.texts("collides_with"),
        provenance=table.provenance(),
    )
    table.finish()
    return award


def section_of(table: Table) -> Section:
    section = Section(
        table.slug("slug", required=True), table.text("name", required=True), table.texts("also")
    )
    table.finish()
    return section
