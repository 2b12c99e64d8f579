"""Articles as the web editor lists, opens and saves them."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.desk.editor import articles as module
from plugins.desk.editor.articles import Articles
from plugins.desk.editor.folders import Folders, folders_of
from plugins.desk.speech import Misuse

NAME = "articles/2023/11/tet.md"
TEXT = "\ufeffTitle: Tết\r\nLạ: gì đó\r\n\r\nMột.\r\n"


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    path = tmp_path / NAME
    path.parent.mkdir(parents=True)
    path.write_bytes(TEXT.encode())
    return folders_of(tmp_path)


def test_a_text_comes_and_goes_byte_for_byte(folders: Folders) -> None:
    articles = Articles()
    entry = articles.opened(folders, NAME, "trang")
    assert entry["data"] == TEXT
    assert entry["file"]["path"] == NAME
    changed = TEXT.replace("Một", "Hai")
    path = articles.saved(folders, NAME, changed, "trang")
    assert path.read_bytes() == changed.encode()
    assert [file.name for file in path.parent.iterdir()] == ["tet.md"]


def test_what_is_not_changed_is_not_written(folders: Folders) -> None:
    articles = Articles()
    path = folders.article(NAME)
    before = path.stat().st_mtime_ns
    articles.opened(folders, NAME, "trang")
    articles.saved(folders, NAME, TEXT, "trang")
    assert path.stat().st_mtime_ns == before


def test_a_page_may_save_again_and_again(folders: Folders) -> None:
    articles = Articles()
    articles.opened(folders, NAME, "trang")
    for words in ("Hai", "Ba"):
        path = articles.saved(folders, NAME, TEXT.replace("Một", words), "trang")
    assert "Ba" in path.read_text("utf-8")


def test_a_new_article_is_made_with_its_folder(folders: Folders) -> None:
    path = Articles().saved(folders, "articles/2026/01/moi.md", "Title: Mới\n\nThân\n", "trang")
    assert path.read_text("utf-8") == "Title: Mới\n\nThân\n"


def test_what_somebody_else_changed_is_not_written_over(folders: Folders) -> None:
    articles, path = Articles(), folders.article(NAME)
    articles.opened(folders, NAME, "trang")
    articles.opened(folders, NAME, "trang khác")
    articles.saved(folders, NAME, TEXT.replace("Một", "Hai"), "trang khác")
    for page in ("trang", "trang chưa mở bài"):
        with pytest.raises(Misuse, match="đã được sửa ở nơi khác"):
            articles.saved(folders, NAME, TEXT.replace("Một", "Ba"), page)
    path.write_text("Title: Khác\n\nSửa bằng tay\n", "utf-8")
    with pytest.raises(Misuse):
        articles.saved(folders, NAME, TEXT, "trang khác")
    assert "Sửa bằng tay" in path.read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "trống"),
        ("Title: A\0\n\nB\n", "NUL"),
        ("Title: A\n\n\ud800", "hỏng"),
        ("chỉ có chữ\n\nkhông có phần đầu\n", "phần đầu bài"),
        ("Title: A\n\n" + "dài " * 1_500_000, "lớn"),
    ],
    ids=range(5),
)
def test_a_text_that_could_not_be_opened_again_is_not_written(
    folders: Folders, text: str, said: str
) -> None:
    articles = Articles()
    articles.opened(folders, NAME, "trang")
    for name in (NAME, "articles/2026/01/moi.md"):
        with pytest.raises(Misuse, match=said):
            articles.saved(folders, name, text, "trang")
    assert folders.article(NAME).read_bytes() == TEXT.encode()
    assert not (folders.articles / "2026").exists()


def test_a_file_that_is_no_text_is_not_listed_and_says_so_when_opened(folders: Folders) -> None:
    folders.article("articles/2023/11/hong.md").write_bytes(b"Title: \xff\n\nB\n")
    articles = Articles()
    assert [entry["file"]["path"] for entry in articles.listed(folders)] == [NAME]
    with pytest.raises(Misuse, match="UTF-8"):
        articles.opened(folders, "articles/2023/11/hong.md", "trang")


def test_an_article_that_is_not_there_has_no_data(folders: Folders) -> None:
    assert Articles().opened(folders, "articles/2026/01/chua-co.md", "trang")["data"] is None


def test_a_list_holds_the_newest(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("2024/01/a", "2024/02/b"):
        path = folders.articles / f"{name}.md"
        path.parent.mkdir(parents=True)
        path.write_text("Title: A\n\nB\n", "utf-8")
    monkeypatch.setattr(module, "MOST", 2)
    paths = [entry["file"]["path"] for entry in Articles().listed(folders)]
    assert paths == ["articles/2024/02/b.md", "articles/2024/01/a.md"]
