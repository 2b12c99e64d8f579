"""Paragraphs that are a picture become figures with caption and credit."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

# “… Ảnh: Thu Thủy”, “… (Ảnh minh họa)”, “… – Ảnh tư liệu: TTXVN”, at the end of a caption and
# behind a stop, so that “triển lãm ảnh: 50 năm …” stays what it is.
_SAID = r"(?P<credit>Ảnh\s(?:minh\sh(?:ọa|oạ)|tư\sliệu)(?:\s?:.{1,80}?)?|Ảnh\s?:.{1,80}?)"
_IN_BRACKETS = re.compile(rf"\s{{0,9}}[(\[]\s?{_SAID}\s?[)\]]\.?$")
_OPEN = re.compile(rf"(?:^|(?<=[.!?…;,:”\")\]])|\s[-–—]|\n)\s{{0,9}}{_SAID}\.?$")


def make_figures(soup: BeautifulSoup) -> None:
    """Turn every paragraph that begins with a picture into ``<figure>``, one for each picture.

    What follows the picture in its paragraph is its caption, as in a word processor. A picture in
    the middle of a paragraph, an item or a cell stays where it is.
    """
    for paragraph in soup.find_all("p"):
        nodes = [node for node in paragraph.contents if not _is_space(node)]
        if not nodes or not _is_picture(nodes[0]):
            continue
        figure = caption = None
        for node in list(paragraph.contents):
            if _is_picture(node):
                figure, caption = soup.new_tag("figure"), soup.new_tag("figcaption")
                paragraph.insert_before(figure)
                figure.append(node)
                figure.append(caption)
            elif caption is not None:
                caption.append(node)
        paragraph.decompose()
    for caption in soup.find_all("figcaption"):
        _finish(soup, caption)


def caption_and_credit(figure: Tag | None) -> tuple[str, str]:
    """The plain text of a figure's caption without the credit, and the credit; “” where absent."""
    caption = figure.find("figcaption") if figure else None
    if not isinstance(caption, Tag):
        return "", ""
    credit = caption.find("span", class_="credit")
    said = " ".join(credit.get_text().split()) if isinstance(credit, Tag) else ""
    whole = " ".join(caption.get_text().split())
    return whole.removesuffix(said).strip(), said


def _is_space(node: PageElement) -> bool:
    return isinstance(node, NavigableString) and not node.strip()


def _is_picture(node: PageElement) -> bool:
    """An ``<img>``, or a link that holds nothing else."""
    if not isinstance(node, Tag):
        return False
    if node.name == "a":
        inner = [child for child in node.contents if not _is_space(child)]
        return len(inner) == 1 and _is_picture(inner[0])
    return node.name == "img"


def _finish(soup: BeautifulSoup, caption: Tag) -> None:
    """Trim the caption, take off emphasis around the whole of it, and mark the credit."""
    _trim(caption)
    whole = caption.contents[0] if len(caption.contents) == 1 else None
    if isinstance(whole, Tag) and whole.name in ("em", "i"):
        whole.unwrap()
        _trim(caption)
    if caption.find("span", class_="credit") is None:
        _mark_credit(soup, caption)
    if not caption.contents:
        caption.decompose()


def _trim(caption: Tag) -> None:
    for at in (0, -1):
        while caption.contents and (
            _is_space(caption.contents[at]) or getattr(caption.contents[at], "name", "") == "br"
        ):
            caption.contents[at].extract()
    for first in caption.find_all(string=True)[:1]:
        first.replace_with(NavigableString(first.lstrip()))
    for last in caption.find_all(string=True)[-1:]:  # an empty string is none
        last.replace_with(NavigableString(last.rstrip()))


def _mark_credit(soup: BeautifulSoup, caption: Tag) -> None:
    text = caption.get_text()
    found = _IN_BRACKETS.search(text) or _OPEN.search(text)
    if found is None:
        return
    _cut(caption, found.start())
    if caption.contents:
        caption.append(" ")
    credit = soup.new_tag("span", attrs={"class": "credit"})
    credit.string = " ".join(found["credit"].split())
    caption.append(credit)


def _cut(caption: Tag, at: int) -> None:
    """Keep the first ``at`` code points of the caption's text, and no element left empty."""
    for string in caption.find_all(string=True):
        if at <= 0:
            string.extract()
        elif len(string) > at:
            string.replace_with(NavigableString(string[:at].rstrip()))
        at -= len(string)
    for element in reversed(caption.find_all(True)):
        if not element.get_text(strip=True) and element.find("img") is None:
            element.decompose()
