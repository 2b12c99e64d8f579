"""On which line of its file stands what an article says, in headers as in the body."""

from __future__ import annotations

from functools import cached_property

from plugins.bulletin.text.article_text import ArticleText, Role, Span
from plugins.manuscript.headers import Manuscript
from plugins.manuscript.source_map import SourceMap

_HEADERS = {Role.TITLE: "Title", Role.LEAD: "Summary"}


class SourceLines:
    """The lines of one file; looked for when first asked."""

    def __init__(self, manuscript: Manuscript, text: ArticleText) -> None:
        self._manuscript, self._text = manuscript, text

    @cached_property
    def _map(self) -> SourceMap:
        return SourceMap(self._manuscript.body, self._text, self._manuscript.body_line)

    def line(self, span: Span) -> int:
        """From 1; 0 where the words stand nowhere in the file as they are."""
        if key := _HEADERS.get(self._text.blocks[span.block].role):
            return self._manuscript.line(key)
        found = self._map.line_column(span)
        return found[0] if found else 0
