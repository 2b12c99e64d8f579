"""Prints data as JSON: one record on a line, so that a change shows as a change of its line."""

from __future__ import annotations

import json
from typing import Any

from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import Site

Item = dict[str, Any]  # of plain values
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
