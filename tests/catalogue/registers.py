"""Register files that cannot be read, and entries that lack, contradict or invent something.

An entry is put at the end of its register; ``line`` counts from the first line of the entry.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A bad entry of a register and what must be told of it."""

    name: str
    register: str
    text: str
    line: int | None
    words: str


def _campaign(name: str, lines: str, line: int | None, words: str) -> Entry:
    return Entry(f"campaign {name}", "campaigns.toml", f"\n[[campaign]]\n{lines}\n", line, words)


def _unit(name: str, lines: str, line: int | None, words: str) -> Entry:
    return Entry(f"unit {name}", "units.toml", f"\n[[unit]]\n{lines}\n", line, words)


KIND = 'kind = "chuong-trinh"\n'
SO = 'kind = "so"\n'
BACKWARDS = 'valid_from = "2020-01-01"\nvalid_to = "2010-01-01"'
RING = """\
slug = "b4"
kind = "chuong-trinh"
name = "Mười bốn"
parent = "b5"

[[campaign]]
slug = "b5"
kind = "chuong-trinh"
name = "Mười lăm"
parent = "b4"
"""

CAMPAIGNS = (
    _campaign("without a name", f'slug = "a1"\n{KIND}', None, "name"),
    _campaign("of an empty name", f'slug = "a2"\n{KIND}name = "  "', 4, "name"),
    _campaign("without a slug", f'name = "Một"\n{KIND}', None, "slug"),
    _campaign("without a kind", 'slug = "a3"\nname = "Hai"', None, "kind"),
    _campaign("of no kind", 'slug = "a4"\nname = "Ba"\nkind = "khong-co"', 4, "khong-co"),
    _campaign(
        "with the slug of another", f'slug = "tet-sum-vay"\n{KIND}name = "Bốn"', 2, "sum-vay"
    ),
    _campaign("with the name of another", f'slug = "a5"\n{KIND}name = "Tết Sum vầy"', 4, "Sum vầy"),
    _campaign("with a slug that climbs", f'slug = "../a"\n{KIND}name = "Năm"', 2, r"\.\./a"),
    _campaign("with a slug in capitals", f'slug = "Sau"\n{KIND}name = "Sáu"', 2, "Sau"),
    _campaign("named by a number", f'slug = "a6"\n{KIND}name = 7', 4, "name"),
    _campaign("also named by a number", f'slug = "a7"\n{KIND}name = "Tám"\nalso = [1]', 5, "also"),
    _campaign("with a key nobody knows", f'slug = "a8"\n{KIND}name = "Mười"\nnam = 2020', 5, "nam"),
    _campaign(
        "of a day in no calendar",
        f'slug = "b1"\n{KIND}name = "Mười một"\nlaunched_on = "2022-02-30"',
        5,
        "2022-02-30",
    ),
    _campaign("in itself", f'slug = "b3"\n{KIND}name = "Mười ba"\nparent = "b3"', 5, "b3"),
    _campaign("in a ring", RING, None, "b4|b5"),
    _campaign("of no field", f'slug = "b6"\n{KIND}name = "Tư"\nfield = "khong-co"', 5, "khong-co"),
    _campaign(
        "of no letters",
        f'slug = "b8"\n{KIND}name = "!!!"',
        4,
        "name|tên|!!!",
    ),
)
OTHERS = (
    _unit("that ends first", f'slug = "c2"\n{SO}name = "Sở Hai"\n{BACKWARDS}', None, "2010"),
    _unit("with a place’s slug", f'slug = "tinh-lang-son"\n{SO}name = "Sở Bốn"', 2, "lang-son"),
    Entry(
        "section twice",
        "sections.toml",
        '\n[[section]]\nslug = "phong-trao-thi-dua"\nname = "Tin"\n',
        2,
        "phong-trao-thi-dua",
    ),
    Entry("award without a name", "awards.toml", '\n[[award]]\nslug = "d1"\n', None, "name"),
    Entry("table nobody knows", "sections.toml", '\n[[chuyen-muc]]\nslug = "x"\n', None, "muc"),
    Entry(
        "place too deep",
        "places.txt",
        "tỉnh Hà Giang\n        xã Quá Sâu\n",
        2,
        ".",
    ),
    Entry("place of no kind", "places.txt", "Nơi Nào Đó\n", 1, "."),
    Entry(
        "place twice",
        "places.txt",
        "tỉnh Cao Bằng\n  huyện Hà Quảng\n  huyện Hà Quảng\n",
        3,
        "quang",
    ),
)
ENTRIES = CAMPAIGNS + OTHERS
# What leads to other entries is looked at when all entries can be read.
RELATIONS = (
    _campaign("in nothing", f'slug = "b2"\n{KIND}name = "Hai"\nparent = "khong-co"', 5, "khong-co"),
    _unit("of no place", f'slug = "c1"\n{SO}name = "Sở Một"\nplace = "khong-co"', 5, "khong-co"),
    _unit(
        "succeeded by nobody",
        f'slug = "c3"\n{SO}name = "Sở Ba"\nsuccessors = ["khong-co"]',
        5,
        "khong-co",
    ),
)

WHOLE: dict[str, tuple[str, bytes, int | None, str]] = {
    "quote not closed": ("campaigns.toml", b'[[campaign]]\nname = "M\n', 2, "."),
    "key twice": ("units.toml", b'[[kind]]\nslug = "a"\nslug = "b"\n', 3, "."),
    "bytes of another encoding": ("awards.toml", "tên = 1".encode("utf-16"), None, "UTF-8|UTF-16"),
    "brackets not closed": ("sections.toml", b'[[section]\nslug = "a"\n', 1, "."),
    "nul in the places": ("places.txt", "tỉnh\0 Lạng Sơn\n".encode(), 1, "."),
}
