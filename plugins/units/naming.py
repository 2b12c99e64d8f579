"""What a body is called in full: with its place, or the body it belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from plugins.bulletin.registry.registers import Place, Unit
from plugins.bulletin.tagging.mention import Rule
from plugins.bulletin.text.names import Found
from plugins.bulletin.text.words import JOINED
from plugins.units.article import Article
from plugins.units.heads import NAMED_AFTER_PEOPLE, Head
from plugins.units.line import Line
from plugins.units.named import Memory, Named
from plugins.units.nouns import COMMUNES, FIELD, ITSELF, PLACE, PROVINCES, Noun
from plugins.units.phrases import Phrase
from plugins.units.rows import of_all
from plugins.units.sights import Sight
from plugins.units.wording import called, same, written_out

# Bodies each territory has, so that their noun alone names the one of the place spoken of.
_COMMON = frozenset(
    (
        "Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban Mặt trận Tổ quốc Việt Nam",
        "Liên đoàn Lao động", "Hội Liên hiệp Phụ nữ", "Hội Nông dân", "Hội Cựu chiến binh",
        "Hội Phụ nữ",
    )
)  # fmt: skip
# Organs each employer has.
_ORGANS = frozenset(("Công đoàn", "Công đoàn cơ sở", "Đoàn Thanh niên", "Hội Sinh viên"))
_OF_COMMUNES = frozenset(("Trạm Y tế", "Đảng ủy"))  # alone: of the commune spoken of
# Also names of the central body, where no place is spoken of.
_CENTRAL = frozenset(
    ("Kho bạc Nhà nước", "Kiểm toán Nhà nước", "Bảo hiểm xã hội", "Ngân hàng Chính sách xã hội")
)
_COMMANDS = frozenset(("Bộ Chỉ huy Quân sự", "Ban Chỉ huy Quân sự"))
_DEPARTMENTS = frozenset(("phong", "vu"))
# What the police and the army have no departments of.
_CIVIL = frozenset(
    (
        ("giáo", "dục"), ("nội", "vụ"), ("kinh", "tế"), ("văn", "hóa"), ("y", "tế"),
        ("tư", "pháp"), ("nông", "nghiệp"), ("dân", "tộc"), ("tài", "nguyên"), ("công", "thương"),
        ("quản", "lí"), ("tài", "chính"), ("lao", "động"),
    )
)  # fmt: skip
_ABOVE = frozenset(("so", "bo", "co-quan-thuoc-bo"))


class Namer:
    """Names the phrases of one block; the article's memory is read, and spellings kept in it."""

    def __init__(
        self,
        article: Article,
        memory: Memory,
        line: Line,
        phrases: Sequence[Phrase],
        tails: Mapping[int, Phrase],
    ) -> None:
        words = line.words
        self._article, self._memory, self._words = article, memory, words
        self._heads: dict[int, list[Found[Head]]] = {}
        for found in line.heads:
            self._heads.setdefault(found.first, []).append(found)
        self._by_first: Mapping[int, Phrase] = {phrase.first: phrase for phrase in phrases}
        self._tails = tails
        self._named: dict[int, Named | None] = {}

    def name(self, phrase: Phrase) -> Named | None:
        """What a phrase names; None where that is open. One name has one spelling."""
        if phrase.first not in self._named:
            named = self._told(phrase)
            if named and named.slug is None:
                named = self._memory.spellings.setdefault(same(named.name), named)
            self._named[phrase.first] = named
        return self._named[phrase.first]

    def title(self, phrase: Phrase) -> str:
        """The name without its place."""
        return self._title(phrase)

    def named_of(self, phrase: Phrase, sight: Sight) -> Named:
        """The body of a place in a row: “Hội Nông dân các huyện Cao Lộc, [Lộc Bình]”."""
        place = self._place(sight, phrase.noun)
        ending = place.full_name if place else self._written(sight)
        name = f"{self._title(phrase)} {ending}"
        return Named(name, phrase.noun.kind, None, Rule.KIND_WORD, place=place)

    def _told(self, phrase: Phrase) -> Named | None:
        noun, article = phrase.noun, self._article
        tail = self._tails.get(phrase.first, phrase)
        lent = tail is not phrase
        head = self._head(phrase)
        if lent and tail.within and tail.noun.name == "Bộ Tư lệnh":
            within = self._within(tail.within)  # “Đảng ủy, Bộ Tư lệnh Quân khu 3”
            return self._of_body(phrase, within) if within else None
        if lent and noun.kind == "co-quan-dang" and tail.noun.kind == "luc-luong-vu-trang":
            within = self.name(tail)
            if within and tail.noun.name in _COMMANDS:  # their committee is “Đảng ủy Quân sự tỉnh”
                within = replace(within, name=within.name.partition("Chỉ huy ")[2])
            return self._of_body(phrase, within) if within else None
        if tail.within:
            within = self._within(tail.within)
            if within is None:
                return None
            return self._of_body(phrase, within)
        place: Place | None = None
        rule, settled_by = Rule.NAME, ""
        if tail.place:
            place = self._place(tail.place, noun)
            if place is None:
                name = f"{self._title(phrase)} {self._written(tail.place)}"
                return Named(name, noun.kind, None, Rule.KIND_WORD)
        elif tail.level:
            place = article.whereabouts.meant(tail.level.kinds, phrase.block, phrase.first)
            if noun.whole is not PLACE and place and (known := self._longer(phrase, place)):
                return known
            if place is None:
                name = f"{self._title(phrase)} {tail.level.written.casefold()}"
                return Named(written_out(name), noun.kind, None, Rule.KIND_WORD)
        elif not tail.country and (phrase.whole or noun.whole is PLACE):
            alone = noun.own or (head.alone if head else frozenset())
            if headed := noun.kind == "hoi-quan-chung" and self._headed_by(phrase):
                place = headed
            elif alone:
                place = article.whereabouts.meant(alone, phrase.block, phrase.first)
            elif not phrase.whole:
                return self._again(phrase)
        elif noun.name == "Đoàn Khối" and not phrase.whole:
            return self._again(phrase)
        if place is None:
            return self._alone(phrase) if phrase.whole else None
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
        name = f"{self._title(phrase)} {ending}"
        return Named(name, noun.kind, None, rule, settled_by, place)

    def _headed_by(self, phrase: Phrase) -> Place | None:
        """The place a headline opens with: “Bến Tre: Hội Chữ thập đỏ nối những vòng tay”."""
        where = self._article.whereabouts
        colon = self._words.spaces[phrase.first].strip() == ":"
        if not colon or (phrase.block, 0) not in where.at:
            return None
        return where.places[where.at.index((phrase.block, 0))]

    def _alone(self, phrase: Phrase) -> Named:
        """A name by itself: “Công ty TNHH Bảo Long”, “Hội Chữ thập đỏ Việt Nam”."""
        name = self._title(phrase)
        if phrase.noun.kind in _DEPARTMENTS and (above := self._above(phrase)):
            beside = above.place and above.name == above.place.full_name
            joint = " " if beside else ", "
            return Named(f"{name}{joint}{above.name}", phrase.noun.kind, None, above.rule)
        if phrase.country:
            name = f"{name} {called(self._words, phrase.core + 1, phrase.last)}"
        return Named(name, phrase.noun.kind, None, Rule.KIND_WORD)

    def _above(self, phrase: Phrase) -> Named | None:
        """The body a department belongs to, behind a comma: “Đội 2, Công an huyện Quỳ Hợp”."""
        after = phrase.last + 1
        body = self._by_first.get(after)
        if body is None or self._words.spaces[after].strip() not in (",", "("):
            return None
        if not body.whole or not (body.noun.whole is PLACE or body.noun.kind in _ABOVE):
            return None
        named = self.name(body)
        if named and named.place and body.noun.kind == "luc-luong-vu-trang":
            field = self._words.keys[phrase.head + 1 : phrase.head + 3]
            high = phrase.noun.name == "Phòng" and named.place.kind not in PROVINCES
            if field in _CIVIL or high:  # in a row: “Phòng Giáo dục và Đào tạo, Công an huyện”
                return replace(named, name=named.place.full_name)
        return named

    def _longer(self, phrase: Phrase, place: Place) -> Named | None:
        """The one longer name before of the same beginning and place.

        “Phòng giao dịch huyện” is “Phòng giao dịch Ngân hàng Chính sách xã hội huyện Kỳ Sơn”.
        """
        spellings = self._memory.spellings
        start, end = same(self._title(phrase)), same(place.full_name)
        if f"{start} {end}" in spellings:
            return None
        longer = [name for name in spellings if name.startswith(f"{start} ") and name.endswith(end)]
        return spellings[longer[0]] if len(longer) == 1 else None

    def _again(self, phrase: Phrase) -> Named | None:
        """A noun alone: the body it last led to, or the one of the place last spoken of."""
        noun = phrase.noun
        if of_all(self._words, phrase.last) or self._goes_on(phrase):
            return None
        if noun.lists and (block := self._memory.last.get("Đảng ủy Khối")):
            rest = block.name.partition("Khối ")[2]  # “Đoàn khối”, of the same block
            return Named(f"{noun.name} {rest}", noun.kind, None, Rule.CONTEXT, block.settled_by)
        if noun.whole is not PLACE or not self._words.capitals[phrase.first]:
            return None
        if known := self._memory.last.get(noun.name):
            return known
        if noun.name in _ORGANS:
            return self._organ(phrase)
        context = self._article.context
        place = self._memory.place or context.district or context.province
        if noun.name in _OF_COMMUNES:
            if place is None or place.kind not in COMMUNES:
                return None
        elif place is None:
            central = noun.name in _CENTRAL
            return Named(noun.name, noun.kind, None, Rule.KIND_WORD) if central else None
        elif noun.name not in _COMMON:
            return None
        name = f"{noun.name} {place.full_name}"
        head = self._head(phrase)
        unit = registered_unit(self._article, head, place) if head else None
        if unit:
            return Named(unit.name, unit.kind, unit.slug, Rule.CONTEXT, place.full_name, place)
        return Named(name, noun.kind, None, Rule.CONTEXT, place.full_name, place)

    def _organ(self, phrase: Phrase) -> Named | None:
        """“Công đoàn cơ sở”, “Đoàn Thanh niên” alone: of the employer spoken of, or beside others.

        “Hội Liên hiệp Phụ nữ, Hội Cựu chiến binh và Đoàn Thanh niên” are of one place.
        """
        noun, memory = phrase.noun, self._memory
        if noun.name == "Công đoàn cơ sở":
            host = memory.hosts.get(phrase.block) or memory.opening
            return self._of_body(phrase, host) if host else None
        if place := memory.crowds.get(phrase.block):
            name = f"{noun.name} {place.full_name}"
            return Named(name, noun.kind, None, Rule.CONTEXT, place.full_name, place)
        return self._of_body(phrase, memory.opening) if memory.opening else None

    def _within(self, phrase: Phrase) -> Named | None:
        """The body at the end of another's name: “Bệnh viện” is the one spoken of."""
        if phrase.whole or phrase.tail:
            return self.name(phrase)
        if phrase.noun.village:
            return self._memory.last.get(phrase.noun.name)
        if not self._words.capitals[phrase.first]:
            first = self._memory.first
            return first.get(phrase.noun.name) or first.get(phrase.noun.kind)
        memory = self._memory.first
        known = memory.get(phrase.noun.name) or memory.get(phrase.noun.kind)
        if known is None and (phrase.noun.whole is FIELD or phrase.noun.inner):
            return None
        return known or Named(phrase.noun.name, phrase.noun.kind, None, Rule.KIND_WORD)

    def _of_body(self, phrase: Phrase, within: Named) -> Named:
        name = f"{self._title(phrase)} {within.name}"
        return Named(name, phrase.noun.kind, None, within.rule, within.settled_by)

    def _title(self, phrase: Phrase) -> str:
        """The name without its place."""
        noun = phrase.noun
        if not phrase.called:
            branch = noun.name == "Chi hội" and self._memory.association
            return f"{noun.name} {branch}" if branch else noun.name
        if noun.whole is ITSELF:
            return f"{noun.name} {called(self._words, phrase.head + 1, phrase.core)}"
        title = called(self._words, phrase.first, phrase.core)
        if self._words.written(phrase.first, phrase.head).isupper():
            rest = called(self._words, phrase.head + 1, phrase.core)
            title = f"{noun.name} {rest}"
        return title if noun.village else title[:1].upper() + title[1:]

    def _head(self, phrase: Phrase) -> Head | None:
        """What the register knows of bodies called so."""
        best = None
        for found in self._heads.get(phrase.first, ()):
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
            for place in article.lexicon.gazetteer.of_name(sight.name)
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

    def _goes_on(self, phrase: Phrase) -> bool:
        """Whether a capital word behind a noun makes it another name: “Đảng bộ Quân khu”."""
        words, after = self._words, phrase.last + 1
        return after < len(words.keys) and words.gaps[after] == JOINED and words.capitals[after]

    def _written(self, sight: Sight) -> str:
        return written_out(self._words.written(sight.first, sight.last))


def registered_unit(article: Article, head: Head, place: Place) -> Unit | None:
    """The register's unit of that head and place; of several the one that stood on the day."""
    units = article.lexicon.bodies.get((head.key, place.slug), ())
    begun = [unit for unit in units if unit.valid_from is None or unit.valid_from <= article.day]
    standing = [unit for unit in begun if unit.valid_to is None or unit.valid_to >= article.day]
    return next(iter(standing or begun), None)
