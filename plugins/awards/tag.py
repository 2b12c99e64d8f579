"""Which awards an article names: orders, medals, titles, flags, certificates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.awards.unregistered import unregistered
from plugins.bulletin.registry.registers import Award, Registers
from plugins.bulletin.tagging.mention import Mention, Reason, Rule
from plugins.bulletin.tagging.noun import AWARD, CAMPAIGN, Noun
from plugins.bulletin.tagging.noun_context import cuts_a_word
from plugins.bulletin.tagging.nouns import Nouns
from plugins.bulletin.tagging.overlap import without_overlaps
from plugins.bulletin.tagging.passage import Passage
from plugins.bulletin.text.article_text import Span
from plugins.bulletin.text.names import Found, Names
from plugins.bulletin.text.words import JOINED, Words


@dataclass(frozen=True, slots=True)
class AwardNames:
    """What the finding of awards needs, built once."""

    names: Names[Award]
    nouns: Nouns


def award_names(registers: Registers) -> AwardNames:
    """All names of all awards."""
    pairs = ((name, award) for award in registers.awards.values() for name in award.names)
    return AwardNames(Names(pairs), Nouns(registers))


def awards_of(passages: Sequence[Passage], known: AwardNames) -> tuple[Mention, ...]:
    """Every award named, in reading order, its rank within the span.

    ``passages`` are the article's, made with ``known.nouns``.

    A name behind a noun of campaigns is none: phong trào “Sinh viên 5 tốt”, where “đạt danh hiệu
    “Sinh viên 5 tốt”” is the title. Source: the nearest noun decides, as in the law's own wording.
    """
    return tuple(
        mention
        for number, passage in enumerate(passages)
        for mention in _in_block(number, passage, known)
    )


def _in_block(number: int, passage: Passage, known: AwardNames) -> tuple[Mention, ...]:
    found = list(_registered(number, passage, known))
    claims = [(mention.span.start, mention.span.end) for mention in found if mention.span]
    known_claims = tuple(claims)
    for mention, (_, start, end) in unregistered(number, passage):
        name_start = start + len(mention.reason.cue)
        if not any(
            start < first < end or (first == start and _tells(passage, name_start, last))
            for first, last in known_claims
        ):
            found.append(mention)
            claims.append((start, end))
    return without_overlaps(found, claims)


def _tells(passage: Passage, name_start: int, last: int) -> bool:
    """Whether a registered name that begins with the noun of a guess goes before the guess.

    “Huân chương Lao động theo Quyết định số 5” is that order; “Kỷ niệm chương” is registered
    without a name too, and of a quotation the whole is the name.
    """
    return last > name_start and passage.quotation_at(last - 1, last) is None


def _registered(number: int, passage: Passage, known: AwardNames) -> Iterator[Mention]:
    words = passage.words
    for found in known.names.longest(words, passage.awards):
        noun = _noun(passage, found, known)
        if (noun and noun.sort is CAMPAIGN) or cuts_a_word(words, found.first):
            continue
        award = found.value
        last = _with_rank(words, found.last) if award.ranks else found.last
        yield Mention(
            span=Span(number, words.starts[found.first], words.ends[last]),
            slug=award.slug,
            name=award.name,
            kind=award.kind,
            reason=Reason(Rule.NAME, cue=noun.written if noun and noun.sort is AWARD else ""),
        )


def _noun(passage: Passage, found: Found[Award], known: AwardNames) -> Noun | None:
    """The noun that decides: of the quotation where the award's name begins one."""
    start, end = passage.words.starts[found.first], passage.words.ends[found.last]
    number = passage.quotation_at(start, end)
    if number is not None and passage.quotations[number].start == start:
        return passage.nouns[number]
    return known.nouns.before(passage.words, found.first)


def _with_rank(words: Words, last: int) -> int:
    """The word with which “hạng Nhất”, “hạng nhì”, “hạng III” behind a name ends."""
    rank = words.keys[last + 1 : last + 3]
    joined = words.gaps[last + 1 : last + 3] == bytes((JOINED, JOINED))
    return last + 2 if len(rank) == 2 and rank[0] == "hạng" and joined else last
