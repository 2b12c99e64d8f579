"""Equal values have one spelling; different ones have different digests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

import pytest

from plugins.bulletin.digest import canonical, digest_of


@dataclass(frozen=True, slots=True)
class Name:
    text: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Other:
    text: str
    day: date | None = None


def test_the_spelling_is_readable_and_keeps_vietnamese() -> None:
    assert canonical({"b": Name("Lạng Sơn", date(2023, 11, 9)), "a": (1, None)}) == (
        '{"a":[1,null],"b":["Name","Lạng Sơn",{"date":"2023-11-09"}]}'.encode()
    )


@pytest.mark.parametrize(
    ("one", "same"),
    [
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        (MappingProxyType({"a": (1, 2)}), {"a": [1, 2]}),
        (Name("x"), Name("x", None)),
        (b"\x00\xff", bytes([0, 255])),
    ],
)
def test_equal_values_have_equal_digests(one: Any, same: Any) -> None:
    assert digest_of(one) == digest_of(same)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Name("x"), Other("x")),
        (Name("x"), Name("x", date(2023, 1, 1))),
        (("ab", "c"), ("a", "bc")),
        ("2023-01-01", date(2023, 1, 1)),
        (1, "1"),
        (None, ""),
        ("hòa", "hoà"),
        (b"a", b"b"),
    ],
)
def test_different_values_have_different_digests(one: Any, other: Any) -> None:
    assert digest_of(one) != digest_of(other)


@pytest.mark.parametrize("value", [{1, 2}, print, object(), Name, float("nan")])
def test_what_has_no_lasting_spelling_is_refused(value: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        digest_of(value)
