from __future__ import annotations

from pathlib import Path

import pytest

from plugins.bulletin.problem import Gravity
from plugins.bulletin.registry.registers import Registers
from plugins.bulletin.text.vietnamese import slug_of
from plugins.manuscript.authors import telex_slug
from plugins.manuscript.byline import LONGEST_SLUG
from tests.gathering import entries_of, gather


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Thu Thủy", "thu-thuyr"),
        ("Thu Thúy", "thu-thuys"),
        ("Nguyễn Đình Cường", "nguyeenx-ddinhf-cuwowngf"),
        ("Lê Ngọc Ẩn", "lee-ngocj-aanr"),
        ("T.C", "t-c"),
    ],
)
def test_marks_are_written_as_typed(name: str, slug: str) -> None:
    assert telex_slug(name) == slug


def authors_of(content: Path, registers: Registers, bylines: dict[str, str]) -> dict[str, str]:
    """Name and address of every author; the keys of ``bylines`` are days."""
    (content / "articles").mkdir(exist_ok=True)
    for day, name in bylines.items():
        text = f"Title: Bài\nDate: {day}\nSection: Y tế\nAuthors: {name}\n\nThân bài.\n"
        (content / "articles" / f"{day}.md").write_text(text, encoding="utf-8")
    entries = entries_of(gather(content, registers, ()))
    return {author.name: author.url for entry in entries for author in entry.authors}


def test_two_names_with_the_same_letters_have_two_pages(
    content: Path, registers: Registers
) -> None:
    names = {"2020-01-01": "Thu Thủy", "2021-01-01": "Thu Thúy", "2022-01-01": "Thu Thùy"}
    assert authors_of(content, registers, names) == {
        "Thu Thủy": "tac-gia/thu-thuy/",
        "Thu Thúy": "tac-gia/thu-thuys/",
        "Thu Thùy": "tac-gia/thu-thuyf/",
    }
    notices = [each for each in gather(content, registers, ()).problems if "tác giả" in each.what]
    assert [problem.gravity for problem in notices] == [Gravity.NOTICE, Gravity.NOTICE]
    assert "tác giả “Thu Thúy” trùng địa chỉ với “Thu Thủy”" in notices[0].what


def test_two_authors_of_one_article_that_differ_in_marks_are_both_named(
    content: Path, registers: Registers
) -> None:
    names = {"2020-01-01": "Thu Thủy; Thu Thúy; thu thuỷ", "2021-01-01": "Thu Thúy – Thu Thủy"}
    assert authors_of(content, registers, names) == {
        "Thu Thủy": "tac-gia/thu-thuy/",
        "Thu Thúy": "tac-gia/thu-thuys/",
    }
    (first,) = (e for e in entries_of(gather(content, registers, ())) if e.date.year == 2020)
    assert [author.name for author in first.authors] == ["Thu Thủy", "Thu Thúy"]


def test_the_longest_name_with_its_marks_typed_out_is_still_a_file_name() -> None:
    for syllable in ("Nguyễn", "Trường", "Ữ", "ườ", "Đặng"):
        name = syllable
        while len(slug_of(f"{name} {syllable}")) <= LONGEST_SLUG:
            name += f" {syllable}"
        assert len(telex_slug(name)) <= 200


def test_a_newcomer_does_not_take_the_address_of_one_who_was_there(
    content: Path, registers: Registers
) -> None:
    before = authors_of(content, registers, {"2020-01-01": "Thu Thúy"})
    after = authors_of(content, registers, {"2023-01-01": "Thu Thủy"})
    assert after["Thu Thúy"] == before["Thu Thúy"] == "tac-gia/thu-thuy/"


def test_spellings_of_one_name_share_a_page(content: Path, registers: Registers) -> None:
    names = {"2020-01-01": "Thu Thủy", "2021-01-01": "Thu Thuỷ", "2022-01-01": "THU THỦY"}
    assert set(authors_of(content, registers, names).values()) == {"tac-gia/thu-thuy/"}
    notices = gather(content, registers, ()).problems
    assert not [notice for notice in notices if "tác giả" in notice.what]


def test_an_address_that_is_taken_is_not_given_twice(content: Path, registers: Registers) -> None:
    names = {"2020-01-01": "Thu Thủy", "2021-01-01": "Thu Thúy", "2022-01-01": "Thu Thuys"}
    urls = authors_of(content, registers, names)
    assert urls["Thu Thúy"] == "tac-gia/thu-thuys-2/"
    assert urls["Thu Thuys"] == "tac-gia/thu-thuys/"
