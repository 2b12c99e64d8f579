"""What may begin with a word, told by that word and the next: most words are passed by unread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import compress, count

from plugins.bulletin.text.words import Words, form_of

# What may begin with a word by itself, and with it and another: sums of sorts. A plain tuple, which
# is taken apart fastest.
_Cue = tuple[int, Mapping[str, int]]
_END, _ASIDE = "", "("  # instead of the next word; no word is written so


class Cues:
    """Names of several sorts by how they begin. A sort is a power of two.

    A word in small letters may begin less than a capital one, so words are asked for by form.
    """

    def __init__(self, *names: tuple[int, Iterable[tuple[str, ...]], bool]) -> None:
        """Of each sort its names, as they are compared, and whether they may begin small."""
        seconds: dict[str, dict[str, int]] = {}
        for sort, every, small in names:
            for keys in filter(None, every):
                second = keys[1] if len(keys) > 1 else _END
                for capital in (True, False) if small else (True,):
                    of_form = seconds.setdefault(form_of(keys[0], capital), {})
                    of_form[second] = of_form.get(second, 0) | sort
        self._cues: dict[str, _Cue] = {form: _cue(found) for form, found in seconds.items()}

    def begin(self, words: Words) -> list[tuple[int, int]]:
        """The numbers of the words some name may begin with, and the sum of its sorts.

        Behind a word a short form in brackets may stand before the next: then any name may begin.
        """
        opens, following = words.opens, [*words.keys[1:], _END]
        if 1 in words.asides:
            for before in compress(count(), words.asides[1:]):
                following[before] = _ASIDE
        found: list[tuple[int, int]] = []
        cues = list(map(self._cues.get, words.forms))
        for place in compress(count(), cues):
            alone, seconds = cues[place]  # type: ignore[misc]  # none that is None
            sorts = seconds.get(following[place], alone)
            if sorts and opens[place]:
                found.append((place, sorts))
        return found


def _cue(seconds: dict[str, int]) -> _Cue:
    alone = seconds.pop(_END, 0)
    every = alone
    for second in seconds:
        seconds[second] |= alone
        every |= seconds[second]
    seconds[_ASIDE] = every
    return alone, seconds
