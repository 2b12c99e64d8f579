"""Reads the tags of campaigns and units; writes links into the HTML of the lead and the body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from plugins import _pelican
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.story import Step, Story
from plugins.bulletin.tagging.mention import Tag
from plugins.mention_links.link import Anchor, linked

_TO_TOP = "../../../"  # an article's address is three deep: year, month, slug


def register() -> None:
    _pelican.steps.connect(link_mentions)


def link_mentions(registers: Registers, settings: dict[str, Any]) -> Step:
    """A step that links the first mention of each campaign and unit that has a page."""
    return _step


def _step(story: Story) -> Story:
    anchors = [*_anchors("campaign", story.campaign_tags), *_anchors("unit", story.unit_tags)]
    lead, body = linked(story.text, story.lead_html, story.body_html, anchors)
    return replace(story, lead_html=lead, body_html=body)


def _anchors(css: str, tags: tuple[Tag, ...]) -> Iterator[Anchor]:
    for tag in tags:
        spans = tuple(mention.span for mention in tag.mentions if mention.span)
        if tag.url and spans:
            yield Anchor(css, _TO_TOP + tag.url, spans)
