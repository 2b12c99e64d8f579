"""From the mentions of an article to its tags."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plugins.bulletin.registry.registers import Kind
from plugins.bulletin.tagging.mention import Mention, Tag, grouped
from plugins.bulletin.tagging.weight import weigh
from plugins.bulletin.text.article_text import ArticleText


def tags_of(
    mentions: Iterable[Mention],
    kinds: Mapping[str, Kind],
    urls: Mapping[str, str],
    text: ArticleText,
) -> tuple[Tag, ...]:
    """One tag for each entry named, in the order of first mention.

    ``mentions`` are of one sort and stand in ``text``. ``urls`` has the page of each slug that has
    one. A kind no register names is shown by its slug.
    """
    tags = []
    groups = grouped(mentions)
    for group, main in zip(groups, weigh(groups, text), strict=True):
        first = group[0]
        kind = kinds.get(first.kind)
        tags.append(
            Tag(
                slug=first.slug,
                name=first.name,
                kind=first.kind,
                kind_name=kind.name if kind else first.kind,
                url=urls.get(first.slug) if first.slug else None,
                mentions=group,
                main=main,
            )
        )
    return tuple(tags)
