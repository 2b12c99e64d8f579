"""A page as the preview shows it: with the script that renews it, and faults above it.

Nothing of this is in a published file: the server puts it in when a page is asked for.
"""

from __future__ import annotations

from datetime import date
from html import escape
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.bulletin.pages.index import Row, ready_on
from plugins.bulletin.pages.policy import POLICY
from plugins.bulletin.text.dates import spoken_day
from plugins.desk.web.asked import OURS
from plugins.desk.web.board import Standing

FILES = Path(__file__).parent / "files"


def templates() -> Environment:
    """The templates of what is shown beside pages; what they print is escaped."""
    return Environment(loader=FileSystemLoader(FILES), autoescape=True, undefined=StrictUndefined)


class Dressing:
    """Dresses the pages of one run."""

    def __init__(self, token: str) -> None:
        self._token = token
        self._overlay = templates().get_template("overlay.html")

    def page(self, html: bytes, standing: Standing, mark: str = "", article: str = "") -> bytes:
        """The page with script, overlay and mark; ``article``: the url of the one it shows."""
        head, found, rest = html.partition(b"</head>")
        body, end, after = rest.rpartition(b"</body>")
        if not (found and end):
            return html
        above = self._overlay.render(standing=standing, mark=mark)
        return b"".join(
            (head, self._head(standing, article), found, body, above.encode(), end, after)
        )

    def empty(self, standing: Standing) -> bytes:
        """What is shown where there is no page: what is to be mended, on paper of its own."""
        html = (
            f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><meta '
            f'http-equiv="Content-Security-Policy" content="{escape(POLICY, quote=False)}">'
            "<title>Xem trước</title></head><body></body></html>"
        )
        return self.page(html.encode(), standing)

    def _head(self, standing: Standing, article: str) -> bytes:
        said = {
            "src": f"/{OURS}preview.js",
            "data-token": self._token,
            "data-version": standing.version,
            "data-looks": str(standing.looks),
            "data-article": article,
        }
        values = " ".join(f'{name}="{escape(value)}"' for name, value in said.items())
        return (
            f'<link rel="stylesheet" href="/{OURS}preview.css">\n'
            f'<script id="bulletin-preview" {values} defer></script>\n'
        ).encode()


def mark_of(row: Row, today: date) -> str:
    """What the page of an article that waits for its day cannot say itself; “” of all others.

    Of drafts the page says so.
    """
    waits = not (row.workflow and row.workflow.held) and ready_on(row) > today
    return f"Chờ đăng: bài lên trang từ {spoken_day(ready_on(row))}" if waits else ""
