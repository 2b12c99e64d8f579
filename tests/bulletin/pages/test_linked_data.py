from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

from plugins.bulletin.entry import Entry, Link
from plugins.bulletin.pages.linked_data import linked_data
from plugins.bulletin.pages.site import SharePicture
from plugins.bulletin.pages.views import (
    ArticlePage,
    Card,
    Head,
    HomePage,
    IndexPage,
    Listing,
    ListPage,
    TextPage,
    TopicPage,
)
from plugins.bulletin.story import Picture, PictureFile
from plugins.bulletin.tagging.mention import Tag
from tests.editions import SITE

TOP = "https://bantin.example.vn/"
URL = "2023/11/tin/"
SECTION = Link("Tin tức", "chuyen-muc/tin-tuc/")
CAMPAIGN = Tag(
    "tet", "Tết Sum vầy", "chuong-trinh", "chương trình", "phong-trao/tet/", (), main=True
)
PLACE = Tag("xa-loc-yen", "xã Lộc Yên", "xa", "xã", "don-vi/xa-loc-yen/", ())
UNIT = Tag(None, "Công ty A", "doanh-nghiep", "doanh nghiệp", None, (), main=True)
AWARD = Tag(None, "Bằng khen", "bang-khen", "bằng khen", None, ())
PICTURE = Picture(
    "images/ho.png", "Hồ", "Hồ nước.", files=(PictureFile("hinh-anh/ho-1-960.jpg", 960, 640),)
)
ENTRY = Entry(
    "a.md", "tin", URL, "Một </script> & “hai”", date(2023, 11, 10), SECTION,
    (Link("Thu Thủy", "tac-gia/thu-thuy/"),), "", "", "", "<p>A</p>", "", (PICTURE,),
    (CAMPAIGN,), (PLACE, UNIT), (AWARD,), "0",
)  # fmt: skip
HEAD = Head("Một </script> & “hai”", "Tóm tắt.", (Link("Tin mới", "tin/"), SECTION), url=URL)
ARTICLE = ArticlePage(HEAD, "Thứ Sáu, 10/11/2023", "2023-11-10", (), (), None, None, "")
CARD = Card("Tin", URL, "10/11/2023", "2023-11-10", SECTION, "", "")


def graph(page: Any, url: str = URL, article: Entry | None = None, **site: Any) -> dict[str, Any]:
    """The nodes of a page by their types; every id stands once."""
    said = linked_data(page, replace(SITE, **site), "../../../", url, article)
    data = json.loads(said)
    assert data["@context"] == "https://schema.org"
    assert len(data["@graph"]) == len({node["@type"] for node in data["@graph"]})
    return {node["@type"]: node for node in data["@graph"]}


def test_an_article_is_news_with_its_day_author_and_publisher() -> None:
    found = graph(ARTICLE, article=ENTRY)
    news = found["NewsArticle"]
    assert news["headline"] == "Một </script> & “hai”"
    assert news["description"] == "Tóm tắt."
    assert news["datePublished"] == news["dateModified"] == "2023-11-10"
    assert news["mainEntityOfPage"] == TOP + URL
    assert news["author"] == [
        {"@type": "Person", "name": "Thu Thủy", "url": f"{TOP}tac-gia/thu-thuy/"}
    ]
    assert news["publisher"]["@id"] == found["Organization"]["@id"]
    assert found["Organization"]["name"] == SITE.body
    assert news["articleSection"] == "Tin tức"
    assert news["inLanguage"] == "vi"


def test_a_corrected_article_says_when() -> None:
    news = graph(replace(ARTICLE, iso_changed="2023-12-01"), article=ENTRY)["NewsArticle"]
    assert (news["datePublished"], news["dateModified"]) == ("2023-11-10", "2023-12-01")


def test_what_it_is_about_and_what_it_names_lead_to_their_pages() -> None:
    news = graph(ARTICLE, article=ENTRY)["NewsArticle"]
    campaign, place = f"{TOP}phong-trao/tet/", f"{TOP}don-vi/xa-loc-yen/"
    assert news["about"] == [
        {"@type": "Thing", "name": "Tết Sum vầy", "@id": campaign, "url": campaign},
        {"@type": "Organization", "name": "Công ty A"},
    ]
    assert news["mentions"] == [
        {"@type": "AdministrativeArea", "name": "xã Lộc Yên", "@id": place, "url": place},
        {"@type": "Thing", "name": "Bằng khen"},
    ]


def test_its_pictures_are_told_with_their_sizes_that_for_sharing_first() -> None:
    share = SharePicture(f"{URL}chia-se-1.jpg", "Hồ", "image/jpeg")
    page = replace(ARTICLE, head=replace(HEAD, share=share))
    images = graph(page, article=ENTRY)["NewsArticle"]["image"]
    assert [(i["url"], i["width"]["value"], i["height"]["value"]) for i in images] == [
        (f"{TOP}{URL}chia-se-1.jpg", 1200, 630),
        (f"{TOP}hinh-anh/ho-1-960.jpg", 960, 640),
    ]
    assert images[1]["caption"] == "Hồ nước."


def test_an_article_without_author_picture_and_names_says_nothing_of_them() -> None:
    bare = replace(ENTRY, authors=(), pictures=(), campaigns=(), units=(), awards=())
    news = graph(ARTICLE, article=bare)["NewsArticle"]
    assert news["author"] == {"@id": f"{TOP}#toa-soan"}
    assert {"image", "about", "mentions"}.isdisjoint(news)


def test_the_way_from_the_top_ends_at_the_page() -> None:
    way = graph(ARTICLE, article=ENTRY)["BreadcrumbList"]["itemListElement"]
    assert [(step["position"], step["name"], step["item"]) for step in way] == [
        (1, SITE.name, TOP),
        (2, "Tin mới", f"{TOP}tin/"),
        (3, "Tin tức", f"{TOP}chuyen-muc/tin-tuc/"),
        (4, "Một </script> & “hai”", TOP + URL),
    ]


def test_no_sign_of_it_means_anything_in_html() -> None:
    said = linked_data(ARTICLE, SITE, "../../../", URL, ENTRY)
    assert not {"<", ">", "&", "\u2028", "\u2029"} & set(said)
    assert said.__html__() is said


def test_without_an_address_everything_leads_from_the_page() -> None:
    found = graph(ARTICLE, article=ENTRY, address="")
    assert found["NewsArticle"]["mainEntityOfPage"] == f"../../../{URL}"
    assert found["NewsArticle"]["about"][0]["url"] == "../../../phong-trao/tet/"
    assert "http" not in json.dumps(found)


def test_a_topic_is_a_collection_about_it_that_lists_its_articles() -> None:
    page = TopicPage(
        replace(HEAD, title="Tết"), "campaign", "Chương trình", "Tết Sum vầy", "", None, (),
        "Bài", Listing((CARD,), 41), "", (),
    )  # fmt: skip
    node = graph(page, "phong-trao/tet/")["CollectionPage"]
    assert node["url"] == f"{TOP}phong-trao/tet/"
    assert node["about"]["name"] == "Tết Sum vầy"
    assert node["about"]["@id"] == f"{TOP}phong-trao/tet/"  # as articles name it
    assert node["mainEntity"]["numberOfItems"] == 41
    assert [item["url"] for item in node["mainEntity"]["itemListElement"]] == [TOP + URL]


def test_lists_and_indexes_are_collections_and_an_empty_one_lists_nothing() -> None:
    for page in (ListPage(HEAD, "", "A", Listing((), 0)), IndexPage(HEAD, "A", "", ())):
        assert "mainEntity" not in graph(page)["CollectionPage"]


def test_the_home_page_is_the_site_and_a_text_is_a_page() -> None:
    link = Link("Tin", "tin/")
    home = HomePage(HEAD, "", None, (), (), (), (), (), link, None, None, "")
    found = graph(home, "")
    assert sorted(found) == ["Organization", "WebSite"]
    assert found["WebSite"]["url"] == TOP
    assert "WebPage" in graph(TextPage(HEAD, "Giới thiệu", "<p>A</p>"))
