"""The SQLite file in which entries are kept: opened, and begun where it is none of ours.

Nothing is migrated: what is kept can be read again, so a file of another version is begun anew.
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

_FORMAT = 2
_TABLES = """
create table about (name text primary key, value text not null) without rowid;
create table files (
    path text primary key, stamp text not null, sha text not null, pictures text not null,
    row text not null, claim text not null, new_section text not null, notices text not null
) without rowid;
create table entries (
    path text primary key, digest text not null, brief text not null, entry text not null);
create table searched (path text primary key, words text not null);
create table pages (path text primary key, sha text not null, page text not null) without rowid;
"""
# Nothing is wrong with the file: it cannot be used now, or not from here.
_CLOSED = frozenset(
    (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN,
     sqlite3.SQLITE_PERM, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_AUTH)
)  # fmt: skip


class Foreign(Exception):
    """The file is not what this version wrote."""


def connected(path: Path) -> sqlite3.Connection:
    """The file, which is begun where it is not there; no transaction goes on."""
    return sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)


def begin(database: sqlite3.Connection, version: str) -> None:
    """Go into a transaction, in which there are all tables. Raises :class:`Foreign`."""
    version = f"{_FORMAT} {version}"
    # What a power cut spoils is begun anew; waiting for the disk costs every build 50 ms.
    database.execute("pragma synchronous = off")
    database.execute("begin immediate")
    if not database.execute("select 1 from sqlite_schema").fetchone():
        for statement in filter(str.strip, _TABLES.split(";")):
            database.execute(statement)
        database.execute("insert into about values ('version', ?)", (version,))
    elif about(database, "version") != version:
        raise Foreign


def about(database: sqlite3.Connection, name: str) -> str:
    """What is said of the whole under a name; “” where nothing is."""
    found = database.execute("select value from about where name = ?", (name,)).fetchone()
    return str(found[0]) if found else ""


def is_closed(error: Exception) -> bool:
    """Whether the file may be good, but cannot be used now or from here."""
    code = getattr(error, "sqlite_errorcode", None) or 0
    return code & 0xFF in _CLOSED


def remove(path: Path) -> None:
    """Delete the file and what SQLite left beside it. Raises OSError."""
    for name in (path.name, f"{path.name}-journal"):
        path.with_name(name).unlink(missing_ok=True)


def end(database: sqlite3.Connection, passing: Path | None) -> None:
    """Close the file; a passing one goes."""
    database.close()
    if passing:
        with suppress(OSError):
            remove(passing)
