"""Reads the name of a body on from its noun, word by word, until the name ends."""

from __future__ import annotations

from plugins.bulletin.text.words import JOINED, PARTED, PUNCTUATED, keys_of
from plugins.units.noun_forms import stand_ins
from plugins.units.nouns import FIELD, ITSELF, NAME, NUMBER, PLACE
from plugins.units.parts import QUOTES
from plugins.units.phrase import Phrase
from plugins.units.sights import LevelWord, Sight, level_at
from plugins.units.taking import ROMAN_NUMBERS, Taking

_DEEPEST = 4  # bodies within one another
_LONGEST = 24  # words of a name
_LINKING = frozenset(("và", "của", "khóa", "tại", "ở"))  # small words a name may go on behind
_ABROAD = keys_of("ở nước ngoài")
_WITH_PLACES = frozenset(("truong-hoc", "co-so-y-te"))
_STAND_INS = stand_ins()
_STAND_IN_STARTS = frozenset(keys[0] for keys in _STAND_INS)
# Behind these a body's name is what is dealt with: “Ban Chỉ đạo thực hiện chính sách BHXH tỉnh”.
_MATTERS = frozenset((("chính", "sách"), ("pháp", "luật"), ("công", "tác")))
# Kinds of bodies that the smallest places have branches of: “Chi hội khu vực Thới Trinh A”.
_BRANCHES = frozenset(
    ("hoi-quan-chung", "co-quan-dang", "to-chuc-chinh-tri-xa-hoi", "mat-tran", "thon")
)


class Reader(Taking):
    """One reading of one noun, up to its place or the body it belongs to."""

    __slots__ = ()

    def read(self) -> Phrase:
        """The noun with all that belongs to it."""
        words, at = self._words, self._head + 1
        keys, spaces, asides = words.keys, words.spaces, words.asides
        noun, parts = self._noun, self._parts
        sights, found, levels = parts.sights, parts.found, parts.lexicon.level_starts
        open_ended = noun.whole is PLACE
        furthest = min(len(keys), self._first + _LONGEST)
        while at < furthest:
            if asides[at] and (at := self._past_aside(at)) >= len(keys):
                break
            led = False
            if spaces[at] != " " or keys[at] in _LINKING:
                firm = noun.kind == "doanh-nghiep" and not self._proper
                if (end := parts.quotation(at, firm)) is not None:
                    self._core = self._closed = end
                    self._field = True
                    at = end + 1
                    continue
                linked = self._link(at)
                if linked is None:
                    break
                at, led = linked
            tailed = open_ended or self._field or keys[at] in levels or at in sights or at in found
            if tailed and not led and (phrase := self._with_tail(at)):
                return phrase
            taken = self._taken(at, led)
            if taken is None:
                break
            self._core = taken
            at = taken + 1
        return self._made(self._core)

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
                if words.keys[at : at + 3] == _ABROAD:
                    self._core = at + 2
                    return at + 3, False
                abroad = words.keys[at] == "tại" and parts.joined(at + 1)
                if abroad and words.capitals[at + 1] and not parts.bare_place(at + 1):
                    return at + 1, False  # “Đại sứ quán Việt Nam tại Campuchia”
            if words.keys[at] == "khóa" and self._noun.whole is PLACE:
                numbered = at + 2 < len(words.keys) and parts.joined(at + 1)
                if numbered and (parts.figure(at + 1) or words.keys[at + 1] in ROMAN_NUMBERS):
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

        In a row of fields closed by “và” (“Xúc tiến Thương mại, Đầu tư và Du lịch”) or, of a task,
        by its place (“Ban Chỉ đạo thực hiện chính sách BHXH, BHYT tỉnh”), or in a row of those a
        group is made of (“Khối thi đua các sở, ban, ngành”).
        """
        parts, words = self._parts, self._words
        if self._several:
            return parts.generic(at) is not None
        task = self._noun.task
        while self._field and self._noun.whole is not PLACE and (task or words.capitals[at]):
            end = parts.field(at, True)
            if end is None or at in parts.found or end + 1 >= len(words.keys):
                return False
            at = end + 1
            if task and (parts.placed(at) or level_at(words, at, parts.lexicon)):
                return parts.joined(at)
            if words.keys[at] == "và" and parts.joined(at) and parts.joined(at + 1):
                return words.capitals[at + 1] and self._second(at + 1)
            if words.spaces[at].strip() != ",":
                return False
        return False

    def _with_tail(self, at: int) -> Phrase | None:
        """The whole name, where its place or the body it belongs to begins here."""
        words, noun, parts = self._words, self._noun, self._parts
        sight, within, key = parts.sights.get(at), parts.found.get(at), words.keys[at]
        if sight and sight.kinds:
            return self._made(sight.last, place=sight) if self._may_be_placed() else None
        level = None
        if key in parts.lexicon.level_starts:
            several = words.keys[at - 1] == "các" or (within and within.noun.own)
            level = None if several else level_at(words, at, parts.lexicon)
        if level and self._may_be_placed():
            return self._made(level.last, level=level)
        if noun.village or (noun.whole is NUMBER and not self._named):
            return None
        if noun.whole is PLACE and key in _STAND_IN_STARTS and (body := self._stand_in(at)):
            return self._made(body.last, within=body)
        if within and within.depth < _DEEPEST and self._may_hold(within):
            return self._made(within.last, within=within)
        if noun.whole is PLACE or (self._field and noun.whole is FIELD):
            if words.keys[at - 2 : at] == ("khu", "vực") and noun.whole is FIELD:
                return None  # “Chi cục Thuế khu vực Sa Đéc - Lai Vung” is called so
            return None if self._proper else self._of_country_or_place(at, sight)
        return None

    def _stand_in(self, at: int) -> Phrase | None:
        """“trường” in “Chi bộ trường”, “Công đoàn Trường”, where no name of its own follows."""
        words = self._words
        for size in (2, 1):
            keys = words.keys[at : at + size]
            noun = _STAND_INS.get(keys)
            last = at + len(keys) - 1
            if noun and self._first and at not in self._parts.found:
                named = self._parts.joined(last + 1) and words.capitals[last + 1]
                if not named:
                    return Phrase(self._parts.block, at, last, noun, last, last)
        return None

    def _of_country_or_place(self, at: int, sight: Sight | None) -> Phrase | None:
        words, parts = self._words, self._parts
        country = words.keys[at : at + 2] if words.keys[at] in ("việt", "trung") else ()
        if country == ("việt", "nam"):
            after = at + 2
            local = parts.joined(after) and (
                after in parts.sights or level_at(words, after, parts.lexicon)
            )
            return self._with_tail(after) if local else self._made(at + 1, country=True)
        if country == ("trung", "ương"):
            return self._made(at + 1, country=True)
        if self._noun.name == "Đoàn":
            return None  # “Đoàn Văn Hội” is a person
        if sight is None and words.capitals[at]:
            sight = parts.bare_place(at)
        return self._made(sight.last, place=sight) if sight else None

    def _may_be_placed(self) -> bool:
        """Whether a place with its kind may follow: “Trường tiểu học xã”, not “Trung tâm xã”."""
        if self._noun.whole is PLACE or self._noun.kind in _WITH_PLACES:
            return True
        return self._named and not self._noun.village

    def _may_hold(self, within: Phrase) -> bool:
        """Whether a body may stand at the end of this one's name; small letters only if whole."""
        whole, inner = self._noun.whole, within.noun.whole
        if self._noun.task and self._words.keys[within.first - 2 : within.first] in _MATTERS:
            return False
        if within.noun.village:
            branch = self._noun.kind in _BRANCHES
            return branch or (whole is PLACE and not within.noun.weak)
        if not self._words.capitals[within.first] and not within.whole:
            return False
        if whole is NUMBER and inner is not NUMBER:
            return False
        if whole is NAME and inner is ITSELF:
            return False  # “Công ty TNHH Samsung Electronics Việt Nam”
        if inner is NUMBER and within.called:
            return True  # “Trường Quân sự Quân khu 5”
        if inner is NUMBER and self._noun.kind == "truong-hoc":
            return True  # “Trường Quân sự Quân khu”, of the one spoken of
        if within.noun.name == "Đoàn" and not within.tail:
            return False  # “Chủ tịch UBND Đoàn Anh Dũng”
        return whole is PLACE or self._named
