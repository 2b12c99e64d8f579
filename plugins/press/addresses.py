"""Addresses of pages: inside the output, good on every file system, each with one page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from plugins.bulletin.pages.index import Row
from plugins.bulletin.problem import Problem
from plugins.press.origin import Origin
from plugins.press.record import Published

# Names Windows keeps for devices, with any ending. Source: Microsoft, “Naming Files, Paths”.
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
# Names of small letters, digits and dashes, perhaps with an ending, and none that Windows keeps.
_GOOD = re.compile(
    r"(?:(?!con|prn|aux|nul|com|lpt)[a-z0-9-]{1,150}/)*(?!con|prn|aux|nul|com|lpt)[a-z0-9-]{1,150}"
    r"(?:\.[a-z0-9]{1,9})?"
)
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
_LONGEST_NAME_BYTES = 200  # file systems take 255; tools add endings such as “.gz”


def address_problems(
    others: Iterable[str], files: Iterable[Published], origin: Callable[[str], Origin] = Origin
) -> list[Problem]:
    """What is wrong with the addresses of files, each alone and beside the others, which are good.

    ``origin`` says whose page an address is: the editor's file where there is one.
    """
    problems: list[Problem] = []
    holders = {_unified(address): address for address in others}
    folders = {folder: address for address in holders for folder in _folders(address)}
    for file in files:
        address = file.address
        if fault := fault_of(address):
            problems.append(_unusable(origin(address).path, address, fault))
        name = _unified(address)
        above = _folders(name)
        for taken in filter(None, (holders.get(name), folders.get(name), *map(holders.get, above))):
            problems.append(_clash(taken, address, origin))
        holders.setdefault(name, address)
        folders.update(dict.fromkeys(above, address))
    return problems


def row_problems(rows: Iterable[Row]) -> Iterator[Problem]:
    """Articles whose address cannot be used."""
    for row in rows:
        if fault := fault_of(f"{row.url}index.html"):
            yield _unusable(row.path, row.url, fault)


def row_clashes(rows: Iterable[Row]) -> Iterator[Problem]:
    """Articles that would have one address; the later file is named first."""
    holders: dict[str, Row] = {}
    for row in rows:
        holder = holders.setdefault(row.url, row)
        if holder is not row:
            yield Problem(
                row.path,
                0,
                what=f"trùng địa chỉ “{row.url}” với {holder.path}",
                fix="viết Slug khác cho một trong hai bài",
            )


def _unusable(path: str, address: str, fault: str) -> Problem:
    fix = "đổi tên tệp, hoặc viết Slug khác: chỉ chữ thường không dấu, số và dấu nối"
    return Problem(path, 0, f"địa chỉ “{address}” {fault}", fix)


def fault_of(address: str) -> str:
    """Why an address cannot be used; “” for a good one."""
    if _GOOD.fullmatch(address):  # as almost all are: an archive asks for each of its articles
        return ""
    if not address or address.startswith("/") or "\\" in address:
        return "không nằm trong trang"
    for name in address.split("/"):
        if name in {"", ".", ".."}:
            return "không nằm trong trang"
        if name.startswith("."):
            return "có tên bắt đầu bằng dấu chấm, máy chủ sẽ giấu đi"
        if _DEVICE.fullmatch(name):
            return f"có “{name}”, tên mà Windows giữ riêng"
        if _FORBIDDEN.search(name) or name != name.strip() or name.endswith("."):
            return f"có tên “{name}” mà không phải máy nào cũng chép được"
        if len(name.encode()) > _LONGEST_NAME_BYTES:
            return f"có tên dài hơn {_LONGEST_NAME_BYTES} byte"
        if unicodedata.normalize("NFC", name) != name:
            return f"có tên “{name}” chưa ở dạng Unicode dựng sẵn (NFC)"
    return ""


def _unified(address: str) -> str:
    """The address as macOS and Windows compare names."""
    return unicodedata.normalize("NFC", address).casefold()


def _folders(address: str) -> list[str]:
    """“a/b” and “a” of “a/b/c”."""
    parts = address.split("/")[:-1]
    return ["/".join(parts[:number]) for number in range(len(parts), 0, -1)]


def _clash(first: str, second: str, origin: Callable[[str], Origin]) -> Problem:
    addresses = " và ".join(f"“{a}”" for a in dict.fromkeys((first, second)))
    return Problem(
        origin(second).path,
        0,
        what=f"trùng địa chỉ {addresses} với {origin(first).path}",
        fix="viết Slug khác cho một trong hai",
    )
