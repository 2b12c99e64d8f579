"""What HTML an article may hold; everything else is taken out."""

from __future__ import annotations

import re

import nh3

TAGS = {
    "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li",
    "strong", "b", "em", "i", "u", "s", "del", "ins", "small", "sub", "sup", "abbr", "cite", "q",
    "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td",
    "figure", "figcaption", "img", "a", "div", "span",
}  # fmt: skip
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt"},
    "ol": {"start"},
    "li": {"id"},
    "sup": {"id"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "abbr": {"title"},
}
_CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "div": {"footnote"},
    "span": {"credit"},
    "td": {"right", "center"},
    "th": {"right", "center"},
}
_FOOTNOTE = re.compile(r"fn(?:ref\d*)?-[\w.-]+")
SCHEMES = frozenset(["http", "https", "mailto", "tel"])


_ELSEWHERE = re.compile(r"[/\\]|[^/]*:")  # what a picture of ours never begins with


def _filtered(tag: str, attribute: str, value: str) -> str | None:
    """No id but that of a footnote: others could stand in for an element of the page. No picture
    but those below content, whatever became of the element on its way: “<image>” is one, too."""
    if attribute == "id" and not _FOOTNOTE.fullmatch(value):
        return None
    if attribute == "src" and _ELSEWHERE.match(value):
        return None
    return value


_CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=_ATTRIBUTES,
    allowed_classes=_CLASSES,
    tag_attribute_values={"th": {"scope": {"col", "row"}}},
    attribute_filter=_filtered,
    url_schemes=set(SCHEMES),
    link_rel=None,
)


def safe(html: str) -> str:
    """The HTML with allowed elements and attributes only; no script, style, comment or frame.

    Every element is closed, letters are letters, attributes stand in double quotation marks.
    """
    return _CLEANER.clean(html).replace("&nbsp;", "\u00a0")
