"""Which campaigns an article names, where and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from datetime import date

from plugins.bulletin.tagging.mention import Mention, mention_at
from plugins.bulletin.tagging.overlap import without_overlaps
from plugins.bulletin.tagging.passage import Passage
from plugins.bulletin.text.article_text import Span
from plugins.bulletin.text.words import keys_of
from plugins.campaigns.again import Vouched
from plugins.campaigns.bare_lists import bare_lists
from plugins.campaigns.candidate import Candidate
from plugins.campaigns.kinds import kinds_here
from plugins.campaigns.known import CampaignNames
from plugins.campaigns.mixed_lists import mixed_lists
from plugins.campaigns.quoted import quoted
from plugins.campaigns.registered import registered
from plugins.campaigns.unquoted import unquoted
from plugins.campaigns.variants import one_name

_DASH = re.compile(r"\s[-–—]\s")
Keys = tuple[str, ...]
Finder = Callable[[Passage, CampaignNames, date], Iterable[Candidate]]
FINDERS: tuple[Finder, ...] = (registered, quoted, bare_lists, mixed_lists, unquoted)


def campaigns_of(
    passages: Sequence[Passage], known: CampaignNames, day: date, taken: Iterable[Span] = ()
) -> tuple[Mention, ...]:
    """Every campaign named, in reading order; mentions never overlap, the longest name wins.

    ``passages`` are the article's, made with ``known.nouns``, ``day`` is its own, ``taken`` are
    stretches others own (awards). A name no register knows has slug None and keeps the wording of
    its first mention, or that of a longer form of it; once vouched for by a cue, it counts again in
    quotation marks. Nothing is raised; an article that names nothing gives ().
    """
    found = [
        _sure([_known(c, known) for find in FINDERS for c in find(passage, known, day)])
        for passage in passages
    ]
    named = {c.slug for candidates in found for c in candidates}
    openings = _openings(found)
    found = [[_vouched(c, known, named, openings) for c in candidates] for candidates in found]
    unregistered = _wordings(c for candidates in found for c in candidates if c.slug is None)
    if unregistered:
        vouched = Vouched(unregistered)
        for passage, candidates in zip(passages, found, strict=True):
            spans = {c.span for c in candidates}
            candidates += list(vouched.again(passage, known, spans))
    chosen = _without_overlaps(found, taken)
    told = one_name(unregistered)
    kinds = kinds_here([c for candidates in found for c in candidates])
    return tuple(
        _mention(number, c, told.get(c.keys, c) if c.slug is None else c, kinds)
        for number, candidates in enumerate(chosen)
        for c in candidates
    )


def _without_overlaps(
    found: Sequence[Sequence[Candidate]], taken: Iterable[Span]
) -> Iterator[Sequence[Candidate]]:
    """Of the candidates of each block those that count; a registered name goes before a guess."""
    owned: dict[int, list[tuple[int, int]]] = {}
    for span in taken:
        owned.setdefault(span.block, []).append((span.start, span.end))
    for number, candidates in enumerate(found):
        yield without_overlaps(
            candidates,
            [c.claim for c in candidates],
            owned.get(number, ()),
            [c.slug is None for c in candidates],
        )


def _mention(
    block: int, candidate: Candidate, told: Candidate, kinds: Mapping[str, str]
) -> Mention:
    kind = kinds.get(candidate.slug, told.kind) if candidate.slug else told.kind
    start, end = candidate.span
    return mention_at(block, start, end, candidate.slug, told.name, kind, candidate.reason)


def _known(candidate: Candidate, known: CampaignNames) -> Candidate:
    """A name that differs from a registered one in small words only is that one."""
    name = known.like(candidate.keys) if candidate.slug is None else None
    if name is None:
        return candidate
    campaign = name.campaign
    return candidate._replace(slug=campaign.slug, name=name.wording, kind=campaign.kind)


def _openings(found: Iterable[Iterable[Candidate]]) -> dict[tuple[str, Keys], Candidate]:
    """What stands before the dash of each registered name of the article, with its kind."""
    return {
        (c.kind, keys_of(c.name[: dash.start()])): c
        for candidates in found
        for c in candidates
        if c.slug and (dash := _DASH.search(c.name))
    }


def _vouched(
    candidate: Candidate,
    known: CampaignNames,
    named: Set[str | None],
    openings: Mapping[tuple[str, Keys], Candidate],
) -> Candidate:
    """A weak name in a list of its kind, or in an article that names its campaign anyway.

    So is the opening of a long name, behind a noun of its kind: phong trào “Vì người nghèo”, where
    “Vì người nghèo - Không để ai bị bỏ lại phía sau” was named.
    """
    long = openings.get((candidate.kind, candidate.keys)) if candidate.slug is None else None
    if long:
        return candidate._replace(slug=long.slug, name=long.name)
    name = known.weak.get(candidate.keys) if candidate.slug is None else None
    if name is None:
        return candidate
    if name.campaign.slug not in named and candidate.kind != name.campaign.kind:
        return candidate
    campaign = name.campaign
    return candidate._replace(slug=campaign.slug, name=name.wording, kind=campaign.kind)


def _sure(candidates: list[Candidate]) -> list[Candidate]:
    """Without those of a guessed end that touch a registered name.

    Where one goes on behind the name with a dash, the name takes its end: “Tết sum vầy - Xuân bình
    an” is what the programme was called that year.
    """
    if not any(c.loose for c in candidates):
        return candidates
    registered = {c.claim for c in candidates if c.slug}
    guessed = {c.span[0]: c for c in candidates if c.loose and c.slug is None}
    sure: list[Candidate] = []
    for c in candidates:
        longer = guessed.get(c.span[0]) if c.slug else None
        if (
            longer
            and longer.span[1] > c.span[1]
            and _DASH.match(longer.name, c.span[1] - c.span[0])
        ):
            sure.append(c._replace(claim=longer.span, span=longer.span))
        elif not c.loose or not any(a < c.span[1] and c.span[0] < b for a, b in registered):
            sure.append(c)
    return sure


def _wordings(candidates: Iterable[Candidate]) -> dict[tuple[str, ...], Candidate]:
    """Of each unregistered name the first candidate that is not all in capitals, or the first."""
    wordings: dict[tuple[str, ...], Candidate] = {}
    for candidate in candidates:
        known = wordings.setdefault(candidate.keys, candidate)
        if known.name.isupper() and not candidate.name.isupper():
            wordings[candidate.keys] = candidate
    return wordings
