"""The HTML of an article becomes the plain text that taggers read."""

from __future__ import annotations

from plugins.bulletin.text.article_text import ArticleText, Block, Role
from plugins.bulletin.text.html_blocks import blocks_of
from plugins.manuscript.clean import one_line


def read_html(title: str, lead_html: str, body_html: str) -> ArticleText:
    """The title (plain text), the lead where there is one, then the body, in reading order."""
    lead = " ".join(block.text for block in blocks_of(lead_html))
    return ArticleText(
        (
            Block(Role.TITLE, one_line(title)),
            *([Block(Role.LEAD, lead)] if lead else []),
            *(Block(block.role, block.text) for block in blocks_of(body_html)),
        )
    )
