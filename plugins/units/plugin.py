"""Reads ``story.text`` and what campaigns and awards own; writes ``story.units`` and its tags."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from plugins import _pelican
from plugins.bulletin.pages.site import TOPICS
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.story import Step, Story
from plugins.bulletin.tagging.overrides import overridden
from plugins.bulletin.tagging.refused import refused_names, without_refused
from plugins.bulletin.tagging.tags import tags_of
from plugins.bulletin.text.words import words_in


def register() -> None:
    _pelican.steps.connect(tag_units)


def tag_units(registers: Registers, settings: dict[str, Any]) -> Step:
    """A step that finds units and places; what the editor wrote in ``Units:`` wins."""
    # Imported when an article must be read, which a build with nothing to do is spared.
    from plugins.units.lexicon import lexicon_of
    from plugins.units.tag import units_of

    lexicon = lexicon_of(registers)
    have_pages = TOPICS in _pelican.offered(settings)
    refused = refused_names(registers.refused, registers.unit_kinds)

    def step(story: Story) -> Story:
        taken = [m.span for m in (*story.campaigns, *story.awards) if m.span]
        texts = tuple(passage.words for passage in story.passages) or words_in(story.text)
        found = without_refused(units_of(texts, lexicon, story.date, taken), refused)
        units = overridden(found, story.unit_overrides, registers.units, registers.places)
        slugs = {mention.slug for mention in units}
        urls = {
            slug: body.url
            for slug in slugs
            if slug
            and have_pages
            and (body := registers.units.get(slug) or registers.places.get(slug))
        }
        tags = tags_of(units, registers.unit_kinds, urls, story.text)
        return replace(story, units=units, unit_tags=tags)

    return step
