"""The line of an entry in its file."""

from __future__ import annotations

from pathlib import Path

from plugins.bulletin.registry.whereabouts import entry_lines

UNITS = '[[kind]]\nslug = "bo"\n\n[[unit]]\nslug = "a"\n\n[[place]]\nslug = "a"\n[[place]]\n'


def test_by_table_and_slug(tmp_path: Path) -> None:
    (tmp_path / "units.toml").write_text(UNITS, encoding="utf-8")
    (tmp_path / "campaigns.toml").write_text('[[campaign]]\nslug = "a"\n', encoding="utf-8")
    lines = entry_lines(tmp_path)
    assert lines["unit", "a"] == f"{tmp_path.as_posix()}/units.toml:4"
    assert lines["place", "a"].endswith("units.toml:7")
    assert lines["campaign", "a"].endswith("campaigns.toml:1")
    assert ("kind", "bo") not in lines


def test_files_that_are_not_there_have_no_entries(tmp_path: Path) -> None:
    assert entry_lines(tmp_path) == {}
