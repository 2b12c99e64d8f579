"""The small bulletin, read as a visitor does."""

from __future__ import annotations

import re

import pytest

ARTICLE = "2021/11/nong-dan-thi-dua/"
CAMPAIGN = "phong-trao/vi-nguoi-ngheo/"
KINDS = [
    "",
    "tin/",
    ARTICLE,
    "2023/11/giam-sat-lang-son/",
    "chuyen-muc/phong-trao-thi-dua/",
    "tac-gia/thu-thuy/",
    "luu-tru/",
    "luu-tru/2023/",
    "luu-tru/2023/11/",
    "phong-trao/",
    CAMPAIGN,
    "don-vi/",
    "don-vi/so-noi-vu-lang-son/",
    "don-vi/tinh-lang-son/",
    "gioi-thieu/",
    "lien-he/",
    "404.html",
]


@pytest.mark.parametrize("url", KINDS)
def test_every_kind_of_page_is_there_with_head_and_foot(bulletin, url):
    page = bulletin.page(url)
    assert page.html["lang"] == "vi"
    assert page.title.get_text().endswith("Bản tin Thi đua – Khen thưởng")
    assert len(page.select("h1")) == 1
    assert len(page.select("main")) == 1
    assert "Trang mẫu" in page.select_one("footer.foot").get_text()
    names = [a.get_text() for a in page.select("header nav a")]
    assert names == ["Phong trào", "Đơn vị", "Số liệu", "Tìm kiếm"]
    assert not page.select("script:not([type='application/ld+json'])")


@pytest.mark.parametrize("url", KINDS)
def test_no_page_shows_how_it_was_made(bulletin, url):
    text = bulletin.page(url).get_text()
    assert not re.search(r"\bNone\b|Undefined|object at 0x|mappingproxy|Link\(", text)


def test_titles_tell_pages_apart(bulletin):
    titles = [bulletin.page(url).title.get_text() for url in KINDS]
    assert len(set(titles)) == len(titles)


def test_an_article_prints_its_title_safely(bulletin):
    page = bulletin.page(ARTICLE)
    assert (
        page.h1.get_text(strip=True).replace("\xa0", " ") == "Nông dân Lạng Sơn thi đua & làm giàu"
    )
    assert "thi đua &amp; làm" in bulletin.text(ARTICLE + "index.html").replace("\xa0", " ")


def test_an_article_has_its_day_and_its_authors(bulletin):
    page = bulletin.page(ARTICLE)
    assert page.select_one("main time")["datetime"] == "2021-11-09"
    authors = bulletin.links(ARTICLE, "a[rel=author]")[:2]
    assert authors == [("Thu Thủy", "tac-gia/thu-thuy/"), ("Nguyệt Hà", "tac-gia/nguyet-ha/")]


def test_breadcrumbs_lead_from_the_news_to_the_section(bulletin):
    path = bulletin.links(ARTICLE, "nav.path a")
    assert path[-2:] == [
        ("Tin mới", "tin/"),
        ("Phong trào thi đua", "chuyen-muc/phong-trao-thi-dua/"),
    ]


def test_an_article_lists_its_campaigns_and_units(bulletin):
    names = bulletin.links(ARTICLE, "aside.rail a.name")
    assert {url for _, url in names} == {
        "phong-trao/tet-sum-vay/",
        "phong-trao/vi-nguoi-ngheo/",
        "don-vi/so-noi-vu-lang-son/",
        "don-vi/huyen-cao-loc-lang-son/",
        "don-vi/tinh-lang-son/",  # “Nông dân Lạng Sơn”, in the title
    }
    assert [url for _, url in names if url.startswith("phong-trao/")] == [
        "phong-trao/tet-sum-vay/",
        "phong-trao/vi-nguoi-ngheo/",
    ]


def test_an_article_says_why_it_bears_a_name(bulletin):
    why = bulletin.page("2023/11/giam-sat-lang-son/").select_one("details.why")
    assert "Vì người nghèo" in why.get_text()


def test_the_first_mention_is_a_link_and_the_next_is_not(bulletin):
    links = [url for _, url in bulletin.links(ARTICLE, "main a")]
    body = bulletin.page(ARTICLE).select_one("main")
    inside = [a["href"] for a in body.select("p a") if "phong-trao/tet-sum-vay/" in a["href"]]
    assert "phong-trao/tet-sum-vay/" in links
    assert len(inside) <= 1


def test_a_picture_has_words_a_caption_and_a_file(bulletin):
    figure = bulletin.page(ARTICLE).select_one("figure")
    assert figure.img["alt"] == "Hai nông dân đứng cạnh vườn hồng"
    assert "Ảnh minh họa" in figure.figcaption.get_text()
    assert figure.img["src"].startswith("../../../hinh-anh/")


def test_jinja_in_an_article_stays_text(bulletin):
    assert "{{ site.name }}" in bulletin.page("2023/12/hu-gao-tiet-kiem/").select_one("main").text


def test_a_campaign_page_lists_its_articles_newest_first(bulletin):
    links = bulletin.links(CAMPAIGN, "main .card :is(h2, h3) a")
    assert [url for _, url in links] == ["2023/11/giam-sat-lang-son/", ARTICLE]


def test_a_campaign_page_names_the_units_that_took_part(bulletin):
    units = {url for _, url in bulletin.links(CAMPAIGN, "main table a")}
    assert "don-vi/so-noi-vu-lang-son/" in units


def test_a_unit_page_names_its_campaigns(bulletin):
    campaigns = {url for _, url in bulletin.links("don-vi/so-noi-vu-lang-son/", "main table a")}
    assert campaigns == {
        "phong-trao/tet-sum-vay/",
        "phong-trao/tet-sum-vay/don-vi/so-noi-vu-lang-son/",
        "phong-trao/vi-nguoi-ngheo/",
        "phong-trao/vi-nguoi-ngheo/don-vi/so-noi-vu-lang-son/",
    }


def test_an_old_place_leads_to_the_one_it_became(bulletin):
    links = [url for _, url in bulletin.links("don-vi/huyen-cao-loc-lang-son/", "main a")]
    assert "don-vi/xa-cao-loc-lang-son/" in links


def test_an_old_address_leads_to_the_new_one(bulletin):
    page = bulletin.page("phong-trao/vi-nguoi-ngheo-2016/")
    refresh = page.select_one("meta[http-equiv=refresh]")["content"]
    assert refresh.endswith("../../phong-trao/vi-nguoi-ngheo/")
    assert bulletin.links("phong-trao/vi-nguoi-ngheo-2016/", "a")[0][1] == CAMPAIGN


def test_the_404_page_leads_home_from_any_address(bulletin):
    links = [a["href"] for a in bulletin.page("404.html").select("a") if a["href"][0] != "#"]
    assert links
    ours = ("/ban-tin/", "https://bantin.example.vn/ban-tin/", "mailto:")
    assert all(link.startswith(ours) for link in links)


def test_pages_link_relatively(bulletin):
    for address in bulletin.files(".html"):
        if address != "404.html":
            for link in bulletin.page(address).select("a[href], img[src]"):
                assert not (link.get("href") or link.get("src")).startswith("/"), address


def test_the_build_says_what_it_did(bulletin):
    assert re.search(
        r"Đã dựng 3 bài thành \d+ trang, nhắc đến 2 phong trào và \d+ đơn vị: ghi \d+ tệp",
        (bulletin.folder / "said").read_text(encoding="utf-8"),
    )


def test_theme_files_are_published_and_hidden_files_are_not(bulletin):
    assert "theme/css/bulletin.css" in bulletin.files()
    assert not [a for a in bulletin.files() if any(p.startswith(".") for p in a.split("/"))]
