"""Articles as documents of the search."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.bulletin.entry import Entry
from plugins.bulletin.pages.index import Row
from plugins.bulletin.registry.hierarchy import body_of, name_in_sentence, province_of
from plugins.bulletin.registry.registers import Place, Registers
from plugins.bulletin.text.dates import short_day
from plugins.bulletin.text.vietnamese import sentence_case
from plugins.search.document import AGE, ARTICLE, DAY, KIND, WHAT, Document

SECTION, CAMPAIGN, UNIT, PROVINCE, YEAR = "chuyen-muc", "phong-trao", "don-vi", "tinh", "nam"


def article_document(registers: Registers, row: Row, entry: Entry, age: int = 0) -> Document:
    """Title, lead and body; found as well by the full names of what it names in short."""
    named = (tag.name for tag in (*entry.campaigns, *entry.units))
    return Document(
        url=row.url,
        title=row.title,
        html=f"{entry.lead_html}\n{entry.body_html}",
        beside=tuple(dict.fromkeys(named)),
        told=((DAY, short_day(row.date)), (WHAT, row.section.name)),
        filters=(
            (KIND, ARTICLE),
            (AGE, str(age)),
            (SECTION, row.section.name),
            (YEAR, str(row.date.year)),
            *((CAMPAIGN, name) for name in _campaigns(registers, row.campaigns)),
            *_bodies(registers, row.units),
        ),
        order=((DAY, row.date.isoformat()),),
    )


def _campaigns(registers: Registers, slugs: tuple[str, ...]) -> Iterator[str]:
    for slug in slugs:
        if campaign := registers.campaigns.get(slug):
            yield campaign.name


def _bodies(registers: Registers, slugs: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The units, and the provinces in which they lie, each once."""
    provinces: dict[str, None] = {}
    for slug in slugs:
        body = body_of(registers, slug)
        if body is None:
            continue
        yield UNIT, sentence_case(name_in_sentence(body))
        home = body if isinstance(body, Place) else body_of(registers, body.place)
        if isinstance(home, Place):
            provinces[province_of(registers, home).name] = None
    yield from ((PROVINCE, name) for name in provinces)
