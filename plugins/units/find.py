"""Bodies in a text: registered ones by their full names, and heads with or without their place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.bulletin.registry.registers import Unit
from plugins.bulletin.text.names import Found
from plugins.bulletin.text.words import JOINED, PARTED, PUNCTUATED, Words
from plugins.units.heads import Head
from plugins.units.lexicon import FullName, Lexicon
from plugins.units.sights import PLURALS, Sight, level_at

# Posts behind which a bare “Vụ III” names a unit. Source: articles of emulation bulletins.
_POSTS = frozenset(
    (
        ("vụ", "trưởng"), ("cục", "trưởng"), ("chánh", "văn", "phòng"), ("trưởng", "phòng"),
        ("trưởng", "ban"), ("phó", "trưởng", "ban"), ("giám", "đốc"), ("chủ", "tịch"),
        ("bí", "thư"), ("chuyên", "viên"), ("chuyên", "viên", "chính"), ("lãnh", "đạo"),
        ("chánh", "thanh", "tra"), ("công", "chức"), ("viện", "trưởng"),
    )
)  # fmt: skip
_LONGEST_POST = 3
# Common words that end like the beginning of a body's name.
_COMPOUNDS = frozenset(
    (
        ("cán", "bộ"), ("nội", "bộ"), ("toàn", "bộ"), ("cơ", "sở"), ("trụ", "sở"), ("xã", "hội"),
        ("cơ", "hội"), ("lễ", "hội"), ("vũ", "hội"), ("đại", "hội"), ("ngày", "hội"),
        ("dạ", "hội"), ("nam", "bộ"), ("bắc", "bộ"),
        ("trung", "bộ"), ("đội", "ngũ"), ("quân", "đội"), ("bộ", "đội"), ("hội", "trường"),
        ("nông", "hội"), ("giáo", "hội"), ("quốc", "hội"), ("văn", "bản"), ("căn", "bản"),
        ("cơ", "bản"), ("kịch", "bản"), ("phiên", "bản"), ("ấn", "bản"), ("dân", "làng"),
        ("cơ", "quan"), ("văn", "phòng"), ("dự", "phòng"), ("quốc", "phòng"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Body:
    """A head in the text with what follows it; numbers of words."""

    block: int
    first: int
    last: int
    head: Head
    place: Sight | None  # the place written behind it
    kinds: frozenset[str]  # that a kind word without a name allows: “Công an tỉnh”; or empty


def heads_in(
    block: int, words: Words, lexicon: Lexicon, sights: Mapping[int, Sight]
) -> Iterator[Body]:
    """Each head with its place (“Công an tỉnh Quảng Nam”, “Công an Quảng Nam”), with a bare kind
    word (“Công an tỉnh”), or alone where it may stand so (“Sở Nội vụ”).

    ``sights`` are the block's, by first word. Not: “các Sở Nội vụ”, “Hội LHPN các cấp”, “Công an
    tỉnh, huyện”, “các Khối, Cụm thi đua tỉnh”.
    """
    for found in lexicon.heads.scan(words):
        if in_compound(words, found.first):
            continue
        head, after = found.value, found.last + 1
        while after < len(words) and words.asides[after]:
            after += 1  # “Hội Liên hiệp Phụ nữ (LHPN) huyện Đại Từ”
        joined = after < len(words) and (words.gaps[after] == JOINED or after > found.last + 1)
        sight = sights.get(after) if joined else None
        if sight and (sight.kinds & head.kinds or not sight.kinds):
            yield Body(block, found.first, sight.last, head, sight, frozenset())
            continue
        if of_many(words, found.first):
            continue
        level = level_at(words, after, lexicon) if joined and not sight else None
        if level and level.kinds & head.kinds:
            if not list_of_levels(words, level.last, lexicon):
                kinds = level.kinds & head.kinds
                yield Body(block, found.first, level.last, head, None, kinds)
        elif (
            head.alone
            and has_capital(words, found.first, found.last)
            and not (joined and words.keys[after] in PLURALS)
        ):
            yield Body(block, found.first, found.last, head, None, head.alone)


def full_names(words: Words, lexicon: Lexicon) -> Iterator[Found[FullName]]:
    """Registered units by their full names, also inside longer ones."""
    for found in lexicon.units.scan(words):
        if has_capital(words, found.first, found.last) and not in_compound(words, found.first):
            yield found


def behind_posts(words: Words, lexicon: Lexicon) -> Iterator[tuple[Found[Unit], str]]:
    """Bare names behind a post, with the post: “Vụ trưởng Vụ III”."""
    for found in lexicon.roles.scan(words):
        for size in range(_LONGEST_POST, 0, -1):
            start = found.first - size
            if start < 0 or PARTED in words.gaps[start + 1 : found.first]:
                continue
            if words.gaps[found.first] == JOINED and words.keys[start : found.first] in _POSTS:
                yield found, words.written(start, found.first - 1)
                break


def has_capital(words: Words, first: int, last: int) -> bool:
    """Whether any letter is: “bộ y tế” in small letters is no name."""
    return any(sign.isupper() for sign in words.written(first, last))


def in_compound(words: Words, first: int) -> bool:
    """Whether the first word belongs to the word before it: “cán bộ y tế”, “cơ sở y tế”."""
    before = words.keys[first - 1] if first and words.gaps[first] == JOINED else ""
    return (before, words.keys[first]) in _COMPOUNDS


def dateline(words: Words, first: int, last: int) -> bool:
    """Whether a short form opens the text as its source: “TĐKT - Từ ngày …”, “(BTĐKT)-Sáng …”."""
    start, end = words.starts[first], words.ends[last]
    written = words.text[start:end]
    if start > 1 or not written.isupper() or " " in written:
        return False
    return words.folded[end : end + 3].lstrip(")").lstrip().startswith("-")


def of_many(words: Words, first: int) -> bool:
    """Whether several are spoken of: “các Sở Nội vụ”, “các Khối, Cụm thi đua tỉnh”."""
    before = first - 1
    if before < 0 or words.gaps[first] == PARTED:
        return False
    if words.gaps[first] == JOINED and _plural(words, before):
        return True
    listed = words.gaps[first] == PUNCTUATED or words.keys[before] == "và"
    if words.keys[before] == "và":
        before -= 1
    return listed and before > 0 and words.capital(before) and _plural(words, before - 1)


def _plural(words: Words, place: int) -> bool:
    """Whether a word makes several of what follows; “số” does in “một số” only."""
    if words.keys[place] == "số":
        return place > 0 and words.keys[place - 1] == "1"
    return words.keys[place] in PLURALS


def list_of_levels(words: Words, last: int, lexicon: Lexicon) -> bool:
    """“Công an tỉnh, huyện”, “Bộ CHQS tỉnh, thành phố”: no one of them is meant."""
    after = last + 1
    if after >= len(words) or words.between(after).strip() not in (",", "/"):
        return False
    level = level_at(words, after, lexicon)
    if level is None:
        return False
    name = level.last + 1
    return not (name < len(words) and words.gaps[name] == JOINED and words.capital(name))
