"""An issue as one HTML file that opens anywhere: its style and its pictures lie within it."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from plugins.issues.body import PICTURE
from plugins.issues.index import with_pages
from plugins.issues.printed import PrintedIssue

_SOURCE = re.compile(rf'(?<= src="){PICTURE}([^"]*)(?=")')


def html_of(
    issue: PrintedIssue,
    template: Callable[[PrintedIssue, str], str],
    theme: Path,
    picture: Callable[[str], bytes],
) -> bytes:
    """The file, in UTF-8. It has no pages, so that its index tells the numbers of articles.

    ``template`` makes the HTML with a style sheet within; ``picture`` has the JPEG of an address.
    Raises FileNotFoundError where the theme lacks ``print/screen.css``.
    """
    style = (theme / "print" / "screen.css").read_text(encoding="utf-8")
    articles = [article for part in issue.parts for article in part.articles]
    numbers = {article.anchor: number for number, article in enumerate(articles, start=1)}
    places = {place for group in issue.index for line in group.lines for place in line.places}
    of_article = {place: numbers["-".join(place.split("-")[:2])] for place in places}
    html = template(replace(issue, index=with_pages(issue.index, of_article)), style)

    def within(found: re.Match[str]) -> str:
        return f"data:image/jpeg;base64,{b64encode(picture(found[1])).decode()}"

    return _SOURCE.sub(within, html).encode()
