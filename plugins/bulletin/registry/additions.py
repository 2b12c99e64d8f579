"""What editors decide about a name, as a change of one file: its new text, and where to look."""

from __future__ import annotations

import tomllib
from collections.abc import Container, Mapping
from typing import Any, NamedTuple

from plugins.bulletin.registry.lines import Lines
from plugins.bulletin.registry.placing import Standing, number_among
from plugins.bulletin.registry.writing import Value, with_entry, with_item
from plugins.bulletin.text.vietnamese import slug_of

_LONGEST_SLUG = 80  # as long as the name of an article's file


class Addition(NamedTuple):
    """A file as it would be."""

    text: str
    line: int  # of the entry that is new or has one name more


def with_new(text: str, table: str, values: Mapping[str, Value]) -> Addition:
    """The text with a new entry in its place; keys without a value are left out."""
    read = _read(text)
    ranks = {kind.get("slug"): rank for rank, kind in enumerate(read.get("kind", ()))}

    def standing(entry: Mapping[str, Any]) -> Standing:
        # Refused names stand in one row, whatever their kind.
        rank = ranks.get(entry.get("kind"), len(ranks)) if ranks else 0
        return Standing(rank, entry.get("place", ""), entry.get("name", ""))

    number = number_among([standing(entry) for entry in read.get(table, ())], standing(values))
    said = {key: value for key, value in values.items() if value}
    return _addition(with_entry(text, table, number, said), table, number)


def with_name(text: str, table: str, slug: str, key: str, name: str) -> Addition:
    """The text with one more name in a list of the entry of a slug.

    A place that only the gazetteer has gets an entry of its own at the end.
    """
    entries = _read(text).get(table, ())
    for number, entry in enumerate(entries):
        if entry.get("slug") == slug:
            return _addition(with_item(text, table, number, key, name), table, number)
    number = len(entries)
    return _addition(with_entry(text, table, number, {"slug": slug, key: (name,)}), table, number)


def free_slug(name: str, taken: Container[str]) -> str:
    """The address of a name, with a number where it is taken; “” for a name without a letter."""
    slug = slug_of(name)
    if len(slug) > _LONGEST_SLUG:
        slug = slug[: _LONGEST_SLUG + 1].rpartition("-")[0] or slug[:_LONGEST_SLUG]
    free, number = slug, 1
    while free and free in taken:
        number += 1
        free = f"{slug}-{number}"
    return free


def _addition(text: str, table: str, number: int) -> Addition:
    return Addition(text, Lines(text).at((table, number)))


def _read(text: str) -> dict[str, Any]:
    return tomllib.loads(text.removeprefix("\ufeff").replace("\r\n", "\n"))
