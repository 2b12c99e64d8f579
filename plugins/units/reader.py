"""Reads the name of a body on from its noun, word by word, until the name ends."""

from __future__ import annotations

from plugins.bulletin.text.words import JOINED, PARTED, PUNCTUATED, keys_of
from plugins.units.nouns import PLACE
from plugins.units.parts import QUOTES
from plugins.units.phrase import Phrase
from plugins.units.sights import level_at
from plugins.units.tailing import Tailing
from plugins.units.taking import ROMAN_NUMBERS

_LONGEST = 24  # words of a name
_LINKING = frozenset(("và", "của", "khóa", "tại", "ở"))  # small words a name may go on behind
_ABROAD = keys_of("ở nước ngoài")


class Reader(Tailing):
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
