"""A saved page of an old site: its text, pictures, day and address, nothing else."""

from __future__ import annotations

import base64
from datetime import date

import pytest

from plugins.intake.document import Document, Unreadable
from plugins.intake.draft import Draft, draft_of
from plugins.intake.markdown import written
from plugins.intake.reading import read_document
from tests.intake.word_files import BODY, CAPTION, LEAD, TITLE, picture

PAGE = f"""<!DOCTYPE html><!-- saved from url=(0050)http://cu.example.vn/tin/hoi-nghi-123.html -->
<html><head><meta charset="utf-8"><title>{TITLE} | Ban Thi đua tỉnh</title></head><body>
<div id="menu"><ul><li><a href="/">Trang chủ của cơ quan chúng tôi và các đơn vị</a></li></ul></div>
<div class="main"><h1>{TITLE}</h1><p class="h-time">Thứ ba - 09/11/2021 15:30</p>
<div class="hometext"><b>(BTĐKT) - {LEAD}</b></div>
<div class="bodytext"><p>{BODY[0]}</p>
<p style="text-align:center"><img src="bai_files/a.png" alt=""><br><i>{CAPTION}</i></p>
<div>{BODY[1]}</div><p><img src="http://khac.example.vn/b.jpg"></p><p>{BODY[2]}</p>
<p style="text-align: right"><strong>Thu Thủy</strong></p></div>
<div class="tin-lien-quan related"><a href="/x">Tin liên quan rất dài dòng, không phải bài này</a>
</div></div><script>alert("x")</script><div id="footer">Bản quyền</div></body></html>"""


def read(page: str, files: dict[str, bytes] | None = None) -> tuple[Document, Draft, str]:
    document = read_document(page.encode(), (files or {"bai_files/a.png": picture()}).get)
    draft = draft_of(document, "bai")
    lost = {n for n, p in enumerate(draft.pictures) if p.lost}
    return document, draft, written(draft.blocks, lambda n: ("" if n in lost else f"{n}", "")).text


def test_the_article_of_a_page() -> None:
    _, draft, body = read(PAGE)
    assert (draft.title, draft.day, draft.authors) == (TITLE, date(2021, 11, 9), ("Thu Thủy",))
    assert draft.was == "http://cu.example.vn/tin/hoi-nghi-123.html"
    assert (draft.dateline, "".join(s.text for s in draft.lead)) == ("BTĐKT", LEAD)
    assert body == f"{BODY[0]}\n\n![](0)\n{CAPTION}\n\n{BODY[1]}\n\n{BODY[2]}\n"
    assert not any(key == "Date" for key, _ in draft.remarks)


def test_a_picture_elsewhere_is_told_and_not_fetched() -> None:
    document, _, _ = read(PAGE)
    assert (
        document.pictures[1].lost == "ảnh ở trang khác (http://khac.example.vn/b.jpg), không tải về"
    )


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta property="article:published_time" content="2020-03-02T10:00">', "2020-03-02"),
        ('<script type="application/ld+json">{"datePublished": "2019-01-05"}</script>',
         "2019-01-05"),
        ('<meta name="pubdate" content="hôm qua">', "2021-11-09"),
    ],
)  # fmt: skip
def test_the_day_is_what_the_page_says_most_clearly(head: str, day: str) -> None:
    _, draft, _ = read(PAGE.replace("<title>", f"{head}<title>"))
    assert str(draft.day) == day


def test_a_day_without_its_weekday_is_told_as_read() -> None:
    document, draft, _ = read(PAGE.replace("Thứ ba - ", ""))
    assert str(draft.day) == "2021-11-09"
    assert "được hiểu là ngày 9 tháng 11 năm 2021" in document.remarks[0].what


def test_a_picture_written_into_the_page_is_one() -> None:
    said = base64.b64encode(picture()).decode()
    document, _, _ = read(PAGE.replace("bai_files/a.png", f"data:image/png;base64,{said}"))
    assert document.pictures[0].data == picture()


@pytest.mark.parametrize(
    "wrap", ["{}", '<div id="x"><div>{}</div></div>', "<table><tr><td>{}</td></tr></table>"]
)
def test_without_known_names_the_densest_text_is_taken(wrap: str) -> None:
    text = "".join(f"<p>{words}</p>" for words in BODY)
    page = f"<html><body><ul><li><a href='/'>Tin</a></li></ul><h1>{TITLE}</h1>{wrap}</body></html>"
    _, draft, body = read(page.replace("{}", text))
    assert draft.title == TITLE
    assert all(words in body for words in BODY)
    assert "[Tin]" not in body


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(Unreadable, match="không có bài viết"):
        read("<html><body><nav>Trang chủ</nav></body></html>")
