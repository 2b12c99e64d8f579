"""Bodies by the grammar of their names, block by block."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from plugins.bulletin.registry.spellings import spelt_otherwise
from plugins.bulletin.registry.territories import LEVELS
from plugins.bulletin.tagging.mention import Mention, Reason, Rule, mention_at
from plugins.bulletin.text.vietnamese import fold
from plugins.bulletin.text.words import JOINED, Words
from plugins.units.article import Article
from plugins.units.bare import OTHER_BEARERS
from plugins.units.find import dateline, list_of_levels, of_many
from plugins.units.line import Line
from plugins.units.memory import Memory, Named
from plugins.units.naming import Namer
from plugins.units.nouns import COMMUNES, NAME, NUMBER, PLACE, PROVINCES
from plugins.units.phrase import Phrase
from plugins.units.rows import names_behind, places_of_each, rows_of
from plugins.units.sights import Sight
from plugins.units.wording import called

# Organs that a person belongs to in a title: “Ủy viên Ban Thường vụ Tỉnh ủy” names Tỉnh ủy.
_ORGANS = frozenset(("Ban Thường vụ", "Ban Chấp hành", "Ban Chấp hành Đảng bộ", "Đoàn Chủ tịch"))
_OF_ORGANS = frozenset((("viên",), ("trong",), ("nhiệm",)))
# A title of a work, a cup, a brand: a few quoted words that are no sentence.
_TITLE = re.compile(r"[“\"]([^“”\",.?!;:]{4,60})[”\"]")

_BY_ITSELF = {rule: Reason(rule) for rule in Rule}  # one of each is enough


class Grammar:
    """Reads the blocks of one article in order."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._memory = Memory()
        self.members: set[tuple[int, int]] = set()  # block and first word of names in a row

    def mentions(
        self, line: Line, phrases: Sequence[Phrase], sights: Mapping[int, Sight]
    ) -> list[Mention]:
        """The bodies named in a block; they may overlap, the longer counts.

        Not those the register knows by their full name: they are told by it.
        """
        article, words = self.article, line.words
        if not phrases:
            return []
        rows = rows_of(phrases, words)
        namer = Namer(article, self._memory, line, phrases, rows.tails)
        quoted = "“" in words.text or '"' in words.text
        titles = [found.span(1) for found in _TITLE.finditer(words.text)] if quoted else []
        known = {(first, last) for first, last, _ in line.units}
        found: list[Mention] = []
        covered = -1
        for phrase in phrases:
            if not _is_name(words, phrase, titles, sights):
                continue
            organ = phrase.last > covered and phrase.noun.name in _ORGANS
            if organ and words.keys[phrase.first - 1 : phrase.first] in _OF_ORGANS:
                continue  # “Ủy viên Ban Thường vụ Tỉnh ủy” is a person's title
            if phrase.first in rows.several:
                for first, sight in places_of_each(words, phrase, sights):
                    self.members.add((line.number, sight.first))
                    found.append(_mention(line, first, sight.last, namer.named_of(phrase, sight)))
                continue
            if phrase.level and list_of_levels(words, phrase.last, article.lexicon):
                continue
            plural = phrase.first > 0 and of_many(words, phrase.first)
            if plural and not _own_name(phrase):
                continue
            named = namer.name(phrase)
            if named is None:
                continue
            covered = max(covered, phrase.last)
            if (phrase.first, phrase.last) not in known:
                found.append(_mention(line, phrase.first, phrase.last, named))
            self._memory.keep(phrase, named, partial(namer.title, phrase))
            if phrase.proper if plural else phrase.place and named.place:
                found += self._row(namer, line, phrase, named, plural, sights)
        return found

    def _row(
        self,
        namer: Namer,
        line: Line,
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
        if not plural and phrase.place and not (phrase.place.kinds or phrase.noun.own):
            return found
        for first, last in names_behind(line.words, phrase.last, sights):
            if plural:
                member: Named | None = _sibling_by_name(line.words, phrase, first, last)
            else:
                member = self._sibling_by_place(line.words, phrase, named, first, last, namer)
            if member is None:
                break
            self.members.add((line.number, first))
            found.append(_mention(line, first, last, member))
        return found

    def _sibling_by_place(
        self, words: Words, phrase: Phrase, named: Named, first: int, last: int, namer: Namer
    ) -> Named | None:
        here, gazetteer = named.place, self.article.lexicon.gazetteer
        if here is None or not here.slug:
            return None
        named_so = gazetteer.named(words.written(first, last))
        if any(place in named_so for place in gazetteer.ancestors(here.slug)):
            return None
        siblings = [
            place
            for place in named_so
            if LEVELS[place.kind] is LEVELS[here.kind]
            and (not phrase.noun.own or place.kind in phrase.noun.own)
            and place.stood_on(self.article.day)
            and place.slug != here.slug
            and (
                here.kind in PROVINCES
                or gazetteer.province_of(place.slug) == gazetteer.province_of(here.slug)
            )
        ]
        if not siblings:
            return None
        place = next((p for p in siblings if p.kind == here.kind), siblings[0])
        written = words.text[words.starts[first] : words.ends[last]]
        if spelt_otherwise(fold(place.name), fold(written)):
            place = replace(place, name=written)
        own = phrase.noun.own and phrase.noun.kind != "so"
        name = f"{namer.title(phrase)} {place.name if own else place.full_name}"
        return Named(name, phrase.noun.kind, None, Rule.KIND_WORD, here.full_name, place)


def _sibling_by_name(words: Words, phrase: Phrase, first: int, last: int) -> Named:
    base = phrase.noun.name
    if phrase.proper - 1 > phrase.head:
        base = called(words, phrase.first, phrase.proper - 1)
    return Named(f"{base} {called(words, first, last)}", phrase.noun.kind, None, Rule.KIND_WORD)


def _is_name(
    words: Words, phrase: Phrase, titles: list[tuple[int, int]], sights: Mapping[int, Sight]
) -> bool:
    """Whether a phrase can name a body where it stands.

    Not an inner organ, the source at the head of the text, a part of a quoted title (“Cúp Điện lực
    miền Nam”), nor what is told in small letters without a place.
    """
    noun, start = phrase.noun, words.starts[phrase.first]
    if noun.inner or (start < 2 and dateline(words, phrase.first, phrase.last)):
        return False
    if titles:
        number = bisect_right(titles, (start,)) - 1
        if number >= 0 and titles[number][0] < start < titles[number][1]:
            return False
    if noun.village and not _is_village(words, phrase, sights):
        return False
    if noun.whole is PLACE or noun.lists or not phrase.called or phrase.tail:
        return True
    if any(words.capitals[phrase.head + 1 : phrase.core + 1]):
        return True
    own = words.written(phrase.head + 1, phrase.core)
    return any(sign.isupper() or sign.isdecimal() for sign in own)


def _is_village(words: Words, phrase: Phrase, sights: Mapping[int, Sight]) -> bool:
    """Whether a village is named: not “Chau Sóc Khol”, “suối Làng Mường”, “khu vực Tây Nguyên”."""
    first = phrase.first
    if first and words.gaps[first] == JOINED and words.capitals[first]:
        before = words.keys[first - 1 : first]
        if words.capitals[first - 1] or before in OTHER_BEARERS:
            return False
    if not phrase.noun.weak:
        return True
    after = phrase.last + 1
    sight = sights.get(after)
    return bool(sight and sight.kinds & COMMUNES) and words.spaces[after].strip() in (",", "", "(")


def _own_name(phrase: Phrase) -> bool:
    """Whether a body among several is named: “các Công ty Điện lực Bình Dương, Bến Cát”."""
    if phrase.noun.whole in (NAME, NUMBER):
        return bool(phrase.proper) or (phrase.noun.village and phrase.called)
    return bool(phrase.place)


def _mention(line: Line, first: int, last: int, named: Named) -> Mention:
    name, kind, slug, rule, settled_by, _ = named
    reason = Reason(rule, "", settled_by) if settled_by else _BY_ITSELF[rule]
    start, end = line.words.starts[first], line.words.ends[last]
    return mention_at(line.number, start, end, slug, name, kind, reason)
