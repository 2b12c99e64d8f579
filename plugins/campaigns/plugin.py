"""Reads ``story.text`` and ``story.awards``; writes ``story.campaigns`` and its tags."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from plugins import _pelican
from plugins.bulletin.pages.site import TOPICS
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.story import Step, Story
from plugins.bulletin.tagging.overrides import overridden
from plugins.bulletin.tagging.passage import passages_of
from plugins.bulletin.tagging.refused import refused_names, without_refused
from plugins.bulletin.tagging.tags import tags_of


def register() -> None:
    _pelican.steps.connect(tag_campaigns)


def tag_campaigns(registers: Registers, settings: dict[str, Any]) -> Step:
    """A step that finds the campaigns; what the editor wrote in ``Campaigns:`` wins."""
    # Imported when an article must be read, which a build with nothing to do is spared.
    from plugins.campaigns.known import campaign_names
    from plugins.campaigns.tag import campaigns_of

    known = campaign_names(registers)
    paged = registers.campaigns if TOPICS in _pelican.offered(settings) else {}
    urls = {slug: campaign.url for slug, campaign in paged.items()}
    refused = refused_names(registers.refused, registers.campaign_kinds)

    def step(story: Story) -> Story:
        taken = [award.span for award in story.awards if award.span]
        passages = story.passages or passages_of(story.text, known.nouns)
        found = without_refused(campaigns_of(passages, known, story.date, taken), refused)
        campaigns = overridden(found, story.campaign_overrides, registers.campaigns)
        tags = tags_of(campaigns, registers.campaign_kinds, urls, story.text)
        return replace(story, passages=passages, campaigns=campaigns, campaign_tags=tags)

    return step
