"""The links of an article lead on from its own page, or to nowhere, which is reported."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape

from bs4 import BeautifulSoup

from plugins.bulletin.problem import Problem
from plugins.bulletin.story import TypedLink
from plugins.bulletin.text.vietnamese import shortened
from plugins.manuscript.safety import SCHEMES, safe

_SCHEME = re.compile(r"([^/?#:]*):")  # what stands where a scheme would
_LONGEST = 80  # signs of an address in a message
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
            what = f"không dùng được liên kết “{shortened(typed, _LONGEST)}”"
            fix = "dùng địa chỉ https, http, mailto, tel, hoặc địa chỉ trên trang như /gioi-thieu/"
            yield Problem(path, line, what, fix)
            continue
        if not typed:
            what = f"liên kết “{shortened(link.get_text(), _LONGEST)}” không có địa chỉ"
            fix = "viết địa chỉ trong ngoặc tròn:  [chữ](/gioi-thieu/)  , hoặc bỏ ngoặc vuông"
            yield Problem(path, line, what, fix)
            continue
        if "\\" in typed:
            what = f"liên kết “{shortened(typed, _LONGEST)}” có dấu “\\”"
            fix = "viết địa chỉ bằng dấu “/”; tệp trên máy mình thì người đọc không mở được"
            yield Problem(path, line, what, fix)
            continue
        if "href" not in safe(f'<a href="{escape(typed)}"></a>'):
            what = f"không đọc được địa chỉ của liên kết “{shortened(typed, _LONGEST)}”"
            yield Problem(path, line, what, "sửa địa chỉ, ví dụ  https://example.vn/tin/")
            continue
        if typed.startswith("{"):
            what = f"không hiểu liên kết “{shortened(typed, _LONGEST)}”"
            fix = "viết địa chỉ trên trang, ví dụ  /2023/11/giam-sat-lang-son/"
            yield Problem(path, line, what, fix)
            continue
        if typed.startswith("//"):
            link["href"] = f"https:{typed}"
        elif typed.startswith("/"):
            link["href"] = f"{root}{typed.lstrip('/')}" or "./"
        yield TypedLink(str(link["href"]), typed, line)


def unused_notes(
    soup: BeautifulSoup, path: str, line_of: Callable[[str], int]
) -> Iterator[Problem]:
    """Each footnote to which no mark in the text leads: its way back would lead nowhere."""
    marks = {str(mark["id"]) for mark in soup.find_all("sup", id=True)}
    for note in soup.select("div.footnote li[id^=fn-]"):
        name = str(note["id"]).removeprefix("fn-")
        if f"fnref-{name}" not in marks:
            what = f"lời chú thích [^{name}] không có chỗ nào trong bài dẫn tới"
            fix = f"viết [^{name}] sau chữ cần chú thích, hoặc bỏ lời ấy"
            yield Problem(path, line_of(f"[^{name}]"), what, fix)
