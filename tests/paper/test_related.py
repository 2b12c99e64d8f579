from __future__ import annotations

from plugins.paper.related import SHOWN, Kinship
from tests.editions import (
    Article,
    article,
    campaign_mark,
    edition,
    lang_son,
    place_mark,
    unit_mark,
    unknown_unit,
)


def related(of: str, *articles: Article) -> list[tuple[str, str]]:
    """Title and reason of what is related to the article “Bài {of}”."""
    some = edition(articles)
    [asked] = [row for row in some.rows if row.title == f"Bài {of}"]
    return [
        (each.card.title, "".join(piece.text for piece in each.reason))
        for each in Kinship(some).related(asked, some.brief(asked))
    ]


def test_a_shared_campaign_weighs_more_than_a_shared_unit() -> None:
    assert related(
        "a",
        article("a", "2024-01-03", [campaign_mark("tet")], [unit_mark("so")]),
        article("don-vi", "2024-01-02", units=[unit_mark("so")]),
        article("phong-trao", "2024-01-01", [campaign_mark("tet")]),
    ) == [
        ("Bài phong-trao", "Cùng nói về tet"),
        ("Bài don-vi", "Cùng nói về so"),
    ]


def test_more_shared_names_go_first_and_the_weightiest_is_the_reason() -> None:
    found = related(
        "a",
        article("a", "2024-01-03", [campaign_mark("tet")], [unit_mark("so")]),
        article("mot", "2024-01-02", [campaign_mark("tet")]),
        article("hai", "2024-01-01", [campaign_mark("tet")], [unit_mark("so")]),
    )
    assert found == [("Bài hai", "Cùng nói về tet"), ("Bài mot", "Cùng nói về tet")]


def test_what_both_are_about_weighs_more_than_what_one_names_in_passing() -> None:
    found = related(
        "a",
        article("a", "2024-01-03", [campaign_mark("tet", main=True), campaign_mark("gao")]),
        article("nhac", "2024-01-02", [campaign_mark("tet"), campaign_mark("khac", main=True)]),
        article("viet", "2024-01-01", [campaign_mark("tet", main=True)]),
    )
    assert [title for title, _ in found] == ["Bài viet", "Bài nhac"]


def test_what_both_are_about_is_the_reason() -> None:
    found = related(
        "a",
        article("a", "2024-01-03", [campaign_mark("gao"), campaign_mark("tet", main=True)]),
        article(
            "b", "2024-01-02", [campaign_mark("gao", main=True), campaign_mark("tet", main=True)]
        ),
    )
    assert found == [("Bài b", "Cùng nói về tet")]


def test_a_rare_name_weighs_more_than_a_common_one() -> None:
    common = [article(f"n{n}", f"2023-01-{n:02}", [campaign_mark("chung")]) for n in range(1, 20)]
    found = related(
        "a",
        *common,
        article("a", "2023-02-01", [campaign_mark("chung"), campaign_mark("hiem")]),
        article("hiem", "2010-01-01", [campaign_mark("hiem")]),
    )
    assert found[0] == ("Bài hiem", "Cùng nói về hiem")


def test_equals_are_ordered_by_nearness_in_time() -> None:
    found = related(
        "a",
        article("xa", "2020-01-01", [campaign_mark("tet")]),
        article("a", "2024-01-01", [campaign_mark("tet")]),
        article("gan", "2024-02-01", [campaign_mark("tet")]),
    )
    assert [title for title, _ in found] == ["Bài gan", "Bài xa"]


def test_a_shared_place_is_called_one() -> None:
    mark = place_mark(lang_son()["xa-loc-yen"])
    found = related(
        "a", article("a", "2024-01-01", units=[mark]), article("b", "2024-01-02", units=[mark])
    )
    assert found == [("Bài b", "Cùng địa phương: xã Lộc Yên")]


def test_an_article_is_related_neither_to_itself_nor_by_a_name_without_a_page() -> None:
    marks = [unknown_unit("Công ty A")]
    assert (
        related(
            "a", article("a", "2024-01-01", units=marks), article("b", "2024-01-02", units=marks)
        )
        == []
    )
    assert related("a", article("a", "2024-01-01", [campaign_mark("tet")])) == []


def test_no_more_are_shown_than_a_reader_wants() -> None:
    rows = [article(f"n{n}", f"2023-01-{n:02}", [campaign_mark("tet")]) for n in range(1, 20)]
    assert len(related("n10", *rows)) == SHOWN


def needs(count: int) -> list[int]:
    """What ``related`` looks at for each of so many articles about one campaign, oldest first."""
    rows = [article(f"n{n:02}", f"{1990 + n}-01-01", [campaign_mark("tet")]) for n in range(count)]
    return [*Kinship(edition(rows)).needs()][::-1]


def test_an_article_far_away_in_time_changes_nothing() -> None:
    assert needs(20)[:14] == needs(21)[:14]
    assert needs(20)[14:] != needs(21)[14:20]


def test_but_what_a_name_is_worth_once_it_has_become_common() -> None:
    assert all(one != other for one, other in zip(needs(31), needs(32), strict=False))
