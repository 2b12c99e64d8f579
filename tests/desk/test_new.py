"""``bulletin new``: a file in its place with headers that pass."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import click
import pytest

from plugins.desk.new import address
from plugins.desk.speech import Misuse
from tests.desk.conftest import ROOT, Bulletin

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


def test_an_article_is_begun_beside_others_that_lie_in_no_folders(bulletin: Bulletin) -> None:
    Path("flat").mkdir()
    Path("flat/cu.md").write_text("Title: Cũ\nDate: 2021-01-01\n\nChữ.\n", encoding="utf-8")
    result = bulletin("new", "Bài mới", "--date", "2022-03-09", "--content", "flat")
    assert result.exit_code == 0
    assert sorted(path.name for path in Path("flat").iterdir()) == ["bai-moi.md", "cu.md"]


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


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Somebody at a terminal who types these lines."""

    def types(*lines: str) -> None:
        left = iter(lines)
        monkeypatch.setattr("plugins.desk.new.in_terminal", lambda: True)
        monkeypatch.setattr("plugins.desk.asking.click.prompt", lambda *_, **__: next(left))

    return types


def test_without_arguments_the_editor_is_asked(
    bulletin: Bulletin, article: Path, answering: Callable[..., None]
) -> None:
    answering("Hội nghị ở Lạng Sơn", "2023-11-12", "Thu Thủy; Hà", "phong trào thi đua", "có")
    result = bulletin("new", *CONTENT)
    assert result.exit_code == 0, result.output
    assert " 1. " in result.output
    assert Path("content/articles/2023/11/hoi-nghi-o-lang-son.md").read_text("utf-8") == (
        "Title: Hội nghị ở Lạng Sơn\nDate: 2023-11-12\nAuthors: Thu Thủy; Hà\n"
        "Section: Phong trào thi đua\nStatus: draft\n\n"
    )


def test_what_will_not_do_is_said_and_asked_again(
    bulletin: Bulletin, article: Path, answering: Callable[..., None]
) -> None:
    answering("…", '"Tin"', "Tin mới", "hôm qua", "2023-11-12", "", "99", "1", "ừ", "")
    result = bulletin("new", *CONTENT)
    assert result.exit_code == 0, result.output
    for said in (
        "    tên bài phải có ít nhất một chữ",
        "    giá trị của “Title:” nằm trong dấu nháy thẳng",
        "    --date: không đọc được ngày “hôm qua”",
        "    không có chuyên mục “99”",
        "    trả lời có hoặc không",
    ):
        assert said in result.output
    text = Path("content/articles/2023/11/tin-moi.md").read_text("utf-8")
    assert text.startswith("Title: Tin mới\nDate: 2023-11-12\nSection: ")
    assert "Status" not in text


def test_ctrl_c_at_a_question_writes_nothing(
    bulletin: Bulletin, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object, **__: object) -> str:
        raise click.Abort

    monkeypatch.setattr("plugins.desk.new.in_terminal", lambda: True)
    monkeypatch.setattr("plugins.desk.asking.click.prompt", stopped)
    result = bulletin("new", *CONTENT)
    assert (result.exit_code, "Đã dừng theo yêu cầu" in result.stderr) == (130, True)
    assert list(Path("content/articles").rglob("*.md")) == [Path(*article.parts[-5:])]


@pytest.mark.parametrize(
    ("typed", "setting", "is_draft"),
    [
        ((), "", False),
        (("--draft",), "", True),
        ((), "BEGIN_AS_DRAFT = True\n", True),
        (("--no-draft",), "BEGIN_AS_DRAFT = True\n", False),
    ],
)
def test_an_article_begins_as_a_draft_where_that_is_wanted(
    bulletin: Bulletin, article: Path, typed: tuple[str, ...], setting: str, is_draft: bool
) -> None:
    theirs = f'THEME = "{(ROOT / "theme").as_posix()}"\n{setting}'
    Path("pelicanconf.py").write_text(
        (ROOT / "pelicanconf.py").read_text("utf-8") + theirs, encoding="utf-8"
    )
    result = bulletin("new", "Tin mới", "--date", "2023-11-12", *typed, *CONTENT)
    assert result.exit_code == 0, result.output
    text = Path("content/articles/2023/11/tin-moi.md").read_text("utf-8")
    assert ("\nStatus: draft\n" in text) is is_draft
    assert ("Bài là bản nháp" in result.output) is is_draft
