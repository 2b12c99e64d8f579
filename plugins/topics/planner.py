"""Every page of every campaign, unit and place, their indexes and their old addresses."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.plan import Sheaf
from plugins.topics.body import BodyTopic
from plugins.topics.campaign import CampaignTopic
from plugins.topics.campaign_index import campaign_index
from plugins.topics.known import known
from plugins.topics.participants import participants
from plugins.topics.redirects import redirects
from plugins.topics.spread import spread
from plugins.topics.together import together
from plugins.topics.unit_index import unit_index


def plan_topics(edition: Edition) -> Iterator[Sheaf]:
    """A page for each campaign and unit of the registers and each place with a page."""
    facts = known(edition)
    campaigns = edition.registers.campaigns.values()
    yield from campaign_index(facts)
    yield from unit_index(facts)
    for campaign in campaigns:
        yield from spread(
            edition, CampaignTopic(facts, campaign), facts.introductions.get(campaign.url)
        )
    for body in facts.bodies.values():
        yield from spread(edition, BodyTopic(facts, body), facts.introductions.get(body.url))
    yield from together(edition, facts)
    yield from participants(facts)
    taken = {topic.url for topic in (*campaigns, *facts.bodies.values())}
    for topic in (*campaigns, *facts.bodies.values()):
        yield from redirects(topic, taken)
