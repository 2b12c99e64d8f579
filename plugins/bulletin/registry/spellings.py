"""Names of places in other languages of the country, which papers spell in several ways."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

# Syllables of Ê Đê, Gia Rai, Ba Na, M'Nông, Thái and Mông names, each with how it is spelt.
# Source: names of the statistics office beside those of provincial papers: “Đắk Tô”, “Đăk Tô”.
_SPELT = {
    syllable: syllables
    for syllables in (
        ("đắk", "đăk", "đắc", "đak"), ("lắk", "lăk", "lắc"), ("pắk", "păk", "pắc"),
        ("căng", "cang"), ("plông", "plong"), ("prông", "prong"), ("păh", "pah"),
        ("krông", "krong"), ("búk", "buk"),
    )
    for syllable in syllables
}  # fmt: skip
_MOST = 8  # spellings of one name


def spellings(name: str) -> Iterator[str]:
    """The folded name and its other spellings."""
    yield name
    syllables = name.split(" ")
    if not any(syllable in _SPELT for syllable in syllables):
        return
    ways = product(*(_SPELT.get(syllable, (syllable,)) for syllable in syllables))
    others = (other for way in ways if (other := " ".join(way)) != name)
    for _, other in zip(range(_MOST), others, strict=False):
        yield other


def spelt_otherwise(name: str, written: str) -> bool:
    """Whether ``written`` is another spelling of a name; both are folded."""
    return name != written and written in spellings(name)
