"""Vietnamese text: one form to store, one form to compare, one order, one address."""

from __future__ import annotations

import re
import unicodedata

# Dashes and quotation marks that editors and word processors use for one another.
_LOOKALIKES = {
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛‹›′`´", "'"),
    "Ð": "đ",  # U+00D0, typed for U+0110 by some keyboards
    "ð": "đ",
    "\u00a0": " ",
    "\u202f": " ",
}
_LOOKALIKE = re.compile(f"[{''.join(_LOOKALIKES)}]")

# A tone mark stands on either vowel of open “oa”, “oe”, “uy”: hòa, hoà. The older way is kept,
# as state documents do. Source: Quyết định 1989/QĐ-BGDĐT allows the newer one in school books.
_TONE_PLACES = {
    second: first
    for plain, firsts in (("oa", "òóỏõọ"), ("oe", "òóỏõọ"), ("uy", "ùúủũụ"))
    for second, first in zip(
        (plain[0] + v for v in {"a": "àáảãạ", "e": "èéẻẽẹ", "y": "ỳýỷỹỵ"}[plain[1]]),
        (f + plain[1] for f in firsts),
        strict=True,
    )
}
_TONE_PLACE = re.compile("|".join(_TONE_PLACES))

# “sĩ” and “sỹ”, “kỹ” and “kĩ”: one sound, two spellings, when the syllable ends there.
# The vowel comes first in the pattern: it is what the search can skip to.
_Y_ENDING = re.compile(r"[yỳýỷỹỵ](?<=[hklmst].)(?!\w)")
_Y_TO_I = dict(zip("yỳýỷỹỵ", "iìíỉĩị", strict=True))


def nfc(text: str) -> str:
    """The text with every letter composed (Unicode NFC)."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """The form in which two spellings of one name are equal; as long as ``text``, which is NFC.

    Case, kind of dash and quotation mark, place of the tone mark (hòa, hoà) and final i or y after
    h k l m s t (sĩ, sỹ) do not matter. Marks do: “dưa” and “dua” stay apart. Offsets stay true.
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter such as “İ” grows when lowered
        lowered = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    lowered = _LOOKALIKE.sub(lambda found: _LOOKALIKES[found[0]], lowered)
    lowered = _TONE_PLACE.sub(lambda found: _TONE_PLACES[found[0]], lowered)
    return _Y_ENDING.sub(lambda found: _Y_TO_I[found[0]], lowered)


def _bare(text: str) -> str:
    """Lower-case letters without their marks."""
    spread = unicodedata.normalize("NFD", text.lower().replace("đ", "d").replace("ð", "d"))
    return "".join(c for c in spread if not unicodedata.combining(c))


# ASCII and composed Latin letters as they stand in an address; a space parts words.
_BARE = {
    n: _bare(chr(n)) if n >= 0x80 or chr(n).isalnum() else " "
    for n in (*range(0x80), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))
}


def slug_of(name: str) -> str:
    """The name in an address: lower-case ASCII words joined by hyphens; “” if none are left."""
    bare = name.translate(_BARE)
    if bare.isascii():  # nearly always: the gazetteer asks ten thousand times at every start
        return "-".join(bare.split())
    return re.sub(r"[^a-z0-9]+", "-", _bare(name)).strip("-")


# Letters in the order of the Vietnamese alphabet; f j w z stand where Latin has them.
# Tones decide only after the letters: ngang, huyền, hỏi, ngã, sắc, nặng.
_ALPHABET = {letter: place for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}

SortKey = tuple[tuple[tuple[int, int, int], ...], tuple[int, ...], str]


def sort_key(name: str) -> SortKey:
    """What ``sorted`` needs for Vietnamese order: letters, then tones, then the text itself.

    Spaces sort before digits, digits (as numbers) before letters; other marks are passed over.
    """
    letters: list[tuple[int, int, int]] = []
    tones: list[int] = []
    for token in re.findall(r"\d+|\s+|[^\W\d_]", nfc(name).lower()):
        if token.isspace():
            letters.append((0, 0, 0))
        elif token.isdecimal():
            letters.append((1, int(token), 0))
        else:
            parts = unicodedata.normalize("NFD", token)
            tones.append(next((_TONES[c] for c in parts if c in _TONES), 0))
            base = nfc("".join(c for c in parts if c not in _TONES))
            letters.append((2, _ALPHABET.get(base, 100), ord(base[0])))
    return tuple(letters), tuple(tones), name


def first_letter(name: str) -> str:
    """The capital under which an index lists the name: “Đ” for “đoàn”; “#” for a digit or mark."""
    for c in nfc(name).upper():
        if c.isalpha():
            parts = unicodedata.normalize("NFD", c)
            return nfc("".join(p for p in parts if p not in _TONES))
        if c.isdecimal():
            return "#"
    return "#"


def sentence_case(text: str) -> str:
    """The text with its first letter capital: “xã Lộc Yên” at the start of a line."""
    return text[:1].upper() + text[1:]


def shortened(text: str, signs: int) -> str:
    """The text cut after a whole word, with “…”, if it is longer than so many signs."""
    if len(text) <= signs:
        return text
    cut = text[: signs + 1].rsplit(" ", 1)[0]
    return (cut if len(cut) <= signs else text[:signs]).rstrip(" ,;:.–-") + "…"


def with_dots(number: int) -> str:
    """“1.284”: a number as Vietnamese writes it, with a dot for thousands."""
    return f"{number:,}".replace(",", ".")
