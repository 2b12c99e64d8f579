"""What Pagefind reads: one small HTML document for each article and each topic.

Not the pages themselves: head, foot and neighbours of a page would be found with every word, and an
edit of the theme would change the index.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from plugins.search.letters import spelled

LANGUAGE = "vi"
KIND, ARTICLE, TOPIC = "loai", "bai", "chu-de"  # a filter, and the two values it has
WHAT, MARK, DAY = "ten-loai", "dau", "ngay"  # what a result shows beside its title

AGE = "tuoi"  # a filter: which index an article is in, “0” the newest

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that can be found."""

    url: str  # of its page, below the top
    title: str
    names: tuple[str, ...] = ()  # other names, which count as much as the title
    html: str = ""  # safe, balanced HTML: the text
    beside: tuple[str, ...] = ()  # names that count least: full ones of what is named in short
    told: Pairs = ()  # what a result shows beside its title
    filters: Pairs = ()  # name and value; a name may come several times
    order: Pairs = ()  # keys for sorting


def printed(document: Document) -> str:
    """The document as Pagefind takes it. Values of filters and keys stand in attributes, where the
    spelling of đ does not reach them."""
    lines = (
        f'<!DOCTYPE html>\n<html lang="{LANGUAGE}"><head><meta charset="utf-8">',
        f"<title>{escape(document.title)}</title></head><body data-pagefind-body>",
        *_attributes("meta", (("title", document.title), *document.told)),
        *_attributes("filter", document.filters),
        *_attributes("sort", document.order),
        f'<h1 data-pagefind-weight="7">{escape(spelled(document.title))}</h1>',
        *_paragraphs(document.names, "7"),
        spelled(document.html),
        *_paragraphs(document.beside, "0.5"),
        "</body></html>\n",
    )
    return "\n".join(lines)


def _attributes(sort: str, pairs: Pairs) -> Iterator[str]:
    for name, value in pairs:
        yield f'<i data-pagefind-{sort}="{name}[data-v]" data-v="{escape(value)}"></i>'


def _paragraphs(names: Iterable[str], weight: str) -> Iterator[str]:
    for name in names:
        yield f'<p data-pagefind-weight="{weight}">{escape(spelled(name))}</p>'
