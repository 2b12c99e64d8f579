"""What a finished page leads to and what can be led to on it, read quickly."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from plugins.bulletin.pages.site import Site

HOME = "index.html"
_HOST = "http://inside.invalid"  # stands for the bulletin's own host while links are joined,
_TOP = _HOST + "/top/"  # and this for its own folder there: what climbs above it shows itself

# A comment; a raw element with all it holds; or a start tag, whose quoted values may hold “>”.
# As in a browser, a comment or raw element that is not closed goes on to the end of the page.
_TAG = re.compile(
    r"<!--(?:.*?-->|.*)"
    r"|<(script|style)\b((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>(?:.*?</\1\s*>|.*)"
    r"|<([a-z][a-z0-9-]*+)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    r"([^\s=/\"'<>]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'<>]++)))?+"
)
_LEADING = ("href", "src", "poster", "action", "data", "xlink:href")
_META = frozenset({"og:image", "og:url", "twitter:image"})  # whose content is an address
_REFRESH = re.compile(r"\s*\d+\s*;\s*url\s*=\s*(.*)", re.IGNORECASE)
_CSS_URL = re.compile(r"url\(\s*(?:\"([^\"]*)\"|'([^']*)'|([^)\"']*?))\s*\)")


class Target(NamedTuple):
    """What a link leads to inside the bulletin."""

    address: str
    anchor: str  # “”: the page itself


@dataclass(frozen=True, slots=True)
class Facts:
    """One page as the check sees it."""

    links: tuple[str, ...]  # as they are written, each once, in order
    anchors: frozenset[str]  # what a “#…” may name
    without_alt: tuple[str, ...]  # pictures without a description
    base: str = ""  # of ``<base href>``


def page_facts(page: str) -> Facts:
    """The facts of an HTML page. What stands in scripts, styles and comments is passed over."""
    links: dict[str, None] = {}
    anchors: set[str] = set()
    without_alt: list[str] = []
    base = ""
    for found in _TAG.finditer(page):
        name = (found[1] or found[3] or "").lower()
        attributes = found[2] or found[4]
        if not attributes:
            continue
        held = _attributes(attributes)
        anchors.update(held[key] for key in ("id", "name") if key in held and name != "meta")
        if name == "base":
            base = held.get("href", "")
            continue
        if name == "meta":
            links.update(dict.fromkeys(_told_by_meta(held)))
            continue
        if name == "img" and "alt" not in held:
            without_alt.append(held.get("src", ""))
        links.update(dict.fromkeys(held[key] for key in _LEADING if key in held))
        for key in ("srcset", "imagesrcset"):
            candidates = held.get(key, "").split(",")
            links.update(dict.fromkeys(c.split()[0] for c in candidates if c.strip()))
    return Facts(tuple(links), frozenset(anchors), tuple(without_alt), base)


def meta_links(tag: str) -> tuple[str, ...]:
    """What a ``<meta>`` leads to, as a picture for those who share the page does."""
    return page_facts(tag).links


def style_links(sheet: str) -> tuple[str, ...]:
    """What a style sheet loads, each once, in order."""
    found = (one or two or three for one, two, three in _CSS_URL.findall(sheet))
    return tuple(dict.fromkeys(link for link in found if link))


def _told_by_meta(held: dict[str, str]) -> list[str]:
    content = held.get("content", "")
    if held.get("property", held.get("name")) in _META:
        return [content]
    forward = held.get("http-equiv", "").lower() == "refresh" and _REFRESH.fullmatch(content)
    return [forward[1].strip("'\" ")] if forward else []


def _attributes(text: str) -> dict[str, str]:
    """Names in lower case with their values; as in HTML, the first of a name counts."""
    held: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text):
        held.setdefault(name.lower(), html.unescape(double or single or bare))
    return held


def target_of(address: str, link: str, site: Site, base: str = "") -> Target | None:
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
        return Target("/" + link, "")
    whole = f"{_HOST}{unquote(parts.path)}"
    if not whole.startswith(_TOP):
        return Target("/" + link, "")
    inside = whole.removeprefix(_TOP)
    if not inside or inside.endswith("/"):
        inside += HOME
    return Target(inside, "" if parts.fragment == "top" else unquote(parts.fragment))


def _below_top(link: str, site: Site) -> str:
    """A link told from the top, if it names the bulletin by its address or by its path."""
    if site.address and (link + "/").startswith(site.address + "/"):
        return _TOP + link.removeprefix(site.address).removeprefix("/")
    if link.startswith("/") and not link.startswith("//") and (link + "/").startswith(site.base):
        return _TOP + link.removeprefix(site.base.rstrip("/")).removeprefix("/")
    return link
