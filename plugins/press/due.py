"""What of the last build stands, and so need not be made, or looked at, again."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence

from plugins.bulletin.problem import Problem
from plugins.press.addresses import address_problems
from plugins.press.folder import Found, number_of
from plugins.press.origin import Origin
from plugins.press.place import Place
from plugins.press.printing import Printed
from plugins.press.record import Published, Record

CLOSING = "closing"  # stands for the sheaf of what is planned from all other pages
LISTENERS = "listeners"  # stands for that of what plugins added at the end; that of home is “”


def nothing_due(place: Place, record: Record, edition: str) -> bool:
    """Whether the output is this very edition, and every file of it as it was printed."""
    if record.edition != edition or record.tree != number_of(place.output):
        return False
    if place.aside.exists():  # a build was killed in its last moment: there is this to clear away
        return False
    top = f"{place.output}/"
    try:
        return all(file.is_at(os.lstat(top + address)) for address, file in record.files.items())
    except OSError:
        return False


def standing_files(
    record: Record, found: Mapping[str, Found], tree: int
) -> Mapping[str, Published]:
    """The files that are still as they were printed; none where the record is of another folder,
    as after a build that was killed in the moment of its switch."""
    if record.tree != tree:
        return {}
    return {a: file for a, file in record.files.items() if file.stands(found.get(a))}


def kept_files(
    sheaves: Mapping[str, str], old: Record, standing: Mapping[str, Published]
) -> Mapping[str, list[Published]]:
    """The files of each sheaf whose key and files stand."""
    files: dict[str, list[Published]] = {}
    broken = set()
    for address, file in old.files.items():
        if address in standing:
            files.setdefault(file.sheaf, []).append(file)
        else:
            broken.add(file.sheaf)
    return {
        name: files.get(name, [])
        for name, key in sheaves.items()
        if old.sheaves.get(name) == key and name not in broken
    }


def clashes_of(
    files: Mapping[str, Published],
    others: Sequence[Published],
    old: Record,
    origin: Callable[[str], Origin],
) -> list[Problem]:
    """What is wrong with the addresses of other files, alone and beside those of the files.

    Nothing is where each of all these stood beside the others in the last build.
    """
    before = {a for a, file in old.files.items() if file.sheaf not in ("", LISTENERS)}
    addresses = {file.address for file in others}
    alone = len(addresses) == len(others) and addresses.isdisjoint(files)
    if alone and addresses <= before and files.keys() <= before:
        return []
    return address_problems(files, others, origin)


def closed_files(
    key: str,
    files: Mapping[str, Published],
    printed: Printed,
    old: Record,
    standing: Mapping[str, Published],
) -> list[Published] | None:
    """The files planned from all others, where none of these is another leaf than before; None
    where they must be planned again."""
    closed = [file for file in old.files.values() if file.sheaf == CLOSING]
    others = {a for a, file in old.files.items() if file.sheaf not in ("", CLOSING, LISTENERS)}
    if old.sheaves.get(CLOSING) != key or others != files.keys():
        return None
    if any(file.address not in standing for file in closed):
        return None
    return closed if all(f.leaf == old.files[f.address].leaf for f in printed.files) else None
