"""``bulletin issue``: a PDF that can be printed, read aloud and made again."""

from __future__ import annotations

import io
import re
import warnings
from pathlib import Path

import pytest

from plugins.bulletin.text.vietnamese import nfc
from tests.desk.conftest import Bulletin

pypdf = pytest.importorskip("pypdf")

PDF = Path("output-print/2023-11.pdf")


@pytest.fixture
def printing() -> None:
    """Passed over where WeasyPrint or Pango is not here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            import weasyprint  # noqa: F401
        except (ImportError, OSError):
            pytest.skip("WeasyPrint and Pango are not here")


def words(text: str) -> list[str]:
    return re.findall(r"\w+", nfc(text))


@pytest.mark.usefixtures("printing")
def test_a_month_becomes_a_tagged_pdf_with_all_its_words(bulletin: Bulletin, article: Path) -> None:
    result = bulletin("issue", "2023-11", "--content", "content")
    assert result.exit_code == 0, result.output
    assert re.fullmatch(
        r"Số 11 – tháng 11 năm 2023: 1 bài, \d trang, \d,\d MB → output-print/2023-11.pdf\n",
        result.stdout,
    )
    data = PDF.read_bytes()
    read = pypdf.PdfReader(io.BytesIO(data))
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert read.trailer["/Root"]["/Lang"] == "vi"
    assert b"pdfuaid:part" in read.trailer["/Root"]["/Metadata"].get_object().get_data()
    assert read.metadata.title.endswith("Số 11 – tháng 11 năm 2023")
    assert [mark.title for mark in read.outline if not isinstance(mark, list)][-1] == (
        "Tra cứu phong trào, đơn vị"
    )
    width, height = (float(side) / 72 * 2.54 for side in read.pages[0].mediabox[2:])
    assert (round(width, 1), round(height, 1)) == (19.0, 27.0)
    for page in read.pages:
        for font in page["/Resources"]["/Font"].values():
            descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
            assert "/FontFile2" in descriptor
            assert "Bulletin" in descriptor["/FontName"]
    printed = words(" ".join(page.extract_text() for page in read.pages))
    _, _, body = article.read_text(encoding="utf-8").partition("\n\n")
    assert set(words(body)) <= set(printed)
    assert "BẢNTIN" in "".join(printed)  # kerning parts its letters for some readers

    PDF.unlink()
    assert bulletin("issue", "2023-11", "--content", "content").exit_code == 0
    assert data == PDF.read_bytes()


@pytest.mark.usefixtures("article")
def test_a_month_without_articles_is_told_with_its_neighbours(bulletin: Bulletin) -> None:
    result = bulletin("issue", "2023-02", "--content", "content")
    assert result.exit_code == 1
    assert result.stderr == (
        "content: tháng 2/2023 chưa có bài nào được đăng, không làm thành số báo được\n"
        "    các tháng có bài gần nhất: 2023-11\n"
    )
    assert not PDF.parent.exists()


@pytest.mark.parametrize("month", ["2023-13", "2023-00", "thang-11", "2023/11"])
def test_what_is_no_month_is_one_sentence(bulletin: Bulletin, month: str) -> None:
    result = bulletin("issue", month)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"Lỗi: không có tháng “{month}”; viết năm-tháng, ví dụ  bulletin issue 2023-11\n"
    )
