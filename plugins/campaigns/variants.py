"""Names of one article that are one campaign: short and long, in title and body."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.bulletin.text.vietnamese import fold
from plugins.campaigns.candidate import Candidate

Keys = tuple[str, ...]
_FEW = 3
_LONG = 6  # words from which one more, one less or one other makes no other name


def one_name(wordings: Mapping[Keys, Candidate]) -> dict[Keys, Candidate]:
    """For each unregistered name of an article the wording under which it is told.

    A short form is told by the long one it ends (“5 có, 3 sạch” of “Xây dựng gia đình 5 có, 3
    sạch”) or opens before a colon (“Ba tự: tự quản, tự phòng”), where both are of one kind. Long
    names of a kind that differ in one word are the first of them: “… hướng đến sự hài lòng”.
    """
    told = dict(wordings)
    longest_first = sorted(wordings, key=len, reverse=True)
    for keys, candidate in wordings.items():
        for other in longest_first:
            if other != keys and _is_short_for(keys, candidate, other, wordings[other]):
                told[keys] = wordings[other]
                break
        else:
            told[keys] = next(
                (wordings[first] for first in wordings if _nearly(first, keys, wordings)), candidate
            )
    return told


def stands_for(end: Keys, name: Keys) -> bool:
    """Whether the end of a name is its kernel: what is counted, or all but a word or two."""
    return end[0].isdecimal() or len(name) - len(end) < _FEW


def _is_short_for(keys: Keys, short: Candidate, other: Keys, long: Candidate) -> bool:
    if len(keys) < 2 or len(keys) >= len(other) or short.kind != long.kind:
        return False
    if other[-len(keys) :] == keys:
        return stands_for(keys, other)
    behind = fold(long.name)[len(short.name) :].lstrip()
    return other[: len(keys)] == keys and (short.loose or behind[:1] == ":")


def _nearly(one: Keys, other: Keys, wordings: Mapping[Keys, Candidate]) -> bool:
    if min(len(one), len(other)) < _LONG or abs(len(one) - len(other)) > 1:
        return one == other
    if wordings[one].kind != wordings[other].kind:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    rest, others = one[start:], other[start:]
    return rest[1:] == others[1:] or rest[1:] == others or rest == others[1:]
