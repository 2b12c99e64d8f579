"""What may end the name of a body: its place, or the body it belongs to."""

from __future__ import annotations

from plugins.units.noun_forms import stand_ins
from plugins.units.nouns import FIELD, ITSELF, NAME, NUMBER, PLACE
from plugins.units.phrase import Phrase
from plugins.units.sights import LevelWord, Sight, level_at
from plugins.units.taking import Taking

_DEEPEST = 4  # bodies within one another
_WITH_PLACES = frozenset(("truong-hoc", "co-so-y-te"))
_STAND_INS = stand_ins()
_STAND_IN_STARTS = frozenset(keys[0] for keys in _STAND_INS)
# Behind these a body's name is what is dealt with: “Ban Chỉ đạo thực hiện chính sách BHXH tỉnh”.
_MATTERS = frozenset((("chính", "sách"), ("pháp", "luật"), ("công", "tác")))
# Kinds of bodies that the smallest places have branches of: “Chi hội khu vực Thới Trinh A”.
_BRANCHES = frozenset(
    ("hoi-quan-chung", "co-quan-dang", "to-chuc-chinh-tri-xa-hoi", "mat-tran", "thon")
)


class Tailing(Taking):
    """One reading of one noun that looks for its end."""

    __slots__ = ()

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
