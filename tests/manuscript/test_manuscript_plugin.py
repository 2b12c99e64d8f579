from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from plugins.bulletin.pages.index import unwatched
from plugins.bulletin.registry.registry import Registry
from plugins.manuscript.plugin import Recipe, manuscripts
from plugins.manuscript.reader import ArticleReader
from tests.gathering import entries_of

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def settings(content: Path, tmp_path: Path) -> dict[str, Any]:
    (content / "articles").mkdir()
    text = "Title: Bài\nDate: 2023-11-10\nSection: Phong trào thi đua\n\nThân bài.\n"
    (content / "articles" / "a.md").write_text(text, encoding="utf-8")
    os.utime(content / "articles" / "a.md", ns=(10**18, 10**18))
    registry = content / "registry"
    registry.mkdir()
    shutil.copy(ROOT / "content" / "registry" / "sections.toml", registry)
    for name in ("campaigns.toml", "units.toml"):
        (registry / name).write_text("", encoding="utf-8")
    return {
        "PATH": str(content),
        "OUTPUT_PATH": str(tmp_path / "output"),
        "PLUGINS": ["plugins.manuscript.plugin"],
        "BULLETIN": {"name": "Bản tin"},
        "SITEURL": "",
        "JINJA_FILTERS": {"no_break": str},
    }


def due(settings: dict[str, Any]) -> int:
    """How many articles a build with these settings reads."""
    heard: list[tuple[int, int]] = []
    source = manuscripts(None, settings)
    registry = Registry(Path(settings["PATH"]) / "registry")
    gathered = source(registry, tuple, lambda *told: heard.append(told))
    assert len(entries_of(gathered)) == 1
    return len(heard)


def test_entries_are_kept_beside_the_output(settings: dict[str, Any], tmp_path: Path) -> None:
    assert [due(settings), due(settings)] == [1, 0]
    assert (tmp_path / ".bulletin" / "output" / "entries.sqlite").is_file()


@pytest.mark.parametrize("name", ["BULLETIN", "SITEURL"])
def test_what_the_site_is_called_and_where_it_lies_changes_no_article(
    name: str, settings: dict[str, Any]
) -> None:
    due(settings)
    assert due({**settings, name: "khác"}) == 0


@pytest.mark.parametrize("name", ["PLUGINS", "TIMEZONE"])
def test_whatever_else_is_set_may_change_articles(name: str, settings: dict[str, Any]) -> None:
    due(settings)
    assert due({**settings, name: ["plugins.manuscript.plugin", "plugins.awards.plugin"]}) == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_page_printed_by_another_process_has_its_entry(settings: dict[str, Any]) -> None:
    source = manuscripts(None, settings)
    gathered = source(Registry(Path(settings["PATH"]) / "registry"), tuple, unwatched)
    here, there = os.pipe()
    if (child := os.fork()) == 0:
        os.write(there, entries_of(gathered)[0].digest.encode())
        os._exit(0)
    os.waitpid(child, 0)
    assert os.read(here, 64).decode() == gathered.rows[0].entry
    os.close(here)
    os.close(there)
    assert entries_of(gathered)[0].title == "Bài"


def test_a_recipe_makes_a_reader_of_what_can_be_sent(settings: dict[str, Any]) -> None:
    content = Path(settings["PATH"])
    recipe = Recipe(content, content / "registry", '{"PLUGINS": ["plugins.awards.plugin"]}')
    assert isinstance(recipe(), ArticleReader)
