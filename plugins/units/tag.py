"""Which units and places an article names, where and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from plugins.bulletin.tagging.mention import Mention
from plugins.bulletin.tagging.overlap import Stretch, without_overlaps
from plugins.bulletin.text.article_text import Span
from plugins.bulletin.text.words import Words
from plugins.units.article import Article
from plugins.units.grammar import Grammar
from plugins.units.lexicon import Lexicon
from plugins.units.line import line_of
from plugins.units.mentions import mentions_in
from plugins.units.phrases import phrases_of
from plugins.units.toponyms import toponyms_of
from plugins.units.whereabouts import whereabouts_of


def units_of(
    texts: Sequence[Words], lexicon: Lexicon, day: date, taken: Iterable[Span] = ()
) -> tuple[Mention, ...]:
    """Every unit and place named, in reading order; mentions never overlap, the longest name wins.

    ``texts`` are the words of the article's blocks, ``day`` is its own, ``taken`` are stretches
    that campaigns and awards own. A place at the end of a unit's name is no mention of its own, yet
    tells what the article is about. A body no register has, of a place that is known, has slug
    None: “Hội Liên hiệp Phụ nữ tỉnh Phú Thọ”.
    """
    lines = [line_of(number, words, lexicon) for number, words in enumerate(texts)]
    sights, settled, context = toponyms_of(lines, texts, day, lexicon)
    phrases = phrases_of(lines, sights, lexicon)
    named = frozenset(full.unit.slug for line in lines for _, _, full in line.units)
    whereabouts = whereabouts_of(settled, texts, context)
    grammar = Grammar(Article(lexicon, day, settled, context, named, whereabouts))
    owned: dict[int, list[Stretch]] = {}
    for span in taken:
        owned.setdefault(span.block, []).append((span.start, span.end))
    mentions: list[Mention] = []
    for block, line in enumerate(lines):
        candidates = grammar.mentions(line, phrases[block], sights[block])
        places = sights[block]
        if grammar.members:
            places = {n: s for n, s in places.items() if (block, n) not in grammar.members}
        candidates += mentions_in(line, places, grammar.article)
        if candidates:
            claims = [(m.span.start, m.span.end) for m in candidates if m.span]
            others = _outside(owned[block], claims) if block in owned else ()
            ranks = [candidate.slug is None for candidate in candidates]
            mentions += without_overlaps(candidates, claims, others, ranks)
    return tuple(mentions)


def _outside(owned: Sequence[Stretch], claims: Sequence[Stretch]) -> list[Stretch]:
    """What others own, but for the names of campaigns inside the name of a body.

    “Cục Xây dựng phong trào Toàn dân bảo vệ an ninh Tổ quốc” is a body all the same.
    """
    return [
        (start, end)
        for start, end in owned
        if not any(first < start and end <= last for first, last in claims)
    ]
