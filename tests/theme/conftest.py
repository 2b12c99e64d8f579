"""Small pages of every kind, full and as bare as they can be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Protocol

import pytest
from bs4 import BeautifulSoup
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.bulletin.entry import Entry, Link, Origin
from plugins.bulletin.pages.linked_data import linked_data
from plugins.bulletin.pages.site import FeedLink, SharePicture, Site
from plugins.bulletin.pages.views import (
    ArticlePage,
    Band,
    Bar,
    BarLine,
    BarTable,
    Card,
    Chart,
    CorrectedArticle,
    CorrectionsPage,
    DotMap,
    Fact,
    FactValue,
    Group,
    Head,
    HeatCell,
    HeatLine,
    HeatTable,
    HomePage,
    IndexPage,
    Listing,
    ListPage,
    MapPage,
    Named,
    NameList,
    Notice,
    Pager,
    Participation,
    ParticipationsPage,
    Piece,
    RedirectPage,
    Related,
    Running,
    Sharing,
    Spot,
    StatisticsPage,
    TextPage,
    TogetherPage,
    TopicPage,
    WithdrawnPage,
)
from plugins.bulletin.story import Picture, PictureFile
from plugins.bulletin.tagging.mention import Tag
from plugins.bulletin.text.typography import no_break, no_break_html

TEMPLATES = Path(__file__).parents[2] / "theme/templates"

PICTURE = Picture(
    "images/ho.png",
    "Hồ nước",
    files=(
        PictureFile("hinh-anh/ho-480.jpg", 480, 320),
        PictureFile("hinh-anh/ho-960.jpg", 960, 640),
    ),
)
CAMPAIGN = Named("campaign", "Phong trào thi đua", "Vì người nghèo", "phong-trao/vi-nguoi-ngheo/")
UNIT = Named("unit", "Xã", "Xã Lộc Yên", None, fate=(Piece("Nay là "), Piece("xã A", "don-vi/a/")))
SECTION = Link("Tin địa phương", "chuyen-muc/tin-dia-phuong/")
BARE = Card(
    "Tin <i>không</i> ảnh & tin vắn", "2023/11/tin/", "9/11/2023", "2023-11-09", SECTION, "", ""
)
CARD = replace(BARE, title="Tin có ảnh", summary="Sapo.", picture=PICTURE, main=CAMPAIGN)
FEED = FeedLink("Nguồn tin", "atom.xml", "feed.json")
SHARE = SharePicture("hinh-anh/chia-se-1.png", "Bản tin", "image/png")
HEAD = Head("Tên trang", "Lời tả", (Link("Trang đầu", ""),), FEED)
PAGER = Pager(2, (Piece("1", "tin/"), Piece("2"), Piece("…"), Piece("9", "tin/trang-9/")), "", None)
GROUP = Group("Tỉnh Lạng Sơn", (CAMPAIGN,), "lang-son", "don-vi/lang-son/", "2 bài")
FACT = Fact("Văn bản", (FactValue("1258/QĐ-TTg", None, "ngày 21/8/2017"), FactValue("Hai")))
NEWS = Link("Tất cả tin", "tin/")
HOME = HomePage(HEAD, "", None, (), (), (), (), (), NEWS, NEWS, NEWS, "Chưa có bài nào.")
TOPIC = TopicPage(HEAD, "campaign", "Phong trào", "Vì người nghèo", "", None, (), "Bài",
                  Listing((), 0, None, "Chưa có bài nào về phong trào này."), "", ())  # fmt: skip
STORY = Entry(
    "a.md", "tin", "2023/11/tin/", "Một – hai", date(2023, 11, 9), SECTION,
    (), "", "", "", "<p>Thân bài.</p>", "", (), (), (), (), "0",
)  # fmt: skip
TAG = Tag("vi-nguoi-ngheo", "Vì người nghèo", "k", "k", None, (), ("Đoạn 1 viết đúng tên.",))
PAPER = ArticlePage(HEAD, "Thứ Năm, 9/11/2023", "2023-11-09", (), (), None, None,
                    "thứ Năm, 9/11/2023")  # fmt: skip
COPY = Link("tin.html", "2023/11/tin/ban-in.html")
CHART = Chart(
    "Số bài theo năm", "Từ 2022 đến 2023.", "Năm", 50,
    (Bar("năm 2022", "2022", "0", 5, "100", 14, "0", "0rem"),
     Bar("năm 2023", "2023", "4", 30, "0", 14, "100", "9rem", "earlier")),
    True, (FactValue("2016 – 2020", remark="Tên cũ"), FactValue("2021 – 2025", remark="Tên")),
)  # fmt: skip
MAP = DotMap(
    "Nơi có bài", "Các tỉnh.",
    (Spot("10.0", "20.0", "5.0", "Tỉnh Lạng Sơn", "2 bài", "Lạng Sơn", "19.0", "24.0"),
     Spot("70.0", "20.0", "5.0", "Tỉnh Hà Giang", "", "Hà Giang", "61.0", "24.0", True)),
    (UNIT,), "1 tỉnh khác", (UNIT,),
)  # fmt: skip
PAGES: dict[str, tuple[str, dict[str, Any]]] = {
    "home": ("home.html", {"page": replace(
        HOME, updated="thứ Hai, 1/1/2024", lead=CARD, latest=(CARD, BARE), headlines=(BARE,),
        running=(Running(CAMPAIGN, 40), Running(CAMPAIGN)), in_the_news=(UNIT,),
        bands=(Band(SECTION, CARD, (BARE,)), Band(SECTION, BARE, ())),
    )}),
    "empty home": ("home.html", {"page": HOME}),
    "article": ("article.html", {
        "article": replace(
            STORY, authors=(Link("An", "tac-gia/an/"), Link("Bình", "tac-gia/binh/")),
            sources=(Origin("Báo <i>A</i>"), Origin("B", "mailto:")),
            dateline="TĐKT", lead_html="<p>Sapo <em>an</em></p>", campaigns=(TAG,),
            pictures=(PICTURE,),
        ),
        "page": replace(
            PAPER, names=(NameList("Phong trào", (CAMPAIGN,), "1 tên khác", (UNIT,)),),
            related=(Related(BARE, (Piece("Cùng nói về "), Piece("A", "a/"))),), next=NEWS,
            sharing=Sharing("https://b.vn/2023/11/tin/", (Link("Gửi thư", "mailto:"),)),
            copy=COPY,
        ),
    }),
    "copy": ("copy.html", {"article": STORY, "page": replace(PAPER, copy=COPY)}),
    "corrected article": ("article.html", {"article": STORY, "page": replace(
        PAPER, notices=(Notice("draft", (Piece("Bản nháp"),)),),
        corrected="Đã đính chính 21/11/2026",
        corrections=(Notice("correction", (Piece("Đính chính"),), "Số người là 120."),),
    )}),
    "corrections": ("corrections.html", {"page": CorrectionsPage(
        HEAD, "Thông tin cải chính, xin lỗi",
        (CorrectedArticle("21/11/2026", "2026-11-21", NEWS, "Số người.", SECTION, "9/11/2023"),),
        "",
    )}),
    "withdrawn": ("withdrawn.html", {"page": WithdrawnPage(
        HEAD, "Tin", Notice("withdrawn", (Piece("Bài này đã được rút."),)), "Bài đăng ngày 9.",
    )}),
    "bare article": ("article.html", {"article": STORY, "page": PAPER}),
    "topic": ("topic.html", {"page": replace(
        TOPIC, state="3 bài", notice=Notice("ended", (Piece("Nay là "), Piece("A", "a/")), "Cũ."),
        facts=(FACT,), articles=Listing((CARD, BARE), 2, PAGER), participation_title="Đơn vị",
        participations=(Participation(UNIT, 2, "11/2023"),), participation_lead="Cùng bài.",
        family=(GROUP,), history=(FACT,), all_participations=NEWS, chart=CHART, map=MAP,
        introduction_html="<p>Lời giới thiệu.</p>", introduction_title="Mở đầu",
    )}),
    "topic of a unit": ("topic.html", {"page": replace(
        TOPIC, mark="unit", map=replace(MAP, items=(), more=()),
        participations=(Participation(CAMPAIGN, 1, "11/2023", "phong-trao/a/don-vi/b/"),),
        participation_title="Phong trào", participation_note="và 2 phong trào khác",
    )}),
    "together": ("together.html", {"page": TogetherPage(
        HEAD, (Piece("Vì người nghèo"), Piece(" tại "), Piece("xã A")), "1 bài · ngày 9/11/2023",
        (CAMPAIGN, UNIT), Listing((BARE,), 1),
    )}),
    "participants": ("participants.html", {"page": ParticipationsPage(
        HEAD, "campaign", "Đơn vị tham gia", "Những đơn vị.", (Participation(UNIT, 2, "11/2023"),),
        PAGER,
    )}),
    "empty topic": ("topic.html", {"page": TOPIC}),
    "statistics": ("statistics.html", {"page": StatisticsPage(
        HEAD, "Số bài theo tháng", "Tính trên 4 bài.", "Cách tính.", (NEWS,), (NEWS,), "",
        CHART, MAP, BarTable("Phong trào", (BarLine(CAMPAIGN, "4", 100),)),
    )}),
    "heat": ("statistics.html", {"page": StatisticsPage(
        HEAD, "Phong trào ở các tỉnh", "Tính trên 4 bài.", "", (NEWS,), (NEWS,),
        heat=HeatTable(
            "Tỉnh", (NEWS,), True,
            (HeatLine("Tỉnh A", "don-vi/a/", (HeatCell("4", 4),)),
             HeatLine("Tỉnh B", None, (HeatCell("", 0),))),
            (HeatCell("2 – 4 bài", 4), HeatCell("1 bài", 1)),
        ),
    )}),
    "no statistics": ("statistics.html", {"page": StatisticsPage(
        HEAD, "Số liệu", "Bản tin chưa có bài.", "", (NEWS,), (), "Chưa có bài nào để tính.",
    )}),
    "list": ("list.html", {"page": ListPage(HEAD, "Tác giả", "An", Listing((CARD, BARE), 2, PAGER),
                                            (NEWS,))}),
    "index": ("names.html", {"page": IndexPage(HEAD, "Đơn vị", "2 đơn vị.", (
        GROUP, replace(GROUP, anchor="b", items=(), way="Trang của tỉnh", groups=(
            replace(GROUP, anchor="c", more_title="1 tên khác", more=(UNIT,)),
        )),
        Group("Tên tỉnh cũ", (), "d", more_title="Tám tên cũ", more=(UNIT,)),
    ), (NEWS,), map=replace(MAP, items=(), more=()))}),
    "bare index": ("names.html", {"page": IndexPage(HEAD, "Tác giả", "", (GROUP,))}),
    "page": ("page.html", {"page": TextPage(HEAD, "Giới thiệu", "<p>A</p>", (NEWS,))}),
    "not found": ("404.html", {"page": TextPage(HEAD, "Không có trang này", "<p>A</p>")}),
    "site map": ("site_map.html", {"page": MapPage(HEAD, "Sơ đồ trang", (NEWS,), (), (NEWS,))}),
    "redirect": ("redirect.html", {"page": RedirectPage(HEAD, NEWS)}),
}  # fmt: skip


class Print(Protocol):
    def __call__(self, name: str, address: str = ...) -> BeautifulSoup: ...


def print_page(name: str, address: str = "https://bantin.example.vn") -> BeautifulSoup:
    """The page of that name, as at an address three deep."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["no_break"] = no_break
    environment.filters["linked_data"] = linked_data
    environment.filters["no_break_html"] = no_break_html
    links = (Link("Phong trào", "phong-trao/"),)
    site = Site("Bản tin", "Ban mẫu", "Tin.", address, "vi", "Trang mẫu.", ("Giấy phép.",), 20,
                links, (("Tra cứu", links),), share=SHARE if address else None)  # fmt: skip
    template, records = PAGES[name]
    text = environment.get_template(template).render(
        site=site, root="../../../", url="2023/11/tin/", **records
    )
    return BeautifulSoup(text, "html.parser")


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> BeautifulSoup:
    return print_page(request.param)


@pytest.fixture
def printed() -> Print:
    """Prints the page of a name, by default for a site that has an address."""
    return print_page


@pytest.fixture
def names() -> tuple[str, ...]:
    """The names of all pages."""
    return tuple(PAGES)
