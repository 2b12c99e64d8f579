"""What the finders of campaigns need to know, built once for all articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.bulletin.registry.registers import Campaign, Registers
from plugins.bulletin.tagging.nouns import Nouns
from plugins.bulletin.text.names import Names
from plugins.bulletin.text.vietnamese import sentence_case
from plugins.bulletin.text.words import keys_of


@dataclass(frozen=True, slots=True)
class RegisteredName:
    """A name of a campaign and how far it can be trusted alone."""

    campaign: Campaign
    wording: str  # what an article that uses this name is said to name
    strong: bool
    official: bool  # the name itself: any cue of a campaign may vouch for it, where it is weak
    cues: frozenset[tuple[str, ...]] = frozenset()  # the campaign's own


@dataclass(frozen=True, slots=True)
class CampaignNames:
    """Every name of every campaign, strong and weak, and the nouns that announce them."""

    names: Names[RegisteredName]
    nouns: Nouns
    kernels: Mapping[tuple[str, ...], RegisteredName]  # strong names without their small words
    weak: Mapping[tuple[str, ...], RegisteredName]

    def like(self, keys: tuple[str, ...]) -> RegisteredName | None:
        """The strong name from which these words differ in small words only."""
        return self.kernels.get(kernel(keys))


def campaign_names(registers: Registers) -> CampaignNames:
    """Official names of earlier periods count as strong names.

    A name that is listed in ``after_cue`` as well is weak: “Hoa phượng đỏ” is a flower too.
    """
    pairs: list[tuple[str, RegisteredName]] = []
    for campaign in registers.campaigns.values():
        cues = frozenset(keys_of(cue) for cue in campaign.cues)
        weak = {keys_of(name) for name in campaign.after_cue}
        for keys, name in {keys_of(name): name for name in reversed(campaign.names)}.items():
            official = keys == keys_of(campaign.name)
            short = keys in weak and not official
            wording = campaign.name if short else _wording(name, campaign)
            registered = RegisteredName(campaign, wording, keys not in weak, official, cues)
            pairs.append((name, registered))
    weak_names = {keys_of(name): known for name, known in pairs if not known.strong}
    return CampaignNames(Names(pairs), Nouns(registers), _kernels(pairs), weak_names)


# Words whose coming and going makes no other name: “… không để ai (bị) bỏ lại phía sau”.
_SMALL = frozenset(
    ("của", "và", "các", "những", "trong", "để", "với", "cho", "ở", "về", "được", "bị", "cùng",
     "tại", "đến", "việc", "cả")
)  # fmt: skip
_FEWEST = 5  # words of a kernel: shorter names differ by less


def kernel(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name that tell it from others, () where they are too few to do so."""
    if len(keys) < _FEWEST:
        return ()
    kept = tuple([key for key in keys if key not in _SMALL])
    return kept if len(kept) >= _FEWEST else ()


def _kernels(pairs: Iterable[tuple[str, RegisteredName]]) -> dict[tuple[str, ...], RegisteredName]:
    found: dict[tuple[str, ...], RegisteredName] = {}
    shared: set[tuple[str, ...]] = {()}
    for name, registered in pairs:
        key = kernel(keys_of(name))
        other = found.setdefault(key, registered)
        if other.campaign.slug != registered.campaign.slug or not registered.strong:
            shared.add(key)
    return {key: registered for key, registered in found.items() if key not in shared}


def _wording(name: str, campaign: Campaign) -> str:
    """News keep the wording of their day: “… tấm gương đạo đức Hồ Chí Minh” in 2010.

    A form with less than three quarters of the words of the name is a short form and is written
    out; one that differs in marks and letters only is spelt as the name is.
    """
    own, full = keys_of(name), keys_of(campaign.name)
    if own == full or 4 * len(own) < 3 * len(full):
        return campaign.name
    return sentence_case(name)
