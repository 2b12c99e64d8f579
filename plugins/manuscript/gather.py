"""A content folder becomes rows and pages, with every problem of every file.

Files that are as they were when they were read are not opened; the rest is read, and kept.
"""

from __future__ import annotations

import heapq
from dataclasses import replace
from itertools import chain
from pathlib import Path

from plugins.bulletin.pages.index import Gathered, Watch, in_order, unwatched
from plugins.bulletin.problem import Gravity, Problem, refusals
from plugins.bulletin.record_json import read, written
from plugins.bulletin.registry.registry import Registry
from plugins.manuscript.articles import StoredArticles
from plugins.manuscript.authors import with_own_pages
from plugins.manuscript.clashes import of_new_sections, of_one_address
from plugins.manuscript.disk import is_folder
from plugins.manuscript.files import article_sources
from plugins.manuscript.fixed import fixed_pages
from plugins.manuscript.intake import Reading, Steps, intake
from plugins.manuscript.introductions import introductions, unknown
from plugins.manuscript.issue_articles import Shelf
from plugins.manuscript.issues import issues
from plugins.manuscript.known_names import Known, known_names
from plugins.manuscript.narrowing import strings_of_changes
from plugins.manuscript.old_addresses import settled
from plugins.manuscript.renewed import renewed
from plugins.manuscript.standing import Pictures
from plugins.manuscript.store import Store
from plugins.manuscript.unused import unused_pictures
from plugins.manuscript.workers import ALONE, Crew

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
    ``drafts``: those nobody approved stand among the others, as an editor looks at them; what is
    wrong with them stops nothing. ``site`` is where the bulletin lies.
    Without ``steps`` articles that must be read are not tagged, and nothing is kept. Who opened the
    store commits what was read.
    """
    if not is_folder(content):
        fix = "xem lại thiết lập PATH, hoặc lập thư mục ấy"
        problem = Problem(content.as_posix(), 0, "không có thư mục nội dung", fix)
        return Gathered(problems=(problem,))
    reading = Reading(content, registry, steps)
    pictures, there = Pictures(store.moment), set[str]()
    found = tuple(article_sources(content, store.moment, there))
    sources = tuple(source for source in found if not source.problems)
    if steps:
        _narrow(store, registry)
        store.drop(store.files.keys() - {source.path for source in sources})
    articles = intake(reading, sources, store, pictures, crew, watch)
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

    def shelf() -> Shelf:
        unread = {source.path for source in sources} - {row.path for row in rows}
        unread |= {articles.claims[path].url for path in unread if path in articles.claims}
        return Shelf(own, () if drafts else held, withdrawn, unread, site.rstrip("/"), drafts)

    issued, of_issues = issues(reading, store, pictures, there, shelf)
    problems = {
        *chain.from_iterable(source.problems for source in found),
        *articles.problems,
        *of_addresses,
        *of_authors,
        *of_pages,
        *of_introductions,
        *of_issues,
        *of_new_sections(articles.claims.items()),
        *of_one_address(articles.addresses(store)),
    }
    if not refusals((*articles.problems, *of_issues)):  # who cannot be read may name any picture
        problems.update(unused_pictures(there, pictures.there()))
    if unapproved := articles.held | {row.path for row in held}:
        problems = {in_a_draft(each) if each.path in unapproved else each for each in problems}
    kept = StoredArticles(store, reading.again)
    slowest = heapq.nlargest(_SLOWEST, articles.seconds, key=lambda read: read[1])
    return Gathered(
        rows=in_order(own),
        articles=kept,
        pages=pages,
        introductions=introduced,
        issues=issued,
        problems=tuple(sorted(problems)),
        held=in_order(held),
        withdrawn=in_order(withdrawn),
        read=len(articles.seconds),
        slowest=tuple(slowest),
        again=lambda before, files: renewed(before, files, content, lambda: reading.reader),
    )


def in_a_draft(problem: Problem) -> Problem:
    """The same as a notice: nothing of a draft is published, so nothing of it stops a build."""
    if problem.gravity is Gravity.NOTICE:
        return problem
    return replace(problem, what=f"(bài chưa duyệt) {problem.what}", gravity=Gravity.NOTICE)


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
