"""Vietnamese typed for an old font, which shows “phong trµo thi ®ua” in any other: TCVN3 and VNI.

Each reading of a text is judged by how many of the commonest marked words of Vietnamese it shows.
Nothing is converted unless it is asked for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from types import MappingProxyType

from plugins.bulletin.text.vietnamese import nfc

TCVN3 = "TCVN3 (phông .VnTime)"
VNI = "VNI (phông VNI-Times)"

_WORD = re.compile(r"[^\W\d_]+")

# The commonest words that bear a mark, in news of this kind.
_COMMON = frozenset(
    _WORD.findall(
        "và của được các những người với đã không này đến từ để một là về tại phát động tỉnh huyện"
        " xã đồng chí tác chức hội nghị đơn vị thực hiện năm tổ quốc đảng việt bộ sự cũng nghèo"
        " thưởng phòng đội trào cuộc vận chương trình"
    )
)
# A text without any of these signs was not typed in an old font, nor misread.
_SUSPECT = (*"®µ¶¸¹ñøûï", "á»", "Æ°", "Ä‘")
_ENOUGH = 2  # words; fewer may be chance

# TCVN 5712:1993, third set: code points 161–254 in order; “?” stands for those without a letter.
_TCVN3 = {
    old: new
    for old, new in zip(
        map(chr, range(0xA1, 0xFF)),
        "ĂÂÊÔƠƯĐăâêôơưđ??????àảãáạ?ằẳẵắ???????ặầẩẫấậè?ẻẽéẹềểễếệìỉ???ĩíịò?ỏõóọồổỗốộờởỡớợù?ủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
    if new != "?"
}

# VNI: a vowel and then a sign for its marks, in either case; some letters are one sign.
_VNI_MARKS = {
    "ø": "\u0300",
    "ù": "\u0301",
    "û": "\u0309",
    "õ": "\u0303",
    "ï": "\u0323",
    "â": "\u0302",
    "à": "\u0302\u0300",
    "á": "\u0302\u0301",
    "å": "\u0302\u0309",
    "ã": "\u0302\u0303",
    "ä": "\u0302\u0323",
    "ê": "\u0306",
    "è": "\u0306\u0300",
    "é": "\u0306\u0301",
    "ú": "\u0306\u0309",
    "ü": "\u0306\u0303",
    "ë": "\u0306\u0323",
}
_VNI_LETTERS = dict(zip("ñôöæòóìíîÑÔÖÆÒÓÌÍÎ", "đơưỉịĩìíỵĐƠƯỈỊĨÌÍỴ", strict=True))
_VNI_SIGNS = "".join(_VNI_MARKS) + "".join(_VNI_MARKS).upper()
_VNI = re.compile(rf"([aeiouyôöAEIOUYÔÖ])([{_VNI_SIGNS}])|[{''.join(_VNI_LETTERS)}]")
VNI_MARK_FIRST = re.compile(rf"[{_VNI_SIGNS}]")  # a text that begins so goes on with a vowel

# Vietnamese letters that no old font has where Unicode has them.
_ONLY_UNICODE = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9\u0300\u0301\u0303\u0309\u0323]")


def legacy_font(text: str) -> str:
    """The name of the font encoding of letters that only look right in an old font, or “”.

    Such text comes out of an old Word file: “phong trµo thi ®ua”. Text that is Vietnamese as it
    stands gives “”.
    """
    if not is_suspect(text):
        return ""
    own = common_words(text)
    for encoding, read in _READINGS.items():
        if common_words(read(text)) >= own + _ENOUGH:
            return encoding
    return ""


def from_legacy(text: str, encoding: str) -> str:
    """The text in Unicode, composed; one that already has letters of Unicode's stays as it is.

    ``encoding`` is :data:`TCVN3` or :data:`VNI`.
    """
    return text if _ONLY_UNICODE.search(text) else _READINGS[encoding](text)


def readings(text: str) -> tuple[tuple[str, str], ...]:
    """The text read in each of the encodings, with its name."""
    return tuple((encoding, read(text)) for encoding, read in _READINGS.items())


def is_suspect(text: str) -> bool:
    """Whether the text has signs that Vietnamese has only by mistake."""
    return any(signs in text for signs in _SUSPECT)


def common_words(text: str) -> int:
    """How many of the commonest marked words the text shows."""
    return sum(word.lower() in _COMMON for word in _WORD.findall(text))


def _from_tcvn3(text: str) -> str:
    return "".join(_TCVN3.get(c, c) for c in text)


def _from_vni(text: str) -> str:
    return nfc(_VNI.sub(_vni_letter, text))


def _vni_letter(found: re.Match[str]) -> str:
    if found[1]:
        marks = _VNI_MARKS[found[2].lower()]
        base = unicodedata.normalize("NFD", _VNI_LETTERS.get(found[1], found[1]))
        return nfc(base + marks)
    return _VNI_LETTERS[found[0]]


_READINGS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {TCVN3: _from_tcvn3, VNI: _from_vni}
)
