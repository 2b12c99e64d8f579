"""Names of places in other languages of the country, which papers spell in several ways."""

from __future__ import annotations

from itertools import islice, product

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


def spellings(name: str) -> tuple[str, ...]:
    """The folded name and its other spellings."""
    syllables = name.split(" ")
    if _SPELT.keys().isdisjoint(syllables):
        return (name,)
    ways = product(*(_SPELT.get(syllable, (syllable,)) for syllable in syllables))
    others = (other for way in ways if (other := " ".join(way)) != name)
    return (name, *islice(others, _MOST))


def spelt_otherwise(name: str, written: str) -> bool:
    """Whether ``written`` is another spelling of a name; both are folded."""
    return name != written and written in spellings(name)
