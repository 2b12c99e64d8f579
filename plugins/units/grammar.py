"""Bodies by the grammar of their names: which are meant, and what they are called in full."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from plugins.bulletin.registry.registers import Place, Unit
from plugins.bulletin.registry.territories import LEVELS
from plugins.bulletin.tagging.mention import Mention, Reason, Rule
from plugins.bulletin.text.article_text import Span
from plugins.bulletin.text.words import JOINED, PARTED, PUNCTUATED, Words
from plugins.units.article import Article
from plugins.units.find import dateline, full_names, in_compound, list_of_levels, of_many
from plugins.units.heads import NAMED_AFTER_PEOPLE, Head
from plugins.units.nouns import PROVINCES, Noun, Whole
from plugins.units.phrases import Phrase, phrases_in
from plugins.units.sights import PLURALS, Sight
from plugins.units.wording import called, same, written_out

# Organs that a person belongs to in a title: “Ủy viên Ban Thường vụ Tỉnh ủy” names Tỉnh ủy.
_ORGANS = frozenset(("Ban Thường vụ", "Ban Chấp hành", "Ban Chấp hành Đảng bộ", "Đoàn Chủ tịch"))
# Bodies each territory has, so that their noun alone names the one of the place spoken of.
_COMMON = frozenset(
    (
        "Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban Mặt trận Tổ quốc Việt Nam",
        "Liên đoàn Lao động", "Hội Liên hiệp Phụ nữ", "Hội Nông dân", "Hội Cựu chiến binh",
        "Hội Phụ nữ",
    )
)  # fmt: skip
_DEPARTMENTS = frozenset(("phong", "vu"))
_ABOVE = frozenset(("so", "bo", "co-quan-thuoc-bo"))
_MOST_MEMBERS = 12
# A title of a work, a cup, a brand: a few quoted words that are no sentence.
_TITLE = re.compile(r"[“\"]([^“”\",.?!;:]{4,60})[”\"]")


@dataclass(frozen=True, slots=True)
class Named:
    """What a phrase names."""

    name: str
    kind: str
    slug: str | None
    rule: Rule
    settled_by: str = ""
    place: Place | None = None


@dataclass(slots=True)
class _Memory:
    """What the article has named so far; one for each article, while it is read."""

    names: dict[str, Named] = field(default_factory=dict)  # by noun, the last one
    first: dict[str, Named] = field(default_factory=dict)  # by noun, the first one
    spellings: dict[str, Named] = field(default_factory=dict)  # by folded name, the first one
    place: Place | None = None  # of the last body of a territory


class Grammar:
    """Reads the blocks of one article in order."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._memory = _Memory()
        self._tails: dict[int, Phrase] = {}
        self._first: dict[int, Phrase] = {}  # of the block, by first word
        self._named: dict[int, Named | None] = {}
        self.members: set[tuple[int, int]] = set()  # block and first word of names in a row

    def mentions(self, block: int, words: Words, sights: Mapping[int, Sight]) -> list[Mention]:
        """The bodies named in a block; they may overlap, the longer counts."""
        phrases = phrases_in(block, words, sights, self._article.lexicon, self._article.short)
        self._first = {phrase.first: phrase for phrase in phrases}
        self._tails = _shared_tails(phrases, self._first, words)
        titles = _titles(words.text)
        self._named = {}
        known = {(f.first, f.last) for f in full_names(words, self._article.lexicon)}
        found: list[Mention] = []
        covered = -1
        for phrase in phrases:
            if in_compound(words, phrase.first) or dateline(words, phrase.first, phrase.last):
                continue
            inside = phrase.last <= covered
            if phrase.noun.inner or (not inside and _is_title(words, phrase)):
                continue
            if not _capital(words, phrase) or _in_title(words, phrase, titles):
                continue
            if _of_all(words, phrase.last):
                found += self._each(block, words, phrase, sights)
                continue
            if phrase.level and list_of_levels(words, phrase.last, self._article.lexicon):
                continue
            plural = of_many(words, phrase.first)
            if plural and not _own_name(phrase):
                continue
            named = self._name(phrase, words)
            if named is None:
                continue
            covered = max(covered, phrase.last)
            if (phrase.first, phrase.last) not in known:
                found.append(_mention(block, words, phrase.first, phrase.last, named))
            self._remember(phrase, named)
            found += self._row(block, words, phrase, named, plural, sights)
        return found

    def _remember(self, phrase: Phrase, named: Named) -> None:
        self._memory.names[phrase.noun.name] = named
        self._memory.first.setdefault(phrase.noun.name, named)
        if phrase.noun.kind in ("truong-hoc", "co-so-y-te"):
            self._memory.first.setdefault(phrase.noun.kind, named)
        if named.place and phrase.noun.whole is Whole.PLACE and phrase.tail:
            self._memory.place = named.place

    def _name(self, phrase: Phrase, words: Words) -> Named | None:
        """What a phrase names; None where that is open."""
        if phrase.first in self._named:
            return self._named[phrase.first]
        named = self._told(phrase, words)
        if named and named.slug is None:
            named = self._memory.spellings.setdefault(same(named.name), named)
        self._named[phrase.first] = named
        return named

    def _told(self, phrase: Phrase, words: Words) -> Named | None:
        noun, article = phrase.noun, self._article
        tail = self._tails.get(phrase.first, phrase)
        lent = tail is not phrase
        head = self._head(phrase, words)
        if lent and noun.kind == "co-quan-dang" and tail.noun.kind == "luc-luong-vu-trang":
            within = self._name(tail, words)
            return self._of_body(phrase, words, within) if within else None
        if tail.within:
            within = self._within(tail.within, words)
            if within is None:
                return None
            return self._of_body(phrase, words, within)
        place: Place | None = None
        rule, settled_by = Rule.NAME, ""
        if tail.place:
            place = self._place(tail.place, noun)
            if place is None:
                name = f"{self._title(phrase, words)} {_as_written(words, tail.place)}"
                return Named(name, noun.kind, None, Rule.KIND_WORD)
        elif tail.level:
            place = article.whereabouts.meant(tail.level.kinds, phrase.block, phrase.first)
            if place is None:
                name = f"{self._title(phrase, words)} {tail.level.written.casefold()}"
                return Named(written_out(name), noun.kind, None, Rule.KIND_WORD)
        elif not tail.country and (phrase.whole or noun.whole is Whole.PLACE):
            alone = noun.own or (head.alone if head else frozenset())
            if alone:
                place = article.whereabouts.meant(alone, phrase.block, phrase.first)
            elif not phrase.whole:
                return self._again(phrase, words)
        if place is None:
            return self._alone(phrase, words) if phrase.whole else None
        if not tail.place:
            rule, settled_by = Rule.CONTEXT, place.full_name
        if head and place.kind in head.kinds:
            unit = registered_unit(article, head, place)
            name = unit.name if unit else written_out(head.of(place))
            kind, slug = (unit.kind, unit.slug) if unit else (head.kind, None)
            return Named(name, kind, slug, rule, settled_by, place)
        own = noun.own and noun.kind != "so" and place.kind in noun.own
        short = own and place.name not in NAMED_AFTER_PEOPLE
        ending = place.name if short else place.full_name
        name = f"{self._title(phrase, words)} {ending}"
        return Named(name, noun.kind, None, rule, settled_by, place)

    def _alone(self, phrase: Phrase, words: Words) -> Named:
        """A name by itself: “Công ty TNHH Bảo Long”, “Hội Chữ thập đỏ Việt Nam”."""
        name = self._title(phrase, words)
        if phrase.noun.kind in _DEPARTMENTS and (above := self._above(phrase, words)):
            return Named(f"{name}, {above.name}", phrase.noun.kind, None, above.rule)
        if phrase.country:
            name = f"{name} {called(words, phrase.core + 1, phrase.last)}"
        return Named(name, phrase.noun.kind, None, Rule.KIND_WORD)

    def _above(self, phrase: Phrase, words: Words) -> Named | None:
        """The body a department belongs to, behind a comma: “Đội 2, Công an huyện Quỳ Hợp”."""
        after = phrase.last + 1
        body = self._first.get(after)
        if body is None or words.between(after).strip() not in (",", "("):
            return None
        above = body.noun.whole is Whole.PLACE or body.noun.kind in _ABOVE
        return self._name(body, words) if above and body.whole else None

    def _again(self, phrase: Phrase, words: Words) -> Named | None:
        """A noun alone: the body it last led to, or the one of the place last spoken of."""
        noun = phrase.noun
        after = phrase.last + 1
        if after < len(words) and words.keys[after] in PLURALS and words.gaps[after] == JOINED:
            return None
        if noun.whole is not Whole.PLACE or not words.capital(phrase.first):
            return None
        if known := self._memory.names.get(noun.name):
            return known
        place = self._memory.place or self._article.context.province
        if noun.name not in _COMMON or place is None:
            return None
        name = f"{noun.name} {place.full_name}"
        head = self._head(phrase, words)
        unit = registered_unit(self._article, head, place) if head else None
        if unit:
            return Named(unit.name, unit.kind, unit.slug, Rule.CONTEXT, place.full_name, place)
        return Named(name, noun.kind, None, Rule.CONTEXT, place.full_name, place)

    def _within(self, phrase: Phrase, words: Words) -> Named | None:
        """The body at the end of another's name: “Bệnh viện” is the one spoken of."""
        if phrase.whole or phrase.tail:
            return self._name(phrase, words)
        memory = self._memory.first
        known = memory.get(phrase.noun.name) or memory.get(phrase.noun.kind)
        if known is None and (phrase.noun.whole is Whole.FIELD or phrase.noun.inner):
            return None
        return known or Named(phrase.noun.name, phrase.noun.kind, None, Rule.KIND_WORD)

    def _of_body(self, phrase: Phrase, words: Words, within: Named) -> Named:
        name = f"{self._title(phrase, words)} {within.name}"
        return Named(name, phrase.noun.kind, None, within.rule, within.settled_by)

    def _title(self, phrase: Phrase, words: Words) -> str:
        """The name without its place."""
        noun = phrase.noun
        if not phrase.called:
            return noun.name
        if noun.whole is Whole.ITSELF:
            return f"{noun.name} {called(words, phrase.head + 1, phrase.core)}"
        title = called(words, phrase.first, phrase.core)
        if words.written(phrase.first, phrase.head).isupper():
            rest = called(words, phrase.head + 1, phrase.core)
            title = f"{noun.name} {rest}"
        return title if noun.village else title[:1].upper() + title[1:]

    def _head(self, phrase: Phrase, words: Words) -> Head | None:
        """What the register knows of bodies called so."""
        best = None
        for found in self._article.lexicon.heads.at(words, phrase.first):
            if found.last == phrase.core and (best is None or found.value.alone):
                best = found.value
        return best

    def _place(self, sight: Sight, noun: Noun) -> Place | None:
        article = self._article
        if place := article.settled.get(sight):
            return place
        if sight.kinds:
            return None
        standing = [
            place
            for place in article.lexicon.gazetteer.named(sight.name)
            if place.stood_on(article.day) or place.valid_to
        ]
        if noun.own:
            standing = [place for place in standing if place.kind in noun.own]
        provinces = [place for place in standing if place.kind in PROVINCES]
        named = [place for place in standing if place in article.whereabouts.places]
        pool = provinces if provinces and not noun.own else named or standing
        here = article.context.province
        if len(pool) > 1 and here:
            near = [p for p in pool if article.lexicon.gazetteer.lies_in(p.slug, here.slug)]
            pool = near or pool
        return pool[0] if len(pool) == 1 else None

    def _row(
        self,
        block: int,
        words: Words,
        phrase: Phrase,
        named: Named,
        plural: bool,
        sights: Mapping[int, Sight],
    ) -> list[Mention]:
        """The further members of “các Công ty Điện lực Đồng Tháp, Tiền Giang và Bến Tre”.

        Without a plural only places of one rank in one province: “Công an thị xã Hoàng Mai, Thái
        Hòa”, not “Công an huyện Cao Lộc, Lạng Sơn”.
        """
        found: list[Mention] = []
        at = phrase.last + 1
        if not plural and not (phrase.place and phrase.place.kinds and named.place):
            return found
        if plural and not phrase.proper:
            return found
        for _ in range(_MOST_MEMBERS):
            start = _after_separator(words, at)
            if (
                start is None
                or not words.capital(start)
                or (start in sights and sights[start].kinds)
            ):
                break
            end = start
            while (
                end + 1 < len(words)
                and words.gaps[end + 1] == JOINED
                and words.capital(end + 1)
                and end - start < 5
            ):
                end += 1
            member = self._member(words, phrase, named, start, end, plural)
            if member is None:
                break
            self.members.add((block, start))
            found.append(_mention(block, words, start, end, member))
            at = end + 1
        return found

    def _each(
        self, block: int, words: Words, phrase: Phrase, sights: Mapping[int, Sight]
    ) -> list[Mention]:
        """“Hội Nông dân các huyện Cao Lộc, Lộc Bình”: one body for each place named."""
        found: list[Mention] = []
        start: int | None = phrase.last + 2
        first = phrase.first
        while start is not None and len(found) < _MOST_MEMBERS:
            sight = sights.get(start)
            if sight is None or not sight.kinds or phrase.tail:
                break
            place = self._place(sight, phrase.noun)
            ending = place.full_name if place else _as_written(words, sight)
            name = f"{self._title(phrase, words)} {ending}"
            named = Named(name, phrase.noun.kind, None, Rule.KIND_WORD, place=place)
            found.append(_mention(block, words, first, sight.last, named))
            self.members.add((block, start))
            start = first = _after_separator(words, sight.last + 1)  # type: ignore[assignment]
        return found

    def _member(
        self, words: Words, phrase: Phrase, named: Named, start: int, end: int, plural: bool
    ) -> Named | None:
        if plural:
            base = called(words, phrase.first, phrase.proper - 1)
            own = called(words, start, end)
            if phrase.proper - 1 <= phrase.head:
                base = phrase.noun.name
            return Named(f"{base} {own}", phrase.noun.kind, None, Rule.KIND_WORD)
        first = named.place
        if first is None:
            return None
        gazetteer = self._article.lexicon.gazetteer
        text = words.folded[words.starts[start] : words.ends[end]]
        siblings = [
            place
            for place in gazetteer.named(text)
            if first.slug
            and LEVELS[place.kind] is LEVELS[first.kind]
            and place.stood_on(self._article.day)
            and place.slug != first.slug
            and (
                first.kind in PROVINCES
                or gazetteer.province_of(place.slug) == gazetteer.province_of(first.slug)
            )
        ]
        if not siblings:
            return None
        place = next((p for p in siblings if p.kind == first.kind), siblings[0])
        name = f"{phrase.noun.name} {place.full_name}"
        return Named(name, phrase.noun.kind, None, Rule.KIND_WORD, first.full_name, place)


def _shared_tails(
    phrases: Sequence[Phrase], following: Mapping[int, Phrase], words: Words
) -> dict[int, Phrase]:
    """By first word, the body whose place one in a row shares: “HĐND, UBND tỉnh”."""
    tails: dict[int, Phrase] = {}
    for phrase in reversed(phrases):
        if phrase.tail or phrase.noun.whole is not Whole.PLACE or phrase.called or phrase.noun.own:
            continue
        start = _after_separator(words, phrase.last + 1, (",", "-"))
        other = following.get(start) if start is not None else None
        if other is None or other.noun.whole is not Whole.PLACE or other.called:
            continue
        tail = tails.get(other.first, other)
        if tail.tail and not tail.country:
            tails[phrase.first] = tail
    return tails


def _after_separator(words: Words, at: int, signs: tuple[str, ...] = (",", ";")) -> int | None:
    """The word behind “,”, “;”, “và”, “cùng”; behind a short form in brackets too."""
    while at < len(words) and words.asides[at]:
        at += 1
    if at >= len(words) or words.gaps[at] == PARTED:
        return None
    if words.gaps[at] == PUNCTUATED:
        return at if words.between(at).strip() in signs else None
    if words.keys[at] in ("và", "cùng") and at + 1 < len(words) and words.gaps[at + 1] == JOINED:
        return at + 1
    return None


def _is_title(words: Words, phrase: Phrase) -> bool:
    """Whether an organ stands in a person's title: “Ủy viên Ban Thường vụ Tỉnh ủy”."""
    before = words.keys[phrase.first - 1] if phrase.first else ""
    return phrase.noun.name in _ORGANS and before in ("viên", "trong", "nhiệm")


def _own_name(phrase: Phrase) -> bool:
    """Whether a body among several is named: “các Công ty Điện lực Bình Dương, Bến Cát”."""
    if phrase.noun.whole in (Whole.NAME, Whole.NUMBER):
        return bool(phrase.proper) or (phrase.noun.village and phrase.called)
    return bool(phrase.place)


def _of_all(words: Words, last: int) -> bool:
    """Whether those of several places are meant: “Ban CHQS các huyện”, “Hội LHPN các cấp”."""
    after = last + 1
    return after < len(words) and words.gaps[after] == JOINED and words.keys[after] in PLURALS


def _titles(text: str) -> list[tuple[int, int]]:
    return [found.span(1) for found in _TITLE.finditer(text)]


def _in_title(words: Words, phrase: Phrase, titles: list[tuple[int, int]]) -> bool:
    """Whether a body is but a part of a quoted title: “Cúp Điện lực miền Nam”."""
    start = words.starts[phrase.first]
    number = bisect_right(titles, (start,)) - 1
    return number >= 0 and titles[number][0] < start < titles[number][1]


def _capital(words: Words, phrase: Phrase) -> bool:
    """Whether what a body does or is called is written as a name, or its place tells it."""
    if not phrase.called or phrase.tail or phrase.noun.lists:
        return True
    start, end = words.starts[phrase.head + 1], words.ends[phrase.core]
    return any(sign.isupper() or sign.isdecimal() for sign in words.text[start:end])


def _as_written(words: Words, sight: Sight) -> str:
    return written_out(words.written(sight.first, sight.last))


def registered_unit(article: Article, head: Head, place: Place) -> Unit | None:
    """The register's unit of that head and place; of several the one that stood on the day."""
    units = article.lexicon.bodies.get((head.key, place.slug), ())
    begun = [unit for unit in units if unit.valid_from is None or unit.valid_from <= article.day]
    standing = [unit for unit in begun if unit.valid_to is None or unit.valid_to >= article.day]
    return next(iter(standing or begun), None)


def _mention(block: int, words: Words, first: int, last: int, named: Named) -> Mention:
    span = Span(block, words.starts[first], words.ends[last])
    return Mention(
        span, named.slug, named.name, named.kind, Reason(named.rule, place=named.settled_by)
    )
