"""Which units and places an article names, where and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from plugins.bulletin.registry.registers import Place
from plugins.bulletin.tagging.mention import Mention
from plugins.bulletin.tagging.overlap import Stretch, without_overlaps
from plugins.bulletin.text.article_text import Span
from plugins.bulletin.text.vietnamese import fold
from plugins.bulletin.text.words import JOINED, Words
from plugins.units.article import Article
from plugins.units.bare import Bare, bare_names, bare_sights
from plugins.units.grammar import Grammar
from plugins.units.lexicon import Lexicon
from plugins.units.line import line_of
from plugins.units.mentions import FINDERS
from plugins.units.read import phrases_of
from plugins.units.resolve import settled_places, written_places
from plugins.units.rows import after_separator
from plugins.units.sights import Sight, sights_of
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
    with_kind = [s for line in lines for s in sights_of(line, lexicon)]
    known = frozenset(sight.name for sight in with_kind)
    covered = {(s.block, place) for s in with_kind for place in range(s.first, s.last + 1)}
    bares = [
        bare
        for line in lines
        for bare in bare_names(line, lexicon)
        if (line.number, bare.sight.first) not in covered
    ]
    sights = with_kind + list(bare_sights(bares, known))
    settled, context = settled_places(sights, texts, day, lexicon.gazetteer)
    unknown = [bare for bare in bares if bare.sight.name not in known]
    further = districts_of(context.province, unknown, day, lexicon)
    further |= communes_of(context.district, bares, texts, day, lexicon)
    further -= known
    if any(bare.sight.name in further for bare in bares):
        sights = with_kind + list(bare_sights(bares, known | further))
        settled, context = settled_places(sights, texts, day, lexicon.gazetteer)
    written = written_places(sights, texts, settled, lexicon.gazetteer)
    settled = {**written, **settled}
    named = frozenset(found.value.unit.slug for line in lines for found in line.units)
    here: list[dict[int, Sight]] = [{} for _ in texts]
    for sight in sights:
        here[sight.block][sight.first] = sight
    phrases = phrases_of(lines, here, lexicon)
    article = Article(
        lexicon,
        day,
        settled,
        context,
        named,
        whereabouts_of(settled, texts, context),
    )
    owned: dict[int, list[Stretch]] = {}
    for span in taken:
        owned.setdefault(span.block, []).append((span.start, span.end))
    grammar = Grammar(article)
    mentions: list[Mention] = []
    for block, line in enumerate(lines):
        candidates = grammar.mentions(line, phrases[block], here[block])
        places = {n: s for n, s in here[block].items() if (block, n) not in grammar.members}
        candidates += [m for find in FINDERS for m in find(line, places, article)]
        mentions += without_overlaps(
            candidates,
            _claim,
            _outside(owned.get(block, ()), candidates),
            lambda mention: mention.slug is None,
        )
    return tuple(mentions)


def districts_of(
    province: Place | None, bares: Iterable[Bare], day: date, lexicon: Lexicon
) -> frozenset[str]:
    """Folded names of the districts of a province that are written without their kind."""
    districts = lexicon.districts.get(province.slug) if province else None
    if districts is None:
        return frozenset()
    names = {bare.sight.name for bare in bares}
    return frozenset(
        name for name in names if any(place.stood_on(day) for place in districts.get(name, ()))
    )


def communes_of(
    district: Place | None,
    bares: Sequence[Bare],
    texts: Sequence[Words],
    day: date,
    lexicon: Lexicon,
) -> frozenset[str]:
    """Folded names of those of a district that the text goes to: “Ở Lại Sơn, chị em …”."""
    if district is None:
        return frozenset()
    within = (place for place in lexicon.gazetteer.children(district.slug) if place.stood_on(day))
    names = {fold(place.name) for place in within if " " in place.name}
    found: set[str] = set()
    before: Sight | None = None  # the last one gone to
    for sight, _, _ in bares:
        words = texts[sight.block]
        if sight.name in names and (_gone_to(words, sight.first) or _follows(words, before, sight)):
            found.add(sight.name)
            before = sight
    return frozenset(found)


def _gone_to(words: Words, first: int) -> bool:
    return first > 0 and words.gaps[first] == JOINED and words.keys[first - 1] in ("ở", "tại", "về")


def _follows(words: Words, before: Sight | None, sight: Sight) -> bool:
    """Whether one name is listed behind another: “ở Mỹ Khánh, Giai Xuân”."""
    if before is None or before.block != sight.block:
        return False
    return before.last < sight.first == after_separator(words, before.last + 1, (",",))


def _outside(owned: Sequence[Stretch], candidates: Sequence[Mention]) -> list[Stretch]:
    """What others own, but for the names of campaigns inside the name of a body.

    “Cục Xây dựng phong trào Toàn dân bảo vệ an ninh Tổ quốc” is a body all the same.
    """
    claims = [_claim(candidate) for candidate in candidates] if owned else []
    return [
        (start, end)
        for start, end in owned
        if not any(first < start and end <= last for first, last in claims)
    ]


def _claim(mention: Mention) -> Stretch:
    return (mention.span.start, mention.span.end) if mention.span else (0, 0)
