"""Prints data as a table for spreadsheets: CSV as RFC 4180 has it, for Excel with a mark in front.

Without the byte order mark Excel takes UTF-8 for the letters of Windows, and every Vietnamese name
is garbled. The separator is a comma, as the RFC and all programs have it; where a machine's Excel
expects semicolons, its “Data › From text/CSV” asks.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import Site
from plugins.open_data.json_file import Item

_MARK = "\ufeff"
_WITHIN = "; "  # between the values of one cell
# A cell that begins so is a formula for Excel and its kin. Source: OWASP, “CSV injection”.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")

# The columns of each table: a key of the record; “a.b”: the key b of what a holds, of each where it
# holds several.
COLUMNS: dict[str, tuple[str, ...]] = {
    "articles": (
        "url",
        "title",
        "date",
        "authors",
        "section.name",
        "summary",
        "campaigns.name",
        "campaigns.slug",
        "units.name",
        "units.slug",
        "awards.name",
    ),
    "campaigns": (
        "slug",
        "name",
        "kind",
        "url",
        "field",
        "launched_by",
        "launched_on",
        "decisions.number",
        "periods.start",
        "periods.end",
        "parent",
        "successor",
        "also",
        "was",
        "confidence",
        "sources",
        "articles",
        "latest",
    ),
    "units": (
        "slug",
        "name",
        "kind",
        "url",
        "parent",
        "province",
        "valid_from",
        "valid_to",
        "successors.slug",
        "also",
        "was",
        "confidence",
        "sources",
        "articles",
        "latest",
    ),
}


def csv_line(name: str, item: Item) -> str:
    """The line of one record in the table of that name."""
    return _line([_cell(item, column) for column in COLUMNS[name]])


def print_csv(plan: Plan, site: Site) -> bytes:
    """The file of a plan with the records ``name`` and ``lines``."""
    head = _line([column.replace(".", "_") for column in COLUMNS[plan.records["name"]]])
    return "".join([_MARK, head, *plan.records["lines"]]).encode()


def _line(cells: Sequence[str]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()


def _cell(item: Item, column: str) -> str:
    key, _, inner = column.partition(".")
    value = item[key]
    values = value if isinstance(value, list) else [value]
    return harmless(_WITHIN.join(_texts(values, inner)))


def _texts(values: Iterable[Any], inner: str) -> Iterable[str]:
    """A value that is not known stands as nothing, in its place."""
    for value in values:
        text = value[inner] if inner else value
        yield "" if text is None else str(text)


def harmless(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would take it for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
