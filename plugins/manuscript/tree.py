"""The tree of an article's HTML, for what cannot be done without one.

Plain paragraphs stay outside of it: in the tree one letter stands in for each stretch of them.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag, XMLParsedAsHTMLWarning
from bs4.dammit import EntitySubstitution
from bs4.element import NavigableString, PreformattedString
from bs4.formatter import HTMLFormatter

from plugins.manuscript.nesting import MOST_ELEMENTS
from plugins.manuscript.plain import STAND_IN, put_back


class _AsPagesAreWritten(HTMLFormatter):
    """Letters stay letters, ``<img>`` ends without a slash, attributes stand in double quotes."""

    def attribute_value(self, value: str) -> str:
        return super().attribute_value(value).replace('"', "&quot;")


_WRITTEN = _AsPagesAreWritten(
    entity_substitution=EntitySubstitution.substitute_xml, void_element_close_prefix=""
)


# What the body of an article is looked through for: pictures, links, cells of tables, headings.
_LOOKED_FOR = re.compile("<(?:img|a|t[dh]|h[1-6])[ >]")


def is_plain(html: str) -> bool:
    """Whether HTML that Markdown alone made needs no tree: nothing would be changed in it.

    Of so few elements none lies too deep.
    """
    return html.count("<") <= MOST_ELEMENTS and not _LOOKED_FOR.search(html)


@dataclass(frozen=True, slots=True)
class Tree:
    """A tree that may be changed, and the plain paragraphs and headings beside it."""

    soup: BeautifulSoup
    aside: list[str]

    def html(self, levels: Mapping[int, int] | None = None) -> str:
        """The whole as HTML; ``levels`` are those of :func:`put_back`."""
        return put_back(self.soup.decode(formatter=_WRITTEN), self.aside, levels)


def tree_of(html: str, aside: list[str]) -> Tree:
    """The tree of a piece of HTML, without comments.

    What was set aside comes into the tree where it does not stand on its own: “<p>” typed by an
    editor and never closed takes in all that follows.
    """
    soup = _parsed(html)
    if aside and sum(map(_stands_in, soup.children)) != len(aside):
        soup, aside = _parsed(put_back(html, aside)), []
    if "<image" in html.lower():  # browsers, and what makes HTML safe, take it for “<img>”
        for image in soup.find_all("image"):
            image.name, image.can_be_empty_element = "img", True
            for held in reversed(list(image.contents)):  # what stands behind it
                image.insert_after(held)
    if "<!" in html or "<?" in html:
        for unseen in soup.find_all(string=lambda string: isinstance(string, PreformattedString)):
            unseen.extract()
    return Tree(soup, aside)


def elements(soup: BeautifulSoup, names: Collection[str]) -> list[Tag]:
    """The elements of these names, in order; one walk, where ``find_all`` would ask a lot more."""
    return [each for each in soup.descendants if isinstance(each, Tag) and each.name in names]


def _parsed(html: str) -> BeautifulSoup:
    if "<?xml" not in html:
        return BeautifulSoup(html, "html.parser")
    with warnings.catch_warnings():  # an editor would be told in English that this looks like XML
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(html, "html.parser")


def _stands_in(element: object) -> bool:
    if not isinstance(element, Tag) or element.name != "p":
        return False
    only = element.contents[0] if len(element.contents) == 1 else None
    return isinstance(only, NavigableString) and only == STAND_IN
