"""The links of an article lead on from its own page, or to nowhere, which is reported."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from bs4 import BeautifulSoup

from plugins.bulletin.problem import Problem
from plugins.bulletin.story import TypedLink
from plugins.manuscript.safety import SCHEMES

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_OF_NOTES = frozenset(["footnote-ref", "footnote-backref"])  # made, not typed


def lead_links(
    soup: BeautifulSoup, root: str, path: str, line_of: Callable[[str], int]
) -> Iterator[TypedLink | Problem]:
    """Make site addresses (“/gioi-thieu/”) relative; each link in order, or what is wrong with it.

    ``root`` leads from the page to the top of the site; ``line_of`` says where the next link with
    an address is typed.
    """
    for link in soup.find_all("a", href=True):
        if not _OF_NOTES.isdisjoint(link.get_attribute_list("class")):
            continue
        typed = str(link["href"]).strip()
        line = line_of(typed)
        scheme = _SCHEME.match(typed)
        if scheme and scheme[1].lower() not in SCHEMES:
            what = f"không dùng được liên kết “{typed[:80]}”"
            fix = "dùng địa chỉ https, http, mailto, tel, hoặc địa chỉ trên trang như /gioi-thieu/"
            yield Problem(path, line, what, fix)
            continue
        if typed.startswith("{"):
            what = f"không hiểu liên kết “{typed[:80]}”"
            fix = "viết địa chỉ trên trang, ví dụ  /2023/11/giam-sat-lang-son/"
            yield Problem(path, line, what, fix)
            continue
        if typed.startswith("//"):
            link["href"] = f"https:{typed}"
        elif typed.startswith("/"):
            link["href"] = f"{root}{typed.lstrip('/')}" or "./"
        yield TypedLink(str(link["href"]), typed, line)
