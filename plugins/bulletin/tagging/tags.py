"""From the mentions of an article to its tags."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plugins.bulletin.registry.registers import Kind
from plugins.bulletin.tagging.mention import Mention, Tag, grouped


def tags_of(
    mentions: Iterable[Mention], kinds: Mapping[str, Kind], urls: Mapping[str, str]
) -> tuple[Tag, ...]:
    """One tag for each entry named, in the order of first mention.

    ``urls`` has the page of each slug that has one. A kind no register names is shown by its slug.
    """
    tags = []
    for group in grouped(mentions):
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
            )
        )
    return tuple(tags)
