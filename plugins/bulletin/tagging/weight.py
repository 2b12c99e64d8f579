"""Which of the names of an article it is about, and which it names in passing."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.bulletin.tagging.mention import Mention, Rule
from plugins.bulletin.text.article_text import ArticleText, Role

_TITLE = Role.TITLE  # looked up once: it is asked of every block
LEAST = 2  # mentions of a name the title does not bear
SHARE = 3  # of so many mentions of its sort one or more


def weigh(groups: Sequence[Sequence[Mention]], text: ArticleText) -> tuple[bool, ...]:
    """For each group of mentions, one for each name of a sort, whether the article is about it.

    It is where the title names it or an editor's header does; where it has a third of all mentions
    of its sort, and two or more; and, where the title names none of its sort, where the lead names
    it alone or names it and the article does again. The lead is the sapo, or else the first
    paragraph. One sort at a time: campaigns do not outweigh units.
    """
    if not groups:
        return ()
    lead, editor = _lead(text), Rule.EDITOR
    titles = {number for number, block in enumerate(text.blocks) if block.role is _TITLE}
    total = sum(map(len, groups))
    blocks = [{mention.span.block for mention in group if mention.span} for group in groups]
    in_title = [not titles.isdisjoint(within) for within in blocks]
    in_lead = [lead in within for within in blocks]
    untitled, alone = not any(in_title), in_lead.count(True) == 1
    return tuple(
        titled
        or (len(group) >= LEAST and len(group) * SHARE >= total)
        or (led and untitled and (len(group) >= LEAST or alone))
        or editor in [mention.reason.rule for mention in group]
        for group, titled, led in zip(groups, in_title, in_lead, strict=True)
    )


def _lead(text: ArticleText) -> int | None:
    """The number of the block that leads, None in an article without any paragraph."""
    roles = [block.role for block in text.blocks]
    return next((roles.index(role) for role in (Role.LEAD, Role.PARAGRAPH) if role in roles), None)
