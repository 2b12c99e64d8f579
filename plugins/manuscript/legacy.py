"""Which older Vietnamese encoding a text was typed in: TCVN3 (.VnTime fonts), VNI, Windows-1258.

The guess only names the fault to the editor; no text is ever converted by it. Each reading of the
text is judged by how many of the commonest marked words of Vietnamese it shows.
"""

from __future__ import annotations

import re

from plugins.bulletin.text.vietnamese import nfc

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
_TCVN3 = dict(
    zip(
        map(chr, range(0xA1, 0xFF)),
        "ĂÂÊÔƠƯĐăâêôơưđ??????àảãáạ?ằẳẵắ???????ặầẩẫấậè?ẻẽéẹềểễếệìỉ???ĩíịò?ỏõóọồổỗốộờởỡớợù?ủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)

# VNI: a vowel and then a byte for its marks; some letters are one byte.
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
_VNI_LETTERS = dict(zip("ñôöæòóìíî", "đơưỉịĩìíỵ", strict=True))
_VNI = re.compile(rf"([aeiouyôö])([{''.join(_VNI_MARKS)}])|[{''.join(_VNI_LETTERS)}]")


def legacy_encoding(data: bytes) -> str:
    """The name of the encoding in which the bytes read as Vietnamese, or “”."""
    best, name = _ENOUGH - 1, ""
    for encoding, text in _readings(data.decode("latin-1")):
        words = _common_words(text)
        if words > best:
            best, name = words, encoding
    if _common_words(nfc(data.decode("cp1258", errors="replace"))) > best:
        name = "Windows-1258"
    return name


def legacy_font(text: str) -> str:
    """The name of the font encoding of letters that only look right in an old font, or “”.

    Such text comes out of an old Word file: “phong trµo thi ®ua”. Text that is Vietnamese as it
    stands gives “”.
    """
    if not _is_suspect(text):
        return ""
    own = _common_words(text)
    for encoding, reading in _readings(text):
        if _common_words(reading) >= own + _ENOUGH:
            return encoding
    return ""


def misread(text: str) -> bool:
    """Whether the text is UTF-8 that a program once took for Windows-1252: “tá»‰nh”."""
    if not _is_suspect(text):
        return False
    reading = text.encode("cp1252", errors="replace").decode("utf-8", errors="replace")
    return _common_words(nfc(reading)) >= _common_words(text) + _ENOUGH


def _is_suspect(text: str) -> bool:
    return any(signs in text for signs in _SUSPECT)


def _readings(text: str) -> tuple[tuple[str, str], ...]:
    lower = text.lower()
    return (
        ("TCVN3 (phông .VnTime)", "".join(_TCVN3.get(c, c) for c in text)),
        ("VNI (phông VNI-Times)", nfc(_VNI.sub(_vni_letter, lower))),
    )


def _vni_letter(found: re.Match[str]) -> str:
    if found[1]:
        return _VNI_LETTERS.get(found[1], found[1]) + _VNI_MARKS[found[2]]
    return _VNI_LETTERS[found[0]]


def _common_words(text: str) -> int:
    return sum(word.lower() in _COMMON for word in _WORD.findall(text))
