"""Folders at the top of the site that have pages of their own: no editor’s page may take one."""

from __future__ import annotations

TAKEN = frozenset(
    [
        "phong-trao",
        "don-vi",
        "chuyen-muc",
        "tac-gia",
        "luu-tru",
        "tin",
        "du-lieu",
        "dinh-chinh",
        "hinh-anh",
        "huong-dan-bien-tap",
        "rss",
        "so",
        "so-do",
        "theme",
        "thong-ke",
        "tim-kiem",
    ]
)
