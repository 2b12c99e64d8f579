"""Which articles name what: the rows read once, for all pages that ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.bulletin.pages.index import Row


@dataclass(frozen=True, slots=True)
class Occurrences:
    """For each slug the rows that bear it, in the order of the edition (newest first)."""

    campaigns: Mapping[str, tuple[Row, ...]]
    units: Mapping[str, tuple[Row, ...]]  # places among them
    sections: Mapping[str, tuple[Row, ...]]  # by url, as are authors
    authors: Mapping[str, tuple[Row, ...]]


def occurrences(rows: Iterable[Row]) -> Occurrences:
    """Cost: one step for each name of each row."""
    campaigns: dict[str, list[Row]] = {}
    units: dict[str, list[Row]] = {}
    sections: dict[str, list[Row]] = {}
    authors: dict[str, list[Row]] = {}
    for row in rows:
        for slug in row.campaigns:
            campaigns.setdefault(slug, []).append(row)
        for slug in row.units:
            units.setdefault(slug, []).append(row)
        sections.setdefault(row.section.url, []).append(row)
        for url in dict.fromkeys(author.url for author in row.authors):
            authors.setdefault(url, []).append(row)
    return Occurrences(_frozen(campaigns), _frozen(units), _frozen(sections), _frozen(authors))


def _frozen(lists: Mapping[str, list[Row]]) -> Mapping[str, tuple[Row, ...]]:
    return {key: tuple(rows) for key, rows in lists.items()}
