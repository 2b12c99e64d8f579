"""Prints a table as CSV that office programs open as it is."""

from __future__ import annotations

import csv
import io

from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.pages.site import Site

PRINTER = "statistics-csv"


def print_csv(plan: Plan, site: Site) -> bytes:
    """The file of a plan with the record ``lines``, rows of text and numbers, the head first.

    RFC 4180; UTF-8 with a byte order mark, without which Excel takes it for another encoding. A
    text that a spreadsheet would take for a formula gets an apostrophe in front. Source: OWASP,
    “CSV Injection”.
    """
    out = io.StringIO()
    csv.writer(out).writerows([[_safe(cell) for cell in line] for line in plan.records["lines"]])
    return out.getvalue().encode("utf-8-sig")


def _safe(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@") else cell
