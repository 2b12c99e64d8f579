"""Where an article was before: ``Was: /tin-tuc/bai-cu.html; /2020/05/ten-cu/``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from urllib.parse import unquote, urlsplit

from plugins.bulletin.entry import FixedPage
from plugins.bulletin.pages.index import Row
from plugins.bulletin.pages.taken import TAKEN
from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.text.vietnamese import nfc, shortened
from plugins.manuscript.clean import one_line
from plugins.manuscript.headers import Manuscript

_MOST = 20  # old addresses of one article
_LONGEST = 150  # letters of one name in an address
_SHOWN = 80
_PAGE = re.compile(r"\.html?$", re.IGNORECASE)
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")
_BAD = re.compile(r"""[\x00-\x1f\x7f<>:"'`|?*\\#%]|^[ .]|[ .]$""")
_FIX = (
    "viết địa chỉ cũ tính từ tên miền, "
    "ví dụ  Was: /tin-tuc/bai-cu.html  hoặc  Was: /2020/05/ten-cu/"
)


def old_addresses(manuscript: Manuscript, url: str, problems: list[Problem]) -> tuple[str, ...]:
    """The old addresses of an article that is now at ``url``, each once; faults are added.

    Below the top: “tin-tuc/bai-cu.html”, “2020/05/ten-cu/”; behind “//host/” where a host is named.
    """
    found: dict[str, None] = {}
    for header in manuscript.all("Was"):
        for typed in filter(None, map(str.strip, one_line(header.value).split(";"))):
            try:
                address = _address(typed)
                if _below(address) == url:
                    raise ValueError("chính là địa chỉ bây giờ của bài: chuyển đi chuyển lại mãi")
            except ValueError as fault:
                what = f"địa chỉ cũ “{shortened(typed, _SHOWN)}” {fault}"
                problems.append(Problem(manuscript.path, header.line, what, _FIX))
            else:
                found[address] = None
    if len(found) > _MOST:
        what = f"bài có {len(found)} địa chỉ cũ, nhiều nhất được {_MOST}"
        problems.append(Problem(manuscript.path, manuscript.line("Was"), what, "bỏ bớt"))
    return tuple(found)


def _address(typed: str) -> str:
    """The address as it is kept; ValueError says why it is none, in Vietnamese."""
    try:
        parts = urlsplit(typed)
    except ValueError:  # of a bracket in the host
        raise ValueError("không đọc được") from None
    if parts.scheme not in ("", "http", "https"):
        raise ValueError("không phải địa chỉ của một trang")
    if parts.query or "?" in typed:
        raise ValueError("có phần sau dấu “?”, máy chủ không chuyển được địa chỉ như thế")
    path = nfc(unquote(parts.path)).removeprefix("/")
    names = path.removesuffix("/").split("/")
    if not path:
        raise ValueError("là trang chủ" if parts.netloc else "không có gì")
    if any(not name or len(name) > _LONGEST or _BAD.search(name) for name in names):
        raise ValueError("không phải một địa chỉ dùng được")
    if names[-1].lower() in ("index.html", "index.htm"):
        path = "/".join((*names[:-1], "")) if names[1:] else ""
    elif not _PAGE.search(names[-1]) and not path.endswith("/"):
        if _ENDING.search(names[-1]):
            raise ValueError("không tận cùng bằng “/”, .html hoặc .htm: không chuyển được")
        path += "/"
    if not path:
        raise ValueError("là trang chủ")
    if path.removesuffix("/") in TAKEN:
        raise ValueError("là trang khác của Bản tin")
    return f"//{parts.netloc.lower()}/{path}" if parts.netloc else path


def _below(address: str) -> str:
    """An old address below the top of the site, whatever host it names."""
    return address[2:].partition("/")[2] if address.startswith("//") else address


def settled(
    rows: Iterable[Row], pages: Iterable[FixedPage], site: str, lines: Mapping[str, int]
) -> tuple[tuple[Row, ...], tuple[Problem, ...]]:
    """The rows with old addresses below the top, and those addresses that cannot be.

    ``site`` is where the bulletin lies, “” while writing; ``lines`` says on which line the file of
    a path names its old addresses.
    """
    rows = tuple(rows)
    moved = [row for row in rows if row.was]
    if not moved:
        return rows, ()
    held_by = {row.url: row.path for row in rows} | {page.url: page.path for page in pages}
    problems = [*_of_hosts(moved, site, lines), *_taken(moved, held_by, lines)]
    below = {row.path: replace(row, was=tuple(map(_below, row.was))) for row in moved}
    return tuple(below.get(row.path, row) for row in rows), tuple(problems)


def _of_hosts(rows: Collection[Row], site: str, lines: Mapping[str, int]) -> Iterator[Problem]:
    here = urlsplit(site).netloc.lower()
    for row in rows:
        for address in row.was:
            host = address[2:].partition("/")[0] if address.startswith("//") else ""
            if here and host and host != here:
                what = f"địa chỉ cũ ở tên miền {host}, không phải {here}"
                fix = (
                    f"trang chuyển được đặt ở {here}/{_below(address)}; nó chỉ có ích "
                    f"khi {host} cũng dẫn về đây"
                )
                yield Problem(row.path, lines.get(row.path, 0), what, fix, Gravity.NOTICE)


def _taken(
    rows: Collection[Row], held_by: Mapping[str, str], lines: Mapping[str, int]
) -> Iterator[Problem]:
    claimed: dict[str, list[str]] = {}
    for row in rows:
        for address in map(_below, row.was):
            claimed.setdefault(address, []).append(row.path)
    for address, paths in claimed.items():
        holder = held_by.get(address)
        for path in paths:
            others = [holder] if holder else [other for other in paths if other != path]
            if others:
                why = "là địa chỉ bây giờ của" if holder else "cũng là địa chỉ cũ của"
                what = f"địa chỉ cũ “{address}” {why} {', '.join(others)}"
                fix = "mỗi địa chỉ chỉ dẫn tới một bài: sửa hoặc bỏ “Was:” ở một trong các bài ấy"
                yield Problem(path, lines.get(path, 0), what, fix)
