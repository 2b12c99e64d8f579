"""A name found in an article, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from plugins.bulletin.text.article_text import Span


class Rule(StrEnum):
    """How a mention was found. ``explain.py`` says each in Vietnamese."""

    NAME = "name"  # a registered name, written as it is
    AFTER_CUE = "after-cue"  # a weak name behind its cue word
    IN_QUOTES = "in-quotes"  # a weak name in quotation marks
    KIND_WORD = "kind-word"  # a place behind its kind: “huyện Cao Lộc”
    CONTEXT = "context"  # a name that takes its place from the article: “Liên đoàn Lao động tỉnh”
    EDITOR = "editor"  # the editor wrote it in the header


class Reason(NamedTuple):
    """Why a mention names its entry."""

    rule: Rule
    cue: str = ""  # the words that led to it: “phong trào thi đua”, “huyện”
    place: str = ""  # the place that settled it: “tỉnh Lạng Sơn”


class Mention(NamedTuple):
    """One place in the text where a name stands."""

    span: Span | None  # None: named in the header only, by the editor
    slug: str | None  # None: no register knows it
    name: str  # canonical, with its place: “Liên đoàn Lao động tỉnh Lạng Sơn”
    kind: str  # slug of the kind: “phong-trao-thi-dua”, “huyen”
    reason: Reason


def mention_at(
    block: int, start: int, end: int, slug: str | None, name: str, kind: str, reason: Reason
) -> Mention:
    """A mention in the text; made at once, as nothing else is made so often."""
    span = tuple.__new__(Span, (block, start, end))  # spares the way over a Python function
    return tuple.__new__(Mention, (span, slug, name, kind, reason))


@dataclass(frozen=True, slots=True)
class Tag:
    """Everything an article says of one campaign, unit or award."""

    slug: str | None
    name: str
    kind: str
    kind_name: str  # “phong trào thi đua”, as readers see it
    url: str | None  # without a leading slash; None: it has no page
    mentions: tuple[Mention, ...]  # in reading order
    why: tuple[str, ...] = ()  # sentences for readers, by ``explain.why``; each once
    main: bool = False  # the article is about it, by ``weight.weigh``; else it names it in passing

    @property
    def key(self) -> str:
        """What tells this tag from the others of an article."""
        return self.slug or f"{self.kind}:{self.name}"


def grouped(mentions: Iterable[Mention]) -> tuple[tuple[Mention, ...], ...]:
    """Mentions of one entry together, entries in the order of their first mention."""
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(mention.slug or f"{mention.kind}:{mention.name}", []).append(mention)
    return tuple(tuple(group) for group in groups.values())
