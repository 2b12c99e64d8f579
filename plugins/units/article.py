"""What is known of an article once its places are told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plugins.units.context import Context
from plugins.units.lexicon import Lexicon
from plugins.units.resolve import Settled
from plugins.units.whereabouts import Whereabouts


@dataclass(frozen=True, slots=True)
class Article:
    """What the finders of mentions may ask."""

    lexicon: Lexicon
    day: date
    settled: Settled
    context: Context
    named: frozenset[str]  # slugs of units whose full names stand in the article
    whereabouts: Whereabouts
