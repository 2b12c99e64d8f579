"""The parts a name is made of, told from the words of a block: fields, numbers, quotations."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.bulletin.text.vietnamese import fold
from plugins.bulletin.text.words import JOINED, Words
from plugins.units.lexicon import Lexicon
from plugins.units.modifiers import GENERIC, begins_modifier, modifiers_end
from plugins.units.nouns import FIELD, PLACE, Noun
from plugins.units.persons import person_at
from plugins.units.sights import PLURALS, Sight, level_at
from plugins.units.small_words import STOPS

if TYPE_CHECKING:
    from plugins.units.phrase import Phrase

QUOTES = frozenset("\"'")
_FLAT = 3  # small words that may lead from one capital word of a name to the next
_LONGEST = 24  # words in a row
_BEFORE_QUOTES = frozenset(map(fold, ("quỹ", "trào", "động", "trình")))  # phong trào, cuộc vận động
_POSTS = frozenset(("giám", "chủ", "trưởng", "phó", "bí", "hiệu", "ông", "bà", "tổng", "chánh"))
# Small words that may lead from the noun of a body of a place to what tells it.
_LEADING = frozenset(
    ("khóa", "khu", "cơ", "tối", "cấp", "bộ", "của", "các", "trường", "nhà", "bệnh", "công", "xí")
)
# Small words that may lead from the noun of a village to its name.
_BEFORE_NAMES = frozenset(("số", "và", "của", "khóa", "tại", "ở"))
_DIRECTIONS = frozenset(("bắc", "nam", "trung", "đông", "tây"))
_DIRECTED = frozenset(("miền", "vùng"))
_SYLLABLE = 6  # letters of the longest Vietnamese one, but for “nghiêng”


@dataclass(slots=True)  # not frozen, as ``Phrase``
class Parts:
    """What may be asked of a block while names are read in it."""

    block: int
    words: Words
    sights: Mapping[int, Sight]  # by first word
    found: Mapping[int, Phrase]  # bodies further behind, by first word
    lexicon: Lexicon

    def ends(self, head: int, noun: Noun) -> bool:
        """Whether a noun stands alone, as a small word follows that no such name goes on with.

        “UBND tổ chức”, “tổ chức”; not “tổ số 3”, “làng biển Cảnh Dương”.
        """
        words, after = self.words, head + 1
        if after >= len(words.keys):
            return True
        if words.capitals[after] or words.spaces[after] != " ":
            return False
        key = words.keys[after]
        if noun.village:
            return key not in _BEFORE_NAMES and not begins_modifier(key)
        if noun.whole is not PLACE:
            return False
        return (
            after not in self.found
            and after not in self.sights
            and key not in self.lexicon.level_starts
            and key not in _LEADING
        )

    def joined(self, at: int) -> bool:
        """Whether nothing but a space stands before a word."""
        words = self.words
        return at < len(words.keys) and words.gaps[at] == JOINED and not words.spaces[at].strip()

    def figure(self, at: int) -> bool:
        """Whether a number is written in figures: “năm” is a year as well."""
        return self.words.text[self.words.starts[at]].isdecimal()

    def run_end(self, at: int) -> int:
        """The word behind the capital words that begin at one."""
        end = at + 1
        while end - at <= _LONGEST and self.joined(end) and self.words.capitals[end]:
            end += 1
        return end

    def person(self, at: int, placed: bool = False) -> bool:
        """Whether a person's full name begins here; one that a place bears only with ``placed``."""
        named = person_at(self.words, at, self.run_end(at))
        return named and (placed or not self.bare_place(at))

    def body(self, at: int) -> bool:
        """Whether the name of another body begins here."""
        body = self.found.get(at)
        if body is None or not body.whole:
            return False
        small = not body.noun.village and body.noun.whole is FIELD  # “và phòng Nội vụ”
        return self.words.capitals[at] or small

    def placed(self, at: int) -> bool:
        """Whether a place with its kind begins here."""
        return at in self.sights and bool(self.sights[at].kinds)

    def bare_place(self, at: int) -> Sight | None:
        """A place without its kind: “Công an Quảng Nam”; not the beginning of a person's name."""
        words = self.words
        for last, name in reversed(self.lexicon.places.at(words, at)):
            if all(words.capitals[at : last + 1]) and not name.isdecimal():
                end = self.run_end(at)
                if end > last + 1 and (last == at or person_at(words, at, end)):
                    return None
                return Sight(self.block, at, last, name, frozenset())
        return None

    def field(self, at: int, led: bool) -> int | None:
        """Last word of the field that begins here; verbs in small letters only where led to."""
        capital = self.words.capitals[at]
        short = capital and self.words.starts[at + 1 : at + 2] == (self.words.starts[at],)
        best = self._short_form(at) if short and at not in self.found else None
        for last, small in self.lexicon.fields.at(self.words, at):
            if small or capital or led:
                best = last
        return best

    def _short_form(self, at: int) -> int:
        """Last word of a short form: “GD&ĐT”."""
        starts, end = self.words.starts, at
        while end + 1 < len(starts) and starts[end + 1] == starts[at]:
            end += 1
        return end

    def quotation(self, at: int, firm: bool) -> int | None:
        """Last word of a part in quotation marks: “Ban Vận động Quỹ “Vì người nghèo” tỉnh”.

        It stands behind “Quỹ”, “phong trào” and the like, and names a firm.
        """
        words = self.words
        if not firm and words.keys[at - 1] not in _BEFORE_QUOTES:
            return None
        if words.spaces[at].strip() not in QUOTES:
            return None
        for last in range(at, min(at + _LONGEST, len(words.keys))):
            behind = words.ends[last]
            if fold(words.text[behind : behind + 1]) in QUOTES:
                return last
        return None

    def goes_on(self, at: int) -> bool:
        """Whether what stands behind a dash belongs to the name: “Sản - Nhi”, “Hòa Thọ - Điện Bàn”.

        Not a post, a person, another body or a place with its kind.
        """
        if self.field(at, True) is not None:
            return True
        if not self.words.capitals[at] or self.words.keys[at] in _POSTS or at in self.found:
            return False
        return not self.placed(at) and not self.person(at)

    def compound(self, at: int) -> int | None:
        """Last word of a word of two syllables whose first alone is capital: “Thí nghiệm”.

        A name of its own has capitals throughout; a verb behind it is none of its syllables.
        """
        words, after = self.words, at + 1
        if words.written(at, at).isupper() or not self.joined(after) or words.capitals[after]:
            return None
        if words.keys[at] in _DIRECTIONS or words.keys[at - 1] in _DIRECTED:
            return None
        if words.keys[after] in STOPS or len(words.keys[at]) > _SYLLABLE:
            return None
        return None if level_at(words, after, self.lexicon) else after

    def code(self, at: int, least: int) -> int | None:
        """Last word of a code: “B50”, or a number of so many figures: “871”."""
        words = self.words
        if self.figure(at):
            return at if len(words.keys[at]) >= least else None
        after = at + 1
        glued = after < len(words.keys) and words.starts[after] == words.ends[at]
        return after if glued and words.written(at, at).isupper() and self.figure(after) else None

    def generic(self, at: int) -> int | None:
        """Last word of a common noun of bodies: “các sở, ban, ngành”, “các huyện, thị xã”."""
        for size in (3, 2, 1):
            keys = self.words.keys[at : at + size]
            if keys in GENERIC:
                return at + len(keys) - 1
        return None

    def modifier(self, at: int) -> int | None:
        """Last word of what says what sort of place a name is of: “làng biển Cảnh Dương”."""
        end = modifiers_end(self.words, at)
        named = end > at and self.joined(end) and self.words.capitals[end]
        return end - 1 if named else None

    def bridge(self, at: int, to_end: bool = False) -> int | None:
        """Last of the small words that lead to the next capital one: “Rau an toàn An Hải”.

        With ``to_end`` also of those that lead to a comma or full stop: “Mây tre đan, …”.
        """
        words = self.words
        for after in range(at, min(at + _FLAT + 1, len(words.keys))):
            if not self.joined(after):
                return after - 1 if to_end and after > at else None
            if after > at and words.capitals[after]:
                return None if after in self.found or self.placed(after) else after - 1
            if words.keys[after] in STOPS or words.keys[after] in PLURALS:
                return None
        return None
