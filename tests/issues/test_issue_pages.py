"""The pages of issues: what they show, and which of them an edit makes anew."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

from plugins.bulletin.issue import Editorial, ImprintLine, Issue, Part, PrintFile
from plugins.bulletin.pages.edition import Edition
from plugins.bulletin.pages.linked_data import linked_data
from plugins.bulletin.pages.site import Imprint
from plugins.bulletin.story import Picture, PictureFile
from plugins.issues.planner import plan_issues
from tests.editions import SITE, article, campaign_mark, edition, plans_of, unit_mark

FILES = (PictureFile("hinh-anh/a-480.jpg", 480, 320),)
PICTURE = Picture("images/a.png", "Đồi hồng", "Hồng chín", "Ảnh: An", files=FILES)
ARTICLES = (
    article("mot", "2023-11-02", (campaign_mark("tet", main=True),), (unit_mark("so"),)),
    article("hai", "2023-11-03", (campaign_mark("gao"),), pictures=(PICTURE,)),
    article("ba", "2023-11-04", (campaign_mark("gao"), campaign_mark("tet"))),
)
NOVEMBER = Issue(
    path="content/issues/SO-11.toml",
    slug="so-11",
    number="11",
    day=date(2023, 11, 30),
    parts=(Part("", ("2023/11/hai/",)), Part("Gương", ("2023/11/mot/",))),
    title="Mùa hồng",
    imprint=(ImprintLine("print_run", "500 bản"),),
    digest="1",
)
OCTOBER = replace(NOVEMBER, slug="so-10", number="10", day=date(2023, 10, 31), digest="2")


def with_issues(*issues: Issue) -> Edition:
    site = replace(SITE, imprint=Imprint(printer="Xưởng in", print_run="100 bản"))
    return replace(edition(ARTICLES, site=site), issues=issues)


def page(*issues: Issue) -> Any:
    plans = {plan.url: plan for plan in plans_of(plan_issues(with_issues(*issues)))}
    return plans[issues[0].url].records["page"]


def test_articles_stand_in_the_order_of_the_file() -> None:
    parts = page(NOVEMBER).parts
    assert [(p.title, [c.title for c in p.cards]) for p in parts] == [
        ("", ["Bài hai"]),
        ("Gương", ["Bài mot"]),
    ]


def test_the_cover_is_that_of_the_file_or_the_first_of_the_articles() -> None:
    assert page(NOVEMBER).cover == PICTURE
    own = Picture("images/b.png", "Bìa", files=FILES)
    assert page(replace(NOVEMBER, cover=own)).cover == own
    bare = Picture("images/a.png", "", files=FILES)
    assert page(replace(NOVEMBER, cover=bare)).cover.alt == "Đồi hồng"
    assert page(replace(NOVEMBER, cover=replace(bare, source="x"))).cover.alt == "Ảnh bìa: Mùa hồng"


def test_names_are_counted_over_the_issue_and_no_other_article() -> None:
    names = page(NOVEMBER).names
    assert [(n.title, [(i.name, i.note) for i in n.items]) for n in names] == [
        ("Phong trào trong số này", [("Tet", "1 bài"), ("Gao", "1 bài")]),
        ("Đơn vị trong số này", [("So", "1 bài")]),
    ]


def test_the_imprint_is_that_of_the_settings_but_for_what_the_issue_says() -> None:
    facts = {fact.term: fact.values[0].text for fact in page(NOVEMBER).imprint}
    assert facts == {"In tại": "Xưởng in", "Số lượng": "500 bản"}


def test_editorial_and_neighbours() -> None:
    told = page(replace(NOVEMBER, editorial=Editorial("<p>Chào</p>", author="An")), OCTOBER)
    assert (told.editorial_title, told.editorial_author) == ("Lời ban biên tập", "An")
    assert [link.name for link in told.others] == [
        "Số trước: Số 10 – tháng 10 năm 2023",
        "Tất cả các số",
    ]
    assert page(OCTOBER, NOVEMBER).editorial_html == ""


def test_a_pdf_is_published_where_editors_put_one() -> None:
    issue = replace(NOVEMBER, pdf=PrintFile("issues/SO-11.pdf", "abc", 1_840_000))
    assert page(issue).download.name == "Tải bản in (PDF, 1,8 MB)"
    plans = plans_of(plan_issues(with_issues(issue)))
    assert [plan.address for plan in plans if plan.printer == "issue-pdf"] == ["so/so-11/so-11.pdf"]
    assert page(NOVEMBER).download is None


def test_programs_are_told_of_the_issue_and_its_articles() -> None:
    told = json.loads(linked_data(page(NOVEMBER), SITE, "../../", "so/so-11/"))
    (issue,) = [node["mainEntity"] for node in told["@graph"] if "mainEntity" in node]
    assert (issue["@type"], issue["datePublished"]) == ("PublicationIssue", "2023-11-30")
    assert [part["url"] for part in issue["hasPart"]] == [
        "https://bantin.example.vn/2023/11/hai/",
        "https://bantin.example.vn/2023/11/mot/",
    ]


def test_the_list_of_issues_is_there_without_one() -> None:
    (plan,) = plans_of(plan_issues(with_issues()))
    assert (plan.url, plan.records["page"].lead) == ("so/", "Chưa có số nào.")


def test_an_edit_makes_anew_the_issues_that_hold_the_article_and_no_others() -> None:
    def keys(*articles: Any) -> dict[str, str]:
        made = replace(edition(articles), issues=(NOVEMBER,))
        return {each.name: each.key for each in plan_issues(made)}

    one, two, three = ARTICLES
    before = keys(*ARTICLES)
    assert keys(one, two, article("ba", "2023-11-04", title="Khác")) == before
    changed = keys(article("mot", "2023-11-02", title="Khác"), two, three)
    assert [name for name in before if changed[name] != before[name]] == ["so/so-11/"]
