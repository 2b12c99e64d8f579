"""The last look at a finished folder, before readers see it."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from xml.parsers import expat

from plugins.bulletin.pages.site import Site
from plugins.bulletin.problem import Problem
from plugins.bulletin.text.vietnamese import shortened
from plugins.press.links import HOME, Facts, Target, page_facts, style_links, target_of
from plugins.press.origin import Origin

_OURS = "dựng lại; nếu vẫn vậy, báo người phụ trách kỹ thuật"
_LONGEST = 100  # signs of an address in a message


def check(
    folder: Path,
    addresses: Collection[str],
    site: Site,
    origin: Callable[[str], Origin] = Origin,
    looked_at: Iterable[str] | None = None,
) -> tuple[Problem, ...]:
    """What is wrong with the folder as a whole; ``()`` if it may be published.

    Every address is there and not empty, the home page among them. Every link, anchor and resource
    inside the bulletin leads somewhere. Every picture has a description. Feeds and data parse.
    ``origin`` says whose page an address is, and where a link on it is typed. ``looked_at``: the
    addresses that must be looked at, where the others are known to be good.
    """
    looked_at = tuple(addresses if looked_at is None else looked_at)
    problems: list[Problem] = []
    if HOME not in addresses:
        fix = "thêm lại plugin làm trang chủ vào PLUGINS"
        problems.append(Problem("pelicanconf.py", 0, "trang tin không có trang chủ", fix))
    empty = frozenset(a for a in looked_at if not _has_bytes(folder / a))
    there = frozenset(addresses) - empty
    problems += (
        Problem(origin(a).path, 0, f"trang “{a}” trống hoặc không được ghi ra", _OURS)
        for a in looked_at
        if a in empty
    )
    facts: dict[str, Facts] = {}
    for address in looked_at:
        if address in there:
            try:
                facts[address] = _facts(folder / address)
            except (ValueError, expat.ExpatError) as error:
                what = f"“{address}” không đọc lại được: {error}"
                problems.append(Problem(origin(address).path, 0, what, _OURS))
    problems += _broken(folder, facts, there, site, origin)
    problems += (
        Problem(
            origin(address).path,
            0,
            what=f"ảnh “{picture}” chưa có lời mô tả",
            fix="viết mô tả trong ngoặc vuông:  ![mô tả](images/anh.jpg)",
        )
        for address, fact in facts.items()
        for picture in dict.fromkeys(fact.without_alt)
    )
    return tuple(problems)


def all_lead(folder: Path, targets: Iterable[Target], there: Collection[str]) -> bool:
    """Whether every target is among the addresses that are there, and has its anchor."""
    leads = _leading(folder, there)
    return all(leads(target) for target in targets)


def _leading(folder: Path, there: Collection[str]) -> Callable[[Target], bool]:
    """Whether a target is there, with its anchor; each page that has anchors is read once."""

    @cache
    def anchors(address: str) -> frozenset[str]:
        return _facts(folder / address).anchors

    def leads(target: Target) -> bool:
        address, anchor = target
        if address not in there:
            return False
        return not (anchor and address.endswith(".html")) or anchor in anchors(address)

    return leads


def _has_bytes(file: Path) -> bool:
    return file.is_file() and file.stat().st_size > 0


def _facts(file: Path) -> Facts:
    """What a finished file leads to; raises ValueError or ExpatError if it cannot be read back."""
    match file.suffix:
        case ".html":
            return page_facts(file.read_text(encoding="utf-8"))
        case ".xml":
            expat.ParserCreate().Parse(file.read_bytes(), True)
            return page_facts(file.read_text(encoding="utf-8"))
        case ".css":
            return Facts(style_links(file.read_text(encoding="utf-8")), frozenset(), ())
        case ".json":
            json.loads(file.read_bytes())
    return Facts((), frozenset(), ())


def _broken(
    folder: Path,
    facts: Mapping[str, Facts],
    there: frozenset[str],
    site: Site,
    origin: Callable[[str], Origin],
) -> Iterator[Problem]:
    """Each target that is not there: every line an editor typed it on, else the first page."""
    missing: dict[str, list[tuple[str, str]]] = {}
    leads = cache(_leading(folder, there))
    for address, fact in facts.items():
        for link in fact.links:
            target = target_of(address, link, site, fact.base)
            if target is not None and not leads(target):
                missing.setdefault("#".join(filter(None, target)), []).append((address, link))
    fix = "sửa địa chỉ của liên kết, hoặc bỏ liên kết"
    for lost, places in missing.items():
        sources = [(origin(address), link) for address, link in places]
        told = [
            Problem(source.path, typed.line, _leads_nowhere(typed.typed, lost), fix)
            for source, link in sources
            for typed in source.typed(link)
        ]
        yield from told
        if not told:
            address, link = places[0]
            others = f" (và {len(places) - 1} trang khác)" if places[1:] else ""
            yield Problem(origin(address).path, 0, _leads_nowhere(link, lost, others), fix)


def _leads_nowhere(link: str, lost: str, others: str = "") -> str:
    return f"liên kết “{_short(link)}”{others} không dẫn tới đâu: không có “{_short(lost)}”"


def _short(address: str) -> str:
    return shortened(address, _LONGEST)
