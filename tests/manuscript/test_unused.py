from __future__ import annotations

from pathlib import Path

import pytest

from plugins.bulletin.problem import Gravity
from plugins.bulletin.registry.registers import Registers
from plugins.manuscript.store import open_store
from plugins.manuscript.unused import unused_pictures
from tests.gathering import gather

ARTICLE = "Title: A\nDate: 2023-11-10\nSection: Y tế\n{0}\nMột.\n\n![v](images/vuon-hong.png)\n"


def write(content: Path, name: str, text: str) -> None:
    file = content / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def left(content: Path, registers: Registers) -> list[str]:
    """The pictures that are told of, twice: read just now, and kept."""
    store = open_store(content.parent / "kept.sqlite", "1")
    told = [gather(content, registers, (), store).problems for _ in range(2)]
    store.close()
    assert told[0] == told[1]
    unused = [problem for problem in told[0] if "không bài nào dùng" in problem.what]
    assert all(problem.gravity is Gravity.NOTICE for problem in unused)
    return [Path(problem.path).relative_to(content).as_posix() for problem in unused]


@pytest.mark.parametrize(
    "place", ["a.PNG", "kho/a.webp", "images/a.jpg", "images/2023/a.png", "articles/2023/a.gif",
              "pages/a.avif", "campaigns/a.jpeg", "issues/a.png"]
)  # fmt: skip
def test_a_picture_no_article_names_is_told(
    content: Path, registers: Registers, place: str
) -> None:
    write(content, "articles/2023/11/a.md", ARTICLE.format(""))
    write(content, place, "")
    assert left(content, registers) == [place]


@pytest.mark.parametrize(
    "address", ["../../../images/a.png", "/images/a.png", "a.png", "images/a.png"]
)
def test_a_picture_is_used_however_its_address_is_written(
    content: Path, registers: Registers, address: str
) -> None:
    place = "articles/2023/11/a.png" if address == "a.png" else "images/a.png"
    (content / place).parent.mkdir(parents=True, exist_ok=True)
    (content / "images" / "vuon-hong.png").rename(content / place)
    text = ARTICLE.format("").replace("images/vuon-hong.png", address)
    write(content, "articles/2023/11/a.md", text)
    assert left(content, registers) == []


def test_that_of_a_draft_is_used(content: Path, registers: Registers) -> None:
    write(content, "articles/2023/11/a.md", ARTICLE.format("Status: draft\n"))
    assert left(content, registers) == []


def test_flat_content_is_looked_through_too(content: Path, registers: Registers) -> None:
    write(content, "a.md", ARTICLE.format(""))
    write(content, "b.png", "")
    write(content, "images/c.png", "")
    assert left(content, registers) == ["b.png", "images/c.png"]


def test_nothing_is_told_while_an_article_cannot_be_read(
    content: Path, registers: Registers
) -> None:
    write(content, "articles/2023/11/a.md", ARTICLE.format("Status: lạ\n"))
    assert left(content, registers) == []


def test_of_many_the_first_are_named_and_the_others_counted() -> None:
    there = {f"content/images/{number:04}.jpg" for number in range(1_500)} | {"content/a.jpg"}
    *first, last = unused_pictures(there, {"content/images/0001.jpg"})
    assert [problem.path for problem in first[:3]] == [
        "content/a.jpg", "content/images/0000.jpg", "content/images/0002.jpg",
    ]  # fmt: skip
    assert len(first) == 21
    assert (last.path, "1.479 ảnh" in last.what) == ("content/images", True)
