"""Which of the names of an article it is about, and which it names in passing."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.bulletin.tagging.mention import Mention, Rule
from plugins.bulletin.text.article_text import ArticleText, Role

LEAST = 2  # mentions of a name the title does not bear
SHARE = 3  # of so many mentions of its sort one or more


def weigh(groups: Sequence[Sequence[Mention]], text: ArticleText) -> tuple[bool, ...]:
    """For each group of mentions, one for each name of a sort, whether the article is about it.

    It is where the title names it or an editor's header does; where it has a third of all mentions
    of its sort, and two or more; and, where the title names none of its sort, where the lead names
    it alone or names it and the article does again. The lead is the sapo, or else the first
    paragraph. One sort at a time: campaigns do not outweigh units.
    """
    lead = _lead(text)
    total = sum(map(len, groups))
    in_title = [_stands_in(group, Role.TITLE, text) for group in groups]
    in_lead = [any(m.span is not None and m.span.block == lead for m in group) for group in groups]
    return tuple(
        titled
        or any(mention.reason.rule is Rule.EDITOR for mention in group)
        or (len(group) >= LEAST and len(group) * SHARE >= total)
        or (led and not any(in_title) and (len(group) >= LEAST or sum(in_lead) == 1))
        for group, titled, led in zip(groups, in_title, in_lead, strict=True)
    )


def _stands_in(group: Sequence[Mention], role: Role, text: ArticleText) -> bool:
    return any(m.span is not None and text.blocks[m.span.block].role is role for m in group)


def _lead(text: ArticleText) -> int | None:
    """The number of the block that leads, None in an article without any paragraph."""
    roles = [block.role for block in text.blocks]
    return next((roles.index(role) for role in (Role.LEAD, Role.PARAGRAPH) if role in roles), None)
