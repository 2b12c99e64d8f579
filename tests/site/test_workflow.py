"""From draft to withdrawn: what readers may see of an article at each step, in every file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.catalogue.case import HEADERS
from tests.catalogue.run import BASE, BUILD, lay, typed

ARTICLE = "articles/2024/05/bai.md"
PAGE = "2024/05/bai/index.html"
WORDS = b"CHU-CUA-BAI"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lay(tmp_path / "content", BASE.items())
    return tmp_path


def build(folder: Path, headers: str) -> set[str]:
    """Builds with an article of these headers; the published files that hold words of it."""
    text = f"{HEADERS}{headers}Summary: Sapo {WORDS.decode()}.\n\nThân bài {WORDS.decode()}.\n"
    lay(folder / "content", [(ARTICLE, text)])
    run = typed(folder, *BUILD)
    assert run.code == 0, run.complained
    output = folder / "output"
    return {
        path.relative_to(output).as_posix()
        for path in output.rglob("*")
        if path.is_file() and WORDS in path.read_bytes()
    }


def test_an_article_goes_from_draft_to_withdrawn(folder: Path) -> None:
    page = folder / "output" / PAGE
    assert build(folder, "Status: nháp\n") == set()
    assert build(folder, "Submitted: An; 2024-05-01\n") == set()
    assert not page.exists()
    shown = build(folder, "Submitted: An; 2024-05-01\nApproved: Bình; 2024-05-02\n")
    assert {PAGE, "index.html", "atom.xml", "du-lieu/articles.json"} <= shown
    gone = "Approved: Bình; 2024-05-02\nWithdrawn: 2024-06-01; số liệu sai\nWas: /cu/bai.html\n"
    assert build(folder, gone) == set()
    html = page.read_text(encoding="utf-8")
    assert "số liệu sai" in html
    assert '<meta name="robots" content="noindex">' in html
    assert "2024/05/bai/" not in (folder / "output/sitemap.xml").read_text("utf-8")
    assert "../2024/05/bai/" in (folder / "output/cu/bai.html").read_text("utf-8")
    assert build(folder, "Status: draft\n") == set()
    assert not page.exists()


def test_a_correction_stands_on_the_article_and_among_all_corrections(folder: Path) -> None:
    all_of_them = folder / "output/dinh-chinh/index.html"
    build(folder, "")
    assert "Chưa có bài nào phải đính chính." in all_of_them.read_text("utf-8")
    build(folder, "Correction: 2024-05-07; Số người là 120.\n")
    for path in (folder / "output" / PAGE, all_of_them):
        assert "Số người là 120." in path.read_text("utf-8")
    assert "Đính chính ngày 7" in (folder / "output" / PAGE).read_text("utf-8").replace("\xa0", " ")


def test_no_setting_publishes_a_draft(folder: Path) -> None:
    settings = Path(__file__).parent.parent.parent / "pelicanconf.py"
    text = settings.read_text(encoding="utf-8") + (
        f"\nTHEME = {str(settings.parent / 'theme')!r}\nBULLETIN_DRAFTS = True\n"
    )
    (folder / "pelicanconf.py").write_text(text, encoding="utf-8")
    assert build(folder, "Status: draft\n") == set()
    assert not (folder / "output" / PAGE).exists()
