"""Reads ``story.text``; writes ``story.awards`` and ``story.award_tags``."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from plugins import _pelican
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.story import Step, Story
from plugins.bulletin.tagging.passage import passages_of
from plugins.bulletin.tagging.tags import tags_of


def register() -> None:
    _pelican.steps.connect(tag_awards)


def tag_awards(registers: Registers, settings: dict[str, Any]) -> Step:
    """A step that finds the awards; awards have no pages."""
    # Imported when an article must be read, which a build with nothing to do is spared.
    from plugins.awards.tag import award_names, awards_of

    known = award_names(registers)

    def step(story: Story) -> Story:
        passages = story.passages or passages_of(story.text, known.nouns)
        awards = awards_of(passages, known)
        tags = tags_of(awards, registers.award_kinds, {}, story.text)
        return replace(story, passages=passages, awards=awards, award_tags=tags)

    return step
