"""What an editor wrote in the header goes before what a tagger found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.bulletin.registry.hierarchy import name_in_sentence
from plugins.bulletin.registry.registers import Campaign, Place, Unit
from plugins.bulletin.tagging.mention import Mention, Reason, Rule
from plugins.bulletin.text.article_text import Span
from plugins.bulletin.text.vietnamese import fold


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the editor wrote in ``Campaigns:`` or ``Units:``.

    Slugs are known to exist. What is removed or replaced is told by its slug, or, where no register
    has it, by its folded name.
    """

    added: tuple[str, ...] = ()  # slugs
    removed: tuple[str, ...] = ()
    replaced: tuple[tuple[str, str], ...] = ()  # what the tagger found, and the slug that is right


NO_OVERRIDES = Overrides()

_Registers = tuple[Mapping[str, Campaign] | Mapping[str, Unit] | Mapping[str, Place], ...]


def overridden(
    mentions: Iterable[Mention],
    overrides: Overrides,
    *registers: Mapping[str, Campaign] | Mapping[str, Unit] | Mapping[str, Place],
) -> tuple[Mention, ...]:
    """The mentions without those removed, with those replaced under their right entry, and one
    without a span for each added slug.

    An added slug that the text names anyway keeps its mentions in the text. Slugs that none of the
    registers has are passed over: the manuscript has reported them.
    """
    if overrides == NO_OVERRIDES:
        return tuple(mentions)
    right = dict(overrides.replaced)
    kept = []
    for mention in mentions:
        found = mention.slug or fold(mention.name)
        if found in right and (instead := _by_editor(right[found], mention.span, registers)):
            kept.append(instead)
        elif found not in overrides.removed:
            kept.append(mention)
    named = {mention.slug for mention in kept}
    for slug in dict.fromkeys(overrides.added):
        if slug not in named and (added := _by_editor(slug, None, registers)):
            kept.append(added)
    return tuple(kept)


def _by_editor(slug: str, span: Span | None, registers: _Registers) -> Mention | None:
    body = next((register[slug] for register in registers if slug in register), None)
    if body is None:
        return None
    name = body.name if isinstance(body, Campaign) else name_in_sentence(body)
    return Mention(span, slug, name, body.kind, Reason(Rule.EDITOR))
