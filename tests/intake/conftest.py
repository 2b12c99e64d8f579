"""Short ways to what a Word file becomes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from plugins.intake.draft import Draft, draft_of
from plugins.intake.markdown import written
from plugins.intake.reading import read_document


@pytest.fixture
def draft() -> Callable[..., Draft]:
    """The draft of a file's bytes."""

    def drafted(data: bytes, *, convert: bool = False) -> Draft:
        return draft_of(read_document(data, lambda name: None, convert=convert), "tep")

    return drafted


@pytest.fixture
def body(draft: Callable[..., Draft]) -> Callable[..., str]:
    """The body of a file's bytes as it is written; pictures are “0.png”, “1.png” …"""

    def text(data: bytes, *, convert: bool = False) -> str:
        made = draft(data, convert=convert)
        lost = {n for n, picture in enumerate(made.pictures) if picture.lost}
        return written(made.blocks, lambda n: ("" if n in lost else f"{n}.png", "")).text

    return text
