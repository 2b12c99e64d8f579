"""All proposals of a bulletin: every article read and tagged, names without an entry collected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.bulletin.problem import shown
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.tagging.likeness import Likeness, Named
from plugins.bulletin.tagging.proposals import (
    CONTEXTS,
    Proposal,
    Register,
    Sighting,
    context_of,
    proposals_of,
)
from plugins.bulletin.text.words import keys_of
from plugins.desk.workplace import Press
from plugins.manuscript.files import article_sources, read_source
from plugins.manuscript.reader import ArticleReader, Reading
from plugins.manuscript.source_lines import SourceLines
from plugins.press.progress import READING, Shown, Watch


@dataclass(frozen=True, slots=True)
class Found:
    """What the articles and the registers say."""

    registers: Registers
    proposals: tuple[Proposal, ...]  # of at least one article

    def likeness(self, register: Register) -> Likeness:
        """Entries and proposals of one register, to look for duplicates among."""
        return Likeness(
            (*_entries(self.registers, register), *_others(self.proposals, register)),
            units=register is Register.UNIT,
        )


def found_by(press: Press) -> Found:
    """Reads every article; those that cannot be read are passed over, ``check`` tells them.

    Shows how far it is once it takes long. Raises :class:`Refused` while a register has a fault.
    """
    registers = press.registers()
    content = Path(shown(Path(press.settings["PATH"]).resolve()))
    reader = ArticleReader(registers, press.steps(registers), content)
    with Shown() as watch:
        return found_in(_readings(reader, content, watch), registers)


def found_in(readings: Iterable[Reading], registers: Registers) -> Found:
    """What some articles, as they were read, propose."""
    return Found(registers, proposals_of(_sightings(readings)))


def _readings(reader: ArticleReader, content: Path, watch: Watch) -> Iterator[Reading]:
    sources = tuple(article_sources(content))
    for number, source in enumerate(sources, start=1):
        watch(READING, number, len(sources))
        data, problems = read_source(content, source)
        if not (source.problems or problems):
            yield reader.read(source.path, data)


def _sightings(readings: Iterable[Reading]) -> Iterator[Sighting]:
    articles: dict[tuple[Register, tuple[str, ...]], set[str]] = {}
    for reading in readings:
        story, manuscript = reading.story, reading.manuscript
        if not (story and manuscript):
            continue
        lines = SourceLines(manuscript, story.text)
        for register, mentions in (
            (Register.CAMPAIGN, story.campaigns),
            (Register.UNIT, story.units),
        ):
            for mention in mentions:
                if mention.slug is not None or mention.span is None:
                    continue
                seen = articles.setdefault((register, keys_of(mention.name)), set())
                # Looking for lines takes as long as reading; only those that are shown need one.
                wanted = len(seen) < CONTEXTS and reading.path not in seen
                seen.add(reading.path)
                yield Sighting(
                    register,
                    mention,
                    reading.path,
                    story.date,
                    story.text.blocks[0].text,
                    lines.line(mention.span) if wanted else 0,
                    context_of(story.text, mention.span) if wanted else ("", "", ""),
                )


def _entries(registers: Registers, register: Register) -> Iterator[Named]:
    if register is Register.CAMPAIGN:
        for campaign in registers.campaigns.values():
            for name in (campaign.name, *campaign.also, *campaign.after_cue):
                yield Named(name, campaign.slug)
        return
    for unit in registers.units.values():
        for name in (unit.name, *unit.also):
            yield Named(name, unit.slug)


def _others(proposals: tuple[Proposal, ...], register: Register) -> Iterator[Named]:
    return (Named(proposal.name, None) for proposal in proposals if proposal.register is register)
