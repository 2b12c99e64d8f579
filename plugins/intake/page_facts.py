"""What a saved page says of itself: title, day, address, authors, lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from bs4 import BeautifulSoup, Tag
from bs4.element import Comment

from plugins.bulletin.text.dates import spoken_day
from plugins.intake.byline import names_in
from plugins.intake.document import Remark

_SAVED = re.compile(r"saved from url=\(\d+\)(\S+)")
_WEB = re.compile(r"https?://[^\s<>\"']+$", re.IGNORECASE)
_ISO = re.compile(r"((?:19|20)\d\d)-(\d\d)-(\d\d)")
_SHOWN = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)")
_WEEKDAY = re.compile(
    r"(thứ\s*(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s*nhật)[\s,–-]*(?:ngày)?\s*$", re.IGNORECASE
)
_WEEKDAYS = (
    ("hai", "2"),
    ("ba", "3"),
    ("tư", "4"),
    ("năm", "5"),
    ("sáu", "6"),
    ("bảy", "7"),
    ("nhật",),
)
_DAY_META = (
    "article:published_time",
    "datePublished",
    "pubdate",
    "date",
    "DC.date.issued",
    "dc.date",
)
_DAY_CLASS = re.compile(
    r"(^|[-_])(date|time|ngay|ngaydang|publish|posted|post-date|h-time)", re.IGNORECASE
)
_LEAD_CLASS = re.compile(
    r"(^|[-_])(sapo|lead|hometext|chapeau|tomtat|summary|intro|description)($|[-_])", re.IGNORECASE
)
_AUTHOR_CLASS = re.compile(r"(^|[-_])(author|tacgia|tac-gia|byline|butdanh)($|[-_])", re.IGNORECASE)
_SITE = re.compile(r"\s+[|»–—-]\s+[^|»–—]{3,60}$")
_LABEL = re.compile(r"^\s*(tác giả|người viết|theo|nguồn|bài viết)\s*:\s*", re.IGNORECASE)
_LONGEST_LEAD = 1_500
_FEW = 20  # elements of one class that are looked at


def title_of(soup: BeautifulSoup) -> str:
    """The headline of the page, “” where it has none."""
    heading = soup.find("h1")
    said = _text(heading) if isinstance(heading, Tag) else ""
    shared = _meta(soup, "og:title")
    window = _text(soup.title) if soup.title else ""
    if said and (said in window or not shared or len(soup.find_all("h1")) == 1):
        return said
    return shared or _SITE.sub("", window)


def address_of(soup: BeautifulSoup) -> str:
    """Where the page stood: its own word for it, else what the browser noted; “” for neither."""
    link = soup.find("link", rel="canonical")
    noted = soup.find(string=lambda text: isinstance(text, Comment) and "saved from url" in text)
    found = _SAVED.search(str(noted)) if noted else None
    for said in (
        str(link.get("href", "")) if isinstance(link, Tag) else "",
        _meta(soup, "og:url"),
        found[1] if found else "",
    ):
        if _WEB.match(said.strip()):
            return said.strip()
    return ""


def day_of(soup: BeautifulSoup) -> tuple[date | None, Remark | None]:
    """The day the page was published, and a remark where it can be read in two ways."""
    for said in _stated_days(soup):
        if found := _ISO.search(said):
            year, month, day = (int(part) for part in found.groups())
            if known := _date(year, month, day):
                return known, None
    for said in _shown_days(soup):
        if not (found := _SHOWN.search(said)):
            continue
        day, month, year = (int(part) for part in found.groups())
        known = _date(year, month, day)
        if known is None:
            continue
        other = _date(year, day, month)
        weekday = _WEEKDAY.search(said[: found.start()])
        sure = other in (None, known) or (weekday is not None and _is_on(known, weekday[1]))
        what = f"ngày “{found[0]}” trên trang được hiểu là {spoken_day(known)}"
        return known, None if sure else Remark(what, "sửa dòng Date nếu không phải")
    return None, None


def authors_of(soup: BeautifulSoup) -> tuple[str, ...]:
    """The authors the page names, () where it names none."""
    for said in (*(_text(tag) for tag in _of_class(soup, _AUTHOR_CLASS)), _meta(soup, "author")):
        if said and (names := names_in(_LABEL.sub("", said))):
            return names
    return ()


def lead_of(soup: BeautifulSoup) -> str:
    """The lead where the page marks it, “” where it does not."""
    for tag in _of_class(soup, _LEAD_CLASS):
        text = _text(tag)
        if 40 <= len(text) <= _LONGEST_LEAD and tag.find(("h1", "h2", "table")) is None:
            return text
    return ""


def _stated_days(soup: BeautifulSoup) -> Iterator[str]:
    yield from (_meta(soup, name) for name in _DAY_META)
    yield from (str(tag.get("datetime", "")) for tag in soup.find_all("time"))
    for script in soup.find_all("script", type="application/ld+json"):
        found = re.search(r'"datePublished"\s*:\s*"([^"]{8,40})"', script.get_text())
        if found:
            yield found[1]


def _shown_days(soup: BeautifulSoup) -> Iterator[str]:
    for tag in (*soup.find_all("time"), *_of_class(soup, _DAY_CLASS)):
        text = _text(tag)
        if len(text) <= 120:
            yield text
    yield from (
        " ".join(string.split())
        for string in soup.find_all(string=_SHOWN)
        if len(string.strip()) <= 60 and not isinstance(string, Comment)
    )


def _of_class(soup: BeautifulSoup, form: re.Pattern[str]) -> Iterator[Tag]:
    left = _FEW
    for tag in soup.find_all(True):
        names = tag.get_attribute_list("class") if tag.get("class") else []
        if any(form.search(str(name)) for name in (*names, tag.get("id") or "") if name):
            yield tag
            left -= 1
        if not left:
            return


def _is_on(day: date, weekday: str) -> bool:
    said = " ".join(weekday.lower().split())
    return any(said.endswith(word) for word in _WEEKDAYS[day.weekday()])


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _meta(soup: BeautifulSoup, name: str) -> str:
    for key in ("property", "name", "itemprop"):
        tag = soup.find("meta", attrs={key: name})
        if isinstance(tag, Tag) and str(tag.get("content", "")).strip():
            return " ".join(str(tag["content"]).split())
    return ""


def _text(tag: Tag | None) -> str:
    return " ".join(tag.get_text(" ").split()) if tag is not None else ""
