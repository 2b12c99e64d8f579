"""What all tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from plugins.search import planner


@pytest.fixture(scope="session", autouse=True)
def without_index() -> Iterator[None]:
    """Builds in this process leave Pagefind out, which takes half a second for each; the tests of
    the search let it in."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(planner, "is_installed", lambda: False)
        yield
