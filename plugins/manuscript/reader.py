"""One source file becomes one checked article: nothing here looks at another article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from plugins.bulletin.digest import digest_of
from plugins.bulletin.entry import Entry
from plugins.bulletin.problem import Problem, refusals
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.story import Picture, Step, Story
from plugins.bulletin.tagging.explain import why
from plugins.bulletin.tagging.mention import Tag
from plugins.bulletin.text.article_text import ArticleText, Role
from plugins.bulletin.text.vietnamese import shortened
from plugins.manuscript.body import Body, body_of, lead_of
from plugins.manuscript.chosen import campaign_choices, overrides_of, unit_choices
from plugins.manuscript.decode import decode
from plugins.manuscript.fields import Fields, fields_of
from plugins.manuscript.focus import focus_of, focused
from plugins.manuscript.headers import Manuscript, cut
from plugins.manuscript.keys import ARTICLE_KEYS
from plugins.manuscript.lines import line_at
from plugins.manuscript.markup import Markup
from plugins.manuscript.reading import read_html

ARTICLE_ROOT = "../../../"  # from “2023/11/giam-sat-lang-son/” to the top of the site
_CARD = 190  # code points of a summary; Source: the card of the design


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of one source file."""

    path: str
    entry: Entry | None  # None: something must be mended first
    story: Story | None  # after all steps; None: title, day or text are not known
    manuscript: Manuscript | None  # None: the file is no text
    problems: tuple[Problem, ...]
    url: str = ""  # the address, as far as it is known
    new_section: str = ""  # the name of a section that no register has
    files: tuple[str, ...] = ()  # where its pictures were looked for
    held: bool = False  # nobody approved it


class ArticleReader:
    """Reads articles one after the other, with one Markdown reader and one list of names."""

    def __init__(self, registers: Registers, steps: Sequence[Step], content: Path) -> None:
        self._registers, self._steps, self._content = registers, tuple(steps), content
        self._markup = Markup()
        self._campaigns = campaign_choices(registers)
        self._units = unit_choices(registers)

    def read(self, path: str, data: bytes) -> Reading:
        """The article of a file; ``path`` is as the editor would type it, ``data`` its bytes."""
        text, problems = decode(path, data)
        if not text:
            return Reading(path, None, None, None, problems)
        manuscript = cut(path, text, ARTICLE_KEYS)
        fields, of_fields = fields_of(manuscript, self._registers.sections)
        body = body_of(manuscript, self._markup, ARTICLE_ROOT, self._content)
        problems = (*problems, *manuscript.problems, *of_fields, *body.problems)
        if body.blank:
            what, fix = "bài không có thân bài", "viết thân bài dưới dòng trống sau phần đầu bài"
            problems = (*problems, Problem(path, line_at(text, len(text.rstrip())), what, fix))
        lead = lead_of(manuscript, fields.summary, self._markup, ARTICLE_ROOT)
        story, of_names = self._story(manuscript, fields, lead, body)
        problems = (*problems, *lead.problems, *of_names)
        entry = None
        if story:
            for step in self._steps:
                story = step(story)
            problems = (*problems, *story.problems)
            entry = None if refusals(problems) else _entry(story, fields)
        new_section = fields.section.name if fields.new_section else ""
        return Reading(
            path,
            entry,
            story,
            manuscript,
            problems,
            fields.url,
            new_section,
            body.files,
            bool(fields.workflow and fields.workflow.held),
        )

    def sized(self, picture: Picture, path: str, day: date) -> tuple[Picture, tuple[Problem, ...]]:
        """A picture that stands in no article, after all steps, and what is wrong with it."""
        story = Story(path, day, read_html("", "", ""), "", "", pictures=(picture,))
        for step in self._steps:
            story = step(story)
        return next(iter(story.pictures), picture), story.problems

    def _story(
        self, manuscript: Manuscript, fields: Fields, lead: Body, body: Body
    ) -> tuple[Story | None, tuple[Problem, ...]]:
        campaigns, of_campaigns = overrides_of(manuscript, "Campaigns", self._campaigns)
        units, of_units = overrides_of(manuscript, "Units", self._units)
        problems = (*of_campaigns, *of_units)
        focus, of_focus = focus_of(manuscript, body.pictures)
        problems = (*problems, *of_focus)
        if not fields.title or fields.day is None or not (lead.read and body.read):
            return None, problems
        story = Story(
            path=manuscript.path,
            date=fields.day,
            text=read_html(fields.title, lead.html, body.html),
            lead_html=lead.html,
            body_html=body.html,
            pictures=focused(body.pictures, focus),
            links=(*lead.links, *body.links),
            campaign_overrides=campaigns,
            unit_overrides=units,
        )
        return story, problems


def read_article(
    path: str, data: bytes, registers: Registers, steps: Sequence[Step], content: Path
) -> Reading:
    """One article on its own; who reads many keeps an :class:`ArticleReader`."""
    return ArticleReader(registers, steps, content).read(path, data)


def _entry(story: Story, fields: Fields) -> Entry:
    lead = _first(story.text, Role.LEAD)
    entry = Entry(
        path=story.path,
        slug=fields.slug,
        url=fields.url,
        title=fields.title,
        date=story.date,
        section=fields.section,
        authors=fields.authors,
        dateline=fields.dateline,
        lead=lead,
        lead_html=story.lead_html,
        body_html=story.body_html,
        summary=shortened(lead or _first(story.text, Role.PARAGRAPH), _CARD),
        pictures=story.pictures,
        campaigns=_explained(story.campaign_tags, story.text),
        units=_explained(story.unit_tags, story.text),
        awards=_explained(story.award_tags, story.text),
        digest="",
        featured=fields.featured,
        links=story.links,
        workflow=fields.workflow,
        was=fields.was,
        sources=fields.sources,
    )
    return sealed(entry)


def _explained(tags: tuple[Tag, ...], text: ArticleText) -> tuple[Tag, ...]:
    """The tags with the reasons readers see, each once."""
    return tuple(
        replace(tag, why=tuple(dict.fromkeys(why(mention, text) for mention in tag.mentions)))
        for tag in tags
    )


def sealed(entry: Entry) -> Entry:
    """The entry with the digest of all it says, wherever on the disk its source lies.

    The outcome is digested, not the source: a change of register, picture or code that changes
    nothing in the article leaves its pages as they are.
    """
    return replace(entry, digest=digest_of(replace(entry, path="", links=(), digest="")))


def _first(text: ArticleText, role: Role) -> str:
    return next((block.text for block in text.blocks if block.role is role), "")
