"""Briefs and entries, each read from the store when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from plugins.bulletin.entry import Entry
from plugins.bulletin.pages.index import Brief, Row, brief_of
from plugins.bulletin.record_json import read
from plugins.manuscript.store import Store

_BRIEFS, _ENTRIES = 1024, 32  # held at a time


class Gone(Exception):
    """An article is no longer what it was when the build began, neither kept nor on the disk."""


class StoredArticles:
    """The articles of a store. What it no longer has, or has spoilt, is read ``again``."""

    def __init__(self, store: Store, again: Callable[[str], Entry | None]) -> None:
        self._store, self._again = store, again
        self._brief = lru_cache(_BRIEFS)(self._read_brief)
        self._entry = lru_cache(_ENTRIES)(self._read_entry)

    def brief(self, row: Row) -> Brief:
        return self._brief(row.path, row.entry)

    def entry(self, row: Row) -> Entry:
        """The whole article, with the authors of its row."""
        entry = self._entry(row.path, row.entry)
        return entry if entry.authors == row.authors else replace(entry, authors=row.authors)

    def _read_brief(self, path: str, digest: str) -> Brief:
        text = self._store.brief(path, digest)
        try:
            return read(Brief, text or "")
        except ValueError:
            return brief_of(self._entry(path, digest))

    def _read_entry(self, path: str, digest: str) -> Entry:
        text = self._store.entry(path, digest)
        try:
            return read(Entry, text or "")
        except ValueError:
            self._store.distrust(path)
            entry = self._again(path)
        if entry is None or entry.digest != digest:
            raise Gone(path)
        return entry
