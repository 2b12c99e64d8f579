"""Plans become files, the files are looked at as a whole, and the whole takes its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.bulletin.entry import Entry, FixedPage
from plugins.bulletin.pages.plan import Plan
from plugins.bulletin.problem import Refused
from plugins.press.addresses import address_problems
from plugins.press.check import check
from plugins.press.keys import Keys
from plugins.press.origin import Origins
from plugins.press.place import Place
from plugins.press.published import Published, Record, foreign_files, read_record, write_record
from plugins.press.render import Printing
from plugins.press.staging import Staging, staged
from plugins.press.switch import recover, switch


@dataclass(frozen=True, slots=True)
class Done:
    """What became of the files."""

    written: int
    kept: int
    removed: int


def build(
    place: Place,
    plans: Iterable[Plan],
    entries: Mapping[str, Entry],
    printing: Printing,
    keys: Keys,
    finish: Callable[[Path], None] = lambda folder: None,
    pages: Iterable[FixedPage] = (),
) -> Done:
    """Print the plans, check them and publish them, all or nothing. The lock must be held.

    ``entries`` are by their address; ``finish`` may add files to the staging folder; of ``pages``
    only their files are named in problems. Raises :class:`Refused` for what an editor can mend;
    faults of ours are raised as they are. In both cases the output is what it was.
    """
    planned = tuple(plans)
    origins = Origins(planned, entries.values(), pages)
    if faults := tuple(address_problems(planned, lambda plan: origins.of(plan.address).path)):
        raise Refused(faults)
    recover(place)
    if foreign := foreign_files(place):
        raise Refused([foreign])
    old = read_record(place.record) or Record()
    with staged(place) as staging:
        files = _print(staging, planned, entries, printing, keys, old)
        finish(staging.folder)
        files |= {a: staging.published_as(a, "") for a in staging.addresses() if a not in files}
        faults = check(
            staging.folder, [plan.address for plan in planned], printing.site, origins.of
        )
        if faults:
            raise Refused(faults)
        write_record(place.next_record, Record(files))
        switch(place)
    place.next_record.replace(place.record)
    return Done(staging.written, staging.kept, len(old.files.keys() - files.keys()))


def _print(
    staging: Staging,
    plans: Iterable[Plan],
    entries: Mapping[str, Entry],
    printing: Printing,
    keys: Keys,
    old: Record,
) -> dict[str, Published]:
    """Put every page into the staging folder: kept where its key stands, else printed."""
    files: dict[str, Published] = {}
    for plan in plans:
        entry = None if plan.entry is None else entries[plan.entry]
        key = keys.key(plan, printing.digest(plan), entry.digest if entry else "")
        before = old.files.get(plan.address)
        if before and before.stands(key, staging.published / plan.address):
            staging.keep(plan.address)
        else:
            staging.write(plan.address, printing.page(plan, entry))
        files[plan.address] = staging.published_as(plan.address, key)
    return files
