"""What a noun alone names: the body spoken of before, or that of the place spoken of."""

from __future__ import annotations

from plugins.bulletin.registry.registers import Place
from plugins.bulletin.tagging.mention import Rule
from plugins.bulletin.text.words import JOINED, Words
from plugins.units.article import Article
from plugins.units.heads import Head
from plugins.units.memory import Memory, Named
from plugins.units.nouns import COMMUNES, FIELD, PLACE
from plugins.units.phrase import Phrase
from plugins.units.rows import of_all
from plugins.units.wording import same

# Bodies each territory has, so that their noun alone names the one of the place spoken of.
_COMMON = frozenset(
    (
        "Ủy ban nhân dân", "Hội đồng nhân dân", "Ủy ban Mặt trận Tổ quốc Việt Nam",
        "Liên đoàn Lao động", "Hội Liên hiệp Phụ nữ", "Hội Nông dân", "Hội Cựu chiến binh",
        "Hội Phụ nữ",
    )
)  # fmt: skip
# Organs each employer has.
_ORGANS = frozenset(("Công đoàn", "Công đoàn cơ sở", "Đoàn Thanh niên", "Hội Sinh viên"))
_OF_COMMUNES = frozenset(("Trạm Y tế", "Đảng ủy"))  # alone: of the commune spoken of
# Also names of the central body, where no place is spoken of.
_CENTRAL = frozenset(
    ("Kho bạc Nhà nước", "Kiểm toán Nhà nước", "Bảo hiểm xã hội", "Ngân hàng Chính sách xã hội")
)


def alone(
    phrase: Phrase, words: Words, head: Head | None, article: Article, memory: Memory
) -> Named | None:
    """What a noun alone names: “Hội Nông dân”; None where that is open."""
    noun = phrase.noun
    if of_all(words, phrase.last) or _goes_on(phrase, words):
        return None
    if noun.lists and (block := memory.last.get("Đảng ủy Khối")):
        rest = block.name.partition("Khối ")[2]  # “Đoàn khối”, of the same block
        return Named(f"{noun.name} {rest}", noun.kind, None, Rule.CONTEXT, block.settled_by)
    if noun.whole is not PLACE or not words.capitals[phrase.first]:
        return None
    if known := memory.last.get(noun.name):
        return known
    if noun.name in _ORGANS:
        return _organ(phrase, memory)
    place = memory.place or article.context.district or article.context.province
    if place is None:
        central = noun.name in _CENTRAL
        return Named(noun.name, noun.kind, None, Rule.KIND_WORD) if central else None
    of_commune = noun.name in _OF_COMMUNES and place.kind in COMMUNES
    if not of_commune and noun.name not in _COMMON:
        return None
    if unit := article.unit_of(head, place) if head else None:
        return Named(unit.name, unit.kind, unit.slug, Rule.CONTEXT, place.full_name, place)
    return _of_place(phrase, place)


def _of_place(phrase: Phrase, place: Place) -> Named:
    name = f"{phrase.noun.name} {place.full_name}"
    return Named(name, phrase.noun.kind, None, Rule.CONTEXT, place.full_name, place)


def _organ(phrase: Phrase, memory: Memory) -> Named | None:
    """“Công đoàn cơ sở”, “Đoàn Thanh niên” alone: of the employer spoken of, or beside others.

    “Hội Liên hiệp Phụ nữ, Hội Cựu chiến binh và Đoàn Thanh niên” are of one place.
    """
    host = memory.opening
    if phrase.noun.name == "Công đoàn cơ sở":
        host = memory.hosts.get(phrase.block) or host
    elif place := memory.crowds.get(phrase.block):
        return _of_place(phrase, place)
    return host.owning(phrase.noun.name, phrase.noun.kind) if host else None


def _goes_on(phrase: Phrase, words: Words) -> bool:
    """Whether a capital word behind a noun makes it another name: “Đảng bộ Quân khu”."""
    after = phrase.last + 1
    return after < len(words.keys) and words.gaps[after] == JOINED and words.capitals[after]


def owner(phrase: Phrase, words: Words, memory: Memory) -> Named | None:
    """What a noun alone at the end of another's name means: “Bệnh viện” is the one spoken of."""
    noun, first = phrase.noun, memory.first
    if noun.village:
        return memory.last.get(noun.name)
    known = first.get(noun.name) or first.get(noun.kind)
    if known or not words.capitals[phrase.first] or noun.whole is FIELD or noun.inner:
        return known
    return Named(noun.name, noun.kind, None, Rule.KIND_WORD)


def longer(title: str, place: Place, memory: Memory) -> Named | None:
    """The one longer name before of the same beginning and place.

    “Phòng giao dịch huyện” is “Phòng giao dịch Ngân hàng Chính sách xã hội huyện Kỳ Sơn”.
    """
    spellings = memory.spellings
    start, end = same(title), same(place.full_name)
    if f"{start} {end}" in spellings:
        return None
    found = [name for name in spellings if name.startswith(f"{start} ") and name.endswith(end)]
    return spellings[found[0]] if len(found) == 1 else None
