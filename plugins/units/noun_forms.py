"""Each way to write a noun that begins the name of a body, with the noun."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.bulletin.text.vietnamese import sentence_case
from plugins.units.noun_tables import (
    BRANDS,
    CAPITAL_ONLY,
    CENTRAL,
    CODED,
    FIRM,
    FORCE,
    GROUPS,
    INNER,
    LEVELED,
    NUMBERED,
    OF_A_FIELD,
    OF_A_PLACE,
    OF_ANY_NAME,
    OFFICE,
    ONES,
    PARLIAMENT,
    POSTS_OF_GUARDS,
    SCHOOL,
    SCHOOLS,
    SMALL_OF_A_FIELD,
    SMALL_OF_A_PLACE,
    STAND_INS,
    VILLAGES,
    WEAK_VILLAGES,
    WITH_A_TASK,
)
from plugins.units.nouns import FIELD, ITSELF, NAME, NUMBER, PLACE, PROVINCES, Noun


def noun_forms() -> Iterator[tuple[str, Noun]]:
    """Each way to write a noun, with the noun; some lead names of two sorts."""
    for name, kind, *short in OF_A_PLACE:
        small = " " in name and name not in CAPITAL_ONLY
        noun = Noun(name, kind, PLACE, small=small, task=name == "Hội đồng")
        yield from ((form, noun) for form in (name, *short))
    for name, kind in SMALL_OF_A_PLACE:
        yield name, Noun(name, kind, PLACE, small=True)
    for name in INNER:
        yield name, Noun(name, OFFICE, PLACE, inner=True)
    for name, kind, own in LEVELED:
        yield name, Noun(name, kind, PLACE, own=own, small=True)
    for name, kind, *short in OF_A_FIELD:
        own = PROVINCES if kind == "so" else frozenset()
        noun = Noun(name, kind, FIELD, own, small=name in SMALL_OF_A_FIELD)
        if noun.small and " " not in name:
            yield name.lower(), noun
        yield from ((form, noun) for form in (name, *short))
    for name, kind, *short in WITH_A_TASK:
        noun = Noun(name, kind, FIELD, task=True)
        yield from ((form, noun) for form in (name, *short))
    for name, kind, *short in (*OF_ANY_NAME, *CENTRAL):
        noun = Noun(name, kind, NAME, small=" " in name or name == "Báo")
        if name == "Báo":
            yield "báo", noun
        yield from ((form, noun) for form in (name, *short))
    for name in BRANDS:
        yield name, Noun(name, FIRM, ITSELF)
    for name in PARLIAMENT:
        yield name, Noun(name, "quoc-hoi", ITSELF)
    for name, kind, *short in ONES:
        noun = Noun(name, kind, ITSELF, small=kind == "co-quan-tu-phap")
        yield from ((form, noun) for form in (name, *short))
    yield "MB", Noun("Ngân hàng TMCP Quân đội", FIRM, ITSELF)
    for name in SCHOOLS:
        noun = Noun(f"Trường {name}", SCHOOL, NAME, small=True)
        yield f"Trường {name}", noun
    for name in NUMBERED:
        yield name, Noun(name, FORCE, NUMBER)
    for name in CODED:
        yield name, Noun(name, FORCE, NUMBER, coded=True)
    for name, *short in POSTS_OF_GUARDS:
        noun = Noun(name, FORCE, NUMBER, small=True)
        yield from ((form, noun) for form in (name, *short))
    for name, kind in GROUPS:
        yield name, Noun(name, kind, NAME, task=kind == OFFICE, lists=True)
    for name in VILLAGES:
        noun = Noun(name, "thon", NUMBER, small=True, village=True)
        yield from ((form, noun) for form in dict.fromkeys((name, sentence_case(name))))
    for name in WEAK_VILLAGES:
        noun = Noun(name, "thon", NUMBER, small=True, village=True, weak=True)
        yield from ((form, noun) for form in dict.fromkeys((name, sentence_case(name))))


def stand_ins() -> dict[tuple[str, ...], Noun]:
    """Small words that stand for a body named before, each with what it stands for."""
    return {tuple(form.split()): Noun(name, kind, NAME) for form, name, kind in STAND_INS}
