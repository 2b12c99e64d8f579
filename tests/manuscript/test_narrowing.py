"""Reading again only what a change of registers may touch gives what reading everything gives."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins import _pelican as ask
from plugins.awards.plugin import tag_awards
from plugins.bulletin.record_json import read, written
from plugins.bulletin.registry.load import load_registers
from plugins.bulletin.registry.registers import (
    Award,
    Campaign,
    Period,
    Refusal,
    Registers,
    Section,
    Unit,
)
from plugins.campaigns.known import _SMALL
from plugins.campaigns.plugin import tag_campaigns
from plugins.manuscript.known_names import Known, known_names
from plugins.manuscript.narrowing import strings_of_changes
from plugins.manuscript.outcome import Outcome, outcome_of
from plugins.manuscript.reader import ArticleReader
from plugins.manuscript.searched import SMALL
from plugins.mention_links.plugin import link_mentions
from plugins.topics.plugin import offer
from plugins.units.plugin import tag_units

ROOT = Path(__file__).parent.parent.parent
GOLD = sorted((ROOT / "tests" / "gold").glob("dev_*.md"))
OWN = sorted((ROOT / "content" / "articles").rglob("*.md"))
STEPS = (tag_awards, tag_campaigns, tag_units, link_mentions)


@cache
def registers() -> Registers:
    return load_registers(ROOT / "content" / "registry")


@cache
def texts() -> Mapping[str, str]:
    """Articles by path; gold ones with the headers of ours."""
    found = {path.as_posix(): path.read_text(encoding="utf-8") for path in OWN}
    for path in GOLD:
        text = path.read_text(encoding="utf-8")
        named = text.replace("\nAuthor:", "\nAuthors:", 1).replace("\nCategory:", "\nSection:", 1)
        found[path.as_posix()] = named
    return found


@cache
def words() -> tuple[tuple[str, ...], ...]:
    """The words of each paragraph of all articles, from which names are made up."""
    lines = [line for text in texts().values() for line in text.splitlines()]
    rows = [tuple(re.findall(r"[\w-]+", line)) for line in lines if len(line) > 100]
    return tuple(row for row in rows if len(row) > 10)


def outcomes(known: Registers) -> dict[str, Outcome]:
    """What becomes of every article, read from nothing."""
    ask.offers.connect(offer)
    settings_: dict[str, Any] = {"PLUGINS": ["plugins.topics.plugin"]}
    reader = ArticleReader(known, [step(known, settings_) for step in STEPS], ROOT / "content")
    return {path: outcome_of(path, text.encode(), reader, ROOT) for path, text in texts().items()}


@cache
def at_first() -> tuple[dict[str, Outcome], Known]:
    return outcomes(registers()), known_names(registers())


def touched(kept: Mapping[str, Outcome], old: Known, new: Known) -> set[str]:
    """The articles that are read again; those that were refused are read anyway."""
    strings = strings_of_changes(old, new)
    if strings is None:
        return set(kept)
    return {
        path
        for path, outcome in kept.items()
        if not outcome.row or any(string in outcome.searched for string in strings)
    }


@st.composite
def wordings(draw: st.DrawFn) -> str:
    """A few words of an article, as a name would have them."""
    row = draw(st.sampled_from(words()))
    start = draw(st.integers(0, len(row) - 3))
    name = " ".join(row[start : start + draw(st.integers(2, 7))])
    return name[:1].upper() + name[1:]


@st.composite
def unit_names(draw: st.DrawFn) -> str:
    """The name of a unit there is, at another place, or words of an article."""
    unit = draw(st.sampled_from(sorted(registers().units)))
    name = registers().units[unit].name
    place = draw(st.sampled_from(["tỉnh Lạng Sơn", "tỉnh Nghệ An", "tỉnh Phú Thọ", "tỉnh Cà Mau"]))
    own = re.sub(r"(tỉnh|thành phố) .*$", place, name)
    return draw(st.sampled_from([own, draw(wordings())]))


KEPT = ("tinh-lang-son", "tinh-nghe-an", "tinh-phu-tho", "tinh-ca-mau", "")


def slugs(*, of: str) -> st.SearchStrategy[str]:
    return st.sampled_from(sorted(getattr(registers(), of)))


def unregistered() -> list[tuple[str, str]]:
    """Name and kind of the tags that no register has."""
    found, _ = at_first()
    tags = {
        (name, kind)
        for outcome in found.values()
        if outcome.row
        for name, kind in re.findall(r'\[null,"([^"\\]+)","([a-z-]+)"', outcome.entry)
    }
    return sorted(tags)


@st.composite
def edits(draw: st.DrawFn) -> Registers:
    """The registers with one or two entries added, changed or taken out."""
    known = registers()
    for _ in range(draw(st.integers(1, 2))):
        known = draw(st.sampled_from((campaign_edit, unit_edit, award_edit, refusal)))(draw, known)
    return known


def campaign_edit(draw: st.DrawFn, known: Registers) -> Registers:
    some = dict(known.campaigns)
    slug = draw(slugs(of="campaigns"))
    match draw(st.sampled_from(("add", "rename", "alias", "weak", "cue", "when", "out"))):
        case "add":
            kind = draw(slugs(of="campaign_kinds"))
            weak = tuple(draw(st.lists(wordings(), max_size=1)))
            some["moi"] = Campaign("moi", draw(wordings()), kind, after_cue=weak)
        case "rename":
            some[slug] = replace(registers().campaigns[slug], name=draw(wordings()))
        case "alias":
            some[slug] = replace(registers().campaigns[slug], also=(draw(wordings()),))
        case "weak":
            some[slug] = replace(
                registers().campaigns[slug], after_cue=(registers().campaigns[slug].name,)
            )
        case "cue":
            some[slug] = replace(registers().campaigns[slug], cues=(draw(wordings()).lower(),))
        case "when":
            some[slug] = replace(registers().campaigns[slug], periods=(Period(2022, None),))
        case "out":
            some.pop(slug, None)
    return replace(known, campaigns=some)


def unit_edit(draw: st.DrawFn, known: Registers) -> Registers:
    some = dict(known.units)
    slug = draw(slugs(of="units"))
    match draw(st.sampled_from(("add", "rename", "alias", "context", "place", "out"))):
        case "add":
            kind, place = draw(slugs(of="unit_kinds")), draw(st.sampled_from(KEPT))
            context = tuple(draw(st.lists(wordings(), max_size=1)))
            some["moi"] = Unit("moi", draw(unit_names()), kind, in_context=context, place=place)
        case "rename":
            some[slug] = replace(registers().units[slug], name=draw(unit_names()))
        case "alias":
            some[slug] = replace(registers().units[slug], also=(draw(wordings()),))
        case "context":
            some[slug] = replace(registers().units[slug], in_context=(draw(wordings()),))
        case "place":
            some[slug] = replace(registers().units[slug], place=draw(st.sampled_from(KEPT)))
        case "out":
            some.pop(slug, None)
    return replace(known, units=some)


def award_edit(draw: st.DrawFn, known: Registers) -> Registers:
    some = dict(known.awards)
    if draw(st.booleans()):
        some.pop(draw(slugs(of="awards")), None)
    else:
        some["moi"] = Award("moi", draw(wordings()), draw(slugs(of="award_kinds")))
    return replace(known, awards=some)


def refusal(draw: st.DrawFn, known: Registers) -> Registers:
    name, kind = draw(st.sampled_from(unregistered()))
    if kind in known.award_kinds:
        return known
    return replace(known, refused=(*known.refused, Refusal(name, kind)))


@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(after=edits())
def test_what_is_not_read_again_is_as_if_it_were(after: Registers) -> None:
    before, names = at_first()
    now, names_now = outcomes(after), known_names(after)
    different = {path for path in before if before[path] != now[path]}
    assert different <= touched(before, names, names_now)
    # and the way back: what was read under the new registers, under the old ones again
    assert different <= touched(now, names_now, names)


def test_most_articles_stand_when_a_name_is_added_that_few_say() -> None:
    before, names = at_first()
    name, weak = "Cao Lộc chung sức làm du lịch", "Khảo sát mô hình trồng hồng"
    campaign = Campaign("moi", name, "phong-trao-thi-dua", after_cue=(weak,))
    after = replace(registers(), campaigns={**registers().campaigns, "moi": campaign})
    again = touched(before, names, known_names(after))
    refused = {path for path, outcome in before.items() if not outcome.row}
    assert {Path(path).name for path in again - refused} == {"dev_00.md", "giam-sat-lang-son.md"}


def test_registers_that_say_the_same_touch_nothing() -> None:
    _, names = at_first()
    assert strings_of_changes(names, known_names(registers())) == ()
    assert read(Known, written(names)) == names


@pytest.mark.parametrize("part", ["sections", "campaign_kinds", "places", "order", "refused unit"])
def test_what_may_matter_to_any_article_touches_all(part: str) -> None:
    known = registers()
    after = {
        "sections": replace(known, sections={**known.sections, "a": Section("a", "A")}),
        "campaign_kinds": replace(
            known, campaign_kinds=dict(list(known.campaign_kinds.items())[1:])
        ),
        "places": replace(known, places={}),
        "order": replace(known, units=dict(reversed(known.units.items()))),
        "refused unit": known,
    }[part]
    if part == "refused unit":
        known = replace(known, refused=(Refusal("Hội Xóm trên", min(known.unit_kinds)),))
    assert strings_of_changes(known_names(known), known_names(after)) is None


def test_the_small_words_of_the_taggers_are_left_out() -> None:
    assert _SMALL <= SMALL
