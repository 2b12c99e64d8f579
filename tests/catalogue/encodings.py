"""Files that are not the UTF-8 they should be, and letters that hide, turn or break the text."""

from __future__ import annotations

import unicodedata

from tests.catalogue.case import (
    BODY,
    DATE,
    HEADERS,
    SECTION,
    Case,
    article,
    harmless,
    published,
    refused,
)

TEXT = article("Hội nghị tổng kết phong trào thi đua.\n\nĐoàn viên được biểu dương.\n")
TONES = "\u0300\u0301\u0303\u0309\u0323"
# The same words as they were typed with fonts of the 1990s.
TCVN3 = "Héi nghÞ tæng kÕt phong trµo thi ®ua. §oµn viªn ®\xadîc biÓu d\xad¬ng t¹i tØnh.\n"
VNI = "Hoäi nghò toång keát phong traøo thi ñua. Ñoaøn vieân ñöôïc bieåu döông taïi tænh.\n"
OLD_HEADERS = "Title: Bai thu\nDate: 2024-05-06\nSection: Phong trao thi dua\n\n"


def _windows_1258(text: str) -> bytes:
    """Vietnamese as Windows wrote it: tone marks stand behind their letters."""
    return b"".join(_letter_1258(letter) for letter in unicodedata.normalize("NFC", text))


def _letter_1258(letter: str) -> bytes:
    parts = unicodedata.normalize("NFD", letter)
    tone = "".join(mark for mark in parts if mark in TONES)
    bare = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in TONES))
    return (bare + tone).encode("cp1258")


def _with(letter: str) -> str:
    """An article whose sixth line holds a letter in the midst of a word."""
    return f"{HEADERS}\nDòng thứ nhất.\nHội ng{letter}hị khai mạc.\n"


def _twice(text: str) -> str:
    return text.encode().decode("latin-1")


KINDS = (
    published("byte order mark", "\ufeff" + TEXT, ("tổng kết",), ("\ufeff",)),
    published("line ends of windows", TEXT.replace("\n", "\r\n"), ("tổng kết",), ("\r",)),
    harmless("line ends of old macs", TEXT.replace("\n", "\r"), ("tổng kết",), ("\r",)),
    harmless("mixed line ends", TEXT.replace("\n", "\r\n", 3), ("tổng kết",), ("\r",)),
    refused("utf 16 little end first", TEXT.encode("utf-16"), None, "UTF-16", "UTF-8"),
    refused(
        "utf 16 big end first", b"\xfe\xff" + TEXT.encode("utf-16-be"), None, "UTF-16", "UTF-8"
    ),
    refused("utf 16 without a mark", TEXT.encode("utf-16-le"), None, "UTF-16|NUL", "UTF-8"),
    refused("utf 32", TEXT.encode("utf-32"), None, "UTF-32|UTF-16|NUL", "UTF-8"),
    refused("windows 1258", _windows_1258(TEXT), None, "1258", "UTF-8"),
    refused("tcvn3 bytes", (OLD_HEADERS + TCVN3).encode("latin-1"), None, "TCVN3"),
    refused("tcvn3 pasted into utf 8", OLD_HEADERS + TCVN3, None, "TCVN3"),
    refused("vni bytes", (OLD_HEADERS + VNI).encode("latin-1"), None, "VNI"),
    refused("vni pasted into utf 8", OLD_HEADERS + VNI, None, "VNI"),
    refused("utf 8 encoded twice", _twice(TEXT), None, "hai lần|sai bảng mã"),
    refused("utf 8 encoded twice in one line", TEXT + _twice("Hội nghị.\n"), 8, "."),
    refused(
        "utf 8 taken for western",
        TEXT + "Tá»‰nh Láº¡ng SÆ¡n\n",
        None,
        "sai bảng mã|hai lần",
    ),
    refused("one stray byte", TEXT.encode() + b"\nCu\xf4ng\n", 9, "UTF-8"),
    refused("letter cut in half", TEXT.encode()[:-3] + "ộ".encode()[:2], 7, "UTF-8"),
    refused("surrogate bytes", TEXT.encode() + b"\xed\xa0\xbd\n", 8, "UTF-8"),
    refused("picture named as an article", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, None, "."),
)
LETTERS: tuple[Case, ...] = (
    refused("letter nul", _with("\0"), 6, "NUL|U\\+0000|điều khiển|ký tự"),
    refused("letter escape", _with("\x1b[31m"), 6, "U\\+001B|điều khiển|ký tự"),
    refused("letter backspace", _with("\b"), 6, "U\\+0008|điều khiển|ký tự"),
    refused("letter of c1", _with("\x85\x9b"), 6, "U\\+0085|U\\+009B|điều khiển|ký tự"),
    refused("bidi override", _with("\u202egnud"), 6, "U\\+202E|chiều|hướng|đảo"),
    refused("bidi isolate", _with("\u2066x"), 6, "U\\+2066|chiều|hướng|đảo"),
    refused("replacement letter", _with("\ufffd"), 6, "U\\+FFFD|mất|hỏng|ký tự"),
    refused("bidi override in the title", f"Title: a\u202eb\n{DATE}{SECTION}\n{BODY}", 1, "."),
    harmless("letter of no width", _with("\u200b"), (), ("\u200b",)),
    harmless("soft hyphen", _with("\xad"), (), ("\xad",)),
    harmless("line separator", _with("\u2028")),
    harmless("private letter", _with("\ue000")),
    harmless("lone joiner", _with("\u2060\ufeff"), (), ("\u2060|\ufeff",)),
    harmless("no letter at all", _with("\uffff\ufdd0"), (), ("\uffff|\ufdd0",)),
    published(
        "decomposed letters",
        unicodedata.normalize("NFD", TEXT),
        ("tổng kết",),
        ("[\u0300-\u0323]",),
    ),
    published("blanks of other widths", _with("\xa0\u2009\u3000"), ("khai mạc",)),
)

CASES = KINDS + LETTERS
