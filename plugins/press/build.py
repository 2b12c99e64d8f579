"""Sheaves become files, the files are looked at as a whole, and the whole takes its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from plugins.bulletin.pages.index import Articles, Row
from plugins.bulletin.pages.plan import Leaf, Plan, Sheaf
from plugins.bulletin.problem import Refused
from plugins.press.check import all_lead, check
from plugins.press.crew import printed_by_many
from plugins.press.due import (
    CLOSING,
    LISTENERS,
    clashes_of,
    closed_files,
    kept_files,
    standing_files,
)
from plugins.press.folder import found_at, found_below, number_of, times_of
from plugins.press.foreign import foreign_files
from plugins.press.keys import Keys
from plugins.press.origin import Origin
from plugins.press.place import Place
from plugins.press.precompress import NO_COPIES, Precompression
from plugins.press.printing import Compositor, Printed
from plugins.press.progress import (
    CHECKING,
    PREPARING,
    PRINTING,
    PUBLISHING,
    Stages,
    Watch,
    unwatched,
)
from plugins.press.record import Published, Record, write_record
from plugins.press.render import Printing
from plugins.press.staging import Staging, staged
from plugins.press.stopping import unstoppable
from plugins.press.suspects import suspects
from plugins.press.switch import recover, switch


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be built."""

    sheaves: Sequence[Sheaf]
    closing: Callable[[Sequence[Leaf]], Iterable[Plan]]  # plans made from all other pages
    rows: Mapping[str, Row]  # of all articles, by address
    articles: Articles
    origin: Callable[[str], Origin]  # whose page an address is
    printing: Printing
    keys: Keys
    told: Callable[[Iterable[Published]], Mapping[str, Any]]  # what the record says of the files
    edition: str = ""  # the key of all of it
    precompression: Precompression = NO_COPIES
    finish: Callable[[Path], None] | None = None  # may add files to the staging folder
    watch: Watch = unwatched
    stages: Stages = field(default_factory=Stages)
    workers: int = 1


@dataclass(frozen=True, slots=True)
class Done:
    """What became of the files."""

    written: int
    kept: int
    removed: int
    told: Mapping[str, Any]


def build(place: Place, old: Record | None, work: Work) -> Done:
    """Print what is due, check it and publish all, all or nothing. The lock must be held.

    ``old``: the record of the last build. Raises :class:`Refused` for what an editor can mend;
    faults of ours are raised as they are. In both cases the output is what it was.
    """
    with work.stages.of(PREPARING):
        recover(place)
        record = old or Record()
        names_stand = _names_stand(record, place)
        published = (
            found_at(place.output, record.files) if names_stand else found_below(place.output)
        )
        if foreign := foreign_files(place, published, old):
            raise Refused([foreign])
        old = record
        standing = standing_files(old, published, number_of(place.output))
        differing = old.differing if names_stand else None
        staging = staged(place, published, work.finish is not None, differing)
    with work.stages.of(PRINTING):
        compositor = Compositor(
            staging,
            work.printing,
            work.keys,
            work.rows,
            work.articles,
            standing,
            work.precompression,
        )
        sheaves = {sheaf.name: work.keys.sheaf(sheaf) for sheaf in work.sheaves}
        kept = kept_files(sheaves, old, standing)
        due = [sheaf for sheaf in work.sheaves if sheaf.name not in kept]
        printed = printed_by_many(compositor, due, work.workers, work.watch)
        files = {file.address: file for name in kept for file in kept[name]}
        clashes = clashes_of(files, printed.files, old, work.origin)
        files |= {file.address: file for file in printed.files}
        sheaves[CLOSING] = work.keys.sheaf(Sheaf(CLOSING, "", tuple))
        closed = closed_files(sheaves[CLOSING], files, printed, old, standing)
        if closed is None:
            closing = compositor.of_plans(CLOSING, work.closing([f.leaf for f in files.values()]))
            clashes += clashes_of(files, closing.files, old, work.origin)
            printed.add(closing)
            closed = closing.files
        if clashes:
            raise Refused(clashes)
        files |= {file.address: file for file in closed}
        gone = published.keys() - files.keys()
        for address in gone:
            staging.remove(address)
        files |= _finished(staging, files, work.finish)
    with work.stages.of(CHECKING):
        # Nobody knows which anchors a page had that was changed by hand.
        lost = gone | (old.files.keys() - standing.keys())
        _look(staging, files, printed, lost, work)
    with work.stages.of(PUBLISHING):
        told = work.told(files.values())
        number = number_of(place.staging)
        made = frozenset(a for a, file in files.items() if old.files.get(a) != file)
        new = Record(number, work.edition, told, sheaves, files, frozenset(gone), made)
        if work.finish is None:  # who may write into files that are there may go on doing so
            new = _with_times(new, place)
        _publish(place, new, old)
        if not place.staging.exists():  # after the first build, so that the second is quick
            staged(place, found_below(place.output))
    removed = len(old.files.keys() - files.keys())
    return Done(printed.written, len(files) - printed.written, removed, told)


def _names_stand(record: Record, place: Place) -> bool:
    """Whether nobody added, removed or exchanged a file since the record was written, in what is
    published and in what was before. Files that were written into are not seen."""
    if not (record.names and record.behind) or record.tree != number_of(place.output):
        return False
    names = times_of(place.output, record.addresses)
    return record.names == names and record.behind == times_of(place.staging, record.addresses)


def _with_times(record: Record, place: Place) -> Record:
    """The record of what is about to be published, with which :func:`_names_stand` afterwards."""
    names = times_of(place.staging, record.addresses)
    return replace(record, names=names, behind=times_of(place.output, record.addresses))


def _finished(
    staging: Staging, files: Mapping[str, Published], finish: Callable[[Path], None] | None
) -> Mapping[str, Published]:
    """The files that listeners added or changed; those they took away have no bytes."""
    if finish is None:
        return {}
    finish(staging.folder)
    there = found_below(staging.folder)
    taken = {a: replace(file, size=0) for a, file in files.items() if a not in there}
    return taken | {
        address: replace(files[address], size=found.size, time_ns=found.time_ns)
        if address in files
        else Published(address, LISTENERS, "", found.size, found.time_ns, False, None)
        for address, found in there.items()
        if not (address in files and files[address].stands(found))
    }


def _look(
    staging: Staging,
    files: Mapping[str, Published],
    printed: Printed,
    lost: Iterable[str],
    work: Work,
) -> None:
    """Look at what was printed, and at what may lead to something that is lost."""
    site = work.printing.site
    others = suspects(staging, files.keys() - set(printed.looked_at), lost, printed.looked_at)
    others += (address for address, file in files.items() if not file.size)
    planned = [address for address, file in files.items() if file.sheaf != LISTENERS]
    sound = not printed.doubtful and not others and "index.html" in files
    if sound and all_lead(staging.folder, printed.targets, files):
        return
    looked_at = sorted({*printed.looked_at, *others} & set(planned))
    if faults := check(staging.folder, files.keys(), site, work.origin, looked_at):
        raise Refused(faults)


def _publish(place: Place, new: Record, old: Record) -> None:
    """Write down what will be published, and switch.

    In this order: a build that is killed between the two leaves a record of a folder that is not
    the published one, which the next build sees by the folder's number.
    """
    with unstoppable():
        write_record(place.record, new, old)
        try:
            switch(place)
        except Refused:
            write_record(place.record, old, new)
            raise
