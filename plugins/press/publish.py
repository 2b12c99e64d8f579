"""One publication from end to end: survey, what is due, build, report."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from plugins.bulletin.digest import digest_of
from plugins.bulletin.pages.index import Gathered
from plugins.bulletin.problem import Refused, refusals
from plugins.bulletin.registry.registry import Registry
from plugins.bulletin.system import in_words, processors, seldom_collected
from plugins.press.asked import Asked
from plugins.press.build import Work, build
from plugins.press.due import nothing_due
from plugins.press.keys import Digests, Keys, described
from plugins.press.lock import held
from plugins.press.origin import Origins
from plugins.press.progress import READING, Stages
from plugins.press.record import Published, read_record
from plugins.press.render import Printing
from plugins.press.report import Report, counts_of, far_fewer, no_article
from plugins.press.schedule import released, today
from plugins.press.site import with_pages
from plugins.press.telling import parts_of, problems_of

_JINJA = ("JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS")


def publish(press: Asked) -> Report:
    """Build what is due and switch it in, all or nothing."""
    started, stages = time.monotonic(), Stages()
    place = press.place()
    with in_words(), seldom_collected(), held(place.lock):
        old = read_record(place.record)
        told = old.told if old else {}
        with stages.of(READING):
            registry, gathered = press.survey(told.get("registry", ""))
        if refusals(gathered.problems):
            raise Refused(gathered.problems)
        gathered, waiting = released(gathered, today())
        if not gathered.rows:
            raise Refused([no_article(press.content(), waiting)])
        _refuse_far_fewer(press, gathered, told)
        digests = press.digests(registry, gathered)
        if old and nothing_due(place, old, digests.edition):
            written, kept, removed = 0, len(old.files), 0
        else:
            done = build(place, old, _work(press, registry, gathered, digests, stages))
            written, kept, removed, told = done.written, done.kept, done.removed, done.told
    notices = (*gathered.problems, *problems_of(told["notices"]))
    return Report(
        **told["counts"],
        written=written,
        kept=kept,
        removed=removed,
        seconds=time.monotonic() - started,
        notices=tuple(sorted(set(notices))),
        read=gathered.read,
        stages=stages.seconds,
        slowest=gathered.slowest,
        waiting=waiting,
    )


def _refuse_far_fewer(press: Asked, gathered: Gathered, told: Mapping[str, Any]) -> None:
    before = told["counts"]["articles"] if told else 0
    fewer = far_fewer(press.content(), len(gathered.rows), before)
    if fewer and not press.settings.get("ALLOW_FEWER"):
        raise Refused([fewer])


def _work(
    press: Asked, registry: Registry, gathered: Gathered, digests: Digests, stages: Stages
) -> Work:
    edition = press.edition(registry, gathered)
    sheaves = tuple(press.sheaves(edition))
    site, of_links = with_pages(edition.site, {sheaf.name for sheaf in sheaves})
    edition = replace(edition, site=site)
    printing = Printing(press.templates(), press.printers(), site)
    jinja = {name: described(press.settings[name]) for name in _JINJA}
    notices = (*registry.problems, *of_links)
    precompression = press.precompression()

    def told(files: Iterable[Published]) -> dict[str, Any]:
        return {
            "registry": registry.digest,
            "counts": counts_of(gathered.rows, files),
            "notices": parts_of(notices),
        }

    return Work(
        sheaves=sheaves,
        closing=lambda leaves: press.closing(edition, leaves),
        rows={row.url: row for row in gathered.rows},
        articles=gathered.articles,
        origin=Origins(gathered).of,
        printing=printing,
        keys=Keys(
            common=digest_of(printing.common(digests.code, jinja), precompression.version),
            known=digest_of(digests.known, digests.settings),
            registers=digests.registers,
        ),
        told=told,
        edition=digests.edition,
        precompression=precompression,
        finish=press.finisher(),
        watch=press.watch,
        stages=stages,
        workers=processors(),
    )
