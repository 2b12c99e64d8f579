"""Prints data as JSON: one record on a line, so that a change shows as a change of its line.

A file of one sort is one JSON text; that of all sorts is a JSON text on each line.
"""

from __future__ import annotations

import json
from typing import Any

from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import Site

Item = dict[str, Any]  # of plain values
SORTS = ("article", "campaign", "unit")  # of records, in the order of the file that has them all
_dumped = json.JSONEncoder(ensure_ascii=False).encode  # ``dumps`` makes an encoder for each call


def line_of(item: Item) -> str:
    """The line of one record. A plan holds lines: they are quicker to look at than the records."""
    return _dumped(item)


def print_json(plan: Plan, site: Site) -> bytes:
    """The file of a plan with the records ``schema_version``, ``name`` and ``items``.

    ``items`` are lines; they stand under ``name``. The site's name and address come before them;
    addresses in the records are relative to that address.
    """
    head = {
        "schema_version": plan.records["schema_version"],
        "site": {"name": site.name, "address": site.address or None},
    }
    lines = ",\n".join(plan.records["items"])
    name = _dumped(plan.records["name"])
    return f"{_dumped(head)[:-1]}, {name}: [\n{lines}\n]}}\n".encode()


def print_ndjson(plan: Plan, site: Site) -> bytes:
    """The file of a plan with the records ``schema_version``, ``article``, ``campaign``, ``unit``.

    One record on a line, its sort in front: ``{"type": "article", …``. The first line is that of
    the bulletin itself. Source: github.com/ndjson/ndjson-spec.
    """
    first = {
        "type": "bulletin",
        "schema_version": plan.records["schema_version"],
        "site": {"name": site.name, "address": site.address or None},
    }
    lines = [_dumped(first)]
    for sort in SORTS:
        start = f'{{"type": {_dumped(sort)}, '
        lines += [start + line[1:] for line in plan.records[sort]]
    return ("\n".join(lines) + "\n").encode()


def print_schema(plan: Plan, site: Site) -> bytes:
    """The file of a plan with the record ``text``."""
    text: str = plan.records["text"]
    return text.encode()
