"""Of which kind a campaign is: what the article calls it goes before what the register says."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from plugins.bulletin.registry.registers import Campaign
from plugins.bulletin.tagging.noun import CAMPAIGN, Noun
from plugins.bulletin.tagging.passage import Passage
from plugins.bulletin.text.words import keys_of
from plugins.campaigns.candidate import Candidate


def kind_of(passage: Passage, noun: Noun) -> str:
    """The slug of the kind a noun announces; of two that stand together the first.

    “Các chương trình, phong trào: “A”” leads with the programme. Of several kinds of one noun the
    first by name is taken.
    """
    words = passage.words
    place = bisect_left(passage.cues, noun.first, key=lambda cue: cue.first) - 1
    if place >= 0:
        before = passage.cues[place]
        joined = before.after == noun.first and words.spaces[noun.first] == ", "
        joined |= before.after == noun.first - 1 and words.keys[before.after] == "và"
        if joined and before.noun.kinds and before.noun.sort is noun.sort:
            return min(before.noun.kinds)
    return min(noun.kinds)


def called(passage: Passage, noun: Noun | None, campaign: Campaign) -> str:
    """The slug of the kind that the noun right before a registered name says, “” if it says none.

    Several are called by what they have in common (“các phong trào “A”, “B””), and a name may begin
    with a noun of its own: chương trình “Tháng Nhân đạo”.
    """
    if noun is None or noun.sort is not CAMPAIGN or noun.plural or len(noun.kinds) != 1:
        return ""
    first = keys_of(campaign.name)[:1]
    if first in _OWN or first == keys_of(noun.written)[:1]:
        return ""
    kind = kind_of(passage, noun)
    return kind if kind in noun.kinds else ""  # “các chương trình, phong trào: “A”, “B””


_OWN = frozenset(map(keys_of, ("ngày", "tháng", "tuần")))


def kinds_here(candidates: Sequence[Candidate]) -> dict[str, str]:
    """By slug the kind of each campaign that this article calls otherwise than the register.

    It never says the register's own kind, and no two others: hội thi “Dân vận khéo”, where the
    register knows the movement. One name used for a contest and a movement stays a movement.
    """
    said: dict[str, set[str]] = {}
    for candidate in candidates:
        if candidate.slug and candidate.called:
            said.setdefault(candidate.slug, set()).add(candidate.called)
    own = {c.slug: c.kind for c in candidates if c.slug}
    return {
        slug: min(kinds)
        for slug, kinds in said.items()
        if len(kinds) == 1 and own[slug] not in kinds
    }
