"""``bulletin report``: its numbers are those of the published data, counted by other means."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from plugins.desk import report_files
from tests.desk.conftest import Bulletin

VI = "vi-nguoi-ngheo"
REGISTERS = {
    "campaigns.toml": """\
[[kind]]
slug = "phong-trao-thi-dua"
name = "phong trào thi đua"
cues = ["phong trào thi đua", "phong trào"]

[[kind]]
slug = "chuong-trinh"
name = "chương trình"
cues = ["chương trình"]

[[campaign]]
slug = "vi-nguoi-ngheo"
kind = "phong-trao-thi-dua"
name = "Vì người nghèo - Không để ai bị bỏ lại phía sau"
after_cue = ["Vì người nghèo"]
was = ["vi-nguoi-ngheo-2016"]

[[campaign]]
slug = "ngay-vi-nguoi-ngheo"
kind = "chuong-trinh"
name = "Ngày vì người nghèo"

[[campaign]]
slug = "tet-sum-vay"
kind = "chuong-trinh"
name = "Tết Sum vầy"
parent = "vi-nguoi-ngheo"
""",
    "units.toml": """\
[[kind]]
slug = "so"
name = "sở"
cues = ["sở"]

[[unit]]
slug = "so-noi-vu-lang-son"
kind = "so"
name = "Sở Nội vụ tỉnh Lạng Sơn"
place = "tinh-lang-son"
""",
    "sections.toml": """\
[[section]]
slug = "phong-trao-thi-dua"
name = "Phong trào thi đua"

[[section]]
slug = "nhan-dao"
name = "Nhân đạo"
""",
    "awards.toml": "",
    "places.txt": """\
tỉnh Lạng Sơn
  huyện Cao Lộc
    xã Tân Thành
tỉnh Bắc Kạn
  huyện Bạch Thông
    xã Tân Thành
""",
}
ARTICLES = {
    "2023/01/mot.md": """\
Title: Tổng kết phong trào thi đua “Vì người nghèo - Không để ai bị bỏ lại phía sau”
Date: 2023-01-31
Authors: Thu Thủy - Nguyệt Hà
Section: Phong trào thi đua
Summary: Sáng nay, Sở Nội vụ tỉnh Lạng Sơn tổng kết.

Chương trình “Tết Sum vầy” cũng được nhắc đến.
""",
    "2023/02/hai.md": """\
Title: Tết Sum vầy ở Cao Lộc
Date: 2023-02-01
Authors: Thu Thủy
Section: Nhân đạo

Liên đoàn Lao động tỉnh Lạng Sơn tổ chức “Tết Sum vầy”. Chương trình “Tết Sum vầy” hưởng ứng phong \
trào thi đua “Vì người nghèo - Không để ai bị bỏ lại phía sau”.

Công ty TNHH Hoa Sim tặng quà.
""",
    "2024/03/ba.md": """\
Title: =Hũ gạo | của *xã*
Date: 2024-03-05
Section: Phong trào thi đua

Không phong trào nào được nhắc đến ở tỉnh Lạng Sơn.
""",
    "2023/05/nhap.md": """\
Title: Bài chưa duyệt về “Tết Sum vầy”
Date: 2023-05-05
Section: Phong trào thi đua
Status: draft

Chương trình “Tết Sum vầy”.
""",
}

# One fixture makes what all of these look at: it is made once, by one of the processes.
pytestmark = pytest.mark.xdist_group("reports")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three published articles and a draft, and small registers; read once, since kept."""
    home = tmp_path_factory.mktemp("report")
    write(home)
    return home


def write(home: Path) -> None:
    texts = {f"articles/{name}": text for name, text in ARTICLES.items()}
    for name, text in (texts | {f"registry/{n}": text for n, text in REGISTERS.items()}).items():
        (home / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (home / "content" / name).write_text(text, encoding="utf-8")


@pytest.fixture
def content(
    home: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """The content, and the folder it lies in as the working one; what a test wrote there goes."""
    request.getfixturevalue("bulletin")
    monkeypatch.chdir(home)
    yield home / "content"
    for path in home.iterdir():
        if path.name.startswith("ra") and path.is_dir():
            shutil.rmtree(path)
        elif path.name.startswith("ra"):
            path.unlink()


def done(bulletin: Bulletin, *arguments: str | Path) -> str:
    result = bulletin("report", *arguments, "--content", "content")
    assert result.exit_code == 0, result.output
    return result.stdout


def refused(bulletin: Bulletin, *arguments: str) -> str:
    result = bulletin("report", *arguments, "--content", "content", "--output", "ra")
    assert (result.exit_code, result.stdout) == (2, "")
    assert not Path("ra").exists()
    return result.stderr


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def data_of(bulletin: Bulletin, tmp_path: Path) -> list[dict[str, Any]]:
    """The articles of the open data of the same content."""
    built = bulletin("publish", "--content", "content", "--output", tmp_path / "site")
    assert built.exit_code == 0, built.output
    text = (tmp_path / "site/du-lieu/articles.json").read_text(encoding="utf-8")
    articles: list[dict[str, Any]] = json.loads(text)["articles"]
    return articles


def test_every_number_is_that_of_the_open_data(
    bulletin: Bulletin, content: Path, tmp_path: Path
) -> None:
    articles = data_of(bulletin, tmp_path)
    done(bulletin, "--output", "ra")
    told = rows(Path("ra/bao-cao.csv"))
    assert len(articles) == 3

    def counted(group: str, key: str) -> dict[str, tuple[int, int, int]]:
        return {
            row[key]: tuple(int(row[n]) for n in ("Số bài", "viết về", "nhắc qua"))  # type: ignore[misc]
            for row in told
            if row["Theo"] == group and row["Số bài"] != "0"
        }

    def standing(article: dict[str, Any]) -> str:
        found = [mark["main"] for mark in article["campaigns"]]
        return "none" if not found else "about" if any(found) else "passing"

    def expected(groups: list[tuple[str, str]]) -> dict[str, tuple[int, int, int]]:
        counts = Counter(groups)
        return {
            name: (
                sum(counts[name, s] for s in ("about", "passing", "none")),
                counts[name, "about"],
                counts[name, "passing"],
            )
            for name, _ in groups
        }

    months = [(a["date"][:7], standing(a)) for a in articles]
    assert counted("Tháng", "Mã") == expected(months)
    sections = [(a["section"]["name"], standing(a)) for a in articles]
    assert counted("Chuyên mục", "Tên") == expected(sections)
    signed = [(n, standing(a)) for a in articles for n in a["authors"] or ["(không ghi tên)"]]
    assert counted("Tác giả", "Tên") == expected(signed)
    campaigns = [
        (mark["slug"], "about" if mark["main"] else "passing")
        for a in articles
        for mark in a["campaigns"]
    ]
    assert counted("Phong trào", "Mã") == expected(campaigns)
    assert campaigns
    units = Counter(mark["name"].lower() for a in articles for mark in a["units"])
    of_units = {r["Tên"].lower(): int(r["Số bài"]) for r in told if r["Theo"] == "Đơn vị"}
    assert of_units == units
    crossed = Counter(
        (c["slug"] or "", u["name"], a["date"][:7], n)
        for a in articles
        for c in a["campaigns"] or [{"slug": ""}]
        for u in a["units"] or [{"name": ""}]
        for n in a["authors"] or ["(không ghi tên)"]
    )
    detail = rows(Path("ra/bao-cao-chi-tiet.csv"))
    assert crossed == {
        (r["Mã phong trào"], r["Đơn vị"], r["Tháng"], r["Tác giả"]): int(r["Số bài"])
        for r in detail
    }


def test_each_table_of_a_unit_or_campaign_is_that_of_the_open_data(
    bulletin: Bulletin, content: Path, tmp_path: Path
) -> None:
    articles = data_of(bulletin, tmp_path)
    groups: dict[str, tuple[str, Callable[[dict[str, Any]], list[str]]]] = {
        "month": ("Tháng", lambda a: [a["date"][:7]]),
        "unit": ("Đơn vị", lambda a: [mark["name"].lower() for mark in a["units"]]),
        "section": ("Chuyên mục", lambda a: [a["section"]["name"].lower()]),
        "author": ("Tác giả", lambda a: [n.lower() for n in a["authors"] or ["(không ghi tên)"]]),
    }
    subjects = [("--unit", "units", "tinh-lang-son"), ("--campaign", "campaigns", VI)]
    for (option, key, slug), (by, (group, names)) in product(subjects, groups.items()):
        done(bulletin, option, slug, "--by", by, "--output", "ra", "--replace")
        told = {
            (row["Mã"] if by == "month" else row["Tên"].lower()): row
            for row in rows(Path("ra/bao-cao.csv"))
            if row["Theo"] == group and row["Số bài"] != "0"
        }
        expected: Counter[tuple[str, bool]] = Counter()
        for article in articles:
            found = [mark for mark in article[key] if mark["slug"] == slug]
            if found:  # of a unit itself its own line alone
                named = [found[0]["name"].lower()] if by + "s" == key else names(article)
                expected.update((name, found[0]["main"]) for name in named)
        assert told.keys() == {name for name, _ in expected}
        for name, row in told.items():
            about, passing = expected[name, True], expected[name, False]
            assert int(row["Số bài"]) == about + passing
            of = {"--unit": " đơn vị", "--campaign": " phong trào"}[option] * (by == "unit")
            assert (int(row[f"viết về{of}"]), int(row[f"nhắc qua{of}"])) == (about, passing)


def test_what_an_article_is_about_stands_apart_from_what_it_names_in_passing(
    bulletin: Bulletin, content: Path
) -> None:
    said = done(bulletin, "--campaign", VI, "--year", "2023")
    assert "2 bài nêu “Vì người nghèo" in said
    assert "1 bài viết về, 1 bài nhắc qua" in said
    assert "| Tháng 1 năm 2023 | 1 | 1 | 0 |" in said
    assert "| Tháng 2 năm 2023 | 1 | 0 | 1 |" in said
    assert "| Tháng 12 năm 2023 | 0 | 0 | 0 |" in said
    assert "(<https://bantin.example.vn/2023/02/hai/>) | Nhân đạo | Thu Thủy | nhắc qua |" in said
    assert "chưa duyệt" not in said


@pytest.mark.parametrize(
    ("arguments", "articles"),
    [
        (["--from", "2023-01-31", "--to", "2023-01-31"], 1),
        (["--from", "2023-02-01"], 2),
        (["--to", "2023-01"], 1),
        (["--from", "2023", "--to", "2024"], 3),
        (["--month", "2/2023"], 1),
        (["--year", "2024"], 1),
        (["--campaign", "Vì người nghèo", "--from", "2020"], 2),
        (["--campaign", "vi-nguoi-ngheo-2016"], 2),
        (["--campaign", "tết sum vầy"], 2),
        (["--unit", "Tỉnh Lạng Sơn", "--with-parts"], 3),
        (["--unit", "so-noi-vu-lang-son"], 1),
        (["--unit", "Công ty TNHH Hoa Sim"], 1),
        (["--author", "nguyệt hà"], 1),
        (["--campaign", VI, "--unit", "so-noi-vu-lang-son", "--author", "Thu Thủy"], 1),
    ],
)
def test_a_report_is_of_what_was_asked_for(
    bulletin: Bulletin, content: Path, arguments: list[str], articles: int
) -> None:
    done(bulletin, *arguments, "--output", "ra.csv")
    assert len(rows(Path("ra-danh-sach.csv"))) == articles


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--year", "2019"], "không có bài nào trong kỳ năm 2019; bản tin có bài từ 31/1/2023 đến"),
        (["--campaign", VI, "--year", "2024"], "không có bài nào nêu “Vì người nghèo"),
        (["--from", "2024", "--to", "2023"], "sau ngày cuối kỳ (31/12/2023)"),
        (["--from", "hôm qua"], "--from: không đọc được ngày “hôm qua”; viết năm (2023)"),
        (["--from", "2023-13"], "--from: không có tháng “2023-13”"),
        (["--from", "2023-02-30"], "không có ngày “2023-02-30” trong lịch"),
        (["--from", "09/11/2023"], "có thể là"),
        (["--year", "0001"], "phải từ 1945 đến 2100"),
        (["--month", "2023"], "dùng --year"),
        (["--year", "2023-11"], "viết như 2023"),
        (["--year", "2023", "--from", "2023"], "không đi cùng nhau"),
        (["--campaign", "tet-sum-vay-2"], "có phải “Tết Sum vầy (tet-sum-vay)”"),
        (["--unit", "so-noi-vu-lang-so"], "so-noi-vu-lang-son"),
        (["--unit", "Tân Thành"], "có 2 đơn vị, địa phương tên “Tân Thành”; ghi mã của một:"),
        (["--campaign", "Mô hình lạ"], "không có phong trào “Mô hình lạ”"),
        (["--author", "Thu Thuy A"], "không có tác giả “Thu Thuy A”; có phải “Thu Thủy”?"),
        (["--by", "week"], "--by: giá trị không hợp lệ"),
        (["--royalties", "--by", "author"], "không đi cùng --by"),
    ],
)
def test_what_cannot_be_reported_is_said_in_one_sentence(
    bulletin: Bulletin, content: Path, arguments: list[str], said: str
) -> None:
    assert said in refused(bulletin, *arguments)


def test_an_article_that_must_be_mended_stops_the_report(
    bulletin: Bulletin, tmp_path: Path
) -> None:
    write(tmp_path)
    (tmp_path / "content/articles/2023/01/mot.md").write_text("Title: A\n\nB\n", encoding="utf-8")
    result = bulletin("report", "--content", "content")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "mot.md" in result.stderr


def test_parts_are_told_and_counted_when_asked_for(bulletin: Bulletin, content: Path) -> None:
    alone = bulletin("report", "--campaign", VI, "--content", "content")
    assert "Tết Sum vầy); thêm  --with-parts" in alone.stderr
    assert "1 bài viết về, 1 bài nhắc qua" in alone.stdout
    whole = bulletin("report", "--campaign", VI, "--with-parts", "--content", "content")
    assert whole.stderr == ""
    assert "2 bài viết về, 0 bài nhắc qua" in whole.stdout
    assert "| Tết Sum vầy | 2 | 1 | 1 |" in whole.stdout


def test_a_folder_gets_every_form_and_the_same_bytes_again(
    bulletin: Bulletin, content: Path
) -> None:
    done(bulletin, "--output", "ra1")
    done(bulletin, "--output", "ra2")
    one, two = ({p.name: p.read_bytes() for p in Path(d).iterdir()} for d in ("ra1", "ra2"))
    assert one == two
    names = {"md", "csv", "xlsx", "docx"} <= {name.partition(".")[2] for name in one}
    assert names
    assert {"bao-cao-thang.svg", "bao-cao-thang.png"} <= one.keys()
    for name in re.findall(r"\(<(\S+\.svg)>\)", one["bao-cao.md"].decode()):
        assert name in one


def test_a_report_that_was_worked_on_is_not_written_over(bulletin: Bulletin, content: Path) -> None:
    done(bulletin, "--output", "ra.md")
    done(bulletin, "--output", "ra.md")
    Path("ra.md").write_text("đã sửa", encoding="utf-8")
    result = bulletin("report", "--output", "ra.md", "--content", "content")
    assert result.exit_code == 2
    assert "--replace" in result.stderr
    assert Path("ra.md").read_text(encoding="utf-8") == "đã sửa"
    done(bulletin, "--output", "ra.md", "--replace")
    assert Path("ra.md").read_text(encoding="utf-8").startswith("# BÁO CÁO")


def test_nothing_is_taken_for_a_formula_or_a_mark(bulletin: Bulletin, content: Path) -> None:
    done(bulletin, "--year", "2024", "--output", "ra")
    assert rows(Path("ra/bao-cao-danh-sach.csv"))[0]["Tên bài"] == "'=Hũ gạo | của *xã*"
    assert r"=Hũ gạo \| của \*xã\*" in Path("ra/bao-cao.md").read_text(encoding="utf-8")
    cell = openpyxl.load_workbook("ra/bao-cao.xlsx")["Danh sách bài"]["B2"]
    assert (cell.value, cell.data_type) == ("=Hũ gạo | của *xã*", "s") or cell.hyperlink
    assert cell.data_type != "f"


def test_a_word_file_can_be_finished_by_an_official(bulletin: Bulletin, content: Path) -> None:
    done(bulletin, "--campaign", VI, "--year", "2023", "--output", "ra.docx")
    document = docx.Document("ra.docx")
    text = [paragraph.text for paragraph in document.paragraphs]
    assert "BÁO CÁO" in text
    assert any("năm 2023" in line and "Vì người nghèo" in line for line in text)
    heading, *tables, signature = document.tables
    assert "BAN BIÊN TẬP MẪU" in heading.cell(0, 0).text
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in heading.cell(0, 1).text
    assert "[Họ và tên]" in signature.cell(0, 1).text
    assert [cell.text for cell in tables[0].rows[0].cells] == [
        "Tháng",
        "Số bài",
        "viết về",
        "nhắc qua",
    ]
    assert all(table.rows[0]._tr.xpath("w:trPr/w:tblHeader") for table in tables)
    assert len(document.inline_shapes) >= 2
    assert all(shape._inline.docPr.get("descr") for shape in document.inline_shapes)
    links = {part.target_ref for part in document.part.rels.values() if part.is_external}
    assert "https://bantin.example.vn/2023/02/hai/" in links


def test_a_workbook_has_numbers_days_links_and_charts(bulletin: Bulletin, content: Path) -> None:
    done(bulletin, "--year", "2023", "--output", "ra.xlsx")
    book = openpyxl.load_workbook("ra.xlsx")
    months = book["Theo tháng"]
    assert [cell.value for cell in months[2]][:3] == ["2023-01", "Tháng 1 năm 2023", 1]
    assert months[14][2].value == 2
    assert months._charts
    listed = book["Danh sách bài"]
    assert listed["A2"].is_date
    assert listed["B2"].hyperlink.target == "https://bantin.example.vn/2023/02/hai/"


def test_royalties_are_shared_by_those_who_signed(bulletin: Bulletin, content: Path) -> None:
    done(bulletin, "--royalties", "--output", "ra")
    told = {(r["Tác giả"], r["Mã tháng"]): r for r in rows(Path("ra/nhuan-but.csv"))}
    one = told["Thu Thủy", "2023-01"]
    assert (one["Bài ký tên"], one["Bài quy đổi"], one["Số chữ"]) == ("1", "0.5", "9.5")
    assert one == told["Nguyệt Hà", "2023-01"] | {"Tác giả": "Thu Thủy"}
    assert told["Thu Thủy", "2023-02"]["Bài quy đổi"] == "1"
    assert ("(không ghi tên)", "2024-03") in told
    assert sum(float(row["Bài quy đổi"]) for row in told.values()) == 3
    items = rows(Path("ra/nhuan-but-tung-bai.csv"))
    first = next(row for row in items if row["Ngày"] == "2023-01-31")
    names = ("Số người ký", "Phần", "Số chữ của bài", "Số ảnh của bài")
    assert [first[name] for name in names] == ["2", "0.5", "19", "0"]
    assert first["Địa chỉ"] == "https://bantin.example.vn/2023/01/mot/"
    assert {p.suffix for p in Path("ra").iterdir()} == {".md", ".csv", ".xlsx", ".docx"}


def test_without_the_extra_one_sentence_says_what_to_install(
    bulletin: Bulletin, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report_files, "find_spec", lambda name: None)
    result = bulletin("report", "--output", "ra.docx", "--content", "content")
    assert result.exit_code == 2
    assert 'pip install "bulletin[report]"' in result.stderr
    result = bulletin("report", "--output", "ra", "--content", "content")
    assert result.exit_code == 0
    assert 'pip install "bulletin[report]"' in result.stderr
    assert {p.suffix for p in Path("ra").iterdir()} == {".md", ".csv", ".svg", ".png"}
