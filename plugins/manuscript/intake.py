"""All articles of a content folder, as far as they are known from before; the rest is read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.bulletin.entry import Entry
from plugins.bulletin.issue import Issue
from plugins.bulletin.pages.index import Row, Watch
from plugins.bulletin.problem import Problem
from plugins.bulletin.record_json import read, read_all
from plugins.bulletin.registry.registry import Registry
from plugins.bulletin.story import Picture, Step
from plugins.manuscript.clashes import Address, address_of
from plugins.manuscript.files import read_source
from plugins.manuscript.outcome import Claim, Lost
from plugins.manuscript.standing import Pictures, sorted_out
from plugins.manuscript.store import Kept, Store
from plugins.manuscript.walk import Source
from plugins.manuscript.workers import Crew, outcomes

if TYPE_CHECKING:
    from plugins.manuscript.reader import ArticleReader

Steps = Callable[[], tuple[Step, ...]]


class Reading:
    """What reads articles; made when one must be read."""

    def __init__(self, content: Path, registry: Registry, steps: Steps | None) -> None:
        self.content, self.keeps = content, steps is not None
        self._registry, self._steps = registry, steps

    @cached_property
    def reader(self) -> ArticleReader:
        # Loaded when it is needed: Markdown, the sanitiser and trees weigh a tenth of a second.
        from plugins.manuscript.reader import ArticleReader

        steps = self._steps() if self._steps else ()
        return ArticleReader(self._registry.registers, steps, self.content)

    def sized(self, cover: Picture, issue: Issue) -> tuple[Picture, tuple[Problem, ...]]:
        """The cover of an issue as the steps leave pictures, and what is wrong with it."""
        return self.reader.sized(cover, issue.path, issue.day)

    def again(self, path: str) -> Entry | None:
        """The entry of a file as it is now, None where it has become none."""
        data, problems = read_source(self.content, Source(path))
        return None if problems else self.reader.read(path, data).entry


@dataclass(slots=True)
class Intake:
    """What is known of all articles while they are gathered."""

    rows: list[Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    # Of those that were read now, or whose section is new; others are asked of the store.
    claims: dict[str, Claim] = field(default_factory=dict)
    seconds: list[tuple[str, float]] = field(default_factory=list)  # of each that was read
    held: set[str] = field(default_factory=set)  # paths of drafts that were read now

    def was_lines(self, store: Store) -> dict[str, int]:
        """On which line the file of a path names its old addresses."""
        moved = [row.path for row in self.rows if row.was]
        stored = {p: store.files[p].claim for p in moved if p not in self.claims}
        claims = {path: read(Claim, claim) for path, claim in stored.items()} | self.claims
        return {path: claims[path].was_line for path in moved}

    def addresses(self, store: Store) -> list[Address]:
        """The addresses of all articles; none where no two can be the same."""
        urls = [row.url for row in self.rows]
        refused = self.claims.keys() - {row.path for row in self.rows}
        urls += [self.claims[path].url for path in refused if self.claims[path].url]
        if len(set(urls)) == len(urls):
            return []
        paths = {row.path for row in self.rows} - self.claims.keys()
        claims = {path: read(Claim, store.files[path].claim) for path in paths} | self.claims
        return [address_of(path, claims[path]) for path in sorted(claims) if claims[path].url]


def intake(
    reading: Reading,
    sources: Sequence[Source],
    store: Store,
    pictures: Pictures,
    crew: Crew,
    watch: Watch,
) -> Intake:
    """What is known of all articles, of those that had to be read after they were."""
    standing, due = sorted_out(reading.content, sources, store, pictures)
    try:
        articles = _known(standing)
    except (ValueError, TypeError):  # something wrote into the store
        store.drop([*store.files])
        articles, due = Intake(), [*sources]
    stamps = {source.path: source.stamp for source in due}
    read_now = outcomes(due, reading.content, lambda: reading.reader, crew) if due else ()
    for number, outcome in enumerate(read_now, start=1):
        stamp = stamps.pop(outcome.path)
        articles.problems += outcome.problems
        articles.seconds.append((outcome.path, outcome.seconds))
        if outcome.claim:
            articles.claims[outcome.path] = outcome.claim
            if outcome.claim.held:
                articles.held.add(outcome.path)
        looked_at = pictures.stamps(outcome.files)
        if outcome.row:
            articles.rows.append(read(Row, outcome.row))
            if reading.keeps:
                store.put(outcome, stamp, looked_at)
        elif reading.keeps:
            store.drop([outcome.path])
        watch(number, len(due))
    if stamps:
        raise Lost(f"{min(stamps)} was not read")
    return articles


def _known(standing: Collection[Kept]) -> Intake:
    """What the store knows of files that stand. Raises ValueError or TypeError if it is spoilt."""
    told = [kept.notices for kept in standing if kept.notices]
    claiming = [kept for kept in standing if kept.new_section]
    claims = read_all(Claim, [kept.claim for kept in claiming])
    return Intake(
        rows=[*read_all(Row, [kept.row for kept in standing])],
        problems=[*chain.from_iterable(read_all(tuple[Problem, ...], told))],
        claims={kept.path: claim for kept, claim in zip(claiming, claims, strict=True)},
    )
