"""``bulletin links``: what leads nowhere, where it is typed, and what may be meant."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from plugins.desk.outside import answers_of
from tests.desk.conftest import ARTICLE, Bulletin

HERE = "content/articles/2023/11"
CONTENT = ("--content", "content")


def linking(article: Path, *links: str, name: str = "bai.md", more: str = "") -> None:
    """A second article with a link on line 8 and each line behind it (9 with one more header)."""
    text = ARTICLE.replace("Section:", f"{more}Section:")
    body = "\n".join(f"Xem [bài trước]({link}) của hội nghị." for link in links)
    article.with_name(name).write_text(
        text.replace("Liên đoàn Lao động tỉnh dự hội nghị.", body), encoding="utf-8"
    )


def broken(bulletin: Bulletin) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(bulletin("links", "--json", *CONTENT).stdout)["broken"]
    return found


def test_links_that_lead_somewhere_are_let_through(bulletin: Bulletin, article: Path) -> None:
    article.write_text(ARTICLE.replace("Section", "Was: /cu/bai-cu.html\nSection"), "utf-8")
    linking(
        article,
        "/2023/11/tet-sum-vay/",
        "../tet-sum-vay/",
        "/",
        "/phong-trao/tet-sum-vay/",
        "/2023/11/tet-sum-vay/ban-in.html",
        "https://bantin.example.vn/2023/11/tet-sum-vay/",
        "/2023/11/tet-sum-vay/#noi-dung",
        "mailto:toasoan@example.vn",
        "/atom.xml",
        "/cu/bai-cu.html",
    )
    result = bulletin("links", *CONTENT)
    assert (result.exit_code, result.output) == (
        0,
        "Không có lỗi. Đã soát 10 liên kết trong bản tin, không có liên kết ra ngoài.\n",
    )


def test_broken_links_are_told_with_their_lines_and_the_nearest_addresses(
    bulletin: Bulletin, article: Path
) -> None:
    nearest = {
        "/2023/11/tet-sum-vai/": "/2023/11/tet-sum-vay/",
        "/2022/10/tet-sum-vay/": "/2023/11/tet-sum-vay/",
        "tet-sum-vay.md": "/2023/11/tet-sum-vay/",
        "../tet-sum-vay.html": "/2023/11/tet-sum-vay/",
        "https://bantin.example.vn/2023/11/tet-sum-vey/": "/2023/11/tet-sum-vay/",
        "/don-vi/tinh-lang-sn/": "/don-vi/tinh-lang-son/",
        "/khong/dau/ca/xyzzy/": None,
    }
    linking(article, *nearest)
    found = broken(bulletin)
    assert {each["link"]: each["nearest"] for each in found} == nearest
    assert [each["line"] for each in found] == list(range(8, 8 + len(nearest)))
    assert not any(each["notice"] for each in found)
    result = bulletin("links", *CONTENT)
    assert result.exit_code == 1
    assert result.output.startswith(f"{HERE}/bai.md:8: liên kết “/2023/11/tet-sum-vai/” không dẫn")
    assert "    có phải  /2023/11/tet-sum-vay/  ?\n" in result.output
    assert "7 lỗi phải sửa. Đã soát 7 liên kết trong bản tin" in result.output


def test_an_anchor_that_is_not_there_is_told_with_the_nearest(
    bulletin: Bulletin, article: Path
) -> None:
    linking(article, "/2023/11/tet-sum-vay/#noi-dug")
    (one,) = broken(bulletin)
    assert one["what"].endswith("trang ấy không có chỗ nào tên “#noi-dug”")
    assert one["nearest"].startswith("/2023/11/tet-sum-vay/#noi-dung")


def test_links_of_articles_at_fault_pictures_and_old_addresses_are_told_as_well(
    bulletin: Bulletin, article: Path
) -> None:
    linking(article, "/2023/11/mat/", more="Date: hai lần\nWas: /a?b=1\n")
    linking(article, "/2023/11/tet-sum-vay/", name="anh.md")
    anh = article.with_name("anh.md")
    anh.write_text(anh.read_text("utf-8") + "\n![Họp](images/mat.jpg)\n", "utf-8")
    found = {(each["path"].removeprefix(f"{HERE}/"), each["link"]) for each in broken(bulletin)}
    assert found == {
        ("bai.md", "/2023/11/mat/"),
        ("bai.md", "/a?b=1"),
        ("anh.md", "images/mat.jpg"),
    }


def test_an_article_at_fault_is_still_there_to_lead_to(bulletin: Bulletin, article: Path) -> None:
    linking(article, "/2023/11/sai/")
    article.with_name("sai.md").write_text(ARTICLE + "\n![Họp](images/mat.jpg)\n", "utf-8")
    assert [each["link"] for each in broken(bulletin)] == ["images/mat.jpg"]


def test_what_readers_cannot_open_is_told(bulletin: Bulletin, article: Path) -> None:
    held = {
        "nhap": ("Status: draft", "bài chưa duyệt", False),
        "cho": ("Approved: A; 2999-01-01", "bài chưa đến ngày đăng", False),
        "rut": ("Withdrawn: 2023-11-12; sai", "bài đã rút", True),
    }
    for name, (header, *_) in held.items():
        text = ARTICLE.replace("Section", f"{header}\nSection")
        article.with_name(f"{name}.md").write_text(text, encoding="utf-8")
    links = [f"/2023/11/{name}/" for name in held]
    linking(article, *links)
    found = [(each["what"], each["notice"]) for each in broken(bulletin)]
    assert len(found) == len(held)
    for (what, notice), (_, said, is_notice) in zip(found, held.values(), strict=True):
        assert said in what
        assert notice is is_notice
    # From one draft to another, or to what comes later, there is nothing to say.
    linking(article, *links[:2], more="Status: draft\n")
    assert broken(bulletin) == []


def test_links_to_other_sites_are_listed_and_not_asked(bulletin: Bulletin, article: Path) -> None:
    linking(article, "https://nowhere.invalid/tin")
    result = bulletin("links", *CONTENT)
    assert "1 liên kết ra ngoài (không hỏi; thêm  --external  để hỏi)." in result.output
    assert json.loads(bulletin("links", "--json", *CONTENT).stdout)["external"] == [
        {
            "path": f"{HERE}/bai.md",
            "line": 8,
            "link": "https://nowhere.invalid/tin",
            "asked": False,
            "fault": None,
        }
    ]


class Host(BaseHTTPRequestHandler):
    """A site that answers by the address it is asked for."""

    def do_HEAD(self) -> None:
        if self.path.startswith("/cham"):
            self.server.hold.wait(5)  # type: ignore[attr-defined]
        code = {"/mat": 404, "/chi-get": 405, "/dang-nhap": 403, "/chuyen": 302, "/ra": 302}
        self.send_response(code.get(self.path, 200))
        if self.path in ("/chuyen", "/ra"):
            self.send_header("Location", "/tin" if self.path == "/chuyen" else "ftp://127.0.0.1/a")
        self.end_headers()

    def do_GET(self) -> None:
        self.path = "/tin" if self.path == "/chi-get" else self.path
        self.do_HEAD()

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""


@pytest.fixture
def host() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        server.hold = threading.Event()  # type: ignore[attr-defined]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.hold.set()  # type: ignore[attr-defined]
        server.shutdown()


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("/tin", ""),
        ("/tin-tức/khen thưởng?q=đẹp#chỗ", ""),
        ("/chi-get", ""),
        ("/dang-nhap", ""),
        ("/chuyen", ""),
        ("/mat", "trả lời lỗi 404"),
        ("/ra", "trả lời lỗi 302"),
        ("/cham", "không trả lời trong thời gian chờ"),
    ],
)
def test_a_page_of_another_site_is_asked(host: str, path: str, fault: str) -> None:
    timeout = 0.3 if path == "/cham" else 5.0
    assert answers_of([f"{host}{path}"], timeout, lambda done, of: None) == {f"{host}{path}": fault}


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("http://127.0.0.1:1/", "không nhận kết nối"),
        ("file:///etc/passwd", "không phải địa chỉ của một trang"),
        ("http://[::1", "không phải một địa chỉ hợp lệ"),
    ],
)
def test_what_cannot_be_asked_is_told(address: str, fault: str) -> None:
    assert answers_of([address], 1, lambda done, of: None) == {address: fault}


def test_a_page_that_is_gone_is_a_notice(bulletin: Bulletin, article: Path, host: str) -> None:
    linking(article, f"{host}/mat")
    linking(article, f"{host}/tin", name="khac.md")
    result = bulletin("links", "--external", "--timeout", "5", *CONTENT)
    assert result.exit_code == 0
    assert f"bai.md:8: lưu ý: trang ngoài {host}/mat trả lời lỗi 404" in result.output
    assert "khac.md" not in result.output
    assert "2 liên kết ra ngoài (đã hỏi 2 địa chỉ)." in result.output
