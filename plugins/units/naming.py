"""What a body is called in full: with its place, or the body it belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plugins.bulletin.registry.registers import Place
from plugins.bulletin.tagging.mention import Rule
from plugins.units.article import Article
from plugins.units.ellipsis import alone, longer, owner
from plugins.units.heads import NAMED_AFTER_PEOPLE, Head
from plugins.units.line import Line
from plugins.units.memory import Memory, Named
from plugins.units.nouns import PLACE, PROVINCES
from plugins.units.phrase import Phrase
from plugins.units.sights import LevelWord, Sight
from plugins.units.wording import called, same, title_of, written_out

_COMMANDS = frozenset(("Bộ Chỉ huy Quân sự", "Ban Chỉ huy Quân sự"))
_PARTY, _FORCE = "co-quan-dang", "luc-luong-vu-trang"
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
        self._article, self._memory, self._words = article, memory, line.words
        self._heads: dict[int, dict[int, Head]] = {}  # by first and last word
        for first, last, head in line.heads:
            ends = self._heads.setdefault(first, {})
            if last not in ends or head.alone:
                ends[last] = head
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
        return title_of(self._words, phrase, self._memory.association)

    def named_of(self, phrase: Phrase, sight: Sight) -> Named:
        """The body of a place in a row: “Hội Nông dân các huyện Cao Lộc, [Lộc Bình]”."""
        place = self._article.place_of(sight, phrase.noun.own)
        ending = place.full_name if place else self._written(sight)
        name = f"{self.title(phrase)} {ending}"
        return Named(name, phrase.noun.kind, None, Rule.KIND_WORD, place=place)

    def _told(self, phrase: Phrase) -> Named | None:
        """Named by whatever stands at its end, or at the end of the row it stands in."""
        tail = self._tails.get(phrase.first, phrase)
        party = tail is not phrase and phrase.noun.kind == _PARTY and tail.noun.kind == _FORCE
        if tail.within and (not party or tail.noun.name == "Bộ Tư lệnh"):
            return self._owned(phrase, self._owner(tail.within))
        if party:
            return self._owned(phrase, self._of_command(tail))
        if tail.place:
            return self._of_sight(phrase, tail.place)
        if tail.level:
            return self._of_level(phrase, tail.level)
        return self._bare(phrase, tail)

    def _owned(self, phrase: Phrase, above: Named | None) -> Named | None:
        return above.owning(self.title(phrase), phrase.noun.kind) if above else None

    def _owner(self, within: Phrase) -> Named | None:
        if within.whole or within.tail:
            return self.name(within)
        return owner(within, self._words, self._memory)

    def _of_command(self, tail: Phrase) -> Named | None:
        """What a party committee beside a command is of: “Đảng ủy Quân sự tỉnh”."""
        named = self.name(tail)
        if named and tail.noun.name in _COMMANDS:
            return named._replace(name=named.name.partition("Chỉ huy ")[2])
        return named

    def _of_sight(self, phrase: Phrase, sight: Sight) -> Named:
        if place := self._article.place_of(sight, phrase.noun.own):
            return self._of_place(phrase, place, Rule.NAME)
        name = f"{self.title(phrase)} {self._written(sight)}"
        return Named(name, phrase.noun.kind, None, Rule.KIND_WORD)

    def _of_level(self, phrase: Phrase, level: LevelWord) -> Named:
        """“Công an tỉnh”, of the province meant; “… tỉnh” where none is."""
        place = self._article.whereabouts.meant(level.kinds, phrase.block, phrase.first)
        if place is None:
            name = written_out(f"{self.title(phrase)} {level.written.casefold()}")
            return Named(name, phrase.noun.kind, None, Rule.KIND_WORD)
        if phrase.noun.whole is not PLACE:
            known = longer(self.title(phrase), place, self._memory)
            if known:
                return known
        return self._of_place(phrase, place, Rule.CONTEXT)

    def _bare(self, phrase: Phrase, tail: Phrase) -> Named | None:
        """Without a place: “Sở Nội vụ”, “Công ty TNHH Bảo Long”, “Hội Nông dân”."""
        noun, head, place = phrase.noun, self._head(phrase), None
        if not tail.country and (phrase.whole or noun.whole is PLACE):
            kinds = noun.own or (head.alone if head else frozenset())
            if noun.kind == "hoi-quan-chung":
                place = self._headed_by(phrase)
            if place is None and kinds:
                place = self._article.whereabouts.meant(kinds, phrase.block, phrase.first)
            elif place is None and not phrase.whole:
                return alone(phrase, self._words, head, self._article, self._memory)
        elif noun.name == "Đoàn Khối" and not phrase.whole:
            return alone(phrase, self._words, head, self._article, self._memory)
        if place:
            return self._of_place(phrase, place, Rule.CONTEXT)
        return self._by_itself(phrase) if phrase.whole else None

    def _of_place(self, phrase: Phrase, place: Place, rule: Rule) -> Named:
        """The body of a place, the register's if it has it."""
        noun, head = phrase.noun, self._head(phrase)
        settled_by = place.full_name if rule is Rule.CONTEXT else ""
        if head and place.kind in head.kinds:
            if unit := self._article.unit_of(head, place):
                return Named(unit.name, unit.kind, unit.slug, rule, settled_by, place)
            return Named(written_out(head.of(place)), head.kind, None, rule, settled_by, place)
        own = noun.own and noun.kind != "so" and place.kind in noun.own
        short = own and place.name not in NAMED_AFTER_PEOPLE
        name = f"{self.title(phrase)} {place.name if short else place.full_name}"
        return Named(name, noun.kind, None, rule, settled_by, place)

    def _headed_by(self, phrase: Phrase) -> Place | None:
        """The place a headline opens with: “Bến Tre: Hội Chữ thập đỏ nối những vòng tay”."""
        if self._words.spaces[phrase.first].strip() != ":":
            return None
        return self._article.whereabouts.opening(phrase.block)

    def _by_itself(self, phrase: Phrase) -> Named:
        """A name by itself: “Công ty TNHH Bảo Long”, “Hội Chữ thập đỏ Việt Nam”."""
        name = self.title(phrase)
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
                return named._replace(name=named.place.full_name)
        return named

    def _head(self, phrase: Phrase) -> Head | None:
        """What the register knows of bodies called so."""
        ends = self._heads.get(phrase.first)
        return ends.get(phrase.core) if ends else None

    def _written(self, sight: Sight) -> str:
        return written_out(self._words.written(sight.first, sight.last))
