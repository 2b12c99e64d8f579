"""A content folder becomes rows and pages, with every problem of every file.

Files that are as they were when they were read are not opened; the rest is read, and kept.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.bulletin.entry import Entry
from plugins.bulletin.pages.index import Gathered, Row, Watch, in_order, unwatched
from plugins.bulletin.problem import Gravity, Problem
from plugins.bulletin.record_json import read, read_all, written
from plugins.bulletin.registry.registry import Registry
from plugins.bulletin.story import Step
from plugins.manuscript.articles import StoredArticles
from plugins.manuscript.authors import with_own_pages
from plugins.manuscript.clashes import Address, address_of, of_new_sections, of_one_address
from plugins.manuscript.disk import is_folder
from plugins.manuscript.files import Source, article_sources, read_source
from plugins.manuscript.fixed import fixed_pages
from plugins.manuscript.introductions import introductions, unknown
from plugins.manuscript.known_names import Known, known_names
from plugins.manuscript.narrowing import strings_of_changes
from plugins.manuscript.old_addresses import settled
from plugins.manuscript.outcome import Claim, Lost
from plugins.manuscript.renewed import renewed
from plugins.manuscript.standing import Pictures, sorted_out
from plugins.manuscript.store import Kept, Store
from plugins.manuscript.workers import ALONE, Crew, outcomes

if TYPE_CHECKING:
    from plugins.manuscript.reader import ArticleReader

Steps = Callable[[], tuple[Step, ...]]
_SLOWEST = 3  # articles that are named as those that took longest


def gather(
    content: Path,
    registry: Registry,
    steps: Steps | None,
    store: Store,
    crew: Crew = ALONE,
    watch: Watch = unwatched,
    *,
    drafts: bool = False,
    site: str = "",
) -> Gathered:
    """Everything in a content folder: articles newest first, then by address; pages by address.

    ``content`` is as the editor would type it: the paths in problems begin with it. Every file is
    an article, a page, or told of in a problem; raises :class:`Lost` where our code forgot one.
    Registers and steps are asked for only where they have changed or an article must be read.
    ``drafts``: those nobody approved stand among the others, as an editor looks at them; else what
    is wrong with them stops nothing. ``site`` is where the bulletin lies.
    Without ``steps`` articles that must be read are not tagged, and nothing is kept. Who opened the
    store commits what was read.
    """
    if not is_folder(content):
        fix = "xem lại thiết lập PATH, hoặc lập thư mục ấy"
        problem = Problem(content.as_posix(), 0, "không có thư mục nội dung", fix)
        return Gathered(problems=(problem,))
    reading = _Reading(content, registry, steps)
    found = tuple(article_sources(content, store.moment))
    sources = tuple(source for source in found if not source.problems)
    if steps:
        _narrow(store, registry)
        store.drop(store.files.keys() - {source.path for source in sources})
    articles = _articles(reading, sources, store, crew, watch)
    pages, of_pages = fixed_pages(content, store, keeps=steps is not None)
    rows, of_addresses = settled(
        sorted(articles.rows, key=lambda row: row.path), pages, site, articles.was_lines(store)
    )
    held = tuple(row for row in rows if row.workflow and row.workflow.held)
    withdrawn = tuple(row for row in rows if row.workflow and row.workflow.withdrawn)
    aside = {row.path for row in (*(() if drafts else held), *withdrawn)}
    shown = (row for row in rows if row.path not in aside) if aside else rows
    own, of_authors = with_own_pages(shown)
    introduced, of_introductions = introductions(content, store, keeps=steps is not None)
    if steps:
        of_introductions += unknown(introduced, registry, store)
    problems = {
        *chain.from_iterable(source.problems for source in found),
        *articles.problems,
        *of_addresses,
        *of_authors,
        *of_pages,
        *of_introductions,
        *of_new_sections(articles.claims.items()),
        *of_one_address(articles.addresses(store)),
    }
    if not drafts:
        unapproved = articles.held | {row.path for row in held}
        problems = {in_a_draft(each) if each.path in unapproved else each for each in problems}
    kept = StoredArticles(store, reading.again)
    slowest = heapq.nlargest(_SLOWEST, articles.seconds, key=lambda read: read[1])
    return Gathered(
        rows=in_order(own),
        articles=kept,
        pages=pages,
        introductions=introduced,
        problems=tuple(sorted(problems)),
        held=in_order(held),
        withdrawn=in_order(withdrawn),
        read=len(articles.seconds),
        slowest=tuple(slowest),
        again=lambda before, files: renewed(before, files, content, lambda: reading.reader),
    )


class _Reading:
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

    def again(self, path: str) -> Entry | None:
        """The entry of a file as it is now, None where it has become none."""
        data, problems = read_source(self.content, Source(path))
        return None if problems else self.reader.read(path, data).entry


@dataclass(slots=True)
class _Articles:
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


def _articles(
    reading: _Reading, sources: Sequence[Source], store: Store, crew: Crew, watch: Watch
) -> _Articles:
    """What is known of all articles, of those that had to be read after they were."""
    pictures = Pictures(store.moment)
    standing, due = sorted_out(reading.content, sources, store, pictures)
    try:
        articles = _known(standing)
    except (ValueError, TypeError):  # something wrote into the store
        store.drop([*store.files])
        articles, due = _Articles(), [*sources]
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
        if outcome.row:
            articles.rows.append(read(Row, outcome.row))
            if reading.keeps:
                store.put(outcome, stamp, pictures.stamps(outcome.files))
        elif reading.keeps:
            store.drop([outcome.path])
        watch(number, len(due))
    if stamps:
        raise Lost(f"{min(stamps)} was not read")
    return articles


def in_a_draft(problem: Problem) -> Problem:
    """The same as a notice: nothing of a draft is published, so nothing of it stops a build."""
    if problem.gravity is Gravity.NOTICE:
        return problem
    return replace(problem, what=f"(bài chưa duyệt) {problem.what}", gravity=Gravity.NOTICE)


def _known(standing: Collection[Kept]) -> _Articles:
    """What the store knows of files that stand. Raises ValueError or TypeError if it is spoilt."""
    told = [kept.notices for kept in standing if kept.notices]
    claiming = [kept for kept in standing if kept.new_section]
    claims = read_all(Claim, [kept.claim for kept in claiming])
    return _Articles(
        rows=[*read_all(Row, [kept.row for kept in standing])],
        problems=[*chain.from_iterable(read_all(tuple[Problem, ...], told))],
        claims={kept.path: claim for kept, claim in zip(claiming, claims, strict=True)},
    )


def _narrow(store: Store, registry: Registry) -> None:
    """Forget the articles to which it may matter that the registers are no longer the same."""
    if store.registers == registry.digest:
        return
    now = known_names(registry.registers)
    if store.files:
        try:
            strings = strings_of_changes(read(Known, store.names), now)
        except ValueError:
            strings = None
        store.drop([*store.files] if strings is None else store.holding(strings))
    store.hold_for(registry.digest, written(now))
