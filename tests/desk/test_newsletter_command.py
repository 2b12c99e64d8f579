"""``bulletin newsletter``: a letter that mail programs open, and nothing is sent."""

from __future__ import annotations

import email
import re
from collections.abc import Callable
from email import policy
from email.message import EmailMessage
from pathlib import Path
from shutil import copy

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from tests.desk.conftest import ROOT, Bulletin

ISSUE = """\
number = 11
date = 2023-11-30
title = "Tết “Sum vầy” & bạn"
cover = { image = "images/doi.jpg", alt = "Đồi chè" }

[editorial]
text = "Xem [phong trào](/phong-trao/) và [bài](/2023/11/tet-sum-vay/)."

[[section]]
name = "Phong trào"
articles = ["tet-sum-vay"]
"""
SENT = Path("output-print/SO-11-2023.eml")


@pytest.fixture
def issue_file(article: Path) -> Path:
    content = article.parents[3]
    (content / "images").mkdir()
    Image.new("RGB", (1400, 900), "green").save(content / "images" / "doi.jpg")
    (content / "issues").mkdir()
    path = content / "issues" / "SO-11-2023.toml"
    path.write_text(ISSUE, encoding="utf-8")
    return path


@pytest.fixture
def letter(bulletin: Bulletin, issue_file: Path) -> Callable[..., EmailMessage]:
    def made(which: str = "SO-11-2023", **settings: object) -> EmailMessage:
        more = [f"{name} = {value!r}" for name, value in settings.items()]
        for name in ("pelicanconf.py", "publishconf.py"):
            copy(ROOT / name, name)
        own = Path("publishconf.py")
        own.write_text("\n".join((own.read_text(encoding="utf-8"), *more)), encoding="utf-8")
        text = own.read_text(encoding="utf-8") + f"\nTHEME = {str(ROOT / 'theme')!r}\n"
        own.write_text(text, encoding="utf-8")
        result = bulletin("newsletter", which, "--settings", "publishconf.py")
        assert result.exit_code == 0, result.output
        data = Path(f"output-print/{which}.eml").read_bytes()
        return email.message_from_bytes(data, policy=policy.default)  # type: ignore[return-value]

    return made


def page(message: EmailMessage) -> BeautifulSoup:
    part = message.get_body(("html",))
    assert part
    return BeautifulSoup(part.get_content(), "html.parser")


def test_a_letter_says_the_issue_in_html_and_in_text(letter: Callable[..., EmailMessage]) -> None:
    message = letter()
    assert message["Subject"] == "Bản tin Thi đua – Khen thưởng: số 11 – tháng 11 năm 2023"
    assert message["From"].addresses[0].addr_spec == "toasoan@example.vn"
    assert str(message["Date"]) == "Thu, 30 Nov 2023 08:00:00 +0700"
    plain = message.get_body(("plain",))
    assert plain
    text = plain.get_content()
    for said in ("BẢN TIN", "Tết “Sum vầy” & bạn", "Tết Sum vầy ở Lạng Sơn", "Ban biên tập mẫu"):
        assert said in text
        assert said in page(message).get_text()
    assert "https://bantin.example.vn/2023/11/tet-sum-vay/" in text
    assert SENT.stat().st_size < 100_000

    soup = page(message)  # as programs show it that drop style sheets
    assert not soup.select("style, script, link, [class], [id]")
    assert all(p.get("style") for p in soup.select("p, h1, h2, h3, td[align], a"))
    links = [str(link["href"]) for link in soup.select("a")]
    assert links
    assert all(link.startswith("https://bantin.example.vn/") for link in links)
    (image,) = soup.select("img")
    assert (image["src"], image["alt"], image["width"]) == ("cid:anh-bia", "Đồi chè", "560")
    assert all(table["role"] == "presentation" for table in soup.select("table"))


def test_it_is_the_same_each_time_and_dated_as_told(
    letter: Callable[..., EmailMessage], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1701400000")
    assert str(letter()["Date"]) == "Fri, 01 Dec 2023 10:06:40 +0700"
    before = SENT.read_bytes()
    assert letter()["Date"]
    assert SENT.read_bytes() == before


def test_the_settings_say_who_writes_to_whom(letter: Callable[..., EmailMessage]) -> None:
    message = letter(NEWSLETTER_FROM="ban@example.vn", NEWSLETTER_TO=["a@example.vn", "b@x.vn"])
    assert message["From"] == "ban@example.vn"
    assert message["To"] == "a@example.vn, b@x.vn"


def test_a_letter_without_an_address_of_the_site_leads_nowhere(
    bulletin: Bulletin, issue_file: Path
) -> None:
    settings = ROOT / "pelicanconf.py"
    result = bulletin(
        "newsletter", "SO-11-2023", "--content", "content", "--settings", settings
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    assert "SITEURL để trống" in result.stderr
    message = email.message_from_bytes(SENT.read_bytes(), policy=policy.default)
    assert not page(message).select("a")  # type: ignore[arg-type]
    assert re.search(r"Tết Sum vầy ở Lạng Sơn", page(message).get_text())  # type: ignore[arg-type]


def test_a_month_has_a_letter_without_a_page_of_its_own(
    letter: Callable[..., EmailMessage], issue_file: Path
) -> None:
    issue_file.unlink()
    links = [str(link["href"]) for link in page(letter("2023-11")).select("a")]
    assert links == ["https://bantin.example.vn/2023/11/tet-sum-vay/"]


def test_what_is_no_address_of_mail_is_refused(
    bulletin: Bulletin, letter: Callable[..., EmailMessage]
) -> None:
    with pytest.raises(AssertionError):
        letter(NEWSLETTER_TO=["ai đó", ""])
    result = bulletin("newsletter", "SO-11-2023", "--settings", "publishconf.py")
    assert result.exit_code == 1
    assert "publishconf.py: NEWSLETTER_TO: “ai đó” không phải một địa chỉ thư" in result.stderr
    assert not SENT.exists()


def test_an_issue_too_long_for_a_letter_keeps_its_titles(
    bulletin: Bulletin, issue_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plugins.desk.newsletter.MOST_HTML", 100)
    result = bulletin("newsletter", "SO-11-2023", "--content", "content")
    assert result.exit_code == 0, result.output
    assert "Gmail sẽ cắt" in result.stderr
    message = email.message_from_bytes(SENT.read_bytes(), policy=policy.default)
    text = page(message).get_text()  # type: ignore[arg-type]
    assert "Tết Sum vầy ở Lạng Sơn" in text
    assert "tổng kết chương trình" not in text
