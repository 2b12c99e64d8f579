"""Names that articles use and no register knows: the same name once, with where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from plugins.bulletin.tagging.mention import Mention
from plugins.bulletin.text.article_text import ArticleText, Span
from plugins.bulletin.text.vietnamese import sort_key
from plugins.bulletin.text.words import keys_of

CONTEXTS = 3  # sightings shown of one name, each of another article
_REACH = 40  # code points shown on either side of a name


class Register(StrEnum):
    """The table of a register, and so the tagger, that a name belongs to."""

    CAMPAIGN = "campaign"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Sighting:
    """One mention without an entry, and where it stands."""

    register: Register
    mention: Mention  # its slug is None
    path: str  # of the article
    date: date
    title: str
    line: int  # of the file; 0: not looked for
    context: tuple[str, str, str]  # what stands before, the words, what stands behind


@dataclass(frozen=True, slots=True)
class Proposal:
    """A name that could become an entry."""

    register: Register
    name: str  # the spelling met most often, one that is not all in capitals if there is one
    kind: str  # slug; the one met most often
    articles: int
    sightings: tuple[Sighting, ...]  # all, in the order they came in

    @property
    def key(self) -> tuple[str, ...]:
        """What makes two spellings one name: case, dashes, marks of quotation do not matter."""
        return keys_of(self.name)

    @property
    def shown(self) -> tuple[Sighting, ...]:
        """The first sighting in each of the first ``CONTEXTS`` articles."""
        first: dict[str, Sighting] = {}
        for sighting in self.sightings:
            first.setdefault(sighting.path, sighting)
        return tuple(first.values())[:CONTEXTS]


def proposals_of(sightings: Iterable[Sighting], least: int = 1) -> tuple[Proposal, ...]:
    """Every name that at least so many articles use: most articles first, then by name."""
    groups: dict[tuple[Register, tuple[str, ...]], list[Sighting]] = {}
    for sighting in sightings:
        groups.setdefault((sighting.register, keys_of(sighting.mention.name)), []).append(sighting)
    found = (_proposal(register, group) for (register, _), group in groups.items())
    return tuple(
        sorted(
            (proposal for proposal in found if proposal.articles >= least),
            key=lambda p: (-p.articles, sort_key(p.name), p.register),
        )
    )


def _proposal(register: Register, group: list[Sighting]) -> Proposal:
    names = Counter(sighting.mention.name for sighting in group)
    kinds = Counter(sighting.mention.kind for sighting in group)
    return Proposal(
        register,
        max(names, key=lambda name: (not name.isupper(), names[name])),
        max(kinds, key=lambda kind: kinds[kind]),
        len({sighting.path for sighting in group}),
        tuple(group),
    )


def context_of(text: ArticleText, span: Span) -> tuple[str, str, str]:
    """What stands before the words, the words, and what stands behind: whole words, one line."""
    block = text.blocks[span.block].text
    before, after = block[: span.start], block[span.end :]
    if len(before) > _REACH:
        before = "…" + before[-_REACH:].partition(" ")[2]
    if len(after) > _REACH:
        after = after[:_REACH].rpartition(" ")[0] + "…"
    return before, block[span.start : span.end], after
