"""Names of one article that are one campaign: short and long, in title and body."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.campaigns.candidate import Candidate
from plugins.campaigns.known import kernel

Keys = tuple[str, ...]
_FEW = 3
_FEWEST = 3  # words of a short form: fewer are a word or two of any speech


def one_name(wordings: Mapping[Keys, Candidate]) -> dict[Keys, Candidate]:
    """For each unregistered name of an article the wording under which it is told.

    A short form is told by the long one it ends (“5 có, 3 sạch” of “Xây dựng gia đình 5 có, 3
    sạch”) or opens before a colon (“Ba tự: tự quản, tự phòng”), where both are of one kind. Long
    names of a kind that differ in small words only are the first of them.
    """
    told: dict[Keys, Candidate] = {}
    alike: dict[tuple[str, Keys], Candidate] = {}
    for keys, candidate in wordings.items():
        told[keys] = alike.setdefault((candidate.kind, kernel(keys) or keys), candidate)
    sizes = {len(keys) for keys in wordings if len(keys) > 1}
    for keys in sorted(wordings, key=len):  # the longest has the last word
        for size in sorted(size for size in sizes if size < len(keys)):
            for short in (keys[-size:], keys[:size]):
                if short in wordings and _is_short_for(short, keys, wordings):
                    told[short] = told[keys]
    return told


def endings(wordings: Mapping[Keys, Candidate]) -> dict[Keys, Candidate]:
    """The ends of names that can stand for them, each with the name."""
    return {
        keys[-size:]: candidate
        for keys, candidate in wordings.items()
        for size in range(_FEWEST, len(keys))
        if len(keys) - size < _FEW or keys[-size].isdecimal()
    }


def _stands_for(end: Keys, name: Keys) -> bool:
    """Whether the end of a name is its kernel: what is counted, or all but a word or two."""
    return end[0].isdecimal() or len(name) - len(end) < _FEW


def _is_short_for(short: Keys, long: Keys, wordings: Mapping[Keys, Candidate]) -> bool:
    one, other = wordings[short], wordings[long]
    if one.kind != other.kind:
        return False
    if long[-len(short) :] == short and _stands_for(short, long):
        return True
    behind = other.name[len(one.name) :].lstrip()
    return long[: len(short)] == short and (one.loose or behind[:1] == ":")
