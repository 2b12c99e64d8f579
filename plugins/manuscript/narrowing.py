"""Which articles are to be read again when the registers have changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from plugins.manuscript.known_names import Known, Name


def strings_of_changes(old: Known, new: Known) -> tuple[str, ...] | None:
    """An article is to be read again if it holds one of these; None: each is.

    () where nothing changed that could matter. Names that stay must stay in their order, since of
    two entries that fit alike the first may be taken.
    """
    if old.rest != new.rest or not _in_one_order(old.names, new.names):
        return None
    before = {name.key: name for name in old.names}
    after = {name.key: name for name in new.names}
    changed = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    if any(key[0] == "refused unit" and key not in after for key in changed):
        return None
    changed_names = [side[key] for side in (before, after) for key in changed if key in side]
    concerned = _with_kin(changed_names, [*old.names, *new.names])
    return tuple(sorted({string for name in concerned for string in name.held}))


def _in_one_order(old: Sequence[Name], new: Sequence[Name]) -> bool:
    both = {name.key for name in old} & {name.key for name in new}
    one, other = ([name.key for name in names if name.key in both] for names in (old, new))
    return one == other


def _with_kin(changed: Sequence[Name], names: Iterable[Name]) -> list[Name]:
    """The names with those of units that share their head with one of them, whose short forms
    stand for it too, and of units that belong to one of them."""
    heads = {name.head for name in changed if name.head}
    slugs = {name.slug for name in changed if name.register == "unit"}
    found = list(changed)
    pool = [name for name in names if name.register == "unit"]
    found += [name for name in pool if name.head in heads]
    while below := {n.slug for n in pool if n.parent in slugs and n.slug not in slugs}:
        found += [name for name in pool if name.slug in below]
        slugs |= below
    return found
