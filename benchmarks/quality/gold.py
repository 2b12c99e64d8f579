"""Annotated articles: an ``.md`` with the article and a ``.json`` beside it with what it names."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Offsets = tuple[int, int]  # code points of the body as it stands in the file, end exclusive
GROUPS = ("campaigns", "units")


@dataclass(frozen=True, slots=True)
class Surface:
    """One mention as the article words it."""

    text: str
    offsets: Offsets
    flags: frozenset[str] = frozenset()  # bare, nested, optional, auto: see GUIDELINES.md


@dataclass(frozen=True, slots=True)
class Entity:
    """One campaign or unit of one article."""

    name: str
    kind: str
    names: tuple[str, ...]  # the canonical name and its aliases
    mentions: tuple[Surface, ...] = ()  # in the body
    in_title: tuple[Surface, ...] = ()
    within: str = ""  # the unit it belongs to
    optional: bool = False  # neither hit nor miss

    @property
    def wordings(self) -> tuple[str, ...]:
        """How the article calls it, without the bare common nouns (“tỉnh”, “đơn vị”)."""
        return tuple(
            surface.text
            for surface in (*self.mentions, *self.in_title)
            if "bare" not in surface.flags
        )


@dataclass(frozen=True, slots=True)
class Annotated:
    """One article and all it names."""

    file: str  # “dev_00.md”
    campaigns: tuple[Entity, ...]
    units: tuple[Entity, ...]

    def of(self, group: str) -> tuple[Entity, ...]:
        return self.campaigns if group == "campaigns" else self.units


class Slipped(ValueError):
    """Offsets that do not lead to the words they were written down with."""


def body_of(text: str) -> str:
    """What stands after the first blank line, without the last line end."""
    return text.split("\n\n", 1)[1].rstrip("\n")


def read_gold(articles: Iterable[Path]) -> tuple[Annotated, ...]:
    """The annotated articles, in this order; raises :class:`Slipped`."""
    return tuple(_read(path) for path in articles)


def _read(article: Path) -> Annotated:
    body = body_of(article.read_bytes().decode("utf-8"))
    sidecar = json.loads(article.with_suffix(".json").read_text("utf-8"))
    entities = {group: tuple(entity_of(one) for one in sidecar[group]) for group in GROUPS}
    for entity in (*entities["campaigns"], *entities["units"]):
        for mention in entity.mentions:
            if body[slice(*mention.offsets)] != mention.text:
                raise Slipped(f"{article.name} {mention.offsets}: not “{mention.text}”")
    return Annotated(article.name, entities["campaigns"], entities["units"])


def entity_of(written: dict[str, Any]) -> Entity:
    """An entity as a sidecar has it."""
    return Entity(
        name=written["name"],
        kind=written["kind"],
        names=(written["name"], *written.get("aliases", ())),
        mentions=_surfaces(written["mentions"]),
        in_title=_surfaces(written.get("title_mentions", ())),
        within=written.get("within") or "",
        optional=bool(written.get("optional")),
    )


def _surfaces(written: Iterable[dict[str, Any]]) -> tuple[Surface, ...]:
    return tuple(
        Surface(one["text"], (one["start"], one["end"]), frozenset(one.get("flags", ())))
        for one in written
    )
