"""``bulletin issue``: a PDF that can be printed, read aloud and made again."""

from __future__ import annotations

import io
import re
import warnings
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from plugins.bulletin.text.vietnamese import nfc
from plugins.issues.pdf import Made, NoPrinter, weasyprint
from plugins.issues.printed import PrintedIssue
from tests.desk.conftest import Bulletin
from tests.desk.tagged_pdf import elements, marked_content, unmarked_text

pypdf = pytest.importorskip("pypdf")

PDF = Path("output-print/2023-11.pdf")


@pytest.fixture
def printing() -> None:
    """Passed over where WeasyPrint or Pango is not here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            weasyprint()
        except NoPrinter:
            pytest.skip("WeasyPrint and Pango are not here")


def words(text: str) -> list[str]:
    return re.findall(r"\w+", nfc(text))


@pytest.mark.usefixtures("printing")
def test_a_month_becomes_a_tagged_pdf_with_all_its_words(bulletin: Bulletin, article: Path) -> None:
    result = bulletin("issue", "2023-11", "--content", "content")
    assert result.exit_code == 0, result.output
    assert re.fullmatch(
        r"Số 11 – tháng 11 năm 2023: 1 bài, \d trang, \d,\d MB → output-print/2023-11.pdf, "
        r"output-print/2023-11.html\n",
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

    text = PDF.with_suffix(".html").read_text(encoding="utf-8")
    page = BeautifulSoup(text, "html.parser")
    assert set(words(body)) <= set(words(page.get_text(" ")))
    assert not page.select("script, link")
    anchors = {str(each["id"]) for each in page.select("[id]")}
    assert {str(each["href"])[1:] for each in page.select("a[href^='#']")} <= anchors

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


ISSUE = """\
number = 11
date = 2023-11-30
title = "Tết Sum vầy"
articles = ["tet-sum-vay"]

[editorial]
text = "Chúc bạn đọc năm mới."

[imprint]
print_run = "500 bản"
"""


@pytest.fixture
def issue_file(article: Path) -> Path:
    """An issue of the one article."""
    path = article.parents[3] / "issues" / "SO-11-2023.toml"
    path.parent.mkdir()
    path.write_text(ISSUE, encoding="utf-8")
    return path


@pytest.mark.usefixtures("printing", "issue_file")
def test_an_issue_can_be_read_aloud_whole(bulletin: Bulletin, article: Path) -> None:
    Path("content/images").mkdir()
    Image.new("RGB", (1400, 900), "green").save("content/images/doi.jpg")
    with article.open("a", encoding="utf-8") as file:
        file.write("\n![Đồi chè](images/doi.jpg)\nĐồi chè. Ảnh: An\n\n## Kết quả\n\nTốt.\n")
    result = bulletin("issue", "SO-11-2023", "--content", "content", "--paper", "A4")
    assert result.exit_code == 0, result.output
    read = pypdf.PdfReader(Path("output-print/SO-11-2023-a4.pdf"))
    printed = " ".join(nfc(page.extract_text()) for page in read.pages)
    assert "Chúc bạn đọc năm mới." in printed
    assert "500 bản" in printed

    tree = list(elements(read))
    levels = [int(e.kind[1]) for e in tree if re.fullmatch(r"H\d", e.kind)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    figures = [e.entries.get("/Alt") for e in tree if e.kind == "Figure"]
    assert figures == ["Đồi chè", "Đồi chè"]  # the cover, the article
    root = read.trailer["/Root"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    links = [a.get_object() for page in read.pages for a in page.get("/Annots", ())]
    assert all(link["/Contents"] and "/StructParent" in link for link in links)
    assert len(links) == sum(e.annotations for e in tree) > 3
    assert all(page["/Tabs"] == "/S" for page in read.pages)

    owned = [place for e in tree for place in e.marked]
    content = marked_content(read)
    assert len(owned) == len(set(owned))
    assert set(owned) <= content
    heads = content - set(owned)  # running heads and numbers of pages are read aloud by nobody
    assert len(heads) == 3 * len(read.pages) - 2
    assert unmarked_text(read) == []
    nums = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    parents = {nums[n]: nums[n + 1] for n in range(0, len(nums), 2)}
    for number, page in enumerate(read.pages):
        mine = [mcid for place, mcid in content if place == number]
        assert len(parents[page["/StructParents"]]) == len(mine) == max(mine) + 1


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[PrintedIssue]:
    """What would have become a PDF of 70 pages."""
    issues: list[PrintedIssue] = []

    def made(issue: PrintedIssue, *others: object) -> Made:
        issues.append(issue)
        return Made(b"%PDF-", 70)

    monkeypatch.setattr("plugins.desk.issue.pdf_of", made)
    return issues


@pytest.mark.usefixtures("issue_file")
@pytest.mark.parametrize(
    ("which", "name"),
    [
        ("SO-11-2023", "SO-11-2023"),
        ("so-11-2023", "SO-11-2023"),
        ("content/issues/SO-11-2023.toml", "SO-11-2023"),
        ("2023-11", "2023-11"),
    ],
)
def test_the_ways_to_name_an_issue(
    bulletin: Bulletin, printed: list[PrintedIssue], which: str, name: str
) -> None:
    result = bulletin("issue", which, "--content", "content")
    assert result.exit_code == 0, result.output
    assert Path(f"output-print/{name}.pdf").is_file()
    assert printed[0].title == "Tết Sum vầy"
    assert ("Số lượng", "500 bản") in printed[0].imprint


@pytest.mark.usefixtures("issue_file", "printed")
def test_what_the_law_does_not_allow_is_told(bulletin: Bulletin) -> None:
    result = bulletin("issue", "SO-11-2023", "--content", "content")
    assert (
        "output-print/SO-11-2023.pdf: lưu ý: số này có 70 trang; luật cho bản tin nhiều nhất 64 "
        "trang\n    bớt bài, hoặc chia thành hai số\n"
    ) in result.stderr


@pytest.mark.parametrize("command", [("check",), ("build",), ("issue", "SO-11-2023")])
def test_a_bad_issue_stops_everything_with_all_its_faults(
    bulletin: Bulletin, issue_file: Path, command: tuple[str, ...]
) -> None:
    issue_file.write_text(ISSUE.replace("tet-sum-vay", "tet-sum-vat") + 'x = "y"\n')
    result = bulletin(*command, "--content", "content")
    assert result.exit_code == 1
    assert "content/issues/SO-11-2023.toml:4: không có bài “tet-sum-vat”" in result.output
    assert "content/issues/SO-11-2023.toml:11: không có khóa “x”" in result.output
    assert not Path("output").exists()
    assert not PDF.parent.exists()


@pytest.mark.usefixtures("issue_file")
def test_articles_that_wait_for_their_day_are_not_printed(
    bulletin: Bulletin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1699000000")  # 3 November 2023
    result = bulletin("issue", "SO-11-2023", "--content", "content")
    assert result.exit_code == 1
    assert result.stderr.startswith(
        "content/issues/SO-11-2023.toml:4: bài “2023/11/tet-sum-vay” đến 10/11/2023 mới được đăng"
    )


@pytest.mark.usefixtures("article")
def test_a_file_is_begun_with_all_articles_of_a_month_and_never_written_over(
    bulletin: Bulletin, printed: list[PrintedIssue]
) -> None:
    result = bulletin("issue", "2023-11", "--begin", "--content", "content")
    assert result.exit_code == 0, result.output
    begun = Path("content/issues/SO-11-2023.toml")
    text = begun.read_text(encoding="utf-8")
    assert '"2023/11/tet-sum-vay",  # Tết Sum vầy ở Lạng Sơn' in text
    assert bulletin("check", "--content", "content").exit_code == 0
    assert bulletin("issue", "SO-11-2023", "--content", "content").exit_code == 0
    assert [part.title for part in printed[0].parts] == ["Phong trào thi đua"]
    result = bulletin("issue", "2023-11", "--begin", "--content", "content")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "đã có tệp content/issues/SO-11-2023.toml" in result.stderr
    assert begun.read_text(encoding="utf-8") == text


@pytest.mark.usefixtures("issue_file")
@pytest.mark.parametrize(
    ("which", "said"),
    [
        ("2023-13", "không có tháng “2023-13”; viết năm-tháng, ví dụ  bulletin issue 2023-11"),
        ("2023-00", "không có tháng “2023-00”; viết năm-tháng"),
        ("thang-1", "không có số báo “thang-1”; viết năm-tháng"),
        ("SO-12-2023", "không có số báo “SO-12-2023”; có phải “SO-11-2023”?"),
        ("content/issues/SO-1-2023.toml", "không có số báo “content/issues/SO-1-2023.toml”; có"),
        ("content/registry/units.toml", "content/registry/units.toml không phải một số báo"),
    ],
)
def test_what_is_no_issue_is_one_sentence(bulletin: Bulletin, which: str, said: str) -> None:
    result = bulletin("issue", which, "--content", "content")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"Lỗi: {said}")
