"""``bulletin import`` of saved pages: what lies beside them, and where they stood."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.conftest import Bulletin
from tests.intake.test_page import PAGE
from tests.intake.word_files import picture


def test_the_old_address_is_kept_as_a_header(bulletin: Bulletin, article: Path) -> None:
    page = Path("cu/bai.html")
    (page.parent / "bai_files").mkdir(parents=True)
    (page.parent / "bai_files" / "a.png").write_bytes(picture())
    page.write_text(PAGE, encoding="utf-8")
    result = bulletin("import", "cu", "--content", "content")
    assert result.exit_code == 0, result.output
    (made,) = Path("content/articles/2021/11").glob("*.md")
    assert "Was: http://cu.example.vn/tin/hoi-nghi-123.html\n" in made.read_text("utf-8")
    assert bulletin("check", "--content", "content").exit_code == 0


@pytest.mark.parametrize(
    "path", ["../../bi-mat.png", "..\\..\\bi-mat.png", "%2e%2e/%2e%2e/bi-mat.png"]
)
def test_a_page_that_climbs_out_is_refused(bulletin: Bulletin, article: Path, path: str) -> None:
    page = Path("a/b/bai.html")
    page.parent.mkdir(parents=True)
    Path("bi-mat.png").write_bytes(picture())
    page.write_text(PAGE.replace("bai_files/a.png", path), encoding="utf-8")
    result = bulletin("import", page, "--content", "content")
    assert result.exit_code == 1
    assert "trang dẫn tới ảnh ngoài thư mục của nó" in result.output
    assert not Path("content/articles/2021").exists()
