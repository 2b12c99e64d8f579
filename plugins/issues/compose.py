"""An issue and its articles become what the template prints."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from plugins.bulletin.entry import Entry
from plugins.bulletin.issue import Issue
from plugins.bulletin.pages.site import Imprint, Site
from plugins.bulletin.story import Picture
from plugins.bulletin.text.dates import short_day, spoken_day
from plugins.bulletin.text.vietnamese import sentence_case
from plugins.issues.body import PICTURE, Place, mentions, printed_html, signature
from plugins.issues.cover import cover_of
from plugins.issues.index import Indexed, index_of
from plugins.issues.printed import (
    PrintedArticle,
    PrintedEditorial,
    PrintedIssue,
    PrintedPart,
    PrintedPicture,
)

_CONTENTS = 14  # lines of contents that stand below a cover of full height on the first page

# What the last page of a printed bulletin says of it. Source: Luật Báo chí 2016, điều 34.
_IMPRINT: tuple[tuple[str, str], ...] = (
    ("authority", "Cơ quan chủ quản"),
    ("responsible", "Chịu trách nhiệm xuất bản"),
    ("print_licence", "Giấy phép xuất bản"),
    ("printer", "In tại"),
    ("print_run", "Số lượng"),
    ("frequency", "Kỳ hạn xuất bản"),
    ("address", "Địa chỉ"),
    ("telephone", "Điện thoại"),
    ("email", "Thư điện tử"),
)


def composed(
    issue: Issue, site: Site, entry: Callable[[str], Entry], paper: str = "19x27"
) -> PrintedIssue:
    """The issue with every word of its articles. ``entry`` has the article of an address."""
    imprint = imprint_of(issue, site)
    anchors = {url: f"bai-{n}" for n, url in enumerate(issue.addresses, start=1)}
    indexed: list[Indexed] = []
    parts = []
    for number, part in enumerate(issue.parts, start=1):
        articles = []
        for url in part.articles:
            of_url = entry(url)
            article = _article(of_url, anchors, site)
            articles.append(article)
            found = (*mentions(article.lead_html), *mentions(article.body_html))
            marked: dict[str, str] = {}
            for names, anchor in found:
                marked.setdefault(names, anchor)
            indexed.append((of_url, article.anchor, marked))
        parts.append(PrintedPart(f"phan-{number}", part.title, tuple(articles)))
    return PrintedIssue(
        name=issue.name,
        title=issue.title,
        day=sentence_case(spoken_day(issue.day)),
        iso_day=issue.day.isoformat(),
        cover=_picture(cover_of(issue, lambda url: entry(url).pictures)),
        editorial=_editorial(issue, anchors, site),
        parts=tuple(parts),
        index=index_of(indexed),
        imprint=tuple(imprint_lines(imprint)),
        reuse=imprint.reuse,
        paper=paper,
        columns=issue.columns,
        crowded=len(anchors) + len(parts) > _CONTENTS,
    )


def imprint_of(issue: Issue, site: Site) -> Imprint:
    """The imprint of the settings, but for what the issue says otherwise."""
    return replace(site.imprint, **{line.field: line.text for line in issue.imprint})


def imprint_lines(imprint: Imprint) -> list[tuple[str, str]]:
    """What the imprint tells, each with its name; what is not told is left out."""
    told = [(name, getattr(imprint, field)) for field, name in _IMPRINT]
    return [(name, text) for name, text in told if text.strip()]


def untold(imprint: Imprint) -> list[tuple[str, str]]:
    """The duties of a printed bulletin the settings leave empty: name of the field, and what."""
    due = ("responsible", "print_licence", "printer", "print_run", "frequency")
    return [(f, name) for f, name in _IMPRINT if f in due and not getattr(imprint, f).strip()]


def _article(entry: Entry, anchors: Mapping[str, str], site: Site) -> PrintedArticle:
    anchor = anchors[entry.url]
    place = Place(anchor, entry.url, site.address, anchors, _in_print)
    corrections = entry.workflow.corrections if entry.workflow else ()
    signed = signature(entry)
    return PrintedArticle(
        anchor=anchor,
        title=entry.title,
        byline=" · ".join(filter(None, (signed, short_day(entry.date)))),
        dateline=entry.dateline,
        lead_html=printed_html(entry.lead_html, place),
        body_html=printed_html(entry.body_html, place),
        signature=signed,
        notices=tuple((_correction(each.day), each.text) for each in corrections),
        address=f"{site.address}/{entry.url}" if site.address else "",
    )


def _correction(day: date) -> str:
    return f"Đính chính {spoken_day(day)}"


def _editorial(issue: Issue, anchors: Mapping[str, str], site: Site) -> PrintedEditorial | None:
    if issue.editorial is None:
        return None
    place = Place("loi-ngo", issue.url, site.address, anchors, _in_print, deeper=1)
    html = printed_html(issue.editorial.html, place)
    return PrintedEditorial(issue.editorial.title, html, issue.editorial.author)


def _picture(picture: Picture | None) -> PrintedPicture | None:
    if picture is None or not picture.files:
        return None
    source = _in_print(picture.files[-1].url)
    return PrintedPicture(source, picture.alt, picture.caption, picture.credit)


def _in_print(url: str) -> str:
    return f"{PICTURE}{url}"
