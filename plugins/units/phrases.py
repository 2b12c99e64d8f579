"""Where the name of a body begins and ends, by the grammar of such names.

A noun (“Trung tâm”), what it does or is called (“Kiểm soát bệnh tật”), and the place or the body it
belongs to (“tỉnh”, “Công an tỉnh Quảng Nam”).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.bulletin.text.vietnamese import fold
from plugins.bulletin.text.words import JOINED, PARTED, PUNCTUATED, Words
from plugins.units.find import in_compound
from plugins.units.lexicon import Lexicon
from plugins.units.nouns import Noun, Whole
from plugins.units.persons import SURNAMES, behind_post, person_at
from plugins.units.sights import PLURALS, LevelWord, Sight, level_at

_QUOTES = frozenset("\"'")
_DEEPEST = 4  # bodies within one another
_FLAT = 3  # small words that may lead from one capital word of a name to the next
_LONGEST = 24  # words of a name
# What a number counts; behind the name of a body such a number is no part of it.
_COUNTED = frozenset(
    fold(word)
    for word in (
        "năm", "tháng", "ngày", "tuần", "giờ", "người", "lần", "suất", "phần", "căn", "con", "hộ",
        "em", "cháu", "đồng", "triệu", "tỉ", "tập", "cá", "đơn", "xã", "huyện", "thôn", "bản",
        "mô", "công", "lượt", "đồng", "đội", "bộ", "chiếc", "cái", "gia", "học", "trường",
        "nghìn", "ngàn",
    )
)  # fmt: skip
# Small words that begin no further part of a name.
_STOPS = frozenset(
    fold(word)
    for word in (
        "tại", "ở", "từ", "về", "đến", "tới", "của", "cho", "với", "cùng", "trong", "trên",
        "theo", "do", "qua", "là", "khi", "để", "vì", "bởi", "giữa", "sau", "trước", "đã", "đang",
        "sẽ", "vừa", "được", "bị", "có", "không", "nhận", "trao", "tặng", "giao", "phối", "thuộc",
        "còn", "này", "đó", "những", "các", "nhiều", "một", "mỗi", "tham", "gia", "đăng", "kí",
        "ra", "làm", "đi", "mở", "cử", "giúp", "chọn", "hướng", "ủng", "đóng", "góp", "gửi",
        "nêu", "nói", "cũng", "mới", "liên", "phụ", "trách", "chủ", "trì", "phát", "và", "hoặc",
        "hay", "như", "bằng", "hỗ", "tổ", "triển", "thực", "đạt", "tiếp", "khẳng", "cam", "đề",
        "báo", "tuyên", "trồng", "xây", "khởi", "khánh", "chúc", "chia", "động", "chung", "đầu",
        "mời", "tri", "thăm", "vào", "lên", "đứng", "dẫn", "giành", "hưởng", "huy", "ghi", "chi",
        "thu", "bán", "mua", "hoạt", "hiện", "luôn", "đều", "chưa", "nên", "phải", "cần", "muốn",
        "yêu", "kêu", "lập", "thành", "hoàn", "nâng", "quyên", "vận", "dành", "bàn", "khen",
        "biểu", "vinh", "bình", "xét", "lựa", "tìm", "xem", "nhằm", "ban", "họp", "tổng", "kết",
        "sơ", "dự", "kiểm", "đón", "nay", "năm", "ngày", "tháng", "sáng", "chiều", "tối", "trưa",
        "rồi", "thì", "mà", "nơi", "ngoài", "lại", "duy", "quyết", "chăm", "thường", "vẫn",
        "ngay", "đưa", "áp", "cấp", "chuyển", "đồng", "lấy", "bắt", "tăng", "giảm", "hơn", "gần",
        "đây", "kia", "ấy", "tài",
    )
)  # fmt: skip
_BEFORE_QUOTES = frozenset(map(fold, ("quỹ", "trào", "động", "trình")))  # phong trào, cuộc vận động
_NUMBERING = frozenset(("số", "khu", "vực", "quận", "phường"))
_FIGURED = frozenset(("Vùng", "Tàu", "Tiểu khu"))  # “Vùng 4 Hải quân”, not “Vùng Tây Bắc”
_DIRECTIONS = frozenset(("bắc", "nam", "trung", "đông", "tây"))
_DIRECTED = frozenset(("miền", "vùng"))
_ROMAN = frozenset(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"))
_POSTS = frozenset(("giám", "chủ", "trưởng", "phó", "bí", "hiệu", "ông", "bà", "tổng", "chánh"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """The name of a body in a block; numbers of words, both included."""

    block: int
    first: int
    last: int
    noun: Noun
    head: int  # last word of the noun
    core: int  # last word of what it is called, without its place
    place: Sight | None = None  # “huyện Cao Lộc” behind it
    level: LevelWord | None = None  # “huyện” behind it
    within: Phrase | None = None  # “Công an tỉnh” behind “Phòng Cảnh sát hình sự”
    depth: int = 0
    country: bool = False  # “Việt Nam”, “Trung ương” at its end
    proper: int = 0  # first word of a name of its own, 0 where it has none

    @property
    def tail(self) -> bool:
        """Whether its place or the body it belongs to is written."""
        return bool(self.place or self.level or self.within or self.country)

    @property
    def called(self) -> bool:
        """Whether anything but the noun names it."""
        return self.core > self.head

    @property
    def whole(self) -> bool:
        """Whether it is a name: “Sở Nội vụ”, “UBND xã”, not “Sở”, “UBND”."""
        if self.noun.whole is Whole.PLACE:
            return self.tail or bool(self.noun.own)
        if self.noun.whole is Whole.ITSELF:
            return True
        return self.called or bool(self.place)


def phrases_in(
    block: int,
    words: Words,
    sights: Mapping[int, Sight],
    lexicon: Lexicon,
    short: Mapping[str, Noun],
) -> list[Phrase]:
    """Each noun of the block with what belongs to it, in reading order; names may be cut short.

    Read from the end, so that a body at the end of another's name is known before it.
    """
    found: dict[int, Phrase] = {}
    starts = lexicon.nouns.begins
    places = [n for n, key in enumerate(words.keys) if starts(key) or key in short]
    for first in reversed(places):
        if not words.opens[first] or in_compound(words, first):
            continue
        best: Phrase | None = None
        if (form := short.get(words.keys[first])) and words.written(first, first).isupper():
            best = _phrase(block, words, first, first, form, sights, found, lexicon)
        for match in lexicon.nouns.at(words, first):
            phrase = _phrase(block, words, first, match.last, match.value, sights, found, lexicon)
            if phrase and (best is None or _better(phrase, best)):
                best = phrase
        if best:
            found[first] = best
    return [found[first] for first in sorted(found)]


def _better(phrase: Phrase, other: Phrase) -> bool:
    """Of two readings of one noun the whole one, then the longer, then the longer noun.

    A noun that says all of another reading goes before it: “Ban Thường trực”, no ban of a field.
    """
    inside = phrase.last <= other.head or other.last <= phrase.head
    if inside and phrase.head != other.head:
        return phrase.head >= other.head
    return (phrase.whole, phrase.last, phrase.head) >= (other.whole, other.last, other.head)


def _phrase(
    block: int,
    words: Words,
    first: int,
    head: int,
    noun: Noun,
    sights: Mapping[int, Sight],
    found: Mapping[int, Phrase],
    lexicon: Lexicon,
) -> Phrase | None:
    small = not words.capital(first)
    if small and not noun.small:
        return None
    reader = _Reader(block, words, first, head, noun, sights, found, lexicon)
    phrase = reader.read()
    if small and phrase.last == head and not noun.village:
        return None  # “công an”, “huyện ủy” by themselves
    return phrase


class _Reader:
    """Reads on from a noun, word by word, until the name ends."""

    def __init__(
        self,
        block: int,
        words: Words,
        first: int,
        head: int,
        noun: Noun,
        sights: Mapping[int, Sight],
        found: Mapping[int, Phrase],
        lexicon: Lexicon,
    ) -> None:
        self.block, self.words, self.first, self.head = block, words, first, head
        self.noun, self.sights, self.found, self.lexicon = noun, sights, found, lexicon
        self.core = head
        self.proper = 0  # where a name of its own has begun: “Bảo Long”
        self.field = False
        self.closed = -1  # last word of a part in quotation marks
        shout = words.written(first, head)
        self.shout = shout.isupper() and " " in shout

    def read(self) -> Phrase:
        at = self.head + 1
        words = self.words
        while at < len(words) and at - self.first < _LONGEST:
            at = self._past_aside(at)
            if at >= len(words):
                break
            if (end := self._quoted(at)) is not None:
                self.core, self.field = end, True
                at = end + 1
                continue
            linked = self._link(at)
            if linked is None:
                break
            at, dashed, bound = linked
            if not dashed and not bound and (phrase := self._with_tail(at)):
                return phrase
            taken = self._taken(at, dashed or bound)
            if taken is None:
                break
            self.core = taken
            at = taken + 1
        return self._made(self.core)

    def _past_aside(self, at: int) -> int:
        """Behind a short form in brackets: “Hội Liên hiệp Phụ nữ (LHPN) huyện”."""
        after = at
        while after < len(self.words) and self.words.asides[after]:
            after += 1
        if after == at or after == len(self.words):
            return after if after == at else len(self.words)
        between = self.words.between(after)
        return after if between.strip() == ")" else len(self.words)

    def _quoted(self, at: int) -> int | None:
        """Last word of a part in quotation marks: “Ban Vận động Quỹ “Vì người nghèo” tỉnh”."""
        words = self.words
        funds = words.keys[at - 1] in _BEFORE_QUOTES
        if not (funds or (self.noun.kind == "doanh-nghiep" and not self.proper)):
            return None
        if words.between(at).strip() not in _QUOTES:
            return None
        for last in range(at, min(at + _LONGEST, len(words) - 1)):
            if words.gaps[last + 1] == PARTED and '"' not in words.between(last + 1):
                return None
            if any(mark in words.between(last + 1) for mark in _QUOTES):
                self.closed = last
                return last
        return None

    def _link(self, at: int) -> tuple[int, bool, bool] | None:
        """Where the next part begins, and whether a dash or “và” leads to it; None at an end."""
        words = self.words
        between = words.between(at)
        bare = between.strip()
        if any(mark in between for mark in _QUOTES):
            if at - 1 == self.core and self.closed == self.core:  # behind a part in quotes
                bare = between.strip(" \"'")
            else:
                return None
        if "." in bare or (words.gaps[at] == PARTED and bare != ")"):
            return None
        if bare in ("-", "/"):
            return (at, True, False) if self._goes_on(at) else None
        if words.gaps[at] == PUNCTUATED:
            return None
        if (
            words.keys[at] == "và"
            and self._named()
            and at + 1 < len(words)
            and words.gaps[at + 1] == JOINED
        ):
            if words.between(at + 1).strip():
                return None
            return (at + 1, False, True) if self._field_at(at + 1, True) is not None else None
        if words.keys[at] == "của" and self.noun.task:
            return at + 1, False, False
        return at, False, False

    def _begins(self, at: int) -> bool:
        """Whether another body begins here: “Học viện Lục quân và Trường Đại học Thủy lợi”."""
        return at in self.found and self.words.capital(at) and self.found[at].whole

    def _goes_on(self, at: int) -> bool:
        """Whether what stands behind a dash belongs to the name: “Sản - Nhi”, “Hòa Thọ - Điện Bàn”.

        Not a post, a person, another body or a place with its kind.
        """
        words = self.words
        if self._field_at(at, True) is not None:
            return True
        if not words.capital(at) or words.keys[at] in _POSTS or at in self.found:
            return False
        if at in self.sights and self.sights[at].kinds:
            return False
        end = self._run_end(at)
        return self._named() and not (person_at(words, at, end) and not self._bare_place(at))

    def _with_tail(self, at: int) -> Phrase | None:
        words, noun = self.words, self.noun
        sight = self.sights.get(at)
        make = self._made
        within = self.found.get(at)
        if sight and sight.kinds:
            return make(sight.last, place=sight) if self._placed() else None
        kind = not (within and within.noun.own) and words.keys[at - 1] != "các"
        level = level_at(words, at, self.lexicon) if kind else None
        if level and self._placed():
            return make(level.last, level=level)
        if noun.village or (noun.whole is Whole.NUMBER and not self._named()):
            return None
        if within and within.depth < _DEEPEST and self._may_hold(within):
            return make(within.last, within=within)
        ends_here = noun.whole is Whole.PLACE or (self.field and noun.whole is Whole.FIELD)
        if ends_here and not self.proper:
            if words.keys[at : at + 2] == ("việt", "nam"):
                after = at + 2
                joined = after < len(words) and words.gaps[after] == JOINED
                if joined and (self.sights.get(after) or level_at(words, after, self.lexicon)):
                    return self._with_tail(after)
                return make(at + 1, country=True)
            if words.keys[at : at + 2] == ("trung", "ương"):
                return make(at + 1, country=True)
            if noun.name == "Đoàn":
                return None  # “Đoàn Văn Hội” is a person
            if sight is None and words.capital(at):
                sight = self._bare_place(at)
            if sight:
                return make(sight.last, place=sight)
        return None

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
            self.block, self.first, last, self.noun, self.head, self.core,
            place, level, within, depth, country, self.proper,
        )  # fmt: skip

    def _placed(self) -> bool:
        """Whether a place with its kind may follow: “Trường tiểu học xã”, not “Trung tâm xã”."""
        if self.noun.whole is Whole.PLACE or self.noun.kind in ("truong-hoc", "co-so-y-te"):
            return True
        return self._named() and not self.noun.village

    def _named(self) -> bool:
        return self.core > self.head

    def _may_hold(self, within: Phrase) -> bool:
        """Whether a body may stand at the end of this one's name; small letters only if whole."""
        if within.noun.village:
            return self.noun.whole is Whole.PLACE
        if not self.words.capital(within.first) and not within.whole:
            return False
        if self.noun.whole is Whole.NUMBER and within.noun.whole is not Whole.NUMBER:
            return False
        if self.noun.whole is Whole.NAME and within.noun.whole is Whole.ITSELF:
            return False  # “Công ty TNHH Samsung Electronics Việt Nam”
        if within.noun.whole is Whole.NUMBER and not within.noun.village and within.called:
            return True  # “Trường Quân sự Quân khu 5”
        if within.noun.name == "Đoàn" and not within.tail:
            return False  # “Chủ tịch UBND Đoàn Anh Dũng”
        return self.noun.whole is Whole.PLACE or self._named()

    def _bare_place(self, at: int) -> Sight | None:
        """A name of a place without its kind right behind: “Công an Quảng Nam”."""
        best = None
        words = self.words
        for found in self.lexicon.places.at(words, at):
            capital = all(words.capital(n) for n in range(at, found.last + 1))
            if capital and not found.value.isdecimal():
                best = found
        if best is None or (best.last == at and self._run_end(at) > at + 1):
            return None
        end = self._run_end(at)
        if end > best.last + 1 and best.first == at and person_at(words, at, end):
            return None
        return Sight(self.block, at, best.last, best.value, frozenset())

    def _field_at(self, at: int, led: bool) -> int | None:
        """Last word of the field that begins here; verbs in small letters only where led to."""
        words = self.words
        capital = words.capital(at)
        best = self._short_end(at) if capital and at not in self.found else None
        for found in self.lexicon.fields.at(words, at):
            if found.value or capital or led:
                best = found.last
        return best

    def _short_end(self, at: int) -> int | None:
        """Last word of a short form that stands for several: “GD&ĐT”."""
        starts, end = self.words.starts, at
        while end + 1 < len(starts) and starts[end + 1] == starts[at]:
            end += 1
        return end if end > at else None

    def _run_end(self, at: int) -> int:
        words = self.words
        end = at + 1
        while end < len(words) and words.gaps[end] == JOINED and words.capital(end):
            if words.between(end).strip() or end - at > _LONGEST:
                break
            end += 1
        return end

    def _taken(self, at: int, led: bool) -> int | None:
        """The last word of the part of the name that begins here; None where the name has ended."""
        words, noun = self.words, self.noun
        key = words.keys[at]
        if noun.whole is Whole.PLACE:
            return None
        if noun.whole is Whole.ITSELF:
            if words.keys[at : at + 2] == ("chi", "nhánh"):
                self.field = True
                return at + 1
            place = self._bare_place(at) if words.capital(at) else None
            return place.last if place else at if self.field and words.capital(at) else None
        if self._figure(at):
            return at if self._numbers(at) else None
        if key == "số" and at + 1 < len(words) and self._figure(at + 1):
            return at + 1
        if words.keys[at - 1] == "các" and level_at(words, at, self.lexicon):
            return at  # “Cụm thi đua các huyện miền núi”
        if key == "các" and noun.lists and not self.proper:
            return at
        if not self.proper or words.capital(at):
            numbered = noun.whole is Whole.NUMBER and not self._named()
            may = not numbered or (words.capital(at) and not noun.village)
            field = self._field_at(at, led or noun.task) if may else None
            if field is not None and not (self.proper and not words.capital(at)):
                self.field = True
                return field
        if noun.whole is Whole.FIELD and not self.field and not noun.task:
            return None
        if words.capital(at):
            return self._name(at)
        if (noun.kind == "hop-tac-xa" or noun.task) and self._named():
            return self._bridge(at) if self.proper in (0, self.core) else None
        return None

    def _figure(self, at: int) -> bool:
        """Whether a number is written in figures: “năm” is a year as well."""
        return self.words.text[self.words.starts[at]].isdecimal()

    def _numbers(self, at: int) -> bool:
        words = self.words
        if len(words.keys[at]) > 3 and self.noun.whole is not Whole.NUMBER:
            return False
        if self.noun.whole is Whole.NUMBER and at == self.head + 1:
            return True
        if self.noun.whole is Whole.FIELD and not self._named() and not self.noun.task:
            return False
        if words.keys[at - 1] in _NUMBERING:
            return True
        after = at + 1
        follows = after < len(words) and words.gaps[after] == JOINED and words.keys[after]
        return not follows or follows not in _COUNTED

    def _name(self, at: int) -> int | None:
        """A word of a name of its own; a person behind a post is none."""
        words = self.words
        if self.shout:
            end = self._run_end(at)
            place = self._bare_place(at)
            return place.last if place and place.last < end else None
        if self.noun.whole is Whole.FIELD and not self.proper and words.keys[at] in SURNAMES:
            told = not self._named() or behind_post(words, self.first)
            if told and person_at(words, at, self._run_end(at)) and not self._bare_place(at):
                return None
        if self.noun.name in _FIGURED and not self._named():
            return None
        if self.proper and words.keys[at] in SURNAMES and self._person_behind(at):
            return None
        if self.noun.village and not self._named():
            leads = self.first and words.keys[self.first - 1] == "trưởng"
            if leads and person_at(words, at, self._run_end(at)):
                return None  # “trưởng thôn Nguyễn Văn A”
            after = at + 1
            if (
                after < len(words)
                and words.gaps[after] == JOINED
                and not words.between(after).strip()
                and not words.capital(after)
                and words.keys[after] not in _STOPS
                and words.keys[at] not in _ROMAN
            ):
                return None  # “bản Giao ước thi đua”
        if not self.proper and (end_of_word := self._compound(at)):
            self.field = True
            return end_of_word
        self.proper = self.proper or at
        return at

    def _compound(self, at: int) -> int | None:
        """Last word of a word of two syllables whose first alone is capital: “Thí nghiệm”.

        A name of its own has capitals throughout; a verb behind it is none of its syllables.
        """
        words = self.words
        after = at + 1
        if self.noun.whole is Whole.NUMBER or words.written(at, at).isupper():
            return None
        if after >= len(words) or words.gaps[after] != JOINED or words.between(after) != " ":
            return None
        if words.keys[at] in _DIRECTIONS or words.keys[at - 1] in _DIRECTED:
            return None
        if words.capital(after) or words.keys[after] in _STOPS or len(words.keys[at]) > 6:
            return None
        return None if level_at(words, after, self.lexicon) else after

    def _person_behind(self, at: int) -> bool:
        """Whether a person follows a whole name: “Công đoàn Điện lực Việt Nam Đỗ Phương Đông”."""
        words = self.words
        if at - self.proper < 2 or not behind_post(words, self.first):
            return False
        return person_at(words, at, self._run_end(at))

    def _bridge(self, at: int) -> int | None:
        """Small words that lead to the next capital one: “Rau an toàn An Hải”."""
        words = self.words
        for after in range(at, min(at + _FLAT + 1, len(words))):
            if words.gaps[after] != JOINED or words.between(after).strip():
                return None
            if after > at and words.capital(after):
                return (
                    None
                    if after in self.found or (after in self.sights and self.sights[after].kinds)
                    else after - 1
                )
            if words.keys[after] in _STOPS or words.keys[after] in PLURALS:
                return None
        return None
