"""The site out of the settings: what is missing or of the wrong kind is refused, never guessed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from plugins.bulletin.entry import Link
from plugins.bulletin.pages.sharing import of_bulletin
from plugins.bulletin.pages.site import Site
from plugins.bulletin.pages.taken import TAKEN
from plugins.bulletin.problem import Gravity, Problem, Refused
from plugins.press.duties import FIELDS, imprint_of, is_imprint

_FILE = "pelicanconf.py"
_SECTIONS = "sections"  # in the footer: the links of all sections that have articles
_KINDS = {
    str: "một dòng chữ trong ngoặc kép",
    int: "một số nguyên",
    list: "một danh sách [ … ]",
    dict: "một bảng { … }",
}
# What BULLETIN holds, by kind.
_EXPECTED: Mapping[str, type] = {
    "name": str,
    "body": str,
    "tagline": str,
    "identity": str,
    "notice": str,
    "imprint": dict,
    "legal": list,
    "page_size": int,
    "title_pictures": int,
    "navigation": list,
    "footer": list,
}
_MAY_BE_EMPTY = {
    *("tagline", "notice", "imprint", "legal", "navigation", "footer", "title_pictures"),
}
_MAY_BE_LEFT_OUT = {"imprint", "legal", "title_pictures"}
_OF_WORDS = re.compile(r"[a-z0-9-]+")  # the address of a page that editors write, without the slash
_IDENTITY = re.compile(r"[a-z0-9.-]+\.[a-z]+,\d{4}(-\d\d){0,2}")
_ADDRESS = re.compile(r"https?://[^/?#\s]+(/[^?#\s]*[^/?#\s])?")


def site_of(
    settings: Mapping[str, Any], sections: Iterable[Link], offers: tuple[str, ...] = ()
) -> Site:
    """The site of these settings; raises :class:`Refused` with everything that is wrong there.

    ``sections`` are the links that stand in the foot where the settings say “sections”; ``offers``
    is what plugins add to the paper.
    """
    told = settings.get("BULLETIN")
    if not isinstance(told, dict):
        fix = "viết BULLETIN = {…} như trong pelicanconf.py của kho gốc"
        raise Refused([Problem(_FILE, 0, "thiếu BULLETIN, hoặc BULLETIN không phải là {…}", fix)])
    problems = [*_wrong(told), *_wrong_address(settings.get("SITEURL"))]
    if problems:
        raise Refused(problems)
    section_links = tuple(sections)
    site = Site(
        name=told["name"],
        body=told["body"],
        tagline=told["tagline"],
        address=settings["SITEURL"],
        language=settings["DEFAULT_LANG"],
        notice=told["notice"],
        legal=tuple(told.get("legal", ())),
        page_size=told["page_size"],
        navigation=_links(told["navigation"]),
        footer=tuple(
            (title, section_links if links == _SECTIONS else _links(links))
            for title, links in told["footer"]
        ),
        identity=told["identity"],
        offers=offers,
        imprint=imprint_of(told),
        title_pictures=told.get("title_pictures", 0),
    )
    share = of_bulletin(site)
    return replace(site, share=share[0]) if share else site


def with_pages(site: Site, urls: Collection[str]) -> tuple[Site, tuple[Problem, ...]]:
    """The site whose head and foot lead only to pages there are, and a notice for each link gone.

    A plugin taken out of ``PLUGINS`` takes its pages out; so their links go with them.
    """

    def kept(links: Iterable[Link]) -> tuple[Link, ...]:
        return tuple(link for link in links if link.url in urls)

    footer = tuple((title, kept(links)) for title, links in site.footer)
    smaller = replace(
        site,
        navigation=kept(site.navigation),
        footer=tuple((title, links) for title, links in footer if links),
    )
    all_links = (*site.navigation, *(link for _, links in site.footer for link in links))
    notices = tuple(
        Problem(
            _FILE,
            0,
            what=f"bỏ liên kết “{link.name}” ở đầu hoặc chân trang: không có trang “{link.url}”",
            fix=_mend_of(link),
            gravity=Gravity.NOTICE,
        )
        for link in dict.fromkeys(all_links)
        if link.url not in urls
    )
    return smaller, notices


def _mend_of(link: Link) -> str:
    """What brings the page back: of a page of words a file; of all others the plugin, or none."""
    name = link.url.removesuffix("/")
    if name not in TAKEN and _OF_WORDS.fullmatch(name):
        file = f"pages/{name}.md trong thư mục bài"
        return f"viết trang ấy vào tệp {file}, hoặc bỏ liên kết trong BULLETIN"
    return "sửa địa chỉ trong BULLETIN, hoặc thêm lại plugin làm ra trang ấy"


def _wrong(told: Mapping[str, Any]) -> Iterable[Problem]:
    for name, kind in _EXPECTED.items():
        if name not in told and name in _MAY_BE_LEFT_OUT:
            continue
        if name not in told:
            yield Problem(_FILE, 0, f"BULLETIN thiếu “{name}”", f"thêm {_example(name)}")
        elif type(told[name]) is not kind:
            what = f"BULLETIN: “{name}” phải là {_KINDS[kind]}"
            yield Problem(_FILE, 0, what, f"viết {_example(name)}")
        elif not told[name] and name not in _MAY_BE_EMPTY:
            yield Problem(_FILE, 0, f"BULLETIN: “{name}” để trống", f"viết {_example(name)}")
        elif not _well_formed(name, told[name]):
            yield Problem(_FILE, 0, f"BULLETIN: “{name}” viết chưa đúng", f"viết {_example(name)}")
    for name in told.keys() - _EXPECTED.keys():
        fix = f"bỏ đi; các tên được dùng: {', '.join(_EXPECTED)}"
        yield Problem(_FILE, 0, f"BULLETIN có “{name}” mà bản tin không biết", fix)


def _wrong_address(address: Any) -> Iterable[Problem]:
    if not isinstance(address, str) or (address and not _ADDRESS.fullmatch(address)):
        fix = 'viết SITEURL = "https://bantin.example.vn", hoặc để "" trong khi viết'
        yield Problem(_FILE, 0, f"SITEURL “{address}” không phải là địa chỉ của một trang", fix)


def _well_formed(name: str, value: Any) -> bool:
    match name:
        case "imprint":
            return is_imprint(value)
        case "legal":
            return all(isinstance(line, str) for line in value)
        case "page_size":
            return bool(value > 0)
        case "title_pictures":
            return bool(value >= 0)
        case "identity":
            return _IDENTITY.fullmatch(value) is not None
        case "navigation":
            return all(_is_link(pair) for pair in value)
        case "footer":
            return all(_is_group(pair) for pair in value)
    return True


def _is_pair(value: Any) -> bool:
    return isinstance(value, list | tuple) and len(value) == 2 and isinstance(value[0], str)


def _is_link(value: Any) -> bool:
    return _is_pair(value) and isinstance(value[1], str) and not value[1].startswith("/")


def _is_group(value: Any) -> bool:
    if not _is_pair(value):
        return False
    links = value[1]
    return links == _SECTIONS or (isinstance(links, list) and all(_is_link(pair) for pair in links))


def _links(pairs: Iterable[tuple[str, str]]) -> tuple[Link, ...]:
    return tuple(Link(name, url) for name, url in pairs)


def _example(name: str) -> str:
    return {
        "imprint": f'"imprint": {{"licence": "Giấy phép số …"}}; các tên: {", ".join(FIELDS)}',
        "legal": '"legal": ["Dòng thêm ở chân trang.", …]',
        "page_size": '"page_size": 20',
        "title_pictures": '"title_pictures": 300',
        "identity": '"identity": "bantin.example.vn,2026"  (tên miền và năm bắt đầu dùng)',
        "navigation": '"navigation": [("Phong trào", "phong-trao/"), …]',
        "footer": '"footer": [("Chuyên mục", "sections"), ("Tra cứu", [("Lưu trữ", "luu-tru/")])]',
    }.get(name, f'"{name}": "…"')
