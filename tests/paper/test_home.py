from __future__ import annotations

from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.index import Row
from plugins.bulletin.pages.views import HomePage
from plugins.bulletin.registry.registers import Period
from plugins.paper.home import home, lead
from tests.editions import (
    EXAMPLES,
    PICTURE,
    article,
    campaign,
    campaign_mark,
    edition,
    registers,
    unit_mark,
    unknown_unit,
)


def page_of(some: Edition) -> HomePage:
    [plan] = home(some).plans()
    page = plan.records["page"]
    assert isinstance(page, HomePage)
    return page


def test_the_newest_featured_article_leads() -> None:
    rows = edition(
        [
            article("moi", "2026-03-05", pictures=[PICTURE]),
            article("chon", "2023-11-10", featured=True),
            article("chon-cu", "2020-01-01", featured=True),
        ]
    ).rows
    assert leading(rows) == "Bài chon"


def test_without_a_featured_article_the_newest_with_a_picture_leads() -> None:
    rows = edition(
        [article("moi", "2026-03-05"), article("co-anh", "2023-11-10", pictures=[PICTURE])]
    ).rows
    assert leading(rows) == "Bài co-anh"


def test_without_pictures_the_newest_leads() -> None:
    assert (
        leading(edition([article("cu", "2020-01-01"), article("moi", "2026-03-05")]).rows)
        == "Bài moi"
    )


def leading(rows: tuple[Row, ...]) -> str:
    found = lead(rows)
    return found.title if found else ""


def test_a_bulletin_without_articles_says_so() -> None:
    page = page_of(edition([]))
    assert (page.lead, page.latest, page.bands, page.updated) == (None, (), (), "")
    assert page.empty == "Chưa có bài nào."


def test_no_article_stands_twice_on_the_page() -> None:
    page = page_of(edition([article(f"bai-{day:02}", f"2024-05-{day:02}") for day in range(1, 25)]))
    assert page.lead
    assert len(page.bands) == 1
    urls = [card.url for card in (page.lead, *page.latest, *page.headlines)]
    urls += [card.url for band in page.bands for card in (band.first, *band.others)]
    assert len(urls) == len(set(urls)) == 1 + 2 + 6 + 4


def test_a_band_begins_with_the_article_that_has_a_picture() -> None:
    shown_above = [
        article(f"a{day:02}", f"2024-06-{day:02}", featured=day == 1) for day in range(1, 10)
    ]
    page = page_of(
        edition(
            [
                *shown_above,
                article("khong-anh", "2024-05-02", section=EXAMPLES),
                article("co-anh", "2024-05-01", section=EXAMPLES, pictures=[PICTURE]),
            ]
        )
    )
    [band] = page.bands
    assert band.section.name == "Gương người tốt"
    assert (band.first.title, [card.title for card in band.others]) == (
        "Bài co-anh",
        ["Bài khong-anh"],
    )


def test_known_ends_run_first_then_campaigns_without_one_that_were_named_in_two_years() -> None:
    known = registers(
        [
            campaign("con", periods=(Period(2021, 2025),)),
            campaign("mai", periods=(Period(1989, None),)),
            campaign("het", periods=(Period(2016, 2020),)),
            campaign("sap", periods=(Period(2026, 2030),)),
            campaign("khong-bai", periods=(Period(2021, 2025),)),
            campaign("khong-ky"),
            campaign("cu", periods=(Period(1976, None),)),
        ]
    )
    names = ("mai", "het", "sap", "khong-ky")
    page = page_of(
        edition(
            [
                article("a", "2025-07-01", [campaign_mark(slug) for slug in names]),
                article("b", "2021-01-01", [campaign_mark("con"), campaign_mark("mai")]),
                article("c", "2023-06-30", [campaign_mark("cu")]),
            ],
            known,
        )
    )
    assert [(each.named.name, each.named.note) for each in page.running] == [
        ("con", "2021 – 2025 · 1 bài"),
        ("mai", "Từ 1989 · 2 bài"),
    ]
    assert [each.elapsed for each in page.running] == [90, None]


def test_a_year_is_counted_to_the_day_and_from_the_newest_article() -> None:
    known = registers([campaign("mai", periods=(Period(1989, None),))])
    fresh = article("a", "2023-02-28", [campaign_mark("mai")])
    assert page_of(edition([article("b", "2024-02-28"), fresh], known)).running
    assert not page_of(edition([article("b", "2024-02-29"), fresh], known)).running


def test_units_in_the_news_are_those_most_named_of_late_that_have_a_page() -> None:
    page = page_of(
        edition(
            [
                article("a", "2025-07-02", units=[unit_mark("it"), unit_mark("nhieu")]),
                article("b", "2025-07-01", units=[unit_mark("nhieu"), unknown_unit("Công ty A")]),
            ]
        )
    )
    assert [(each.url, each.note) for each in page.in_the_news] == [
        ("don-vi/nhieu/", "2 bài"),
        ("don-vi/it/", "1 bài"),
    ]


def test_a_unit_in_the_news_counts_all_its_articles_as_its_page_does() -> None:
    rows = [
        article(f"a{day:02}", f"2024-01-{day:02}", units=[unit_mark("so")]) for day in range(1, 32)
    ]
    [shown] = page_of(edition(rows)).in_the_news
    assert shown.note == "31 bài"


def test_the_day_of_the_newest_article_stands_within_a_sentence() -> None:
    assert page_of(edition([article("a", "2026-03-05")])).updated == "thứ Năm, 5/3/2026"


def test_a_section_with_one_article_left_has_no_band() -> None:
    rows = [article(f"a{day}", f"2024-06-{day:02}") for day in range(1, 10)]
    alone = article("mot-minh", "2023-01-01", section=EXAMPLES)
    assert page_of(edition([*rows, alone])).bands == ()
