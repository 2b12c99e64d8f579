"""From a sheaf to its files: planned, printed where their keys have changed, put into staging."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from plugins.bulletin.pages.index import Articles, Row
from plugins.bulletin.pages.plan import Plan, Sheaf
from plugins.press.addresses import fault_of
from plugins.press.keys import Keys
from plugins.press.leads import Leads
from plugins.press.links import Target
from plugins.press.precompress import NO_COPIES, Method, Precompression
from plugins.press.record import Published
from plugins.press.render import Printing
from plugins.press.staging import Staging
from plugins.press.theme_faults import theme_faults


@dataclass(slots=True)
class Printed:
    """What became of some sheaves."""

    files: list[Published] = field(default_factory=list)
    looked_at: list[str] = field(default_factory=list)  # addresses printed, not kept by their keys
    written: int = 0  # files whose bytes are new
    targets: set[Target] = field(default_factory=set)
    doubtful: bool = False

    def add(self, other: Printed) -> None:
        self.files += other.files
        self.looked_at += other.looked_at
        self.written += other.written
        self.targets |= other.targets
        self.doubtful |= other.doubtful


@dataclass(frozen=True, slots=True)
class Compositor:
    """Prints sheaves into the staging folder."""

    staging: Staging
    printing: Printing
    keys: Keys
    rows: Mapping[str, Row]  # of all articles, by address
    articles: Articles
    standing: Mapping[str, Published]  # files of the last build that are as they were printed
    precompression: Precompression = NO_COPIES
    _leads: Leads = field(init=False)  # of all that was printed, so that each is told once

    def __post_init__(self) -> None:
        object.__setattr__(self, "_leads", Leads(self.printing.site))

    def of(self, sheaves: Iterable[Sheaf]) -> Printed:
        """Every file of the sheaves; of targets only those that nothing printed before led to."""
        printed = Printed()
        for sheaf in sheaves:
            with theme_faults():
                self._print(sheaf.name, sheaf.plans(), printed)
        printed.targets, printed.doubtful = self._leads.taken()
        return printed

    def of_plans(self, name: str, plans: Iterable[Plan]) -> Printed:
        """Every file of plans that belong to no sheaf of a planner."""
        printed = Printed()
        with theme_faults():
            self._print(name, plans, printed)
        printed.targets, printed.doubtful = self._leads.taken()
        return printed

    def _print(self, sheaf: str, plans: Iterable[Plan], printed: Printed) -> None:
        for plan in plans:
            row = None if plan.entry is None else self.rows[plan.entry]
            key = self.keys.key(plan, self.printing.digest(plan), row)
            before = self.standing.get(plan.address)
            if fault_of(plan.address):  # told with all others; nothing is written there
                printed.files.append(Published(plan.address, sheaf, key, 0, 0, False, None))
                continue
            copies = self.precompression.of(plan.address)
            kept = all(plan.address + copy.ending in self.standing for copy in copies)
            if before is None or before.key != key or not kept:
                entry = None if row is None else self.articles.entry(row)
                data = self.printing.page(plan, entry)
                self._leads.add(plan.address, data)
                printed.looked_at.append(plan.address)
                printed.written += self.staging.write(plan.address, data)
                for copy in copies:
                    self._compress(sheaf, plan.address, data, copy, printed)
            else:
                printed.files += [self.standing[plan.address + copy.ending] for copy in copies]
            size, time_ns = self.staging.size_and_time(plan.address)
            page = plan.is_page
            printed.files.append(
                Published(plan.address, sheaf, key, size, time_ns, page, plan.changed)
            )

    def _compress(
        self, sheaf: str, address: str, data: bytes, copy: Method, printed: Printed
    ) -> None:
        """The compressed copy of a page, made anew only if the bytes are not those it holds."""
        address, key = address + copy.ending, copy.key(data)
        before = self.standing.get(address)
        if before is None or before.key != key:
            printed.written += self.staging.write(address, copy.compress(data))
        size, time_ns = self.staging.size_and_time(address)
        printed.files.append(Published(address, sheaf, key, size, time_ns, False, None))
