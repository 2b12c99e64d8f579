"""Templates print what they are given, in sound HTML, and leave out what is not known."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

TEMPLATES = Path(__file__).parents[2] / "theme/templates"
FILES = sorted(TEMPLATES.rglob("*.html"))
Printed = Callable[..., BeautifulSoup]


def test_a_page_has_one_h1_and_no_level_is_jumped(page: BeautifulSoup) -> None:
    levels = [int(h.name[1]) for h in page.find_all(re.compile("^h[1-6]$"))]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_nothing_is_inline_that_a_strict_policy_forbids(page: BeautifulSoup) -> None:
    assert page.select("script:not([type='application/ld+json']), style, [style], iframe") == []
    assert [t for t in page.find_all(True) if any(a.startswith("on") for a in t.attrs)] == []


def test_ways_within_the_bulletin_are_relative_and_others_are_not_asked(
    page: BeautifulSoup,
) -> None:
    own = {link["href"] for link in page.select("link[rel=canonical]")}
    ways = {t.get("href") or t.get("src") for t in page.select("[href], [src]")} - own
    assert [way for way in ways if not way.startswith(("../../../", "#", "mailto:"))] == []


def test_an_id_stands_once_and_every_label_is_there(page: BeautifulSoup) -> None:
    ids = [t["id"] for t in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert {t["aria-labelledby"] for t in page.select("[aria-labelledby]")} <= set(ids)


def test_no_box_is_printed_empty(page: BeautifulSoup) -> None:
    boxes = page.select("ul, ol, dl, dd, p, section, aside, nav, h1, h2, h3, figure, table, td")
    assert [box.name for box in boxes if not box.get_text(strip=True)] == []


def test_every_page_but_a_redirect_says_that_it_is_a_sample(
    printed: Printed, names: tuple[str, ...]
) -> None:
    without = [name for name in names if "Trang mẫu." not in printed(name).get_text()]
    assert without == ["redirect"]


def test_titles_are_escaped_and_markdown_is_not(printed: Printed) -> None:
    assert "Tin <i>không</i> ảnh & tin vắn" in printed("home").get_text()
    assert printed("article").select_one(".sapo em")


def test_a_correction_stands_below_the_text_and_the_byline_leads_to_it(printed: Printed) -> None:
    page = printed("corrected article")
    assert page.select_one(".byline a[href='#dinh-chinh']").get_text() == "Đã đính chính 21/11/2026"
    box = page.select_one("#dinh-chinh")
    assert box.h2.get_text() == "Thông tin cải chính, xin lỗi"
    assert box.find_previous_sibling(class_="text")
    assert page.select_one(".notice.draft").find_next(class_="text")
    assert not printed("bare article").select("#dinh-chinh, .byline a[href^='#']")


def test_sources_stand_below_the_text_each_with_its_address_if_it_has_one(
    printed: Printed,
) -> None:
    line = printed("article").select_one(".text ~ .origin")
    assert line.get_text() == "Nguồn: Báo <i>A</i>; B"
    assert [link["href"] for link in line.select("a")] == ["mailto:"]


def test_names_that_are_all_folded_away_are_there(printed: Printed) -> None:
    boxes = printed("index").select("#d details")
    assert [box.summary.get_text() for box in boxes] == ["Tám tên cũ"]
    assert boxes[0].select(".name")


def test_an_address_of_its_own_is_told_only_where_the_site_has_one(printed: Printed) -> None:
    own = "link[rel=canonical], meta[property^='og:image'], meta[property='og:url']"
    assert len(printed("article").select(own)) == 7
    assert printed("article", address="").select(own) == []
    for address in ("https://bantin.example.vn", ""):
        page = printed("article", address=address)
        assert page.select_one("meta[property='og:title']")["content"] == "Tên trang"


def test_the_current_page_of_a_list_is_marked_and_is_no_link(printed: Printed) -> None:
    pager = printed("list").select_one(".pager")
    assert pager
    assert [t.get_text() for t in pager.select("[aria-current=page]")] == ["Trang 2"]
    assert [a["href"] for a in pager.select("a")] == [
        "../../../",
        "../../../tin/",
        "../../../tin/trang-9/",
    ]


def test_a_name_without_a_page_is_plain_text_and_says_its_kind(printed: Printed) -> None:
    row = printed("home").select(".rail .names")[-1]
    assert row.select_one(".kind.unit")
    assert [a.get_text() for a in row.select("a")] == ["xã\u00a0A"]


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(TEMPLATES).as_posix())
def test_a_template_begins_by_saying_what_it_needs(file: Path) -> None:
    first = file.read_text(encoding="utf-8").split("\n", 1)[0]
    assert re.fullmatch(r"\{#-? .*Needs: .*#\}|\{#- .*Needs: .* -#\}", first)


def test_only_what_markdown_made_and_our_own_policy_are_marked_safe() -> None:
    safe = {m for f in FILES for m in re.findall(r"[\w.]+(?:\|\w+)?\|safe", f.read_text("utf-8"))}
    made = (
        "article.lead_html",
        "article.body_html",
        "page.body_html",
        "page.editorial_html",
        "page.introduction_html",
    )
    assert safe == {*(f"{each}|no_break_html|safe" for each in made), "page.head.policy|safe"}


def test_every_frame_says_its_policy_before_anything_it_loads() -> None:
    frames = [text for file in FILES if "<!DOCTYPE" in (text := file.read_text("utf-8"))]
    assert len(frames) >= 3
    for text in frames:
        assert text.index("Content-Security-Policy") < text.index("<link")


def test_no_template_searches_sorts_or_counts() -> None:
    thinking = re.compile(
        r"\|\s*(length|count|sort|select|selectattr|reject|groupby|unique|sum|map|batch|slice)\b"
    )
    assert [f.name for f in FILES if thinking.search(f.read_text("utf-8"))] == []
