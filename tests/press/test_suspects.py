"""Pages that stand are looked at again only where something they may lead to is gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.press.staging import Staging
from plugins.press.suspects import suspects


@pytest.fixture
def staging(tmp_path: Path) -> Staging:
    for folder in ("published", "staging"):
        (tmp_path / folder).mkdir()
    return Staging(tmp_path / "staging", tmp_path / "published", set())


def printed(staging: Staging, before: str, now: str) -> list[str]:
    """The suspects after “a.html” became another page, which “b.html” leads to."""
    (staging.published / "a.html").write_text(before, encoding="utf-8")
    (staging.folder / "a.html").write_text(now, encoding="utf-8")
    (staging.folder / "b.html").write_text('<a href="a.html#xa">xa</a>', encoding="utf-8")
    return suspects(staging, ["b.html"], [], ["a.html"])


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ('<h2 id="xa">Xa</h2>', "<h2>Xa</h2>"),
        ("<h2 id=xa>Xa</h2>", "<h2>Xa</h2>"),
        ("<h2 ID = 'xa'>Xa</h2>", "<h2>Xa</h2>"),
        ('<a name="xa">Xa</a>', '<a name="gần">Xa</a>'),
        ('<img alt="a > b" id="xa">', '<img alt="a > b" id="gần">'),
        ('<h2 id="xa">Xa</h2>', '<!-- <h2 id="xa"> --><h2>Xa</h2>'),
        ('<h2 id="xa">Xa</h2>', "<script>s = '<h2 id=\"xa\">'</script>"),
        ('<h2 id="xa">Xa</h2>', '<h2>viết id="xa"</h2>'),
    ],
)
def test_a_lost_anchor_makes_a_suspect_of_who_leads_to_it(
    staging: Staging, before: str, now: str
) -> None:
    assert printed(staging, before, now) == ["b.html"]


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ('<h2 id="xa">Xa</h2>', '<h2 id="xa">Xa xôi</h2>'),
        ('<h2 id="xa">Xa</h2>', "<h3 id='xa'>Xa</h3>"),
        ("<p>id = 1</p>", "<p>id = 2</p>"),
        ('<p>viết id="xa"</p>', "<p>không viết</p>"),
        ('<meta name="xa">', "<p></p>"),
    ],
)
def test_pages_that_keep_their_anchors_make_none(staging: Staging, before: str, now: str) -> None:
    assert printed(staging, before, now) == []
