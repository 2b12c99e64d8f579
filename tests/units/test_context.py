"""Which places an article is about."""

from __future__ import annotations

import pytest

from plugins.bulletin.registry.places import Gazetteer
from plugins.units.context import context_of
from tests.known_names import REGISTERS

GAZETTEER = Gazetteer(REGISTERS.places)


@pytest.mark.parametrize(
    ("named", "province", "district"),
    [
        ([(2, "tinh-lang-son")], "tinh-lang-son", None),
        ([(2, "huyen-tien-du")], "tinh-bac-ninh", "huyen-tien-du"),
        ([(0, "tinh-lang-son"), (2, "tinh-phu-tho"), (3, "tinh-phu-tho")], "tinh-lang-son", None),
        ([(1, "tinh-lang-son"), (2, "tinh-phu-tho"), (3, "tinh-phu-tho")], "tinh-lang-son", None),
        ([(2, "tinh-lang-son"), (2, "tinh-phu-tho"), (3, "tinh-phu-tho")], "tinh-phu-tho", None),
        ([(2, "tinh-lang-son"), (3, "tinh-phu-tho")], None, None),
        ([(0, "tinh-lang-son"), (0, "tinh-phu-tho")], None, None),
        ([(0, "tinh-lang-son"), (2, "huyen-tien-du")], "tinh-lang-son", None),
        ([], None, None),
    ],
)
def test_what_an_article_is_about(
    named: list[tuple[int, str]], province: str | None, district: str | None
) -> None:
    evidence = [(block, REGISTERS.places[slug]) for block, slug in named]
    context = context_of(evidence, GAZETTEER)
    assert context.province == (REGISTERS.places[province] if province else None)
    assert context.district == (REGISTERS.places[district] if district else None)


def test_a_bare_kind_means_the_article_s_own_place_of_that_kind() -> None:
    context = context_of([(1, REGISTERS.places["huyen-tien-du"])], GAZETTEER)
    assert context.place_of({"huyen"}) == REGISTERS.places["huyen-tien-du"]
    assert context.place_of({"tinh"}) == REGISTERS.places["tinh-bac-ninh"]
    assert context.place_of({"xa"}) is None
