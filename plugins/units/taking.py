"""What the next part of a name is: a field, a number, a code, a name of its own."""

from __future__ import annotations

from plugins.units.modifiers import modifiers_end
from plugins.units.nouns import FIELD, ITSELF, NUMBER, PLACE, Noun
from plugins.units.parts import Parts
from plugins.units.persons import SURNAMES, behind_post
from plugins.units.small_words import COUNTED, STOPS, TIMES

_NUMBERING = frozenset(("số", "khu", "vực", "quận", "phường"))
_FIGURED = frozenset(("Vùng", "Tàu", "Tiểu khu"))  # “Vùng 4 Hải quân”, not “Vùng Tây Bắc”
_AREAS = frozenset((("khu", "vực"), ("cơ", "sở")))
ROMAN_NUMBERS = frozenset(
    f"{tens}{ones}"
    for tens in ("", "x", "xx")
    for ones in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    if tens or ones
)
_DESCRIBED = frozenset(("hop-tac-xa", "doanh-nghiep"))  # “Công ty CP Vàng bạc đá quý Phú Nhuận”
_LEAST_CODE = 3  # figures of a code without a letter: “Đoàn 871”, not “Đoàn 30 đại biểu”


class Taking:
    """What one reading of a noun has taken of a name so far, and what it may take next."""

    __slots__ = (
        "_closed", "_compound", "_core", "_field", "_first", "_head", "_noun", "_parts",
        "_proper", "_several", "_words",
    )  # fmt: skip

    def __init__(self, parts: Parts, first: int, head: int, noun: Noun) -> None:
        self._parts, self._words = parts, parts.words
        self._first, self._head, self._noun = first, head, noun
        self._core = head  # last word of the name so far
        self._proper = 0  # where a name of its own has begun: “Bảo Long”
        self._field = False
        self._compound = -1  # last word of one told by its capital alone: “Vàng bạc”
        self._several = False  # of the members of a group: “các huyện, thành phố”
        self._closed = -1  # last word of a part in quotation marks

    @property
    def _shout(self) -> bool:
        """Whether all is in capitals, so that they tell nothing."""
        if self._head == self._first:
            return False  # of one word it is a short form
        written = self._words.written(self._first, self._head)
        return written.isupper() and " " in written

    @property
    def _named(self) -> bool:
        return self._core > self._head

    def _taken(self, at: int, led: bool) -> int | None:
        """The last word of the part of the name that begins here; None where the name has ended."""
        words, noun, parts = self._words, self._noun, self._parts
        key, capital = words.keys[at], words.capitals[at]
        if noun.whole is PLACE:
            return None if self._named else self._designation(at)
        if noun.coded and not self._named:
            return parts.code(at, _LEAST_CODE)
        if words.spaces[at] == "'":
            return at if self._proper else None
        if noun.whole is ITSELF:
            return self._branch(at)
        if parts.figure(at):
            return at if self._numbers(at) else None
        if key == "số" and at + 1 < len(words.keys) and parts.figure(at + 1):
            return at + 1
        if noun.lists and not self._proper and (end := self._of_several(at, led)) is not None:
            return end
        if noun.village and not self._named and not capital:
            return parts.modifier(at)
        if capital or not self._proper:
            numbered = noun.whole is NUMBER and not self._named
            if numbered and not capital and not noun.village:
                end = parts.field(at, False)  # “Sư đoàn bộ binh 395”
                if end is not None and parts.joined(end + 1) and parts.figure(end + 1):
                    return end
            elif not numbered or (capital and not noun.village):
                end = parts.field(at, led or noun.task or noun.kind == "hop-tac-xa")
                if end is not None:
                    self._field = True
                    return end
        coded = noun.whole is FIELD and not self._named and capital
        if coded and (end := parts.code(at, _LEAST_CODE)) is not None:  # “Phòng PC07”
            self._field = True
            return end
        if noun.whole is FIELD and not self._field and not noun.task:
            return None
        if capital:
            return self._own_name(at)
        if noun.lists and self._several and (after := modifiers_end(words, at)) > at:
            return after - 1  # “Cụm thi đua các tỉnh miền núi biên giới phía Bắc”
        if noun.kind in _DESCRIBED or noun.task or noun.lists:
            trade = noun.kind == "hop-tac-xa"
            firm = noun.kind == "doanh-nghiep" and not noun.task
            led_on = self._core == self._compound if firm else self._named or trade
            if led_on and self._proper in (0, self._core):
                return parts.bridge(at, trade and self._named)
        return None

    def _of_several(self, at: int, led: bool) -> int | None:
        """“Cụm thi đua các huyện miền núi”: “các” and common nouns of bodies behind it."""
        if self._words.keys[at] == "các" and self._parts.joined(at + 1):
            after = at + 1
            self._several = bool(
                self._words.capitals[after]
                or self._parts.generic(after) is not None
                or self._parts.field(after, True) is not None
            )
            return at if self._several else None
        behind = led or self._words.keys[at - 1] == "các"
        return self._parts.generic(at) if self._several and behind else None

    def _designation(self, at: int) -> int | None:
        """What tells one body of a kind from another without a territory.

        “Tòa án nhân dân tối cao”, “Kho bạc Nhà nước khu vực X”, “Thuế cơ sở 3”.
        """
        words, parts = self._words, self._parts
        pair = words.keys[at : at + 2]
        if pair == ("tối", "cao"):
            return at + 1
        if pair == ("cấp", "cao") and words.keys[at + 2 : at + 3] == ("tại",):
            place = parts.bare_place(at + 3)
            return place.last if place else None
        after = at + 2
        if pair == ("bộ", "phận"):
            return at + 1
        if pair not in _AREAS or not parts.joined(after):
            return None
        if parts.figure(after) or words.keys[after] in ROMAN_NUMBERS:
            return self._dashed(after)
        if pair == ("khu", "vực") and words.capitals[after]:
            place = parts.bare_place(after)
            return self._dashed(place.last) if place else None
        return None

    def _dashed(self, last: int) -> int:
        """The last word of “4 - Tây Ninh”."""
        after = last + 1
        if after < len(self._words.keys) and self._words.spaces[after].strip() == "-":
            place = self._parts.bare_place(after)
            return place.last if place else last
        return last

    def _branch(self, at: int) -> int | None:
        """What may follow a name that is whole by itself: “Agribank Chi nhánh Tân Hưng”."""
        words = self._words
        if words.keys[at : at + 2] == ("chi", "nhánh"):
            self._field = True
            return at + 1
        if not words.capitals[at]:
            return None
        if words.written(at, at).isupper():
            return at  # “EVN SPC”
        place = self._parts.bare_place(at)
        return place.last if place else at if self._field else None

    def _numbers(self, at: int) -> bool:
        """Whether a number belongs to the name, and does not count what follows."""
        words, whole = self._words, self._noun.whole
        if whole is NUMBER and self._named and not self._noun.village:
            return not (self._parts.joined(at + 1) and words.keys[at + 1] in TIMES)
        if len(words.keys[at]) > 3 and whole is not NUMBER:
            return False
        if whole is NUMBER and not self._named:
            return True
        if whole is FIELD and not self._named and not self._noun.task:
            return False
        if words.keys[at - 1] in _NUMBERING:
            return True
        return not (self._parts.joined(at + 1) and words.keys[at + 1] in COUNTED)

    def _own_name(self, at: int) -> int | None:
        """A word of a name of its own; a person behind a post is none."""
        words, noun, parts = self._words, self._noun, self._parts
        if self._shout:
            place = parts.bare_place(at)
            return place.last if place and place.last < parts.run_end(at) else None
        if words.keys[at] in SURNAMES and self._person(at):
            return None
        if noun.name in _FIGURED and not self._named:
            return None
        if noun.name == "bản" and not self._named:
            noted = parts.joined(at + 1) and not words.capitals[at + 1]
            if noted and words.keys[at + 1] not in STOPS and words.keys[at] not in ROMAN_NUMBERS:
                return None  # “bản Giao ước thi đua”
        body = parts.found.get(at)
        if noun.whole is FIELD and not self._named and body and body.tail:
            return None  # “Đội Đảng bộ xã Phước Thắng”
        word = noun.whole is not NUMBER and not self._proper
        place = parts.bare_place(at) if word else None
        if word and not place and (end := parts.compound(at)) is not None:
            self._field, self._compound = True, end
            return end
        self._proper = self._proper or at
        return at

    def _person(self, at: int) -> bool:
        """Whether a person's name begins here: behind a field, a whole name or “trưởng thôn”."""
        words, noun = self._words, self._noun
        if noun.village:
            leads = self._first > 0 and words.keys[self._first - 1] == "trưởng"
            behind = not self._named or at - self._proper >= 2  # “Trưởng thôn Nà Hảo Vàng Dỉ Sèn”
            return leads and behind and self._parts.person(at, placed=True)
        if self._proper:
            told = at - self._proper >= 2 and behind_post(words, self._first)
        elif noun.whole is FIELD:
            told = not self._named or behind_post(words, self._first)
        else:
            told = False
        return told and self._parts.person(at)
