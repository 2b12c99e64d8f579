"""What an editor wrote in the header goes before what a tagger found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.bulletin.registry.hierarchy import name_in_sentence
from plugins.bulletin.registry.registers import Campaign, Place, Unit
from plugins.bulletin.tagging.mention import Mention, Reason, Rule


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the editor wrote in ``Campaigns:`` or ``Units:``; the slugs are known to exist."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


NO_OVERRIDES = Overrides()


def overridden(
    mentions: Iterable[Mention],
    overrides: Overrides,
    *registers: Mapping[str, Campaign] | Mapping[str, Unit] | Mapping[str, Place],
) -> tuple[Mention, ...]:
    """The mentions without those of removed slugs, and one without a span for each added slug.

    An added slug that the text names anyway keeps its mentions in the text. Slugs that none of the
    registers has are passed over: the manuscript has reported them.
    """
    kept = [mention for mention in mentions if mention.slug not in overrides.removed]
    named = {mention.slug for mention in kept}
    for slug in dict.fromkeys(overrides.added):
        body = next((register[slug] for register in registers if slug in register), None)
        if body is None or slug in named:
            continue
        name = body.name if isinstance(body, Campaign) else name_in_sentence(body)
        kept.append(Mention(None, slug, name, body.kind, Reason(Rule.EDITOR)))
    return tuple(kept)
