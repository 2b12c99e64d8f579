"""A small bulletin of its own in a temporary folder, and the command run in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from plugins.desk import main

ROOT = Path(__file__).parent.parent.parent
ARTICLE = """\
Title: Tết Sum vầy ở Lạng Sơn
Date: 2023-11-10
Author: Thu Thủy
Section: Phong trào thi đua

Sở Nội vụ tỉnh Lạng Sơn tổng kết chương trình “Tết Sum vầy”.

Liên đoàn Lao động tỉnh dự hội nghị.
"""

Bulletin = Callable[..., Result]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """One good article in ``content/``, beside the real registers."""
    path = tmp_path / "content" / "articles" / "2023" / "11" / "tet-sum-vay.md"
    path.parent.mkdir(parents=True)
    path.write_text(ARTICLE, encoding="utf-8")
    shutil.copytree(ROOT / "content" / "registry", tmp_path / "content" / "registry")
    return path


@pytest.fixture
def bulletin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bulletin:
    """``bulletin`` typed in the temporary folder, which has no settings of its own."""
    monkeypatch.chdir(tmp_path)

    def typed(*arguments: str | Path) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments])

    return typed
