"""The record of what is published: each file, the key it was printed under, its size and time."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.bulletin.problem import Problem, shown
from plugins.press.place import Place

_FORMAT = 1
# What systems leave in any folder that was once looked at.
_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class Published:
    """One file as it was published."""

    key: str
    size: int  # bytes
    time_ns: int  # of the last change

    def stands(self, key: str, file: Path) -> bool:
        """Whether the file is still the one that was printed under this key."""
        if key != self.key:
            return False
        try:
            found = file.stat(follow_symlinks=False)
        except OSError:
            return False
        return (found.st_size, found.st_mtime_ns) == (self.size, self.time_ns)


@dataclass(frozen=True, slots=True)
class Record:
    """Every file of the output by its address."""

    files: Mapping[str, Published] = field(default_factory=dict)


def read_record(path: Path) -> Record | None:
    """The record in a file; None where there is none; an empty one where it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        return Record()
    try:
        data = json.loads(text)
        if data["format"] != _FORMAT:
            return Record()
        return Record(
            {
                str(address): Published(str(key), int(size), int(time_ns))
                for address, (key, size, time_ns) in data["files"].items()
            }
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Record()


def write_record(path: Path, record: Record) -> None:
    """Write a record; a reader never meets a half one."""
    data = {
        "format": _FORMAT,
        "files": {a: [f.key, f.size, f.time_ns] for a, f in sorted(record.files.items())},
    }
    draft = path.with_suffix(".draft")
    draft.write_text(json.dumps(data, ensure_ascii=False) + "\n", encoding="utf-8")
    draft.replace(path)


def foreign_files(place: Place) -> Problem | None:
    """That the output holds files which no build of ours put there, so that nobody loses them.

    A build killed between its switch and its last word leaves two records; files of both are ours.
    """
    if not place.output.exists():
        return None
    found = files_below(place.output)
    records = [read_record(path) for path in (place.record, place.next_record)]
    known = [record for record in records if record is not None]
    if any(not record.files for record in known):
        return None  # a record that cannot be read still says that the folder is ours
    ours = {address for record in known for address in record.files}
    foreign = [address for address in found if address not in ours]
    if not foreign:
        return None
    some = ", ".join(foreign[:3]) + (f" và {len(foreign) - 3} tệp khác" if foreign[3:] else "")
    return Problem(
        shown(place.output),
        0,
        what=f"thư mục ra có tệp không do bản tin làm ra: {some}",
        fix="dời các tệp ấy đi nơi khác (hoặc xóa, nếu không cần) rồi dựng lại",
    )


def files_below(folder: Path) -> tuple[str, ...]:
    """The addresses of all files below a folder, sorted, but for the litter of systems."""
    found: list[str] = []
    for base, folders, names in os.walk(folder):
        below = Path(base).relative_to(folder).as_posix()
        prefix = "" if below == "." else below + "/"
        found += [prefix + name for name in names if name not in _LITTER]
        found += [prefix + name for name in folders if (Path(base) / name).is_symlink()]
    return tuple(sorted(found))
