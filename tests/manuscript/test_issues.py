"""Files of ``content/issues/``: which issues they are, and everything an editor may get wrong."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from plugins.bulletin.issue import ImprintLine, Issue
from plugins.bulletin.pages.index import Gathered
from plugins.bulletin.problem import refusals
from plugins.bulletin.registry.registers import Registers
from plugins.manuscript.store import open_store
from plugins.photos.step import picture_step
from tests.gathering import gather

GOOD = """\
number = 11
date = 2023-11-30
title = "Vì người nghèo"
cover = { image = "images/doi-che.png", alt = "Đồi chè", credit = "Ảnh: An" }
columns = 1
articles = ["2023/11/mo-dau"]

[editorial]
title = "Thư ngỏ"
author = "Ban biên tập"
text = \"\"\"
Kính gửi *bạn đọc*.
\"\"\"

[[section]]
name = "Gương tốt"
articles = ["content/articles/2023/11/guong.md", "https://tin.example.vn/2023/10/xa/", "khac"]

[imprint]
print_run = "500 bản"
"""

Put = Callable[..., Gathered]


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Put:
    """A folder of six articles; answers what it is with these lines in an issue's file."""
    monkeypatch.chdir(tmp_path)
    told = {
        "2023/11/mo-dau": "Date: 2023-11-01",
        "2023/11/guong": "Date: 2023-11-02",
        "2023/10/xa": "Date: 2023-10-02",
        "2023/11/khac": "Date: 2023-11-03",
        "2023/12/moi": "Date: 2023-12-03",
        "2023/11/nhap": "Date: 2023-11-04\nStatus: draft",
        "2023/11/da-rut": "Date: 2023-11-05\nWithdrawn: 2023-11-20; sai",
        "2023/11/hong": "Date: hôm qua",
    }
    for name, headers in told.items():
        path = Path(f"content/articles/{name}.md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Title: {name}\n{headers}\n\nThân bài.\n", encoding="utf-8")
    Path("content/images").mkdir()
    Image.new("RGB", (900, 600), "green").save("content/images/doi-che.png")

    def made(text: str | bytes, name: str = "SO-11-2023.toml") -> Gathered:
        path = Path("content/issues") / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        content = Path("content")
        return gather(content, Registers(), (picture_step(content.resolve()),))

    return made


def told(gathered: Gathered) -> list[str]:
    """What is said of files of issues."""
    return [str(problem) for problem in gathered.problems if "/issues/" in problem.path]


def test_everything_a_file_says_is_in_the_issue(put: Put) -> None:
    gathered = put(GOOD.replace("https://tin.example.vn/2023/10/xa/", "2023/10/xa/"))
    assert told(gathered) == []
    (issue,) = gathered.issues
    assert (issue.slug, issue.url) == ("so-11-2023", "so/so-11-2023/")
    assert (issue.number, issue.day, issue.columns) == ("11", date(2023, 11, 30), 1)
    assert [(part.title, part.articles) for part in issue.parts] == [
        ("", ("2023/11/mo-dau/",)),
        ("Gương tốt", ("2023/11/guong/", "2023/10/xa/", "2023/11/khac/")),
    ]
    assert issue.editorial
    assert issue.editorial.html == "<p>Kính gửi <em>bạn đọc</em>.</p>"
    assert (issue.editorial.title, issue.editorial.author) == ("Thư ngỏ", "Ban biên tập")
    assert issue.cover
    assert (issue.cover.alt, issue.cover.credit) == ("Đồi chè", "Ảnh: An")
    assert [file.width for file in issue.cover.files]
    assert issue.imprint == (ImprintLine("print_run", "500 bản"),)


def test_signs_that_nobody_sees_are_dropped(put: Put) -> None:
    (issue,) = put(BASE + 'title = "A\\u200bB"\neditorial = "D\\u200bE"\n').issues
    assert issue.editorial
    assert (issue.title, issue.editorial.html) == ("AB", "<p>DE</p>")


def test_little_is_needed(put: Put) -> None:
    (issue,) = put('number = "đặc biệt"\ndate = "2023-11-30"\narticles = "mo-dau"\n').issues
    assert (issue.cover, issue.editorial, issue.columns) == (None, None, 2)
    assert issue.addresses == ("2023/11/mo-dau/",)


BASE = 'number = 1\ndate = 2023-11-30\narticles = ["mo-dau"]\n'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'number = 1\ndate = 2023-11-30\narticles = [\n"guon",\n]',
            "4: không có bài “guon” có phải “2023/11/guong”?",
        ),
        (f"{BASE.replace('mo-dau', 'xyzzy-9')}", "3: không có bài “xyzzy-9” ghi địa chỉ"),
        (
            BASE.replace('"mo-dau"', '"mo-dau", "guong",\n"2023/11/mo-dau"'),
            "4: bài “2023/11/mo-dau” có hai lần, lần đầu ở dòng 3",
        ),
        (
            BASE.replace("mo-dau", "nhap"),
            "3: bài “nhap” chưa được duyệt duyệt bài ấy (thêm “Approved:” vào content/",
        ),
        (BASE.replace("mo-dau", "da-rut"), "3: bài “da-rut” đã rút"),
        (
            BASE.replace("mo-dau", "moi"),
            "3: bài “moi” đến 3/12/2023 mới đăng, sau ngày của số này (30/11/2023)",
        ),
        (f'{BASE}covr = "images/doi-che.png"', "4: không có khóa “covr” có phải là “cover”?"),
        (
            f'{BASE}cover = "images/doi-chr.png"',
            "4: ảnh bìa: không có ảnh “images/doi-chr.png” có phải “images/doi-che.png”?",
        ),
        (f'{BASE}cover = {{ alt = "x" }}', "4: thiếu khóa “image”"),
        (f"{BASE}cover = 7", "4: “cover” phải là một bảng { … } hoặc một chuỗi"),
        (f'{BASE}title = "A\\u0000B"', "4: “title” có ký tự điều khiển U+0000"),
        (f'{BASE}editorial = "A\\u0007B"', "4: “text” có ký tự điều khiển U+0007"),
        (f'{BASE}cover = ""', "4: khóa “cover” để trống"),
        (f'{BASE}title = "{"a" * 301}"', "4: “title” dài hơn 300 chữ cái"),
        (f'{BASE}columns = "x"', "4: “columns” không thể là “x”"),
        (f"{BASE}columns = 3", "4: “columns” không thể là “3” chọn một trong: 1, 2"),
        (f"{BASE}title = 7", "4: “title” phải là một chuỗi trong ngoặc kép"),
        (f'{BASE}editorial = "  "', "4: lời ban biên tập không có nội dung"),
        (
            f'{BASE}editorial = """\n\nXem ![đồi](images/doi-che.png)\n"""',
            "6: lời ban biên tập không dùng được ảnh",
        ),
        (f'{BASE}[imprint]\nprint_rn = "5"', "5: không có khóa “print_rn” có phải là “print_run”?"),
        (
            f'{BASE}[[section]]\nname = "A"\narticles = ["guong"]\ntitle = "x"',
            "7: khóa “title” nằm lọt trong một mục [[section]]",
        ),
        (f'{BASE}[[section]]\nname = "A"', "4: mục “A” không có bài nào"),
        (f'{BASE}[[section]]\narticles = ["guong"]', "4: thiếu khóa “name”"),
        (f"{BASE}[section]", "4: [section] chỉ có một dấu ngoặc vuông"),
        (BASE.replace("number = 1\n", ""), "1: thiếu khóa “number”"),
        (BASE.replace("date = 2023-11-30\n", ""), "1: thiếu khóa “date”, ngày ra số này"),
        (BASE.replace("2023-11-30", '"30/11/2023"'), "2: “date” không phải một ngày: “30/11/2023”"),
        ("number = 1\ndate = 2023-11-30", "1: số này chưa có bài nào"),
        (
            BASE.replace('["mo-dau"]', "[3]"),
            "3: mục thứ 1 của “articles” không phải một chuỗi có chữ",
        ),
        ("number = 1\ndate = 2023-11-30\narticles = [\n", "3: không đọc được giá trị"),
        ("", "1: thiếu khóa “number”"),
        (b"number = 1\n# \xff\xfe", "2: chữ ở dòng này không phải UTF-8"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(put: Put, text: str, expected: str) -> None:
    gathered = put(text)
    assert gathered.issues == ()
    said = [re.sub(r"\s+", " ", each) for each in told(gathered)]
    assert any(each.startswith(f"content/issues/SO-11-2023.toml:{expected}") for each in said), said


def test_all_faults_of_a_file_are_told_at_once(put: Put) -> None:
    text = 'date = "x"\ncover = "images/x.png"\nkover = 1\n[editorial]\ntext = ""\n'
    assert len(told(put(text))) == 6


def test_an_article_that_cannot_be_read_is_told_of_once(put: Put) -> None:
    gathered = put(BASE.replace("mo-dau", "2023/11/hong"))
    assert told(gathered) == []
    assert gathered.issues == ()
    refused = [problem.path for problem in refusals(gathered.problems)]
    assert refused == ["content/articles/2023/11/hong.md"]


def test_a_name_of_two_articles_must_say_which(put: Put) -> None:
    other = Path("content/articles/2022/01/guong.md")
    other.parent.mkdir(parents=True)
    other.write_text("Title: Khác\nDate: 2022-01-01\n\nThân.\n", encoding="utf-8")
    (said,) = told(put(BASE.replace("mo-dau", "guong")))
    assert "tên “guong” là của 2 bài\n    ghi cả địa chỉ: “2022/01/guong”, “2023/11/guong”" in said


def test_two_files_of_one_address_are_told(put: Put) -> None:
    put(BASE)
    if Path("content/issues/so-11-2023.TOML").exists():
        pytest.skip("names of files here do not tell capitals apart")
    said = told(put(BASE, "so-11-2023.toml"))
    assert len(said) == 2
    assert "địa chỉ “so/so-11-2023/” trùng với" in said[0]


def test_what_lies_beside_is_noticed_and_a_pdf_belongs_to_its_issue(put: Put) -> None:
    folder = Path("content/issues")
    folder.mkdir()
    (folder / "SO-11-2023.pdf").write_bytes(b"%PDF-1.7 \n")
    (folder / "SO-10-2023.pdf").write_bytes(b"%PDF-1.7 \n")
    (folder / "ghi-chu.txt").write_text("x", encoding="utf-8")
    gathered = put(BASE)
    assert [each.partition(":")[0] for each in told(gathered)] == [
        "content/issues/SO-10-2023.pdf",
        "content/issues/ghi-chu.txt",
    ]
    (issue,) = gathered.issues
    assert issue.pdf
    assert (issue.pdf.source, issue.pdf.size_bytes) == ("issues/SO-11-2023.pdf", 10)


def test_what_is_no_pdf_is_refused(put: Put) -> None:
    Path("content/issues").mkdir()
    Path("content/issues/SO-11-2023.pdf").write_text("xin chào", encoding="utf-8")
    assert "tệp này không phải một tệp PDF" in told(put(BASE))[0]


def test_a_link_of_the_editorial_that_is_none_is_told_where_it_stands(put: Put) -> None:
    said = told(put(f'{BASE}editorial = """\nMột.\n\nXem [x](javascript:alert(1)).\n"""\n'))
    assert said[0].startswith("content/issues/SO-11-2023.toml:7: ")


def test_what_is_kept_is_what_would_be_made(put: Put, tmp_path: Path) -> None:
    gathered = put(GOOD.replace("https://tin.example.vn/2023/10/xa/", "xa"))
    content, state = Path("content"), tmp_path / "entries.sqlite"
    for path in content.rglob("*"):
        os.utime(path, (1, 1))
    Path("content/articles/2023/11/hong.md").unlink()

    def again(*steps: Callable[..., object]) -> tuple[Issue, ...]:
        store = open_store(state, "v")
        try:
            return gather(content, Registers(), steps, store).issues  # type: ignore[arg-type]
        finally:
            store.close()

    def never(story: object) -> object:
        raise AssertionError("read again")

    assert again(picture_step(content.resolve())) == gathered.issues
    assert again(never) == gathered.issues
    Image.new("RGB", (800, 600), "red").save("content/images/doi-che.png")
    (changed,) = again(picture_step(content.resolve()))
    assert changed.digest != gathered.issues[0].digest
