"""Whether a published page is whole and safe, whatever was typed into its article."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag

ELEMENTS = re.compile(
    r"a|abbr|article|aside|b|blockquote|br|caption|cite|code|col|colgroup|dd|del|details|"
    r"dfn|div|dl|dt|em|figcaption|figure|h1|h2|h3|h4|h5|h6|header|hr|i|img|ins|kbd|li|mark|"
    r"nav|ol|p|picture|pre|q|s|samp|section|small|source|span|strong|sub|summary|sup|table|"
    r"tbody|td|tfoot|th|thead|time|tr|u|ul|var|wbr"
)
NEVER = re.compile(r"base|embed|frame|frameset|iframe|math|object|portal|template")
ATTRIBUTES = re.compile(
    r"on.*|style|srcdoc|formaction|action|background|ping|autofocus|contenteditable|xlink:href"
)
STORY = re.compile(r'<article class="story">.*?(?=<section class="related">|</main>|\Z)', re.S)


def story(html: str) -> str:
    """The bytes of the article on its page, up to what the site adds below."""
    found = STORY.search(html)
    return found[0] if found else ""


def faults(html: str) -> Iterator[str]:
    """Everything on a page that a contributor must not be able to bring about."""
    soup = BeautifulSoup(html, "html.parser")
    body = soup.body
    if body is None or [tag.name for tag in body.find_all(["main", "footer"], recursive=False)] != [
        "main",
        "footer",
    ]:
        yield "main and foot do not stand one behind the other"
    if not html.rstrip().endswith("</html>"):
        yield "the page does not end"
    for identity, count in Counter(str(tag["id"]) for tag in soup.find_all(id=True)).items():
        if count > 1:
            yield f"id {identity} {count} times"
    for tag in soup.find_all(True):
        yield from _faults_of(tag)
    for tag in soup.select("main *"):
        if (
            not ELEMENTS.fullmatch(tag.name)
            and tag.find_parent("svg") is None
            and tag.name != "svg"
        ):
            yield f"<{tag.name}> in the article"


def _faults_of(tag: Tag) -> Iterator[str]:
    if NEVER.fullmatch(tag.name) or (tag.name == "meta" and tag.get("http-equiv") == "refresh"):
        yield f"<{tag.name}>"
    if tag.get("type") == "application/ld+json":  # data, which no browser runs
        json.loads(tag.get_text())
        if "<" in tag.get_text():
            yield "a sign in the data that may end it"
    elif tag.name == "script" and not str(tag.get("src", "")).lstrip("./").startswith("theme/"):
        yield "a script that is not the theme's"
    for name, value in tag.attrs.items():
        if ATTRIBUTES.fullmatch(name.lower()):
            yield f"<{tag.name} {name}>"
        if name in {"href", "src", "srcset", "poster", "data", "cite"}:
            address = re.sub(r"[\x00-\x20]+", "", str(value)).lower()
            yield from _faults_of_address(tag.name, name, address)


def _faults_of_address(tag: str, attribute: str, address: str) -> Iterator[str]:
    try:
        parts = urlsplit(address)
    except ValueError:
        yield f"<{tag}> to the broken address {address}"
        return
    schemes = {"", "http", "https", "mailto", "tel"} if attribute in {"href", "cite"} else {""}
    if parts.scheme not in schemes or (parts.netloc and not parts.scheme) or "\\" in address:
        yield f"<{tag}> to {address[:60]}"
