"""An article's text with its mentions marked, and below it why each tag is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import click

from plugins.bulletin.story import Story
from plugins.bulletin.tagging.confidence import Confidence, confidence_of
from plugins.bulletin.tagging.explain import why
from plugins.bulletin.tagging.mention import Mention, Tag
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
_CONFIDENCE = {
    Confidence.CERTAIN: "Chắc chắn",
    Confidence.HIGH: "Tin cậy cao",
    Confidence.FAIR: "Tin cậy vừa",
}


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where an editor can look for what is said of an article."""

    line: Callable[[Mention, str], int] = lambda mention, header: 0  # of the article's file
    entries: Mapping[tuple[str, str], str] = field(default_factory=dict)  # by table and slug
    gazetteer: str = ""  # the file of the places that have no entry of their own


NOWHERE = Whereabouts()


@dataclass(frozen=True, slots=True)
class _List:
    """One list of tags: its heading, the letter of its numbers and its colour."""

    heading: str
    header: str  # the header in which editors overrule it
    tables: tuple[str, ...]  # of the registers its entries stand in
    letter: str
    colour: str
    tags: tuple[Tag, ...]


def marked(story: Story, where: Whereabouts = NOWHERE) -> str:
    """What ``bulletin tag`` prints: “[Tết Sum vầy]{P3}” in the text, then P1, P2 … and why.

    Of each tag: its entry in the registers, and of each mention its line, where and how the name is
    written, what settled it and how far it can be trusted. Styled; ``click.echo`` takes the colours
    off outside a terminal.
    """
    lists = (
        _List(
            "Phong trào, cuộc vận động, chương trình, mô hình",
            "Campaigns",
            ("campaign",),
            "P",
            "cyan",
            story.campaign_tags,
        ),
        _List("Đơn vị, địa danh", "Units", ("unit", "place"), "Đ", "green", story.unit_tags),
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
            lines += _reasons(each, number, tag, story.text, where)
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


def _reasons(
    each: _List, number: int, tag: Tag, text: ArticleText, where: Whereabouts
) -> Iterator[str]:
    unknown = "" if tag.slug else ", chưa có trong danh mục"
    slug = f"  {tag.slug}" if tag.slug else ""
    name = click.style(tag.name, fg=each.colour)
    yield f"{each.letter}{number} {name} ({tag.kind_name}{unknown}){slug}"
    if entry := entry_of(tag, each.tables, where):
        yield f"    {click.style(entry, dim=True)}"
    for sentence, lines in reasons_of(tag, each.header, text, where).items():
        found = ", ".join(map(str, lines))
        at = click.style(f"dòng {found}: ", dim=True) if found else ""
        yield f"    {at}{sentence}"


def reasons_of(
    tag: Tag, header: str, text: ArticleText, where: Whereabouts
) -> dict[str, list[int]]:
    """Each different reason of a tag, how far it can be trusted, and the lines it stands on."""
    said: dict[str, list[int]] = {}
    for mention in tag.mentions:
        sentence = f"{why(mention, text)} {_CONFIDENCE[confidence_of(mention, text)]}."
        lines, line = said.setdefault(sentence, []), where.line(mention, header)
        if line and line not in lines:
            lines.append(line)
    return said


def confidence_in(tag: Tag, text: ArticleText) -> str:
    """How far the surest mention of a tag can be trusted, in words."""
    return _CONFIDENCE[max(confidence_of(mention, text) for mention in tag.mentions)]


def entry_of(tag: Tag, tables: tuple[str, ...], where: Whereabouts) -> str:
    """The line of the register that knows the name, “” where none does."""
    if tag.slug is None:
        return ""
    found = (where.entries.get((table, tag.slug)) for table in tables)
    last = where.gazetteer if "place" in tables else ""
    return next(filter(None, found), last)
