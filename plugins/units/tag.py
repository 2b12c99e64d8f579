"""Which units and places an article names, where and why."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from plugins.bulletin.tagging.mention import Mention
from plugins.bulletin.tagging.overlap import Stretch, without_overlaps
from plugins.bulletin.text.article_text import ArticleText, Span
from plugins.bulletin.text.words import Words, words_of
from plugins.units.article import Article
from plugins.units.bare import bare_sights
from plugins.units.find import full_names
from plugins.units.grammar import Grammar
from plugins.units.lexicon import Lexicon
from plugins.units.mentions import FINDERS
from plugins.units.resolve import settled_places, written_places
from plugins.units.short_forms import short_forms
from plugins.units.sights import Sight, sights_of
from plugins.units.whereabouts import whereabouts_of


def units_of(
    text: ArticleText, lexicon: Lexicon, day: date, taken: Iterable[Span] = ()
) -> tuple[Mention, ...]:
    """Every unit and place named, in reading order; mentions never overlap, the longest name wins.

    ``day`` is the article's, ``taken`` are stretches that campaigns and awards own. A place at the
    end of a unit's name is no mention of its own, yet tells what the article is about. A body no
    register has, of a place that is known, has slug None: “Hội Liên hiệp Phụ nữ tỉnh Phú Thọ”.
    """
    texts = [words_of(block.text) for block in text.blocks]
    sights = _sights(texts, lexicon)
    settled, context = settled_places(sights, texts, day, lexicon.gazetteer)
    written = written_places(sights, texts, settled, lexicon.gazetteer)
    settled = {**written, **settled}
    named = frozenset(f.value.unit.slug for words in texts for f in full_names(words, lexicon))
    here: list[dict[int, Sight]] = [{} for _ in texts]
    for sight in sights:
        here[sight.block][sight.first] = sight
    article = Article(
        lexicon,
        day,
        settled,
        context,
        named,
        whereabouts_of(settled, context),
        short_forms(texts, here, lexicon),
    )
    owned: dict[int, list[Stretch]] = {}
    for span in taken:
        owned.setdefault(span.block, []).append((span.start, span.end))
    grammar = Grammar(article)
    mentions: list[Mention] = []
    for block, words in enumerate(texts):
        candidates = grammar.mentions(block, words, here[block])
        places = {n: s for n, s in here[block].items() if (block, n) not in grammar.members}
        candidates += [m for find in FINDERS for m in find(block, words, places, article)]
        mentions += without_overlaps(
            candidates, _claim, owned.get(block, ()), lambda mention: mention.slug is None
        )
    return tuple(mentions)


def _sights(texts: list[Words], lexicon: Lexicon) -> list[Sight]:
    """Names behind their kind word, then bare ones, which may stand inside none of the first."""
    with_kind = [s for n, words in enumerate(texts) for s in sights_of(n, words, lexicon)]
    known = frozenset(sight.name for sight in with_kind)
    covered = {(s.block, place) for s in with_kind for place in range(s.first, s.last + 1)}
    bare = (s for n, words in enumerate(texts) for s in bare_sights(n, words, lexicon, known))
    return with_kind + [sight for sight in bare if (sight.block, sight.first) not in covered]


def _claim(mention: Mention) -> Stretch:
    return (mention.span.start, mention.span.end) if mention.span else (0, 0)
