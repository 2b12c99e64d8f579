"""One article was saved while somebody looks at the bulletin: the rest is known already."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.bulletin.entry import Entry
from plugins.bulletin.pages.index import Articles, Brief, Gathered, Row, in_order
from plugins.bulletin.record_json import read
from plugins.manuscript.files import read_source
from plugins.manuscript.outcome import outcome_of
from plugins.manuscript.walk import Source

if TYPE_CHECKING:  # loaded when something must be read
    from plugins.manuscript.reader import ArticleReader


class Renewed:
    """Articles of which some were read after the others."""

    def __init__(self, before: Articles, entries: dict[str, Entry], briefs: dict[str, Brief]):
        self._before, self._entries, self._briefs = before, entries, briefs

    def brief(self, row: Row) -> Brief:
        return self._briefs.get(row.path) or self._before.brief(row)

    def entry(self, row: Row) -> Entry:
        entry = self._entries.get(row.path)
        return replace(entry, authors=row.authors) if entry else self._before.entry(row)


def renewed(
    gathered: Gathered,
    files: Collection[Path],
    content: Path,
    reader: Callable[[], ArticleReader],
) -> Gathered | None:
    """What was gathered, with these files as they are now, whole paths; None where more than the
    articles in them may be another: then everything must be gathered.

    That is so for a file that is no article of before or has something to tell, and where address,
    section, authors or workflow changed, on which other pages depend.
    """
    reads = reader()
    rows = {row.path: row for row in gathered.rows}
    entries: dict[str, Entry] = {}
    briefs: dict[str, Brief] = {}
    top = content.resolve()
    for file in files:
        path = (content / file.relative_to(top)).as_posix() if file.is_relative_to(top) else ""
        if path not in rows or any(problem.path == path for problem in gathered.problems):
            return None
        data, problems = read_source(content, Source(path))
        outcome = None if problems else outcome_of(path, data, reads, content)
        if outcome is None or not outcome.row or outcome.problems:
            return None
        row = read(Row, outcome.row)
        before = rows[path]
        if _told_elsewhere(row) != _told_elsewhere(before):
            return None
        rows[path] = replace(row, authors=before.authors)
        entries[path], briefs[path] = read(Entry, outcome.entry), read(Brief, outcome.brief)
    return replace(
        gathered,
        rows=in_order(rows.values()),
        articles=Renewed(gathered.articles, entries, briefs),
        read=len(files),
    )


def _told_elsewhere(row: Row) -> object:
    names = [author.name for author in row.authors]
    return row.url, row.section, names, row.workflow, row.was
