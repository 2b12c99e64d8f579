"""Counts of what was found rightly, found wrongly and missed, and the shares made of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over one article or many; sums are micro-averages."""

    hits: int = 0
    false_alarms: int = 0
    misses: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.hits + other.hits,
            self.false_alarms + other.false_alarms,
            self.misses + other.misses,
        )

    @property
    def precision(self) -> float:
        """The share of what was found that is right; of nothing, whether nothing was right."""
        found = self.hits + self.false_alarms
        return self.hits / found if found else float(not self.misses)

    @property
    def recall(self) -> float:
        """The share of what there is that was found; 1 where there is nothing."""
        there = self.hits + self.misses
        return self.hits / there if there else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0
