"""The handbook as pages: links from page to page, pictures of known size, an address that stays."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from plugins.bulletin.problem import Refused
from plugins.desk.workplace import press_of, settings_of
from plugins.handbook import plugin
from plugins.handbook.chapters import Handbook, anchor, handbook, size_of, written
from tests.desk.conftest import ARTICLE, ROOT

FRONT = """\
# Hướng dẫn

Đọc [cách viết](docs/huong-dan/viet.md#đặt-tên), [trên mạng](https://example.vn), [sổ của
người làm máy](docs/kien-truc.md), [ở dưới](#lệnh).

## Lệnh

| Tùy chọn | |
| --- | --- |
| `--a|b` <b onclick="x()">x</b> | 1 < 2 |
"""
CHAPTER = """\
# Viết

## Đặt tên

Về [đầu sách](../../HUONG-DAN.md). ![Màn hình có một nút](hinh/nut.svg)

![Màn hình có hai nút](hinh/hai.png)
"""


@pytest.fixture
def product(tmp_path: Path) -> Path:
    folder = tmp_path / "kho"
    pictures = folder / "docs/huong-dan/hinh"
    pictures.mkdir(parents=True)
    (folder / "HUONG-DAN.md").write_text(FRONT, "utf-8")
    (folder / "docs/huong-dan/viet.md").write_text(CHAPTER, "utf-8")
    (folder / "docs/kien-truc.md").write_text("# Khác\n", "utf-8")
    (pictures / "nut.svg").write_text('<svg viewBox="0 0 30.4 20"></svg>', "utf-8")
    Image.new("RGB", (8, 6)).save(pictures / "hai.png")
    return folder


@pytest.fixture
def book(product: Path) -> Handbook:
    return handbook(product)


def test_addresses_follow_the_names_of_files(book: Handbook) -> None:
    assert [each.url for each in book.chapters] == [
        "huong-dan-bien-tap/",
        "huong-dan-bien-tap/viet/",
    ]
    assert [each.address for each in book.pictures] == [
        "huong-dan-bien-tap/hinh/hai.png",
        "huong-dan-bien-tap/hinh/nut.svg",
    ]


def test_links_lead_to_pages_and_a_file_that_is_none_is_words(book: Handbook) -> None:
    page = written(book, book.chapters[0])
    soup = BeautifulSoup(page.html, "html.parser")
    assert page.title == "Hướng dẫn"
    assert soup.h1 is None
    assert [a["href"] for a in soup.select("a")] == [
        "../huong-dan-bien-tap/viet/#đặt-tên",
        "https://example.vn",
        "#lệnh",
    ]
    assert soup.span
    assert soup.span.get_text() == "sổ của\nngười làm máy"
    assert soup.select("h2#lệnh")


def test_pictures_have_their_size_and_their_words(book: Handbook) -> None:
    images = BeautifulSoup(written(book, book.chapters[1]).html, "html.parser").select("img")
    assert [(i["src"], i["width"], i["height"], i["alt"]) for i in images] == [
        ("../../huong-dan-bien-tap/hinh/nut.svg", "30", "20", "Màn hình có một nút"),
        ("../../huong-dan-bien-tap/hinh/hai.png", "8", "6", "Màn hình có hai nút"),
    ]


@pytest.mark.parametrize(
    ("title", "said"), [("Đặt tên", "đặt-tên"), ("1. Nhập bài", "muc-1-nhập-bài"), ("Gì?", "gì")]
)
def test_headings_have_the_addresses_that_links_name(title: str, said: str) -> None:
    assert anchor(title) == said


def test_a_drawing_without_a_size_is_a_mistake_of_ours(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text("<svg></svg>", "utf-8")
    with pytest.raises(ValueError, match=r"a\.svg"):
        size_of(tmp_path / "a.svg")


@pytest.fixture
def built(product: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(plugin, "_PRODUCT", product)
    article = tmp_path / "content/articles/2023/11/a.md"
    article.parent.mkdir(parents=True)
    article.write_text(ARTICLE, "utf-8")
    rooms = ("manuscript", "paper", "handbook")

    def build(output: str) -> dict[str, bytes]:
        folder = tmp_path / output
        settings = settings_of(
            content=tmp_path / "content", registry=ROOT / "content/registry", output=folder
        )
        changed = {"HANDBOOK": True, "PLUGINS": [f"plugins.{room}.plugin" for room in rooms]}
        press_of(settings | changed).publish()
        files = (path for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}

    return build


def test_an_edited_handbook_is_seen_as_a_clean_build_would_have_it(
    built: Any, product: Path
) -> None:
    before = built("ra")
    assert (
        before["huong-dan-bien-tap/hinh/hai.png"]
        == (product / "docs/huong-dan/hinh/hai.png").read_bytes()
    )
    (product / "docs/huong-dan/viet.md").write_text(CHAPTER.replace("Về", "Trở về"), "utf-8")
    (product / "docs/huong-dan/viet.md").rename(product / "docs/huong-dan/go.md")
    front = product / "HUONG-DAN.md"
    front.write_text(FRONT.replace("viet.md", "go.md"), "utf-8")
    last = built("ra")
    assert "Trở về" in last["huong-dan-bien-tap/go/index.html"].decode()
    assert "huong-dan-bien-tap/viet/index.html" not in last
    assert last == built("sach")


@pytest.mark.parametrize("ask", [plugin.offer, plugin.planner, plugin.printer])
def test_it_is_published_only_where_the_settings_say_so(
    ask: Any, product: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plugin, "_PRODUCT", product)
    assert ask(None, {}) is None
    assert ask(None, {"HANDBOOK": True})
    (product / "HUONG-DAN.md").unlink()
    with pytest.raises(Refused, match=r"HUONG-DAN\.md"):
        ask(None, {"HANDBOOK": True})


def test_the_whole_handbook_can_be_read_as_pages() -> None:
    book = handbook(ROOT)
    for chapter in book.chapters:
        html = written(book, chapter).html
        assert "<script" not in html
        assert "style=" not in html
