"""The HTML of an article as a printed issue or a letter has it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag
from bs4.dammit import EntitySubstitution
from bs4.formatter import HTMLFormatter

from plugins.bulletin.entry import Entry

PICTURE = "picture:"  # scheme of the addresses of pictures in print
_TOP = "http://site.invalid/"  # stands for the top of the site while links are joined
_HEADINGS = re.compile(r"h[1-6]")
_KEPT = ("src", "alt", "width", "height")
_DEEPEST = 6
_AS_HTML = HTMLFormatter(  # “<img>”, not “<img/>”
    entity_substitution=EntitySubstitution.substitute_xml, void_element_close_prefix=""
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article stands, and where its links may lead."""

    anchor: str  # “bai-3”: what all ids in it begin with
    url: str  # of its page
    address: str  # of the site, “” while writing
    within: Mapping[str, str]  # anchors of the articles of the issue by their urls
    source: Callable[[str], str]  # the address of a picture for that on the site
    deeper: int = 2  # by how many levels its headings stand below those of its page


def printed_html(html: str, place: Place) -> str:
    """Safe HTML: pictures in one size each, ids that no other article has, links that lead to an
    article of the issue or to the published site; what leads nowhere is plain text.

    A mention that links to the page of a campaign or unit keeps that as ``data-names``.
    """
    if not html:
        return ""
    soup = BeautifulSoup(html, "html.parser")
    for picture in soup.find_all("picture"):
        for source in picture.find_all("source"):
            source.decompose()
        picture.unwrap()
    for image in soup.find_all("img"):
        src = _below_top(str(image.get("src", "")), place.url)
        image.attrs = {name: image[name] for name in _KEPT if name in image.attrs}
        image["src"] = place.source(src)
        image["alt"] = image.get("alt") or ""
    for element in soup.find_all(id=True):
        element["id"] = f"{place.anchor}-{element['id']}"
    for heading in soup.find_all(_HEADINGS):
        heading.name = f"h{min(int(heading.name[1]) + place.deeper, _DEEPEST)}"
    for link in soup.find_all("a", href=True):
        _lead(link, place)
    return str(soup.decode(formatter=_AS_HTML))


def mentions(html: str) -> Iterator[tuple[str, str]]:
    """Of each marked mention in printed HTML the url of what it names, and its anchor."""
    for link in BeautifulSoup(html, "html.parser").select("[data-names]"):
        yield str(link["data-names"]), str(link["id"])


def _lead(link: Tag, place: Place) -> None:
    href = str(link["href"])
    names = {"campaign", "unit"} & set(link.get("class") or ())
    if href.startswith("#"):
        link["href"] = f"#{place.anchor}-{href[1:]}"
        return
    url = _below_top(href, place.url)
    if names:
        link["data-names"] = url
        link["id"] = f"{place.anchor}-{_word(url)}"
    if url in place.within:
        link["href"] = f"#{place.within[url]}"
    elif not _is_ours(href):
        return
    elif place.address:
        link["href"] = f"{place.address}/{url}"
    elif names:
        link.name = "span"
        del link["href"]
    else:
        link.unwrap()


def _is_ours(href: str) -> bool:
    return not re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", href)


def _below_top(href: str, url: str) -> str:
    return urljoin(_TOP + url, href).removeprefix(_TOP)


def _word(url: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", url.lower()).strip("-")


def signature(entry: Entry) -> str:
    """“Thu Thủy – Nguyệt Hà”."""
    return " – ".join(author.name for author in entry.authors)
