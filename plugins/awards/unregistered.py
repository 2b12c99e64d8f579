"""Awards no register knows: Giải thưởng Tôn Đức Thắng, Kỷ niệm chương “Vì sự nghiệp giáo dục”."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.bulletin.tagging.mention import Mention, Reason, Rule
from plugins.bulletin.tagging.name_end import leads_on, name_end
from plugins.bulletin.tagging.noun import AWARD, Cue
from plugins.bulletin.tagging.passage import Passage
from plugins.bulletin.text.article_text import Span
from plugins.bulletin.text.vietnamese import sentence_case
from plugins.bulletin.text.words import keys_of

_TITLE = keys_of("danh hiệu")
_NAMED_IN_CAPITALS = frozenset(
    keys_of(noun)
    for noun in ("danh hiệu", "kỷ niệm chương", "giải thưởng", "huy hiệu", "huy chương",
                 "huân chương")
)  # fmt: skip
_MOST_WORDS = 16


def unregistered(block: int, passage: Passage) -> Iterator[tuple[Mention, Span]]:
    """A mention for each name behind a noun of awards, and the stretch of noun and name.

    The name is quoted, or begins with a capital. A title is called without its noun, as the
    register does (“Làng văn hóa”), everything else with it.
    """
    for cue in passage.cues:
        announces = cue.noun.sort is AWARD and cue.noun.kinds
        if not announces or cue.after == len(passage.words.keys):
            continue
        if found := _quoted(passage, cue) or _capital(passage, cue):
            yield _mention(block, passage, cue, *found)


def _mention(block: int, passage: Passage, cue: Cue, start: int, end: int) -> tuple[Mention, Span]:
    words = passage.words
    title = words.keys[cue.first : cue.after] == _TITLE
    name = sentence_case(words.text[start:end])
    noun = sentence_case(cue.noun.written.lower())
    claim = Span(block, words.starts[cue.first], end)
    mention = Mention(
        span=Span(block, start, end) if title else claim,
        slug=None,
        name=name if title else f"{noun} {name}",
        kind=min(cue.noun.kinds),
        reason=Reason(Rule.AFTER_CUE, cue.noun.written),
    )
    return mention, claim


def _quoted(passage: Passage, cue: Cue) -> tuple[int, int] | None:
    words = passage.words
    start = words.starts[cue.after]
    number = passage.quotation_at(start, start + 1)
    if number is None or passage.quotations[number].start != start:
        return None
    quotation = passage.quotations[number]
    if (
        words.spaces[cue.after].strip("\"' ")
        or words.text.count(" ", start, quotation.end) > _MOST_WORDS
    ):
        return None
    return start, quotation.end


def _capital(passage: Passage, cue: Cue) -> tuple[int, int] | None:
    words, first = passage.words, cue.after
    if words.keys[cue.first : first] not in _NAMED_IN_CAPITALS or words.spaces[first] != " ":
        return None
    if cue.noun.written.isupper() or not words.capitals[first] or leads_on(words, first):
        return None
    last = name_end(words, first)
    return (words.starts[first], words.ends[last]) if 0 < last - first < _MOST_WORDS else None
