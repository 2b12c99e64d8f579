"""``bulletin check``: every problem, by file and line, and how many."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.desk.conftest import ARTICLE, Bulletin

BULLETIN = Path(sys.executable).with_name("bulletin")
SECONDS = 60
HERE = "content/articles/2023/11"


def another(article: Path, name: str, old: str, new: str) -> None:
    """A second article: the good one with one thing changed."""
    article.with_name(name).write_text(ARTICLE.replace(old, new), encoding="utf-8")


def test_a_good_article_has_no_problem(bulletin: Bulletin, article: Path) -> None:
    result = bulletin("check", "--content", "content")
    assert (result.exit_code, result.output) == (0, "Không có lỗi.\n")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Title: Tết Sum vầy ở Lạng Sơn\n", "", "sai.md:1: bài không có tên (thiếu “Title:”)"),
        ("2023-11-10", "31/02/2022", "sai.md:2: không có ngày “31/02/2022” trong lịch"),
        ("2023-11-10", "09/11/2021", "sai.md:2: “09/11/2021” có thể là ngày 9 tháng 11 năm 2021"),
        ("Author:", "Picture: a.jpg\nAuthor:", "sai.md:3: không có khóa “Picture”"),
        ("dự hội", "dự ![Họp](images/mat.jpg) hội", "sai.md:8: không có ảnh"),
        ("Author: Thu Thủy\n", "Author: Thu Thủy\n\nUnits: a\n", "sai.md:5: dòng “Units:” nằm"),
    ],
)
def test_a_fault_is_told_with_its_line_and_its_mend(
    bulletin: Bulletin, article: Path, old: str, new: str, said: str
) -> None:
    another(article, "sai.md", old, new)
    result = bulletin("check", "--content", "content")
    assert result.exit_code == 1
    place, mend = result.output.split("\n")[:2]
    assert f"{HERE}/{said}" in result.output
    assert place.startswith(HERE)
    assert mend.startswith("    ")


def test_all_faults_of_articles_and_registers_are_told_in_one_run(
    bulletin: Bulletin, article: Path
) -> None:
    another(article, "khong-ngay.md", "2023-11-10", "hôm qua")
    another(article, "trung.md", "Author", "Slug: tet-sum-vay\nAuthor")
    sections = article.parents[3] / "registry" / "sections.toml"
    sections.write_text(sections.read_text("utf-8") + '\n[[section]]\nslug = "y-te"\n', "utf-8")
    result = bulletin("check", "--content", "content")
    assert result.exit_code == 1
    assert "khong-ngay.md:2: không đọc được ngày “hôm qua”" in result.output
    assert "trung.md:3: địa chỉ “2023/11/tet-sum-vay/” trùng với" in result.output
    assert "content/registry/sections.toml:" in result.output
    told = [line for line in result.output.split("\n") if line and not line.startswith(" ")]
    assert told[-1] == f"{len(told) - 1} lỗi phải sửa."


def test_notices_alone_are_no_failure(bulletin: Bulletin, article: Path) -> None:
    another(article, "khac.md", "Section: Phong trào thi đua\n", "")
    result = bulletin("check", "--content", "content")
    assert result.exit_code == 0
    assert "khac.md:1: lưu ý: bài chưa có chuyên mục" in result.output
    assert result.output.endswith("Không có lỗi, 1 lưu ý.\n")


def test_files_narrow_what_is_told_to_their_own_problems(bulletin: Bulletin, article: Path) -> None:
    another(article, "sai.md", "2023-11-10", "hôm qua")
    well = bulletin("check", article, "--content", "content")
    ill = bulletin("check", article.with_name("sai.md"), "--content", "content")
    assert (well.exit_code, well.output) == (0, "Không có lỗi.\n")
    assert (ill.exit_code, ill.output.count("\n")) == (1, 3)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("khong-co.md",), "Lỗi: không có tệp khong-co.md"),
        (("content",), "Lỗi: content là một thư mục, không phải một tệp"),
        (("--content", "dau-do"), "Lỗi: không có thư mục dau-do"),
        (("--registry", "dau-do"), "Lỗi: không có thư mục dau-do"),
        (("--settings", "dau-do.py"), "Lỗi: không có tệp dau-do.py"),
    ],
)
def test_what_is_not_there_is_one_sentence(
    bulletin: Bulletin, article: Path, typed: tuple[str, ...], said: str
) -> None:
    result = bulletin("check", *typed)
    assert (result.exit_code, result.stderr) == (2, f"{said}\n")


def test_a_file_outside_the_content_folder_is_not_checked_silently(
    bulletin: Bulletin, article: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "ngoai.md"
    outside.write_text(ARTICLE, encoding="utf-8")
    result = bulletin("check", outside, "--content", "content")
    assert result.exit_code == 2
    assert "không nằm trong thư mục bài viết" in result.stderr


def test_a_watch_tells_again_on_every_save_until_ctrl_c(article: Path, tmp_path: Path) -> None:
    command = [BULLETIN, "check", "--watch", "--content", "content"]
    with subprocess.Popen(
        command, cwd=tmp_path, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        alarm = threading.Timer(SECONDS, process.kill)
        alarm.start()

        def until(words: str) -> str:
            for line in process.stdout or ():
                if words in line:
                    return line
            raise AssertionError(f"ended without “{words}”")

        until("Nhấn Ctrl-C để kết thúc.")
        until("Không có lỗi.")
        article.write_text(ARTICLE.replace("2023-11-10", "hôm qua"), encoding="utf-8")
        assert until("hôm qua").startswith(f"{HERE}/tet-sum-vay.md:2: ")
        until("1 lỗi phải sửa.")
        article.write_text(ARTICLE, encoding="utf-8")
        until("Không có lỗi.")
        process.send_signal(signal.SIGINT)
        until("Đã kết thúc theo dõi.")
        assert process.wait(SECONDS) == 0
        alarm.cancel()
