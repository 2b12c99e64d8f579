"""An article's text with its mentions marked, and below it a reason for each tag."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import click

from plugins.bulletin.story import Story
from plugins.bulletin.tagging.explain import why
from plugins.bulletin.tagging.mention import Tag
from plugins.bulletin.text.article_text import ArticleText, Role, Span

_LABELS = {
    Role.TITLE: "Tiêu đề: ",
    Role.LEAD: "Sapo: ",
    Role.HEADING: "Đề mục: ",
    Role.ITEM: "– ",
    Role.QUOTE: "> ",
    Role.CELL: "| ",
    Role.CAPTION: "Chú thích ảnh: ",
}


@dataclass(frozen=True, slots=True)
class _List:
    """One list of tags: its heading, the letter of its numbers and its colour."""

    heading: str
    letter: str
    colour: str
    tags: tuple[Tag, ...]


def marked(story: Story) -> str:
    """What ``bulletin tag`` prints: “[Tết Sum vầy]{P3}” in the text, then P1, P2 … and why.

    Styled; ``click.echo`` takes the colours off outside a terminal.
    """
    lists = (
        _List("Phong trào, cuộc vận động, chương trình, mô hình", "P", "cyan", story.campaign_tags),
        _List("Đơn vị, địa danh", "Đ", "green", story.unit_tags),
    )
    marks = sorted(
        (mention.span, f"{each.letter}{number}", each.colour)
        for each in lists
        for number, tag in enumerate(each.tags, 1)
        for mention in tag.mentions
        if mention.span
    )
    lines = [*_text(story.text, marks)]
    for each in lists:
        lines += ["", click.style(f"{each.heading} ({len(each.tags)})", bold=True)]
        for number, tag in enumerate(each.tags, 1):
            lines += _reasons(f"{each.letter}{number}", each.colour, tag, story.text)
    return "\n".join(lines)


def _text(text: ArticleText, marks: Sequence[tuple[Span, str, str]]) -> Iterator[str]:
    for number, block in enumerate(text.blocks):
        parts, at = [], 0
        for span, label, colour in marks:
            if span.block == number and span.start >= at:
                words = click.style(f"[{block.text[span.start : span.end]}]", fg=colour)
                parts += [block.text[at : span.start], words, click.style(f"{{{label}}}", dim=True)]
                at = span.end
        yield _LABELS.get(block.role, "") + "".join(parts) + block.text[at:]


def _reasons(label: str, colour: str, tag: Tag, text: ArticleText) -> Iterator[str]:
    unknown = "" if tag.slug else ", chưa có trong danh mục"
    slug = f"  {tag.slug}" if tag.slug else ""
    yield f"{label} {click.style(tag.name, fg=colour)} ({tag.kind_name}{unknown}){slug}"
    for sentence in dict.fromkeys(why(mention, text) for mention in tag.mentions):
        yield f"    {sentence}"
