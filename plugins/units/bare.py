"""Names of places without their kind: “phụ nữ Phú Thọ”, “tại Đông Anh, Hà Nội”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from plugins.bulletin.registry.territories import LEVELS
from plugins.bulletin.text.vietnamese import fold
from plugins.bulletin.text.words import JOINED, PARTED, Words
from plugins.units.heads import NAMED_AFTER_PEOPLE
from plugins.units.lexicon import Lexicon
from plugins.units.line import Line
from plugins.units.persons import SURNAMES
from plugins.units.sights import Sight

_NO_KIND: frozenset[str] = frozenset()
# A name behind one of these is a person's, a river's, a road's.
OTHER_BEARERS = frozenset(
    (
        ("ông",), ("bà",), ("anh",), ("chị",), ("em",), ("cô",), ("chú",), ("bác",), ("cháu",),
        ("bé",), ("đồng", "chí"), ("đ", "c"), ("nhà", "báo"), ("nghệ", "sĩ"), ("tác", "giả"),
        ("sông",), ("suối",), ("núi",), ("đèo",), ("dốc",), ("hồ",), ("vịnh",), ("biển",),
        ("đảo",), ("cầu",), ("đập",), ("cảng",), ("ga",), ("chợ",), ("đường",), ("phố",), ("ngõ",),
        ("công", "nghiệp"), ("du", "lịch"), ("di", "tích"), ("sân", "bay"), ("bến", "xe"),
        ("nhà", "thờ"), ("nhà", "máy"), ("chùa",), ("đền",), ("đình",), ("bến",), ("phà",),
        ("bãi",), ("rừng",), ("hang",), ("động",), ("thác",), ("đồi",), ("kênh",), ("rạch",),
        ("kinh",), ("mũi",), ("hòn",), ("cửa", "khẩu"), ("khu", "đô", "thị"), ("cánh", "đồng"),
        ("quốc", "lộ"), ("cao", "tốc"), ("tuyến",), ("dân", "tộc"), (fold("quỹ"),),
        ("khách", "sạn"),
    )
)  # fmt: skip
# Small words that are part of no name.
_FUNCTION_WORDS = frozenset(
    (
        "tại", "ở", "từ", "về", "đến", "tới", "của", "cho", "với", "và", "cùng", "trong", "trên",
        "theo", "do", "qua", "là", "riêng", "nay", "khi", "để", "vì", "bởi", "giữa", "sau", "trước",
    )
)  # fmt: skip
# Capital nouns that begin the name of a body; a place soon behind them ends that name.
_BODY_NOUNS = frozenset(
    (
        "trường", "viện", "bệnh", "công", "đồn", "hội", "ban", "sở", "phòng", "trung", "báo", "đài",
        "nhà", "ngân", "chi", "tập", "bộ", "quân", "học", "cục", "vụ", "điện", "kho", "bưu", "thư",
        "bảo", "hợp", "nông", "lữ", "binh", "sư", "tòa", "đảng", "liên", "hiệp", "mặt", "ủy",
        "tổng", "xí", "khu", "làng", "trạm", "hải", "kiểm", "chùa", "đền",
    )
)  # fmt: skip
_DIRECTIONS = frozenset(("đông", "tây", "nam", "bắc", "trung"))
_DIRECTED = frozenset(("miền", "phía", "vùng"))
_PEOPLE = frozenset(map(fold, NAMED_AFTER_PEOPLE))


class Bare(NamedTuple):
    """A bare name that may be a place's."""

    sight: Sight
    sure: bool  # a province, or behind a head that only some kinds of places have
    parented: bool  # right before a comma or a bracket and another name


def bare_sights(bares: Iterable[Bare], known: frozenset[str]) -> Iterator[Sight]:
    """Bare names that can be told: of provinces, of places in ``known`` (folded names the article
    writes with their kind), and of any place right before a comma and another name."""
    for bare in bares:
        if bare.sure or bare.sight.name in known:
            yield bare.sight
        elif bare.parented:
            yield bare.sight._replace(parented=True)


def bare_names(line: Line, lexicon: Lexicon) -> Iterator[Bare]:
    """The bare names of a block.

    A name that touches a further capital word is part of a longer name, or of a person's, unless
    that word ends the head of a body: “BĐBP Tiền Giang”. Behind a head that only some kinds of
    places have, the name is of one of them: “Huyện ủy Cao Lộc”.
    """
    words, block = line.words, line.number
    if words.text.isupper():  # nothing tells “HÒA BÌNH” from “hòa bình”, but “VĨNH PHÚC: …”
        yield from (
            Bare(Sight(block, 0, last, name, _NO_KIND), True, False)
            for last, name in lexicon.places.at(words, 0)
            if name in lexicon.provinces and _before_colon(words, last)
        )
        return
    behind_heads = {last + 1: head.kinds for _, last, head in line.heads}
    for first, last, name in line.places:
        kinds = behind_heads.get(first, _NO_KIND)
        if kinds and len(kinds) < len(LEVELS) and _is_of(name, kinds, lexicon):
            yield Bare(Sight(block, first, last, name, kinds), True, False)
        elif name not in _PEOPLE and _stands_alone(words, first, last, bool(kinds)):
            parented = last > first and _before_parent(words, last, lexicon)
            yield Bare(
                Sight(block, first, last, name, _NO_KIND), name in lexicon.provinces, parented
            )


def _stands_alone(words: Words, first: int, last: int, behind_head: bool) -> bool:
    after = last + 1
    if after < len(words.keys) and words.gaps[after] == JOINED and words.capitals[after]:
        return False
    before = first - 1
    if before < 0 or words.gaps[first] == PARTED:
        return True
    if words.gaps[first] != JOINED or behind_head:
        return True
    keys = words.keys
    if keys[before:first] in OTHER_BEARERS or (
        before and keys[before - 1 : first] in OTHER_BEARERS
    ):
        return False
    if words.keys[before] in _DIRECTIONS and before and words.keys[before - 1] in _DIRECTED:
        return True  # “miền Tây Nghệ An”
    begins = before == 0 or words.gaps[before] == PARTED
    begins_a_name = words.keys[before] in _BODY_NOUNS or words.keys[before] in SURNAMES
    return not words.capitals[before] or (begins and not begins_a_name)


def _is_of(name: str, kinds: frozenset[str], lexicon: Lexicon) -> bool:
    return any(place.kind in kinds for place in lexicon.gazetteer.of_name(name))


def _before_colon(words: Words, last: int) -> bool:
    return last + 1 < len(words.keys) and words.spaces[last + 1].startswith(":")


def _before_parent(words: Words, last: int, lexicon: Lexicon) -> bool:
    """Whether another name follows, behind a comma or in brackets: “Giao Lạc (Giao Thủy)”."""
    after = last + 1
    if after >= len(words.keys):
        return False
    between = words.spaces[after].strip()
    if between == "(":
        return words.capitals[after] or words.keys[after] in lexicon.level_starts
    return between == "," and words.capitals[after]
