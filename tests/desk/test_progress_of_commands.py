"""Commands that read many files say how far they are, to the last one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.conftest import ARTICLE, Bulletin

Told = list[tuple[str, int, int]]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    said: Told = []

    class Recorder:
        def __enter__(self) -> Recorder:
            return self

        def __exit__(self, *error: object) -> None:
            said.append(("", 0, 0))

        def __call__(self, what: str, done: int, of: int) -> None:
            said.append((what, done, of))

    for module in ("proposing", "tag"):
        monkeypatch.setattr(f"plugins.desk.{module}.Shown", Recorder)
    return said


@pytest.mark.parametrize(
    ("command", "what"),
    [(("propose", "--content", "content"), "Đọc bài"), (("tag", "{}", "{}"), "Gán thẻ")],
)
def test_a_bar_is_told_of_every_file_and_is_put_away(
    bulletin: Bulletin, article: Path, told: Told, command: tuple[str, ...], what: str
) -> None:
    article.with_name("hai.md").write_text(ARTICLE, encoding="utf-8")
    assert bulletin(*(part.format(article) for part in command)).exit_code == 0
    assert told == [(what, 1, 2), (what, 2, 2), ("", 0, 0)]
