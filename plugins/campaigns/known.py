"""What the finders of campaigns need to know, built once for all articles."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.bulletin.names import Names
from plugins.bulletin.nouns import Nouns
from plugins.bulletin.registers import Campaign, Registers
from plugins.bulletin.vietnamese import sentence_case
from plugins.bulletin.words import keys_of


@dataclass(frozen=True, slots=True)
class RegisteredName:
    """A name of a campaign and how far it can be trusted alone."""

    campaign: Campaign
    wording: str  # what an article that uses this name is said to name
    strong: bool
    cues: frozenset[tuple[str, ...]] = frozenset()  # the campaign's own


@dataclass(frozen=True, slots=True)
class CampaignNames:
    """Every name of every campaign, strong and weak, and the nouns that announce them."""

    names: Names[RegisteredName]
    nouns: Nouns


def campaign_names(registers: Registers) -> CampaignNames:
    """Official names of earlier periods count as strong names."""
    pairs: list[tuple[str, RegisteredName]] = []
    for campaign in registers.campaigns.values():
        cues = frozenset(keys_of(cue) for cue in campaign.cues)
        official = (period.name for period in campaign.periods if period.name)
        for name in dict.fromkeys((campaign.name, *campaign.also, *official)):
            wording = _wording(name, campaign)
            pairs.append((name, RegisteredName(campaign, wording, True, cues)))
        for name in campaign.after_cue:
            pairs.append((name, RegisteredName(campaign, campaign.name, False, cues)))
    return CampaignNames(Names(pairs), Nouns(registers))


def _wording(name: str, campaign: Campaign) -> str:
    """News keep the wording of their day: “… tấm gương đạo đức Hồ Chí Minh” in 2010.

    A form with less than three quarters of the words of the name is a short form and is written
    out; one that differs in marks and letters only is spelt as the name is.
    """
    own, full = keys_of(name), keys_of(campaign.name)
    if own == full or 4 * len(own) < 3 * len(full):
        return campaign.name
    return sentence_case(name)
