"""What may begin with a word, told by that word and the next: most words are passed by unread."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from plugins.bulletin.text.words import form_of

# Plain numbers, since they are asked of every such word.
NAME, LEVEL, ROLE, PLACE = (1 << power for power in range(4))

# What may begin with a word by itself; what with it and another; and what with it at all, the sums
# of the sorts. A plain tuple, which is taken apart fastest.
Cue = tuple[int, Mapping[str, int], int]


class Cues:
    """The cues of a lexicon, by form: a word in small letters may begin less than a capital one."""

    def __init__(self) -> None:
        self._seconds: dict[str, dict[str, int]] = {}

    def add(self, sort: int, names: Iterable[tuple[str, ...]], *, small: bool = True) -> None:
        """Names of a sort, as they are compared; those not ``small`` begin with a capital."""
        for keys in names:
            second = keys[1] if len(keys) > 1 else ""
            for capital in (True, False) if small else (True,):
                self._add(sort, form_of(keys[0], capital), second)

    def add_places(self, seconds: Mapping[str, Collection[str]]) -> None:
        """Names of places without their kind: none is a figure, as in “phường 12”."""
        for first, following in seconds.items():
            for second in following:
                if second or not first.isdecimal():  # “Ba Tri”
                    self._add(PLACE, form_of(first, True), second)

    def _add(self, sort: int, form: str, second: str) -> None:
        seconds = self._seconds.setdefault(form, {})
        seconds[second] = seconds.get(second, 0) | sort

    def told(self) -> dict[str, Cue]:
        """The cues by form."""
        found: dict[str, Cue] = {}
        for form, seconds in self._seconds.items():
            alone, every = seconds.pop("", 0), 0
            for second in seconds:
                seconds[second] |= alone
                every |= seconds[second]
            found[form] = alone, seconds, every | alone
        return found
