"""Where on a page of a site the article stands, without menus, lists of news and buttons."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bs4 import BeautifulSoup, Tag
from bs4.element import Comment, NavigableString

_NEVER = (
    "script", "style", "nav", "footer", "aside", "form", "button", "iframe", "noscript", "object",
    "embed", "select", "input", "textarea", "svg", "canvas", "video", "audio", "template", "link",
)  # fmt: skip
# Words of class and id that name what is beside an article.
_BESIDE = frozenset(
    (
        "share", "sharing", "social", "related", "relate", "lienquan", "lien-quan", "tinlienquan",
        "other", "others", "othernews", "tinkhac", "comment", "comments", "binhluan", "breadcrumb",
        "breadcrumbs", "menu", "navbar", "sidebar", "tags", "tag", "keywords", "print", "pager",
        "pagination", "advert", "ads", "banner", "toolbar", "tools", "rating", "newsletter",
        "copyright", "footer", "rightcol", "leftcol", "qc", "quangcao",
    )
)  # fmt: skip
_NAMES = (
    "[itemprop=articleBody]", "#bodytext", ".bodytext", "#noidung", ".noidung", ".detail-content",
    ".content-detail", ".news-detail", ".entry-content", ".post-content", ".article-body",
    ".article-content", ".article__body", ".ArticleContent", ".fck_detail", ".cms-body",
)  # fmt: skip
_TOKEN = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_SHORTEST = 40  # signs of a paragraph that counts
_FEW = 5  # elements of one name that are looked at
_ENOUGH = 0.6  # of the words of the page's paragraphs


def main_text(soup: BeautifulSoup) -> Tag | None:
    """The element that holds the article, cleared of what does not belong to it; None: no words.

    Known names first, then ``<article>``, then what holds most sentences nearest to itself.
    """
    for element in soup.find_all(_NEVER):
        element.decompose()
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    for element in soup.find_all(True):
        if not element.decomposed and _is_beside(element):
            element.decompose()
    body = soup.body or soup
    words = _words(body)
    if not words:
        return None
    whole = max(_sentences(body), 1)
    named = (found for name in _NAMES for found in body.select(name, limit=_FEW))
    for element in (*named, *body.find_all("article", limit=_FEW)):
        if _sentences(element) >= whole * _ENOUGH:
            return element
    return _densest(body)


def _is_beside(element: Tag) -> bool:
    if (
        element.name in ("html", "body", "article", "main")
        or element.get("itemprop") == "articleBody"
    ):
        return False
    if element.has_attr("hidden") or "display:none" in str(element.get("style", "")).replace(
        " ", ""
    ):
        return True
    named = [
        *(element.get_attribute_list("class") if element.get("class") else []),
        element.get("id"),
    ]
    tokens = {token.lower() for name in named if name for token in _TOKEN.findall(str(name))}
    parts = tokens | {part for token in tokens for part in token.split("-")}
    return not parts.isdisjoint(_BESIDE)


def _densest(body: Tag) -> Tag:
    """The element with most sentences, of which its children count whole and theirs half."""
    scores: dict[int, tuple[float, Tag]] = {}
    for string in body.find_all(string=True):
        words = len(string.strip())
        if type(string) is not NavigableString or words < _SHORTEST:
            continue
        if string.find_parent("a"):
            continue
        share = 1.0
        block = string.find_parent(("p", "div", "td", "li", "section", "article", "body"))
        holder = block.parent if block is not None and block.name in ("p", "li") else block
        for _ in range(3):
            if holder is None or holder.name in ("html", "[document]"):
                break
            score, _element = scores.get(id(holder), (0.0, holder))
            scores[id(holder)] = (score + words * share, holder)
            holder, share = holder.parent, share / 2
    if not scores:
        return body
    return max(scores.values(), key=lambda pair: pair[0])[1]


def _sentences(element: Tag) -> int:
    """How many signs stand in texts long enough to be of an article, links left out."""
    return sum(_lengths(element.find_all(string=True)))


def _lengths(strings: Iterable[NavigableString]) -> Iterable[int]:
    for string in strings:
        length = len(string.strip())
        if length >= _SHORTEST and string.find_parent("a") is None:
            yield length


def _words(element: Tag) -> bool:
    return any(string.strip() for string in element.find_all(string=True))
