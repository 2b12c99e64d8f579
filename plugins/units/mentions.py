"""From what was found in a block to mentions: which unit or place is meant, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.bulletin.tagging.mention import Mention, Reason, Rule, mention_at
from plugins.bulletin.text.words import JOINED, words_of
from plugins.units.article import Article
from plugins.units.find import behind_posts, dateline, heads_in
from plugins.units.lexicon import PREMIER, FullName
from plugins.units.line import Line
from plugins.units.rows import of_all
from plugins.units.sights import Sight, level_at

Sights = Mapping[int, Sight]  # of a block, by first word

_BY_NAME = Reason(Rule.NAME)
_GOVERNMENT = words_of("Chính phủ")


def registered(line: Line, sights: Sights, article: Article) -> Iterator[Mention]:
    """Registered units by their full names, from the day they bear them.

    “Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh” is not the central body of that name.
    """
    for first, last, full in line.units:
        unit = full.unit
        begun = unit.valid_from is None or unit.valid_from <= article.day
        if of_all(line.words, last):
            continue  # “Ủy ban MTTQ Việt Nam các cấp”
        local = not unit.place and level_at(line.words, last + 1, article.lexicon) is not None
        if local and line.words.gaps[last + 1] == JOINED:
            continue
        if begun and not dateline(line.words, first, last):
            yield _mention(line, first, last, unit.slug, full.wording, unit.kind, _BY_NAME)


def in_posts(line: Line, sights: Sights, article: Article) -> Iterator[Mention]:
    """“Vụ trưởng Vụ III”, where the article names the body the department belongs to."""
    for found, post in behind_posts(line, article.lexicon):
        unit = found.value
        if not unit.parent or unit.parent in article.named:
            reason = Reason(Rule.AFTER_CUE, post)
            yield _mention(line, found.first, found.last, unit.slug, unit.name, unit.kind, reason)


def premier(line: Line, sights: Sights, article: Article) -> Iterator[Mention]:
    """“Thủ tướng”, “Phó Thủ tướng” without “Chính phủ” behind: the head of the Government."""
    for first in line.roles:
        if line.words.keys[first : first + 2] == PREMIER and line.words.capitals[first]:
            names = article.lexicon.names.at(_GOVERNMENT, 0)
            found = next((value for _, value in names if isinstance(value, FullName)), None)
            if found and line.words.keys[first + 2 : first + 4] != _GOVERNMENT.keys:
                unit = found.unit
                reason = Reason(Rule.AFTER_CUE, line.words.written(first, first + 1))
                yield _mention(line, first, first + 1, unit.slug, unit.name, unit.kind, reason)


def bodies(line: Line, sights: Sights, article: Article) -> Iterator[Mention]:
    """Bodies whose heads the register alone knows: “BTĐKT”."""
    for body in heads_in(line, article.lexicon, sights):
        place = (
            article.settled.get(body.place)
            if body.place
            else article.whereabouts.meant(body.kinds, line.number, body.first)
        )
        if place is None or place.kind not in body.head.kinds:
            continue
        if not place.slug or dateline(line.words, body.first, body.last):
            continue
        settled_by = "" if body.place else place.full_name
        reason = Reason(Rule.NAME if body.place else Rule.CONTEXT, place=settled_by)
        unit = article.unit_of(body.head, place)
        name = unit.name if unit else body.head.of(place)
        slug = unit.slug if unit else None
        yield _mention(line, body.first, body.last, slug, name, body.head.kind, reason)


def places(line: Line, sights: Sights, article: Article) -> Iterator[Mention]:
    """Places told for sure, and with their kind also those that stay open."""
    for sight in sights.values():
        place = article.settled.get(sight)
        if place is None:
            continue
        above = article.lexicon.gazetteer.ancestors(place.slug) if place.slug else ()
        within = above[0].full_name if above else ""
        rule = Rule.KIND_WORD if sight.kinds else Rule.NAME
        reason = Reason(rule, sight.cue, within)
        slug = place.slug or None
        yield _mention(line, sight.first, sight.last, slug, place.full_name, place.kind, reason)


def mentions_in(line: Line, sights: Sights, article: Article) -> Iterator[Mention]:
    """Every mention of a block but those the grammar tells; they may overlap.

    A finder is asked only where there is something to find for it.
    """
    if line.units:
        yield from registered(line, sights, article)
    if line.roles:
        yield from in_posts(line, sights, article)
        yield from premier(line, sights, article)
    if line.heads:
        yield from bodies(line, sights, article)
    if sights:
        yield from places(line, sights, article)


def _mention(
    line: Line, first: int, last: int, slug: str | None, name: str, kind: str, reason: Reason
) -> Mention:
    start, end = line.words.starts[first], line.words.ends[last]
    return mention_at(line.number, start, end, slug, name, kind, reason)
