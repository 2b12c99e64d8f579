"""Reading annotated articles, and the sets they are scored in."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from benchmarks.quality.gold import Slipped, body_of, read_gold
from benchmarks.quality.sets import GOLD, article_sets


def write(folder: Path, text: str, start: int, end: int, mention: str) -> Path:
    path = folder / "bai.md"
    path.write_bytes(text.encode())
    unit = {
        "name": "xã A",
        "kind": "commune",
        "mentions": [{"text": mention, "start": start, "end": end}],
    }
    sidecar = {"campaigns": [], "units": [unit]}
    path.with_suffix(".json").write_text(json.dumps(sidecar), encoding="utf-8")
    return path


def test_offsets_count_in_the_body_as_it_stands(tmp_path: Path) -> None:
    body = unicodedata.normalize("NFD", "Đã về\r\nxã A\n")
    path = write(tmp_path, f"Title: Một\n\n{body}", body.index("xa"), len(body) - 1, body[-6:-1])
    (article,) = read_gold([path])
    assert article.units[0].mentions[0].text == unicodedata.normalize("NFD", "xã A")
    assert body_of(f"Title: Một\n\n{body}") == body[:-1]


def test_offsets_that_lead_elsewhere_are_told(tmp_path: Path) -> None:
    with pytest.raises(Slipped, match=r"bai\.md \(1, 5\): not “xã A”"):
        read_gold([write(tmp_path, "Title: Một\n\nvề xã A\n", 1, 5, "xã A")])


def test_the_sets_hold_every_article_once() -> None:
    sets = article_sets()
    assert [len(one.articles) for one in sets] == [20, 44, 24, 12]
    assert [one.name for one in sets if one.held_out] == ["third"]
    every = [path for one in article_sets() for path in one.articles]
    assert sorted(every) == sorted(path.with_suffix(".md") for path in GOLD.rglob("*.json"))


def test_git_leaves_the_bytes_of_annotated_articles_alone() -> None:
    rules = (GOLD.parent.parent / ".gitattributes").read_text("utf-8").splitlines()
    assert "tests/gold/** -text" in rules
