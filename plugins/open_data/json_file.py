"""Prints data as JSON: one record on a line, so that a change shows as a change of its line."""

from __future__ import annotations

import json
from typing import Any

from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import Site


def print_json(plan: Plan, site: Site) -> bytes:
    """The file of a plan with the records ``schema_version``, ``name`` and ``items``.

    ``items`` are dictionaries of plain values; they stand under ``name``. The site's name and
    address come before them; addresses in the records are relative to that address.
    """
    head = {
        "schema_version": plan.records["schema_version"],
        "site": {"name": site.name, "address": site.address or None},
    }
    lines = ",\n".join(_dumped(item) for item in plan.records["items"])
    name = _dumped(plan.records["name"])
    return f"{_dumped(head)[:-1]}, {name}: [\n{lines}\n]}}\n".encode()


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
