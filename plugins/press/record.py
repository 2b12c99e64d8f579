"""The record of what is published: sheaves and files with their keys, kept in one SQLite file.

Three keys lie on one another. While that of the edition stands, nothing is due; while that of a
sheaf stands, its plans are not even made; while that of a page stands, it is not printed.
"""

from __future__ import annotations

import errno
import json
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from plugins.bulletin.pages.plan import Leaf
from plugins.press.folder import Found, clear

_FORMAT = 2
# What the system would say where SQLite says it in numbers of its own.
_NUMBERS: Mapping[int, int] = MappingProxyType(
    {
        sqlite3.SQLITE_FULL: errno.ENOSPC,
        sqlite3.SQLITE_READONLY: errno.EACCES,
        sqlite3.SQLITE_CANTOPEN: errno.EACCES,
        sqlite3.SQLITE_PERM: errno.EACCES,
        sqlite3.SQLITE_BUSY: errno.EBUSY,
        sqlite3.SQLITE_LOCKED: errno.EBUSY,
    }
)
_TABLES = """
create table about (name text primary key, value text not null) without rowid;
create table sheaves (name text primary key, key text not null) without rowid;
create table files (
    address text primary key, sheaf text not null, key text not null, size integer not null,
    time_ns integer not null, is_page integer not null, changed text) without rowid;
create table gone (address text primary key) without rowid;
create table made (address text primary key) without rowid;
"""


@dataclass(frozen=True, slots=True)
class Published:
    """One file as it was published."""

    address: str
    sheaf: str  # its name; “” for what a listener to ``finalized`` put there
    key: str
    size: int  # bytes
    time_ns: int  # of the last change
    is_page: bool
    changed: date | None

    @property
    def leaf(self) -> Leaf:
        return Leaf(self.address, self.is_page, self.changed)

    @property
    def parts(self) -> tuple[Any, ...]:
        """As JSON and SQLite have it; ``published_of`` turns it back."""
        day = self.changed.isoformat() if self.changed else None
        return (self.address, self.sheaf, self.key, self.size, self.time_ns, self.is_page, day)

    def is_at(self, found: os.stat_result) -> bool:
        """Whether what the system tells of a file is still the file that was printed."""
        return (found.st_size, found.st_mtime_ns) == (self.size, self.time_ns)

    def stands(self, found: Found | None) -> bool:
        """Whether what was found is still the file that was printed."""
        return found is not None and (found.size, found.time_ns) == (self.size, self.time_ns)


def published_of(parts: Sequence[Any]) -> Published:
    """The file of its parts."""
    address, sheaf, key, size, time_ns, is_page, day = parts
    changed = date.fromisoformat(day) if day else None
    return Published(address, sheaf, key, size, time_ns, bool(is_page), changed)


@dataclass(frozen=True, slots=True)
class Record:
    """What is published. ``Record()`` is that of a build whose record cannot be read."""

    tree: int = 0  # the number of the folder that is described
    edition: str = ""
    told: Mapping[str, Any] = field(default_factory=dict)  # what the report said, as JSON has it
    sheaves: Mapping[str, str] = field(default_factory=dict)  # key by name
    files: Mapping[str, Published] = field(default_factory=dict)  # by address
    gone: frozenset[str] = frozenset()  # addresses that the last build took away
    made: frozenset[str] = frozenset()  # addresses that it printed
    names: str = ""  # the times of the folders of what is published
    behind: str = ""  # and of those of what was published before, which the next build begins with

    @property
    def unread(self) -> bool:
        return not self.tree

    @property
    def differing(self) -> frozenset[str]:
        """Where what is published need not be what was published before."""
        return self.gone | self.made

    @property
    def addresses(self) -> AbstractSet[str]:
        """All that are published now or were before."""
        return self.files.keys() | self.gone


def read_record(path: Path) -> Record | None:
    """The record in a file; None where there is none; ``Record()`` where it cannot be read."""
    if not path.exists():
        return None
    try:
        with closing(sqlite3.connect(path)) as database:
            about = dict(database.execute("select name, value from about"))
            if about["format"] != str(_FORMAT):
                return Record()
            return Record(
                tree=int(about["tree"]),
                edition=about["edition"],
                told=json.loads(about["told"]),
                sheaves=dict(database.execute("select name, key from sheaves")),
                files={
                    row[0]: published_of(row) for row in database.execute("select * from files")
                },
                gone=frozenset(a for (a,) in database.execute("select address from gone")),
                made=frozenset(a for (a,) in database.execute("select address from made")),
                names=about["names"],
                behind=about["behind"],
            )
    except (sqlite3.Error, ValueError, TypeError, KeyError):
        return Record()


def write_record(path: Path, new: Record, old: Record | None = None) -> None:
    """Write a record, all of it or nothing. With the ``old`` one, which must be what the file
    holds, only what differs is written. Raises OSError."""
    if old is not None and not old.unread:
        try:
            _write(path, new, old)
        except sqlite3.Error:  # closed to us, or something wrote into it: made anew
            pass
        else:
            return
    try:
        _write_anew(path, new)
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # without what is finer
        raise OSError(_NUMBERS.get(code, errno.EIO), str(error), str(path)) from error


def _write_anew(path: Path, new: Record) -> None:
    """In the place of the old one at once: without any record the output would not be ours."""
    begun = path.with_name(f"{path.name}.new")
    for left in (begun, begun.with_name(f"{begun.name}-journal")):
        clear(left)
    _write(begun, new, Record())
    clear(path.with_name(f"{path.name}-journal"))
    if path.is_dir():
        clear(path)
    begun.replace(path)


def _write(path: Path, new: Record, old: Record) -> None:
    with _opened(path) as database:
        about = {
            "format": str(_FORMAT),
            "tree": str(new.tree),
            "edition": new.edition,
            "told": json.dumps(new.told, ensure_ascii=False),
            "names": new.names,
            "behind": new.behind,
        }
        database.executemany("insert or replace into about values (?, ?)", about.items())
        sheaves = new.sheaves.items() - old.sheaves.items()
        database.executemany("insert or replace into sheaves values (?, ?)", sheaves)
        lost = ((name,) for name in old.sheaves.keys() - new.sheaves.keys())
        database.executemany("delete from sheaves where name = ?", lost)
        files = (f.parts for a, f in new.files.items() if old.files.get(a) != f)
        database.executemany("insert or replace into files values (?, ?, ?, ?, ?, ?, ?)", files)
        lost = ((address,) for address in old.files.keys() - new.files.keys())
        database.executemany("delete from files where address = ?", lost)
        database.execute("delete from gone")
        database.executemany("insert into gone values (?)", ((a,) for a in new.gone))
        database.execute("delete from made")
        database.executemany("insert into made values (?)", ((a,) for a in new.made))


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The database in one transaction."""
    there = path.exists()
    with closing(sqlite3.connect(path)) as database, database:
        # What a power cut spoils is printed again; waiting for the disk costs every build 50 ms.
        database.execute("pragma synchronous = off")
        if not there:
            database.executescript(_TABLES)
        yield database
