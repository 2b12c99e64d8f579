"""The body of a manuscript becomes safe HTML, its pictures are found, its links lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from bs4.element import PreformattedString

from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.story import Picture
from plugins.bulletin.text.html_blocks import parse, written
from plugins.manuscript.clean import composed, one_line
from plugins.manuscript.figures import caption_and_credit, make_figures
from plugins.manuscript.headers import Manuscript
from plugins.manuscript.image_files import NoImage, image_source
from plugins.manuscript.lines import line_at
from plugins.manuscript.markup import Markup
from plugins.manuscript.safety import SCHEMES, safe

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ALIGN = re.compile(r"text-align:\s*(right|center)")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_LONG_CAPTION = 400  # code points; a caption in the news has about 100


@dataclass(frozen=True, slots=True)
class Body:
    """What a reader sees of a body."""

    html: str  # safe; links are relative, pictures have <img src="images/…">
    pictures: tuple[Picture, ...]
    problems: tuple[Problem, ...]
    blank: bool  # neither words nor a picture


def body_of(manuscript: Manuscript, markup: Markup, root: str, content: Path) -> Body:
    """The body as safe HTML. ``root`` leads from its page to the top of the site: “../../../”."""
    text = composed(manuscript.body)
    lines = _Lines(text, manuscript.body_line)
    soup = parse(markup.html_of(text))
    for unseen in soup.find_all(string=lambda string: isinstance(string, PreformattedString)):
        unseen.extract()
    _order_headings(soup)
    _mark_tables(soup)
    make_figures(soup)
    problems = list(_lead_links(soup, root, manuscript.path, lines))
    pictures = tuple(_pictures(soup, manuscript.path, lines, content, problems))
    blank = not soup.get_text(strip=True) and soup.find("img") is None
    return Body(safe(written(soup)), pictures, tuple(problems), blank)


class _Lines:
    """On which line of the file the next occurrence of an address stands."""

    def __init__(self, text: str, first_line: int) -> None:
        self._text, self._first, self._after = text, first_line, 0

    def of(self, address: str) -> int:
        at = self._text.find(address, self._after) if address else -1
        if at < 0:
            at = self._text.find(address)
        if at < 0:  # written with entities or escapes
            return self._first
        self._after = at + len(address)
        return self._first + line_at(self._text, at) - 1


def _order_headings(soup: BeautifulSoup) -> None:
    """The levels in use become h2, h3 … without a gap: h1 is the title of the page."""
    headings = soup.find_all(_HEADINGS)
    used = sorted({heading.name for heading in headings})
    for heading in headings:
        heading.name = f"h{min(used.index(heading.name) + 2, 6)}"


def _mark_tables(soup: BeautifulSoup) -> None:
    """Alignment is said by a class, since pages allow no inline style; heads say what they head."""
    for cell in soup.find_all(["td", "th"]):
        aligned = _ALIGN.search(str(cell.get("style", "")))
        if aligned:
            cell["class"] = aligned[1]
        if cell.name == "th" and cell.find_parent("thead"):
            cell["scope"] = "col"


def _lead_links(soup: BeautifulSoup, root: str, path: str, lines: _Lines) -> Iterator[Problem]:
    """Site addresses (“/gioi-thieu/”) become relative; what leads nowhere is reported."""
    for link in soup.find_all("a", href=True):
        href = str(link["href"]).strip()
        scheme = _SCHEME.match(href)
        if href.startswith("//"):
            link["href"] = f"https:{href}"
        elif href.startswith("/"):
            link["href"] = f"{root}{href.lstrip('/')}" or "./"
        elif scheme and scheme[1].lower() not in SCHEMES:
            what = f"không dùng được liên kết “{href[:80]}”"
            fix = "dùng địa chỉ https, http, mailto, tel, hoặc địa chỉ trên trang như /gioi-thieu/"
            yield Problem(path, lines.of(href), what, fix)
        elif href.startswith("{"):
            what = f"không hiểu liên kết “{href[:80]}”"
            fix = "viết địa chỉ trên trang, ví dụ  /2023/11/giam-sat-lang-son/"
            yield Problem(path, lines.of(href), what, fix)


def _pictures(
    soup: BeautifulSoup, path: str, lines: _Lines, content: Path, problems: list[Problem]
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
