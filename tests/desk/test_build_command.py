"""``bulletin build``: the site of a folder, or not a byte changed."""

from __future__ import annotations

from pathlib import Path

from tests.desk.conftest import Bulletin

PLACES = ("--content", "content", "--output", "ra")


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_folder_of_articles_becomes_a_site(bulletin: Bulletin, article: Path) -> None:
    result = bulletin("build", *PLACES)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("Đã dựng 1 bài thành ")
    page = Path("ra/2023/11/tet-sum-vay/index.html").read_text("utf-8")
    assert 'href="../../../phong-trao/tet-sum-vay/"' in page


def test_a_problem_publishes_nothing_and_leaves_what_was_there(
    bulletin: Bulletin, article: Path
) -> None:
    bulletin("build", *PLACES)
    before = files_of(Path("ra"))
    article.write_text(article.read_text("utf-8").replace("2023-11-10", "hôm qua"), "utf-8")
    result = bulletin("build", *PLACES)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.split("\n") == [
        "content/articles/2023/11/tet-sum-vay.md:2: không đọc được ngày “hôm qua”",
        "    viết năm-tháng-ngày, ví dụ  Date: 2023-11-09",
        "Chưa dựng trang: 1 lỗi phải sửa. Trang đã có trước đó giữ nguyên.",
        "",
    ]
    assert files_of(Path("ra")) == before


def test_registers_can_lie_elsewhere(bulletin: Bulletin, article: Path, tmp_path: Path) -> None:
    (article.parents[3] / "registry").rename(tmp_path / "danh-ba")
    result = bulletin("build", *PLACES, "--registry", "danh-ba")
    assert result.exit_code == 0, result.output
    assert Path("ra/phong-trao/tet-sum-vay/index.html").is_file()


def test_a_folder_that_holds_the_sources_is_no_output(bulletin: Bulletin, article: Path) -> None:
    result = bulletin("build", "--content", "content", "--output", ".")
    assert result.exit_code == 1
    assert "ghi vào đây sẽ mất nó" in result.stderr
    assert article.is_file()
