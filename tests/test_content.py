"""The real ``content/`` can be published: a bad article fails here before it fails there."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from plugins.desk import main

ROOT = Path(__file__).parent.parent


def test_no_article_picture_or_register_has_a_problem() -> None:
    result = CliRunner().invoke(main, ["check", "--settings", str(ROOT / "pelicanconf.py")])
    assert (result.exit_code, result.output) == (0, "Không có lỗi.\n")
