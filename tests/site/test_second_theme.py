"""A theme of a few lines, written from ``docs/theme.md``, builds the whole bulletin."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from scripts.describe_records import DOCUMENT, renewed
from tests.site.newsroom import Newsroom

THEME = Path(__file__).parent / "second_theme"


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """A bulletin in that theme, with an introduction to a campaign and to a place, published."""
    made = Newsroom(tmp_path_factory.mktemp("second") / "room")
    made.begin()
    shutil.rmtree(made.theme)
    shutil.copytree(THEME, made.theme)
    made.write(made.content / "campaigns" / "tet-sum-vay.md", "Lời giới thiệu **Tết**.\n")
    made.write(made.content / "units" / "tinh-lang-son.md", "Title: Xứ Lạng\n\nTỉnh ở phía bắc.\n")
    made.publish()
    return made


def page(room: Newsroom, url: str) -> BeautifulSoup:
    return BeautifulSoup((room.output / url / "index.html").read_bytes(), "html.parser")


def test_every_page_has_a_heading_and_leads_home(room: Newsroom) -> None:
    for path in room.output.rglob("index.html"):
        found = BeautifulSoup(path.read_bytes(), "html.parser")
        assert found.h1 is not None, path
        assert found.h1.get_text(strip=True), path


def test_the_page_of_a_campaign_says_what_its_editor_wrote(room: Newsroom) -> None:
    found = page(room, "phong-trao/tet-sum-vay")
    assert found.select_one("strong") is not None
    [link] = [a["href"] for a in found.select("a") if "don-vi/huyen-cao-loc" in str(a["href"])][:1]
    assert (
        "Tết Sum vầy tại huyện Cao Lộc"
        in page(room, "phong-trao/tet-sum-vay/don-vi/huyen-cao-loc-lang-son").get_text()
    )
    assert str(link).startswith("../../phong-trao/")


def test_figures_are_printed_without_a_picture(room: Newsroom) -> None:
    text = page(room, "thong-ke/dia-phuong").get_text(" ", strip=True)
    assert "Tỉnh Lạng Sơn" in text
    assert (room.output / "du-lieu/thong-ke/thang.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_document_names_every_template_that_a_plan_may_ask_for() -> None:
    table = set(re.findall(r"`(\w+\.html)`", DOCUMENT.read_text("utf-8").split("`base.html`")[0]))
    ours = {path.name for path in (THEME.parents[2] / "theme/templates").glob("*.html")}
    assert table == ours - {"base.html"}
    assert ours - {"base.html"} <= {path.name for path in THEME.glob("templates/*.html")}


def test_the_document_has_the_records_as_the_code_has_them() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert renewed(text) == text, "python scripts/describe_records.py"


def test_the_document_names_every_template_that_is_needed(room: Newsroom) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    names = {path.name for path in (THEME / "templates").glob("*.html")} - {"frame.html"}
    assert [name for name in sorted(names) if f"`{name}`" not in text] == []
