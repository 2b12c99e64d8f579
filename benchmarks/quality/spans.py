"""How far mentions lie on one another."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.quality.gold import Entity, Offsets

HALF = 0.5  # from this share on, two spans are the same mention


def shared(one: Offsets, other: Offsets) -> float:
    """What both cover as a share of what either covers, 0 to 1."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    if common <= 0:
        return 0.0
    return common / (max(one[1], other[1]) - min(one[0], other[0]))


def lies_on(span: Offsets, others: Iterable[Offsets], share: float = HALF) -> bool:
    return any(shared(span, other) >= share for other in others)


def ends_longer(span: Offsets, others: Iterable[Offsets]) -> bool:
    """Whether it is the tail of a longer one: the place in “Sở Nội vụ tỉnh Lạng Sơn”."""
    return any(start < span[0] and span[1] == end for start, end in others)


def spans_of(entities: Iterable[Entity]) -> tuple[Offsets, ...]:
    """All mentions of the entities in the body."""
    return tuple(mention.offsets for entity in entities for mention in entity.mentions)
