"""``bulletin new``: a file in its place with headers that pass."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plugins.desk.new import address
from plugins.desk.speech import Misuse
from tests.desk.conftest import Bulletin

CONTENT = ("--content", "content")


def test_an_article_is_begun_in_the_folder_of_its_month(bulletin: Bulletin, article: Path) -> None:
    result = bulletin(
        "new", "Giám sát tại Lạng Sơn", "--date", "2022-03-09", "--author", "Thu Thủy; Hà",
        "--section", "phong trào thi đua", *CONTENT,
    )  # fmt: skip
    assert (result.exit_code, result.output) == (
        0,
        "Đã tạo content/articles/2022/03/giam-sat-tai-lang-son.md. "
        "Viết thân bài dưới dòng trống.\n",
    )
    assert Path("content/articles/2022/03/giam-sat-tai-lang-son.md").read_text("utf-8") == (
        "Title: Giám sát tại Lạng Sơn\nDate: 2022-03-09\nAuthors: Thu Thủy; Hà\n"
        "Section: Phong trào thi đua\n\n"
    )


def test_its_headers_pass_a_check_and_only_the_body_is_missing(
    bulletin: Bulletin, article: Path
) -> None:
    bulletin("new", "Bài mới: “Vì người nghèo”", "--section", "y-te", *CONTENT)
    result = bulletin("check", *CONTENT)
    assert result.output.count("lỗi phải sửa") == 1
    assert "bài không có thân bài" in result.output
    (file,) = Path("content").rglob("bai-moi-vi-nguoi-ngheo.md")
    file.write_text(file.read_text("utf-8") + "Thân bài.\n", encoding="utf-8")
    assert bulletin("check", *CONTENT).output == "Không có lỗi.\n"


def test_without_a_date_it_is_of_today(bulletin: Bulletin, article: Path) -> None:
    before = date.today()
    bulletin("new", "Tin hôm nay", *CONTENT)
    (file,) = Path("content").rglob("tin-hom-nay.md")
    assert before <= date.fromisoformat(file.read_text("utf-8").split("\n")[1][6:]) <= date.today()


def test_without_a_section_the_editor_is_told_which_there_are(
    bulletin: Bulletin, article: Path
) -> None:
    result = bulletin("new", "Tin hôm nay", *CONTENT)
    assert "Nhớ thêm dòng  Section: tên chuyên mục  – một trong: " in result.output
    assert "Phong trào thi đua" in result.output


def test_a_file_that_is_there_is_never_overwritten(bulletin: Bulletin, article: Path) -> None:
    before = article.read_bytes()
    result = bulletin("new", "Tết Sum vầy", "--date", "2023-11-01", *CONTENT)
    assert result.exit_code == 2
    assert result.stderr == (
        "Lỗi: đã có content/articles/2023/11/tet-sum-vay.md; đặt tên bài khác, hoặc sửa tệp ấy\n"
    )
    assert article.read_bytes() == before


@pytest.mark.parametrize("method", ["mkdir", "open"])
def test_a_folder_that_may_not_be_written_to_is_told_in_one_sentence(
    bulletin: Bulletin, article: Path, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    real = getattr(Path, method)

    def closed(path: Path, *how: object, **more: object) -> object:
        if method == "mkdir" or how[:1] == ("x",):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, *how, **more)

    monkeypatch.setattr(Path, method, closed)
    result = bulletin("new", "Hội nghị", "--date", "2023-11-01", *CONTENT)
    assert result.exit_code == 2
    place = "content/articles/2023/11" + ("/hoi-nghi.md" if method == "open" else "")
    assert result.stderr.startswith(f"Lỗi: không tạo được {place}: không có quyền; ")
    assert result.stderr.count("\n") == 1


def test_a_file_where_a_folder_should_be_is_told(bulletin: Bulletin, article: Path) -> None:
    article.parents[1].joinpath("12").write_text("x", encoding="utf-8")
    result = bulletin("new", "Hội nghị", "--date", "2023-12-01", *CONTENT)
    assert result.exit_code == 2
    assert "không tạo được content/articles/2023/12: đã có tệp" in result.stderr


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("Tin", "--date", "hôm qua"), "--date: không đọc được ngày “hôm qua”; viết năm"),
        (("Tin", "--date", "31/02/2022"), "--date: không có ngày “31/02/2022” trong lịch"),
        (("Tin", "--date", "09/11/2021"), "--date: “09/11/2021” có thể là ngày 9 tháng 11"),
        (("Tin", "--section", "Phòng trào thi đua"), "có phải “Phong trào thi đua”?"),
        (("Tin", "--section", "Thời tiết"), "không có chuyên mục “Thời tiết”; các chuyên mục: "),
        (("…",), "tên bài phải có ít nhất một chữ hoặc số"),
        (("",), "tên bài phải có ít nhất một chữ hoặc số"),
        (("\u00a0\u200b\u00ad",), "tên bài phải có ít nhất một chữ hoặc số"),
        (('"Vì người nghèo"',), "giá trị của “Title:” nằm trong dấu nháy thẳng"),
    ],
)  # fmt: skip
def test_what_would_not_pass_is_refused_and_nothing_is_written(
    bulletin: Bulletin, article: Path, typed: tuple[str, ...], said: str
) -> None:
    result = bulletin("new", *typed, *CONTENT)
    assert result.exit_code == 2
    assert said in result.stderr
    assert list(Path("content/articles").rglob("*.md")) == [Path(*article.parts[-5:])]


@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("Giám sát tại Lạng Sơn", "2023/11/giam-sat-tai-lang-son.md"),
        ("../../etc/Đồng Đăng", "2023/11/etc-dong-dang.md"),
        ("a" * 200, "2023/11/" + "a" * 80 + ".md"),
        ("một hai " * 20, "2023/11/" + "mot-hai-" * 9 + "mot-hai.md"),
    ],
)
def test_the_file_is_named_after_the_title(title: str, path: str) -> None:
    assert address(title, "2023-11-10") == path


def test_a_title_of_signs_alone_gives_no_file_name() -> None:
    with pytest.raises(Misuse, match="ít nhất một chữ"):
        address("“…”", "2023-11-10")
