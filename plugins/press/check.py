"""The last look at a finished folder, before readers see it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.parsers import expat

from plugins.bulletin.pages.site import Site
from plugins.bulletin.problem import Problem
from plugins.bulletin.text.vietnamese import shortened
from plugins.press.links import Facts, page_facts, style_links
from plugins.press.origin import Origin

_HOME = "index.html"
_OURS = "dựng lại; nếu vẫn vậy, báo người phụ trách kỹ thuật"
_LONGEST = 100  # signs of an address in a message
_HOST = "http://inside.invalid"  # stands for the bulletin's own host while links are joined,
_TOP = _HOST + "/top/"  # and this for its own folder there: what climbs above it shows itself


def check(
    folder: Path,
    addresses: Iterable[str],
    site: Site,
    origin: Callable[[str], Origin] = Origin,
) -> tuple[Problem, ...]:
    """What is wrong with the folder as a whole; ``()`` if it may be published.

    Every address planned is there and not empty, the home page among them. Every link, anchor and
    resource inside the bulletin leads somewhere. Every picture has a description. Feeds and data
    parse. ``origin`` says whose page an address is, and where a link on it is typed.
    """
    planned = tuple(addresses)
    problems: list[Problem] = []
    if _HOME not in planned:
        fix = "thêm lại plugin làm trang chủ vào PLUGINS"
        problems.append(Problem("pelicanconf.py", 0, "trang tin không có trang chủ", fix))
    there = frozenset(a for a in planned if (folder / a).is_file() and (folder / a).stat().st_size)
    problems += (
        Problem(origin(a).path, 0, f"trang “{a}” trống hoặc không được ghi ra", _OURS)
        for a in planned
        if a not in there
    )
    facts: dict[str, Facts] = {}
    for address in planned:
        if address in there:
            try:
                facts[address] = _facts(folder / address)
            except (ValueError, expat.ExpatError) as error:
                what = f"“{address}” không đọc lại được: {error}"
                problems.append(Problem(origin(address).path, 0, what, _OURS))
    problems += _broken(facts, there, site, origin)
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
    facts: dict[str, Facts],
    there: frozenset[str],
    site: Site,
    origin: Callable[[str], Origin],
) -> Iterator[Problem]:
    """Each target that is not there: every line an editor typed it on, else the first page."""
    missing: dict[str, list[tuple[str, str]]] = {}
    for address, fact in facts.items():
        for link in fact.links:
            target = target_of(address, link, site, fact.base)
            if target is not None and not _found(target, facts, there):
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


def _found(target: tuple[str, str], facts: dict[str, Facts], there: frozenset[str]) -> bool:
    address, anchor = target
    if address not in there or not anchor:
        return address in there
    fact = facts.get(address)
    return fact is None or not address.endswith(".html") or anchor in fact.anchors


def target_of(address: str, link: str, site: Site, base: str = "") -> tuple[str, str] | None:
    """The address and the anchor (or “”) a link on a page leads to; None if it leads outside.

    A link that climbs above the bulletin, such as “../” on the home page, or cannot be read gives
    an address that no page can have.
    """
    try:
        page = urljoin(_TOP + address, _below_top(base, site))
        parts = urlsplit(urljoin(page, _below_top(link.strip(), site)))
        if f"{parts.scheme}://{parts.netloc}" != _HOST:
            return None
    except ValueError:
        return ("/" + link, "")
    whole = f"{_HOST}{unquote(parts.path)}"
    if not whole.startswith(_TOP):
        return ("/" + link, "")
    inside = whole.removeprefix(_TOP)
    if not inside or inside.endswith("/"):
        inside += _HOME
    return (inside, "" if parts.fragment == "top" else unquote(parts.fragment))


def _below_top(link: str, site: Site) -> str:
    """A link told from the top, if it names the bulletin by its address or by its path."""
    if site.address and (link + "/").startswith(site.address + "/"):
        return _TOP + link.removeprefix(site.address).removeprefix("/")
    if link.startswith("/") and not link.startswith("//") and (link + "/").startswith(site.base):
        return _TOP + link.removeprefix(site.base.rstrip("/")).removeprefix("/")
    return link
