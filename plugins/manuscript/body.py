"""The body of a manuscript becomes safe HTML, its pictures are found, its links lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from bs4 import BeautifulSoup, Tag

from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.story import Picture, TypedLink
from plugins.bulletin.text.html_blocks import blocks_of
from plugins.manuscript.bounds import bound_problem
from plugins.manuscript.clean import composed, one_line
from plugins.manuscript.figures import caption_and_credit, make_figures
from plugins.manuscript.headers import Manuscript
from plugins.manuscript.image_files import NoImage, image_source, looked_for
from plugins.manuscript.left_out import closed, left_out
from plugins.manuscript.lines import NO_PICTURE, NextLine
from plugins.manuscript.links import lead_links, unused_notes
from plugins.manuscript.markup import Markup, as_written
from plugins.manuscript.nesting import (
    MOST_MARKERS,
    TooDeep,
    deepest_element,
    deepest_line,
    nesting_problem,
)
from plugins.manuscript.plain import levels_of, put_back
from plugins.manuscript.safety import safe
from plugins.manuscript.tree import Tree, elements, is_plain, tree_of

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ALIGN = re.compile(r"text-align:\s*(right|center)")
_SHOWN = re.compile(r"(?:\A|>)\s*[^<\s]|<img ")  # words or a picture
_OF_ONE_ELEMENT = 2  # signs “<”: of <p> and </p>
_LONG_CAPTION = 400  # code points; a caption in the news has about 100


@dataclass(frozen=True, slots=True)
class Body:
    """What a reader sees of a body, or of a lead."""

    html: str  # safe; links are relative, pictures have <img src="images/…">
    pictures: tuple[Picture, ...]
    links: tuple[TypedLink, ...]
    problems: tuple[Problem, ...]
    blank: bool  # neither words nor a picture
    read: bool = True  # False: nested too deep, nothing is known of it
    files: tuple[str, ...] = ()  # where its pictures were looked for, and where they lie


def body_of(manuscript: Manuscript, markup: Markup, root: str, content: Path) -> Body:
    """The body as safe HTML. ``root`` leads from its page to the top of the site: “../../../”."""
    text = closed(composed(manuscript.body))
    path, first = manuscript.path, manuscript.body_line
    if too_much := bound_problem(path, text, first):
        return _unread(too_much)
    try:
        made, aside = _made(text, markup.rest_of)
        if "<" not in text and is_plain(made):
            html = safe(put_back(made, aside, _in_order(levels_of(aside))))
            return Body(html, (), (), (), blank=not aside and not blocks_of(html))
        tree = tree_of(made, aside)
        _check_depth(tree, text)
    except TooDeep as fault:
        return _unread(nesting_problem(path, first + fault.line - 1))
    soup = tree.soup
    levels = _order_headings(tree)
    _mark_tables(soup)
    make_figures(soup)
    links, problems = _links(soup, root, path, NextLine(text, first).of)
    problems += left_out(soup, path, text, first)
    if "footnote" in made:
        problems += unused_notes(soup, path, NextLine(text, first).of)
    files = [*_looked_for(soup, path, content)]
    lines = NextLine(text, first, NO_PICTURE)
    pictures = tuple(_pictures(soup, path, lines, content, problems))
    files += [(content / picture.source).as_posix() for picture in pictures]
    html = safe(tree.html(levels))
    blank = not _SHOWN.search(html)  # what was taken out may have been all there was
    return Body(html, pictures, links, tuple(problems), blank, files=tuple(files))


def lead_of(manuscript: Manuscript, summary: str, markup: Markup, root: str) -> Body:
    """The lead as one safe paragraph; a summary that would fall apart is taken as it is written."""
    path, line, summary = manuscript.path, manuscript.line("Summary"), closed(summary)
    if too_much := bound_problem(path, summary, line):
        return _unread(too_much)
    try:
        html = _made(summary, markup.paragraph_of)
        if html.count("<") <= _OF_ONE_ELEMENT:
            return Body(safe(html), (), (), (), blank=not summary)
        tree = tree_of(html, [])
        _check_depth(tree, summary)
    except TooDeep:
        return _unread(nesting_problem(path, line))
    if len(blocks_of(tree.html())) > 1:
        return Body(safe(as_written(summary)), (), (), (), blank=not summary)
    links, problems = _links(tree.soup, root, path, lambda _: line)
    if tree.soup.find("img"):
        what, fix = "“Summary:” không chứa được ảnh", "đặt ảnh trong thân bài, thành một đoạn riêng"
        problems.append(Problem(path, line, what, fix))
    return Body(safe(tree.html()), (), links, tuple(problems), blank=not summary)


def _unread(problem: Problem) -> Body:
    return Body("", (), (), (problem,), blank=False, read=False)


T = TypeVar("T")


def _made(text: str, html_of: Callable[[str], T]) -> T:
    """What Markdown makes of a text. Raises :class:`TooDeep`, before Markdown suffers from it."""
    line, markers = deepest_line(text)
    if markers > MOST_MARKERS:
        raise TooDeep(line)
    try:
        return html_of(text)
    except RecursionError:  # each list within a list takes a few calls of Markdown's own
        raise TooDeep(line) from None


def _check_depth(tree: Tree, text: str) -> None:
    """Raises :class:`TooDeep` where elements of the text lie too deep in one another."""
    if deep := deepest_element(tree.soup):
        raise TooDeep(NextLine(text, 1).of(deep.get_text(" ", strip=True).partition(" ")[0]))


def _links(
    soup: BeautifulSoup, root: str, path: str, line_of: Callable[[str], int]
) -> tuple[tuple[TypedLink, ...], list[Problem]]:
    found = tuple(lead_links(soup, root, path, line_of))
    links = tuple(link for link in found if isinstance(link, TypedLink))
    return links, [problem for problem in found if isinstance(problem, Problem)]


def _order_headings(tree: Tree) -> dict[int, int]:
    """The levels in use become h2, h3 … without a gap: h1 is the title of the page.

    Those in the tree are changed; for those beside it the answer says what each level becomes.
    """
    headings = elements(tree.soup, _HEADINGS)
    levels = _in_order({int(heading.name[1]) for heading in headings} | levels_of(tree.aside))
    for heading in headings:
        heading.name = f"h{levels[int(heading.name[1])]}"
    return levels


def _in_order(levels: Collection[int]) -> dict[int, int]:
    return {level: min(place, 6) for place, level in enumerate(sorted(levels), start=2)}


def _mark_tables(soup: BeautifulSoup) -> None:
    """Alignment is said by a class, since pages allow no inline style; heads say what they head."""
    for cell in elements(soup, ("td", "th")):
        aligned = _ALIGN.search(str(cell.get("style", "")))
        if aligned:
            cell["class"] = aligned[1]
        if cell.name == "th" and cell.find_parent("thead"):
            cell["scope"] = "col"


def _looked_for(soup: BeautifulSoup, path: str, content: Path) -> Iterator[str]:
    """Where each picture may lie; one that is elsewhere is a problem whatever lies there."""
    for image in soup.find_all("img"):
        places = looked_for(str(image.get("src", "")), Path(path).parent, content)
        yield from (place.as_posix() for place in places)


def _pictures(
    soup: BeautifulSoup, path: str, lines: NextLine, content: Path, problems: list[Problem]
) -> Iterator[Picture]:
    folder = Path(path).parent
    for image in soup.find_all("img"):
        address = str(image.get("src", ""))
        line = lines.of(address)
        figure = image.find_parent("figure")
        caption, credit = caption_and_credit(figure if isinstance(figure, Tag) else None)
        alt = one_line(str(image.get("alt", "")) or caption or str(image.get("title", "")))
        try:
            source = image_source(address, folder, content)
        except NoImage as fault:
            problems.append(Problem(path, line, fault.what, fault.fix))
            continue
        if not alt:
            what = f"ảnh “{address}” không có mô tả"
            fix = f"mô tả ảnh trong ngoặc vuông:  ![Đại biểu dự hội nghị]({address})"
            problems.append(Problem(path, line, what, fix))
        if len(caption) > _LONG_CAPTION:
            what = f"chú thích ảnh dài {len(caption)} chữ cái"
            fix = "nếu đó là thân bài, thêm một dòng trống dưới chú thích"
            problems.append(Problem(path, line, what, fix, Gravity.NOTICE))
        image.attrs = {"src": source, "alt": alt}
        yield Picture(source, alt, caption, credit, line)
