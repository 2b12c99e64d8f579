"""An issue as the letter that announces it: every word of the e-mail, in HTML and in plain text."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from bs4 import BeautifulSoup

from plugins.bulletin.entry import Entry, Link
from plugins.bulletin.issue import Issue
from plugins.bulletin.pages.site import Site
from plugins.bulletin.story import Picture
from plugins.bulletin.text.dates import short_day, spoken_day
from plugins.bulletin.text.vietnamese import sentence_case
from plugins.issues.body import Place, printed_html
from plugins.issues.compose import imprint_lines, imprint_of
from plugins.issues.cover import cover_of

_WIDE = 72  # columns of plain text; Source: RFC 3676, 4.2, says at most 78
# Mail programs drop style sheets, so that each element says how it looks.
_STYLES = {
    "p": "margin:0 0 12px",
    "h3": "margin:16px 0 6px;font-size:17px;line-height:24px",
    "h4": "margin:14px 0 6px;font-size:16px;line-height:23px",
    "ul": "margin:0 0 12px;padding-left:22px",
    "ol": "margin:0 0 12px;padding-left:22px",
    "blockquote": "margin:0 0 12px;padding-left:12px;border-left:3px solid #8a8373",
    "td": "padding:4px 8px;border:1px solid #8a8373",
    "th": "padding:4px 8px;border:1px solid #8a8373;text-align:left",
    "a": "color:#9c1c1f",
}


@dataclass(frozen=True, slots=True)
class LetterItem:
    """One article of the issue."""

    title: str
    address: str  # of its page, whole; “” where nobody could follow it
    summary: str
    line: str  # “10/11/2023 · Phong trào thi đua”


@dataclass(frozen=True, slots=True)
class LetterPart:
    title: str
    items: tuple[LetterItem, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """Template ``print/letter.html``."""

    subject: str  # “Bản tin Thi đua – Khen thưởng: số 11 – tháng 11 năm 2023”
    name: str  # “Số 11 – tháng 11 năm 2023”
    theme: str
    day: str  # “Ngày 30 tháng 11 năm 2023”
    cover: Picture | None
    editorial_title: str
    editorial_html: str
    editorial_author: str
    parts: tuple[LetterPart, ...]
    imprint: tuple[tuple[str, str], ...]
    page: Link | None  # of the issue; its url is whole
    pdf: Link | None

    def without_summaries(self) -> Letter:
        """The same with titles alone, where it would be too long."""
        parts = (
            replace(part, items=tuple(replace(item, summary="") for item in part.items))
            for part in self.parts
        )
        return replace(self, parts=tuple(parts))


def letter_of(issue: Issue, site: Site, entry: Callable[[str], Entry], on_site: bool) -> Letter:
    """The letter. ``on_site``: whether the issue has a page; that of a month has none.

    Without an address of the site it leads nowhere.
    """
    name = f"{issue.name[0].lower()}{issue.name[1:]}"
    editorial = issue.editorial
    place = Place("", issue.url, site.address, {}, lambda url: f"{site.address}/{url}", deeper=1)
    top = f"{site.address}/" if site.address else ""
    has_page = on_site and top
    parts = (
        LetterPart(part.title, tuple(_item(entry(url), top) for url in part.articles))
        for part in issue.parts
    )
    return Letter(
        subject=f"{site.name}: {name}",
        name=issue.name,
        theme=issue.title,
        day=sentence_case(spoken_day(issue.day)),
        cover=cover_of(issue, lambda url: entry(url).pictures),
        editorial_title=editorial.title if editorial else "",
        editorial_html=_styled(printed_html(editorial.html, place)) if editorial else "",
        editorial_author=editorial.author if editorial else "",
        parts=tuple(parts),
        imprint=tuple(imprint_lines(imprint_of(issue, site))),
        page=Link("Xem số này trên trang bản tin", f"{top}{issue.url}") if has_page else None,
        pdf=Link("Tải bản in (PDF)", f"{top}{issue.url}{issue.slug}.pdf")
        if has_page and issue.pdf
        else None,
    )


def plain_text(letter: Letter, site: Site) -> str:
    """The same for programs that show no HTML, 72 columns wide."""
    blocks = [*_blocks(letter, site)]
    return "\n\n".join(blocks) + "\n"


def _blocks(letter: Letter, site: Site) -> Iterator[str]:
    yield f"BẢN TIN\n{_filled(site.name)}\n{_filled(site.body)}\n{letter.name} · {letter.day}"
    if letter.theme:
        yield _filled(letter.theme)
    if letter.editorial_html:
        yield _headed(letter.editorial_title)
        soup = BeautifulSoup(letter.editorial_html, "html.parser")
        for each in soup.find_all(["p", "li", "h3", "h4"]):
            yield _filled(each.get_text(" ", strip=True))
        if letter.editorial_author:
            yield letter.editorial_author
    for part in letter.parts:
        if part.title:
            yield _headed(part.title)
        for item in part.items:
            lines = (_filled(item.title), _filled(item.summary), item.address, item.line)
            yield "\n".join(filter(None, lines))
    for link in filter(None, (letter.page, letter.pdf)):
        yield f"{link.name}:\n{link.url}"
    yield "\n".join(("-- ", *(_filled(f"{term}: {text}") for term, text in letter.imprint)))
    if site.notice:
        yield _filled(site.notice)


def _item(entry: Entry, top: str) -> LetterItem:
    line = f"{short_day(entry.date)} · {entry.section.name}"
    return LetterItem(entry.title, f"{top}{entry.url}" if top else "", entry.summary, line)


def _styled(html: str) -> str:
    soup = BeautifulSoup(html, "html.parser")
    for element in soup.find_all(list(_STYLES)):
        element["style"] = _STYLES[element.name]
        for name in ("id", "class", "data-names"):
            del element[name]
    return str(soup)


def _headed(title: str) -> str:
    return f"{title}\n{'-' * min(len(title), _WIDE)}"


def _filled(text: str) -> str:
    return textwrap.fill(text, _WIDE, break_long_words=False, break_on_hyphens=False)
