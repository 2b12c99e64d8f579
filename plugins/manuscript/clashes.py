"""What is wrong between articles: addresses that two have, sections that nobody has registered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.text.vietnamese import slug_of
from plugins.manuscript.outcome import Claim

RENAME = "đổi tên một trong hai tệp"
_OTHER_SLUG = "đổi Slug của một trong hai bài, ví dụ  Slug: {slug}"


class Address(NamedTuple):
    """The address of a file, where it says so, and how it could have another."""

    url: str
    path: str
    line: int  # 0 where the name of the file says it
    mend: str  # “{slug}” stands for one that is free
    held: bool = False  # of a draft, which is in nobody’s way yet


def address_of(path: str, claim: Claim) -> Address:
    """The address an article claims."""
    free = f"{RENAME}, hoặc thêm vào một bài dòng  Slug: {{slug}}"
    return Address(claim.url, path, claim.line, _OTHER_SLUG if claim.chosen else free, claim.held)


def of_one_address(addresses: Iterable[Address]) -> Iterator[Problem]:
    """One problem for every file whose address another one has, too."""
    files: dict[str, list[Address]] = {}
    for address in addresses:
        files.setdefault(address.url, []).append(address)
    for url, clashing in files.items():
        if len(clashing) == 1:
            continue
        free = next(n for n in range(2, len(files) + 3) if f"{url[:-1]}-{n}/" not in files)
        slug = f"{url.rstrip('/').rpartition('/')[2]}-{free}"
        for here in clashing:
            others = ", ".join(other.path for other in clashing if other is not here)
            what = f"địa chỉ “{url}” trùng với {others}"
            alone = here.held or all(other.held for other in clashing if other is not here)
            gravity = Gravity.NOTICE if alone else Gravity.REFUSED
            yield Problem(here.path, here.line, what, here.mend.format(slug=slug), gravity)


def of_new_sections(claims: Iterable[tuple[str, Claim]]) -> Iterator[Problem]:
    """A notice for each section no register has, where it first stands."""
    places: dict[str, list[tuple[str, int, str]]] = {}  # by name as written: where it stands
    for path, claim in claims:
        if claim.new_section:
            place = (path, claim.section_line, claim.new_section)
            places.setdefault(claim.new_section, []).append(place)
    sections: dict[str, list[tuple[str, int, str]]] = {}
    for name, found in places.items():
        sections.setdefault(slug_of(name), []).extend(found)
    for found in sections.values():
        path, line, name = min(found)
        others = f" (và {len(found) - 1} bài khác)" if found[1:] else ""
        what = f"chuyên mục “{name}” chưa có trong danh mục, được lập mới{others}"
        fix = "nếu đúng ý thì ghi nó vào registry/sections.toml; nếu không, sửa “Section:”"
        yield Problem(path, line, what, fix, Gravity.NOTICE)
