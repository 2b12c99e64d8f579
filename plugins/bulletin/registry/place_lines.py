"""The lines of ``places.txt``: what stands in one, and which address its place has."""

from __future__ import annotations

import re
from typing import NamedTuple

# Nouns of provinces, of districts and of communes. “Thành phố” is of a province where it is not
# indented, of a district where it is.
PROVINCES = {"tỉnh": "tinh", "thành phố": "thanh-pho"}
DISTRICTS = {
    "huyện": "huyen", "quận": "quan", "thị xã": "thi-xa", "thành phố": "thanh-pho-thuoc-tinh",
}  # fmt: skip
COMMUNES = {"xã": "xa", "phường": "phuong", "thị trấn": "thi-tran", "đặc khu": "dac-khu"}

_NOUN = "|".join({**PROVINCES, **DISTRICTS, **COMMUNES})
# Indent, noun, name, position and notes of a line; or the whole of one that is no such line.
LINE = re.compile(rf"^(?:( *)({_NOUN}) (\S[^\t\n]*)(?:\t([^\t\n]*)(?:\t([^\t\n]+))?)?|(.*))$", re.M)
_BODY = re.compile(rf"({_NOUN}) (.+?)(?: \((tỉnh|thành phố) (.+)\))?")


class Named(NamedTuple):
    """A place as another line names it: “huyện A Lưới (tỉnh Thừa Thiên Huế)”."""

    noun: str
    name: str
    province: tuple[str, str] | None = None  # noun and name, where it is another than here


class Notes(NamedTuple):
    """What stands behind the position, parted by “; ”."""

    first: str = ""  # “từ 2025-01-01”
    last: str = ""  # “đến 2024-12-31”
    slug: str = ""  # “slug xa-ba-to-quang-ngai-21523”
    heirs: tuple[Named, ...] | None = None  # “→ xã Ba Vì, xã Ba Xa”; () for “→ ?”
    district: Named | None = None  # “huyện Ba Tơ”


def notes_of(text: str) -> Notes:
    """The notes of a line; ValueError if one cannot be read, or says what another said."""
    found: dict[str, str | tuple[Named, ...] | Named] = {}
    for note in text.split("; "):
        key, said = _note(note)
        if key in found:
            raise ValueError(note)
        found[key] = said
    return Notes(**found)  # type: ignore[arg-type]


def _note(note: str) -> tuple[str, str | tuple[Named, ...] | Named]:
    word, _, rest = note.partition(" ")
    if word == "→":
        heirs = () if rest == "?" else tuple(_named(each) for each in rest.split(", "))
        return "heirs", heirs
    if key := {"từ": "first", "đến": "last", "slug": "slug"}.get(word):
        if not rest:
            raise ValueError(note)
        return key, rest
    district = _named(note)
    if district.noun not in DISTRICTS:
        raise ValueError(note)
    return "district", district


def _named(text: str) -> Named:
    found = _BODY.fullmatch(text)
    if not found:
        raise ValueError(text)
    noun, name, of, province = found.groups()
    return Named(noun, name, (of, province) if of else None)


def province_slug(kind: str, name: str) -> str:
    """“tinh-lang-son”. Here and below: ``name`` and ``province`` are names through ``slug_of``."""
    return f"{kind}-{name}"


def district_slug(kind: str, name: str, province: str) -> str:
    """“huyen-cao-loc-lang-son”; “thanh-pho-lang-son” where the province bears the same name."""
    noun = kind.removesuffix("-thuoc-tinh")
    return f"{noun}-{name}" if name == province else f"{noun}-{name}-{province}"


def commune_slug(kind: str, name: str, within: str) -> str:
    """“xa-cao-loc-lang-son”, and before July 2025 “xa-loc-yen-huyen-cao-loc-lang-son”.

    ``within`` is the name of the province, or the whole slug of the district.
    """
    return f"{kind}-{name}-{within}"
