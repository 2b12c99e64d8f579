from __future__ import annotations

from plugins.bulletin.pages.views import TopicPage
from plugins.bulletin.registry.registers import Award, Campaign, Decision, Period, Registers, Unit
from plugins.topics.campaign import CampaignTopic
from plugins.topics.known import known
from plugins.topics.spread import spread
from tests.editions import (
    Article,
    article,
    campaign,
    campaign_mark,
    edition,
    plans_of,
    registers,
    unit_mark,
)

POOR = campaign(
    "vi-nguoi-ngheo",
    "Vì người nghèo - Không để ai bị bỏ lại phía sau",
    launched_by="Thủ tướng Chính phủ",
    launched_on="2016-10-17",
    decisions=(Decision("1258/QĐ-TTg", "2017-08-21"), Decision("666/QĐ-TTg", "2022-06-02")),
    periods=(
        Period(2016, 2020, name="Cả nước chung tay vì người nghèo"),
        Period(2021, 2025, name="Vì người nghèo – Không để ai bị bỏ lại phía sau"),
    ),
    field="giam-ngheo",
)


def pages_of(asked: Campaign, knowledge: Registers, *articles: Article) -> list[TopicPage]:
    facts = known(edition(articles, knowledge))
    plans = plans_of(spread(facts.edition, CampaignTopic(facts, asked)))
    return [plan.records["page"] for plan in plans]


def facts(page: TopicPage) -> dict[str, list[tuple[str, str | None, str]]]:
    return {
        fact.term: [(value.text, value.url, value.remark) for value in fact.values]
        for fact in page.facts
    }


def test_the_facts_of_a_campaign_are_those_of_the_register() -> None:
    [page] = pages_of(POOR, registers([POOR]))
    assert facts(page) == {
        "Loại": [("Phong trào thi đua", None, "")],
        "Phát động": [("Thủ tướng Chính phủ", None, "ngày 17/10/2016")],
        "Lĩnh vực": [("Giảm nghèo", None, "")],
        "Giai đoạn": [
            ("2016 – 2020", None, "Cả nước chung tay vì người nghèo"),
            ("2021 – 2025", None, ""),
        ],
        "Văn bản": [
            ("1258/QĐ-TTg", None, "ngày 21/8/2017"),
            ("666/QĐ-TTg", None, "ngày 02/6/2022"),
        ],
    }


def test_the_day_of_a_launch_has_no_zeros_and_that_of_a_document_keeps_them() -> None:
    one = campaign(
        "nong-thon-moi",
        launched_on="2011-06-08",
        decisions=(Decision("1620/QĐ-TTg", "2011-06-08"),),
    )
    [page] = pages_of(one, registers([one]))
    assert facts(page)["Phát động"] == [("Ngày 8/6/2011", None, "")]
    assert facts(page)["Văn bản"] == [("1620/QĐ-TTg", None, "ngày 08/6/2011")]


def test_facts_that_are_not_known_are_left_out() -> None:
    bare = campaign("bare")
    [page] = pages_of(bare, registers([bare]))
    assert list(facts(page)) == ["Loại"]
    assert page.state == ""


def test_a_registered_unit_that_launched_it_is_a_link() -> None:
    council = Unit("thu-tuong", "Thủ tướng Chính Phủ", "bo")
    [page] = pages_of(POOR, registers([POOR], [council]))
    assert facts(page)["Phát động"][0][1] == "don-vi/thu-tuong/"


def test_a_name_that_two_units_bear_is_no_link() -> None:
    owners = [Unit(slug, "Thủ tướng Chính phủ", "bo") for slug in ("mot", "hai")]
    [page] = pages_of(POOR, registers([POOR], owners))
    assert facts(page)["Phát động"][0][1] is None


def test_the_state_is_told_by_the_newest_article_of_the_bulletin_not_of_the_campaign() -> None:
    [page] = pages_of(
        POOR,
        registers([POOR]),
        article("moi", "2026-01-01"),
        article("bai", "2023-11-10", [campaign_mark(POOR.slug)]),
    )
    assert page.state == "Giai đoạn 2021 – 2025 · đã kết thúc · 1 bài"


def test_units_took_part_where_an_article_names_both() -> None:
    [page] = pages_of(
        POOR,
        registers([POOR]),
        article("a", "2023-11-10", [campaign_mark(POOR.slug)], [unit_mark("so-noi-vu")]),
        article("b", "2023-11-11", units=[unit_mark("khac")]),
    )
    assert [line.named.url for line in page.participations] == ["don-vi/so-noi-vu/"]
    assert page.participation_lead.startswith("Những đơn vị được nhắc đến")


def test_a_campaign_without_articles_says_so_and_has_no_feed() -> None:
    [page] = pages_of(POOR, registers([POOR]))
    assert page.articles.empty == "Chưa có bài nào về phong trào này."
    assert page.head.feed is None


def test_the_cards_of_a_topic_do_not_repeat_its_name() -> None:
    other = campaign("khac")
    knowledge = registers([POOR, other])
    both = article("a", "2023-11-10", [campaign_mark(POOR.slug, 2), campaign_mark("khac")])
    [page] = pages_of(POOR, knowledge, both)
    assert page.articles.cards[0].main is None
    [page] = pages_of(other, knowledge, both)
    assert page.articles.cards[0].main
    assert page.articles.cards[0].main.url == POOR.url


def test_later_pages_hold_the_list_alone() -> None:
    rows = [
        article(f"a{day}", f"2023-11-{day:02}", [campaign_mark(POOR.slug)], [unit_mark("so")])
        for day in range(1, 6)
    ]
    first, second = pages_of(POOR, registers([POOR]), *rows)
    assert first.facts
    assert first.participations
    assert first.head.feed
    assert first.head.feed.url == "phong-trao/vi-nguoi-ngheo/atom.xml"
    assert (second.facts, second.participations, second.family) == ((), (), ())
    assert [card.title for card in second.articles.cards] == ["Bài a2", "Bài a1"]
    assert second.head.url == "phong-trao/vi-nguoi-ngheo/trang-2/"


def test_a_campaign_knows_its_whole_its_parts_and_its_neighbours_in_time() -> None:
    army = campaign("quan-doi", parent=POOR.slug)
    before = campaign("truoc", successor=POOR.slug)
    knowledge = registers([POOR, army, before])
    [page] = pages_of(POOR, knowledge)
    assert {group.title: [each.name for each in group.items] for group in page.family} == {
        "Các phong trào liên hệ": ["quan-doi"],
        "Trước đó là": ["truoc"],
    }
    [page] = pages_of(army, knowledge)
    assert [(group.title, group.items[0].url) for group in page.family] == [
        ("Là một phần của", "phong-trao/vi-nguoi-ngheo/")
    ]
    assert page.head.path[-1].url == "phong-trao/vi-nguoi-ngheo/"
    [page] = pages_of(before, knowledge)
    assert [group.title for group in page.family] == ["Tiếp theo là"]


def test_an_award_of_the_same_words_is_named_as_no_campaign() -> None:
    quyet_thang = campaign("quyet-thang", "Thi đua Quyết thắng")
    award = Award("co-qt", "Đơn vị quyết thắng", "danh-hieu", collides_with=("quyet-thang",))
    knowledge = Registers(
        campaigns={"quyet-thang": quyet_thang, POOR.slug: POOR}, awards={"co-qt": award}
    )
    [page] = pages_of(quyet_thang, knowledge)
    [group] = page.family
    assert (group.title, group.items[0].mark, group.items[0].url) == ("Hay nhầm với", "award", None)
    [page] = pages_of(POOR, knowledge)
    assert page.family == ()
