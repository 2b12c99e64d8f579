"""Entries once read, kept in one SQLite file from build to build.

What is kept is a cache: the file may be deleted at any time, and one that cannot be read, that is
of another version or none of ours at all is begun anew without a word. Where nothing may be written
or another program writes, a file that lasts as long as the build stands in for it.

All that one build changes is one transaction. Entries hold for the version (code and settings) and
for the registers whose digest stands beside them.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
import weakref
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from plugins.bulletin.problem import notices
from plugins.bulletin.record_json import written
from plugins.manuscript.database import Foreign, about, begin, connected, end, is_closed, remove
from plugins.manuscript.outcome import Outcome

_FORGET = (
    "delete from files where path = ?",
    "delete from entries where path = ?",
    "delete from searched where path = ?",
)


class Kept(NamedTuple):
    """What is known of a file without reading it."""

    path: str
    stamp: str
    sha: str
    pictures: str  # JSON of places where a picture was looked for, with their stamps; “”: of none
    row: str  # JSON
    claim: str  # JSON
    new_section: str
    notices: str  # JSON; “”: none


class Store:
    """The entries of one content folder, as the last build left them, and what this one changes.

    ``moment``: when it was opened, in nanoseconds of the clock of its file system; see ``stamps``.
    ``files``: what was kept, by path. ``registers``, ``names``: the digest of the registers for
    which it holds, and what they said, as JSON; “” where nothing is kept. ``pages``: the digest of
    each fixed page's bytes and the page, as JSON, by path. ``introductions``: the
    same of introductions; ``introduced``: which the registers knew. ``issues``: the same of issues.
    May be read after a fork.
    """

    def __init__(self, path: Path, version: str, *, passing: bool = False) -> None:
        """Open the file or begin it. Raises OSError, sqlite3.Error or :class:`Foreign`.

        A ``passing`` one goes when the store does.
        """
        path.touch()
        self.moment = path.stat().st_mtime_ns
        self._path, self._process = path, os.getpid()
        self._database = connected(path)
        self.close = weakref.finalize(self, end, self._database, path if passing else None)
        try:
            begin(self._database, version)
            self.registers = about(self._database, "registers")
            self.names = about(self._database, "names")
            self.introduced = about(self._database, "introduced")
            self.introductions = about(self._database, "introductions")
            self.issues = about(self._database, "issues")
            found = map(Kept._make, self._database.execute("select * from files"))
            self.files = {kept.path: kept for kept in found}
            pages = self._database.execute("select path, sha, page from pages")
            self.pages = {path: (sha, page) for path, sha, page in pages}
        except BaseException:
            self.close()
            raise

    def put(self, outcome: Outcome, stamp: str, pictures: str) -> None:
        """Keep what became of a file that was read."""
        told = notices(outcome.problems)
        section = outcome.claim.new_section if outcome.claim else ""
        self._write(
            "insert or replace into files values (?, ?, ?, ?, ?, ?, ?, ?)",
            outcome.path,
            stamp,
            outcome.sha,
            pictures,
            outcome.row,
            written(outcome.claim),
            section,
            written(told) if told else "",
        )
        parts = (outcome.path, outcome.digest, outcome.brief, outcome.entry)
        self._write("insert or replace into entries values (?, ?, ?, ?)", *parts)
        self._write("insert or replace into searched values (?, ?)", outcome.path, outcome.searched)

    def restamp(self, path: str, stamp: str) -> None:
        """Keep a stamp for a file that was looked at and is the one that was read."""
        self._write("update files set stamp = ? where path = ?", stamp, path)

    def drop(self, paths: Iterable[str]) -> None:
        """Forget files; paths of which nothing is kept are passed over."""
        for path in [path for path in paths if self.files.pop(path, None)]:
            for statement in _FORGET:
                self._write(statement, path)

    def put_page(self, path: str, sha: str, page: str) -> None:
        """Keep the fixed page, as JSON, that was made of a file of this digest."""
        self._write("insert or replace into pages values (?, ?, ?)", path, sha, page)

    def drop_pages(self, paths: Iterable[str]) -> None:
        """Forget fixed pages."""
        for path in paths:
            self._write("delete from pages where path = ?", path)

    def holding(self, strings: Sequence[str]) -> list[str]:
        """The files in whose words one of these strings stands."""
        if not strings:
            return []
        rows = self._database.execute("select path, words from searched")
        return [path for path, words in rows if any(string in words for string in strings)]

    def hold_for(self, registers: str, names: str) -> None:
        """Say for which registers the entries hold."""
        for pair in (("registers", registers), ("names", names)):
            self._write("insert or replace into about values (?, ?)", *pair)

    def tell(self, name: str, value: str) -> None:
        """Keep “introductions”, “introduced” or “issues”."""
        self._write("insert or replace into about values (?, ?)", name, value)

    def commit(self) -> None:
        """Make what was changed last. Where that fails (a full disk), nothing was changed."""
        try:
            if self._database.in_transaction:
                self._database.execute("commit")
        except sqlite3.Error:
            self._give_up()

    def distrust(self, path: str) -> None:
        """Have a file read by the next build, for what was kept of it cannot be read."""
        with suppress(sqlite3.Error):
            self._database.execute(_FORGET[0], (path,))

    def brief(self, path: str, digest: str) -> str | None:
        """The JSON of the brief of an entry, None where it is not or no longer kept."""
        question = "select brief from entries where path = ? and digest = ?"
        return self._text(question, path, digest)

    def entry(self, path: str, digest: str) -> str | None:
        """The JSON of an entry, None where it is not or no longer kept."""
        question = "select entry from entries where path = ? and digest = ?"
        return self._text(question, path, digest)

    def _text(self, question: str, path: str, digest: str) -> str | None:
        if self._process != os.getpid():  # a connection must not be used by a forked process
            self._inherited, self._process = self._database, os.getpid()
            self._database = sqlite3.connect(self._path, isolation_level=None)
        try:
            found = self._database.execute(question, (path, digest)).fetchone()
        except sqlite3.DatabaseError:  # the file is spoilt
            with suppress(OSError):
                remove(self._path)
            return None
        return str(found[0]) if found else None

    def _write(self, statement: str, *values: str) -> None:
        if not self._database.in_transaction:
            return  # given up
        try:
            self._database.execute(statement, values)
        except (sqlite3.Error, UnicodeError):
            self._give_up()

    def _give_up(self) -> None:
        with suppress(sqlite3.Error):
            self._database.execute("rollback")


def open_store(path: Path | None, version: str) -> Store:
    """The store in a file, begun anew where the file is not what this version wrote.

    Where it cannot be used, and for None, one that is gone when it is let go.
    """
    if path is not None:
        for again in (True, False):
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                return Store(path, version)
            except OSError:
                break
            except (sqlite3.Error, Foreign, ValueError) as error:
                if is_closed(error) or not again:
                    break
                with suppress(OSError):
                    remove(path)
    handle, name = tempfile.mkstemp(prefix="bulletin-", suffix=".sqlite")
    os.close(handle)
    return Store(Path(name), version, passing=True)
