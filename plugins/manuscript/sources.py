"""Where an article has what it says from: ``Source: Báo Lạng Sơn; https://example.vn/bai.html``."""

from __future__ import annotations

from urllib.parse import urlsplit

from plugins.bulletin.entry import Origin
from plugins.bulletin.problem import Problem
from plugins.bulletin.text.vietnamese import shortened
from plugins.manuscript.clean import one_line
from plugins.manuscript.headers import Header, Manuscript

_MOST = 10  # sources of one article
_LONGEST = 300  # letters of a name
_FIX = "viết  Source: tên nguồn  hoặc  Source: tên nguồn; https://địa-chỉ"


def sources_of(manuscript: Manuscript, problems: list[Problem]) -> tuple[Origin, ...]:
    """The sources of an article in the order typed, each once; faults are added.

    An address belongs to the name before it; one that stands alone is named by its host.
    """
    found: dict[Origin, None] = {}
    for header in manuscript.all("Source"):
        try:
            found |= dict.fromkeys(_origins(header))
        except ValueError as fault:
            problems.append(Problem(manuscript.path, header.line, str(fault), _FIX))
    if len(found) > _MOST:
        what = f"bài có {len(found)} nguồn, nhiều nhất được {_MOST}"
        problems.append(Problem(manuscript.path, manuscript.line("Source"), what, "bỏ bớt"))
    return tuple(found)


def _origins(header: Header) -> list[Origin]:
    """The sources of one line; ValueError says in Vietnamese what is wrong with it."""
    origins: list[Origin] = []
    for part in filter(None, map(str.strip, one_line(header.value).split(";"))):
        if "://" not in part:
            if len(part) > _LONGEST:
                raise ValueError(f"tên nguồn dài {len(part)} chữ cái, nhiều nhất được {_LONGEST}")
            origins.append(Origin(part))
        elif origins and not origins[-1].url:
            origins[-1] = Origin(origins[-1].name, _address(part))
        else:
            url = _address(part)
            origins.append(Origin(urlsplit(url).netloc.removeprefix("www."), url))
    return origins


def _address(typed: str) -> str:
    try:
        parts = urlsplit(typed)
        whole = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:  # of a bracket in the host
        whole = False
    if not whole or any(sign.isspace() or sign in "<>\"'" for sign in typed):
        raise ValueError(f"“{shortened(typed, 80)}” không phải địa chỉ của một trang")
    return typed
