"""Campaigns of the register: strong names wherever they stand, weak ones where a cue vouches."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from plugins.bulletin.registry.registers import Campaign
from plugins.bulletin.tagging.mention import Reason, Rule
from plugins.bulletin.tagging.noun import CAMPAIGN, THING, Noun
from plugins.bulletin.tagging.noun_words import KEPT
from plugins.bulletin.tagging.overlap import Stretch
from plugins.bulletin.tagging.passage import Passage
from plugins.bulletin.text.names import Found
from plugins.bulletin.text.words import keys_of
from plugins.campaigns.bodies import is_a_task
from plugins.campaigns.candidate import Candidate
from plugins.campaigns.closing import with_closing_mark, without_closing
from plugins.campaigns.kinds import called
from plugins.campaigns.known import CampaignNames, RegisteredName

_NEAR = 2  # words between a noun and a quotation: hội thi tuyên truyền “…”


def registered(passage: Passage, known: CampaignNames, day: date) -> Iterator[Candidate]:
    """A candidate for each registered name that may count where it stands.

    A strong name counts anywhere but behind a noun of something else (quỹ, huy chương, bài hát)
    and, unless quoted alone or behind a cue, before its campaign began. A weak name counts in
    quotation marks that hold it alone, and right behind a cue of its campaign.
    """
    names = known.names.scan(passage.words, passage.campaigns)
    if not names:
        return
    ends = {(found.first, passage.words.ends[found.last]) for found in names}
    for found in names:
        claim = with_closing_mark(
            passage.words, passage.words.starts[found.first], passage.words.ends[found.last]
        )
        if passage.quotations and _joins_two(passage, found.first, claim, ends):
            continue
        number = passage.quotation_at(*claim)
        opens = number is not None and passage.quotations[number].start == claim[0]
        noun = known.nouns.before(passage.words, found.first, _NEAR if opens else 0)
        if reason := _reason(passage, found, claim, number, noun, day):
            name, campaign = found.value, found.value.campaign
            span = _without_head(passage, claim)
            if (first := _behind_noun(passage, found, ends)) is not None:
                span = passage.words.starts[first], span[1]
            yield Candidate(
                claim, span, campaign.slug, name.wording, campaign.kind, reason,
                called=called(passage, noun, campaign),
            )  # fmt: skip


def _joins_two(passage: Passage, first: int, claim: Stretch, ends: set[tuple[int, int]]) -> bool:
    """Whether a name reaches over two quotations of which the first is a name by itself."""
    number = passage.quotation_at(claim[0], claim[0] + 1)
    if number is None or claim[1] <= passage.quotations[number].end + 1:
        return False
    quotation = passage.quotations[number]
    end = without_closing(passage.words.text, quotation.start, quotation.end)[1]
    return quotation.start == claim[0] and (first, end) in ends


def _reason(
    passage: Passage,
    found: Found[RegisteredName],
    claim: tuple[int, int],
    number: int | None,
    noun: Noun | None,
    day: date,
) -> Reason | None:
    name = found.value
    alone = False
    if number is not None:
        quotation = passage.quotations[number]
        alone = without_closing(passage.words.text, quotation.start, quotation.end) == claim
        around = passage.nouns[number]
        if quotation.start == claim[0]:
            noun = around
        elif around and around.sort is not CAMPAIGN and not around.distance:
            return None  # within the title of a book, a song, a meeting
    if noun and is_a_task(passage.words, noun.first):
        return None
    if noun and (noun.implied or (noun.sort is THING and name.strong)):
        noun = None  # “trao nhà “Mái ấm Công đoàn””: the thing is of that programme
    if noun and noun.sort is not CAMPAIGN:
        return None
    cue = noun.written if noun else ""
    if name.strong:
        vouched = alone or noun is not None or _had_begun(name.campaign, day)
        return Reason(Rule.NAME, cue) if vouched else None
    fits = noun is not None and _announces(noun, name)
    if alone and (fits or noun is None):
        return Reason(Rule.IN_QUOTES, cue)
    # “chiến dịch Thanh niên tình nguyện “Mùa hè xanh””: what is quoted behind is the name.
    qualifies = passage.words.folded.startswith(' "', claim[1])
    return Reason(Rule.AFTER_CUE, cue) if fits and number is None and not qualifies else None


def _announces(noun: Noun, name: RegisteredName) -> bool:
    """Whether a noun right before a weak name is a cue of its campaign."""
    if noun.distance:
        return False
    return name.official or name.campaign.kind in noun.kinds or keys_of(noun.written) in name.cues


def _had_begun(campaign: Campaign, day: date) -> bool:
    """False only where every known beginning lies in a later year."""
    years = [period.start for period in campaign.periods if period.start]
    if campaign.launched_on:
        years.append(int(campaign.launched_on[:4]))
    return not years or min(years) <= day.year


def _without_head(passage: Passage, claim: tuple[int, int]) -> tuple[int, int]:
    """Of “Tháng cao điểm “Vì người nghèo”” what is quoted, where that is half of it or more."""
    start, end = claim
    number = passage.quotation_at(end - 2, end - 1)
    if number is None or passage.quotations[number].end != end - 1:
        return claim
    quoted = passage.quotations[number]
    head = passage.words.text[start : max(start, quoted.start - 1)].split()
    inside = passage.words.text[quoted.start : quoted.end].split()
    return (quoted.start, quoted.end) if 0 < len(head) <= len(inside) else claim


def _behind_noun(
    passage: Passage, found: Found[RegisteredName], ends: set[tuple[int, int]]
) -> int | None:
    """The second word of “chương trình OCOP”, where the rest is registered as a name as well."""
    words = passage.words
    place = bisect_left(passage.cues, found.first, key=lambda cue: cue.first)
    cue = passage.cues[place] if place < len(passage.cues) else None
    if cue is None or cue.first != found.first or words.keys[cue.first : cue.after] in KEPT:
        return None
    return cue.after if (cue.after, words.ends[found.last]) in ends else None
