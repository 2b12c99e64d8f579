"""What the data files are made of: their JSON Schemas, which are published, and their tables."""

from __future__ import annotations

from pathlib import Path

SCHEMAS = ("articles", "campaigns", "units", "bulletin")  # “bulletin”: a line of bulletin.ndjson
_FOLDER = Path(__file__).parent / "schema"


def schema(name: str) -> str:
    """The text of a schema, JSON Schema 2020-12."""
    return (_FOLDER / f"{name}.json").read_text(encoding="utf-8")


def tables() -> str:
    """The statements that make the tables of the database and, behind a mark, its indexes."""
    return (_FOLDER / "bulletin.sql").read_text(encoding="utf-8")
