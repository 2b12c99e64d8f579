"""Reads the name of a body on from its noun, word by word, until the name ends."""

from __future__ import annotations

from plugins.bulletin.text.words import JOINED, PARTED, PUNCTUATED
from plugins.units.modifiers import modifiers_end
from plugins.units.nouns import Noun, Whole, stand_ins
from plugins.units.parts import QUOTES, Parts
from plugins.units.persons import SURNAMES, behind_post
from plugins.units.phrases import Phrase
from plugins.units.sights import LevelWord, Sight, level_at
from plugins.units.small_words import COUNTED, STOPS, TIMES

_DEEPEST = 4  # bodies within one another
_LONGEST = 24  # words of a name
_NUMBERING = frozenset(("số", "khu", "vực", "quận", "phường"))
_FIGURED = frozenset(("Vùng", "Tàu", "Tiểu khu"))  # “Vùng 4 Hải quân”, not “Vùng Tây Bắc”
_LINKING = frozenset(("và", "của", "khóa", "tại", "ở"))  # small words a name may go on behind
_AREAS = frozenset((("khu", "vực"), ("cơ", "sở")))
_ROMAN_NUMBERS = frozenset(
    f"{tens}{ones}"
    for tens in ("", "x", "xx")
    for ones in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    if tens or ones
)
_WITH_PLACES = frozenset(("truong-hoc", "co-so-y-te"))
_STAND_INS = stand_ins()
# Kinds of bodies that the smallest places have branches of: “Chi hội khu vực Thới Trinh A”.
_DESCRIBED = frozenset(("hop-tac-xa", "doanh-nghiep"))  # “Công ty CP Vàng bạc đá quý Phú Nhuận”
_BRANCHES = frozenset(
    ("hoi-quan-chung", "co-quan-dang", "to-chuc-chinh-tri-xa-hoi", "mat-tran", "thon")
)
_LEAST_CODE = 3  # figures of a code without a letter: “Đoàn 871”, not “Đoàn 30 đại biểu”


class Reader:
    """One reading of one noun; what it has taken so far."""

    def __init__(self, parts: Parts, first: int, head: int, noun: Noun) -> None:
        self._parts, self._words = parts, parts.words
        self._first, self._head, self._noun = first, head, noun
        self._core = head  # last word of the name so far
        self._proper = 0  # where a name of its own has begun: “Bảo Long”
        self._field = False
        self._compound = -1  # last word of one told by its capital alone: “Vàng bạc”
        self._several = False  # of the members of a group: “các huyện, thành phố”
        self._closed = -1  # last word of a part in quotation marks
        written = parts.words.written(first, head)
        self._shout = written.isupper() and " " in written

    def read(self) -> Phrase:
        """The noun with all that belongs to it."""
        words, at = self._words, self._head + 1
        furthest = min(len(words.keys), self._first + _LONGEST)
        while at < furthest:
            if words.asides[at] and (at := self._past_aside(at)) >= len(words.keys):
                break
            led = False
            if words.spaces[at] != " " or words.keys[at] in _LINKING:
                firm = self._noun.kind == "doanh-nghiep" and not self._proper
                if (end := self._parts.quotation(at, firm)) is not None:
                    self._core = self._closed = end
                    self._field = True
                    at = end + 1
                    continue
                linked = self._link(at)
                if linked is None:
                    break
                at, led = linked
            if not led and (phrase := self._with_tail(at)):
                return phrase
            taken = self._taken(at, led)
            if taken is None:
                break
            self._core = taken
            at = taken + 1
        return self._made(self._core)

    @property
    def _named(self) -> bool:
        return self._core > self._head

    def _made(
        self,
        last: int,
        place: Sight | None = None,
        level: LevelWord | None = None,
        within: Phrase | None = None,
        country: bool = False,
    ) -> Phrase:
        depth = within.depth + 1 if within else 0
        return Phrase(
            self._parts.block, self._first, last, self._noun, self._head, self._core,
            place, level, within, depth, country, self._proper,
        )  # fmt: skip

    def _past_aside(self, at: int) -> int:
        """Behind a short form in brackets: “Hội Liên hiệp Phụ nữ (LHPN) huyện”."""
        words, after = self._words, at
        if words.asides[self._first]:
            return at  # the body itself stands in brackets: “(Sở Nội vụ)”
        while after < len(words.keys) and words.asides[after]:
            after += 1
        if after == at:
            return at
        inside = after < len(words.keys) and words.spaces[after].strip() == ")"
        return after if inside else len(words.keys)

    def _link(self, at: int) -> tuple[int, bool] | None:
        """Where the next part begins, and whether a dash or “và” leads to it; None at an end."""
        words, parts = self._words, self._parts
        between = words.spaces[at]
        bare = between.strip()
        if not bare and words.gaps[at] == JOINED:
            if words.keys[at] == "và" and (self._named or self._noun.kind == "truong-hoc"):
                after = at + 1
                led = parts.joined(after) and not parts.body(after)
                return (after, True) if led and self._second(after) else None
            if words.keys[at - 2 : at] == ("việt", "nam") and self._named:
                if words.keys[at : at + 3] == ("ở", "nước", "ngoài"):
                    self._core = at + 2
                    return at + 3, False
                abroad = words.keys[at] == "tại" and parts.joined(at + 1)
                if abroad and words.capitals[at + 1] and not parts.bare_place(at + 1):
                    return at + 1, False  # “Đại sứ quán Việt Nam tại Campuchia”
            if words.keys[at] == "khóa" and self._noun.whole is Whole.PLACE:
                numbered = at + 2 < len(words.keys) and parts.joined(at + 1)
                if numbered and (parts.figure(at + 1) or words.keys[at + 1] in _ROMAN_NUMBERS):
                    return at + 2, False  # “Đoàn đại biểu Quốc hội khóa XIV tỉnh”
            return (at + 1 if words.keys[at] == "của" and self._noun.task else at), False
        if between == "'" and self._proper:
            return at, False  # “buôn H’Đơk”
        if any(mark in between for mark in QUOTES):
            if self._closed != at - 1:
                return None
            bare = between.strip(" \"'")
        if "." in bare or (words.gaps[at] == PARTED and bare != ")"):
            return None
        if bare in ("-", "/"):
            goes_on = parts.goes_on(at) and (self._named or parts.field(at, True) is not None)
            return (at, True) if goes_on else None
        if bare == "," and self._listed(at):
            return at, True
        return None if words.gaps[at] == PUNCTUATED else (at, False)

    def _second(self, at: int) -> bool:
        """Whether a further field begins behind “và”; a noun longer than it begins a body."""
        parts, end = self._parts, self._parts.field(at, True)
        if self._several and parts.generic(at):
            return True
        body = parts.found.get(at)
        return end is not None and not (body and self._words.capitals[at] and body.head > end)

    def _listed(self, at: int) -> bool:
        """Whether a comma goes on with the name.

        In a row of fields closed by “và” (“Xúc tiến Thương mại, Đầu tư và Du lịch”) or of those a
        group is made of (“Khối thi đua các sở, ban, ngành”).
        """
        parts, words = self._parts, self._words
        if self._several:
            return parts.generic(at) is not None
        while self._field and self._noun.whole is not Whole.PLACE and words.capitals[at]:
            end = parts.field(at, True)
            if end is None or at in parts.found or end + 1 >= len(words.keys):
                return False
            at = end + 1
            if words.keys[at] == "và" and parts.joined(at) and parts.joined(at + 1):
                return words.capitals[at + 1] and self._second(at + 1)
            if words.spaces[at].strip() != ",":
                return False
        return False

    def _with_tail(self, at: int) -> Phrase | None:
        """The whole name, where its place or the body it belongs to begins here."""
        words, noun, parts = self._words, self._noun, self._parts
        sight, within = parts.sights.get(at), parts.found.get(at)
        if sight and sight.kinds:
            return self._made(sight.last, place=sight) if self._may_be_placed() else None
        level = None
        if words.keys[at] in parts.lexicon.level_starts:
            several = words.keys[at - 1] == "các" or (within and within.noun.own)
            level = None if several else level_at(words, at, parts.lexicon)
        if level and self._may_be_placed():
            return self._made(level.last, level=level)
        if noun.village or (noun.whole is Whole.NUMBER and not self._named):
            return None
        if noun.whole is Whole.PLACE and (generic := self._stand_in(at)):
            return self._made(generic.last, within=generic)
        if within and within.depth < _DEEPEST and self._may_hold(within):
            return self._made(within.last, within=within)
        if noun.whole is Whole.PLACE or (self._field and noun.whole is Whole.FIELD):
            return None if self._proper else self._of_country_or_place(at, sight)
        return None

    def _stand_in(self, at: int) -> Phrase | None:
        """“trường” in “Chi bộ trường”, where no name of its own follows."""
        words = self._words
        for size in (2, 1):
            keys = words.keys[at : at + size]
            noun = _STAND_INS.get(keys)
            last = at + len(keys) - 1
            if noun and self._first and not words.capitals[at]:
                named = self._parts.joined(last + 1) and words.capitals[last + 1]
                if not named:
                    return Phrase(self._parts.block, at, last, noun, last, last)
        return None

    def _of_country_or_place(self, at: int, sight: Sight | None) -> Phrase | None:
        words, parts = self._words, self._parts
        if words.keys[at : at + 2] == ("việt", "nam"):
            after = at + 2
            local = parts.joined(after) and (
                after in parts.sights or level_at(words, after, parts.lexicon)
            )
            return self._with_tail(after) if local else self._made(at + 1, country=True)
        if words.keys[at : at + 2] == ("trung", "ương"):
            return self._made(at + 1, country=True)
        if self._noun.name == "Đoàn":
            return None  # “Đoàn Văn Hội” is a person
        if sight is None and words.capitals[at]:
            sight = parts.bare_place(at)
        return self._made(sight.last, place=sight) if sight else None

    def _may_be_placed(self) -> bool:
        """Whether a place with its kind may follow: “Trường tiểu học xã”, not “Trung tâm xã”."""
        if self._noun.whole is Whole.PLACE or self._noun.kind in _WITH_PLACES:
            return True
        return self._named and not self._noun.village

    def _may_hold(self, within: Phrase) -> bool:
        """Whether a body may stand at the end of this one's name; small letters only if whole."""
        whole, inner = self._noun.whole, within.noun.whole
        if within.noun.village:
            branch = self._noun.kind in _BRANCHES
            return branch or (whole is Whole.PLACE and not within.noun.weak)
        if not self._words.capitals[within.first] and not within.whole:
            return False
        if whole is Whole.NUMBER and inner is not Whole.NUMBER:
            return False
        if whole is Whole.NAME and inner is Whole.ITSELF:
            return False  # “Công ty TNHH Samsung Electronics Việt Nam”
        if inner is Whole.NUMBER and within.called:
            return True  # “Trường Quân sự Quân khu 5”
        if within.noun.name == "Đoàn" and not within.tail:
            return False  # “Chủ tịch UBND Đoàn Anh Dũng”
        return whole is Whole.PLACE or self._named

    def _taken(self, at: int, led: bool) -> int | None:
        """The last word of the part of the name that begins here; None where the name has ended."""
        words, noun, parts = self._words, self._noun, self._parts
        key, capital = words.keys[at], words.capitals[at]
        if noun.whole is Whole.PLACE:
            return None if self._named else self._designation(at)
        if noun.coded and not self._named:
            return parts.code(at, _LEAST_CODE)
        if words.spaces[at] == "'":
            return at if self._proper else None
        if noun.whole is Whole.ITSELF:
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
            numbered = noun.whole is Whole.NUMBER and not self._named
            if not numbered or (capital and not noun.village):
                end = parts.field(at, led or noun.task or noun.kind == "hop-tac-xa")
                if end is not None:
                    self._field = True
                    return end
        coded = noun.whole is Whole.FIELD and not self._named and capital
        if coded and (end := parts.code(at, _LEAST_CODE)) is not None:  # “Phòng PC07”
            self._field = True
            return end
        if noun.whole is Whole.FIELD and not self._field and not noun.task:
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
        if parts.figure(after) or words.keys[after] in _ROMAN_NUMBERS:
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
        place = self._parts.bare_place(at)
        return place.last if place else at if self._field else None

    def _numbers(self, at: int) -> bool:
        """Whether a number belongs to the name, and does not count what follows."""
        words, whole = self._words, self._noun.whole
        if whole is Whole.NUMBER and self._named and not self._noun.village:
            return not (self._parts.joined(at + 1) and words.keys[at + 1] in TIMES)
        if len(words.keys[at]) > 3 and whole is not Whole.NUMBER:
            return False
        if whole is Whole.NUMBER and not self._named:
            return True
        if whole is Whole.FIELD and not self._named and not self._noun.task:
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
            if noted and words.keys[at + 1] not in STOPS and words.keys[at] not in _ROMAN_NUMBERS:
                return None  # “bản Giao ước thi đua”
        body = parts.found.get(at)
        if noun.whole is Whole.FIELD and not self._named and body and body.tail:
            return None  # “Đội Đảng bộ xã Phước Thắng”
        word = noun.whole is not Whole.NUMBER and not self._proper
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
            return leads and not self._named and self._parts.person(at, placed=True)
        if self._proper:
            told = at - self._proper >= 2 and behind_post(words, self._first)
        elif noun.whole is Whole.FIELD:
            told = not self._named or behind_post(words, self._first)
        else:
            told = False
        return told and self._parts.person(at)
