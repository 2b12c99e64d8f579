from __future__ import annotations

from pathlib import Path

import pytest

from plugins.bulletin.problem import Gravity
from plugins.bulletin.registry.registers import Registers
from plugins.manuscript.gather import gather


def article(folder: Path, name: str, *, day: str = "2023-11-10", head: str = "") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    text = f"Title: {path.stem}\nDate: {day}\nSection: Y tế\n{head}\nThân bài.\n"
    path.write_text(text, encoding="utf-8")
    return path


def page(content: Path, name: str, text: str = "Title: Giới thiệu\n\nNội dung.\n") -> None:
    (content / "pages").mkdir(exist_ok=True)
    (content / "pages" / name).write_text(text, encoding="utf-8")


def told(content: Path, registers: Registers) -> list[str]:
    return [
        str(problem).replace(content.as_posix(), "content")
        for problem in gather(content, registers, ()).problems
    ]


def test_articles_come_newest_first_and_pages_by_address(
    content: Path, registers: Registers
) -> None:
    article(content / "articles", "2023/11/b.md")
    article(content / "articles", "2023/11/a.md")
    article(content / "articles", "2023/12/c.md", day="2023-12-01")
    page(content, "Lien he.md")
    page(content, "gioi-thieu.md")
    gathered = gather(content, registers, ())
    assert gathered.problems == ()
    assert [e.url for e in gathered.entries] == ["2023/12/c/", "2023/11/a/", "2023/11/b/"]
    assert [p.url for p in gathered.pages] == ["gioi-thieu/", "lien-he/"]
    assert gathered.pages[0].body_html == "<p>Nội dung.</p>"
    assert gather(content, registers, ()) == gathered


def test_without_a_folder_of_articles_the_files_beside_each_other_are_articles(
    content: Path, registers: Registers
) -> None:
    article(content, "a.md")
    article(content, "sau/b.md")
    (content / "ghi-chu.txt").write_text("x", encoding="utf-8")
    gathered = gather(content, registers, ())
    assert [entry.url for entry in gathered.entries] == ["2023/11/a/"]
    assert gathered.problems == ()


def test_both_files_of_one_address_are_named_and_a_free_one_is_offered(
    content: Path, registers: Registers
) -> None:
    article(content / "articles", "2023/11/hoi-nghi.md")
    article(content / "articles", "2023/11/hoi-nghi-2.md")
    article(content / "articles", "khac/Hội nghị.md")
    first, second = told(content, registers)
    assert first.startswith("content/articles/2023/11/hoi-nghi.md: địa chỉ “2023/11/hoi-nghi/”")
    assert "trùng với content/articles/khac/Hội nghị.md" in first
    assert second.startswith("content/articles/khac/Hội nghị.md: ")
    assert "Slug: hoi-nghi-3" in first


def test_one_name_in_two_months_is_no_clash(content: Path, registers: Registers) -> None:
    article(content / "articles", "2023/11/hoi-nghi.md")
    article(content / "articles", "2023/12/hoi-nghi.md", day="2023-12-01")
    assert told(content, registers) == []


def test_a_month_that_is_not_that_of_the_folder_is_pointed_out(
    content: Path, registers: Registers
) -> None:
    article(content / "articles", "2023/10/hoi-nghi.md")
    (problem,) = gather(content, registers, ()).problems
    assert (problem.line, problem.gravity) == (2, Gravity.NOTICE)
    assert "bài của tháng 2023/11 nằm trong thư mục 2023/10" in problem.what
    assert "articles/2023/11/" in problem.fix
    assert len(gather(content, registers, ()).entries) == 1


@pytest.mark.parametrize(
    ("name", "what", "gravity"),
    [
        ("A.MD", "đuôi tệp phải viết thường", Gravity.REFUSED),
        ("a.docx", "không phải một bài", Gravity.NOTICE),
        ("a.markdown", "không phải một bài", Gravity.NOTICE),
    ],
)
def test_a_file_that_is_no_article_is_reported(
    name: str, what: str, gravity: Gravity, content: Path, registers: Registers
) -> None:
    article(content / "articles", f"2023/11/{name}")
    (problem,) = gather(content, registers, ()).problems
    assert what in problem.what
    assert problem.gravity is gravity


@pytest.mark.parametrize("name", [".a.md", ".git/a.md", "a.jpg", "a.PNG"])
def test_hidden_files_and_pictures_are_passed_over(
    name: str, content: Path, registers: Registers
) -> None:
    article(content / "articles", name)
    assert told(content, registers) == []


def test_a_link_out_of_the_content_is_not_followed(content: Path, registers: Registers) -> None:
    secret = article(content.parent / "ngoai", "bi-mat.md")
    inside = article(content / "articles", "2023/11/a.md")
    (inside.parent / "b.md").symlink_to(secret)
    (inside.parent / "c.md").symlink_to("khong-co.md")
    (inside.parent / "thu-muc").symlink_to(secret.parent, target_is_directory=True)
    gathered = gather(content, registers, ())
    assert [entry.slug for entry in gathered.entries] == ["a"]
    assert [(Path(p.path).name, p.gravity.name) for p in gathered.problems] == [
        ("b.md", "REFUSED"),
        ("c.md", "REFUSED"),
        ("thu-muc", "NOTICE"),
    ]


def test_faults_of_all_files_are_told_in_one_run(content: Path, registers: Registers) -> None:
    article(content / "articles", "2023/11/a.md", day="31/02/2022")
    article(content / "articles", "2023/11/b.md", head="Titel: x\n")
    page(content, "gioi-thieu.md", "Date: 2023-11-10\n\n![a](images/khong-co.png)\n")
    assert [line.splitlines()[0] for line in told(content, registers)] == [
        "content/articles/2023/11/a.md:2: không có ngày “31/02/2022” trong lịch",
        "content/articles/2023/11/b.md:4: không có khóa “Titel”",
        "content/pages/gioi-thieu.md:1: không có khóa “Date”",
        "content/pages/gioi-thieu.md:1: trang không có tên (thiếu “Title:”)",
        "content/pages/gioi-thieu.md:3: không có ảnh “images/khong-co.png”",
    ]


@pytest.mark.parametrize("name", ["tin.md", "phong-trao.md", "2023.md", "!.md"])
def test_a_page_does_not_take_the_address_of_a_folder(
    name: str, content: Path, registers: Registers
) -> None:
    page(content, name)
    assert "không đặt được trang" in "\n".join(told(content, registers))


def test_a_folder_that_is_not_there_is_named(tmp_path: Path, registers: Registers) -> None:
    (problem,) = gather(tmp_path / "khong-co", registers, ()).problems
    assert "không có thư mục nội dung" in problem.what
