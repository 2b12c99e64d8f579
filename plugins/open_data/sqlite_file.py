"""Prints data as one SQLite file, which DuckDB, Datasette and the sqlite3 command open as it is.

The same records and the same SQLite library give the same bytes: rows are inserted in a fixed
order and nothing is deleted, so there is nothing to vacuum; the page size is set, no time is
written. The number of the library stands in the header.
Source: sqlite.org/fileformat.html, 1.3.18.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import Any

from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import Site
from plugins.open_data.json_file import Item

_CAMPAIGN = (
    "slug", "name", "kind", "url", "field", "launched_by", "launched_on", "parent", "successor",
    "also", "decisions", "periods", "was", "confidence", "sources",
)  # fmt: skip
_UNIT = (
    "slug", "name", "kind", "url", "parent", "province", "valid_from", "valid_to", "also",
    "successors", "was", "confidence", "sources",
)  # fmt: skip
_ARTICLE = ("url", "title", "date", "summary")
_MARK = ("slug", "name", "kind", "mentions", "main", "in_title")
_NAMED = {"campaigns": "article_campaigns", "units": "article_units", "awards": "article_awards"}


def print_sqlite(plan: Plan, site: Site) -> bytes:
    """The file of a plan with the records ``schema_version``, ``article``, ``campaign``, ``unit``.

    These are lines of JSON; the record ``tables`` is the text of ``schema/bulletin.sql``.
    """
    tables, indexes = plan.records["tables"].split("-- indexes\n")
    about = {
        "schema_version": str(plan.records["schema_version"]),
        "name": site.name,
        "address": site.address or None,
    }
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.executescript(f"pragma page_size = 4096;\n{tables}\nbegin;")
        _insert(database, "about", 2, about.items())
        for table, keys, sort in (("campaigns", _CAMPAIGN, "campaign"), ("units", _UNIT, "unit")):
            rows = (_values(item, keys) for item in _items(plan.records[sort]))
            _insert(database, table, len(keys), rows)
        _insert_articles(database, list(_items(plan.records["article"])))
        database.execute("commit")
        database.executescript(indexes)
        return database.serialize()


def _insert_articles(database: sqlite3.Connection, articles: list[Item]) -> None:
    """Numbered from the oldest one, so that a new article leaves the numbers of the others."""
    articles.reverse()
    names = dict.fromkeys(name for article in articles for name in article["authors"])
    authors = {name: number for number, name in enumerate(names, 1)}
    sections = {article["section"]["url"]: article["section"]["name"] for article in articles}
    _insert(database, "authors", 2, ((number, name) for name, number in authors.items()))
    _insert(database, "sections", 2, sorted(sections.items()))
    numbered = list(enumerate(articles, 1))
    rows = ((n, *_values(each, _ARTICLE), each["section"]["url"]) for n, each in numbered)
    _insert(database, "articles", 2 + len(_ARTICLE), rows)
    signed = (
        (number, place, authors[name])
        for number, article in numbered
        for place, name in enumerate(article["authors"], 1)
    )
    _insert(database, "article_authors", 3, signed)
    for key, table in _NAMED.items():
        rows = (
            (number, place, *_values(mark, _MARK))
            for number, article in numbered
            for place, mark in enumerate(article[key], 1)
        )
        _insert(database, table, 2 + len(_MARK), rows)


def _items(lines: Iterable[str]) -> Iterator[Item]:
    return map(json.loads, lines)


def _values(item: Item, keys: Iterable[str]) -> tuple[Any, ...]:
    """The values of some keys; lists as JSON, for the functions SQLite has for it."""
    values = (item[key] for key in keys)
    return tuple(
        json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value
        for value in values
    )


def _insert(
    database: sqlite3.Connection, table: str, columns: int, rows: Iterable[tuple[Any, ...]]
) -> None:
    marks = ", ".join("?" * columns)
    database.executemany(f"insert into {table} values ({marks})", rows)  # noqa: S608  our own names
