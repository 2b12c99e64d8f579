"""Which files the web editor may touch."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.desk.editor.folders import Folders, folders_of
from plugins.desk.speech import Misuse

CLIMBING = [
    "..",
    "../x",
    "./x",
    "a/../x",
    "/x",
    "a//x",
    ".x",
    "a/.x",
    "a\\x",
    "a:x",
    "a\0x",
    "a\nx",
    "",
]


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    content = tmp_path / "content"
    for name in ("articles/2023/11/bài cũ.md", "images/Ảnh.JPG", "registry/campaigns.toml"):
        path = content / name
        path.parent.mkdir(parents=True)
        path.write_bytes(b"x")
    return folders_of(content)


def test_an_article_and_a_picture_that_are_there_are_found_by_their_names(folders: Folders) -> None:
    assert folders.article("articles/2023/11/bài cũ.md").is_file()
    assert folders.picture("images/Ảnh.JPG").is_file()
    assert [*folders.every_article()] == ["articles/2023/11/bài cũ.md"]
    assert [path.name for path in folders.every_picture()] == ["Ảnh.JPG"]


def test_a_new_article_lies_in_its_month_under_a_name_that_can_be_an_address(
    folders: Folders,
) -> None:
    path = folders.new_article("articles/2026/01/tet-sum-vay.md")
    assert path == folders.content / "articles/2026/01/tet-sum-vay.md"


@pytest.mark.parametrize(
    "name",
    [
        *(f"articles/{name}.md" for name in CLIMBING),
        "tet.md",
        "images/tet.md",
        "registry/tet.md",
        "pages/tet.md",
        "articles/2023/11/tet.txt",
        "articles/2023/11/tet.MD",
        "articles/2023/11/.md",
        "articles",
    ],
)
def test_nothing_else_is_an_article(folders: Folders, name: str) -> None:
    with pytest.raises(Misuse):
        folders.article(name)


@pytest.mark.parametrize(
    "name",
    [
        "articles/tet.md",
        "articles/2026/tet.md",
        "articles/2026/13/tet.md",
        "articles/2026/01/a/tet.md",
        "articles/2026/01/Tet.md",
        "articles/2026/01/tết.md",
        "articles/2026/01/te\u0302.md",
        "articles/2026/01/tet vui.md",
        "articles/2026/01/-tet.md",
        f"articles/2026/01/{'a' * 101}.md",
    ],
)
def test_no_new_article_lies_elsewhere_or_is_named_otherwise(folders: Folders, name: str) -> None:
    with pytest.raises(Misuse):
        folders.new_article(name)


@pytest.mark.parametrize(
    "name",
    [
        *(f"images/{name}.png" for name in CLIMBING),
        "images/tet.svg",
        "images/tet.html",
        "images/tet.png.exe",
        "images/2026/tet.png",
        "articles/2023/11/tet.png",
        "tet.png",
    ],
)
def test_nothing_else_is_a_picture(folders: Folders, name: str) -> None:
    with pytest.raises(Misuse):
        folders.picture(name)


@pytest.mark.parametrize(
    "name", ["images/Tet.png", "images/tết.png", "images/tet 1.png", "images/tet.PNG"]
)
def test_no_new_picture_is_named_otherwise(folders: Folders, name: str) -> None:
    with pytest.raises(Misuse):
        folders.new_picture(name)


def test_a_link_is_never_followed(folders: Folders, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("x")
    (tmp_path / "secret.png").write_text("x")
    articles, images = folders.articles, folders.images
    (articles / "2023" / "11" / "link.md").symlink_to(tmp_path / "secret.md")
    (articles / "2024").symlink_to(tmp_path)
    (images / "link.png").symlink_to(tmp_path / "secret.png")
    for name in ("articles/2023/11/link.md", "articles/2024/secret.md", "articles/2024/new.md"):
        with pytest.raises(Misuse):
            folders.article(name)
    for ask in (folders.picture, folders.shown):
        with pytest.raises(Misuse):
            ask("images/link.png")
    assert "articles/2023/11/link.md" not in [*folders.every_article()]
    assert [path.name for path in folders.every_picture()] == ["Ảnh.JPG"]


def test_a_folder_is_no_article(folders: Folders) -> None:
    (folders.articles / "2023" / "11" / "thu-muc.md").mkdir()
    with pytest.raises(Misuse):
        folders.article("articles/2023/11/thu-muc.md")


def test_a_flat_folder_has_its_articles_beside_each_other(tmp_path: Path) -> None:
    (tmp_path / "bai.md").write_text("x")
    folders = folders_of(tmp_path)
    assert [*folders.every_article()] == ["articles/bai.md"]
    assert folders.new_article("articles/moi.md") == tmp_path.resolve() / "moi.md"
    with pytest.raises(Misuse):
        folders.new_article("articles/2026/01/moi.md")
