"""The theme's files reach readers as they are; nothing from outside the theme does."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.bulletin.pages.site import Site
from plugins.bulletin.system import reason_of
from plugins.press.theme_files import theme_digest, theme_file, theme_plans, theme_sheaf


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    static = tmp_path / "theme" / "static"
    (static / "css").mkdir(parents=True)
    (static / "css" / "b.css").write_bytes(b"b{}")
    (static / "css" / ".b.css.swp").write_bytes(b"x")
    (static / ".git").mkdir()
    (static / ".git" / "config").write_bytes(b"x")
    (static / "icon.svg").write_bytes(b"<svg/>")
    return tmp_path / "theme"


def test_every_file_but_hidden_ones_is_planned_in_one_order(theme: Path) -> None:
    plans = theme_plans(theme, ["static"], "theme")
    assert [plan.address for plan in plans] == ["theme/css/b.css", "theme/icon.svg"]


def test_a_file_keeps_its_bytes(theme: Path) -> None:
    site = Site("Bản tin", "Ban", "", "", "vi", "", (), 20, (), ())
    assert theme_file(theme_plans(theme, ["static"], "theme")[0], site) == b"b{}"


def test_a_changed_file_is_another_plan(theme: Path) -> None:
    before = theme_plans(theme, ["static"], "theme")
    (theme / "static" / "icon.svg").write_bytes(b"<svg></svg>")
    assert theme_plans(theme, ["static"], "theme") != before


def test_a_changed_file_is_another_sheaf_and_a_changed_template_another_theme(theme: Path) -> None:
    def told() -> tuple[str, str]:
        return theme_sheaf(theme, ["static"], "theme").key, theme_digest(theme)

    before = told()
    (theme / "templates").mkdir()
    (theme / "templates" / "base.html").write_bytes(b"x")
    with_template = told()
    (theme / "static" / "icon.svg").write_bytes(b"<svg></svg>")
    after = told()
    assert before[0] == with_template[0] != after[0]
    assert len({before[1], with_template[1], after[1]}) == 3


@pytest.mark.parametrize("place", ["static/x.css", "templates/article.html"])
@pytest.mark.parametrize(
    ("made", "words"),
    [
        (lambda path: path.symlink_to(path.parents[2] / "outside" / "secret"), "liên kết ra ngoài"),
        (lambda path: path.symlink_to("/dev/zero"), "liên kết ra ngoài"),
        (lambda path: path.symlink_to(path.parents[2] / "outside"), "liên kết ra ngoài"),
        (lambda path: path.symlink_to("."), "đây là thư mục"),
        (os.mkfifo, "không phải một tệp thường"),
        (lambda path: path.symlink_to("khong-co"), ""),
        (lambda path: path.symlink_to(path.name), ""),
    ],
    ids=["file", "device", "folder", "own folder", "pipe", "nothing", "circle"],
)
def test_what_is_no_plain_file_of_the_theme_is_refused(
    theme: Path, tmp_path: Path, place: str, made: Callable[[Path], None], words: str
) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret").write_bytes(b"x")
    (theme / "templates").mkdir()
    made(theme / place)
    with pytest.raises(OSError) as refused:
        theme_digest(theme)
    assert words in reason_of(refused.value)


def test_a_link_within_the_theme_is_followed_and_the_lock_of_an_editor_is_not(theme: Path) -> None:
    (theme / "static" / "again.css").symlink_to("css/b.css")
    (theme / "static" / ".#icon.svg").symlink_to("an@machine.1234:5678")
    addresses = [plan.address for plan in theme_plans(theme, ["static"], "theme")]
    assert addresses == ["theme/again.css", "theme/css/b.css", "theme/icon.svg"]
