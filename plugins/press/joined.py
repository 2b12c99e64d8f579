"""Several sources of articles as one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.bulletin.entry import Entry
from plugins.bulletin.pages.index import Articles, Brief, Gathered, Row


@dataclass(frozen=True, slots=True)
class _Joined:
    """Asks for each article the source it came from."""

    sources: Mapping[str, Articles]  # by the path of the article's file

    def brief(self, row: Row) -> Brief:
        return self.sources[row.path].brief(row)

    def entry(self, row: Row) -> Entry:
        return self.sources[row.path].entry(row)


def joined(sources: Iterable[Gathered]) -> Gathered:
    """What several sources gathered, newest first, then by address; nothing for none."""
    found = tuple(sources)
    rows = sorted(
        (row for each in found for row in each.rows),
        key=lambda row: (-row.date.toordinal(), row.url),
    )
    articles = {row.path: each.articles for each in found for row in each.rows}
    return Gathered(
        rows=tuple(rows),
        articles=_Joined(articles),
        pages=tuple(page for each in found for page in each.pages),
        held=tuple(row for each in found for row in each.held),
        withdrawn=tuple(row for each in found for row in each.withdrawn),
        introductions=tuple(each for one in found for each in one.introductions),
        issues=tuple(
            sorted(
                (issue for each in found for issue in each.issues),
                key=lambda issue: (-issue.day.toordinal(), issue.slug),
            )
        ),
        problems=tuple(problem for each in found for problem in each.problems),
        read=sum(each.read for each in found),
        slowest=tuple(slow for each in found for slow in each.slowest),
    )
