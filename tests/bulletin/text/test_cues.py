"""What may begin with a word, told by that word and the next."""

from __future__ import annotations

import pytest

from plugins.bulletin.text.cues import Cues
from plugins.bulletin.text.words import keys_of, words_of

BODY, PLACE = 1, 2
CUES = Cues(
    (BODY, map(keys_of, ("Sở Nội vụ", "Hội Nông dân", "Ban")), False),
    (BODY, map(keys_of, ("công an", "tỉnh đoàn", "…")), True),
    (PLACE, map(keys_of, ("Hội An", "Huế")), False),
)


def begun(text: str) -> list[tuple[str, int]]:
    words = words_of(text)
    return [(words.written(place, place), sorts) for place, sorts in CUES.begin(words)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sở Nội vụ", [("Sở", BODY)]),
        ("SỞ NỘI VỤ", [("SỞ", BODY)]),
        ("Hội Nông dân Hội An", [("Hội", BODY), ("Hội", PLACE)]),
        ("thành phố Huế", [("Huế", PLACE)]),
        ("Ban họp ở Huế.", [("Ban", BODY), ("Huế", PLACE)]),
        ("công an và Công an", [("công", BODY), ("Công", BODY)]),
        ("Sở (LHPN) nội vụ", [("Sở", BODY)]),  # a short form in brackets may stand within
    ],
)
def test_names_begin(text: str, found: list[tuple[str, int]]) -> None:
    assert begun(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "…",
        "sở nội vụ",  # in small letters
        "Sở thích",  # another word follows
        "Sở",
        "ban họp, hội nông dân, huế",
        "Hội",
        "2Ban",  # inside a longer word
    ],
)
def test_nothing_begins(text: str) -> None:
    assert begun(text) == []
