from __future__ import annotations

import pytest

from plugins.search import pagefind, planner


@pytest.fixture(autouse=True)
def with_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here Pagefind is asked where it is installed."""
    monkeypatch.setattr(planner, "is_installed", pagefind.is_installed)
