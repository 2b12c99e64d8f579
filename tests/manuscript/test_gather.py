from __future__ import annotations

import os
from pathlib import Path, PurePath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.bulletin.problem import Gravity, refusals
from plugins.bulletin.registry.registers import Registers
from plugins.manuscript.outcome import Lost
from plugins.manuscript.reader import Reading
from tests.gathering import entries_of, gather


@pytest.fixture
def content(content: Path) -> Path:
    """``content/`` without the picture, which no article here names."""
    (content / "images" / "vuon-hong.png").unlink()
    return content


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
    assert [e.url for e in gathered.rows] == ["2023/12/c/", "2023/11/a/", "2023/11/b/"]
    assert [p.url for p in gathered.pages] == ["gioi-thieu/", "lien-he/"]
    assert gathered.pages[0].body_html == "<p>Nội dung.</p>"
    again = gather(content, registers, ())
    assert (again.rows, again.pages) == (gathered.rows, gathered.pages)
    assert entries_of(again) == entries_of(gathered)


def test_without_a_folder_of_articles_the_files_beside_each_other_are_articles(
    content: Path, registers: Registers
) -> None:
    article(content, "a.md")
    page(content, "gioi-thieu.md")
    (content / "ghi-chu.txt").write_text("x", encoding="utf-8")
    gathered = gather(content, registers, ())
    assert [row.url for row in gathered.rows] == ["2023/11/a/"]
    [stray] = gathered.problems
    assert (stray.path, stray.gravity) == (f"{content.as_posix()}/ghi-chu.txt", Gravity.NOTICE)


@pytest.mark.parametrize("articles", [True, False])
@pytest.mark.parametrize("name", ["bai-viet/2023/b.md", "images/b.md", "b.MD"])
def test_an_article_where_nobody_looks_for_it_is_refused(
    name: str, articles: bool, content: Path, registers: Registers
) -> None:
    article(content / "articles" if articles else content, "a.md")
    article(content, name)
    (problem,) = refusals(gather(content, registers, ()).problems)
    assert problem.path.endswith(f"content/{name}")
    if articles or "/" in name:
        assert "bài phải nằm trong " in problem.what
        assert "content/articles/" in problem.fix


def test_an_empty_folder_of_articles_does_not_hide_those_beside_it(
    content: Path, registers: Registers
) -> None:
    (content / "articles").mkdir()
    article(content, "a.md")
    assert "bài phải nằm trong" in told(content, registers)[0]


def test_a_page_in_a_folder_of_pages_is_refused(content: Path, registers: Registers) -> None:
    page(content, "gioi-thieu.md")
    article(content / "pages" / "sau", "b.md")
    (line,) = told(content, registers)
    assert line.startswith("content/pages/sau/b.md: trang phải nằm trong content/pages/")


def test_notes_to_the_registers_are_no_articles(content: Path, registers: Registers) -> None:
    article(content / "articles", "a.md")
    article(content / "registry", "GHI-NGUON.md")
    assert told(content, registers) == []


def closed(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """As for someone without the right to read what has one of these names."""
    scandir, opened, listed = os.scandir, Path.open, Path.iterdir

    def refuse(path: object) -> None:
        if PurePath(str(path)).name in names:
            raise PermissionError(13, "Permission denied", str(path))

    def guarded_scandir(path: str) -> object:
        refuse(path)
        return scandir(path)

    def guarded_open(path: Path, *how: object, **more: object) -> object:
        refuse(path)
        return opened(path, *how, **more)  # type: ignore[call-overload]

    def guarded_iterdir(path: Path) -> object:
        refuse(path)
        return listed(path)

    monkeypatch.setattr(os, "scandir", guarded_scandir)
    monkeypatch.setattr(Path, "open", guarded_open)
    monkeypatch.setattr(Path, "iterdir", guarded_iterdir)


@pytest.mark.parametrize("name", ["content", "articles", "11", "a.md", "pages", "gioi-thieu.md"])
def test_what_may_not_be_read_is_a_problem_of_its_own(
    name: str, content: Path, registers: Registers, monkeypatch: pytest.MonkeyPatch
) -> None:
    article(content / "articles", "2023/11/a.md")
    page(content, "gioi-thieu.md")
    closed(monkeypatch, name)
    problems = {Path(p.path).name: p for p in refusals(gather(content, registers, ()).problems)}
    assert "không mở được" in problems[name].what
    assert "(không có quyền)" in problems[name].what


def test_a_folder_of_pictures_that_may_not_be_read_is_told(
    content: Path, registers: Registers, monkeypatch: pytest.MonkeyPatch
) -> None:
    article(content / "articles", "2023/11/a.md", head="\n![Vườn](images/vuon.png)\n")
    closed(monkeypatch, "images")
    told_by = {p.line: p.what for p in gather(content, registers, ()).problems}
    assert "không mở được ảnh “images/vuon.png” (không có quyền)" in told_by[5]


def test_links_in_a_circle_are_told(content: Path, registers: Registers) -> None:
    article(content / "articles", "2023/11/a.md")
    (content / "articles" / "b.md").symlink_to("b.md")
    (content / "articles" / "c").symlink_to("c")
    problems = refusals(gather(content, registers, ()).problems)
    assert [Path(problem.path).name for problem in problems] == ["b.md", "c"]
    assert all("không mở được" in problem.what for problem in problems)


def test_an_article_that_our_code_forgets_stops_the_build(
    content: Path, registers: Registers, monkeypatch: pytest.MonkeyPatch
) -> None:
    article(content / "articles", "2023/11/a.md")
    forgotten = Reading("a.md", None, None, None, ())
    monkeypatch.setattr("plugins.manuscript.reader.ArticleReader.read", lambda *_: forgotten)
    with pytest.raises(Lost, match=r"a\.md"):
        gather(content, registers, ())


SIGNS = st.sampled_from(
    ["\u00a0", "\u200b", "\u00ad", "\ufeff", "\u200e", " ", "\t", "\n", "\r", "---", ">", "- ", "…"]
)
WORDS = st.sampled_from(["Title:", "Date:", "2023-11-10", "Summary:", "Slug:", "Tết", "<b>", "["])
TEXTS = st.lists(SIGNS | WORDS, max_size=12).map("".join)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    heads=st.lists(TEXTS, min_size=1, max_size=4),
    title=TEXTS,
    body=TEXTS | st.text(max_size=20),
)
def test_every_article_is_an_entry_or_refused(
    heads: list[str], title: str, body: str, registers: Registers, content: Path
) -> None:
    folder = content / "articles"
    folder.mkdir(exist_ok=True)
    texts = [*heads, f"Title: {title}\nDate: 2023-11-10\nSection: Y tế\n\n{body}"]
    for old in folder.iterdir():
        old.unlink()
    for number, text in enumerate(texts):
        (folder / f"{number}.md").write_bytes(text.encode("utf-8", "surrogatepass"))
    gathered = gather(content, registers, ())
    published = {Path(row.path).name for row in gathered.rows}
    refused = {Path(problem.path).name for problem in refusals(gathered.problems)}
    assert published | refused == {path.name for path in folder.iterdir()}
    assert not published & refused


def test_both_files_of_one_address_are_named_and_a_free_one_is_offered(
    content: Path, registers: Registers
) -> None:
    article(content / "articles", "2023/11/hoi-nghi.md")
    article(content / "articles", "2023/11/hoi-nghi-2.md")
    article(content / "articles", "khac/Hội nghị.md", head="Authors: An\nSlug: hoi-nghi\n")
    first, second = told(content, registers)
    assert first.startswith("content/articles/2023/11/hoi-nghi.md:1: địa chỉ “2023/11/hoi-nghi/”")
    assert "trùng với content/articles/khac/Hội nghị.md" in first
    assert "đổi tên một trong hai tệp, hoặc thêm vào một bài dòng  Slug: hoi-nghi-3" in first
    assert second.startswith("content/articles/khac/Hội nghị.md:5: ")
    assert "đổi Slug của một trong hai bài, ví dụ  Slug: hoi-nghi-3" in second


def test_two_pages_of_one_address_are_told_to_change_a_name(
    content: Path, registers: Registers
) -> None:
    page(content, "gioi-thieu.md")
    page(content, "Giới thiệu.md")
    for line in told(content, registers):
        assert line.endswith("đổi tên một trong hai tệp")


def test_a_section_no_register_has_is_told_once_where_it_first_stands(
    content: Path, registers: Registers
) -> None:
    for name in "cab":
        path = article(content / "articles", f"2023/11/{name}.md")
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("Y tế", "Gương điển hình"), encoding="utf-8")
    path.write_text(text.replace("Y tế", "gương  điển hình"), encoding="utf-8")
    article(content / "articles", "2023/11/d.md")
    (problem,) = gather(content, registers, ()).problems
    assert (Path(problem.path).name, problem.line) == ("a.md", 3)
    assert problem.gravity is Gravity.NOTICE
    assert "chuyên mục “Gương điển hình” chưa có trong danh mục" in problem.what
    assert "(và 2 bài khác)" in problem.what
    assert "Phong trào thi đua" not in str(problem)


def test_a_section_no_register_has_is_told_of_an_article_that_is_refused(
    content: Path, registers: Registers
) -> None:
    article(content / "articles", "2023/11/a.md", day="hôm qua").write_text(
        "Title: a\nDate: hôm qua\nSection: Gương điển hình\n\nThân bài.\n", encoding="utf-8"
    )
    assert [line.split(": ")[0][-4:] for line in told(content, registers)] == ["md:2", "md:3"]


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
    assert len(gather(content, registers, ()).rows) == 1


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


@pytest.mark.parametrize("name", [".a.md", ".git/a.md", ".a.jpg"])
def test_hidden_files_are_passed_over(name: str, content: Path, registers: Registers) -> None:
    article(content / "articles", name)
    assert told(content, registers) == []


def test_a_link_out_of_the_content_is_not_followed(content: Path, registers: Registers) -> None:
    secret = article(content.parent / "ngoai", "bi-mat.md")
    inside = article(content / "articles", "2023/11/a.md")
    (inside.parent / "b.md").symlink_to(secret)
    (inside.parent / "c.md").symlink_to("khong-co.md")
    (inside.parent / "thu-muc").symlink_to(secret.parent, target_is_directory=True)
    gathered = gather(content, registers, ())
    assert [row.url for row in gathered.rows] == ["2023/11/a/"]
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


def test_a_name_that_cannot_be_read_is_no_address(content: Path, registers: Registers) -> None:
    folder = content / "articles"
    folder.mkdir()
    (folder / os.fsdecode(b"b\xe0i.md")).write_bytes(b"Title: A\nDate: 2023-11-10\n\nB.\n")
    (problem,) = gather(content, registers, ()).problems
    assert "tên tệp" in problem.what


@pytest.mark.parametrize("folder", ["images", "kho", "campaigns"])
def test_a_folder_of_pictures_that_is_a_link_is_told(
    content: Path, registers: Registers, folder: str
) -> None:
    article(content / "articles", "2023/11/a.md")
    (content / folder).mkdir(exist_ok=True)
    (content / folder / "bo").symlink_to(content.parent)
    assert [each for each in told(content, registers) if f"content/{folder}/bo: lưu ý" in each]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("campaign.toml", "có phải campaigns.toml?"),
        ("anh.jpg", "nơi khác"),
        ("cu/a.toml", "thư mục"),
    ],
)
def test_what_is_no_register_is_told(
    content: Path, registers: Registers, name: str, words: str
) -> None:
    article(content / "articles", "2023/11/a.md")
    for each in (name, "units.toml", "GHI-NGUON.md"):
        file = content / "registry" / each
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    (only,) = told(content, registers)
    assert only.startswith(f"content/registry/{name.partition('/')[0]}: lưu ý: ")
    assert words in only
