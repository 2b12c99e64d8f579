"""What editors refused is no mention, whatever a tagger says of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plugins.bulletin.registry.registers import Kind, Refusal
from plugins.bulletin.tagging.mention import Mention
from plugins.bulletin.text.words import keys_of

Key = tuple[str, ...]


def refused_names(refusals: Iterable[Refusal], kinds: Mapping[str, Kind]) -> frozenset[Key]:
    """The names refused under any of these kinds, as they are compared."""
    return frozenset(keys_of(refusal.name) for refusal in refusals if refusal.kind in kinds)


def without_refused(mentions: tuple[Mention, ...], refused: frozenset[Key]) -> tuple[Mention, ...]:
    """The mentions without those that no register knows and whose name is refused."""
    if not refused:
        return mentions
    return tuple(
        mention
        for mention in mentions
        if mention.slug is not None or keys_of(mention.name) not in refused
    )
